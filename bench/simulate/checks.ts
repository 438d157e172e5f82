import type { Operation } from '../../subgraphs/reconcile/types.generated.ts'
import type { MemoryLinks } from './links.ts'
import type { MemoryRow, MemoryStore } from './store.ts'
import type { ChangeOrder, Systems } from './systems.ts'

/** Everything that there is to look at when a history is over. */
export interface World {
  store: MemoryStore
  links: MemoryLinks
  systems: Systems
  changeOrders: readonly ChangeOrder[]
  /** What callers were told, in the order they were told it. */
  answers: Answer[]
}

export interface Answer {
  /** Of the caller. */
  key: string
  kind: 'EXPORT' | 'LINK'
  operation?: Operation | null
  isNew?: boolean
}

/** Where what is told is not what is so, in sentences. */
export function lies(world: World): string[] {
  const rows = [...world.store.rows.values()]
  const exports = rows.filter(row => row.kind === 'CHANGE_ORDER_EXPORT')
  return [
    ...doubles(world),
    ...exports.flatMap(row => untruths(world, row)),
    ...rows.filter(row => row.state === 'RUNNING').map(row => `${row.id} is RUNNING for ever`),
    ...rows
      .filter(row => row.dueAt !== null)
      .map(row => `${row.id} has not ended: it is ${row.state}`),
    ...strangers(world, exports),
    ...twiceBegun(world),
    ...undecided(world, rows),
    ...falselyTold(world),
  ]
}

/** Each natural key is at most once in Sage. */
function doubles({ systems: { posted } }: World): string[] {
  const known = Map.groupBy(posted, ({ commitment, number }) => `${commitment} ${number}`)
  return [...known]
    .filter(([, all]) => all.length > 1)
    .map(([of, all]) => `${of} is ${all.length} times in Sage`)
}

/** SUCCEEDED is once and equal; FAILED is nothing; given up is not there as it was sent. */
function untruths({ systems: { posted }, changeOrders }: World, row: MemoryRow): string[] {
  const order = changeOrders.find(({ id }) => id === row.target)
  const there = posted.filter(
    ({ commitment, number }) => commitment === order?.commitment && number === order.number,
  )
  const isRight = there.length === 1 && there[0]?.amount === order?.amount
  const isMine = posted.some(({ key }) => key.split(' ')[0] === row.id)
  switch (row.state) {
    case 'SUCCEEDED':
      return isRight ? [] : [`${row.id} SUCCEEDED and Sage has its record ${there.length} times`]
    case 'FAILED':
      return isMine ? [`${row.id} FAILED and Sage has what it wrote`] : []
    case 'DEAD_LETTER':
      return isRight ? [`${row.id} was given up and Sage has what it wrote`] : []
    default:
      return []
  }
}

/** What Sage has, an operation has written. */
function strangers({ systems: { posted } }: World, exports: readonly MemoryRow[]): string[] {
  return posted
    .filter(({ key }) => !exports.some(row => row.id === key.split(' ')[0]))
    .map(({ commitment, number }) => `no operation has written ${commitment} ${number}`)
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
function undecided({ links: { made } }: World, rows: readonly MemoryRow[]): string[] {
  const decided = rows.filter(row => /LINK$/.test(row.kind) && row.state === 'SUCCEEDED')
  return decided.length === made.length
    ? []
    : [`${made.length} decisions stand and ${decided.length} operations say so`]
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
