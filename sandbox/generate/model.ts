/**
 * One truth for each commitment, from which both systems' records are made. Money is whole cents
 * and rates are basis points (1000 = 10 %), both as safe integers, so nothing is ever rounded twice.
 */
export interface Period {
  /** 0 for the first month of the company's data. */
  index: number
  start: string
  end: string
  billingDate: string
}

export interface CostCode {
  id: number
  number: string
  name: string
  /** The sub job in Procore, the extra in Sage; '' for the base job. */
  extra: string
  /** A planted fault: a code that Sage does not have. */
  procoreOnly?: true
}

export interface CostType {
  id: number
  code: string
  name: string
}

export interface Vendor {
  id: number
  name: string
  /** Sage's vendor id. */
  code: string
  trade: number
  numbering: 'INV-0012' | '1012' | 'A-0045'
  invoices: number
  /** In which systems the vendor is set up; both, save where a fault is planted. */
  system: 'both' | 'procore' | 'sage300'
  insuredUntil: string
  /** What the tax office knows it by; most are not known by it. */
  taxId?: string
  /** The insurance that Procore keeps, where it is not the usual one. */
  procoreInsurance?: { until: string; status: string }
}

export interface Project {
  id: number
  number: string
  name: string
  city: string
  state: string
  tiers: 1 | 2 | 3
  startDate: string
  subJob: { id: number; extra: string; name: string } | undefined
  codes: Map<string, CostCode>
  /** False for a project that was never opened as a job. */
  inSage: boolean
  /** The job's number, where Sage spells it in its own way. */
  job?: string
  /** The account of retainage payable; 2150 where nothing is said. */
  retainageAccount?: string
  /** A planted fault: what the job's total of cost claims beyond its transactions. */
  costMisstatedBy?: number
}

export interface Line {
  id: number
  position: number
  description: string
  code: CostCode
  type: CostType
  cents: number
  unit: { quantity: number; cents: number; name: string } | undefined
  rate: number
  /** The rate of its stored material, where that is another. */
  storedRate?: number
  /** The Sage item that carries this line; several lines may share one. */
  item: number
  /** Set on lines of a change order. */
  change: Change | undefined
  /** The schedule of values line that a change order line changes. */
  changes: Line | undefined
  billed: { work: number; stored: number; held: number; heldStored: number }
}

export interface Change {
  id: number
  number: string
  sageNumber: string
  title: string
  status: 'approved' | 'pending' | 'draft' | 'rejected' | 'void'
  /** Sage's status; undefined when Sage never hears of it. */
  sageStatus: 'Approved' | 'Pending' | 'Not issued' | undefined
  period: Period
  lines: Line[]
}

export interface BillLine {
  id: number
  line: Line
  before: number
  now: number
  stored: number
  storedBefore: number
  heldBefore: number
  retained: number
  released: number
  heldStored: number
  heldStoredBefore: number
  /** Stored material that Procore moved into the work completed before. */
  moved: number
  /** A planted fault: what its total to date claims beyond its parts. */
  misstatedBy?: number
}

export interface Bill {
  id: number
  number: number
  period: Period
  invoice: string
  sageInvoice: string
  status:
    | 'draft'
    | 'under_review'
    | 'revise_and_resubmit'
    | 'rejected'
    | 'approved'
    | 'approved_as_noted'
    | 'pending_owner_approval'
    | 'paid'
  type: 'progress' | 'retainage_release'
  lines: BillLine[]
  payment: { id: number; date: string; check: number; cents: number } | undefined
  /** Payments that count for nothing, such as a void check. */
  uncounted?: { id: number; date: string; check: number; cents: number; status: string }[]
  /** A planted fault: what the G702 block claims beyond what its lines add up to. */
  retainageMisstatedBy: number
  /** Planted faults in other figures of the G702 block, by field. */
  summaryMisstatedBy?: Record<string, number>
}

export interface Commitment {
  id: number
  kind: 'subcontract' | 'purchaseOrder'
  number: string
  sageNumber: string
  title: string
  status: string
  project: Project
  vendor: Vendor
  date: string
  rate: number
  /** Sliding scale: withhold until this share of the contract, or this amount, is held. */
  cap: { rate: number; of: 'original' | 'revised' } | { cents: number; of: 'amount' } | undefined
  /** Procore moves stored material into the work completed before when it is installed. */
  movesStored?: true
  lines: Line[]
  changes: Change[]
  bills: Bill[]
}

/** One difference that was planted, as reconcile should find it. */
export interface Planted {
  code: string
  project: string | null
  commitment: string | null
  grain: string | null
  /** Procore minus Sage; null when the finding is not an amount. */
  amount: string | null
  sentence: string
}

export const countedStatuses: readonly string[] = [
  'approved',
  'approved_as_noted',
  'pending_owner_approval',
  'paid',
]

export function gross(line: BillLine): number {
  return line.now + line.moved + line.stored - line.storedBefore
}

export function retainage(line: BillLine): number {
  return line.retained - line.released + line.heldStored - line.heldStoredBefore
}

/** The job that a project is in Sage. */
export function jobOf({ job, number }: Project): string {
  return job ?? number
}

export function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

export function grossOf(bill: Bill): number {
  return total(bill.lines.map(gross))
}

export function retainageOf(bill: Bill): number {
  return total(bill.lines.map(retainage))
}

export function countedBills(commitment: Commitment): Bill[] {
  return commitment.bills.filter(bill => countedStatuses.includes(bill.status))
}

export function originalOf(commitment: Commitment): number {
  return total(commitment.lines.map(line => line.cents))
}

export function centsOf(change: Change): number {
  return total(change.lines.map(line => line.cents))
}

export function approvedOf(commitment: Commitment, upTo = Number.POSITIVE_INFINITY): number {
  const approved = commitment.changes.filter(
    change => change.status === 'approved' && change.period.index <= upTo,
  )
  return total(approved.map(centsOf))
}

/** A share of an amount, half a cent rounded away from zero. */
export function share(cents: number, rate: number): number {
  const whole = Math.floor((Math.abs(cents) * rate + 5000) / 10_000)
  return cents < 0 && whole !== 0 ? -whole : whole
}

/** Cents as money text: 123450 → "1234.50". */
export function moneyText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Basis points as Procore writes a percent: 1000 → "10.0". */
export function percentText(rate: number): string {
  return `${Math.floor(rate / 100)}.${rate % 100 === 0 ? '0' : String(rate % 100).padStart(2, '0')}`
}

/** Ids far above 2^32, as Procore's are, in the order in which things are made. */
export class Ids {
  #last: number

  constructor(above = 2 ** 49) {
    this.#last = above
  }

  next(): number {
    this.#last++
    return this.#last
  }
}
