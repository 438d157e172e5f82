import { amountOf } from './amounts.ts'
import type { Raw } from './client.ts'
import { type Coding, type CostCodes, codingOfItem, codingOfLine } from './coding.ts'
import { innerOf, textOf } from './fields.ts'
import { unitsOf } from './mapping.ts'
import type { ChargedLine } from './owner-rows.ts'

/**
 * Where a line is charged. Some lists carry the cost code whole, some in part and some only a WBS
 * code; `codes` complete it, and may be left out when every line carries its own.
 */
export function codingOfCharge(raw: Raw, codes: CostCodes | undefined): Coding {
  const whole = codingOfLine(raw)
  if (!codes) return whole
  const code = innerOf(raw, 'cost_code')
  const item = codingOfItem({ ...raw, cost_code_id: code['id'] ?? raw['cost_code_id'] }, codes)
  return {
    costCode: whole.costCode ?? item.costCode,
    costType: whole.costType ?? item.costType,
    extra: whole.extra ?? item.extra,
  }
}

/** Whether the line says all about its cost code that the project's list of codes could add. */
export function carriesItsCode(raw: Raw): boolean {
  const code = innerOf(raw, 'cost_code')
  const isWhole =
    textOf(code, 'full_code') !== null &&
    textOf(code, 'biller_type') !== null &&
    textOf(innerOf(raw, 'line_item_type'), 'code') !== null
  return isWhole || !(raw['cost_code'] || raw['cost_code_id'] || raw['wbs_code'])
}

/** A line with its coding and units; `id` is its id in the graph, `what` names it in messages. */
export function chargedLine(
  raw: Raw,
  facts: {
    id: string
    what: string
    fetchedAt: string
    currency: string
    codes: CostCodes | undefined
  },
): ChargedLine {
  const { id, what, fetchedAt, currency, codes } = facts
  return {
    id,
    number: textOf(raw, 'position'),
    fetchedAt,
    raw,
    description: textOf(raw, 'description'),
    ...codingOfCharge(raw, codes),
    ...unitsOf(raw, what),
    unitOfMeasure: textOf(raw, 'uom'),
    amount: amountOf(raw, 'amount', what),
    currency,
  }
}
