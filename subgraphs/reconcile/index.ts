import { fileURLToPath } from 'node:url'
import type { GraphQLSchema } from 'graphql'
import { connectPool, migrate } from '#lib/postgres'
import { type RequestContext, type SubgraphExecutor, TIEOUT } from '#lib/request'
import { subgraphSchema } from '#lib/subgraph'
import { importsSeen } from './audit/imports.ts'
import { createFirstReading } from './intake/first-reading.ts'
import { createReadLive } from './intake/live.ts'
import { POLL_INTERVAL_MS, pollProcore } from './intake/poll.ts'
import { createRefresh } from './intake/refresh.ts'
import { type Changed, queriesTouched } from './intake/rests-on.ts'
import { rememberDrifts } from './intake/source-drift.ts'
import { reportSources } from './intake/source-report.ts'
import { createSources, type Origins, SYSTEMS, type System, systemsIn } from './intake/sources.ts'
import { createDirtyStore, type DirtyStore } from './intake/store/dirty.ts'
import { createDriftStore } from './intake/store/drift.ts'
import { noteWholeReading } from './intake/store/readings.ts'
import { setSystemsOff } from './intake/store/system-off.ts'
import { createTroubles } from './intake/troubles.ts'
import { tellUnread } from './intake/unread-told.ts'
import { createUpkeep } from './intake/upkeep.ts'
import { watchDirty } from './intake/watch.ts'
import { createResolvers } from './resolvers.ts'
import { createReconciler, JUDGEMENTS_COUNT } from './sql/judge.ts'
import { type SeverityRule, setSeverityRule } from './sql/severity.ts'
import { createDeliverer } from './webhooks/deliver.ts'
import { createWrites } from './writes/index.ts'
import { type LinkList, seedLinks } from './writes/link-seeds.ts'
import { prune } from './writes/runner/prune.ts'

export { type ChangeEvent, type EventKind, type EventStore, openEventStore } from './rows/events.ts'
export {
  type ExportFormat,
  exportFormats,
  exportNames,
  openRowStore,
  type RowStore,
} from './rows/export.ts'

/**
 * The reconcile subgraph: it keeps what both systems said, pairs it, judges it, and writes through.
 * It reaches the other two only by the questions that any client could ask.
 */
export interface ReconcileSubgraph {
  schema: GraphQLSchema
  /** Whether every project has been judged once, so that answers are whole. */
  isReady(): Promise<boolean>
  /** What is not read, in sentences that name nobody's records. */
  unread(): Promise<string[]>
  /** How far the first reading is, in a sentence for each system that is being read. */
  firstReading(): string[]
  /** Marks a project of Procore, by its id, to be read again at once; see DirtyStore.mark. */
  markDirty: DirtyStore['mark']
  /** Resumes unfinished operations and keeps the store current until `close`; tells how far the first reading is. */
  start(onProgress: (firstReading: string[]) => void): Promise<void>
  close(): Promise<void>
}

/** Where a process that does not run reconcile puts its marks. Throws what the store throws. */
export function openMarks(databaseUrl: string): {
  mark: DirtyStore['mark']
  close(): Promise<void>
} {
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout webhooks',
    max: MARKS_POOL_SIZE,
  })
  return { mark: createDirtyStore(pool).mark, close: () => pool.end() }
}

const MARKS_POOL_SIZE = 2
const POOL_SIZE = 12
/** A reading holds its connection while it waits for Procore or Sage; nobody else is to wait for one of these. */
const READING_POOL_SIZE = 8
const STATEMENT_TIMEOUT_MS = 120_000

