import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import { isObject, parseExact } from './json.ts'

/** What was asked, in words for a message: "work_order_contracts 562949953421400 of project 7". */
export type Asked = string

export interface Answered {
  status: number
  text: string
  /** Procore's own name for the call, which its support asks for. */
  requestId: string | undefined
}

const REASON_CHARACTERS_MAX = 400

const codes: Record<number, ErrorCode> = {
  401: 'PROCORE_UNAUTHENTICATED',
  403: 'PROCORE_FORBIDDEN',
  404: 'PROCORE_NOT_FOUND',
  408: 'PROCORE_TIMEOUT',
  429: 'PROCORE_RATE_LIMITED',
}

/** What to do about a refusal; a status that is not listed goes by its code. */
const stepsByStatus: Record<number, string> = {
  400: 'Check what it names',
  406: 'Procore no longer knows a field or the version of this call; look for a newer Tieout',
  408: 'Ask for less at a time, for example with updatedAfter',
  409: 'Read the record again before you repeat the call',
  413: 'Send fewer records at a time',
  422: 'Correct the fields that it names, or unlock the record in Procore',
}

const stepsByCode: Partial<Record<ErrorCode, string>> = {
  // The token was given out a moment ago, so who asks is known.
  PROCORE_UNAUTHENTICATED:
    'Install the app in the company in Procore, in the version that PROCORE_CLIENT_ID belongs to and with its Data Connector component',
  PROCORE_FORBIDDEN:
    'Check in Procore that the app is installed in the company, that the project is one of those it is permitted, and that its account may read this',
  PROCORE_NOT_FOUND:
    'Check the id, that the account may see the record, and that its project has the tool',
  PROCORE_RATE_LIMITED: 'Try again when the limit has reset',
  PROCORE_REFUSED: 'Correct what it names',
  PROCORE_UNAVAILABLE: 'Try again later',
}

/** Procore's API answers where it is asked; a redirect leads to a page to sign in at, or from a former address. */
const IS_ELSEWHERE =
  'This is not the address of its API; set PROCORE_API_URL to https://api.procore.com, or to that of your sandbox'
const CHECK_CREDENTIALS =
  'Check PROCORE_CLIENT_ID, PROCORE_CLIENT_SECRET and that PROCORE_LOGIN_URL is the login server they are of'
const CHECK_ADDRESS = 'Check PROCORE_API_URL, PROCORE_LOGIN_URL and any proxy before them'

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])
const unsent = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])
/** Answers that are not the whole one: it is made later, or the rest of it is to be asked for. */
const partial = new Set([202, 206])
const resets = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/**
 * The value of a successful answer. Throws PROCORE_MALFORMED when the body is not JSON or not whole, and
 * PROCORE_REFUSED when it is a list of errors under a 200.
 */
export function acceptedValue(asked: Asked, answer: Answered): unknown {
  if (partial.has(answer.status)) {
    throw malformed(
      asked,
      answer,
      `a part of an answer, with status ${answer.status}`,
      CHECK_ADDRESS,
    )
  }
  const value = bodyOf(asked, answer)
  const reason = isObject(value) && holdsErrors(value) ? reasonOf(value) : undefined
  if (reason) {
    throw new TieoutError(
      'PROCORE_REFUSED',
      `Procore answered 200 for ${asked} with errors inside: ${reason}${trace(answer)}. ${stepsByCode.PROCORE_REFUSED}.`,
    )
  }
  return value
}

/** No record that is read has a field of one of these names. */
function holdsErrors(value: Record<string, unknown>): boolean {
  return 'errors' in value || isObject(value['error']) || typeof value['error'] === 'string'
}

/** The error that an answer other than 2xx means; of the login server the way out is another one. */
export function refusalOf(
  asked: Asked,
  answer: Answered,
  by: 'API' | 'LOGIN' = 'API',
): TieoutError {
  const code =
    codes[answer.status] ?? (answer.status >= 500 ? 'PROCORE_UNAVAILABLE' : 'PROCORE_REFUSED')
  const form = formOf(answer)
  // A 404 page comes from a proxy or a wrong address; to call it "no such record" would be a guess.
  if (code === 'PROCORE_NOT_FOUND' && form !== 'json') {
    return malformed(asked, answer, `${formNames[form]} with status 404`, CHECK_ADDRESS)
  }
  const reason = form === 'json' ? jsonReason(answer.text) : formNames[form]
  const step = stepAfter(answer, code, by)
  return new TieoutError(
    code,
    `Procore answered ${answer.status} for ${asked}: ${reason}${trace(answer)}. ${step}.`,
  )
}

function stepAfter({ status }: Answered, code: ErrorCode, by: 'API' | 'LOGIN'): string | undefined {
  const isRefusedLogin = by === 'LOGIN' && status < 500 && status !== 408 && status !== 429
  if (isRefusedLogin) return CHECK_CREDENTIALS
  if (status >= 300 && status < 400) return IS_ELSEWHERE
  return stepsByStatus[status] ?? stepsByCode[code]
}

