import { listBudgetRows, listBudgetViews } from './budget-views.ts'
import {
  listDirectCostLines,
  listDirectCosts,
  listLinesOfDirectCost,
  showDirectCost,
} from './direct-costs.ts'
import type { Handler } from './http.ts'
import {
  listBillingPeriods,
  listContractInvoices,
  listOwnerInvoices,
  showBillingPeriod,
  showOwnerInvoice,
} from './owner-invoices.ts'
import {
  listPrimeChangeOrderLines,
  listPrimeChangeOrders,
  listPrimeContractLines,
  listPrimeContracts,
  showPrimeChangeOrder,
  showPrimeContract,
} from './prime-contracts.ts'

const project = '/rest/v1.0/projects/{project_id}'
const primeChangeOrderLines =
  '/rest/v2.0/companies/{company_id}/projects/{project_id}/prime_change_orders/{prime_change_order_id}/line_items'

/** The owner's side, direct costs and budgets, which are read only. */
export const ownerRoutes: [string, Handler][] = [
  ['GET /rest/v1.0/prime_contracts', listPrimeContracts],
  ['GET /rest/v1.0/prime_contract/{id}', showPrimeContract],
  ['GET /rest/v1.0/prime_contracts/{prime_contract_id}/line_items', listPrimeContractLines],
  ['GET /rest/v1.0/prime_contracts/{prime_contract_id}/payment_applications', listContractInvoices],
  [`GET ${project}/prime_change_orders`, listPrimeChangeOrders],
  [`GET ${project}/prime_change_orders/{id}`, showPrimeChangeOrder],
  [`GET ${primeChangeOrderLines}`, listPrimeChangeOrderLines],
  ['GET /rest/v1.0/payment_applications', listOwnerInvoices],
  ['GET /rest/v1.0/payment_applications/{id}', showOwnerInvoice],
  [`GET ${project}/billing_periods`, listBillingPeriods],
  [`GET ${project}/billing_periods/{id}`, showBillingPeriod],
  [`GET ${project}/direct_costs`, listDirectCosts],
  [`GET ${project}/direct_costs/line_items`, listDirectCostLines],
  [`GET ${project}/direct_costs/{id}`, showDirectCost],
  [`GET ${project}/direct_costs/{direct_cost_id}/line_items`, listLinesOfDirectCost],
  ['GET /rest/v1.0/budget_views', listBudgetViews],
  ['GET /rest/v1.0/budget_views/{budget_view_id}/detail_rows', listBudgetRows],
]
