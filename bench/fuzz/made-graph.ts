import { parse } from 'graphql'
import { Random } from '../../sandbox/generate/random.ts'
import type { Graph } from './facts.ts'
import { graphOf } from './trial.ts'

const TRIES_MAX = 40
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import:
  ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override"])`
const NAMES = ['a', 'b', 'c', 'd']

/** The types and fields of one subgraph while they are thought up. */
interface Draft {
  name: string
  /** Those that it answers for. */
  entities: Set<string>
  fields: Map<string, Map<string, string>>
  /** Entities that it only points at. */
  stubs: Set<string>
}

/**
 * A small federated graph; what does not compose is thought up anew. It has nothing that the planner is known to
 * plan wrongly, or to end the process with: unions, keys other than `id`, @interfaceObject. A test says that the
 * contract has none of it either.
 */
export function madeGraph(seed: number): Graph {
  const random = new Random(`graph ${seed}`)
  let reason = ''
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const texts = subgraphTexts(random)
    const graph = graphOf(
      `made ${seed}`,
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parse(text)])),
    )
    if (typeof graph !== 'string') return graph
    reason = graph
  }
  throw new Error(`seed ${seed}: no graph composes; of the last one: ${reason}`)
}

function subgraphTexts(random: Random): Record<string, string> {
  const drafts = NAMES.slice(0, random.between(2, 4)).map(
    (name): Draft => ({ name, entities: new Set(), fields: new Map(), stubs: new Set() }),
  )
  const entities = ['Ant', 'Bee', 'Cat', 'Dog'].slice(0, random.between(2, 4))
  for (const entity of entities) placeEntity(entity, drafts, random)
  for (const entity of entities) {
    for (let index = random.between(2, 5); index > 0; index--) {
      addField(entity, `f${index}`, entities, drafts, random)
    }
  }
  for (const draft of drafts) addRoots(draft, drafts, random)
  for (const entity of entities) addRequired(entity, drafts, random)
  addOverride(entities, drafts, random)
  addProvided(entities, drafts, random)
  return Object.fromEntries(drafts.map(draft => [draft.name, textOf(draft)]))
}

function placeEntity(entity: string, drafts: readonly Draft[], random: Random): void {
  const [home, ...others] = shuffled(drafts, random)
  home?.entities.add(entity)
  for (const other of others) {
    if (random.chance(70)) other.entities.add(entity)
  }
}

const SCALARS = ['String', 'String!', 'Int', '[String!]', 'Color', 'Color!', '[Int]!']

/** A type that a subgraph can answer with: its own entities, others by their key, and what all share. */
function typeFor(draft: Draft, entities: readonly string[], random: Random): string {
  if (random.chance(45)) return random.pick(SCALARS)
  const kind = random.between(0, 9)
  const own = [...draft.entities]
  const entity = random.pick(kind < 5 && own.length > 0 ? own : entities)
  const isAbstract = own.length > 0 && kind >= 8
  const name = kind === 7 ? 'Size' : isAbstract ? 'Living' : entity
  if (name === entity && !draft.entities.has(entity)) draft.stubs.add(entity)
  return random.pick(['T', 'T', 'T!', '[T]', '[T!]!', '[T!]']).replace('T', name)
}

function addField(
  entity: string,
  field: string,
  entities: readonly string[],
  drafts: readonly Draft[],
  random: Random,
): void {
  const holders = shuffled(
    drafts.filter(draft => draft.entities.has(entity)),
    random,
  )
  const [owner, second] = holders
  if (!owner) return
  const type = typeFor(owner, entities, random)
  const inputs = random.chance(25) ? '(n: Int = 2, of: In, color: Color)' : ''
  const hidden = random.chance(6) ? ' @inaccessible' : ''
  const isPlain = SCALARS.includes(type) || type.includes('Size')
  if (second && isPlain && random.chance(25)) {
    for (const holder of [owner, second]) {
      fieldsOf(holder, entity).set(field, `${field}${inputs}: ${type} @shareable${hidden}`)
    }
  } else {
    fieldsOf(owner, entity).set(field, `${field}${inputs}: ${type}${hidden}`)
  }
}

