import type { Pool } from 'pg'
import { numberKey } from '#lib/number-key'

/** The pairs that writes are about, and what the other system calls what belongs to them. */
export interface PairsToWrite {
  changeOrder(id: string): Promise<ChangeOrderPair | undefined>
  commitment(id: string): Promise<CommitmentPair | undefined>
  invoice(id: string): Promise<InvoicePair | undefined>
  /** A commitment of a company of Sage whose number is this one in another spelling, on another job. */
  namesake(about: {
    company: string | null
    job: string | null
    number: string
  }): Promise<Namesake | undefined>
  /** Lines of a project in the coding of the books; what has no counterpart there keeps its own. */
  codings(projectPairId: string, lines: readonly Coding[]): Promise<Coding[]>
  /** What a requisition bills, withholds and releases, on the items of its commitment in the books. */
  distributions(invoicePairId: string): Promise<Distribution[]>
}

export interface ChangeOrderPair {
  project_pair_id: string
  number: string
  field_id: string | null
  commitment_number: string
  procore_commitment_id: string | null
  sage_commitment_id: string | null
}

export interface CommitmentPair {
  project_pair_id: string
  number: string
  field_id: string | null
  books_id: string | null
  /** Sage's own numbers; null where the project or the vendor is not paired. */
  job_number: string | null
  vendor_number: string | null
  vendor_name: string | null
  company: string | null
}

export interface InvoicePair {
  project_pair_id: string
  procore_commitment_id: string | null
  sage_commitment_id: string | null
  number: string
  /** Whether it has one in the field, by which the books could know it. */
  has_number: boolean
  field_id: string | null
  books_key: string | null
  /** Where the books have it when it is not on this commitment. */
  elsewhere_key: string | null
  status: string | null
  is_counted: boolean | null
  invoiced_on: string | null
  accounting_on: string | null
  gross_amount: string | null
  retainage_amount: string | null
  commitment_number: string
  books_number: string | null
  company: string | null
  vendor_number: string | null
  /** Why the lists that it rests on are not read; null when they are. */
  unread: string | null
  /** Of the commitment in the books. */
  revised_amount: string | null
  invoiced_amount: string | null
  held_amount: string | null
}

export interface Namesake {
  number: string
  job_number: string
}

export interface Coding {
  extra: string | null
  costCode: string | null
  costType: string | null
  /** Of what the map divides among several codes of the books, so that it stands on none. */
  divided?: string | null
}

export interface Distribution {
  coding: string
  /** Of the commitment in the books; null where none is coded so. */
  item_number: number | null
  /** What it bills, and what it withholds; the latter is negative where it releases. */
  amount: string
  retainage_amount: string
}

export function createPairsToWrite(pool: Pick<Pool, 'query'>): PairsToWrite {
  const one = async <Row extends object>(text: string, id: string) =>
    (await pool.query<Row>(text, [id])).rows[0]
  return {
    changeOrder: id => one<ChangeOrderPair>(CHANGE_ORDER, id),
    commitment: id => one<CommitmentPair>(COMMITMENT, id),
    invoice: id => one<InvoicePair>(INVOICE, id),
    async namesake({ company, job, number }) {
      const values = [company, numberKey(number), job]
      return (await pool.query<Namesake>(NAMESAKE, values)).rows[0]
    },
    async codings(projectPairId, lines) {
      const { rows } = await pool.query<Coding>(CODINGS, [
        projectPairId,
        lines.map(line => line.extra),
        lines.map(line => line.costCode),
        lines.map(line => line.costType),
      ])
      return rows
    },
    async distributions(invoicePairId) {
      return (await pool.query<Distribution>(DISTRIBUTION_LINES, [invoicePairId])).rows
    },
  }
}

const CHANGE_ORDER = `
  select change.project_pair_id, change.number, change.field_id,
    commitment.number as commitment_number,
    commitment.field_id as procore_commitment_id,
    commitment.books_id as sage_commitment_id
  from tieout.change_order_pair as change
  join tieout.commitment_pair as commitment on commitment.id = change.commitment_pair_id
  where change.id = $1`

const COMMITMENT = `
  select commitment.project_pair_id, commitment.number, commitment.field_id, commitment.books_id,
    job.number as job_number, job.company,
    vendor.number as vendor_number, vendor_pair.name as vendor_name
  from tieout.commitment_pair as commitment
  join tieout.project_pair on project_pair.id = commitment.project_pair_id
  left join sage.project as job on job.id = project_pair.books_id
  left join tieout.vendor_pair on vendor_pair.id = commitment.vendor_pair_id
  left join sage.vendor as vendor on vendor.id = vendor_pair.books_id
  where commitment.id = $1`

/** Those of the same job Sage itself is asked for. */
const NAMESAKE = `
  select books.number, job.number as job_number
  from sage.commitment as books
  join sage.project as job on job.id = books.project_id
  where job.company is not distinct from $1 and books.number_key = $2 and job.number <> $3
  order by books.id
  limit 1`

