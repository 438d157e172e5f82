import { gid } from '#lib/ids'
import type { Raw } from '../wire/client.ts'
import { amountOf } from './amounts.ts'
import type { CostCodes } from './coding.ts'
import type {
  BudgetColumnRow,
  BudgetRow,
  BudgetViewRow,
  DirectCostLineRow,
  DirectCostRow,
} from './cost-rows.ts'
import { currencyOf, dateOf, idOf, innerOf, momentOf, textOf } from './fields.ts'
import { chargedLine } from './owner-coding.ts'
import type { ProjectKey } from './rows.ts'
import { directCostKind, directCostStatus } from './statuses.ts'

/** Procore's direct costs and budget under the names of the contract. */

export function directCostRow(project: string, raw: Raw, fetchedAt: string): DirectCostRow {
  const id = idOf(raw, 'direct cost')
  const what = `direct cost ${id}`
  const status = textOf(raw, 'status')
  const kind = textOf(raw, 'direct_cost_type')
  return {
    __typename: 'ProcoreDirectCost',
    id: gid('procore', 'DirectCost', project, id),
    key: { project, id },
    sourceStatus: status,
    status: directCostStatus(status),
    fetchedAt,
    raw,
    kind: directCostKind(kind),
    sourceKind: kind,
    invoiceNumber: textOf(raw, 'invoice_number'),
    description: textOf(raw, 'description'),
    amount: amountOf(raw, 'grand_total', what) ?? amountOf(raw, 'amount', what),
    incurredOn: dateOf(raw, 'direct_cost_date'),
    receivedOn: dateOf(raw, 'received_date'),
    paidOn: dateOf(raw, 'payment_date'),
    vendorId: textOf(raw, 'vendor_id'),
    currency: currencyOf(raw),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

/** A line of the list of a whole project; its holder is the direct cost. */
export function directCostLineRow(
  project: string,
  raw: Raw,
  codes: CostCodes | undefined,
  fetchedAt: string,
): DirectCostLineRow {
  const id = idOf(raw, 'direct cost line')
  const costId = textOf(innerOf(raw, 'holder'), 'id') ?? ''
  return {
    costId,
    ...chargedLine(raw, {
      id: gid('procore', 'DirectCostLine', project, costId, id),
      what: `line ${id} of direct cost ${costId}`,
      fetchedAt,
      currency: currencyOf(raw),
      codes,
    }),
  }
}

export function budgetViewRow(project: string, raw: Raw, fetchedAt: string): BudgetViewRow {
  const id = idOf(raw, 'budget view')
  return {
    __typename: 'ProcoreBudgetView',
    id: gid('procore', 'BudgetView', project, id),
    key: { project, id },
    fetchedAt,
    raw,
    name: textOf(raw, 'name'),
    description: textOf(raw, 'description'),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

export function budgetRow(
  view: ProjectKey,
  raw: Raw,
  codes: CostCodes,
  fetchedAt: string,
): BudgetRow {
  const id = idOf(raw, 'budget row')
  return {
    id: gid('procore', 'BudgetRow', view.project, view.id, id),
    fetchedAt,
    raw,
    description: textOf(raw, 'cost_code'),
    costCode: codes.byId.get(textOf(raw, 'cost_code_id') ?? '')?.number ?? null,
    costType: textOf(raw, 'category'),
    extra: textOf(raw, 'biller_type') === 'SubJob' ? textOf(raw, 'biller') : null,
    columns: columnsOf(raw, `row ${id} of budget view ${view.id}`),
    currency: currencyOf(raw),
  }
}

/** What a row says besides its amounts. Every other key is a column. */
const factFields = new Set([
  'id',
  'deletable',
  'company_id',
  'company',
  'project_id',
  'project',
  'wbs_code_id',
  'wbs_code',
  'biller_id',
  'biller',
  'biller_type',
  'root_cost_code_id',
  'root_cost_code',
  'cost_code_id',
  'cost_code',
  'cost_code_origin_id',
  'category_id',
  'category',
  'budget_line_item_id',
  'budgeted',
  'position',
  'currency_configuration',
  'unbudgeted_reason',
])

/**
 * The amounts of a row. The keys differ from view to view, so a column is what is no fact and reads
 * as an amount, or is empty; texts, flags and lists are left to the raw record.
 */
function columnsOf(raw: Raw, what: string): BudgetColumnRow[] {
  return Object.keys(raw)
    .filter(field => !factFields.has(field))
    .flatMap(field => {
      if (field === 'budget_forecast') {
        return [{ name: field, amount: amountOf(innerOf(raw, field), 'amount', what) }]
      }
      return mayBeAmount(raw[field]) ? [{ name: field, amount: amountOf(raw, field, what) }] : []
    })
}

function mayBeAmount(value: unknown): boolean {
  return value === null || typeof value === 'number' || /^[+-]?\d[\d.]*$/.test(String(value))
}
