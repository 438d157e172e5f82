import {
  byDeletion,
  byFlag,
  byId,
  byRange,
  bySearch,
  byText,
  type Filters,
  filtered,
} from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { badRequest, notFound, Refusal } from './refusal.ts'
import { type Row, text } from './row.ts'
import { filled, unset } from './shape.ts'
import type { Store } from './store.ts'

/** Companies, the user, projects, vendors, cost codes and line item types. */

export const COMPANY_NAME = 'Sandbox Company'
const SERVICE_ACCOUNT = {
  id: 562949953421399,
  login: 'service-account@sandbox.example',
  name: 'Sandbox Service Account',
}

const projectTemplate = {
  ...unset(null, 'id', 'name'),
  is_demo: false,
  ...unset(null, 'parent_job_id', 'parent_job', 'display_name', 'project_number', 'address'),
  ...unset(null, 'city', 'state_code', 'country_code', 'zip', 'county', 'time_zone', 'latitude'),
  ...unset(null, 'longitude', 'project_stage', 'phone', 'created_at', 'updated_at'),
  active: true,
  ...unset(null, 'origin_id', 'origin_data', 'origin_code', 'owners_project_id', 'total_value'),
  ...unset(null, 'store_number', 'accounting_project_number', 'designated_market_area'),
  ...unset(null, 'project_region_id', 'project_bid_type_id', 'project_owner_type_id', 'photo_id'),
  ...unset(null, 'start_date', 'completion_date', 'projected_finish_date', 'estimated_value'),
  ...unset(null, 'sector', 'work_scope', 'delivery_method', 'company', 'created_by'),
  custom_fields: {},
  project_sector_id: null,
}

const projectListTemplate = {
  ...projectTemplate,
  ...unset(null, 'estimated_budget', 'fax', 'priority', 'project_template', 'stage'),
}

const projectShowTemplate = {
  ...projectTemplate,
  ...unset(null, 'actual_start_date', 'code', 'description', 'dictionary_type'),
  departments: [],
  ...unset(null, 'estimated_completion_date', 'estimated_start_date', 'flag'),
  ...unset(null, 'from_project_template_id', 'inbound_email', 'inbound_email_address'),
  is_erp_integrated: false,
  ...unset(null, 'locale', 'logo_id', 'logo_url', 'office', 'persistent_message', 'photo_url'),
  ...unset(null, 'program', 'project_bid_type', 'project_owner_type', 'project_region'),
  ...unset(null, 'project_stage_id', 'project_type', 'public_notes', 'square_feet'),
  standard_cost_code_list_id: null,
  template: false,
  ...unset(null, 'tz_name', 'warranty_end_date', 'warranty_start_date'),
}

const vendorTemplate = {
  ...unset(null, 'id', 'name', 'abbreviated_name', 'address'),
  attachments: [],
  authorized_bidder: false,
  ...unset(null, 'business_id', 'business_phone', 'business_register', 'city'),
  contact_count: 0,
  ...unset(null, 'company', 'country_code', 'created_at', 'email_address', 'fax_number'),
  is_active: true,
  is_connected: false,
  ...unset(null, 'labor_union', 'license_number', 'logo', 'mobile_phone'),
  non_union_prevailing_wage: false,
  ...unset(null, 'notes', 'origin_code', 'origin_data', 'origin_id'),
  prequalified: false,
  ...unset(null, 'primary_contact', 'state_code'),
  synced_to_erp: false,
  trade_name: '',
  union_member: false,
  ...unset(null, 'updated_at', 'vendor_group', 'website', 'zip'),
}

const vendorExtendedTemplate = {
  ...vendorTemplate,
  bidding: null,
  bidding_distribution: [],
  children_count: 0,
  company_vendor: true,
  legal_name: '',
  parent: null,
  project_ids: [],
  standard_cost_codes: [],
  trades: [],
}

const costCodeTemplate = {
  ...unset(null, 'id', 'biller', 'biller_id'),
  biller_type: 'Project',
  biller_origin_id: null,
  budgeted: false,
  ...unset(null, 'code', 'created_at', 'deleted_at', 'full_code', 'name', 'origin_data'),
  ...unset(null, 'origin_id', 'parent', 'position', 'sortable_code', 'standard_cost_code_id'),
  updated_at: null,
  line_item_types: [],
}

