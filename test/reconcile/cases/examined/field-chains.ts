import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const fieldChains: Case[] = [
  // §7a.2: credit and re-entry, where the re-entry is in parts that add up.
  one('W20', 'odd but right: voided by credit and posted anew in two parts', {
    lines: [100_000_00],
    bills: [{ lines: work(20_000_00), invoice: '5' }],
    books(scene) {
      credit(scene, invoiceAt(scene), '5CR')
      enter(scene, '5A', 12_000_00)
      enter(scene, '5B', 8_000_00)
    },
    expect: right,
  }),
  // §7a.2: the group's sum is short by 1,000.
  one('W21', 'voided by credit and posted anew in two parts that are short', {
    lines: [100_000_00],
    bills: [{ lines: work(20_000_00), invoice: '5' }],
    books(scene) {
      credit(scene, invoiceAt(scene), '5CR')
      enter(scene, '5A', 12_000_00)
      enter(scene, '5B', 7_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '1000.00', '5']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '100.00']],
    },
  }),
  // §7a.2: wrong, credited, wrong again: the group's sum is what differs.
  one('W22', 'posted wrongly, credited, and posted anew at another wrong amount', {
    lines: [100_000_00],
    bills: [work(25_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
      credit(scene, invoiceAt(scene), '1CR')
      enter(scene, '1R', 24_500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '500.00', '1']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '50.00']],
    },
  }),
  // §7a.2: the chain is Procore's: billed, taken back, billed at what the books have under the first number.
  one('W23', 'odd but right: billed, taken back and billed lower there, here only the lower one', {
    lines: [100_000_00],
    bills: [
      { lines: work(25_000_00), invoice: '1' },
      { lines: work(-25_000_00), invoice: '1V' },
      { lines: work(24_000_00), invoice: '1R' },
    ],
    books(scene) {
      lose(scene, 1, 2)
      Object.assign(rowAt(scene), { cents: 24_000_00, retainage: 2_400_00 })
    },
    expect: right,
  }),
  // §7a.2, C28: parts that add up, and a backcharge that is two deductions of them.
  one('W24', 'odd but right: a backcharge line there, deducted here in two parts of the invoice', {
    lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [{ lines: work(20_000_00, -1_500_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      rowAt(scene, 0).deduction = 1_000_00
      rowAt(scene, 1).deduction = 500_00
    },
    expect: right,
  }),
  // §7a.2: a credit memo that the books took off the invoice it belongs to.
  one('W25', 'odd but right: a credit requisition that the books took off the invoice before', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5' },
      { lines: work(-1_200_00), invoice: '5CR' },
    ],
    books(scene) {
      lose(scene, 1)
      Object.assign(rowAt(scene), { cents: 8_800_00, retainage: 880_00 })
    },
    expect: right,
  }),
  // §7: matched documents, gross differs: by twice the credit.
  one('W26', 'a credit that was entered as an invoice', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(-1_200_00)],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 1_200_00, retainage: 120_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '-2400.00', '2']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '-240.00']],
    },
  }),
  // §7a.2: a double on another commitment that was taken back there is none.
  {
    id: 'W27',
    title: 'odd but right: posted on two commitments, credited on the one that did not bill it',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '41' }],
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(9_000_00), invoice: '42' }],
        books(scene) {
          credit(scene, enter(scene, '041', 8_000_00), '041-CM')
        },
        expect: right,
      },
    ],
  },
  // §3 (2): what the other commitment has is its own, of the same month and gross too.
  {
    id: 'W28',
    title: 'two commitments of a vendor with one month and amount, of which one is missing',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '7' }],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '8' }],
        books: scene => lose(scene, 0),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '10000.00', '8']] },
      },
    ],
  },
  // §3 (3): commitment, period and exact gross; the commitment tells the two apart.
  {
    id: 'W29',
    title: 'odd but right: the same, each under a number of the books',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '7', sageInvoice: 'V-1001' }],
        expect: right,
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '8', sageInvoice: 'V-1002' }],
        expect: right,
      },
    ],
  },
  // §8 (c): a data set reconciled with itself gives nothing: two of one month and gross are on both sides.
  one('W30', 'odd but right: twice a month the same amount, on both sides', {
    lines: [100_000_00],
    bills: [
      { lines: work(3_000_00), invoice: '901', monthsAgo: 1 },
      { lines: work(3_000_00), invoice: '902', monthsAgo: 1 },
      { lines: work(3_000_00), invoice: '903', monthsAgo: 0 },
      { lines: work(3_000_00), invoice: '904', monthsAgo: 0 },
    ],
    paid: true,
    expect: right,
  }),
  // §7: same vendor and normalised number twice.
  one('W31', 'one requisition a second time in the next month, its number with a zero', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '7' },
      { lines: work(9_000_00), invoice: '07' },
    ],
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [['DUPLICATE_IN_PROCORE', '9000.00', '07']],
      bridge: [['DUPLICATE_IN_PROCORE', '900.00']],
    },
  }),
  // §3: one AP invoice of three commitments of which one part is short.
  {
    id: 'W32',
    title: 'one AP invoice of three commitments, short on the second one',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        expect: { verdict: 'AGREES' },
      },
      {
        number: 'W32-B',
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 3_500_00, retainage: 350_00 }),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '500.00', '900']] },
      },
      {
        number: 'W32-C',
        lines: [100_000_00],
        bills: [{ lines: work(2_000_00), invoice: '900' }],
        expect: { verdict: 'AGREES' },
      },
    ],
    books([whole, ...others]) {
      for (const other of others) {
        if (!whole || !other.sage) continue
        const part = { ...rowAt(other), commitment: other.sage.number }
        lose(other, 0)
        invoiceAt(whole).rows.push(part)
        other.sage.billedElsewhere = [part]
      }
    },
  },
  // §7a.2: parts of one invoice, of which one was posted twice and credited once.
  one('W33', 'odd but right: the second of three parts is posted twice and credited once', {
    lines: [100_000_00],
    bills: [{ lines: work(30_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 10_000_00],
        ['5B', 9_000_00],
        ['5C', 11_000_00],
      ])
      const again = enterAgain(scene, invoiceAt(scene, 1), '5B-2')
      credit(scene, again, '5B-2CR')
    },
    expect: right,
  }),
  // §7a.4: a part that is too much, and a missing invoice.
  one('W34', 'in two parts that are too much, and the invoice after it is missing', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: '5' },
      { lines: work(7_000_00), invoice: '6' },
    ],
    books(scene) {
      lose(scene, 1)
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_400_00],
      ])
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-400.00', '5'],
        ['INVOICE_MISSING_IN_SAGE', '7000.00', '6'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '700.00'],
        ['INVOICE_AMOUNT_MISMATCH', '-40.00'],
      ],
    },
  }),
]
