import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openKeys } from '#gateway/front/keys'
import { migrate } from '#lib/postgres'
import { verifyAudit } from '../../subgraphs/reconcile/audit/verify.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { emptyDatabase, type TestDatabase } from '../harness/postgres.ts'

const MIGRATIONS = fileURLToPath(new URL('../../subgraphs/reconcile/migrations', import.meta.url))
const EXECUTOR = '00000000-0000-4000-8000-000000000001'

let database: TestDatabase
before(async () => {
  database = await emptyDatabase('audit')
  await migrate(database.pool, MIGRATIONS, { schema: 'tieout' })
})
after(() => database[Symbol.asyncDispose]())

interface Body {
  action: string
  by: string
  why?: string
  before?: unknown
  after?: unknown
  externalReference?: string
  resultSha256?: string
}

interface Link {
  is_apart: boolean
}

/** What was audited while `work` ran. */
async function auditedBy(work: () => Promise<unknown>): Promise<Body[]> {
  const { head } = await verifyAudit(database.pool)
  await work()
  const { rows } = await database.pool.query<{ body: string }>(
    'select body from tieout.audit_entry where sequence > $1 order by sequence',
    [head.sequence],
  )
  return rows.map(row => JSON.parse(row.body))
}

let count = 0
function request(input: Record<string, unknown> = {}) {
  count += 1
  return {
    kind: 'COMMITMENT_LINK' as const,
    idempotencyKey: `key ${count}`,
    input,
    requestedBy: 'controller',
  }
}

const store = () => createOperationStore(database.pool)
const actions = (bodies: Body[]) => bodies.map(body => body.action)

test('a decision is audited with its asker, its reason and its outcome, in its own transaction', async () => {
  const said = request({ reason: 'seen on paper' })
  const bodies = await auditedBy(() => store().decide(said, async () => ({ result: { a: 1 } })))
  assert.deepEqual(actions(bodies), ['ASKED', 'SUCCEEDED'])
  assert.equal(bodies[0]?.by, 'controller')
  assert.equal(bodies[0]?.why, 'seen on paper')
  assert.deepEqual(bodies[1]?.before, { state: 'RUNNING' })
  assert.deepEqual(bodies[1]?.after, { state: 'SUCCEEDED', result: { a: 1 } })
})

test('a decision that is rolled back leaves no entry', async () => {
  const bodies = await auditedBy(() =>
    assert.rejects(
      store().decide(request(), async () => {
        throw new Error('no')
      }),
    ),
  )
  assert.deepEqual(bodies, [])
})

test('a write is audited from its request through each step to its end, with its external reference', async () => {
  const bodies = await auditedBy(async () => {
    const operations = store()
    const { operation } = await operations.begin(request(), EXECUTOR)
    assert.ok(operation)
    const work = { id: operation.id.split('/').at(-1) ?? '', owner: EXECUTOR }
    const step = { position: 11, name: 'IMPORT', system: 'SAGE300' as const }
    await operations.beginStep(work, step)
    await operations.endStep(work, step, {
      result: { row: 1 },
      state: 'SUCCEEDED',
      externalReference: 'TCO1.txt',
    })
    await operations.end(work, { state: 'SUCCEEDED' })
  })
  assert.deepEqual(actions(bodies), ['ASKED', 'STEP_SUCCEEDED', 'SUCCEEDED'])
  assert.equal(bodies[1]?.externalReference, 'TCO1.txt')
  assert.match(String(bodies[1]?.resultSha256), /^[0-9a-f]{64}$/)
})

test('what an approver and a settler say is audited under their names', async () => {
  const operations = store()
  const { operation } = await operations.begin(request(), EXECUTOR)
  const id = operation?.id.split('/').at(-1) ?? ''
  const amend = (amendment: Parameters<typeof operations.amend>[2]) =>
    auditedBy(() =>
      operations.decide(request(), async tx => {
        await operations.amend(tx, id, amendment)
        return {}
      }),
    )
  const approved = await amend({
    state: 'RUNNING',
    isDue: true,
    approval: { approvedBy: 'second', approvedAt: '2026-11-29T00:00:00Z', reason: 'agreed' },
  })
  assert.ok(
    approved.some(({ action, by, why }) => `${action} ${by} ${why}` === 'APPROVED second agreed'),
  )
  const settled = await amend({
    state: 'SUCCEEDED',
    settlement: {
      outcome: 'WRITTEN',
      settledBy: 'eye',
      settledAt: '2026-11-29T00:00:00Z',
      reason: 'is there',
    },
  })
  assert.ok(settled.some(({ action, by }) => `${action} ${by}` === 'SETTLED_WRITTEN eye'))
})

test('a link that is made, changed and replaced is audited before and after', async () => {
  const insert = `insert into tieout.link (kind, field_id, books_id, made_by) values ('VENDOR', 'a', 'b', 'ann')`
  const bodies = await auditedBy(async () => {
    await database.pool.query(insert)
    await database.pool.query(`update tieout.link set is_apart = true where field_id = 'a'`)
    await database.pool.query(`delete from tieout.link where field_id = 'a'`)
  })
  assert.deepEqual(actions(bodies), ['LINK_SET', 'LINK_SET', 'LINK_REPLACED'])
  assert.equal((bodies[1]?.before as Link | undefined)?.is_apart, false)
  assert.equal((bodies[1]?.after as Link | undefined)?.is_apart, true)
})

