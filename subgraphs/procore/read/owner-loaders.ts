import DataLoader from 'dataloader'
import { perRequest, type RequestContext } from '#lib/request'
import type { BudgetRow, BudgetViewRow } from '../records/budget.ts'
import type { DirectCostLineRow, DirectCostRow } from '../records/direct-cost.ts'
import type {
  BillingPeriodRow,
  OwnerInvoiceLineRow,
  OwnerInvoiceRow,
} from '../records/owner-invoice.ts'
import type { PrimeChangeOrderRow, PrimeContractRow } from '../records/prime-contract.ts'
import type { ProjectKey } from '../records/record.ts'
import { byKey, byProject, grouped, idInProject, settled } from './loaders.ts'
import type { ReadAt } from './reads.ts'
import type { Source } from './source.ts'

/** Up to this many records are looked up one by one; beyond, the list they stand in is cheaper. */
const SINGLES_MAX = 2

export type OwnerLoaders = ReturnType<typeof createOwnerLoaders>

/** Look-ups of the owner's side and of costs, gathered by project as those of commitments are. */
export function ownerLoadersFor(source: Source): (context: RequestContext) => OwnerLoaders {
  return perRequest(context => createOwnerLoaders(source, context))
}

function createOwnerLoaders(
  { owner, costs }: Source,
  { notOlderThan, isBackground, caller, signal }: RequestContext,
) {
  const at: ReadAt = { notOlderThan, isBackground, caller, signal }

  return {
    primeContract: byProject<ProjectKey, PrimeContractRow | null>(
      idInProject,
      async (project, keys) => {
        if (keys.length <= SINGLES_MAX)
          return Promise.all(keys.map(key => owner.primeContract(key, at)))
        return recordsAmong(await owner.primeContracts(project, at), keys)
      },
    ),
    /** A contract with its lines and every sum, which the list does not carry. */
    wholePrimeContract: new DataLoader<ProjectKey, PrimeContractRow | null, string>(
      keys => settled(keys, key => owner.primeContract(key, at)),
      { cacheKeyFn: idInProject },
    ),
    primeChangeOrder: byProject<ProjectKey, PrimeChangeOrderRow | null>(
      idInProject,
      async (project, keys) => recordsAmong(await owner.primeChangeOrders(project, at), keys),
    ),
    primeChangeOrdersOf: byProject<ProjectKey, PrimeChangeOrderRow[]>(
      idInProject,
      async (project, keys) =>
        childrenOf(keys, await owner.primeChangeOrders(project, at), row => String(row.contractId)),
    ),
    ownerInvoice: byProject<ProjectKey, OwnerInvoiceRow | null>(
      idInProject,
      async (project, keys) => {
        if (keys.length <= SINGLES_MAX)
          return Promise.all(keys.map(key => owner.ownerInvoice(key, at)))
        return recordsAmong(await owner.ownerInvoices(project, at), keys)
      },
    ),
    ownerInvoicesOf: byProject<ProjectKey, OwnerInvoiceRow[]>(idInProject, async (project, keys) =>
      childrenOf(keys, await owner.ownerInvoices(project, at), row => String(row.contractId)),
    ),
    ownerInvoiceLines: new DataLoader<ProjectKey, OwnerInvoiceLineRow[], string>(
      keys => settled(keys, key => owner.ownerInvoiceLines(key, at)),
      { cacheKeyFn: idInProject },
    ),
    billingPeriod: byProject<ProjectKey, BillingPeriodRow | null>(
      idInProject,
      async (project, keys) => recordsAmong(await owner.billingPeriods(project, at), keys),
    ),
    directCost: byProject<ProjectKey, DirectCostRow | null>(idInProject, async (project, keys) =>
      recordsAmong(await costs.directCosts(project, at), keys),
    ),
    directCostLinesOf: byProject<ProjectKey, DirectCostLineRow[]>(
      idInProject,
      async (project, keys) =>
        childrenOf(keys, await costs.directCostLines(project, at), row => String(row.costId)),
    ),
    budgetView: byProject<ProjectKey, BudgetViewRow | null>(idInProject, async (project, keys) =>
      recordsAmong(await costs.budgetViews(project, at), keys),
    ),
    budgetRowsOf: new DataLoader<ProjectKey, BudgetRow[], string>(
      keys => settled(keys, key => costs.budgetRows(key, at)),
      { cacheKeyFn: idInProject },
    ),
  }
}

/** The rows of `keys`, each null when it is not there. */
function recordsAmong<Row extends { key: ProjectKey }>(
  rows: Row[],
  keys: ProjectKey[],
): (Row | null)[] {
  const known = byKey(rows, row => row.key.id)
  return keys.map(key => known.get(key.id) ?? null)
}

/** The rows that belong to each of `keys`. */
function childrenOf<Row>(keys: ProjectKey[], rows: Row[], parentOf: (row: Row) => string): Row[][] {
  const groups = grouped(rows, parentOf)
  return keys.map(key => groups.get(key.id) ?? [])
}
