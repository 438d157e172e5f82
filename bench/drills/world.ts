import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import { startProcoreProcess } from '#sandbox'
import { openKeys } from '../../gateway/front/keys.ts'
import { generate } from '../../sandbox/generate/generate.ts'
import { type SageSandbox, startSageSandbox, throughWire } from '../../sandbox/sage300/index.ts'
import { startWire } from '../../sandbox/sage300/wire/index.ts'
import { skipFolderWaits } from './folder-waits.ts'

/**
 * What the drills drive: whole Tieout processes on one Postgres of their own, over the two systems of
 * the sandbox, of which each runs by itself and can be away by itself. Of the company's change orders
 * Sage has lost all, or all but some, so that there is something to write.
 */
export interface DrillWorld extends AsyncDisposable {
  store: Pool
  databaseUrl: string
  /** Sage's database, past ODBC. */
  sage: Pool
  setFault: SageSandbox['setFault']
  procoreUrl: string
  wireUrl: string
  /** What a Tieout of this world is configured by; all addresses are of the loopback. */
  settings: Readonly<Record<string, string>>
  /** Of a key that may do everything. */
  token: string
  /** Starts a Tieout, with what Node is to be told; resolves when it is ready. */
  start(...nodeOptions: string[]): Promise<DrillTieout>
  /** Kills the store with every connection; it is there again within seconds. */
  restartStore(): Promise<void>
  sandboxControl(url: string, method: string, path: string, body?: object): Promise<unknown>
}

export interface DrillTieout {
  /** How the store sees its connections. */
  name: string
  readonly pid: number
  url: string
  child: ChildProcess
  ask(query: string, variables?: object): Promise<DrillAnswer>
  kill(): Promise<void>
  said(): string
}

export interface DrillAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query.
  data: any
  errors: { message: string; extensions?: { code?: string } }[]
}

const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
const ANSWER_LIMIT_MS = 60_000
/** On a machine that others keep busy. */
const READY_LIMIT_MS = 1_200_000
const STORE_LIMIT_MS = 60_000
const POLL_MS = 50
const NEVER = 2 ** 31
const STOPPED_EXIT_CODE = 130

export async function openDrillWorld(
  company: { projects: number; commitments: number; seed: string },
  {
    redisUrl,
    storeUrl,
    keptEvery,
  }: {
    redisUrl?: string
    /** Of a Postgres that somebody else starts and ends; of its own unless given, and only then it restarts. */
    storeUrl?: string
    /** Of every so manyth commitment Sage still has the change orders. */
    keptEvery?: number
  } = {},
): Promise<DrillWorld> {
  await using opened = new AsyncDisposableStack()
  const dir = await mkdtemp(join(tmpdir(), 'tieout-drill-'))
  opened.defer(() => rm(dir, { recursive: true, force: true }))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dir, 0o711)
  const companyDir = join(dir, 'company')
  const shape = { lines: 3, months: 3, plantedShare: 0, scripted: false }
  generate({ ...company, ...shape, out: companyDir })
  const databaseUrl = await openStore(opened, join(dir, 'store'), storeUrl)
  const sageServer = await launchPostgres({
    dataDir: join(dir, 'sage'),
    settings: { fsync: 'off' },
  })
  opened.defer(() => sageServer.stop())
  const wire = await startWire({ upstreamPort: sageServer.port })
  opened.defer(() => wire.stop())
  const [sandbox, procore] = await Promise.all([
    startSageSandbox({ postgres: sageServer, dataDir: companyDir, workDir: join(dir, 'work') }),
    startProcoreProcess(companyDir),
  ])
  opened.defer(() => procore.stop())
  opened.use(skipFolderWaits(sandbox.importDir))
  const token = await newKey(databaseUrl)
  const store = connectPool(databaseUrl, { applicationName: 'tieout drill', max: 6 })
  opened.defer(() => store.end())
  const sage = connectPool(sandbox.importEnvironment['SAGE_SANDBOX_URL'] ?? '', {
    applicationName: 'tieout drill',
    max: 4,
  })
  opened.defer(() => sage.end())
  await loseChangeOrders(sage, keptEvery)
  const procoreUrl = `http://127.0.0.1:${procore.port}`
  const env = {
    PORT: '0',
    DATA_DIR: join(dir, 'data'),
    DATABASE_URL: databaseUrl,
    PROCORE_API_URL: procoreUrl,
    PROCORE_LOGIN_URL: procoreUrl,
    PROCORE_CLIENT_ID: 'sandbox-client',
    PROCORE_CLIENT_SECRET: 'sandbox-secret',
    PROCORE_COMPANY_ID: String(procore.companyId),
    SAGE_ODBC: throughWire(sandbox.odbc, wire.port),
    SAGE_COMPANY_DIR: sandbox.companyDir,
    SAGE_IMPORT_DIR: sandbox.importDir,
    SAGE_IMPORT_COMMAND: commandOf(sandbox),
    // One that starts again takes less of the machine that its clients and both systems share here.
    NODE_COMPILE_CACHE: join(dir, 'compiled'),
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  }
  const running = new Set<DrillTieout>()
  let startedCount = 0
  opened.defer(async () => {
    await Promise.all([...running].map(each => each.kill()))
  })
  const ending = opened.move()
  endedWhenStopped(ending)
  return {
    store,
    databaseUrl,
    sage,
    setFault: sandbox.setFault,
    procoreUrl,
    wireUrl: wire.adminUrl,
    settings: env,
    token,
    async start(...nodeOptions) {
      startedCount += 1
      const name = `tieout ${startedCount}`
      const DATABASE_URL = `${databaseUrl}?application_name=${encodeURIComponent(name)}`
      const tieout = { ...(await startTieout({ ...env, DATABASE_URL }, token, nodeOptions)), name }
      running.add(tieout)
      return tieout
    },
    restartStore: () => restart(store),
    sandboxControl: control,
    async [Symbol.asyncDispose]() {
      open.delete(ending)
      await ending.disposeAsync()
    },
  }
}

