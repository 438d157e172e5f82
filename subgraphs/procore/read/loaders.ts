import DataLoader from 'dataloader'
import { perRequest, type RequestContext } from '#lib/request'
import type {
  ChangeOrderBatchRow,
  ChangeOrderRequestRow,
  ChangeOrderRow,
  PotentialChangeOrderRow,
} from '../records/change-order.ts'
import type { ChangeOrderLineRow } from '../records/change-order-line.ts'
import type { CommitmentRow, ContractKey } from '../records/commitment.ts'
import type { CostCodeRow } from '../records/cost-code.ts'
import type { InvoiceRow } from '../records/invoice.ts'
import type { PaymentRow } from '../records/payment.ts'
import type { ProjectRow } from '../records/project.ts'
import type { ProjectKey } from '../records/record.ts'
import type { VendorRow } from '../records/vendor.ts'
import type { Source } from './source.ts'

/** Up to this many records are looked up one by one; beyond, the list they stand in is cheaper. */
const SINGLES_MAX = 2
/** The same for the requisitions of commitments, whose project list may be megabytes. */
const CHAINS_MAX = 5

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Look-ups of one request, gathered so that a thousand parents cost few calls: keys of one project
 * become one list. An absent record is null; a failure fails only the keys of its project.
 */
export function loadersFor(source: Source): (context: RequestContext) => Loaders {
  return perRequest(context => createLoaders(source, context))
}

