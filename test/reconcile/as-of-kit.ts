import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { graphql } from 'graphql'
import { subgraphSchema } from '#lib/subgraph'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { apInvoice, company, distribution, JOB, requisition } from './kit.ts'

export interface Booked {
  number: string
  gross: number
  retainage: number
  /** The days in Procore and in Sage; where there is none, that side lacks it. */
  days: readonly [string | null, string | null]
}

/** One commitment with these invoices; more may be added later; asked for as of a day. */
export async function commitment(t: TestContext, first: readonly Booked[]) {
  let billed = 0
  let held = 0
  const opened = await company(t, ({ procore, sage }) => {
    procore.changeOrders.length = 0
    sage.changeOrders.length = 0
    procore.invoices.length = 0
    sage.invoices.length = 0
    for (const [side, vendor] of [
      [procore, 'gid://procore/Vendor/9'],
      [sage, 'gid://sage300/Vendor/V9'],
    ] as const) {
      for (const each of side.commitments) {
        Object.assign(each, {
          originalAmount: '500000.00',
          signedOn: '2026-01-15',
          vendor: { id: vendor },
          lines: [
            { id: `${each.id}/1`, number: '1', originalAmount: '500000.00', job: { id: JOB } },
          ],
        })
      }
    }
  })
  const { pool, subgraphs, read } = opened
  const reconciler = createReconciler(pool)
  const money = (amount: number) => amount.toFixed(2)
  const add = async (invoices: readonly Booked[]) => {
    for (const { number, gross, retainage, days } of invoices) {
      const [inField, inBooks] = days
      if (inField) {
        const sequence = subgraphs.procore.invoices.length + 1
        const line = {
          id: `gid://procore/RequisitionItem/1/${sequence}/1`,
          sourceLineId: '1',
          isChangeOrderLine: false,
          completedAndStoredToDateAmount: money(billed + gross),
          workPreviousAmount: money(billed),
          workThisPeriodAmount: money(gross),
          materialsStoredAmount: '0.00',
          workRetainagePreviousAmount: money(held),
          workRetainageThisPeriodAmount: money(Math.max(retainage, 0)),
          workRetainageReleasedAmount: money(Math.max(-retainage, 0)),
          materialsRetainageHeldAmount: '0.00',
          materialsRetainageReleasedAmount: '0.00',
        }
        subgraphs.procore.invoices.push({
          ...requisition(`gid://procore/Requisition/1/${sequence}`),
          number,
          sequence,
          invoicedOn: inField,
          accountingOn: inField,
          lines: [line],
        })
        billed += gross
        held += retainage
      }
      if (inBooks) {
        subgraphs.sage.invoices.push({
          ...apInvoice(`gid://sage300/Invoice/V9/${number}`),
          number,
          invoicedOn: inBooks,
          accountingOn: inBooks,
          lines: [
            {
              ...distribution(1, JOB),
              id: `gid://sage300/Distribution/V9/${number}/1`,
              grossAmount: money(gross),
              retainageAmount: money(retainage),
            },
          ],
        })
      }
    }
    await read()
    await reconciler.reconcileDue()
  }
  await add(first)
  const schema = subgraphSchema(
    'reconcile',
    createResolvers({
      pool,
      writes: {
        operations: createOperationStore(pool),
        approvals: {} as never,
        mutations: {} as never,
      },
      reportSources: async () => [],
      importsSeen: async () => undefined,
      readLive: async () => undefined,
    }),
  )
  const ask = async (source: string) => {
    const { data, errors } = await graphql({ schema, source, contextValue: testContext() })
    // biome-ignore lint/suspicious/noExplicitAny: each test asserts what it reads
    return { data: JSON.parse(JSON.stringify(data ?? null)) as any, errors: errors ?? [] }
  }
  return {
    add,
    ask,
    pool,
    async asOf(day: string) {
      const { data, errors } = await ask(
        `{ commitment(number: "SC-001", asOf: "${day}") {
          verdict
          comparison { field procore sage difference }
          retainage { procoreHeldAmount sageHeldAmount difference residualAmount
            bridge { code amount explanation documents { amount invoice { number } } }
            byInvoice { difference } }
          invoices { number verdict difference }
          findings { code }
        } }`,
      )
      assert.deepEqual(errors, [])
      return data.commitment
    },
  }
}
