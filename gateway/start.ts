import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCache } from '#lib/cache'
import { ensureDatabase, launchPostgres } from '#lib/postgres'
import type { SubgraphExecutor } from '#lib/request'
import { createProcoreSubgraph } from '#procore'
import { createReconcileSubgraph, type ReconcileSubgraph } from '#reconcile'
import { createSage300Subgraph } from '#sage300'
import { type Sandbox, startSandbox } from '#sandbox'
import { createAuthenticator } from './auth.ts'
import type { Config, ProcoreConfig } from './config.ts'
import { createEngine, inProcess } from './engine/index.ts'
import { createServer, type Readiness } from './server.ts'

/** The whole product in one process: store, sources, subgraphs, engine, server. */
export interface Tieout {
  url: string
  /** Resolves once every project has been reconciled, at once when the store already was. */
  whenReady(): Promise<void>
  close(): Promise<void>
}

export interface LoadProgress {
  system: string
  doneCount: number
  totalCount: number
}

const READY_POLL_MS = 200
const STORE_DATABASE = 'tieout'
const SANDBOX_TOKEN = 'sandbox-writer'

const projectFile = (path: string) => new URL(`../${path}`, import.meta.url)

/**
 * Starts everything that the configuration names, in the order in which it depends on each other, and
 * stops what was begun when a later part fails. Throws TieoutError with the way out.
 */
export async function startTieout(
  config: Config,
  onProgress: (progress: LoadProgress) => void,
): Promise<Tieout> {
  const begun: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of begun.splice(0).toReversed()) await end()
  }
  try {
    const databaseUrl = await openStore(config, begun)
    const sandbox = config.mode === 'sandbox' ? await openSandbox(config, begun) : undefined
    const cache = createCache(config.redisUrl)
    begun.push(() => cache.close())
    const { procore, sage300 } = openSources(config, sandbox, cache, begun)
    const reconcile = await createReconcileSubgraph({
      databaseUrl,
      procore,
      sage300,
      isSandbox: sandbox !== undefined,
      ...(sandbox && { links: sandbox.links }),
    })
    begun.push(() => reconcile.close())
    const engine = createEngine({
      supergraphSdl: readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'),
      subgraphs: { procore, sage300, reconcile: inProcess(reconcile.schema) },
    })
    const server = await createServer({
      config,
      engine,
      authenticate: createAuthenticator({
        hasSandboxTokens: sandbox !== undefined && config.isLoopback,
        ...(config.jwt && { jwt: config.jwt }),
      }),
      readiness: () => readinessOf(reconcile),
      explorer: {
        query: readFileSync(projectFile('docs/first-query.graphql'), 'utf8'),
        ...(sandbox && config.isLoopback && { token: SANDBOX_TOKEN }),
      },
    })
    begun.push(() => server.close())
    await reconcile.start(onProgress)
    return { url: server.url, whenReady: () => ready(reconcile), close: stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

async function openStore(config: Config, begun: (() => Promise<unknown>)[]): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl
  const server = await launchPostgres({ dataDir: join(config.dataDir, 'postgres') })
  begun.push(() => server.stop())
  await ensureDatabase(server.url, STORE_DATABASE)
  return server.databaseUrl(STORE_DATABASE)
}

async function openSandbox(config: Config, begun: (() => Promise<unknown>)[]): Promise<Sandbox> {
  const sandbox = await startSandbox({
    workDir: join(config.dataDir, 'sandbox'),
    companyDir: config.sandboxData,
  })
  begun.push(() => sandbox.stop())
  return sandbox
}

function openSources(
  config: Config,
  sandbox: Sandbox | undefined,
  cache: ReturnType<typeof createCache>,
  begun: (() => Promise<unknown>)[],
): { procore: SubgraphExecutor; sage300: SubgraphExecutor } {
  const procoreAccess = sandbox?.procore ?? (config.procore as ProcoreConfig)
  const procore = createProcoreSubgraph({ ...procoreAccess, cache })
  begun.push(() => procore.close())
  const sage = createSage300Subgraph({ ...sageAccess(config, sandbox), cache })
  begun.push(() => sage.close())
  return { procore: inProcess(procore.schema), sage300: inProcess(sage.schema) }
}

function sageAccess(config: Config, sandbox: Sandbox | undefined) {
  if (sandbox)
    return { ...sandbox.sage, importCommand: [...sandbox.sage.importCommand, '--file', '{file}'] }
  const sage = config.sage
  if (!sage) throw new Error('a production configuration without Sage passed the check')
  return {
    odbc: sage.odbc,
    ...(sage.companyDir !== undefined && { companyDir: sage.companyDir }),
    ...(sage.import && { importDir: sage.import.dir, importCommand: sage.import.command }),
  }
}

async function readinessOf(reconcile: ReconcileSubgraph): Promise<Readiness> {
  if (await reconcile.isReady()) return { isReady: true, reasons: [] }
  return { isReady: false, reasons: ['The first read of both systems is not finished.'] }
}

async function ready(reconcile: ReconcileSubgraph): Promise<void> {
  while (!(await reconcile.isReady())) {
    await new Promise(resolve => setTimeout(resolve, READY_POLL_MS))
  }
}
