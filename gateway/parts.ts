import { join } from 'node:path'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { type Alerts, createAlerts } from '#lib/alert'
import { createCache } from '#lib/cache'
import { errorCatalogue, TieoutError } from '#lib/errors'
import type { SubgraphExecutor } from '#lib/request'
import type { ReconcileSubgraph } from '#reconcile'
import type { NamedAccess, SageAccess } from '#sage300'
import type { Sandbox } from '#sandbox'
import type { Config, SageConfig, SageSystem, Subgraph } from './config/whole.ts'
import { inProcess } from './engine/in-process.ts'
import type { Readiness } from './front/http.ts'

/**
 * The parts of Tieout, opened one by one. Each is imported when it is opened and not before: a process
 * that serves Sage alone runs beside a 32-bit driver, where neither the planner nor Postgres loads.
 */
export interface Opening {
  config: Config
  /** Ends what was opened; the last opened ends first. */
  begun: (() => Promise<unknown>)[]
  /** Told how far the first reading is, in a sentence for each system. */
  onProgress: (firstReading: string[]) => void
  /** Aborts a start that is under way. */
  signal: AbortSignal | undefined
}

/** What a process serves, once it listens. */
export interface Served {
  url: string
  readiness(): Promise<Readiness>
  /** The address of the sandbox's Procore, which takes its controls there; see sandbox/procore/README.md. */
  sandboxUrl?: string | undefined
}

export interface Sources {
  procore: SubgraphExecutor
  sage300: SubgraphExecutor
}

/** The database in the Postgres that comes with Tieout. */
export const STORE_DATABASE = 'tieout'

/** The folder of that Postgres. */
export function storeDir({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'postgres')
}

/** The address of the store: the configured one, or that of a Postgres which is started for it. */
export async function openStore({ config, begun }: Opening): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl
  const { ensureDatabase, launchOwnPostgres } = await import('#lib/postgres')
  const server = await launchOwnPostgres({ dataDir: storeDir(config) })
  begun.push(() => server.stop())
  await ensureDatabase(server.url, STORE_DATABASE)
  return server.databaseUrl(STORE_DATABASE)
}

export async function openSandbox({ config, begun }: Opening): Promise<Sandbox> {
  const { startSandbox } = await import('#sandbox')
  const sandbox = await startSandbox({
    workDir: join(config.dataDir, 'sandbox'),
    companyDir: config.sandboxData,
  })
  begun.push(() => sandbox.stop())
  return sandbox
}

/** How the two systems are asked: at the address that is configured, or else in this process. */
export async function openSources(
  opening: Opening,
  sandbox: Sandbox | undefined,
  databaseUrl: string | undefined,
): Promise<Sources> {
  const cache = openCache(opening)
  const { origins } = opening.config
  const procore = async () =>
    origins.procore === 'OFF'
      ? switchedOff('PROCORE')
      : inProcess(await openProcore(opening, sandbox, cache, databaseUrl))
  const sage300 = async () =>
    origins.sage300 === 'OFF'
      ? switchedOff('SAGE')
      : inProcess(await openSage300(opening, sandbox, cache))
  return {
    procore: (await openRemote(opening, 'procore')) ?? (await procore()),
    sage300: (await openRemote(opening, 'sage300')) ?? (await sage300()),
  }
}

export function openCache({ config, begun }: Opening): ReturnType<typeof createCache> {
  const cache = createCache(config.redisUrl)
  begun.push(() => cache.close())
  return cache
}

export async function openProcore(
  opening: Opening,
  sandbox: Sandbox | undefined,
  cache: ReturnType<typeof createCache>,
  databaseUrl: string | undefined,
): Promise<GraphQLSchema> {
  const { config, begun } = opening
  const { createProcoreSubgraph } = await import('#procore')
  const ofSandbox = config.origins.procore === 'SANDBOX' ? sandbox?.procore : undefined
  const access = ofSandbox ?? {
    ...checked(config.procore, 'Procore'),
    tokens: await openTokens(opening, databaseUrl),
  }
  const procore = createProcoreSubgraph({ ...access, cache, alerts: openAlerts(opening) })
  begun.push(() => procore.close())
  return procore.schema
}

/** The tokens of a person's sign-in; undefined for a service account, which needs no store. */
async function openTokens({ config, begun }: Opening, databaseUrl: string | undefined) {
  const procore = checked(config.procore, 'Procore')
  if (!procore.login) return undefined
  const { openProcoreLogin } = await import('#procore')
  const login = await openProcoreLogin({
    ...procore,
    key: procore.login.key,
    databaseUrl: checked(databaseUrl, 'DATABASE_URL'),
  })
  begun.push(() => login.close())
  return login
}

