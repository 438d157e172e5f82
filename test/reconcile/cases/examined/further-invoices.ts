import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, invoiceAt, lose, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { LATER } from '../worked.ts'
import { one, right } from './kit.ts'

export const furtherInvoices: Case[] = [
  // §7a.2: wrong, credited twice, entered again for the second credit, and at last split.
  one('N40', 'odd but right: wrong, credited twice, entered again, split', {
    lines: [100_000_00],
    bills: [{ lines: work(25_000_00), invoice: '1' }],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 26_000_00, retainage: 2_600_00 })
      credit(scene, invoiceAt(scene), '1CR')
      credit(scene, invoiceAt(scene), '1CR2')
      enterAgain(scene, invoiceAt(scene), '1R')
      enter(scene, '1A', 15_000_00)
      enter(scene, '1B', 10_000_00)
    },
    expect: right,
  }),
  one('N41', 'wrong, credited twice, entered again, split into parts that are short', {
    lines: [100_000_00],
    bills: [{ lines: work(25_000_00), invoice: '1' }],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 26_000_00, retainage: 2_600_00 })
      credit(scene, invoiceAt(scene), '1CR')
      credit(scene, invoiceAt(scene), '1CR2')
      enterAgain(scene, invoiceAt(scene), '1R')
      enter(scene, '1A', 15_000_00)
      enter(scene, '1B', 9_500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '500.00', '1']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '50.00']],
    },
  }),
  // §7a.4: a double of one, a credit that only the books have of the other: each of its own.
  one('N42', 'a double of one invoice beside a credit of the other', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '01')
      enter(scene, '2CR', -1_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-10000.00', '01'],
        ['INVOICE_MISSING_IN_PROCORE', '1000.00', '2CR'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_PROCORE', '100.00'],
        ['DUPLICATE_IN_SAGE', '-1000.00'],
      ],
    },
  }),
  // §7: matched, dated later; and the other invoice on another code.
  one('N43', 'a cut-off beside another cost code', {
    lines: [60_000_00, 40_000_00],
    bills: [work(10_000_00, 0), work(0, 6_000_00)],
    books(scene) {
      const [, second] = sageSide(scene).items
      if (second) Object.assign(rowAt(scene), { item: 2, code: second.code, type: second.type })
      invoiceAt(scene, 1).accountingDate = LATER
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['COST_CODE_MISMATCH', null, '1'],
        ['TIMING_CUTOFF', '600.00', '2'],
      ],
    },
  }),
  // §7a.4: revised after its export: the gross differs, what is withheld does not.
  one('N44', 'revised after it was exported, its retainage unchanged', {
    lines: [100_000_00],
    bills: [work(30_000_00), [{ work: 22_000_00, retained: 2_000_00 }], work(5_000_00)],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 20_000_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '2000.00', '2']],
      residual: '0.00',
      retainage: { difference: '0.00' },
    },
  }),
  // §3: a separator between two digits tells two numbers apart, whichever it is.
  one('N45', 'odd but right: two numbers that differ in a separator alone', {
    lines: [100_000_00],
    bills: [
      { lines: work(7_000_00), invoice: '24-7', sageInvoice: '24.7' },
      { lines: work(9_000_00), invoice: '247', sageInvoice: '0247' },
      { lines: work(3_000_00), invoice: '2-47', sageInvoice: '02 47' },
    ],
    expect: right,
  }),
  // §3: the two changed places, each found under its own number.
  one('N46', 'two numbers that differ in a separator alone, their amounts changed places', {
    lines: [100_000_00],
    bills: [
      { lines: work(7_000_00), invoice: '24-7' },
      { lines: work(9_000_00), invoice: '247' },
    ],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 9_000_00, retainage: 900_00 })
      Object.assign(rowAt(scene, 1), { cents: 7_000_00, retainage: 700_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '24-7'],
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '247'],
      ],
    },
  }),
  // §3: blanks, case, punctuation beside letters and leading zeros tell nothing apart.
  one('N47', 'odd but right: numbers with blanks, signs and zeros of all kinds', {
    lines: [100_000_00],
    bills: [
      { lines: work(7_000_00), invoice: 'INV 0007', sageInvoice: 'inv-7' },
      { lines: work(9_000_00), invoice: 'PA#08', sageInvoice: 'pa. 8' },
      { lines: work(3_000_00), invoice: '10_A', sageInvoice: '0010a' },
      { lines: work(4_000_00), invoice: '0011-2026', sageInvoice: '11/02026' },
    ],
    expect: right,
  }),
  // §7a.3: an invoice of retainage with a number of its own, spelled otherwise on either side.
  one('N48', 'odd but right: a retainage invoice with the number of the last one', {
    lines: [50_000_00],
    bills: [
      { lines: work(30_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
      { lines: [{ release: 5_000_00 }], invoice: '5-RET', sageInvoice: '5R' },
    ],
    expect: { ...right, bridge: [] },
  }),
  one('N49', 'a retainage invoice with the number of the last one, which the books lack', {
    lines: [50_000_00],
    bills: [
      { lines: work(30_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
      { lines: [{ release: 5_000_00 }], invoice: '5R' },
    ],
    books: scene => lose(scene, 2),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-5000.00', '5R']],
      bridge: [['RELEASE_ONE_SIDED', '-5000.00']],
    },
  }),
  // S-R4: a release bills nothing. Entered as cost it is a gross of the books, and the release is on one side.
  one('N50', 'a retainage invoice that the books entered as cost', {
    lines: [50_000_00],
    bills: [
      { lines: work(30_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
      { lines: [{ release: 5_000_00 }], invoice: '5R' },
    ],
    books(scene) {
      lose(scene, 2)
      enter(scene, '5R', 5_000_00, { retainage: 0 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-5000.00', '5R'],
        ['RELEASE_ONE_SIDED', '-5000.00', '5R'],
      ],
      bridge: [['RELEASE_ONE_SIDED', '-5000.00']],
    },
  }),
  // C28, §7a.3: the last one releases all less a backcharge, here in two releases of which one is deducted from.
  one('N51', 'odd but right: a final release less a backcharge, here in two', {
    lines: [60_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [
      { lines: work(60_000_00), invoice: '8' },
      { lines: [{ release: 6_000_00 }, { work: -1_500_00 }], invoice: '9' },
    ],
    books(scene) {
      lose(scene, 1)
      const [row] = release(scene, '9', 4_000_00).rows
      if (row) row.deduction = 1_500_00
      release(scene, '9B', 2_000_00)
    },
    expect: right,
  }),
  // R2: a month in which nothing is billed is no document of the books.
  one('N52', 'odd but right: a requisition of nothing between two, and months without one', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), monthsAgo: 9 },
      { lines: work(0), monthsAgo: 5 },
      { lines: work(5_000_00), monthsAgo: 0 },
    ],
    paid: true,
    books: scene => lose(scene, 1),
    expect: right,
  }),
  // §7, §7a.3: a batch that waits: an invoice, and a release, which bills nothing.
  one('N53', 'a batch that waits with an invoice and a release', {
    lines: [100_000_00],
    bills: [work(30_000_00), work(9_000_00), [{ release: 1_000_00 }]],
    books(scene) {
      invoiceAt(scene, 1).posted = false
      invoiceAt(scene, 2).posted = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_UNPOSTED_IN_SAGE', '9000.00', '2'],
        ['INVOICE_UNPOSTED_IN_SAGE', '0.00', '3'],
      ],
      bridge: [['INVOICE_UNPOSTED_IN_SAGE', '-100.00']],
    },
  }),
]
