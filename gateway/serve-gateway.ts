import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { log } from '#lib/log'
import type { SubgraphExecutor } from '#lib/request'
import type { ReconcileSubgraph } from '#reconcile'
import type { Sandbox } from '#sandbox'
import { readDocuments, type TrustedDocument } from './documents.ts'
import { createEngine, inProcess } from './engine/index.ts'
import { createAccessLog } from './front/access-log.ts'
import { type Authenticate, createAuthenticator, SANDBOX_TOKENS } from './front/auth.ts'
import { addExports } from './front/exports.ts'
import type { Readiness } from './front/http.ts'
import { openKeys } from './front/keys.ts'
import { addMcp } from './front/mcp.ts'
import { createMetrics } from './front/metrics.ts'
import { createServer } from './front/server.ts'
import { addStreams } from './front/streams.ts'
import type { Traces } from './front/traces.ts'
import { addWebhooks } from './front/webhooks.ts'
import {
  type Opening,
  openReconcile,
  openRemote,
  openSandbox,
  openSources,
  openStore,
  readinessOf,
  type Served,
  type Sources,
} from './parts.ts'

const READINESS_TIMEOUT_MS = 3_000

const projectFile = (path: string) => new URL(`../${path}`, import.meta.url)

/** Serves the joined graph, and in the same process every subgraph that has no address of its own. */
export async function serveGateway(opening: Opening): Promise<Served> {
  const { config, begun, signal } = opening
  const needsSandbox = Object.values(config.origins).includes('SANDBOX')
  const sandbox = needsSandbox ? await openSandbox(opening) : undefined
  signal?.throwIfAborted()
  const remote = await openRemote(opening, 'reconcile')
  const databaseUrl = remote ? config.databaseUrl : await openStore(opening)
  signal?.throwIfAborted()
  const sources = await openSources(opening, sandbox, databaseUrl)
  const reconcile = remote
    ? reconcileElsewhere(remote, config.subgraphUrls.reconcile ?? '')
    : await reconcileHere(opening, sources, databaseUrl ?? '', sandbox)
  const hasSandboxTokens = config.mode === 'sandbox' && config.isLoopback
  const authenticate = await openAuthenticator(opening, hasSandboxTokens, databaseUrl)
  const exports = await openExports(opening, databaseUrl)
  const events = await openEvents(opening, databaseUrl)
  const addHooks = await webhookRoute(opening, reconcile, databaseUrl)
  const documents = readDocuments()
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))
  const metrics = createMetrics(documents)
  const accessLog = createAccessLog(documents)
  const timed = metrics.timed({ ...sources, reconcile: reconcile.execute })
  const traces = await openTracing(opening, documents, version)
  const engine = createEngine({
    supergraphSdl: readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'),
    subgraphs: traces?.traced(timed) ?? timed,
  })
  const server = await createServer({
    config,
    engine,
    authenticate,
    watch: run => metrics.watched(accessLog.watched(traces?.watched(run) ?? run)),
    readiness: reconcile.readiness,
    addRoutes(app, runDocument, admit) {
      accessLog.serve(app)
      metrics.serve(app, { schema: engine.apiSchema, run: runDocument, authenticate })
      addMcp(app, { engine, documents, authenticate, version }, runDocument)
      addExports(app, {
        ...exports,
        authenticate,
        checkList(rows, caller) {
          engine.admit({ query: `{ ${rows} { totalCount } }`, caller, mayWrite: false })
        },
      })
      addStreams(app, { engine, authenticate, events, admit, run: runDocument })
      addHooks?.(app)
    },
    documents: new Map(documents.map(({ name, text }) => [name, text])),
    explorer: {
      documents,
      query: readFileSync(projectFile('docs/first-query.graphql'), 'utf8'),
      ...(hasSandboxTokens && { tokens: SANDBOX_TOKENS }),
    },
  })
  begun.push(() => server.close())
  await reconcile.start()
  const { url } = server
  return { url, readiness: reconcile.readiness, sandboxUrl: sandbox?.procore.apiUrl }
}

