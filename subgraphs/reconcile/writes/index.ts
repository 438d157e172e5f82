import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import type { ChangeOrderRow } from '../ground.ts'
import { type Changed, isTouched } from '../intake/rests-on.ts'
import type { SourceReport } from '../intake/source-report.ts'
import type { Sources, System } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { MutationResolvers, OperationKind } from '../types.generated.ts'
import { createChangeOrderExport } from './change-order-export.ts'
import type { ChangeOrderPair } from './change-order-plan.ts'
import { refusalsByDrift } from './drift-refusals.ts'
import { createLinkRows } from './link-rows.ts'
import { createLinks, notFound } from './links.ts'
import { createOperationWords } from './operation-words.ts'
import { clock } from './runner/clock.ts'
import type { Begun, OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'
import { createRunner, type Runner, type Story } from './runner/runner.ts'
import { createOperationStore } from './runner/store.ts'
import { decide, storyOf } from './runner/story.ts'
import type { Failure, WriteServices, WriteThrough } from './runner/write.ts'
import { createSourceRefresh } from './source-refresh.ts'

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
  /** Shorter where a test cannot wait. */
  waits?: { leaseMs: number; answerMs: number } | undefined
}

export function createWrites(options: WriteOptions): Writes {
  const { pool, sources, upkeep, reconciler, report, approvalAmount, waits } = options
  const operations = createOperationStore(pool, waits?.leaseMs)
  const services: WriteServices = {
    upkeep,
    approvalAmount,
    refusalsByDrift: (asks, field, context) => refusalsByDrift(sources, asks, field, context),
  }
  const changeOrderExport = createChangeOrderExport({ sources, pairOf: id => pairOf(pool, id) })
  const written = [changeOrderExport]
  const stories: Partial<Record<OperationKind, Story>> = {
    ...Object.fromEntries(written.map(write => [write.kind, storyOf(write, services)])),
    SOURCE_REFRESH: createSourceRefresh(upkeep),
  }
  const runner = createRunner({
    store: operations,
    clock,
    storyOf: kind => stories[kind],
    answerWaitMs: waits?.answerMs,
  })
  const links = createLinks({ rows: createLinkRows(pool), operations, reconciler })
  const words = createOperationWords({ store: operations, clock, hurry: runner.hurry })

  /** `isKnown`: whether there is an operation, or would be one, whose record can be shown. */
  async function through<Input extends Record<string, unknown>, Request>(
    write: WriteThrough<Input, Request>,
    input: Input,
    { idempotencyKey, dryRun }: { idempotencyKey: string; dryRun?: boolean | undefined },
    context: RequestContext,
  ) {
    if (dryRun) {
      const fresh = { ...context, notOlderThan: clock.now() }
      const asked = { input, key: `plan ${idempotencyKey}`, context: fresh }
      const { plan, userErrors } = await decide(write, services, asked)
      return { isKnown: true, plan, operation: null, userErrors }
    }
    const { operation, userErrors, result } = await runner.carryOut({
      kind: write.kind,
      idempotencyKey,
      input,
      requestedBy: nameOf(context),
      target: write.targetOf(input),
    })
    if (operation?.state === 'FAILED') throwUnread(result)
    return { isKnown: operation !== null, plan: operation?.plan ?? [], operation, userErrors }
  }

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
      projectLink: async (_, { input }, context) => {
        const { procoreProjectId, sageJobId } = input
        const sides = { procoreProjectId, sageJobId }
        const { pair, userErrors } = await links.link('PROJECT', input, sides, nameOf(context))
        return { project: pair, userErrors }
      },
      vendorLink: async (_, { input }, context) => {
        const { procoreVendorId, sageVendorId } = input
        const sides = { procoreVendorId, sageVendorId }
        const { pair, userErrors } = await links.link('VENDOR', input, sides, nameOf(context))
        return { vendor: pair, userErrors }
      },
      commitmentLink: async (_, { input }, context) => {
        const { procoreCommitmentId, sageCommitmentId } = input
        const sides = { procoreCommitmentId, sageCommitmentId }
        const { pair, userErrors } = await links.link('COMMITMENT', input, sides, nameOf(context))
        return { commitment: pair, userErrors }
      },
      commitmentUnlink: async (_, { input }, context) => {
        const { pairs, userErrors } = await links.unlink(input, nameOf(context))
        return { commitments: pairs, userErrors }
      },
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
      changeOrderExport: async (_, { input }, context) => {
        const { changeOrderId, ...how } = input
        parseGid(changeOrderId, 'input.changeOrderId', { system: 'tieout', kind: 'ChangeOrder' })
        const written = await through(changeOrderExport, { changeOrderId }, how, context)
        const { isKnown, ...answer } = written
        const changeOrder = isKnown ? readBack(() => changeOrderOf(pool, changeOrderId)) : none
        return { ...answer, changeOrder }
      },
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
    },
  }
}

const none = async () => null

async function pairOf(pool: Pool, changeOrderId: string): Promise<ChangeOrderPair | undefined> {
  const { rows } = await pool.query<ChangeOrderPair>(
    `select change.project_pair_id, change.number, change.field_id,
       commitment.number as commitment_number,
       commitment.field_id as procore_commitment_id,
       commitment.books_id as sage_commitment_id
     from tieout.change_order_pair as change
     join tieout.commitment_pair as commitment on commitment.id = change.commitment_pair_id
     where change.id = $1`,
    [changeOrderId],
  )
  return rows[0]
}

async function changeOrderOf(pool: Pool, id: string): Promise<ChangeOrderRow | null> {
  const { rows } = await pool.query<ChangeOrderRow>(
    `select *, coalesce(field_amount, 0) - coalesce(books_amount, 0) as difference
     from tieout.change_order_pair where id = $1`,
    [id],
  )
  return rows[0] ?? null
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
