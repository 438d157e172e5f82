import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, request } from 'undici'
import type { Budget } from './budget.ts'
import { acceptedValue } from './errors.ts'
import type { TokenSource } from './oauth.ts'
import { answered, type HttpAnswer } from './retry.ts'

const CONCURRENT_CALLS_MAX = 8

export interface Reply {
  value: unknown
  headers: IncomingHttpHeaders
}

export interface Call {
  url: string
  /** The resource, for logs. */
  resource: string
  /** What is asked, in words. */
  asked: string
}

/**
 * Sends GETs: within the call budget, with a valid token, at most CONCURRENT_CALLS_MAX at a time,
 * and again where that can help. Throws TieoutError.
 */
export function createCaller(options: {
  companyId: string
  dispatcher: Dispatcher
  tokens: TokenSource
  budget: Budget
}): (call: Call) => Promise<Reply> {
  const turn = createTurns(CONCURRENT_CALLS_MAX)

  async function send(call: Call, token: string): Promise<HttpAnswer> {
    await options.budget.claim(call.asked)
    let headers: IncomingHttpHeaders | undefined
    try {
      const response = await request(call.url, {
        dispatcher: options.dispatcher,
        headers: {
          authorization: `Bearer ${token}`,
          'procore-company-id': options.companyId,
          accept: 'application/json',
        },
      })
      headers = response.headers
      const text = await response.body.text()
      const requestId = headers['x-request-id']?.toString()
      return { status: response.statusCode, text, requestId, headers }
    } finally {
      options.budget.settle(headers)
    }
  }

  async function authorised(call: Call): Promise<HttpAnswer> {
    const token = await options.tokens.token()
    const answer = await send(call, token)
    if (answer.status !== 401) return answer
    return await send(call, await options.tokens.renewed(token))
  }

  return async call => {
    const answer = await answered(call, () => turn(() => authorised(call)))
    return { value: acceptedValue(call.asked, answer), headers: answer.headers }
  }
}

/** Runs tasks in order of arrival, `most` at a time. */
function createTurns(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = []
  let running = 0
  return async task => {
    if (running >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // The place passes to the next in line, so `running` stays as it is.
      if (next) next()
      else running -= 1
    }
  }
}
