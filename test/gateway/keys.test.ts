import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createAuthenticator } from '#gateway/front/auth'
import { type ApiKey, type ApiKeys, KEY_CACHE_LIFE_MS, openKeys } from '#gateway/front/keys'
import { setLogLevel } from '#lib/log'
import { connectPool, launchPostgres } from '#lib/postgres'
import { bareEnv } from '../harness/bare-env.ts'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/key.ts', import.meta.url))
const DAY_MS = 24 * 60 * 60_000
const TOKEN = /^tieout_[\w-]{43}$/

before(() => setLogLevel('error'))

/** The keys of a store of their own, behind the check that the server makes, on a clock of ours. */
async function keysFor(t: TestContext) {
  const database = await freshDatabase('keys')
  const clock = { now: 0 }
  const keys = await openKeys(database.url, () => clock.now)
  t.after(async () => {
    await keys.close()
    await database[Symbol.asyncDispose]()
  })
  const authenticate = createAuthenticator({ hasSandboxTokens: false, findKey: keys.find })
  return { database, clock, keys, ask: (token: string) => authenticate(`Bearer ${token}`) }
}

async function created(keys: ApiKeys, name = 'bi') {
  return (await keys.create(name, ['read:raw', 'read'])).token
}

async function storedText({ pool }: TestDatabase): Promise<string> {
  const { rows } = await pool.query('select * from gateway.api_key')
  return JSON.stringify(rows)
}

test('a key that was made lets in under its name with its scopes and no other', async t => {
  const { keys, ask } = await keysFor(t)
  const token = await created(keys)
  assert.match(token, TOKEN)
  assert.deepEqual(await ask(token), { name: 'bi', scopes: new Set(['read', 'read:raw']) })
  assert.equal(await ask(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), undefined)
  assert.equal(await ask('tieout_'), undefined)
})

test('a key that is bound stays so with a new token, and can do nothing but read', async t => {
  const { keys, ask } = await keysFor(t)
  const vendor = 'gid://tieout/Vendor/procore/Vendor/7'
  await keys.create('sub', ['read'], undefined, { vendor })
  const bound = { to: 'vendor', vendorId: vendor }
  assert.deepEqual((await ask((await keys.rotate('sub', 0)).token))?.bound, bound)
  assert.deepEqual((await keys.list())[0]?.bound, bound)
  for (const scopes of [['write'], ['read:raw'], ['admin']]) {
    await assert.rejects(
      keys.create('more', scopes, undefined, { vendor }),
      /a bound key takes read/,
    )
  }
  for (const words of [
    { vendor: 'no such vendor' },
    { projects: ['no such project'] },
    { vendor: 'gid://tieout/Project/1' },
    { isOwner: true },
    { isOwner: true, vendor },
  ]) {
    await assert.rejects(keys.create('none', ['read'], undefined, words), {
      code: 'BAD_USER_INPUT',
    })
  }
})

test('a key with admin may do everything', async t => {
  const { keys, ask } = await keysFor(t)
  const { token } = await keys.create('operator', ['admin'])
  assert.equal((await ask(token))?.scopes.has('close'), true)
})

test('a revoked key is refused once the life of the cache is over, and at once where unseen', async t => {
  const { database, clock, keys, ask } = await keysFor(t)
  const token = await created(keys)
  assert.equal((await ask(token))?.name, 'bi')
  const revoked = await keys.revoke('bi')
  assert.notEqual(revoked.revokedAt, null)
  clock.now = KEY_CACHE_LIFE_MS - 1
  assert.equal((await ask(token))?.name, 'bi')
  clock.now = KEY_CACHE_LIFE_MS
  assert.equal(await ask(token), undefined)
  const elsewhere = await openKeys(database.url)
  t.after(() => elsewhere.close())
  assert.equal(await elsewhere.find(createHash('sha256').update(token).digest('hex')), undefined)
})

test('the store holds the hash of a token and never the token', async t => {
  const { database, keys } = await keysFor(t)
  const token = await created(keys)
  const stored = await storedText(database)
  assert.ok(!stored.includes(token.slice('tieout_'.length)))
  assert.ok(stored.includes(createHash('sha256').update(token).digest('hex')))
})

