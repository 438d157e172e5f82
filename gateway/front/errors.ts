import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { type ErrorCode, errorCatalogue, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { extensionsOf, tieoutErrorBehind } from '../engine/errors.ts'
import { tooLarge } from '../engine/limits.ts'

/** Codes of GraphQL's own: the request is malformed and the message says how. */
const REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/

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
  if (TOO_MANY_TOKENS.test(formatted.message)) {
    const failure = tooLarge('tokens', 'split the query.')
    return shown(formatted, failure.message, extensionsOf(failure))
  }
  const code = extensions['code']
  if (isCatalogued(code) && code !== 'INTERNAL')
    return shown(formatted, formatted.message, extensions)
  if (typeof code === 'string' && REQUEST_CODES.has(code)) {
    const origin = { code, system: 'TIEOUT', retryable: 'NO' }
    return shown(formatted, formatted.message, origin)
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
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      ...extensions,
      ...(serviceName !== undefined && { serviceName }),
      ...(requestId !== undefined && { requestId }),
    },
  }
}

function isCatalogued(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code)
}
