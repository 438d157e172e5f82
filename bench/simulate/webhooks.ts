import type { WebhookWordRows } from '../../subgraphs/reconcile/writes/webhooks.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { MemoryStore, Transaction } from './store.ts'

/** Who is told of events, in memory: two were at first, and people begin, end and repeat. */
export interface MemoryWebhooks {
  /** Every decision that stands, in the order it was made. */
  made: string[]
  of(process: Mortal, way: Way): WebhookWordRows<Transaction>
}

export const WEBHOOKS = ['a', 'b']

export function createMemoryWebhooks(store: MemoryStore): MemoryWebhooks {
  const made: string[] = []
  const living = new Set(WEBHOOKS)
  return {
    made,
    of(process, way) {
      const change = (tx: Transaction, said: string, act: () => void) =>
        way.over(
          process,
          () =>
            void tx.changes.push(() => {
              act()
              made.push(said)
            }),
        )
      return {
        find: () => way.over(process, () => null),
        hold: (tx, uuid) =>
          way.over(process, async () => {
            await store.lock(tx, `webhook ${uuid}`)
            return living.has(uuid)
          }),
        add: (tx, { uuid }) => change(tx, 'added', () => living.add(uuid)),
        end: (tx, uuid) => change(tx, `${uuid} ended`, () => living.delete(uuid)),
        sendAgain: (tx, uuid) => change(tx, `${uuid} sent again`, () => undefined),
      }
    },
  }
}
