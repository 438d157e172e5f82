import { checkOwner } from './check-owner.ts'
import {
  type Company,
  type Ids,
  idsOf,
  inner,
  known,
  list,
  named,
  type Problem,
} from './references.ts'
import { keyOf, type SageTable, sageTables } from './tables.ts'

/** Keys of these tables would need hundreds of megabytes to compare; the database refuses doubles. */
const tablesWithoutKeyCheck = new Set<SageTable>([
  'APM_MASTER__DISTRIBUTION',
  'JCT_CURRENT__TRANSACTION',
])

/** Reads both sides once and reports every reference that leads nowhere. */
export async function checkReferences(company: Company, problem: Problem): Promise<void> {
  await checkProcore(company, problem)
  await checkSage(company, problem)
  // A link to a record that is gone is a finding (LINK_BROKEN), not a fault of the folder.
  await company.links()
}

async function checkProcore(company: Company, problem: Problem): Promise<void> {
  const projects = await idsOf(company, 'projects')
  const vendors = await idsOf(company, 'vendors')
  for await (const { record } of company.records('insurances')) {
    const where = `procore/insurances.json: ${named(record)}`
    known(vendors, record['vendor_id'], `${where}: vendor_id`, problem)
  }
  for await (const { record } of company.records('sub_jobs')) {
    const where = `procore/sub_jobs.json: ${named(record)}`
    known(projects, record['project_id'], `${where}: project_id`, problem)
  }
  const costCodes: Ids = new Set()
  for await (const { record } of company.records('cost_codes')) {
    costCodes.add(record['id'] as number)
    if (record['biller_type'] === 'SubJob') continue
    known(
      projects,
      record['project_id'] ?? record['biller_id'],
      `procore/cost_codes.json: ${named(record)}: project`,
      problem,
    )
  }
  const types = await idsOf(company, 'line_item_types')
  const commitments: Ids = new Set()
  const lines: Ids = new Set()
  for (const resource of ['work_order_contracts', 'purchase_order_contracts'] as const) {
    for await (const { record } of company.records(resource)) {
      const where = `procore/${resource}.json: ${named(record)}`
      if (commitments.has(record['id'] as number))
        problem(`${where}: another contract has this id.`)
      commitments.add(record['id'] as number)
      known(
        projects,
        inner(record['project']) ?? record['project_id'],
        `${where}: project`,
        problem,
      )
      known(vendors, inner(record['vendor']), `${where}: vendor`, problem)
      for (const line of list(record['line_items'])) {
        if (lines.has(line['id'] as number))
          problem(`${where}: line item id ${line['id']} is used twice.`)
        lines.add(line['id'] as number)
        known(
          costCodes,
          inner(line['cost_code']),
          `${where}: line ${line['id']} cost_code`,
          problem,
        )
        known(
          types,
          inner(line['line_item_type']),
          `${where}: line ${line['id']} line_item_type`,
          problem,
        )
      }
    }
  }
  await checkBilling(company, problem, { projects, commitments, lines, costCodes })
  await checkOwner(company, problem, { projects, vendors, costCodes, types })
}

async function checkBilling(
  company: Company,
  problem: Problem,
  ids: { projects: Ids; commitments: Ids; lines: Ids; costCodes: Ids },
): Promise<void> {
  const changeOrderLines: Ids = new Set()
  for await (const { record } of company.records('commitment_change_orders')) {
    const where = `procore/commitment_change_orders.json: ${named(record)}`
    known(ids.projects, record['project_id'], `${where}: project_id`, problem)
    known(ids.commitments, record['contract_id'], `${where}: contract_id`, problem)
    for (const line of list(record['line_items'])) {
      changeOrderLines.add(Number(line['id']))
      known(
        ids.lines,
        line['commitment_line_item_id'],
        `${where}: line ${line['id']} commitment_line_item_id`,
        problem,
      )
      known(
        ids.costCodes,
        line['cost_code_id'],
        `${where}: line ${line['id']} cost_code_id`,
        problem,
      )
    }
  }
  const requisitions: Ids = new Set()
  for await (const { record } of company.records('requisitions')) {
    const where = `procore/requisitions.json: ${named(record)}`
    requisitions.add(record['id'] as number)
    known(ids.projects, record['project_id'], `${where}: project_id`, problem)
    known(ids.commitments, record['commitment_id'], `${where}: commitment_id`, problem)
    for (const item of list(record['contract_items'])) {
      known(ids.lines, item['line_item_id'], `${where}: item ${item['id']} line_item_id`, problem)
    }
    for (const item of list(record['change_order_items'])) {
      known(
        changeOrderLines,
        item['line_item_id'],
        `${where}: item ${item['id']} line_item_id`,
        problem,
      )
    }
  }
  for await (const { record } of company.records('contract_payments')) {
    const where = `procore/contract_payments.json: ${named(record)}`
    known(ids.commitments, record['contract_id'], `${where}: contract_id`, problem)
    known(requisitions, record['requisition_id'], `${where}: requisition_id`, problem)
  }
}

