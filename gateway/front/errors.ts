import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { type ErrorCode, errorCatalogue, messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { extensionsOf, httpStatusOf, tieoutErrorBehind } from '../engine/errors.ts'
import { limits, tooLarge } from '../engine/limits.ts'
import { Refusal } from '../engine/refusal.ts'
import { wantsPlainJson } from './request.ts'

/** Codes of GraphQL's own: the request is malformed and the message says how. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** A body that is refused for its size is read away up to here, so that its sender hears why; beyond it he is cut off. */
const READ_AWAY_MAX_BYTES = 8 * limits.bodyBytes

/** A message repeats what was sent, which may be a megabyte. */
const MESSAGE_MAX_LENGTH = 1_000

/** Failures outside GraphQL take the same shape, so that a client reads one kind of error only. */
export function sendError(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = asRefusal(thrown)
  const { errors, status, allow, isOfDocument } = refusal
  for (const error of errors) logDefect(error, request.id)
  if (allow) reply.header('allow', allow.join(', '))
  if (status === 401) reply.header('www-authenticate', challengeOf(request))
  if (status === 413 && announcedBytes(request) <= READ_AWAY_MAX_BYTES) {
    // Whoever still sends would meet a closed connection, and never read the answer.
    reply.removeHeader('connection')
  }
  const answer = answerOf(refusal, request.id)
  tellWhen(reply, answer)
  return reply
    .code(isOfDocument && wantsPlainJson(request) ? 200 : status)
    .type(`${request.answerType ?? 'application/json'}; charset=utf-8`)
    .send(JSON.stringify(answer))
}

/** Says in a header, too, after how many seconds all that failed may be asked again, where that is known. */
export function tellWhen(
  reply: FastifyReply,
  { errors = [] }: { errors?: readonly GraphQLFormattedError[] },
): void {
  const waits = errors.map(({ extensions }) => Number(extensions?.['retryAfterSeconds'] ?? 0))
  const seconds = Math.max(0, ...waits)
  if (seconds > 0) reply.header('retry-after', String(seconds))
}

/** Infinite where it is not announced. */
function announcedBytes({ headers }: FastifyRequest): number {
  return Number(headers['content-length'] ?? Number.POSITIVE_INFINITY)
}

/** RFC 6750: who sent no token is asked for one, and who sent a wrong one is told so. */
function challengeOf({ headers: { authorization } }: FastifyRequest): string {
  const realm = 'Bearer realm="Tieout"'
  return authorization === undefined ? realm : `${realm}, error="invalid_token"`
}

/** The body of a refusal. */
export function answerOf({ errors }: Refusal, requestId: string) {
  return {
    errors: errors.map(error => {
      const { message, extensions, locations } = error.toJSON()
      const named = { ...extensions, requestId }
      return formatError({ message, extensions: named, ...(locations && { locations }) }, error)
    }),
  }
}

/** What was thrown, as the refusal that the client is told. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof TieoutError) return Refusal.ofRequest(httpStatusOf(thrown), thrown)
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500
  if (status === 413) {
    return Refusal.ofRequest(status, tooLarge('bodyBytes', 'send a smaller body.'))
  }
  const code = status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL'
  return Refusal.ofRequest(status, new TieoutError(code, messageOf(thrown), { cause: thrown }))
}

/**
 * What a client sees of an error. Only what the catalogue or GraphQL itself has words for is shown;
 * the text of anything else may hold SQL, paths or secrets and stays in the log.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const known = tieoutErrorBehind(error)
  if (known && known.code !== 'INTERNAL')
    return shown(formatted, known.message, extensionsOf(known))
  const { extensions = {} } = formatted
  const code = extensions['code']
  if (isCatalogued(code) && code !== 'INTERNAL')
    return shown(formatted, formatted.message, extensions)
  if (typeof code === 'string' && REQUEST_CODES.has(code)) {
    return shown(formatted, formatted.message, { code, system: 'TIEOUT', retryable: 'NO' })
  }
  const hidden = new TieoutError('INTERNAL', 'Something went wrong inside Tieout.')
  return shown(formatted, hidden.message, extensionsOf(hidden))
}

/** Writes a defect to the log with its stack, which formatError hides from the client. */
export function logDefect(error: GraphQLError, requestId: string): void {
  const shownToClient = formatError(error.toJSON(), error)
  if (shownToClient.extensions?.['code'] !== 'INTERNAL') return
  const cause = error.originalError ?? error
  log.error('request.failed', {
    requestId,
    message: cause.message,
    stack: cause.stack,
    path: error.path?.join('.'),
  })
}

function shown(
  formatted: GraphQLFormattedError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  const { locations, path } = formatted
  const { serviceName, requestId } = formatted.extensions ?? {}
  return {
    message: shortened(message),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      ...extensions,
      ...(serviceName !== undefined && { serviceName }),
      ...(requestId !== undefined && { requestId }),
    },
  }
}

function shortened(message: string): string {
  if (message.length <= MESSAGE_MAX_LENGTH) return message
  return `${message.slice(0, MESSAGE_MAX_LENGTH)}…`
}

function isCatalogued(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code)
}
