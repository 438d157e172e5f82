import type { Client, QueryResultRow } from 'pg'

export interface JobFacts extends QueryResultRow {
  status: string
  use_pj_change_management: number
}
export interface CommitmentFacts extends QueryResultRow {
  closed: number
  vendor: string
}
export interface ItemFacts extends QueryResultRow {
  job: string
  extra: string
  cost_code: string
  category: string
  /** Text, not a number: the arithmetic with it is exact. */
  unit_cost: string
}

/** The form of an id; without lengths where it has no sections. */
export interface MaskFacts extends QueryResultRow {
  lengths: number[]
  punctuation: string[]
  capitals: boolean
}

/** What an import has to know of the books; each question is asked once. */
export interface Lookups {
  vendor(vendor: string): Promise<object | undefined>
  job(job: string): Promise<JobFacts | undefined>
  extra(job: string, extra: string): Promise<object | undefined>
  costCode(
    job: string,
    extra: string,
    code: string,
  ): Promise<{ group_cost_code: number } | undefined>
  category(job: string, extra: string, code: string, category: string): Promise<object | undefined>
  commitment(commitment: string): Promise<CommitmentFacts | undefined>
  item(commitment: string, item: string): Promise<ItemFacts | undefined>
  changeOrder(commitment: string, changeOrder: string): Promise<object | undefined>
  /** A posted invoice. */
  invoice(vendor: string, invoice: string): Promise<object | undefined>
  /** The current period of the ledger, where the company has it. */
  period(): Promise<{ ends_on: string | null } | undefined>
  /** The sections of an id by its field code in the control record, in their order. */
  mask(fieldCode: string): Promise<MaskFacts | undefined>
  /** Retainage that invoices of a commitment, posted or not, withheld and nobody has paid. */
  held(commitment: string): Promise<{ held: string } | undefined>
}

export function createLookups(client: Client): Lookups {
  const answers = new Map<string, Promise<QueryResultRow | undefined>>()
  const one = <Row extends QueryResultRow>(sql: string, ...keys: string[]) => {
    const question = JSON.stringify([sql, keys])
    const answer =
      answers.get(question) ?? client.query<Row>(sql, keys).then(found => found.rows[0])
    answers.set(question, answer)
    return answer as Promise<Row | undefined>
  }
  return {
    vendor: vendor => one('select 1 from apm_master__vendor where vendor = $1', vendor),
    job: job =>
      one<JobFacts>(
        'select rtrim(status) status, use_pj_change_management from jcm_master__job where job = $1',
        job,
      ),
    extra: (job, extra) =>
      one('select 1 from jcm_master__extra where job = $1 and extra = $2', job, extra),
    costCode: (job, extra, code) =>
      one<{ group_cost_code: number }>(
        'select group_cost_code from jcm_master__cost_code where job = $1 and extra = $2 and cost_code = $3',
        job,
        extra,
        code,
      ),
    category: (job, extra, code, category) =>
      one(
        `select 1 from jcm_master__category
         where job = $1 and extra = $2 and cost_code = $3 and category = $4`,
        job,
        extra,
        code,
        category,
      ),
    commitment: commitment =>
      one<CommitmentFacts>(
        'select closed, rtrim(vendor) vendor from jcm_master__commitment where commitment = $1',
        commitment,
      ),
    item: (commitment, item) =>
      one<ItemFacts>(
        `select rtrim(job) job, rtrim(extra) extra, rtrim(cost_code) cost_code, rtrim(category) category,
                unit_cost::numeric::text unit_cost
         from jcm_master__commitment_item where commitment = $1 and item_number = $2`,
        commitment,
        item,
      ),
    changeOrder: (commitment, changeOrder) =>
      one(
        'select 1 from jcm_master__commitment_co where commitment = $1 and commitment_co = $2',
        commitment,
        changeOrder,
      ),
    invoice: (vendor, invoice) =>
      one('select 1 from apm_master__invoice where vendor = $1 and invoice = $2', vendor, invoice),
    period: () =>
      one<{ ends_on: string | null }>(
        'select period_end_1__current::text ends_on from glm_master__fiscal_controls',
      ),
    mask: fieldCode =>
      one<MaskFacts>(
        `select coalesce(array_agg(cslen::int order by section) filter (where cslen > 0), '{}') lengths,
                coalesce(array_agg(rtrim(cnpunct) order by section) filter (where cslen > 0), '{}') punctuation,
                coalesce(bool_or(cntcap = 1), false) capitals
           from ts_ctl_record_3 where fldcode = $1::int`,
        fieldCode,
      ),
    held: commitment =>
      one<{ held: string }>(
        `select coalesce(sum(retainage::numeric - retainage_paid::numeric), 0)::text held
           from (select retainage, retainage_paid from apm_master__distribution where commitment = $1
                 union all
                 select retainage, retainage_paid from api_new__distribution where commitment = $1) d`,
        commitment,
      ),
  }
}
