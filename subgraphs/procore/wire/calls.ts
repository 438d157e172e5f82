import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, request } from 'undici'
import type { Budget, Urgency } from './budget.ts'
import { acceptedValue } from './errors.ts'
import type { TokenSource } from './oauth.ts'
import { answered, type HttpAnswer } from './retry.ts'

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
  urgency: Urgency
}

/**
 * Sends GETs: within the call budget, with a valid token, and again where that can help. Throws
 * TieoutError.
 */
export function createCaller(options: {
  companyId: string
  dispatcher: Dispatcher
  tokens: TokenSource
  budget: Budget
}): (call: Call) => Promise<Reply> {
  async function send(call: Call, token: string): Promise<HttpAnswer> {
    await options.budget.claim(call.asked, call.urgency)
    let settled: { status: number; headers: IncomingHttpHeaders } | undefined
    try {
      const response = await request(call.url, {
        dispatcher: options.dispatcher,
        headers: {
          authorization: `Bearer ${token}`,
          'procore-company-id': options.companyId,
          accept: 'application/json',
        },
      })
      const { statusCode: status, headers } = response
      settled = { status, headers }
      const text = await response.body.text()
      const requestId = headers['x-request-id']?.toString()
      return { status, text, requestId, headers }
    } finally {
      options.budget.settle(settled)
    }
  }

  async function authorised(call: Call): Promise<HttpAnswer> {
    const token = await options.tokens.token()
    const answer = await send(call, token)
    if (answer.status !== 401) return answer
    return await send(call, await options.tokens.renewed(token))
  }

  return async call => {
    const answer = await answered(call, () => authorised(call))
    return { value: acceptedValue(call.asked, answer), headers: answer.headers }
  }
}
