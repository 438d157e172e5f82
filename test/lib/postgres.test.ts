import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { TieoutError } from '#lib/errors'
import { connectPool, ensureDatabase, launchPostgres, migrate, transaction } from '#lib/postgres'
import { emptyDatabase } from '../harness/postgres.ts'
import { startRedis } from '../harness/redis.ts'

const isRoot = process.getuid?.() === 0

describe('the embedded Postgres', () => {
  // A cluster takes a second or so to make; a test that needs a new one says so with a dir of its own.
  let dir: TemporaryDir
  before(async () => {
    dir = await temporaryDir()
  })
  after(() => dir[Symbol.asyncDispose]())

  test('a server killed with -9 comes up again with every committed row', async () => {
    await using server = await launchPostgres({ dataDir: dir.path })
    await rows(server.url, 'create table kept as select generate_series(1, 1000) as id')
    const pid = await killPostmaster(dir.path, server.url, 'insert into kept values (-1)')
    await using again = await launchPostgres({ dataDir: dir.path })
    assert.equal(again.url, server.url)
    assert.deepEqual(await rows(again.url, 'select count(*)::int as n, min(id) from kept'), [
      { n: 1000, min: 1 },
    ])
    assert.notEqual(await postmasterPid(dir.path), pid)
  })

  test('a server that dies under a running Tieout is started again on the same port', async () => {
    await using server = await launchPostgres({ dataDir: dir.path })
    await killPostmaster(dir.path, server.url)
    const pool = connectPool(server.url, { applicationName: 'test', max: 1 })
    await answerOf(pool)
    await pool.end()
  })

  test('a second launcher adopts the running server', async () => {
    await using first = await launchPostgres({ dataDir: dir.path })
    const pid = await postmasterPid(dir.path)
    const second = await launchPostgres({ dataDir: dir.path })
    assert.equal(second.url, first.url)
    assert.equal(await postmasterPid(dir.path), pid)
    await second.leave()
  })

  test('a server outlives the kill -9 of the process that started it, and is adopted', async () => {
    const launcher = forkLauncher(dir.path)
    const [url] = await once(launcher, 'message')
    const pid = await postmasterPid(dir.path)
    const ended = once(launcher, 'exit')
    launcher.kill('SIGKILL')
    await ended
    await using server = await launchPostgres({ dataDir: dir.path })
    assert.equal(server.url, url)
    assert.equal(await postmasterPid(dir.path), pid)
  })

  test('launchers that start at once make one cluster and run one server', async () => {
    await using dir = await temporaryDir()
    const launchers = [forkLauncher(dir.path), forkLauncher(dir.path), forkLauncher(dir.path)]
    const messages = await Promise.all(launchers.map(launcher => once(launcher, 'message')))
    await using server = await launchPostgres({ dataDir: dir.path })
    assert.deepEqual(
      messages.map(([url]) => url),
      [server.url, server.url, server.url],
    )
    assert.deepEqual(await readdir(dir.path), ['cluster'])
    const ended = launchers.map(launcher => once(launcher, 'exit'))
    for (const launcher of launchers) launcher.kill('SIGKILL')
    await Promise.all(ended)
  })

  test('a process id that now belongs to another program does not stop the start', async () => {
    const first = await launchPostgres({ dataDir: dir.path })
    const file = join(dir.path, 'cluster', 'data', 'postmaster.pid')
    const text = await readFile(file, 'utf8')
    await first.stop()
    await writeFile(file, text.replace(/^\d+/, `${process.pid}`))
    await using server = await launchPostgres({ dataDir: dir.path })
    assert.deepEqual(await rows(server.url, 'select 1 as one'), [{ one: 1 }])
  })

  test('it listens on loopback alone and asks for the password', async () => {
    await using server = await launchPostgres({ dataDir: dir.path })
    assert.deepEqual(await rows(server.url, 'show listen_addresses'), [
      { listen_addresses: '127.0.0.1' },
    ])
    const wrong = connectPool(server.url.replace(server.password, 'wrong'), {
      applicationName: 'test',
      max: 1,
    })
    await assert.rejects(wrong.query('select 1'), { code: 'CONFIG_INVALID' })
    await wrong.end()
  })

  test('a statement that fails leaves no value in the log', async () => {
    await using server = await launchPostgres({ dataDir: dir.path })
    await rows(server.url, 'create table secret (id text primary key)')
    await rows(server.url, "insert into secret values ('hunter2')")
    await assert.rejects(rows(server.url, "insert into secret values ('hunter2')"), {
      code: '23505',
    })
    const log = await readFile(join(dir.path, 'cluster', 'server.log'), 'utf8')
    assert.match(log, /duplicate key/)
    assert.doesNotMatch(log, /hunter2/)
  })

  test('a data directory that "nobody" cannot enter still works as root', {
    skip: !isRoot,
  }, async () => {
    await using dir = await temporaryDir()
    const dataDir = join(dir.path, 'closed', 'data')
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const first = await launchPostgres({ dataDir })
    await first.stop()
    const place = (await readFile(join(dataDir, 'location'), 'utf8')).trim()
    await using _place = removedAtTheEnd(place)
    assert.deepEqual((await readdir(place)).sort(), ['cluster'])
    await using again = await launchPostgres({ dataDir })
    assert.equal(again.url, first.url)
  })
})