const lineItemTypeTemplate = unset(
  null,
  'id',
  'name',
  'code',
  'base_type',
  'origin_data',
  'origin_id',
)

const matchesId = byId<Row>(row => row['id'])
const matchesOrigin = byText<Row>(row => row['origin_id'])

const stampFilters: Filters<Row> = {
  id: matchesId,
  created_at: byRange(row => row['created_at']),
  updated_at: byRange(row => row['updated_at']),
  origin_id: matchesOrigin,
}

const projectFilters: Filters<Row> = {
  ...stampFilters,
  by_status:
    ([status]) =>
    row => {
      const active = row['active'] !== false
      return status === 'All' || status === (active ? 'Active' : 'Inactive')
    },
  name: bySearch(row => [text(row, 'name')]),
  synced: byFlag(row => text(row, 'origin_id') !== ''),
}

const vendorFilters: Filters<Row> = {
  ...stampFilters,
  search: bySearch(row => [text(row, 'name'), text(row, 'origin_code'), text(row, 'business_id')]),
  parent_id: byId(row => (row['parent'] as Row | undefined)?.['id']),
  abbreviated_name: byText(row => row['abbreviated_name']),
}

export function listCompanies(call: Call): Promise<Answer> {
  const company = {
    id: call.settings.companyId,
    name: COMPANY_NAME,
    is_active: true,
    logo_url: '',
    pcn_business_experience: null,
    my_company: true,
  }
  return paged(call, [company], 'top', found => found)
}

export function showMe(): Answer {
  return ok(SERVICE_ACCOUNT)
}

export function listProjects(call: Call): Promise<Answer> {
  requireCompany(call)
  let projects = [...call.store.projects.values()].filter(row => isPermitted(call, row))
  // Without by_status the list holds active projects only.
  if (!call.query.filters().has('by_status'))
    projects = projects.filter(row => row['active'] !== false)
  const found = sorted(filtered(projects, call.query, projectFilters), call)
  const compact = call.query.one('serializer_view') === 'compact'
  return paged(call, found, 'top', row => {
    const whole = shownProject(call, row, projectListTemplate)
    return compact
      ? { id: whole['id'], name: whole['name'], display_name: whole['display_name'] }
      : whole
  })
}

export function showProject(call: Call): Answer {
  requireCompany(call)
  return ok(shownProject(call, projectOf(call, call.params['id']), projectShowTemplate))
}

export function listVendors(call: Call): Promise<Answer> {
  requireCompany(call)
  return vendorPage(call, [...call.store.vendors.values()], vendor => vendor)
}

export function showVendor(call: Call): Answer {
  requireCompany(call)
  const id = call.params['id'] ?? ''
  const vendor = call.store.vendors.get(id)
  if (!vendor) throw notFound('Vendor', id)
  return ok(shownVendor(vendor, call.query.one('view')))
}

export function listArchivedVendors(call: Call): Promise<Answer> {
  requireCompanyInPath(call)
  return vendorPage(call, [...call.store.vendors.values()].filter(isArchived), vendor => vendor)
}

export function listArchivedProjectVendors(call: Call): Promise<Answer> {
  return vendorPage(call, vendorsOfProject(call).filter(isArchived), shownInProject)
}

export function listProjectVendors(call: Call): Promise<Answer> {
  return vendorPage(call, vendorsOfProject(call), shownInProject)
}

function vendorsOfProject(call: Call): Row[] {
  const project = text(projectOf(call, call.params['project_id']), 'id')
  return [...call.store.vendors.values()].filter(vendor => isInProject(call.store, vendor, project))
}

/** Whoever has a commitment in a project is in its directory. */
export function isInProject(store: Store, vendor: Row, projectId: string): boolean {
  const id = text(vendor, 'id')
  const contracts = store.contractsOf.get(projectId) ?? []
  return (
    listedIn(vendor, projectId) ||
    contracts.some(({ header }) => text((header['vendor'] ?? {}) as Row, 'id') === id)
  )
}

/** Unlike the company's list, a project's neither counts contacts nor names cost codes. */
function shownInProject(vendor: Row): Row {
  const { contact_count: _, standard_cost_codes: __, ...shown } = vendor
  return shown
}

function isArchived(vendor: Row): boolean {
  return vendor['is_active'] === false
}