export async function createReconcileSubgraph(options: {
  databaseUrl: string
  procore: SubgraphExecutor
  sage300: SubgraphExecutor
  origins: Origins
  /** Pairs that are known beforehand. */
  links?: LinkList
  /** Writes of this amount and above wait for a second person. */
  approvalAmount?: string | undefined
  /** What makes a finding weigh more. */
  severity?: SeverityRule | undefined
  /** How long an operation is kept after its end; for ever unless it is given. */
  operationKeepDays?: number | undefined
  /** How long is kept what a record was before it changed; for ever unless it is given. */
  versionKeepDays?: number | undefined
  /** Webhooks may go to private addresses; in the sandbox they may. */
  allowsPrivateWebhooks?: boolean | undefined
  /** Between two polls of an active project; shorter where a test cannot wait. */
  pollMs?: number
}): Promise<ReconcileSubgraph> {
  const { databaseUrl, origins } = options
  const systems = systemsIn(origins)
  const systemsOff = SYSTEMS.filter(system => !systems.includes(system))
  const isSandbox = !Object.values(origins).includes('REAL')
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout reconcile',
    max: POOL_SIZE,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    isKept: true,
  })
  await migrate(pool, fileURLToPath(new URL('./migrations', import.meta.url)), {
    schema: 'tieout',
  })
    .then(() => setSeverityRule(pool, options.severity ?? {}))
    .then(() => setSystemsOff(pool, systemsOff))
    .catch(async thrown => {
      await pool.end()
      throw thrown
    })
  const sources = createSources({ procore: options.procore, sage300: options.sage300 })
  const readingPool = connectPool(databaseUrl, {
    applicationName: 'tieout reading',
    max: READING_POOL_SIZE,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    // Each has made tables to stage in, and who makes or drops so many has all others forget what they have planned.
    isKept: true,
  })
  const refresh = createRefresh({ pool, readingPool, sources, systems })
  const judgingPool = connectPool(databaseUrl, {
    applicationName: 'tieout judging',
    max: JUDGEMENTS_COUNT,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    isKept: true,
  })
  const closing = new AbortController()
  const reconciler = createReconciler(pool, { judgingPool, stopping: closing.signal })
  const dirty = createDirtyStore(pool)
  const drift = createDriftStore(pool)
  const firstReading = createFirstReading(sources)
  const { pollMs = POLL_INTERVAL_MS } = options
  const upkeep = createUpkeep({
    refresh,
    reconciler,
    systems,
    rememberDrifts: context => rememberDrifts(sources, drift, context),
    seedLinks: async isWhole => {
      if (options.links) await seedLinks(pool, options.links, isWhole)
    },
    noteWholeReading: read => noteWholeReading(pool, read),
    poll: async context => {
      if (!systems.includes('PROCORE')) return
      await pollProcore({ pool, sources, refresh, reconciler }, context, pollMs)
    },
  })
  const report = (context: RequestContext) =>
    reportSources({ pool, sources, drift, origins, firstReading, restingOn, context })
  const restingOn = (system: System, changed: Changed) => [
    ...queriesTouched(system, changed),
    ...writes.restingOn(system, changed),
  ]
  const { approvalAmount, operationKeepDays, versionKeepDays } = options
  const webhookRules = { allowsPrivate: isSandbox || options.allowsPrivateWebhooks === true }
  const writes = createWrites({
    pool,
    sources,
    upkeep,
    reconciler,
    report,
    approvalAmount,
    webhookRules,
  })
  const deliverer = createDeliverer(pool, webhookRules)
  const resolvers = createResolvers({
    pool,
    writes,
    systemsOff,
    reportSources: report,
    importsSeen: context => importsSeen(sources, context),
    readLive: createReadLive(upkeep, closing.signal),
  })
  const troubles = createTroubles({ pool, sources, origins })
  let running: Promise<unknown> | undefined
  return {
    schema: subgraphSchema('reconcile', resolvers),
    isReady: () => reconciler.isReady(),
    unread: () => tellUnread(pool, origins),
    firstReading: firstReading.described,
    markDirty: dirty.mark,
    async start(onProgress) {
      await writes.runner.start()
      const context = backgroundContext(closing.signal)
      running = Promise.all([
        upkeep.run(context, async progress => {
          await firstReading.note(progress, context)
          onProgress(firstReading.described())
        }),
        prune(pool, { operationKeepDays, versionKeepDays }, context.signal),
        deliverer.run(context.signal),
        troubles.run(context),
        reconciler.prepare().catch(() => undefined), // What it did not plan is planned when it is asked.
        // Somebody has just changed something and looks whether it shows, so this is not background.
        watchDirty({ pool, dirty, refresh, reconciler }, { ...context, isBackground: false }),
      ])
    },
    async close() {
      closing.abort(new Error('Tieout is stopping'))
      await Promise.all([deliverer.close(), running, writes.runner.stop(), writes.judged()])
      await Promise.all([pool.end(), judgingPool.end(), readingPool.end()])
    },
  }
}

/** What the subgraph does of its own accord it does as Tieout, with every right it needs. */
function backgroundContext(signal: AbortSignal): RequestContext {
  return {
    caller: { name: TIEOUT, scopes: new Set(['read', 'read:raw', 'write']) },
    requestId: 'upkeep',
    signal,
    isBackground: true,
  }
}
