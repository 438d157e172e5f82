import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { migrate } from '#lib/postgres'
import { openWorld, SAGE_CHANGE_ORDERS, seedWorld } from '../harness/export-world.ts'
import { emptyDatabase } from '../harness/postgres.ts'

const migrations = fileURLToPath(new URL('../../subgraphs/reconcile/migrations/', import.meta.url))
/** The first that the version before did not have. */
const OPERATIONS_MIGRATION = 14
const OPERATION = '11111111-1111-4111-8111-111111111111'

test('what the version before left in the middle of a write is looked up, and not written again', async t => {
  await using database = await emptyDatabase(t.name)
  const { pool } = database
  const before = await mkdtemp(join(tmpdir(), 'tieout-migrations-'))
  t.after(() => rm(before, { recursive: true }))
  await cp(migrations, before, {
    recursive: true,
    filter: source => !(Number(/(\d{4})_[^/]*$/.exec(source)?.[1]) >= OPERATIONS_MIGRATION),
  })
  await migrate(pool, before, { schema: 'tieout' })
  await seedWorld(pool)
  const { changeOrderId, request, check } = earlierExport()
  await pool.query(
    `insert into tieout.operation (id, kind, state, idempotency_key, input_hash, input, requested_by, target)
     values ($1, 'CHANGE_ORDER_EXPORT', 'RUNNING', 'k', 'hash', $2, 'Ann', $3)`,
    [OPERATION, JSON.stringify({ changeOrderId }), changeOrderId],
  )
  await pool.query(
    `insert into tieout.operation_step (operation_id, position, name, system, state)
     values ($1, 1, 'CHECK', 'SAGE300', 'SUCCEEDED'), ($1, 2, 'IMPORT', 'SAGE300', 'RUNNING')`,
    [OPERATION],
  )
  await pool.query(`create schema workflow`)
  await pool.query(
    `create table workflow.operation_outputs (workflow_uuid text, function_id int, function_name text, output text)`,
  )
  await pool.query(`insert into workflow.operation_outputs values ($1, 0, 'CHECK', $2)`, [
    OPERATION,
    JSON.stringify({ json: check, __dbos_serializer: 'superjson' }),
  ])
  const there = { id: 'gid://sage300/ChangeOrder/SC-001/001', of: 'gid://sage300/Job/03-001' }
  await pool.query(`insert into ${SAGE_CHANGE_ORDERS} (record) values ($1)`, [
    {
      ...there,
      number: '001',
      status: 'APPROVED',
      amount: request.amount,
      isReleased: true,
      commitment: { id: request.sageCommitmentId },
    },
  ])

  await migrate(pool, migrations, { schema: 'tieout' })
  const world = await openWorld(pool)
  t.after(() => world.exports.stop())
  await world.ended()
  const operation = await world.operations.find(OPERATION)
  assert.equal(operation?.state, 'SUCCEEDED')
  assert.deepEqual(
    world.imports.map(input => input.dryRun),
    [false],
  )
  assert.equal((await pool.query(`select from ${SAGE_CHANGE_ORDERS}`)).rowCount, 1)
})

/** What a check of that version has left behind. */
function earlierExport() {
  const request = {
    projectPairId: 'gid://tieout/Project/procore/Project/1',
    sageCommitmentId: 'gid://sage300/Commitment/SC-001',
    amount: '250.50',
    import: {
      commitmentNumber: 'SC-001',
      number: '001',
      title: 'Additional rebar',
      scope: null,
      changedOn: '2026-10-31',
      lines: [{ itemNumber: 1, description: 'Rebar', amount: '250.50' }],
    },
  }
  return {
    changeOrderId: 'gid://tieout/ChangeOrder/procore/CommitmentChangeOrder/1/3',
    request,
    check: { plan: [], userErrors: [], request, failure: null },
  }
}
