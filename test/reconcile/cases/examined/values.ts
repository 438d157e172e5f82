import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { invoiceAt, loseChange, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, shiftChange, shiftItem } from './kit.ts'

export const values: Case[] = [
  // §7a.4 and §7: each cause has its own name and amount.
  one('X20', 'original, one change order and another one, each in its own way', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, changes: 0 },
      { cents: 4_000_00, changes: 0 },
    ],
    books(scene) {
      shiftItem(scene, 0, 1_500_00)
      shiftChange(scene, 0, -300_00)
      loseChange(scene, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '-1500.00'],
        ['CO_AMOUNT_MISMATCH', '300.00', '001'],
        ['CO_MISSING_IN_SAGE', '4000.00', '002'],
      ],
    },
  }),
  // §7a.5: offsetting errors count: a revised amount that agrees is no reconciliation.
  one('X21', 'an original that is short by what a change order has too much', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0 }],
    books(scene) {
      shiftItem(scene, 0, -700_00)
      shiftChange(scene, 0, 700_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '700.00'],
        ['CO_AMOUNT_MISMATCH', '-700.00', '001'],
      ],
      figures: { revisedAmount: ['103000.00', '103000.00'] },
    },
  }),
  // CO2: compare amount; Procore minus Sage.
  one('X22', 'a credit that was entered as an addition', {
    lines: [100_000_00],
    changes: [{ cents: -3_000_00, changes: 0 }],
    books: scene => shiftChange(scene, 0, 6_000_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '-6000.00', '001']] },
  }),
  // CO2: compare status: a draft is not approved.
  one('X23', 'a draft that is approved in the books', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0, status: 'draft', sageStatus: 'Approved' }],
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '-3000.00', '001']] },
  }),
  // §7: matched documents, gross differs; §7a.8: a gross is not rounded, so a cent is no rounding.
  one('X24', 'a gross that is a cent more in the books', {
    lines: [100_000_00],
    bills: [work(10_000_00)],
    books(scene) {
      rowAt(scene).cents += 1
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-0.01', '1']] },
  }),
  // §7: completed and stored above scheduled / revised.
  one('X25', 'overbilled by what is stored', {
    lines: [50_000_00],
    bills: [[{ work: 48_000_00, stored: 4_000_00 }]],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '2000.00', '1'],
        ['OVERBILLED_COMMITMENT', '2000.00'],
      ],
    },
  }),
  // §7: completed above scheduled, which is nothing.
  one('X26', 'a line of nothing that is billed', {
    lines: [100_000_00, 0],
    bills: [work(10_000_00, 500_00)],
    expect: { verdict: 'DIFFERS', findings: [['OVERBILLED_LINE', '500.00', '2']] },
  }),
  // §7a.4: overbilled there, and of another gross here.
  one('X27', 'overbilled in Procore, cut to the contract in the books', {
    lines: [80_000_00],
    bills: [work(84_000_00)],
    books: scene => Object.assign(rowAt(scene), { cents: 80_000_00, retainage: 8_000_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '4000.00', '1'],
        ['OVERBILLED_COMMITMENT', '4000.00'],
        ['INVOICE_AMOUNT_MISMATCH', '4000.00', '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '400.00']],
    },
  }),
  // §7: approved CO without counterpart; what is billed on both sides is the same.
  one('X28', 'all is billed, with a change order that the books lack', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0, sageStatus: null }],
    bills: [work(100_000_00, 5_000_00)],
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_MISSING_IN_SAGE', '5000.00', '001']],
      bridge: [],
    },
  }),
  // §4: on unit-price items Sage keeps the unit cost; §7: unit price would change. A credit too.
  one('X29', 'units taken back at another price', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    changes: [{ cents: -1_200_00, changes: 0 }],
    books(scene) {
      const [line] = scene.commitment.changes[0]?.lines ?? []
      if (line) line.unit = { quantity: -10, cents: 120_00, name: 'CY' }
    },
    expect: { verdict: 'DIFFERS', findings: [['UNIT_COST_CONFLICT', null, '001']] },
  }),
  // §7a.4: the wrong party, and another gross.
  {
    id: 'X30',
    title: 'another vendor and another gross on one invoice',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        bills: [{ lines: work(52_500_00), invoice: '51' }],
        books(scene) {
          const { vendor } = invoiceAt(scene)
          invoiceAt(scene).vendor = `${vendor.slice(0, -1)}B`
          Object.assign(rowAt(scene), { cents: 51_000_00, retainage: 5_100_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['VENDOR_MISMATCH', null, '51'],
            ['INVOICE_AMOUNT_MISMATCH', '1500.00', '51'],
          ],
        },
      },
    ],
  },
]
