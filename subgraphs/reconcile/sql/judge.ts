import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { rules, rulesVersion, sqlOf } from './texts.ts'

/**
 * Runs the SQL of this folder over the store: pairs, then figures, then the bridge, then rules, then
 * verdicts. Each step is a file that a controller can read; this file only orders them. Everything
 * of one run is one transaction, so a reader sees either the old conclusions or the new ones.
 */
const matching = {
  projects: sqlOf('matching/projects'),
  vendors: sqlOf('matching/vendors'),
  costCodes: sqlOf('matching/cost_codes'),
  commitments: sqlOf('matching/commitments'),
  changeOrders: sqlOf('matching/change_orders'),
  invoices: sqlOf('matching/invoices'),
}
const figures = sqlOf('figures')
const bridge = sqlOf('retainage_bridge')
const verdicts = sqlOf('verdicts')
const judgeable = sqlOf('judgeable')

/** How many projects one transaction reconciles; more would hold locks for long. */
const PROJECTS_PER_TRANSACTION_COUNT = 10
/** Two runs at once would write the same pairs twice; the number is only a name for the lock. */
const RECONCILE_LOCK = 7_283_001

export interface Reconciler {
  /** Pairs projects and vendors anew, then judges every project that is due. Returns those it judged. */
  reconcileDue(): Promise<string[]>
  /** Judges these project pairs, due or not. */
  reconcile(projectPairIds: readonly string[]): Promise<void>
  /** Whether every project that can be judged has been, at least once. */
  isReady(): Promise<boolean>
}

export function createReconciler(pool: Pool): Reconciler {
  async function reconcile(projectPairIds: readonly string[]): Promise<void> {
    for (let from = 0; from < projectPairIds.length; from += PROJECTS_PER_TRANSACTION_COUNT) {
      const some = projectPairIds.slice(from, from + PROJECTS_PER_TRANSACTION_COUNT)
      await transaction(pool, client => reconcileSome(client, some))
    }
  }

  return {
    reconcile,
    async reconcileDue() {
      const { rows } = await transaction(pool, async client => {
        await client.query('select pg_advisory_xact_lock($1)', [RECONCILE_LOCK])
        await replace(client, 'tieout.project_pair', matching.projects)
        await replace(client, 'tieout.vendor_pair', matching.vendors)
        await sweep(client)
        return client.query<{ id: string }>(
          `select id from (${judgeable}) as pair where is_due order by number, id`,
          [rulesVersion],
        )
      })
      const ids = rows.map(row => row.id)
      await reconcile(ids)
      return ids
    },
    async isReady() {
      const { rows } = await pool.query<{ is_ready: boolean }>(
        `select
           exists (select from tieout.reconciled)
           and not exists (select from (${judgeable}) as pair where is_first) as is_ready`,
        [rulesVersion],
      )
      return rows[0]?.is_ready === true
    },
  }
}

async function reconcileSome(client: PoolClient, ids: readonly string[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [RECONCILE_LOCK])
  // A project is a hundredth of its tables and in memory; the default is for spinning disks and would
  // read the whole tables instead.
  await client.query('set local random_page_cost = 1.1')
  // Noted before anything is read: a change that arrives meanwhile makes the project due again.
  await client.query(
    `insert into tieout.reconciled (project_pair_id, reconciled_at, change_count, rules_version)
     select id, now(), change_count, $1
     from (${judgeable}) as pair where id = any ($2)
     on conflict (project_pair_id) do update set
       reconciled_at = excluded.reconciled_at,
       change_count = excluded.change_count,
       rules_version = excluded.rules_version`,
    [rulesVersion, ids],
  )
  await replace(client, 'tieout.cost_code_pair', matching.costCodes, ids)
  await replace(client, 'tieout.commitment_pair', matching.commitments, ids)
  await replace(client, 'tieout.change_order_pair', matching.changeOrders, ids)
  await replace(client, 'tieout.invoice_pair', matching.invoices, ids)
  await update(client, 'tieout.commitment_pair', figures, ids)
  await insert(client, 'tieout.bridge_part', bridge, ids)
  await recordFindings(client, ids)
  await update(client, 'tieout.commitment_pair', verdicts, ids)
}

