import { today } from '#lib/date'
import { compare, Decimal, isZero, subtract, sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { SageChangeOrderLinesQuery } from '../intake/questions/sage300.generated.ts'
import {
  contentOf,
  type ImportContent,
  NUMBER_LENGTH_MAX,
  type ProcoreChange,
  type SageCommitment,
  TITLE_LENGTH_MAX,
} from './change-order-content.ts'
import type { ChangeOrderPart } from './change-order-export.ts'
import type { Coding } from './pairs-to-write.ts'

/** The change orders that correct one of Sage: what takes back all that it counts, and what is right. */
export interface Corrected {
  /** Null where Sage counts nothing any more. */
  reversal: ChangeOrderPart | null
  /** Null where nothing of it is to remain. */
  right: ChangeOrderPart | null
}

export interface Records {
  inSage: SageCommitment
  sageCommitmentId: string
  /** What Sage counts under it, with its lines. */
  wrong: SageChange[]
  inField: readonly ProcoreChange[]
  right: ProcoreChange | null
}

type SageChange = NonNullable<SageChangeOrderLinesQuery['commitment']>['changeOrders'][number]
type Line = ImportContent['lines'][number]

/** Why what Sage counts cannot be told line by line; undefined where it can. */
export function unreadable({ wrong }: Records): string | undefined {
  const dark = wrong.find(
    ({ lines }) =>
      lines.length === 0 ||
      lines.some(line => line.amount === null || itemNumberOf(line) === undefined),
  )
  if (!dark) return undefined
  return `Sage does not show the lines of change order ${dark.number}, so they cannot be reversed one by one; reverse it in Sage by hand.`
}

/**
 * Numbers that no change order of the commitment has on either side, and that show whose correction they
 * are: 004R and 004N. Undefined where Sage's five characters leave no room.
 */
export function numbersOf({
  wrong,
  inSage,
  inField,
}: Records): { reversal: string; right: string } | undefined {
  const taken = new Set(
    [...inSage.changeOrders, ...inField].map(({ number }) => numberKey(number ?? '')),
  )
  const own = wrong[0]?.number?.trim() ?? ''
  const free = (letter: string) =>
    ['', '2', '3', '4', '5', '6', '7', '8', '9']
      .flatMap(turn => [own, numberKey(own)].map(base => `${base}${letter}${turn}`))
      .find(number => number.length <= NUMBER_LENGTH_MAX && !taken.has(numberKey(number)))
  const reversal = free('R')
  const right = free('N')
  return reversal !== undefined && right !== undefined ? { reversal, right } : undefined
}

/** The opposite of all that Sage counts, item by item. */
export function reversalOf(
  { wrong, inSage, sageCommitmentId }: Records,
  number: string,
): ChangeOrderPart | null {
  const byItem = Map.groupBy(
    wrong.flatMap(({ lines }) => lines),
    line => itemNumberOf(line) ?? 0,
  )
  const lines = [...byItem].flatMap(([itemNumber, of]): Line[] => {
    const amount = subtract('0', sum(of.map(line => line.amount ?? '0')))
    const units = unitsOf(of).negated()
    if (isZero(amount) && units.isZero()) return []
    const description = (of[0]?.description ?? `Item ${itemNumber}`).slice(0, TITLE_LENGTH_MAX)
    return [
      {
        itemNumber,
        description,
        units: units.isZero() ? null : units.toString(),
        unitCostAmount: null,
        amount,
        extra: null,
        costCode: null,
        category: null,
      },
    ]
  })
  if (lines.length === 0) return null
  const names = wrong.map(each => each.number).join(', ')
  const title = `Reversal of change order ${names}`.slice(0, TITLE_LENGTH_MAX)
  const content = {
    ...(inSage.company && { company: inSage.company.name }),
    commitmentNumber: inSage.number ?? '',
    number,
    title,
    scope: null,
    changedOn: today(),
    lines,
  }
  return { sageCommitmentId, amount: sum(lines.map(line => line.amount)), import: content }
}

/** What Procore approved, on the items that Sage has for it. */
export function rightOf(
  { inSage, sageCommitmentId, wrong }: Records,
  change: ProcoreChange,
  number: string,
  codings: readonly Coding[],
): ChangeOrderPart {
  const content = contentOf(change, number, inSage, codings)
  const named = new Set(content.lines.map(line => line.itemNumber))
  const lines = content.lines.map(line => {
    if (line.itemNumber !== null) return line
    // The wrong one has made an item for it already.
    const made = wrong
      .flatMap(each => each.lines)
      .find(each => !named.has(itemNumberOf(each) ?? null) && isSameItem(each, line, inSage))
    const itemNumber = made && itemNumberOf(made)
    if (itemNumber === undefined) return line
    named.add(itemNumber)
    return { ...line, itemNumber, extra: null, costCode: null, category: null }
  })
  const corrected = { ...content, changedOn: today(), lines }
  return { sageCommitmentId, amount: change.amount ?? '0', import: corrected }
}

/** Whether what would be reversed is what would be entered, so that nothing has to be. */
export function areSame(reversal: ChangeOrderPart | null, right: ChangeOrderPart | null): boolean {
  if (!reversal || !right) return reversal === right
  const left = new Map(reversal.import.lines.map(line => [line.itemNumber, line]))
  for (const line of Map.groupBy(right.import.lines, each => each.itemNumber).entries()) {
    const [itemNumber, of] = line
    const opposite = left.get(itemNumber)
    if (itemNumber === null || !opposite) return false
    if (!isZero(sum([opposite.amount, ...of.map(each => each.amount)]))) return false
    left.delete(itemNumber)
  }
  return left.size === 0
}

function isSameItem(
  made: SageChange['lines'][number],
  line: Line,
  { lines }: SageCommitment,
): boolean {
  const item = lines.find(({ number }) => Number(number) === itemNumberOf(made))
  const isSameText = (left: string | null, right: string | null | undefined) =>
    numberKey(left ?? '') === numberKey(right ?? '')
  return (
    isSameText(made.extra, line.extra) &&
    isSameText(made.costCode, line.costCode) &&
    isSameText(made.costType, line.category) &&
    // A change order of Sage never changes the price of a unit.
    compare(item?.unitCostAmount ?? '0', line.unitCostAmount ?? '0') === 0
  )
}

function itemNumberOf(line: Pick<SageChange['lines'][number], 'commitmentLineNumber'>) {
  const number = Number(line.commitmentLineNumber ?? Number.NaN)
  return Number.isInteger(number) ? number : undefined
}

function unitsOf(lines: readonly { quantity: string | null }[]): Decimal {
  return lines.reduce((total, line) => total.plus(line.quantity ?? '0'), new Decimal(0))
}
