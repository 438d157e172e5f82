import type { Operation } from '../../subgraphs/reconcile/writes/runner/operation.ts'
import { type Effect, standing } from './facts.ts'
import { storeAway } from './faults.ts'
import type { MemoryLinks } from './links.ts'
import type { MemoryReading } from './reading.ts'
import type { MemoryRow, MemoryStore } from './store.ts'
import type { Systems } from './systems.ts'

/** Everything that there is to look at when a history is over. */
export interface World {
  store: MemoryStore
  /** What people decided, each with the kinds of operations that say so. */
  decided: readonly { what: string; kinds: RegExp; made: readonly unknown[] }[]
  links: MemoryLinks
  reading: MemoryReading
  systems: Systems
  /** What a write is to have put into the two systems; undefined of what is no write. */
  effectsOf(row: MemoryRow): readonly Effect[] | undefined
  /** What callers were told, in the order they were told it. */
  answers: Answer[]
}

export interface Answer {
  /** Of the caller. */
  key: string
  operation?: Operation | null
  isNew?: boolean
  userErrors: readonly { code: string }[]
}

/** Where what is told is not what is so, in sentences. */
export function lies(world: World): string[] {
  const rows = [...world.store.rows.values()]
  return [
    ...doubles(world),
    ...rows.flatMap(row => untruths(world, row)),
    ...rows.filter(row => row.state === 'RUNNING').map(row => `${row.id} is RUNNING for ever`),
    ...rows
      .filter(row => row.dueAt !== null)
      .map(row => `${row.id} has not ended: it is ${row.state}`),
    ...strangers(world, rows),
    ...twiceBegun(world),
    ...undecided(world, rows),
    ...stolen(world),
    ...unread(world, rows),
    ...rows.flatMap(ourOwn),
    ...falselyTold(world),
    ...forgotten(world, rows),
  ]
}

/** Each natural key is at most once in each system. */
function doubles({ systems: { facts } }: World): string[] {
  const known = Map.groupBy(facts, ({ system, name }) => `${name} is there twice, in ${system}`)
  return [...known].filter(([, all]) => all.length > 1).map(([said]) => said)
}

/** SUCCEEDED is once and equal; FAILED is nothing; given up is not there as it was sent. */
function untruths(world: World, row: MemoryRow): string[] {
  const { facts, sage } = world.systems
  const effects = world.effectsOf(row)
  if (!effects) return []
  const right = effects.filter(effect => {
    const found = standing(facts, effect)
    return found.length === 1 && found[0]?.value === effect.value
  })
  const told = `${row.kind} ${row.id}`
  switch (row.state) {
    case 'SUCCEEDED':
      return right.length === effects.length
        ? []
        : [`${told} SUCCEEDED and not all it wrote is there once, as it was sent`]
    case 'FAILED':
      return facts.some(fact => fact.by === row.id)
        ? [`${told} FAILED and something it wrote is there`]
        : []
    case 'DEAD_LETTER':
      if (right.length === effects.length) return [`${told} was given up and is written`]
      return wasUnsent(row) && !sage.isStarted(row.id)
        ? [`${told} was given up and nobody ever handed it to Sage`]
        : []
    default:
      return []
  }
}

/** Sage says under its key whether it was, so it cannot be what an operation is given up for. */
function wasUnsent({ steps }: MemoryRow): boolean {
  return [...steps.values()].some(step => step.name === 'IMPORT' && step.state === 'UNCERTAIN')
}

/** What is in a system, an operation has written. */
function strangers({ systems: { facts } }: World, rows: readonly MemoryRow[]): string[] {
  return facts
    .filter(fact => !rows.some(row => row.id === fact.by))
    .map(({ name }) => `no operation has written ${name}`)
}

/** A key begins once, and again only when what it began has FAILED. */
function twiceBegun({ store }: World): string[] {
  const byKey = Map.groupBy(
    store.rows.values(),
    row => `${row.requested_by} ${row.idempotency_key}`,
  )
  return [...byKey]
    .filter(([, rows]) => rows.filter(row => row.state !== 'FAILED').length > 1)
    .map(([key]) => `the key ${key} has acted twice`)
}

/** A decision and its operation are there together or not at all. */
function undecided({ decided }: World, rows: readonly MemoryRow[]): string[] {
  return decided.flatMap(({ what, kinds, made }) => {
    const said = rows.filter(row => kinds.test(row.kind) && row.state === 'SUCCEEDED').length
    return said === made.length
      ? []
      : [`${made.length} decisions on ${what} stand and ${said} operations say so`]
  })
}

/** No decision takes a partner from another pair. */
function stolen({ links }: World): string[] {
  const partners = new Map<string, string>()
  return [...links.first, ...links.made].flatMap(({ kind, procoreId, sageId, isApart }) => {
    const [procore, sage] = [`${kind} ${procoreId}`, `${kind} ${sageId}`]
    const [ofProcore = sage, ofSage = procore] = [partners.get(procore), partners.get(sage)]
    const isFree = ofProcore === sage && ofSage === procore
    if (isApart && isFree) for (const side of [procore, sage]) partners.delete(side)
    if (!isApart) partners.set(procore, sage).set(sage, procore)
    return isApart || isFree ? [] : [`${sageId} was linked to ${procoreId} and one had a partner`]
  })
}

/** What was read again is read, in both systems. */
function unread({ reading }: World, rows: readonly MemoryRow[]): string[] {
  return rows
    .filter(row => row.kind === 'SOURCE_REFRESH' && row.state === 'SUCCEEDED')
    .filter(({ id }) => {
      const systems = reading.read.filter(({ by }) => by === id).map(({ system }) => system)
      return new Set(systems).size < 2
    })
    .map(({ id }) => `${id} SUCCEEDED and not both systems were read for it`)
}

/** A fault of the store ends no operation. */
function ourOwn({ id, state, user_errors: errors, result }: MemoryRow): string[] {
  const told = JSON.stringify([errors, result])
  return state === 'FAILED' && told.includes(storeAway().message)
    ? [`${id} FAILED because the store was away`]
    : []
}

/** What a caller was told of an end is so. */
function falselyTold({ answers, store }: World): string[] {
  return answers.flatMap(({ key, operation }) => {
    const row = operation && store.rows.get(operation.id.split('/').at(-1) ?? '')
    if (!row || !operation) return []
    const isEnd = operation.state === 'SUCCEEDED' || operation.state === 'FAILED'
    return isEnd && row.state !== operation.state
      ? [`the caller of ${key} was told ${operation.state} and it is ${row.state}`]
      : []
  })
}

/** Who was told that it is done finds it under the key. */
function forgotten({ answers }: World, rows: readonly MemoryRow[]): string[] {
  const kept = new Set(
    rows
      .filter(row => row.state !== 'FAILED')
      .map(row => `${row.requested_by} ${row.idempotency_key}`),
  )
  const isDone = (operation: Answer['operation']) =>
    operation === undefined || operation?.state === 'SUCCEEDED'
  return answers
    .filter(({ key, operation, userErrors }) => {
      return userErrors.length === 0 && isDone(operation) && !kept.has(key)
    })
    .map(({ key }) => `the caller of ${key} was told that it is done, and nothing says so`)
}
