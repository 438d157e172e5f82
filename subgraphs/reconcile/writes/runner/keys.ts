import { randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { tellRows } from '../../sql/statements.ts'
import type { UserError } from '../../types.generated.ts'
import {
  hashOf,
  type Operation,
  type OperationRow,
  operationOf,
  UNFINISHED,
  userError,
} from './operation.ts'
import type { Begun, OperationRequest, Outcome } from './ports.ts'
import { type Database, end, rowOf, stepsOf } from './rows.ts'

/** Who takes a key, and what a key that was taken before answers. */
const KEY_LENGTH_MAX = 200
/** How long a decision waits for another one under the same key. */
const SAME_KEY_WAIT_MS = 10_000
const LOCK_NOT_AVAILABLE = '55P03'

export async function begin(pool: Pool, request: OperationRequest, owner: string): Promise<Begun> {
  const earlier = keyProblem(request) ?? (await answered(pool, request))
  if (earlier) return earlier
  const inserted = await insert(pool, request, owner)
  // It has no steps yet, so nothing is read that could fail after the key is taken.
  if (inserted) return begun(operationOf(inserted, [], false), true, inserted.result)
  return (await answered(pool, request)) ?? refused('IN_PROGRESS', targetTaken(request))
}

export async function decide(
  pool: Pool,
  request: OperationRequest,
  act: (client: PoolClient) => Promise<Outcome>,
): Promise<Begun> {
  const problem = keyProblem(request)
  if (problem) return problem
  const id = randomUUID()
  try {
    const work = async (client: PoolClient) => {
      // Waits for a decision under the same key, and then finds what it did.
      if (!(await insert(client, request, null, id))) {
        return (await answered(client, request)) ?? refused('IN_PROGRESS', targetTaken(request))
      }
      const outcome = await act(client)
      const row = await end(client, id, outcome, { isDecision: true })
      await tellRows(client)
      return begun(operationOf(row, [], false), true, outcome.result)
    }
    return await transaction(pool, work, { lockWaitMs: SAME_KEY_WAIT_MS })
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === LOCK_NOT_AVAILABLE) {
      return refused('IN_PROGRESS', KEY_IN_WORK)
    }
    // The store may have taken it, and only its answer was lost.
    const row = await rowOf(pool, id).catch(() => null)
    if (!row) throw thrown
    return begun(operationOf(row, [], false), true, row.result)
  }
}

/** What the key did before, or why it cannot be used; undefined when it is free. */
async function answered(db: Database, request: OperationRequest): Promise<Begun | undefined> {
  const { idempotencyKey, requestedBy, kind, input } = request
  const { rows } = await db.query<OperationRow>(
    `select * from tieout.operation where requested_by = $1 and idempotency_key = $2
     order by position desc limit 1`,
    [requestedBy, idempotencyKey],
  )
  const [earlier] = rows
  if (!earlier) return undefined
  if (earlier.input_hash !== hashOf(kind, input)) {
    return refused(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key was used before with another input; make a new key for a new action.',
    )
  }
  // Nothing was written, so the same may be tried again.
  if (earlier.state === 'FAILED') return undefined
  const operation = operationOf(earlier, await stepsOf(db, [earlier.id]), true)
  return begun(operation, false, earlier.result)
}

function keyProblem({ idempotencyKey: { length } }: OperationRequest): Begun | undefined {
  if (length > 0 && length <= KEY_LENGTH_MAX) return undefined
  const message = `The idempotency key has ${length} characters; it takes 1 to ${KEY_LENGTH_MAX}.`
  return refused('INVALID', message)
}

/** Undefined when the key is taken, or was used with another input. */
async function insert(
  db: Database,
  request: OperationRequest,
  owner: string | null,
  id = randomUUID(),
): Promise<OperationRow | undefined> {
  const { kind, idempotencyKey, input, requestedBy, target = null } = request
  const { rows } = await db.query<OperationRow>(
    `insert into tieout.operation
       (id, kind, state, idempotency_key, input_hash, input, requested_by, target, owner, due_at)
     select $1::uuid, $2, 'RUNNING', $3, $4, $5::jsonb, $6, $7, $8::uuid, now()
     where not exists (
       select from tieout.operation
       where requested_by = $6 and idempotency_key = $3 and input_hash <> $4
     )
     on conflict do nothing
     returning *`,
    [
      id,
      kind,
      idempotencyKey,
      hashOf(kind, input),
      JSON.stringify(input),
      requestedBy,
      target,
      owner,
    ],
  )
  return rows[0]
}

function begun(operation: Operation, isNew: boolean, result: unknown): Begun {
  const isInWork = !isNew && (UNFINISHED as readonly string[]).includes(operation.state)
  const userErrors =
    isInWork && operation.userErrors.length === 0
      ? [
          userError('IN_PROGRESS', KEY_IN_WORK, {
            field: ['input', 'idempotencyKey'],
            retryable: 'YES',
          }),
        ]
      : operation.userErrors
  return { operation, isNew, userErrors, result }
}

const KEY_IN_WORK =
  'This idempotency key is being worked on at this moment; ask again for the result, or watch the operation.'

function targetTaken({ target }: OperationRequest): string {
  return `Another operation is writing ${target ?? 'the same record'} at this moment; look at it in operations and wait for its end.`
}

function refused(code: UserError['code'], message: string): Begun {
  const retryable = code === 'IN_PROGRESS' ? 'YES' : 'NO'
  const error = userError(code, message, { field: ['input', 'idempotencyKey'], retryable })
  return { operation: null, isNew: false, userErrors: [error], result: null }
}