describe('a pool', () => {
  test('numeric and date come back as text, in arrays too, and bigint as an exact number', async () => {
    await using database = await emptyDatabase('types')
    const result = await database.pool.query(`select
      12345678901234567.8900::numeric as amount, array[0.10, 0.20]::numeric[] as amounts,
      date '2026-10-31' as day, array[date '2026-10-31'] as days,
      9007199254740991::bigint as exact, 9007199254740993::bigint as beyond`)
    assert.deepEqual(result.rows, [
      {
        amount: '12345678901234567.8900',
        amounts: ['0.10', '0.20'],
        day: '2026-10-31',
        days: ['2026-10-31'],
        exact: 9007199254740991,
        beyond: '9007199254740993',
      },
    ])
  })

  test('other pools of the process keep the parsers they had', async () => {
    await using database = await emptyDatabase('parsers')
    const plain = new pg.Pool({ connectionString: database.url, max: 1 })
    // Its connection may still be leaving when the database is dropped.
    plain.on('error', () => undefined)
    const result = await plain.query<{ day: unknown }>("select date '2026-10-31' as day")
    assert.ok(result.rows[0]?.day instanceof Date)
    await plain.end()
  })

  test('a server that is not there is STORE_UNREACHABLE, and neither where it is nor who logs in is told', async () => {
    const pool = connectPool('postgres://tieout:hunter2@127.0.0.1:1/none', {
      applicationName: 'test',
      max: 1,
    })
    await assert.rejects(pool.query('select 1'), (error: unknown) => {
      assert.ok(error instanceof TieoutError)
      assert.equal(error.code, 'STORE_UNREACHABLE')
      assert.doesNotMatch(error.message, /hunter2|tieout|127\.0\.0\.1/)
      return true
    })
    await assert.rejects(
      transaction(pool, async () => undefined),
      { code: 'STORE_UNREACHABLE' },
    )
    await pool.end()
  })

  test('a database that is not there is CONFIG_INVALID, and its name is not told', async () => {
    await using database = await emptyDatabase('named')
    const url = new URL(database.url)
    url.pathname = '/hunter2'
    const pool = connectPool(url.href, { applicationName: 'test', max: 1 })
    await assert.rejects(pool.query('select 1'), {
      code: 'CONFIG_INVALID',
      message: 'Postgres refused the connection (3D000); check DATABASE_URL.',
    })
    await pool.end()
  })

  test('a server without room, or one that only reads, is STORE_UNREACHABLE: it may be asked again', async () => {
    await using database = await emptyDatabase('full')
    for (const state of ['53100', '53200', '58030', '25006']) {
      const raised = database.pool.query(
        `do $$ begin raise exception 'no room' using errcode = '${state}'; end $$`,
      )
      await assert.rejects(raised, {
        code: 'STORE_UNREACHABLE',
        retryable: 'YES',
        message: `Postgres can keep nothing at the moment (${state}); look at its disk and its memory.`,
      })
    }
  })

  test('a connection that the server ends is STORE_UNREACHABLE, and the pool goes on', async () => {
    await using database = await emptyDatabase('ended')
    const ended = transaction(database.pool, async client => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await client.query('select 1')
    })
    await assert.rejects(ended, { code: 'STORE_UNREACHABLE' })
    assert.equal((await database.pool.query('select 1')).rowCount, 1)
  })

  test('a statement over its time ends, and the connection goes on', async () => {
    await using database = await emptyDatabase('slow')
    const pool = connectPool(database.url, {
      applicationName: 'test',
      max: 1,
      statementTimeoutMs: 20,
    })
    await assert.rejects(pool.query('select pg_sleep(60)'), { code: '57014' })
    assert.equal((await pool.query('select 1')).rowCount, 1)
    await pool.end()
  })
})

