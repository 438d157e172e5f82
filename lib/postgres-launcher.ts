import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { messageOf, TieoutError, troubleOf } from './errors.ts'
import { log } from './log.ts'
import { give, type Home, openHome, SUPERUSER } from './postgres-home.ts'

/**
 * Runs the Postgres that npm delivers, so that a newcomer needs no server and no container. The
 * server outlives us on purpose: after a kill -9 of Tieout it keeps running, with everything
 * committed, and the next start adopts it.
 *
 * No lock file of ours takes part. Postgres already lets one postmaster only onto a data directory
 * (postmaster.pid), so whoever loses that race adopts the winner's server.
 */
export interface PostgresServer extends AsyncDisposable {
  /** Superuser, database "postgres". */
  url: string
  host: string
  port: number
  user: string
  password: string
  /** The same server and user, another database. */
  databaseUrl(name: string): string
  /** No longer watches over the server, and leaves it running for others. */
  leave(): Promise<void>
  /** Shuts the server down (fast: open transactions roll back), whoever started it. */
  stop(): Promise<void>
}

export interface LaunchOptions {
  /** Where the cluster lives, or, when the server cannot reach it there, a note of where it does. */
  dataDir: string
  /** Postgres settings over ours, such as { fsync: 'off' } for tests. An adopted server keeps its own. */
  settings?: Record<string, string>
}

const HOST = '127.0.0.1'
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_S = 30
const PROBE_TIMEOUT_MS = 5_000
const POLL_MS = 25
const RETRY_MS = 250
const WATCH_MS = 1_000
const LOG_MAX_BYTES = 8 * 1024 * 1024
const LOG_TAIL_LINES = 8

const defaults: Record<string, string> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '50',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The text of a failed statement and the DETAIL of its error carry payloads; no log of ours does.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Refusals that pass: another launcher won, the port was taken, or backends of a killed server are still ending. */
const passingRefusal =
  /lock file ".*" already exists|could not create any TCP\/IP sockets|is still in use|could not bind/

const run = promisify(execFile)

/**
 * Makes the cluster on first use, starts or adopts its server and resolves once it answers.
 * A server that dies is started again on the same port within a second or so.
 * Throws CONFIG_INVALID when this machine cannot run it; the message says what to do.
 */
