import type { PoolClient } from 'pg'
import type { RequestContext } from '#lib/request'
import { ProcoreInvoiceKeysDocument } from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'

/** Up to so many requisitions their ids come with one call, as does what changed among them. */
const KEYS_PER_CALL = 1000

/**
 * The commitments of a project of which a requisition changed at or after the moment, or was deleted.
 * No event tells of either, and a list of what changed cannot tell of what is gone. Undefined when
 * their ids were not asked, because that would cost more calls and `withKeys` does not want it, or
 * when Procore does not give what is needed of them.
 */
export async function changedBilling(
  { client, sources }: { client: PoolClient; sources: Sources },
  projectId: string,
  { updatedAfter, withKeys }: { updatedAfter: Date; withKeys: boolean },
  context: RequestContext,
): Promise<{ commitmentIds: string[] } | undefined> {
  const held = await client.query<{ id: string; commitment_id: string }>(
    'select id, commitment_id from procore.invoice where project_id = $1',
    [projectId],
  )
  if (held.rows.length > KEYS_PER_CALL && !withKeys) return undefined
  const document = ProcoreInvoiceKeysDocument
  const { keys } = await sources.ask('PROCORE', document, { projectId }, context)
  if (!keys) return undefined
  const listed = new Set(keys.map(key => key.id))
  const known = new Set(held.rows.map(row => row.id))
  const touched = new Set(
    held.rows.filter(row => !listed.has(row.id)).map(row => row.commitment_id),
  )
  for (const { id, commitmentId, updatedAt } of keys) {
    if (!known.has(id) || Date.parse(updatedAt) >= updatedAfter.getTime()) touched.add(commitmentId)
  }
  return { commitmentIds: [...touched] }
}
