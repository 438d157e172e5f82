import { TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'
import { isObject, type Raw } from '../wire/json.ts'
import type { ResourceKey } from '../wire/resources.ts'
import { type Amount, amountFrom, quantityFrom } from './amounts.ts'
import { absent, DEFAULT_CURRENCY, dayFrom, momentFrom, rowsFrom, textFrom } from './values.ts'

/**
 * A record of Procore is one declaration: the name of each field in the contract, its name in Procore,
 * and what it is. Row, mapping, recorded contract and what rests on which resource come out of it.
 *
 * A mark behind a name in Procore says what its absence means:
 * - `name`: a figure, a state or a place is unknown without it: an error at this field
 * - `name!`: the record cannot be told apart or placed without it: no such record is made
 * - `name?`: it usually comes, and Tieout goes on without it
 * - `name*`: Procore itself leaves it out of some records
 * - `name~`: as `*`, and its shape is not recorded
 */
export type Kind = 'id' | 'text' | 'amount' | 'moment' | 'flag' | 'count' | 'record' | 'records'
export type Reading = Kind | `${Kind}?` | `${Kind}*` | `${Kind}~`
export type Readings = Readonly<Record<string, Reading>>

export interface Field<Value> {
  readonly readings: Readings
  /** Whether the record must not be made without it. */
  readonly isPlace: boolean
  read(row: Row): Value
}

type Fields = Readonly<Record<string, Field<unknown>>>
type Values<Declared extends Fields> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Field<infer Value> ? Value : never
}
type Marked = `${string}?` | `${string}*` | `${string}~`
/** What a field without which something is unknown may hold instead. */
type OrError<Path extends string> = Path extends Marked | `${string}!` ? never : TieoutError

interface Row {
  readonly raw: Raw
  /** For messages. */
  readonly what: string
}

/** Where the records of one answer stand. */
export interface At {
  fetchedAt: string
  /** Procore's ids of what the record stands in: its project, or the project and the record above it. */
  place: readonly string[]
  /** Of the ids in the graph, where one record has several. */
  kind?: string
}

export interface ProjectKey {
  project: string
  id: string
}

export interface RecordRow<Facts extends At = At> extends Row {
  readonly __typename: string
  readonly id: string
  /** Procore's own id. */
  readonly recordId: string
  readonly key: ProjectKey
  readonly fetchedAt: string
  readonly at: Facts
}

export interface Declaration {
  /** The type of the contract that shows it, or the query that counts it: "Query.procoreLostEventCount". */
  readonly type: string
  /** The resources that give it; where their fields differ, what is read of each. */
  readonly from: readonly ResourceKey[] | Readonly<Partial<Record<ResourceKey, Fields>>>
  /** The list of a record in which it stands. */
  readonly within?: string
  /** The resources that its fields draw on beside. */
  readonly rests?: readonly ResourceKey[]
}

export interface Declared extends Declaration {
  readonly isRecord: boolean
  readonly readings: Readings
}

interface PartClass<Declares extends Fields> {
  readonly declared: Declared
  new (raw: Raw, what: string): Row & Values<Declares>
}

interface RecordClass<Declares extends Fields, Facts extends At> {
  readonly declared: Declared
  new (raw: Raw, at: Facts): RecordRow<Facts> & Values<Declares>
}

/**
 * A record with an id of its own. Its fields are read when they are asked for, and none throws: what
 * cannot be read is an error in the place of the value.
 */
export function record<const Declares extends Fields, Facts extends At = At>(
  declaration: Declaration & {
    /** In messages: "requisition". */
    noun: string
    /** Of its ids in the graph. */
    kind: string
    /** What its rows are given beside Procore's record. */
    given?: Facts
    fields: Declares
  },
): RecordClass<Declares, Facts> {
  const { type, noun, kind, fields } = declaration
  const places = Object.values(fields).filter(field => field.isPlace)
  class Made {
    static readonly declared = declaredAs(declaration, true)
    readonly raw: Raw
    readonly at: Facts
    readonly recordId: string
    readonly id: string
    constructor(raw: Raw, at: Facts) {
      this.raw = raw
      this.at = at
      this.recordId = ownIdOf(raw, noun)
      this.id = gid('procore', at.kind ?? kind, ...at.place, this.recordId)
      for (const place of places) place.read(this)
    }
    get __typename(): string {
      return type
    }
    get fetchedAt(): string {
      return this.at.fetchedAt
    }
    get key(): ProjectKey {
      return { project: this.at.place[0] ?? '', id: this.recordId }
    }
    get what(): string {
      const above = this.at.place[1]
      return `${noun} ${this.recordId}${above === undefined ? '' : ` of ${above}`}`
    }
  }
  addFields(Made.prototype, fields)
  return Made as unknown as RecordClass<Declares, Facts>
}

/** A record without an id of its own, or a part of one. */
export function part<const Declares extends Fields>(
  declaration: Declaration & { fields: Declares },
): PartClass<Declares> {
  const { fields } = declaration
  class Made {
    static readonly declared = declaredAs(declaration, false)
    readonly raw: Raw
    readonly what: string
    constructor(raw: Raw, what: string) {
      this.raw = raw
      this.what = what
    }
  }
  addFields(Made.prototype, fields)
  return Made as unknown as PartClass<Declares>
}

