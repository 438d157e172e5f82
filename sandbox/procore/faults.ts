import { Random } from '../generate/random.ts'
import { isRow, text } from './row.ts'

/**
 * Trouble on demand: each fault strikes the next `times` calls whose path contains `match`, or only
 * `percent` of these, at random by a fixed seed. A call that is `lost` is carried out and its
 * connection cut before the answer; one that is `reset` never happens.
 */
const faultKinds = [
  '400',
  '401',
  '403',
  '404',
  '406',
  '408',
  '409',
  '413',
  '422',
  '429',
  '500',
  '502',
  '503',
  'slow',
  'reset',
  'lost',
  'html',
  'empty',
  'malformed',
  'errors',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  kind: FaultKind
  /** "PATCH"; empty for calls of every method. */
  method: string
  match: string
  times: number
  delayMs: number
  percent: number
}

const DELAY_MAX_MS = 600_000

export class Faults {
  #pending: Fault[] = []
  readonly #random = new Random('faults')

  /**
   * Reads {kind, method?, match?, times?, delayMs?, percent?}. Throws a TypeError that says what is
   * wrong.
   */
  add(request: unknown): Fault {
    if (!isRow(request)) throw new TypeError('a fault is a JSON object')
    const kind = faultKinds.find(known => known === text(request, 'kind'))
    if (!kind) throw new TypeError(`kind must be one of ${faultKinds.join(', ')}`)
    const fault = {
      kind,
      method: text(request, 'method').toUpperCase(),
      match: text(request, 'match'),
      times: countOf(request['times'] ?? 1, 'times', Number.MAX_SAFE_INTEGER),
      delayMs: countOf(request['delayMs'] ?? 0, 'delayMs', DELAY_MAX_MS),
      percent: countOf(request['percent'] ?? 100, 'percent', 100),
    }
    this.#pending.push(fault)
    return fault
  }

  clear(): void {
    this.#pending = []
  }

  /** The fault that strikes this call, if any; each strike uses one up. */
  strike(method: string, path: string): Fault | undefined {
    const fault = this.#pending.find(
      pending =>
        path.includes(pending.match) &&
        (pending.method === '' || pending.method === method) &&
        (pending.percent === 100 || this.#random.chance(pending.percent)),
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#pending = this.#pending.filter(pending => pending !== fault)
    return fault
  }
}

function countOf(value: unknown, name: string, most: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most) {
    return value
  }
  throw new TypeError(`${name} takes a whole number up to ${most}`)
}
