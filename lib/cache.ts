import { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import { withinTime } from './deadline.ts'
import { messageOf } from './errors.ts'
import { log } from './log.ts'

/**
 * Look-ups of the source systems, kept in this process (L1) and, when there is one, in Redis (L2).
 * Redis down means slower, never wrong: an L2 failure is logged once and the source is asked.
 *
 * A value is what a source said and when. `read` answers from the cache only within `freshMs`; when
 * the source then fails or hangs, a value within `staleMs` is served instead with its honest
 * `fetchedAt`. Many callers of one key share a single look-up.
 */
/** Well below the time that a client's request has, so that stale data still reach the client. */
const PATIENCE_MS = 10_000
const L1_BYTES_MAX = 32 * 1024 * 1024
/** How many elements of a list are weighed to know the whole. */
const WEIGHED_COUNT = 16
/** How far the clocks of two machines of one cache may differ. */
const CLOCKS_DIFFER_MS = 5_000
const L2_VALUE_BYTES_MAX = 8 * 1024 * 1024
const L2_TIMEOUT_MS = 250
const L2_KEY_PREFIX = 'tieout:1:'
/** In one step, so that a count cannot be left without its end. */
const ADD = `local count = redis.call('incr', KEYS[1])
if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return { count, redis.call('pttl', KEYS[1]) }`

export interface Fetched<Value> {
  value: Value
  /** ISO 8601 moment at which the source answered. */
  fetchedAt: string
}

export interface ReadOptions {
  freshMs: number
  staleMs: number
  /** Epoch milliseconds; what was fetched before this moment does not count, not even when stale. */
  notOlderThan: number | undefined
}

export interface Cache {
  read<Value>(
    key: string,
    options: ReadOptions,
    fetch: () => Promise<Value>,
  ): Promise<Fetched<Value>>
  /** Forgets every key that begins with `prefix`, here and in Redis. */
  drop(prefix: string): Promise<void>
  /**
   * Adds one to a count that all processes of one Redis share and that begins anew `lifeMs` after its first;
   * undefined without a Redis, or where it does not answer.
   */
  add(key: string, lifeMs: number): Promise<{ count: number; leftMs: number } | undefined>
  close(): Promise<void>
}

export function createCache(redisUrl: string | undefined): Cache {
  const near = new LRUCache<string, { entry: Fetched<unknown>; bytes: number }>({
    maxSize: L1_BYTES_MAX,
    sizeCalculation: held => held.bytes,
  })
  const far = redisUrl === undefined ? undefined : createFarCache(redisUrl)
  const underWay = new Map<string, Promise<Fetched<unknown>>>()
  const fetching = new Map<string, Promise<Fetched<unknown>>>()

  async function lookUp<Value>(
    flight: string,
    key: string,
    options: ReadOptions,
    fetch: () => Promise<Value>,
  ) {
    const known = near.get(key)?.entry ?? (await far?.get(key))
    if (known && ageMs(known) <= options.freshMs && countsFor(known, options)) return known
    const fetched = fetchOnce(flight, key, options, fetch)
    if (!known || ageMs(known) > options.staleMs || !countsFor(known, options)) return fetched
    // What was known is served in place of a failure or a wait.
    return withinTime(fetched, PATIENCE_MS, () => known).catch(() => known)
  }

  /** A fetch that its caller no longer waits for goes on, and the next caller waits for the same. */
  function fetchOnce<Value>(
    flight: string,
    key: string,
    options: ReadOptions,
    fetch: () => Promise<Value>,
  ): Promise<Fetched<unknown>> {
    const running = fetching.get(flight)
    if (running) return running
    const fetched = fetchNow(key, options, fetch)
    fetching.set(flight, fetched)
    const forget = () => fetching.delete(flight)
    fetched.then(forget, forget)
    return fetched
  }

  async function fetchNow<Value>(key: string, options: ReadOptions, fetch: () => Promise<Value>) {
    const entry: Fetched<unknown> = { fetchedAt: new Date().toISOString(), value: await fetch() }
    keep(key, entry, options.staleMs)
    return entry
  }

  function keep(key: string, entry: Fetched<unknown>, lifeMs: number): void {
    const bytes = weightOf(entry.value)
    if (bytes <= L1_BYTES_MAX) near.set(key, { entry, bytes }, { ttl: lifeMs })
    if (far && bytes <= L2_VALUE_BYTES_MAX) far.set(key, JSON.stringify(entry), lifeMs)
  }

  return {
    async read<Value>(key: string, options: ReadOptions, fetch: () => Promise<Value>) {
      // A reader that needs newer values must not join a look-up that an older reader began.
      const flight = `${key}\u0000${options.notOlderThan ?? ''}`
      const shared = underWay.get(flight) ?? lookUp(flight, key, options, fetch)
      underWay.set(flight, shared)
      try {
        return (await shared) as Fetched<Value>
      } finally {
        underWay.delete(flight)
      }
    },
    async drop(prefix) {
      for (const key of near.keys()) if (key.startsWith(prefix)) near.delete(key)
      await far?.drop(prefix)
    },
    add: async (key, lifeMs) => await far?.add(key, lifeMs),
    async close() {
      near.clear()
      await far?.close()
    },
  }
}

/**
 * About how many bytes a value takes as JSON. The LRU needs an order of magnitude and not a census, so
 * of a long list only some elements, evenly spread, are weighed.
 */
function weightOf(value: unknown): number {
  if (!Array.isArray(value) || value.length <= WEIGHED_COUNT) {
    return JSON.stringify(value)?.length ?? 1
  }
  const step = Math.floor(value.length / WEIGHED_COUNT)
  const some = Array.from({ length: WEIGHED_COUNT }, (_, index) => value[index * step])
  return Math.ceil((JSON.stringify(some).length * value.length) / WEIGHED_COUNT)
}

/** What was fetched later than now, by more than clocks differ, is of a clock that has jumped: nobody knows how old it is. */
function ageMs(entry: Fetched<unknown>): number {
  const passed = Date.now() - Date.parse(entry.fetchedAt)
  return passed < -CLOCKS_DIFFER_MS ? Number.POSITIVE_INFINITY : passed
}

function countsFor(entry: Fetched<unknown>, options: ReadOptions): boolean {
  return options.notOlderThan === undefined || Date.parse(entry.fetchedAt) >= options.notOlderThan
}

function createFarCache(redisUrl: string) {
  const redis = new Redis(redisUrl, {
    // Redis 6's default protocol delivers no invalidations and fewer servers speak it.
    protocol: 2,
    commandTimeout: L2_TIMEOUT_MS,
    connectTimeout: L2_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    retryStrategy: attempt => Math.min(attempt * 200, 5000),
  })
  let isDown = false
  const noteDown = (thrown: unknown) => {
    if (!isDown) log.warn('cache.redis.down', { reason: messageOf(thrown) })
    isDown = true
  }
  redis.on('error', noteDown)
  redis.on('ready', () => {
    if (isDown) log.info('cache.redis.up')
    isDown = false
  })
  return {
    async get(key: string): Promise<Fetched<unknown> | undefined> {
      try {
        const text = await redis.get(L2_KEY_PREFIX + key)
        return text === null ? undefined : (JSON.parse(text) as Fetched<unknown>)
      } catch (thrown) {
        noteDown(thrown)
        return undefined
      }
    },
    set(key: string, text: string, lifeMs: number): void {
      redis.set(L2_KEY_PREFIX + key, text, 'PX', lifeMs).catch(noteDown)
    },
    async drop(prefix: string): Promise<void> {
      try {
        for await (const keys of redis.scanStream({
          match: `${L2_KEY_PREFIX}${prefix}*`,
          count: 500,
        })) {
          if (keys.length > 0) await redis.unlink(...keys)
        }
      } catch (thrown) {
        noteDown(thrown)
      }
    },
    async add(key: string, lifeMs: number) {
      try {
        const told = (await redis.eval(ADD, 1, L2_KEY_PREFIX + key, Math.ceil(lifeMs))) as number[]
        const [count = 0, leftMs = lifeMs] = told
        return { count, leftMs }
      } catch (thrown) {
        noteDown(thrown)
        return undefined
      }
    },
    async close(): Promise<void> {
      redis.disconnect()
    },
  }
}
