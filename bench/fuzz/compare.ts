import type { ExecutionResult } from 'graphql'
import type { Expected } from './parties.ts'

type Path = readonly (string | number)[]

/** A null hides what failed below it, and which of several failures is told is nobody's promise. */
const TOLD_ERRORS_MAX = 90

/**
 * What of an answer is not as expected, or undefined. The data is the same, in the same order. Each place
 * that an error made null has an error in both, and each error is one of something that failed there.
 */
export function differenceOf(
  { result, failures }: Expected,
  got: ExecutionResult,
  down: string | undefined,
): string | undefined {
  const [left, right] = [JSON.stringify(result.data), JSON.stringify(got.data)]
  if (left !== right) {
    return `data\n  expected ${left}\n  got      ${right}\n  errors ${told(got)}`
  }
  const expectedPaths = pathsOf(result)
  const gotPaths = pathsOf(got)
  if (expectedPaths.length > TOLD_ERRORS_MAX) return undefined
  const places = (paths: readonly Path[]) =>
    new Set(paths.map(path => keyOf(placeOfNull(result.data, path))))
  const [wanted, given] = [places(expectedPaths), places(gotPaths)]
  // Of a subgraph that is down, the entities that it was to be asked of are named, not their fields.
  const covered = (place: string, by: ReadonlySet<string>) =>
    by.has(place) ||
    (down !== undefined && [...by].some(other => isWithin(place, other) || isWithin(other, place)))
  const missing = [...wanted].filter(place => !covered(place, given))
  const extra = [...given].filter(place => !covered(place, wanted))
  const known = new Set([...failures, ...expectedPaths].map(keyOf))
  const strange = down
    ? []
    : gotPaths.map(keyOf).filter(path => !known.has(path) && !extra.includes(path))
  if (missing.length + extra.length + strange.length === 0) return undefined
  return `errors\n  missing ${missing.join(' ')}\n  extra ${extra.join(' ')}\n  strange ${strange.join(' ')}\n  expected ${[...new Set(expectedPaths.map(keyOf))].join(' ')}\n  got ${told(got)}`
}

/**
 * The same where it is open which subgraph is asked, and one is down: whatever is there is as expected, and
 * whatever is not there is null by an error.
 */
export function gapOf({ result }: Expected, got: ExecutionResult): string | undefined {
  const told = pathsOf(got)
  const walk = (expected: unknown, found: unknown, path: Path): string | undefined => {
    if (found === null) {
      if (expected === null || told.some(one => meets(one, path))) return undefined
      return `${keyOf(path)} is null without an error`
    }
    if (typeof expected !== 'object' || expected === null || typeof found !== 'object') {
      if (JSON.stringify(expected) === JSON.stringify(found)) return undefined
      return `${keyOf(path)} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`
    }
    const [left, right] = [Object.entries(expected), Object.entries(found as object)]
    if (left.length !== right.length) return `${keyOf(path)} has ${right.length} parts`
    for (const [index, [key, value]] of left.entries()) {
      if (right[index]?.[0] !== key) return `${keyOf(path)} lacks ${key}`
      const step = Array.isArray(expected) ? Number(key) : key
      const gap = walk(value, right[index]?.[1], [...path, step])
      if (gap) return gap
    }
    return undefined
  }
  return walk(plain(result.data), plain(got.data), [])
}

function pathsOf({ errors }: ExecutionResult): Path[] {
  return (errors ?? []).map(error => error.path ?? [])
}

/** Where the answer ends on the way to something. */
function placeOfNull(data: unknown, path: Path): Path {
  let value = data
  for (const [index, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, index)
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined
  }
  return path
}

function meets(left: Path, right: Path): boolean {
  const length = Math.min(left.length, right.length)
  return left.slice(0, length).every((step, index) => step === right[index])
}

function isWithin(place: string, other: string): boolean {
  return other === '$' || place.startsWith(`${other}.`)
}

function keyOf(path: Path): string {
  return ['$', ...path].join('.')
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}

function told({ errors }: ExecutionResult): string {
  return (errors ?? []).map(({ path, message }) => `${keyOf(path ?? [])} (${message})`).join(' ')
}
