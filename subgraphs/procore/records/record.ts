import { TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'
import { isObject, type Raw } from '../wire/json.ts'
import type { ResourceKey } from '../wire/resources.ts'
import {
  type Field,
  list,
  type OrError,
  pathOf,
  type Reading,
  type Readings,
  type Row,
} from './field.ts'
import { textFrom } from './values.ts'

/**
 * A record of Procore is one declaration: the name of each field in the contract, its name in Procore,
 * and what it is. Row, mapping, recorded contract and what rests on which resource come out of it.
 */
type Fields = Readonly<Record<string, Field<unknown>>>
type Values<Declared extends Fields> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Field<infer Value> ? Value : never
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
  /** Whether it has an id of its own. */
  readonly isRecord: boolean
  readonly fields: Fields
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
    static readonly declared = { ...declaration, isRecord: true }
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
    static readonly declared = { ...declaration, isRecord: false }
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
export function readingsIn({ from, fields, isRecord }: Declared, resource: ResourceKey): Readings {
  const given = isList(from) ? fields : (from[resource] ?? fields)
  return { ...(isRecord && { id: 'id' }), ...readingsOf(given) }
}

/** Whether the resource gives the record. */
export function isReadFrom({ from }: Declaration, resource: ResourceKey): boolean {
  return isList(from) ? from.includes(resource) : resource in from
}

function isList(from: Declaration['from']): from is readonly ResourceKey[] {
  return Array.isArray(from)
}

function readingsOf(fields: Fields): Readings {
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
      const value = at.find(row.raw)
      return isObject(value) ? new Part(value, row.what) : null
    },
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
