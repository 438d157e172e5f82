import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { TieoutError } from '#lib/errors'
import { transaction } from '#lib/postgres'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createDirtyStore } from '../../subgraphs/reconcile/intake/store/dirty.ts'
import { watchDirty } from '../../subgraphs/reconcile/intake/watch.ts'
import { createReconciler, judgeChanged } from '../../subgraphs/reconcile/sql/judge.ts'
import { judgeProjects } from '../../subgraphs/reconcile/sql/judge-projects.ts'
import { seedLinks } from '../../subgraphs/reconcile/writes/link-seeds.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { commitment, company, distribution, JOB, named, PROJECT } from './kit.ts'

test('a refresh stores every kind of record of both systems, with amounts exact', async t => {
  const { pool, first, count } = await company(t)
  assert.deepEqual(first.company, {
    PROCORE: { changedCount: 2 },
    SAGE300: { changedCount: 2 },
  })
  assert.deepEqual(first.projects.map(read => read.changedCount).sort(), [6, 6])
  const line = await pool.query(
    'select completed_amount, held_amount, released_amount from procore.invoice_line',
  )
  // Held now is 10.10 held before + 5.05 this period - 2.02 released + 1.01 on materials.
  assert.deepEqual(line.rows, [
    { completed_amount: '1000.10', held_amount: '14.14', released_amount: '2.05' },
  ])
  const original = await pool.query('select original_amount, number_key from sage.commitment')
  assert.deepEqual(original.rows, [{ original_amount: '123456789012345.67', number_key: 'SC1' }])
  assert.equal(await count('tieout.read_mark'), 4)
})

test('a refresh of unchanged sources writes no version and touches no project', async t => {
  const { read, count } = await company(t)
  const again = await read()
  assert.deepEqual(again.touched, [])
  assert.equal(await count('procore.invoice_line_version'), 1)
  assert.equal(await count('sage.commitment_version'), 1)
})

test('a changed record closes one version and begins the next at the same moment', async t => {
  const { pool, subgraphs, read, count } = await company(t)
  Object.assign(subgraphs.sage.commitments[0] ?? {}, { originalAmount: '5.00' })
  const { touched } = await read()
  assert.deepEqual(touched, [{ system: 'SAGE300', projectId: JOB }])
  const versions = await pool.query(
    `select original_amount, valid_to = 'infinity' as is_current,
       lead(valid_from) over (order by valid_from) = valid_to as meets_next
     from sage.commitment_version order by valid_from`,
  )
  assert.deepEqual(versions.rows, [
    { original_amount: '123456789012345.67', is_current: false, meets_next: true },
    { original_amount: '5.00', is_current: true, meets_next: null },
  ])
  assert.equal(await count('sage.commitment'), 1)
})

test('an amount that is only written differently is no change', async t => {
  const { subgraphs, read } = await company(t)
  Object.assign(subgraphs.sage.changeOrders[0] ?? {}, { amount: '100.000' })
  assert.deepEqual((await read()).touched, [])
})

test('a record that vanished is closed, and may come back', async t => {
  const { subgraphs, read, count } = await company(t)
  const [gone] = subgraphs.procore.changeOrders.splice(0)
  assert.deepEqual((await read()).touched, [{ system: 'PROCORE', projectId: PROJECT }])
  assert.equal(await count('procore.change_order'), 0)
  if (gone) subgraphs.procore.changeOrders.push(gone)
  await read()
  assert.equal(await count('procore.change_order'), 1)
  assert.equal(await count('procore.change_order_version'), 2)
})

test('a job that Sage no longer lists is closed with all its records', async t => {
  const { subgraphs, read, count } = await company(t, ({ sage }) => {
    sage.projects.push(named('gid://sage300/Job/04-001', '04-001'))
  })
  const [job, ...others] = subgraphs.sage.projects.splice(0)
  await read()
  assert.equal(await count('sage.commitment'), 1, 'a Sage that shows no job at all hides them')
  subgraphs.sage.projects.push(...others)
  assert.equal(job?.['id'], JOB)
  assert.deepEqual((await read()).touched, [{ system: 'SAGE300', projectId: JOB }])
  assert.equal(await count('sage.commitment'), 0)
  assert.equal(await count('sage.invoice_line'), 0)
  assert.equal(await count('tieout.read_mark', `project_id = '${JOB}'`), 0)
  assert.deepEqual((await read()).touched, [])
})

