import type { PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { SageJobKeysDocument } from '../questions/sage300.generated.ts'
import type { Sources } from '../sources.ts'
import { jobLists } from './sage-lists.ts'
import type { RowsOfRecord, Since, UnreadRecord } from './source-list.ts'
import type { SourceTable, Versions } from './versions.ts'

/**
 * Stages a job of Sage of which the store holds a whole reading, and reads only what may have changed
 * since. The ids of all that the job has come beside it: what they name and was not read is staged
 * from the store, and what they do not name is gone.
 */
export async function stageJobChanges(
  parts: {
    client: PoolClient
    sources: Sources
    versions: Versions
    stage: (records: readonly RowsOfRecord[]) => Promise<void>
  },
  jobId: string,
  since: Since,
  context: RequestContext,
): Promise<void> {
  const { client, sources, versions, stage } = parts
  const read = new Set<string>()
  const known = await unreadRecordsOf(client, jobId)
  /** What is known to be unreadable is so until all of the job is read; another one has it read at once. */
  const note = ({ id, failure }: UnreadRecord) => {
    if (!known.has(id)) throw failure
  }
  // The margin that Sage's stamps need is known where they are read.
  for (const list of jobLists(since)) {
    for await (const records of list.read(sources, jobId, context, note)) {
      for (const rows of records.flatMap(record => Object.values(record))) {
        for (const { id } of rows) read.add(String(id))
      }
      await stage(records)
    }
  }
  const { keys } = await sources.ask('SAGE300', SageJobKeysDocument, { jobId }, context)
  if (!keys) {
    throw new TieoutError('SUBGRAPH_FAILED', 'The SAGE300 subgraph gave no keys of a job.')
  }
  const carry = (table: SourceTable, column: string, ids: readonly string[]) =>
    versions.carry(client, table, jobId, `${column} = any ($2)`, ids)
  const unread = (ids: readonly string[]) => ids.filter(id => !read.has(id))
  await carry('sage.cost_code', 'id', keys.costCodeIds)
  await carry('sage.category', 'cost_code_id', unread(keys.costCodeIds))
  await carry('sage.commitment', 'id', keys.commitmentIds)
  await carry('sage.commitment_line', 'commitment_id', unread(keys.commitmentIds))
  await carry('sage.change_order', 'id', keys.changeOrderIds)
  await carry('sage.change_order_line', 'change_order_id', unread(keys.changeOrderIds))
  await carry('sage.invoice', 'id', keys.invoiceIds)
  await carry('sage.invoice_line', 'invoice_id', unread(keys.invoiceIds))
  // A payment that was taken away leaves no stamp: it is missed when the job is read whole.
  await carry('sage.payment', 'invoice_id', keys.invoiceIds)
}

async function unreadRecordsOf(client: PoolClient, jobId: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select record_id as id from tieout.unread_record where system = 'SAGE300' and project_id = $1`,
    [jobId],
  )
  return new Set(rows.map(({ id }) => id))
}
