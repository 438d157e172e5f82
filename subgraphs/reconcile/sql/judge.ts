import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { CLEARED, recordCompanyFindings, recordFindings, reopenLapsed } from './findings.ts'
import { stageContracts, stageJobs } from './staging.ts'
import { ask, learnAll, merge, update } from './statements.ts'
import { rulesVersion, sqlOf, stagingVersion } from './texts.ts'
import { takeTouched, touchMoved, touchPartners, withPartners } from './touched.ts'
import { createTurns } from './turns.ts'

/**
 * Runs the SQL of this folder over the store: documents of both sides in one shape, then pairs and groups,
 * figures, causes and their bridge, rules, verdicts. Each step is a file that a controller can read; this
 * file only orders them. Only what changed is judged again, and only what differs is written. All of a
 * project's run is one transaction, so a reader sees either the old conclusions or the new ones.
 */
const matching = {
  projects: sqlOf('matching/projects'),
  vendors: sqlOf('matching/vendors'),
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
const judgeable = sqlOf('judgeable')

/** How many projects one transaction judges; more would hold locks for long. */
const PROJECTS_PER_TRANSACTION_COUNT = 10
/** Postgres plans once for a few commitments, and each time anew for many. */
const FEW_COMMITMENTS_COUNT = 50
/** Side by side, as a store of two cores can use. */
export const JUDGEMENTS_COUNT = 2
/** A change of one project may touch another, which is then judged in the next round. */
const ROUNDS_MAX = 5
/** From this many projects that were never judged, the store's statistics are of another time. */
const ANALYZE_FROM_PROJECTS_COUNT = 5
/** The number is only a name for the lock of the company's lists; a project is locked by its own id. */
const COMPANY_LOCK = 7_283_001

export interface Reconciler {
  /** Pairs projects and vendors anew, then judges every project that is due. Returns those it judged. */
  reconcileDue(): Promise<string[]>
  /** Pairs projects and vendors anew, and marks what hangs on a pair that changed. */
  pairLists(): Promise<void>
  /** Has every connection plan what judging asks, so that whoever decides first does not wait for it. */
  prepare(signal: AbortSignal): Promise<void>
  /** Judges these project pairs wholly, due or not. */
  reconcile(projectPairIds: readonly string[]): Promise<void>
  /** Judges what has changed in these project pairs, and nothing of the others. */
  reconcileChanged(projectPairIds: readonly string[]): Promise<void>
  /** Pairs projects and vendors anew where their lists moved; judges these pairs and what that moves. */
  reconcileOf(projectPairIds: readonly string[]): Promise<void>
  /** Whether every project that can be judged has been, at least once. */
  isReady(): Promise<boolean>
}

interface Due {
  id: string
  is_first: boolean
  is_whole: boolean
  /** Whatever has been judged meanwhile. */
  is_asked?: boolean
}

export interface ReconcilerOptions {
  /** How many systems are read; before all of them have been, nothing is ready. */
  systemCount?: number
  /** Connections of its own, which have planned before what they are asked; JUDGEMENTS_COUNT of them. */
  judgingPool?: Pool
}

export function createReconciler(
  pool: Pool,
  { systemCount = 2, judgingPool = pool }: ReconcilerOptions = {},
): Reconciler {
  /** How lists are paired may have changed since the last start. */
  let isPaired = false
  const turns = createTurns<Due>(JUDGEMENTS_COUNT, projects =>
    transaction(judgingPool, client => judgeProjects(client, projects)),
  )
  async function judge(projects: readonly Due[]): Promise<void> {
    // What changed in a project is judged alone: a decision in another one does not wait for its lock.
    const turnsTaken = projects.filter(project => !project.is_whole).map(turns.soon)
    const whole = projects.filter(project => project.is_whole)
    for (let from = 0; from < whole.length; from += PROJECTS_PER_TRANSACTION_COUNT) {
      turnsTaken.push(turns.later(whole.slice(from, from + PROJECTS_PER_TRANSACTION_COUNT)))
    }
    await Promise.all(turnsTaken)
  }

  /** Judges a batch, so that the rest is planned for tables as they will be; answers the rest. */
  async function judgeFirst(projects: readonly Due[]): Promise<Due[]> {
    await learnAll(pool)
    await judge(projects.slice(0, PROJECTS_PER_TRANSACTION_COUNT))
    // Also drops the plans that were made while nothing was concluded yet.
    await learnAll(pool)
    return projects.slice(PROJECTS_PER_TRANSACTION_COUNT)
  }

  async function reconcileDue(): Promise<string[]> {
    const judged = new Set<string>()
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      await transaction(pool, client => pairCompany(client, isPaired))
      isPaired = true
      const { rows } = await pool.query<Due>(
        `select * from (${judgeable}) as pair where is_due order by number, id`,
        [rulesVersion],
      )
      if (rows.length === 0) break
      const isNew = rows.filter(row => row.is_first).length >= ANALYZE_FROM_PROJECTS_COUNT
      await judge(isNew ? await judgeFirst(rows) : rows)
      if (isNew) await learnAll(pool)
      await touchMoved(
        pool,
        rows.map(({ id }) => id),
      )
      for (const { id } of rows) judged.add(id)
    }
    return [...judged]
  }

  return {
    // A decision outranks what the lists say, whether or not they have moved.
    pairLists: () => transaction(pool, client => pairCompany(client, false)).then(() => undefined),
    reconcileChanged: projectPairIds => judgeChanged(pool, projectPairIds, judge),
    async prepare(signal) {
      const connections = Array.from({ length: JUDGEMENTS_COUNT }, () =>
        transaction(judgingPool, client => judgeLocked(untilAborted(client, signal), [])),
      )
      await Promise.all(connections)
    },
    async reconcileOf(projectPairIds) {
      const isMoved = await transaction(pool, client => pairCompany(client, isPaired))
      isPaired = true
      // Lists are everybody's.
      if (isMoved) await reconcileDue()
      else await judgeChanged(pool, projectPairIds, judge, { isFollowed: true })
    },
    async reconcile(projectPairIds) {
      const { rows } = await pool.query<Due>(
        `select * from (${judgeable}) as pair where id = any ($2)`,
        [rulesVersion, projectPairIds],
      )
      await judge(rows.map(row => ({ ...row, is_whole: true, is_asked: true })))
    },
    reconcileDue,
    async isReady() {
      const { rows } = await pool.query<{ is_ready: boolean }>(
        `select
           exists (select from tieout.reconciled)
           and (select count(*) from tieout.read_mark where project_id = '') >= $2
           and not exists (select from (${judgeable}) as pair where is_first) as is_ready`,
        [rulesVersion, systemCount],
      )
      return rows[0]?.is_ready === true
    },
  }
}

