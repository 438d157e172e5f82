/** The query string, with Procore's bracket notation for filters taken apart. */
const filterPattern = /^filters\[([a-z_]+)\](?:\[\])?$/

export class Query {
  readonly #search: URLSearchParams

  constructor(search: URLSearchParams) {
    this.#search = search
  }

  one(name: string): string | undefined {
    return this.#search.get(name) || undefined
  }

  /** A positive whole number, or the fallback when it is absent or makes no sense. */
  count(name: string, fallback: number): number {
    const value = Number(this.#search.get(name))
    return Number.isSafeInteger(value) && value > 0 ? value : fallback
  }

  /** filters[a]=x and filters[b][]=y&filters[b][]=z, as a → [x] and b → [y, z]. */
  filters(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const [key, value] of this.#search) {
      const name = filterPattern.exec(key)?.[1]
      if (name === undefined) continue
      const values = found.get(name)
      if (values) values.push(value)
      else found.set(name, [value])
    }
    return found
  }
}
