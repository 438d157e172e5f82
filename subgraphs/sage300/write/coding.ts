import { Decimal } from '#lib/decimal'
import type { SageReader } from '../read/reader.ts'
import type { IdForms } from '../records/dictionary/masks.ts'
import { CATEGORY, COST_CODE, EXTRA } from '../records/dictionary/tables.ts'
import { unknownId } from './id-forms.ts'
import { refusal, type UserError } from './user-errors.ts'

const MONEY_PLACES = 2

/** Where a line of the input at `place` wants its cost. */
export interface Coding {
  place: number
  extra: string
  costCode: string
  category: string
}

/** A line that Sage has not coded needs a postable code and a category, both on the job and its extra. */
export async function codingProblems(
  reader: SageReader,
  forms: IdForms,
  job: string,
  { place, extra, costCode, category }: Coding,
): Promise<UserError[]> {
  const refuse = (field: string, message: string) => [
    refusal('UNKNOWN_CODE', ['lines', place, field], message),
  ]
  if (costCode === '') return refuse('costCode', 'costCode: the line needs a cost code.')
  if (category === '') return refuse('category', 'category: the line needs a category.')
  const on = extra === '' ? `job ${job}` : `extra ${extra} of job ${job}`
  const key = { Job: job, Extra: extra, Cost_Code: costCode }
  const [extras, codes, categories] = await Promise.all([
    extra === '' ? undefined : reader.read(EXTRA, { Job: job, Extra: extra }),
    reader.read(COST_CODE, key),
    reader.read(CATEGORY, { ...key, Category: category }),
  ])
  if (extras?.length === 0) {
    return refuse('extra', `extra: job ${job} has no extra ${extra}; add it in Sage.`)
  }
  const [code] = codes
  if (!code) {
    return refuse('costCode', `costCode: ${costCode} is not on ${on}; add it in Sage.`).map(error =>
      unknownId(forms, 'costCode', error, costCode),
    )
  }
  if (code.Group_Cost_Code) {
    return refuse('costCode', `costCode: ${costCode} only totals other codes; choose one below it.`)
  }
  if (categories.length === 0) {
    return refuse(
      'category',
      `category: ${category} is not on cost code ${costCode} of ${on}; add it in Sage.`,
    )
  }
  return []
}

/** An amount with a unit cost is units times price, to the cent. */
export function productProblem(
  { place, units, amount }: { place: number; units: string; amount: string },
  price: string,
): UserError | undefined {
  const expected = new Decimal(units).times(price).toDecimalPlaces(MONEY_PLACES)
  if (expected.equals(amount)) return undefined
  const message = `amount: ${units} units at ${price} are ${expected.toFixed(MONEY_PLACES)}, not ${amount}; mend units or amount.`
  return refusal('INVALID', ['lines', place, 'amount'], message)
}