export async function openSage300(
  opening: Opening,
  sandbox: Sandbox | undefined,
  cache: ReturnType<typeof createCache>,
): Promise<GraphQLSchema> {
  const { config, begun } = opening
  const { createSage300Subgraph } = await import('#sage300')
  const alerts = openAlerts(opening)
  const ofSandbox = config.origins.sage300 === 'SANDBOX' ? sandbox : undefined
  const { importKeepDays } = config
  const access = sageAccess(config, ofSandbox)
  const sage = createSage300Subgraph({ ...access, cache, alerts, importKeepDays })
  begun.push(() => sage.close())
  sage.watchDictionary()
  return sage.schema
}

/** Who is told of what cannot wait; undefined when nobody is to be told. */
function openAlerts({ config, begun }: Opening): Alerts | undefined {
  if (!config.alert) return undefined
  const alerts = createAlerts(config.alert)
  begun.push(() => alerts.close())
  return alerts
}

export async function openReconcile(
  { config, begun }: Opening,
  sources: Sources,
  databaseUrl: string,
  sandbox: Sandbox | undefined,
): Promise<ReconcileSubgraph> {
  const { createReconcileSubgraph } = await import('#reconcile')
  const reconcile = await createReconcileSubgraph({
    ...sources,
    databaseUrl,
    origins: { PROCORE: config.origins.procore, SAGE300: config.origins.sage300 },
    approvalAmount: config.approvalAmount,
    severity: config.severity,
    operationKeepDays: config.operationKeepDays,
    versionKeepDays: config.versionKeepDays,
    allowsPrivateWebhooks: config.allowsPrivateWebhooks,
    // Those of the sandbox join its two sides.
    ...(sandbox && config.mode === 'sandbox' && { links: sandbox.links }),
  })
  begun.push(() => reconcile.close())
  return reconcile
}

export async function readinessOf(reconcile: ReconcileSubgraph): Promise<Readiness> {
  const unread = await reconcile.unread()
  if (await reconcile.isReady()) return { isReady: true, reasons: [], unread }
  const reasons = ['The first read of both systems is not finished.', ...reconcile.firstReading()]
  return { isReady: false, reasons, unread }
}

/** Answers every question with why there is no answer. */
function switchedOff(name: 'PROCORE' | 'SAGE'): SubgraphExecutor {
  const code = `${name}_OFF` as const
  const message = `${name}=off: ${errorCatalogue[code].meaning}`
  return () => {
    const originalError = new TieoutError(code, message)
    return { data: null, errors: [new GraphQLError(message, { originalError })] }
  }
}

/** The subgraph at its configured address; undefined when it has none. */
export async function openRemote(
  { config, begun }: Opening,
  name: Subgraph,
): Promise<SubgraphExecutor | undefined> {
  const url = config.subgraphUrls[name]
  if (url === undefined) return undefined
  const { overHttp } = await import('./engine/over-http.ts')
  const remote = overHttp(url, checked(config.subgraphSecret, 'SUBGRAPH_SECRET'))
  begun.push(() => remote.close())
  // Without its `close`: the engine would close what reconcile still uses.
  return request => remote(request)
}

/** What the Sage subgraph, and its doctor, are given to reach Sage. */
export function sageAccess(
  config: SageSystem,
  sandbox: Pick<Sandbox, 'sage'> | undefined,
): SageAccess | { companies: NamedAccess[] } {
  if (sandbox) {
    return { ...sandbox.sage, importCommand: [...sandbox.sage.importCommand, '--file', '{file}'] }
  }
  const { sageCompanies } = config
  if (sageCompanies) {
    return { companies: sageCompanies.map(each => ({ ...accessOf(each), name: each.name })) }
  }
  return accessOf(checked(config.sage, 'Sage'))
}

function accessOf(sage: SageConfig): SageAccess {
  return {
    odbc: sage.odbc,
    ...(sage.currency !== undefined && { currency: sage.currency }),
    ...(sage.namesFile !== undefined && { namesFile: sage.namesFile }),
    ...(sage.companyDir !== undefined && { companyDir: sage.companyDir }),
    ...(sage.import && { importDir: sage.import.dir, importCommand: sage.import.command }),
  }
}

function checked<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`a configuration without ${what} passed the check`)
  return value
}