/** Judges what has changed in these project pairs, and what that changes, as the caller judges. */
export async function judgeChanged(
  db: Pool | PoolClient,
  projectPairIds: readonly string[],
  judge: (projects: readonly Due[]) => Promise<void>,
  /** Whether the projects that it moves are judged as well. */
  { isFollowed = false } = {},
): Promise<void> {
  const ids = new Set(projectPairIds)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const rows = await ask<Due>(
      db,
      `select * from (${judgeable}) as pair where is_due and id = any ($2) order by number, id`,
      [rulesVersion, [...ids]],
    )
    if (rows.length === 0) return
    await judge(rows)
    const judged = rows.map(({ id }) => id)
    const moved = await touchMoved(db, judged)
    if (isFollowed) for (const id of moved) ids.add(id)
  }
}

/**
 * Pairs the lists that the company has once, if one moved, and marks what hangs on a pair that changed.
 * Whether they were paired.
 */
async function pairCompany(client: PoolClient, isPaired: boolean): Promise<boolean> {
  await lockCompany(client)
  await reopenLapsed(client)
  const moved = await ask<{ commitment_id: string }>(
    client,
    "delete from tieout.touched where project_id = '' returning commitment_id",
  )
  const isMoved = !isPaired || moved.some(mark => mark.commitment_id === 'lists')
  if (isMoved) await pairLists(client)
  if (moved.some(mark => mark.commitment_id === 'accounts')) await recordCompanyFindings(client)
  return isMoved
}

/** One at a time pairs the lists of the company. */
export async function lockCompany(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [COMPANY_LOCK])
}

export async function pairLists(client: PoolClient): Promise<void> {
  const everything = 'true'
  const projects = await merge(
    client,
    { table: 'tieout.project_pair', key: ['id'], scope: everything },
    matching.projects,
  )
  const vendors = await merge(
    client,
    { table: 'tieout.vendor_pair', key: ['id'], scope: everything },
    matching.vendors,
  )
  if (projects.length > 0) {
    const ids = projects.flatMap(({ id }) => id ?? [])
    // Nobody judges them meanwhile, who would wait for one of the two while another waits for him.
    await lockProjects(client, ids)
    await client.query('delete from tieout.reconciled where project_pair_id = any ($1)', [ids])
    await sweep(client)
  }
  if (vendors.length > 0) {
    await client.query(
      `insert into tieout.touched (project_id, commitment_id)
       select distinct contract.project_id, contract.id
       from tieout.vendor_pair
       join tieout.contract on contract.vendor_id in (vendor_pair.field_id, vendor_pair.books_id)
       where vendor_pair.id = any ($1)`,
      [vendors.map(({ id }) => id)],
    )
  }
}

