import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { SageReader } from '../read/reader.ts'
import {
  type CappedId,
  type IdForms,
  idProblem,
  type MaskedId,
  readIdForms,
} from '../records/dictionary/masks.ts'
import { refusal, type UserError } from './user-errors.ts'

const NO_FORMS: IdForms = { masks: {}, capitals: new Set() }

/**
 * What the company's ids have to look like. Without rules where Sage does not show them: a setting
 * that cannot be read stops no import, and Sage judges alone.
 */
export async function formsOf(reader: SageReader): Promise<IdForms> {
  return readIdForms(reader).catch(thrown => {
    if (!(thrown instanceof TieoutError)) throw thrown
    log.warn('sage.masks_unread', { code: thrown.code, message: thrown.message })
    return NO_FORMS
  })
}

/** For `catch`: what stands for a setting that the user may not read. */
export function ignoreRefusal<Value>(instead: Value): (thrown: unknown) => Value {
  return thrown => {
    if (thrown instanceof TieoutError && thrown.code === 'SAGE_ACCESS_REFUSED') return instead
    throw thrown
  }
}

/** An id that Sage does not have yet, held against the company's form of it. */
export function formProblems(
  forms: IdForms,
  id: MaskedId | CappedId,
  path: readonly (string | number)[],
  value: string,
): UserError[] {
  const problem = idProblem(forms, id, value)
  if (problem === undefined) return []
  const message = `${path.at(-1)}: ${JSON.stringify(value)} ${problem}; write it in that form.`
  return [refusal('INVALID', path, message)]
}

/**
 * An id that Sage was asked for and does not have: the form says best why, if that is it. An id that
 * Sage has is never held against its form, which may be younger.
 */
export function unknownId(
  forms: IdForms,
  id: MaskedId | CappedId,
  unknown: UserError,
  value: string,
): UserError {
  const path = unknown.field?.slice(1) ?? []
  return formProblems(forms, id, path, value)[0] ?? unknown
}
