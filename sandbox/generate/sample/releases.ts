import type { Billed } from '../billing.ts'
import { emptyRow, type SageCommitment, type SageInvoice } from '../sage.ts'
import { invoiceNumber, planted, type Scene } from '../scene.ts'
import type { Script } from './script.ts'
import { firstRow, roundPerInvoice, sageSide, work } from './stage.ts'

/** Cents of work whose retainage at 10 % ends in half a cent. */
const HALF_CENT_WORK = 1_542_35

/** Releases and cut-off, with the figures of the worked cases. Amounts are cents: 240_000_00 is 240,000.00. */
export const releaseScripts: Script[] = [
  {
    // C11: Procore releases 2,500 + 625 of 2,500 + 1,250; Sage knows nothing of it.
    project: 0,
    title: 'Plumbing - Level 1 rough-in',
    trade: 12,
    lines: [25_000_00, 12_500_00],
    bills: [work(25_000_00, 12_500_00), [{ release: 2_500_00 }, { release: 625_00 }]],
    paid: true,
    plant(scene) {
      const release = sageSide(scene).invoices.pop() as SageInvoice
      return [
        planted(
          scene,
          'RELEASE_ONE_SIDED',
          invoiceNumber(release),
          -3_125_00,
          'has retainage of 3,125.00 released in Procore; Sage still holds it (case C11).',
        ),
      ]
    },
  },
  {
    project: 8,
    title: 'Painting - Patient rooms',
    trade: 9,
    lines: [80_000_00],
    bills: [work(80_000_00), [{ release: 8_000_00 }]],
    plant(scene) {
      const release = sageSide(scene).invoices[1] as SageInvoice
      firstRow(release).retainage = -9_000_00
      return [
        planted(
          scene,
          'RELEASE_EXCEEDS_HELD',
          invoiceNumber(release),
          1_000_00,
          'releases 9,000.00 in Sage where 8,000.00 was held.',
        ),
      ]
    },
  },
  {
    project: 9,
    title: 'Masonry - Screen wall',
    trade: 1,
    lines: [50_000_00],
    bills: [work(50_000_00), [{ release: 5_000_00 }]],
    plant(scene) {
      const sage = sageSide(scene)
      sage.invoices.push(release(scene, 'RET-2', -5_000_00))
      return [
        planted(
          scene,
          'NEGATIVE_HELD',
          sage.invoices.at(-1)?.number ?? null,
          5_000_00,
          'released its retainage twice in Sage, so that less than nothing is held.',
        ),
      ]
    },
  },
  {
    // C27: the contract agrees, the cost codes do not.
    project: 10,
    title: 'Plumbing - Fixtures',
    trade: 12,
    lines: [31_250_00, 12_500_00],
    bills: [work(31_250_00, 12_500_00), [{ release: 2_500_00 }, { release: 625_00 }]],
    plant(scene) {
      const [first, second] = sageSide(scene).invoices[1]?.rows ?? []
      Object.assign(first ?? {}, { retainage: -3_125_00 })
      Object.assign(second ?? {}, { retainage: 0 })
      return [
        planted(
          scene,
          'ALLOCATION_ONLY',
          null,
          null,
          'releases 2,500.00 and 625.00 in Procore, 3,125.00 on the first item in Sage (case C27).',
        ),
      ]
    },
  },
  {
    // C17: booked in November for work to the end of October.
    project: 11,
    title: 'Fire protection - Sprinklers',
    trade: 11,
    lines: [500_000_00],
    bills: [work(85_000_00), work(85_000_00), work(85_000_00), work(85_000_00), work(85_000_00)],
    plant(scene) {
      const invoice = sageSide(scene).invoices[4] as SageInvoice
      invoice.accountingDate = '2026-11-05'
      return [
        planted(
          scene,
          'TIMING_CUTOFF',
          invoiceNumber(invoice),
          8_500_00,
          'has an October invoice booked on 2026-11-05: as of 2026-10-31 Sage lacks 85,000.00 gross, 8,500.00 retainage (case C17).',
        ),
      ]
    },
  },
  {
    // C22: a difference of 6,250.37 made of four parts.
    project: 13,
    title: 'Earthwork - Site package',
    trade: 15,
    lines: [...Array(31).fill(20_000_00), 150_000_00, 60_000_00],
    oneItem: true,
    bills: bridgeBills(),
    plant: plantBridge,
  },
]

function release(scene: Scene, number: string, retainage: number): SageInvoice {
  const sage = sageSide(scene)
  const item = sage.items[0] as SageCommitment['items'][number]
  const date = scene.commitment.bills.at(-1)?.period.end ?? scene.commitment.date
  return {
    vendor: sage.vendor,
    number: `${number}-${scene.commitment.number.slice(-4)}`,
    description: 'Retainage release',
    date,
    accountingDate: date,
    posted: true,
    rows: [{ ...emptyRow(scene.commitment.project, item), retainage }],
    payment: undefined,
    bill: undefined,
  }
}

/**
 * Thirty-one small lines in four requisitions, 74 of whose 124 amounts carry a half cent of
 * retainage, then 100,000.00 on one line, and 21,250.00 on another in the last month.
 */
function bridgeBills(): Billed[][] {
  const halves = [20, 18, 18, 18]
  const bills = halves.map((half, bill) => [
    ...Array.from({ length: 31 }, (_, line) => ({
      work: line < half ? HALF_CENT_WORK : bill === 3 && line === 30 ? 1_543_40 : 1_542_30,
    })),
    { work: bill === 0 ? 100_000_00 : 0 },
  ])
  return [...bills, [...Array.from({ length: 32 }, () => ({})), { work: 21_250_00 }]]
}

function plantBridge(scene: Scene) {
  const sage = sageSide(scene)
  roundPerInvoice(sage)
  firstRow(sage.invoices[0]).retainage -= 1_000_00
  const late = sage.invoices[4] as SageInvoice
  late.accountingDate = '2026-11-05'
  const released = release(scene, 'RET', -3_125_00)
  released.date = released.accountingDate = scene.commitment.bills[3]?.period.end as string
  sage.invoices.push(released)
  return [
    planted(
      scene,
      'RATE_MISMATCH',
      null,
      1_000_00,
      'is held at 9 % in Sage on 100,000.00 where the contract says 10 % (case C22).',
    ),
    planted(
      scene,
      'RELEASE_ONE_SIDED',
      released.number,
      3_125_00,
      'has 3,125.00 released in Sage only (case C22).',
    ),
    planted(
      scene,
      'TIMING_CUTOFF',
      invoiceNumber(late),
      2_125_00,
      'has an October invoice booked on 2026-11-05: 2,125.00 retainage as of 2026-10-31 (case C22).',
    ),
    planted(
      scene,
      'ROUNDING',
      null,
      37,
      'rounds 124 amounts per line in Procore and per invoice in Sage (case C22).',
    ),
  ]
}
