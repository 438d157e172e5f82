import { listBatches, showBatch } from './change-order-batches.ts'
import { listPackages, showPackage, updatePackage } from './change-order-packages.ts'
import { listStatuses } from './change-order-statuses.ts'
import {
  createChangeOrder,
  createChangeOrderLine,
  deleteChangeOrder,
  deleteChangeOrderLine,
  updateChangeOrderLine,
} from './change-order-writes.ts'
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
import { contractLineHandlers } from './contract-lines.ts'
import { contractHandlers } from './contracts.ts'
import type { Handler } from './http.ts'
import { listInsurances, listVendorInsurances } from './insurances.ts'
import { showInvoiceConfiguration } from './invoice-configuration.ts'
import { ownerRoutes } from './owner-routes.ts'
import {
  createPayment,
  deletePayment,
  listPayments,
  showPayment,
  updatePayment,
} from './payments.ts'
import {
  listPotentialLines,
  listPotentials,
  listRequests,
  showRequest,
} from './potential-change-orders.ts'
import { listProjectTools } from './project-tools.ts'
import { createRequisition, createRequisitionV10 } from './requisition-create.ts'
import { itemHandlers, listDetail } from './requisition-items.ts'
import { deleteRequisition, updateItemsInBulk, updateRequisition } from './requisition-writes.ts'
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
  listDeliveries,
  listHooks,
  listTriggers,
  updateHook,
} from './webhook-routes.ts'
import { listInstances, respond } from './workflows.ts'

export interface Match {
  /** "GET /rest/v1.0/projects/{id}" */
  template: string
  handler: Handler
  params: Record<string, string>
}

const workOrders = contractHandlers('WorkOrderContract')
const purchaseOrders = contractHandlers('PurchaseOrderContract')
const workOrderLines = contractLineHandlers('WorkOrderContract')
const purchaseOrderLines = contractLineHandlers('PurchaseOrderContract')
const contractItems = itemHandlers('contract_item')
const changeOrderItems = itemHandlers('change_order_item')
const changeOrders = '/rest/v1.0/projects/{project_id}/commitment_change_orders'
const commitmentContracts =
  '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts'
const changeOrderBatches = '/rest/v1.0/projects/{project_id}/commitment_change_order_batches'
const changeOrderLines =
  '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{commitment_change_order_id}/line_items'