export async function judgeProjects(client: PoolClient, asked: readonly Due[]): Promise<void> {
  await lockProjects(
    client,
    asked.map(project => project.id),
  )
  const projects = await stillDue(client, asked)
  if (projects.length > 0) await judgeLocked(client, projects)
}

async function judgeLocked(client: PoolClient, projects: readonly Due[]): Promise<void> {
  const ids = projects.map(project => project.id)
  const wholeIds = projects.filter(project => project.is_whole).map(project => project.id)
  // A project is a hundredth of its tables and in memory; the default is for spinning disks and would
  // read the whole tables instead.
  await client.query('set local random_page_cost = 1.1')
  // Several projects are judged side by side already.
  await client.query('set local max_parallel_workers_per_gather = 0')
  const touched = await takeTouched(client, ids, wholeIds)
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
               and finding.code = 'DUPLICATE_IN_SAGE' and finding.state <> 'CLEARED'
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
       (project_pair_id, reconciled_at, rules_version, staging_version, unread)
     select id, now(), '${rulesVersion}', '${stagingVersion}', tieout.unread_text(id) from unnest($1::text[]) as project (id)
     on conflict (project_pair_id) do update set
       reconciled_at = excluded.reconciled_at,
       rules_version = excluded.rules_version,
       staging_version = excluded.staging_version,
       unread = excluded.unread`,
    [ids],
  )
}

/** Asks nothing more once the signal is given: whoever stops does not wait for what is only prepared. */
function untilAborted(client: PoolClient, signal: AbortSignal): PoolClient {
  const query = (...asked: Parameters<PoolClient['query']>) => {
    signal.throwIfAborted()
    return client.query(...asked)
  }
  return Object.create(client, { query: { value: query } })
}

/** Of locked projects: whoever had them before may have judged what was due. */
async function stillDue(client: PoolClient, asked: readonly Due[]): Promise<readonly Due[]> {
  const due = await ask<{ id: string; is_first: boolean; is_whole: boolean }>(
    client,
    `select * from (${judgeable}) as pair where is_due and id = any ($2)`,
    [rulesVersion, asked.map(project => project.id)],
  )
  const again = asked.filter(project => project.is_asked)
  return [...again, ...due.filter(row => !again.some(({ id }) => id === row.id))]
}

/** One at a time judges a project. */
export async function lockProjects(client: PoolClient, ids: readonly string[]): Promise<void> {
  await ask(
    client,
    `select pg_advisory_xact_lock(hashtextextended(id, ${COMPANY_LOCK}))
     from unnest($1::text[]) as project (id) order by id`,
    [ids],
  )
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
  await update(client, 'tieout.invoice_pair', matching.elsewhere, scope)
  await touchPartners(client, ids)
  await merge(
    client,
    { ...inCommitments('tieout.invoice_group'), key: ['group_id'] },
    matching.groups,
    scope,
  )
  await update(client, 'tieout.commitment_pair', figures, scope)
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
  await update(client, 'tieout.commitment_pair', verdicts, scope)
  for (const table of ['tieout.change_order_pair', 'tieout.invoice_pair']) {
    await update(client, table, documentVerdicts, scope)
  }
}

async function planFor(client: PoolClient, count: number): Promise<void> {
  const mode = count > FEW_COMMITMENTS_COUNT ? 'force_custom_plan' : 'force_generic_plan'
  await client.query(`set local plan_cache_mode = ${mode}`)
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

/** Removes what belongs to projects that are no pair any more, and clears their findings. */
async function sweep(client: PoolClient): Promise<void> {
  for (const table of [
    'cost_code_pair',
    'commitment_pair',
    'change_order_pair',
    'invoice_pair',
    'invoice_group',
    'reconciled',
  ]) {
    await client.query(
      `delete from tieout.${table} where project_pair_id not in (select id from tieout.project_pair)`,
    )
  }
  await client.query(
    `update tieout.finding set ${CLEARED}
     where state <> 'CLEARED' and project_pair_id not in (select id from tieout.project_pair)`,
  )
}