const INVOICE = `
  select invoice.project_pair_id, commitment.field_id as procore_commitment_id,
    commitment.books_id as sage_commitment_id, invoice.number, invoice.field_id, invoice.books_key, invoice.elsewhere_key,
    coalesce(btrim(document.number), '') <> '' as has_number, document.status, document.is_counted,
    to_char(document.invoiced_on, 'YYYY-MM-DD') as invoiced_on,
    to_char(document.accounting_on, 'YYYY-MM-DD') as accounting_on,
    document.gross_amount, document.retainage_amount,
    commitment.number as commitment_number,
    books.number as books_number, job.company, vendor.number as vendor_number,
    (
      select string_agg(coalesce(reason, list || ' were never read.'), ' ' order by side, list)
      from tieout.unjudged
      where unjudged.commitment_pair_id = invoice.commitment_pair_id and not unjudged.is_absence_only
    ) as unread,
    commitment.books_original_amount + commitment.books_changes_amount as revised_amount,
    commitment.books_invoiced_amount as invoiced_amount,
    commitment.books_held_amount as held_amount
  from tieout.invoice_pair as invoice
  join tieout.commitment_pair as commitment on commitment.id = invoice.commitment_pair_id
  left join tieout.invoice_document as document
    on document.side = 'FIELD' and document.key = invoice.field_id
  left join sage.commitment as books on books.id = commitment.books_id
  left join sage.project as job on job.id = books.project_id
  left join sage.vendor as vendor on vendor.id = books.vendor_id
  where invoice.id = $1`

const CODINGS = `
  select
    coalesce(books.extra, case when books.id is null then asked.extra end) as extra,
    coalesce(books.number, asked.cost_code) as "costCode",
    coalesce(category.number, asked.cost_type) as "costType",
    case when books.count > 1 then asked.cost_code end as divided
  from unnest($2::text[], $3::text[], $4::text[])
    with ordinality as asked (extra, cost_code, cost_type, place)
  left join lateral (
    select code.id, code.number, code.extra, count(*) over (partition by pair.field_id) as count
    from tieout.cost_code_pair as pair
    join procore.cost_code as field on field.id = pair.field_id
    join sage.cost_code as code on code.id = pair.books_id
    where
      pair.project_pair_id = $1
      and field.number_key = tieout.number_key(asked.cost_code)
      and tieout.number_key(coalesce(field.extra, '')) = tieout.number_key(coalesce(asked.extra, ''))
    order by pair.id
    limit 1
  ) as books on true
  left join lateral (
    select category.number
    from sage.category
    where
      category.cost_code_id = books.id
      and tieout.number_text(category.number) = tieout.number_text(asked.cost_type)
    order by category.id
    limit 1
  ) as category on true
  order by asked.place`

/**
 * Items of the same coding are filled in their order as far as each has something left; what is over is
 * the last one's. Retainage that goes with what is billed is divided like it; what goes against it is a
 * release, a distribution of its own.
 */
const DISTRIBUTIONS = `
  with
  moved as (
    select document.gross_by_item, document.retainage_by_item, commitment.books_id
    from tieout.invoice_pair as invoice
    join tieout.commitment_pair as commitment on commitment.id = invoice.commitment_pair_id
    join tieout.invoice_document as document
      on document.side = 'FIELD' and document.key = invoice.field_id
    where invoice.id = $1
  ),
  movement as (
    select
      key.item_key,
      coalesce(moved.gross_by_item ->> key.item_key, '0')::numeric as gross,
      coalesce(moved.retainage_by_item ->> key.item_key, '0')::numeric as retainage,
      moved.books_id
    from moved
    cross join lateral (
      select jsonb_object_keys(moved.gross_by_item || moved.retainage_by_item) as item_key
    ) as key
  ),
  item as (
    select
      movement.*,
      line.number::integer as number,
      greatest(
        coalesce(record.original_amount, 0) + coalesce(record.approved_changes_amount, 0)
          - coalesce(record.invoiced_amount, 0),
        0
      ) as left_amount
    from movement
    left join tieout.contract_line as line
      on line.side = 'BOOKS'
      and line.contract_id = movement.books_id
      and line.item_key = movement.item_key
      and line.number ~ '^[0-9]{1,9}$'
    left join sage.commitment_line as record on record.id = line.id
  ),
  placed as (
    select
      *,
      row_number() over in_order as place,
      lead(number) over in_order is null as is_last,
      coalesce(
        sum(left_amount) over (
          partition by item_key order by number rows between unbounded preceding and 1 preceding
        ),
        0
      ) as before_amount
    from item
    window in_order as (partition by item_key order by number)
  ),
  filled as (
    select
      *,
      case
        when gross <= 0 then case when place = 1 then gross else 0 end
        when is_last then greatest(gross - before_amount, 0)
        else least(left_amount, greatest(gross - before_amount, 0))
      end as amount
    from placed
  ),
  withheld as (
    select
      filled.*,
      case
        when gross * retainage > 0
          then (tieout.allocate(retainage, array_agg(abs(amount)) over in_order))[place]
        else 0
      end as withheld_amount
    from filled
    window in_order as (
      partition by item_key order by number rows between unbounded preceding and unbounded following
    )
  )
  select item_key, number, 1 as part, amount, withheld_amount as retainage_amount
  from withheld
  where amount <> 0 or number is null
  union all
  select item_key, number, 2, 0, retainage
  from withheld
  where place = 1 and retainage <> 0 and gross * retainage <= 0 and number is not null`

const DISTRIBUTION_LINES = `
  select
    tieout.coding_text(item_key) as coding,
    number as item_number,
    amount::numeric(20, 2)::text as amount,
    retainage_amount::numeric(20, 2)::text as retainage_amount
  from (${DISTRIBUTIONS}) as line
  order by number, item_key, part`
