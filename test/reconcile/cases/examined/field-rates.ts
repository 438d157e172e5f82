import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, lose, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** The rate is halved at half the work, and what was withheld beyond it is released with the third invoice. */
const halved = [
  work(25_000_00),
  work(25_000_00),
  [{ work: 10_000_00, retained: 500_00, release: 2_500_00 }],
]

export const fieldRates: Case[] = [
  // R6, §1: rates by line, another one on stored material, amounts that were entered by hand.
  one('W01', 'odd but right: a rate for each cost code, half of it on what is stored', {
    lines: [60_000_00, { cents: 40_000_00, rate: 500 }, { cents: 9_000_00, rate: 0 }],
    bills: [
      [{ work: 20_000_00, stored: 5_000_00, heldStored: 250_00 }, { work: 10_000_00 }],
      [
        { work: 7_000_00, stored: 1_000_00, heldStored: 50_00 },
        { work: 4_000_00, retained: 177_77 },
        { work: 2_000_00 },
      ],
      [{ work: 3_000_00 }, {}, { work: 1_000_00, stored: 2_000_00 }],
    ],
    paid: true,
    expect: right,
  }),
  // §7a.3: releases are sums, whatever document carries them: one there, two instalments here.
  one(
    'W02',
    'odd but right: the rate is halved, what was too much is released in two instalments',
    {
      lines: [100_000_00],
      bills: halved,
      books(scene) {
        rowAt(scene, 2).retainage = 500_00
        release(scene, 'RR1', 1_000_00)
        release(scene, 'RR2', 1_500_00)
      },
      expect: { ...right, bridge: [] },
    },
  ),
  // §7a.3: and the sum differs by the instalment that is not there.
  one('W03', 'the rate is halved, of what was too much the books released the first instalment', {
    lines: [100_000_00],
    bills: halved,
    books(scene) {
      rowAt(scene, 2).retainage = 500_00
      release(scene, 'RR1', 1_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-1500.00', '3']],
      bridge: [['RELEASE_ONE_SIDED', '-1500.00']],
    },
  }),
  // §7a.4: 5 % against 10 % of 10,000, and a release of 2,500.
  one('W04', 'the books know neither of the lower rate nor of the release', {
    lines: [100_000_00],
    bills: halved,
    books(scene) {
      rowAt(scene, 2).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '-500.00'],
        ['RELEASE_ONE_SIDED', '-2500.00', '3'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '-2500.00'],
        ['RATE_MISMATCH', '-500.00'],
      ],
    },
  }),
  // §7a.3: as sums of the commitment and its lines: all but 200 of the second line.
  one('W05', 'a release of two lines, of which the second is short', {
    lines: [60_000_00, 40_000_00],
    bills: [work(30_000_00, 20_000_00), [{ release: 1_000_00 }, { release: 500_00 }]],
    books(scene) {
      lose(scene, 1)
      release(scene, 'RT-1', 1_000_00)
      enter(scene, 'RT-2', 0, { retainage: -300_00, item: 2 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-200.00', '2']],
      bridge: [['RELEASE_ONE_SIDED', '-200.00']],
    },
  }),
  // §1: the final application bills the rest and releases all that is held; here it is a pair of documents.
  one('W06', 'odd but right: the final application bills the rest and releases all', {
    lines: [50_000_00, 10_000_00],
    bills: [
      work(30_000_00, 10_000_00),
      [{ work: 20_000_00, retained: 0, release: 3_000_00 }, { release: 1_000_00 }],
    ],
    books(scene) {
      const last = invoiceAt(scene, 1)
      last.rows = last.rows.slice(0, 1)
      rowAt(scene, 1).retainage = 0
      enter(scene, 'FINAL', 0, { retainage: -3_000_00 })
      enter(scene, 'FINAL-2', 0, { retainage: -1_000_00, item: 2 })
    },
    expect: { ...right, bridge: [] },
  }),
  // §7: rate gap x base on each line: 1,000 less 1,500.
  one('W07', 'two lines of which the rates changed places', {
    lines: [60_000_00, { cents: 60_000_00, rate: 500 }],
    bills: [work(20_000_00, 30_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 3_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-500.00']],
      bridge: [['RATE_MISMATCH', '-500.00']],
    },
  }),
  // R3: a release from what is held on stored material is a release.
  one('W08', 'odd but right: released from what is stored, in the books by a document of its own', {
    lines: [100_000_00],
    bills: [
      [{ work: 20_000_00, stored: 10_000_00 }],
      [{ stored: 10_000_00, heldStored: 400_00 }],
      [{ work: 5_000_00, stored: 10_000_00, heldStored: 400_00 }],
    ],
    books(scene) {
      invoiceAt(scene, 1).number = 'STO-REL'
    },
    expect: { ...right, bridge: [] },
  }),
  // §9: 5 % of the total; 10 % on a change order is above it.
  one(
    'W09',
    'five percent in California, ten on a change order',
    {
      date: '2026-02-10',
      rate: 500,
      lines: [250_000_00],
      changes: [{ cents: 20_000_00, rate: 1000 }],
      bills: [work(40_000_00, 10_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '500.00']] },
    },
    { project: { state: 'CA' } },
  ),
  // §7: two requisitions as one invoice, on all of which half is withheld: 5 % of 22,000.
  one('W10', 'two requisitions posted as one invoice at half the rate', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5', monthsAgo: 1 },
      { lines: work(12_000_00), invoice: '6', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 0)
      Object.assign(rowAt(scene), { cents: 22_000_00, retainage: 1_100_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '1100.00']],
      bridge: [['RATE_MISMATCH', '1100.00']],
    },
  }),
  // §7a.4: a credit floored at zero on a change order, and an invoice that is missing.
  one('W11', 'a credit floored at zero beside an invoice that is missing', {
    lines: [100_000_00],
    changes: [-4_000_00],
    bills: [work(50_000_00, -4_000_00), work(9_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 0
      lose(scene, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['NEGATIVE_LINE_RETAINAGE', '-400.00', '001'],
        ['INVOICE_MISSING_IN_SAGE', '9000.00', '2'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '900.00'],
        ['NEGATIVE_LINE_RETAINAGE', '-400.00'],
      ],
    },
  }),
  // §7a.2 and §7a.3: posted wrongly, taken back, posted rightly: a chain of releases.
  one('W12', 'odd but right: a release of ten times too much, taken back and posted anew', {
    lines: [100_000_00],
    bills: [work(60_000_00), { lines: [{ release: 300_00 }], invoice: '2' }],
    books(scene) {
      rowAt(scene, 1).retainage = -3_000_00
      enter(scene, '2V', 0, { retainage: 3_000_00 })
      release(scene, '2N', 300_00)
    },
    expect: { ...right, bridge: [] },
  }),
  // §4: the rate of the commitment says little, and a rate of its own says nothing where nothing is billed.
  one('W13', 'odd but right: retainage from the second invoice on, on both sides', {
    lines: [80_000_00],
    bills: [[{ work: 10_000_00, retained: 0 }], work(20_000_00), [{ work: 5_000_00, retained: 0 }]],
    books(scene) {
      sageSide(scene).rate = 0
    },
    expect: right,
  }),
  // §7: one side keeps withholding: one of the two invoices that follow the lower rate.
  one('W14', 'one invoice of the lower rate at the old one', {
    lines: [100_000_00],
    bills: [
      work(30_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 24_000_00, retained: 1_200_00 }],
    ],
    books: scene => holdAt(scene, 1000, row => row.cents !== 20_000_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-1200.00']],
      bridge: [['RATE_MISMATCH', '-1200.00']],
    },
  }),
]
