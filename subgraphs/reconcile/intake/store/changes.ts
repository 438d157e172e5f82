import type { PoolClient } from 'pg'
import type { RequestContext } from '#lib/request'
import {
  ProcoreChangeOrderPollsDocument,
  ProcoreCommitmentHeadsDocument,
  ProcoreCommitmentLinesDocument,
} from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'
import { changedBilling } from './billing-keys.ts'
import { changeOrderList, costCodeList, invoiceList } from './procore-lists.ts'
import { procoreChangeOrderRow, procoreCommitmentRow, procoreLineRow } from './procore-rows.ts'
import type { RowsOfRecord, Since } from './source-list.ts'
import type { Versions } from './versions.ts'

/** What a reading of changes of Procore needs to know besides. */
export interface ProcoreSince extends Since {
  /** Whether the lists of commitments are read, or left to webhooks. */
  withHeads: boolean
  /** Whether the ids of all requisitions are asked though they fill more than one page. */
  withKeys: boolean
}

/** What was read besides what must be. */
export interface Staged {
  hasKeys: boolean
  hasHeads: boolean
  /** The commitments that say they have changed. */
  changedIds: string[]
}

/**
 * Stages a project of Procore of which the store holds a whole reading, and reads only what changed
 * since: four calls when that is nothing, two when the commitments are left to webhooks. The lists of
 * commitments and change orders come whole, so that what is gone is seen; lines are read for the
 * commitments that say they have changed, and requisitions for the commitments of which one changed
 * or went away. What was not read is staged from the store.
 */
export async function stageChanges(
  parts: {
    client: PoolClient
    sources: Sources
    versions: Versions
    stage: (records: readonly RowsOfRecord[]) => Promise<void>
  },
  projectId: string,
  since: ProcoreSince,
  context: RequestContext,
): Promise<Staged> {
  const { client, sources, versions, stage } = parts
  const updatedAfter = new Date(since.readAt.getTime() - OVERLAP_MS)
  const orders = since.withHeads ? undefined : await polledChangeOrders(parts, projectId, context)
  if (orders) await stage(orders)
  const asked = { updatedAfter, withKeys: since.withKeys }
  const billing = await changedBilling(parts, projectId, asked, context)
  const billed = new Set<string>()
  const stageInvoices = async (some: Parameters<typeof invoiceList>[0]) => {
    for await (const records of invoiceList(some).read(sources, projectId, context)) {
      for (const { 'procore.invoice': invoices = [] } of records) {
        for (const invoice of invoices) billed.add(String(invoice['commitment_id']))
      }
      await stage(records)
    }
  }
  if (!billing) await stageInvoices({ updatedAfter: updatedAfter.toISOString() })
  const toBill = new Set([...(billing?.commitmentIds ?? []), ...since.commitmentIds])
  const commitmentIds = [...toBill].filter(id => !billed.has(id))
  if (commitmentIds.length > 0) await stageInvoices({ commitmentIds })
  // Also where nothing is billed any more.
  for (const id of commitmentIds) billed.add(id)
  // A commitment sums up its change orders and requisitions, of which webhooks do not tell.
  const isLeftToWebhooks =
    orders !== undefined &&
    billed.size === 0 &&
    !(await versions.differs(client, 'procore.change_order', projectId))
  let changed: string[] = []
  if (isLeftToWebhooks) {
    for (const table of ['procore.commitment', 'procore.commitment_line'] as const) {
      await versions.carry(client, table, projectId, EVERY_ROW, [])
    }
  } else {
    const asked = { updatedAfter, commitmentIds: since.commitmentIds }
    changed = await stageCommitments(parts, projectId, asked, context)
  }
  if (!orders) {
    for await (const records of changeOrderList.read(sources, projectId, context)) {
      await stage(records)
    }
  }
  const ids = [...billed]
  await versions.carry(client, 'procore.invoice', projectId, 'commitment_id <> all ($2)', ids)
  await versions.carry(
    client,
    'procore.invoice_line',
    projectId,
    `invoice_id in (select id from procore.invoice
      where project_id = $1 and commitment_id <> all ($2))`,
    ids,
  )
  // What changed may refer to a code that is new.
  if (since.withCodes || changed.length + billed.size > 0) {
    for await (const records of costCodeList.read(sources, projectId, context)) await stage(records)
  } else {
    await versions.carry(client, 'procore.cost_code', projectId, EVERY_ROW, [])
  }
  return { hasKeys: billing !== undefined, hasHeads: orders === undefined, changedIds: changed }
}

