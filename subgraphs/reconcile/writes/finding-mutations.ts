import type { Pool } from 'pg'
import type { RequestContext } from '#lib/request'
import { createLoaders, NOBODY_BOUND } from '../answers/loaders.ts'
import type { Writer } from '../answers/remedies.ts'
import type { PlannedWrite } from '../ground.ts'
import type { MutationResolvers, UserError } from '../types.generated.ts'
import { type FindingDecisions, findingKey } from './finding-decisions.ts'
import { isChangedSince, staleError } from './finding-refusals.ts'
import { manyOf, refusalOf } from './findings-at-once.ts'
import { resolutionOf } from './resolution.ts'
import type { Operation } from './runner/operation.ts'
import type { OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'

type Named =
  | 'findingAssign'
  | 'findingAccept'
  | 'findingReopen'
  | 'findingComment'
  | 'findingResolve'
  | 'findingsAssign'
  | 'findingsAccept'
  | 'findingsResolve'

interface How {
  idempotencyKey: string
  dryRun?: boolean | undefined
}

interface Written {
  answer: {
    plan: readonly PlannedWrite[]
    operation: Operation | null
    userErrors: readonly UserError[]
  }
}

/** What is decided of findings, one by one and many at once, as the graph asks for it. */
export function findingMutations(options: {
  pool: Pool
  findings: FindingDecisions
  operations: Pick<OperationStore, 'list'>
  exports: Record<Writer, (id: string, how: How, context: RequestContext) => Promise<Written>>
  nameOf: (context: RequestContext) => string
}): Required<Pick<MutationResolvers<RequestContext>, Named>> {
  const { pool, findings, operations, exports, nameOf } = options

  const load = (findingId: string) =>
    createLoaders(pool, NOBODY_BOUND).findings.load(findingKey(findingId))

  async function resolve(
    asked: { findingId: string; proposalId?: string | null | undefined; seenAt?: string },
    how: How,
    context: RequestContext,
  ) {
    const { findingId, proposalId = null, seenAt } = asked
    const now = await load(findingId)
    const nothing = { plan: [], operation: null, isByHand: false, isStale: false }
    if (now && isChangedSince(now, seenAt) && !(await isKnown(how, context))) {
      return { ...nothing, userErrors: [staleError(now)], isStale: true }
    }
    const found = resolutionOf(now, findingId, proposalId)
    if ('userErrors' in found) return { ...nothing, ...found }
    const { answer } = await exports[found.mutation](found.recordId, how, context)
    const userErrors = answer.userErrors.map(error => ({
      ...error,
      field: error.field?.at(-1) === 'idempotencyKey' ? error.field : ['input', 'findingId'],
    }))
    return { ...nothing, ...answer, userErrors }
  }

  /** What was carried out under the key is answered again, though the finding has changed by it. */
  async function isKnown({ idempotencyKey, dryRun }: How, context: RequestContext) {
    if (dryRun) return false
    const filter = { kinds: null, states: null, idempotencyKey, requestedBy: nameOf(context) }
    return (await operations.list(filter, { first: 1, after: null })).totalCount > 0
  }

  return {
    findingAssign: (_, { input }, context) => findings.assign(input, nameOf(context)),
    findingAccept: (_, { input }, context) => findings.accept(input, nameOf(context)),
    findingReopen: (_, { input }, context) => findings.reopen(input, nameOf(context)),
    findingComment: (_, { input }, context) => findings.comment(input, nameOf(context)),
    findingResolve: async (_, { input: { findingId, proposalId, ...how } }, context) => {
      const { plan, operation, userErrors } = await resolve({ findingId, proposalId }, how, context)
      const finding = readBack(async () => (await load(findingId)) ?? null)
      return { plan, operation, userErrors, finding }
    },
    findingsAssign: (_, { input }, context) =>
      manyOf(input, load, async (one, seenAt) => {
        const { assignedTo = null } = input
        return findings.assign({ ...one, assignedTo }, nameOf(context), seenAt)
      }),
    findingsAccept: (_, { input }, context) =>
      manyOf(input, load, async (one, seenAt) => {
        const { reasonCode, note, expiresOn } = input
        return findings.accept({ ...one, reasonCode, note, expiresOn }, nameOf(context), seenAt)
      }),
    findingsResolve: (_, { input }, context) =>
      manyOf(input, load, async ({ findingId, ...how }, seenAt) => {
        try {
          const { operation, ...done } = await resolve({ findingId, seenAt }, how, context)
          return { ...done, operation: async () => operation, preview: null }
        } catch (thrown) {
          return refusalOf(thrown)
        }
      }),
  }
}
