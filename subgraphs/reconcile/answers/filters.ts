import { isDate } from '#lib/date'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type {
  ChangeOrderFilter,
  CommitmentFilter,
  CommitmentLineFilter,
  FindingFilter,
  InvoiceFilter,
  MappingFilter,
  ProjectFilter,
  VendorFilter,
} from '../types.generated.ts'
import type { ListQuery } from './paging.ts'

/**
 * What each part of a filter says in SQL, where `?` is its value. The lists that it is said of have the
 * columns that are named here. A part that was not given says nothing, so that it costs nothing.
 */
type Condition = string | { says: string; value: (given: never) => unknown }
type Conditions<Filter> = Record<keyof Required<Filter>, Condition>
export type Chosen = Pick<ListQuery, 'where' | 'parameters'>

export const projectsOf = chooser<ProjectFilter>({
  number: 'tieout.number_key(number) = tieout.number_key(?)',
  verdicts: 'verdict = any (?)',
  search: containing("concat_ws(' ', number, name)"),
})

export const vendorsOf = chooser<VendorFilter>({
  number: 'tieout.number_key(number) = tieout.number_key(?)',
  verdicts: 'verdict = any (?)',
  search: containing("concat_ws(' ', number, name)"),
})

const OF_PROJECT = {
  projectId: idOf('Project', 'project_pair_id = ?', 'projectId'),
  projectNumber: `project_pair_id in (
    select id from tieout.project_pair where tieout.number_key(number) = tieout.number_key(?)
  )`,
}

const VENDOR_NAME = '(select name from tieout.vendor_pair where id = vendor_pair_id)'

export const commitmentsOf = chooser<CommitmentFilter>({
  ...OF_PROJECT,
  vendorId: idOf('Vendor', 'vendor_pair_id = ?', 'vendorId'),
  number: 'tieout.number_key(number) = tieout.number_key(?)',
  kind: 'kind = ?',
  verdicts: 'verdict = any (?)',
  search: containing(`concat_ws(' ', number, title, ${VENDOR_NAME})`),
  minimumAmount: atLeast(
    'field_original_amount + field_changes_amount',
    'books_original_amount + books_changes_amount',
  ),
})

/** Of what hangs on a commitment: the list has its number and its vendor. */
const OF_COMMITMENT = {
  ...OF_PROJECT,
  commitmentId: idOf('Commitment', 'commitment_pair_id = ?', 'commitmentId'),
  vendorId: idOf('Vendor', 'vendor_pair_id = ?', 'vendorId'),
  verdicts: 'verdict = any (?)',
}

export const changeOrdersOf = chooser<ChangeOrderFilter>({
  ...OF_COMMITMENT,
  number: 'tieout.number_key(number) = tieout.number_key(?)',
  search: containing(`concat_ws(' ', number, title, commitment_number, ${VENDOR_NAME})`),
  minimumAmount: atLeast('field_amount', 'books_amount'),
  approvedFromOn: day(
    'approvedFromOn',
    'greatest(field_approved_on, books_approved_on) >= ?::date',
  ),
  approvedToOn: day('approvedToOn', 'least(field_approved_on, books_approved_on) <= ?::date'),
})

export const invoicesOf = chooser<InvoiceFilter>({
  ...OF_COMMITMENT,
  number: 'tieout.number_key(?) in (tieout.number_key(number), tieout.number_key(books_number))',
  search: containing(`concat_ws(' ', number, books_number, commitment_number, ${VENDOR_NAME})`),
  minimumAmount: atLeast('field_gross_amount', 'books_gross_amount'),
  accountedFromOn: day(
    'accountedFromOn',
    'greatest(field_accounting_on, books_accounting_on) >= ?::date',
  ),
  accountedToOn: day('accountedToOn', 'least(field_accounting_on, books_accounting_on) <= ?::date'),
})

export const mappingsOf = chooser<MappingFilter>({
  ...OF_PROJECT,
  costCode: `tieout.number_key(?) = any (
    array[number_key, books_number_key] || array(
      select code.number_key
      from jsonb_array_elements(splits) as split
      join sage.cost_code as code on code.id = split ->> 'booksId'
    )
  )`,
  validOn: day('validOn', '?::date between valid_from and valid_to'),
})

