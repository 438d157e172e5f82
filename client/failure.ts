/** One error of an answer, as docs/errors.md has it. */
export interface ErrorTold {
  message: string
  path?: readonly (string | number)[]
  extensions?: {
    code?: string
    /** LOOK_FIRST: the outcome is unknown, so nothing is sent again before somebody has looked. */
    retryable?: 'YES' | 'NO' | 'LOOK_FIRST'
    field?: readonly string[]
    requestId?: string
  }
}

/** What was asked was not answered, or not whole. */
export class TieoutFailure extends Error {
  override name = 'TieoutFailure'
  /** The code of the first error; UNREACHABLE when there was no answer at all. */
  readonly code: string
  readonly errors: readonly ErrorTold[]
  /** What the answer has in spite of its errors; null where nothing. */
  readonly data: unknown

  constructor(
    message: string,
    told: { errors?: readonly ErrorTold[]; data?: unknown; cause?: unknown },
  ) {
    super(message, { cause: told.cause })
    this.errors = told.errors ?? []
    this.data = told.data ?? null
    this.code = this.errors[0]?.extensions?.code ?? 'UNREACHABLE'
  }

  /** Whether sending the same again can help: every error says so. */
  get isRetryable(): boolean {
    return this.errors.every(({ extensions }) => extensions?.retryable === 'YES')
  }
}