describe('a transaction', () => {
  test('it commits what its work returns and rolls back what it throws', async () => {
    await using database = await emptyDatabase('transaction')
    await database.pool.query('create table entry (id int primary key)')
    const kept = await transaction(database.pool, async client => {
      await client.query('insert into entry values (1)')
      return 'kept'
    })
    const failing = transaction(database.pool, async client => {
      await client.query('insert into entry values (2)')
      throw new Error('no')
    })
    await assert.rejects(failing, /^Error: no$/)
    assert.equal(kept, 'kept')
    assert.deepEqual((await database.pool.query('select id from entry')).rows, [{ id: 1 }])
  })

  test('work that hides a failed statement does not look committed', async () => {
    await using database = await emptyDatabase('hidden')
    const hiding = transaction(database.pool, async client => {
      await client.query('select 1 / 0').catch(() => undefined)
    })
    await assert.rejects(hiding, /rolled back/)
  })

  test('work that is broken off waits for nothing, leaves nothing, and its pool goes on', async () => {
    await using database = await emptyDatabase('broken')
    await database.pool.query('create table entry (id int primary key)')
    const stopping = new AbortController()
    const { signal } = stopping
    const waiting = transaction(
      database.pool,
      async client => {
        await client.query('insert into entry values (1)')
        await client.query('select pg_sleep(25)')
      },
      { signal },
    )
    setTimeout(() => stopping.abort(new Error('enough')), 50)
    await assert.rejects(waiting, /^Error: enough$/)
    const again = transaction(database.pool, async () => 'never', { signal })
    await assert.rejects(again, /^Error: enough$/)
    assert.deepEqual((await database.pool.query('select id from entry')).rows, [])
  })
})

describe('migrations', () => {
  test('each file runs once and in order, in a schema of its own', async () => {
    await using database = await emptyDatabase('migrate')
    await using dir = await migrationDir({ '001_a.sql': 'create table a (id int)' })
    assert.deepEqual(await migrate(database.pool, dir.path, { schema: 'store' }), ['001_a.sql'])
    await writeFile(
      join(dir.path, '002_b.sql'),
      'alter table a add b int; insert into a values (1, 2)',
    )
    assert.deepEqual(await migrate(database.pool, dir.path, { schema: 'store' }), ['002_b.sql'])
    assert.deepEqual(await migrate(database.pool, dir.path, { schema: 'store' }), [])
    assert.deepEqual((await database.pool.query('select * from store.a')).rows, [{ id: 1, b: 2 }])
  })

  test('processes that migrate at once run each file once', async () => {
    await using database = await emptyDatabase('turns')
    await using dir = await migrationDir({ '001_a.sql': 'create table a (id int)' })
    const runs = await Promise.all(
      [1, 2, 3].map(() => migrate(database.pool, dir.path, { schema: 'store' })),
    )
    assert.deepEqual(runs.flat(), ['001_a.sql'])
  })

  test('a changed past migration is refused', async () => {
    await using database = await emptyDatabase('changed')
    await using dir = await migrationDir({ '001_a.sql': 'create table a (id int)' })
    await migrate(database.pool, dir.path, { schema: 'store' })
    await writeFile(join(dir.path, '001_a.sql'), 'create table a (id bigint)')
    await assert.rejects(migrate(database.pool, dir.path, { schema: 'store' }), {
      code: 'CONFIG_INVALID',
      message: /^Migration 001_a\.sql ran on this store and has changed since/,
    })
  })

  test('a file that is numbered below one that ran is refused', async () => {
    await using database = await emptyDatabase('below')
    await using dir = await migrationDir({ '002_b.sql': 'create table b (id int)' })
    await migrate(database.pool, dir.path, { schema: 'store' })
    await writeFile(join(dir.path, '001_a.sql'), 'create table a (id int)')
    await assert.rejects(migrate(database.pool, dir.path, { schema: 'store' }), {
      code: 'CONFIG_INVALID',
    })
  })

  test('a file that fails is named and leaves nothing behind', async () => {
    await using database = await emptyDatabase('fails')
    await using dir = await migrationDir({
      '001_a.sql': 'create table a (id int)',
      '002_b.sql': 'create table b (id nonsense)',
    })
    await assert.rejects(migrate(database.pool, dir.path, { schema: 'store' }), {
      code: 'CONFIG_INVALID',
      message: /002_b\.sql: type .*; nothing of it was kept/,
    })
    const { rows } = await database.pool.query("select to_regclass('store.a') as a")
    assert.deepEqual(rows, [{ a: null }])
  })
})

