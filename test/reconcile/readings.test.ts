import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { graphql, Kind } from 'graphql'
import type { Pool } from 'pg'
import { readinessOf } from '#gateway/parts'
import { TieoutError } from '#lib/errors'
import type { Caller, RequestContext } from '#lib/request'
import { contractOf, subgraphSchema } from '#lib/subgraph'
import { createReconcileSubgraph } from '#reconcile'
import { createReadLive } from '../../subgraphs/reconcile/intake/live.ts'
import { createUpkeep } from '../../subgraphs/reconcile/intake/upkeep.ts'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { freshDatabase } from '../harness/postgres.ts'
import {
  createSourceSubgraphs,
  type SourceSubgraphs,
  testContext,
} from '../harness/source-subgraphs.ts'
import {
  apInvoice,
  commitment,
  company,
  distribution,
  JOB,
  named,
  PROJECT,
  requisition,
} from './kit.ts'

/** What was not read is neither agreement nor absence, and what was read beside it is kept. */

const lists = [
  ['PROCORE', 'costCodes', 'COST_CODES'],
  ['PROCORE', 'commitments', 'COMMITMENTS'],
  ['PROCORE', 'changeOrders', 'CHANGE_ORDERS'],
  ['PROCORE', 'invoices', 'INVOICES'],
  ['PROCORE', 'vendors', 'VENDORS'],
  ['SAGE300', 'costCodes', 'COST_CODES'],
  ['SAGE300', 'commitments', 'COMMITMENTS'],
  ['SAGE300', 'changeOrders', 'CHANGE_ORDERS'],
  ['SAGE300', 'invoices', 'INVOICES'],
  ['SAGE300', 'payments', 'PAYMENTS'],
  ['SAGE300', 'vendors', 'VENDORS'],
] as const
const refusals = { PROCORE: 'PROCORE_FORBIDDEN', SAGE300: 'SAGE_ACCESS_REFUSED' } as const

async function concluded(t: TestContext, prepare?: Parameters<typeof company>[1]) {
  const opened = await company(t, prepare)
  const { pool } = opened
  const reconciler = createReconciler(pool)
  const conclude = async () => {
    await reconciler.reconcileDue()
    const verdicts = await pool.query<{ kind: string; verdict: string }>(
      `select 'project' as kind, verdict from tieout.told_project
       union all select 'commitment', verdict from tieout.commitment_pair
       union all select 'change order', verdict from tieout.change_order_pair
       union all select 'invoice', verdict from tieout.invoice_pair`,
    )
    const findings = await pool.query<{ code: string; amount: string | null }>(
      `select code, amount from tieout.finding where state <> 'CLEARED' order by code, thing`,
    )
    const verdictsOf = (kind: string) =>
      verdicts.rows.filter(row => row.kind === kind).map(row => row.verdict)
    return { findings: findings.rows, verdictsOf }
  }
  return { ...opened, conclude }
}

/** Has a finding of every class and measure stand on each commitment and project, which no rule finds. */
async function pretend(pool: Pool) {
  const classes = contractOf('reconcile').definitions.flatMap(each =>
    each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'FindingCode'
      ? (each.values ?? []).map(({ name }) => name.value)
      : [],
  )
  await pool.query(
    `insert into tieout.finding (
       fingerprint, rule_id, code, severity, project_pair_id, commitment_pair_id, thing, grain, measure,
       explanation, evidence, first_seen_on
     )
     select md5(code || coalesce(measure, '') || project_id || coalesce(commitment_id, '')),
       'pretended', code, 'INFO', project_id, commitment_id, 'pretended', 'pretended', measure, '', '[]',
       current_date
     from unnest($1::text[]) as class (code)
     cross join unnest(array['COMMITTED', 'INVOICED', 'RETAINAGE', 'PAID', null]) as kind (measure)
     cross join (
       select id as project_id, null as commitment_id from tieout.project_pair
       union all select project_pair_id, id from tieout.commitment_pair
     ) as place`,
    [classes],
  )
  await pool.query("update tieout.reconciled set unread = 'something else'")
}