function createLoaders(
  source: Source,
  { notOlderThan, isBackground, caller, signal }: RequestContext,
) {
  const at = { notOlderThan, isBackground, caller, signal }

  const contractList = new DataLoader<string, Map<string, CommitmentRow>>(projects =>
    settled(projects, async project =>
      byKey(await source.commitments(project, at), row => row.key.id),
    ),
  )
  const commitment = byProject<ContractKey, CommitmentRow | null>(
    key => `${key.kind}/${key.project}/${key.id}`,
    async (project, keys) => {
      if (keys.length <= SINGLES_MAX)
        return Promise.all(keys.map(key => source.commitment(key, at)))
      const rows = await contractList.load(project)
      return keys.map(key => {
        const row = rows.get(key.id)
        return row?.key.kind === key.kind ? row : null
      })
    },
  )
  const potentialsIn = new DataLoader<string, PotentialChangeOrderRow[]>(projects =>
    settled(projects, project => source.tiers.potentials(project, at)),
  )
  const invoicesOf = byProject<ProjectKey, InvoiceRow[]>(idInProject, async (project, keys) => {
    if (keys.length <= CHAINS_MAX) {
      return Promise.all(keys.map(key => source.invoicesOf(project, key.id, at)))
    }
    const groups = grouped(await source.invoices(project, at), row => row.contractId ?? '')
    return keys.map(key => groups.get(key.id) ?? [])
  })

  return {
    project: new DataLoader<string, ProjectRow | null>(async ids => {
      if (ids.length <= SINGLES_MAX) return settled(ids, id => source.project(id, at))
      const rows = byKey(await source.projects(at), row => row.recordId)
      return ids.map(id => rows.get(id) ?? null)
    }),
    vendor: new DataLoader<string, VendorRow | null>(async ids => {
      if (ids.length <= SINGLES_MAX) return settled(ids, id => source.vendor(id, at))
      const rows = await source.vendorsByIds(ids, at)
      return ids.map(id => rows.get(id) ?? null)
    }),
    costCode: byProject<ProjectKey, CostCodeRow | null>(idInProject, async (project, keys) => {
      const rows = byKey(await source.costCodes(project, at), row => row.recordId)
      return keys.map(key => rows.get(key.id) ?? null)
    }),
    commitment,
    /** A contract of which only Procore's id is known, not whether it is a subcontract. */
    contract: new DataLoader<ProjectKey, CommitmentRow | null, string>(
      keys =>
        settled(keys, async key => (await contractList.load(key.project)).get(key.id) ?? null),
      { cacheKeyFn: idInProject },
    ),
    /** A contract with its schedule of values. */
    wholeCommitment: new DataLoader<ContractKey, CommitmentRow | null, string>(
      keys => settled(keys, key => source.commitment(key, at)),
      { cacheKeyFn: key => `${key.kind}/${key.project}/${key.id}` },
    ),
    changeOrder: byProject<ProjectKey, ChangeOrderRow | null>(
      idInProject,
      async (project, keys) => {
        if (keys.length <= SINGLES_MAX) {
          return Promise.all(keys.map(key => source.changeOrders.find(project, key.id, at)))
        }
        const rows = byKey(await source.changeOrders.list(project, at), row => row.key.id)
        return keys.map(key => rows.get(key.id) ?? null)
      },
    ),
    changeOrdersOf: byProject<ProjectKey, ChangeOrderRow[]>(idInProject, async (project, keys) => {
      const groups = grouped(
        await source.changeOrders.list(project, at),
        row => row.contractId ?? '',
      )
      return keys.map(key => groups.get(key.id) ?? [])
    }),
    batchesIn: new DataLoader<string, ChangeOrderBatchRow[]>(projects =>
      settled(projects, project => source.tiers.batches(project, at)),
    ),
    requestsIn: new DataLoader<string, ChangeOrderRequestRow[]>(projects =>
      settled(projects, project => source.tiers.requests(project, at)),
    ),
    potentialsIn,
    /** The potential change orders that a change order carries. */
    potentialsOf: byProject<ProjectKey, PotentialChangeOrderRow[]>(
      idInProject,
      async (project, keys) => {
        const groups = new Map<string, PotentialChangeOrderRow[]>()
        for (const row of await potentialsIn.load(project)) {
          const carrier = await source.tiers.carrierOf(row, at)
          if (carrier) groups.set(carrier.key.id, [...(groups.get(carrier.key.id) ?? []), row])
        }
        return keys.map(key => groups.get(key.id) ?? [])
      },
    ),
    changeOrderLines: (order: ChangeOrderRow): Promise<ChangeOrderLineRow[]> =>
      source.changeOrders.lines(order, at),
    invoicesOf,
    /** A requisition with its predecessors, which its amounts depend on. */
    invoice: byProject<ProjectKey, InvoiceRow | null>(idInProject, async (project, keys) => {
      if (keys.length > SINGLES_MAX) {
        const rows = byKey(await source.invoices(project, at), row => row.key.id)
        return keys.map(key => rows.get(key.id) ?? null)
      }
      return Promise.all(
        keys.map(async key => {
          const contract = await source.contractBilledBy(project, key.id, at)
          const chain = contract ? await invoicesOf.load({ project, id: contract }) : []
          return chain.find(row => row.key.id === key.id) ?? null
        }),
      )
    }),
    paymentsOf: new DataLoader<ProjectKey, PaymentRow[], string>(
      keys => settled(keys, key => source.payments(key.project, key.id, at)),
      { cacheKeyFn: idInProject },
    ),
  }
}

/** A loader whose batches are cut by project, so that one project's failure is its own. */
export function byProject<Key extends { project: string }, Row>(
  textOf: (key: Key) => string,
  read: (project: string, keys: Key[]) => Promise<Row[]>,
): DataLoader<Key, Row, string> {
  return new DataLoader<Key, Row, string>(
    async keys => {
      const found = new Map<Key, Row | Error>()
      const projects = grouped(keys, key => key.project)
      await Promise.all(
        [...projects].map(async ([project, ofProject]) => {
          const rows = await read(project, ofProject).catch(asError)
          ofProject.forEach((key, index) => {
            found.set(key, rows instanceof Error ? rows : (rows[index] as Row))
          })
        }),
      )
      return keys.map(key => found.get(key) as Row | Error)
    },
    { cacheKeyFn: textOf },
  )
}

/** One value or error a key. */
export function settled<Key, Value>(
  keys: readonly Key[],
  read: (key: Key) => Promise<Value>,
): Promise<(Value | Error)[]> {
  return Promise.all(keys.map(key => read(key).catch(asError)))
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

export function idInProject(key: ProjectKey): string {
  return `${key.project}/${key.id}`
}

export function byKey<Row>(rows: Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map(row => [key(row), row]))
}

export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