test('a key that is made or revoked is audited without its token', async () => {
  const keys = await openKeys(database.url)
  try {
    let token = ''
    const bodies = await auditedBy(async () => {
      token = (await keys.create('bi', ['read'])).token
      await keys.revoke('bi')
    })
    assert.deepEqual(actions(bodies), ['KEY_CREATED', 'KEY_REVOKED'])
    assert.ok(!JSON.stringify(bodies).includes(token))
  } finally {
    await keys.close()
  }
})

test('the chain is whole after many writers at once', async () => {
  const operations = store()
  const { entryCount } = await verifyAudit(database.pool)
  const asked = Array.from({ length: 80 }, () => request())
  await Promise.all(asked.map(each => operations.decide(each, async () => ({}))))
  const verification = await verifyAudit(database.pool)
  assert.deepEqual(verification.faults, [])
  assert.equal(verification.entryCount, entryCount + 160)
})

for (const [said, sql] of [
  ['update', `update tieout.audit_entry set body = '{}'`],
  ['delete', 'delete from tieout.audit_entry'],
  ['truncate', 'truncate tieout.audit_entry'],
  ['setting back the head', 'update tieout.audit_head set sequence = 1'],
  ['removing the head', 'delete from tieout.audit_head'],
]) {
  test(`the store refuses ${said} of the audit`, async () => {
    await assert.rejects(database.pool.query(String(sql)), /only ever added to/)
  })
}

/** What a superuser can do who switches the triggers off, and where it is found. */
for (const [said, code, sequence, sql] of [
  [
    'changed',
    'CHANGED',
    5,
    `update tieout.audit_entry set body = replace(body, '"by"', '"By"') where sequence = 5`,
  ],
  [
    'with another hash',
    'CHANGED',
    5,
    `update tieout.audit_entry set hash = repeat('1', 64) where sequence = 5`,
  ],
  ['removed', 'REMOVED', 5, 'delete from tieout.audit_entry where sequence = 5'],
  [
    'cut off at the end',
    'CUT_OFF',
    undefined,
    'delete from tieout.audit_entry where sequence > (select max(sequence) - 3 from tieout.audit_entry)',
  ],
  [
    'put in the place of another',
    'CHANGED',
    5,
    `update tieout.audit_entry as entry set body = other.body, hash = other.hash from tieout.audit_entry as other where (entry.sequence, other.sequence) in ((5, 6), (6, 5))`,
  ],
  [
    'removed with the rest moved up',
    'CHANGED',
    5,
    `delete from tieout.audit_entry where sequence = 5; update tieout.audit_entry set sequence = -sequence where sequence > 5; update tieout.audit_entry set sequence = -sequence - 1 where sequence < 0`,
  ],
  [
    'added past the chain',
    'ADDED',
    undefined,
    `insert into tieout.audit_entry (sequence, body, hash) select sequence + 1, '{}', tieout.audit_hash(sequence + 1, hash, '{}') from tieout.audit_head`,
  ],
] as const) {
  test(`an entry that is ${said} is found and located`, async () => {
    const tampered = await tamper(sql, () => verifyAudit(database.pool))
    assert.equal(tampered.isIntact, false)
    assert.equal(tampered.faults[0]?.code, code)
    if (sequence) assert.equal(tampered.faults[0]?.sequence, sequence)
  })
}

test('who writes the whole chain anew is found by a head that was kept elsewhere, and by nothing else', async () => {
  const { head } = await verifyAudit(database.pool)
  const anew = `do $$ declare each record; previous text := repeat('0', 64); begin
    update tieout.audit_entry set body = replace(body, 'controller', 'somebody');
    for each in select * from tieout.audit_entry order by sequence loop
      previous := tieout.audit_hash(each.sequence, previous, each.body);
      update tieout.audit_entry set hash = previous where sequence = each.sequence;
    end loop;
    update tieout.audit_head set hash = previous;
  end $$`
  await tamper(anew, async () => {
    assert.equal((await verifyAudit(database.pool)).isIntact, true)
    const [fault] = (await verifyAudit(database.pool, head)).faults
    assert.equal(fault?.code, 'HEAD_DIFFERS')
    return undefined
  })
})

/** Does `sql` behind the triggers, and puts all back after `look`. */
async function tamper<Seen>(sql: string, look: () => Promise<Seen>): Promise<Seen> {
  const { pool } = database
  await pool.query(`create table kept as select sequence, body, hash from tieout.audit_entry;
    create table kept_head as select * from tieout.audit_head;
    alter table tieout.audit_entry disable trigger user; alter table tieout.audit_head disable trigger user`)
  try {
    await pool.query(sql)
    return await look()
  } finally {
    await pool.query(`delete from tieout.audit_entry; insert into tieout.audit_entry (sequence, body, hash) select * from kept;
      delete from tieout.audit_head; insert into tieout.audit_head select * from kept_head; drop table kept, kept_head;
      alter table tieout.audit_entry enable trigger user; alter table tieout.audit_head enable trigger user`)
  }
}
