import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Scales of two steps, releases, and requisitions of one month and gross. */
export const fourthWithheld: Case[] = [
  // R5: ten percent to half of the work there, five percent after that here.
  one('J80', 'a scale that stops there at half of the contract, and halves its rate in the books', {
    lines: [100_000_00],
    cap: { rate: 500, of: 'original' },
    bills: [work(25_000_00), work(25_000_00), work(25_000_00), work(25_000_00)],
    books(scene) {
      rowAt(scene, 2).retainage = 1_250_00
      rowAt(scene, 3).retainage = 1_250_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-2500.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-2500.00']],
    },
  }),
  // No side stops at a cap: it is a rate that was lowered in two steps.
  one('J98', 'a rate that the books lower on the last two of four invoices', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(20_000_00), work(20_000_00), work(20_000_00)],
    books(scene) {
      rowAt(scene, 2).retainage = 1_000_00
      rowAt(scene, 3).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '2000.00']],
      bridge: [['RATE_MISMATCH', '2000.00']],
    },
  }),
  // The same scale with the sides changed.
  one('J99', 'a scale that stops in the books at half of the contract, and halves its rate there', {
    lines: [100_000_00],
    bills: [
      work(25_000_00),
      work(25_000_00),
      [{ work: 25_000_00, retained: 1_250_00 }],
      [{ work: 25_000_00, retained: 1_250_00 }],
    ],
    books(scene) {
      rowAt(scene, 2).retainage = 0
      rowAt(scene, 3).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '2500.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '2500.00']],
    },
  }),
  // Release, rate and stored material in three months.
  one('J89', 'half the rate once, a release of one side, and stored material held on there alone', {
    lines: [100_000_00],
    bills: [
      work(20_000_00),
      work(10_000_00),
      [{ work: 5_000_00, stored: 8_000_00 }],
      [{ release: 400_00, stored: 8_000_00 }],
    ],
    books(scene) {
      rowAt(scene).retainage = 1_000_00
      rowAt(scene, 2).retainage = 500_00
      lose(scene, 3)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['STORED_MATERIAL_RETAINAGE', '800.00'],
        ['RELEASE_ONE_SIDED', '-400.00', '4'],
      ],
    },
  }),
  // §7: paid differs, and the release that was paid is in the books alone.
  one('J90', 'a release of the books that they have paid, and Procore has neither', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const released = release(scene, 'RET-1', 500_00)
      released.payment = { date: '2026-10-28', check: 99_100, cents: 500_00 }
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RELEASE_ONE_SIDED', '500.00', 'RET-1'],
        ['PAYMENT_MISMATCH', '-500.00', 'RET-1'],
      ],
    },
  }),
  // Three documents of the books for one release, of which one is of a later kind: it nets.
  one('J93', 'odd but right: a release too many is taken back by withholding on the next invoice', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }], work(10_000_00)],
    books(scene) {
      rowAt(scene, 1).retainage = -1_500_00
      enter(scene, '2X', 0, { retainage: 500_00, date: invoiceAt(scene, 1).date })
    },
    expect: right,
  }),
  // Both documents of one month and gross are on both sides; nothing is double.
  one('J96', 'odd but right: two requisitions of one month and gross, released together', {
    lines: [60_000_00, 60_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5', monthsAgo: 2 },
      { lines: work(0, 10_000_00), invoice: '6', monthsAgo: 2 },
      { lines: [{ release: 1_000_00 }, { release: 1_000_00 }], invoice: '7' },
    ],
    expect: right,
  }),
  one('J97', 'two requisitions of one month and gross, of which the books have one twice', {
    lines: [60_000_00, 60_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5', monthsAgo: 2 },
      { lines: work(0, 10_000_00), invoice: '6', monthsAgo: 2 },
      { lines: work(1_000_00), invoice: '7' },
    ],
    books(scene) {
      const [lost] = lose(scene, 1)
      enter(scene, '05', 10_000_00, { date: lost?.date ?? '' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '10000.00', '6'],
        ['DUPLICATE_IN_SAGE', '-10000.00', '05'],
      ],
    },
  }),
]
