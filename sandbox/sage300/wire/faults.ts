import type { Mode } from './dialect.ts'

/** Trouble on demand; each fault strikes the next `times` connections or statements that match. */
export const wireFaults = [
  'refuse',
  'login',
  'hang',
  'slow',
  'drop',
  'locked',
  'access',
  'binding',
] as const
export type WireFaultKind = (typeof wireFaults)[number]

export interface WireFault {
  kind: WireFaultKind
  /** Strikes statements that contain it, in any case; of no meaning for `refuse` and `login`. */
  match: string
  times: number
  /** For `slow`. */
  delayMs: number
  /** For `drop`: how many rows arrive before the connection does not. */
  rows: number
}

const DELAY_MAX_MS = 600_000

/** What is on at the moment: the faults, and the mode of the driver. */
export class Trouble {
  mode: Mode = { standardMode: true, maxColSupport: 1536 }
  #pending: WireFault[] = []

  /** Reads {kind, match?, times?, delayMs?, rows?}. Throws a TypeError that says what is wrong. */
  add(request: unknown): WireFault {
    const told = objectOf(request, 'a fault')
    const kind = wireFaults.find(known => known === told['kind'])
    if (!kind) throw new TypeError(`kind must be one of ${wireFaults.join(', ')}`)
    const match = told['match'] ?? ''
    if (typeof match !== 'string') throw new TypeError('match takes a text')
    const fault = {
      kind,
      match: match.toLowerCase(),
      times: countOf(told['times'] ?? 1, 'times', Number.MAX_SAFE_INTEGER),
      delayMs: countOf(told['delayMs'] ?? 0, 'delayMs', DELAY_MAX_MS),
      rows: countOf(told['rows'] ?? 0, 'rows', Number.MAX_SAFE_INTEGER),
    }
    this.#pending.push(fault)
    return fault
  }

  /** Reads {standardMode?, maxColSupport?}. Throws a TypeError that says what is wrong. */
  change(request: unknown): Mode {
    const told = objectOf(request, 'a setting')
    const { standardMode = this.mode.standardMode, maxColSupport = this.mode.maxColSupport } = told
    if (typeof standardMode !== 'boolean') throw new TypeError('standardMode is true or false')
    if (maxColSupport !== 1536 && maxColSupport !== 255) {
      throw new TypeError('maxColSupport is 1536 or 255')
    }
    this.mode = { standardMode, maxColSupport }
    return this.mode
  }

  clear(): void {
    this.#pending = []
  }

  /** The first fault of these kinds that strikes; each strike uses one up. */
  strike(kinds: readonly WireFaultKind[], sql = ''): WireFault | undefined {
    const text = sql.toLowerCase()
    const fault = this.#pending.find(
      pending => kinds.includes(pending.kind) && text.includes(pending.match),
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#pending = this.#pending.filter(pending => pending !== fault)
    return fault
  }
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw new TypeError(`${what} is a JSON object`)
}

function countOf(value: unknown, name: string, most: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most) {
    return value
  }
  throw new TypeError(`${name} takes a whole number up to ${most}`)
}
