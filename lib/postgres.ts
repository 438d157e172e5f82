import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { messageOf, TieoutError, troubleOf } from './errors.ts'
import { log } from './log.ts'
import { type LaunchOptions, launchPostgres, type PostgresServer } from './postgres-launcher.ts'

export { type LaunchOptions, launchPostgres, type PostgresServer }

/** What every part of Tieout needs of its store: a pool, a transaction, a database, migrations. */
export interface PoolOptions {
  /** Shown in pg_stat_activity, so an operator knows whose connection it is. */
  applicationName: string
  /** Most connections at once. */
  max: number
  statementTimeoutMs?: number
  /** Idle connections stay open, for what they have planned is dear. */
  isKept?: boolean
}

const CONNECT_TIMEOUT_MS = 10_000
const STATEMENT_TIMEOUT_MS = 30_000
const IDLE_TIMEOUT_MS = 30_000
/** The server ends a slow statement; this much later we stop waiting for a server that is gone. */
const ANSWER_GRACE_MS = 5_000
const MIGRATION_TIMEOUT_MS = 15 * 60_000

const DATE = 1082
const DATE_ARRAY = 1182
const INT8 = 20
const NUMERIC_ARRAY = 1231
const TEXT_ARRAY = 1009

const databaseName = /^[a-z_][a-z0-9_]{0,62}$/
const migrationName = /^\d+[-_a-z0-9]*\.sql$/

/** Nobody listening, a lost connection, a server that starts, ends or has no connection left. */
const unreachableState = /^(08...|57P0[1235]|53300)$/
/** The server answers and can take nothing at the moment: its disk or memory is full, or it is a replica that only reads. */
const unableState = /^(53...|58030|25006)$/
const unreachableCode = /^(E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_AGAIN)|ENOTFOUND)/
const unreachableMessage =
  /^(Connection terminated|Query read timeout|timeout e?xpired|timeout exceeded when trying to connect|Client has encountered a connection error)/
/** The server answers, but refuses the user or has no such database. */
const misconfiguredState = /^(28...|3D000)$/

/**
 * A pool whose rows carry NUMERIC and DATE as text, since a JavaScript number rounds money and a
 * Date shifts by the time zone; arrays of them likewise. BIGINT is a number while that is exact, and
 * text beyond. Its failures to reach the server are TieoutError STORE_UNREACHABLE.
 * A number inside json or jsonb becomes a double: select amounts in JSON as text.
 */
export function connectPool(url: string, options: PoolOptions): pg.Pool {
  const statementTimeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.applicationName,
    max: options.max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: options.isKept ? 0 : IDLE_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + ANSWER_GRACE_MS,
    keepAlive: true,
    // Servers that compile plans take longer over ours, which are large and run for milliseconds, than they save.
    options: '-c jit=off',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // Without a listener a connection that is lost while nobody waits on it would end the process.
  pool.on('error', error => {
    // One that is being closed may meet the end of its server.
    if (!pool.ending) log.warn('postgres.connection_lost', troubleOf(storeFailure(error)))
  })
  pool.on('connect', client => {
    client.on('error', () => undefined) // Its next query reports it.
    client.query = reporting(client.query.bind(client))
  })
  pool.query = reporting(pool.query.bind(pool))
  pool.connect = reporting(pool.connect.bind(pool))
  return pool
}

interface TransactionOptions {
  /** How long a statement of it waits for what another transaction holds; without an end unless given. */
  lockWaitMs?: number
  /** Breaks it off with its connection, whatever it waits for. */
  signal?: AbortSignal | undefined
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Throws too
 * when `work` hid the failure of a statement, because Postgres then rolls back at COMMIT in silence.
 */
export async function transaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  { lockWaitMs = 0, signal }: TransactionOptions = {},
): Promise<Result> {
  const client = await pool.connect()
  const breakOff = () => void client.end()
  signal?.addEventListener('abort', breakOff)
  try {
    // Whoever waited for a connection may be too late.
    signal?.throwIfAborted()
    await client.query(lockWaitMs ? `begin; set local lock_timeout = ${lockWaitMs}` : 'begin')
    const result = await work(client)
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') {
      throw new Error('Postgres rolled back: a statement failed and its error was caught')
    }
    client.release()
    return result
  } catch (error) {
    client.release(!(await isRolledBack(client, error)))
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', breakOff)
  }
}

