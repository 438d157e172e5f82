import type { TieoutError } from '#lib/errors'
import { isObject, type Raw } from '../wire/json.ts'
import { type Amount, amountFrom, quantityFrom } from './amounts.ts'
import {
  absent,
  currencyFrom,
  dayFrom,
  localDayFrom,
  momentFrom,
  rowsFrom,
  textFrom,
} from './values.ts'

/**
 * What a field of a record is. A mark behind its name in Procore says what its absence means:
 * - `name`: a figure, a state or a place is unknown without it: an error at this field
 * - `name!`: the record cannot be told apart or placed without it: no such record is made
 * - `name?`: it usually comes, and Tieout goes on without it
 * - `name*`: Procore itself leaves it out of some records
 * - `name~`: as `*`, and its shape is not recorded
 */
export type Kind =
  | 'id'
  | 'text'
  | 'amount'
  | 'day'
  | 'moment'
  | 'flag'
  | 'count'
  | 'record'
  | 'records'
export type Reading = Kind | `${Kind}?` | `${Kind}*` | `${Kind}~`
export type Readings = Readonly<Record<string, Reading>>

export interface Field<Value> {
  readonly readings: Readings
  /** Whether the record must not be made without it. */
  readonly isPlace: boolean
  read(row: Row): Value
}

type Marked = `${string}?` | `${string}*` | `${string}~`
/** What a field without which something is unknown may hold instead. */
export type OrError<Path extends string> = Path extends Marked | `${string}!` ? never : TieoutError

export interface Row {
  readonly raw: Raw
  /** For messages. */
  readonly what: string
}

export function text<const Path extends string>(path: Path): Field<string | null | OrError<Path>> {
  return field(path, 'text', textFrom)
}

/** Procore's id of another record. */
export function reference<const Path extends string>(
  path: Path,
): Field<string | null | OrError<Path>> {
  return field(path, 'id', textFrom)
}

/** A number that counts, in words. */
export function count<const Path extends string>(path: Path): Field<string | null | OrError<Path>> {
  return field(path, 'count', textFrom)
}

/** An amount of money; one that cannot be read is an error at this field and nowhere else. */
export function money(path: string): Field<Amount> {
  return field(path, 'amount', amountFrom)
}

/** A quantity or a percent, without trailing zeros. */
export function quantity(path: string): Field<Amount> {
  return field(path, 'amount', quantityFrom)
}

export function flag(path: string): Field<boolean | null> {
  return field(path, 'flag', value => (typeof value === 'boolean' ? value : null))
}

/** "2026-10-31" out of a date or a moment. */
export function day<const Path extends string>(path: Path): Field<string | null | OrError<Path>> {
  return field(path, 'day', dayFrom)
}

/** The day of a moment where the record's project is; see time-zone.ts. */
export function localDay(path: string): Field<string | null> {
  const { readings, find } = pathOf(path, 'day')
  return { readings, isPlace: false, read: ({ raw }) => localDayFrom(raw, find(raw)) }
}

export function moment(path: string): Field<string | null> {
  return field(path, 'moment', momentFrom)
}

const currencyCode = field('currency_configuration*.currency_iso_code*', 'text', textFrom) as Field<
  string | null
>
/** Companies with a single currency leave the code out. */
export const currency: Field<string> = {
  ...currencyCode,
  read: row => currencyCode.read(row) ?? currencyFrom(row.raw),
}

/** Procore's word in the vocabulary of the contract. */
export function state<const Path extends string, const Words extends Record<string, string>>(
  path: Path,
  words: Words,
): Field<Words[keyof Words] | 'OTHER' | OrError<Path>> {
  return field(path, 'text', value => wordIn(words, textFrom(value)))
}

/** A word that is not listed is OTHER. */
export function wordIn<const Words extends Record<string, string>>(
  words: Words,
  word: string | null,
): Words[keyof Words] | 'OTHER' {
  return word !== null && Object.hasOwn(words, word) ? (words[word] as Words[keyof Words]) : 'OTHER'
}

/** Out of other fields of the row, for groups of fields that several records have. */
export function derived<Given, Value>(of: (row: Given) => Value): Field<Value> {
  return { readings: {}, isPlace: false, read: row => of(row as Given) }
}

/** As Procore sent it, to be given on under another name. */
export function verbatim(path: string, kind: Kind): Field<unknown> {
  return field(path, kind, value => value)
}

/** The records of a list, for rows that are made of them. */
export function records<const Path extends string>(path: Path): Field<Raw[] | OrError<Path>> {
  return list(path, raws => raws)
}

export function list<Value>(
  path: string,
  made: (raws: Raw[], what: string) => Value,
): Field<never> {
  const at = pathOf(path, 'records')
  return {
    isPlace: false,
    readings: at.readings,
    read(row) {
      const value = at.find(row.raw)
      const isAbsent = at.isNeeded && !Array.isArray(value)
      return (isAbsent ? absent(at.name, row.what) : made(rowsFrom(value), row.what)) as never
    },
  }
}

type ValueOf<Value> = (value: unknown, name: string, what: () => string) => Value

/** A field of one value, which is an error where it is needed and is absent, or no value but a record. */
function field<Value>(path: string, kind: Kind, valueFrom: ValueOf<Value>): Field<never> {
  const { readings, find, name, isNeeded, isPlace } = pathOf(path, kind)
  const isSingle = kind !== 'amount'
  const read = (row: Row): Value | TieoutError => {
    const value = find(row.raw)
    const isNone = value === undefined || (kind === 'id' && isPlace && textFrom(value) === null)
    if (isNeeded && (isNone || (isSingle && typeof value === 'object' && value))) {
      const error = absent(name, row.what)
      if (isPlace) throw error
      return error
    }
    return valueFrom(value, name, () => row.what)
  }
  return { readings, isPlace, read: read as (row: Row) => never }
}

/** "summary?.total_retainage?" taken apart, once. */
export function pathOf(path: string, kind: Kind) {
  const steps = path.split('.').map(step => {
    const [, name, mark] = /^(\w+)([?*!~]?)$/.exec(step) ?? []
    if (name === undefined) throw new Error(`${path} is not the path of a field`)
    return { name, mark: mark ?? '' }
  })
  const names = steps.map(({ name }) => name)
  const readings: Record<string, Reading> = {}
  steps.forEach(({ mark }, index) => {
    const is = index === steps.length - 1 ? kind : 'record'
    readings[names.slice(0, index + 1).join('.')] = `${is}${mark === '!' ? '' : mark}` as Reading
  })
  const mark = steps.at(-1)?.mark ?? ''
  return {
    name: names.join('.'),
    readings,
    isNeeded: mark === '' || mark === '!',
    isPlace: mark === '!',
    find: finderOf(names),
  }
}

function finderOf(names: string[]): (raw: Raw) => unknown {
  const [first = '', second] = names
  if (second === undefined) return raw => raw[first]
  const rest = finderOf(names.slice(1))
  return raw => {
    const value = raw[first]
    return isObject(value) ? rest(value) : undefined
  }
}
