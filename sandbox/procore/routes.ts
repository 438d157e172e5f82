import { listBatches, listStatuses, showBatch } from './change-order-batches.ts'
import { listPackages, showPackage } from './change-order-packages.ts'
import {
  listChangeOrderLines,
  listChangeOrders,
  showChangeOrder,
  showChangeOrderLine,
  updateChangeOrder,
} from './change-orders.ts'
import {
  listCommitmentContractLines,
  listCommitmentContracts,
  showCommitmentContract,
  showCommitmentContractSummary,
} from './commitment-contracts.ts'
import {
  listArchivedProjectVendors,
  listArchivedVendors,
  listCompanies,
  listCostCodes,
  listLineItemTypes,
  listProjects,
  listProjectVendors,
  listVendors,
  showMe,
  showProject,
  showVendor,
} from './company.ts'
import { contractHandlers } from './contracts.ts'
import type { Handler } from './http.ts'
import { listInsurances, listVendorInsurances } from './insurances.ts'
import { showInvoiceConfiguration } from './invoice-configuration.ts'
import { listPayments, showPayment } from './payments.ts'
import {
  listPotentialLines,
  listPotentials,
  listRequests,
  showRequest,
} from './potential-change-orders.ts'
import { updateItemsInBulk, updateRequisition } from './requisition-writes.ts'
import {
  listChangeOrderItems,
  listContractItems,
  listRequisitions,
  showRequisition,
} from './requisitions.ts'
import { listSubJobs } from './sub-jobs.ts'
import { syncContracts, syncVendors } from './sync.ts'
import { listWbsCodes } from './wbs-codes.ts'
import {
  createHook,
  createTrigger,
  deleteHook,
  deleteTrigger,
  listHooks,
  listTriggers,
  updateHook,
} from './webhook-routes.ts'

/** Every path that the sandbox serves, spelled as in Procore's reference. */

export interface Match {
  /** "GET /rest/v1.0/projects/{id}" */
  template: string
  handler: Handler
  params: Record<string, string>
}

const workOrders = contractHandlers('WorkOrderContract')
const purchaseOrders = contractHandlers('PurchaseOrderContract')
const changeOrders = '/rest/v1.0/projects/{project_id}/commitment_change_orders'
const commitmentContracts =
  '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts'
const changeOrderBatches = '/rest/v1.0/projects/{project_id}/commitment_change_order_batches'
const changeOrderLines =
  '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{commitment_change_order_id}/line_items'

