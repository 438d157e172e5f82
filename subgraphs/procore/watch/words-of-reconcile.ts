import type { ResourceKey } from '../wire/resources.ts'

/**
 * What reconcile makes of a resource, in its words. It is reconcile's to say, out of the queries that
 * it asks; until it does, a mutation that stands here is refused while the resource has a BREAKING drift.
 */
const unified = ['projects', 'project', 'commitments', 'commitment', 'findings']
const exported = [...unified, 'changeOrderExport']
const byWords: [readonly string[], readonly ResourceKey[]][] = [
  [['sources'], ['me']],
  [unified, ['projects', 'vendors', 'requisitions', 'requisition', 'requisitionKeys']],
  [
    exported,
    [
      'costCodes',
      'subJobs',
      'workOrderContracts',
      'workOrderContract',
      'purchaseOrderContracts',
      'purchaseOrderContract',
      'commitmentContracts',
      'commitmentContract',
      'commitmentContractLines',
      'commitmentContractSummary',
      'changeOrders',
      'changeOrder',
      'changeOrderLines',
      'changeOrderPackages',
      'changeOrderPackage',
      'changeOrderStatuses',
      'changeOrderItems',
    ],
  ],
]

export function wordsOfReconcile(resource: ResourceKey): readonly string[] {
  return byWords.find(([, resources]) => resources.includes(resource))?.[0] ?? []
}
