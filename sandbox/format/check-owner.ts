import { type Company, type Ids, inner, known, list, named, type Problem } from './references.ts'

/** Follows the references of the owner's side, of direct costs and of budgets. */
export async function checkOwner(
  company: Company,
  problem: Problem,
  ids: { projects: Ids; vendors: Ids; costCodes: Ids; types: Ids },
): Promise<void> {
  const { projects, vendors } = ids
  const contracts: Ids = new Set()
  for await (const { record } of company.records('prime_contracts')) {
    const where = `procore/prime_contracts.json: ${named(record)}`
    contracts.add(record['id'] as number)
    known(projects, record['project_id'], `${where}: project_id`, problem)
    for (const field of ['vendor', 'contractor', 'architect'])
      known(vendors, inner(record[field]), `${where}: ${field}`, problem)
    for (const line of list(record['line_items'])) {
      const at = `${where}: line ${line['id']}`
      known(ids.costCodes, inner(line['cost_code']), `${at} cost_code`, problem)
      known(ids.types, inner(line['line_item_type']), `${at} line_item_type`, problem)
    }
  }
  for await (const { record } of company.records('prime_change_orders')) {
    const where = `procore/prime_change_orders.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
    known(contracts, record['contract_id'], `${where}: contract_id`, problem)
    checkCharges(record, 'line_items', where)
  }
  const periods: Ids = new Set()
  for await (const { record } of company.records('billing_periods')) {
    const where = `procore/billing_periods.json: ${named(record)}`
    periods.add(record['id'] as number)
    known(projects, record['project_id'], `${where}: project_id`, problem)
  }
  for await (const { record } of company.records('payment_applications')) {
    const where = `procore/payment_applications.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
    known(contracts, record['contract_id'], `${where}: contract_id`, problem)
    known(periods, record['period_id'], `${where}: period_id`, problem)
    checkCharges(record, 'g703', where)
  }
  for await (const { record } of company.records('direct_costs')) {
    const where = `procore/direct_costs.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
    known(vendors, record['vendor_id'], `${where}: vendor_id`, problem)
    checkCharges(record, 'line_items', where)
  }
  const views: Ids = new Set()
  for await (const { record } of company.records('budget_views')) {
    views.add(record['id'] as number)
    const where = `procore/budget_views.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
  }
  for await (const { record } of company.records('budget_rows')) {
    const where = `procore/budget_rows.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
    known(views, record['budget_view_id'], `${where}: budget_view_id`, problem)
    known(ids.costCodes, record['cost_code_id'], `${where}: cost_code_id`, problem)
    known(ids.types, record['category_id'], `${where}: category_id`, problem)
  }

  function checkCharges(record: Record<string, unknown>, field: string, where: string): void {
    for (const line of list(record[field])) {
      const at = `${where}: line ${line['id']}`
      known(ids.costCodes, line['cost_code_id'], `${at} cost_code_id`, problem)
      known(ids.types, line['line_item_type_id'], `${at} line_item_type_id`, problem)
    }
  }
}
