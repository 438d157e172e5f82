import { gid } from '#lib/ids'
import {
  hashOf,
  type OperationRow,
  operationOf,
  type StepRow,
  UNFINISHED,
  userError,
} from '../../subgraphs/reconcile/writes/runner/operation.ts'
import {
  type Amendment,
  type Begun,
  NotOurs,
  type OperationRequest,
  type OperationStore,
  type Outcome,
  type Work,
} from '../../subgraphs/reconcile/writes/runner/ports.ts'
import type { Way } from './faults.ts'
import type { Mortal, Scheduler } from './scheduler.ts'

/**
 * The store of operations in memory, with the promises of the one in Postgres: a call stands whole or
 * not at all, a transaction holds its locks to its end, and who dies in one leaves nothing of it.
 */
export interface MemoryStore {
  rows: Map<string, MemoryRow>
  naturalKeys: Map<string, string>
  /** When each executor's lease ends, by the store's own clock. */
  leases: Map<string, number>
  of(process: Mortal, way: Way): OperationStore<Transaction>
  /** From now on a lease lasts so much longer. */
  stretchLeases(factor: number): void
  /** Waits until no other transaction holds what has this name. */
  lock(tx: Transaction, name: string): Promise<void>
}

export interface MemoryRow extends OperationRow {
  owner: string | null
  dueAt: number | null
  steps: Map<number, StepRow & { isDone: boolean; result: unknown }>
}

export interface Transaction {
  process: Mortal
  /** What it changes, all at once when it is committed. */
  changes: (() => void)[]
  locks: Lock[]
}

interface Lock {
  holder: Transaction | undefined
  waiting: (() => void)[]
}

const LEASE_MS = 12_000

