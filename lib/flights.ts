/**
 * What is known of a look-up that many may wait for, from the first who asks until the last has an answer and the
 * source has given one.
 */
export interface Flights<Flight> {
  /** The one of this name, or one that begins. It is kept while something holds it. */
  join(name: string, begin: () => Flight): Joined<Flight>
}

export interface Joined<Flight> {
  flight: Flight
  /** Whether somebody else began it. */
  isShared: boolean
  hold<Value>(work: () => Promise<Value>): Promise<Value>
}

export function createFlights<Flight>(): Flights<Flight> {
  const known = new Map<string, { flight: Flight; holdersCount: number }>()
  return {
    join(name, begin) {
      const there = known.get(name)
      const entry = there ?? { flight: begin(), holdersCount: 0 }
      known.set(name, entry)
      return {
        flight: entry.flight,
        isShared: there !== undefined,
        async hold(work) {
          entry.holdersCount += 1
          try {
            return await work()
          } finally {
            entry.holdersCount -= 1
            if (entry.holdersCount === 0 && known.get(name) === entry) known.delete(name)
          }
        },
      }
    },
  }
}
