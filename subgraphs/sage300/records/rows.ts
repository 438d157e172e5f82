import { Decimal, fromDouble, quantity } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import type {
  AccountRecord,
  CategoryRecord,
  ChangeOrderItemRecord,
  ChangeOrderRecord,
  CommitmentItemRecord,
  CommitmentRecord,
  CostCodeRecord,
  DistributionRecord,
  ExtraRecord,
  InvoiceRecord,
  JobRecord,
  PaymentRecord,
  TransactionRecord,
  VendorRecord,
} from './dictionary/tables.ts'

/** A record of Sage and when it was read: what resolvers are handed as their parent. */
export interface Row<Each> {
  readonly record: Each
  readonly fetchedAt: string
}

export type JobRow = Row<JobRecord>
export type VendorRow = Row<VendorRecord>
export type ExtraRow = Row<ExtraRecord>
export type CategoryRow = Row<CategoryRecord>
export type AccountRow = Row<AccountRecord>
export type CostCodeRow = Row<CostCodeRecord>
export type CommitmentRow = Row<CommitmentRecord>
export type CommitmentItemRow = Row<CommitmentItemRecord>
export type ChangeOrderRow = Row<ChangeOrderRecord>
export type ChangeOrderItemRow = Row<ChangeOrderItemRecord>
export interface InvoiceRow extends Row<InvoiceRecord> {
  /** Posted invoices and entered ones lie in different files and may carry the same number. */
  readonly isPosted: boolean
}
export interface DistributionRow extends Row<DistributionRecord> {
  readonly isPosted: boolean
}
export interface TransactionRow extends Row<TransactionRecord> {
  /** Whether it lies in the history file. */
  readonly isPast: boolean
}
export type PaymentRow = Row<PaymentRecord>

interface Stamped {
  readonly Date_Stamp: string | null
  readonly Time_Stamp: string | null
}

const MONEY_PLACES = 2
/** Units, unit costs and percents. */
const FINE_PLACES = 4

/** An amount in money text, or null where Sage lacks the column. Throws SAGE_AMOUNT_UNSAFE. */
export function moneyOf(value: number | null, what: string): string | null {
  if (value === null) return null
  // Most amounts of a distribution are zero, and there are very many distributions.
  return value === 0 ? '0.00' : fromDouble(value, MONEY_PLACES, what)
}

export function quantityOf(value: number | null, what: string): string | null {
  return value === null ? null : quantity(fromDouble(value, FINE_PLACES, what))
}

/** Sage writes zero for the units and the price of a lump sum. */
export function unitsOf(
  line: { readonly Units: number | null; readonly Unit_Cost: number | null },
  what: string,
): { units: string | null; unitCost: string | null } {
  const isLumpSum = !line.Units && !line.Unit_Cost
  if (isLumpSum) return { units: null, unitCost: null }
  return {
    units: quantityOf(line.Units, `${what}.Units`),
    unitCost:
      line.Unit_Cost === null ? null : fromDouble(line.Unit_Cost, FINE_PLACES, `${what}.Unit_Cost`),
  }
}

/** The exact sum of a money column; null as soon as one value is unknown. */
export function totalOf<Each>(
  records: readonly Each[],
  value: (record: Each) => number | null,
  what: string,
): string | null {
  let total = new Decimal(0)
  for (const record of records) {
    const amount = value(record)
    if (amount === null) return null
    if (amount !== 0) total = total.plus(fromDouble(amount, MONEY_PLACES, what))
  }
  return total.isZero() ? '0.00' : total.toFixed(MONEY_PLACES)
}

/**
 * The moment of the last stamp, or null. Sage stamps the clock of the workstation that wrote, with
 * no time zone; it is taken as UTC.
 */
export function updatedAtOf({ Date_Stamp, Time_Stamp }: Stamped): string | null {
  return Date_Stamp === null ? null : `${Date_Stamp}T${Time_Stamp ?? '00:00:00'}.000Z`
}

/**
 * Whether a record may have changed since `moment` (epoch milliseconds). One that was never stamped
 * may have; one stamped with a day alone counts for the whole day.
 */
export function isStampedSince(record: Stamped, moment: number): boolean {
  if (record.Date_Stamp === null) return true
  return Date.parse(`${record.Date_Stamp}T${record.Time_Stamp ?? '23:59:59'}.999Z`) >= moment
}

/**
 * A stamp has the clock of the workstation that wrote, without its time zone, so west of Greenwich it
 * reads up to twelve hours early; clocks go wrong, and a posting is seen later than it was stamped.
 */
export const STAMP_OVERLAP_MS = 24 * 60 * 60_000

/**
 * Epoch milliseconds of the earliest stamp that a record changed after `updatedAfter` can bear.
 * Throws BAD_USER_INPUT.
 */
export function earliestStampOf(updatedAfter: string | null | undefined): number | undefined {
  if (updatedAfter === null || updatedAfter === undefined) return undefined
  const moment = Date.parse(updatedAfter)
  if (!Number.isNaN(moment)) return moment - STAMP_OVERLAP_MS
  throw new TieoutError(
    'BAD_USER_INPUT',
    `updatedAfter: ${JSON.stringify(updatedAfter)} is not a moment; write it as 2026-10-31T17:05:00.000Z.`,
    { field: ['filter', 'updatedAfter'] },
  )
}
