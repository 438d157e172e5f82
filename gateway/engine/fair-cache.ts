import { LRUCache } from 'lru-cache'

/** One owner holds at most this part of a cache, whatever it sends. */
const SHARE = 1 / 8

interface Entry<Value> {
  value: Value
  owner: string
}

/**
 * A cache with a limit in bytes, where one client cannot push out what another one uses: whoever is
 * above its share loses what it used least recently itself. Sizes are estimates of the caller's.
 */
export class FairCache<Value> {
  readonly #entries: LRUCache<string, Entry<Value>>
  /** What each owner holds, in the order of use; the value is the size. */
  readonly #held = new Map<string, LRUCache<string, number>>()
  readonly #shareBytes: number

  constructor(bytesMax: number) {
    this.#shareBytes = Math.floor(bytesMax * SHARE)
    this.#entries = new LRUCache({
      maxSize: bytesMax,
      dispose: ({ owner }, key, reason) => {
        if (reason === 'evict') this.#release(owner, key)
      },
    })
  }

  get bytes(): number {
    return this.#entries.calculatedSize
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#held.get(entry.owner)?.get(key)
    return entry.value
  }

  /** Who brought a key first goes on owning it. What is larger than a share is not kept. */
  set(key: string, value: Value, bytes: number, owner: string): void {
    const known = this.#entries.peek(key)?.owner ?? owner
    if (bytes > this.#shareBytes) {
      this.delete(key)
      return
    }
    this.#holdingsOf(known).set(key, bytes, { size: bytes })
    this.#entries.set(key, { value, owner: known }, { size: bytes })
  }

  delete(key: string): void {
    const entry = this.#entries.peek(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#release(entry.owner, key)
  }

  #holdingsOf(owner: string): LRUCache<string, number> {
    const known = this.#held.get(owner)
    if (known) return known
    const made = new LRUCache<string, number>({
      maxSize: this.#shareBytes,
      dispose: (_size, key, reason) => {
        if (reason === 'evict') this.#entries.delete(key)
      },
    })
    this.#held.set(owner, made)
    return made
  }

  #release(owner: string, key: string): void {
    const held = this.#held.get(owner)
    held?.delete(key)
    if (held?.size === 0) this.#held.delete(owner)
  }
}
