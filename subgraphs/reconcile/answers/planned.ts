import { money, subtract } from '#lib/decimal'
import type { PlannedWrite } from '../ground.ts'
import type { PlannedChange } from '../types.generated.ts'
import { labelOf } from './pairs.ts'

/** What a write changes, field by field; a record within a record is told by the fields that it has. */
export function changesOf({ before, after }: PlannedWrite): PlannedChange[] {
  const was = new Map(fieldsOf(before).map(field => [field.path, field.value]))
  return fieldsOf(after).flatMap(({ path, label, value, isAmount }) => {
    const old = was.get(path) ?? null
    if (old === value) return []
    const isBoth = isAmount && isDecimal(old) && isDecimal(value)
    const difference = isBoth ? subtract(value, old) : null
    if (isBoth && money(old) === money(value)) return []
    return [{ label, before: old, after: value, difference }]
  })
}

interface Field {
  path: string
  label: string
  value: string | null
  isAmount: boolean
}

function fieldsOf(record: unknown, path = '', label = ''): Field[] {
  if (!isRecord(record)) return []
  return Object.entries(record).flatMap(([name, value]) => {
    const place = `${path}/${name}`
    const called = label === '' ? labelOf(name) : `${label}, ${labelOf(name).toLowerCase()}`
    if (isRecord(value)) return fieldsOf(value, place, called)
    if (Array.isArray(value) && value.some(isRecord)) {
      return value.flatMap((each, at) => fieldsOf(each, `${place}/${at}`, `${called} ${at + 1}`))
    }
    return [
      { path: place, label: called, value: textOf(value), isAmount: /(^a|A)mount$/.test(name) },
    ]
  })
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? value.map(String).join(', ') : String(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDecimal(text: string | null): text is string {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text)
}
