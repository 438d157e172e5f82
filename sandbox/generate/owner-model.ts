import type { Commitment, CostCode, CostType, Line, Period, Project } from './model.ts'

/** What the commitments in force of one project charge to one cost code and cost type. */
export interface Charge {
  code: CostCode
  type: CostType
  committed: number
  changed: number
}

/** The commitments of a project, added up by cost code, for the contract and the budget above them. */
export class Tally {
  readonly #charges = new Map<string, Charge>()

  add(commitment: Commitment): void {
    if (!statusesInForce.includes(commitment.status)) return
    for (const line of commitment.lines) this.#chargeOf(line).committed += line.cents
    for (const change of commitment.changes.filter(({ status }) => status === 'approved')) {
      for (const line of change.lines) this.#chargeOf(line).changed += line.cents
    }
  }

  charges(): Charge[] {
    return [...this.#charges.values()].sort((left, right) =>
      chargeKey(left) < chargeKey(right) ? -1 : 1,
    )
  }

  #chargeOf(line: Line): Charge {
    const known = this.#charges.get(chargeKey(line))
    if (known) return known
    const charge = { code: line.code, type: line.type, committed: 0, changed: 0 }
    this.#charges.set(chargeKey(line), charge)
    return charge
  }
}

/** One line of the owner's schedule of values, or of a change to it. */
export interface PrimeLine {
  id: number
  position: number
  description: string
  code: CostCode
  type: CostType
  cents: number
}

export interface PrimeChange {
  id: number
  number: string
  title: string
  status: 'approved' | 'pending'
  period: Period
  line: PrimeLine
  changes: PrimeLine
}

/** The contract with the owner, in cents, from which the records are made. */
export interface PrimeContract {
  id: number
  number: string
  project: Project
  lines: PrimeLine[]
  changes: PrimeChange[]
}

/** The rate of every prime contract, in basis points. */
export const RETAINAGE = 1000
export const THOUSAND_CENTS = 1_000_00
const statusesInForce = ['Approved', 'Complete']

/** Up to the next thousand, as estimators do. */
export function roundedUp(cents: number): number {
  return Math.ceil(cents / THOUSAND_CENTS) * THOUSAND_CENTS
}

export function chargeKey({ code, type }: { code: CostCode; type: CostType }): string {
  return `${code.number}/${code.extra}/${type.code}`
}
