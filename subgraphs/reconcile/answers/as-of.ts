import DataLoader from 'dataloader'
import type { Pool } from 'pg'
import { isDate } from '#lib/date'
import { money, subtract } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import type {
  BridgeRow,
  ChangeOrderRow,
  CommitmentRow,
  ComparisonRow,
  FindingRow,
  InvoiceRow,
  Verdict,
} from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'

/**
 * Commitments as of a day: what the documents say that had been booked by then. A row that is asked for as of a
 * day carries it, and what hangs on it is told as of the same day or refused.
 */
const figures = sqlOf('as_of/figures')
const bridge = sqlOf('as_of/bridge')
const aging = sqlOf('as_of/aging')

type Figures = Pick<
  CommitmentRow,
  | 'field_held_amount'
  | 'books_held_amount'
  | 'held_difference'
  | 'field_retained_amount'
  | 'books_retained_amount'
  | 'field_released_amount'
  | 'books_released_amount'
> & {
  id: string
  verdict: Verdict
  field_original_amount: string | null
  books_original_amount: string | null
  field_changes_amount: string | null
  books_changes_amount: string | null
  field_revised_amount: string | null
  books_revised_amount: string | null
  field_invoiced_amount: string | null
  books_invoiced_amount: string | null
}

/** By the id of the commitment and the day. */
export interface AsOfLoaders {
  figuresAsOf: DataLoader<AsOfKey, Figures, string>
  bridgesAsOf: DataLoader<AsOfKey, BridgeRow[], string>
}

export interface AsOfKey {
  id: string
  day: string
}

export function createAsOfLoaders(pool: Pool): AsOfLoaders {
  const cacheKeyFn = ({ id, day }: AsOfKey) => `${day} ${id}`
  async function byDay<Row extends object>(keys: readonly AsOfKey[], sql: string) {
    const days = Map.groupBy(keys, ({ day }) => day)
    const read = await Promise.all(
      [...days].map(async ([day, of]) => {
        const { rows } = await pool.query<Row>(sql, [of.map(({ id }) => id), day])
        return [day, rows] as const
      }),
    )
    return new Map(read)
  }
  return {
    figuresAsOf: new DataLoader(
      async keys => {
        const rows = await byDay<Figures>(keys, figures)
        const byId = new Map([...rows].map(([day, of]) => [day, Map.groupBy(of, row => row.id)]))
        return keys.map(
          ({ id, day }) => byId.get(day)?.get(id)?.[0] ?? new Error(`the store has no ${id}`),
        )
      },
      { cacheKeyFn },
    ),
    bridgesAsOf: new DataLoader(
      async keys => {
        const rows = await byDay<BridgeRow>(keys, `select * from (${bridge}) as part order by code`)
        const byId = new Map(
          [...rows].map(([day, of]) => [day, Map.groupBy(of, row => row.commitment_pair_id)]),
        )
        return keys.map(({ id, day }) => byId.get(day)?.get(id) ?? [])
      },
      { cacheKeyFn },
    ),
  }
}

/** The rows of commitments, each with the day; as they are when none is asked for. */
export function commitmentsAsOf(day: string | null | undefined): string {
  if (day == null) return 'tieout.commitment_pair'
  return `(select *, '${checkedDay(day)}' as as_of from tieout.commitment_pair) as commitment_pair`
}

/** What a row that carries a day cannot tell. */
export function onlyNow({ as_of }: CommitmentRow, field: string): void {
  if (as_of === undefined) return
  throw new TieoutError('BAD_USER_INPUT', `${field} is told as of now alone; leave out asOf.`, {
    field: ['asOf'],
  })
}

/** The figures of the day one by one; what is paid is not told, for payments are not all dated. */
export function comparisonOf(row: Figures): ComparisonRow[] {
  const minus = (left: string | null, right: string | null) =>
    left === null || right === null ? null : subtract(left, right)
  const compared = [
    [
      'originalAmount',
      row.field_original_amount,
      row.books_original_amount,
      'original_amount_mismatch',
    ],
    [
      'approvedChangesAmount',
      row.field_changes_amount,
      row.books_changes_amount,
      'change_order_missing',
    ],
    ['revisedAmount', row.field_revised_amount, row.books_revised_amount, 'change_order_missing'],
    ['invoicedAmount', row.field_invoiced_amount, row.books_invoiced_amount, 'invoice_missing'],
    ['retainageHeldAmount', row.field_held_amount, row.books_held_amount, 'retainage_held'],
    [
      'retainageReleasedAmount',
      row.field_released_amount,
      row.books_released_amount,
      'retainage_held',
    ],
    [
      'balanceToBillAmount',
      minus(row.field_revised_amount, row.field_invoiced_amount),
      minus(row.books_revised_amount, row.books_invoiced_amount),
      'invoice_missing',
    ],
  ] as const
  return compared.map(([field, procore, sage, rule_id]) => ({
    commitment_pair_id: row.id,
    field,
    procore,
    sage,
    difference: minus(procore, sage),
    verdict: verdictOf(procore, sage),
    rule_id,
  }))
}