interface Reconcile {
  execute: SubgraphExecutor
  readiness(): Promise<Readiness>
  start(): Promise<void>
  /** Undefined where another process keeps the store. */
  markDirty?: ReconcileSubgraph['markDirty']
}

async function reconcileHere(
  opening: Opening,
  sources: Sources,
  databaseUrl: string,
  sandbox: Sandbox | undefined,
): Promise<Reconcile> {
  const reconcile = await openReconcile(opening, sources, databaseUrl, sandbox)
  return {
    execute: inProcess(reconcile.schema),
    readiness: () => readinessOf(reconcile),
    start: () => reconcile.start(opening.onProgress),
    markDirty: reconcile.markDirty,
  }
}

/** Webhooks are taken where there is a secret for them and a store that remembers them. */
async function webhookRoute(
  { config, begun }: Opening,
  reconcile: Reconcile,
  databaseUrl: string | undefined,
) {
  const { webhook } = config
  if (!webhook) return undefined
  let mark = reconcile.markDirty
  if (!mark && databaseUrl !== undefined) {
    const { openMarks } = await import('#reconcile')
    const marks = openMarks(databaseUrl)
    begun.push(() => marks.close())
    mark = marks.mark
  }
  if (!mark) {
    log.warn('webhook.unavailable', { reason: 'DATABASE_URL is not set in this process' })
    return undefined
  }
  const options = { ...webhook, mark }
  return (app: FastifyInstance) => addWebhooks(app, options)
}

/** Files are read from the store itself: through the graph a page at a time would take an hour for one. */
async function openExports({ begun }: Opening, databaseUrl: string | undefined) {
  const { exportFormats, exportNames, openRowStore } = await import('#reconcile')
  const store = databaseUrl === undefined ? undefined : openRowStore(databaseUrl)
  if (store) begun.push(() => store.close())
  return { store, names: exportNames, formats: exportFormats }
}

async function openEvents({ begun }: Opening, databaseUrl: string | undefined) {
  if (databaseUrl === undefined) return undefined
  const { openEventStore } = await import('#reconcile')
  const events = openEventStore(databaseUrl)
  begun.push(() => events.close())
  return events
}

async function openTracing(
  { config, begun }: Opening,
  documents: readonly TrustedDocument[],
  version: string,
): Promise<Traces | undefined> {
  const { traceUrl: endpoint } = config
  if (endpoint === undefined) return undefined
  const { openTraces } = await import('./front/traces.ts')
  const names = new Map(documents.map(({ text, name }) => [text, name]))
  const traces = await openTraces({ endpoint, version, nameOf: query => names.get(query) })
  begun.push(() => traces.close())
  return traces
}

function reconcileElsewhere(execute: SubgraphExecutor, url: string): Reconcile {
  return { execute, readiness: () => askReadiness(url), start: async () => undefined }
}

/** What the process that keeps the store says of itself. */
async function askReadiness(url: string): Promise<Readiness> {
  const { origin } = new URL(url)
  try {
    const response = await fetch(`${origin}/readyz`, {
      signal: AbortSignal.timeout(READINESS_TIMEOUT_MS),
    })
    const said = (await response.json()) as { reasons?: unknown; unread?: unknown }
    return { isReady: response.ok, reasons: textsIn(said.reasons), unread: textsIn(said.unread) }
  } catch {
    // Why does not matter to who asks: it is not there yet, or no longer.
    return { isReady: false, reasons: [`The reconcile subgraph at ${origin} does not answer.`] }
  }
}

function textsIn(said: unknown): string[] {
  return Array.isArray(said) ? said.map(String) : []
}

async function openAuthenticator(
  { config, begun }: Opening,
  hasSandboxTokens: boolean,
  databaseUrl: string | undefined,
): Promise<Authenticate> {
  const keys = databaseUrl === undefined ? undefined : await openKeys(databaseUrl)
  if (keys) begun.push(() => keys.close())
  return createAuthenticator({
    hasSandboxTokens,
    issuers: config.issuers,
    ...(keys && { findKey: keys.find }),
  })
}
