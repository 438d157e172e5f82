import type { Pool } from 'pg'
import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { ReadingRow } from '../ground.ts'
import type { SourceDrift } from '../types.generated.ts'
import type { FirstReading, ReadingProgress } from './first-reading.ts'
import { ProcoreHealthDocument } from './questions/procore.generated.ts'
import { SageHealthDocument } from './questions/sage300.generated.ts'
import type { Changed } from './rests-on.ts'
import { driftsOf } from './source-drift.ts'
import type { Origins, Sources, System } from './sources.ts'
import type { DriftStore } from './store/drift.ts'

/** A source system that has not answered within this time is reported as down. */
const HEALTH_TIMEOUT_MS = 5_000

export interface SourceReport {
  system: System
  state: 'UP' | 'DOWN' | 'OFF'
  isSandbox: boolean
  errorCode: string | null
  errorMessage: string | null
  lastReadAt: string | null
  lastRefreshedAt: string | null
  recordCount: number
  firstReading: ReadingProgress | null
  budget: CallBudget | null
  isDegraded: boolean
  drift: readonly SourceDrift[]
  readings: readonly ReadingRow[]
}

interface CallBudget {
  readonly usedCount: number
  readonly leftCount: number
  readonly resetAt: string
  readonly queuedCount: number
  readonly described: string
}

/** Asks both systems how they are, side by side, and adds what the store knows of them. */
export async function reportSources(options: {
  pool: Pool
  sources: Sources
  drift: DriftStore
  origins: Origins
  firstReading: FirstReading
  /** What of the graph, beside the subgraph's own, rests on what a system has changed. */
  restingOn: (system: System, changed: Changed) => readonly string[]
  context: RequestContext
}): Promise<SourceReport[]> {
  const { pool, sources, drift, origins, firstReading, restingOn } = options
  const late = AbortSignal.timeout(HEALTH_TIMEOUT_MS)
  const signal = AbortSignal.any([options.context.signal, late])
  const context = { ...options.context, signal, notOlderThan: Date.now() }
  // A system that does not answer has no drift that anybody could know of.
  const driftOf = async (system: System) =>
    (await drift.dated(system, await driftsOf(sources, system, context).catch(() => []))).map(
      ({ affectedTypes, ...told }) => {
        const { affectedOperations: own } = told
        const changed = { affectedOperations: own, affectedTypes }
        return { ...told, affectedOperations: [...own, ...restingOn(system, changed)] }
      },
    )
  const [procore, sage, marks, procoreDrift, sageDrift, procoreUnread, sageUnread] =
    await Promise.all([
      healthOf(late, 'PROCORE', async () => {
        return (await sources.ask('PROCORE', ProcoreHealthDocument, {}, context)).health
      }).then(health => withListing(pool, 'PROCORE', health)),
      healthOf(late, 'SAGE300', async () => {
        return (await sources.ask('SAGE300', SageHealthDocument, {}, context)).health
      }).then(health => withListing(pool, 'SAGE300', health)),
      marksOf(pool),
      driftOf('PROCORE'),
      driftOf('SAGE300'),
      unreadOf(pool, 'PROCORE'),
      unreadOf(pool, 'SAGE300'),
    ])
  return [
    {
      system: 'PROCORE',
      isSandbox: origins.PROCORE === 'SANDBOX',
      ...procore,
      ...(origins.PROCORE === 'OFF' && { state: 'OFF' as const }),
      ...marks.PROCORE,
      ...driftReport(procoreDrift, procore),
      readings: procoreUnread,
      firstReading: firstReading.of('PROCORE'),
    },
    {
      system: 'SAGE300',
      isSandbox: origins.SAGE300 === 'SANDBOX',
      ...sage,
      ...(origins.SAGE300 === 'OFF' && { state: 'OFF' as const }),
      ...marks.SAGE300,
      ...driftReport(sageDrift, sage),
      readings: sageUnread,
      firstReading: firstReading.of('SAGE300'),
    },
  ]
}

/** Whether one system answers at this moment; never throws. */
export function healthNow(sources: Sources, system: System, about: RequestContext) {
  const late = AbortSignal.timeout(HEALTH_TIMEOUT_MS)
  const signal = AbortSignal.any([about.signal, late])
  const context = { ...about, signal, notOlderThan: Date.now() }
  return healthOf(late, system, async () =>
    system === 'PROCORE'
      ? (await sources.ask(system, ProcoreHealthDocument, {}, context)).health
      : (await sources.ask(system, SageHealthDocument, {}, context)).health,
  )
}

