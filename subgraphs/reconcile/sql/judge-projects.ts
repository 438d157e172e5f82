import type { PoolClient } from 'pg'
import { recordFindings } from './findings.ts'
import { stageContracts, stageJobs } from './staging.ts'
import {
  ask,
  askByOnePlan,
  keepPlans,
  merge,
  PLANNED_ONCE_COMMITMENTS_MAX,
  update,
} from './statements.ts'
import { rulesVersion, sqlOf, stagingVersion } from './texts.ts'
import { takeTouched, touchPartners, withPartners } from './touched.ts'

/**
 * Judges projects: documents of both sides in one shape, then pairs and groups, figures, causes and their
 * bridge, rules, verdicts. Each step is a file that a controller can read; this file only orders them. Only
 * what changed is judged again, and only what differs is written.
 */
const matching = {
  costCodes: sqlOf('matching/cost_codes'),
  commitments: sqlOf('matching/commitments'),
  changeOrders: sqlOf('matching/change_orders'),
  invoices: sqlOf('matching/invoices'),
  elsewhere: sqlOf('matching/elsewhere'),
  groups: sqlOf('matching/invoice_groups'),
}
const figures = sqlOf('figures')
const causes = sqlOf('causes')
const bridge = sqlOf('bridge')
const verdicts = sqlOf('verdicts')
const documentVerdicts = sqlOf('document_verdicts')
/** The project pairs that can be judged, with whether they are due and how. */
export const judgeable = sqlOf('judgeable')

/** The number is only a name for the locks of projects, each with its own id. */
const PROJECT_LOCK = 7_283_001

export interface Due {
  id: string
  is_first: boolean
  is_whole: boolean
  /** Whatever has been judged meanwhile. */
  is_asked?: boolean
}

export async function judgeProjects(client: PoolClient, asked: readonly Due[]): Promise<void> {
  await lockProjects(
    client,
    asked.map(project => project.id),
  )
  const projects = await stillDue(client, asked)
  if (projects.length > 0) await judgeLocked(client, projects)
}

/** Judges projects that the caller has locked; of none it only has the connection plan its statements. */
export async function judgeLocked(client: PoolClient, projects: readonly Due[]): Promise<void> {
  const ids = projects.map(project => project.id)
  const wholeIds = projects.filter(project => project.is_whole).map(project => project.id)
  // A project is a hundredth of its tables and in memory; the default is for spinning disks and would
  // read the whole tables instead. Several projects are judged side by side already. What ten projects hold
  // at once is sorted in memory.
  await client.query(
    `set local random_page_cost = 1.1; set local max_parallel_workers_per_gather = 0;
     set local work_mem = '32MB'`,
  )
  const touched = await takeTouched(client, ids, wholeIds)
  // Before anything is judged: what is read meanwhile has it judged again.
  const besideUnread = await ask<{ id: string }>(
    client,
    'select project_pair_id as id from tieout.beside_unread where project_pair_id = any ($1)',
    [ids],
  )
  await planFor(client, touched.contractIds.length)
  const recoded = await pairCodes(client, touched.codeProjectIds)
  const staged = [...new Set([...touched.contractIds, ...recoded])]
  await stageContracts(client, staged)
  await stageJobs(client, touched.jobIds)
  const changed = await merge(client, inProjects('tieout.commitment_pair'), matching.commitments, [
    ids,
  ])
  if (changed.length > 0) await dropUnpaired(client, ids)
  const pairs = await ask<{ id: string }>(
    client,
    `select id from tieout.commitment_pair
     where project_pair_id = any ($1)
       and (
         project_pair_id = any ($2) or id = any ($3) or field_id = any ($4) or books_id = any ($4)
         or (vendor_pair_id is not null and 'none' = any ($4) and (
           exists (
             select from tieout.invoice_pair
             where invoice_pair.commitment_pair_id = commitment_pair.id
               and invoice_pair.matched_by = 'NONE' and invoice_pair.books_id is null
           )
           -- What is billed to no commitment may repeat an invoice of it.
           or exists (
             select from tieout.contract
             join tieout.invoice_document as loose
               on loose.side = 'BOOKS' and loose.vendor_id = contract.vendor_id
             where contract.side = 'BOOKS' and contract.id = commitment_pair.books_id
               and loose.contract_id is null
           )
           or exists (
             select from tieout.finding
             where finding.commitment_pair_id = commitment_pair.id
               and finding.code in ('DUPLICATE_IN_SAGE', 'INVOICE_ON_OTHER_COMMITMENT')
               and finding.state <> 'CLEARED'
           )
         ))
       )`,
    [ids, wholeIds, changed.flatMap(({ id }) => id ?? []), staged],
  )
  await judgeCommitments(
    client,
    pairs.map(pair => pair.id),
    ids,
  )
  await ask(
    client,
    `insert into tieout.reconciled
       (project_pair_id, reconciled_at, rules_version, staging_version, unread, was_beside_unread)
     select id, now(), '${rulesVersion}', '${stagingVersion}', tieout.unread_text(id), id = any ($2)
     from unnest($1::text[]) as project (id)
     on conflict (project_pair_id) do update set
       reconciled_at = excluded.reconciled_at,
       rules_version = excluded.rules_version,
       staging_version = excluded.staging_version,
       unread = excluded.unread,
       was_beside_unread = excluded.was_beside_unread`,
    [ids, besideUnread.map(({ id }) => id)],
  )
}