function addRoots(draft: Draft, drafts: readonly Draft[], random: Random): void {
  const own = [...draft.entities]
  for (let index = random.between(1, 3); index > 0; index--) {
    const name = `${draft.name}${index}`
    const type = typeFor(draft, own.length > 0 ? own : ['Size'], random)
    fieldsOf(draft, 'Query').set(name, `${name}(n: Int! = 1, in: In): ${type}`)
  }
  if (random.chance(60)) {
    const type = own.length > 0 ? random.pick(own) : 'String'
    fieldsOf(draft, 'Mutation').set(`do${draft.name}`, `do${draft.name}(in: In!): ${type}`)
    fieldsOf(draft, 'Mutation').set(`do${draft.name}2`, `do${draft.name}2: [String!]`)
  }
  if (draft === drafts[0] || random.chance(30)) {
    fieldsOf(draft, 'Query').set('shared', 'shared: String @shareable')
  }
}

/** A field of one subgraph that rests on a plain one of another. */
function addRequired(entity: string, drafts: readonly Draft[], random: Random): void {
  if (!random.chance(60)) return
  const holders = drafts.filter(draft => draft.entities.has(entity))
  const source = holders.find(holder => plainFieldsOf(holder, entity).length > 0)
  const target = holders.find(holder => holder !== source)
  if (!source || !target) return
  const [name, text] = random.pick(plainFieldsOf(source, entity))
  if (fieldsOf(target, entity).has(name)) return
  fieldsOf(target, entity).set(name, `${text} @external`)
  const type = random.pick(['String', 'Int!', 'Size'])
  fieldsOf(target, entity).set('derived', `derived: ${type} @requires(fields: "${name}")`)
}

function addOverride(entities: readonly string[], drafts: readonly Draft[], random: Random): void {
  for (const entity of entities) {
    const holders = drafts.filter(draft => draft.entities.has(entity))
    const [from, to] = shuffled(holders, random)
    const plain = from ? plainFieldsOf(from, entity) : []
    if (!from || !to || plain.length === 0 || !random.chance(30)) continue
    const [name, text] = random.pick(plain)
    const isUsed = drafts.some(draft => draft !== from && fieldsOf(draft, entity).has(name))
    if (!isUsed) fieldsOf(to, entity).set(name, `${text} @override(from: "${from.name}")`)
  }
}

/** A root that answers with an entity and, there alone, with a field of it that others own. */
function addProvided(entities: readonly string[], drafts: readonly Draft[], random: Random): void {
  for (const entity of entities) {
    const holders = drafts.filter(draft => draft.entities.has(entity))
    const [owner, giver] = shuffled(holders, random)
    const plain = owner ? plainFieldsOf(owner, entity) : []
    if (!owner || !giver || plain.length === 0 || !random.chance(35)) continue
    const [name, text] = random.pick(plain)
    if (drafts.some(draft => draft !== owner && fieldsOf(draft, entity).has(name))) continue
    fieldsOf(owner, entity).set(name, `${text} @shareable`)
    fieldsOf(giver, entity).set(name, `${text} @external`)
    const root = `given${entity}`
    fieldsOf(giver, 'Query').set(root, `${root}: [${entity}!] @provides(fields: "${name}")`)
  }
}

/** Fields without marks or arguments whose values are plain. */
function plainFieldsOf(draft: Draft, type: string): [string, string][] {
  return [...fieldsOf(draft, type)].filter(
    ([name, text]) => !/[@(]/.test(text) && SCALARS.includes(text.slice(name.length + 2)),
  )
}

function textOf(draft: Draft): string {
  const types = [...draft.entities].map(name => {
    const body = ['id: ID!', ...fieldsOf(draft, name).values()].join('\n  ')
    return `type ${name} implements Living @key(fields: "id") {\n  ${body}\n}`
  })
  const stubs = [...draft.stubs]
    .filter(name => !draft.entities.has(name))
    .map(name => `type ${name} implements Living @key(fields: "id", resolvable: false) { id: ID! }`)
  const roots = (['Query', 'Mutation'] as const).flatMap(name => {
    const fields = [...fieldsOf(draft, name).values()]
    return fields.length > 0 ? [`type ${name} {\n  ${fields.join('\n  ')}\n}`] : []
  })
  const shared = `
    enum Color { RED GREEN ODD @inaccessible }
    input In { a: Int = 3 b: [Color!] c: Inner }
    input Inner { d: String e: Boolean! = true }
    type Size @shareable { high: Int wide: String! }
    interface Living { id: ID! }`
  return [LINK, shared, ...types, ...stubs, ...roots].join('\n')
}

function fieldsOf(draft: Draft, type: string): Map<string, string> {
  let fields = draft.fields.get(type)
  if (!fields) {
    fields = new Map()
    draft.fields.set(type, fields)
  }
  return fields
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items]
  const taken: Item[] = []
  while (left.length > 0) taken.push(...left.splice(random.between(0, left.length - 1), 1))
  return taken
}
