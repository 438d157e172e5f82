import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import { gid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import { ruleOf } from '../sql/texts.ts'
import type { FindingCode, Resolvers } from '../types.generated.ts'
import { eventsOf } from './events.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { proposalsOf } from './proposals.ts'
import { found, linked, moneyOrNull, pairKey } from './values.ts'

/** Findings, the parts of a difference that they explain, and what happened to a commitment and to them. */
export function findingResolvers(
  pool: Pool,
  loaders: (context: RequestContext) => ReconcileLoaders,
  /** Whether a write of this amount waits for a second person. */
  isForTwo: (amount: string) => boolean,
): Pick<Resolvers, 'Finding' | 'BridgePart' | 'TimelineEvent'> {
  return {
    Finding: {
      __resolveReference: ({ id }, context) =>
        found(loaders(context).findings, pairKey(id, 'Finding')),
      id: row => gid('tieout', 'Finding', row.fingerprint),
      cause: row => gid('tieout', 'Cause', row.cause),
      occurredOn: row => row.occurred_on,
      code: row => row.code as FindingCode,
      amount: row => moneyOrNull(row.amount),
      updatedAt: row => row.updated_at.toISOString(),
      assignedTo: row => row.assigned_to,
      firstSeenOn: row => row.first_seen_on,
      ageDays: row => row.age_days,
      clearedOn: row => row.cleared_on,
      rule: row => ruleOf(row.rule_id),
      events: (row, page, _, info) => eventsOf(pool, row.fingerprint, page, info),
      resolutions: (row, _, context) => proposalsOf(row, loaders(context), isForTwo),
      project: (row, _, context) => linked(loaders(context).projects, row.project_pair_id),
      commitment: (row, _, context) => linked(loaders(context).commitments, row.commitment_pair_id),
    },

    BridgePart: {
      code: row => row.code as FindingCode,
      amount: row => money(row.amount),
      finding: async (row, _, context) => {
        const findings = await loaders(context).findingsOfCommitment.load(row.commitment_pair_id)
        const same = findings.filter(finding => finding.code === row.code)
        return same.length === 1 ? (same[0] ?? null) : null
      },
    },

    TimelineEvent: {
      happenedOn: row => row.happened_on,
      happenedAt: row => row.happened_at?.toISOString() ?? null,
      amount: row => moneyOrNull(row.amount),
      changeOrder: (row, _, context) =>
        linked(loaders(context).changeOrders, row.change_order_pair_id),
      invoice: (row, _, context) => linked(loaders(context).invoices, row.invoice_pair_id),
      finding: (row, _, context) => linked(loaders(context).findings, row.fingerprint),
    },
  }
}
