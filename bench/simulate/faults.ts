import { TieoutError } from '#lib/errors'
import type { Mortal, Scheduler } from './scheduler.ts'

/**
 * The way to a system, and all that can happen on it: it takes time, it may be closed, the question may
 * be lost before it arrives or the answer after, and whoever asked may die in between.
 */
export interface Way {
  /** Does `act` over there, whole or not at all, and brings its answer back. */
  over<Answer>(owner: Mortal, act: () => Answer | Promise<Answer>): Promise<Answer>
  /** Nothing more goes wrong. */
  mend(): void
}

export interface Wear {
  /** Of a question that does not arrive, and of an answer that does not. */
  lossRate: number
  /** Of an answer that takes its time. */
  slowRate: number
  /** Of the asker's death, at either end. */
  deathRate: number
}

const LATENCY_MAX_MS = 20
const SLOW_MAX_MS = 45_000

export function createWay(
  scheduler: Scheduler,
  wear: Wear,
  /** By whether it was lost on the way there. */
  failure: (isBefore: boolean) => Error,
  die: (owner: Mortal) => void,
): Way & { closedUntil: number } {
  const { random } = scheduler
  let { lossRate, slowRate, deathRate } = wear
  const latency = () =>
    random.chance(slowRate) ? random.between(0, SLOW_MAX_MS) : random.between(0, LATENCY_MAX_MS)
  const mayDie = async (owner: Mortal) => {
    if (!random.chance(deathRate)) return
    die(owner)
    await new Promise(() => undefined)
  }
  const way = {
    closedUntil: 0,
    async over<Answer>(owner: Mortal, act: () => Answer | Promise<Answer>): Promise<Answer> {
      await scheduler.wait(latency(), owner)
      await mayDie(owner)
      if (scheduler.now() < way.closedUntil || random.chance(lossRate)) throw failure(true)
      const outcome = await settled(act)
      // It arrived: what it has done stands, whoever hears of it.
      await mayDie(owner)
      await scheduler.wait(latency(), owner)
      if (scheduler.now() < way.closedUntil || random.chance(lossRate)) throw failure(false)
      if ('thrown' in outcome) throw outcome.thrown
      return outcome.answer
    },
    mend() {
      way.closedUntil = 0
      lossRate = 0
      slowRate = 0
      deathRate = 0
    },
  }
  return way
}

export const storeAway = () => new TieoutError('STORE_UNREACHABLE', 'Postgres does not answer.')
/** Both subgraphs say so only before they write; what is lost after that is lost on the way. */
export const procoreAway = (isBefore = true) =>
  isBefore
    ? new TieoutError('PROCORE_UNREACHABLE', 'Procore is away.')
    : new TieoutError('SUBGRAPH_FAILED', 'The answer was lost.')
export const sageAway = (isBefore = true) =>
  isBefore
    ? new TieoutError('SAGE_UNREACHABLE', 'Sage is away.')
    : new TieoutError('SUBGRAPH_FAILED', 'The answer was lost.')

type Settled<Answer> = { answer: Answer } | { thrown: unknown }

async function settled<Answer>(act: () => Answer | Promise<Answer>): Promise<Settled<Answer>> {
  try {
    return { answer: await act() }
  } catch (thrown) {
    return { thrown }
  }
}
