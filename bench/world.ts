import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fastify from 'fastify'
import type { Pool } from 'pg'
import { createCache } from '#lib/cache'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import type { SubgraphExecutor } from '#lib/request'
import { createProcoreSubgraph } from '#procore'
import { createReconcileSubgraph } from '#reconcile'
import { startProcoreProcess } from '#sandbox'
import { inProcess } from '../gateway/engine/in-process.ts'
import { addWebhooks } from '../gateway/front/webhooks.ts'
import { generate, type Options, type Summary } from '../sandbox/generate/generate.ts'
import { makeHooks } from '../subgraphs/procore/webhooks/hooks.ts'

/**
 * A generated company, the sandbox's Procore before it in a process of its own, and what of Tieout
 * reads it: the Procore subgraph, the store with its upkeep, and the door for webhooks. Sage is empty.
 */
export interface ProcoreWorld extends AsyncDisposable {
  companyDir: string
  summary: Summary
  /** How the Procore subgraph reaches the sandbox. */
  access: ProcoreAccess
  /** A control of the sandbox, such as `('PUT', 'settings', {…})`. */
  control(method: string, path: string, body?: unknown): Promise<unknown>
  /** The GETs so far, by "GET /path/template". */
  calls(): Promise<Record<string, number>>
  /** An empty database on a Postgres that ends with the world. */
  database(name: string): Promise<{ url: string; pool: Pool }>
  /** A Tieout on the one store of this world; with hooks as `npm run procore:hooks` makes them. */
  openTieout(options?: TieoutOptions): Promise<Tieout>
}

export interface ProcoreAccess {
  apiUrl: string
  loginUrl: string
  clientId: string
  clientSecret: string
  companyId: string
}

export interface TieoutOptions {
  /** How long the hour of the call budget lasts. */
  hourMs?: number
  /** Between two polls of an active project. */
  pollMs?: number
  /** Leaves Procore without hooks for it. */
  isDeaf?: boolean
}

export interface Tieout {
  pool: Pool
  /** Begins to read. */
  start(): Promise<void>
  /** Webhooks that were taken so far, repeated ones included. */
  takenCount(): number
  isReady(): Promise<boolean>
  close(): Promise<void>
}

const SECRET = 'Bearer a secret of the sandbox'
const POOL_SIZE = 4

export async function openProcoreWorld(company: Omit<Options, 'out'>): Promise<ProcoreWorld> {
  await using opened = new AsyncDisposableStack()
  const workDir = await mkdtemp(join(tmpdir(), 'tieout-procore-'))
  opened.defer(() => rm(workDir, { recursive: true, force: true }))
  const companyDir = join(workDir, 'company')
  const summary = generate({ ...company, out: companyDir })
  const server = await launchPostgres({
    dataDir: join(workDir, 'postgres'),
    settings: { fsync: 'off' },
  })
  opened.defer(() => server.stop())
  const sandbox = await startProcoreProcess(companyDir)
  opened.defer(() => sandbox.stop())
  const url = `http://127.0.0.1:${sandbox.port}`
  const access = {
    apiUrl: url,
    loginUrl: url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId: String(sandbox.companyId),
  }
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  const database = async (name: string) => {
    await ensureDatabase(server.url, name)
    const databaseUrl = server.databaseUrl(name)
    const pool = connectPool(databaseUrl, { applicationName: `tieout ${name}`, max: POOL_SIZE })
    ending.defer(() => pool.end())
    return { url: databaseUrl, pool }
  }
  const ending = opened.move()
  return {
    companyDir,
    summary,
    access,
    control,
    database,
    async calls() {
      const all = (await control('GET', 'calls')) as Record<string, number>
      return Object.fromEntries(
        Object.entries(all).filter(([call]) => call.startsWith('GET /rest')),
      )
    },
    openTieout: async options => openTieout(access, await database('tieout'), options),
    [Symbol.asyncDispose]: () => ending.disposeAsync(),
  }
}

async function openTieout(
  access: ProcoreAccess,
  { url, pool }: { url: string; pool: Pool },
  { pollMs, isDeaf = false, ...budget }: TieoutOptions = {},
): Promise<Tieout> {
  await using opened = new AsyncDisposableStack()
  const cache = createCache(undefined)
  opened.defer(() => cache.close())
  const procore = createProcoreSubgraph({ ...access, ...budget, cache })
  opened.defer(() => procore.close())
  const reconcile = await createReconcileSubgraph({
    databaseUrl: url,
    procore: inProcess(procore.schema),
    sage300: emptySage,
    origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
    ...(pollMs !== undefined && { pollMs }),
  })
  opened.defer(() => reconcile.close())
  const app = fastify()
  let takenCount = 0
  addWebhooks(app, {
    secret: SECRET,
    companyId: access.companyId,
    // The changes that the sandbox makes itself bear this application's name.
    clientId: undefined,
    mark: async (...mark) => {
      takenCount += 1
      await reconcile.markDirty(...mark)
    },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  opened.defer(() => app.close())
  const { port } = app.server.address() as AddressInfo
  if (!isDeaf) {
    await makeHooks({
      ...access,
      secret: SECRET,
      destinationUrl: `http://127.0.0.1:${port}/webhooks/procore`,
      namespace: 'tieout',
      isDryRun: false,
    })
  }
  const ending = opened.move()
  return {
    pool,
    start: () => reconcile.start(() => undefined),
    takenCount: () => takenCount,
    isReady: () => reconcile.isReady(),
    close: () => ending.disposeAsync(),
  }
}

/** A Sage of one company, in which every list is empty. */
export const emptySage: SubgraphExecutor = () => ({
  data: {
    companies: [{ name: 'main' }],
    page: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  },
})

/** Waits until it holds. Throws when that takes longer than `lateMs`. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  { lateMs, everyMs = 20 }: { lateMs: number; everyMs?: number },
): Promise<void> {
  const late = Date.now() + lateMs
  while (!(await holds())) {
    if (Date.now() > late) throw new Error(`${what}: not within ${Math.round(lateMs / 1000)} s`)
    await delay(everyMs)
  }
}

/** What the option says as a whole number of at least 1. Throws RangeError. */
export function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1) return count
  throw new RangeError(`--${option}: ${JSON.stringify(text)} is not a whole number above 0.`)
}

export function totalOf(calls: Record<string, number>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0)
}
