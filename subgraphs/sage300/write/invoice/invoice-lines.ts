import { compare, Decimal, quantity, sum } from '#lib/decimal'
import type { SageInvoiceLineInput } from '../../types.generated.ts'
import {
  AMOUNT_DIGITS_MAX,
  AMOUNT_PLACES,
  countProblems,
  figureProblems,
  isDecimal,
  lengthProblems,
} from '../forms.ts'
import { refusal, type UserError } from '../user-errors.ts'
import type { InvoiceFileLine } from './invoice-records.ts'

/** A distribution asked for; its coding is blank where the commitment item has it. */
export type WantedDistribution = InvoiceFileLine

const DRAW_CHARACTERS_MAX = 15

export function wantedDistributions(lines: readonly SageInvoiceLineInput[]): {
  wanted: WantedDistribution[]
  userErrors: UserError[]
} {
  const userErrors = countProblems('An invoice', lines)
  const wanted: WantedDistribution[] = []
  if (userErrors.length > 0) return { wanted, userErrors }
  for (const [place, line] of lines.entries()) {
    const problems = [...figureProblems(line, place), ...formProblems(line, place)]
    userErrors.push(...problems)
    if (problems.length === 0) wanted.push(canonical(line, place))
  }
  if (userErrors.length === 0 && !isDecimal(sum(wanted.map(line => line.amount)), AMOUNT_PLACES)) {
    const message = `lines: the amounts add up to more than ${AMOUNT_DIGITS_MAX} digits; split the invoice.`
    userErrors.push(refusal('INVALID', ['lines'], message))
  }
  return { wanted, userErrors }
}

/**
 * Retainage has the sign of the amount and is no larger; a line without an amount releases retainage
 * and says so with a negative one.
 */
export function retainageProblem({
  amount,
  retainage,
  place,
}: Pick<WantedDistribution, 'amount' | 'retainage' | 'place'>): UserError | undefined {
  const refuse = (message: string) =>
    refusal('INVALID', ['lines', place, 'retainageAmount'], `retainageAmount: ${message}`)
  const gross = new Decimal(amount)
  const held = new Decimal(retainage)
  if (held.isZero()) {
    if (!gross.isZero()) return undefined
    return refusal('INVALID', ['lines', place, 'amount'], 'amount: the line is zero; leave it out.')
  }
  if (gross.isZero()) {
    return held.isNegative()
      ? undefined
      : refuse('a line without an amount releases retainage; make it negative.')
  }
  if (held.isNegative() !== gross.isNegative()) {
    return refuse(`${retainage} has another sign than the amount ${amount}; Sage takes the same.`)
  }
  if (held.abs().lessThanOrEqualTo(gross.abs())) return undefined
  return refuse(`${retainage} is more than the amount ${amount} that it is withheld from.`)
}

function formProblems(line: SageInvoiceLineInput, place: number): UserError[] {
  const { commitmentNumber, itemNumber, retainageAmount, draw } = line
  const problems = lengthProblems(['lines', place, 'draw'], draw?.trim() ?? '', DRAW_CHARACTERS_MAX)
  if (!isDecimal(retainageAmount, AMOUNT_PLACES)) {
    const message = `retainageAmount: ${JSON.stringify(retainageAmount)} is not an amount with at most ${AMOUNT_DIGITS_MAX} digits and ${AMOUNT_PLACES} decimals; write it as "125.00".`
    problems.push(refusal('INVALID', ['lines', place, 'retainageAmount'], message))
  } else if (isDecimal(line.amount, AMOUNT_PLACES)) {
    const problem = retainageProblem({ amount: line.amount, retainage: retainageAmount, place })
    if (problem) problems.push(problem)
  }
  if (commitmentNumber && !itemNumber) {
    const message = 'itemNumber: say which item of the commitment is invoiced.'
    problems.push(refusal('INVALID', ['lines', place, 'itemNumber'], message))
  }
  if (!commitmentNumber && itemNumber) {
    const message = 'commitmentNumber: say which commitment the item is of.'
    problems.push(refusal('INVALID', ['lines', place, 'commitmentNumber'], message))
  }
  if (!commitmentNumber && !line.jobNumber) {
    const message =
      'jobNumber: a line without a commitment needs a job, a cost code and a category.'
    problems.push(refusal('INVALID', ['lines', place, 'jobNumber'], message))
  }
  if (commitmentNumber && (line.jobNumber || line.extra || line.costCode || line.category)) {
    const message =
      'commitmentNumber: the item decides job, extra, cost code and category; leave them out.'
    problems.push(refusal('INVALID', ['lines', place, 'commitmentNumber'], message))
  }
  if (line.unitCostAmount && !line.units) {
    const message = 'units: a unit cost needs units; leave unitCostAmount out for a lump sum.'
    problems.push(refusal('INVALID', ['lines', place, 'units'], message))
  }
  return problems
}

function canonical(line: SageInvoiceLineInput, place: number): WantedDistribution {
  return {
    place,
    commitmentNumber: line.commitmentNumber?.trim() ?? '',
    itemNumber: line.itemNumber ?? null,
    job: line.jobNumber?.trim() ?? '',
    extra: line.extra?.trim() ?? '',
    costCode: line.costCode?.trim() ?? '',
    category: line.category?.trim() ?? '',
    description: line.description.trim(),
    units: quantity(line.units || '0'),
    unitCost: quantity(line.unitCostAmount || '0'),
    amount: moneyText(line.amount),
    retainage: moneyText(line.retainageAmount),
    draw: line.draw?.trim() ?? '',
  }
}

/** "-0" is nothing that Sage should read. */
function moneyText(value: string): string {
  return compare(value, '0') === 0 ? '0.00' : new Decimal(value).toFixed(AMOUNT_PLACES)
}