/** Empties the table, of these projects or wholly, and fills it with what the query selects. */
async function replace(
  client: PoolClient,
  table: string,
  query: string,
  projectPairIds?: readonly string[],
): Promise<void> {
  if (projectPairIds) {
    await client.query(`delete from ${table} where project_pair_id = any ($1)`, [projectPairIds])
  } else {
    await client.query(`delete from ${table}`)
  }
  await insert(client, table, query, projectPairIds)
}

async function insert(
  client: PoolClient,
  table: string,
  query: string,
  projectPairIds?: readonly string[],
): Promise<void> {
  const columns = await columnsOf(client, query, projectPairIds)
  await client.query(
    `insert into ${table} (${columns.join(', ')}) select * from (${query}) as found`,
    projectPairIds ? [projectPairIds] : [],
  )
}

/** Sets every column that the query selects, by `id`. */
async function update(
  client: PoolClient,
  table: string,
  query: string,
  projectPairIds: readonly string[],
): Promise<void> {
  const columns = await columnsOf(client, query, projectPairIds)
  const settings = columns.filter(name => name !== 'id').map(name => `${name} = found.${name}`)
  await client.query(
    `update ${table} as kept set ${settings.join(', ')} from (${query}) as found where kept.id = found.id`,
    [projectPairIds],
  )
}

/**
 * Runs every rule and merges what it found: a finding that stands keeps the day it was first seen, one
 * that is gone is cleared and kept, one that comes back is open again with its old age.
 */
async function recordFindings(client: PoolClient, ids: readonly string[]): Promise<void> {
  const selects = rules.map(
    rule => `select '${rule.id}' as rule_id, found.* from (${rule.sql}) as found`,
  )
  await client.query(
    `create temporary table found on commit drop as
     select distinct on (fingerprint) *
     from (
       select
         md5(code || '|' || coalesce(document_pair_id, commitment_pair_id, project_pair_id) || '|' || grain)
           as fingerprint,
         *
       from (${selects.join('\nunion all\n')}) as every_finding
     ) as printed
     order by fingerprint`.replaceAll('$1', () => literalArray(client, ids)),
  )
  await client.query(
    `insert into tieout.finding as kept
       (fingerprint, rule_id, code, severity, project_pair_id, commitment_pair_id, grain,
        document_pair_id, amount, explanation, evidence, first_seen_on)
     select fingerprint, rule_id, code, severity, project_pair_id, commitment_pair_id, grain,
        document_pair_id, amount, explanation, evidence, current_date
     from found
     on conflict (fingerprint) do update set
       rule_id = excluded.rule_id,
       severity = excluded.severity,
       project_pair_id = excluded.project_pair_id,
       commitment_pair_id = excluded.commitment_pair_id,
       document_pair_id = excluded.document_pair_id,
       amount = excluded.amount,
       explanation = excluded.explanation,
       evidence = excluded.evidence,
       state = case when kept.state = 'CLEARED' then 'OPEN' else kept.state end,
       cleared_on = null`,
  )
  await client.query(
    `update tieout.finding
     set state = 'CLEARED', cleared_on = current_date
     where project_pair_id = any ($1)
       and state <> 'CLEARED'
       and fingerprint not in (select fingerprint from found)`,
    [ids],
  )
  await client.query('drop table found')
}

/** Removes the pairs of projects that are no pair any more, and clears their findings. */
async function sweep(client: PoolClient): Promise<void> {
  for (const table of [
    'cost_code_pair',
    'commitment_pair',
    'change_order_pair',
    'invoice_pair',
    'reconciled',
  ]) {
    await client.query(
      `delete from tieout.${table} where project_pair_id not in (select id from tieout.project_pair)`,
    )
  }
  await client.query(
    `update tieout.finding set state = 'CLEARED', cleared_on = current_date
     where state <> 'CLEARED' and project_pair_id not in (select id from tieout.project_pair)`,
  )
}

const columnNames = new Map<string, string[]>()

async function columnsOf(
  client: PoolClient,
  query: string,
  projectPairIds?: readonly string[],
): Promise<string[]> {
  const known = columnNames.get(query)
  if (known) return known
  const { fields } = await client.query(
    `select * from (${query}) as found limit 0`,
    projectPairIds ? [[]] : [],
  )
  const names = fields.map(field => field.name)
  columnNames.set(query, names)
  return names
}

/** `create table as` takes no parameters, so the ids go in as escaped literals. */
function literalArray(client: PoolClient, ids: readonly string[]): string {
  return `array[${ids.map(id => client.escapeLiteral(id)).join(', ')}]::text[]`
}
