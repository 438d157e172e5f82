import type { UserError } from '../types.generated.ts'

export type { UserError } from '../types.generated.ts'

/** Something that the caller mends before anything is written. `field` is the path below `input`. */
export function refusal(
  code: UserError['code'],
  field: readonly (string | number)[],
  message: string,
): UserError {
  return {
    code,
    message,
    field: ['input', ...field.map(String)],
    system: 'SAGE300',
    retryable: 'NO',
  }
}

/** The outcome is not known: whoever reads this looks, and never sends again. */
export function uncertainty(message: string): UserError {
  return { code: 'UNCERTAIN', message, field: null, system: 'SAGE300', retryable: 'LOOK_FIRST' }
}
