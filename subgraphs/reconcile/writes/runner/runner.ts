import { messageOf, TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { OperationKind } from '../../types.generated.ts'
import { createLines, type Place } from './lines.ts'
import { type OperationRow, uuidOf } from './operation.ts'
import {
  type Attempt,
  type Begun,
  type Clock,
  NotOurs,
  type OperationRequest,
  type OperationStore,
  type Outcome,
  type Pause,
  type StepName,
  type StepOutcome,
  type Work,
} from './ports.ts'

/**
 * Carries operations out. A story is told from its beginning each time, and what a step has brought
 * before is not acted again; so a crash, a lost connection or another process changes nothing but who
 * tells the rest. A fault of the store ends no operation: it is laid aside and taken up again.
 */
export interface Runner {
  /** Takes up what is unfinished, and keeps doing so. Rejects when the store cannot be reached. */
  start(): Promise<void>
  /** Takes no more work and waits for what is between two steps; the rest goes on elsewhere. */
  stop(): Promise<void>
  /**
   * Takes the key and begins; resolves when it is done or after `answerWaitMs`, whichever is first.
   * Rejects with STORE_UNREACHABLE when nothing was begun.
   */
  carryOut(request: OperationRequest): Promise<Begun>
  /** Looks for work now; for a word of a person that made an operation due. */
  hurry(): void
}

/** The telling of one operation. Everything outside `step` must do the same whenever it is told. */
export type Story = (run: Run) => Promise<void>

export interface Run {
  readonly operation: OperationRow
  /** Aborts when this process has to end. */
  readonly signal: AbortSignal
  now(): number
  /** Done once; what it brought is stored before the story goes on. */
  step<Result>(
    step: StepName,
    act: (attempt: Attempt) => Promise<StepOutcome<Result>>,
    options?: {
      /** While it is acted nothing else is, anywhere, under this name; it waits for what is. */
      aloneAs?: string
    },
  ): Promise<Told<Result>>
  /** The operation that has one of these names already. */
  reserve(naturalKeys: readonly string[]): Promise<string | undefined>
  /** Ends this telling; the next one begins when the pause is over. */
  park(pause: Pause): Promise<never>
  end(outcome: Outcome): Promise<void>
}

export interface Told<Result> {
  result: Result
  /** How often it was acted, this time included; 0 when it was done before. */
  attempt: number
  isDone: boolean
}

/** How long a mutation waits for its operation before it answers with the running one. */
const ANSWER_WAIT_MS = 20_000
/** Between two looks for what another process has laid down or lost. */
const CLAIM_INTERVAL_MS = 1_000
const CLAIM_COUNT = 8
const RENEWALS_A_LEASE = 4
/** After a fault of the store; twice as long each time. */
const RETRY_MIN_MS = 100
const RETRY_MAX_MS = 5_000
/** For what is between two steps at the end of the process. */
const DRAIN_MS = 8_000

/** Not a failure: this telling is over. */
class Parked extends Error {}

export function createRunner(options: {
  store: OperationStore
  clock: Clock
  storyOf: (kind: OperationKind) => Story | undefined
  answerWaitMs?: number | undefined
}): Runner {
  const { store, clock, storyOf, answerWaitMs = ANSWER_WAIT_MS } = options
  const executor = clock.randomId()
  const ending = new AbortController()
  const killing = new AbortController()
  const telling = new Map<string, Promise<void>>()
  const waiting = new Map<string, Set<() => void>>()
  const newPlace = createLines({ store, clock, signal: ending.signal })
  const loops: Promise<void>[] = []
  let isStarted = false
  let isClaiming = false
  /** Asked for since the last look began. */
  let isWanted = false

  function take(row: OperationRow): void {
    if (telling.has(row.id)) return
    const place = newPlace()
    const told = tell(row, place).finally(() => {
      place.leave()
      telling.delete(row.id)
      wake(row.id)
    })
    telling.set(row.id, told)
  }

  /** Never rejects. */
  async function tell(first: OperationRow, place: Place): Promise<void> {
    const work = { id: first.id, owner: executor }
    let row: OperationRow | null = first
    for (let failures = 0; !ending.signal.aborted; failures += 1) {
      try {
        row = failures === 0 ? first : await store.rowOf(work.id)
        if (!row) return
        const story = storyOf(row.kind)
        if (!story) throw new Error(`nothing carries out ${row.kind}`)
        await story(runOf(row, work, place, await store.doneSteps(work)))
        return
      } catch (thrown) {
        if (thrown instanceof Parked || thrown instanceof NotOurs) return
        if (ending.signal.aborted) return
        const waitMs = Math.min(RETRY_MIN_MS * 2 ** failures, RETRY_MAX_MS)
        log.warn('operation.interrupted', {
          operation: work.id,
          attempt: failures,
          waitMs,
          ...troubleOf(thrown),
        })
        await clock.sleep(waitMs, ending.signal)
      }
    }
  }

  function runOf(
    operation: OperationRow,
    work: Work,
    place: Place,
    done: ReadonlyMap<number, unknown>,
  ): Run {
    const between = () => {
      if (ending.signal.aborted) throw new Parked()
    }
    const park = async (pause: Pause): Promise<never> => {
      await store.park(work, pause)
      if (pause.pauseMs !== null) void clock.sleep(pause.pauseMs, ending.signal).then(claim)
      throw new Parked()
    }
    return {
      operation,
      signal: killing.signal,
      now: () => clock.now(),
      async step(name, act, { aloneAs } = {}) {
        between()
        if (done.has(name.position)) {
          return { result: done.get(name.position) as never, attempt: 0, isDone: true }
        }
        if (aloneAs !== undefined) {
          await place.take(work, aloneAs)
          between()
        }
        const begun = await store.beginStep(work, name)
        const outcome = await act(begun)
        // What was not heard to its end is asked again, and its answer does not count.
        if (killing.signal.aborted) throw new Parked()
        await store.endStep(work, name, outcome, aloneAs)
        place.leave()
        return { result: outcome.result, attempt: begun.attempt, isDone: outcome.isDone ?? true }
      },
      async reserve(naturalKeys) {
        between()
        return store.reserve(work, naturalKeys)
      },
      park,
      end: outcome => store.end(work, outcome),
    }
  }

  /** Never rejects: the next look finds what this one did not. */
  async function claim(): Promise<void> {
    if (ending.signal.aborted) return
    isWanted = true
    if (isClaiming) return
    isClaiming = true
    try {
      while (isWanted) {
        isWanted = false
        for (const row of await store.claim(executor, [...telling.keys()], CLAIM_COUNT)) take(row)
      }
    } catch (thrown) {
      log.debug('operation.unclaimed', { message: messageOf(thrown) })
    } finally {
      isClaiming = false
    }
  }

  async function every(ms: number, work: () => Promise<void>): Promise<void> {
    for (;;) {
      await clock.sleep(ms, ending.signal)
      if (ending.signal.aborted) return
      await work()
    }
  }

  async function renew(): Promise<void> {
    await store
      .renew(executor)
      .catch((thrown: unknown) => log.warn('operation.lease_not_renewed', troubleOf(thrown)))
  }

  function wake(id: string): void {
    for (const awake of waiting.get(id) ?? []) awake()
  }

  /** Until the operation no longer runs, here or elsewhere, or has run for `answerWaitMs`. */
  async function settled(id: string): Promise<void> {
    const over = new AbortController()
    let isLate = false
    void clock.sleep(answerWaitMs, over.signal).then(() => {
      isLate = true
      wake(id)
    })
    while (!isLate && !ending.signal.aborted) {
      await news(id)
      if (telling.has(id)) continue
      const row = await store.rowOf(id).catch(() => null)
      if (row && row.state !== 'RUNNING') break
    }
    over.abort()
  }

  /** Until somebody has news of the operation; another process has none for us, so we look too. */
  async function news(id: string): Promise<void> {
    const told = new AbortController()
    const awake = () => told.abort()
    const all = waiting.get(id) ?? new Set()
    waiting.set(id, all.add(awake))
    ending.signal.addEventListener('abort', awake, { once: true })
    await clock.sleep(CLAIM_INTERVAL_MS, told.signal)
    ending.signal.removeEventListener('abort', awake)
    all.delete(awake)
    if (all.size === 0) waiting.delete(id)
  }

  return {
    async start() {
      await store.renew(executor)
      isStarted = true
      await claim()
      loops.push(every(store.leaseMs / RENEWALS_A_LEASE, renew), every(CLAIM_INTERVAL_MS, claim))
    },
    async stop() {
      if (ending.signal.aborted) return
      ending.abort()
      const drained = new AbortController()
      void Promise.all(telling.values()).then(() => drained.abort())
      await clock.sleep(DRAIN_MS, drained.signal)
      killing.abort(new Error('Tieout is stopping'))
      await Promise.all(loops)
      if (isStarted) await store.leave(executor).catch(() => undefined) // Its lease ends by itself.
    },
    async carryOut(request) {
      if (!isStarted || ending.signal.aborted) {
        const message = 'Tieout is starting or stopping and takes no mutation at this moment.'
        throw new TieoutError('STORE_UNREACHABLE', message)
      }
      const first = await store.begin(request, executor)
      if (!first.operation) return first
      const id = uuidOf(first.operation)
      if (first.isNew) hurry()
      if (first.operation.state === 'RUNNING') await settled(id)
      return asItStands(first, id)
    },
    hurry,
  }

  function hurry(): void {
    void claim()
  }

  /** When the store does not say, it is told as begun, and watched by its id. */
  async function asItStands(first: Begun, id: string): Promise<Begun> {
    try {
      const [row, operation] = await Promise.all([store.rowOf(id), store.find(id)])
      if (!row || !operation) return first
      const userErrors = row.state === 'RUNNING' ? first.userErrors : row.user_errors
      const isReplay = !first.isNew
      return { ...first, operation: { ...operation, isReplay }, userErrors, result: row.result }
    } catch (thrown) {
      log.warn('operation.unanswered', { operation: id, ...troubleOf(thrown) })
      return first
    }
  }
}
