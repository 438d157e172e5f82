import { TieoutError } from '#lib/errors'
import { Blank, isData } from './data.ts'
import { limits, tooLarge } from './limits.ts'
import type { Data, Path } from './types.ts'

/** Enough to say what is wrong; the count of equal failures says nothing more. */
const VIOLATIONS_MAX = 100

/** A null, or a wrong value, where the schema allows none. */
export interface Violation {
  path: Path
  message: string
}

/** One shaping of one response. `path[0..depth]` is where it stands. */
export interface Pass {
  path: (string | number)[]
  violations: Violation[]
  /** Characters of what is shaped so far, about. */
  size: number
  isOfMutation: boolean
}

export type Shape = (value: unknown, pass: Pass, depth: number) => unknown

export interface ShapedField {
  key: string
  /** Where the answers have it. */
  from: string
  /** Such as Commitment.number, for messages. */
  coordinate: string
  isNonNull: boolean
  /** Undefined for a value that is taken over as it is. */
  shape: Shape | undefined
  /** For a plain value, in JavaScript: whether `value` is of its kind already, so that `shape` need not look at it. */
  isOfKind?: string | undefined
}

/**
 * Compiles the shaping of one object type to JavaScript text and that to a function. With the keys
 * written out V8 gives all rows one hidden class, and copying and printing them takes a third of the
 * time that a loop over the fields takes. Only keys and indices, quoted as JSON, enter the text.
 */
export function generateObjectShape(fields: readonly ShapedField[]): Shape {
  const lines = fields.map((field, index) => {
    const key = JSON.stringify(field.key)
    const from = JSON.stringify(field.from)
    const read =
      field.from in Object.prototype
        ? `Object.hasOwn(source, ${from}) ? source[${from}] : undefined`
        : `source[${from}]`
    const take = field.isOfKind
      ? `value = ${read}; if (typeof value === 'string') size += value.length; if (!(${field.isOfKind})) { if (value === undefined || value === null) value = null; else { pass.path[depth] = ${key}; value = shapes[${index}](value, pass, depth + 1); } }`
      : field.shape
        ? `pass.path[depth] = ${key}; value = shapes[${index}](${read}, pass, depth + 1);`
        : `value = ${read}; if (value === undefined) value = null; else if (typeof value === 'string') size += value.length; else if (typeof value === 'object') size += sizeOf(value);`
    const guard = field.isNonNull ? `if (value === null) return refuse(${index}, pass, depth);` : ''
    return `${take} ${guard} shaped[${key}] = value;`
  })
  const text = `return (source, pass, depth) => {
    if (!isData(source)) return strange(source, 'an object', pass, depth);
    const shaped = new Blank();
    let value, size = ${sizeOfKeys(fields)};
    ${lines.join('\n    ')}
    grow(pass, size);
    return shaped;
  }`
  const refuse = (index: number, pass: Pass, depth: number): null => {
    const field = fields[index]
    pass.path[depth] = field?.key ?? ''
    violate(pass, depth + 1, `Cannot return null for non-nullable field ${field?.coordinate}.`)
    return null
  }
  const make = new Function(
    'shapes',
    'refuse',
    'isData',
    'Blank',
    'sizeOf',
    'grow',
    'strange',
    text,
  ) as (
    shapes: readonly (Shape | undefined)[],
    refuse: (index: number, pass: Pass, depth: number) => null,
    isObject: typeof isData,
    blank: new () => Data,
    measure: typeof sizeOf,
    count: typeof grow,
    wonder: typeof strange,
  ) => Shape
  return make(
    fields.map(field => field.shape),
    refuse,
    isData,
    Blank,
    sizeOf,
    grow,
    strange,
  )
}

/** Where nothing is, null stands; what is of another kind than the schema says is told of. */
export function strange(value: unknown, kind: string, pass: Pass, depth: number): null {
  if (value !== null && value !== undefined) violate(pass, depth, `The value is not ${kind}.`)
  return null
}

/** Throws QUERY_TOO_LARGE when there is more of the answer than may be printed. */
export function grow(pass: Pass, size: number): void {
  pass.size += size
  if (pass.size <= limits.answer) return
  if (!pass.isOfMutation) {
    throw tooLarge('answer', 'lower `first`, or ask for fewer aliases and fields.')
  }
  throw new TieoutError(
    'ANSWER_INCOMPLETE',
    `The answer limit is ${limits.answer}; what the mutation asked for was carried out, and \`operations\` tells how it ended.`,
  )
}

/** JSON around a key and a value: quotes, a colon, a comma. */
const PUNCTUATION_SIZE = 4

function sizeOfKeys(fields: readonly ShapedField[]): number {
  return fields.reduce((size, { key }) => size + key.length + PUNCTUATION_SIZE, 2)
}

/** What a value comes to as JSON, about. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return PUNCTUATION_SIZE
  let size = 2
  for (const [key, inner] of Object.entries(value)) {
    size += key.length + PUNCTUATION_SIZE + sizeOf(inner)
  }
  return size
}

/** A null that is carried up has been told of where it began, which was the last to be told. */
export function violate(pass: Pass, length: number, message: string): void {
  const { path, violations } = pass
  const last = violations.at(-1)?.path
  if (last && last.length >= length && isWithin(last, path, length)) return
  if (violations.length < VIOLATIONS_MAX) {
    violations.push({ path: path.slice(0, length), message })
  }
}

function isWithin(place: Path, path: Path, length: number): boolean {
  for (let index = 0; index < length; index++) if (place[index] !== path[index]) return false
  return true
}