export function createMemoryStore(scheduler: Scheduler, broken: Broken): MemoryStore {
  const rows = new Map<string, MemoryRow>()
  const naturalKeys = new Map<string, string>()
  const leases = new Map<string, number>()
  const exclusives = new Map<string, Work>()
  const locks = new Map<string, Lock>()

  let leaseMs = LEASE_MS
  const now = () => scheduler.now()
  const isLiving = (executor: string) => (leases.get(executor) ?? -1) > now()

  async function lock(tx: Transaction, name: string): Promise<void> {
    const wanted = locks.get(name) ?? { holder: undefined, waiting: [] }
    locks.set(name, wanted)
    while (wanted.holder && wanted.holder !== tx) {
      if (!wanted.holder.process.isAlive) break
      await new Promise<void>(resolve => wanted.waiting.push(resolve))
    }
    if (!tx.process.isAlive) return
    wanted.holder = tx
    tx.locks.push(wanted)
  }

  function release(tx: Transaction): void {
    for (const held of tx.locks) {
      if (held.holder !== tx) continue
      held.holder = undefined
      for (const go of held.waiting.splice(0)) go()
    }
  }

  /** Waits like an update of a row that a transaction holds. */
  async function unlocked(name: string): Promise<void> {
    for (;;) {
      const held = locks.get(name)
      if (!held?.holder?.process.isAlive) return
      await new Promise<void>(resolve => held.waiting.push(resolve))
    }
  }

  async function owned(work: Work): Promise<MemoryRow> {
    await unlocked(work.id)
    const row = rows.get(work.id)
    if (!row || (row.owner !== work.owner && broken !== 'owner')) throw new NotOurs(work)
    return row
  }

  function answered(request: OperationRequest): Begun | undefined {
    const earlier = [...rows.values()].findLast(
      row =>
        row.requested_by === request.requestedBy && row.idempotency_key === request.idempotencyKey,
    )
    if (!earlier) return undefined
    if (earlier.input_hash !== hashOf(request.kind, request.input)) {
      return refused('IDEMPOTENCY_KEY_REUSED')
    }
    if (earlier.state === 'FAILED') return undefined
    const isInWork = (UNFINISHED as readonly string[]).includes(earlier.state)
    const operation = shown(earlier, true)
    const userErrors =
      isInWork && earlier.user_errors.length === 0
        ? [userError('IN_PROGRESS', 'is being worked on', { retryable: 'YES' })]
        : operation.userErrors
    return { operation, isNew: false, userErrors, result: earlier.result }
  }

  function made(id: string, request: OperationRequest, owner: string | null): MemoryRow {
    return {
      id,
      kind: request.kind,
      state: 'RUNNING',
      idempotency_key: request.idempotencyKey,
      input_hash: hashOf(request.kind, request.input),
      input: request.input,
      requested_by: request.requestedBy,
      target: request.target ?? null,
      created_at: new Date(now()),
      updated_at: new Date(now()),
      plan: [],
      user_errors: [],
      result: null,
      approvals: [],
      settlement: null,
      owner,
      dueAt: now(),
      steps: new Map(),
    }
  }

  function isTargetTaken({ target }: OperationRequest): boolean {
    return [...rows.values()].some(
      row =>
        target !== undefined &&
        row.target === target &&
        (UNFINISHED as readonly string[]).includes(row.state),
    )
  }

  function ended(row: MemoryRow, outcome: Outcome): void {
    const userErrors = [...(outcome.userErrors ?? [])]
    row.state = outcome.state ?? (userErrors.length > 0 ? 'FAILED' : 'SUCCEEDED')
    row.user_errors = userErrors
    row.plan = outcome.plan ? [...outcome.plan] : row.plan
    row.result = copied(outcome.result ?? null)
    row.owner = null
    row.dueAt = null
    if (row.state === 'FAILED') freeKeys(row.id)
  }

  function freeKeys(id: string): void {
    for (const [key, holder] of naturalKeys) if (holder === id) naturalKeys.delete(key)
  }

  function amended(row: MemoryRow, word: Amendment): void {
    row.state = word.state
    row.owner = null
    row.dueAt = word.isDue ? now() : null
    row.user_errors = word.userErrors ? [...word.userErrors] : row.user_errors
    if (word.approval) row.approvals = [...row.approvals, word.approval]
    row.settlement = word.isDue ? null : (word.settlement ?? row.settlement)
    if (word.state === 'FAILED') freeKeys(row.id)
    if (!word.isDue) return
    for (const step of row.steps.values())
      if (!step.isDone && /^(LOOK_UP|READ_BACK)$/.test(step.name)) step.attempt_count = 0
  }

  function of(process: Mortal, way: Way): OperationStore<Transaction> {
    const over = <Answer>(act: () => Answer | Promise<Answer>) => way.over(process, act)
    const rowOf = (id: string) =>
      over(() => {
        const row = rows.get(id)
        return row ? { ...row } : null
      })
    return {
      leaseMs: LEASE_MS,
      list: () => Promise.reject(new Error('nobody lists here')),
      find: id =>
        over(() => {
          const row = rows.get(id)
          return row ? shown(row, false) : null
        }),
      rowOf,
      begin: (request, owner) =>
        over(async () => {
          await unlocked(`${request.requestedBy} ${request.idempotencyKey}`)
          const earlier = answered(request)
          if (earlier) return earlier
          if (isTargetTaken(request)) return refused('IN_PROGRESS')
          const row = made(nextId(), request, owner)
          rows.set(row.id, row)
          return { operation: shown(row, false), isNew: true, userErrors: [], result: null }
        }),
      async decide(request, act) {
        const id = nextId()
        const tx: Transaction = { process, changes: [], locks: [] }
        try {
          const earlier = await over(async () => {
            await lock(tx, `${request.requestedBy} ${request.idempotencyKey}`)
            return answered(request)
          })
          if (earlier) return earlier
          const outcome = await act(tx)
          if (broken === 'transaction') for (const change of tx.changes.splice(0)) change()
          await over(() => {
            const row = made(id, request, null)
            for (const change of tx.changes) change()
            ended(row, outcome)
            rows.set(id, row)
          })
        } catch (thrown) {
          release(tx)
          const row = await rowOf(id).catch(() => null)
          if (!row) throw thrown
        }
        release(tx)
        const row = rows.get(id) as MemoryRow
        return {
          operation: shown(row, false),
          isNew: true,
          userErrors: row.user_errors,
          result: row.result,
        }
      },
      hold: (tx, id) =>
        over(async () => {
          await lock(tx, id)
          const row = rows.get(id)
          return row ? { ...row } : null
        }),
      amend: (tx, id, word) =>
        over(() => {
          tx.changes.push(() => amended(rows.get(id) as MemoryRow, word))
        }),

      renew: executor => over(() => void leases.set(executor, now() + leaseMs)),
      leave: executor =>
        over(() => {
          leases.delete(executor)
          for (const row of rows.values()) if (row.owner === executor) row.owner = null
        }),
      claim: (executor, held, limit) =>
        over(() => {
          const due = [...rows.values()].filter(
            row =>
              ['RUNNING', 'PARTIAL', 'UNCERTAIN'].includes(row.state) &&
              row.dueAt !== null &&
              row.dueAt <= now() &&
              !held.includes(row.id) &&
              !locks.get(row.id)?.holder?.process.isAlive &&
              (row.owner === null || row.owner === executor || !isLiving(row.owner)),
          )
          const taken = due.slice(0, limit)
          for (const row of taken) row.owner = executor
          for (const [name, { id }] of exclusives)
            if (taken.some(row => row.id === id)) exclusives.delete(name)
          return taken.map(row => ({ ...row }))
        }),

      doneSteps: ({ id }) =>
        over(() => {
          const steps = [...(rows.get(id)?.steps ?? [])].filter(([, step]) => step.isDone)
          return new Map(steps.map(([position, step]) => [position, step.result]))
        }),
      beginStep: (work, { position, name, system }) =>
        over(async () => {
          const row = await owned(work)
          const isResumed = /^(RUNNING|UNCERTAIN)$/.test(row.steps.get(position)?.state ?? '')
          const step = row.steps.get(position) ?? {
            operation_id: work.id,
            name,
            system,
            started_at: new Date(now()),
            attempt_count: 0,
            external_reference: null,
            isDone: false,
            result: null,
            state: 'RUNNING',
            finished_at: null,
            message: null,
          }
          step.state = 'RUNNING'
          step.attempt_count += 1
          row.steps.set(position, step)
          return { attempt: step.attempt_count, isResumed }
        }),
      endStep: (
        work,
        { position },
        { state, result, message = null, isDone = true },
        aloneAs = '',
      ) =>
        over(async () => {
          const row = await owned(work)
          const step = row.steps.get(position)
          if (step) Object.assign(step, { state, message, isDone, result: copied(result) })
          if (exclusives.get(aloneAs)?.id === work.id) exclusives.delete(aloneAs)
        }),
      reserve: (work, keys) =>
        over(async () => {
          await owned(work)
          const holder = keys.map(key => naturalKeys.get(key)).find(id => id && id !== work.id)
          if (holder) return holder
          for (const key of keys) naturalKeys.set(key, work.id)
          return undefined
        }),
      exclude: (work, name) =>
        over(async () => {
          await owned(work)
          const held = exclusives.get(name)
          const isHeld = held && isLiving(held.owner) && rows.get(held.id)?.owner === held.owner
          if (isHeld && held.id !== work.id && broken !== 'claim') return false
          exclusives.set(name, work)
          return true
        }),
      park: (work, pause) =>
        over(async () => {
          const row = await owned(work)
          row.state = pause.state
          row.owner = null
          row.dueAt = pause.pauseMs === null ? null : now() + pause.pauseMs
          row.user_errors = [...(pause.userErrors ?? [])]
          row.plan = pause.plan ? [...pause.plan] : row.plan
        }),
      end: (work, outcome) => over(async () => ended(await owned(work), outcome)),
    }
  }

  let count = 0
  const nextId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  function stretchLeases(factor: number): void {
    leaseMs *= factor
  }
  return { rows, naturalKeys, leases, of, lock, stretchLeases }
}

/** What a deliberately broken build leaves out, for the checks to find. */
export const BROKEN = [
  /** Nobody looks for what may have been written. */
  'look-up',
  /** What was not heard is not asked again. */
  'asking-again',
  /** Two imports run at once. */
  'claim',
  /** Who has lost an operation goes on with it. */
  'owner',
  /** What is decided stands before its operation does. */
  'transaction',
  /** Two decide on the same record at once. */
  'turn',
] as const
export type Broken = (typeof BROKEN)[number] | undefined

export const operationId = (id: string) => gid('tieout', 'Operation', id)

function shown(row: MemoryRow, isReplay: boolean) {
  return operationOf(row, [...row.steps.values()], isReplay)
}

/** As the store would give it back: by value. */
function copied(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function refused(code: 'IDEMPOTENCY_KEY_REUSED' | 'IN_PROGRESS'): Begun {
  return { operation: null, isNew: false, userErrors: [userError(code, code)], result: null }
}
