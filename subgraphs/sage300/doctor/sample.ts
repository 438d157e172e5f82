import type { SageReader } from '../read/reader.ts'
import type { Table } from '../records/dictionary/table.ts'
import {
  ACCOUNT,
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  DISTRIBUTION,
  EXTRA,
  FISCAL_CONTROLS,
  INVOICE,
  JOB,
  PAST_TRANSACTION,
  PAYMENT,
  TRANSACTION,
  UNPOSTED_CHANGE_ORDER,
  UNPOSTED_COMMITMENT,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_INVOICE,
  WHOLE_VENDOR,
} from '../records/dictionary/tables.ts'

/** How many rows of a table were read, or why none could be. */
export type Rows = { count: number } | { thrown: unknown }

type Row = Readonly<Record<string, unknown>>
type Key = Parameters<SageReader['read']>[1]

/** Jobs that are tried until one has a commitment, and commitments until one is invoiced. */
const TRIES_MAX = 20

/**
 * Reads one commitment of one job with all that hangs on it: rows of every table, each by its key, as
 * Tieout reads them and no more. Tables for which `isWanted` is false are left out.
 */
export async function readSample(
  reader: SageReader,
  isWanted: (table: Table) => boolean,
): Promise<Map<Table, Rows>> {
  const rows = new Map<Table, Rows>()
  const read = async (table: Table, where: Key): Promise<readonly Row[]> => {
    const before = rows.get(table)
    if (!isWanted(table) || (before && 'thrown' in before)) return []
    try {
      const found = await reader.read(table, where)
      rows.set(table, { count: found.length + (before?.count ?? 0) })
      return found
    } catch (thrown) {
      rows.set(table, { thrown })
      return []
    }
  }

  const jobs = (await read(JOB, {})).toSorted((a, b) => rankOf(a) - rankOf(b))
  let invoice: Row | undefined
  let commitment: Row | undefined
  for (const { Job } of jobs.slice(0, TRIES_MAX)) {
    const commitments = await read(COMMITMENT, { Job: String(Job) })
    for (const each of commitments.slice(0, TRIES_MAX)) {
      commitment ??= each
      const [line] = await read(DISTRIBUTION, keyOf('Commitment', each))
      if (!line) continue
      commitment = each
      invoice = line
      break
    }
    if (invoice) break
  }
  const job = { Job: String(commitment?.['Job'] ?? jobs[0]?.['Job'] ?? '') }
  for (const table of [EXTRA, COST_CODE, CATEGORY]) await read(table, job)
  const ofCommitment = keyOf('Commitment', commitment ?? {})
  for (const table of [
    COMMITMENT_ITEM,
    CHANGE_ORDER,
    CHANGE_ORDER_ITEM,
    UNPOSTED_COMMITMENT,
    UNPOSTED_CHANGE_ORDER,
    UNPOSTED_DISTRIBUTION,
  ]) {
    await read(table, ofCommitment)
  }
  const cost = { ...job, ...ofCommitment }
  for (const table of [TRANSACTION, PAST_TRANSACTION]) await read(table, cost)
  await read(WHOLE_VENDOR, keyOf('Vendor', commitment ?? {}))
  await read(ACCOUNT, { Account: String(invoice?.['Retainage_Payable_Account'] ?? '') })
  await read(FISCAL_CONTROLS, {})
  const ofInvoice = { ...keyOf('Vendor', invoice ?? {}), ...keyOf('Invoice', invoice ?? {}) }
  for (const table of [INVOICE, PAYMENT, UNPOSTED_INVOICE]) await read(table, ofInvoice)
  return rows
}

function keyOf(name: string, row: Row): Record<string, string> {
  return { [name]: String(row[name] ?? '') }
}

/** Jobs under way have the fullest records. */
function rankOf({ Status }: Row): number {
  return String(Status).toLowerCase() === 'in progress' ? 0 : 1
}