/** One at a time judges a project. */
export async function lockProjects(client: PoolClient, ids: readonly string[]): Promise<void> {
  await ask(
    client,
    `select pg_advisory_xact_lock(hashtextextended(id, ${PROJECT_LOCK}))
     from unnest($1::text[]) as project (id) order by id`,
    [ids],
  )
}

/** Of locked projects: whoever had them before may have judged what was due. */
async function stillDue(client: PoolClient, asked: readonly Due[]): Promise<readonly Due[]> {
  const due = await askByOnePlan<{ id: string; is_first: boolean; is_whole: boolean }>(
    client,
    `select * from (${judgeable}) as pair where is_due and id = any ($2)`,
    [rulesVersion, asked.map(project => project.id)],
  )
  const again = asked.filter(project => project.is_asked)
  return [...again, ...due.filter(row => !again.some(({ id }) => id === row.id))]
}

/** Of pairs of commitments that are none any more. */
async function dropUnpaired(client: PoolClient, projectPairIds: readonly string[]): Promise<void> {
  for (const table of ['change_order_pair', 'invoice_pair', 'invoice_group']) {
    await ask(
      client,
      `delete from tieout.${table} as kept
       where project_pair_id = any ($1)
         and not exists (
           select from tieout.commitment_pair where commitment_pair.id = kept.commitment_pair_id
         )`,
      [projectPairIds],
    )
  }
}

/** Draws every conclusion of these commitments again, and those of the projects themselves. */
async function judgeCommitments(
  client: PoolClient,
  pairIds: readonly string[],
  projectPairIds: readonly string[],
): Promise<void> {
  await planFor(client, pairIds.length)
  const ids = await withPartners(client, pairIds)
  const scope = [ids]
  await merge(client, inCommitments('tieout.change_order_pair'), matching.changeOrders, scope)
  await merge(client, inCommitments('tieout.invoice_pair'), matching.invoices, scope)
  await update(client, ['tieout.invoice_pair'], matching.elsewhere, scope)
  await touchPartners(client, ids)
  await merge(
    client,
    { ...inCommitments('tieout.invoice_group'), key: ['group_id'] },
    matching.groups,
    scope,
  )
  await update(client, ['tieout.commitment_pair'], figures, scope)
  await ask(client, 'delete from tieout.retainage_cause where commitment_pair_id = any ($1)', scope)
  await ask(
    client,
    `insert into tieout.retainage_cause 
       (commitment_pair_id, document_pair_id, code, amount, arithmetic, rate_words, base_amount)
     ${causes}`,
    scope,
  )
  await merge(
    client,
    { ...inCommitments('tieout.bridge_part'), key: ['commitment_pair_id', 'position'] },
    bridge,
    scope,
  )
  await recordFindings(client, ids, projectPairIds)
  await update(client, ['tieout.commitment_pair'], verdicts, scope)
  const documents = ['tieout.change_order_pair', 'tieout.invoice_pair']
  await update(client, documents, documentVerdicts, scope)
}

async function planFor(client: PoolClient, count: number): Promise<void> {
  if (count <= PLANNED_ONCE_COMMITMENTS_MAX) await keepPlans(client)
  else await client.query('set local plan_cache_mode = force_custom_plan')
}

function inProjects(table: string) {
  return { table, key: ['id'], scope: 'kept.project_pair_id = any ($1)' }
}

function inCommitments(table: string) {
  return { table, key: ['id'], scope: 'kept.commitment_pair_id = any ($1)' }
}

/** Answers the contracts of projects of which a code means another one now. */
async function pairCodes(client: PoolClient, projectPairIds: readonly string[]): Promise<string[]> {
  if (projectPairIds.length === 0) return []
  const changed = await merge(client, inProjects('tieout.cost_code_pair'), matching.costCodes, [
    projectPairIds,
  ])
  const rows = await ask<{ id: string }>(
    client,
    `select contract.id
     from tieout.contract
     join tieout.project_pair on contract.project_id in (project_pair.field_id, project_pair.books_id)
     where project_pair.id in (select project_pair_id from tieout.cost_code_pair where id = any ($1))`,
    [changed.flatMap(({ id }) => id ?? [])],
  )
  return rows.map(row => row.id)
}