/** Creates database `name` (lower case letters, digits, "_") unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  if (!databaseName.test(name)) throw new TypeError(`not a name for a database: ${name}`)
  const pool = connectPool(adminUrl, { applicationName: 'tieout setup', max: 1 })
  try {
    const found = await pool.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await pool.query(`create database "${name}"`)
  } catch (error) {
    // Somebody else created it between the two statements.
    if (!['42P04', '23505'].includes(String(codeOf(error)))) throw error
  } finally {
    await pool.end()
  }
}

/**
 * Launches the server of a folder for this process alone, which may then stop it. Throws
 * CONFIG_INVALID when another Tieout has it, and leaves that one's server running.
 */
export async function launchOwnPostgres(options: LaunchOptions): Promise<PostgresServer> {
  const server = await launchPostgres(options)
  const release = await holdLock(server.url, 'tieout')
  if (!release) {
    await server.leave()
    throw new TieoutError(
      'CONFIG_INVALID',
      `DATA_DIR is in use by another Tieout, which has ${options.dataDir} open; stop that one, or set another DATA_DIR.`,
      { field: ['DATA_DIR'] },
    )
  }
  const stop = async () => {
    await release()
    await server.stop()
  }
  return { ...server, stop, [Symbol.asyncDispose]: stop }
}

/**
 * Takes the lock `name` of the server for as long as this process lives, or until the returned call;
 * undefined when another process has it. The server frees it by itself when the process dies.
 */
async function holdLock(url: string, name: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: `tieout lock ${name}` })
  client.on('error', error => log.warn('postgres.lock_lost', { reason: error.message }))
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
    [name],
  )
  if (rows[0]?.taken) return () => client.end()
  await client.end()
  return undefined
}

/**
 * Brings `schema` up to the numbered .sql files of `dir`, each once and in order, all in one
 * transaction; the files name no schema, for `schema` leads the search path. Processes that start
 * together take turns. Returns the names it ran. Throws CONFIG_INVALID when a file that already ran
 * has changed or is gone, since the store is then not what the code believes.
 */
export async function migrate(
  pool: pg.Pool,
  dir: string,
  options: { schema: string },
): Promise<string[]> {
  const schema = pg.escapeIdentifier(options.schema)
  const files = await migrationsIn(dir)
  return transaction(pool, async client => {
    await client.query(`set local statement_timeout = ${MIGRATION_TIMEOUT_MS}`)
    await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `tieout.migrate.${options.schema}`,
    ])
    await client.query(`create schema if not exists ${schema}`)
    await client.query(`set local search_path to ${schema}, public`)
    await client.query(
      `create table if not exists ${schema}.migration (
         name text primary key,
         sha256 text not null,
         applied_at timestamptz not null default now()
       )`,
    )
    const applied = await client.query<{ name: string; sha256: string }>(
      `select name, sha256 from ${schema}.migration order by name`,
    )
    for (const [index, past] of applied.rows.entries()) requireUnchanged(past, files[index], dir)
    const pending = files.slice(applied.rows.length)
    for (const file of pending) await runMigration(client, schema, file, dir)
    return pending.map(file => file.name)
  }).catch((thrown: unknown) => {
    if (codeOf(thrown) !== MAY_NOT) throw thrown
    const text = `Tieout may not make its tables in the store: ${messageOf(thrown)}; let the user of DATABASE_URL own that database.`
    throw new TieoutError('CONFIG_INVALID', text, { cause: thrown })
  })
}