async function openStore(
  opened: AsyncDisposableStack,
  dataDir: string,
  storeUrl: string | undefined,
): Promise<string> {
  let url = storeUrl
  if (url === undefined) {
    const server = await launchPostgres({ dataDir, settings: { max_connections: '80' } })
    opened.defer(() => server.stop())
    url = server.url
  }
  await ensureDatabase(url, 'tieout')
  const database = new URL(url)
  database.pathname = '/tieout'
  return database.href
}

const open = new Set<AsyncDisposableStack>()

/** Servers outlive whoever started them, so a drill that is stopped ends them itself. */
function endedWhenStopped(world: AsyncDisposableStack): void {
  open.add(world)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    if (!process.listeners(signal).includes(stop)) process.once(signal, stop)
  }
}

function stop(): void {
  const ended = [...open].map(world => world.disposeAsync())
  void Promise.allSettled(ended).then(() => process.exit(STOPPED_EXIT_CODE))
}

/** Waits until `look` finds something. Throws with `what` when it does not come. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | false | undefined>,
  lateMs = ANSWER_LIMIT_MS,
): Promise<Value> {
  const late = performance.now() + lateMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > late) throw new Error(`it never came: ${what}`)
    await delay(POLL_MS)
  }
}

async function startTieout(
  env: Record<string, string>,
  token: string,
  nodeOptions: readonly string[],
): Promise<Omit<DrillTieout, 'name'>> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...nodeOptions, MAIN], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'close').then(() => process.off('exit', kill))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      said += chunk
    })
  }
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const url = await until(
    'Tieout is ready',
    async () => {
      if (isOver()) throw new Error(`Tieout ended before it was ready:\n${said}`)
      return /ready\. .* (http\S+)\/\n/.exec(said)?.[1]
    },
    READY_LIMIT_MS,
  )
  return {
    pid: child.pid ?? 0,
    url,
    child,
    said: () => said,
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      })
      const answer = (await response.json()) as Partial<DrillAnswer>
      return { data: answer.data, errors: answer.errors ?? [] }
    },
    async kill() {
      if (!isOver()) child.kill('SIGKILL')
      await ended
    },
  }
}

/** The shell passes on what the sandbox's command needs; a site's script has it of its own. */
function commandOf({ importCommand, importEnvironment }: SageSandbox): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const set = Object.entries(importEnvironment).map(([name, value]) => `${name}=${quoted(value)}`)
  return ['exec env', ...set, ...importCommand.map(quoted), '--file', '"{file}"'].join(' ')
}

async function loseChangeOrders(sage: Pool, keptEvery: number | undefined): Promise<void> {
  const kept = `select commitment from (
    select commitment, row_number() over (order by commitment) as place from jcm_master__commitment
  ) as each where place % $1 = 0`
  for (const table of ['jcm_master__commitment_co_item', 'jcm_master__commitment_co']) {
    await sage.query(`delete from ${table} where commitment not in (${kept})`, [keptEvery ?? NEVER])
  }
}

async function newKey(databaseUrl: string): Promise<string> {
  const keys = await openKeys(databaseUrl)
  try {
    return (await keys.create('drill', ['read', 'read:raw', 'write', 'link', 'admin'])).token
  } finally {
    await keys.close()
  }
}

/** At once, as a failover does; the launcher watches over its server and brings it back on its port. */
async function restart(store: Pool): Promise<void> {
  const { rows } = await store.query<{ data_directory: string }>('show data_directory')
  const noted = await readFile(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8')
  process.kill(Number.parseInt(noted, 10), 'SIGQUIT')
  const isBack = () =>
    store.query('select').then(
      () => true,
      () => false,
    )
  await until('the store is gone', async () => !(await isBack()))
  await until('the store is back', isBack, STORE_LIMIT_MS)
}

async function control(url: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(new URL(`/sandbox/${path}`, url), {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
