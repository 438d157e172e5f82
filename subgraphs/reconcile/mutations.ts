import type { Pool } from 'pg'
import { messageOf, TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { Reconciler } from './reconcile.ts'
import type { RefreshResult } from './refresh.ts'
import type { CommitmentRow } from './rows.ts'
import type { SourceReport } from './source-report.ts'
import { type OperationStore, userError, uuidOf } from './store/operations.ts'
import type {
  ChangeOrderExportInput,
  CommitmentLinkInput,
  CommitmentUnlinkInput,
  Operation,
  SourceRefreshInput,
  UserError,
} from './types.generated.ts'
import type { Upkeep } from './upkeep.ts'
import type { ExportAnswer, Workflows } from './workflows/index.ts'

/** What callers may ask Tieout to do. Each acts once for each idempotency key, whatever happens. */
export interface Mutations {
  commitmentLink(input: CommitmentLinkInput, context: RequestContext): Promise<LinkResult>
  commitmentUnlink(input: CommitmentUnlinkInput, context: RequestContext): Promise<UnlinkResult>
  sourceRefresh(input: SourceRefreshInput, context: RequestContext): Promise<RefreshAnswer>
  changeOrderExport(input: ChangeOrderExportInput, context: RequestContext): Promise<ExportAnswer>
}

interface LinkResult {
  commitment: CommitmentRow | null
  userErrors: readonly UserError[]
}

interface UnlinkResult {
  commitments: CommitmentRow[] | null
  userErrors: readonly UserError[]
}

interface RefreshAnswer {
  sources: SourceReport[] | null
  operation: Operation | null
  userErrors: readonly UserError[]
}

/** A refresh that takes longer goes on; the caller watches its operation. */
const REFRESH_WAIT_MS = 25_000

export function createMutations(options: {
  pool: Pool
  operations: OperationStore
  workflows: Workflows
  upkeep: Upkeep
  reconciler: Reconciler
  report: (context: RequestContext) => Promise<SourceReport[]>
}): Mutations {
  const { pool, operations, workflows, upkeep, reconciler, report } = options

  async function commitmentsBy(column: 'id' | 'procore_id' | 'sage_id', ids: readonly string[]) {
    const { rows } = await pool.query<CommitmentRow>(
      `select * from tieout.commitment_pair where ${column} = any ($1) order by procore_id is null, id`,
      [ids],
    )
    return rows
  }

  /** The pair that an id names: its own, or that of the one side it names. */
  async function pairOf(
    id: string,
    side: 'procore' | 'sage300',
  ): Promise<CommitmentRow | undefined> {
    const { system } = parseGid(id, 'id')
    const column = system === 'tieout' ? 'id' : side === 'procore' ? 'procore_id' : 'sage_id'
    return (await commitmentsBy(column, [id]))[0]
  }

  /** Notes the decision, then judges the project again under it. */
  async function decide(row: {
    procoreId: string
    sageId: string
    isApart: boolean
    by: string
    project: string
  }) {
    await pool.query(
      `insert into tieout.link (kind, procore_id, sage_id, is_apart, made_by)
       values ('COMMITMENT', $1, $2, $3, $4)
       on conflict (kind, procore_id, sage_id) do update
         set is_apart = excluded.is_apart, made_by = excluded.made_by, made_at = now()`,
      [row.procoreId, row.sageId, row.isApart, row.by],
    )
    await reconciler.reconcile([row.project])
  }

  return {
    async commitmentLink({ idempotencyKey, ...input }, context) {
      const requestedBy = nameOf(context)
      const done = await operations.runOnce(
        { kind: 'COMMITMENT_LINK', idempotencyKey, input, requestedBy },
        async () => {
          const procore = await pairOf(input.procoreCommitmentId, 'procore')
          const sage = await pairOf(input.sageCommitmentId, 'sage300')
          const userErrors = linkProblems(input, procore, sage)
          if (userErrors.length > 0 || !procore?.procore_id || !sage?.sage_id) return { userErrors }
          await decide({
            procoreId: procore.procore_id,
            sageId: sage.sage_id,
            isApart: false,
            by: requestedBy,
            project: procore.project_pair_id,
          })
          return { result: { procoreId: procore.procore_id } }
        },
      )
      const { procoreId } = (done.result ?? {}) as { procoreId?: string }
      const [commitment] = procoreId ? await commitmentsBy('procore_id', [procoreId]) : []
      return { commitment: commitment ?? null, userErrors: done.userErrors }
    },

    async commitmentUnlink({ idempotencyKey, ...input }, context) {
      const requestedBy = nameOf(context)
      const done = await operations.runOnce(
        { kind: 'COMMITMENT_UNLINK', idempotencyKey, input, requestedBy },
        async () => {
          const pair = await pairOf(input.commitmentId, 'procore')
          const field = ['input', 'commitmentId']
          if (!pair) return { userErrors: [notFound(input.commitmentId, field)] }
          const { procore_id: procoreId, sage_id: sageId } = pair
          if (procoreId === null || sageId === null) {
            const message = `${pair.number} has only one side, so there is nothing to undo.`
            return { userErrors: [userError('NOT_LINKED', message, { field })] }
          }
          const project = pair.project_pair_id
          await decide({ procoreId, sageId, isApart: true, by: requestedBy, project })
          return { result: { procoreId, sageId } }
        },
      )
      const sides = done.result as { procoreId: string; sageId: string } | null
      if (!sides) return { commitments: null, userErrors: done.userErrors }
      const commitments = [
        ...(await commitmentsBy('procore_id', [sides.procoreId])),
        ...(await commitmentsBy('sage_id', [sides.sageId])),
      ]
      return { commitments, userErrors: done.userErrors }
    },

    async sourceRefresh({ idempotencyKey, ...input }, context) {
      const userErrors = await unknownProjects(pool, input.projectIds ?? [])
      if (userErrors.length > 0) return { sources: null, operation: null, userErrors }
      const begun = await operations.begin({
        kind: 'SOURCE_REFRESH',
        idempotencyKey,
        input,
        requestedBy: nameOf(context),
      })
      if (!begun.operation) return { sources: null, operation: null, userErrors: begun.userErrors }
      const id = uuidOf(begun.operation)
      if (begun.isNew) await inTime(refreshed(id, input, context), REFRESH_WAIT_MS)
      const operation = await operations.find(id)
      return {
        sources: await report(context),
        operation: operation && { ...operation, isReplay: !begun.isNew },
        userErrors: operation?.userErrors ?? [],
      }
    },

    changeOrderExport: (input, context) =>
      workflows.changeOrderExport(input, nameOf(context), context),
  }

  /** Ends the operation in any case; a source that could not be read is its user error. */
  async function refreshed(
    id: string,
    input: Omit<SourceRefreshInput, 'idempotencyKey'>,
    asked: RequestContext,
  ) {
    // The refresh outlives the request, so it must not end with it.
    const context = { ...asked, signal: new AbortController().signal, notOlderThan: Date.now() }
    try {
      const result = input.projectIds
        ? await upkeep.refreshPairs(context, input.projectIds)
        : await upkeep.refreshAll(context)
      await operations.finish(id, { userErrors: failuresOf(result) })
    } catch (thrown) {
      log.error('refresh.failed', { message: messageOf(thrown) })
      const error = userError('WRONG_STATE', messageOf(thrown), { retryable: 'YES' })
      await operations.finish(id, { userErrors: [error] })
    }
  }
}

function linkProblems(
  input: Pick<CommitmentLinkInput, 'procoreCommitmentId' | 'sageCommitmentId'>,
  procore: CommitmentRow | undefined,
  sage: CommitmentRow | undefined,
): UserError[] {
  const procoreField = ['input', 'procoreCommitmentId']
  const sageField = ['input', 'sageCommitmentId']
  if (!procore?.procore_id) return [notFound(input.procoreCommitmentId, procoreField)]
  if (!sage?.sage_id) return [notFound(input.sageCommitmentId, sageField)]
  const isSamePair = procore.id === sage.id
  if (procore.sage_id !== null && !isSamePair) {
    const message = `${procore.number} is paired with another commitment of Sage; unlink that first.`
    return [userError('ALREADY_LINKED', message, { field: procoreField })]
  }
  if (sage.procore_id !== null && !isSamePair) {
    const message = `${sage.number} is paired with another commitment of Procore; unlink that first.`
    return [userError('ALREADY_LINKED', message, { field: sageField })]
  }
  if (procore.project_pair_id !== sage.project_pair_id) {
    const message = `${procore.number} and ${sage.number} belong to different projects; a pair stays within one.`
    return [userError('INVALID', message, { field: sageField })]
  }
  return []
}

async function unknownProjects(pool: Pool, ids: readonly string[]): Promise<UserError[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select asked.id from unnest($1::text[]) as asked (id)
     where asked.id not in (select id from tieout.project_pair)`,
    [ids],
  )
  return rows.map(row => notFound(row.id, ['input', 'projectIds']))
}

function failuresOf(result: RefreshResult): UserError[] {
  const reads = [
    ...Object.entries(result.company).map(([system, read]) => ({ system, ...read })),
    ...result.projects,
  ]
  return reads.flatMap(({ system, failure }) =>
    failure
      ? [
          userError('WRONG_STATE', failure.message, {
            system: system as 'PROCORE' | 'SAGE300',
            retryable: 'YES',
          }),
        ]
      : [],
  )
}

function notFound(id: string, field: string[]): UserError {
  return userError('NOT_FOUND', `There is no record ${id}; take the id from an \`id\` field.`, {
    field,
  })
}

function nameOf(context: RequestContext): string {
  if (context.caller) return context.caller.name
  throw new TieoutError('UNAUTHENTICATED', 'Only a known caller may change anything.')
}

/** Waits for the work, or no longer than this; the work goes on by itself. */
async function inTime(work: Promise<void>, waitMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, waitMs)
  await Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
