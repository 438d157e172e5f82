import type { Pool, PoolClient } from 'pg'
import type { OperationRow, StepRow } from './operation.ts'
import type { Outcome } from './ports.ts'

/** The rows of operations and of their steps, as they are read, and as an operation ends. */
export type Database = Pool | PoolClient

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function rowOf(db: Database, id: string, lock = ''): Promise<OperationRow | null> {
  if (!uuid.test(id)) return null
  const { rows } = await db.query<OperationRow>(
    `select * from tieout.operation where id = $1 ${lock}`,
    [id],
  )
  return rows[0] ?? null
}

export async function stepsOf(db: Database, ids: readonly string[]): Promise<StepRow[]> {
  const { rows } = await db.query<StepRow>(
    'select * from tieout.operation_step where operation_id = any ($1) order by position',
    [ids],
  )
  return rows
}

export async function end(
  db: Database,
  id: string,
  outcome: Outcome,
  /** Decisions are in the order in which they stand, whenever they were asked for. */
  { isDecision = false } = {},
): Promise<OperationRow> {
  const userErrors = outcome.userErrors ?? []
  const state = outcome.state ?? (userErrors.length > 0 ? 'FAILED' : 'SUCCEEDED')
  const { rows } = await db.query<OperationRow>(
    `update tieout.operation set
       state = $2, user_errors = $3, plan = coalesce($4, plan), result = $5,
       owner = null, due_at = null, updated_at = now(), ${isDecision ? 'position = default,' : ''}
       ended_at = case when $2 <> 'AWAITING_APPROVAL' then now() end
     where id = $1 returning *`,
    [
      id,
      state,
      JSON.stringify(userErrors),
      outcome.plan ? JSON.stringify(outcome.plan) : null,
      outcome.result === undefined ? null : JSON.stringify(outcome.result),
    ],
  )
  if (state === 'FAILED') await freeKeys(db, id)
  if (!rows[0]) throw new Error(`operation ${id} is not in the store`)
  return rows[0]
}

export async function freeKeys(db: Database, id: string): Promise<void> {
  await db.query('delete from tieout.natural_key where operation_id = $1', [id])
}
