import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { gid } from '#lib/ids'
import { eventsOf } from '../../subgraphs/reconcile/answers/events.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { setSeverityRule } from '../../subgraphs/reconcile/sql/severity.ts'
import { createFindingDecisions } from '../../subgraphs/reconcile/writes/finding-decisions.ts'
import { createFindingRows } from '../../subgraphs/reconcile/writes/finding-rows.ts'
import { createOperationWords } from '../../subgraphs/reconcile/writes/operation-words.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { company, judgingWholly } from './kit.ts'

/** What people decide of a finding, on a company whose original amounts differ by 10.00. */

const LAST_DAY = '2099-12-31'

async function difference(t: TestContext) {
  const opened = await company(t, ({ procore, sage }) => {
    procore.invoices.length = 0
    sage.invoices.length = 0
    for (const each of [...sage.commitments]) {
      amountTo(each, '123456789012335.67')
      each['vendor'] = { id: 'gid://sage300/Vendor/V9' }
    }
  })
  const { pool, subgraphs, read } = opened
  for (const each of subgraphs.procore.commitments) {
    each['vendor'] = { id: 'gid://procore/Vendor/9' }
  }
  await read()
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const operations = createOperationStore(pool)
  const decisions = createFindingDecisions({
    pool,
    rows: createFindingRows(pool),
    operations,
    reconciler,
    judging: judgingWholly,
  })
  const words = createOperationWords({
    store: operations,
    clock: { now: Date.now },
    hurry: () => undefined,
    prepared: { FINDING_ACCEPT: decisions },
  })
  const code = 'ORIGINAL_AMOUNT_MISMATCH'
  const row = async () => {
    const { rows } = await pool.query('select * from tieout.told_finding where code = $1', [code])
    assert.equal(rows.length, 1)
    return rows[0]
  }
  const { fingerprint } = await row()
  const findingId = gid('tieout', 'Finding', fingerprint)
  let keys = 0
  const input = () => ({ idempotencyKey: `key ${++keys}`, findingId })
  const wish = {
    reasonCode: 'IMMATERIAL',
    note: 'Rounded at signing.',
    expiresOn: LAST_DAY,
  } as const
  const accept = (by: string, more: object = {}) =>
    decisions.accept({ ...input(), ...wish, dryRun: false, ...more }, by)
  const approve = (operationId: string, by: string) =>
    words.operationApprove({ idempotencyKey: `key ${++keys}`, operationId }, by)
  return {
    ...opened,
    reconciler,
    decisions,
    words,
    operations,
    row,
    input,
    accept,
    approve,
    async accepted() {
      const operation = await (await accept('ann')).operation()
      const { id } = operation as { id: string }
      assert.deepEqual((await approve(id, 'bob')).userErrors, [])
    },
    /** Reads the same difference, or another, and judges it. */
    async reread(booksAmount: string) {
      for (const each of subgraphs.sage.commitments) amountTo(each, booksAmount)
      await read()
      await reconciler.reconcileDue()
    },
    async verdicts() {
      const { rows } = await pool.query(
        `select (select verdict from tieout.commitment_pair) as commitment,
           (select verdict from tieout.told_project) as project`,
      )
      return rows[0]
    },
    async audited() {
      const { rows } = await pool.query<{ action: string; made_by: string }>(
        "select action, made_by from tieout.audit_entry where action like 'FINDING%' order by sequence",
      )
      return rows.map(each => `${each.action} ${each.made_by}`)
    },
  }
}

/** A commitment of Sage comes to what its item does. */
function amountTo(commitment: Record<string, unknown>, amount: string): void {
  commitment['originalAmount'] = amount
  for (const line of commitment['lines'] as Record<string, unknown>[])
    line['originalAmount'] = amount
}

const messages = (of: { userErrors: readonly { code: string; message: string }[] }) =>
  of.userErrors.map(({ code, message }) => `${code}: ${message}`).join()

