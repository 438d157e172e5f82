import { records } from '../sandbox/format.ts'

/** Rows of a page: what Procore's top-level lists take in practice. */
const PAGE_ROWS = 1000

/**
 * The fewest calls with which a company can be read, by the sizes of Procore's pages: each list in full
 * pages, and one call for each commitment, since no list carries its lines.
 */
export async function callsNeeded(companyDir: string): Promise<{ [list: string]: number }> {
  const count = async (
    resource: Parameters<typeof records>[1],
    projectOf: (record: Record<string, unknown>) => unknown,
  ) => {
    const rows = new Map<string, number>()
    for await (const { record } of records(companyDir, resource)) {
      const project = String(projectOf(record))
      rows.set(project, (rows.get(project) ?? 0) + 1)
    }
    return rows
  }
  const ofCompany = () => ''
  const ofProject = (record: Record<string, unknown>) => record['project_id']
  const ofHolder = (record: Record<string, unknown>) =>
    (record['project'] as { id?: unknown } | undefined)?.id ?? record['project_id']
  const projects = (await count('projects', ofCompany)).get('') ?? 0
  const vendors = (await count('vendors', ofCompany)).get('') ?? 0
  const codes = await count('cost_codes', record => record['project_id'] ?? record['biller_id'])
  const subcontracts = await count('work_order_contracts', ofHolder)
  const purchaseOrders = await count('purchase_order_contracts', ofHolder)
  const requisitions = await count('requisitions', ofProject)
  return {
    projects: pagesOf(projects),
    vendors: pagesOf(vendors),
    'cost codes': pagesOfEach(codes, projects),
    subcontracts: pagesOfEach(subcontracts, projects),
    'purchase orders': pagesOfEach(purchaseOrders, projects),
    // They come whole, or as packages in a page of a thousand.
    'change orders': projects,
    requisitions: pagesOfEach(requisitions, projects),
    'lines of commitments': totalIn(subcontracts) + totalIn(purchaseOrders),
  }
}

/** A list without rows costs a call as well. */
function pagesOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS))
}

function pagesOfEach(rowsByProject: ReadonlyMap<string, number>, projects: number): number {
  let pages = projects - rowsByProject.size
  for (const rows of rowsByProject.values()) pages += pagesOf(rows)
  return pages
}

function totalIn(rowsByProject: ReadonlyMap<string, number>): number {
  let total = 0
  for (const rows of rowsByProject.values()) total += rows
  return total
}
