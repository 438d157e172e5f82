import { isDeepStrictEqual } from 'node:util'
import { graphql } from 'graphql'
import type { Pool } from 'pg'
import { migrate } from '#lib/postgres'
import type { RequestContext } from '#lib/request'
import { subgraphSchema } from '#lib/subgraph'
import {
  createSourceSubgraphs,
  type SourceSubgraphs,
  testContext,
} from '#test/harness/source-subgraphs'
import { Random } from '../../sandbox/generate/random.ts'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { JOB, Life, PROJECT, VENDORS } from './life.ts'

export interface HistoriesReport {
  histories: number
  days: number
  answers: number
  /** How many answers differ from the one that the day before had, so that there was something to tell apart. */
  moved: number
  problems: string[]
}

const MIGRATIONS = new URL('../../subgraphs/reconcile/migrations/', import.meta.url).pathname
const PROBLEMS_MAX = 10
const PAGE = 250

const ANSWER = `
  number verdict matchedBy
  comparison { field procore sage difference verdict }
  retainage { procoreHeldAmount sageHeldAmount difference residualAmount
    bridge { code amount explanation } byInvoice { difference } }
  changeOrders { id number verdict procoreAmount sageAmount difference }
  invoices { id number verdict difference retainageDifference }
  findings { id code amount explanation }`

/**
 * Commitments of which every one lives its own random history: documents come, late and backdated, change, go, are
 * voided; pairs are parted and joined. Each day all are asked as of that day. In the end each is asked again as of
 * every day, from what was believed then, and has to answer the same.
 */
export async function runHistories(
  pool: Pool,
  { count, days, seed }: { count: number; days: number; seed: string },
): Promise<HistoriesReport> {
  await migrate(pool, MIGRATIONS, { schema: 'tieout' })
  const subgraphs = createSourceSubgraphs()
  const random = new Random(seed)
  const lives = Array.from({ length: count }, (_, place) => new Life(place + 1, random))
  const refresh = createRefresh({ pool, sources: createSources(subgraphs.executors) })
  const reconciler = createReconciler(pool)
  const ask = asker(pool)
  subgraphs.procore.projects.push({ ...PROJECT })
  subgraphs.procore.vendors.push({ ...VENDORS.procore })
  subgraphs.sage.projects.push({ ...JOB })
  subgraphs.sage.vendors.push({ ...VENDORS.sage })

  const given: { day: string; knownAt: string; answers: unknown[] }[] = []
  for (let turn = 0; turn < days; turn += 1) {
    const day = dayOf(turn)
    for (const life of lives) life.live(day, random)
    show(subgraphs, lives)
    await refresh.refreshCompany(testContext())
    await part(pool, lives, random)
    await reconciler.reconcileDue()
    const answers = await ask({ asOf: day })
    const { rows } = await pool.query<{ at: string }>(
      `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    )
    given.push({ day, knownAt: rows[0]?.at ?? '', answers })
  }
  const problems: string[] = []
  let compared = 0
  let moved = 0
  for (const [turn, { day, knownAt, answers }] of given.entries()) {
    const again = await ask({ asOf: day, knownAt })
    if (again.length !== answers.length) {
      problems.push(`${day}: ${answers.length} commitments were told, and now ${again.length}.`)
    }
    for (const [place, answer] of answers.entries()) {
      compared += 1
      if (!isDeepStrictEqual(answer, given[turn - 1]?.answers[place])) moved += 1
      if (isDeepStrictEqual(answer, again[place])) continue
      problems.push(
        `${day}: told ${JSON.stringify(answer)} and now ${JSON.stringify(again[place])}`,
      )
    }
  }
  return {
    histories: count,
    days,
    answers: compared,
    moved,
    problems: problems.slice(0, PROBLEMS_MAX),
  }
}

function asker(pool: Pool) {
  const schema = subgraphSchema(
    'reconcile',
    createResolvers({
      pool,
      writes: {
        operations: createOperationStore(pool),
        approvals: {} as never,
        mutations: {} as never,
      },
      reportSources: async () => [],
      importsSeen: async () => undefined,
      readLive: async () => undefined,
    }),
  )
  return async (then: { asOf: string; knownAt?: string }): Promise<unknown[]> => {
    const all: unknown[] = []
    for (let after: string | null = null; ; ) {
      const contextValue: RequestContext = testContext()
      const { data, errors } = await graphql({
        schema,
        contextValue,
        source: `query ($asOf: Date, $knownAt: DateTime, $after: String) {
          commitments(first: ${PAGE}, after: $after, asOf: $asOf, knownAt: $knownAt) {
            nodes { ${ANSWER} } pageInfo { hasNextPage endCursor }
          } }`,
        variableValues: { ...then, after },
      })
      if (errors?.[0]) throw errors[0]
      const page = JSON.parse(JSON.stringify(data)).commitments
      all.push(...page.nodes)
      if (!page.pageInfo.hasNextPage) return all
      after = page.pageInfo.endCursor
    }
  }
}

function show({ procore, sage }: SourceSubgraphs, lives: readonly Life[]): void {
  const all = lives.map(life => life.records())
  procore.commitments.splice(0, Infinity, ...all.map(each => each.procore.commitment))
  procore.changeOrders.splice(0, Infinity, ...all.flatMap(each => each.procore.changeOrders))
  procore.invoices.splice(0, Infinity, ...all.flatMap(each => each.procore.invoices))
  sage.commitments.splice(0, Infinity, ...all.map(each => each.sage.commitment))
  sage.changeOrders.splice(0, Infinity, ...all.flatMap(each => each.sage.changeOrders))
  sage.invoices.splice(0, Infinity, ...all.flatMap(each => each.sage.invoices))
}

/** Some pairs are parted by a decision, and some that were are joined again. */
async function part(pool: Pool, lives: readonly Life[], random: Random): Promise<void> {
  for (const { fieldId, booksId } of lives) {
    if (!random.chance(PART_PERCENT)) continue
    await pool.query(
      `insert into tieout.link (kind, field_id, books_id, made_by, is_apart)
       values ('COMMITMENT', $1, $2, 'history', true)
       on conflict (kind, field_id, books_id) do update set is_apart = not link.is_apart`,
      [fieldId, booksId],
    )
    await pool.query(
      `insert into tieout.touched (project_id, commitment_id)
       select project_id, id from tieout.contract where id in ($1, $2)`,
      [fieldId, booksId],
    )
  }
}

const PART_PERCENT = 2

function dayOf(turn: number): string {
  return new Date(Date.UTC(2026, 0, 10 + turn * 9)).toISOString().slice(0, 10)
}
