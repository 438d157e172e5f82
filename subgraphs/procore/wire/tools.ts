import type { ResourceKey } from './resources.ts'

/** The tools of Procore by whose rights several lists are shown; every other list has a right of its own. */
const TOOLS: Readonly<Record<string, readonly ResourceKey[]>> = {
  Commitments: [
    'workOrderContracts',
    'purchaseOrderContracts',
    'commitmentContracts',
    'changeOrders',
    'changeOrderBatches',
    'changeOrderPackages',
    'changeOrderRequests',
    'potentialChangeOrders',
    'requisitions',
    'requisitionKeys',
    'payments',
  ],
  'Prime Contracts': ['primeContracts', 'primeChangeOrders', 'ownerInvoices'],
  Directory: ['vendors', 'archivedVendors', 'projectVendors', 'archivedProjectVendors'],
}

export function toolOf(resource: ResourceKey): string {
  const found = Object.entries(TOOLS).find(([, lists]) => lists.includes(resource))
  return found ? found[0] : resource
}
