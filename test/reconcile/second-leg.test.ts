import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { TieoutError } from '#lib/errors'
import type { ChangeOrderApprovePayload } from '../../subgraphs/reconcile/types.generated.ts'
import {
  CHANGE_ORDER,
  type ExportWorld,
  type Hooks,
  openWorld,
  SAGE_CHANGE_ORDERS,
  seedWorld,
} from '../harness/export-world.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { testContext } from '../harness/source-subgraphs.ts'

/**
 * A write to two systems, of which the first has it already when the second fails: what stands is told,
 * and what is left is done later, once.
 */
interface Approvals {
  /** The approvals that Procore was sent, dry runs aside. */
  sent: string[]
  /** How Procore answers the next one, in place of taking it. */
  next: (() => unknown) | undefined
}

async function world(t: TestContext, hooks: Hooks = {}): Promise<ExportWorld & Approvals> {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  await seedWorld(database.pool)
  const opened = await openWorld(database.pool, hooks)
  t.after(() => opened.exports.stop())
  const both: ExportWorld & Approvals = Object.assign(opened, { sent: [], next: undefined })
  withApprovals(both, both)
  return both
}

/** Procore, whose change order is pending until it is approved. */
function withApprovals(opened: ExportWorld, approvals: Approvals): Approvals {
  const [order] = opened.subgraphs.procore.changeOrders
  assert.ok(order)
  order['status'] = 'PENDING'
  const answer = (outcome: string) => ({ outcome, recordId: '3', message: null, userErrors: [] })
  opened.subgraphs.procore.approveChangeOrder = ({ id, dryRun }) => {
    if (dryRun) return answer('CHECKED')
    approvals.sent.push(id)
    const instead = approvals.next
    approvals.next = undefined
    if (instead) return instead()
    order['status'] = 'APPROVED'
    return answer('POSTED')
  }
  return approvals
}

function approve({ mutations }: ExportWorld): Promise<ChangeOrderApprovePayload> {
  const caller = { name: 'Ann', scopes: new Set(['write'] as const) }
  const input = { idempotencyKey: 'k', changeOrderId: CHANGE_ORDER }
  const resolve = mutations.changeOrderApprove as (...given: unknown[]) => Promise<never>
  return resolve({}, { input }, { ...testContext(), caller })
}

const importsOf = ({ imports }: ExportWorld) => imports.filter(input => !input.dryRun).length

test('both systems are written in order, each once', async t => {
  const opened = await world(t)
  const { operation, userErrors, plan } = await approve(opened)
  assert.deepEqual(userErrors, [])
  assert.equal(operation?.state, 'SUCCEEDED')
  assert.deepEqual(
    plan.map(({ system }) => system),
    ['PROCORE', 'SAGE300'],
  )
  assert.equal(opened.sent.length, 1)
  assert.equal(importsOf(opened), 1)
})

test('a second system that is away leaves the operation partial, and is written when it is back, once', async t => {
  const opened = await world(t)
  const { sage } = opened
  const { answer } = sage
  let awayCount = 2
  sage.answer = input => {
    if (awayCount === 0) return answer(input)
    awayCount -= 1
    throw new TieoutError('SAGE_UNREACHABLE', 'Sage is away.')
  }
  const { operation, userErrors } = await approve(opened)
  assert.equal(operation?.state, 'PARTIAL')
  assert.match(
    userErrors[0]?.message ?? '',
    /Sage is away\. What is left to be written is tried again/,
  )
  await ended(opened)
  assert.equal((await approve(opened)).operation?.state, 'SUCCEEDED')
  assert.equal(opened.sent.length, 1)
  const { rows } = await opened.pool.query(`select from ${SAGE_CHANGE_ORDERS}`)
  assert.equal(rows.length, 1)
})

test('a second system that refuses leaves the operation to a person, with its words', async t => {
  const opened = await world(t)
  const error = { code: 'REJECTED', message: 'Job is closed.', field: [], retryable: 'NO' }
  opened.sage.answer = () => ({
    outcome: 'REJECTED',
    fileName: 'f.jcc',
    records: [],
    userErrors: [{ ...error, system: 'SAGE300' }],
  })
  const { operation, userErrors } = await approve(opened)
  assert.equal(operation?.state, 'DEAD_LETTER')
  assert.equal(userErrors[0]?.message, 'Job is closed.')
  assert.equal(opened.sent.length, 1)
})