test('the list shows every key, revoked ones too, and neither token nor hash', async t => {
  const { keys } = await keysFor(t)
  const token = await created(keys)
  await keys.revoke('bi')
  const next = await created(keys)
  const listed = await keys.list()
  assert.deepEqual(
    listed.map(key => [key.name, key.scopes, key.revokedAt === null]),
    [
      ['bi', ['read', 'read:raw'], false],
      ['bi', ['read', 'read:raw'], true],
    ],
  )
  const text = JSON.stringify(listed)
  for (const secret of [token, next]) {
    assert.ok(!text.includes(secret.slice('tieout_'.length)))
    assert.ok(!text.includes(createHash('sha256').update(secret).digest('hex')))
  }
})

test('the day of the last use is written on the first use of a day and not again', async t => {
  const { database, clock, keys, ask } = await keysFor(t)
  const token = await created(keys)
  assert.equal((await keys.list())[0]?.lastUsedOn, null)
  await database.pool.query(`update gateway.api_key set last_used_on = '2020-01-31'`)
  assert.equal((await keys.list())[0]?.lastUsedOn, '2020-01-31')
  const version = async () =>
    (await database.pool.query<{ xmin: string }>('select xmin::text from gateway.api_key')).rows[0]
      ?.xmin
  await ask(token)
  const { rows } = await database.pool.query<{ today: string }>(
    `select (now() at time zone 'utc')::date::text as today`,
  )
  assert.equal((await keys.list())[0]?.lastUsedOn, rows[0]?.today)
  const written = await version()
  clock.now = KEY_CACHE_LIFE_MS
  await ask(token)
  assert.equal(await version(), written)
})

test('a key still lets in when its use cannot be noted', async t => {
  const { database, keys, ask } = await keysFor(t)
  const token = await created(keys)
  await database.pool.query(
    `create function gateway.refuse() returns trigger language plpgsql
       as $$ begin raise 'the disk is full'; end $$;
     create trigger refuse before update on gateway.api_key
       for each row execute function gateway.refuse()`,
  )
  t.mock.method(process.stderr, 'write', () => true)
  assert.equal((await ask(token))?.name, 'bi')
})

test('a name is given to one live key only, and is free again once that is revoked', async t => {
  const { keys } = await keysFor(t)
  await created(keys)
  await assert.rejects(created(keys), { code: 'BAD_USER_INPUT', field: ['name'] })
  // What Tieout does of its own accord stands under its own name.
  await assert.rejects(created(keys, 'Tieout'), { code: 'BAD_USER_INPUT', field: ['name'] })
  await keys.revoke('bi')
  assert.match(await created(keys), TOKEN)
})

test('a wrong name, a wrong scope, no scope and a key that is not there are refused', async t => {
  const { keys } = await keysFor(t)
  await assert.rejects(keys.create('', ['read']), /^TieoutError: name: ""/)
  await assert.rejects(keys.create('a\nb', ['read']), { code: 'BAD_USER_INPUT' })
  await assert.rejects(keys.create('bi', ['read', 'root']), /scopes: "root" is not one; there are/)
  await assert.rejects(keys.create('bi', []), /scopes: at least one is needed/)
  await assert.rejects(keys.revoke('bi'), { code: 'NOT_FOUND' })
})

test('whatever a key may do, it may read', async t => {
  const { keys, ask } = await keysFor(t)
  const { token, scopes } = await keys.create('writer', ['write'])
  assert.deepEqual(scopes, ['read', 'write'])
  assert.deepEqual((await ask(token))?.scopes, new Set(['read', 'write']))
})

test('a key lets in to the end of its last day, and then leaves its name', async t => {
  const { database, clock, keys, ask } = await keysFor(t)
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)
  const { token, expiresAt } = await keys.create('bi', ['read'], tomorrow)
  assert.equal(expiresAt, new Date(Date.parse(`${tomorrow}T00:00:00Z`) + DAY_MS).toISOString())
  assert.equal((await ask(token))?.name, 'bi')
  await database.pool.query('update gateway.api_key set expires_at = now()')
  clock.now = KEY_CACHE_LIFE_MS
  assert.equal(await ask(token), undefined)
  assert.match(await created(keys), TOKEN)
  for (const day of ['2020-01-31', '2027-02-30', 'tomorrow']) {
    await assert.rejects(keys.create('other', ['read'], day), { field: ['expires'] }, day)
  }
})

