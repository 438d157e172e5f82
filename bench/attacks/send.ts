import { threadId } from 'node:worker_threads'
import type { Attack, Attacker } from './attack.ts'

const ANSWER_LIMIT_MS = 60_000

export interface Answer {
  status: number
  text: string
}

type Tokens = Record<Attacker, string>

const ATTEMPTS_MAX = 5

let sentCount = 0

/** Sends an attack and reads what comes; again where the connection was closed on a body that is too long, with its answer. */
export async function sent(url: string, tokens: Tokens, attack: Attack): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sentOnce(url, tokens, attack)
    } catch (thrown) {
      const { code } = ((thrown as Error).cause ?? {}) as { code?: string }
      if (attempt === ATTEMPTS_MAX || (code !== 'EPIPE' && code !== 'ECONNRESET')) throw thrown
    }
  }
}

async function sentOnce(
  url: string,
  tokens: Tokens,
  { as, query, variables, path = '/graphql', method = 'POST', headers, body }: Attack,
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as !== 'nobody' && { authorization: `Bearer ${tokens[as]}` }),
      ...headers,
    },
    ...(method !== 'GET' && { body: body ?? JSON.stringify({ query: unheard(query), variables }) }),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  })
  return { status: response.status, text: await response.text() }
}

/** As nobody has sent it before, so that whatever is kept of a query has to be made anew. */
function unheard(query: string | undefined): string | undefined {
  sentCount += 1
  return query && `${query} # ${threadId}.${sentCount}`
}