const table: [string, Handler][] = [
  ['GET /rest/v1.0/companies', listCompanies],
  ['GET /rest/v1.0/me', showMe],
  ['GET /rest/v1.0/projects', listProjects],
  ['GET /rest/v1.0/projects/{id}', showProject],
  ['GET /rest/v1.0/projects/{project_id}/vendors', listProjectVendors],
  ['GET /rest/v1.0/projects/{project_id}/vendors/inactive', listArchivedProjectVendors],
  ['GET /rest/v1.0/companies/{company_id}/vendors/inactive', listArchivedVendors],
  ['GET /rest/v1.0/companies/{company_id}/vendors/{vendor_id}/insurances', listVendorInsurances],
  ['GET /rest/v1.0/companies/{company_id}/insurances', listInsurances],
  ['GET /rest/v1.0/vendors', listVendors],
  ['PATCH /rest/v1.0/vendors/sync', syncVendors],
  ['GET /rest/v1.0/vendors/{id}', showVendor],
  ['GET /rest/v1.0/cost_codes', listCostCodes],
  ['GET /rest/v1.0/line_item_types', listLineItemTypes],
  ['GET /rest/v1.0/sub_jobs', listSubJobs],
  ['GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes', listWbsCodes],
  ['GET /rest/v1.0/work_order_contracts', workOrders.list],
  ['PATCH /rest/v1.0/work_order_contracts/sync', syncContracts('WorkOrderContract')],
  ['GET /rest/v1.0/work_order_contracts/{id}', workOrders.show],
  ['PATCH /rest/v1.0/work_order_contracts/{id}', workOrders.update],
  ['GET /rest/v1.0/work_order_contracts/{contract_id}/line_items', workOrders.lines],
  ['GET /rest/v1.0/purchase_order_contracts', purchaseOrders.list],
  ['PATCH /rest/v1.0/purchase_order_contracts/sync', syncContracts('PurchaseOrderContract')],
  ['GET /rest/v1.0/purchase_order_contracts/{id}', purchaseOrders.show],
  ['PATCH /rest/v1.0/purchase_order_contracts/{id}', purchaseOrders.update],
  ['GET /rest/v1.0/purchase_order_contracts/{contract_id}/line_items', purchaseOrders.lines],
  [`GET ${commitmentContracts}`, listCommitmentContracts],
  [`GET ${commitmentContracts}/{commitment_contract_id}`, showCommitmentContract],
  [`GET ${commitmentContracts}/{commitment_contract_id}/line_items`, listCommitmentContractLines],
  [`GET ${commitmentContracts}/{commitment_contract_id}/summary`, showCommitmentContractSummary],
  [
    'GET /rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration',
    showInvoiceConfiguration,
  ],
  [`GET ${changeOrders}`, listChangeOrders],
  [`GET ${changeOrders}/{id}`, showChangeOrder],
  [`PATCH ${changeOrders}/{id}`, updateChangeOrder],
  [`GET ${changeOrderLines}`, listChangeOrderLines],
  [`GET ${changeOrderLines}/{id}`, showChangeOrderLine],
  ['GET /rest/v1.0/change_order_packages', listPackages],
  ['GET /rest/v1.0/change_order_packages/{id}', showPackage],
  ['GET /rest/v1.0/change_order/statuses', listStatuses],
  ['GET /rest/v1.0/change_order_requests', listRequests],
  ['GET /rest/v1.0/change_order_requests/{id}', showRequest],
  [`GET ${changeOrderBatches}`, listBatches],
  [`GET ${changeOrderBatches}/{id}`, showBatch],
  ['GET /rest/v1.0/potential_change_orders', listPotentials],
  [
    'GET /rest/v1.0/potential_change_orders/{potential_change_order_id}/line_items',
    listPotentialLines,
  ],
  ['GET /rest/v1.1/requisitions', listRequisitions],
  ['GET /rest/v1.1/requisitions/{id}', showRequisition],
  ['PATCH /rest/v1.1/requisitions/{id}', updateRequisition],
  ['GET /rest/v1.0/requisitions/{requisition_id}/contract_items', listContractItems],
  ['GET /rest/v1.0/requisitions/{requisition_id}/change_order_items', listChangeOrderItems],
  ['PATCH /rest/v1.0/requisitions/{requisition_id}/bulk_item_update', updateItemsInBulk],
  ['GET /rest/v1.0/contract_payments', listPayments],
  ['GET /rest/v1.0/contract_payments/{id}', showPayment],
  ['GET /rest/v1.0/webhooks/hooks', listHooks],
  ['POST /rest/v1.0/webhooks/hooks', createHook],
  ['PATCH /rest/v1.0/webhooks/hooks/{id}', updateHook],
  ['DELETE /rest/v1.0/webhooks/hooks/{id}', deleteHook],
  ['GET /rest/v1.0/webhooks/hooks/{hook_id}/triggers', listTriggers],
  ['POST /rest/v1.0/webhooks/hooks/{hook_id}/triggers', createTrigger],
  ['DELETE /rest/v1.0/webhooks/hooks/{hook_id}/triggers/{id}', deleteTrigger],
]

const routes = table.map(([template, handler]) => {
  const source = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)').replace(/[.]/g, '\\.')
  return { template, handler, pattern: new RegExp(`^${source}$`) }
})

/** The first route that fits; fixed segments stand before placeholders in the table. */
export function matchRoute(method: string, path: string): Match | undefined {
  for (const { template, handler, pattern } of routes) {
    const match = pattern.exec(`${method} ${path}`)
    if (match) return { template, handler, params: { ...match.groups } }
  }
  return undefined
}
