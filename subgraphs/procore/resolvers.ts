import type { GraphQLResolveInfo } from 'graphql'
import { gid } from '#lib/ids'
import { sliceOf } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { required } from './amounts.ts'
import { billedToDate } from './billing.ts'
import { certificateResolvers } from './certificate.ts'
import type { Raw } from './client.ts'
import { innerOf, momentOf, textOf } from './fields.ts'
import { contractKeyOf, keyInProject, keyOf, projectKeyOf } from './keys.ts'
import { changedSince, checkedMoment, projectInvoices, projectPayments } from './lists.ts'
import type { Loaders } from './loaders.ts'
import type { CommitmentRow } from './rows.ts'
import type { Source } from './source.ts'
import { changedLineNumber, tierQueries, tierResolvers } from './tier-fields.ts'
import type { ProcoreHealth, Resolvers } from './types.generated.ts'
import { vendorQueries, vendorResolvers } from './vendor-fields.ts'

interface Parts {
  source: Source
  loadersOf: (context: RequestContext) => Loaders
  health: () => Promise<ProcoreHealth>
}

interface ProjectScope {
  projectId: string
  updatedAfter?: string | null
}

/** The resolvers of the contract. Fields that are not here are read off the rows as they stand. */
export function createResolvers(parts: Parts): Resolvers {
  return {
    ...certificateResolvers,
    ProcoreCommitmentLine: { wbsCode: wbsCodeOf },
    ...tierResolvers(parts),
    ...vendorResolvers(parts),
    Query: queryResolvers(parts),
    ...commitmentResolvers(parts),
    ...childResolvers(parts),
    ProcoreProject: {
      subJobs: (row, _args, context) => parts.source.subJobs(projectKeyOf(row.id, 'id'), context),
      changeOrderTierCount: (row, _args, context) =>
        parts.source.tiers.tierCount(projectKeyOf(row.id, 'id'), context),
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
  const { source, loadersOf, health } = parts
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
      const rows = (await source.costCodes(project, context)).map(row => ({
        row,
        updatedAt: momentOf(row.raw, 'updated_at'),
      }))
      return sliceOf(
        changedSince(rows, updatedAfter).map(({ row }) => row),
        idOf,
        args,
      )
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
      return sliceOf(
        await projectInvoices(source, loaders, project, context, updatedAfter),
        idOf,
        args,
      )
    },
    procorePayments: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await projectPayments(source, project, context, updatedAfter), idOf, args)
    },
    procoreHealth: () => health(),
  }
}

function commitmentResolvers({ source, loadersOf }: Parts): Pick<Resolvers, 'ProcoreCommitment'> {
  const billed = async (row: CommitmentRow, context: RequestContext) =>
    billedToDate(await loadersOf(context).invoicesOf.load(row.key))
  return {
    ProcoreCommitment: {
      __resolveReference: (reference, context) =>
        loadersOf(context).commitment.load(contractKeyOf(reference.id, 'id')),
      project: (row, _args, context, info) =>
        asksOnlyId(info)
          ? { __typename: 'ProcoreProject', id: gid('procore', 'Project', row.key.project) }
          : loadersOf(context).project.load(row.key.project),
      vendor: (row, _args, context, info) => {
        if (row.vendorId === null) return null
        return asksOnlyId(info)
          ? { __typename: 'ProcoreVendor', id: gid('procore', 'Vendor', row.vendorId) }
          : loadersOf(context).vendor.load(row.vendorId)
      },
      lines: async (row, _args, context) => {
        // A contract that was looked up by itself has its lines already.
        const whole = row.raw['line_items']
          ? row
          : await loadersOf(context).wholeCommitment.load(row.key)
        return whole ? source.commitmentLines(whole, context) : []
      },
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
        loadersOf(context).contract.load({ project: row.key.project, id: row.contractId }),
    },
    ProcoreChangeOrderLine: {
      wbsCode: wbsCodeOf,
      commitmentLineNumber: (row, _args, context) => changedLineNumber(row, parts, context),
    },
    ProcoreInvoice: {
      ...certificateResolvers.ProcoreInvoice,
      __resolveReference: (reference, context) =>
        loadersOf(context).invoice.load(keyInProject(reference.id, 'id', 'Requisition')),
      lines: row => row.lines(),
      grossAmount: row => required(row.grossAmount()),
      retainageAmount: row => required(row.retainageAmount()),
      commitment: (row, _args, context) => {
        const key = { project: row.key.project, id: row.contractId }
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

/** A line's own WBS code, flat: of use where it has no cost code that the project knows. */
function wbsCodeOf(line: { raw: Raw }): string | null {
  return textOf(innerOf(line.raw, 'wbs_code'), 'flat_code')
}

function scopeOf(filter: ProjectScope): { project: string; updatedAfter: string | undefined } {
  return {
    project: projectKeyOf(filter.projectId, 'filter.projectId'),
    updatedAfter: checkedMoment(filter.updatedAfter),
  }
}

/** Whether nothing of the record is asked that its parent does not know, so that a call is saved. */
function asksOnlyId(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.every(node =>
    node.selectionSet?.selections.every(
      selection =>
        selection.kind === 'Field' &&
        (selection.name.value === 'id' || selection.name.value === '__typename'),
    ),
  )
}

function idOf(row: { id: string }): string {
  return row.id
}