test('what one person asks to accept stands as it is until another approves it, and then counts in no verdict', async t => {
  const { accept, approve, row, verdicts, audited } = await difference(t)
  assert.deepEqual(await verdicts(), { commitment: 'DIFFERS', project: 'DIFFERS' })
  const asked = await accept('ann')
  assert.equal(messages(asked), '')
  const operation = (await asked.operation()) as { id: string; state: string; plan: object[] }
  assert.equal(operation.state, 'AWAITING_APPROVAL')
  assert.equal(operation.plan.length, 1)
  assert.equal((await row()).state, 'OPEN')
  assert.deepEqual(await verdicts(), { commitment: 'DIFFERS', project: 'DIFFERS' })

  assert.match(messages(await approve(operation.id, 'ann')), /WRONG_STATE: Whoever asked/)
  assert.equal((await row()).state, 'OPEN')
  assert.match(messages(await accept('cid')), /WRONG_STATE: Operation .* waits already/)

  assert.equal(messages(await approve(operation.id, 'bob')), '')
  const { state, acceptance } = await row()
  assert.equal(state, 'ACCEPTED')
  assert.deepEqual(acceptance, {
    reasonCode: 'IMMATERIAL',
    note: 'Rounded at signing.',
    acceptedBy: 'ann',
    approvedBy: 'bob',
    expiresOn: LAST_DAY,
  })
  assert.deepEqual(await verdicts(), { commitment: 'AGREES', project: 'AGREES' })
  assert.deepEqual(await audited(), ['FINDING_ACCEPTED bob'])
})

test('what is rejected is not accepted, and may be asked for anew', async t => {
  const { accept, words, row } = await difference(t)
  const { id: operationId } = (await (await accept('ann')).operation()) as { id: string }
  const rejected = { idempotencyKey: 'no', operationId, reason: 'Correct it.' }
  assert.deepEqual((await words.operationReject(rejected, 'bob')).userErrors, [])
  assert.equal((await row()).state, 'OPEN')
  assert.equal(messages(await accept('ann')), '')
})

test('an accepted finding is kept while its amount is the same, and is open again when it changes by a cent', async t => {
  const { accepted, reread, row, verdicts, audited } = await difference(t)
  const { fingerprint, first_seen_on: seen } = await row()
  await accepted()
  await reread('123456789012335.67')
  assert.equal((await row()).state, 'ACCEPTED')
  await reread('123456789012335.66')
  const open = await row()
  assert.deepEqual([open.state, open.acceptance, open.amount], ['OPEN', null, '10.01'])
  assert.deepEqual([open.fingerprint, open.first_seen_on], [fingerprint, seen])
  assert.deepEqual(await verdicts(), { commitment: 'DIFFERS', project: 'DIFFERS' })
  assert.deepEqual(await audited(), ['FINDING_ACCEPTED bob', 'FINDING_REOPENED tieout'])
})

test('an amount that changed after it was asked for is accepted by nobody', async t => {
  const { accept, approve, reread, row, operations } = await difference(t)
  const { id } = (await (await accept('ann')).operation()) as { id: string }
  await reread('123456789012335.66')
  // It keeps nobody waiting.
  const anew = (await (await accept('ann')).operation()) as { id: string }
  assert.match(messages(await approve(id, 'bob')), /WRONG_STATE: SC-001 is not what it was/)
  assert.equal((await row()).state, 'OPEN')
  assert.equal((await operations.find(id.split('/').at(-1) ?? ''))?.state, 'FAILED')
  assert.equal(messages(await approve(anew.id, 'bob')), '')
  assert.equal((await row()).state, 'ACCEPTED')
})

test('an acceptance whose last day went by while it waited keeps nobody waiting', async t => {
  const { accept, approve, pool } = await difference(t)
  const { id } = (await (await accept('ann')).operation()) as { id: string }
  await pool.query(
    `update tieout.operation set input = input || jsonb_build_object('expiresOn', current_date - 1)`,
  )
  assert.equal(messages(await accept('cid')), '')
  assert.match(messages(await accept('dan')), /WRONG_STATE: Operation .* waits already/)
  assert.match(messages(await approve(id, 'bob')), /INVALID: expiresOn: .* is over/)
})

test('an acceptance ends with its last day: it is told as open at once, and the verdict follows with what is judged next', async t => {
  const { accepted, pool, row, reconciler, verdicts, audited } = await difference(t)
  await accepted()
  await pool.query(
    `update tieout.finding set acceptance = acceptance || jsonb_build_object('expiresOn', current_date)
     where acceptance is not null`,
  )
  assert.equal((await row()).state, 'ACCEPTED')
  await pool.query(
    `update tieout.finding set acceptance = acceptance || jsonb_build_object('expiresOn', current_date - 1)
     where acceptance is not null`,
  )
  const { state, acceptance } = await row()
  assert.deepEqual([state, acceptance], ['OPEN', null])
  assert.equal((await verdicts()).project, 'DIFFERS')
  await reconciler.reconcileDue()
  assert.deepEqual(await verdicts(), { commitment: 'DIFFERS', project: 'DIFFERS' })
  assert.equal((await audited()).at(-1), 'FINDING_REOPENED tieout')
})