export const linesOf = chooser<CommitmentLineFilter>({
  ...OF_COMMITMENT,
  costCode: 'tieout.number_key(cost_code) = tieout.number_key(?)',
  costType: 'upper(cost_type) = upper(?)',
  search: containing("concat_ws(' ', number, cost_code, commitment_number)"),
  minimumAmount: atLeast('field_original_amount', 'books_original_amount'),
})

const ofFindings = chooser<FindingFilter>({
  ...OF_PROJECT,
  projectIds: {
    says: 'project_pair_id = any (?)',
    value: (given: readonly string[]) =>
      given.map(id => checkedId(id, 'Project', 'filter.projectIds')),
  },
  vendorId: idOf(
    'Vendor',
    'commitment_pair_id in (select id from tieout.commitment_pair where vendor_pair_id = ?)',
    'vendorId',
  ),
  commitmentId: idOf('Commitment', 'commitment_pair_id = ?', 'commitmentId'),
  codes: 'code = any (?)',
  severities: 'severity = any (?)',
  states: 'state = any (?)',
  measures: 'measure = any (?)',
  assignedTo: 'assigned_to = ?',
  isAssigned: '(assigned_to is not null) = ?',
  minimumAmount: { says: 'abs(amount) >= ?::numeric', value: checkedAmount },
  minimumAgeDays: 'age_days >= ?::integer',
  search: containing(`concat_ws(' ', grain, explanation, (
    select concat_ws(' ', commitment_pair.number, vendor_pair.name)
    from tieout.commitment_pair
    left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
    where commitment_pair.id = commitment_pair_id
  ))`),
  period: { says: "to_char(occurred_on, 'YYYY-MM') = ?", value: checkedPeriod },
  updatedAfter: 'updated_at > ?::timestamptz',
})

/** Those that somebody still has to do with, unless other states are asked for. */
export function findingsOf(filter: FindingFilter | null | undefined): Chosen {
  return ofFindings({ ...filter, states: filter?.states ?? ['OPEN', 'ASSIGNED'] })
}

function chooser<Filter extends object>(conditions: Conditions<Filter>) {
  const every = Object.entries<Condition>(conditions)
  return (filter: Filter | null | undefined): Chosen => {
    const parameters: unknown[] = []
    const said = every.flatMap(([name, condition]) => {
      const given = filter?.[name as keyof Filter] ?? undefined
      if (given === undefined) return []
      const { says, value } =
        typeof condition === 'string' ? { says: condition, value: same } : condition
      const place = parameters.push(value(given as never))
      return [says.replaceAll('?', `$${place}`)]
    })
    return { where: said.length === 0 ? 'true' : said.join(' and '), parameters }
  }
}

function same(given: unknown): unknown {
  return given
}

function idOf(kind: string, says: string, field: string): Condition {
  return { says, value: (given: string) => checkedId(given, kind, `filter.${field}`) }
}

export function checkedId(id: string, kind: string, field = 'id'): string {
  parseGid(id, field, { system: 'tieout', kind })
  return id
}

/** As a text and never as a pattern: a "%" that somebody looks for is a "%". */
function containing(words: string): Condition {
  return `position(upper(?) in upper(${words})) > 0`
}

function atLeast(field: string, books: string): Condition {
  return { says: `greatest(abs(${field}), abs(${books})) >= ?::numeric`, value: checkedAmount }
}

function checkedAmount(given: string): string {
  if (/^-?\d{1,30}(\.\d{1,30})?$/.test(given)) return given
  throw wrong('minimumAmount', `${JSON.stringify(given)} is not an amount; write it as "1000.00".`)
}

function checkedPeriod(given: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(given)) return given
  throw wrong('period', `${JSON.stringify(given)} is not a month; write it as 2026-10.`)
}

function day(field: string, says: string): Condition {
  return {
    says,
    value(given: string) {
      if (isDate(given)) return given
      throw wrong(field, `${JSON.stringify(given)} is not a date; write it as 2026-10-31.`)
    },
  }
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `filter.${field}: ${problem}`, {
    field: ['filter', field],
  })
}
