import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { lockProjects } from './judge-projects.ts'
import { stageContracts } from './staging.ts'
import { ask, merge, update } from './statements.ts'
import { sqlOf } from './texts.ts'

const invoices = sqlOf('matching/invoices')
const elsewhere = sqlOf('matching/elsewhere')

/** Where a requisition of Procore stands in the store. */
export interface Requisition {
  id: string
  number: string
  source_status: string
  commitment_id: string
  sage_commitment_id: string | null
  project_pair_id: string
  commitment_pair_id: string | null
}

/** A requisition as Procore was last read, whether or not it counts; undefined when there is none. */
export async function requisitionOf(pool: Pool, id: string): Promise<Requisition | undefined> {
  const { rows } = await pool.query<Requisition>(
    `select invoice.id, tieout.told_number(invoice.number, null, invoice.id) as number,
       coalesce(invoice.source_status, invoice.status) as source_status,
       invoice.commitment_id, commitment_pair.books_id as sage_commitment_id,
       project_pair.id as project_pair_id,
       commitment_pair.id as commitment_pair_id
     from procore.invoice
     join tieout.project_pair on project_pair.field_id = invoice.project_id
     left join tieout.commitment_pair on commitment_pair.field_id = invoice.commitment_id
     where invoice.id = $1`,
    [id],
  )
  return rows[0]
}

/**
 * What the store would say if Procore had approved the requisition: it is drawn by the same SQL as every
 * conclusion, in a transaction that is undone.
 */
export async function asIfApproved<Result>(
  pool: Pool,
  requisition: Requisition,
  read: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return undone(pool, async client => {
    await lockProjects(client, [requisition.project_pair_id])
    await ask(
      client,
      `update procore.invoice_version set status = 'APPROVED'
       where id = any ($1) and valid_to = 'infinity'`,
      [[requisition.id]],
    )
    await stageContracts(client, [requisition.commitment_id])
    const scope = [[requisition.commitment_pair_id ?? '']]
    const table = 'tieout.invoice_pair'
    const pairs = { table, key: ['id'], scope: 'kept.commitment_pair_id = any ($1)' }
    await merge(client, pairs, invoices, scope)
    await update(client, [table], elsewhere, scope)
    return read(client)
  })
}

/** Does it in a transaction that is undone, whatever it did. */
export async function undone<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const done: { result?: Result } = {}
  const undo = new Error('all that was to be known is known')
  await transaction(pool, async client => {
    done.result = await work(client)
    throw undo
  }).catch((thrown: unknown) => {
    if (thrown !== undo) throw thrown
  })
  return done.result as Result
}