test('a user who may make no tables is told so in a sentence', async () => {
  await using database = await emptyDatabase('may_not')
  await using dir = await migrationDir({ '001_a.sql': 'create table a (id int)' })
  await database.pool.query(`create role may_not login password 'x'`)
  const url = new URL(database.url)
  Object.assign(url, { username: 'may_not', password: 'x' })
  const pool = connectPool(url.href, { applicationName: 'test', max: 1 })
  const refused = migrate(pool, dir.path, { schema: 'store' })
  await assert.rejects(refused, {
    code: 'CONFIG_INVALID',
    message:
      /^Tieout may not make its tables in the store: permission denied.*own that database\.$/,
  })
  await pool.end()
  await database.pool.query('drop role may_not')
})

describe('the test harness', () => {
  test('a fresh database is empty, and gone at the end', async () => {
    let url: string
    {
      await using database = await emptyDatabase('gone')
      url = database.url
      await ensureDatabase(url, 'tieout_twice')
      await ensureDatabase(url, 'tieout_twice')
      await database.pool.query('drop database tieout_twice')
    }
    const pool = connectPool(url, { applicationName: 'test', max: 1 })
    await assert.rejects(pool.query('select 1'), { code: 'CONFIG_INVALID' })
    await pool.end()
  })

  test('a Redis answers on a free port and comes back, empty, on the same one', async () => {
    await using first = await startRedis()
    await first.stop()
    await using second = await startRedis(first.port)
    assert.equal(second.url, first.url)
  })
})

interface TemporaryDir extends AsyncDisposable {
  path: string
}

async function temporaryDir(): Promise<TemporaryDir> {
  return removedAtTheEnd(await mkdtemp(join(tmpdir(), 'tieout-postgres-')))
}

async function migrationDir(files: Record<string, string>) {
  const dir = await temporaryDir()
  for (const [name, sql] of Object.entries(files)) await writeFile(join(dir.path, name), sql)
  return dir
}

function removedAtTheEnd(path: string) {
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

function forkLauncher(dataDir: string) {
  return fork(join(import.meta.dirname, '../harness/launch.ts'), [dataDir], { execArgv: [] })
}

async function postmasterPid(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'cluster', 'data', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Kills the server under an open transaction and waits until its backend is gone too. */
async function killPostmaster(dataDir: string, url: string, sql = 'select 1'): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  client.on('error', () => undefined) // The loss is what we wait for.
  client.once('end', resolve)
  await client.connect()
  await client.query('begin')
  await client.query(sql)
  const pid = await postmasterPid(dataDir)
  process.kill(pid, 'SIGKILL')
  await lost
  return pid
}

/** Asks again until the server answers; the runner's own time-out is the limit. */
async function answerOf(pool: pg.Pool): Promise<void> {
  for (;;) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      assert.ok(error instanceof TieoutError && error.code === 'STORE_UNREACHABLE')
    }
  }
}