for (const code of ['PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND'] as const) {
  test(`a project that Procore no longer lists, and answers ${code} for, is kept and unread`, async t => {
    const { pool, subgraphs, read, count } = await company(t)
    const reconciler = createReconciler(pool)
    const judge = async () => {
      await reconciler.reconcileDue()
      const found = `select code, thing from tieout.finding where state <> 'CLEARED' and code <> 'STALE_SOURCE' order by 1, 2`
      return (await pool.query(found)).rows
    }
    const before = await judge()
    subgraphs.procore.projects.length = 0
    subgraphs.procore.failure = { error: new TieoutError(code, 'kept from it'), of: PROJECT }
    await read()
    assert.deepEqual(await judge(), before)
    assert.equal(await count('procore.commitment'), 1)
    const { rows } = await pool.query('select verdict from tieout.told_project')
    assert.equal(rows.length, 1)
    assert.doesNotMatch(rows[0].verdict, /AGREES|MISSING/)
    const readings = await pool.query(
      `select distinct state, reason from tieout.unread where system = 'PROCORE'`,
    )
    assert.deepEqual(readings.rows, [{ state: 'REFUSED', reason: 'kept from it' }])
  })
}

test('a system that fails keeps its rows and its mark while the other is read', async t => {
  const { pool, subgraphs, read } = await company(t)
  const marks = async () =>
    (await pool.query(`select read_at from tieout.read_mark where system = 'PROCORE'`)).rows
  const before = await marks()
  subgraphs.procore.failure = { error: new TieoutError('PROCORE_RATE_LIMITED', 'until noon') }
  Object.assign(subgraphs.procore.commitments[0] ?? {}, { title: 'new' })
  Object.assign(subgraphs.sage.commitments[0] ?? {}, { title: 'new' })
  const result = await read()
  assert.deepEqual(result.company.PROCORE, {
    changedCount: 0,
    failure: { code: 'PROCORE_RATE_LIMITED', message: 'until noon' },
  })
  assert.deepEqual(result.touched, [{ system: 'SAGE300', projectId: JOB }])
  assert.deepEqual(await marks(), before)
})

test('a project whose last list fails stores nothing of the lists before it', async t => {
  const { subgraphs, read, count } = await company(t)
  subgraphs.sage.failure = { error: new Error('lost'), field: 'invoices' }
  subgraphs.sage.commitments.length = 0
  const result = await read()
  const sage = result.projects.find(project => project.system === 'SAGE300')
  assert.equal(sage?.failure?.code, 'SUBGRAPH_FAILED')
  assert.equal(await count('sage.commitment'), 1)
  subgraphs.sage.failure = undefined
  await read()
  assert.equal(await count('sage.commitment'), 0)
})

test('a list of many pages is read to its end', async t => {
  const { subgraphs, read, count } = await company(t)
  for (let index = 0; index < 600; index += 1) {
    subgraphs.sage.commitments.push(
      commitment(JOB, `gid://sage300/Commitment/P-${index}`, `P-${index}`),
    )
  }
  subgraphs.asked.length = 0
  await read()
  assert.equal(await count('sage.commitment'), 601)
  assert.equal(subgraphs.asked.filter(name => name === 'SageCommitments').length, 3)
})

test('a commitment that moves to another job stands in one job only', async t => {
  const { subgraphs, read, pool } = await company(t)
  const other = 'gid://sage300/Job/00-000'
  subgraphs.sage.projects.push(named(other, '00-000'))
  Object.assign(subgraphs.sage.commitments[0] ?? {}, { of: other })
  await read()
  const { rows } = await pool.query('select project_id from sage.commitment')
  assert.deepEqual(rows, [{ project_id: other }])
})

