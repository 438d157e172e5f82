import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import test, { type TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import {
  CHANGE_ORDER,
  type ExportWorld,
  type Hooks,
  openWorld,
  SAGE_CHANGE_ORDERS,
  seedWorld,
} from '../harness/export-world.ts'
import { freshDatabase } from '../harness/postgres.ts'
import type { ImportInput } from '../harness/source-subgraphs.ts'
import { testContext } from '../harness/source-subgraphs.ts'

/** A commitment on both sides and a change order that only Procore has, ready to be exported. */
async function world(
  t: TestContext,
  hooks: (pool: Pool) => Hooks = () => ({}),
): Promise<ExportWorld> {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  await seedWorld(database.pool)
  const opened = await openWorld(database.pool, hooks(database.pool))
  t.after(() => opened.exports.stop())
  return opened
}

const order = (idempotencyKey: string, options: { dryRun?: boolean } = {}) => ({
  idempotencyKey,
  changeOrderId: CHANGE_ORDER,
  dryRun: options.dryRun ?? false,
})

const EVERYTHING = { kinds: null, states: null, idempotencyKey: null, requestedBy: null }

/** What the fake Sage would have kept of the import. */
const sentOnce: Omit<ImportInput, 'idempotencyKey' | 'dryRun'> = {
  commitmentNumber: 'SC-001',
  number: '001',
  title: 'Additional rebar',
  changedOn: '2026-10-31',
  lines: [{ description: 'Rebar', amount: '250.50' }],
}

function states(world: ExportWorld, id: string | undefined) {
  return world.operations
    .find(id?.split('/').at(-1) ?? '')
    .then(operation => operation?.steps.map(step => `${step.name} ${step.state}`))
}

test('a dry run says what would be written and writes nothing', async t => {
  const { exports, imports, pool } = await world(t)
  const answer = await exports.changeOrderExport(order('k', { dryRun: true }), 'Ann', testContext())
  assert.deepEqual(answer.userErrors, [])
  assert.equal(answer.operation, null)
  const [write] = answer.plan
  assert.deepEqual(write?.before, {
    approvedChangesAmount: '0.00',
    revisedAmount: '1000.00',
    changeOrder: null,
  })
  const after = write?.after as { revisedAmount: string } | undefined
  assert.equal(after?.revisedAmount, '1250.50')
  assert.match(write?.accountingEffect ?? '', /rises by 250\.50, from 1000\.00 to 1250\.50/)
  assert.equal(imports.filter(input => !input.dryRun).length, 0)
  const { rows } = await pool.query('select from tieout.operation')
  assert.equal(rows.length, 0)
})

test('an export is checked, imported once, read back and reconciled with what has changed', async t => {
  const opened = await world(t)
  const answer = await opened.exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.deepEqual(answer.userErrors, [])
  assert.equal(answer.operation?.state, 'SUCCEEDED')
  assert.equal(answer.operation?.requestedBy, 'Ann')
  assert.deepEqual(await states(opened, answer.operation?.id), [
    'CHECK SUCCEEDED',
    'IMPORT SUCCEEDED',
    'READ_BACK SUCCEEDED',
    'REFRESH SUCCEEDED',
  ])
  const [sent, ...others] = opened.imports.filter(input => !input.dryRun)
  assert.equal(others.length, 0)
  assert.deepEqual(
    { ...sent, idempotencyKey: '', lines: sent?.lines.length },
    {
      idempotencyKey: '',
      dryRun: false,
      commitmentNumber: 'SC-001',
      number: '001',
      title: 'Additional rebar',
      scope: null,
      changedOn: '2026-10-31',
      lines: 1,
    },
  )
  const ids = ['gid://tieout/Project/procore/Project/1']
  assert.deepEqual(opened.refreshed, [{ ids, extent: 'CHANGES' }])
})

test('an export that is done is told as done, though its change order cannot be read back', async t => {
  const { exports } = await world(t, pool => ({
    refresh: async () => {
      await pool.query('alter table tieout.change_order_pair rename to away')
    },
  }))
  const answer = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(answer.operation?.state, 'SUCCEEDED')
  assert.deepEqual(answer.userErrors, [])
  await assert.rejects(answer.changeOrder(), { code: 'ANSWER_INCOMPLETE', retryable: 'NO' })
})

test('an export goes on when the store is back, and is told as running meanwhile', async t => {
  let isAway = false
  const { exports, pool, imports } = await world(t, pool => ({
    answerMs: 300,
    refresh: async () => {
      if (!isAway) await pool.query('alter table tieout.operation_step rename to away')
      isAway = true
    },
  }))
  const answer = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(answer.operation?.state, 'RUNNING')
  assert.deepEqual(answer.userErrors, [])
  await pool.query('alter table tieout.away rename to operation_step')
  await untilState(pool, 'SUCCEEDED')
  const again = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(again.operation?.id, answer.operation?.id)
  assert.equal(again.operation?.state, 'SUCCEEDED')
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('an export names the company of Sage that has the commitment, in the check and in the import', async t => {
  const { exports, imports, subgraphs } = await world(t)
  for (const commitment of subgraphs.sage.commitments) commitment['company'] = { name: 'south' }
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'SUCCEEDED')
  assert.deepEqual(new Set(imports.map(({ company }) => company)), new Set(['south']))
  assert.deepEqual(new Set(imports.map(({ dryRun }) => dryRun)), new Set([true, false]))
})

test('the same key answers again with what it did, and does nothing', async t => {
  const { exports, imports } = await world(t)
  const first = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  const again = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(again.operation?.id, first.operation?.id)
  assert.deepEqual([first.operation?.isReplay, again.operation?.isReplay], [false, true])
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('a key that was used for another input is refused', async t => {
  const { exports } = await world(t)
  await exports.changeOrderExport(order('k'), 'Ann', testContext())
  const other = { ...order('k'), changeOrderId: `${CHANGE_ORDER}9` }
  const answer = await exports.changeOrderExport(other, 'Ann', testContext())
  assert.equal(answer.userErrors[0]?.code, 'IDEMPOTENCY_KEY_REUSED')
})

test('two keys for one change order at once write it once', async t => {
  const { exports, imports } = await world(t)
  const answers = await Promise.all(
    ['a', 'b'].map(key => exports.changeOrderExport(order(key), 'Ann', testContext())),
  )
  const codes = answers.flatMap(answer => answer.userErrors.map(error => error.code))
  assert.equal(codes.length, 1)
  assert.ok(['IN_PROGRESS', 'ALREADY_EXISTS'].includes(codes[0] ?? ''))
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('what may not be written is refused with a reason, and nothing is sent', async t => {
  const { exports, subgraphs, imports, pool } = await world(t)
  const codeOf = async (key: string) =>
    (await exports.changeOrderExport(order(key), 'Ann', testContext())).userErrors[0]?.code
  const [change] = subgraphs.procore.changeOrders
  Object.assign(change ?? {}, { status: 'PENDING' })
  assert.equal(await codeOf('a'), 'WRONG_STATE')
  Object.assign(change ?? {}, { status: 'APPROVED', number: 'A-LONG-NAME' })
  assert.equal(await codeOf('b'), 'TOO_LONG')
  const [line] = (change?.['lines'] ?? []) as Record<string, unknown>[]
  Object.assign(change ?? {}, { number: 'SC-001-CCO-001' })
  Object.assign(line ?? {}, { commitmentLineNumber: null, isChangedLineKnown: false })
  assert.equal(await codeOf('unknown line'), 'WRONG_STATE')
  Object.assign(line ?? {}, { commitmentLineNumber: '1', isChangedLineKnown: true, amount: null })
  assert.equal(await codeOf('lines that do not add up'), 'WRONG_STATE')
  Object.assign(line ?? {}, { amount: '250.50' })
  subgraphs.sage.changeOrders.push({
    id: 'gid://sage300/ChangeOrder/SC-001/1',
    of: 'gid://sage300/Job/03-001',
    number: '1',
    status: 'APPROVED',
    amount: '1.00',
    isReleased: true,
    commitment: { id: 'gid://sage300/Commitment/SC-001' },
  })
  assert.equal(await codeOf('c'), 'ALREADY_EXISTS')
  await pool.query('update tieout.commitment_pair set books_id = null')
  assert.equal(await codeOf('d'), 'NOT_LINKED')
  await pool.query('delete from tieout.change_order_pair')
  assert.equal(await codeOf('e'), 'NOT_FOUND')
  assert.equal(imports.filter(input => !input.dryRun).length, 0)
})

test('what Sage rejects ends as failed with its reasons on the input of the caller', async t => {
  const { exports, sage } = await world(t)
  const reason = { code: 'REJECTED', message: 'Cost code is unknown.', field: ['lines', '0'] }
  sage.answer = () => ({
    outcome: 'REJECTED',
    fileName: 'f.jcc',
    records: [],
    userErrors: [{ ...reason, system: 'SAGE300', retryable: 'NO' }],
  })
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'FAILED')
  assert.deepEqual(operation?.userErrors, [
    {
      code: 'REJECTED',
      message: 'Cost code is unknown.',
      field: ['input', 'changeOrderId'],
      system: 'SAGE300',
      retryable: 'NO',
    },
  ])
  assert.equal(operation?.steps.at(-1)?.externalReference, 'f.jcc')
})

test('a system that cannot be asked is an error of the world, and the operation says so', async t => {
  const { exports, subgraphs, operations } = await world(t)
  subgraphs.procore.failure = { error: new TieoutError('PROCORE_TIMEOUT', 'Procore is slow.') }
  await assert.rejects(exports.changeOrderExport(order('k'), 'Ann', testContext()), {
    code: 'PROCORE_TIMEOUT',
    message: /Nothing was written/,
  })
  const { nodes } = await operations.list({ ...EVERYTHING, states: ['FAILED'] }, { first: 10 })
  assert.equal(nodes.length, 1)
})

test('an import of unknown outcome is looked up, never sent again, and ends when Sage shows it', async t => {
  const opened = await world(t)
  const { exports, subgraphs, sage, imports } = opened
  sage.answer = (input: ImportInput) => {
    subgraphs.sage.changeOrders.push(sage.record(input))
    throw new Error('connection reset')
  }
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'SUCCEEDED')
  assert.deepEqual(await states(opened, operation?.id), [
    'CHECK SUCCEEDED',
    'IMPORT UNCERTAIN',
    'LOOK_UP SUCCEEDED',
    'READ_BACK SUCCEEDED',
    'REFRESH SUCCEEDED',
  ])
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('an import that nobody heard the end of is asked for again under its key, also after Sage was away', async t => {
  const opened = await world(t)
  const { exports, sage, imports } = opened
  const { answer } = sage
  const troubles = [
    new Error('connection reset'),
    new TieoutError('SAGE_UNREACHABLE', 'Sage is away.'),
  ]
  sage.answer = (input: ImportInput) => {
    const trouble = troubles.shift()
    if (trouble) throw trouble
    return answer(input)
  }
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'UNCERTAIN')
  await opened.ended()
  assert.deepEqual(await states(opened, operation?.id), [
    'CHECK SUCCEEDED',
    'IMPORT SUCCEEDED',
    'LOOK_UP UNCERTAIN',
    'READ_BACK SUCCEEDED',
    'REFRESH SUCCEEDED',
  ])
  const sent = imports.filter(input => !input.dryRun)
  assert.deepEqual([sent.length, new Set(sent.map(input => input.idempotencyKey)).size], [3, 1])
})

test('an import that Sage rejects after its outcome was unknown has failed, with every reason, and may be tried anew', async t => {
  const reason = { code: 'REJECTED', message: 'Cost code is unknown.', field: ['lines', 0] }
  const userErrors = [{ ...reason, system: 'SAGE300', retryable: 'NO' }]
  const told = { fileName: 'f.jcc', records: [], userErrors }
  let isSent = false
  const { exports, imports } = await world(t, () => ({
    import: (input, answer) => {
      // What came of it is asked for by a dry run under the key of the import.
      if (input.dryRun) return isSent ? { ...told, outcome: 'REJECTED' } : answer()
      isSent = true
      return { ...told, outcome: 'UNCERTAIN', userErrors: [] }
    },
  }))
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'FAILED')
  assert.deepEqual(
    operation?.userErrors.map(({ code, message }) => [code, message]),
    [['REJECTED', 'Cost code is unknown.']],
  )
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
  isSent = false
  const again = await exports.changeOrderExport(order('another'), 'Bob', testContext())
  assert.notEqual(again.operation?.id, operation?.id)
  assert.equal(imports.filter(input => !input.dryRun).length, 2)
})

test('while the outcome is unknown the operation is uncertain and its change order is taken', async t => {
  const { exports, sage, imports } = await world(t)
  sage.answer = () => ({ outcome: 'UNCERTAIN', fileName: 'f.jcc', records: [], userErrors: [] })
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'UNCERTAIN')
  assert.deepEqual(
    operation?.userErrors.map(({ code, retryable }) => ({ code, retryable })),
    [{ code: 'UNCERTAIN', retryable: 'LOOK_FIRST' }],
  )
  const other = await exports.changeOrderExport(order('another'), 'Bob', testContext())
  assert.equal(other.userErrors[0]?.code, 'IN_PROGRESS')
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('an operation of unknown outcome goes on looking after a restart, and sends nothing', async t => {
  const { pool, exports, sage } = await world(t)
  sage.answer = () => ({ outcome: 'UNCERTAIN', fileName: 'f.jcc', records: [], userErrors: [] })
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'UNCERTAIN')
  await exports.stop()

  const record = sage.record({ ...order('k'), ...sentOnce })
  await pool.query(`insert into ${SAGE_CHANGE_ORDERS} (record) values ($1)`, [record])
  const again = await openWorld(pool)
  t.after(() => again.exports.stop())
  await again.ended()
  const ended = await again.exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(ended.operation?.state, 'SUCCEEDED')
  assert.equal(again.imports.length, 0)
})

test('a large write waits for a second person, and is written when that one approves', async t => {
  const { exports, mutations, imports, pool } = await world(t, () => ({ approvalAmount: '250.50' }))
  const asked = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(asked.operation?.state, 'AWAITING_APPROVAL')
  assert.equal(asked.plan.length, 1)
  assert.match(asked.operation?.nextStep ?? '', /operationApprove/)
  const approve = async (name: string) => {
    const caller = { name, scopes: new Set(['approve'] as const) }
    const input = { idempotencyKey: name, operationId: asked.operation?.id ?? '', reason: 'seen' }
    const resolve = mutations.operationApprove as unknown as (...given: unknown[]) => Promise<{
      userErrors: { code: string }[]
    }>
    const { userErrors } = await resolve({}, { input }, { ...testContext(), caller })
    return userErrors.map(error => error.code)
  }
  assert.deepEqual(await approve('Ann'), ['WRONG_STATE'])
  assert.equal(imports.filter(input => !input.dryRun).length, 0)
  assert.deepEqual(await approve('Bob'), [])
  await untilState(pool, 'SUCCEEDED')
  assert.equal(imports.filter(input => !input.dryRun).length, 1)
})

test('what has changed since it was approved is not written', async t => {
  const { exports, mutations, imports, pool, subgraphs } = await world(t, () => ({
    approvalAmount: '1.00',
  }))
  const asked = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  const [change] = subgraphs.procore.changeOrders
  const [line] = (change?.['lines'] ?? []) as Record<string, unknown>[]
  Object.assign(change ?? {}, { amount: '999.00' })
  Object.assign(line ?? {}, { amount: '999.00' })
  const caller = { name: 'Bob', scopes: new Set(['approve'] as const) }
  const input = { idempotencyKey: 'b', operationId: asked.operation?.id ?? '', reason: null }
  const resolve = mutations.operationApprove as unknown as (...given: unknown[]) => Promise<unknown>
  await resolve({}, { input }, { ...testContext(), caller })
  await untilState(pool, 'FAILED')
  assert.equal(imports.filter(input => !input.dryRun).length, 0)
})

test('an amount that Sage shows differently is left to a person', async t => {
  const { exports, subgraphs, sage } = await world(t)
  sage.answer = input => {
    subgraphs.sage.changeOrders.push({ ...sage.record(input), amount: '250.49' })
    return { outcome: 'POSTED', fileName: 'f.jcc', records: [], userErrors: [] }
  }
  const { operation } = await exports.changeOrderExport(order('k'), 'Ann', testContext())
  assert.equal(operation?.state, 'DEAD_LETTER')
  assert.match(operation?.steps.at(-1)?.message ?? '', /250\.49 instead of 250\.50/)
})

for (const moment of [
  'in the check',
  'before the import',
  'after the import',
  'in the read-back',
  'in the refresh',
]) {
  test(`a process killed ${moment} is resumed and the change order is imported once`, async t => {
    const database = await freshDatabase(t.name)
    t.after(() => database[Symbol.asyncDispose]())
    const { pool, url } = database
    await seedWorld(pool)
    const victim = fork(new URL('../harness/export-victim.ts', import.meta.url), [url, moment])
    await once(victim, 'exit')
    assert.equal(victim.signalCode, 'SIGKILL')
    const before = await pool.query('select state from tieout.operation')
    assert.deepEqual(before.rows, [{ state: 'RUNNING' }])

    const opened = await openWorld(pool)
    t.after(() => opened.exports.stop())
    await opened.ended()
    await assertExportedOnce(pool)
    assert.equal(opened.refreshed.length, 1)
  })
}

test('an operation whose process died before its first step is begun by the next one', async t => {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  const { pool } = database
  await seedWorld(pool)
  await createOperationStore(pool).begin(
    {
      kind: 'CHANGE_ORDER_EXPORT',
      idempotencyKey: 'k',
      input: { changeOrderId: CHANGE_ORDER },
      requestedBy: 'Ann',
      target: CHANGE_ORDER,
    },
    randomUUID(),
  )
  const opened = await openWorld(pool)
  t.after(() => opened.exports.stop())
  await opened.ended()
  await assertExportedOnce(pool)
})

async function untilState(pool: Pool, state: string): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ state: string }>(
      `select state from tieout.operation where kind = 'CHANGE_ORDER_EXPORT'`,
    )
    if (rows.every(row => row.state === state)) return
    await delay(20)
  }
}

async function assertExportedOnce(pool: Pool): Promise<void> {
  const operations = await pool.query('select state from tieout.operation')
  assert.deepEqual(operations.rows, [{ state: 'SUCCEEDED' }])
  const posted = await pool.query(`select from ${SAGE_CHANGE_ORDERS}`)
  assert.equal(posted.rowCount, 1)
}