/** Every path that the sandbox serves, spelled as in Procore's reference. */
const table: [string, Handler][] = [
  ['GET /rest/v1.0/companies', listCompanies],
  ['GET /rest/v1.0/me', showMe],
  ['GET /rest/v1.0/projects', listProjects],
  ['GET /rest/v1.0/projects/{id}', showProject],
  ['GET /rest/v1.0/projects/{project_id}/tools', listProjectTools],
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
  ...ownerRoutes,
  ['GET /rest/v1.0/sub_jobs', listSubJobs],
  ['GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes', listWbsCodes],
  ['GET /rest/v1.0/work_order_contracts', workOrders.list],
  ['POST /rest/v1.0/work_order_contracts', workOrders.create],
  ['PATCH /rest/v1.0/work_order_contracts/sync', syncContracts('WorkOrderContract')],
  ['GET /rest/v1.0/work_order_contracts/{id}', workOrders.show],
  ['PATCH /rest/v1.0/work_order_contracts/{id}', workOrders.update],
  ['DELETE /rest/v1.0/work_order_contracts/{id}', workOrders.remove],
  ['GET /rest/v1.0/work_order_contracts/{contract_id}/line_items', workOrders.lines],
  ['POST /rest/v1.0/work_order_contracts/{contract_id}/line_items', workOrderLines.create],
  ['PATCH /rest/v1.0/work_order_contracts/{contract_id}/line_items/sync', workOrderLines.sync],
  ['GET /rest/v1.0/work_order_contracts/{contract_id}/line_items/{id}', workOrderLines.show],
  ['PATCH /rest/v1.0/work_order_contracts/{contract_id}/line_items/{id}', workOrderLines.update],
  ['DELETE /rest/v1.0/work_order_contracts/{contract_id}/line_items/{id}', workOrderLines.remove],
  ['GET /rest/v1.0/purchase_order_contracts', purchaseOrders.list],
  ['POST /rest/v1.0/purchase_order_contracts', purchaseOrders.create],
  ['PATCH /rest/v1.0/purchase_order_contracts/sync', syncContracts('PurchaseOrderContract')],
  ['GET /rest/v1.0/purchase_order_contracts/{id}', purchaseOrders.show],
  ['PATCH /rest/v1.0/purchase_order_contracts/{id}', purchaseOrders.update],
  ['DELETE /rest/v1.0/purchase_order_contracts/{id}', purchaseOrders.remove],
  ['GET /rest/v1.0/purchase_order_contracts/{contract_id}/line_items', purchaseOrders.lines],
  ['POST /rest/v1.0/purchase_order_contracts/{contract_id}/line_items', purchaseOrderLines.create],
  [
    'PATCH /rest/v1.0/purchase_order_contracts/{contract_id}/line_items/sync',
    purchaseOrderLines.sync,
  ],
  [
    'GET /rest/v1.0/purchase_order_contracts/{contract_id}/line_items/{id}',
    purchaseOrderLines.show,
  ],
  [
    'PATCH /rest/v1.0/purchase_order_contracts/{contract_id}/line_items/{id}',
    purchaseOrderLines.update,
  ],
  [
    'DELETE /rest/v1.0/purchase_order_contracts/{contract_id}/line_items/{id}',
    purchaseOrderLines.remove,
  ],
  [`GET ${commitmentContracts}`, listCommitmentContracts],
  [`GET ${commitmentContracts}/{commitment_contract_id}`, showCommitmentContract],
  [`GET ${commitmentContracts}/{commitment_contract_id}/line_items`, listCommitmentContractLines],
  [`GET ${commitmentContracts}/{commitment_contract_id}/summary`, showCommitmentContractSummary],
  [
    'GET /rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration',
    showInvoiceConfiguration,
  ],
  [`GET ${changeOrders}`, listChangeOrders],
  [`POST ${changeOrders}`, createChangeOrder],
  [`GET ${changeOrders}/{id}`, showChangeOrder],
  [`DELETE ${changeOrders}/{id}`, deleteChangeOrder],
  [`PATCH ${changeOrders}/{id}`, updateChangeOrder],
  [`GET ${changeOrderLines}`, listChangeOrderLines],
  [`POST ${changeOrderLines}`, createChangeOrderLine],
  [`GET ${changeOrderLines}/{id}`, showChangeOrderLine],
  [`PATCH ${changeOrderLines}/{id}`, updateChangeOrderLine],
  [`DELETE ${changeOrderLines}/{id}`, deleteChangeOrderLine],
  ['GET /rest/v1.0/change_order_packages', listPackages],
  ['GET /rest/v1.0/change_order_packages/{id}', showPackage],
  ['PATCH /rest/v1.0/change_order_packages/{id}', updatePackage],
  ['GET /rest/v1.0/projects/{project_id}/workflows/instances', listInstances],
  [
    'POST /rest/v2.0/companies/{company_id}/projects/{project_id}/workflows/instances/{id}/responses',
    respond,
  ],
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
  ['POST /rest/v1.1/requisitions', createRequisition],
  ['PATCH /rest/v1.1/requisitions/{id}', updateRequisition],
  ['DELETE /rest/v1.1/requisitions/{id}', deleteRequisition],
  ['POST /rest/v1.0/requisitions', createRequisitionV10],
  ['GET /rest/v1.0/requisitions/{requisition_id}/contract_items', listContractItems],
  ['GET /rest/v1.0/requisitions/{requisition_id}/contract_items/{id}', contractItems.show],
  ['PATCH /rest/v1.0/requisitions/{requisition_id}/contract_items/{id}', contractItems.update],
  ['GET /rest/v1.0/requisitions/{requisition_id}/change_order_items', listChangeOrderItems],
  ['GET /rest/v1.0/requisitions/{requisition_id}/change_order_items/{id}', changeOrderItems.show],
  [
    'PATCH /rest/v1.0/requisitions/{requisition_id}/change_order_items/{id}',
    changeOrderItems.update,
  ],
  ['GET /rest/v1.0/requisitions/{requisition_id}/detail', listDetail],
  ['PATCH /rest/v1.0/requisitions/{requisition_id}/bulk_item_update', updateItemsInBulk],
  ['GET /rest/v1.0/contract_payments', listPayments],
  ['POST /rest/v1.0/contract_payments', createPayment],
  ['GET /rest/v1.0/contract_payments/{id}', showPayment],
  ['PATCH /rest/v1.0/contract_payments/{id}', updatePayment],
  ['DELETE /rest/v1.0/contract_payments/{id}', deletePayment],
  ['GET /rest/v1.0/webhooks/hooks', listHooks],
  ['POST /rest/v1.0/webhooks/hooks', createHook],
  ['PATCH /rest/v1.0/webhooks/hooks/{id}', updateHook],
  ['DELETE /rest/v1.0/webhooks/hooks/{id}', deleteHook],
  ['GET /rest/v1.0/webhooks/hooks/{hook_id}/deliveries', listDeliveries],
  ['GET /rest/v1.0/webhooks/hooks/{hook_id}/triggers', listTriggers],
  ['POST /rest/v1.0/webhooks/hooks/{hook_id}/triggers', createTrigger],
  ['DELETE /rest/v1.0/webhooks/hooks/{hook_id}/triggers/{id}', deleteTrigger],
]

const routes = table.map(([template, handler]) => {
  const source = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)').replace(/[.]/g, '\\.')
  return { template, handler, pattern: new RegExp(`^${source}$`) }
})

/** "GET /rest/v1.0/projects/{id}", for every path that is served. */
export const templates: readonly string[] = table.map(([template]) => template)

/** The first route that fits; fixed segments stand before placeholders in the table. */
export function matchRoute(method: string, path: string): Match | undefined {
  for (const { template, handler, pattern } of routes) {
    const match = pattern.exec(`${method} ${path}`)
    if (match) return { template, handler, params: { ...match.groups } }
  }
  return undefined
}
