import { createHash, randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { messageOf } from '#lib/errors'
import { gid } from '#lib/ids'
import { log } from '#lib/log'
import type { Connection, PageArguments } from '#lib/pages'
import { transaction } from '#lib/postgres'
import { pageOfRows } from '../answers/paging.ts'
import type {
  Operation,
  OperationKind,
  OperationState,
  PlannedWrite,
  SourceSystem,
  UserError,
} from '../types.generated.ts'
import { type OperationRow, operationOf, type StepRow } from './operation-rows.ts'

/**
 * What was asked to be written or decided. The row is there before anything is done, under the key
 * that the caller gave, so a key never acts twice and a crash leaves a trace that can be finished.
 */
export interface OperationStore {
  /** Newest first. A filter that is null lets everything through. */
  list(
    filter: {
      kinds: readonly OperationKind[] | null
      states: readonly OperationState[] | null
    },
    page: PageArguments,
  ): Promise<Connection<Operation>>
  /** By the UUID in its id; null when there is none. */
  find(id: string): Promise<Operation | null>
  /**
   * Takes the key for `request`, or finds what the key did before. `isNew` means that the caller has
   * to act now and to `finish`. Otherwise `operation` is what the key did, if it did the same.
   */
  begin(request: OperationRequest): Promise<Begun>
  finish(id: string, outcome: Outcome): Promise<void>
  /**
   * `begin`, `act` and `finish` in one. What `act` does through its client stands together with the
   * end of the operation, or not at all: when it throws, nothing was done and the key is free again.
   */
  runOnce(request: OperationRequest, act: (client: PoolClient) => Promise<Outcome>): Promise<Begun>
  /** Where it stands now; for an operation that takes more than one step. */
  setState(id: string, state: OperationState, userErrors?: readonly UserError[]): Promise<void>
  /** Notes a step as it begins and as it ends; a step that is repeated counts its attempts. */
  recordStep<Result>(
    id: string,
    step: { position: number; name: string; system: SourceSystem },
    act: (attempt: number) => Promise<StepOutcome<Result>>,
  ): Promise<Result>
}

export interface OperationRequest {
  kind: OperationKind
  idempotencyKey: string
  /** What was asked, without the key; the same key with another input is refused. */
  input: Record<string, unknown>
  requestedBy: string
  /** The record of a source system that is written; one unfinished operation each. */
  target?: string
  plan?: readonly PlannedWrite[]
}

export interface Begun {
  operation: Operation | null
  isNew: boolean
  userErrors: readonly UserError[]
  /** What the operation named when it ended, for the answer to a replay. */
  result: unknown
}

export interface Outcome {
  /** SUCCEEDED, or FAILED when there are user errors, unless it is given. */
  state?: OperationState
  userErrors?: readonly UserError[]
  plan?: readonly PlannedWrite[]
  result?: unknown
}

export interface StepOutcome<Result> {
  result: Result
  state: OperationState
  message?: string | undefined
  externalReference?: string | null | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const KEY_LENGTH_MAX = 200
/** The kind that is carried out by a workflow, which outlives its process. */
const DURABLE_KIND: OperationKind = 'CHANGE_ORDER_EXPORT'
/** Any other kind that runs longer died with its process, or will end itself later all the same. */
const ABANDONED_AFTER = '30 minutes'

export function createOperationStore(pool: Pool): OperationStore {
  async function stepsOf(ids: readonly string[]): Promise<StepRow[]> {
    const { rows } = await pool.query<StepRow>(
      'select * from tieout.operation_step where operation_id = any ($1) order by position',
      [ids],
    )
    return rows
  }

  async function whole(row: OperationRow, isReplay: boolean): Promise<Operation> {
    return operationOf(row, await stepsOf([row.id]), isReplay)
  }

  async function insert(request: OperationRequest, hash: string) {
    const { rows } = await pool.query<OperationRow>(
      `insert into tieout.operation
         (id, kind, state, idempotency_key, input_hash, input, requested_by, target, plan)
       values ($1, $2, 'RUNNING', $3, $4, $5, $6, $7, $8)
       on conflict do nothing
       returning *`,
      [
        randomUUID(),
        request.kind,
        request.idempotencyKey,
        hash,
        JSON.stringify(request.input),
        request.requestedBy,
        request.target ?? null,
        JSON.stringify(request.plan ?? []),
      ],
    )
    return rows[0]
  }

  /** Durable workflows are resumed; everything else ends with the process that did it. */
  async function endAbandoned(): Promise<void> {
    const error = userError(
      'WRONG_STATE',
      'The process that carried this out ended before it was done; ask again with a new key.',
      { retryable: 'YES' },
    )
    await pool.query(
      `update tieout.operation set state = 'FAILED', user_errors = $2, updated_at = now()
       where state = 'RUNNING' and kind <> $1
         and updated_at < now() - interval '${ABANDONED_AFTER}'`,
      [DURABLE_KIND, JSON.stringify([error])],
    )
  }

  const store: OperationStore = {
    async list({ kinds, states }, page) {
      const found = await pageOfRows<OperationRow>(
        pool,
        {
          from: '(select *, -position as newest from tieout.operation) as operation',
          where:
            '($1::text[] is null or kind = any ($1)) and ($2::text[] is null or state = any ($2))',
          parameters: [kinds, states],
          order: [{ column: 'newest', type: 'bigint' }],
        },
        page,
      )
      const steps = await stepsOf(found.nodes.map(row => row.id))
      const edges = found.edges.map(({ cursor, node }) => ({
        cursor,
        node: operationOf(
          node,
          steps.filter(step => step.operation_id === node.id),
          false,
        ),
      }))
      return { ...found, edges, nodes: edges.map(edge => edge.node) }
    },
    async find(id) {
      if (!uuid.test(id)) return null
      const { rows } = await pool.query<OperationRow>(
        'select * from tieout.operation where id = $1',
        [id],
      )
      return rows[0] ? whole(rows[0], false) : null
    },
    async begin(request) {
      const { idempotencyKey } = request
      if (idempotencyKey.length === 0 || idempotencyKey.length > KEY_LENGTH_MAX) {
        return refused(
          'INVALID',
          `The idempotency key has ${idempotencyKey.length} characters; it takes 1 to ${KEY_LENGTH_MAX}.`,
        )
      }
      await endAbandoned()
      const hash = hashOf(request)
      const inserted = await insert(request, hash)
      // It has no steps yet, so nothing is read that could fail after the key is taken.
      if (inserted) return begun(operationOf(inserted, [], false), true, inserted.result)
      const { rows } = await pool.query<OperationRow>(
        'select * from tieout.operation where idempotency_key = $1',
        [idempotencyKey],
      )
      const [earlier] = rows
      if (!earlier) {
        return refused(
          'IN_PROGRESS',
          `Another operation is writing ${request.target ?? 'the same record'} at this moment; look at it in operations and wait for its end.`,
        )
      }
      if (earlier.input_hash !== hash) {
        return refused(
          'IDEMPOTENCY_KEY_REUSED',
          'This idempotency key was used before with another input; make a new key for a new action.',
        )
      }
      return begun(await whole(earlier, true), false, earlier.result)
    },
    async finish(id, outcome) {
      await end(pool, id, outcome)
    },
    async runOnce(request, act) {
      const first = await store.begin(request)
      if (!first.isNew || !first.operation) return withProgress(first)
      const id = uuidOf(first.operation)
      try {
        return await transaction(pool, async client => {
          const outcome = await act(client)
          const row = await end(client, id, outcome)
          return begun(operationOf(row, [], false), true, outcome.result)
        })
      } catch (thrown) {
        const freed = await pool.query(
          `delete from tieout.operation where id = $1 and state = 'RUNNING'`,
          [id],
        )
        if (freed.rowCount === 1) throw thrown
        // The store took the end of the operation, and only its answer was lost.
        const { rows } = await pool.query<OperationRow>(
          'select * from tieout.operation where id = $1',
          [id],
        )
        if (!rows[0]) throw thrown
        return begun(operationOf(rows[0], [], false), true, rows[0].result)
      }
    },
    async setState(id, state, userErrors = []) {
      await pool.query(
        `update tieout.operation set state = $2, user_errors = $3, updated_at = now()
         where id = $1`,
        [id, state, JSON.stringify(userErrors)],
      )
    },
    async recordStep(id, { position, name, system }, act) {
      const { rows } = await pool.query<{ attempt_count: number }>(
        `insert into tieout.operation_step as step (operation_id, position, name, system, state)
         values ($1, $2, $3, $4, 'RUNNING')
         on conflict (operation_id, position) do update set
           state = 'RUNNING', finished_at = null, attempt_count = step.attempt_count + 1
         returning attempt_count`,
        [id, position, name, system],
      )
      const note = (state: OperationState, message: string | null, reference: string | null) =>
        pool.query(
          `update tieout.operation_step set
             state = $3, message = $4, finished_at = now(),
             external_reference = coalesce($5, external_reference)
           where operation_id = $1 and position = $2`,
          [id, position, state, message, reference],
        )
      let outcome: Awaited<ReturnType<typeof act>>
      try {
        outcome = await act(rows[0]?.attempt_count ?? 1)
      } catch (thrown) {
        await note('FAILED', messageOf(thrown), null)
        throw thrown
      }
      // The step is done whether or not its note can be written.
      await note(outcome.state, outcome.message ?? null, outcome.externalReference ?? null).catch(
        (thrown: unknown) =>
          log.error('operation.step.not_noted', { operation: id, message: messageOf(thrown) }),
      )
      return outcome.result
    },
  }
  return store
}

async function end(db: Pool | PoolClient, id: string, outcome: Outcome): Promise<OperationRow> {
  const userErrors = outcome.userErrors ?? []
  const { rows } = await db.query<OperationRow>(
    `update tieout.operation set
       state = $2, user_errors = $3, plan = coalesce($4, plan), result = $5, updated_at = now()
     where id = $1 returning *`,
    [
      id,
      outcome.state ?? (userErrors.length > 0 ? 'FAILED' : 'SUCCEEDED'),
      JSON.stringify(userErrors),
      outcome.plan ? JSON.stringify(outcome.plan) : null,
      outcome.result === undefined ? null : JSON.stringify(outcome.result),
    ],
  )
  if (!rows[0]) throw new Error(`operation ${id} is not in the store`)
  return rows[0]
}

/** The UUID in the id of an operation. */
export function uuidOf(operation: Operation): string {
  return operation.id.slice(gid('tieout', 'Operation', '').length)
}

/** A user error of Tieout's own; what a source refused carries the source's system. */
export function userError(
  code: UserError['code'],
  message: string,
  options: { field?: string[]; system?: SourceSystem; retryable?: UserError['retryable'] } = {},
): UserError {
  return {
    code,
    message,
    field: options.field ?? null,
    system: options.system ?? null,
    retryable: options.retryable ?? 'NO',
  }
}

function begun(operation: Operation, isNew: boolean, result: unknown): Begun {
  return { operation, isNew, userErrors: operation.userErrors, result }
}

function refused(code: UserError['code'], message: string): Begun {
  const retryable = code === 'IN_PROGRESS' ? 'YES' : 'NO'
  const error = userError(code, message, { field: ['input', 'idempotencyKey'], retryable })
  return { operation: null, isNew: false, userErrors: [error], result: null }
}

/** A replay of something that still runs says so, besides what it found. */
function withProgress(earlier: Begun): Begun {
  if (earlier.operation?.state !== 'RUNNING') return earlier
  const error = userError(
    'IN_PROGRESS',
    'This idempotency key is being worked on at this moment; ask again for the result.',
    { field: ['input', 'idempotencyKey'], retryable: 'YES' },
  )
  return { ...earlier, userErrors: [error] }
}

function hashOf(request: OperationRequest): string {
  const input = Object.entries(request.input).sort(([left], [right]) => (left < right ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([request.kind, input]))
    .digest('hex')
}
