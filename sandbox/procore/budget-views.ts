import { COMPANY_NAME, requiredProject } from './company.ts'
import type { Answer, Call } from './http.ts'
import type { Kept } from './owner-store.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, present, unset } from './shape.ts'

/** Budget views and their rows, whose keys beyond the documented ones are the view's own columns. */

const viewTemplate = {
  ...unset(null, 'id', 'name', 'description', 'created_at', 'created_by', 'updated_at'),
}

const rowTemplate = {
  id: null,
  deletable: false,
  ...unset(null, 'wbs_code_id', 'cost_code_id', 'cost_code_origin_id', 'category_id'),
  budget_modifications: NO_MONEY,
  original_budget_amount: NO_MONEY,
  budget_forecast: { amount: NO_MONEY },
  currency_configuration: currency,
  unbudgeted_reason: '',
}

/** What a record of ours has and Procore does not send. */
const ownFields = new Set([
  'budget_view_id',
  'project_id',
  'created_at',
  'updated_at',
  'deleted_at',
])

export function listBudgetViews(call: Call): Promise<Answer> {
  const project = text(requiredProject(call), 'id')
  const views = call.store.owner.budgetViews.ofProject(project)
  return paged(call, views, 'top', ({ id, row }) => ({
    ...filled(viewTemplate, row),
    ...present(row, 'role'),
    links: {
      detail_rows: `/rest/v1.0/budget_views/${id}/detail_rows?project_id=${project}`,
      summary_rows: `/rest/v1.0/budget_views/${id}/summary_rows?project_id=${project}`,
    },
  }))
}

export function listBudgetRows(call: Call): Promise<Answer> {
  const project = requiredProject(call)
  const id = call.params['budget_view_id'] ?? ''
  const { owner } = call.store
  const view = owner.budgetViews.find(text(project, 'id'), id)
  if (!view) throw notFound('BudgetView', id)
  const found = owner.budgetRows
    .ofProject(view.projectId)
    .filter(({ row }) => text(row, 'budget_view_id') === view.id)
  return paged(call, found, 'nested', row => shownRow(call, project, row))
}

function shownRow({ store, settings }: Call, project: Row, { row }: Kept): Row {
  const code = store.costCodes.get(text(row, 'cost_code_id'))
  const type = store.lineItemTypes.get(text(row, 'category_id'))
  const isSubJob = code !== undefined && text(code, 'biller_type') === 'SubJob'
  const columns = Object.entries(row).filter(
    ([field]) => !(field in rowTemplate) && !ownFields.has(field),
  )
  return {
    ...filled(rowTemplate, row),
    company_id: settings.companyId,
    company: COMPANY_NAME,
    project_id: project['id'],
    project: project['name'],
    biller_id: isSubJob ? code['biller_id'] : project['id'],
    biller: isSubJob ? code['biller'] : project['name'],
    biller_type: isSubJob ? 'SubJob' : 'Project',
    cost_code: code ? `${text(code, 'full_code')} - ${text(code, 'name')}` : '',
    category: type ? text(type, 'name') : '',
    ...Object.fromEntries(columns),
  }
}