test('a first system that refuses, or is away, leaves both untouched', async t => {
  const opened = await world(t)
  opened.next = () => {
    throw new TieoutError('PROCORE_RATE_LIMITED', 'The call budget is used up.')
  }
  await assert.rejects(approve(opened), { code: 'PROCORE_RATE_LIMITED' })
  assert.equal(importsOf(opened), 0)
  assert.equal((await approve(opened)).operation?.state, 'SUCCEEDED')
})

test('a store of ours that is away when the sign-in to Procore is asked of it ends no operation, and puts none in doubt', async t => {
  const opened = await world(t)
  opened.next = () => {
    throw new TieoutError('STORE_UNREACHABLE', 'Postgres is restarting.')
  }
  const { operation, userErrors } = await approve(opened)
  assert.deepEqual([operation?.state, userErrors], ['SUCCEEDED', []])
  assert.equal(opened.sent.length, 2)
  assert.equal(importsOf(opened), 1)
})

test('a first answer that is lost is looked up, and the second system is written after it is seen', async t => {
  const opened = await world(t)
  const [order] = opened.subgraphs.procore.changeOrders
  opened.next = () => {
    Object.assign(order ?? {}, { status: 'APPROVED' })
    throw new Error('connection reset')
  }
  const { operation } = await approve(opened)
  assert.equal(operation?.state, 'SUCCEEDED')
  assert.deepEqual(
    operation?.steps.map(({ name, state }) => `${name} ${state}`),
    [
      'CHECK SUCCEEDED',
      'APPROVE UNCERTAIN',
      'LOOK_UP SUCCEEDED',
      'READ_BACK SUCCEEDED',
      'IMPORT SUCCEEDED',
      'READ_BACK SUCCEEDED',
      'REFRESH SUCCEEDED',
    ],
  )
  assert.equal(opened.sent.length, 1)
})

test('a first write that is not seen is uncertain, and the second system is not touched', async t => {
  const opened = await world(t)
  opened.next = () => ({ outcome: 'UNCERTAIN', recordId: null, message: 'cut', userErrors: [] })
  const { operation, userErrors } = await approve(opened)
  assert.equal(operation?.state, 'UNCERTAIN')
  assert.equal(userErrors[0]?.system, 'PROCORE')
  assert.equal(importsOf(opened), 0)
})

for (const at of ['APPROVE', 'IMPORT']) {
  test(`an operation whose process died in ${at} goes on in the next one, and neither system is written twice`, async t => {
    const opened = await world(t)
    await approve(opened)
    await opened.exports.stop()
    // As it stood when the process died: the step was begun, and what it did was not noted any more.
    const { pool } = opened
    await pool.query(
      `delete from tieout.operation_step where position > (
         select position from tieout.operation_step where name = $1)`,
      [at],
    )
    await pool.query(
      `update tieout.operation_step set state = 'RUNNING', is_done = false, finished_at = null
       where name = $1`,
      [at],
    )
    await pool.query(
      `update tieout.operation set state = 'RUNNING', owner = null, due_at = now(), ended_at = null`,
    )
    const next = await openWorld(pool)
    t.after(() => next.exports.stop())
    const approvals = withApprovals(next, { sent: [], next: undefined })
    Object.assign(next.subgraphs.procore.changeOrders[0] ?? {}, { status: 'APPROVED' })
    await ended(next)
    assert.equal((await approve(next)).operation?.state, 'SUCCEEDED')
    assert.deepEqual(approvals.sent, [])
    const { rows } = await pool.query(`select from ${SAGE_CHANGE_ORDERS}`)
    assert.equal(rows.length, 1)
  })
}

/** Nothing is unfinished any more. */
async function ended({ pool, ended: untilNothingRuns }: ExportWorld): Promise<void> {
  for (;;) {
    await untilNothingRuns()
    const { rowCount } = await pool.query(`select from tieout.operation where state = 'PARTIAL'`)
    if (rowCount === 0) return
  }
}