/** What each Sage table refers to: the columns here, and the table whose key they are. */
const sageReferences: [SageTable, string[], SageTable][] = [
  ['JCM_MASTER__EXTRA', ['Job'], 'JCM_MASTER__JOB'],
  ['JCM_MASTER__COST_CODE', ['Job'], 'JCM_MASTER__JOB'],
  ['JCM_MASTER__COMMITMENT', ['Job'], 'JCM_MASTER__JOB'],
  ['JCM_MASTER__COMMITMENT', ['Vendor'], 'APM_MASTER__VENDOR'],
  ['JCM_MASTER__COMMITMENT_ITEM', ['Commitment'], 'JCM_MASTER__COMMITMENT'],
  ['JCM_MASTER__COMMITMENT_CO', ['Commitment'], 'JCM_MASTER__COMMITMENT'],
  ['JCM_MASTER__COMMITMENT_CO_ITEM', ['Commitment', 'Commitment_CO'], 'JCM_MASTER__COMMITMENT_CO'],
  ['APM_MASTER__INVOICE', ['Vendor'], 'APM_MASTER__VENDOR'],
  ['APM_MASTER__DISTRIBUTION', ['Vendor', 'Invoice'], 'APM_MASTER__INVOICE'],
  ['APM_MASTER__DISTRIBUTION', ['Commitment'], 'JCM_MASTER__COMMITMENT'],
  [
    'APM_MASTER__DISTRIBUTION',
    ['Commitment', 'Commitment_Line_Item'],
    'JCM_MASTER__COMMITMENT_ITEM',
  ],
  ['APM_MASTER__INVOICE_PAYMENT', ['Vendor', 'Invoice'], 'APM_MASTER__INVOICE'],
  ['API_NEW__INVOICE', ['Vendor'], 'APM_MASTER__VENDOR'],
  ['API_NEW__DISTRIBUTION', ['Vendor', 'Invoice'], 'API_NEW__INVOICE'],
  ['JCT_CURRENT__TRANSACTION', ['Commitment'], 'JCM_MASTER__COMMITMENT'],
]

async function checkSage(company: Company, problem: Problem): Promise<void> {
  const referredTo = new Set(sageReferences.map(([, , table]) => table))
  const keys = new Map<SageTable, Set<string>>()
  // Tables that others refer to are read first, so that one pass over each file is enough.
  for (const table of [...sageTables].sort((left, right) => depth(left) - depth(right))) {
    const seen = new Set<string>()
    const references = sageReferences.filter(([from]) => from === table)
    const keyed =
      (referredTo.has(table) || !tablesWithoutKeyCheck.has(table)) && keyOf(table).length > 0
    let row = 0
    for await (const record of company.rows(table)) {
      row++
      if (keyed) {
        const key = joined(record, keyOf(table))
        if (seen.has(key))
          problem(`sage300/${table}.csv: row ${row} repeats the key ${shownKey(key)}.`)
        seen.add(key)
      }
      for (const [, columns, target] of references) {
        if (columns.some(column => blank(record[column]))) continue
        const key = joined(record, columns)
        if (keys.get(target)?.has(key)) continue
        problem(
          `sage300/${table}.csv: row ${row} names ${columns.join(', ')} ${shownKey(key)}, which ${target}.csv lacks.`,
        )
      }
    }
    if (referredTo.has(table)) keys.set(table, seen)
  }
}

/** How many tables must be read before this one. */
function depth(table: SageTable): number {
  const targets = sageReferences.filter(([from]) => from === table).map(([, , target]) => target)
  return targets.length === 0 ? 0 : 1 + Math.max(...targets.map(depth))
}

function joined(record: Record<string, string>, columns: readonly string[]): string {
  return columns.map(column => (record[column] ?? '').trim()).join('\u0000')
}

function shownKey(key: string): string {
  return key.replaceAll('\u0000', ' / ')
}

/** A line number 0 means that the distribution names no line. */
function blank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '' || value === '0'
}
