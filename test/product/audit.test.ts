import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { setLogLevel } from '#lib/log'
import { completenessOf, isComplete } from '../../subgraphs/reconcile/audit/completeness.ts'
import { bareEnv } from '../harness/bare-env.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

const BACKUP = fileURLToPath(new URL('../../scripts/backup.ts', import.meta.url))
const SCRIPT = fileURLToPath(new URL('../../scripts/audit.ts', import.meta.url))

let tieout: RunningSample
before(async () => {
  setLogLevel('error')
  tieout = await runSample()
})
after(() => tieout[Symbol.asyncDispose]())

/** Runs the command as an operator does. */
function audit(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, DATABASE_URL: tieout.store.options.connectionString }
  return new Promise(done =>
    execFile(process.execPath, [SCRIPT, ...words], { env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    ),
  )
}

const VERIFICATION = `{ auditVerification { isIntact entryCount headSequence headHash faults { code sequence }
  completeness { auditedCount foundCount missing { id } unaudited { id }
    systems { system auditedCount foundCount isSearched unknownWrites } } } }`

test('a write to Sage is in the audit, seen in both systems, and told to an administrator alone', async () => {
  const input = JSON.parse(
    await readFile(new URL('../../docs/export-dry-run.json', import.meta.url), 'utf8'),
  )
  const {
    idempotencyKey: _,
    dryRun: __,
    ...record
  } = input.variables?.input ?? input.input ?? input
  const { changeOrderExport: done } = whole(
    await tieout.ask(
      `mutation ($input: ChangeOrderExportInput!) { changeOrderExport(input: $input) { operation { id state } userErrors { message } } }`,
      { input: { ...record, idempotencyKey: 'audited' } },
    ),
  )
  assert.equal(done.operation.state, 'SUCCEEDED')
  const { auditEntries } = whole(
    await tieout.ask(
      `query ($id: ID) { auditEntries(filter: { operationId: $id }) { totalCount nodes { sequence action madeBy operation { id } body } } }`,
      { id: done.operation.id },
    ),
  )
  const told = auditEntries.nodes.map((each: { action: string }) => each.action)
  assert.equal(told[0], 'SUCCEEDED')
  assert.equal(told.at(-1), 'ASKED')
  assert.ok(told.includes('STEP_SUCCEEDED'))
  assert.equal(auditEntries.nodes[0].operation.id, done.operation.id)
  const { auditVerification } = whole(await tieout.ask(VERIFICATION))
  assert.equal(auditVerification.isIntact, true)
  assert.deepEqual(auditVerification.completeness, [
    {
      auditedCount: 1,
      foundCount: 1,
      missing: [],
      unaudited: [],
      systems: [
        { system: 'PROCORE', auditedCount: 0, foundCount: 0, isSearched: false, unknownWrites: [] },
        { system: 'SAGE300', auditedCount: 1, foundCount: 1, isSearched: true, unknownWrites: [] },
      ],
    },
  ])
  const refused = await tieout.ask(VERIFICATION, {}, 'sandbox-reader')
  assert.equal(refused.errors[0]?.extensions.code, 'FORBIDDEN')
})

test('a write that the other system does not show, and one that the audit does not know, are told', async () => {
  const pool = tieout.store
  const named = `select id from sage.change_order where tieout.number_key(number) = (
    select split_part(key, '|', 4) from tieout.natural_key
    join tieout.operation on operation.id = operation_id where idempotency_key = 'audited'
  )`
  await pool.query(
    `create table tieout.away as select id from (${named}) as found;
     update sage.change_order_version set valid_to = '2999-01-01'
     where valid_to = 'infinity' and id in (select id from tieout.away)`,
  )
  await pool.query(
    `insert into tieout.natural_key (key, operation_id) values ('sage change order||x|1', gen_random_uuid())`,
  )
  const { code, out } = await audit('verify')
  assert.equal(code, 1)
  assert.match(out, /Not seen: operation [0-9a-f-]{36}/)
  assert.match(out, /Not audited: operation [0-9a-f-]{36}/)
  await pool.query(
    `update sage.change_order_version set valid_to = 'infinity' where valid_to = '2999-01-01'; drop table tieout.away`,
  )
  await pool.query(`delete from tieout.natural_key where key = 'sage change order||x|1'`)
})

