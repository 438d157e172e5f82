import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { TieoutError } from '#lib/errors'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import type { SourceSubgraphs } from '../harness/source-subgraphs.ts'
import { company } from './kit.ts'
import {
  type Conclusions,
  concluded,
  pretend,
  pretendedIn,
  pretendedStill,
  readingsTold,
} from './readings-kit.ts'

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

/** What is concluded where all is read. */
let whole: Conclusions | undefined

for (const [system, field, list] of lists) {
  test(`a refusal of ${field} by ${system} leaves the rest read, and nothing is concluded from what is missing`, async t => {
    whole ??= await (await concluded(t)).conclude()
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
        whole?.findings.some(each => each.code === finding.code && each.amount === finding.amount),
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

test('a list that fails for a moment stays as it was read', async t => {
  const { pool, subgraphs, read } = await company(t)
  const error = new TieoutError('PROCORE_UNAVAILABLE', 'for a moment')
  subgraphs.procore.failure = { error, field: 'invoices' }
  await read()
  assert.deepEqual((await pool.query('select from tieout.unread')).rowCount, 0)
  assert.equal((await pool.query('select from procore.invoice')).rowCount, 1)
})
