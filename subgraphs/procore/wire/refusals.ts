import { isObject, type Raw } from './json.ts'

/** What Procore said against a write, in its own words; the field is null when it named none. */
export interface Said {
  field: string | null
  message: string
}

/**
 * The errors of an answer, in any of the shapes that Procore is known to use:
 * {errors: {field: [words]}}, {errors: [words]}, {error: {details: [{source, message}]}}, {code, message, fields}.
 * `isSuccess`: a record that was written may have a field "message", which is no error.
 */
export function saidByField(body: Raw, isSuccess = false): Said[] {
  const { errors, error, message, fields } = body
  const said = [...within(errors, null), ...inError(error)]
  if (said.length > 0 || isSuccess) return said
  if (typeof message !== 'string' || message === '') return []
  const named = typeof fields === 'string' ? fields.split(',').filter(Boolean) : []
  return named.length === 0
    ? [{ field: null, message }]
    : named.map(field => ({ field: field.trim(), message }))
}

function within(errors: unknown, field: string | null): Said[] {
  if (typeof errors === 'string') return errors === '' ? [] : [{ field, message: errors }]
  if (Array.isArray(errors)) return errors.flatMap(each => within(each, field))
  if (!isObject(errors)) return []
  return Object.entries(errors).flatMap(([name, each]) =>
    within(each, field === null ? name : `${field}.${name}`),
  )
}

function inError(error: unknown): Said[] {
  if (typeof error === 'string') return within(error, null)
  if (!isObject(error)) return []
  const { details, message } = error
  const named = (Array.isArray(details) ? details : []).filter(isObject).flatMap(detail => {
    const field = typeof detail['source'] === 'string' ? detail['source'] : null
    return within(detail['message'], field)
  })
  return named.length > 0 ? named : within(message, null)
}