/** The error that a failed connection means. */
export function transportError(asked: Asked, thrown: unknown): TieoutError {
  const code = causeCode(thrown)
  if (timeouts.has(code)) {
    return new TieoutError(
      'PROCORE_TIMEOUT',
      `Procore did not answer ${asked} in time (${code}). Try again later.`,
      {
        cause: thrown,
      },
    )
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new TieoutError(
      'PROCORE_MALFORMED',
      `Procore's answer for ${asked} is too large. Ask for less at a time.`,
      {
        cause: thrown,
      },
    )
  }
  return new TieoutError(
    'PROCORE_UNREACHABLE',
    `Procore cannot be reached for ${asked}: ${code || messageOf(thrown)}. Check PROCORE_API_URL and the network.`,
    { cause: thrown },
  )
}

/** A connection that broke underway, which a second try may well survive. */
export function isReset(thrown: unknown): boolean {
  return resets.has(causeCode(thrown))
}

/** A connection that was never made, so that nothing has arrived. */
export function isUnsent(thrown: unknown): boolean {
  return unsent.has(causeCode(thrown))
}

export function isNotFound(thrown: unknown): boolean {
  return thrown instanceof TieoutError && thrown.code === 'PROCORE_NOT_FOUND'
}

/** Whether the record is kept from us, or is not there; Procore does not always tell which. */
export function isUnreadable(thrown: unknown): boolean {
  return (
    isNotFound(thrown) || (thrown instanceof TieoutError && thrown.code === 'PROCORE_FORBIDDEN')
  )
}

type Form = 'json' | 'html' | 'empty' | 'truncated' | 'unreadable'

const formNames: Record<Exclude<Form, 'json'>, string> = {
  html: 'an HTML page instead of JSON',
  empty: 'an empty body',
  truncated: 'JSON that is cut off',
  unreadable: 'a body that is not JSON',
}

function bodyOf(asked: Asked, answer: Answered): unknown {
  try {
    return parseExact(answer.text)
  } catch {
    const form = formOf(answer)
    const isCut = form === 'empty' || form === 'truncated'
    const what = formNames[form === 'json' ? 'unreadable' : form]
    throw malformed(asked, answer, what, isCut ? 'Try again' : CHECK_ADDRESS)
  }
}

function malformed(asked: Asked, answer: Answered, what: string, step: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore answered ${asked} with ${what}${trace(answer)}. ${step}.`,
  )
}

function formOf(answer: Answered): Form {
  const text = answer.text.trim()
  if (text === '') return 'empty'
  if (text.startsWith('<')) return 'html'
  if (!/^[[{"]/.test(text)) return 'unreadable'
  try {
    JSON.parse(text)
    return 'json'
  } catch {
    return /[\]}]$/.test(text) ? 'unreadable' : 'truncated'
  }
}

function jsonReason(text: string): string {
  return reasonOf(JSON.parse(text)) ?? 'no reason given'
}

/** The reason in any of the shapes that Procore is known to use. */
function reasonOf(body: unknown): string | undefined {
  if (!isObject(body)) return typeof body === 'string' ? short(body) : undefined
  const parts = [
    ...saidIn(body['errors']),
    ...saidInError(body['error']),
    ...saidIn(body['error_description']),
    ...saidIn(body['message']),
    ...saidIn(body['reason']),
  ]
  if (typeof body['fields'] === 'string' && body['fields'] !== '')
    parts.push(`fields ${body['fields']}`)
  return parts.length > 0 ? short(parts.join('; ')) : undefined
}

/** {"field": ["message"]}, ["message"], or "message". */
function saidIn(errors: unknown): string[] {
  if (typeof errors === 'string') return errors === '' ? [] : [errors]
  if (Array.isArray(errors)) return errors.flatMap(saidIn)
  if (!isObject(errors)) return []
  return Object.entries(errors).map(([field, said]) => `${field}: ${saidIn(said).join(', ')}`)
}

/** v2: {"code", "message", "details": [{"message", "source"}]}; v1 and OAuth: text. */
function saidInError(error: unknown): string[] {
  if (!isObject(error)) return saidIn(error)
  const details = Array.isArray(error['details']) ? error['details'].filter(isObject) : []
  const parts = details.map(
    detail => `${String(detail['source'] ?? '')}: ${String(detail['message'] ?? '')}`,
  )
  return [...saidIn(error['message']), ...parts]
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/\.$/, '')
  return line.length > REASON_CHARACTERS_MAX ? `${line.slice(0, REASON_CHARACTERS_MAX)}…` : line
}

function trace(answer: Answered): string {
  return answer.requestId ? ` (x-request-id ${answer.requestId})` : ''
}

function causeCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  const code = 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : causeCode(thrown.cause)
}
