import type { Pool } from 'pg'
import { gid, parseGid } from '#lib/ids'
import type { Connection, PageArguments } from '#lib/pages'
import { pageOfRows } from '../answers/paging.ts'
import type { WebhookRow } from '../ground.ts'
import type { Resolvers, WebhookDelivery, WebhookEvent } from '../types.generated.ts'

/** Subscriptions and their deliveries as the graph shows them; never a secret. */
const SHOWN =
  'id as uuid, -position as newest, position, url, events, subscribed_by, subscribed_at, ended_at, next_at'
const DELIVERIES_SHOWN = 100

export interface WebhookRows {
  list(page: PageArguments): Promise<Connection<WebhookRow>>
  find(uuid: string): Promise<WebhookRow | null>
  pendingCount(uuid: string): Promise<number>
  deliveries(uuid: string): Promise<WebhookDelivery[]>
}

export function createWebhookRows(pool: Pool): WebhookRows {
  return {
    list: page =>
      pageOfRows<WebhookRow>(
        pool,
        {
          from: `(select ${SHOWN} from tieout.webhook) as webhook`,
          where: 'true',
          parameters: [],
          order: [{ column: 'position', type: 'bigint' }],
        },
        page,
      ),
    async find(uuid) {
      const { rows } = await pool.query<WebhookRow>(
        `select ${SHOWN} from tieout.webhook where id::text = $1`,
        [uuid],
      )
      return rows[0] ?? null
    },
    async pendingCount(uuid) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*) from tieout.webhook_delivery where webhook_id = $1 and state = 'PENDING'`,
        [uuid],
      )
      return Number(rows[0]?.count ?? 0)
    },
    async deliveries(uuid) {
      const { rows } = await pool.query<DeliveryRow>(
        `select * from tieout.webhook_delivery where webhook_id = $1
         order by position desc limit ${DELIVERIES_SHOWN}`,
        [uuid],
      )
      return rows.map(deliveryOf)
    },
  }
}

interface DeliveryRow {
  message_id: string
  type: string
  state: WebhookDelivery['state']
  created_at: Date
  delivered_at: Date | null
  attempt_count: number
  status: number | null
  failure: string | null
}

export function webhookResolvers(rows: WebhookRows): Resolvers {
  return {
    Webhook: {
      __resolveReference: async ({ id }) => rows.find(webhookUuid(id, 'id')),
      id: ({ uuid }) => gid('tieout', 'Webhook', uuid),
      events: ({ events }) => events.map(eventOf),
      subscribedBy: ({ subscribed_by }) => subscribed_by,
      subscribedAt: ({ subscribed_at }) => subscribed_at.toISOString(),
      endedAt: ({ ended_at }) => ended_at?.toISOString() ?? null,
      nextAttemptAt: ({ next_at }) =>
        next_at.getTime() > Date.now() ? next_at.toISOString() : null,
      pendingCount: ({ uuid }) => rows.pendingCount(uuid),
      deliveries: ({ uuid }) => rows.deliveries(uuid),
    },
  }
}

/** "operation.changed" in an event, OPERATION_CHANGED in the graph. */
export function typeOf(event: WebhookEvent): string {
  return event.toLowerCase().replace('_', '.')
}

export function webhookUuid(id: string, field: string): string {
  return parseGid(id, field, { system: 'tieout', kind: 'Webhook' }).key[0] ?? ''
}

function eventOf(type: string): WebhookEvent {
  return type.toUpperCase().replace('.', '_') as WebhookEvent
}

function deliveryOf(row: DeliveryRow): WebhookDelivery {
  return {
    eventKey: row.message_id,
    event: eventOf(row.type),
    state: row.state,
    createdAt: row.created_at.toISOString(),
    deliveredAt: row.delivered_at?.toISOString() ?? null,
    attemptCount: row.attempt_count,
    status: row.status,
    failure: row.failure,
  }
}
