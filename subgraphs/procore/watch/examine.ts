import type { Finding } from '#lib/drift'
import { nearestName } from '#lib/nearest'
import { isAmountText } from '../records/amounts.ts'
import type { Kind } from '../records/field.ts'
import { dayFrom } from '../records/values.ts'
import type { Raw } from '../wire/json.ts'
import { isObject } from '../wire/json.ts'
import type { Contract, FieldShape } from './contract.ts'

/**
 * Compares records with the recorded shape of their resource. The comparison is compiled into closures
 * once, and looks at some rows only: the way Procore writes a list changes for all rows of it.
 */
export interface Examination {
  rows(rows: readonly Raw[]): void
  /** What differs, once all rows were given. `wasThere` tells of fields that came on an earlier look. */
  findings(wasThere: (field: string) => boolean): Finding[]
  /** Whether any row showed the field, or the object that it would stand in. */
  hasLooked(field: string): boolean
  /** The fields that came. */
  seen(): string[]
}

/** The first row of a page, and every so many rows after it; the same within a record's own lists. */
const SAMPLE_EVERY_ROWS = 100
const WORD_CHARACTERS_MAX = 60

interface Shape {
  /** Of the object: '' for the record. */
  path: string
  /** Undefined where Procore describes no names. */
  known: ReadonlySet<string> | undefined
  fields: readonly Field[]
}

interface Field {
  name: string
  path: string
  index: number
  shape: FieldShape
  kind: Kind
  isNeeded: boolean
  inner: Shape | undefined
  look: (value: unknown) => Wrong | undefined
}

type Wrong = Pick<Finding, 'now' | 'class'>

export function compileContract(contract: Contract): () => Examination {
  const count = Object.keys(contract.fields).length
  const fields: Field[] = []
  const root = shapeAt('', contract, fields)
  return () => examination(root, fields, count)
}

function examination(root: Shape, fields: readonly Field[], count: number): Examination {
  const looked = new Uint32Array(count)
  const absent = new Uint32Array(count)
  const wrongs = new Map<string, Finding>()
  const unknown = new Map<string, Set<string>>()

  function sample(shape: Shape, rows: readonly unknown[]): void {
    for (let at = 0; at < rows.length; at += SAMPLE_EVERY_ROWS) {
      const row = rows[at]
      if (isObject(row)) examine(shape, row)
    }
  }

  function examine(shape: Shape, row: Raw): void {
    for (const field of shape.fields) {
      const value = row[field.name]
      looked[field.index] = (looked[field.index] ?? 0) + 1
      if (value === undefined) {
        absent[field.index] = (absent[field.index] ?? 0) + 1
        continue
      }
      const wrong = field.look(value)
      if (wrong) note(field, wrong)
      else if (field.inner && Array.isArray(value)) sample(field.inner, value)
      else if (field.inner && isObject(value)) examine(field.inner, value)
    }
    if (!shape.known) return
    for (const name in row) {
      if (shape.known.has(name)) continue
      const names = unknown.get(shape.path)
      if (names) names.add(name)
      else unknown.set(shape.path, new Set([name]))
    }
  }

  function note(field: Field, wrong: Wrong): void {
    const key = `${field.index} ${wrong.class} ${wrong.now}`
    if (!wrongs.has(key))
      wrongs.set(key, { field: field.path, was: inWords(field.shape), ...wrong })
  }

  const isAbsent = ({ index }: Field) => (looked[index] ?? 0) > 0 && looked[index] === absent[index]

  return {
    rows: rows => sample(root, rows),
    findings(wasThere) {
      const gone = fields.flatMap((field): Finding[] => {
        const parent = parentOf(field.path)
        const like = isAbsent(field)
          ? nearestName(field.name, unknown.get(parent) ?? [])
          : undefined
        const was = inWords(field.shape)
        const now = like === undefined ? 'absent' : `absent, and ${like} is new`
        const kind = absenceOf(field, {
          isWhole: isAbsent(field),
          isPartial: (absent[field.index] ?? 0) > 0,
          isRenamed: like !== undefined,
          wasThere: wasThere(field.path),
        })
        if (!kind) return []
        return [
          { field: field.path, was, now: isAbsent(field) ? now : 'at times absent', class: kind },
        ]
      })
      const added = [...unknown].flatMap(([path, names]) =>
        [...names].map((name): Finding => {
          const field = path === '' ? name : `${path}.${name}`
          return { field, was: 'absent', now: 'new', class: 'ADDITIVE' }
        }),
      )
      return [...gone, ...wrongs.values(), ...added]
    },
    hasLooked(path) {
      const field = fields.find(each => each.path === path)
      if (field) return (looked[field.index] ?? 0) > 0
      const parent = parentOf(path)
      return fields.some(each => parentOf(each.path) === parent && (looked[each.index] ?? 0) > 0)
    },
    seen: () =>
      fields
        .filter(({ index }) => (looked[index] ?? 0) > (absent[index] ?? 0))
        .map(({ path }) => path),
  }
}

