import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type Pool, type QueryResult } from 'pg'
import { createCache } from '#lib/cache'
import { connectPool, launchPostgres, migrate } from '#lib/postgres'
import type { RequestContext, SubgraphExecutor } from '#lib/request'
import { createProcoreSubgraph } from '#procore'
import { createReconcileSubgraph } from '#reconcile'
import { createSage300Subgraph } from '#sage300'
import { createEngine, type EngineResult, inProcess } from '../../gateway/engine/index.ts'
import { generate, type Options } from '../../sandbox/generate/generate.ts'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { startSageSandbox } from '../../sandbox/sage300/index.ts'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { rememberContent, restoreContent } from '../../test/harness/emptied.ts'
import { type Rule, startRewritingFront } from '../../test/harness/rewriting-front.ts'
import { scratchDir } from '../../test/harness/scratch.ts'

/** A company in both systems, read by accounts that may see more or less of it. */
export interface RightsWorld extends AsyncDisposable {
  /** Records of Procore by resource, as the sandbox serves them. */
  procore(resource: string): ProcoreRecord[]
  /** From the next call on the accounts see no more than this. */
  restrict(limits: Limits): Promise<void>
  /** Changes settings of the sandbox's Procore. */
  setProcore(settings: Record<string, string>): Promise<void>
  /** Changes records of Procore, as people who work there; answers how many of each kind. */
  changeProcore(request: { seed: string; count?: number }): Promise<Record<string, number>>
  /** Changes the books of Sage, as somebody who works there. */
  changeSage(sql: string): Promise<QueryResult>
  /** A store that holds nothing yet, or what one of `like` holds. */
  openStore(like?: Store): Promise<Store>
}

export interface Limits {
  rules: readonly Rule[]
  /** Tables that Sage refuses. */
  tables: readonly string[]
}

export interface Store extends AsyncDisposable {
  name: string
  readonly pool: Pool
  /** Leaves the database alone for a moment, so that it can be copied. */
  release(): Promise<void>
  /** Answers as a caller with every right would be answered of this store. Throws what the guard refuses. */
  ask(query: string, variables?: Record<string, unknown>): Promise<EngineResult>
  /**
   * Reads both systems wholly, or what says that it has changed, with what is read one commitment at a time, and
   * judges all that is due.
   */
  readAndJudge(extent?: 'WHOLE' | 'CHANGES'): Promise<void>
}

export interface ProcoreRecord {
  id: number
  [field: string]: unknown
}

interface Lent {
  name: string
  pool: Pool
  readingPool: Pool
  /** What answers of the store, from the first question on. */
  graph?: ReturnType<typeof openGraph>
}

type Answer = Awaited<ReturnType<SubgraphExecutor>>

export type WorldOptions = Omit<Options, 'out' | 'scripted' | 'staging' | 'ledgerMisstatedBy'>

const migrations = new URL('../../subgraphs/reconcile/migrations/', import.meta.url).pathname
const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url)
const SAGE = 'sage_rights'
const ROLE = `${SAGE}_odbc`
const EMPTY = 'rights_empty'
const POOL_SIZE = 6
/** Those of a reconcile subgraph, which is asked and does nothing of its own accord. */
const GRAPH_CONNECTIONS_MAX = 24

