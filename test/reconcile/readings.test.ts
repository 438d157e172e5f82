import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { TieoutError } from '#lib/errors'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { company } from './kit.ts'

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
})

test('a list that fails for a moment stays as it was read', async t => {
  const { pool, subgraphs, read } = await company(t)
  const error = new TieoutError('PROCORE_UNAVAILABLE', 'for a moment')
  subgraphs.procore.failure = { error, field: 'invoices' }
  await read()
  assert.deepEqual((await pool.query('select from tieout.unread')).rowCount, 0)
  assert.equal((await pool.query('select from procore.invoice')).rowCount, 1)
})