interface Health {
  readonly isReachable: boolean
  readonly errorCode: string | null
  readonly errorMessage: string | null
  readonly budget?: CallBudget | null
}

/** A system that is up and in trouble, as where its drop folder is offline, is degraded too. */
function driftReport(
  drift: readonly SourceDrift[],
  { state, errorCode }: { state: 'UP' | 'DOWN'; errorCode: string | null },
) {
  const isInTrouble = state === 'UP' && errorCode !== null
  return { isDegraded: isInTrouble || drift.some(({ class: kind }) => kind === 'BREAKING'), drift }
}

/** A system that answers, and not to the question for its projects, is in trouble. */
async function withListing<Told extends Pick<Health, 'errorCode' | 'errorMessage'>>(
  pool: Pool,
  system: System,
  health: Told,
): Promise<Told> {
  if (health.errorCode !== null) return health
  const { rows } = await pool.query<{ errorCode: string; errorMessage: string }>(
    `select failure_code as "errorCode", reason as "errorMessage" from tieout.reading
     where system = $1 and project_id = '' and list = 'PROJECTS' and state in ('FAILED', 'REFUSED')`,
    [system],
  )
  return { ...health, ...rows[0] }
}

const lateAnswers = {
  PROCORE: { name: 'Procore', errorCode: 'PROCORE_TIMEOUT' },
  SAGE300: { name: 'Sage', errorCode: 'SAGE_TIMEOUT' },
} as const satisfies Record<System, { name: string; errorCode: ErrorCode }>

async function healthOf(late: AbortSignal, system: System, ask: () => Promise<Health>) {
  try {
    const health = await ask()
    const state = health.isReachable ? ('UP' as const) : ('DOWN' as const)
    const { errorCode, errorMessage, budget = null } = health
    return { state, errorCode, errorMessage, budget }
  } catch (thrown) {
    if (late.aborted) {
      const { name, errorCode } = lateAnswers[system]
      const errorMessage = `${name} did not answer within ${HEALTH_TIMEOUT_MS / 1000} s.`
      return { state: 'DOWN' as const, errorCode, errorMessage, budget: null }
    }
    const errorCode = thrown instanceof TieoutError ? thrown.code : 'SUBGRAPH_FAILED'
    return { state: 'DOWN' as const, errorCode, errorMessage: messageOf(thrown), budget: null }
  }
}

async function marksOf(pool: Pool) {
  const { rows } = await pool.query<{
    system: System
    last_read_at: Date | null
    last_refreshed_at: Date | null
    record_count: number
  }>(
    `select
       system,
       max(read_at) as last_read_at,
       -- All of it was read at or after this moment.
       min(read_at) as last_refreshed_at,
       case system
         when 'PROCORE' then
           (select count(*) from procore.project) + (select count(*) from procore.vendor)
           + (select count(*) from procore.commitment) + (select count(*) from procore.change_order)
           + (select count(*) from procore.invoice)
         else
           (select count(*) from sage.project) + (select count(*) from sage.vendor)
           + (select count(*) from sage.commitment) + (select count(*) from sage.change_order)
           + (select count(*) from sage.invoice)
       end::integer as record_count
     from tieout.read_mark
     group by system`,
  )
  const mark = (system: System) => {
    const row = rows.find(found => found.system === system)
    return {
      lastReadAt: row?.last_read_at?.toISOString() ?? null,
      lastRefreshedAt: row?.last_refreshed_at?.toISOString() ?? null,
      recordCount: row?.record_count ?? 0,
    }
  }
  return { PROCORE: mark('PROCORE'), SAGE300: mark('SAGE300') }
}

/** The lists of one system that are not read, the company's first. */
async function unreadOf(pool: Pool, system: System): Promise<ReadingRow[]> {
  const { rows } = await pool.query<ReadingRow>(
    `select distinct on (is_of_company, list, pair_of_list)
       case when is_of_company then null else project_pair_id end as project_pair_id,
       system, list, state, read_at, reason
     from (
       select
         project_pair_id, system, list, state, read_at, reason, is_of_company,
         case when is_of_company then '' else project_pair_id end as pair_of_list
       from tieout.unread
       where system = $1
       union all
       select null, system, list, state, read_at, reason, true, ''
       from tieout.reading
       where system = $1 and project_id = '' and list = 'PROJECTS' and state not in ('READ', 'EMPTY')
     ) as unread
     order by is_of_company desc, list, pair_of_list`,
    [system],
  )
  return rows
}
