import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { SUPERUSER } from '#lib/postgres-home'
import { generate } from '../../sandbox/generate/generate.ts'
import { bareEnv } from './bare-env.ts'
import { scratchDir } from './scratch.ts'
import { askOf, type RunningTieout } from './tieout.ts'

/**
 * Tieout as its operators meet it: a process that is started, killed and started again on the same
 * folder, with the processes of its sandbox around it. Looks into /proc, so Linux only.
 */
export interface Home extends AsyncDisposable {
  dir: string
  /** A small company of its own, which a test may spoil. */
  company: string
  /** Starts `node gateway/main.ts` on this home. */
  start(options?: { env?: Record<string, string>; args?: string[] }): TieoutProcess
  /** Starts another program, whose Tieout is told of this home by its environment and ends with it. */
  spawn(program: string, args: string[], options?: SpawnOptions): ChildProcess
  /** Every server and command that works on this home: Postgres, Procore, a running import. */
  processes(): Promise<Running[]>
  /** The store's and the sandbox's databases. */
  query(server: 'store' | 'sage', sql: string): Promise<Record<string, unknown>[]>
}

export interface Running {
  pid: number
  command: string
}

export interface TieoutProcess {
  child: ChildProcess
  said: { out: string; err: string }
  /** Where it listens, once it says that it is ready; rejects when it ends before. */
  ready(): Promise<{ url: string; ask: RunningTieout['ask'] }>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** A condition that takes longer will not come; a first start takes a minute on a machine that is busy. */
const CONDITION_LIMIT_MS = 180_000
const POLL_MS = 50
const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
const clusters = {
  store: { dir: 'data/postgres/cluster', database: 'tieout' },
  sage: { dir: 'data/sandbox/sage300-postgres/cluster', database: 'sage300_sandbox' },
}
const companySize = {
  projects: 3,
  commitments: 4,
  lines: 4,
  months: 2,
  seed: 'tieout',
  plantedShare: 0.5,
  scripted: false,
}

export async function makeHome(): Promise<Home> {
  const dir = await mkdtemp(join(scratchDir, 'tieout-home-'))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dir, 0o711)
  const company = join(dir, 'company')
  generate({ ...companySize, out: company }, () => undefined)
  const begun: ChildProcess[] = []
  const processes = () => processesNaming(dir, 'cmdline')
  const settings = { PORT: '0', DATA_DIR: join(dir, 'data'), SANDBOX_DATA: company }
  return {
    dir,
    company,
    processes,
    start({ env = {}, args = [] } = {}) {
      const started = spawnTieout(args, { ...settings, ...env })
      begun.push(started.child)
      return started
    },
    spawn(program, args, options) {
      const child = spawn(program, args, { ...options, env: { ...bareEnv(), ...settings } })
      begun.push(child)
      return child
    },
    query: (server, sql) =>
      queryIn(join(dir, clusters[server].dir), clusters[server].database, sql),
    async [Symbol.asyncDispose]() {
      for (const child of begun) if (!hasEnded(child)) child.kill('SIGKILL')
      // Postgres takes SIGQUIT as "stop at once" and cleans up; SIGCONT wakes what a test stopped.
      await until('everything of the home has ended', async () => {
        const left = [...(await processes()), ...(await processesNaming(dir, 'environ'))]
        for (const { pid } of left) for (const sign of ['SIGCONT', 'SIGQUIT']) send(pid, sign)
        return left.length === 0
      })
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Waits for `look` to find something; throws with `what` when it does not come. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | false | undefined>,
): Promise<Value> {
  const deadline = AbortSignal.timeout(CONDITION_LIMIT_MS)
  while (!deadline.aborted) {
    const found = await look()
    if (found) return found
    await delay(POLL_MS)
  }
  throw new Error(`it never came: ${what}`)
}

/** Sends a signal; a process that is gone already is none to anybody. */
export function send(pid: number, signal: string): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** The processes that `pid` began. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children: number[] = []
  for (const each of await pids()) {
    const [, parent] = (await textOf(`/proc/${each}/stat`)).replace(/^.*\) /, '').split(' ')
    if (Number(parent) === pid) children.push(each)
  }
  return children
}

/** The TCP port that a process listens on. */
export async function portOf(pid: number): Promise<number> {
  const sockets = new Set<string>()
  for (const fd of await readdir(`/proc/${pid}/fd`)) {
    const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
    sockets.add(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '')
  }
  for (const line of (await textOf(`/proc/${pid}/net/tcp`)).split('\n')) {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    if (state === LISTENING && sockets.has(inode)) return Number.parseInt(local.slice(-4), 16)
  }
  throw new Error(`process ${pid} does not listen`)
}

const LISTENING = '0A'

function spawnTieout(args: string[], env: Record<string, string>): TieoutProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...bareEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    said.out += chunk
  })
  child.stderr.on('data', chunk => {
    said.err += chunk
  })
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', kill)
    return { code, signal }
  })
  return {
    child,
    said,
    ended,
    ready: () =>
      until('Tieout is ready', async () => {
        const url = /ready\. .* (http\S+)\/\n/.exec(said.out)?.[1]
        if (url !== undefined) return { url, ask: askOf(url) }
        if (hasEnded(child)) throw new Error(`it ended before it was ready:\n${said.err}`)
        return false
      }),
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Those that name a folder in their command line, or in the environment they were begun with. */
async function processesNaming(dir: string, where: 'cmdline' | 'environ'): Promise<Running[]> {
  const found: Running[] = []
  for (const pid of await pids()) {
    const told = await textOf(`/proc/${pid}/${where}`)
    if (told.includes(dir)) found.push({ pid, command: told.replaceAll('\0', ' ').trim() })
  }
  return found
}

async function pids(): Promise<number[]> {
  return (await readdir('/proc')).map(Number).filter(Number.isInteger)
}

async function queryIn(cluster: string, database: string, sql: string) {
  const password = (await readFile(join(cluster, 'password'), 'utf8')).trim()
  const port = Number(await readFile(join(cluster, 'port'), 'utf8'))
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Empty for what went away meanwhile. */
async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
