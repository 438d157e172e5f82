import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import { gid, parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import type { CommitmentRow } from '../ground.ts'
import { ruleOf } from '../sql/texts.ts'
import type { FindingCode, Resolvers } from '../types.generated.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { type ListQuery, pageOfRows } from './paging.ts'

/** Lists of what people call by a number are in the order of their numbers. */
export const BY_NUMBER: ListQuery['order'] = [
  { column: 'number', type: 'text' },
  { column: 'id', type: 'text' },
]

/**
 * The pairs and what hangs on them, out of the store. A side of a pair is answered as a reference: the
 * subgraph that owns the record fills in the rest.
 */
export function pairResolvers(
  pool: Pool,
  loaders: (context: RequestContext) => ReconcileLoaders,
): Pick<
  Resolvers,
  | 'Project'
  | 'Vendor'
  | 'Commitment'
  | 'FieldComparison'
  | 'LinkSuggestion'
  | 'VendorSuggestion'
  | 'ChangeOrder'
  | 'Invoice'
  | 'RetainagePosition'
  | 'Finding'
> {
  return {
    Project: {
      __resolveReference: ({ id }, context) => found(loaders(context).projects, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreProject', row.procore_id),
      sage: row => reference('SageJob', row.sage_id),
      asOf: (row, _, context) => asOf(row.id, context),
      commitmentCount: async (row, _, context) => (await counts(row.id, context)).commitment_count,
      differingCommitmentCount: async (row, _, context) =>
        (await counts(row.id, context)).differing_count,
      openFindingCount: async (row, _, context) => (await counts(row.id, context)).finding_count,
      commitments: (row, { first, after }) =>
        pageOfRows<CommitmentRow>(
          pool,
          {
            from: 'tieout.commitment_pair',
            where: 'project_pair_id = $1',
            parameters: [row.id],
            order: BY_NUMBER,
          },
          { first, after },
        ),
    },

    Vendor: {
      __resolveReference: ({ id }, context) => found(loaders(context).vendors, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreVendor', row.procore_id),
      sage: row => reference('SageVendor', row.sage_id),
      suggestions: (row, _, context) => loaders(context).vendorSuggestions.load(row.id),
    },

    VendorSuggestion: {
      procore: row => reference('ProcoreVendor', row.procore_id),
      sage: row => reference('SageVendor', row.sage_id),
    },

    Commitment: {
      __resolveReference: ({ id }, context) => found(loaders(context).commitments, id),
      matchedBy: row => row.matched_by,
      project: (row, _, context) => present(loaders(context).projects, row.project_pair_id),
      vendor: (row, _, context) =>
        row.vendor_pair_id ? found(loaders(context).vendors, row.vendor_pair_id) : null,
      procore: row => reference('ProcoreCommitment', row.procore_id),
      sage: row => reference('SageCommitment', row.sage_id),
      asOf: (row, _, context) => asOf(row.project_pair_id, context),
      comparison: (row, _, context) => loaders(context).comparisons.load(row.id),
      changeOrders: (row, _, context) => loaders(context).changeOrdersOf.load(row.id),
      invoices: (row, _, context) => loaders(context).invoicesOf.load(row.id),
      retainage: row => row,
      findings: (row, _, context) => loaders(context).findingsOfCommitment.load(row.id),
      suggestions: (row, _, context) => loaders(context).suggestions.load(row.id),
    },

    FieldComparison: {
      procore: row => moneyOrNull(row.procore),
      sage: row => moneyOrNull(row.sage),
      difference: row => moneyOrNull(row.difference),
      rule: row => ruleOf(row.rule_id),
    },

    LinkSuggestion: {
      procore: row => reference('ProcoreCommitment', row.procore_id),
      sage: row => reference('SageCommitment', row.sage_id),
    },

    ChangeOrder: {
      __resolveReference: ({ id }, context) => found(loaders(context).changeOrders, id),
      procoreAmount: row => moneyOrNull(row.procore_amount),
      sageAmount: row => moneyOrNull(row.sage_amount),
      difference: row => moneyOrNull(row.difference),
      procore: row => reference('ProcoreChangeOrder', row.procore_id),
      sage: row => reference('SageChangeOrder', row.sage_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    Invoice: {
      __resolveReference: ({ id }, context) => found(loaders(context).invoices, id),
      procoreGrossAmount: row => moneyOrNull(row.procore_gross_amount),
      sageGrossAmount: row => moneyOrNull(row.sage_gross_amount),
      difference: row => moneyOrNull(row.difference),
      procoreRetainageAmount: row => moneyOrNull(row.procore_retainage_amount),
      sageRetainageAmount: row => moneyOrNull(row.sage_retainage_amount),
      procore: row => reference('ProcoreInvoice', row.procore_id),
      sage: row => reference('SageInvoice', row.sage_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    RetainagePosition: {
      procoreHeldAmount: row => moneyOrNull(row.procore_held_amount),
      sageHeldAmount: row => moneyOrNull(row.sage_held_amount),
      difference: row => moneyOrNull(row.held_difference),
      procoreRetainedToDateAmount: row => moneyOrNull(row.procore_retained_amount),
      procoreReleasedToDateAmount: row => moneyOrNull(row.procore_released_amount),
      sageRetainedToDateAmount: row => moneyOrNull(row.sage_retained_amount),
      sageReleasedToDateAmount: row => moneyOrNull(row.sage_released_amount),
      bridge: async (row, _, context) =>
        (await loaders(context).bridges.load(row.id))
          .filter(part => part.code !== 'UNEXPLAINED')
          .map(part => ({
            code: part.code as FindingCode,
            amount: money(part.amount),
            explanation: part.explanation,
          })),
      residualAmount: async (row, _, context) => {
        const parts = await loaders(context).bridges.load(row.id)
        return money(parts.find(part => part.code === 'UNEXPLAINED')?.amount ?? '0')
      },
    },

    Finding: {
      __resolveReference: ({ id }, context) =>
        found(loaders(context).findings, pairKey(id, 'Finding')),
      id: row => gid('tieout', 'Finding', row.fingerprint),
      code: row => row.code as FindingCode,
      amount: row => moneyOrNull(row.amount),
      firstSeenOn: row => row.first_seen_on,
      ageDays: row => row.age_days,
      clearedOn: row => row.cleared_on,
      rule: row => ruleOf(row.rule_id),
      project: (row, _, context) => found(loaders(context).projects, row.project_pair_id),
      commitment: (row, _, context) =>
        row.commitment_pair_id ? found(loaders(context).commitments, row.commitment_pair_id) : null,
    },
  }

  async function counts(id: string, context: RequestContext) {
    return present(loaders(context).projectCounts, id)
  }

  async function asOf(projectPairId: string, context: RequestContext) {
    const row = await loaders(context).asOf.load(projectPairId)
    return {
      procoreAt: row?.procore_at?.toISOString() ?? null,
      sageAt: row?.sage_at?.toISOString() ?? null,
    }
  }
}

type Loader<Row> = { load: (key: string) => Promise<Row | undefined> }

export async function found<Row>(loader: Loader<Row>, key: string): Promise<Row | null> {
  return (await loader.load(key)) ?? null
}

/** For what must be there because the store says so; its absence is a defect of ours. */
async function present<Row>(loader: Loader<Row>, key: string): Promise<Row> {
  const row = await loader.load(key)
  if (row === undefined) throw new Error(`the store names ${key} and does not hold it`)
  return row
}

/** The rest of a side is asked of the subgraph that owns it. */
function reference<Name extends string>(typeName: Name, id: string | null) {
  return id === null ? null : { __typename: typeName, id }
}

function moneyOrNull(amount: string | null): string | null {
  return amount === null ? null : money(amount)
}

/** The key of an id whose kind has a single part, such as a finding. */
export function pairKey(id: string, kind: string): string {
  return parseGid(id, 'id', { system: 'tieout', kind }).key.join('/')
}