test('what was accepted and went away is no longer accepted when it comes back', async t => {
  const { accepted, reread, row, audited } = await difference(t)
  await accepted()
  await reread('123456789012345.67')
  assert.deepEqual([(await row()).state, (await row()).acceptance], ['CLEARED', null])
  await reread('123456789012335.67')
  assert.equal((await row()).state, 'OPEN')
  assert.deepEqual(await audited(), ['FINDING_ACCEPTED bob', 'FINDING_CLEARED tieout'])
})

test('somebody looks after a finding until nobody does, whatever it comes to meanwhile', async t => {
  const { decisions, input, row, accepted, reread, audited } = await difference(t)
  const assign = (assignedTo: string | null) =>
    decisions.assign({ ...input(), dryRun: false, assignedTo }, 'ann')
  assert.equal(messages(await assign(' Dee ')), '')
  assert.deepEqual([(await row()).state, (await row()).assigned_to], ['ASSIGNED', 'Dee'])
  await accepted()
  assert.match(messages(await assign('Eve')), /WRONG_STATE: SC-001 is ACCEPTED/)
  await reread('123456789012335.66')
  assert.deepEqual([(await row()).state, (await row()).assigned_to], ['ASSIGNED', 'Dee'])
  assert.equal(messages(await assign(null)), '')
  assert.deepEqual([(await row()).state, (await row()).assigned_to], ['OPEN', null])
  assert.match(messages(await assign('  ')), /INVALID: assignedTo has 0 characters/)
  assert.equal((await audited()).length, 4)
})

test('a decision that waits for the rows of another holds up nobody else', async t => {
  const { pool, decisions, input } = await difference(t)
  const judging = await pool.connect()
  await judging.query('begin; update tieout.flat_clock set at = at')
  const assigned = decisions.assign({ ...input(), dryRun: false, assignedTo: 'Dee' }, 'ann')
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  try {
    while ((await pool.query(waiting)).rowCount === 0) await new Promise(setImmediate)
    await pool.query('select from tieout.audit_head for update nowait')
  } finally {
    await judging.query('commit')
    judging.release()
  }
  assert.equal(messages(await assigned), '')
})

test('what was accepted is reopened by one person, with the reason', async t => {
  const { decisions, input, row, accepted, verdicts, audited } = await difference(t)
  const reopen = (reason: string) => decisions.reopen({ ...input(), dryRun: false, reason }, 'cid')
  assert.match(messages(await reopen('Look again.')), /WRONG_STATE: SC-001 is OPEN/)
  await accepted()
  assert.match(messages(await reopen(' ')), /INVALID: reason has 0 characters/)
  assert.equal(messages(await reopen('Look again.')), '')
  assert.equal((await row()).state, 'OPEN')
  assert.deepEqual(await verdicts(), { commitment: 'DIFFERS', project: 'DIFFERS' })
  assert.deepEqual(await audited(), ['FINDING_ACCEPTED bob', 'FINDING_REOPENED tieout'])
})

test('a dry run of a decision tells what it opens and closes, and leaves no trace', async t => {
  const { decisions, input, accept, accepted, row, pool } = await difference(t)
  const count = async () =>
    (await pool.query('select count(*) as n from tieout.operation')).rows[0].n
  const told = async (of: ReturnType<typeof accept>) => {
    const { preview, userErrors, operation } = await of
    assert.deepEqual([userErrors, await operation()], [[], null])
    const states = (each: { state: string }[] = []) => each.map(({ state }) => state)
    return [states(preview?.opens), states(preview?.closes)]
  }
  const before = await row()
  assert.deepEqual(await told(accept('ann', { dryRun: true })), [[], ['ACCEPTED']])
  const assigned = decisions.assign({ ...input(), dryRun: true, assignedTo: 'Dee' }, 'ann')
  assert.deepEqual(await told(assigned), [[], []])
  assert.deepEqual(await row(), before)
  assert.equal(await count(), 0)
  await accepted()
  const made = await count()
  const reopened = decisions.reopen({ ...input(), dryRun: true, reason: 'Look.' }, 'ann')
  assert.deepEqual(await told(reopened), [['OPEN'], []])
  assert.equal((await row()).state, 'ACCEPTED')
  assert.equal(await count(), made)
})

