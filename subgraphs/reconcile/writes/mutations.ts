import type { Pool } from 'pg'
import { withinTime } from '#lib/deadline'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type {
  CommitmentLinkAnswer,
  CommitmentUnlinkAnswer,
  ProjectLinkAnswer,
  RefreshAnswer,
  VendorLinkAnswer,
} from '../ground.ts'
import type { RefreshResult } from '../intake/refresh.ts'
import type { SourceReport } from '../intake/source-report.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { Reconciler } from '../sql/judge.ts'
import type {
  ChangeOrderExportInput,
  CommitmentLinkInput,
  CommitmentUnlinkInput,
  ProjectLinkInput,
  SourceRefreshInput,
  UserError,
  VendorLinkInput,
} from '../types.generated.ts'
import { createLinks, notFound } from './links.ts'
import { type OperationStore, userError, uuidOf } from './operations.ts'
import { readBack } from './read-back.ts'
import type { ExportAnswer, Workflows } from './workflows.ts'

/** What callers may ask Tieout to do. Each acts once for each idempotency key, whatever happens. */
export interface Mutations {
  projectLink(
    input: ProjectLinkInput,
    context: RequestContext,
  ): Promise<ProjectLinkAnswer & Problems>
  vendorLink(input: VendorLinkInput, context: RequestContext): Promise<VendorLinkAnswer & Problems>
  commitmentLink(
    input: CommitmentLinkInput,
    context: RequestContext,
  ): Promise<CommitmentLinkAnswer & Problems>
  commitmentUnlink(
    input: CommitmentUnlinkInput,
    context: RequestContext,
  ): Promise<CommitmentUnlinkAnswer & Problems>
  sourceRefresh(
    input: SourceRefreshInput,
    context: RequestContext,
  ): Promise<RefreshAnswer & Problems>
  changeOrderExport(input: ChangeOrderExportInput, context: RequestContext): Promise<ExportAnswer>
}

interface Problems {
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
  const { pool, operations, workflows, upkeep, report } = options
  const links = createLinks(options)

  return {
    projectLink: async (input, context) => {
      const { procoreProjectId, sageJobId } = input
      const sides = { procoreProjectId, sageJobId }
      const { pair, userErrors } = await links.link('PROJECT', input, sides, nameOf(context))
      return { project: pair, userErrors }
    },
    vendorLink: async (input, context) => {
      const { procoreVendorId, sageVendorId } = input
      const sides = { procoreVendorId, sageVendorId }
      const { pair, userErrors } = await links.link('VENDOR', input, sides, nameOf(context))
      return { vendor: pair, userErrors }
    },
    commitmentLink: async (input, context) => {
      const { procoreCommitmentId, sageCommitmentId } = input
      const sides = { procoreCommitmentId, sageCommitmentId }
      const { pair, userErrors } = await links.link('COMMITMENT', input, sides, nameOf(context))
      return { commitment: pair, userErrors }
    },
    commitmentUnlink: async ({ idempotencyKey, commitmentId }, context) => {
      const asked = { idempotencyKey, commitmentId }
      const { pairs, userErrors } = await links.unlink(asked, nameOf(context))
      return { commitments: pairs, userErrors }
    },
    async sourceRefresh({ idempotencyKey, ...input }, context) {
      const userErrors = await unknownProjects(pool, input.projectIds ?? [])
      if (userErrors.length > 0) return { sources: none, operation: none, userErrors }
      const begun = await operations.begin({
        kind: 'SOURCE_REFRESH',
        idempotencyKey,
        input,
        requestedBy: nameOf(context),
      })
      if (!begun.operation) return { sources: none, operation: none, userErrors: begun.userErrors }
      const id = uuidOf(begun.operation)
      const failures = begun.isNew
        ? await withinTime(refreshed(id, input, context), REFRESH_WAIT_MS, () => [])
        : begun.userErrors
      return {
        sources: readBack(() => report(context)),
        operation: readBack(async () => {
          const operation = await operations.find(id)
          return operation && { ...operation, isReplay: !begun.isNew }
        }),
        userErrors: failures,
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
  ): Promise<UserError[]> {
    // The refresh outlives the request, so it must not end with it.
    const context = { ...asked, signal: new AbortController().signal, notOlderThan: Date.now() }
    const userErrors = await failuresOfRefresh(input, context)
    // What was read is read, whether or not the end of the operation can be noted.
    await operations
      .finish(id, { userErrors })
      .catch((thrown: unknown) =>
        log.error('operation.not_ended', { operation: id, message: messageOf(thrown) }),
      )
    return userErrors
  }

  async function failuresOfRefresh(
    input: Omit<SourceRefreshInput, 'idempotencyKey'>,
    context: RequestContext,
  ): Promise<UserError[]> {
    try {
      const result = input.projectIds
        ? await upkeep.refreshPairs(context, input.projectIds)
        : await upkeep.refreshAll(context)
      return failuresOf(result)
    } catch (thrown) {
      log.error('refresh.failed', { message: messageOf(thrown) })
      return [userError('WRONG_STATE', messageOf(thrown), { retryable: 'YES' })]
    }
  }
}

const none = async () => null

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

function nameOf(context: RequestContext): string {
  if (context.caller) return context.caller.name
  throw new TieoutError('UNAUTHENTICATED', 'Only a known caller may change anything.')
}