async function pretendedStill(pool: Pool, commitment?: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select 'gid://tieout/Finding/' || fingerprint as id from tieout.finding
     where rule_id = 'pretended' and state <> 'CLEARED'
       and ($1::text is null or commitment_pair_id = $1)
     order by 1`,
    [commitment ?? null],
  )
  return rows.map(({ id }) => id)
}

interface ToldReading {
  list: string
  affectedCommitmentCount: number
  heldBack: { totalCount: number; nodes: { id: string; grain: string }[] }
}
type Told = { id: string; number: string; readings: ToldReading[] }[]

/** What the graph says of the readings of projects and of commitments. */
async function readingsTold(pool: Pool): Promise<{ projects: Told; commitments: Told }> {
  const none = {} as never
  const services = {
    reportSources: async () => [],
    importsSeen: async () => undefined,
    readLive: async () => undefined,
  }
  const writes = { operations: none, approvals: none, mutations: none }
  const readings =
    'id number readings { list affectedCommitmentCount heldBack(first: 1000) { totalCount nodes { id grain } } }'
  const { data, errors } = await graphql({
    schema: subgraphSchema('reconcile', createResolvers({ pool, writes, ...services })),
    source: `{ projects { nodes { ${readings} } } commitments { nodes { ${readings} } } }`,
    contextValue: testContext(),
  })
  assert.equal(errors, undefined)
  const { projects, commitments } = JSON.parse(JSON.stringify(data))
  return { projects: projects.nodes, commitments: commitments.nodes }
}

const pretendedIn = ({ heldBack: { totalCount, nodes } }: ToldReading) => {
  assert.equal(totalCount, nodes.length)
  return nodes.filter(({ grain }) => grain === 'pretended').map(({ id }) => id)
}

for (const [system, field, list] of lists) {
  test(`a refusal of ${field} by ${system} leaves the rest read, and nothing is concluded from what is missing`, async t => {
    const whole = await (await concluded(t)).conclude()
    const { pool, subgraphs, read, conclude, first } = await concluded(t, ({ procore, sage }) => {
      const error = new TieoutError(refusals[system], 'no right')
      Object.assign(system === 'PROCORE' ? procore : sage, { failure: { error, field } })
    })
    assert.ok(first.projects.every(project => !project.failure))
    const partly = await conclude()
    const { rows } = await pool.query('select distinct list, state, reason from tieout.unread')
    assert.deepEqual(rows, [{ list, state: 'REFUSED', reason: 'no right' }])
    assert.ok(!partly.verdictsOf('project').includes('AGREES'))
    assert.ok(!partly.verdictsOf('commitment').includes('AGREES'))
    for (const kind of ['commitment', 'change order', 'invoice']) {
      for (const verdict of partly.verdictsOf(kind)) assert.doesNotMatch(verdict, /MISSING/)
    }
    for (const finding of partly.findings) {
      assert.ok(
        whole.findings.some(each => each.code === finding.code && each.amount === finding.amount),
        `${finding.code} is false`,
      )
    }

    const isUnread = partly.verdictsOf('commitment').includes('UNREAD')
    const before = await readingsTold(pool)
    await pretend(pool)
    await conclude()
    const held = await pretendedStill(pool)
    assert.ok(held.length > 0)
    const { projects, commitments } = await readingsTold(pool)
    const holding = projects[0]?.readings.filter(reading => pretendedIn(reading).length > 0) ?? []
    assert.deepEqual(
      holding.map(reading => reading.list),
      [list],
    )
    for (const [place, reading] of (projects[0]?.readings ?? []).entries()) {
      const isIt = holding.includes(reading)
      assert.deepEqual(pretendedIn(reading), isIt ? held : [], reading.list)
      assert.equal(reading.affectedCommitmentCount, isIt ? 1 : 0)
      const was = before.projects[0]?.readings[place]
      const wasHeld = (was?.heldBack.totalCount ?? 0) > 0
      assert.equal(was?.affectedCommitmentCount, isIt && (isUnread || wasHeld) ? 1 : 0)
    }
    for (const reading of commitments[0]?.readings ?? []) {
      assert.deepEqual(pretendedIn(reading), held)
    }
    await pool.query("delete from tieout.finding where rule_id = 'pretended'")

    for (const side of [subgraphs.procore, subgraphs.sage]) side.failure = undefined
    await read()
    const again = await conclude()
    assert.deepEqual(again.findings, whole.findings)
    assert.deepEqual(again.verdictsOf('commitment'), whole.verdictsOf('commitment'))
  })
}

test('a project that was never read is unread, and so is one whose system was not asked for its projects', async t => {
  const { pool } = await company(t)
  await createReconciler(pool).pairLists()
  await pool.query('truncate tieout.reading')
  const { rows } = await pool.query('select distinct verdict from tieout.told_project')
  assert.deepEqual(rows, [{ verdict: 'UNREAD' }])
  await pool.query(`delete from sage.project_version`)
  await createReconciler(pool).pairLists()
  const alone = await pool.query('select distinct verdict from tieout.told_project')
  assert.deepEqual(alone.rows, [{ verdict: 'UNREAD' }])
})

test('commitments that requisitions name and the list does not show are hidden, and their absence is no finding', async t => {
  const { pool, subgraphs, read, conclude } = await concluded(t)
  subgraphs.procore.commitments.length = 0
  await read()
  const { findings, verdictsOf } = await conclude()
  const { rows } = await pool.query('select list, state from tieout.unread')
  assert.deepEqual(rows, [{ list: 'COMMITMENTS', state: 'INCOMPLETE' }])
  assert.deepEqual(verdictsOf('commitment'), ['UNREAD'])
  assert.ok(findings.every(({ code }) => code !== 'COMMITMENT_MISSING_IN_PROCORE'))
  assert.ok(findings.some(({ code }) => code === 'READING_INCOMPLETE'))
})

/** What a change of one record of Procore makes of the company's commitment, beside what it was. */
async function changed(t: TestContext, spoil: (procore: SourceSubgraphs['procore']) => void) {
  const { subgraphs, read, conclude, pool } = await concluded(t)
  const before = (await conclude()).findings.map(({ code }) => code)
  const { commitments, changeOrders, invoices } = subgraphs.procore
  const good = structuredClone({ commitments, changeOrders, invoices })
  spoil(subgraphs.procore)
  await read()
  const { findings, verdictsOf } = await conclude()
  const codes = findings.map(({ code }) => code)
  const { rows: figures } = await pool.query('select * from tieout.commitment_pair')
  const { rows: reasons } = await pool.query('select list, reason from tieout.unjudged')
  Object.assign(subgraphs.procore, good)
  await read()
  const mended = (await conclude()).findings.map(({ code }) => code)
  assert.deepEqual(mended, before)
  return {
    more: codes.filter(code => !before.includes(code)),
    gone: before.filter(code => !codes.includes(code)),
    verdictsOf,
    figures: figures[0],
    reasons,
  }
}

test('a commitment with a total and without lines is read incompletely, and is unread', async t => {
  const { more, gone, verdictsOf, reasons } = await changed(t, procore => {
    Object.assign(procore.commitments[0] ?? {}, { lines: [] })
  })
  assert.deepEqual([more, gone], [['READING_INCOMPLETE'], []])
  assert.deepEqual(verdictsOf('commitment'), ['UNREAD'])
  assert.match(reasons[0].reason, /lines 0\.00 of/)
})

test('approved changes without change orders are an incomplete reading, and none is missing', async t => {
  const { more, gone, verdictsOf, figures } = await changed(t, procore => {
    Object.assign(procore.commitments[0] ?? {}, { approvedChangesAmount: '41300.00' })
    procore.changeOrders = []
  })
  assert.deepEqual([more, gone], [['READING_INCOMPLETE'], []])
  assert.deepEqual(verdictsOf('change order'), ['UNREAD'])
  assert.equal(figures.field_changes_amount, null)
})

test('an invoice in a state that is not known is told by its word, and no money is found on it', async t => {
  const { more, gone, verdictsOf, figures, reasons } = await changed(t, procore => {
    Object.assign(procore.invoices[0] ?? {}, { status: 'OTHER', sourceStatus: 'certified' })
  })
  assert.deepEqual([more, gone], [['STATUS_UNKNOWN'], []])
  assert.ok(!verdictsOf('invoice').some(verdict => verdict !== 'UNREAD'))
  assert.equal(figures.field_invoiced_amount, null)
  assert.match(reasons[0].reason, /"certified"/)
})

test('a commitment in a state that is not known is neither missing nor void', async t => {
  const { more, gone, verdictsOf } = await changed(t, procore => {
    Object.assign(procore.commitments[0] ?? {}, { status: 'OTHER', sourceStatus: 'parked' })
  })
  assert.deepEqual([more, gone], [['STATUS_UNKNOWN'], []])
  assert.deepEqual(verdictsOf('commitment'), ['UNREAD'])
})

test('two currencies are a finding of their own, and none of their amounts are compared', async t => {
  const { more, gone, figures } = await changed(t, procore => {
    const lines = [
      { id: 'gid://procore/WorkOrderContract/1/7/1', number: '1', originalAmount: '5.00' },
    ]
    const other = { currency: 'CAD', originalAmount: '5.00', lines }
    Object.assign(procore.commitments[0] ?? {}, other)
  })
  assert.deepEqual([more, gone], [['CURRENCY_MISMATCH'], []])
  assert.notEqual(figures.verdict, 'AGREES')
  for (const figure of ['original', 'changes', 'invoiced', 'held', 'paid']) {
    assert.equal(figures[`books_${figure}_amount`], null, figure)
  }
})

test('one caller has ten live readings in a minute, which nobody else pays for', async t => {
  const read: string[] = []
  const refreshPairs = async (_: RequestContext, ids: readonly string[]) => {
    read.push(...ids)
    return {} as never
  }
  const readLive = createReadLive({ refreshPairs }, t.signal)
  const ask = (name: string) =>
    readLive('p', { ...testContext(), caller: { name, scopes: new Set(['read', 'link']) } })
  for (let turn = 0; turn < 10; turn += 1) await ask('ann')
  await assert.rejects(ask('ann'), { code: 'CALL_SHARE_USED', retryAfterSeconds: 60 })
  assert.equal(read.length, 10)
  await ask('bob')
  assert.equal(read.length, 11)
})

test('a live answer has both systems read first, is told as stored where one is down or slow, and asks for the scopes of a refresh', async t => {
  const { pool, subgraphs, refresh, conclude } = await concluded(t)
  await conclude()
  const reconciler = createReconciler(pool)
  const slow = Promise.withResolvers<void>()
  let isSlow = false
  const upkeep = createUpkeep({
    refresh: {
      ...refresh,
      refreshPairs: async (context, ids) => {
        if (isSlow) await slow.promise
        return refresh.refreshPairs(context, ids)
      },
    },
    reconciler,
    systems: ['PROCORE', 'SAGE300'],
    rememberDrifts: async () => undefined,
    seedLinks: async () => undefined,
    noteWholeReading: async () => undefined,
    poll: async () => undefined,
  })
  const patient = createReadLive(upkeep, t.signal)
  const hasty = createReadLive(upkeep, t.signal, 1)
  const none = {} as never
  const schema = subgraphSchema(
    'reconcile',
    createResolvers({
      pool,
      writes: { operations: none, approvals: none, mutations: none },
      reportSources: async () => [],
      importsSeen: async () => undefined,
      readLive: (...asked) => (isSlow ? hasty : patient)(...asked),
    }),
  )
  const ask = async (given: string, more: Partial<Caller> = {}) => {
    const caller = { name: 'ann', scopes: new Set(['read', 'link'] as const), ...more }
    const { data, errors = [] } = await graphql({
      schema,
      source: `{ commitment(number: "SC-001"${given}) { title verdict asOf { procoreAt sageAt } } }`,
      contextValue: { ...testContext(), caller },
    })
    const told = data?.['commitment'] as {
      title: string
      verdict: string
      asOf: { procoreAt: string; sageAt: string }
    }
    return { told, errors }
  }
  const live = ', freshness: LIVE'
  const before = await ask('')
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Formwork' })
  assert.deepEqual(await ask(''), before)
  const { told } = await ask(live)
  assert.equal(told.title, 'Formwork')
  assert.ok(told.asOf.procoreAt > before.told.asOf.procoreAt)
  assert.ok(told.asOf.sageAt > before.told.asOf.sageAt)

  const error = new TieoutError('SAGE_UNREACHABLE', 'down')
  subgraphs.sage.failure = { error }
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Rebar' })
  const down = await ask(live)
  assert.deepEqual([down.told.title, down.errors], ['Rebar', []])
  assert.equal(down.told.asOf.sageAt, told.asOf.sageAt)
  subgraphs.sage.failure = undefined

  isSlow = true
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'Slabs' })
  assert.equal((await ask(live)).told.title, 'Rebar')
  isSlow = false
  slow.resolve()

  const refused = async (given: string, more: Partial<Caller> = {}) => {
    const { errors } = await ask(given, more)
    return errors.map(({ message }) => message).join()
  }
  const reader = { scopes: new Set(['read'] as const) }
  assert.match(await refused(live, reader), /LIVE\) needs the scope link, or write/)
  const bound = { to: 'project', projectIds: [] } as const
  assert.match(await refused(live, { bound }), /freshness is closed to a token that is bound/)
  const once = new Date().toISOString()
  assert.match(await refused(`${live}, knownAt: "${once}"`), /leave out LIVE, or knownAt/)
})

test('a list that fails for a moment stays as it was read', async t => {
  const { pool, subgraphs, read } = await company(t)
  const error = new TieoutError('PROCORE_UNAVAILABLE', 'for a moment')
  subgraphs.procore.failure = { error, field: 'invoices' }
  await read()
  assert.deepEqual((await pool.query('select from tieout.unread')).rowCount, 0)
  assert.equal((await pool.query('select from procore.invoice')).rowCount, 1)
})

const SECOND = {
  field: 'gid://procore/WorkOrderContract/1/8',
  books: 'gid://sage300/Commitment/SC-002',
}

/** A second commitment on both sides, with an invoice, beside the one of the kit. */
function addSecond({ procore, sage }: SourceSubgraphs) {
  procore.commitments.push(commitment(PROJECT, SECOND.field, 'SC-002'))
  sage.commitments.push(commitment(JOB, SECOND.books, 'SC-002'))
  const billed = requisition('gid://procore/Requisition/1/5')
  procore.invoices.push({
    ...billed,
    commitment: { id: SECOND.field },
    lines: billed.lines.map(each => ({ ...each, id: 'gid://procore/RequisitionItem/1/5/1' })),
  })
  const id = 'gid://sage300/Distribution/V9/INV-2/1'
  const line = { ...distribution(1, JOB), id, commitment: { id: SECOND.books } }
  sage.invoices.push({ ...apInvoice('gid://sage300/Invoice/V9/INV-2'), lines: [line] })
}

const fail = (code: 'PROCORE_MALFORMED' | 'PROCORE_FORBIDDEN' | 'SAGE_QUERY_FAILED') => () => {
  throw new TieoutError(code, 'not to be read')
}
const unread = fail('SAGE_QUERY_FAILED')
const unreadables = [
  [
    'an amount of a requisition',
    'INVOICES',
    'invoices',
    { claimedAmount: fail('PROCORE_MALFORMED') },
  ],
  ['the lines of a requisition', 'INVOICES', 'invoices', { lines: fail('PROCORE_MALFORMED') }],
  ['a change order', 'CHANGE_ORDERS', 'changeOrders', { amount: fail('PROCORE_MALFORMED') }],
  ['the page of a contract', 'COMMITMENTS', 'commitments', { lines: fail('PROCORE_FORBIDDEN') }],
  ['an amount of a commitment of Sage', 'COMMITMENTS', 'commitments', { originalAmount: unread }],
  ['an amount of a change order of Sage', 'CHANGE_ORDERS', 'changeOrders', { amount: unread }],
  ['a figure of an AP invoice', 'INVOICES', 'invoices', { discountAmount: unread }],
  ['the vendor of an AP invoice', 'INVOICES', 'invoices', { vendor: unread }],
  [
    'an amount of a distribution',
    'INVOICES',
    'invoices',
    { lines: [{ ...distribution(1, JOB), retainageAmount: unread }] },
  ],
  ['the distributions of an AP invoice', 'INVOICES', 'invoices', { lines: unread }],
  ['a payment of Sage', 'PAYMENTS', 'payments', { paidOn: unread }],
] as const

for (const [what, list, field, spoilt] of unreadables) {
  test(`${what} that cannot be read leaves its commitment alone unjudged`, async t => {
    const { pool, subgraphs, read, conclude } = await concluded(t, addSecond)
    const isOfSage = JSON.stringify(spoilt, (_, value) => (value === unread ? 'SAGE' : value))
    const side = isOfSage.includes('SAGE') ? subgraphs.sage : subgraphs.procore
    const verdictsByNumber = async () => {
      const { rows } = await pool.query<{ number: string; verdict: string }>(
        'select number, verdict from tieout.commitment_pair order by number',
      )
      return Object.fromEntries(rows.map(row => [row.number, row.verdict]))
    }
    // A list of one record that cannot be read is a list that cannot be read.
    if (field === 'changeOrders') {
      const [order] = side.changeOrders
      side.changeOrders.push({
        ...order,
        ...(side === subgraphs.sage
          ? { id: 'gid://sage300/ChangeOrder/SC-002/1', of: JOB, commitment: { id: SECOND.books } }
          : {
              id: 'gid://procore/CommitmentChangeOrder/1/9',
              of: PROJECT,
              commitment: { id: SECOND.field },
            }),
        status: 'VOID',
      })
      await read()
    }
    if (field === 'payments') {
      for (const number of [1, 2]) {
        const id = `gid://sage300/Payment/V9/INV-${number}/1`
        const invoice = { id: `gid://sage300/Invoice/V9/INV-${number}` }
        side.payments.push({ id, of: JOB, number: '1', status: 'PAID', amount: '0.00', invoice })
      }
      await read()
    }
    const { findings: whole } = await conclude()
    const before = await verdictsByNumber()
    const records = side[field]
    const good = { ...records[0] }
    Object.assign(records[0] ?? {}, spoilt)
    await read()
    const { findings } = await conclude()
    const after = await verdictsByNumber()
    assert.equal(after['SC-002'], before['SC-002'])
    assert.notEqual(after['SC-001'], 'AGREES')
    const { rows } = await pool.query(
      `select distinct pair.number, list, state, reason from tieout.unjudged
       join tieout.commitment_pair as pair on pair.id = commitment_pair_id`,
    )
    assert.deepEqual(rows, [{ number: 'SC-001', list, state: 'FAILED', reason: 'not to be read' }])
    assert.deepEqual((await pool.query('select from tieout.unread')).rowCount, 0)
    const said = findings.filter(({ code }) => code !== 'READING_INCOMPLETE')
    assert.deepEqual(said, whole)
    assert.equal(findings.length, said.length + 1)
    await pretend(pool)
    await conclude()
    const { projects, commitments } = await readingsTold(pool)
    const [first, second] = commitments.toSorted((one, other) =>
      one.number < other.number ? -1 : 1,
    )
    const held = await pretendedStill(pool, first?.id)
    assert.ok(held.length > 0)
    assert.deepEqual(await pretendedStill(pool, second?.id), [])
    for (const reading of first?.readings ?? []) {
      assert.deepEqual([reading.affectedCommitmentCount, pretendedIn(reading)], [1, held])
    }
    assert.deepEqual(second?.readings, [])
    // No whole list of the project is amiss.
    for (const reading of projects[0]?.readings ?? []) {
      assert.deepEqual([reading.affectedCommitmentCount, pretendedIn(reading)], [0, []])
    }
    await pool.query("delete from tieout.finding where rule_id = 'pretended'")
    records[0] = good as (typeof records)[0]
    await read()
    assert.deepEqual((await conclude()).findings, whole)
    assert.deepEqual(await verdictsByNumber(), before)
  })
}

