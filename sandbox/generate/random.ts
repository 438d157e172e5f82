/**
 * A small deterministic generator of random numbers (sfc32, public domain, by Chris Doty-Humphrey),
 * so that one seed makes one company, on any machine and under any version of Node.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: string) {
    // FNV-1a spreads the seed over the state; the warm-up mixes it.
    let hash = 0x811c9dc5
    for (const character of seed)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    this.#a = hash
    this.#b = hash ^ 0x9e3779b9
    this.#c = hash ^ 0x243f6a88
    for (let round = 0; round < 12; round++) this.#next()
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor((this.#next() / 2 ** 32) * limit)
  }

  /** A whole number between the two, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  chance(percent: number): boolean {
    return this.below(10_000) < percent * 100
  }

  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError('cannot pick from an empty list')
    return values[this.below(values.length)] as Value
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter++) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}
