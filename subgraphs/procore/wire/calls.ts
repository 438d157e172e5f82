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
  /** A GET unless it is given. */
  write?: { method: 'POST' | 'PATCH'; body: string } | undefined
}

/** Sends one call: within the call budget, with a valid token, renewed once where it is refused. */
export type Send = (call: Call) => Promise<HttpAnswer>

export function createSender(options: {
  companyId: string
  dispatcher: Dispatcher
  tokens: TokenSource
  budget: Budget
}): Send {
  async function send(call: Call, token: string): Promise<HttpAnswer> {
    await options.budget.claim(call.asked, call.urgency)
    let settled: { status: number; headers: IncomingHttpHeaders } | undefined
    try {
      const response = await request(call.url, {
        dispatcher: options.dispatcher,
        ...call.write,
        headers: {
          authorization: `Bearer ${token}`,
          'procore-company-id': options.companyId,
          accept: 'application/json',
          ...(call.write && { 'content-type': 'application/json' }),
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

  return async call => {
    const token = await options.tokens.token()
    const answer = await send(call, token)
    if (answer.status !== 401) return answer
    return await send(call, await options.tokens.renewed(token))
  }
}

/** Sends GETs, and again where that can help. Throws TieoutError. */
export function createCaller(send: Send): (call: Call) => Promise<Reply> {
  return async call => {
    const answer = await answered(call, () => send(call))
    return { value: acceptedValue(call.asked, answer), headers: answer.headers }
  }
}