test('a commitment of which nothing can be read is not missing, and the others are judged', async t => {
  const { pool, conclude } = await concluded(t, subgraphs => {
    addSecond(subgraphs)
    Object.assign(subgraphs.procore.commitments[0] ?? {}, {
      originalAmount: fail('PROCORE_MALFORMED'),
    })
  })
  const { findings } = await conclude()
  const { rows } = await pool.query('select list, state, reason from tieout.unread')
  assert.deepEqual(rows, [
    {
      list: 'COMMITMENTS',
      state: 'INCOMPLETE',
      reason: '1 record could not be read. not to be read',
    },
  ])
  assert.ok(findings.every(({ code }) => !/MISSING/.test(code)))
  assert.ok(findings.some(({ code }) => code === 'READING_INCOMPLETE'))
  const pairs = await pool.query(
    'select number, verdict from tieout.commitment_pair order by number',
  )
  assert.equal(pairs.rows[0].verdict, 'UNREAD')
  assert.notEqual(pairs.rows[1].verdict, 'UNREAD')
})

for (const side of ['procore', 'sage'] as const) {
  test(`a vendor of ${side} that cannot be read is not missing, and amounts are judged all the same`, async t => {
    const { pool, subgraphs, read, conclude } = await concluded(t, ({ procore, sage }) => {
      procore.vendors.push(named('gid://procore/Vendor/8', 'V8'))
      sage.vendors.push(named('gid://sage300/Vendor/V8', 'V8'))
    })
    const { findings: whole, verdictsOf } = await conclude()
    Object.assign(subgraphs[side].vendors[1] ?? {}, { name: unread })
    await read()
    const partly = await conclude()
    const vendors = await pool.query(
      'select number, verdict from tieout.told_vendor order by number',
    )
    assert.deepEqual(vendors.rows, [
      { number: 'V8', verdict: 'UNREAD' },
      { number: 'V9', verdict: 'AGREES' },
    ])
    assert.deepEqual(partly.verdictsOf('commitment'), verdictsOf('commitment'))
    assert.deepEqual(
      partly.findings.filter(({ code }) => code !== 'READING_INCOMPLETE'),
      whole,
    )
  })
}

