import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, invoiceAt, lose, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Credits, signs, voids and re-entries. */
export const fourthSigns: Case[] = [
  // §7: matched documents, gross differs: by twice the credit.
  one('J40', 'a credit requisition that the books have without its sign', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(-5_000_00), work(1_000_00)],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 5_000_00, retainage: 500_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '-10000.00', '2']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '-1000.00']],
    },
  }),
  one('J41', 'a credit of the gross with its sign, of the retainage without it', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(-5_000_00), work(1_000_00)],
    books: scene => Object.assign(rowAt(scene, 1), { retainage: 500_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['NEGATIVE_LINE_RETAINAGE', '-1000.00', '2']],
      bridge: [['NEGATIVE_LINE_RETAINAGE', '-1000.00']],
    },
  }),
  one('J42', 'odd but right: a credit requisition under the number of a memo', {
    lines: [100_000_00],
    bills: [
      work(20_000_00),
      { lines: work(-5_000_00), invoice: '2', sageInvoice: 'CM-7731' },
      work(1_000_00),
    ],
    expect: right,
  }),
  one('J43', 'a credit that is entered under its number and under that of the memo', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(-5_000_00), work(1_000_00)],
    books: scene => enter(scene, 'CM-2', -5_000_00, { date: invoiceAt(scene, 1).date }),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '5000.00', 'CM-2']] },
  }),
  // §7a.2: a chain is judged by its sum: 25,500 - 25,000 + 25,000.
  one('J44', 'credited by what it should have been, and entered again', {
    lines: [100_000_00],
    bills: [{ lines: work(25_000_00), invoice: '5' }, work(1_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
      const { date } = invoiceAt(scene)
      enter(scene, '5CR', -25_000_00, { date })
      enter(scene, '5A', 25_000_00, { date })
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-500.00', '5']] },
  }),
  // §7a.2: what Procore billed, took back and billed anew is the one invoice of the books.
  one('J45', 'odd but right: billed, taken back by a requisition and billed anew at more', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(8_000_00), work(-8_000_00), work(8_500_00)],
    books: scene => lose(scene, 1, 2),
    expect: right,
  }),
  // A release keyed as what is payable: gross for retainage. The cost is too large by it and nothing is released.
  one('J46', 'a release that the books have as gross', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 2_000_00 }], work(1_000_00)],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 2_000_00, retainage: 0 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '2'],
        ['RELEASE_ONE_SIDED', '-2000.00', '2'],
      ],
      bridge: [['RELEASE_ONE_SIDED', '-2000.00']],
    },
  }),
  one('J47', 'put right: a release that the books had as gross is credited and released', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 2_000_00 }], work(1_000_00)],
    books(scene) {
      const { date } = invoiceAt(scene, 1)
      Object.assign(rowAt(scene, 1), { cents: 2_000_00, retainage: 0 })
      enter(scene, '2CR', -2_000_00, { retainage: 0, date })
      release(scene, '2R', 2_000_00).date = date
    },
    expect: right,
  }),
  // The same in one document: the gross goes back and takes the retainage with it.
  one('J48', 'put right: a release that was gross is made one by a single correction', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 2_000_00 }], work(1_000_00)],
    books(scene) {
      const { date } = invoiceAt(scene, 1)
      Object.assign(rowAt(scene, 1), { cents: 2_000_00, retainage: 0 })
      enter(scene, '2C', -2_000_00, { retainage: -2_000_00, date })
    },
    expect: right,
  }),
  // §3 (3): a number of fifteen characters, and the books keep no more.
  one('J49', 'odd but right: numbers that the books cut after fifteen characters', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: 'PAYAPP-2026-09-0007', sageInvoice: 'PAYAPP-2026-09-' },
      { lines: work(18_000_00), invoice: 'PAYAPP-2026-10-0008', sageInvoice: 'PAYAPP-2026-10-' },
    ],
    expect: right,
  }),
  // §3 (2), (4): neither the key nor the gross is one, which is a suggestion only.
  one('J50', 'a number that the books cut, of which the gross is short', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: 'PAYAPP-2026-09-0007', sageInvoice: 'PAYAPP-2026-09-' },
      { lines: work(18_000_00), invoice: 'PAYAPP-2026-10-0008', sageInvoice: 'PAYAPP-2026-10-' },
    ],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 17_000_00, retainage: 1_700_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '18000.00', 'PAYAPP-2026-10-0008'],
        ['INVOICE_MISSING_IN_PROCORE', '-17000.00', 'PAYAPP-2026-10-'],
      ],
    },
  }),
  // §7a.5: missing 5,000, double 3,000, too large by 2,000: nothing in all.
  one('J51', 'one missing, one double, one too large, which cancel', {
    lines: [100_000_00],
    bills: [work(5_000_00), work(3_000_00), work(9_000_00), work(1_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 2), { cents: 11_000_00, retainage: 1_100_00 })
      enter(scene, '0002', 3_000_00, { date: invoiceAt(scene, 1).date })
      lose(scene, 0)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '5000.00', '1'],
        ['DUPLICATE_IN_SAGE', '-3000.00', '0002'],
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '3'],
      ],
    },
  }),
  // R3: withheld and released in one requisition is the net movement: nothing on the row.
  one('J52', 'odd but right: what is withheld and what is released come to nothing', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 20_000_00, release: 2_000_00 }], work(1_000_00)],
    expect: right,
  }),
  one('J53', 'what is withheld and what is released come to nothing, in the books to 2,000.00', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 20_000_00, release: 2_000_00 }], work(1_000_00)],
    books: scene => Object.assign(rowAt(scene, 1), { retainage: 2_000_00 }),
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '-2000.00', '2']] },
  }),
  // §7a.2: void by credit of all; then the number is free for the right amount with another letter.
  one('J54', 'odd but right: voided twice, and posted in two parts', {
    lines: [100_000_00],
    bills: [{ lines: work(25_000_00), invoice: '5' }, work(1_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 26_000_00, retainage: 2_600_00 })
      const first = invoiceAt(scene)
      credit(scene, first, '5V')
      const again = enter(scene, '5B', 24_000_00, { date: first.date })
      credit(scene, again, '5BV')
      enter(scene, '5C', 15_000_00, { date: first.date })
      enter(scene, '5D', 10_000_00, { date: first.date })
    },
    expect: right,
  }),
  // A purchase order closed in Sage with a balance is billed as far as it goes.
  one('J55', 'odd but right: complete there, with a balance that nobody will bill', {
    status: 'Complete',
    lines: [100_000_00],
    bills: [work(40_000_00)],
    expect: right,
  }),
  // §5: a contract that ends early is cut by a change order, which Procore lacks.
  one('J56', 'terminated there, and cut to what is billed by a change order of the books', {
    status: 'Terminated',
    lines: [100_000_00],
    bills: [work(40_000_00)],
    books(scene) {
      const [item] = sageSide(scene).items
      if (!item) return
      sageSide(scene).changes.push({
        number: '1',
        title: 'Termination',
        date: '2026-10-10',
        status: 'Approved',
        released: true,
        items: [{ number: 1, code: item.code, type: item.type, cents: -60_000_00 }],
      })
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '60000.00', '1']] },
  }),
]