test('an AP invoice over two jobs keeps in each job the lines of that job', async t => {
  const { subgraphs, read, pool } = await company(t)
  const other = 'gid://sage300/Job/04-002'
  subgraphs.sage.projects.push(named(other, '04-002'))
  const [invoice] = subgraphs.sage.invoices
  assert.ok(invoice)
  const lines = [distribution(1, JOB), distribution(2, other)]
  Object.assign(invoice, { lines })
  subgraphs.sage.invoices.push({ ...invoice, of: other })
  await read()
  const { rows } = await pool.query(
    'select project_id, count(*) over () as total from sage.invoice_line order by project_id',
  )
  assert.deepEqual(rows, [
    { project_id: JOB, total: 2 },
    { project_id: other, total: 2 },
  ])
  assert.deepEqual((await read()).touched, [])
})

test('who asks while a read runs gets a read that began after it asked', async t => {
  const { subgraphs, refresh, count } = await company(t)
  const project = [{ system: 'SAGE300', projectId: JOB }] as const
  const running = refresh.refreshProjects(testContext(), project)
  Object.assign(subgraphs.sage.commitments[0] ?? {}, { title: 'late' })
  subgraphs.asked.length = 0
  await Promise.all([
    refresh.refreshProjects(testContext(), project),
    refresh.refreshProjects(testContext(), project),
    running,
  ])
  assert.equal(await count('sage.commitment', `title = 'late'`), 1)
  assert.equal(subgraphs.asked.filter(name => name === 'SageCommitments').length, 2)
})

test('a clock that was ahead keeps no later reading from the store', async t => {
  const { pool, subgraphs, read, count } = await company(t)
  await pool.query("update tieout.read_mark set read_at = now() + interval '1 hour'")
  Object.assign(subgraphs.sage.commitments[0] ?? {}, { originalAmount: '5.00' })
  const { touched } = await read()
  assert.deepEqual(touched, [{ system: 'SAGE300', projectId: JOB }])
  assert.equal(await count('sage.commitment', "original_amount = '5.00'"), 1)
})

test('what a write rests on is read again where another process has overtaken its reading with less', async t => {
  const { pool, subgraphs, refresh } = await company(t)
  const { asked, executors } = subgraphs
  const held = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const procore: typeof executors.procore = async about => {
    begun.resolve()
    await held.promise
    return executors.procore(about)
  }
  const slow = createRefresh({ pool, sources: createSources({ ...executors, procore }) })
  const project = [{ system: 'PROCORE', projectId: PROJECT }] as const
  const commitmentIds = ['gid://procore/WorkOrderContract/1/7']
  const reading = slow.refreshProjects(testContext(), project, { extent: 'CODES', commitmentIds })
  await begun.promise
  await refresh.refreshProjects(testContext(), project, { extent: 'CHANGES' })
  asked.length = 0
  held.resolve()
  assert.equal((await reading).projects[0]?.failure, undefined)
  assert.equal(asked.filter(name => name === 'ProcoreCommitmentHeads').length, 2)
})

test('the link list is stored by the keys of each system and leaves the decisions of people', async t => {
  const { pool } = await company(t)
  const commitmentPair = ['gid://procore/WorkOrderContract/1/7', 'gid://sage300/Commitment/SC-001']
  await pool.query(
    `insert into tieout.link (kind, field_id, books_id, is_apart, made_by)
     values ('COMMITMENT', $1, $2, true, 'Ann')`,
    commitmentPair,
  )
  const links = {
    projects: [{ procore: 1, sage300: '03-001' }],
    vendors: [{ procore: 9, sage300: 'V9' }],
    commitments: [{ procore: 7, sage300: 'SC-001' }],
  }
  assert.equal(await seedLinks(pool, links, true), 2)
  assert.equal(await seedLinks(pool, links, true), 0)
  const { rows } = await pool.query(`select made_by from tieout.link where kind = 'COMMITMENT'`)
  assert.deepEqual(rows, [{ made_by: 'Ann' }])
})