for (const side of ['procore', 'sage'] as const) {
  test(`a project of ${side} that cannot be read stays as it was, and the others are read`, async t => {
    const other = side === 'procore' ? 'gid://procore/Project/2' : 'gid://sage300/Job/04-001'
    const { pool, subgraphs, read, conclude } = await concluded(t, subgraphs => {
      subgraphs[side].projects.push(named(other, '04-001'))
    })
    const before = await conclude()
    const [first, second] = subgraphs[side].projects
    Object.assign(first ?? {}, { name: unread })
    Object.assign(second ?? {}, { name: 'new' })
    const { company } = await read()
    assert.deepEqual(
      Object.values(company).map(({ failure }) => failure),
      [undefined, undefined],
    )
    const after = await conclude()
    assert.deepEqual(after.verdictsOf('commitment'), before.verdictsOf('commitment'))
    const table = `${side}.project`
    const { rows } = await pool.query(`select name from ${table} order by number`)
    assert.deepEqual(rows, [{ name: 'name of 03-001' }, { name: 'new' }])
    const { rows: readings } = await pool.query(
      `select reason from tieout.reading where list = 'PROJECTS' and state = 'INCOMPLETE'`,
    )
    assert.deepEqual(readings, [{ reason: '1 record could not be read. not to be read' }])
  })
}