export async function openRightsWorld(options: WorldOptions): Promise<RightsWorld> {
  await using opened = new AsyncDisposableStack()
  const workDir = await mkdtemp(join(scratchDir, 'tieout-rights-'))
  opened.defer(() => rm(workDir, { recursive: true, force: true }))
  const companyDir = join(workDir, 'company')
  generate({ ...options, scripted: false, out: companyDir })
  const server = await launchPostgres({
    dataDir: join(workDir, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  opened.defer(() => server.stop())
  const sandbox = opened.use(await startProcoreSandbox({ dataDir: companyDir }))
  const front = opened.use(await startRewritingFront(sandbox.url))
  const sage = await startSageSandbox({
    postgres: server,
    dataDir: companyDir,
    workDir,
    database: SAGE,
  })
  const books = new Client({ connectionString: server.databaseUrl(SAGE) })
  await books.connect()
  opened.defer(() => books.end())
  const admin = connectPool(server.url, { applicationName: 'rights', max: 1 })
  opened.defer(() => admin.end())
  await makeEmptyStore(admin, server.databaseUrl(EMPTY))
  const cache = createCache(undefined)
  opened.defer(() => cache.close())
  const procore = createProcoreSubgraph({
    apiUrl: front.url,
    loginUrl: front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId: String(sandbox.companyId),
    cache,
  })
  opened.defer(() => procore.close())
  const sage300 = createSage300Subgraph({ odbc: sage.odbc, companyDir: sage.companyDir, cache })
  opened.defer(() => sage300.close())
  let refused: readonly string[] = []
  const answers = new Map<string, Answer>()
  /** What was answered under the limits that are in force. */
  const limited = { procore: new Map<string, Answer>(), sage300: new Map<string, Answer>() }
  const subgraphs = {
    procore: remembering(inProcess(procore.schema), () => limited.procore),
    sage300: remembering(inProcess(sage300.schema), () =>
      refused.length === 0 ? answers : limited.sage300,
    ),
  }
  const forget = () => {
    for (const known of Object.values(limited)) known.clear()
  }
  const sources = createSources(subgraphs)
  /** One engine for all stores, because to make one takes longer than to read a company into a store. */
  const storeOf = new WeakMap<RequestContext, SubgraphExecutor>()
  const engine = createEngine({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    subgraphs: {
      ...subgraphs,
      reconcile: request => {
        const ask = storeOf.get(request.context)
        if (!ask) throw new Error('it is not known which store is asked')
        return ask(request)
      },
    },
  })
  let storeCount = 0
  const ending = opened.move()

  /** Stores that were used and hold nothing again, with connections that have planned before. */
  const free: Lent[] = []

  async function lend(like?: Store): Promise<Lent> {
    const known = like ? undefined : free.pop()
    if (known) return known
    storeCount += 1
    const name = `rights_${storeCount}`
    await like?.release()
    await admin.query(
      `create database "${name}" template "${like?.name ?? EMPTY}" strategy file_copy`,
    )
    return { name, ...openPools(server.databaseUrl(name)) }
  }

  async function openStore(like?: Store): Promise<Store> {
    let lent = await lend(like)
    const { name } = lent
    const store: Store = {
      name,
      get pool() {
        return lent.pool
      },
      async release() {
        await close(lent)
        lent = { name, ...openPools(server.databaseUrl(name)) }
      },
      async ask(query, variables = {}) {
        lent.graph ??= openGraph(subgraphs, server.databaseUrl(name))
        const context = contextNow()
        storeOf.set(context, (await lent.graph).ask)
        const { caller } = context
        return await engine.run(engine.admit({ query, variables, caller, mayWrite: true }), context)
      },
      async readAndJudge(extent = 'WHOLE') {
        const { pool, readingPool } = lent
        const refresh = createRefresh({ pool, readingPool, sources })
        const reconciler = createReconciler(pool)
        await refresh.refreshCompany({ ...contextNow(), isBackground: extent === 'CHANGES' })
        await reconciler.reconcileDue()
        // What is judged with the one may make the next due.
        for (let isNews = true; isNews; await reconciler.reconcileDue()) {
          isNews = false
          while (await refresh.readDuePart(contextNow())) isNews = true
        }
      },
      async [Symbol.asyncDispose]() {
        const pools = [lent.pool, lent.readingPool]
        // One is lent again for each that was lent; copies would only be more.
        if (
          !like &&
          (await restoreContent(server.databaseUrl(name), pools, GRAPH_CONNECTIONS_MAX))
        ) {
          free.push(lent)
          return
        }
        await close(lent)
        await admin.query(`drop database "${name}" with (force)`)
      },
    }
    return store
  }

  async function control(method: string, path: string, sent: object): Promise<unknown> {
    const body = JSON.stringify(sent)
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, { method, body })
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    return text === '' ? undefined : JSON.parse(text)
  }

  return {
    procore: resource =>
      JSON.parse(readFileSync(join(companyDir, 'procore', `${resource}.json`), 'utf8')),
    async restrict({ rules, tables }) {
      front.rules = [...rules]
      for (const table of refused) await books.query(`grant select on ${table} to ${ROLE}`)
      for (const table of tables) await books.query(`revoke select on ${table} from ${ROLE}`)
      refused = tables
      forget()
    },
    async changeSage(sql) {
      const result = await books.query(sql)
      await books.query(`grant select on all tables in schema public to ${ROLE}`)
      answers.clear()
      forget()
      return result
    },
    async setProcore(settings) {
      await control('PUT', 'settings', settings)
      forget()
    },
    async changeProcore(request) {
      const made = await control('POST', 'changes', request)
      answers.clear()
      forget()
      return made as Record<string, number>
    },
    openStore,
    async [Symbol.asyncDispose]() {
      for (const lent of free) await close(lent)
      await ending.disposeAsync()
    },
  }
}

async function openGraph(
  sources: Record<'procore' | 'sage300', SubgraphExecutor>,
  databaseUrl: string,
): Promise<{ ask: SubgraphExecutor; close(): Promise<void> }> {
  const origins = { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' } as const
  const reconcile = await createReconcileSubgraph({ databaseUrl, ...sources, origins })
  return { ask: inProcess(reconcile.schema), close: () => reconcile.close() }
}

/** Both systems stand still, so what one answered under the same limits it answers again, without being asked. */
function remembering(ask: SubgraphExecutor, known: () => Map<string, Answer>): SubgraphExecutor {
  return async request => {
    const key = JSON.stringify([request.query, request.variables])
    const answers = known()
    const answer = answers.get(key) ?? (await ask(request))
    answers.set(key, answer)
    return answer
  }
}

async function makeEmptyStore(admin: Pool, url: string): Promise<void> {
  await admin.query(`create database "${EMPTY}"`)
  const pool = openPool(url)
  await migrate(pool, migrations, { schema: 'tieout' })
  await rememberContent(pool)
  await pool.end()
}

function openPools(url: string): Omit<Lent, 'name'> {
  return {
    pool: openPool(url),
    readingPool: openPool(url),
  }
}

function openPool(url: string): Pool {
  return connectPool(url, { applicationName: 'rights', max: POOL_SIZE, isKept: true })
}

async function close({ pool, readingPool, graph }: Lent): Promise<void> {
  await (await graph)?.close()
  await Promise.all([pool.end(), readingPool.end()])
}

function contextNow(): RequestContext {
  return {
    caller: { name: 'rights', scopes: new Set(['read', 'read:raw', 'write']) },
    requestId: 'rights',
    signal: new AbortController().signal,
    notOlderThan: Date.now(),
  }
}
