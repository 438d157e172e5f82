import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { TieoutError } from '#lib/errors'
import { Refusal } from '../engine/refusal.ts'
import { checkJson } from '../engine/text.ts'

/** GraphQL over HTTP: what one request asks for, or why it is none. */

export type MediaType = 'application/json' | 'application/graphql-response+json'

export interface Parameters {
  query: string
  operationName: string | null
  variables: Record<string, unknown> | null
}

/** The first is what who has no wish gets. A wish may name the charset as well. */
const MEDIA_TYPES: readonly MediaType[] = ['application/json', 'application/graphql-response+json']
const OFFERS = MEDIA_TYPES.flatMap(type => [type, `${type}; charset=utf-8`])
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i

/** Several times what any browser wishes. Weighing it takes long, and is done before anybody is known. */
const ACCEPT_LENGTH_MAX = 500

/** Headers that a browser sends to another site only after asking it. */
const ASKED_FIRST = ['authorization', 'apollo-require-preflight']

/** The type of the answer. Throws 406 when the client takes none that we have. */
export function mediaTypeOf({ headers: { accept = '*/*' } }: FastifyRequest): MediaType {
  // What programs send: it names one type, and needs no weighing.
  if (accept === 'application/json') return accept
  if (accept.length > ACCEPT_LENGTH_MAX) {
    throw refusal(406, `Accept: it takes at most ${ACCEPT_LENGTH_MAX} characters.`)
  }
  const wished = new Negotiator({ headers: { accept } }).mediaType(OFFERS)
  const found = MEDIA_TYPES.find(type => wished?.startsWith(type))
  if (found) return found
  throw refusal(406, `Accept: the answer is ${MEDIA_TYPES.join(' or ')} in UTF-8; accept one.`)
}

/**
 * Whether the answer is plain JSON because the client named it. It then has the status 200 when the
 * request was well-formed, whatever was wrong with its document; others are told by the status, too.
 */
export function wantsPlainJson({ answerType, headers: { accept } }: FastifyRequest): boolean {
  return answerType === 'application/json' && /application\/json/i.test(accept ?? '')
}

/** Throws 415 for a body that is not plain JSON, and 400 for what another site can make a browser send. */
export function checkSender({ method, headers }: FastifyRequest): void {
  const type = headers['content-type']
  if (method === 'POST') {
    if (type === undefined || !JSON_TYPE.test(type)) {
      throw refusal(415, 'Content-Type: the body is JSON in UTF-8; send application/json.')
    }
    return
  }
  if (ASKED_FIRST.some(name => headers[name] !== undefined)) return
  throw refusal(
    400,
    `A GET needs one of the headers ${ASKED_FIRST.join(', ')}, against forged requests (CSRF).`,
  )
}

/** Throws 415 for a body that would have to be unpacked, of which nobody knows how large it is. */
export function checkEncoding({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return
  throw refusal(415, 'Content-Encoding: the body is taken as it is; send it uncompressed.')
}

/** Reads the body of a POST, or the URL. Throws BAD_USER_INPUT, naming what is wrong. */
export function parametersOf(
  request: FastifyRequest,
  documents: ReadonlyMap<string, string> | undefined,
): Parameters {
  const url = isObject(request.query) ? request.query : {}
  const given = request.method === 'POST' ? request.body : parsedUrl(url)
  if (!isObject(given)) {
    throw wrong('The body is one JSON object with query, operationName and variables; no batch.')
  }
  const named = url['documentId']
  const query = named === undefined ? given['query'] : textOf(documents, named)
  const { operationName = null, variables = null, extensions = null } = given
  if (typeof query !== 'string') throw wrong('query: a text is needed.', 'query')
  if (operationName !== null && typeof operationName !== 'string') {
    throw wrong('operationName: a text or null is needed.', 'operationName')
  }
  if (variables !== null && !isObject(variables)) {
    throw wrong('variables: an object or null is needed.', 'variables')
  }
  if (extensions !== null && !isObject(extensions)) {
    throw wrong('extensions: an object or null is needed.', 'extensions')
  }
  return { query, operationName, variables }
}

/** In the URL variables and extensions are JSON; an empty one is none. */
function parsedUrl(url: Record<string, unknown>): Record<string, unknown> {
  const parsed: Record<string, unknown> = { ...url }
  for (const name of ['variables', 'extensions']) {
    const text = url[name]
    if (text === undefined) continue
    if (typeof text !== 'string') throw wrong(`${name}: it is given more than once.`, name)
    checkJson(text)
    try {
      parsed[name] = text === '' ? null : JSON.parse(text)
    } catch {
      throw wrong(`${name}: JSON is needed.`, name)
    }
  }
  return parsed
}

/** A trusted document by its name. */
function textOf(documents: ReadonlyMap<string, string> | undefined, name: unknown): string {
  const text = documents?.get(String(name))
  if (text !== undefined) return text
  const known = [...(documents?.keys() ?? [])].join(', ') || 'none'
  throw wrong(`documentId: there is no document named ${name}; there are ${known}.`, 'documentId')
}

function refusal(status: number, message: string): Refusal {
  return Refusal.ofRequest(status, new TieoutError('BAD_USER_INPUT', message))
}

function wrong(message: string, field?: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', message, field === undefined ? {} : { field: [field] })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
