import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buildSchema,
  type DocumentNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  type ValidationRule,
  validate,
} from 'graphql'
import { mergingRule } from '#gateway/engine/merging'

const schema = buildSchema(`
  interface Animal { name(short: Boolean): String  age: Int  friend: Animal  owner: Person }
  type Dog implements Animal { name(short: Boolean): String  age: Int  friend: Animal  owner: Person  bark: Int!  toys: [String] }
  type Cat implements Animal { name(short: Boolean): String  age: Int  friend: Animal  owner: Person  purr: String  toys: [Int] }
  type Person { name(short: Boolean): String  pet: Animal  dog: Dog }
  union Being = Dog | Cat | Person
  type Query { animal: Animal  being: Being  person: Person }
`)

const DOCUMENTS = 3_000

const isRefused = (document: DocumentNode, rule: ValidationRule) =>
  validate(schema, document, [rule]).length > 0

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What each type has: its fields, and those that lead on with the type that they lead to. */
const leaves: Record<string, string[]> = {
  Animal: ['name', 'name(short: true)', 'age'],
  Dog: ['name', 'name(short: true)', 'age', 'bark', 'toys'],
  Cat: ['name', 'name(short: true)', 'age', 'purr', 'toys'],
  Person: ['name', 'name(short: false)'],
  Query: ['__typename'],
}
const roads: Record<string, [string, string][]> = {
  Animal: [
    ['friend', 'Animal'],
    ['owner', 'Person'],
  ],
  Dog: [
    ['friend', 'Animal'],
    ['owner', 'Person'],
  ],
  Cat: [
    ['friend', 'Animal'],
    ['owner', 'Person'],
  ],
  Person: [
    ['pet', 'Animal'],
    ['dog', 'Dog'],
  ],
  Query: [
    ['animal', 'Animal'],
    ['person', 'Person'],
  ],
}
const narrower: Record<string, string[]> = { Animal: ['Dog', 'Cat', 'Animal'], Dog: ['Animal'] }

const narrowTypes = ['Animal', 'Dog', 'Cat']

function documentFrom(seed: number): string {
  const below = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const alias = () => (below(3) === 0 ? `${pick(['x', 'y', 'name'])}: ` : '')
  const selection = (type: string, level: number): string => {
    const parts = Array.from({ length: 1 + below(4) }, () => {
      const chance = below(10)
      if (chance < 3 && level > 0) {
        const [field, to] = pick(roads[type] ?? [])
        return `${alias()}${field} ${selection(to, level - 1)}`
      }
      const on = narrower[type]
      if (chance < 6 && on && level > 0) {
        const to = pick(on)
        return below(2) === 0 ? `... on ${to} ${selection(to, level - 1)}` : `...F${to}`
      }
      return `${alias()}${pick(leaves[type] ?? [])}`
    })
    return `{ ${parts.join(' ')} }`
  }
  const fragments = narrowTypes.map(type => {
    const fields = [
      pick(leaves[type] ?? []),
      `${alias()}owner { ${alias()}${pick(leaves['Person'] ?? [])} }`,
    ]
    return `fragment F${type} on ${type} { ${fields.join(' ')} }`
  })
  // Each fragment is used, since only GraphQL's own rule looks into those that are not.
  const uses = narrowTypes.map(type => `f${type}: animal { ...F${type} }`).join(' ')
  return `{ ... ${selection('Query', 4)} ${uses} } ${fragments.join('\n')}`
}

test('it refuses what the rule of GraphQL refuses, and nothing else', () => {
  let refusedCount = 0
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    const text = documentFrom(seed)
    const document = parse(text)
    const expected = isRefused(document, OverlappingFieldsCanBeMergedRule)
    assert.equal(isRefused(document, mergingRule), expected, text)
    if (expected) refusedCount++
  }
  assert.ok(refusedCount > DOCUMENTS / 10 && refusedCount < DOCUMENTS * 0.9, `${refusedCount}`)
})

test('it says which fields, and what to do', () => {
  const [error] = validate(schema, parse('{ person { x: name  x: pet { name } } }'), [mergingRule])
  assert.match(
    error?.message ?? '',
    /^The fields "x" cannot be merged: .*; give one of them an alias\.$/,
  )
  assert.equal(error?.nodes?.length, 2)
})

test('fields that meet again in one group of types after the other are refused after bounded work', () => {
  const nested = (levels: number): string =>
    levels === 0
      ? 'age'
      : `friend { ${nested(levels - 1)} } ... on Dog { friend { name } } ... on Cat { friend { name } }`
  const check = () => validate(schema, parse(`{ animal { ${nested(40)} } }`), [mergingRule])
  assert.throws(check, { code: 'QUERY_TOO_LARGE' })
})
