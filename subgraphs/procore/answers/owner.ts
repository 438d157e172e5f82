import { sliceOf } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { keyInProject } from '../read/keys.ts'
import { idOf, linkTo, scopeOf } from '../read/scope.ts'
import { type Amount, required } from '../records/amounts.ts'
import type { PrimeContractRow } from '../records/prime-contract.ts'
import type { QueryResolvers, Resolvers } from '../types.generated.ts'
import type { Parts } from './parts.ts'

/** The owner's side: prime contracts, their change orders and invoices, billing periods. */

export function ownerQueries({
  source: { owner },
  ownerLoadersOf,
}: Parts): Pick<
  QueryResolvers,
  | 'procorePrimeContracts'
  | 'procorePrimeContract'
  | 'procorePrimeChangeOrders'
  | 'procoreOwnerInvoices'
  | 'procoreBillingPeriods'
> {
  return {
    procorePrimeContracts: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await owner.primeContracts(project, context, updatedAfter), idOf, args)
    },
    procorePrimeContract: (_parent, { id }, context) =>
      ownerLoadersOf(context).primeContract.load(keyInProject(id, 'id', 'PrimeContract')),
    procorePrimeChangeOrders: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await owner.primeChangeOrders(project, context, updatedAfter), idOf, args)
    },
    procoreOwnerInvoices: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await owner.ownerInvoices(project, context, updatedAfter), idOf, args)
    },
    procoreBillingPeriods: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await owner.billingPeriods(project, context, updatedAfter), idOf, args)
    },
  }
}

export function ownerResolvers(
  parts: Parts,
): Pick<
  Resolvers,
  | 'ProcorePrimeContract'
  | 'ProcorePrimeChangeOrder'
  | 'ProcoreOwnerInvoice'
  | 'ProcoreBillingPeriod'
> {
  const { source, ownerLoadersOf } = parts
  return {
    ProcorePrimeContract: primeContractResolvers(parts),
    ProcorePrimeChangeOrder: {
      __resolveReference: (reference, context) =>
        ownerLoadersOf(context).primeChangeOrder.load(
          keyInProject(reference.id, 'id', 'PrimeChangeOrder'),
        ),
      lines: (row, _args, context) => source.owner.primeChangeOrderLines(row, context),
      contract: (row, _args, context) =>
        ownerLoadersOf(context).primeContract.load({
          project: row.key.project,
          id: required(row.contractId) ?? '',
        }),
    },
    ProcoreOwnerInvoice: {
      __resolveReference: (reference, context) =>
        ownerLoadersOf(context).ownerInvoice.load(keyInProject(reference.id, 'id', 'OwnerInvoice')),
      lines: (row, _args, context) => ownerLoadersOf(context).ownerInvoiceLines.load(row.key),
      contract: (row, _args, context) =>
        ownerLoadersOf(context).primeContract.load({
          project: row.key.project,
          id: required(row.contractId) ?? '',
        }),
      billingPeriod: (row, _args, context) =>
        row.billingPeriodId === null
          ? null
          : ownerLoadersOf(context).billingPeriod.load({
              project: row.key.project,
              id: row.billingPeriodId,
            }),
    },
    ProcoreBillingPeriod: {
      __resolveReference: (reference, context) =>
        ownerLoadersOf(context).billingPeriod.load(
          keyInProject(reference.id, 'id', 'BillingPeriod'),
        ),
    },
  }
}

function primeContractResolvers({
  source,
  loadersOf,
  ownerLoadersOf,
}: Parts): NonNullable<Resolvers['ProcorePrimeContract']> {
  /** The list has neither lines nor every sum; a contract that was looked up by itself has all. */
  const whole = async (row: PrimeContractRow, context: RequestContext) =>
    row.raw['line_items'] ? row : await ownerLoadersOf(context).wholePrimeContract.load(row.key)
  const sum = async (
    row: PrimeContractRow,
    context: RequestContext,
    amountOf: (whole: PrimeContractRow) => Amount,
  ) => {
    const found = await whole(row, context)
    return found ? required(amountOf(found)) : null
  }
  return {
    __resolveReference: (reference, context) =>
      ownerLoadersOf(context).primeContract.load(keyInProject(reference.id, 'id', 'PrimeContract')),
    project: (row, _args, context, info) =>
      linkTo('Project', row.key.project, info, id => loadersOf(context).project.load(id)),
    owner: (row, _args, context, info) =>
      row.ownerId === null
        ? null
        : linkTo('Vendor', row.ownerId, info, id => loadersOf(context).vendor.load(id)),
    lines: async (row, _args, context) => {
      const found = await whole(row, context)
      return found ? await source.owner.primeContractLines(found, context) : []
    },
    changeOrders: (row, _args, context) =>
      ownerLoadersOf(context).primeChangeOrdersOf.load(row.key),
    ownerInvoices: (row, _args, context) => ownerLoadersOf(context).ownerInvoicesOf.load(row.key),
    pendingChangesAmount: (row, _args, context) =>
      sum(row, context, found => found.statedPendingAmount),
    paidAmount: (row, _args, context) => sum(row, context, found => found.statedPaidAmount),
  }
}
