import type { Raw } from '../wire/client.ts'
import { amountOf } from './amounts.ts'
import { type Coding, type CostCodes, codingOfItem, codingOfLine } from './coding.ts'
import { innerOf, textOf } from './fields.ts'
import { unitsOf } from './mapping.ts'
import type { ChargedLine } from './owner-rows.ts'

const NO_SUB_JOBS = new Map<string, string>()

/**
 * Where a line is charged. Some lists carry the cost code whole, some in part and some only a WBS
 * code; `codes` complete it, and may be left out when every line carries its own.
 */
export function codingOfCharge(raw: Raw, codes: CostCodes | undefined): Coding {
  const whole = codingOfLine(raw, NO_SUB_JOBS)
  if (!codes) return whole
  const code = innerOf(raw, 'cost_code')
  const item = codingOfItem({ ...raw, cost_code_id: code['id'] ?? raw['cost_code_id'] }, codes)
  return {
    costCode: whole.costCode ?? item.costCode,
    costType: whole.costType ?? item.costType,
    // The list of codes knows the code of a sub job, the line its name at most.
    extra: item.extra ?? whole.extra,
  }
}

/** Whether the line says all about its cost code that the project's list of codes could add. */
export function carriesItsCode(raw: Raw): boolean {
  const code = innerOf(raw, 'cost_code')
  const isWhole =
    textOf(code, 'full_code') !== null &&
    // The code of a sub job stands in the list only.
    ![null, 'SubJob'].includes(textOf(code, 'biller_type')) &&
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
