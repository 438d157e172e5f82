import type { Pool, PoolClient } from 'pg'
import { ask, askByOnePlan, PLANNED_ONCE_COMMITMENTS_MAX } from './statements.ts'
import { sqlOf, stagingVersion } from './texts.ts'

/**
 * What has to be judged again. Triggers of the store mark what changed; a judgement takes the marks of its
 * projects, and marks whoever must say the same as what it found.
 */
const elsewhere = sqlOf('matching/elsewhere')

export interface Touched {
  /** Of both sides; "none" among them where something is billed to no commitment. */
  contractIds: string[]
  jobIds: string[]
  codeProjectIds: string[]
}

/**
 * Takes the marks of these projects, before anything is read: a change that arrives meanwhile marks them
 * again. Of a project that is judged wholly everything is touched whose documents are of another staging.
 */
export async function takeTouched(
  client: PoolClient,
  ids: readonly string[],
  wholeIds: readonly string[],
): Promise<Touched> {
  const [row] = await ask<{ contract_ids: string[]; job_ids: string[]; code_ids: string[] }>(
    client,
    `with
     pair as (
       select
         project_pair.*,
         project_pair.id = any ($2)
           and reconciled.staging_version is distinct from '${stagingVersion}' as is_staged_anew
       from tieout.project_pair
       left join tieout.reconciled on reconciled.project_pair_id = project_pair.id
       where project_pair.id = any ($1)
     ),
     mark as (
       delete from tieout.touched using pair
       where touched.project_id in (pair.field_id, pair.books_id)
       returning touched.project_id, touched.commitment_id, pair.id as pair_id
     ),
     anew as (
       select * from pair where is_staged_anew
     )
     select
       coalesce((
         select array_agg(distinct id) from (
           select commitment_id as id from mark where commitment_id <> 'codes'
           union select commitment.id from procore.commitment join anew on anew.field_id = commitment.project_id
           union select commitment.id from sage.commitment join anew on anew.books_id = commitment.project_id
           union select contract.id from tieout.contract
             join anew on contract.project_id in (anew.field_id, anew.books_id)
         ) as contract
       ), '{}') as contract_ids,
       coalesce((
         select array_agg(distinct books_id) from pair
         where books_id is not null
           and (id in (select id from anew) or id in (select pair_id from mark where commitment_id = 'none'))
       ), '{}') as job_ids,
       coalesce((
         select array_agg(distinct id) from pair
         where id in (select id from anew) or id in (select pair_id from mark where commitment_id = 'codes')
       ), '{}') as code_ids`,
    [ids, wholeIds],
  )
  return {
    contractIds: row?.contract_ids ?? [],
    jobIds: row?.job_ids ?? [],
    codeProjectIds: row?.code_ids ?? [],
  }
}

/** With those of the same projects that name one of their invoices, or are named by one. */
export async function withPartners(client: PoolClient, ids: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    client,
    `select id from unnest($1::text[]) as asked (id)
     union
     select invoice_pair.commitment_pair_id
     from tieout.invoice_pair
     join tieout.commitment_pair as asked on asked.id = invoice_pair.elsewhere_pair_id
     where asked.id = any ($1) and asked.project_pair_id = invoice_pair.project_pair_id
     union
     select named.id
     from tieout.invoice_pair
     join tieout.commitment_pair as named on named.id = invoice_pair.elsewhere_pair_id
     where invoice_pair.commitment_pair_id = any ($1) and named.project_pair_id = invoice_pair.project_pair_id
     order by 1`,
    [ids],
  )
  return rows.map(row => row.id)
}

/** Marks the commitments that must say the same of an invoice that stands on the wrong one. */
export async function touchPartners(client: PoolClient, ids: readonly string[]): Promise<void> {
  await ask(
    client,
    `insert into tieout.touched (project_id, commitment_id, follows)
     select distinct contract.project_id, contract.id, true
     from tieout.invoice_pair as here
     join tieout.commitment_pair as there on there.id = here.elsewhere_pair_id
     join tieout.contract on contract.id in (there.field_id, there.books_id)
     where here.commitment_pair_id = any ($1)
       -- What its own side repeats says nothing of it.
       and not exists (
         select from tieout.invoice_document as repeated
         where repeated.key = here.elsewhere_key
           and repeated.side = case when here.field_id is null then 'BOOKS' else 'FIELD' end
       )
       -- What was judged along has said what it has to say: marked again, the two would be judged for ever.
       and not there.id = any ($1)
       and not exists (
         select from tieout.invoice_pair as answer
         where answer.commitment_pair_id = there.id
           and answer.elsewhere_pair_id = here.commitment_pair_id
       )`,
    [ids],
  )
}

/**
 * Marks the commitments whose invoice is elsewhere by now, or is not any more: projects that were judged
 * side by side did not see each other. Answers the project pairs of what it has marked.
 */
export async function touchMoved(
  db: Pool | PoolClient,
  projectPairIds: readonly string[],
): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    db,
    `select commitment_pair_id as id
     from tieout.invoice_pair
     where project_pair_id = any ($1) and matched_by = 'NONE'
     union
     select invoice_pair.commitment_pair_id
     from tieout.commitment_pair as named
     join tieout.invoice_pair on invoice_pair.elsewhere_pair_id = named.id
     where named.project_pair_id = any ($1)`,
    [projectPairIds],
  )
  if (rows.length === 0) return []
  const askNow = rows.length > PLANNED_ONCE_COMMITMENTS_MAX ? ask : askByOnePlan
  const marked = await askNow<{ id: string }>(
    db,
    `with marked as (
       insert into tieout.touched (project_id, commitment_id, follows)
       select distinct contract.project_id, contract.id, true
       from (${elsewhere}) as now_found
       join tieout.invoice_pair on invoice_pair.id = now_found.id
       join tieout.commitment_pair on commitment_pair.id = invoice_pair.commitment_pair_id
       join tieout.contract on contract.id in (commitment_pair.field_id, commitment_pair.books_id)
       where (invoice_pair.elsewhere_key, invoice_pair.elsewhere_pair_id)
         is distinct from (now_found.elsewhere_key, now_found.elsewhere_pair_id)
       returning project_id
     )
     select distinct project_pair.id
     from marked
     join tieout.project_pair on marked.project_id in (project_pair.field_id, project_pair.books_id)`,
    [rows.map(({ id }) => id)],
  )
  return marked.map(({ id }) => id)
}

/** Those of the project pairs in which something is touched that follows from a judgement. */
export async function followedIn(
  db: Pool | PoolClient,
  projectPairIds: readonly string[],
): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    db,
    `select distinct project_pair.id
     from tieout.touched
     join tieout.project_pair on touched.project_id in (project_pair.field_id, project_pair.books_id)
     where touched.follows and project_pair.id = any ($1)`,
    [projectPairIds],
  )
  return rows.map(({ id }) => id)
}