test('an import that Sage shows and the audit does not know is told by its name', async () => {
  const pool = tieout.store
  const { rows } = await pool.query<{ id: string }>(
    `select id from tieout.operation where idempotency_key = 'audited'`,
  )
  const seen = (idempotencyKey: string) => ({
    fileName: 'Tieout-1.jcc',
    name: 'Change order 009 of SC-1',
    idempotencyKey,
    outcome: 'POSTED',
    writtenAt: '2026-01-05T00:00:00Z',
  })
  const known = await completenessOf(pool, [seen(rows[0]?.id ?? ''), seen(`${rows[0]?.id} right`)])
  assert.ok(isComplete(known))
  const unknown = await completenessOf(pool, [seen('00000000-0000-4000-8000-000000000009')])
  assert.ok(!isComplete(unknown))
  assert.deepEqual(unknown.map(({ period, systems }) => [period, systems[1]?.unknownWrites])[0], [
    '2026-01',
    ['Change order 009 of SC-1'],
  ])
})

test('npm run audit:verify ends with 0 for an audit that is whole, and names what was tampered with', async () => {
  const good = await audit('verify', '--json')
  assert.equal(good.code, 0, good.out + good.error)
  const { head } = JSON.parse(good.out)
  assert.equal((await audit('verify', '--head', `${head.sequence}:${head.hash}`)).code, 0)
  const other = await audit('verify', '--head', `${head.sequence}:${'0'.repeat(64)}`)
  assert.equal(other.code, 1)
  assert.match(other.out, /not the one that the kept head names/)
  assert.equal((await audit('verify', '--head', 'x')).code, 2)
})

test('npm run audit:export writes every entry with the hash of its file, and overwrites nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  try {
    assert.equal((await audit('export', '--to', folder)).code, 0)
    const text = await readFile(join(folder, 'audit.ndjson'), 'utf8')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    assert.equal(manifest.files[0].sha256, createHash('sha256').update(text).digest('hex'))
    const entries = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.equal(entries.length, manifest.entryCount)
    assert.equal(entries.at(-1).hash, manifest.head.hash)
    assert.equal((await audit('export', '--to', folder)).code, 2)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a backup that is put back, into the embedded store too, is the same store, and goes into no other', async t => {
  const dir = await mkdtemp(join(tmpdir(), 'tieout-backup-'))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dir, 0o711)
  t.after(() => rm(dir, { recursive: true, force: true }))
  const run = (command: string, words: string[], env: Record<string, string>) =>
    new Promise<{ code: number; out: string; error: string }>(done =>
      execFile(
        process.execPath,
        [BACKUP, command, ...words],
        { env: { ...bareEnv(), ...env } },
        (failure, out, error) => done({ code: failure ? Number(failure.code) : 0, out, error }),
      ),
    )
  const here = { DATABASE_URL: String(tieout.store.options.connectionString) }
  const there = { DATA_DIR: join(dir, 'data') }
  const [first, second] = [join(dir, 'first'), join(dir, 'second')]
  assert.equal((await run('backup', ['--to', first], here)).error, '')
  assert.match((await run('backup', ['--to', first], here)).error, /^--to: /)
  const spoiled = join(dir, 'spoiled')
  await cp(first, spoiled, { recursive: true })
  await cp(join(first, 'tieout.audit_head.copy.gz'), join(spoiled, 'tieout.finding.copy.gz'))
  assert.match(
    (await run('restore', ['--from', first], here)).error,
    /the store has .*tieout already/,
  )
  assert.equal((await run('restore', ['--from', spoiled], there)).code > 0, true)
  await rm(there.DATA_DIR, { recursive: true })
  assert.equal((await run('restore', ['--from', first], there)).error, '')
  assert.equal((await run('backup', ['--to', second], there)).error, '')
  const [before, after] = await Promise.all(
    [first, second].map(async folder =>
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    ),
  )
  assert.ok(before.tables.length > 40)
  assert.deepEqual(after.tables, before.tables)
  assert.deepEqual(after.sequences, before.sequences)
  assert.deepEqual(after.migrations, before.migrations)
})
