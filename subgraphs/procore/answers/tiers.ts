import { sliceOf } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { changedSince, checkedMoment } from '../read/changes.ts'
import { type ProjectScope, scopeOf } from '../read/scope.ts'
import { required } from '../records/amounts.ts'
import type { TierRow } from '../records/change-order.ts'
import type { ChangeOrderLineRow } from '../records/change-order-line.ts'
import type { Resolvers } from '../types.generated.ts'
import type { Parts } from './parts.ts'

type TierQueries = Pick<
  NonNullable<Resolvers['Query']>,
  'procoreChangeOrderRequests' | 'procorePotentialChangeOrders' | 'procoreChangeOrderBatches'
>

interface ListArguments {
  first: number
  after?: string | null | undefined
  filter: ProjectScope
}

/** The lists of the tiers beside the one that changes the contract. */
export function tierQueries({ loadersOf }: Parts): TierQueries {
  return {
    procoreChangeOrderRequests: async (_parent, args, context) =>
      pageOf(await loadersOf(context).requestsIn.load(projectOf(args)), args),
    procorePotentialChangeOrders: async (_parent, args, context) =>
      pageOf(await loadersOf(context).potentialsIn.load(projectOf(args)), args),
    procoreChangeOrderBatches: async (_parent, args, context) =>
      pageOf(await loadersOf(context).batchesIn.load(projectOf(args)), args),
  }
}

export function tierResolvers({
  source,
  loadersOf,
}: Parts): Pick<
  Resolvers,
  | 'ProcoreChangeOrder'
  | 'ProcoreChangeOrderBatch'
  | 'ProcoreChangeOrderRequest'
  | 'ProcorePotentialChangeOrder'
> {
  const commitment = (row: TierRow, _args: object, context: RequestContext) =>
    loadersOf(context).contract.load({
      project: row.key.project,
      id: required(row.contractId) ?? '',
    })
  return {
    ProcoreChangeOrder: {
      batch: async (row, _args, context) => {
        if (row.batchId === null) return null
        const batches = await loadersOf(context).batchesIn.load(row.key.project)
        return batches.find(batch => batch.key.id === row.batchId) ?? null
      },
      requests: async (row, _args, context) => {
        if (row.key.tier !== 'package') return []
        const requests = await loadersOf(context).requestsIn.load(row.key.project)
        return requests.filter(request => request.packageId === row.key.id)
      },
      potentialChangeOrders: (row, _args, context) => loadersOf(context).potentialsOf.load(row.key),
    },
    ProcoreChangeOrderBatch: {
      commitment,
      changeOrders: async (row, _args, context) => {
        const orders = await loadersOf(context).changeOrdersOf.load({
          project: row.key.project,
          id: required(row.contractId) ?? '',
        })
        return orders.filter(order => order.batchId === row.key.id)
      },
    },
    ProcoreChangeOrderRequest: {
      commitment,
      changeOrder: (row, _args, context) =>
        row.packageId === null
          ? null
          : loadersOf(context).changeOrder.load({ project: row.key.project, id: row.packageId }),
      potentialChangeOrders: async (row, _args, context) => {
        const potentials = await loadersOf(context).potentialsIn.load(row.key.project)
        return potentials.filter(potential => potential.requestId === row.key.id)
      },
    },
    ProcorePotentialChangeOrder: {
      commitment,
      changeOrder: (row, _args, context) => source.tiers.carrierOf(row, context),
      request: async (row, _args, context) => {
        if (row.requestId === null) return null
        const requests = await loadersOf(context).requestsIn.load(row.key.project)
        return requests.find(request => request.key.id === row.requestId) ?? null
      },
      lines: (row, _args, context) => source.tiers.lines(row, context),
    },
  }
}

/**
 * The number of the schedule-of-values line that a change order line changes. Lines of a package do
 * not say which, but a requisition that bills one does.
 */
export async function changedLineNumber(
  row: ChangeOrderLineRow,
  { source, loadersOf }: Pick<Parts, 'source' | 'loadersOf'>,
  context: RequestContext,
): Promise<string | null> {
  const changed = row.changedLine ?? (await changedByBilling(row, { source, loadersOf }, context))
  if (changed === null) return null
  const { project, contract, id } = changed
  const commitment = await loadersOf(context).contract.load({ project, id: contract })
  return commitment ? source.lineNumber(commitment.key, id, context) : null
}

/** An order says which line it changes, or that it is new; a package says neither until it is billed. */
export async function isChangedLineKnown(
  row: ChangeOrderLineRow,
  parts: Parts,
  context: RequestContext,
): Promise<boolean> {
  return row.billedLine === null || (await changedLineNumber(row, parts, context)) !== null
}

async function changedByBilling(
  { billedLine }: ChangeOrderLineRow,
  { source, loadersOf }: Pick<Parts, 'source' | 'loadersOf'>,
  context: RequestContext,
): Promise<ChangeOrderLineRow['changedLine']> {
  if (billedLine === null) return null
  const { project, contract } = billedLine
  for (const invoice of await loadersOf(context).invoicesOf.load({ project, id: contract })) {
    const id = await source.changedLine(invoice, billedLine.id, context)
    if (id !== null) return { project, contract, id }
  }
  return null
}

function projectOf({ filter }: ListArguments): string {
  return scopeOf(filter).project
}

function pageOf<Row extends TierRow>(rows: Row[], args: ListArguments) {
  const changed = changedSince(rows, checkedMoment(args.filter.updatedAfter))
  return sliceOf(changed, row => row.id, args)
}
