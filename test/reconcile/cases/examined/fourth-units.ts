import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, invoiceAt, lose, release, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

const cubicYards = { quantity: 400, cents: 25_00, name: 'cy' }

/** Units and their price, deliveries, and material that is stored, installed and sent back. */
export const fourthUnits: Case[] = [
  one('J20', 'odd but right: part units billed, more of them ordered, and all of it released', {
    kind: 'purchaseOrder',
    lines: [{ cents: 10_000_00, unit: cubicYards }],
    changes: [{ cents: 250_00, changes: 0 }],
    bills: [
      work(2_512_50),
      work(7_487_50),
      work(0, 250_00),
      [{ release: 1_000_00 }, { release: 25_00 }],
    ],
    expect: right,
  }),
  // §7: completed above scheduled, on both sides alike.
  one('J21', 'ten units more are delivered than were ordered', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 10_000_00, unit: cubicYards }, 5_000_00],
    bills: [work(8_000_00), work(2_250_00)],
    expect: { verdict: 'DIFFERS', findings: [['OVERBILLED_LINE', '250.00', '1']] },
  }),
  // §7: another gross is another gross, whichever price makes it.
  one('J22', 'an invoice of the books at another price of a unit than that of the order', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 10_000_00, unit: cubicYards }],
    bills: [work(2_500_00), work(1_000_00)],
    books: scene => Object.assign(rowAt(scene), { cents: 2_600_00, unitCents: 26_00 }),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-100.00', '1']] },
  }),
  // Sage keeps units and price in its own decimals: 3,000 at 12.3333 is 36,999.90 on both sides.
  one(
    'J23',
    'odd but right: a price of four decimals there, of two in the books, and one amount',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [{ cents: 36_999_90, unit: { quantity: 3000, cents: 12_33, name: 'lf' } }],
      bills: [work(12_333_30)],
      expect: right,
    },
    {
      raw(records) {
        const [contract] = records.all('purchase_order_contracts')
        const [line] = (contract?.['line_items'] ?? []) as Record<string, unknown>[]
        Object.assign(line ?? {}, { unit_cost: '12.3333' })
      },
    },
  ),
  // §7: the price of a unit would change though the amount stays.
  one(
    'J24',
    'as much for fewer units at a higher price',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [{ cents: 2_600_00, unit: { quantity: 104, cents: 25_00, name: 'cy' } }, 5_000_00],
      expect: { verdict: 'DIFFERS', findings: [['UNIT_COST_CONFLICT', null, '1']] },
    },
    {
      raw(records, [scene]) {
        const has = { Commitment: scene?.sage?.number, Item_Number: '1' }
        records.set('JCM_MASTER__COMMITMENT_ITEM', has, { Units: '100', Unit_Cost: '26.00' })
      },
    },
  ),
  // §7a.2: three deliveries, each with its own number, are one requisition of the month.
  one('J25', 'odd but right: three delivery tickets of a month are one requisition', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [60_000_00],
    bills: [
      { lines: work(9_040_00), invoice: '1' },
      { lines: work(3_000_00), invoice: '2' },
    ],
    books: scene =>
      split(scene, 0, [
        ['T-8841', 3_010_00],
        ['T-8902', 2_980_00],
        ['T-8977', 3_050_00],
      ]),
    expect: right,
  }),
  one('J26', 'three delivery tickets of one root, of which the last is lost', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [60_000_00],
    bills: [
      { lines: work(9_040_00), invoice: '88' },
      { lines: work(3_000_00), invoice: '89' },
    ],
    books: scene =>
      split(scene, 0, [
        ['88-1', 3_010_00],
        ['88-2', 2_980_00],
      ]),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '3050.00', '88']] },
  }),
  // R2: MS is a balance.
  one('J27', 'odd but right: stored in two months, installed over three, and stored again', {
    lines: [90_000_00, 60_000_00],
    bills: [
      [{ stored: 10_000_00 }, { work: 5_000_00 }],
      [{ work: 4_000_00, stored: 12_000_00 }, { stored: 3_000_00 }],
      [{ work: 8_000_00, stored: 5_000_00 }, { work: 3_000_00 }],
      [{ work: 9_000_00, stored: 1_000_00 }, { stored: 7_000_00 }],
    ],
    expect: right,
  }),
  // §7: what is installed of stored material is billed again in the books.
  one('J28', 'a part of what was stored is billed again when it is installed', {
    lines: [90_000_00],
    bills: [
      [{ work: 5_000_00, stored: 10_000_00 }],
      [{ work: 7_000_00, stored: 4_000_00 }],
      work(1_000_00),
    ],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 7_000_00, retainage: 700_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '2']],
      bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
    },
  }),
  // R2: sent back to the supplier: the balance ends and no work stands for it.
  one('J29', 'odd but right: stored material goes back to the supplier', {
    lines: [90_000_00],
    bills: [[{ work: 5_000_00, stored: 10_000_00 }], [{ work: 3_000_00 }], work(4_000_00)],
    expect: right,
  }),
  one('J30', 'odd but right: stored material goes back, in the books by a memo of its own', {
    lines: [90_000_00],
    bills: [[{ work: 5_000_00, stored: 10_000_00 }], [{ work: 3_000_00 }], work(4_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 1), { cents: 3_000_00, retainage: 300_00 })
      enter(scene, '2-CM', -10_000_00, { date: invoiceAt(scene, 1).date })
    },
    expect: right,
  }),
  // §7a.2: an invoice in two parts, of which one is credited and billed to the right item.
  one('J31', 'odd but right: a delivery on the wrong item, moved by a credit and an entry', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [60_000_00, 30_000_00],
    bills: [
      { lines: work(0, 9_000_00), invoice: '88' },
      { lines: work(3_000_00), invoice: '89' },
    ],
    books(scene) {
      const [lost] = lose(scene, 0)
      const wrong = enter(scene, '88', 9_000_00, { date: lost?.date ?? '' })
      credit(scene, wrong, '88C')
      enter(scene, '88R', 9_000_00, { item: 2, date: lost?.date ?? '' })
    },
    expect: right,
  }),
  // §7a.3: by item and in parts, the sums of each item are those of Procore.
  one('J32', 'odd but right: released by item in three requisitions and in four invoices', {
    lines: [60_000_00, 40_000_00],
    bills: [
      { lines: work(60_000_00, 40_000_00), invoice: '1' },
      { lines: [{ release: 1_000_00 }, { release: 500_00 }], invoice: '2' },
      { lines: [{ release: 2_000_00 }], invoice: '3' },
      { lines: [{}, { release: 1_500_00 }], invoice: '4' },
    ],
    books(scene) {
      lose(scene, 1, 2, 3)
      release(scene, 'RET1', 700_00)
      release(scene, 'RET2', 2_300_00)
      enter(scene, 'RET3', 0, { retainage: -1_900_00, item: 2 })
      enter(scene, 'RET4', 0, { retainage: -100_00, item: 2 })
    },
    expect: right,
  }),
  // §4: an item that nothing stands on is nothing.
  one('J33', 'odd but right: an item of nothing in the books, and an invoice of nothing on it', {
    lines: [60_000_00],
    bills: [work(9_000_00)],
    books(scene) {
      const sage = sageSide(scene)
      const [item] = sage.items
      if (item) sage.items.push({ ...item, number: 9, cents: 0 })
      enter(scene, '1-0', 0, { item: 9, retainage: 0 })
    },
    expect: right,
  }),
]