export async function launchPostgres(options: LaunchOptions): Promise<PostgresServer> {
  const settings: Record<string, string> = { ...defaults, ...options.settings }
  const { fsync } = settings
  const home = await openHome(options.dataDir, { sync: fsync !== 'off' })
  const port = await started(home, settings)
  const watch = keepAlive(home, settings, port)
  const databaseUrl = (name: string) => urlOf(home, port, name)
  const stop = async () => {
    await watch.end()
    await shutDown(home)
  }
  return {
    url: databaseUrl('postgres'),
    host: HOST,
    port,
    user: SUPERUSER,
    password: home.password,
    databaseUrl,
    leave: watch.end,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Loops until a server of this cluster answers, starting one whenever there is none. */
async function started(
  home: Home,
  settings: Record<string, string>,
  fixedPort?: number,
): Promise<number> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let child: ChildProcess | undefined
  let reason = 'it did not answer'
  while (Date.now() < deadline) {
    const postmaster = await postmasterOf(home)
    if (postmaster?.port !== undefined) {
      const answer = await probe(home, postmaster.port)
      if (answer === 'ready') {
        await keepPort(home, postmaster.port)
        return postmaster.port
      }
      reason = answer.waiting
    } else if (!postmaster && (!child || hasEnded(child))) {
      if (child) reason = await passingReason(home)
      if (child) await delay(RETRY_MS)
      child = await spawnServer(home, settings, fixedPort ?? (await choosePort(home)))
    }
    await delay(POLL_MS)
  }
  throw new TieoutError(
    'CONFIG_INVALID',
    `The embedded Postgres did not start in ${START_TIMEOUT_MS / 1000} s: ${reason}. Its log is ${home.log}; or set DATABASE_URL to a Postgres of your own.`,
  )
}

async function spawnServer(
  home: Home,
  settings: Record<string, string>,
  port: number,
): Promise<ChildProcess> {
  await rotateLog(home)
  const overrides = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(home.log, 'a', 0o600)
  try {
    await give(home.log, home.user)
    // A session and files of its own: neither Ctrl-C nor our death takes the server down, and no
    // pipe of ours is held open by it.
    const child = spawn(home.binary('postgres'), ['-D', home.data, '-p', `${port}`, ...overrides], {
      ...home.user,
      cwd: home.cluster,
      detached: true,
      stdio: ['ignore', output, output],
      env: home.environment,
    })
    child.on('error', error => log.error('postgres.spawn_failed', { message: error.message }))
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

/** Why the last server ended, when waiting can mend it. Throws with the end of the log otherwise. */
async function passingReason(home: Home): Promise<string> {
  const lines = (await textOf(home.log)).trimEnd().split('\n')
  const tail = lines.slice(-LOG_TAIL_LINES).join('\n')
  if (passingRefusal.test(tail)) return lines.at(-1) ?? ''
  throw new TieoutError(
    'CONFIG_INVALID',
    `The embedded Postgres ended at once; mend this or set DATABASE_URL to a Postgres of your own. The end of ${home.log}:\n${tail}`,
  )
}

/**
 * The postmaster that holds the data directory, if one does; without a port while it starts.
 * A process id is used again after a reboot or in a container, and Postgres then refuses to start
 * for ever; so where the process is plainly another program the stale file is removed.
 */
async function postmasterOf(home: Home): Promise<{ port: number | undefined } | undefined> {
  const path = join(home.data, 'postmaster.pid')
  const text = await textOf(path)
  const [pid, , , port] = text.split('\n').map(Number)
  if (!pid || !isAlive(pid)) return undefined
  if (!(await isPostgresOn(pid, home.data))) {
    if ((await textOf(path)) === text) await rm(path, { force: true })
    return undefined
  }
  return { port: port || undefined }
}

/** Only Linux tells exactly; elsewhere Postgres is left to decide when it starts. */
async function isPostgresOn(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return (await textOf(`/proc/${pid}/cmdline`)).split('\0').includes(dataDir)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function probe(home: Home, port: number): Promise<'ready' | { waiting: string }> {
  const client = new pg.Client({
    connectionString: urlOf(home, port, 'postgres'),
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
  })
  client.on('error', () => undefined) // The failing call reports it.
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory === home.data) return 'ready'
    return { waiting: `port ${port} belongs to another Postgres` }
  } catch (error) {
    // 57P03 and refused connections pass while the server starts, recovers or ends.
    return { waiting: messageOf(error) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Starts the server again when it is gone, until ended. */
function keepAlive(home: Home, settings: Record<string, string>, port: number) {
  const ending = new AbortController()
  const watching = (async () => {
    while (!ending.signal.aborted) {
      await delay(WATCH_MS, undefined, { ref: false, signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted || (await postmasterOf(home))) continue
      log.warn('postgres.gone', { port })
      await started(home, settings, port).then(
        () => log.warn('postgres.restarted', { port }),
        error => log.error('postgres.restart_failed', troubleOf(error)),
      )
    }
  })()
  return {
    end: async () => {
      ending.abort()
      await watching
    },
  }
}

async function shutDown(home: Home): Promise<void> {
  const args = ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', `${STOP_TIMEOUT_S}`]
  try {
    await run(home.binary('pg_ctl'), args, {
      ...home.user,
      cwd: home.cluster,
      env: home.environment,
    })
  } catch (error) {
    // Stopped by somebody else, or never answering: only a server that still runs is a failure.
    if (await postmasterOf(home)) throw error
  }
}

async function keepPort(home: Home, port: number): Promise<void> {
  const path = join(home.cluster, 'port')
  await writeFile(path, `${port}\n`)
  await give(path, home.user)
}

/** The port of last time while it is free, so that a URL in somebody's client stays good. */
async function choosePort(home: Home): Promise<number> {
  const last = Number(await textOf(join(home.cluster, 'port')))
  return (last && (await boundPort(last))) || (await boundPort(0)) || 0
}

function boundPort(wanted: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(wanted, HOST, () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      server.close(() => resolve(port))
    })
  })
}

async function rotateLog(home: Home): Promise<void> {
  const size = await stat(home.log).then(
    file => file.size,
    () => 0,
  )
  if (size > LOG_MAX_BYTES) await rename(home.log, `${home.log}.1`)
}

function urlOf(home: Home, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${home.password}@${HOST}:${port}/${encodeURIComponent(database)}`
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

/** The text of a small file; empty when there is none. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    // ESRCH: the process went away between the two looks at /proc.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return ''
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
