import type { PoolClient } from 'pg'
import { CLEARED, recordCompanyFindings, reopenLapsed } from './findings.ts'
import { lockProjects } from './judge-projects.ts'
import { ask, merge, tellRows } from './statements.ts'
import { sqlOf } from './texts.ts'

/** Pairs what the company has once, its projects and its vendors, and judges what it has without a project. */
const matching = { projects: sqlOf('matching/projects'), vendors: sqlOf('matching/vendors') }

/** The number is only a name for the lock of the company's lists. */
const COMPANY_LOCK = 7_283_001

/**
 * Pairs the lists that the company has once, if one moved, and marks what hangs on a pair that changed.
 * Whether one did.
 */
export async function pairCompany(client: PoolClient, isPaired: boolean): Promise<boolean> {
  await lockCompany(client)
  await reopenLapsed(client)
  const moved = await ask<{ commitment_id: string }>(
    client,
    "delete from tieout.touched where project_id = '' returning commitment_id",
  )
  const isMoved = !isPaired || moved.some(mark => mark.commitment_id === 'lists')
  const isChanged = isMoved && (await pairLists(client))
  if (moved.some(mark => mark.commitment_id === 'accounts')) await recordCompanyFindings(client)
  await tellRows(client)
  return isChanged
}

/** One at a time pairs the lists of the company. */
export async function lockCompany(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [COMPANY_LOCK])
}

/** Whether a pair of projects or of vendors came, changed or went. */
export async function pairLists(client: PoolClient): Promise<boolean> {
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
  return projects.length + vendors.length > 0
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
