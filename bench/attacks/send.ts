import type { Attack } from './attack.ts'

const ANSWER_LIMIT_MS = 60_000

export interface Answer {
  status: number
  text: string
}

/** Sends an attack and reads what comes. */
export async function sent(
  url: string,
  tokens: Record<'vendor' | 'reader', string>,
  { as, query, variables, path = '/graphql', method = 'POST', headers, body }: Attack,
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as !== 'nobody' && { authorization: `Bearer ${tokens[as]}` }),
      ...headers,
    },
    ...(method !== 'GET' && { body: body ?? JSON.stringify({ query, variables }) }),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  })
  return { status: response.status, text: await response.text() }
}