function verdictOf(procore: string | null, sage: string | null): Verdict {
  if (procore === null) return sage === null ? 'NOT_DUE' : 'MISSING_IN_PROCORE'
  if (sage === null) return 'MISSING_IN_SAGE'
  return money(procore) === money(sage) ? 'AGREES' : 'DIFFERS'
}

/** Change orders that one of the two had approved by the day, without what the other approved later. */
export function changeOrdersAsOf(rows: readonly ChangeOrderRow[], day: string): ChangeOrderRow[] {
  return rows.flatMap(row => {
    const { isFieldLater, isBooksLater } = laterThan(day, {
      ...row,
      field_on: row.field_approved_on,
      books_on: row.books_approved_on,
    })
    if (!isFieldLater && !isBooksLater) return [row]
    const field = isFieldLater ? { field_id: null, field_amount: null } : {}
    const books = isBooksLater ? { books_id: null, books_amount: null } : {}
    const known = { ...row, ...field, ...books, verdict: 'NOT_DUE' as const }
    if (known.field_id === null && known.books_id === null) return []
    return [{ ...known, difference: apart(known.field_amount, known.books_amount) }]
  })
}

/** Invoices that one of the two had booked by the day, without what the other booked later. */
export function invoicesAsOf(rows: readonly InvoiceRow[], day: string): InvoiceRow[] {
  return rows.flatMap(row => {
    const { isFieldLater, isBooksLater } = laterThan(day, {
      ...row,
      field_on: row.field_accounting_on,
      books_on: row.books_accounting_on,
    })
    if (!isFieldLater && !isBooksLater) return [row]
    const field = isFieldLater
      ? { field_id: null, field_gross_amount: null, field_retainage_amount: null }
      : {}
    const books = isBooksLater
      ? { books_id: null, books_gross_amount: null, books_retainage_amount: null }
      : {}
    const known = { ...row, ...field, ...books, verdict: 'NOT_DUE' as const }
    if (known.field_id === null && known.books_id === null) return []
    const difference = apart(known.field_gross_amount, known.books_gross_amount)
    const retainage = apart(known.field_retainage_amount, known.books_retainage_amount)
    return [
      {
        ...known,
        difference,
        retainage_difference: retainage,
        net_difference: subtract(difference, retainage),
      },
    ]
  })
}

function laterThan(
  day: string,
  of: {
    field_id: string | null
    books_id: string | null
    field_on: string | null
    books_on: string | null
  },
) {
  return {
    isFieldLater: of.field_id !== null && (of.field_on ?? day) > day,
    isBooksLater: of.books_id !== null && (of.books_on ?? day) > day,
  }
}

function apart(field: string | null, books: string | null): string {
  return subtract(field ?? '0', books ?? '0')
}

/** Of invoices: those that had been booked by then; what no invoice carries stands as it does now. */
export function findingsAsOf(
  rows: readonly FindingRow[],
  invoices: readonly InvoiceRow[],
  day: string,
): FindingRow[] {
  const all = new Set(invoices.map(({ id }) => id))
  const booked = new Set(invoicesAsOf(invoices, day).map(({ id }) => id))
  return rows.filter(
    ({ document_pair_id: id, code }) =>
      code !== 'TIMING_CUTOFF' && (id === null || !all.has(id) || booked.has(id)),
  )
}

export interface AgingBucket {
  fromDays: number
  toDays: number | null
  currency: string
  procoreHeldAmount: string
  sageHeldAmount: string
  difference: string
  commitmentCount: number
}

export async function retainageAging(
  pool: Pool,
  day: string | null | undefined,
  projectPairIds: readonly string[] | null | undefined,
): Promise<AgingBucket[]> {
  const { rows } = await pool.query<AgingBucket>(aging, [
    day == null ? null : checkedDay(day),
    projectPairIds ?? null,
  ])
  return rows.map(row => ({
    ...row,
    procoreHeldAmount: money(row.procoreHeldAmount),
    sageHeldAmount: money(row.sageHeldAmount),
    difference: money(row.difference),
  }))
}

export function checkedDay(day: string): string {
  if (isDate(day)) return day
  const message = `asOf: ${JSON.stringify(day)} is not a date; write it as 2026-10-31.`
  throw new TieoutError('BAD_USER_INPUT', message, { field: ['asOf'] })
}
