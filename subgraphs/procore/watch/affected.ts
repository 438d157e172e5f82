import type { resources } from '../wire/resources.ts'

/**
 * Which queries and mutations of the graph read a resource: what a change of the resource can spoil.
 * A mutation that is named here is refused while the resource has a BREAKING drift.
 */
const unified = ['projects', 'project', 'commitments', 'commitment', 'findings']
const commitments = [
  'procoreCommitments',
  'procoreCommitment',
  'procorePayments',
  ...unified,
  'changeOrderExport',
]
const changeOrders = ['procoreChangeOrders', 'procoreCommitment', ...unified, 'changeOrderExport']
const tiers = [
  'procoreChangeOrderRequests',
  'procorePotentialChangeOrders',
  'procoreChangeOrders',
  'procoreProject',
]
const invoices = ['procoreInvoices', 'procoreCommitment', ...unified]

export const affectedOperations: Readonly<Record<keyof typeof resources, readonly string[]>> = {
  me: ['sources'],
  projects: ['procoreProjects', ...unified],
  project: ['procoreProject'],
  vendors: ['procoreVendors', ...unified],
  vendor: ['procoreVendor'],
  costCodes: [
    'procoreCostCodes',
    'procoreInvoices',
    'procoreChangeOrders',
    ...unified,
    'changeOrderExport',
  ],
  workOrderContracts: commitments,
  workOrderContract: commitments,
  purchaseOrderContracts: commitments,
  purchaseOrderContract: commitments,
  changeOrders,
  changeOrder: changeOrders,
  changeOrderLines: changeOrders,
  changeOrderPackages: changeOrders,
  changeOrderPackage: changeOrders,
  changeOrderStatuses: [...changeOrders, ...tiers],
  changeOrderRequests: tiers,
  changeOrderBatches: tiers,
  potentialChangeOrders: tiers,
  potentialChangeOrderLines: tiers,
  requisitions: invoices,
  requisitionKeys: unified,
  requisition: invoices,
  archivedVendors: ['procoreVendors', 'procoreVendor'],
  projectVendors: ['procoreVendors'],
  archivedProjectVendors: ['procoreVendors'],
  insurances: ['procoreVendors', 'procoreVendor'],
  subJobs: ['procoreProject', 'procoreCostCodes', ...commitments],
  wbsCodes: ['procoreWbsCodes'],
  commitmentContracts: commitments,
  commitmentContract: commitments,
  commitmentContractLines: commitments,
  commitmentContractSummary: commitments,
  invoiceConfiguration: ['procoreCommitment', 'procoreCommitments'],
  changeOrderItems: [...changeOrders, ...tiers],
  // What they tell of is read whole once a week in any case.
  hooks: [],
  deliveries: [],
  payments: ['procorePayments', 'procoreCommitment'],
  primeContracts: ['procorePrimeContracts'],
  primeContract: ['procorePrimeContract', 'procorePrimeContracts'],
  primeChangeOrders: ['procorePrimeContracts', 'procorePrimeChangeOrders'],
  primeChangeOrderLines: ['procorePrimeContracts', 'procorePrimeChangeOrders'],
  ownerInvoices: ['procoreOwnerInvoices', 'procorePrimeContracts'],
  ownerInvoice: ['procoreOwnerInvoices', 'procorePrimeContracts'],
  billingPeriods: ['procoreBillingPeriods', 'procoreOwnerInvoices'],
  directCosts: ['procoreDirectCosts'],
  directCostLines: ['procoreDirectCosts'],
  budgetViews: ['procoreBudgetViews'],
  budgetRows: ['procoreBudgetViews', 'procoreBudgetRows'],
}
