/**
 * Every Procore resource that is read: its pinned path version and how many rows a page may have.
 * Procore bumps the version of one resource at a time, so each is pinned on its own.
 */
export interface Resource {
  /** For messages and logs. */
  name: string
  /** With {project}, {contract}, {company}, {id} to be filled in. */
  path: string
  /** Rows a page; undefined for a list that documents no pages and comes whole. */
  pageRows: number | undefined
  /** Query parameters of every call. */
  query: Readonly<Record<string, string>>
  /** Whether it has private records, which an account may be told the number of and not be shown. */
  mayHide?: boolean
}

/** Top-level lists take 1000 a page in practice; nested and v2 lists no more than 100. */
const TOP_ROWS = 1000
const NESTED_ROWS = 100

const commitmentContracts = '/rest/v2.0/companies/{company}/projects/{project}/commitment_contracts'

/**
 * Which of two shapes of a resource is read, where both are known. v2.0 commitment_contracts is BETA
 * and costs a call more for each contract, since its roll-ups are a resource of their own.
 */
export const versions: Readonly<{ commitments: 'v1' | 'v2' }> = { commitments: 'v1' }

export type ResourceKey = keyof typeof resources

export const resources = {
  me: resource('me', '/rest/v1.0/me'),
  projects: resource('projects', '/rest/v1.0/projects', TOP_ROWS, { 'filters[by_status]': 'All' }),
  project: resource('project', '/rest/v1.0/projects/{id}'),
  projectTools: resource('project tools', '/rest/v1.0/projects/{project}/tools', NESTED_ROWS),
  vendors: resource('vendors', '/rest/v1.0/vendors', TOP_ROWS, { view: 'normal' }),
  vendor: resource('vendor', '/rest/v1.0/vendors/{id}', undefined, { view: 'normal' }),
  archivedVendors: resource(
    'vendors inactive',
    '/rest/v1.0/companies/{company}/vendors/inactive',
    TOP_ROWS,
    { view: 'normal' },
  ),
  projectVendors: resource('project vendors', '/rest/v1.0/projects/{project}/vendors', TOP_ROWS, {
    view: 'normal',
  }),
  archivedProjectVendors: resource(
    'project vendors inactive',
    '/rest/v1.0/projects/{project}/vendors/inactive',
    TOP_ROWS,
    { view: 'normal' },
  ),
  insurances: resource('insurances', '/rest/v1.0/companies/{company}/insurances', TOP_ROWS),
  costCodes: resource('cost_codes', '/rest/v1.0/cost_codes', TOP_ROWS),
  wbsCodes: resource(
    'wbs_codes',
    '/rest/v1.0/projects/{project}/work_breakdown_structure/wbs_codes',
    TOP_ROWS,
  ),
  subJobs: resource('sub_jobs', '/rest/v1.0/sub_jobs', TOP_ROWS),
  workOrderContracts: hiding(
    resource('work_order_contracts', '/rest/v1.0/work_order_contracts', TOP_ROWS, {
      view: 'extended',
    }),
  ),
  workOrderContract: resource('work_order_contract', '/rest/v1.0/work_order_contracts/{id}'),
  purchaseOrderContracts: hiding(
    resource('purchase_order_contracts', '/rest/v1.0/purchase_order_contracts', TOP_ROWS, {
      view: 'extended',
    }),
  ),
  purchaseOrderContract: resource(
    'purchase_order_contract',
    '/rest/v1.0/purchase_order_contracts/{id}',
  ),
  commitmentContracts: hiding(resource('commitment_contracts', commitmentContracts, NESTED_ROWS)),
  commitmentContract: resource('commitment_contract', `${commitmentContracts}/{id}`),
  commitmentContractLines: resource(
    'commitment_contract line_items',
    `${commitmentContracts}/{id}/line_items`,
    NESTED_ROWS,
  ),
  commitmentContractSummary: resource(
    'commitment_contract summary',
    `${commitmentContracts}/{id}/summary`,
  ),
  invoiceConfiguration: resource(
    'invoice_configuration',
    '/rest/v1.0/projects/{project}/contracts/{id}/invoice_configuration',
  ),
  changeOrders: resource(
    'commitment_change_orders',
    '/rest/v1.0/projects/{project}/commitment_change_orders',
  ),
  changeOrder: resource(
    'commitment_change_order',
    '/rest/v1.0/projects/{project}/commitment_change_orders/{id}',
  ),
  changeOrderLines: resource(
    'commitment_change_order line_items',
    '/rest/v2.0/companies/{company}/projects/{project}/commitment_change_orders/{id}/line_items',
    NESTED_ROWS,
  ),
  changeOrderPackages: resource(
    'change_order_packages',
    '/rest/v1.0/change_order_packages',
    TOP_ROWS,
  ),
  changeOrderPackage: resource('change_order_package', '/rest/v1.0/change_order_packages/{id}'),
  changeOrderStatuses: resource(
    'change_order statuses',
    '/rest/v1.0/change_order/statuses',
    TOP_ROWS,
  ),
  changeOrderRequests: resource(
    'change_order_requests',
    '/rest/v1.0/change_order_requests',
    TOP_ROWS,
  ),
  changeOrderBatches: resource(
    'commitment_change_order_batches',
    '/rest/v1.0/projects/{project}/commitment_change_order_batches',
  ),
  potentialChangeOrders: resource(
    'potential_change_orders',
    '/rest/v1.0/potential_change_orders',
    TOP_ROWS,
  ),
  potentialChangeOrderLines: resource(
    'potential_change_order line_items',
    '/rest/v1.0/potential_change_orders/{id}/line_items',
    NESTED_ROWS,
  ),
  requisitions: resource('requisitions', '/rest/v1.1/requisitions', TOP_ROWS, { view: 'extended' }),
  requisitionKeys: resource('requisition headers', '/rest/v1.1/requisitions', TOP_ROWS, {
    view: 'header_only',
  }),
  requisition: resource('requisition', '/rest/v1.1/requisitions/{id}', undefined, {
    view: 'header_only',
  }),
  hooks: resource('webhooks hooks', '/rest/v1.0/webhooks/hooks'),
  deliveries: resource('webhooks deliveries', '/rest/v1.0/webhooks/hooks/{id}/deliveries'),
  changeOrderItems: resource(
    'requisition change_order_items',
    '/rest/v1.0/requisitions/{id}/change_order_items',
    NESTED_ROWS,
  ),
  payments: resource('contract_payments', '/rest/v1.0/contract_payments', TOP_ROWS),
  primeContracts: resource('prime_contracts', '/rest/v1.0/prime_contracts', TOP_ROWS),
  // Procore lists them in the plural and shows one in the singular.
  primeContract: resource('prime_contract', '/rest/v1.0/prime_contract/{id}'),
  primeChangeOrders: resource(
    'prime_change_orders',
    '/rest/v1.0/projects/{project}/prime_change_orders',
  ),
  primeChangeOrderLines: resource(
    'prime_change_order line_items',
    '/rest/v2.0/companies/{company}/projects/{project}/prime_change_orders/{id}/line_items',
    NESTED_ROWS,
  ),
  ownerInvoices: resource('payment_applications', '/rest/v1.0/payment_applications', NESTED_ROWS),
  ownerInvoice: resource('payment_application', '/rest/v1.0/payment_applications/{id}'),
  billingPeriods: resource(
    'billing_periods',
    '/rest/v1.0/projects/{project}/billing_periods',
    NESTED_ROWS,
  ),
  directCosts: resource('direct_costs', '/rest/v1.0/projects/{project}/direct_costs', NESTED_ROWS),
  directCostLines: resource(
    'direct_cost line_items',
    '/rest/v1.0/projects/{project}/direct_costs/line_items',
    NESTED_ROWS,
  ),
  budgetViews: resource('budget_views', '/rest/v1.0/budget_views', TOP_ROWS),
  budgetRows: resource('budget_rows', '/rest/v1.0/budget_views/{id}/detail_rows', NESTED_ROWS),
  costTypes: resource('line_item_types', '/rest/v1.0/line_item_types', TOP_ROWS),
} satisfies Record<string, Resource>

