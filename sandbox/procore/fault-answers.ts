import { notConnected } from './company.ts'
import type { FaultKind } from './faults.ts'
import { badRequest, invalid, notFound, Refusal } from './refusal.ts'
import type { Settings } from './settings.ts'

/** What a fault sends in place of the real answer. */
export interface FaultAnswer {
  status: number
  type: 'application/json; charset=utf-8' | 'text/html'
  text: string
  headers: Record<string, string>
}

const RETRY_AFTER_SECONDS = '1'

/** The answer of a fault; undefined for one that leaves the real answer or sends none at all. */
export function faultAnswer(
  kind: FaultKind,
  version: 'v1' | 'v2',
  settings: Settings,
): FaultAnswer | undefined {
  switch (kind) {
    case 'slow':
    case 'reset':
    case 'lost':
      return undefined
    case 'html':
      return {
        status: 502,
        type: 'text/html',
        text: '<html><body><h1>502 Bad Gateway</h1></body></html>',
        headers: {},
      }
    case 'empty':
      return json(200, '')
    case 'malformed':
      return json(200, '[{"id":56294995')
    case 'errors':
      return json(200, JSON.stringify({ errors: { base: ['The record is locked'] } }))
    default: {
      const refusal = refusalOf(kind, settings)
      const answer = json(refusal.status, JSON.stringify(refusal.body(version)))
      return { ...answer, headers: refusal.headers }
    }
  }
}

export function unauthenticated(): Refusal {
  return new Refusal(401, 'The access token is invalid')
}

export function rateLimited(headers: Record<string, string>): Refusal {
  return new Refusal(
    429,
    'You have surpassed the max number of requests for an hour. Please wait until your limit resets.',
    { headers },
  )
}

/** Each in a body shape in which that status was seen. */
function refusalOf(
  kind: Exclude<FaultKind, 'slow' | 'reset' | 'lost' | 'html' | 'empty' | 'malformed' | 'errors'>,
  { retryAfterOn429 }: Settings,
): Refusal {
  const retryAfter = { 'Retry-After': RETRY_AFTER_SECONDS }
  switch (kind) {
    case '400':
      return badRequest('param is missing or the value is empty: project_id', 'project_id')
    case '401':
      return unauthenticated()
    case '403':
      return notConnected()
    case '404':
      return notFound('Record', '0')
    case '406':
      return new Refusal(406, 'Not Acceptable')
    case '408':
      return new Refusal(408, 'Request Timeout')
    case '409':
      return new Refusal(409, 'Conflict', { fields: { number: ['has already been taken'] } })
    case '413':
      return new Refusal(413, 'Payload Too Large')
    case '422':
      return invalid({ origin_id: ['has already been taken'] })
    case '429':
      return rateLimited(retryAfterOn429 ? retryAfter : {})
    case '500':
      return new Refusal(500, 'Internal Server Error')
    case '502':
      return new Refusal(502, 'Bad Gateway')
    case '503':
      return new Refusal(503, 'Service Unavailable', { headers: retryAfter })
  }
}

function json(status: number, text: string): FaultAnswer {
  return { status, type: 'application/json; charset=utf-8', text, headers: {} }
}
