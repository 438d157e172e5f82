import { setTimeout as delay } from 'node:timers/promises'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { MAX_WAIT_MS, rateLimited, waitBefore } from './budget.ts'
import type { Call, Send } from './calls.ts'
import { isUnsent, refusalOf, transportError } from './errors.ts'
import { isObject, parseExact } from './json.ts'
import { type Said, saidByField } from './refusals.ts'

/** A refusal for the call budget is no answer to the write, which may then be sent again. */
const ATTEMPTS_MAX = 4

/**
 * What came of a write. UNSENT: nothing has reached Procore, or nothing that it has acted on.
 * UNCERTAIN: it may stand or not, and is never sent again.
 */
export type Written =
  | { outcome: 'DONE'; value: unknown }
  | { outcome: 'REFUSED'; message: string; said: Said[] }
  | { outcome: 'UNCERTAIN'; message: string }
  | { outcome: 'UNSENT'; error: TieoutError }

/** Never throws. */
export function createWriter(send: Send): (call: Call) => Promise<Written> {
  return async call => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(call).catch((thrown: unknown) => failed(call, thrown))
      if ('outcome' in answer) return answer
      const { status } = answer
      if (status >= 200 && status < 300) return accepted(call, answer.text)
      if (status !== 429) return refused(call, answer)
      const waitMs = Math.round(waitBefore(attempt, answer.headers))
      if (attempt === ATTEMPTS_MAX || waitMs > MAX_WAIT_MS) {
        return { outcome: 'UNSENT', error: rateLimited(call.asked, Date.now() + waitMs) }
      }
      log.warn('procore.retry', { resource: call.resource, attempt, waitMs, status })
      await delay(waitMs)
    }
  }
}

function failed(call: Call, thrown: unknown): Written {
  // The budget, or the login: they come before anything is sent.
  if (thrown instanceof TieoutError) return { outcome: 'UNSENT', error: thrown }
  const error = transportError(call.asked, thrown)
  return isUnsent(thrown)
    ? { outcome: 'UNSENT', error }
    : { outcome: 'UNCERTAIN', message: `The answer of Procore was lost: ${messageOf(error)}` }
}

/** An empty body is an answer too: Procore sends none for some writes. */
function accepted(call: Call, text: string): Written {
  let value: unknown
  try {
    value = text.trim() === '' ? undefined : parseExact(text)
  } catch {
    const message = `Procore answered ${call.asked} with success and a body that is not JSON.`
    return { outcome: 'UNCERTAIN', message }
  }
  const said = isObject(value) && !('entities' in value) ? saidByField(value, true) : []
  if (said.length === 0) return { outcome: 'DONE', value }
  const message = `Procore answered ${call.asked} with success and errors inside: ${said.map(each => each.message).join('; ')}.`
  return { outcome: 'UNCERTAIN', message }
}

/** A server error, a time-out and a redirect do not say whether the write was carried out. */
function refused(call: Call, answer: Parameters<typeof refusalOf>[1]): Written {
  const error = refusalOf(call.asked, answer)
  const { status, text } = answer
  if (status >= 500 || status === 408 || status < 400) {
    return { outcome: 'UNCERTAIN', message: error.message }
  }
  if (status === 401) return { outcome: 'UNSENT', error }
  const value = jsonOf(text)
  return {
    outcome: 'REFUSED',
    message: error.message,
    said: isObject(value) ? saidByField(value) : [],
  }
}

function jsonOf(text: string): unknown {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}
