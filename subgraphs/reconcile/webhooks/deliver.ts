import { createHmac } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Dispatcher } from 'undici'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { transaction } from '#lib/postgres'
import { createSender, type SendRules } from './send.ts'

/**
 * Sends what waits, in order for each subscriber: what was not taken holds back all that follows. Several
 * processes may deliver; a lease says who has a subscriber. An answer that is lost leads to a second attempt
 * under the same id, by which the subscriber knows it.
 */
export interface Deliverer {
  /** Sends all that is due now. Answers how many attempts were made. */
  deliverDue(): Promise<number>
  /** Until the signal aborts. Never rejects. */
  run(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Longer than a subscriber may take to answer. */
const LEASE_MS = 60_000
const POLL_INTERVAL_MS = 1_000
/** Pauses after the first failure and those that follow; the last one is repeated. */
export const RETRY_PAUSES_MS = [
  5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000,
]
/** An event that fails when it is so old is given up. */
export const DEAD_AFTER_DAYS = 5

interface Due {
  position: number
  message_id: string
  type: string
  body: string
  attempt_count: number
  is_old: boolean
}

interface Claimed {
  id: string
  url: string
  secret: string
}

export function createDeliverer(pool: Pool, rules: SendRules): Deliverer {
  const sender = createSender(rules)

  async function claim(): Promise<Claimed | undefined> {
    const { rows } = await pool.query<Claimed>(
      `update tieout.webhook set lease_until = now() + $1 * interval '1 ms'
       where id = (
         select id from tieout.webhook as due
         where
           ended_at is null and next_at <= now() and (lease_until is null or lease_until < now())
           and exists (
             select from tieout.webhook_delivery where webhook_id = due.id and state = 'PENDING'
           )
         order by next_at, id limit 1 for update skip locked
       )
       returning id, url, secret`,
      [LEASE_MS],
    )
    return rows[0]
  }

  /** Sends to one subscriber until it has all, or does not take one. */
  async function serve(webhook: Claimed): Promise<number> {
    for (let count = 0; ; count += 1) {
      const due = await nextOf(webhook)
      if (!due) {
        await pool.query('update tieout.webhook set lease_until = null where id = $1', [webhook.id])
        return count
      }
      const { status, failure } = await sender.send(webhook.url, headersOf(due, webhook), due.body)
      await record(webhook, due, status, failure)
      if (failure !== undefined) return count + 1
    }
  }

  /** The next one, with the lease anew; undefined when there is none or somebody ended the subscription. */
  async function nextOf({ id }: Claimed): Promise<Due | undefined> {
    const { rows } = await pool.query<Due>(
      `with held as (
         update tieout.webhook set lease_until = now() + $2 * interval '1 ms'
         where id = $1 and ended_at is null returning id
       )
       select
         position, message_id, type, body, attempt_count,
         created_at < now() - ${DEAD_AFTER_DAYS} * interval '1 day' as is_old
       from tieout.webhook_delivery
       where webhook_id = (select id from held) and state = 'PENDING' order by position limit 1`,
      [id, LEASE_MS],
    )
    return rows[0]
  }

  async function record(
    { id }: Claimed,
    due: Due,
    status: number | undefined,
    failure: string | undefined,
  ): Promise<void> {
    const state = failure === undefined ? 'DELIVERED' : due.is_old ? 'DEAD' : 'PENDING'
    const pauseMs =
      failure === undefined
        ? 0
        : (RETRY_PAUSES_MS[Math.min(due.attempt_count, RETRY_PAUSES_MS.length - 1)] ?? 0)
    await transaction(pool, async client => {
      await client.query(
        `update tieout.webhook_delivery set
           state = $2, status = $3, failure = $4, attempt_count = attempt_count + 1, attempted_at = now(),
           delivered_at = case when $2 = 'DELIVERED' then now() end
         where position = $1 and state = 'PENDING'`,
        [due.position, state, status ?? null, failure ?? null],
      )
      if (failure === undefined) return
      await client.query(
        `update tieout.webhook set lease_until = null, next_at = now() + $2 * interval '1 ms' where id = $1`,
        [id, pauseMs],
      )
      // What failed to tell of a failure is not told of in turn.
      if (state !== 'DEAD' || due.type === 'alert.webhook') return
      await client.query(
        `select tieout.tell('alert.webhook', jsonb_build_object('webhookId', 'gid://tieout/Webhook/' || $1::text, 'messageId', $2::text))`,
        [id, due.message_id],
      )
    })
    if (state === 'DEAD') log.error('webhook.dead', { id, reason: failure })
    else if (failure !== undefined)
      log.warn('webhook.retry', { id, reason: failure, waitMs: pauseMs })
  }

  async function deliverDue(): Promise<number> {
    for (let count = 0; ; ) {
      const webhook = await claim()
      if (!webhook) return count
      count += await serve(webhook)
    }
  }

  return {
    deliverDue,
    async run(signal) {
      while (!signal.aborted) {
        await deliverDue().catch((thrown: unknown) => {
          if (!signal.aborted) log.warn('webhook.not_delivered', troubleOf(thrown))
        })
        await delay(POLL_INTERVAL_MS, undefined, { signal }).catch(() => undefined)
      }
    },
    close: () => sender.close(),
  }
}

/** As the specification of Standard Webhooks has it. */
function headersOf(due: Due, { secret }: Claimed): Dispatcher.DispatchOptions['headers'] {
  const seconds = Math.floor(Date.now() / 1000)
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${due.message_id}.${seconds}.${due.body}`)
    .digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': due.message_id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}
