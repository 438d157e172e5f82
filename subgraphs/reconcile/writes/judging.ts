import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { Clock } from './runner/ports.ts'

/**
 * What decisions have changed is judged after them. A decision stands, whatever comes of that: should judging
 * it fail, whoever judges next does it.
 */
export interface Judging {
  /** Begins `work`. Resolves when it is over, or after a moment: who asks for no more has the answer then. */
  begin(work: () => Promise<unknown>): Promise<Judgement>
  /** Resolves when nothing is judged any more. */
  end(): Promise<void>
}

export interface Judgement {
  /** Resolves when it is over, to why it failed if it did. Never rejects. */
  failure(): Promise<unknown>
}

/** Between others that judge the same project, judging takes a second and the decision itself a few ms. */
const ANSWER_WAIT_MS = 50

export function createJudging(clock: Pick<Clock, 'sleep'>): Judging {
  const underWay = new Set<Promise<unknown>>()

  async function attempt(work: () => Promise<unknown>): Promise<unknown> {
    try {
      await work()
      return undefined
    } catch (thrown) {
      log.error('decision.not_judged', troubleOf(thrown))
      return thrown
    }
  }

  return {
    async begin(work) {
      const over = new AbortController()
      const judged = attempt(work).finally(() => {
        underWay.delete(judged)
        over.abort()
      })
      underWay.add(judged)
      await Promise.race([judged, clock.sleep(ANSWER_WAIT_MS, over.signal)])
      return { failure: () => judged }
    },
    end: async () => {
      await Promise.all(underWay)
    },
  }
}
