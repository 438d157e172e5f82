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
import { SIZES } from './amounts.ts'
import {
  below,
  type Chosen,
  checkedId,
  chooser,
  containing,
  day,
  idOf,
  month,
  sized,
} from './conditions.ts'

const OF_PROJECT = {
  projectId: idOf('Project', 'project_pair_id = ?', 'projectId'),
  projectNumber: `project_pair_id in (
    select id from tieout.project_pair where tieout.number_key(number) = tieout.number_key(?)
  )`,
}
const OF_VENDOR = { vendorId: idOf('Vendor', 'vendor_pair_id = ?', 'vendorId') }
const OF_NUMBER = { number: 'tieout.number_key(number) = tieout.number_key(?)' }
const OF_VERDICTS = { verdicts: 'verdict = any (?)' }

const VENDOR_NAME = '(select name from tieout.vendor_pair where id = vendor_pair_id)'
const IS_AGED = "state in ('OPEN', 'ASSIGNED') and current_date - first_seen_on >= ?::integer"
const IS_CODE = 'tieout.number_key(cost_code) = tieout.number_key(?)'

/** Of a commitment, which has no such columns itself. */
const SIGNED = {
  signedFromOn: day('signedFromOn', `${signed('max')} >= ?::date`),
  signedToOn: day('signedToOn', `${signed('min')} <= ?::date`),
}
const OF_CONTRACT = {
  costCode: onSides(`select contract_id from tieout.item where ${IS_CODE}`),
  ...SIGNED,
}
const AGED_COMMITMENT = {
  minimumAgeDays: `id in (select commitment_pair_id from tieout.told_finding where ${IS_AGED})`,
}

export const projectsOf = chooser<ProjectFilter>(
  {
    ...OF_NUMBER,
    ...OF_VERDICTS,
    search: containing("concat_ws(' ', number, name)"),
    ...sized(SIZES.project),
    minimumAgeDays: `id in (select project_pair_id from tieout.told_finding where ${IS_AGED})`,
    ...below({ ...OF_VENDOR, ...OF_CONTRACT }),
  },
  'id in (select project_pair_id from tieout.commitment_pair where *)',
)

export const vendorsOf = chooser<VendorFilter>(
  {
    ...OF_NUMBER,
    ...OF_VERDICTS,
    search: containing("concat_ws(' ', number, name)"),
    ...sized(SIZES.vendor),
    ...below({ ...OF_PROJECT, ...OF_CONTRACT, ...AGED_COMMITMENT }),
  },
  'id in (select vendor_pair_id from tieout.commitment_pair where *)',
)

export const commitmentsOf = chooser<CommitmentFilter>({
  ...OF_PROJECT,
  ...OF_VENDOR,
  ...OF_NUMBER,
  kind: 'kind = ?',
  ...OF_VERDICTS,
  search: containing(`concat_ws(' ', number, title, ${VENDOR_NAME})`),
  ...sized(SIZES.commitment),
  ...OF_CONTRACT,
  ...AGED_COMMITMENT,
})

/** Of what hangs on a commitment: the list has its number and its vendor. */
const OF_COMMITMENT = {
  ...OF_PROJECT,
  ...OF_VENDOR,
  commitmentId: idOf('Commitment', 'commitment_pair_id = ?', 'commitmentId'),
  ...OF_VERDICTS,
}

/** As the findings of a document and of a line are told. */
const AGED_DOCUMENT = {
  minimumAgeDays: `id in (select document_pair_id from tieout.told_finding where ${IS_AGED})`,
}
const AGED_LINE = {
  minimumAgeDays: `id in (
    select document ->> 'pairId'
    from tieout.told_finding
    cross join jsonb_array_elements(documents) as document
    where ${IS_AGED}
  )`,
}

const CHANGE_ORDER_ON_CODE = onSides(
  `select change_order_id from tieout.change_line where ${IS_CODE}`,
)

export const changeOrdersOf = chooser<ChangeOrderFilter>({
  ...OF_COMMITMENT,
  ...OF_NUMBER,
  search: containing(`concat_ws(' ', number, title, commitment_number, ${VENDOR_NAME})`),
  ...sized(SIZES.changeOrder),
  approvedFromOn: day(
    'approvedFromOn',
    'greatest(field_approved_on, books_approved_on) >= ?::date',
  ),
  approvedToOn: day('approvedToOn', 'least(field_approved_on, books_approved_on) <= ?::date'),
  costCode: CHANGE_ORDER_ON_CODE,
  ...AGED_DOCUMENT,
})

