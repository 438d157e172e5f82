import type { Pool } from 'pg'
import { procoreHeaders } from './procore-api.ts'

/** A change order as Sage names it. */
export interface Numbered {
  commitment: string
  number: string
}

/** A change order that both systems have, approved and with one amount. */
export interface Agreed extends Numbered {
  /** Of the pairs. */
  id: string
  projectId: string
  /** Procore's own. */
  procoreId: string
  procoreProjectId: string
}

/** Those of Sage, whatever they are worth. */
export async function changeOrdersOf(sage: Pool): Promise<Numbered[]> {
  const { rows } = await sage.query<Numbered>(
    `select rtrim(commitment) as commitment, rtrim(commitment_co) as number
     from jcm_master__commitment_co order by 1, 2`,
  )
  return rows
}

/** One of each commitment; those of which nothing else is to be said come first. */
export async function agreedChangeOrders(store: Pool): Promise<Agreed[]> {
  const { rows } = await store.query<Agreed>(
    `select * from (select distinct on (pair.id) change.id, pair.project_pair_id as "projectId",
       books_change.number, pair.verdict, commitment.number as commitment,
       regexp_replace(change.field_id, '^.*/', '') as "procoreId",
       regexp_replace(project.field_id, '^.*/', '') as "procoreProjectId"
     from tieout.change_order_pair as change
     join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
     join tieout.project_pair as project on project.id = pair.project_pair_id
     join sage.commitment on commitment.id = pair.books_id
     join sage.change_order as books_change on books_change.id = change.books_id
     where change.verdict = 'AGREES' and change.matched_by = 'NUMBER'
       and change.field_counts and change.books_counts and change.books_amount <> 0
       and change.group_id = change.id
     order by pair.id, change.id) as agreed order by verdict <> 'AGREES', id`,
  )
  return rows
}

/** Sage has another amount of each. */
export async function raiseInSage(sage: Pool, orders: readonly Numbered[]): Promise<void> {
  await sage.query(
    `update jcm_master__commitment_co_item as line set amount = amount + 400
     from unnest($1::text[], $2::text[]) as wrong (commitment, number)
     where rtrim(line.commitment) = wrong.commitment and rtrim(line.commitment_co) = wrong.number
       and line.item_number = (
         select min(item_number) from jcm_master__commitment_co_item as first
         where first.commitment = line.commitment and first.commitment_co = line.commitment_co
       )`,
    columnsOf(orders),
  )
  await addUp(sage, orders)
}

/** Sage has each twice, under two spellings of its number. */
export async function doubleInSage(sage: Pool, orders: readonly Agreed[]): Promise<void> {
  for (const table of ['jcm_master__commitment_co', 'jcm_master__commitment_co_item']) {
    await sage.query(
      `insert into ${table}
       select (jsonb_populate_record(record, jsonb_build_object('commitment_co', ${OTHER_SPELLING}))).*
       from ${table} as record
       join unnest($1::text[], $2::text[]) as wrong (commitment, number)
         on rtrim(record.commitment) = wrong.commitment and rtrim(record.commitment_co) = wrong.number`,
      columnsOf(orders),
    )
  }
  await addUp(sage, orders)
}

/** Procore takes each back. */
export async function voidInProcore(url: string, orders: readonly Agreed[]): Promise<void> {
  const headers = await procoreHeaders(url)
  const body = JSON.stringify({ change_order: { status: 'void' } })
  for (const { procoreId, procoreProjectId } of orders) {
    const paths = [
      `/rest/v1.0/projects/${procoreProjectId}/commitment_change_orders/${procoreId}`,
      // Where change orders have three tiers.
      `/rest/v1.0/change_order_packages/${procoreId}?project_id=${procoreProjectId}`,
    ]
    let answer: Response | undefined
    for (const path of paths) {
      answer = await fetch(`${url}${path}`, { method: 'PATCH', headers, body })
      if (answer.ok) break
    }
    if (!answer?.ok) throw new Error(`${paths.join(' ')}: ${await answer?.text()}`)
  }
}

const OTHER_SPELLING = `case
  when wrong.number like '0%' then ltrim(wrong.number, '0') else '0' || wrong.number
end`

function columnsOf(orders: readonly Numbered[]): string[][] {
  return [orders.map(({ commitment }) => commitment), orders.map(({ number }) => number)]
}

/** What Sage keeps of its change orders is the sum of them, so that no total is a finding of its own. */
async function addUp(sage: Pool, orders: readonly Numbered[]): Promise<void> {
  const commitments = [orders.map(({ commitment }) => commitment)]
  for (const sql of [
    `update jcm_master__commitment_co_item set ${STAMPS} where rtrim(commitment) = any ($1)`,
    `update jcm_master__commitment_co as record set ${STAMPS}, amount = coalesce((
       select round(sum(line.amount::numeric), 2) from jcm_master__commitment_co_item as line
       where line.commitment = record.commitment and line.commitment_co = record.commitment_co
     ), 0) where rtrim(commitment) = any ($1)`,
    `update jcm_master__commitment_item as item set ${STAMPS},
       (approved_commitment_co_amount, approved_commitment_co_units) = (
         select coalesce(round(sum(line.amount::numeric), 2), 0), coalesce(sum(line.units), 0)
         from jcm_master__commitment_co_item as line
         join jcm_master__commitment_co as record using (commitment, commitment_co)
         where line.commitment = item.commitment and line.item_number = item.item_number
           and record.status = 'Approved'
       ) where rtrim(commitment) = any ($1)`,
    `update jcm_master__commitment as commitment set ${STAMPS}, approved_commitment_changes = (
       select coalesce(round(sum(record.amount::numeric), 2), 0)
       from jcm_master__commitment_co as record
       where record.commitment = commitment.commitment and record.status = 'Approved'
     ) where rtrim(commitment) = any ($1)`,
  ]) {
    await sage.query(sql, commitments)
  }
}

/** As Sage does, or nobody would read them again. */
const STAMPS = 'date_stamp = current_date, time_stamp = localtime(0)'
