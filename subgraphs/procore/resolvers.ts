import { sliceOf } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { costQueries, costResolvers } from './answers/costs.ts'
import { ownerQueries, ownerResolvers } from './answers/owner.ts'
import type { Parts } from './answers/parts.ts'
import {
  changedLineNumber,
  isChangedLineKnown,
  tierQueries,
  tierResolvers,
} from './answers/tiers.ts'
import { vendorQueries, vendorResolvers } from './answers/vendors.ts'
import { changedSince, checkedMoment } from './read/changes.ts'
import { contractIn, contractKeyOf, keyInProject, keyOf, projectKeyOf } from './read/keys.ts'
import { invoicesOfCommitments, projectInvoices, projectPayments } from './read/lists.ts'
import { idOf, linkTo, scopeOf } from './read/scope.ts'
import { required } from './records/amounts.ts'
import type { CommitmentRow } from './records/commitment.ts'
import { billedToDate } from './records/invoice.ts'
import type { Resolvers } from './types.generated.ts'

/** The resolvers of the contract. Fields that are not here are read off the rows as they stand. */
export function createResolvers(parts: Parts): Resolvers {
  return {
    ...tierResolvers(parts),
    ...ownerResolvers(parts),
    ...costResolvers(parts),
    ...vendorResolvers(parts),
    Query: { ...queryResolvers(parts), ...ownerQueries(parts), ...costQueries(parts) },
    Mutation: {
      procoreChangeOrderApprove: (_parent, { input }, context) =>
        parts.approvals.changeOrder(input, context),
      procoreInvoiceApprove: (_parent, { input }, context) =>
        parts.approvals.invoice(input, context),
      procoreCommitmentCreate: (_parent, { input }, context) =>
        parts.commitmentCreate(input, context),
      procoreRetainageRelease: (_parent, { input }, context) => parts.release(input, context),
    },
    ...commitmentResolvers(parts),
    ...childResolvers(parts),
    ProcoreProject: {
      subJobs: (row, _args, context) => parts.source.subJobs(projectKeyOf(row.id, 'id'), context),
      tools: (row, _args, context) => parts.source.tools(projectKeyOf(row.id, 'id'), context),
      changeOrderTierCount: (row, _args, context) =>
        parts.source.tiers.tierCount(
          // What Procore sent as an id is no input of whoever asks.
          'recordId' in row ? row.recordId : projectKeyOf(row.id, 'id'),
          context,
        ),
      __resolveReference: (reference, context) =>
        parts.loadersOf(context).project.load(projectKeyOf(reference.id, 'id')),
    },
    ProcoreCostCode: {
      __resolveReference: (reference, context) =>
        parts.loadersOf(context).costCode.load(keyInProject(reference.id, 'id', 'CostCode')),
    },
  }
}

function queryResolvers(parts: Parts): NonNullable<Resolvers['Query']> {
  const { source, loadersOf, health, drifts, budget, lostEvents } = parts
  return {
    ...tierQueries(parts),
    ...vendorQueries(parts),
    procoreProjects: async (_parent, args, context) =>
      sliceOf(await source.projects(context, checkedMoment(args.filter?.updatedAfter)), idOf, args),
    procoreProject: (_parent, { id }, context) =>
      loadersOf(context).project.load(projectKeyOf(id, 'id')),
    procoreVendor: (_parent, { id }, context) =>
      loadersOf(context).vendor.load(keyOf(id, 'id', 'Vendor', 1)[0] ?? ''),
    procoreCostCodes: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      const rows = await source.costCodes(project, context)
      return sliceOf(changedSince(rows, updatedAfter), idOf, args)
    },
    procoreWbsCodes: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await source.wbsCodes(project, context, updatedAfter), idOf, args)
    },
    procoreCommitments: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await source.commitments(project, context, updatedAfter), idOf, args)
    },
    procoreCommitment: (_parent, { id }, context) =>
      loadersOf(context).commitment.load(contractKeyOf(id, 'id')),
    procoreChangeOrders: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await source.changeOrders.list(project, context, updatedAfter), idOf, args)
    },
    procoreInvoices: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      const loaders = loadersOf(context)
      if (!args.commitmentIds) {
        const rows = await projectInvoices(source, loaders, project, context, updatedAfter)
        return sliceOf(rows, idOf, args)
      }
      const ids = args.commitmentIds.map(id => contractIn(project, id))
      const rows = await invoicesOfCommitments(source, loaders, project, context, ids)
      return sliceOf(changedSince(rows, updatedAfter), idOf, args)
    },
    procorePayments: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await projectPayments(source, project, context, updatedAfter), idOf, args)
    },
    procoreHealth: () => health(),
    procoreCallBudget: () => budget(),
    procoreLostEventCount: (_parent, { projectId, since }) =>
      lostEvents(projectId ? projectKeyOf(projectId, 'projectId') : null, since),
    procoreInvoiceKeys: (_parent, { projectId }, context) =>
      source.invoiceKeys(projectKeyOf(projectId, 'projectId'), context),
    procoreDrifts: () => drifts(),
  }
}