test('what the rule gave and what people said and decided of a finding is told in order, and stays with it', async t => {
  const { pool, decisions, input, row, reread, accepted } = await difference(t)
  const { fingerprint } = await row()
  const said = await decisions.comment(
    { ...input(), text: 'Asked the vendor.', dryRun: false },
    'ann',
  )
  assert.deepEqual(said.userErrors, [])
  await decisions.comment({ ...input(), text: 'Not said.', dryRun: true }, 'ann')
  const [empty] = (await decisions.comment({ ...input(), text: '  ', dryRun: false }, 'ann'))
    .userErrors
  assert.deepEqual(empty?.field, ['input', 'text'])
  await decisions.assign({ ...input(), assignedTo: 'bob', dryRun: false }, 'ann')
  await reread('123456789012334.67')
  await accepted()
  await reread('123456789012345.67')
  const { nodes, totalCount } = await eventsOf(pool, fingerprint, { first: 50 })
  assert.deepEqual(
    nodes.map(({ kind, made_by, amount }) => [kind, made_by, amount]),
    [
      ['OPENED', null, '10.00'],
      ['COMMENTED', 'ann', null],
      ['ASSIGNED', 'ann', null],
      ['CHANGED', null, '11.00'],
      ['ACCEPTANCE_ASKED', 'ann', null],
      ['ACCEPTED', 'bob', null],
      ['CLEARED', null, nodes.at(-1)?.amount],
    ],
  )
  assert.equal(totalCount, nodes.length)
  assert.deepEqual([nodes[1]?.said, nodes[2]?.said], ['Asked the vendor.', 'bob'])
})

test('a finding weighs one step more beyond what is material or after its days, and information never does', async t => {
  const { pool, reconciler } = await difference(t)
  const severity = async () =>
    (await pool.query('select code, severity from tieout.told_finding order by code')).rows
  const at = (told: string) => [{ code: 'ORIGINAL_AMOUNT_MISMATCH', severity: told }]
  assert.deepEqual(await severity(), at('HIGH'))
  await setSeverityRule(pool, { materialityAmount: '10.00' })
  assert.deepEqual(await severity(), at('HIGH'))
  await setSeverityRule(pool, { materialityAmount: '9.99' })
  assert.deepEqual(await severity(), at('BLOCKER'))
  await setSeverityRule(pool, {})
  await pool.query('update tieout.finding set first_seen_on = current_date - 31')
  await setSeverityRule(pool, { ageDays: 31 })
  assert.deepEqual(await severity(), at('HIGH'))
  await setSeverityRule(pool, { ageDays: 30 })
  assert.deepEqual(await severity(), at('BLOCKER'))
  // What is kept elsewhere follows with the next round: in rows of findings, in their log, and by webhook.
  const events = () =>
    pool.query(
      "select body::json -> 'data' ->> 'severity' as severity from tieout.webhook_delivery order by position",
    )
  await pool.query(
    `insert into tieout.webhook (id, url, events, secret, subscribed_by)
     values (gen_random_uuid(), 'https://apps.example', '{finding.changed}', '', 'ann')`,
  )
  const rows = async () =>
    (
      await pool.query(
        `select body::json ->> 'severity' as severity from tieout.flat_row where kind = 'FINDING'
         union all
         select after::json ->> 'severity' from
           (select after from tieout.flat_change where kind = 'FINDING' order by position desc limit 1) as last`,
      )
    ).rows.map(row => row.severity)
  assert.deepEqual(await rows(), ['HIGH', 'HIGH'])
  await reconciler.reconcileDue()
  await reconciler.reconcileDue()
  assert.deepEqual(await rows(), ['BLOCKER', 'BLOCKER'])
  assert.deepEqual((await events()).rows, [{ severity: 'BLOCKER' }])
  await pool.query("update tieout.finding set state = 'CLEARED', cleared_on = current_date - 5")
  assert.deepEqual(await severity(), at('HIGH'))
  assert.equal((await rows())[0], 'HIGH')
  await pool.query("update tieout.finding set severity = 'INFO'")
  assert.deepEqual(await severity(), at('INFO'))
  await setSeverityRule(pool, {})
})

test('what cannot be accepted is refused with the field and the way out', async t => {
  const { accept, decisions, input } = await difference(t)
  const refused = async (more: object, words: RegExp) =>
    assert.match(messages(await accept('ann', more)), words)
  await refused({ note: ' ' }, /INVALID: note has 0 characters; it takes 1 to 2000/)
  await refused({ expiresOn: '2020-01-31' }, /INVALID: expiresOn: 2020-01-31 is over/)
  await refused({ expiresOn: 'soon' }, /INVALID: expiresOn: "soon" is not a date/)
  await refused({ findingId: 'gid://tieout/Finding/none' }, /NOT_FOUND/)
  await assert.rejects(
    decisions.assign({ ...input(), findingId: 'gid://tieout/Commitment/x', dryRun: false }, 'ann'),
    { code: 'BAD_USER_INPUT' },
  )
})
