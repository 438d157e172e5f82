import { GraphQLError } from 'graphql'
import { type ErrorCode, errorCatalogue, messageOf, TieoutError } from '#lib/errors'
import type { ErrorList, Path } from './types.ts'

/** A response names this many errors; a list of a thousand rows may fail a thousand times alike. */
const ERRORS_MAX = 100

/** The status of a response that consists of one failure; what is not listed is the caller's. */
const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  ANSWER_INCOMPLETE: 200,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  PLAN_FAILED: 503,
  ISSUER_UNREACHABLE: 503,
  STORE_UNREACHABLE: 503,
}

/** Collects a request's errors, each with the client's path, the subgraph's name and our code. */
export function errorList(): ErrorList & {
  finish(): GraphQLError[]
  /** Whether an error says why there is nothing at a path. */
  explain(path: Path): boolean
} {
  const errors: GraphQLError[] = []
  const lost: { path: Path; keys: ReadonlySet<unknown> }[] = []
  let omitted = 0
  return {
    add(subgraph, error, paths) {
      if (errors.length >= ERRORS_MAX) {
        omitted++
        return
      }
      const found = paths()
      const room = found.slice(0, ERRORS_MAX - errors.length)
      errors.push(...room.map(path => subgraphError(subgraph, error, path)))
      omitted += found.length - room.length
    },
    lose(path, keys) {
      if (lost.length < ERRORS_MAX) lost.push({ path, keys })
    },
    explain(path) {
      const isLost = lost.some(
        ({ path: place, keys }) =>
          place.length < path.length && meets(place, path) && keys.has(path[place.length]),
      )
      return isLost || errors.some(error => meets(error.path, path))
    },
    finish() {
      if (omitted > 0) {
        const cause = new TieoutError('SUBGRAPH_FAILED', `${omitted} more errors are not listed.`)
        errors.push(new GraphQLError(cause.message, { extensions: extensionsOf(cause) }))
      }
      return errors
    },
  }
}

function meets(one: Path | undefined, other: Path): boolean {
  return !one || one.slice(0, other.length).every((step, index) => step === other[index])
}

/** A failure of the whole request, with the status that HTTP clients look at. */
export function requestError(thrown: unknown): GraphQLError {
  const known = tieoutErrorBehind(thrown) ?? new TieoutError('INTERNAL', messageOf(thrown))
  return new GraphQLError(known.message, {
    originalError: thrown instanceof Error ? thrown : known,
    extensions: { ...extensionsOf(known), http: { status: httpStatusOf(known) } },
  })
}

export function httpStatusOf(error: TieoutError): number {
  return HTTP_STATUS[error.code] ?? 400
}

/** The extensions of an error in a response, for every failure of the catalogue. */
export function extensionsOf(error: TieoutError): Record<string, unknown> {
  const { code, system, retryable, field, retryAfterSeconds } = error
  return {
    code,
    system,
    retryable,
    ...(field && { field }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  }
}

/** The catalogued failure behind an error, however often resolvers wrapped it. */
export function tieoutErrorBehind(error: unknown): TieoutError | undefined {
  let current = error
  while (current instanceof GraphQLError && current.originalError) current = current.originalError
  return current instanceof TieoutError ? current : undefined
}

function subgraphError(subgraph: string, error: Error, path: Path): GraphQLError {
  const known = tieoutErrorBehind(error)
  const reported = error instanceof GraphQLError ? (error.extensions ?? {}) : {}
  return new GraphQLError(error.message, {
    path,
    originalError: error,
    extensions: {
      ...(known ? extensionsOf(known) : codeOf(error, reported)),
      serviceName: subgraph,
    },
  })
}

/**
 * A subgraph behind HTTP has sent our extensions already, and only those of the catalogue are passed
 * on. In process, a value that a scalar refused is the caller's to mend; all else is a defect, whose
 * text the server hides.
 */
function codeOf(error: Error, reported: Record<string, unknown>): Record<string, unknown> {
  const { code, system, retryable, field, retryAfterSeconds } = reported
  if (typeof code === 'string' && Object.hasOwn(errorCatalogue, code)) {
    return {
      code,
      system,
      retryable,
      ...(Array.isArray(field) && { field }),
      ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    }
  }
  const refusal = /^(Variable "\$|Argument ")/.test(error.message)
  return extensionsOf(new TieoutError(refusal ? 'BAD_USER_INPUT' : 'INTERNAL', error.message))
}
