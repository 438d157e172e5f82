import { required } from '../records/amounts.ts'
import { Delivery, Hook } from '../records/webhook.ts'
import type { Ask, ProcoreClient } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'

/** Where Tieout takes events, at whatever address Procore reaches it. */
const DESTINATION = /\/webhooks\/procore$/
const urgency = { isBackground: true }

/**
 * How many events Procore gave up on, by its log of deliveries, version 1.0: it stops after twelve
 * hours of failures, throws away what waited, and says so nowhere else. Two calls for one hook. Throws
 * TieoutError.
 */
export async function countLostEvents(
  client: ProcoreClient,
  { companyId, project, since }: { companyId: string; project: string | null; since: string },
): Promise<number> {
  const owner: Record<string, string> =
    project === null ? { company_id: companyId } : { project_id: project }
  const hooks = await client.list({ resource: resources.hooks, query: owner, urgency })
  let lostCount = 0
  for (const hook of hooks.map(raw => new Hook(raw, 'a webhook'))) {
    if (!DESTINATION.test(String(hook.destinationUrl))) continue
    const ask: Ask = {
      resource: resources.deliveries,
      place: { id: String(required(hook.id)) },
      query: { ...owner, 'filters[status]': 'discarded' },
      urgency,
    }
    // A delivery has no id of its own.
    const deliveries = (await client.rows(ask)).map(raw => new Delivery(raw, 'a delivery'))
    lostCount += deliveries.filter(
      ({ outcome, completedAt, eventAt }) =>
        outcome === 'discarded' && (completedAt ?? eventAt ?? since) >= since,
    ).length
  }
  return lostCount
}
