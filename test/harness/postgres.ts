import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import {
  connectPool,
  ensureDatabase,
  launchPostgres,
  migrate,
  type PostgresServer,
} from '#lib/postgres'
import { rememberContent, restoreContent } from './emptied.ts'
import { scratchDir } from './scratch.ts'

/**
 * One real Postgres for all test files of a checkout, without fsync. node:test runs each file in a
 * process of its own, so whoever comes first starts the server, the others adopt it, and whoever
 * leaves last drops what is left over and stops it. A shared advisory lock is the head count; it
 * vanishes with its process, so a killed test leaves nobody counted.
 */
export interface TestDatabase extends AsyncDisposable {
  url: string
  pool: pg.Pool
}

export interface LentDatabase extends TestDatabase {
  /** Reads on connections of its own, as Tieout does, so that few others have to plan. */
  readingPool: pg.Pool
}

const HEAD_COUNT_LOCK = 826_001
const JOIN_ATTEMPTS = 20
const JOIN_RETRY_MS = 100
const POOL_MAX = 10
const READING_POOL_MAX = 4
const PREFIX = 't_'

/** Durability is what these give up; the tests of durability run a server of their own. */
const settings = {
  autovacuum: 'off',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/** What each part of Tieout makes in the store at its start; the workflows have a schema too. */
const migrations = [
  { schema: 'tieout', dir: '../../subgraphs/reconcile/migrations' },
  { schema: 'gateway', dir: '../../gateway/front/migrations' },
  { schema: 'procore_login', dir: '../../subgraphs/procore/login/migrations' },
].map(({ schema, dir }) => ({ schema, dir: join(import.meta.dirname, dir) }))

const checkout = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 12)
const dataDir = join(scratchDir, `tieout-test-${process.getuid?.() ?? 0}-${checkout}`)
/** For files that belong to templates and go with them. */
export const templateDir = `${dataDir}-templates`

interface Membership {
  server: PostgresServer
  guard: pg.Client
}

let joined: Promise<Membership> | undefined
let created = 0
/** Stores that a test of this process has used, as they were before it. */
const free: LentDatabase[] = []
const templates = new Map<string, Promise<void>>()

/**
 * A store of its own for one test, as Tieout's start leaves it, dropped at the end:
 *   await using database = await freshDatabase('matching')
 */
export async function freshDatabase(name = 'test'): Promise<TestDatabase> {
  return clonedDatabase(name, await storeKey(), makeStore)
}

/**
 * A store as Tieout's start leaves it, which the next test of this process has after this one, with connections
 * that have planned before and have the tables that a reading takes.
 */
export async function lentDatabase(name: string): Promise<LentDatabase> {
  const lent = free.pop() ?? (await openLent(name))
  return {
    ...lent,
    async [Symbol.asyncDispose]() {
      if (await restoreContent(lent.url, [lent.pool, lent.readingPool])) free.push(lent)
      else await lent[Symbol.asyncDispose]()
    },
  }
}

