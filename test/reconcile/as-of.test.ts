import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { graphql } from 'graphql'
import { subgraphSchema } from '#lib/subgraph'
import { runHistories } from '../../bench/histories/histories.ts'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { apInvoice, company, distribution, JOB, requisition } from './kit.ts'

/** What commitments come to as of a day, whatever was booked later. */

interface Booked {
  number: string
  gross: number
  retainage: number
  /** The days in Procore and in Sage; where there is none, that side lacks it. */
  days: readonly [string | null, string | null]
}

/** One commitment with these invoices; more may be added later. */
async function commitment(t: TestContext, first: readonly Booked[]) {
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

const OCTOBER = '2026-10-31'
const NOVEMBER = '2026-11-30'
const EARLIER = {
  number: '4',
  gross: 340_000,
  retainage: 34_000,
  days: ['2026-09-30', '2026-09-30'],
} as const
const CUT_OFF = {
  number: '5',
  gross: 85_000,
  retainage: 8_500,
  days: [OCTOBER, '2026-11-05'],
} as const

test('what Sage books five days into the next month is a cut-off to accrue at the end of the month, and nothing a month later', async t => {
  const { asOf } = await commitment(t, [EARLIER, CUT_OFF])
  const october = await asOf(OCTOBER)
  assert.deepEqual(
    [october.retainage.procoreHeldAmount, october.retainage.sageHeldAmount],
    ['42500.00', '34000.00'],
  )
  assert.equal(october.retainage.difference, '8500.00')
  const [part, ...others] = october.retainage.bridge
  assert.deepEqual([part.code, part.amount, others.length], ['TIMING_CUTOFF', '8500.00', 0])
  assert.match(part.explanation, /accrue gross 85,000\.00, net 76,500\.00, retainage 8,500\.00/)
  assert.deepEqual(part.documents, [{ amount: '8500.00', invoice: { number: '5' } }])
  assert.equal(october.retainage.residualAmount, '0.00')
  assert.equal(october.verdict, 'AGREES')
  assert.deepEqual(
    october.invoices.map(({ number, verdict, difference }: Record<string, string>) => [
      number,
      verdict,
      difference,
    ]),
    [
      ['4', 'AGREES', '0.00'],
      ['5', 'NOT_DUE', '85000.00'],
    ],
  )
  const november = await asOf(NOVEMBER)
  assert.equal(november.retainage.difference, '0.00')
  assert.deepEqual([november.retainage.bridge, november.verdict], [[], 'AGREES'])
  const before = await asOf('2026-01-14')
  assert.deepEqual([before.verdict, before.invoices], ['NOT_DUE', []])
})

test('what one system lacks altogether is no cut-off', async t => {
  const { asOf } = await commitment(t, [EARLIER, { ...CUT_OFF, days: [OCTOBER, null] }])
  const { verdict, retainage, findings } = await asOf(OCTOBER)
  assert.equal(verdict, 'DIFFERS')
  assert.deepEqual(
    retainage.bridge.map(({ code, amount }: Record<string, string>) => [code, amount]),
    [['INVOICE_MISSING_IN_SAGE', '8500.00']],
  )
  assert.deepEqual(findings, [{ code: 'INVOICE_MISSING_IN_SAGE' }])
  // It was not there yet.
  const earlier = await asOf('2026-09-30')
  assert.deepEqual(
    [earlier.verdict, earlier.findings, earlier.retainage.bridge],
    ['AGREES', [], []],
  )
})

test('a document that is booked later changes no answer as of an earlier day', async t => {
  const { asOf, add } = await commitment(t, [EARLIER])
  const days = ['2026-08-31', '2026-09-30', '2026-10-15']
  for (const later of [
    [{ ...CUT_OFF, days: [OCTOBER, OCTOBER] }],
    [{ number: '6', gross: 10_000, retainage: 1_000, days: [NOVEMBER, null] }],
    [{ number: '7', gross: 7_000, retainage: 700, days: [null, '2026-12-03'] }],
    [{ number: '8', gross: 0, retainage: -5_000, days: ['2026-12-31', '2026-12-31'] }],
  ] as const) {
    const told = await Promise.all(days.map(asOf))
    await add(later)
    assert.deepEqual(await Promise.all(days.map(asOf)), told)
  }
})

test('what was told as of a day is told again from what was believed then, whatever came, changed, went or was parted since', async t => {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  const { answers, moved, problems } = await runHistories(database.pool, {
    count: 12,
    days: 4,
    seed: 'then',
  })
  assert.deepEqual(problems, [])
  assert.equal(answers, 48)
  assert.ok(moved > 12)
})

test('commitments are chosen by their verdict of the day', async t => {
  const { ask } = await commitment(t, [EARLIER, { ...CUT_OFF, days: [OCTOBER, null] }])
  const counts = async (day: string) => {
    const { data, errors } = await ask(
      `{ agrees: commitments(asOf: "${day}", filter: { verdicts: [AGREES] }) { totalCount nodes { verdict } }
         differs: commitments(asOf: "${day}", filter: { verdicts: [DIFFERS] }) { totalCount nodes { verdict } } }`,
    )
    assert.deepEqual(errors, [])
    return [data.agrees, data.differs]
  }
  const one = (verdict: string) => ({ totalCount: 1, nodes: [{ verdict }] })
  const none = { totalCount: 0, nodes: [] }
  assert.deepEqual(await counts('2026-09-30'), [one('AGREES'), none])
  assert.deepEqual(await counts(OCTOBER), [none, one('DIFFERS')])
})

test('retainage is told by its age on both sides, releases taken off the oldest', async t => {
  const { ask, add } = await commitment(t, [EARLIER, CUT_OFF])
  const aging = async (day: string) => {
    const { data, errors } = await ask(
      `{ retainageAging(asOf: "${day}") { fromDays toDays procoreHeldAmount sageHeldAmount difference commitmentCount currency } }`,
    )
    assert.deepEqual(errors, [])
    return data.retainageAging.map((each: Record<string, unknown>) => [
      each['fromDays'],
      each['procoreHeldAmount'],
      each['sageHeldAmount'],
      each['difference'],
    ])
  }
  assert.deepEqual(await aging(OCTOBER), [
    [0, '8500.00', '0.00', '8500.00'],
    [31, '34000.00', '34000.00', '0.00'],
    [61, '0.00', '0.00', '0.00'],
    [91, '0.00', '0.00', '0.00'],
  ])
  const release = {
    number: '6',
    gross: 0,
    retainage: -30_000,
    days: ['2026-11-20', '2026-11-20'],
  } as const
  await add([release])
  assert.deepEqual(await aging(NOVEMBER), [
    [0, '8500.00', '8500.00', '0.00'],
    [31, '0.00', '0.00', '0.00'],
    [61, '4000.00', '4000.00', '0.00'],
    [91, '0.00', '0.00', '0.00'],
  ])
})

test('retainage of a side that is not read is in no bucket, and told as not read', async t => {
  const { ask, pool } = await commitment(t, [EARLIER])
  const source =
    '{ retainageAging(asOf: "2026-10-31") { procoreHeldAmount sageHeldAmount procoreUnreadCount sageUnreadCount } }'
  const [, held] = (await ask(source)).data.retainageAging
  assert.deepEqual(held, {
    procoreHeldAmount: '34000.00',
    sageHeldAmount: '34000.00',
    procoreUnreadCount: 0,
    sageUnreadCount: 0,
  })
  await pool.query('update tieout.commitment_pair set books_held_amount = null')
  const [, unread] = (await ask(source)).data.retainageAging
  assert.deepEqual(unread, { ...held, sageHeldAmount: '0.00', sageUnreadCount: 1 })
})

test('what is told as of now alone is refused as of a day, and so is a day that is none', async t => {
  const { ask } = await commitment(t, [EARLIER])
  const codes = async (source: string) =>
    (await ask(source)).errors.map(({ message }) => message.split(';')[0])
  assert.deepEqual(
    await codes('{ commitment(number: "SC-001", asOf: "2026-10-31") { timeline { totalCount } } }'),
    ['timeline is told as of now alone'],
  )
  assert.deepEqual(await codes('{ commitment(number: "SC-001", asOf: "31 October") { number } }'), [
    'asOf: "31 October" is not a date',
  ])
  const { data } = await ask(
    '{ commitments(asOf: "2026-09-30") { nodes { verdict retainage { sageHeldAmount } } } }',
  )
  assert.deepEqual(data.commitments.nodes, [
    { verdict: 'AGREES', retainage: { sageHeldAmount: '34000.00' } },
  ])
})