/** Says what rows are given, to the compiler alone. */
export function given<Facts extends At>(): Facts {
  return undefined as unknown as Facts
}

/** What is read of one resource. */
export function readingsIn(
  { from, readings, isRecord }: Declared,
  resource: ResourceKey,
): Readings {
  const fields = isList(from) ? undefined : from[resource]
  if (!fields) return readings
  return { ...(isRecord && { id: 'id' }), ...readingsOf(fields) }
}

function isList(from: Declaration['from']): from is readonly ResourceKey[] {
  return Array.isArray(from)
}

export function readingsOf(fields: Fields): Readings {
  const readings: Record<string, Reading> = {}
  for (const field of Object.values(fields)) {
    for (const [path, reading] of Object.entries(field.readings)) {
      // What one field reads in passing may be the recorded field of another.
      const isKnown = path in readings && !readings[path]?.endsWith('~')
      if (isKnown && (reading.endsWith('~') || readings[path] === reading)) continue
      delete readings[path]
      readings[path] = reading
    }
  }
  return readings
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
  return field(path, 'text', dayFrom)
}

export function moment(path: string): Field<string | null> {
  return field(path, 'moment', momentFrom)
}

/** Companies with a single currency leave the code out. */
export const currency: Field<string> = field(
  'currency_configuration*.currency_iso_code*',
  'text',
  value => textFrom(value) ?? DEFAULT_CURRENCY,
)

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

/** The records of a list that have no ids of their own. */
export function parts<const Path extends string, const Declares extends Fields>(
  path: Path,
  fields: Declares,
): Field<(Row & Values<Declares>)[] | OrError<Path>> {
  const Part = part({ type: '', from: [], fields })
  const made = list(path, (raws, what) => raws.map(raw => new Part(raw, what)))
  return { ...made, readings: { ...made.readings, ...inside(`${plain(path)}[]`, fields) } }
}

/** The record in `path`, or null where there is none. */
export function inner<const Declares extends Fields>(
  path: string,
  fields: Declares,
): Field<(Row & Values<Declares>) | null> {
  const Part = part({ type: '', from: [], fields })
  const at = pathOf(path, 'record')
  return {
    isPlace: false,
    readings: { ...at.readings, ...inside(plain(path), fields) },
    read(row) {
      const value = at.valueIn(row.raw)
      return isObject(value) ? new Part(value, row.what) : null
    },
  }
}

function list<Value>(path: string, made: (raws: Raw[], what: string) => Value): Field<never> {
  const at = pathOf(path, 'records')
  return {
    isPlace: false,
    readings: at.readings,
    read(row) {
      const value = at.valueIn(row.raw)
      const isAbsent = at.isNeeded && !Array.isArray(value)
      return (isAbsent ? absent(at.name, row.what) : made(rowsFrom(value), row.what)) as never
    },
  }
}

type ValueOf<Value> = (value: unknown, name: string, what: () => string) => Value

/** A field of one value, which is an error where it is needed and is absent, or no value but a record. */
function field<Value>(path: string, kind: Kind, valueOf: ValueOf<Value>): Field<never> {
  const { readings, valueIn, name, isNeeded, isPlace } = pathOf(path, kind)
  const isText = kind !== 'amount'
  const read = (row: Row): Value | TieoutError => {
    const value = valueIn(row.raw)
    if (isNeeded && (value === undefined || (isText && typeof value === 'object' && value))) {
      const error = absent(name, row.what)
      if (isPlace) throw error
      return error
    }
    return valueOf(value, name, () => row.what)
  }
  return { readings, isPlace, read: read as (row: Row) => never }
}

/** "summary?.total_retainage?" taken apart, once. */
function pathOf(path: string, kind: Kind) {
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
    valueIn: valueIn(names),
  }
}

function valueIn(names: string[]): (raw: Raw) => unknown {
  const [first = '', second] = names
  if (second === undefined) return raw => raw[first]
  const rest = valueIn(names.slice(1))
  return raw => {
    const value = raw[first]
    return isObject(value) ? rest(value) : undefined
  }
}

function addFields(prototype: object, fields: Fields): void {
  for (const [name, { read }] of Object.entries(fields)) {
    Object.defineProperty(prototype, name, {
      get(this: Row) {
        return read(this)
      },
    })
  }
}

function declaredAs(
  { fields, type, from, within, rests }: Declaration & { fields: Fields },
  isRecord: boolean,
): Declared {
  const readings = { ...(isRecord && { id: 'id' as const }), ...readingsOf(fields) }
  return { type, from, readings, isRecord, ...(within && { within }), ...(rests && { rests }) }
}

function inside(path: string, fields: Fields): Readings {
  const entries = Object.entries(readingsOf(fields))
  return Object.fromEntries(entries.map(([name, reading]) => [`${path}.${name}`, reading]))
}

function plain(path: string): string {
  return path.replace(/[?*!~]/g, '')
}

/** Throws PROCORE_MALFORMED, because a record without an id cannot be told apart. */
function ownIdOf(raw: Raw, noun: string): string {
  const id = textFrom(raw['id'])
  if (id !== null) return id
  throw new TieoutError('PROCORE_MALFORMED', `Procore sent a ${noun} without an id.`)
}