/** Postgres's word for what its user has no right to. */
const MAY_NOT = '42501'

interface Migration {
  name: string
  sql: string
  sha256: string
}

async function migrationsIn(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter(name => migrationName.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(dir, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function requireUnchanged(
  past: { name: string; sha256: string },
  file: Migration | undefined,
  dir: string,
): void {
  if (file?.name === past.name && file.sha256 === past.sha256) return
  const what = file?.name === past.name ? 'has changed since' : 'is not the next one here'
  throw new TieoutError(
    'CONFIG_INVALID',
    `Migration ${past.name} ran on this store and ${what} (${dir}); put it back and add a new file with a higher number.`,
  )
}

async function runMigration(
  client: pg.PoolClient,
  schema: string,
  file: Migration,
  dir: string,
): Promise<void> {
  const query = { text: file.sql, query_timeout: MIGRATION_TIMEOUT_MS + ANSWER_GRACE_MS }
  await client.query(query).catch((error: unknown) => {
    if (error instanceof TieoutError || codeOf(error) === MAY_NOT) throw error
    const text = `${join(dir, file.name)}: ${messageOf(error)}; nothing of it was kept. Use a Postgres as new as the embedded one, or tell whoever keeps Tieout.`
    throw new TieoutError('CONFIG_INVALID', text, { cause: error })
  })
  await client.query(`insert into ${schema}.migration (name, sha256) values ($1, $2)`, [
    file.name,
    file.sha256,
  ])
}

/** False when the connection is of no more use. */
async function isRolledBack(client: pg.PoolClient, failure: unknown): Promise<boolean> {
  if (failure instanceof TieoutError && failure.code === 'STORE_UNREACHABLE') return false
  return client.query('rollback').then(
    () => true,
    () => false,
  )
}

/**
 * `thrown` itself, or the TieoutError it amounts to when the server was not reached. What the server or the driver says
 * of itself, such as where it is and who may log in, stays in the log: the message goes to whoever asked.
 */
function storeFailure(thrown: unknown): unknown {
  const code = String(codeOf(thrown) ?? '')
  const reason = messageOf(thrown)
  const failed = (kind: 'CONFIG_INVALID' | 'STORE_UNREACHABLE', what: string, advice: string) => {
    log.warn('store.failed', { reason })
    const text = `Postgres ${what}${code === '' ? '' : ` (${code})`}; ${advice}.`
    return new TieoutError(kind, text, { cause: thrown })
  }
  if (misconfiguredState.test(code)) {
    return failed('CONFIG_INVALID', 'refused the connection', 'check DATABASE_URL')
  }
  if (unableState.test(code) && !unreachableState.test(code)) {
    const advice = 'look at its disk and its memory'
    return failed('STORE_UNREACHABLE', 'can keep nothing at the moment', advice)
  }
  const isUnreachable =
    unreachableState.test(code) || unreachableCode.test(code) || unreachableMessage.test(reason)
  if (!isUnreachable) return thrown
  return failed('STORE_UNREACHABLE', 'does not answer', 'check DATABASE_URL and the server')
}

/** The same call, its promise rejecting with storeFailure; a callback's call is left alone. */
function reporting<Call>(call: Call): Call {
  const wrapped = (...args: unknown[]) => {
    const outcome: unknown = (call as (...args: unknown[]) => unknown)(...args)
    if (!(outcome instanceof Promise)) return outcome
    return outcome.catch((thrown: unknown) => {
      throw storeFailure(thrown)
    })
  }
  return wrapped as Call
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === DATE) return text => text
  if (oid === INT8) return exactInteger
  // pg reads numeric[] as doubles and date[] as Dates.
  const known = oid === DATE_ARRAY || oid === NUMERIC_ARRAY ? TEXT_ARRAY : oid
  return pg.types.getTypeParser(known, format as 'text')
}

function exactInteger(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
}
