import { type Company, idsOf, known, list, named } from './references.ts'

/**
 * Reports every reference among the tiers of change orders that leads nowhere. `checked` reads again,
 * without reports, what has been checked before.
 */
export async function checkTiers(
  company: Company,
  checked: Company,
  problem: (problem: string) => void,
): Promise<void> {
  const contracts = new Set([
    ...(await idsOf(checked, 'work_order_contracts')),
    ...(await idsOf(checked, 'purchase_order_contracts')),
  ])
  const ids = {
    projects: await idsOf(checked, 'projects'),
    costCodes: await idsOf(checked, 'cost_codes'),
    packages: await idsOf(checked, 'commitment_change_orders'),
    requests: new Set<number>(),
    batches: new Set<number>(),
  }
  await idsOf(company, 'change_order_statuses')
  const seenOf = {
    commitment_change_order_batches: ids.batches,
    change_order_requests: ids.requests,
    potential_change_orders: new Set<number>(),
  }
  for (const resource of Object.keys(seenOf) as (keyof typeof seenOf)[]) {
    for await (const { record } of company.records(resource)) {
      const where = `procore/${resource}.json: ${named(record)}`
      const refers = (to: Set<number>, field: string) =>
        known(to, record[field], `${where}: ${field}`, problem)
      seenOf[resource].add(record['id'] as number)
      refers(ids.projects, 'project_id')
      refers(contracts, 'contract_id')
      refers(ids.packages, 'change_order_package_id')
      refers(ids.requests, 'change_order_request_id')
      for (const line of list(record['line_items'])) {
        const code = line['cost_code_id']
        known(ids.costCodes, code, `${where}: line ${line['id']} cost_code_id`, problem)
      }
    }
  }
  for await (const { record } of checked.records('commitment_change_orders')) {
    const where = `procore/commitment_change_orders.json: ${named(record)}`
    known(ids.batches, record['batch_id'], `${where}: batch_id`, problem)
  }
}
