import { isObject, type Raw } from '../wire/json.ts'
import { type Amount, amountFrom } from './amounts.ts'
import type { CostCodes } from './cost-code.ts'
import { currency, moment, reference, text } from './field.ts'
import { type At, given, part, record } from './record.ts'

export class BudgetViewRow extends record({
  type: 'ProcoreBudgetView',
  noun: 'budget view',
  kind: 'BudgetView',
  from: ['budgetViews'],
  fields: {
    name: text('name?'),
    description: text('description?'),
    updatedAt: moment('updated_at?'),
  },
}) {}

/** What a row of a budget calls by its id, and lines of contracts by its code. */
export class CostTypeRow extends part({
  type: 'ProcoreBudgetRow',
  from: ['costTypes'],
  fields: { typeId: reference('id'), code: text('code?') },
}) {}

/** The codes of cost types by their ids. */
export type CostTypes = ReadonlyMap<string, string | null>

/** A row of a budget view; its columns are each company's own. */
export class BudgetRow extends record({
  type: 'ProcoreBudgetRow',
  noun: 'row',
  kind: 'BudgetRow',
  from: ['budgetRows'],
  rests: ['budgetViews', 'costCodes'],
  given: given<At & { codes: CostCodes; types: CostTypes }>(),
  fields: {
    description: text('cost_code?'),
    costCodeId: text('cost_code_id?'),
    costType: text('category?'),
    costTypeId: reference('category_id?'),
    biller: text('biller*'),
    billerType: text('biller_type*'),
    currency,
  },
}) {
  override get what(): string {
    return `row ${this.recordId} of budget view ${this.at.place[1]}`
  }

  get costCode(): string | null {
    return this.at.codes.byId.get(this.costCodeId ?? '')?.number ?? null
  }

  get costTypeCode(): string | null {
    return this.at.types.get(this.costTypeId ?? '') ?? null
  }

  get extra(): string | null {
    return this.billerType === 'SubJob' ? this.biller : null
  }

  get columns(): BudgetColumnRow[] {
    return columnsOf(this.raw, () => this.what)
  }
}

export interface BudgetColumnRow {
  name: string
  amount: Amount
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
function columnsOf(raw: Raw, what: () => string): BudgetColumnRow[] {
  return Object.keys(raw)
    .filter(field => !factFields.has(field))
    .flatMap(field => {
      const value = raw[field]
      if (field === 'budget_forecast') {
        const forecast = isObject(value) ? value['amount'] : undefined
        return [{ name: field, amount: amountFrom(forecast, 'amount', what) }]
      }
      return mayBeAmount(value) ? [{ name: field, amount: amountFrom(value, field, what) }] : []
    })
}

function mayBeAmount(value: unknown): boolean {
  return value === null || typeof value === 'number' || /^[+-]?\d[\d.]*$/.test(String(value))
}
