import type { Alerts } from './alert.ts'

/**
 * How a source system differs from what was recorded of it. ADDITIVE: there is more. RISKY: something
 * is gone or changed that Tieout goes on without. BREAKING: figures, states or records cannot be read
 * or told apart, so nothing is written on their strength.
 */
export type DriftClass = 'ADDITIVE' | 'RISKY' | 'BREAKING'

export interface Finding {
  /** Within a record, as "items[].id"; '' for the resource as a whole. */
  field: string
  was: string
  now: string
  class: DriftClass
}

export interface Drift extends Finding {
  resource: string
  /** ISO moments. */
  firstSeenAt: string
  lastSeenAt: string
  /** How many looks found it. */
  seenCount: number
  /** Queries and mutations of the subgraph that rest on it. */
  affectedOperations: readonly string[]
  /** Types of the subgraph's contract that show it. */
  affectedTypes: readonly string[]
  /** When it was seen to be right again, wherever it had been found; null while it lasts. */
  endedAt: string | null
}

/** One look at some records of a resource. */
export interface Look {
  resource: string
  /** Where the records are, such as a project: a drift lasts until each place is right again. */
  place: string
  findings: readonly Finding[]
  /** Whether this look would have shown the drift again if it still lasted. */
  wouldShow(drift: Finding): boolean
  affectedOperations: readonly string[]
  affectedTypes: readonly string[]
}

/** Remembers every drift of one system in this process, and tells the operator of each once. */
export interface DriftBook {
  note(look: Look): void
  /** Those that last and, after them, the last that ended. */
  list(): Drift[]
}

/** More would be another API altogether; what is beyond is not remembered, save what is BREAKING. */
const DRIFTS_MAX = 500
const ENDED_MAX = 50

interface Entry {
  drift: Drift
  places: Set<string>
}

export function createDriftBook(options: {
  system: 'PROCORE' | 'SAGE300'
  alerts: Alerts | undefined
  /** A drift that was not known. */
  onNew: (drift: Drift) => void
  onEnd: (drift: Drift) => void
}): DriftBook {
  const { system, alerts, onNew, onEnd } = options
  const lasting = new Map<string, Entry>()
  const ended: Drift[] = []

  function found(look: Look, finding: Finding, at: string): Entry | undefined {
    const key = `${look.resource}\n${finding.field}\n${finding.class}\n${finding.now}`
    const known = lasting.get(key)
    if (known) {
      known.drift = { ...known.drift, lastSeenAt: at, seenCount: known.drift.seenCount + 1 }
      known.places.add(look.place)
      return known
    }
    if (lasting.size >= DRIFTS_MAX && finding.class !== 'BREAKING') return undefined
    const { resource, affectedOperations, affectedTypes } = look
    const seen = { firstSeenAt: at, lastSeenAt: at, seenCount: 1, endedAt: null }
    const drift = { ...finding, resource, affectedOperations, affectedTypes, ...seen }
    const entry = { drift, places: new Set([look.place]) }
    lasting.set(key, entry)
    onNew(drift)
    alert(drift)
    return entry
  }

  function alert(drift: Drift): void {
    const { resource, class: kind, field, was, now, firstSeenAt, affectedOperations } = drift
    if (kind === 'ADDITIVE') return
    const facts = {
      system,
      class: kind,
      resource,
      field,
      was,
      now,
      firstSeenAt,
      affectedOperations,
    }
    alerts?.send({ type: `drift.${kind.toLowerCase()}`, at: firstSeenAt, ...facts })
  }

  function end(key: string, { drift }: Entry, at: string): void {
    lasting.delete(key)
    ended.unshift({ ...drift, endedAt: at })
    ended.length = Math.min(ended.length, ENDED_MAX)
    onEnd(drift)
  }

  return {
    note(look) {
      const at = new Date().toISOString()
      const again = new Set(look.findings.map(finding => found(look, finding, at)))
      for (const [key, entry] of lasting) {
        if (entry.drift.resource !== look.resource || again.has(entry)) continue
        if (!entry.places.has(look.place) || !look.wouldShow(entry.drift)) continue
        entry.places.delete(look.place)
        if (entry.places.size === 0) end(key, entry, at)
      }
    },
    list: () => [...[...lasting.values()].map(({ drift }) => drift), ...ended],
  }
}

/** "grand_total was string and is absent." */
export function driftInWords({ field, was, now }: Pick<Finding, 'field' | 'was' | 'now'>): string {
  return `${field || 'It'} was ${was} and is ${now}.`
}
