import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import { createLoaders, NOBODY_BOUND } from '../answers/loaders.ts'
import { type Changed, isTouched } from '../intake/rests-on.ts'
import type { SourceReport } from '../intake/source-report.ts'
import type { Sources, System } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { MutationResolvers, OperationKind } from '../types.generated.ts'
import type { SendRules } from '../webhooks/send.ts'
import { createCodeMapRows } from './code-map-rows.ts'
import { createCodeMaps } from './code-maps.ts'
import { refusalsByDrift } from './drift-refusals.ts'
import { createFindingDecisions } from './finding-decisions.ts'
import { findingMutations } from './finding-mutations.ts'
import { createFindingRows } from './finding-rows.ts'
import { createJudging } from './judging.ts'
import { linkMutations } from './link-mutations.ts'
import { createLinkRows } from './link-rows.ts'
import { createLinks, notFound } from './links.ts'
import { createOperationWords, type OperationWords } from './operation-words.ts'
import { clock } from './runner/clock.ts'
import type { Begun, OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'
import { createRunner, type Runner, type Story } from './runner/runner.ts'
import { createOperationStore } from './runner/store.ts'
import { storyOf } from './runner/story.ts'
import { isForTwo, type WriteServices, type WriteThrough } from './runner/write.ts'
import { createSourceMutations } from './source-mutations.ts'
import { createSourceRefresh } from './source-refresh.ts'
import { createWebhookWordRows } from './webhook-rows.ts'
import { createWebhookWords } from './webhooks.ts'
import { createWriteRows } from './write-rows.ts'
import { createWritten } from './written.ts'

/** The list of what callers may have written or decided, each once for each idempotency key. */
export interface Writes {
  mutations: Required<MutationResolvers<RequestContext>>
  operations: OperationStore
  approvals: Pick<OperationWords, 'refusalOfApproval' | 'approvableUntil'> & {
    /** Whether a write of this amount waits for a second person. */
    isForTwo(amount: string): boolean
  }
  runner: Runner
  /** Resolves when nothing is judged any more that was decided. */
  judged(): Promise<void>
  /** The mutations that write nothing while a system has changed so. */
  restingOn(system: System, changed: Changed): string[]
}

export interface WriteOptions {
  pool: Pool
  sources: Sources
  upkeep: Upkeep
  reconciler: Pick<Reconciler, 'pairLists' | 'reconcileChanged'>
  report: (context: RequestContext) => Promise<SourceReport[]>
  approvalAmount?: string | undefined
  /** Where events may be sent to. */
  webhookRules: SendRules
  /** Shorter where a test cannot wait. */
  waits?: { leaseMs: number; answerMs: number } | undefined
}

export function createWrites(options: WriteOptions): Writes {
  const { pool, sources, upkeep, reconciler, report, approvalAmount, webhookRules, waits } = options
  const operations = createOperationStore(pool, waits?.leaseMs)
  const services: WriteServices = {
    upkeep,
    approvalAmount,
    refusalsByDrift: (asks, field, context) => refusalsByDrift(sources, asks, field, context),
  }
  const written = createWritten({ sources, upkeep, ...createWriteRows(pool) })
  const list: WriteThrough<unknown, unknown>[] = Object.values(written)
  const stories: Partial<Record<OperationKind, Story>> = {
    ...Object.fromEntries(list.map(write => [write.kind, storyOf(write, services)])),
    SOURCE_REFRESH: createSourceRefresh(upkeep, async ids =>
      (await commitmentsOf(pool, ids)).flatMap(({ row }) => (row ? [row.project_pair_id] : [])),
    ),
  }
  const runner = createRunner({
    store: operations,
    clock,
    storyOf: kind => stories[kind],
    answerWaitMs: waits?.answerMs,
  })
  const toSources = createSourceMutations({ pool, written, runner, services, nameOf })
  const judging = createJudging(clock)
  const links = createLinks({ rows: createLinkRows(pool), operations, reconciler, judging })
  const findings = createFindingDecisions({
    pool,
    rows: createFindingRows(pool),
    operations,
    reconciler,
    judging,
  })
  const codeMaps = createCodeMaps({
    rows: createCodeMapRows(pool),
    operations,
    reconciler,
    judging,
  })
  const webhooks = createWebhookWords({
    operations,
    rows: createWebhookWordRows(pool),
    rules: webhookRules,
  })
  const words = createOperationWords({
    store: operations,
    clock,
    hurry: runner.hurry,
    prepared: { FINDING_ACCEPT: findings },
  })

  const told = async (said: Promise<Begun>, operationId: string) => {
    const { userErrors } = await said
    const [id = ''] = parseGid(operationId, 'input.operationId').key
    return { operation: readBack(() => operations.find(id)), userErrors }
  }
  return {
    operations,
    approvals: { ...words, isForTwo: amount => isForTwo(amount, services) },
    runner,
    judged: judging.end,
    restingOn: (system, changed) =>
      list.filter(({ asks }) => isTouched(asks, system, changed)).map(({ mutation }) => mutation),
    mutations: {
      ...toSources.mutations,
      ...linkMutations(links, nameOf),
      sourceRefresh: async (_, { input: { idempotencyKey, ...input } }, context) => {
        const unknown = [
          ...(await unknownProjects(pool, input.projectIds ?? [])),
          ...(await unknownCommitments(pool, input.commitmentIds ?? [])),
        ]
        if (unknown.length > 0) return { sources: none, operation: none, userErrors: unknown }
        const begun = await runner.carryOut({
          kind: 'SOURCE_REFRESH',
          idempotencyKey,
          input,
          requestedBy: nameOf(context),
        })
        return {
          sources: begun.operation ? readBack(() => report(context)) : none,
          operation: async () => begun.operation,
          userErrors: begun.userErrors,
        }
      },
      costCodeMap: (_, { input }, context) => codeMaps.map(input, nameOf(context)),
      ...findingMutations({ pool, findings, operations, exports: toSources.exports, nameOf }),
      operationApprove: (_, { input }, context) =>
        told(words.operationApprove(input, nameOf(context)), input.operationId),
      operationReject: (_, { input }, context) =>
        told(words.operationReject(input, nameOf(context)), input.operationId),
      operationReplay: (_, { input }, context) =>
        told(words.operationReplay(input, nameOf(context)), input.operationId),
      operationDiscard: (_, { input }, context) =>
        told(words.operationDiscard(input, nameOf(context)), input.operationId),
      operationSettle: (_, { input }, context) =>
        told(words.operationSettle(input, nameOf(context)), input.operationId),
      webhookSubscribe: (_, { input }, context) => webhooks.subscribe(input, nameOf(context)),
      webhookUnsubscribe: (_, { input }, context) => webhooks.unsubscribe(input, nameOf(context)),
      webhookReplay: (_, { input }, context) => webhooks.replay(input, nameOf(context)),
    },
  }
}

const none = async () => null

async function unknownProjects(pool: Pool, ids: readonly string[]) {
  const { rows } = await pool.query<{ id: string }>(
    `select asked.id from unnest($1::text[]) as asked (id)
     where asked.id not in (select id from tieout.project_pair)`,
    [ids],
  )
  return rows.map(row => notFound(row.id, ['input', 'projectIds']))
}

async function unknownCommitments(pool: Pool, ids: readonly string[]) {
  const found = await commitmentsOf(pool, ids)
  return found.flatMap(({ id, row }) => (row ? [] : [notFound(id, ['input', 'commitmentIds'])]))
}

async function commitmentsOf(pool: Pool, ids: readonly string[]) {
  const { commitments } = createLoaders(pool, NOBODY_BOUND)
  return Promise.all(ids.map(async id => ({ id, row: await commitments.load(id) })))
}

function nameOf(context: RequestContext): string {
  if (context.caller) return context.caller.name
  throw new TieoutError('UNAUTHENTICATED', 'Only a known caller may change anything.')
}
