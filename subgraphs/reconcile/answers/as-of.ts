import DataLoader from 'dataloader'
import type { Pool } from 'pg'
import { isDate } from '#lib/date'
import { money, subtract } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import type { Bound } from '#lib/request'
import type {
  BridgeRow,
  ChangeOrderRow,
  CommitmentRow,
  ComparisonRow,
  FindingRow,
  InvoiceRow,
  LineRow,
  Verdict,
} from '../ground.ts'
import { askByOnePlan } from '../sql/statements.ts'
import { sqlOf } from '../sql/texts.ts'
import type { CommitmentFilter } from '../types.generated.ts'
import { onlySeen } from './bounds.ts'
import { commitmentsOf } from './filters.ts'
import { asKnown, inPlace, knownIn, type Then } from './known.ts'
import type { ListQuery } from './paging.ts'

/**
 * Commitments as of a day: what the documents say that had been booked by then. A row that is asked for as of a
 * day carries it, and what hangs on it is told as of the same day or refused.
 */
const figures = sqlOf('as_of/figures')
const bridge = sqlOf('as_of/bridge')

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

/** By the id of the commitment, the day, and the moment of knowledge. */
export interface AsOfLoaders {
  figuresAsOf: DataLoader<AsOfKey, Figures, string>
  bridgesAsOf: DataLoader<AsOfKey, BridgeRow[], string>
  changeOrdersThen: DataLoader<AsOfKey, ChangeOrderRow[], string>
  invoicesThen: DataLoader<AsOfKey, InvoiceRow[], string>
  findingsThen: DataLoader<AsOfKey, FindingRow[], string>
  linesThen: DataLoader<AsOfKey, LineRow[], string>
}

export interface AsOfKey extends Then {
  id: string
}

/** What a row that is told as of a day hands to what hangs on it; undefined where it is told as of now. */
export function thenOf(row: CommitmentRow): AsOfKey | undefined {
  const { id, as_of: day, known_at: knownAt } = row
  return day === undefined ? undefined : { id, day, ...(knownAt != null && { knownAt }) }
}

/** `documents` are what is asked of the rows that hang on a commitment. */
export function createAsOfLoaders(
  pool: Pool,
  bound: Bound | undefined,
  documents: Record<'changeOrders' | 'invoices' | 'findings' | 'lines', string>,
): AsOfLoaders {
  function loader<Row extends object>(sql: string, key: keyof Row, kind?: 'invoice' | 'finding') {
    return new DataLoader<AsOfKey, Row[], string>(
      async keys => {
        const moments = Map.groupBy(keys, momentOf)
        const read = await Promise.all(
          [...moments].map(async ([moment, of]) => {
            const [{ day, knownAt } = { day: '' }] = of
            const ids = of.map(({ id }) => id)
            const rows = await askByOnePlan<Row>(pool, ...knownIn(sql, [ids, day], knownAt))
            const seen = kind ? await onlySeen(pool, bound, kind, rows) : rows
            return [moment, Map.groupBy(seen, row => row[key] as string)] as const
          }),
        )
        const found = new Map(read)
        return keys.map(each => found.get(momentOf(each))?.get(each.id) ?? [])
      },
      { cacheKeyFn: each => `${momentOf(each)} ${each.id}` },
    )
  }
  const all = loader<Figures>(figures, 'id')
  return {
    figuresAsOf: new DataLoader(
      async keys =>
        (await all.loadMany(keys)).map((rows, place) => {
          if (rows instanceof Error) return rows
          return rows[0] ?? new Error(`the store has no ${keys[place]?.id}`)
        }),
      { cacheKeyFn: each => `${momentOf(each)} ${each.id}` },
    ),
    bridgesAsOf: loader<BridgeRow>(
      `select * from (${bridge}) as part order by code`,
      'commitment_pair_id',
    ),
    changeOrdersThen: loader(documents.changeOrders, 'commitment_pair_id'),
    invoicesThen: loader(documents.invoices, 'commitment_pair_id', 'invoice'),
    linesThen: loader(documents.lines, 'commitment_pair_id'),
    findingsThen: loader(documents.findings, 'commitment_pair_id', 'finding'),
  }
}

function momentOf({ day, knownAt }: Then): string {
  return `${day} ${knownAt ?? ''}`
}

/**
 * Which commitments, where they are told as of a day: by their verdict of that day, and from what was believed
 * then, where that is asked for.
 */
export function commitmentsAsOf(
  { verdicts, ...filter }: CommitmentFilter,
  then: Then | undefined,
): Pick<ListQuery, 'from' | 'where' | 'parameters'> {
  if (!then) {
    const chosen = commitmentsOf({ ...filter, ...(verdicts != null && { verdicts }) })
    return { from: 'tieout.commitment_pair', ...chosen }
  }
  const chosen = commitmentsOf(filter)
  const parameters = [...chosen.parameters, then.day, then.knownAt ?? null]
  const [day, known] = [`$${parameters.length - 1}::date`, `$${parameters.length}::timestamptz`]
  const read = (sql: string) => (then.knownAt === undefined ? sql : asKnown(sql, known))
  const from = read(`(
    select *, ${day}::text as as_of, ${known}::text as known_at from tieout.commitment_pair
  ) as commitment`)
  const said = read(chosen.where)
  if (verdicts == null) return { from, where: said, parameters }
  parameters.push(verdicts)
  const all = read('array(select id from tieout.commitment_pair)')
  const ofDay = inPlace(read(figures), [all, day])
  const where = `(${said}) and id in (
    select id from (${ofDay}) as figure where verdict = any ($${parameters.length})
  )`
  return { from, where, parameters }
}

/** The moment and the day that a question names; undefined where it asks of now. */
export function checkedThen(
  asOf: string | null | undefined,
  knownAt: string | null | undefined,
): Then | undefined {
  if (asOf != null) return { day: checkedDay(asOf), ...(knownAt != null && { knownAt }) }
  if (knownAt == null) return undefined
  return { day: new Date(knownAt).toISOString().slice(0, 10), knownAt }
}

/** What a row that carries a day cannot tell. */
export function onlyNow({ as_of }: CommitmentRow, field: string): void {
  if (as_of === undefined) return
  throw new TieoutError('BAD_USER_INPUT', `${field} is told as of now alone; leave out asOf.`, {
    field: ['asOf'],
  })
}

/** What is not kept of what was believed once. */
export function onlyOfDay({ knownAt }: Then, field: string): void {
  if (knownAt === undefined) return
  throw new TieoutError(
    'BAD_USER_INPUT',
    `${field} is told of what is known now; leave out knownAt.`,
    {
      field: ['knownAt'],
    },
  )
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

export function checkedDay(day: string): string {
  if (isDate(day)) return day
  const message = `asOf: ${JSON.stringify(day)} is not a date; write it as 2026-10-31.`
  throw new TieoutError('BAD_USER_INPUT', message, { field: ['asOf'] })
}
