import { plants } from '../plants.ts'
import type { SageInvoice } from '../sage.ts'
import { invoiceNumber, openInvoice, planted } from '../scene.ts'
import type { Script } from './script.ts'
import { firstRow, ownVendor, sageSide, simple, work } from './stage.ts'

/** Invoices, payments and coding. Amounts are cents: 240_000_00 is 240,000.00. */
export const invoiceScripts: Script[] = [
  {
    project: 0,
    title: 'Drywall - Level 2',
    trade: 7,
    lines: [160_000_00],
    bills: [work(60_000_00), work(48_150_00)],
    paid: true,
    plant(scene) {
      const invoice = openInvoice(scene) as SageInvoice
      firstRow(invoice).cents = 41_850_00
      return [
        planted(
          scene,
          'INVOICE_AMOUNT_MISMATCH',
          invoiceNumber(invoice),
          6_300_00,
          'has an invoice of 48,150.00 that was keyed as 41,850.00 in Sage.',
        ),
      ]
    },
  },
  {
    // C18: totals agree, documents do not.
    project: 1,
    title: 'Painting - Common areas',
    trade: 9,
    vendor: setting => ownVendor(setting, 'Gravenford Coatings LLC', 'GRAVCOAT', 9),
    lines: [200_000_00],
    bills: [work(25_000_00), work(25_000_00), work(25_000_00), work(25_000_00)],
    invoices: ['1', '2', '3', '4'],
    plant(scene) {
      const missing = sageSide(scene).invoices[2] as SageInvoice
      Object.assign(missing, {
        number: '0004',
        bill: undefined,
        ...datesOf(sageSide(scene).invoices[3] as SageInvoice),
      })
      return [
        planted(
          scene,
          'INVOICE_MISSING_IN_SAGE',
          '3',
          25_000_00,
          'lacks invoice 3 in Sage (case C18).',
        ),
        planted(
          scene,
          'DUPLICATE_IN_SAGE',
          '0004',
          -25_000_00,
          'has invoice 4 twice in Sage, as 4 and 0004 (case C18).',
        ),
      ]
    },
  },
  {
    // C01: one line is billed to 103 % while the contract is at 96.36 %.
    project: 2,
    title: 'Earthwork - Utilities',
    trade: 15,
    lines: [50_000_00],
    changes: [{ cents: 5_000_00 }],
    bills: [
      [
        { work: 51_000_00, stored: 500_00 },
        { work: 1_000_00, stored: 500_00 },
      ],
    ],
    plant(scene) {
      return [
        planted(
          scene,
          'OVERBILLED_LINE',
          '1',
          1_500_00,
          'has a line of 50,000.00 completed and stored to 51,500.00 in both systems (case C01).',
        ),
      ]
    },
  },
  {
    project: 3,
    title: 'Masonry - Veneer',
    trade: 1,
    lines: [80_000_00],
    bills: [work(84_000_00)],
    plant(scene) {
      return [
        planted(
          scene,
          'OVERBILLED_COMMITMENT',
          null,
          4_000_00,
          'is billed 84,000.00 against 80,000.00 in both systems.',
        ),
        planted(
          scene,
          'OVERBILLED_LINE',
          '1',
          4_000_00,
          'has its only line billed 4,000.00 beyond its value in both systems.',
        ),
      ]
    },
  },
  {
    // C28: a backcharge that Sage does not know.
    project: 4,
    title: 'Roofing - Canopies',
    trade: 4,
    lines: [100_000_00, -1_500_00],
    bills: [work(40_000_00, -1_500_00)],
    plant(scene) {
      const invoice = sageSide(scene).invoices[0] as SageInvoice
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      return [
        planted(
          scene,
          'DEDUCTION_MISMATCH',
          invoiceNumber(invoice),
          -1_500_00,
          'has a backcharge of 1,500.00 in Procore that Sage lacks (case C28).',
        ),
      ]
    },
  },
  {
    project: 7,
    title: 'Mechanical - Controls',
    trade: 13,
    lines: [300_000_00],
    bills: [work(50_000_00), work(50_000_00)],
    plant(scene) {
      const [first, second] = scene.commitment.bills
      const invoices = sageSide(scene).invoices
      invoices.pop()
      if (first && second) second.invoice = first.invoice
      return [
        planted(
          scene,
          'DUPLICATE_IN_PROCORE',
          first?.invoice ?? null,
          50_000_00,
          'has one invoice entered as two requisitions in Procore.',
        ),
      ]
    },
  },
  {
    project: 8,
    title: 'Plumbing - Medical gas',
    trade: 12,
    vendor: setting => ownVendor(setting, 'Quillmark Plumbing', 'QUILPLUM', 12),
    lines: [220_000_00],
    bills: [work(70_000_00), work(50_000_00)],
    plant(scene) {
      const other = ownVendor(scene.setting, 'Quillmark Plumbing & Mechanical', 'QUILPLMECH', 12)
      const invoice = openInvoice(scene) as SageInvoice
      invoice.vendor = other.code
      return [
        planted(
          scene,
          'VENDOR_MISMATCH',
          invoiceNumber(invoice),
          null,
          'has an invoice of Quillmark Plumbing booked to Quillmark Plumbing & Mechanical in Sage.',
        ),
      ]
    },
  },
  {
    project: 9,
    title: 'Flooring - Tile',
    trade: 8,
    lines: [95_000_00],
    bills: [work(30_000_00)],
    plant: (scene, random) => plants['COST_CODE_MISMATCH']?.(scene, random) ?? [],
  },
  {
    // Projects 1, 5, 9 … have the sub job TI.
    project: 13,
    title: 'Elevators - Service car',
    trade: 10,
    lines: [175_000_00],
    bills: [work(60_000_00)],
    plant(scene) {
      const invoice = openInvoice(scene) as SageInvoice
      const row = firstRow(invoice)
      row.code = scene.commitment.project.codes.get(`TI/${row.code.number}`) ?? row.code
      return [
        planted(
          scene,
          'JOB_OR_EXTRA_MISMATCH',
          invoiceNumber(invoice),
          null,
          'has an invoice for the base job booked on extra TI in Sage.',
        ),
      ]
    },
  },
  {
    project: 18,
    title: 'Fire protection - Standpipes',
    trade: 11,
    vendor: setting =>
      ownVendor(setting, 'Wexmoor Standpipe Co.', 'WEXMSTAND', 11, { insuredUntil: '2026-06-30' }),
    lines: [110_000_00],
    bills: [work(45_000_00)],
    plant(scene) {
      return [
        planted(
          scene,
          'COMPLIANCE_HOLD',
          scene.commitment.vendor.code,
          null,
          'has an open invoice of a vendor whose general liability insurance ended on 2026-06-30.',
        ),
      ]
    },
  },
  simple('INVOICE_UNPOSTED_IN_SAGE', 18, 'Electrical - Site lighting', 14, [210_000_00]),
  simple('INVOICE_MISSING_IN_PROCORE', 19, 'Electrical - Site lighting', 14, [210_000_00]),
  simple('SAGE_MASTER_TOTAL', 21, 'Electrical - Site lighting', 14, [210_000_00]),
  simple('DUPLICATE_IN_SAGE', 21, 'Electrical - Parking lighting', 14, [210_000_00]),
  simple('IDENTITY_BROKEN', 22, 'Electrical - Site lighting', 14, [210_000_00]),
  simple('INVOICE_MISSING_IN_SAGE', 23, 'Electrical - Site lighting', 14, [210_000_00]),
  { ...simple('PAYMENT_MISMATCH', 20, 'Mechanical - Ductwork', 13, [330_000_00]), paid: true },
]

function datesOf({ date, accountingDate }: SageInvoice) {
  return { date, accountingDate }
}
