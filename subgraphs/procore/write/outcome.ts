import type { ProcoreWritePayload, UserError } from '../types.generated.ts'
import type { Written } from '../wire/writer.ts'

/** Something that the caller mends before anything is written; `field` is the path below `input`. */
export function refusal(
  code: UserError['code'],
  message: string,
  field: readonly (string | number)[] = ['id'],
): UserError {
  return {
    code,
    message,
    field: ['input', ...field.map(String)],
    system: 'PROCORE',
    retryable: 'NO',
  }
}

export function refused(userErrors: readonly UserError[]): ProcoreWritePayload {
  return { outcome: 'REFUSED', recordId: null, message: null, userErrors }
}

export function checked(message: string | null): ProcoreWritePayload {
  return { outcome: 'CHECKED', recordId: null, message, userErrors: [] }
}

export function uncertain(message: string): ProcoreWritePayload {
  return { outcome: 'UNCERTAIN', recordId: null, message, userErrors: [] }
}

/**
 * What a write has come to. Throws a TieoutError of Procore's only where nothing was written.
 * `recordIdOf` reads the id of what Procore answered; null where the answer does not tell it.
 */
export function payloadOf(
  written: Written,
  how: { recordIdOf: (value: unknown) => string | null; message: string | null },
): ProcoreWritePayload {
  switch (written.outcome) {
    case 'DONE': {
      const recordId = how.recordIdOf(written.value)
      return { outcome: 'POSTED', recordId, message: how.message, userErrors: [] }
    }
    case 'REFUSED':
      return refused(errorsOf(written))
    case 'UNCERTAIN':
      return uncertain(written.message)
    case 'UNSENT':
      throw written.error
  }
}

/** Procore's own words, each with the field that it names. */
export function errorsOf({ message, said }: Extract<Written, { outcome: 'REFUSED' }>): UserError[] {
  if (said.length === 0) return [refusal('REJECTED', message, [])]
  return said.map(each => {
    const of = each.field === null ? '' : `${each.field}: `
    return refusal(
      'REJECTED',
      `Procore refused it: ${of}${each.message}`,
      each.field?.split('.') ?? [],
    )
  })
}