interface Absence {
  /** It came in no row that could have it. */
  isWhole: boolean
  isPartial: boolean
  /** A field that is not known, and has a name like it, came in its place. */
  isRenamed: boolean
  wasThere: boolean
}

function absenceOf(field: Field, absence: Absence): Finding['class'] | undefined {
  if (!absence.isWhole) return absence.isPartial && field.isNeeded ? 'RISKY' : undefined
  if (field.isNeeded) return 'BREAKING'
  const { isRenamed, wasThere } = absence
  // Without the amount the mapping would take it for nothing.
  if (field.kind === 'amount' && isRenamed) return wasThere ? 'BREAKING' : 'RISKY'
  const isOptional = field.shape.reads.endsWith('?')
  return isOptional && (isRenamed || wasThere) ? 'RISKY' : undefined
}

function shapeAt(path: string, contract: Contract, fields: Field[]): Shape {
  const inside = Object.entries(contract.fields).filter(([field]) => parentOf(field) === path)
  const described = contract.known[path]
  const known = described && new Set(described)
  const own = inside.map(([field, shape]): Field => {
    const name = nameOf(field)
    const kind = shape.reads.replace(/[?*]$/, '') as Kind
    const isNeeded = kind === shape.reads
    const at: Field = {
      name,
      path: field,
      index: fields.length,
      shape,
      kind,
      isNeeded,
      inner: undefined,
      look: lookerFor(kind, isNeeded, shape),
    }
    known?.add(name)
    fields.push(at)
    if (kind === 'record') at.inner = shapeAt(field, contract, fields)
    if (kind === 'records') at.inner = shapeAt(`${field}[]`, contract, fields)
    return at
  })
  return { path, known, fields: own }
}

function lookerFor(kind: Kind, isNeeded: boolean, shape: FieldShape): Field['look'] {
  const lost = isNeeded ? ('BREAKING' as const) : ('RISKY' as const)
  const readable = readers[kind]
  const expected = new Set(shape.types.map(type => (type === 'integer' ? 'number' : type)))
  const words = shape.enum && new Set(shape.enum)
  const unreadable = kind === 'amount' ? ('BREAKING' as const) : lost
  return value => {
    if (value === null) {
      if (!isNeeded || shape.isNullable) return undefined
      return { now: 'null', class: kind === 'id' ? 'BREAKING' : 'RISKY' }
    }
    const type = Array.isArray(value) ? 'array' : typeof value
    if (!readable(value)) {
      const now = type === 'string' ? `text that is no ${kind}` : type
      return { now, class: unreadable }
    }
    // Amounts come as text or as numbers, as Procore likes; neither is news.
    if (kind !== 'amount' && !expected.has(type) && !isLongNumber(value, expected)) {
      return { now: type, class: 'RISKY' }
    }
    if (words && typeof value === 'string' && !words.has(value)) {
      return { now: JSON.stringify(value.slice(0, WORD_CHARACTERS_MAX)), class: 'ADDITIVE' }
    }
    return undefined
  }
}

/** Whether the mapping can read it. */
const readers: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  id: value => typeof value === 'number' || typeof value === 'string',
  text: value => ['string', 'number', 'boolean'].includes(typeof value),
  amount: value => typeof value === 'number' || value === '' || isAmountText(value),
  day: value => value === '' || dayFrom(value) !== null,
  moment: value => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  flag: value => typeof value === 'boolean',
  count: value => (typeof value === 'number' || value !== '') && !Number.isNaN(Number(value)),
  record: isObject,
  records: Array.isArray,
}

/** A number that a double would bend arrives as its text; see json.ts. */
function isLongNumber(value: unknown, expected: ReadonlySet<string>): boolean {
  return expected.has('number') && typeof value === 'string' && /^-?\d{16,}$/.test(value)
}

function inWords({ types, isNullable, enum: words }: FieldShape): string {
  const said = [...types, ...(isNullable ? ['null'] : [])].join(' or ')
  return words ? `${said}, one of ${words.length} words` : said
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('.')
  return end === -1 ? '' : path.slice(0, end)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
