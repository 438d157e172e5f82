import { Blank, isData } from './data.ts'
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
    const take = field.shape
      ? `pass.path[depth] = ${key}; value = shapes[${index}](${read}, pass, depth + 1);`
      : `value = ${read}; if (value === undefined) value = null;`
    const guard = field.isNonNull ? `if (value === null) return refuse(${index}, pass, depth);` : ''
    return `${take} ${guard} shaped[${key}] = value;`
  })
  const text = `return (source, pass, depth) => {
    if (!isData(source)) return null;
    const shaped = new Blank();
    let value;
    ${lines.join('\n    ')}
    return shaped;
  }`
  const refuse = (index: number, pass: Pass, depth: number): null => {
    const field = fields[index]
    pass.path[depth] = field?.key ?? ''
    violate(pass, depth + 1, `Cannot return null for non-nullable field ${field?.coordinate}.`)
    return null
  }
  const make = new Function('shapes', 'refuse', 'isData', 'Blank', text) as (
    shapes: readonly (Shape | undefined)[],
    refuse: (index: number, pass: Pass, depth: number) => null,
    isObject: typeof isData,
    blank: new () => Data,
  ) => Shape
  return make(
    fields.map(field => field.shape),
    refuse,
    isData,
    Blank,
  )
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
