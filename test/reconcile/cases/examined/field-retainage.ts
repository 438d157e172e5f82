import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, lose, release, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { payRetainage } from '../../case-records.ts'
import { LATER } from '../worked.ts'
import { one, right } from './kit.ts'

export const fieldRetainage: Case[] = [
  // §3, the bridge: what both released is no part of it.
  one('B01', 'a scale that the books pass, and a release of both', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    bills: [...Array(4).fill(work(100_000_00)), [{ release: 3_000_00 }]],
    books: scene => holdAt(scene, 1000, row => row.cents !== 0),
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-20000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-20000.00']],
    },
  }),
  // §7: rate gap x base of all that was billed, whatever was released of it on both sides.
  one('B02', 'half the rate, and a release of both within the last of three invoices', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(20_000_00), [{ work: 20_000_00, release: 1_000_00 }]],
    books(scene) {
      holdAt(scene, 500)
      rowAt(scene, 2).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '3000.00']],
      bridge: [['RATE_MISMATCH', '3000.00']],
    },
  }),
  // §7: the gap sits on the lines of one change order of two.
  one('B03', 'a change order without retainage, which the books withhold on', {
    lines: [100_000_00],
    changes: [20_000_00, { cents: 10_000_00, rate: 0 }],
    bills: [work(20_000_00, 5_000_00, 4_000_00)],
    books(scene) {
      rowAt(scene, 0, 2).retainage = 400_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-400.00', '002']],
      bridge: [['CO_RATE_MISMATCH', '-400.00']],
    },
  }),
  // §7: the gap is on all of it, stored material among it: 5 % of 30,000.
  one('B04', 'half the rate on work and on what is stored', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }]],
    books(scene) {
      rowAt(scene).retainage = 1_500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '1500.00']],
      bridge: [['RATE_MISMATCH', '1500.00']],
    },
  }),
  // §7: released more than held, here in Procore, where nothing was left.
  one('B05', 'a release that Procore made twice', {
    lines: [50_000_00],
    bills: [work(50_000_00), [{ release: 5_000_00 }], [{ release: 5_000_00 }]],
    books: scene => lose(scene, 2),
    expect: { verdict: 'DIFFERS', findings: [['NEGATIVE_HELD', '-5000.00', '3']] },
  }),
  // §7a.3: the sum of the releases, whatever document carries them.
  one(
    'B06',
    'a release of which a part is paid as retainage of an earlier invoice',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), [{ release: 500_00 }]],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [['RELEASE_ONE_SIDED', '-200.00', '2']],
        bridge: [['RELEASE_ONE_SIDED', '-200.00']],
      },
    },
    { raw: records => payRetainage(records, '1', 300_00) },
  ),
  // §7a.3: of two releases within requisitions the books have one.
  one('B07', 'two releases within requisitions, of which the books netted one', {
    lines: [100_000_00],
    bills: [
      work(40_000_00),
      [{ work: 10_000_00, release: 300_00 }],
      [{ work: 12_000_00, release: 450_00 }],
    ],
    books(scene) {
      rowAt(scene, 2).retainage = 1_200_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-450.00', '3']],
      bridge: [['RELEASE_ONE_SIDED', '-450.00']],
    },
  }),
  // §7: a release on one side, and what a document without gross withheld on the other one.
  one('B08', 'a release that was entered with the wrong sign', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 500_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = 500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RELEASE_ONE_SIDED', '-500.00', '2'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-500.00', '2'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '-500.00'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-500.00'],
      ],
    },
  }),
  // §3: one side rounds up in favour of the owner: within 0.005 x N.
  one('B09', 'odd but right: retainage rounded up on every invoice', {
    lines: [100_000_00],
    bills: [work(1_234_51), work(2_345_61), work(3_456_71)],
    books(scene) {
      for (const index of [0, 1, 2]) rowAt(scene, index).retainage += 1
    },
    expect: right,
  }),
  // §7: rate gap x base, at a rate that leaves half cents.
  one('B10', 'seven and a half percent in the books, of odd amounts', {
    lines: [100_000_00],
    bills: [work(12_345_67), work(8_901_23), work(4_567_89)],
    books: scene => holdAt(scene, 750),
    expect: { verdict: 'DIFFERS', findings: [['RATE_MISMATCH', '645.37']], infoAllowed: true },
  }),
  // §7a.2: one of the two errors is put right; the finding is of the rest.
  one('B11', 'half the rate on two invoices, of which one is corrected', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(30_000_00)],
    books(scene) {
      holdAt(scene, 500)
      enter(scene, 'JE-1', 0, { retainage: 1_000_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '1500.00']],
      bridge: [['RATE_MISMATCH', '1500.00']],
    },
  }),
  // §7a.2: retainage-only correction of a part.
  one('B12', 'put right: the retainage of one part of two', {
    lines: [100_000_00],
    bills: [{ lines: work(20_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      rowAt(scene, 0).retainage = 1_000_00
      enter(scene, '5AC', 0, { retainage: 200_00 })
    },
    expect: right,
  }),
  // §7a.2, §7a.3: taken back where it does not belong, and made where it does.
  {
    id: 'B13',
    title: 'put right: a release on the other commitment is moved',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '11' },
          { lines: [{ release: 500_00 }], invoice: '12', sageInvoice: '12M' },
        ],
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(20_000_00), invoice: '21' }],
        books(scene) {
          release(scene, '12', 500_00)
          enter(scene, '12V', 0, { retainage: 500_00 })
        },
        expect: right,
      },
    ],
  },
  // §7a.12: the part of which the accounting date has not come is the cut-off.
  one('B14', 'a requisition in two parts of which one is of a later month', {
    lines: [100_000_00],
    bills: [work(10_000_00), { lines: work(20_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 1, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      invoiceAt(scene, 2).accountingDate = LATER
    },
    expect: { verdict: 'AGREES', findings: [['TIMING_CUTOFF', '800.00', '5']] },
  }),
  // R6: the rate of a line of the contract, of a change order of it and of another one.
  one('B15', 'odd but right: four rates on one invoice, a credit among them', {
    rate: 750,
    lines: [100_000_00, { cents: 50_000_00, rate: 500 }],
    changes: [
      { cents: 9_000_00, rate: 0 },
      { cents: -3_000_00, rate: 1000 },
    ],
    bills: [work(33_333_33, 12_345_67, 4_000_00, -3_000_00), work(10_000_01, 0, 5_000_00)],
    expect: right,
  }),
  // §1: retainage of stored material is given back when it is installed, at another rate of work.
  one('B16', 'odd but right: ten percent on what is stored, five on what is installed', {
    rate: 500,
    lines: [100_000_00],
    bills: [
      [{ stored: 20_000_00, heldStored: 2_000_00 }],
      [{ work: 12_000_00, stored: 8_000_00, heldStored: 800_00 }],
      [{ work: 8_000_00 }],
    ],
    expect: { ...right, bridge: [] },
  }),
  // §7: the same, where the books hold ten percent on: 5 % of 8,000 that was installed last.
  one('B17', 'nothing given back of what is held on stored material when it is installed', {
    rate: 500,
    lines: [100_000_00],
    bills: [[{ stored: 20_000_00, heldStored: 2_000_00 }], [{ work: 20_000_00 }]],
    books(scene) {
      sageSide(scene).invoices = sageSide(scene).invoices.slice(0, 1)
    },
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '-1000.00', '2']] },
  }),
]
