/**
 * Time that only moves when something happens, and chance that can be repeated. Whatever waits in a
 * simulation waits here, so one seed is one history, event by event.
 */
export interface Scheduler {
  /** Virtual milliseconds since the beginning. */
  now(): number
  random: Random
  /** Resolves after `ms` of virtual time, unless `owner` has died by then: then never. */
  wait(ms: number, owner?: Mortal, signal?: AbortSignal): Promise<void>
  /** Lets events happen until `isOver` says so, none is left, or `untilMs` is reached. */
  run(untilMs: number, isOver?: () => boolean): Promise<void>
}

/** What can be killed: nothing that it waits for ever comes to it again. */
export interface Mortal {
  isAlive: boolean
}

export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** At least `from`, at most `to`. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

interface Event {
  at: number
  order: number
  owner: Mortal | undefined
  happen(): void
}

export function createScheduler(seed: number): Scheduler {
  const random = randomOf(seed)
  const events: Event[] = []
  let time = 0
  let order = 0

  function wait(ms: number, owner?: Mortal, signal?: AbortSignal): Promise<void> {
    if (owner && !owner.isAlive) return new Promise(() => undefined)
    if (signal?.aborted) return Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    const event = { at: time + ms, order: order++, owner, happen: resolve }
    push(events, event)
    signal?.addEventListener('abort', () => owner?.isAlive !== false && resolve(), { once: true })
    return promise
  }

  async function run(untilMs: number, isOver = () => false): Promise<void> {
    await settle()
    for (;;) {
      const [next] = events
      if (!next || next.at > untilMs || isOver()) return
      pop(events)
      if (next.owner && !next.owner.isAlive) continue
      time = Math.max(time, next.at)
      next.happen()
      await settle()
    }
  }

  return { now: () => time, random, wait, run }
}

/** Until all that one event sets off has run: promises go on before the next turn of the loop. */
const settle = () => new Promise<void>(resolve => setImmediate(resolve))

/** Mulberry32: small, quick, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: probability => next() < probability,
    pick: items => items[Math.floor(next() * items.length)] as never,
  }
}

/** A binary heap by time, then by order of asking. */
function push(heap: Event[], event: Event): void {
  heap.push(event)
  for (let place = heap.length - 1; place > 0; ) {
    const above = (place - 1) >> 1
    if (!isBefore(heap[place] as Event, heap[above] as Event)) return
    swap(heap, place, above)
    place = above
  }
}

function pop(heap: Event[]): void {
  const last = heap.pop()
  if (heap.length === 0 || !last) return
  heap[0] = last
  for (let place = 0; ; ) {
    const [left, right] = [2 * place + 1, 2 * place + 2]
    let first = place
    for (const below of [left, right]) {
      if (below < heap.length && isBefore(heap[below] as Event, heap[first] as Event)) first = below
    }
    if (first === place) return
    swap(heap, place, first)
    place = first
  }
}

function isBefore(left: Event, right: Event): boolean {
  return left.at === right.at ? left.order < right.order : left.at < right.at
}

function swap(heap: Event[], left: number, right: number): void {
  const kept = heap[left] as Event
  heap[left] = heap[right] as Event
  heap[right] = kept
}
