import type { Billed } from '../billing.ts'
import type { Setting } from '../commitments.ts'
import { INSURED_UNTIL } from '../company.ts'
import { share, type Vendor } from '../model.ts'
import { plants } from '../plants.ts'
import type { SageCommitment, SageInvoice } from '../sage.ts'
import type { Scene } from '../scene.ts'
import type { Script } from './script.ts'

/** A plant of the common list on a contract that is half billed in two requisitions. */
export function simple(
  code: string,
  project: number,
  title: string,
  trade: number,
  lines: number[],
  changes: number[] = [],
): Script {
  const half = lines.map(cents => ({ work: cents / 4 }))
  return {
    project,
    title,
    trade,
    lines,
    changes: changes.map(cents => ({ cents, changes: 0 })),
    bills: [half, half],
    plant: (scene, random) => plants[code]?.(scene, random) ?? [],
  }
}

/** What one requisition bills as work, line by line. */
export function work(...cents: number[]): Billed[] {
  return cents.map(each => ({ work: each }))
}

/** The Sage side of a script, which always has one until a plant takes it away. */
export function sageSide(scene: Scene): SageCommitment {
  if (!scene.sage) throw new TypeError(`${scene.commitment.number} has no Sage side to plant on`)
  return scene.sage
}

/** The first distribution of an invoice. */
export function firstRow(invoice: SageInvoice | undefined): SageInvoice['rows'][number] {
  const row = invoice?.rows[0]
  if (!row) throw new TypeError('the script bills nothing here')
  return row
}

/** A vendor that no other commitment uses. */
export function ownVendor(
  setting: Setting,
  name: string,
  code: string,
  trade: number,
  facts: Partial<Pick<Vendor, 'system' | 'insuredUntil' | 'taxId'>> = {},
): Vendor {
  const vendor: Vendor = {
    id: setting.ids.next(),
    name,
    code,
    trade,
    numbering: '1012',
    invoices: 0,
    system: 'both',
    insuredUntil: INSURED_UNTIL,
    ...facts,
  }
  setting.vendors.push(vendor)
  return vendor
}

/** Rounds retainage at 10 % once a distribution, where Procore rounded every line. */
export function roundPerInvoice(sage: SageCommitment): void {
  for (const row of sage.invoices.flatMap(invoice => invoice.rows))
    row.retainage = share(row.cents, 1000)
}
