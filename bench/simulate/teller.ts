import { parentPort, workerData } from 'node:worker_threads'
import { setLogLevel } from '#lib/log'
import { tellHistory } from './history.ts'
import type { Broken } from './store.ts'

/** A thread of its own: tells every so manyth history, and posts what came of each. */
export interface Telling {
  first: number
  /** The seeds from the first on, of which this thread tells one in `step`. */
  count: number
  step: number
  broken: Broken
}

export interface Told {
  seed: number
  succeeded: string[]
  problems: string[]
}

const { first, count, step, broken } = workerData as Telling
setLogLevel('error')
for (let seed = first; seed < first + count; seed += step) {
  const { succeeded, problems } = await tellHistory(seed, broken)
  const told: Told = { seed, succeeded: [...succeeded], problems }
  parentPort?.postMessage(told)
}
