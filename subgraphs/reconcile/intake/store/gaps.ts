import type { Pool, PoolClient } from 'pg'
import { log } from '#lib/log'

/**
 * Events that never came. Procore pauses a hook that fails, and after twelve hours throws away what
 * waited. Here that is seen in two ways: a commitment changed of which no event told, or Procore's log
 * of deliveries says so. Either way the next poll reads the project whole, because what else was lost
 * nobody knows, and until the next event nothing of it is left to webhooks.
 */

/** An event may take so long, and the clocks may differ by so much. */
const LATE_MS = 5 * 60_000
/** A project is not read whole for this reason more often: that costs a call for each commitment. */
const SWEEP_INTERVAL_MS = 12 * 60 * 60_000
/** How often Procore's log of one hook is asked; it costs two calls. */
const LOG_READ_INTERVAL_MS = 6 * 60 * 60_000
const LOG_RETRY_MS = 60 * 60_000

/**
 * Looks for commitments among `changedIds` of which an event should have told: webhooks are heard for
 * the project, none since they changed, and no change order or requisition of theirs changed, which
 * has no event and may move its commitment too. Call it in the transaction that stored the reading.
 */
export async function noteUnannounced(
  client: PoolClient,
  projectId: string,
  headsReadAt: Date,
  changedIds: readonly string[],
): Promise<void> {
  if (changedIds.length === 0) return
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count
     from procore.commitment_version as commitment
     join tieout.webhook_heard as heard on heard.project_id = commitment.project_id
     where valid_to = 'infinity' and commitment.id = any ($2)
       and source_updated_at < now() - make_interval(secs => $4)
       and source_updated_at > heard_at + make_interval(secs => $4)
       and not exists (
         select from procore.change_order_version as version
         where version.commitment_id = commitment.id
           and (version.valid_from > $3
             or version.valid_to > $3 and version.valid_to <> 'infinity')
       )
       and not exists (
         select from procore.invoice_version as version
         where version.commitment_id = commitment.id
           and (version.valid_from > $3
             or version.valid_to > $3 and version.valid_to <> 'infinity')
       )
       and commitment.project_id = $1`,
    [projectId, changedIds, headsReadAt, LATE_MS / 1000],
  )
  const count = rows[0]?.count ?? 0
  if (count > 0) await sweep(client, projectId, count, 'unannounced')
}

/** The project, '' for the company, whose log of deliveries is due to be asked, and since when. */
export async function dueLog(pool: Pool): Promise<{ projectId: string; since: Date } | undefined> {
  const { rows } = await pool.query<{ projectId: string; since: Date }>(
    `select project_id as "projectId", log_read_at as since
     from tieout.webhook_heard
     where log_read_at <= now() - make_interval(secs => $1)
       and log_tried_at <= now() - make_interval(secs => $2)
     order by log_read_at limit 1`,
    [LOG_READ_INTERVAL_MS / 1000, LOG_RETRY_MS / 1000],
  )
  return rows[0]
}

/** Notes what the log said at `readAt`; undefined when it could not be read, which is tried again later. */
export async function noteLog(
  pool: Pool,
  projectId: string,
  { readAt, lostCount }: { readAt: Date; lostCount: number | undefined },
): Promise<void> {
  await pool.query(
    `update tieout.webhook_heard
     set log_tried_at = $2, log_read_at = case when $3 then $2 else log_read_at end
     where project_id = $1`,
    [projectId, readAt, lostCount !== undefined],
  )
  if (lostCount) await sweep(pool, projectId, lostCount, 'discarded')
}

async function sweep(
  client: Pool | PoolClient,
  projectId: string,
  count: number,
  reason: 'unannounced' | 'discarded',
): Promise<void> {
  log.warn('webhook.gap', { project: projectId, count, reason })
  await client.query(
    `with swept as (
       update tieout.webhook_heard as heard
       set heard_at = null,
         swept_at = case when heard.swept_at > now() - make_interval(secs => $2)
           then heard.swept_at else now() end
       where project_id = $1
       returning project_id, swept_at = now() as is_due
     )
     update tieout.read_mark as mark set whole_read_at = null
     from swept
     where is_due and mark.system = 'PROCORE' and mark.project_id = swept.project_id`,
    [projectId, SWEEP_INTERVAL_MS / 1000],
  )
}
