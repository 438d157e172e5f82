import { share } from '../model.ts'
import type { SageInvoice } from '../sage.ts'
import { invoiceNumber, openInvoice, planted } from '../scene.ts'
import type { Script } from './script.ts'
import { firstRow, roundPerInvoice, sageSide, work } from './stage.ts'

/** Retainage rates, caps, stored material and rounding, with the figures of the worked cases. Amounts are cents: 240_000_00 is 240,000.00. */
export const retainageScripts: Script[] = [
  {
    // C05: 240,000.00 at 10 % against 5 %.
    project: 1,
    title: 'Structural steel - East wing',
    trade: 2,
    lines: [240_000_00],
    bills: [work(120_000_00), work(120_000_00)],
    plant(scene) {
      const sage = sageSide(scene)
      sage.rate = 500
      for (const row of sage.invoices.flatMap(invoice => invoice.rows))
        row.retainage = share(row.cents, 500)
      return [
        planted(
          scene,
          'RATE_MISMATCH',
          null,
          12_000_00,
          'is held at 10 % in Procore and at 5 % in Sage (case C05).',
        ),
      ]
    },
  },
  {
    // C06: 10 % until 5 % of the original contract is held.
    project: 2,
    title: 'Electrical - Core and shell',
    trade: 14,
    lines: [400_000_00],
    cap: { rate: 500, of: 'original' },
    bills: [work(100_000_00), work(100_000_00), work(100_000_00), work(100_000_00)],
    plant(scene) {
      for (const row of sageSide(scene).invoices.flatMap(invoice => invoice.rows))
        row.retainage = share(row.cents, 1000)
      return [
        planted(
          scene,
          'SLIDING_SCALE_NOT_APPLIED',
          null,
          -20_000_00,
          'stops withholding at 5 % of the original contract in Procore; Sage goes on at 10 % (case C06).',
        ),
      ]
    },
  },
  {
    // C07: the cap is 5 % of the revised contract in Procore, of the original in Sage.
    project: 3,
    title: 'Mechanical - Air handling',
    trade: 13,
    lines: [400_000_00],
    changes: [{ cents: 40_000_00 }],
    cap: { rate: 500, of: 'revised' },
    bills: [work(100_000_00), work(100_000_00), work(100_000_00)],
    plant(scene) {
      firstRow(sageSide(scene).invoices[2]).retainage = 0
      return [
        planted(
          scene,
          'RETAINAGE_CAP_BASIS',
          null,
          2_000_00,
          'caps retainage at 5 % of the revised contract in Procore, of the original in Sage (case C07).',
        ),
      ]
    },
  },
  {
    // C15: stored material of 20,000.00 is held in Procore only.
    project: 4,
    title: 'Elevators - Two traction cars',
    trade: 10,
    lines: [250_000_00],
    bills: [[{ work: 80_000_00, stored: 20_000_00 }]],
    plant(scene) {
      firstRow(sageSide(scene).invoices[0]).retainage = 8_000_00
      return [
        planted(
          scene,
          'STORED_MATERIAL_RETAINAGE',
          null,
          2_000_00,
          'holds 10 % of 20,000.00 stored material in Procore only (case C15).',
        ),
      ]
    },
  },
  {
    // C13: 10,000.00 of stored material is installed; the export bills it a second time.
    project: 5,
    title: 'Glazing - Storefront',
    trade: 5,
    lines: [90_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 15_000_00 }]],
    plant(scene) {
      const invoice = sageSide(scene).invoices[1] as SageInvoice
      Object.assign(firstRow(invoice), { cents: 15_000_00, retainage: 1_500_00 })
      return [
        planted(
          scene,
          'STORED_MATERIAL_DOUBLE_COUNT',
          invoiceNumber(invoice),
          -10_000_00,
          'has 10,000.00 of stored material billed again in Sage when it was installed (case C13).',
        ),
      ]
    },
  },
  {
    // C16: the change order is held at 5 % in Procore, at 10 % in Sage.
    project: 6,
    title: 'Drywall - Level 3',
    trade: 7,
    lines: [100_000_00],
    changes: [{ cents: 30_000_00, rate: 500 }],
    bills: [work(60_000_00, 20_000_00)],
    plant(scene) {
      const invoice = sageSide(scene).invoices[0] as SageInvoice
      for (const row of invoice.rows) row.retainage = share(row.cents, 1000)
      for (const item of sageSide(scene).items) item.rate = 0
      return [
        planted(
          scene,
          'CO_RATE_MISMATCH',
          '001',
          -1_000_00,
          'holds a change order at 5 % in Procore and at 10 % in Sage (case C16).',
        ),
      ]
    },
  },
  {
    // C21: Sage floors the negative retainage of a credit at zero.
    project: 7,
    title: 'Flooring - Resilient',
    trade: 8,
    lines: [100_000_00],
    changes: [{ cents: -20_000_00 }],
    bills: [work(100_000_00, -20_000_00)],
    plant(scene) {
      const row = sageSide(scene).invoices[0]?.rows[1] as SageInvoice['rows'][number]
      row.retainage = 0
      return [
        planted(
          scene,
          'NEGATIVE_LINE_RETAINAGE',
          '001',
          -2_000_00,
          'has a credit of 20,000.00 whose negative retainage Sage floors at zero (case C21).',
        ),
      ]
    },
  },
  {
    // C04: seven lines rounded one by one, against one rounded distribution.
    project: 12,
    title: 'Concrete - Housekeeping pads',
    lines: Array(7).fill(5_000_00),
    oneItem: true,
    bills: Array.from({ length: 3 }, () => Array.from({ length: 7 }, () => ({ work: 333_35 }))),
    plant(scene) {
      roundPerInvoice(sageSide(scene))
      return [
        planted(
          scene,
          'ROUNDING',
          null,
          9,
          'rounds retainage per line in Procore and per invoice in Sage (case C04).',
        ),
      ]
    },
  },
  {
    // C25: private work in California, signed after 2026-01-01, held at 10 %.
    project: 14,
    title: 'Roofing - Membrane',
    trade: 4,
    date: '2026-02-10',
    lines: [250_000_00],
    bills: [work(40_000_00)],
    plant(scene) {
      return [
        planted(
          scene,
          'RETAINAGE_OVER_LEGAL_CAP',
          null,
          2_000_00,
          'withholds 10 % of 40,000.00 in California, where 5 % is the most (case C25).',
        ),
      ]
    },
  },
  {
    project: 15,
    title: 'Millwork - Nurse stations',
    trade: 3,
    lines: [180_000_00],
    bills: [work(90_000_00)],
    plant(scene) {
      const invoice = openInvoice(scene) as SageInvoice
      firstRow(invoice).retainage += 137_42
      return [
        planted(
          scene,
          'UNEXPLAINED',
          invoiceNumber(invoice),
          -137_42,
          'holds 137.42 more in Sage, and nothing in the records says why.',
        ),
      ]
    },
  },
]
