import assert from 'node:assert/strict'
import test from 'node:test'
import { runHistories } from '../../bench/histories/histories.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { commitment } from './as-of-kit.ts'

/** What commitments come to as of a day, whatever was booked later. */

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
