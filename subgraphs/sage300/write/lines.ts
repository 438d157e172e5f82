import { compare, Decimal, fromDouble, quantity, sum } from '#lib/decimal'
import type { ChangeOrderItemRecord } from '../records/dictionary/tables.ts'
import type { SageChangeOrderLineInput } from '../types.generated.ts'
import {
  AMOUNT_DIGITS_MAX,
  AMOUNT_PLACES,
  countProblems,
  figureProblems,
  isDecimal,
  UNITS_PLACES,
} from './forms.ts'
import { refusal, type UserError } from './user-errors.ts'

/** A line asked for, its figures checked for form and lines of one item summed. */
export interface WantedLine {
  /** Position in the input, for the path of an error. */
  place: number
  itemNumber: number | null
  description: string
  units: string
  unitCost: string | null
  amount: string
  extra: string
  costCode: string
  category: string
}

/**
 * The lines of the input in their canonical form. Sage takes an item once in a change order, so
 * several changes of one item become their sum; a line that changes nothing is left out beside one
 * that does, since Sage would refuse both for it.
 */
export function wantedLines(lines: readonly SageChangeOrderLineInput[]): {
  wanted: WantedLine[]
  userErrors: UserError[]
} {
  const userErrors: UserError[] = []
  const tooMany = countProblems('A change order', lines)
  if (tooMany.length > 0) return { wanted: [], userErrors: tooMany }
  const byItem = new Map<number, WantedLine>()
  const wanted: WantedLine[] = []
  for (const [place, line] of lines.entries()) {
    const problems = figureProblems(line, place)
    userErrors.push(...problems)
    if (problems.length > 0) continue
    const each = canonical(line, place)
    const known = each.itemNumber === null ? undefined : byItem.get(each.itemNumber)
    if (known) {
      userErrors.push(...mergeProblems(known, each))
      known.amount = sum([known.amount, each.amount])
      known.units = quantity(sum([known.units, each.units]))
      known.unitCost ??= each.unitCost
      continue
    }
    wanted.push(each)
    if (each.itemNumber !== null) byItem.set(each.itemNumber, each)
  }
  const changing = wanted.filter(line => !isNothing(line))
  return { wanted: changing.length > 0 ? changing : wanted, userErrors }
}

function isNothing({ amount, units }: WantedLine): boolean {
  return compare(amount, '0') === 0 && compare(units, '0') === 0
}

/** Whether a change order of Sage has exactly these lines: items, amounts and units. */
export function hasSameLines(
  wanted: readonly WantedLine[],
  found: readonly ChangeOrderItemRecord[],
): boolean {
  if (wanted.length !== found.length) return false
  const open = [...found]
  return wanted.every(line => {
    const place = open.findIndex(record => isSameLine(line, record))
    if (place === -1) return false
    open.splice(place, 1)
    return true
  })
}

export function totalAmount(wanted: readonly WantedLine[]): string {
  return sum(wanted.map(line => line.amount))
}

function isSameLine(line: WantedLine, record: ChangeOrderItemRecord): boolean {
  const isSameItem =
    line.itemNumber === null
      ? line.costCode === record.Cost_Code &&
        line.category === record.Category &&
        line.extra === (record.Extra ?? '')
      : line.itemNumber === record.Item_Number
  return (
    isSameItem &&
    compare(line.amount, fromDouble(record.Amount ?? 0, AMOUNT_PLACES, 'Amount')) === 0 &&
    (record.Units === null ||
      compare(line.units, fromDouble(record.Units, UNITS_PLACES, 'Units')) === 0)
  )
}

/** Two changes of one item must be able to become one. */
function mergeProblems(known: WantedLine, each: WantedLine): UserError[] {
  const { itemNumber, place, unitCost } = each
  if (known.unitCost !== null && unitCost !== null && known.unitCost !== unitCost) {
    const message = `unitCostAmount: item ${itemNumber} is changed at ${known.unitCost} and at ${unitCost} a unit; an item has one price.`
    return [refusal('INVALID', ['lines', place, 'unitCostAmount'], message)]
  }
  if (isDecimal(sum([known.amount, each.amount]), AMOUNT_PLACES)) return []
  const message = `amount: the changes of item ${itemNumber} add up to more than ${AMOUNT_DIGITS_MAX} digits.`
  return [refusal('INVALID', ['lines', place, 'amount'], message)]
}

function canonical(line: SageChangeOrderLineInput, place: number): WantedLine {
  return {
    place,
    itemNumber: line.itemNumber ?? null,
    description: line.description.trim(),
    units: quantity(line.units || '0'),
    unitCost: line.unitCostAmount ? quantity(line.unitCostAmount) : null,
    amount: new Decimal(line.amount).toFixed(AMOUNT_PLACES),
    extra: line.extra?.trim() ?? '',
    costCode: line.costCode?.trim() ?? '',
    category: line.category?.trim() ?? '',
  }
}
