import { DBOS } from '@dbos-inc/dbos-sdk'
import type { Pool } from 'pg'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { ChangeOrderRow, ReadBack } from '../ground.ts'
import type { Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type {
  ChangeOrderExportInput,
  Operation,
  PlannedWrite,
  UserError,
} from '../types.generated.ts'
import { createChangeOrderExport, type ExportOrder, type Failure } from './change-order-export.ts'
import { type OperationStore, uuidOf } from './operations.ts'
import { planChangeOrder } from './plan.ts'
import { readBack } from './read-back.ts'

/**
 * Writes that survive any crash. DBOS keeps each step's result in the same Postgres; after a restart
 * the operations that were not finished go on where they were. One Workflows runs in a process.
 */
export interface Workflows {
  /** Resumes what was not finished. Throws when the store cannot be reached. */
  start(): Promise<void>
  /** Stops taking work; what is under way goes on at the next start. */
  stop(): Promise<void>
  /**
   * Plans, checks and, unless it is a dry run, carries out; answers when that is done, or with the
   * running operation when it takes long. Throws TieoutError when a system could not be asked and
   * nothing was written.
   */
  changeOrderExport(
    input: ChangeOrderExportInput,
    requestedBy: string,
    context: RequestContext,
  ): Promise<ExportAnswer>
}

export interface ExportAnswer {
  /** As the store has it now; null when there is no such change order. */
  changeOrder: ReadBack<ChangeOrderRow>
  plan: readonly PlannedWrite[]
  /** Null for a dry run, and when the key or the change order is taken. */
  operation: Operation | null
  userErrors: readonly UserError[]
}

/** Part of the identity of a stored workflow: change it when the order of its steps changes. */
const WORKFLOW_VERSION = '1'
const WORKFLOW_NAME = 'changeOrderExport'
const SCHEMA = 'workflow'
const POOL_SIZE = 5
/** How long a mutation waits for its operation before it answers with the running one. */
const ANSWER_WAIT_MS = 20_000
const STOP_WAIT_MS = 2_000
const IDLE_TIMEOUT_MS = 60_000

export function createWorkflows(options: {
  databaseUrl: string
  pool: Pool
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  operations: OperationStore
}): Workflows {
  const { databaseUrl, pool, operations } = options
  const stopping = new AbortController()
  const waiters = new Map<string, () => void>()
  let run: ((order: ExportOrder) => Promise<void>) | undefined

  async function begin(order: ExportOrder): Promise<void> {
    if (!run) throw new Error('the workflows are not started')
    await DBOS.startWorkflow(run, { workflowID: order.operationId })(order)
  }

  /** An operation whose process died before its workflow was stored has nobody else to begin it. */
  async function adoptOrphans(): Promise<void> {
    const { rows } = await pool.query<{ id: string; input: { changeOrderId: string } }>(
      `select id, input from tieout.operation
       where kind = 'CHANGE_ORDER_EXPORT' and state in ('RUNNING', 'UNCERTAIN')`,
    )
    for (const { id, input } of rows) {
      const status = await DBOS.getWorkflowStatus(id)
      if (!status) {
        await begin({ operationId: id, changeOrderId: input.changeOrderId, plannedAt: Date.now() })
      } else if (!['PENDING', 'ENQUEUED', 'DELAYED'].includes(status.status)) {
        log.error('workflow.dead', { operation: id, state: status.status })
        await operations.finish(id, { state: 'DEAD_LETTER' })
      }
    }
  }

  async function news(operationId: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, ANSWER_WAIT_MS)
    waiters.set(operationId, resolve)
    await promise
    clearTimeout(timer)
    waiters.delete(operationId)
  }

  return {
    async start() {
      DBOS.setConfig({
        name: 'tieout',
        systemDatabaseUrl: withSessionSettings(databaseUrl),
        systemDatabaseSchemaName: SCHEMA,
        systemDatabasePoolSize: POOL_SIZE,
        applicationVersion: WORKFLOW_VERSION,
        executorID: 'tieout',
        logger: quietLogger,
      })
      const workflow = createChangeOrderExport({
        ...options,
        contextOf: operationId => ({
          caller: { name: 'tieout', scopes: new Set(['read', 'write']) },
          requestId: operationId,
          signal: stopping.signal,
        }),
        onNews: operationId => waiters.get(operationId)?.(),
      })
      run = DBOS.registerWorkflow(workflow, { name: WORKFLOW_NAME })
      await DBOS.launch()
      await adoptOrphans()
    },
    async stop() {
      if (!run) return
      run = undefined
      await DBOS.shutdown({ deregister: true, workflowCompletionTimeoutMS: STOP_WAIT_MS })
      stopping.abort(new Error('Tieout is stopping'))
    },
    async changeOrderExport(input, requestedBy, context) {
      const { changeOrderId, idempotencyKey } = input
      const plannedAt = Date.now()
      if (input.dryRun) {
        const asked = { changeOrderId, idempotencyKey: `plan ${idempotencyKey}` }
        const fresh = { ...context, notOlderThan: plannedAt }
        const { plan, userErrors } = await planChangeOrder(options, asked, fresh)
        const changeOrder = () => changeOrderOf(changeOrderId)
        return { changeOrder, plan, operation: null, userErrors }
      }
      const first = await operations.begin({
        kind: 'CHANGE_ORDER_EXPORT',
        idempotencyKey,
        input: { changeOrderId },
        requestedBy,
        target: changeOrderId,
      })
      if (!first.operation) {
        const { userErrors } = first
        return { changeOrder: async () => null, plan: [], operation: null, userErrors }
      }
      if (!first.isNew) return answerOf(first.operation, changeOrderId)
      const order = { operationId: uuidOf(first.operation), changeOrderId, plannedAt }
      return answerOf((await carriedOut(order)) ?? first.operation, changeOrderId)
    },
  }

  /**
   * The operation as it stands after some time; undefined when the store does not say. Never rejects: it
   * is stored and may be under way, so whoever asked watches it and does not ask anew.
   */
  async function carriedOut(order: ExportOrder): Promise<Operation | null | undefined> {
    const { operationId } = order
    const told = news(operationId)
    try {
      await begin(order)
      await told
      return await operations.find(operationId)
    } catch (thrown) {
      waiters.get(operationId)?.()
      log.error('workflow.unanswered', { operation: operationId, message: messageOf(thrown) })
      return undefined
    }
  }

  async function changeOrderOf(id: string): Promise<ChangeOrderRow | null> {
    const { rows } = await pool.query<ChangeOrderRow>(
      `select *, coalesce(field_amount, 0) - coalesce(books_amount, 0) as difference
       from tieout.change_order_pair where id = $1`,
      [id],
    )
    return rows[0] ?? null
  }

  /** Throws the failure of an operation that ended because a system could not be asked. */
  async function answerOf(operation: Operation, changeOrderId: string): Promise<ExportAnswer> {
    const failure = operation.state === 'FAILED' ? await failureOf(operation) : undefined
    if (failure) {
      const message = `${failure.message} Nothing was written; use a new idempotency key to try again.`
      throw new TieoutError(failure.code, message)
    }
    const { plan, userErrors } = operation
    const changeOrder = readBack(() => changeOrderOf(changeOrderId))
    return { changeOrder, plan, operation, userErrors }
  }

  async function failureOf(operation: Operation): Promise<Failure | null | undefined> {
    const { rows } = await pool.query<{ result: { failure?: Failure | null } | null }>(
      'select result from tieout.operation where id = $1',
      [uuidOf(operation)],
    )
    return rows[0]?.result?.failure
  }
}

/**
 * DBOS would set this on every new connection by a statement of its own, which pg warns of on the
 * console because it overlaps with the first query.
 */
function withSessionSettings(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  if (!url.searchParams.has('options')) {
    url.searchParams.set('options', `-c idle_in_transaction_session_timeout=${IDLE_TIMEOUT_MS}`)
  }
  return url.href
}

/** DBOS tells its whole life story; an operator needs its errors. */
const quietLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: (entry: unknown) => log.debug('workflow.warning', { message: messageOf(entry) }),
  error: (entry: unknown) => log.error('workflow.failed', { message: messageOf(entry) }),
}