const EVERY_ROW = '$2::text[] is not null'

/**
 * Clocks differ, and Procore's moments have whole seconds: what changed shortly before a reading may
 * have changed once more after it, under the same moment. What is read twice is stored once.
 */
const OVERLAP_MS = 10 * 60_000

/**
 * The change orders of a project, their commitments taken from the store, because a look-up of those
 * would read their lists. Undefined when one changes a commitment that the store does not hold.
 */
async function polledChangeOrders(
  { client, sources }: Parameters<typeof stageChanges>[0],
  projectId: string,
  context: RequestContext,
): Promise<RowsOfRecord[] | undefined> {
  const held = await client.query<{ id: string }>(
    'select id from procore.commitment where project_id = $1',
    [projectId],
  )
  const idOf = new Map(held.rows.map(({ id }) => [id.slice(id.lastIndexOf('/') + 1), id]))
  const orders: RowsOfRecord[] = []
  const document = ProcoreChangeOrderPollsDocument
  for await (const nodes of sources.pages('PROCORE', document, { projectId }, context)) {
    for (const node of nodes) {
      const commitmentId = idOf.get(node.commitmentKey)
      if (commitmentId === undefined) return undefined
      orders.push({
        'procore.change_order': [procoreChangeOrderRow(node, commitmentId, projectId)],
      })
    }
  }
  return orders
}

/** Answers the ids of the commitments that say they have changed. */
async function stageCommitments(
  { client, sources, versions, stage }: Parameters<typeof stageChanges>[0],
  projectId: string,
  { updatedAfter, commitmentIds }: { updatedAfter: Date; commitmentIds: readonly string[] },
  context: RequestContext,
): Promise<string[]> {
  const held = await client.query<{ id: string; at: Date | null }>(
    'select id, source_updated_at as at from procore.commitment_version where valid_to = $2 and project_id = $1',
    [projectId, 'infinity'],
  )
  const heldAt = new Map(held.rows.map(row => [row.id, row.at?.getTime()]))
  const document = ProcoreCommitmentHeadsDocument
  const changed: string[] = []
  const toRead: string[] = []
  for await (const heads of sources.pages('PROCORE', document, { projectId }, context)) {
    await stage(
      heads.map(head => ({
        'procore.commitment': [procoreCommitmentRow(head, projectId)],
      })),
    )
    for (const { id, updatedAt } of heads) {
      const at = updatedAt === null ? Number.NaN : Date.parse(updatedAt)
      const isChanged = heldAt.get(id) !== at || at >= updatedAfter.getTime()
      if (isChanged) changed.push(id)
      if (isChanged || commitmentIds.includes(id)) toRead.push(id)
    }
  }
  for (const id of toRead) {
    const { commitment } = await sources.ask(
      'PROCORE',
      ProcoreCommitmentLinesDocument,
      { id },
      context,
    )
    const lines = (commitment?.lines ?? []).map(line => procoreLineRow(line, id, projectId))
    await stage([{ 'procore.commitment_line': lines }])
  }
  const listed = 'commitment_id <> all ($2)'
  await versions.carry(client, 'procore.commitment_line', projectId, listed, [
    ...toRead,
    ...(await goneFrom(client, projectId)),
  ])
  return changed
}

/** The commitments that the store holds and Procore no longer lists: their lines went with them. */
async function goneFrom(client: PoolClient, projectId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from procore.commitment where project_id = $1
     and id not in (select id from pg_temp.staged_procore_commitment)`,
    [projectId],
  )
  return rows.map(row => row.id)
}