test('a key that is rotated lets both tokens in for a while, and its name can end both at once', async t => {
  const { database, clock, keys, ask } = await keysFor(t)
  const before = await created(keys)
  const { token: next, scopes } = await keys.rotate('bi', 24)
  assert.deepEqual(scopes, ['read', 'read:raw'])
  for (const token of [before, next]) assert.equal((await ask(token))?.name, 'bi')

  await database.pool.query(
    'update gateway.api_key set expires_at = now() where replaced_at is not null',
  )
  clock.now += KEY_CACHE_LIFE_MS
  assert.equal(await ask(before), undefined)
  assert.equal((await ask(next))?.name, 'bi')

  const last = (await keys.rotate('bi', 24)).token
  await keys.revoke('bi')
  clock.now += KEY_CACHE_LIFE_MS
  for (const token of [next, last]) assert.equal(await ask(token), undefined)
  await assert.rejects(keys.rotate('bi', 24), { code: 'NOT_FOUND' })
  await assert.rejects(keys.rotate('bi', -1), { field: ['graceHours'] })
})

test('a rotated key ends when it would have ended before', async t => {
  const { keys } = await keysFor(t)
  const { expiresAt } = await keys.create('bi', ['read'], '2999-12-31')
  assert.equal((await keys.rotate('bi', 0)).expiresAt, expiresAt)
})

test('a token that could not be checked is neither let in nor remembered as wrong', async t => {
  const { database, keys, ask } = await keysFor(t)
  const token = await created(keys)
  await database.pool.query('alter table gateway.api_key rename to away')
  await assert.rejects(ask(token))
  await database.pool.query('alter table gateway.away rename to api_key')
  assert.equal((await ask(token))?.name, 'bi')
})

interface Ended {
  code: number
  out: string
  err: string
}

/** Runs `npm run key -- ...args` without npm. */
function runKey(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [SCRIPT, ...args],
      { env: { ...bareEnv(), ...env } },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

test('the command makes a key that works, lists it without its token and revokes it', async t => {
  const { database, ask } = await keysFor(t)
  const run = (...args: string[]) => runKey({ DATABASE_URL: database.url }, ...args)
  const made = await run('create', '--name', 'bi', '--scopes', 'read, read:raw', '--json')
  assert.equal(made.code, 0, made.err)
  const { token, ...key }: ApiKey & { token: string } = JSON.parse(made.out)
  assert.equal((await ask(token))?.name, 'bi')

  const listed = await run('list', '--json')
  const [only]: ApiKey[] = JSON.parse(listed.out)
  assert.deepEqual({ ...only, lastUsedOn: null }, key)
  const table = await run('list')
  assert.match(table.out, /^NAME +SCOPES +CREATED +LAST USED +ENDS\nbi +read,read:raw +\d{4}-/)
  assert.ok(!(listed.out + table.out).includes(token))

  const rotated = JSON.parse((await run('rotate', 'bi', '--grace-hours', '1', '--json')).out)
  assert.equal((await ask(rotated.token))?.name, 'bi')
  assert.equal((await run('revoke', 'bi')).out, 'Key bi is revoked.\n')
  assert.equal((await run('revoke', 'bi')).code, 1)
})

test('the command says what is wrong with its arguments and ends with 2', async () => {
  for (const [args, message] of [
    [[], /^Say create, list, rotate NAME or revoke NAME\.\n\nUsage: /],
    [['create', '--name', 'bi'], /^create: give --name and --scopes\./],
    [['list', '--all'], /--all/],
  ] as const) {
    const { code, out, err } = await runKey({}, ...args)
    assert.match(err, message)
    assert.deepEqual([code, out], [2, ''])
  }
  const help = await runKey({}, '--help')
  assert.match(help.out, /^Usage: npm run key -- create/)
})

test('without DATABASE_URL the keys are in the Postgres of DATA_DIR, which is left as it was', async t => {
  const dir = await mkdtemp(join(tmpdir(), 'tieout-keys-'))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dir, 0o711)
  const create = (name: string) =>
    runKey({ DATA_DIR: dir }, 'create', '--name', name, '--scopes', 'read')
  assert.equal((await create('stopped')).code, 0)

  const createdAt = new Date()
  const server = await launchPostgres({ dataDir: join(dir, 'postgres') })
  const pool = connectPool(server.databaseUrl('tieout'), { applicationName: 'test', max: 1 })
  t.after(async () => {
    await pool.end()
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  })
  const startedAt = async () =>
    (await pool.query<{ at: Date }>('select pg_postmaster_start_time() as at')).rows[0]?.at
  const before = await startedAt()
  assert.ok(before && before > createdAt, 'the Postgres that ran for the command alone was stopped')

  assert.equal((await create('running')).code, 0)
  assert.deepEqual(await startedAt(), before)
  const { rows } = await pool.query('select name from gateway.api_key order by name')
  assert.deepEqual(rows, [{ name: 'running' }, { name: 'stopped' }])
})
