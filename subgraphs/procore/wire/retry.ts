import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { MAX_WAIT_MS, rateLimited, type Urgency, waitBefore } from './budget.ts'
import { type Answered, isReset, refusalOf, transportError } from './errors.ts'

/** A read is tried this often in all. A write never comes here, see writer.ts: its outcome may be unknown. */
const ATTEMPTS_MAX = 4

const retriedStatuses = new Set([429, 500, 502, 503])

export interface HttpAnswer extends Answered {
  headers: IncomingHttpHeaders
}

/**
 * Sends until the answer is a 2xx. Tries again on 429, 500, 502, 503 and a cut connection, when the
 * server says or after a random backoff; throws TieoutError for the rest, after ATTEMPTS_MAX tries,
 * or when the wait would be longer than MAX_WAIT_MS, unless it is a refused background call.
 */
export async function answered(
  call: { resource: string; asked: string; urgency?: Urgency; by?: 'API' | 'LOGIN' },
  send: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const mayRetry = attempt < ATTEMPTS_MAX
    const answer = await send().catch((thrown: unknown) => {
      if (thrown instanceof TieoutError) throw thrown
      if (!mayRetry || !isReset(thrown)) throw transportError(call.asked, thrown)
      return messageOf(thrown)
    })
    const isAnswer = typeof answer !== 'string'
    if (isAnswer && answer.status >= 200 && answer.status < 300) return answer
    if (isAnswer && !(mayRetry && retriedStatuses.has(answer.status))) {
      throw refusalOf(call.asked, answer, call.by)
    }
    const waitMs = Math.round(waitBefore(attempt, isAnswer ? answer.headers : undefined))
    const isLong = isAnswer && waitMs > MAX_WAIT_MS
    const isLeftToBudget = isLong && answer.status === 429 && call.urgency?.isBackground
    if (isLong && !isLeftToBudget) {
      throw answer.status === 429
        ? rateLimited(call.asked, Date.now() + waitMs)
        : refusalOf(call.asked, answer, call.by)
    }
    const cause = isAnswer ? { status: answer.status } : { reason: answer }
    log.warn('procore.retry', { resource: call.resource, attempt, waitMs, ...cause })
    // The budget knows of a refusal's wait, and there a background call can still become urgent.
    if (!isLeftToBudget) await delay(waitMs)
  }
}
