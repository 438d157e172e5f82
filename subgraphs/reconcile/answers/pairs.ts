import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import type { PageArguments } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import type { CommitmentRow } from '../ground.ts'
import { ruleOf } from '../sql/texts.ts'
import type { CommitmentFilter, PairOrder, Resolvers } from '../types.generated.ts'
import { comparisonOf, onlyNow, onlyOfDay, thenOf } from './as-of.ts'
import { boundOf, seenBy } from './bounds.ts'
import { timelineOf } from './events.ts'
import { commitmentsOf, findingsOf } from './filters.ts'
import { pageOfFindings } from './findings.ts'
import { freshnessOf, projectsIn } from './freshness.ts'
import { lineResolvers } from './lines.ts'
import { addedUp, totalsOfCommitments } from './list-totals.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { commitmentOrder } from './orders.ts'
import { pageOfRows, pageWith } from './paging.ts'
import { found, moneyOrNull, present } from './values.ts'

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
  | 'CommitmentLine'
  | 'CostCodeMapping'
  | 'CostCodeSplit'
  | 'RetainageLine'
  | 'RetainageInvoice'
  | 'FindingDocument'
  | 'MeasureTotal'
> {
  return {
    ...lineResolvers(loaders),

    Project: {
      __resolveReference: ({ id }, context) => found(loaders(context).projects, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreProject', row.field_id),
      sage: row => reference('SageJob', row.books_id),
      asOf: (row, _, context) => asOf(row.id, context),
      readings: (row, _, context) => loaders(context).readingsOf.load(row.id),
      commitmentCount: async (row, _, context) => (await counts(row.id, context)).commitment_count,
      differingCommitmentCount: async (row, _, context) =>
        (await counts(row.id, context)).differing_count,
      openFindingCount: async (row, _, context) => (await counts(row.id, context)).finding_count,
      commitments: (row, { order, ...page }, context, info) =>
        commitments({ projectId: row.id }, order, page, context, info),
      findings: (row, { filter, order, ...page }, context, info) => {
        const ofRow = findingsOf({ ...filter, projectIds: [row.id] })
        const list = {
          chosen: seenBy(boundOf(context), 'finding', ofRow),
          order,
          of: { projectId: row.id },
        }
        return pageOfFindings(pool, list, page, context, info)
      },
      measures: (row, _, context) => loaders(context).measuresOfProject.load(row.id),
    },

    Vendor: {
      __resolveReference: ({ id }, context) => found(loaders(context).vendors, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreVendor', row.field_id),
      sage: row => reference('SageVendor', row.books_id),
      suggestions: (row, _, context) => loaders(context).vendorSuggestions.load(row.id),
      commitments: (row, { order, ...page }, context, info) =>
        commitments({ vendorId: row.id }, order, page, context, info),
    },

    VendorSuggestion: {
      procore: row => reference('ProcoreVendor', row.field_id),
      sage: row => reference('SageVendor', row.books_id),
    },

    Commitment: {
      __resolveReference: ({ id }, context) => found(loaders(context).commitments, id),
      matchedBy: row => row.matched_by,
      project: (row, _, context) => present(loaders(context).projects, row.project_pair_id),
      vendor: (row, _, context) =>
        row.vendor_pair_id ? found(loaders(context).vendors, row.vendor_pair_id) : null,
      procore: row => reference('ProcoreCommitment', row.field_id),
      sage: row => reference('SageCommitment', row.books_id),
      readings: (row, _, context) => loaders(context).unjudgedOf.load(row.id),
      asOf: (row, _, context) => asOf(row.project_pair_id, context),
      verdict: async (row, _, context) => (await figuresOf(row, context))?.verdict ?? row.verdict,
      comparison: async (row, _, context) => {
        const figures = await figuresOf(row, context)
        return figures ? comparisonOf(figures) : loaders(context).comparisons.load(row.id)
      },
      lines: (row, _, context) => {
        const then = thenOf(row)
        if (!then) return loaders(context).linesOf.load(row.id)
        onlyOfDay(then, 'lines')
        return loaders(context).linesThen.load(then)
      },
      changeOrders: (row, _, context) => {
        const then = thenOf(row)
        const load = loaders(context)
        return then ? load.changeOrdersThen.load(then) : load.changeOrdersOf.load(row.id)
      },
      invoices: (row, _, context) => invoicesOf(row, context),
      retainage: async (row, _, context) => ({ ...row, ...(await figuresOf(row, context)) }),
      measures: (row, _, context) => {
        onlyNow(row, 'measures')
        return loaders(context).measuresOf.load(row.id)
      },
      findings: (row, _, context) => {
        const then = thenOf(row)
        const load = loaders(context)
        return then ? load.findingsThen.load(then) : load.findingsOfCommitment.load(row.id)
      },
      timeline: (row, page, _, info) => {
        onlyNow(row, 'timeline')
        return timelineOf(pool, row.id, page, info)
      },
      suggestions: (row, _, context) => loaders(context).suggestions.load(row.id),
    },

    CostCodeMapping: {
      procore: row => reference('ProcoreCostCode', row.field_id),
      sage: row => reference('SageCostCode', row.books_id),
      splits: row => row.splits ?? [],
      project: (row, _, context) =>
        row.project_pair_id ? found(loaders(context).projects, row.project_pair_id) : null,
      validFromOn: row => row.valid_from_on,
      validToOn: row => row.valid_to_on,
      decidedBy: row => row.made_by,
      decidedAt: row => row.made_at.toISOString(),
    },

    CostCodeSplit: {
      sage: row => reference('SageCostCode', row.booksId),
    },

    FieldComparison: {
      label: row => labelOf(row.field),
      kind: () => 'AMOUNT',
      procore: row => moneyOrNull(row.procore),
      sage: row => moneyOrNull(row.sage),
      difference: row => moneyOrNull(row.difference),
      rule: row => ruleOf(row.rule_id),
    },

    LinkSuggestion: {
      procore: row => reference('ProcoreCommitment', row.field_id),
      sage: row => reference('SageCommitment', row.books_id),
    },

    ChangeOrder: {
      __resolveReference: ({ id }, context) => found(loaders(context).changeOrders, id),
      matchedBy: row => row.matched_by,
      procoreAmount: row => moneyOrNull(row.field_amount),
      sageAmount: row => moneyOrNull(row.books_amount),
      difference: row => moneyOrNull(row.difference),
      procore: row => reference('ProcoreChangeOrder', row.field_id),
      sage: row => reference('SageChangeOrder', row.books_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    Invoice: {
      __resolveReference: ({ id }, context) => found(loaders(context).invoices, id),
      matchedBy: row => row.matched_by,
      title: row =>
        row.books_number === null || row.books_number === row.number
          ? row.number
          : `${row.number} (${row.books_number} in Sage)`,
      retainageDifference: row => money(row.retainage_difference),
      netDifference: row => money(row.net_difference),
      procoreGrossAmount: row => moneyOrNull(row.field_gross_amount),
      sageGrossAmount: row => moneyOrNull(row.books_gross_amount),
      difference: row => moneyOrNull(row.difference),
      procoreRetainageAmount: row => moneyOrNull(row.field_retainage_amount),
      sageRetainageAmount: row => moneyOrNull(row.books_retainage_amount),
      procore: row => reference('ProcoreInvoice', row.field_id),
      sage: row => reference('SageInvoice', row.books_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    RetainagePosition: {
      procoreHeldAmount: row => moneyOrNull(row.field_held_amount),
      sageHeldAmount: row => moneyOrNull(row.books_held_amount),
      difference: row => moneyOrNull(row.held_difference),
      procoreRetainedToDateAmount: row => moneyOrNull(row.field_retained_amount),
      procoreReleasedToDateAmount: row => moneyOrNull(row.field_released_amount),
      sageRetainedToDateAmount: row => moneyOrNull(row.books_retained_amount),
      sageReleasedToDateAmount: row => moneyOrNull(row.books_released_amount),
      bridge: async (row, _, context) =>
        (await bridgeOf(row, context)).filter(part => part.code !== 'UNEXPLAINED'),
      byLine: (row, _, context) => {
        onlyNow(row, 'byLine')
        return loaders(context).retainageLinesOf.load(row.id)
      },
      byInvoice: (row, _, context) => invoicesOf(row, context),
      residualAmount: async (row, _, context) => {
        const parts = await bridgeOf(row, context)
        return money(parts.find(part => part.code === 'UNEXPLAINED')?.amount ?? '0')
      },
    },
  }

  /** Undefined where the row is told as of now. */
  async function figuresOf(row: CommitmentRow, context: RequestContext) {
    const then = thenOf(row)
    return then && loaders(context).figuresAsOf.load(then)
  }

  function bridgeOf(row: CommitmentRow, context: RequestContext) {
    const then = thenOf(row)
    const load = loaders(context)
    return then ? load.bridgesAsOf.load(then) : load.bridges.load(row.id)
  }

  function invoicesOf(row: CommitmentRow, context: RequestContext) {
    const then = thenOf(row)
    const load = loaders(context)
    return then ? load.invoicesThen.load(then) : load.invoicesOf.load(row.id)
  }

  function commitments(
    of: Pick<CommitmentFilter, 'projectId' | 'vendorId'>,
    order: PairOrder | null | undefined,
    page: PageArguments,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) {
    const chosen = seenBy(boundOf(context), 'commitment', commitmentsOf(of))
    const query = { from: 'tieout.commitment_pair', ...chosen, order: commitmentOrder(order) }
    return pageWith(
      pageOfRows<CommitmentRow>(pool, query, page, info),
      {
        measures: () =>
          addedUp(pool, totalsOfCommitments(chosen), projectsIn(of, boundOf(context))),
        asOf: () => freshnessOf(pool, of, boundOf(context)),
      },
      info,
    )
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

/** balanceToBillAmount is said as Balance to bill. */
export function labelOf(field: string): string {
  const words = field.replace(/Amount$/, '').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}

/** The rest of a side is asked of the subgraph that owns it. */
function reference<Name extends string>(typeName: Name, id: string | null) {
  return id === null ? null : { __typename: typeName, id }
}
