import {
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Facts } from './facts.ts'

/** What stands for an object everywhere: a number, which says of which type it is. */
export interface Thing {
  number: number
}

/** A field of a thing that answers with an error instead of a value. */
export class Failing extends Error {}

export interface World {
  typeOf(thing: Thing): string
  /** Entities come back by any of their keys. */
  byKey(reference: Readonly<Record<string, unknown>>): Thing
  /**
   * What the field of a thing is: things, lists of them, values, null. `given` is what else it depends on.
   * Throws Failing.
   */
  valueOf(thing: Thing, type: string, field: string, args: object, given?: unknown): unknown
  /** What is known of a thing by itself, for fields that rest on it. */
  project(thing: Thing, selection: SelectionSetNode): unknown
}

/** So many of each type have keys of their own; the same ones come again and again. */
const ENTITIES_PER_TYPE = 5
const ITEMS_MAX = 3
/** One of so many fields that may be null is null; one of so many fails. */
const NULL_ONE_IN = 7
const FAILING_ONE_IN = 23

/** Data that needs no store: each value is made of who is asked, for what, and how. */
export function createWorld({ schema, types, ...facts }: Facts, seed: number): World {
  const hasKey = new Set(
    types.filter(name => {
      const type = schema.getType(name)
      return isObjectType(type) && Object.keys(type.getFields()).some(key => facts.isKey(name, key))
    }),
  )
  const thingOf = (type: string, hash: number): Thing => {
    const place = hasKey.has(type) ? hash % ENTITIES_PER_TYPE : hash % 1_000_000
    return { number: types.indexOf(type) + types.length * place }
  }
  const typeOf = ({ number }: Thing) => types[number % types.length] ?? 'Query'

  const make = (type: GraphQLOutputType, hash: number, at: Place): unknown => {
    if (isNonNullType(type)) return make(type.ofType, hash, at)
    if (isListType(type)) {
      const items = Array.from({ length: mixed(hash, 'length') % (ITEMS_MAX + 1) })
      return items.map((_, index) => {
        const one = mixed(hash, String(index))
        const isNull = !isNonNullType(type.ofType) && one % NULL_ONE_IN === 0
        return isNull ? null : make(type.ofType, one, at)
      })
    }
    if (isObjectType(type)) return thingOf(type.name, hash)
    if (isAbstractType(type)) {
      const possible = facts.possibleAt(at.type, at.field, type)
      const name = possible[hash % Math.max(possible.length, 1)]
      if (name === undefined) throw new Failing(`${at.type}.${at.field} has no possible type`)
      return thingOf(name, mixed(hash, name))
    }
    if (isEnumType(type)) {
      const values = facts.possibleAt(at.type, at.field, type)
      return values[hash % values.length]
    }
    return scalarOf(type.name, hash)
  }

  const fieldOf = (type: string, field: string) => {
    const found = schema.getType(type)
    const fields = isObjectType(found) || isInterfaceType(found) ? found.getFields() : {}
    const definition = fields[field]
    if (!definition) throw new Error(`There is no ${type}.${field}.`)
    return definition
  }

  const answer: World['valueOf'] = (thing, type, field, args, given) => {
    const definition = fieldOf(type, field)
    if (facts.isKey(type, field)) return keyOf(definition.type, thing)
    const hash = mixed(seed, `${thing.number} ${field} ${inOrder([args, given])}`)
    if (!facts.isSafe(type, field) && mixed(hash, 'fails') % FAILING_ONE_IN === 0) {
      throw new Failing(`${type}.${field} of ${thing.number} fails`)
    }
    const isNull = !isNonNullType(definition.type) && mixed(hash, 'null') % NULL_ONE_IN === 0
    return isNull ? null : make(definition.type, hash, { type, field })
  }

  /** A key tells which thing it is, by its number or by one that belongs to it. */
  const keyOf = (type: GraphQLOutputType, { number }: Thing): unknown => {
    const named = getNamedType(type)
    if (!isObjectType(named)) return String(number)
    return { number: types.indexOf(named.name) + types.length * Math.floor(number / types.length) }
  }

  const project = (thing: Thing, { selections }: SelectionSetNode): Record<string, unknown> => {
    const projected: Record<string, unknown> = {}
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) continue
      const field = node.name.value
      projected[field] = projectValue(answer(thing, typeOf(thing), field, {}), node.selectionSet)
    }
    return projected
  }
  const projectValue = (value: unknown, selection: SelectionSetNode | undefined): unknown => {
    if (Array.isArray(value)) return value.map(item => projectValue(item, selection))
    return selection && isThing(value) ? project(value, selection) : value
  }

  const numberIn = (value: unknown): number | undefined => {
    if (typeof value === 'string') return Number(value)
    if (typeof value !== 'object' || value === null) return undefined
    for (const [key, inner] of Object.entries(value)) {
      const found = key === '__typename' ? undefined : numberIn(inner)
      if (found !== undefined) return found
    }
    return undefined
  }

  return {
    typeOf,
    byKey(reference) {
      const type = String(reference['__typename'])
      const plain = Object.entries(reference).find(
        ([key, value]) => typeof value === 'string' && facts.isKey(type, key),
      )
      if (plain) return { number: Number(plain[1]) }
      const keys = Object.fromEntries(
        Object.entries(reference).filter(([key]) => facts.isKey(type, key)),
      )
      const number = numberIn(keys) ?? Number.NaN
      return { number: types.indexOf(type) + types.length * Math.floor(number / types.length) }
    },
    valueOf: answer,
    project,
  }
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'number' in value
}

interface Place {
  type: string
  field: string
}

function scalarOf(name: string, hash: number): unknown {
  if (name === 'Int') return hash % 1_000
  if (name === 'Float') return (hash % 1_000) / 4
  if (name === 'Boolean') return hash % 2 === 0
  if (name === 'JSON') return { constructor: hash % 10, list: [hash % 3, { __typename: 'Query' }] }
  return `${name} ${hash % 100_000}`
}

/** The order in which arguments come is the schema's, and schemas differ in it. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    const isPlain = typeof part === 'object' && part !== null && !Array.isArray(part)
    return isPlain
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part
  })
}

/** FNV-1a, and a last mixing, so that its lower bits are as good as the others. */
export function mixed(seed: number, text: string): number {
  let hash = seed ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