async function openLent(name: string): Promise<LentDatabase> {
  const database = await freshDatabase(name)
  const readingPool = connectPool(database.url, {
    applicationName: `tieout test reading ${name}`,
    max: READING_POOL_MAX,
    isKept: true,
  })
  return {
    ...database,
    readingPool,
    async [Symbol.asyncDispose]() {
      await readingPool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

/** A copy, dropped at the end, of what `make` fills once for all test files; see cloneDatabase. */
export async function clonedDatabase(
  name: string,
  key: string,
  make: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const database = nextName(name)
  await cloneDatabase(database, key, make)
  return openDatabase(name, database)
}

/** A database with nothing in it, for what makes its tables itself. */
export async function emptyDatabase(name: string): Promise<TestDatabase> {
  const { server } = await joinCluster()
  const database = nextName(name)
  await ensureDatabase(server.url, database)
  return openDatabase(name, database)
}

/**
 * Makes `database` a copy of what `make` fills, which runs once for all test files that give the
 * same `key`: to copy takes a tenth of the time.
 */
export async function cloneDatabase(
  database: string,
  key: string,
  make: (url: string) => Promise<void>,
): Promise<void> {
  const { server } = await joinCluster()
  const template = `${PREFIX}template_${key}`
  const making = templates.get(template) ?? makeTemplate(template, make)
  templates.set(template, making)
  await making
  const admin = connectPool(server.url, { applicationName: 'tieout test', max: 1 })
  await admin.query(`create database "${database}" template "${template}" strategy file_copy`)
  await admin.end()
}

async function openDatabase(name: string, database: string): Promise<TestDatabase> {
  const { server } = await joinCluster()
  const url = server.databaseUrl(database)
  const pool = connectPool(url, {
    applicationName: `tieout test ${name}`,
    max: POOL_MAX,
    isKept: true,
  })
  return {
    url,
    pool,
    [Symbol.asyncDispose]: async () => {
      await pool.end()
      await drop(server, [database])
    },
  }
}

function nextName(name: string): string {
  created += 1
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 32)
  return `${PREFIX}${process.pid}_${created}_${slug}`
}

/** The files of a checkout change while a server of an earlier run still stands. */
async function storeKey(): Promise<string> {
  const hash = createHash('sha256')
  for (const { dir } of migrations) {
    const names = await readdir(dir)
    for (const name of names.sort()) hash.update(await readFile(join(dir, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

async function makeStore(url: string): Promise<void> {
  const pool = connectPool(url, { applicationName: 'tieout test', max: 1 })
  for (const { dir, schema } of migrations) await migrate(pool, dir, { schema })
  await rememberContent(pool)
  await pool.end()
}

/** Made under another name, so that one with the name of a template is whole. */
async function makeTemplate(name: string, make: (url: string) => Promise<void>): Promise<void> {
  const { server, guard } = await joinCluster()
  await guard.query('select pg_advisory_lock(hashtext($1))', [name])
  const known = await guard.query('select from pg_database where datname = $1', [name])
  if (known.rowCount === 0) {
    const draft = `${name}_draft`
    await drop(server, [draft])
    await ensureDatabase(server.url, draft)
    await make(server.databaseUrl(draft))
    await guard.query(`alter database "${draft}" rename to "${name}"`)
  }
  await guard.query('select pg_advisory_unlock(hashtext($1))', [name])
}

/** The shared test server; the process counts as present until leaveCluster(). */
export function joinCluster(): Promise<Membership> {
  joined ??= joinOnce()
  return joined
}

/** Stops the server unless another test process is still there. */
export async function leaveCluster(): Promise<void> {
  if (!joined) return
  for (const database of free.splice(0)) await database[Symbol.asyncDispose]()
  const { server, guard } = await joined
  joined = undefined
  // From here on another process may stop the server, and must not find it started again by us.
  await server.leave()
  await guard.query('select pg_advisory_unlock_shared($1)', [HEAD_COUNT_LOCK])
  const alone = await guard.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    HEAD_COUNT_LOCK,
  ])
  if (alone.rows[0]?.alone) {
    const left = await guard.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, '${PREFIX}')`,
    )
    await drop(
      server,
      left.rows.map(row => row.datname),
    )
    await rm(templateDir, { recursive: true, force: true })
    await server.stop()
  }
  await guard.end()
}

// Hooks run in the order in which they came, and a test file closes what is connected in its own. Other
// processes leave by themselves, and have no use for what a hook brings with it.
if (process.argv[1]?.endsWith('.test.ts')) setImmediate(() => after(leaveCluster))

/** Another process may be stopping the server that we found; then we start it again. */
async function joinOnce(): Promise<Membership> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await launchPostgres({ dataDir, settings })
    const guard = new pg.Client({ connectionString: server.url, application_name: 'tieout test' })
    guard.on('error', () => undefined) // Lost with the server; the next query reports it.
    try {
      await guard.connect()
      await guard.query('select pg_advisory_lock_shared($1)', [HEAD_COUNT_LOCK])
      return { server, guard }
    } catch (error) {
      await server.leave()
      await guard.end().catch(() => undefined)
      if (attempt === JOIN_ATTEMPTS) throw error
      await delay(JOIN_RETRY_MS)
    }
  }
}

async function drop(server: PostgresServer, databases: string[]): Promise<void> {
  const admin = connectPool(server.url, { applicationName: 'tieout test', max: 1 })
  try {
    for (const name of databases)
      await admin.query(`drop database if exists "${name}" with (force)`)
  } finally {
    await admin.end()
  }
}
