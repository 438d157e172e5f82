import type { Pool, PoolClient } from 'pg'
import { createWebhookRows } from '../webhooks/rows.ts'
import type { WebhookWordRows } from './webhooks.ts'

/** Subscriptions as people make and end them, in Postgres. */
export function createWebhookWordRows(pool: Pool): WebhookWordRows<PoolClient> {
  return {
    find: createWebhookRows(pool).find,
    async hold(client, uuid) {
      const { rowCount } = await client.query(
        'select from tieout.webhook where id::text = $1 and ended_at is null for update',
        [uuid],
      )
      return rowCount === 1
    },
    async add(client, { uuid, url, secret, types, by }) {
      await client.query(
        'insert into tieout.webhook (id, url, secret, events, subscribed_by) values ($1, $2, $3, $4, $5)',
        [uuid, url, secret, types, by],
      )
    },
    async end(client, uuid) {
      await client.query('update tieout.webhook set ended_at = now() where id = $1', [uuid])
    },
    async sendAgain(client, uuid, since) {
      await client.query(
        `update tieout.webhook_delivery set state = 'PENDING', attempt_count = 0, failure = null
         where webhook_id = $1 and created_at >= $2 and state <> 'PENDING'`,
        [uuid, since],
      )
      await client.query('update tieout.webhook set next_at = now() where id = $1', [uuid])
    },
  }
}