export function listCostCodes(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const subJob = call.query.one('sub_job_id')
  const all = call.store.costCodesOf.get(text(project, 'id')) ?? []
  const codes = all.filter(
    row =>
      subJob === undefined ||
      (text(row, 'biller_type') === 'SubJob' && text(row, 'biller_id') === subJob),
  )
  const live = byDeletion(codes, call.query, row => row)
  const found = filtered(live, call.query, { id: matchesId, origin_id: matchesOrigin })
  return paged(call, found, 'top', row => shownCostCode(row, project))
}

export function listLineItemTypes(call: Call): Promise<Answer> {
  if (call.query.one('project_id')) requiredProject(call)
  else requireCompany(call)
  const found = filtered([...call.store.lineItemTypes.values()], call.query, {
    origin_id: matchesOrigin,
  })
  return paged(call, found, 'top', shownLineItemType)
}

export function shownVendor(vendor: Row, view = 'extended'): Row {
  if (view === 'compact') return { id: vendor['id'], name: vendor['name'] }
  const template = view === 'normal' || view === 'erp' ? vendorTemplate : vendorExtendedTemplate
  return filled(template, vendor)
}

/** The project, or a 404 refusal: a project that the caller may not see does not exist for it. */
export function projectOf(call: Call, id = ''): Row {
  const project = call.store.projects.get(id)
  if (!project || !isPermitted(call, project)) throw notFound('Project', id)
  return project
}

/** Whether the account may see the project; one that it may not does not exist for it. */
export function isPermitted(call: Call, project: Row): boolean {
  const { permittedProjects } = call.settings
  return permittedProjects === '' || permittedProjects.split(',').includes(text(project, 'id'))
}

/** The project that the query or the body names. */
export function requiredProject(call: Call): Row {
  const id = call.query.one('project_id') ?? text(call.body, 'project_id')
  if (!id) throw badRequest('param is missing or the value is empty: project_id', 'project_id')
  return projectOf(call, id)
}

/** Most company-level paths want company_id besides the header. */
export function requireCompany(call: Call): void {
  const id = call.query.one('company_id') ?? text(call.body, 'company_id')
  if (!id) throw badRequest('param is missing or the value is empty: company_id', 'company_id')
  if (id !== String(call.settings.companyId)) throw notConnected()
}

/** Refuses another company than the one that the app is connected to. */
export function requireCompanyInPath(call: Call): void {
  if (call.params['company_id'] !== String(call.settings.companyId)) throw notConnected()
}

export function notConnected(): Refusal {
  return new Refusal(403, 'App is not connected to this company.', { form: 'list' })
}

function vendorPage(call: Call, vendors: Row[], narrowed: (vendor: Row) => Row): Promise<Answer> {
  const view = call.query.one('view')
  const found = sorted(filtered(vendors, call.query, vendorFilters), call)
  return paged(call, found, 'top', vendor => narrowed(shownVendor(vendor, view)))
}

function shownProject(call: Call, project: Row, template: Row): Row {
  const shown = filled(template, project)
  shown['display_name'] ??= [project['project_number'], project['name']].filter(Boolean).join(' - ')
  shown['company'] ??= { id: call.settings.companyId, name: COMPANY_NAME }
  return shown
}

function shownCostCode(code: Row, project: Row): Row {
  const shown = filled(costCodeTemplate, code)
  shown['biller_id'] ??= project['id']
  shown['biller'] ??= project['name']
  shown['sortable_code'] ??= code['full_code']
  return shown
}

/** A cost code inside another record, which names fewer of its fields. */
export function nestedCostCode(code: Row, project: Row): Row {
  const { biller_origin_id: _, ...shown } = shownCostCode(code, project)
  return shown
}

export function shownLineItemType(type: Row): Row {
  return filled(lineItemTypeTemplate, type)
}

function listedIn(vendor: Row, projectId: string): boolean {
  const ids = vendor['project_ids']
  return Array.isArray(ids) && ids.some(id => String(id) === projectId)
}

/** sort=name or sort=-name; any other sort leaves the order alone. */
function sorted(items: Row[], call: Call): Row[] {
  const sort = call.query.one('sort')
  if (sort !== 'name' && sort !== '-name') return items
  const ascending = items.toSorted((left, right) =>
    text(left, 'name') < text(right, 'name') ? -1 : 1,
  )
  return sort === 'name' ? ascending : ascending.toReversed()
}
