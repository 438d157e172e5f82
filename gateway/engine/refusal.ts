import { GraphQLError } from 'graphql'
import type { TieoutError } from '#lib/errors'
import { requestError } from './errors.ts'

/** GraphQL's own words for what is wrong with a document, and ours for variables. */
export type DocumentCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'

/** Why a request is not carried out. Nothing of it has been. */
export class Refusal extends Error {
  readonly errors: readonly GraphQLError[]
  readonly status: number
  /** The methods that would do, for the header Allow. */
  readonly allow: readonly string[] | undefined
  /** The request was well-formed and its document or its variables are not. */
  readonly isOfDocument: boolean

  private constructor(
    errors: readonly GraphQLError[],
    about: { status: number; allow?: readonly string[]; isOfDocument?: boolean },
  ) {
    super(errors[0]?.message)
    this.errors = errors
    this.status = about.status
    this.allow = about.allow
    this.isOfDocument = about.isOfDocument ?? false
  }

  /** A refusal with a status of its own, such as 405 with the methods that would do. */
  static ofRequest(status: number, error: TieoutError, allow?: readonly string[]): Refusal {
    return new Refusal([requestError(error)], { status, ...(allow && { allow }) })
  }

  static ofDocument(
    code: DocumentCode,
    errors: readonly GraphQLError[],
    fieldOf?: (error: GraphQLError) => string[],
  ): Refusal {
    const coded = errors.map(
      error =>
        new GraphQLError(error.message, {
          nodes: error.nodes ?? null,
          source: error.source ?? null,
          positions: error.positions ?? null,
          extensions: {
            code,
            system: 'TIEOUT',
            retryable: 'NO',
            ...(fieldOf && { field: fieldOf(error) }),
          },
        }),
    )
    return new Refusal(coded, { status: 400, isOfDocument: true })
  }
}
