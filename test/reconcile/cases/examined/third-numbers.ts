import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const thirdNumbers: Case[] = [
  // §3: dashes of any alphabet, blanks of any width, capitals: keys lose nothing that tells two apart.
  {
    id: 'K80',
    title: 'odd but right: commitments with dashes, blanks and letters of another kind',
    contracts: [
      { number: 'K80\u20131', sageNumber: 'K80-1', lines: [10_000_00], expect: right },
      { number: 'K80\u00a02', sageNumber: 'k80 2', lines: [20_000_00], expect: right },
      { number: 'k80_003', sageNumber: 'K80.3', lines: [30_000_00], expect: right },
    ],
  },
  one('K81', 'odd but right: invoices with dashes, blanks and slashes of another kind', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '24\u201307', sageInvoice: '24-07' },
      { lines: work(9_000_00), invoice: 'INV-0041/2', sageInvoice: 'inv 41-2' },
      { lines: work(8_000_00), invoice: '#1003', sageInvoice: '1003' },
      { lines: work(7_000_00), invoice: '(1004)', sageInvoice: '1004.' },
    ],
    expect: right,
  }),
  // §3: 12-3 and 123 are two; the books have one of them.
  one('K82', 'of two numbers that differ in a separator the second one is missing', {
    lines: [100_000_00],
    bills: [
      { lines: work(5_000_00), invoice: '12-3', sageInvoice: '12/3' },
      { lines: work(7_000_00), invoice: '123' },
      { lines: work(1_000_00), invoice: '124' },
    ],
    books: scene => lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '7000.00', '123']] },
  }),
  // §3 (3), (4): neither number nor gross are one; a like amount is a suggestion only.
  one('K83', 'one month, two numbers, two amounts that are almost one', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '7' },
      { lines: work(2_000_00), invoice: '8' },
    ],
    books(scene) {
      const [lost] = lose(scene, 0)
      enter(scene, 'PAYAPP7', 9_900_00, { date: lost?.date ?? '' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '10000.00', '7'],
        ['INVOICE_MISSING_IN_PROCORE', '-9900.00', 'PAYAPP7'],
      ],
    },
  }),
  // §3: the exact text wins over the key, for commitments too.
  {
    id: 'K84',
    title: 'odd but right: commitments of one vendor that differ in a separator alone',
    contracts: [
      { number: 'K84-1-1', lines: [10_000_00], bills: [work(4_000_00)], expect: right },
      {
        number: 'K84-1.1',
        lines: [20_000_00],
        bills: [{ lines: work(5_000_00), invoice: '1', sageInvoice: '01' }],
        expect: right,
      },
      {
        number: 'K84-11',
        lines: [30_000_00],
        bills: [{ lines: work(6_000_00), invoice: '1', sageInvoice: '001' }],
        expect: right,
      },
    ],
  },
  // §3 (3): a number that is a date on one side.
  one('K85', 'odd but right: invoices that the books number by their day', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '1', sageInvoice: '9-25-2026' },
      { lines: work(9_000_00), invoice: '2', sageInvoice: '10-25-2026' },
    ],
    expect: right,
  }),
  // §3: a separator between digits is kept whatever it is.
  one('K86', 'odd but right: 1 0 beside 10, and 1-00 beside 100', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '1-0', sageInvoice: '1 0' },
      { lines: work(9_000_00), invoice: '10', sageInvoice: '010' },
      { lines: work(8_000_00), invoice: '1-00', sageInvoice: '1.00' },
      { lines: work(7_000_00), invoice: '100', sageInvoice: '0100' },
    ],
    expect: right,
  }),
  // §3, §7: one vendor, one normalised number, and one of them is on no requisition: a double at another gross.
  one('K87', 'one number in small letters and in capitals, one requisition', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: 'A-100' },
      { lines: work(2_000_00), invoice: 'A-101' },
    ],
    books: scene => enter(scene, 'a100', 10_000_00),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-10000.00', 'a100']] },
  }),
  // §7a.2: the number root of the reference is in another place.
  one('K88', 'odd but right: a credit that names its invoice at the end of its number', {
    lines: [100_000_00],
    bills: [
      { lines: work(18_000_00), invoice: '1041' },
      { lines: work(2_000_00), invoice: '1042' },
    ],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 18_700_00, retainage: 1_870_00 })
      enter(scene, 'CM-1041', -700_00)
    },
    expect: right,
  }),
  one('K89', 'a credit that names its invoice at the end of its number and is short', {
    lines: [100_000_00],
    bills: [
      { lines: work(18_000_00), invoice: '1041' },
      { lines: work(2_000_00), invoice: '1042' },
    ],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 18_700_00, retainage: 1_870_00 })
      enter(scene, '1041-CM', -600_00)
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-100.00', '1041']] },
  }),
  // §3: zero padding of a change order on either side, letters behind it.
  one('K90', 'odd but right: change orders 1, 01A and 1-1', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0, number: '1', sageNumber: '0001' },
      { cents: 2_000_00, changes: 0, number: '01A', sageNumber: '1a' },
      { cents: 3_000_00, changes: 0, number: '1-1', sageNumber: '1.01' },
    ],
    expect: right,
  }),
  one('K91', 'change orders 1, 01A and 1-1, of which two changed their amounts', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0, number: '1', sageNumber: '0001' },
      { cents: 2_000_00, changes: 0, number: '01A', sageNumber: '1a' },
      { cents: 3_000_00, changes: 0, number: '1-1', sageNumber: '1.01' },
    ],
    books({ sage }) {
      const [, second, third] = sage?.changes ?? []
      const [two, three] = [second?.items[0], third?.items[0]]
      if (two && three) [two.cents, three.cents] = [3_000_00, 2_000_00]
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-1000.00', '01A'],
        ['CO_AMOUNT_MISMATCH', '1000.00', '1-1'],
      ],
    },
  }),
  // §7a.2: void by credit of all, whatever was keyed for it.
  one('K92', 'odd but right: a number that was keyed wrongly, voided and keyed right', {
    lines: [100_000_00],
    bills: [
      { lines: work(18_000_00), invoice: '2217' },
      { lines: work(2_000_00), invoice: '2218' },
    ],
    books: scene => credit(scene, enter(scene, '2271', 18_000_00), '2271V'),
    expect: right,
  }),
]