/** What only writes use; no record of the graph rests on it. */
export const written = {
  // Older than the rest of the tool, and the one that tells whether the account may answer.
  workflowInstances: resource(
    'workflow instances',
    '/rest/v1.0/projects/{project}/workflows/instances',
    NESTED_ROWS,
    { view: 'action_card' },
  ),
  workflowResponses: resource(
    'workflow responses',
    '/rest/v2.0/companies/{company}/projects/{project}/workflows/instances/{id}/responses',
  ),
  requisitions: resource('requisition', '/rest/v1.1/requisitions'),
  requisition: resource('requisition', '/rest/v1.1/requisitions/{id}'),
  workOrderContracts: resource('work_order_contract', '/rest/v1.0/work_order_contracts'),
  workOrderContract: resource('work_order_contract', '/rest/v1.0/work_order_contracts/{id}'),
  workOrderContractLines: resource(
    'work_order_contract line_items',
    '/rest/v1.0/work_order_contracts/{id}/line_items/sync',
  ),
  purchaseOrderContracts: resource(
    'purchase_order_contract',
    '/rest/v1.0/purchase_order_contracts',
  ),
  purchaseOrderContract: resource(
    'purchase_order_contract',
    '/rest/v1.0/purchase_order_contracts/{id}',
  ),
  purchaseOrderContractLines: resource(
    'purchase_order_contract line_items',
    '/rest/v1.0/purchase_order_contracts/{id}/line_items/sync',
  ),
} satisfies Record<string, Resource>

function resource(
  name: string,
  path: string,
  pageRows?: number,
  query: Readonly<Record<string, string>> = {},
): Resource {
  return { name, path, pageRows, query }
}

function hiding(of: Resource): Resource {
  return { ...of, mayHide: true }
}