function commitmentResolvers({
  source,
  loadersOf,
}: Parts): Pick<Resolvers, 'ProcoreCommitment' | 'ProcoreCommitmentLine'> {
  const billed = async (row: CommitmentRow, context: RequestContext) =>
    billedToDate(await loadersOf(context).invoicesOf.load(row.key))
  const linesOf = async (row: CommitmentRow, context: RequestContext) => {
    // A contract that was looked up by itself has its lines already.
    const whole = row.raw['line_items']
      ? row
      : await loadersOf(context).wholeCommitment.load(row.key)
    return whole ? source.commitmentLines(whole, context) : []
  }
  return {
    ProcoreCommitmentLine: {
      __resolveReference: async (reference, context) => {
        const [project = '', id = ''] = keyOf(reference.id, 'id', 'LineItem', 3)
        const commitment = await loadersOf(context).contract.load({ project, id })
        const lines = commitment ? await linesOf(commitment, context) : []
        return lines.find(line => line.id === reference.id) ?? null
      },
    },
    ProcoreCommitment: {
      __resolveReference: (reference, context) =>
        loadersOf(context).commitment.load(contractKeyOf(reference.id, 'id')),
      project: (row, _args, context, info) =>
        linkTo('Project', row.key.project, info, id => loadersOf(context).project.load(id)),
      vendor: (row, _args, context, info) =>
        row.vendorId === null
          ? null
          : linkTo(
              'Vendor',
              row.vendorId,
              info,
              async id =>
                await source.vendorOfContract(
                  row,
                  await loadersOf(context).vendor.load(id),
                  context,
                ),
            ),
      lines: (row, _args, context) => linesOf(row, context),
      invoiceConfiguration: (row, _args, context) => source.invoiceConfiguration(row.key, context),
      changeOrders: (row, _args, context) => loadersOf(context).changeOrdersOf.load(row.key),
      invoices: (row, _args, context) => loadersOf(context).invoicesOf.load(row.key),
      payments: (row, _args, context) =>
        row.paidAmount === '0.00' ? [] : loadersOf(context).paymentsOf.load(row.key),
      invoicedAmount: async (row, _args, context) =>
        required((await billed(row, context)).completed),
      retainageHeldAmount: async (row, _args, context) =>
        required((await billed(row, context)).held),
    },
  }
}

function childResolvers(
  parts: Parts,
): Pick<
  Resolvers,
  'ProcoreChangeOrder' | 'ProcoreChangeOrderLine' | 'ProcoreInvoice' | 'ProcorePayment'
> {
  const { loadersOf } = parts
  return {
    ProcoreChangeOrder: {
      ...tierResolvers(parts).ProcoreChangeOrder,
      __resolveReference: (reference, context) =>
        loadersOf(context).changeOrder.load(
          keyInProject(reference.id, 'id', 'CommitmentChangeOrder'),
        ),
      lines: (row, _args, context) => loadersOf(context).changeOrderLines(row),
      commitment: (row, _args, context) =>
        loadersOf(context).contract.load({ project: row.key.project, id: row.contractId ?? '' }),
      commitmentKey: row => row.contractId ?? '',
    },
    ProcoreChangeOrderLine: {
      commitmentLineNumber: (row, _args, context) => changedLineNumber(row, parts, context),
      isChangedLineKnown: (row, _args, context) => isChangedLineKnown(row, parts, context),
    },
    ProcoreInvoice: {
      __resolveReference: (reference, context) =>
        loadersOf(context).invoice.load(keyInProject(reference.id, 'id', 'Requisition')),
      lines: row => row.lines(),
      commitment: (row, _args, context) => {
        const key = { project: row.key.project, id: row.contractId ?? '' }
        const loaders = loadersOf(context)
        return row.contractKind === null
          ? loaders.contract.load(key)
          : loaders.commitment.load({ ...key, kind: row.contractKind })
      },
    },
    ProcorePayment: {
      __resolveReference: async (reference, context) => {
        const [project = '', contract = ''] = keyOf(reference.id, 'id', 'ContractPayment', 3)
        const payments = await loadersOf(context).paymentsOf.load({ project, id: contract })
        return payments.find(row => row.id === reference.id) ?? null
      },
      commitment: (row, _args, context) => loadersOf(context).contract.load(row.contract),
    },
  }
}
