import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enter, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Numbers that were cut, dressed up, counted anew or used by somebody else. */
export const fifthNumbers: Case[] = [
  // Sage keeps fifteen characters of the number of an invoice.
  one('VN1', 'odd but right: a number of an invoice that does not fit into the books', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: 'PAY APPLICATION 3', sageInvoice: 'PAY APPLICATION' },
      { lines: work(5_000_00), invoice: '4' },
    ],
    expect: right,
  }),
  one(
    'VN2',
    'odd but right: a number of an invoice that does not fit into the books, which have it in the next month',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: 'LOT-2026-0000417-B', sageInvoice: 'LOT-2026-000041' },
        { lines: work(5_000_00), invoice: '4' },
      ],
      books: scene => void Object.assign(invoiceAt(scene), { accountingDate: '2026-10-02' }),
      expect: right,
    },
  ),
  // Two that are cut alike are not told apart by what is left; their amounts do.
  one(
    'VN3',
    'odd but right: two numbers that are cut to one, of which the clerk changed the second',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: 'LOT-2026-0000417-A', sageInvoice: 'LOT-2026-000041' },
        { lines: work(5_000_00), invoice: 'LOT-2026-0000417-B', sageInvoice: 'LOT-2026-00041B' },
      ],
      expect: right,
    },
  ),
  one('VN4', 'odd but right: the word before the number is in the books alone', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '118', sageInvoice: 'INV#118' },
      { lines: work(5_000_00), invoice: '121', sageInvoice: 'INV#121' },
    ],
    expect: right,
  }),
  one(
    'VN5',
    'odd but right: revised and sent again, and the books have the number without the suffix',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(5_000_00), invoice: '11', monthsAgo: 1 },
        { lines: work(8_000_00), invoice: '12-R1', sageInvoice: '12', monthsAgo: 0 },
        { lines: work(9_000_00), invoice: '12', status: 'rejected', monthsAgo: 0 },
      ],
      expect: right,
    },
  ),
  one('VN6', 'revised and sent again, and the books have the amount from before', {
    lines: [100_000_00],
    bills: [
      { lines: work(5_000_00), invoice: '11', monthsAgo: 1 },
      { lines: work(8_000_00), invoice: '12-R1', sageInvoice: '12', monthsAgo: 0 },
      { lines: work(9_000_00), invoice: '12', status: 'revise_and_resubmit', monthsAgo: 0 },
    ],
    books: scene => void Object.assign(rowAt(scene, 1), { cents: 9_000_00, retainage: 900_00 }),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-1000.00', '12-R1']] },
  }),
  // Parts of one requisition have its number with a letter; one of them was keyed wrongly.
  one('VN7', 'a requisition in two parts, of which one was keyed wrongly', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '8' },
      { lines: work(6_000_00), invoice: '9' },
    ],
    books(scene) {
      split(scene, 0, [
        ['8A', 6_000_00],
        ['8B', 3_700_00],
      ])
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '300.00', '8']] },
  }),
  // A vendor that counts anew every January: the year tells them apart.
  one('VN8', 'odd but right: number 1 of this year and number 1 of last year', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '1', monthsAgo: 11 },
      { lines: work(7_000_00), invoice: '2', monthsAgo: 10 },
      { lines: work(6_000_00), invoice: '1-26', sageInvoice: '1/26', monthsAgo: 1 },
      { lines: work(5_000_00), invoice: '2-26', sageInvoice: '2/26', monthsAgo: 0 },
    ],
    expect: right,
  }),
  one('VN9', 'number 1 of this year is in the books as number 1 of last year is, and of 500 more', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '1', monthsAgo: 11 },
      { lines: work(6_000_00), invoice: '1-26', sageInvoice: '1 26', monthsAgo: 1 },
    ],
    books: scene => void Object.assign(rowAt(scene, 1), { cents: 6_500_00, retainage: 650_00 }),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-500.00', '1-26']] },
  }),
  {
    id: 'VN10',
    title: 'the same number, month and amount of two vendors, of which the books lack one',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '1001' }],
        books: scene => void lose(scene, 0),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '10000.00', '1001']] },
      },
      {
        vendor: 1,
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '1001' }],
        expect: right,
      },
    ],
  },
  // The same vendor: two commitments, and their numbers differ in zeros alone.
  {
    id: 'VN11',
    title: 'odd but right: 7 of one commitment and 007 of another of the same vendor',
    contracts: [
      { lines: [100_000_00], bills: [{ lines: work(10_000_00), invoice: '7' }], expect: right },
      { lines: [100_000_00], bills: [{ lines: work(11_000_00), invoice: '007' }], expect: right },
    ],
  },
  {
    id: 'VN12',
    title: '7 of one commitment and 007 of another, which the clerk exchanged',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '7' }],
        books: scene => void Object.assign(rowAt(scene), { cents: 11_000_00, retainage: 1_100_00 }),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-1000.00', '7']] },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(11_000_00), invoice: '007' }],
        books: scene => void Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 }),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '1000.00', '007']] },
      },
    ],
  },
  // §3: 1-12 and 11-2 and 112 are three numbers.
  one('VN13', 'two numbers that are one without their hyphens, of which the books lack one', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '1-12' },
      { lines: work(9_000_00), invoice: '11-2' },
    ],
    books: scene => void lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '9000.00', '11-2']] },
  }),
  // Sage keeps ten characters of the number of a change order.
  one('VN14', 'odd but right: numbers of change orders that were cut', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, number: 'CCO-2026-0017', sageNumber: 'CCO-2026-0' },
      { cents: 1_200_00, number: 'PLB-2', sageNumber: 'PLB-2' },
    ],
    expect: right,
  }),
  one('VN15', 'a credit by the number of its invoice with CR, for less than it was to be', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5' },
      { lines: work(-2_000_00), invoice: '5CR' },
    ],
    books: scene => void Object.assign(rowAt(scene, 1), { cents: -1_800_00, retainage: -180_00 }),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-200.00', '5CR']] },
  }),
  one('VN16', 'a second change order by the same number and a letter is not in the books', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, number: '004' },
      { cents: 1_200_00, number: '004A', sageStatus: null },
    ],
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '1200.00', '004A']] },
  }),
  one('VN17', "odd but right: freight stands on the vendor's invoice, beside the commitment", {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [40_000_00],
    bills: [
      { lines: work(10_000_00), invoice: 'F-88' },
      { lines: work(2_000_00), invoice: 'F-91' },
    ],
    books: scene =>
      void invoiceAt(scene).rows.push({ ...rowAt(scene), cents: 350_00, commitment: '' }),
    expect: right,
  }),
  one('VN18', 'freight is billed on the order here and on nothing there', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [40_000_00],
    bills: [
      { lines: work(10_000_00), invoice: 'F-88' },
      { lines: work(2_000_00), invoice: 'F-91' },
    ],
    books: scene => void Object.assign(rowAt(scene), { cents: 10_350_00 }),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-350.00', 'F-88']] },
  }),
  // What only the books have and no commitment names is nobody's difference here.
  one('VN19', 'odd but right: an invoice of the vendor in the books that is for no commitment', {
    lines: [40_000_00],
    bills: [{ lines: work(10_000_00), invoice: '3' }],
    books(scene) {
      const row = enter(scene, 'TM-17', 700_00, { retainage: 0 }).rows[0]
      if (row) row.commitment = ''
    },
    expect: right,
  }),
  one('VN20', 'approved there and not issued here', {
    lines: [40_000_00],
    changes: [{ cents: 900_00 }, { cents: 400_00 }],
    books: scene =>
      void Object.assign(changeAt(scene, 1), {
        status: 'Not issued',
        released: false,
      }),
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '400.00', '002']] },
  }),
]