const INVOICE_ON_CODE = onSides(
  `select key
   from tieout.invoice_document
   cross join jsonb_object_keys(gross_by_item || retainage_by_item) as item_key
   where tieout.number_key(split_part(item_key, '|', -2)) = tieout.number_key(?)`,
  'books_key',
)

export const invoicesOf = chooser<InvoiceFilter>({
  ...OF_COMMITMENT,
  number: 'tieout.number_key(?) in (tieout.number_key(number), tieout.number_key(books_number))',
  search: containing(`concat_ws(' ', number, books_number, commitment_number, ${VENDOR_NAME})`),
  ...sized(SIZES.invoice),
  accountedFromOn: day(
    'accountedFromOn',
    'greatest(field_accounting_on, books_accounting_on) >= ?::date',
  ),
  accountedToOn: day('accountedToOn', 'least(field_accounting_on, books_accounting_on) <= ?::date'),
  costCode: INVOICE_ON_CODE,
  ...AGED_DOCUMENT,
})

export const linesOf = chooser<CommitmentLineFilter>(
  {
    ...OF_COMMITMENT,
    costCode: IS_CODE,
    costType: 'upper(cost_type) = upper(?)',
    search: containing(`concat_ws(' ', number, cost_code, commitment_number, ${VENDOR_NAME})`),
    ...sized(SIZES.line),
    ...AGED_LINE,
    ...below(SIGNED),
  },
  'commitment_pair_id in (select id from tieout.commitment_pair where *)',
)

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
  search: containing(`(
    select string_agg(concat_ws(' ', code.number, code.name), ' ')
    from (
      select id, number, name from procore.cost_code union all select id, number, name from sage.cost_code
    ) as code
    where
      code.id in (field_id, books_id)
      or code.id in (select split ->> 'booksId' from jsonb_array_elements(splits) as split)
  )`),
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
  ...sized({ amount: 'abs(amount)' }),
  minimumAgeDays: 'age_days >= ?::integer',
  search: containing(`concat_ws(' ', grain, explanation, (
    select concat_ws(' ', commitment_pair.number, vendor_pair.name)
    from tieout.commitment_pair
    left join tieout.vendor_pair on vendor_pair.id = commitment_pair.vendor_pair_id
    where commitment_pair.id = commitment_pair_id
  ))`),
  period: month('period', "to_char(occurred_on, 'YYYY-MM') = ?"),
  occurredFromOn: day('occurredFromOn', 'occurred_on >= ?::date'),
  occurredToOn: day('occurredToOn', 'occurred_on <= ?::date'),
  costCode: `exists (
    select from (
      select document_pair_id as id
      union all
      select document ->> 'pairId' from jsonb_array_elements(documents) as document
    ) as named
    where named.id in (
      select id from tieout.change_order_pair where ${CHANGE_ORDER_ON_CODE}
      union all
      select id from tieout.invoice_pair where ${INVOICE_ON_CODE}
      union all
      select tieout.line_pair_id(commitment_pair.id, item.item_key)
      from tieout.item
      join tieout.commitment_pair on contract_id in (field_id, books_id)
      where ${IS_CODE}
    )
  )`,
  updatedAfter: 'updated_at > ?::timestamptz',
})

/** Those that somebody still has to do with, unless other states are asked for. */
export function findingsOf(filter: FindingFilter | null | undefined): Chosen {
  return ofFindings({ ...filter, states: filter?.states ?? ['OPEN', 'ASSIGNED'] })
}

/** The earliest or the latest day of the two sides of a commitment. */
function signed(which: 'min' | 'max'): string {
  return `(
    select ${which}(signed_on) from tieout.contract
    where (side = 'FIELD' and id = field_id) or (side = 'BOOKS' and id = books_id)
  )`
}

/** That a record of either side is among those that a select tells, which goes on with its side. */
function onSides(records: string, booksKey = 'books_id'): string {
  return `(
    field_id in (${records} and side = 'FIELD') or ${booksKey} in (${records} and side = 'BOOKS')
  )`
}
