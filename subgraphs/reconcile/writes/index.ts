import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import { createLoaders } from '../answers/loaders.ts'
import type { Writer } from '../answers/remedies.ts'
import type { ReadBack } from '../ground.ts'
import { type Changed, isTouched } from '../intake/rests-on.ts'
import type { SourceReport } from '../intake/source-report.ts'
import type { Sources, System } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { MutationResolvers, OperationKind } from '../types.generated.ts'
import { createWebhookRows } from '../webhooks/rows.ts'
import type { SendRules } from '../webhooks/send.ts'
import { createChangeOrderApprove } from './change-order-approve.ts'
import { createChangeOrderExport } from './change-order-export.ts'
import { createCodeMaps } from './code-maps.ts'
import { createCommitmentExport } from './commitment-export.ts'
import { refusalsByDrift } from './drift-refusals.ts'
import { createFindingDecisions } from './finding-decisions.ts'
import { findingMutations } from './finding-mutations.ts'
import { createFindingRows } from './finding-rows.ts'
import { createInvoiceApprove, invoicePairId } from './invoice-approve.ts'
import { createInvoiceExport } from './invoice-export.ts'
import { createJudging } from './judging.ts'
import { linkMutations } from './link-mutations.ts'
import { createLinkRows } from './link-rows.ts'
import { createLinks, notFound } from './links.ts'
import { createOperationWords } from './operation-words.ts'
import { createPairsToWrite } from './pairs-to-write.ts'
import { createRetainageRelease } from './retainage-release.ts'
import { clock } from './runner/clock.ts'
import type { Begun, OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'
import { createRunner, type Runner, type Story } from './runner/runner.ts'
import { createOperationStore } from './runner/store.ts'
import { decide, storyOf } from './runner/story.ts'
import type { Failure, WriteServices, WriteThrough } from './runner/write.ts'
import { createSourceRefresh } from './source-refresh.ts'
import { createWebhookWords } from './webhooks.ts'

/** The list of what callers may have written or decided, each once for each idempotency key. */
export interface Writes {
  mutations: Required<MutationResolvers<RequestContext>>
  operations: OperationStore
  runner: Runner
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

interface How {
  idempotencyKey: string
  dryRun?: boolean | undefined
}

export function createWrites(options: WriteOptions): Writes {
  const { pool, sources, upkeep, reconciler, report, approvalAmount, webhookRules, waits } = options
  const operations = createOperationStore(pool, waits?.leaseMs)
  const services: WriteServices = {
    upkeep,
    approvalAmount,
    refusalsByDrift: (asks, field, context) => refusalsByDrift(sources, asks, field, context),
  }
  const pairs = createPairsToWrite(pool)
  const changeOrderExport = createChangeOrderExport({ sources, pairs })
  const changeOrderApprove = createChangeOrderApprove({ sources, pairs })
  const commitmentExport = createCommitmentExport({ sources, pairs })
  const invoiceExport = createInvoiceExport({ sources, pairs, upkeep })
  const invoiceApprove = createInvoiceApprove({ pool, sources, upkeep })
  const retainageRelease = createRetainageRelease({ pool, sources, pairs, upkeep })
  const story = <Input, Request>(write: WriteThrough<Input, Request>) => ({
    ...write,
    story: storyOf(write, services),
  })
  const written = [
    story(changeOrderExport),
    story(changeOrderApprove),
    story(commitmentExport),
    story(invoiceExport),
    story(invoiceApprove),
    story(retainageRelease),
  ]
  const stories: Partial<Record<OperationKind, Story>> = {
    ...Object.fromEntries(written.map(({ kind, story }) => [kind, story])),
    SOURCE_REFRESH: createSourceRefresh(upkeep),
  }
  const runner = createRunner({
    store: operations,
    clock,
    storyOf: kind => stories[kind],
    answerWaitMs: waits?.answerMs,
  })
  const links = createLinks({ rows: createLinkRows(pool), operations, reconciler })
  const judging = createJudging(reconciler)
  const findings = createFindingDecisions({
    pool,
    rows: createFindingRows(pool),
    operations,
    judging,
  })
  const codeMaps = createCodeMaps({ pool, operations, judging })
  const webhooks = createWebhookWords({
    operations,
    rows: createWebhookRows(pool),
    rules: webhookRules,
  })
  const words = createOperationWords({
    store: operations,
    clock,
    hurry: runner.hurry,
    prepared: { FINDING_ACCEPT: findings },
  })

  /** The record is shown where there is an operation, or would be one. */
  async function through<Input extends Record<string, unknown>, Request>(
    write: WriteThrough<Input, Request>,
    input: Input,
    { idempotencyKey, dryRun }: How,
    context: RequestContext,
  ) {
    if (dryRun) {
      const fresh = { ...context, notOlderThan: clock.now() }
      const asked = { input, key: `plan ${idempotencyKey}`, context: fresh }
      const { plan, userErrors } = await decide(write, services, asked)
      return { answer: { plan, operation: null, userErrors }, shows }
    }
    const { operation, userErrors, result } = await runner.carryOut({
      kind: write.kind,
      idempotencyKey,
      input,
      requestedBy: nameOf(context),
      target: write.targetOf(input),
    })
    if (operation?.state === 'FAILED') throwUnread(result)
    const answer = { plan: operation?.plan ?? [], operation, userErrors }
    return { answer, shows: operation ? shows : hides }
  }

  function shows<Row>(read: (rows: Rows) => Promise<Row | undefined>): ReadBack<Row> {
    return readBack(async () => (await read(createLoaders(pool))) ?? null)
  }
  const hides: typeof shows = () => none

  const exports = {
    changeOrderExport: (id, how, context) =>
      through(changeOrderExport, { changeOrderId: id }, how, context),
    commitmentExport: (id, how, context) =>
      through(commitmentExport, { commitmentId: id }, how, context),
    invoiceExport: (id, how, context) => through(invoiceExport, { invoiceId: id }, how, context),
  } satisfies Record<
    Writer,
    (id: string, how: How, context: RequestContext) => ReturnType<typeof through>
  >

  const told = async (said: Promise<Begun>, operationId: string) => {
    const { userErrors } = await said
    const [id = ''] = parseGid(operationId, 'input.operationId').key
    return { operation: readBack(() => operations.find(id)), userErrors }
  }
  return {
    operations,
    runner,
    restingOn: (system, changed) =>
      written
        .filter(({ asks }) => isTouched(asks, system, changed))
        .map(({ mutation }) => mutation),
    mutations: {
      ...linkMutations(links, nameOf),
      sourceRefresh: async (_, { input: { idempotencyKey, ...input } }, context) => {
        const unknown = await unknownProjects(pool, input.projectIds ?? [])
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
      changeOrderExport: async (_, { input: { changeOrderId, ...how } }, context) => {
        const id = pairId(changeOrderId, 'changeOrderId', 'ChangeOrder')
        const written = await exports.changeOrderExport(id, how, context)
        return { ...written.answer, changeOrder: written.shows(rows => rows.changeOrders.load(id)) }
      },
      changeOrderApprove: async (_, { input: { changeOrderId, ...how } }, context) => {
        const id = pairId(changeOrderId, 'changeOrderId', 'ChangeOrder')
        const written = await through(changeOrderApprove, { changeOrderId: id }, how, context)
        return { ...written.answer, changeOrder: written.shows(rows => rows.changeOrders.load(id)) }
      },
      commitmentExport: async (_, { input: { commitmentId, ...how } }, context) => {
        const id = pairId(commitmentId, 'commitmentId', 'Commitment')
        const written = await exports.commitmentExport(id, how, context)
        return { ...written.answer, commitment: written.shows(rows => rows.commitments.load(id)) }
      },
      invoiceExport: async (_, { input: { invoiceId, ...how } }, context) => {
        const id = pairId(invoiceId, 'invoiceId', 'Invoice')
        const written = await exports.invoiceExport(id, how, context)
        return { ...written.answer, invoice: written.shows(rows => rows.invoices.load(id)) }
      },
      invoiceApprove: async (_, { input: { invoiceId, ...how } }, context) => {
        const id = invoicePairId(invoiceId)
        const written = await through(invoiceApprove, { invoiceId: id }, how, context)
        return { ...written.answer, invoice: written.shows(rows => rows.invoices.load(id)) }
      },
      retainageRelease: async (_, { input: { idempotencyKey, dryRun, ...asked } }, context) => {
        const id = pairId(asked.commitmentId, 'commitmentId', 'Commitment')
        const how = { idempotencyKey, dryRun }
        const written = await through(retainageRelease, asked, how, context)
        return { ...written.answer, commitment: written.shows(rows => rows.commitments.load(id)) }
      },
      costCodeMap: (_, { input }, context) => codeMaps.map(input, nameOf(context)),
      ...findingMutations({ pool, findings, operations, exports, nameOf }),
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

type Rows = ReturnType<typeof createLoaders>

function pairId(id: string, name: string, kind: string): string {
  parseGid(id, `input.${name}`, { system: 'tieout', kind })
  return id
}

async function unknownProjects(pool: Pool, ids: readonly string[]) {
  const { rows } = await pool.query<{ id: string }>(
    `select asked.id from unnest($1::text[]) as asked (id)
     where asked.id not in (select id from tieout.project_pair)`,
    [ids],
  )
  return rows.map(row => notFound(row.id, ['input', 'projectIds']))
}

/** Throws the failure of an operation that ended because a system could not be asked. */
function throwUnread(result: unknown): void {
  const { failure } = (result ?? {}) as { failure?: Failure | null }
  if (!failure) return
  const message = `${failure.message} Nothing was written; the same idempotency key may be used again.`
  throw new TieoutError(failure.code, message)
}

function nameOf(context: RequestContext): string {
  if (context.caller) return context.caller.name
  throw new TieoutError('UNAUTHENTICATED', 'Only a known caller may change anything.')
}