test('lists are paired anew by a link of projects or of vendors alone, and more than was asked is judged only where a pair moved', async t => {
  const { pool, count } = await company(t)
  await createReconciler(pool).reconcileDue()
  const link = (kind: string, field: string, books: string) =>
    pool.query(
      "insert into tieout.link (kind, field_id, books_id, made_by) values ($1, $2, $3, 'Ann')",
      [kind, field, books],
    )
  const listsMarked = () => count('tieout.touched', "commitment_id = 'lists'")
  await link('COMMITMENT', 'gid://procore/WorkOrderContract/1/7', 'gid://sage300/Commitment/SC-001')
  assert.equal(await listsMarked(), 0)
  await pool.query("insert into tieout.touched (project_id, commitment_id) values ($1, 'x')", [JOB])
  // One that has just started does not know how they were paired, and finds them as they are.
  const reconciler = createReconciler(pool)
  await reconciler.reconcileOf([])
  assert.equal(await count('tieout.touched'), 1)
  await link('VENDOR', 'gid://procore/Vendor/9', 'gid://sage300/Vendor/V9')
  assert.equal(await listsMarked(), 1)
  await pool.query("update tieout.link set is_apart = true where kind = 'VENDOR'")
  await reconciler.reconcileOf([])
  assert.equal(await count('tieout.touched'), 0)
})

test('a judgement is over when nothing more follows from it, whatever others touch meanwhile', async t => {
  const { pool } = await company(t)
  await createReconciler(pool).reconcileDue()
  const touch = (follows: boolean) =>
    pool.query(
      "insert into tieout.touched (project_id, commitment_id, follows) values ($1, 'x', $2)",
      [JOB, follows],
    )
  for (const follows of [false, true]) {
    await touch(false)
    let judgedCount = 0
    await judgeChanged(pool, ['gid://tieout/Project/procore/Project/1'], async due => {
      await transaction(pool, client => judgeProjects(client, due))
      judgedCount += 1
      if (judgedCount === 1) await touch(follows)
    })
    assert.equal(judgedCount, follows ? 2 : 1)
  }
})

test('a project that a webhook marked is read and judged while another one is being read', async t => {
  const OTHER = 'gid://procore/Project/2'
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isHeld = false
  const { pool, subgraphs, refresh, count } = await company(t, ({ procore, executors }) => {
    procore.projects.push(named(OTHER, '04-001'))
    const ask = executors.procore
    executors.procore = async request => {
      if (isHeld && request.variables?.['projectId'] === PROJECT) {
        asked.resolve()
        await answered.promise
      }
      return ask(request)
    }
  })
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const dirty = createDirtyStore(pool)
  isHeld = true
  const round = refresh.refreshCompany({ ...testContext(), isBackground: true })
  await asked.promise
  subgraphs.procore.commitments.push({
    ...commitment(OTHER, 'gid://procore/WorkOrderContract/2/1', 'SC-900'),
    vendor: null,
  })
  await dirty.mark('1', PROJECT)
  await dirty.mark('2', OTHER)
  const stopping = new AbortController()
  const context = { ...testContext(), signal: stopping.signal }
  const watching = watchDirty({ pool, dirty, refresh, reconciler }, context)
  while ((await count('tieout.commitment_pair', "number = 'SC-900'")) === 0);
  while (Number(await count('tieout.dirty', `project_id = '${OTHER}'`)) > 0);
  assert.equal(await count('tieout.dirty', `project_id = '${PROJECT}'`), 1)
  isHeld = false
  answered.resolve()
  while (Number(await count('tieout.dirty')) > 0);
  stopping.abort()
  await Promise.all([watching, round])
})

test('what a webhook tells is read while what it told before of the same project is still judged', async t => {
  const { pool, subgraphs, refresh, count } = await company(t)
  const judged = Promise.withResolvers<void>()
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const slow = {
    ...reconciler,
    async reconcileOf(ids: readonly string[]) {
      await judged.promise
      await reconciler.reconcileOf(ids)
    },
  }
  const dirty = createDirtyStore(pool)
  const stopping = new AbortController()
  const context = { ...testContext(), signal: stopping.signal }
  const watching = watchDirty({ pool, dirty, refresh, reconciler: slow }, context)
  for (const title of ['Steel', 'Glass']) {
    Object.assign(subgraphs.procore.commitments[0] ?? {}, { title })
    await dirty.mark(title, PROJECT)
    while ((await count('procore.commitment', `title = '${title}'`)) === 0) await delay(5)
  }
  judged.resolve()
  while (Number(await count('tieout.dirty')) > 0) await delay(5)
  assert.equal(await count('tieout.commitment_pair', "title = 'Glass'"), 1)
  stopping.abort()
  await watching
})
