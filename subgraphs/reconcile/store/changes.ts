import type { PoolClient } from 'pg'
import type { RequestContext } from '#lib/request'
import {
  ProcoreCommitmentHeadsDocument,
  ProcoreCommitmentLinesDocument,
} from '../operations/procore.generated.ts'
import type { Sources } from '../sources.ts'
import { commitmentRow, lineRow } from './record-rows.ts'
import { changeOrderList, costCodeList, invoiceList, type RowsOfRecord } from './source-rows.ts'
import type { Versions } from './versions.ts'

/**
 * Stages a project of Procore of which the store holds a whole reading, and reads only what changed
 * since: four calls when that is nothing. The lists of commitments and change orders come whole, so
 * that what is gone is seen; lines are read for the commitments that say they have changed, and
 * requisitions for the commitments of which one has. What was not read is staged from the store.
 */
export async function stageChanges(
  parts: {
    client: PoolClient
    sources: Sources
    versions: Versions
    stage: (records: readonly RowsOfRecord[]) => Promise<void>
  },
  projectId: string,
  since: Date,
  context: RequestContext,
): Promise<void> {
  const { client, sources, versions, stage } = parts
  const changed = await stageCommitments(parts, projectId, context)
  for await (const records of changeOrderList.read(sources, projectId, context)) {
    await stage(records)
  }
  const updatedAfter = new Date(since.getTime() - OVERLAP_MS).toISOString()
  const billed = new Set<string>()
  for await (const records of invoiceList(updatedAfter).read(sources, projectId, context)) {
    for (const { 'procore.invoice': invoices = [] } of records) {
      for (const invoice of invoices) billed.add(String(invoice['commitment_id']))
    }
    await stage(records)
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
  if (changed.length + billed.size === 0) {
    await versions.carry(client, 'procore.cost_code', projectId, '$2::text[] is not null', [])
    return
  }
  // What changed may refer to a code that is new.
  for await (const records of costCodeList.read(sources, projectId, context)) await stage(records)
}

/** Clocks differ, and Procore's moments have whole seconds; what is read twice is stored once. */
const OVERLAP_MS = 10 * 60_000
const PAGE_SIZE = 1000

/** Answers the ids of the commitments whose lines were read. */
async function stageCommitments(
  { client, sources, versions, stage }: Parameters<typeof stageChanges>[0],
  projectId: string,
  context: RequestContext,
): Promise<string[]> {
  const held = await client.query<{ id: string; at: Date | null }>(
    'select id, source_updated_at as at from procore.commitment_version where valid_to = $2 and project_id = $1',
    [projectId, 'infinity'],
  )
  const heldAt = new Map(held.rows.map(row => [row.id, row.at?.getTime()]))
  const document = ProcoreCommitmentHeadsDocument
  const changed: string[] = []
  for await (const heads of sources.pages('PROCORE', document, { projectId }, context, PAGE_SIZE)) {
    await stage(
      heads.map(head => ({
        'procore.commitment': [
          {
            ...commitmentRow(head, projectId),
            paid_amount: head.paidAmount,
            source_updated_at: head.updatedAt,
          },
        ],
      })),
    )
    for (const { id, updatedAt } of heads) {
      const isSame = updatedAt !== null && heldAt.get(id) === Date.parse(updatedAt)
      if (!isSame) changed.push(id)
    }
  }
  for (const id of changed) {
    const { commitment } = await sources.ask(
      'PROCORE',
      ProcoreCommitmentLinesDocument,
      { id },
      context,
    )
    const lines = (commitment?.lines ?? []).map(line => lineRow(line, id, projectId))
    await stage([{ 'procore.commitment_line': lines }])
  }
  const listed = 'commitment_id <> all ($2)'
  await versions.carry(client, 'procore.commitment_line', projectId, listed, [
    ...changed,
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