test('how far the first reading is, calls left and time to go show on the terminal, in readiness and in sources', async t => {
  const database = await freshDatabase(t.name)
  const { procore, executors } = createSourceSubgraphs()
  const others = [2, 3, 4].map(number => `gid://procore/Project/${number}`)
  procore.projects.push(...[PROJECT, ...others].map((id, at) => named(id, `0${at}-001`)))
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const budget = { hourLeftCount: 3412, nextRoundReadAt: new Date().toISOString() }
  const reconcile = await createReconcileSubgraph({
    databaseUrl: database.url,
    sage300: executors.sage300,
    async procore(request) {
      if (request.query.startsWith('query ProcoreCallBudget')) return { data: { budget } }
      if (others.includes(String(request.variables?.['projectId']))) {
        held.resolve()
        await released.promise
      }
      return executors.procore(request)
    },
    origins: { PROCORE: 'REAL', SAGE300: 'REAL' },
  })
  t.after(async () => {
    released.resolve()
    await reconcile.close()
    await database[Symbol.asyncDispose]()
  })
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  await reconcile.start(described => {
    told.push(...described)
    if (described.some(each => /Procore: 1 of/.test(each))) first.resolve()
  })
  await Promise.all([held.promise, first.promise])
  const sources = async () => {
    const source =
      '{ sources { system firstReading { doneCount totalCount secondsToGo described } } }'
    const { schema } = reconcile
    const { data } = await graphql({ schema, source, contextValue: testContext() })
    const told = data?.['sources'] as { firstReading: Record<string, unknown> | null }[]
    assert.equal(told[1]?.firstReading, null, 'a system without projects has nothing to go')
    return told[0]?.firstReading
  }
  const progress = await sources()
  const words =
    /^Procore: 1 of 4 projects read, 3412 calls left this hour, (under a minute|\d+ min) to go\.$/
  assert.match(String(progress?.['described']), words)
  assert.deepEqual([progress?.['doneCount'], progress?.['totalCount']], [1, 4])
  assert.equal(typeof progress?.['secondsToGo'], 'number')
  assert.equal(told[0], 'Procore: 0 of 4 projects read, 3412 calls left this hour.')
  assert.match(told.at(-1) ?? '', words)
  const readiness = await readinessOf(reconcile)
  assert.equal(readiness.isReady, false)
  assert.match(readiness.reasons[1] ?? '', words)
  released.resolve()
  while (!(await reconcile.isReady())) await delay(5)
  assert.equal(await sources(), null)
})
