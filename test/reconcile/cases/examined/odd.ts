import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enterChange,
  invoiceAt,
  lose,
  loseChange,
  release,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { payRetainage } from '../../case-records.ts'
import { one, right, shiftChange } from './kit.ts'

export const odd: Case[] = [
  // §7a.2: one AP invoice on two commitments: its parts are what each has.
  {
    id: 'Y01',
    title: 'odd but right: one AP invoice of two commitments, each with its requisition',
    contracts: [
      { lines: [100_000_00], bills: [{ lines: work(6_000_00), invoice: '900' }], expect: right },
      {
        number: 'Y01-B',
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '900' }],
        expect: right,
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const part = { ...rowAt(other), commitment: 'Y01-B' }
      lose(other, 0)
      invoiceAt(whole).rows.push(part)
      sageSide(other).billedElsewhere = [part]
    },
  },
  // §7a.2: parts that add up.
  one('Y02', 'odd but right: a change order in two parts', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      changeAt(scene).number = '001A'
      shiftChange(scene, 0, -2_000_00)
      enterChange(scene, '001B', 2_000_00)
    },
    expect: right,
  }),
  // §7a.2: parts that add up, a credit among them.
  one('Y03', 'odd but right: three change orders as one under the number of the last', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0 },
      { cents: -400_00, changes: 0 },
      { cents: 2_300_00, changes: 0 },
    ],
    books(scene) {
      loseChange(scene, 0)
      loseChange(scene, 0)
      shiftChange(scene, 0, 600_00)
    },
    expect: right,
  }),
  // CO5: deductive lines carry negative retainage.
  one('Y04', 'odd but right: a deductive change order billed in three parts', {
    lines: [100_000_00],
    changes: [-9_000_00],
    bills: [work(20_000_00, -3_000_00), work(20_000_00, -3_000_00), work(0, -3_000_00)],
    expect: right,
  }),
  // §7: completed is not above scheduled: a credit that is taken in part, and one taken in full.
  one('Y05', 'odd but right: a credit line of the contract taken in part', {
    lines: [100_000_00, -5_000_00],
    bills: [work(20_000_00, -1_000_00), work(20_000_00, -1_500_00)],
    expect: right,
  }),
  // R1, §7: held and billed are of the latest invoice: what was overbilled was put right.
  one('Y06', 'odd but right: overbilled and taken back', {
    lines: [50_000_00, 20_000_00],
    bills: [work(52_000_00), work(-2_000_00, 5_000_00)],
    expect: right,
  }),
  // §7a.3: whatever document carries them.
  one(
    'Y07',
    'odd but right: one release, paid as retainage of two earlier invoices',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(20_000_00), [{ release: 500_00 }]],
      books: scene => lose(scene, 2),
      expect: { ...right, bridge: [] },
    },
    {
      raw(records) {
        payRetainage(records, '1', 300_00)
        payRetainage(records, '2', 200_00)
      },
    },
  ),
  // §7a.3.
  one('Y08', 'odd but right: three releases within progress requisitions, one in the books', {
    lines: [100_000_00],
    bills: [
      work(40_000_00),
      [{ work: 10_000_00, release: 300_00 }],
      [{ work: 10_000_00, release: 300_00 }],
      [{ work: 10_000_00, release: 400_00 }],
    ],
    books(scene) {
      for (const [index, cents] of [300_00, 300_00, 400_00].entries())
        rowAt(scene, index + 1).retainage += cents
      release(scene, 'RTG', 1_000_00)
    },
    expect: { ...right, bridge: [] },
  }),
  // §7a.3.
  one(
    'Y09',
    'odd but right: a release that is in part paid retainage, in part a document',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), [{ release: 1_000_00 }]],
      books(scene) {
        rowAt(scene, 1).retainage = -600_00
      },
      expect: { ...right, bridge: [] },
    },
    { raw: records => payRetainage(records, '1', 400_00) },
  ),
  // §7a.3 and §7a.2: a requisition and the release beside it as one invoice.
  one('Y10', 'odd but right: the release is netted in the invoice of the same month', {
    lines: [100_000_00],
    bills: [
      { lines: work(40_000_00), invoice: '4', monthsAgo: 1 },
      { lines: work(20_000_00), invoice: '5', monthsAgo: 0 },
      { lines: [{ release: 1_500_00 }], invoice: '6', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 2)
      rowAt(scene, 1).retainage = 500_00
    },
    expect: { ...right, bridge: [] },
  }),
  // R5: the same scale on both sides, reached within an invoice.
  one('Y11', 'odd but right: a scale that ends at an amount within an invoice', {
    cap: { cents: 7_500_00, of: 'amount' },
    lines: [200_000_00],
    bills: [work(50_000_00), work(50_000_00), work(50_000_00)],
    expect: right,
  }),
  // §4: on unit-price items only units may change, and only they do.
  one('Y12', 'odd but right: units more at the price that is', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    changes: [{ cents: 5_000_00, changes: 0 }],
    bills: [work(12_500_00)],
    books(scene) {
      const [line] = scene.commitment.changes[0]?.lines ?? []
      if (line) line.unit = { quantity: 40, cents: 125_00, name: 'CY' }
    },
    expect: right,
  }),
  // §9: from 2026-01-01; and at five percent.
  one(
    'Y13',
    'odd but right: signed in California before the law, at ten percent',
    { date: '2025-12-15', lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'CA' } },
  ),
  one(
    'Y14',
    'odd but right: five percent in California',
    { date: '2026-02-10', rate: 500, lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'CA' } },
  ),
  // §7a.12: when both accounting dates have passed it is cleared.
  one('Y15', 'odd but right: a requisition of October that is posted in November', {
    lines: [60_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = '2026-11-03'
    },
    expect: right,
  }),
]
