import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { type Due, judgeable, judgeLocked, judgeProjects } from './judge-projects.ts'
import { pairCompany } from './pair-company.ts'
import { tellRaised } from './severity.ts'
import { ask, askByOnePlan, learnAll, tellRows } from './statements.ts'
import { rulesVersion } from './texts.ts'
import { followedIn, touchMoved } from './touched.ts'
import { createTurns } from './turns.ts'

/**
 * Runs the SQL of this folder over the store: which projects are due, in which order, how many side by side.
 * All of a project's run is one transaction, so a reader sees either the old conclusions or the new ones.
 */

/** How many projects one transaction judges; more would hold locks for long. */
const PROJECTS_PER_TRANSACTION_COUNT = 10
/** Side by side, as a store of two cores can use. */
export const JUDGEMENTS_COUNT = 2
/** A change of one project may touch another, which is then judged in the next round. */
const ROUNDS_MAX = 5
/** From this many projects that were never judged, or commitments of them, the store's statistics are of another time. */
const ANALYZE_FROM_PROJECTS_COUNT = 5
const ANALYZE_FROM_COMMITMENTS_COUNT = 50

export interface Reconciler {
  /** Pairs projects and vendors anew, then judges every project that is due. Returns those it judged. */
  reconcileDue(): Promise<string[]>
  /** Pairs projects and vendors anew, and marks what hangs on a pair that changed. */
  pairLists(): Promise<void>
  /** Has every connection plan what judging asks, so that whoever decides first does not wait for it. */
  prepare(): Promise<void>
  /** Judges these project pairs wholly, due or not. */
  reconcile(projectPairIds: readonly string[]): Promise<void>
  /** Judges what has changed in these project pairs, and nothing of the others. */
  reconcileChanged(projectPairIds: readonly string[]): Promise<void>
  /** Pairs projects and vendors anew where their lists moved; judges these pairs and what that moves. */
  reconcileOf(projectPairIds: readonly string[]): Promise<void>
  /** Whether all was read, and every project that can be judged has been, at least once. */
  isReady(): Promise<boolean>
}

export interface ReconcilerOptions {
  /** Connections of its own, which have planned before what they are asked; JUDGEMENTS_COUNT of them. */
  judgingPool?: Pool
  /** Breaks off what nobody has asked for: what is only prepared, and whole projects, which stay due. */
  stopping?: AbortSignal
}

export function createReconciler(
  pool: Pool,
  { judgingPool = pool, stopping }: ReconcilerOptions = {},
): Reconciler {
  /** How lists are paired may have changed since the last start. */
  let isPaired = false
  const turns = createTurns<Due>(JUDGEMENTS_COUNT, projects => {
    const signal = projects.some(project => project.is_whole) ? stopping : undefined
    const judged = async (client: PoolClient) => {
      await judgeProjects(client, projects)
      await tellRows(client)
    }
    return transaction(judgingPool, judged, { signal })
  })
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
      const rows = await askByOnePlan<Due>(
        pool,
        `select * from (${judgeable}) as pair where is_due order by number, id`,
        [rulesVersion],
      )
      if (rows.length === 0) break
      const isNew = await areMany(
        pool,
        rows.filter(row => row.is_first),
      )
      await judge(isNew ? await judgeFirst(rows) : rows)
      if (isNew) await learnAll(pool)
      await touchMoved(
        pool,
        rows.map(({ id }) => id),
      )
      for (const { id } of rows) judged.add(id)
    }
    await tellRaised(pool)
    return [...judged]
  }

  return {
    // A decision outranks what the lists say, whether or not they have moved.
    pairLists: () => transaction(pool, client => pairCompany(client, false)).then(() => undefined),
    reconcileChanged: projectPairIds => judgeChanged(pool, projectPairIds, judge),
    async prepare() {
      const connections = Array.from({ length: JUDGEMENTS_COUNT }, () =>
        transaction(judgingPool, client => judgeLocked(client, []), { signal: stopping }),
      )
      await Promise.all(connections)
    },
    async reconcileOf(projectPairIds) {
      const isChanged = await transaction(pool, client => pairCompany(client, isPaired))
      isPaired = true
      // Lists are everybody's.
      if (isChanged) await reconcileDue()
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
      const [row] = await askByOnePlan<{ is_ready: boolean }>(
        pool,
        `select
           not exists (
             select from (values ('PROCORE'), ('SAGE300')) as read (system)
             where system not in (select system from tieout.system_off)
               and system not in (select system from tieout.whole_reading)
           )
           and not exists (select from (${judgeable}) as pair where is_first) as is_ready`,
        [rulesVersion],
      )
      return row?.is_ready === true
    },
  }
}

/**
 * Judges what has changed in these project pairs, and what that changes, as the caller judges. What others change
 * meanwhile they have judged themselves: in a project where people decide all the time nobody would see an end of it.
 */
export async function judgeChanged(
  db: Pool | PoolClient,
  projectPairIds: readonly string[],
  judge: (projects: readonly Due[]) => Promise<void>,
  /** Whether the projects that it moves are judged as well. */
  { isFollowed = false } = {},
): Promise<void> {
  const known = new Set(projectPairIds)
  let ids = projectPairIds
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const rows = await askByOnePlan<Due>(
      db,
      `select * from (${judgeable}) as pair where is_due and id = any ($2) order by number, id`,
      [rulesVersion, [...ids]],
    )
    if (rows.length === 0) return
    await judge(rows)
    const judged = rows.map(({ id }) => id)
    const moved = await touchMoved(db, judged)
    if (isFollowed) for (const id of moved) known.add(id)
    ids = await followedIn(db, [...known])
  }
}

async function areMany(pool: Pool, projects: readonly Due[]): Promise<boolean> {
  if (projects.length === 0 || projects.length >= ANALYZE_FROM_PROJECTS_COUNT) {
    return projects.length > 0
  }
  const [counted] = await ask<{ is_many: boolean }>(
    pool,
    `select count(*) >= $2 as is_many
     from tieout.project_pair
     join (
       select project_id from procore.commitment
       union all
       select project_id from sage.commitment
     ) as commitment on commitment.project_id in (field_id, books_id)
     where project_pair.id = any ($1)`,
    [projects.map(({ id }) => id), ANALYZE_FROM_COMMITMENTS_COUNT],
  )
  return counted?.is_many ?? false
}
