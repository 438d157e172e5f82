import { isDate } from '#lib/date'
import { compare, Decimal, fromDouble, subtract, sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import { IN_LIST_MAX } from '../../read/conditions.ts'
import type { SageReader } from '../../read/reader.ts'
import type { IdForms } from '../../records/dictionary/masks.ts'
import {
  COMMITMENT,
  COMMITMENT_ITEM,
  type CommitmentItemRecord,
  type CommitmentRecord,
  DISTRIBUTION_TOTAL,
  FISCAL_CONTROLS,
  INVOICE,
  JOB,
  UNPOSTED_DISTRIBUTION_TOTAL,
  UNPOSTED_INVOICE,
  VENDOR,
} from '../../records/dictionary/tables.ts'
import type { SageInvoiceImportInput } from '../../types.generated.ts'
import { codingProblems, productProblem } from '../coding.ts'
import { dateProblems, numberProblems, titleProblems } from '../forms.ts'
import { formProblems, formsOf, ignoreRefusal, unknownId } from '../id-forms.ts'
import { refusal, type UserError } from '../user-errors.ts'
import type { WantedDistribution } from './invoice-lines.ts'

const NUMBER_CHARACTERS_MAX = 15
const AMOUNT_PLACES = 2
const FINE_PLACES = 4

interface Books {
  commitments: ReadonlyMap<string, CommitmentRecord>
  items: readonly CommitmentItemRecord[]
}

/**
 * Holds an invoice against Sage's books before a byte is written. The lines come back with the
 * coding of their commitment items. Every problem is reported, each with its field.
 */
export async function checkInvoice(
  reader: SageReader,
  input: SageInvoiceImportInput,
  wanted: readonly WantedDistribution[],
): Promise<{ userErrors: UserError[]; lines: WantedDistribution[] }> {
  const forms = await formsOf(reader)
  const number = numberProblems('number', input.number, NUMBER_CHARACTERS_MAX)
  const userErrors = [
    ...number,
    ...(number.length > 0 ? [] : formProblems(forms, 'invoice', ['number'], input.number)),
    ...titleProblems(input.title),
    ...dateProblems('invoicedOn', input.invoicedOn),
    ...(await periodProblems(reader, input.accountingOn)),
  ]
  if ((await reader.read(VENDOR, { Vendor: input.vendorNumber })).length === 0) {
    const message = `vendorNumber: Sage has no vendor ${input.vendorNumber}; add it there or map the vendor.`
    const unknown = refusal('UNKNOWN_CODE', ['vendorNumber'], message)
    userErrors.push(unknownId(forms, 'vendor', unknown, input.vendorNumber))
  }
  userErrors.push(...(await namesakeProblems(reader, input)))
  const books = await booksOf(reader, wanted)
  const lines: WantedDistribution[] = []
  for (const line of wanted) {
    const coded = line.commitmentNumber === '' ? line : codedLine(books, forms, input, line)
    if ('code' in coded) {
      userErrors.push(coded)
      continue
    }
    lines.push(coded)
    userErrors.push(...(await jobProblems(reader, forms, coded)))
  }
  userErrors.push(...(await releaseProblems(reader, lines)))
  return { userErrors, lines }
}

/** Another spelling is another invoice for Sage, and the same one twice for whoever pays it. */
async function namesakeProblems(
  reader: SageReader,
  { number, vendorNumber }: SageInvoiceImportInput,
): Promise<UserError[]> {
  const key = { Vendor: vendorNumber }
  const posted = await reader.read(INVOICE, key)
  const entered = await reader.read(UNPOSTED_INVOICE, key)
  const namesake = [...posted, ...entered].find(
    ({ Invoice: other }) => other !== number && numberKey(other) === numberKey(number),
  )
  if (!namesake) return []
  const message = `number: Sage has invoice ${namesake.Invoice} of this vendor already, which has the number ${number}; look whether it is the same, and give one of them another number.`
  return [refusal('ALREADY_EXISTS', ['number'], message)]
}

/** Sage books into the current period of the ledger and ahead of it, never behind. */
async function periodProblems(reader: SageReader, accountingOn: string): Promise<UserError[]> {
  if (!isDate(accountingOn)) return dateProblems('accountingOn', accountingOn)
  const [controls] = await reader.read(FISCAL_CONTROLS, {}).catch(ignoreRefusal([]))
  const end = controls?.Period_End_1__Current
  // A period begins with the month in which it ends; longer ones are for Sage to judge.
  if (!end || accountingOn >= `${end.slice(0, 7)}-01`) return []
  const message = `accountingOn: ${accountingOn} is in a closed period; the current one ends on ${end}. Choose a date in it.`
  return [refusal('WRONG_STATE', ['accountingOn'], message)]
}

async function booksOf(reader: SageReader, wanted: readonly WantedDistribution[]): Promise<Books> {
  const numbers = new Set(wanted.map(line => line.commitmentNumber).filter(each => each !== ''))
  const commitments: CommitmentRecord[] = []
  const items: CommitmentItemRecord[] = []
  for (const part of partsOf([...numbers])) {
    const [headers, lines] = await Promise.all([
      reader.read(COMMITMENT, { Commitment: part }),
      reader.read(COMMITMENT_ITEM, { Commitment: part }),
    ])
    commitments.push(...headers)
    items.push(...lines)
  }
  return { commitments: new Map(commitments.map(each => [each.Commitment, each])), items }
}

function* partsOf(numbers: readonly string[]): Generator<string[]> {
  for (let from = 0; from < numbers.length; from += IN_LIST_MAX) {
    yield numbers.slice(from, from + IN_LIST_MAX)
  }
}

/** The line with the coding of its item, or what is wrong with commitment, item or price. */
function codedLine(
  { commitments, items }: Books,
  forms: IdForms,
  { vendorNumber }: SageInvoiceImportInput,
  line: WantedDistribution,
): WantedDistribution | UserError {
  const { place, commitmentNumber: number, itemNumber } = line
  const path = ['lines', place, 'commitmentNumber']
  const commitment = commitments.get(number)
  if (!commitment) {
    const message = `Sage has no commitment ${number}; export the commitment first.`
    return unknownId(forms, 'commitment', refusal('NOT_FOUND', path, message), number)
  }
  if (commitment.Closed) {
    const message = `Commitment ${number} is closed in Sage; open it there first.`
    return refusal('WRONG_STATE', path, message)
  }
  if (commitment.Vendor !== vendorNumber) {
    const message = `Commitment ${number} is with vendor ${commitment.Vendor}, not ${vendorNumber}; mend the line or the vendor.`
    return refusal('INVALID', path, message)
  }
  const item = items.find(each => each.Commitment === number && each.Item_Number === itemNumber)
  if (!item) {
    const message = `Commitment ${number} has no item ${itemNumber}; add it by a change order first.`
    return refusal('NOT_FOUND', ['lines', place, 'itemNumber'], message)
  }
  return (
    priceProblem(line, item) ?? {
      ...line,
      job: item.Job ?? '',
      extra: item.Extra ?? '',
      costCode: item.Cost_Code ?? '',
      category: item.Category ?? '',
    }
  )
}

function priceProblem(line: WantedDistribution, item: CommitmentItemRecord): UserError | undefined {
  const { place, unitCost, units } = line
  const price = fromDouble(item.Unit_Cost ?? 0, FINE_PLACES, `Unit_Cost of item ${line.itemNumber}`)
  if (compare(unitCost, '0') !== 0 && compare(unitCost, price) !== 0) {
    const message = `Item ${line.itemNumber} costs ${price} a unit in Sage, not ${unitCost}; invoice it at that price.`
    return refusal('INVALID', ['lines', place, 'unitCostAmount'], message)
  }
  const isUnitPrice = compare(price, '0') !== 0
  if (isUnitPrice && compare(units, '0') !== 0) return productProblem(line, price)
  if (isUnitPrice || compare(units, '0') === 0) return undefined
  const message = `Item ${line.itemNumber} is a lump sum in Sage; leave units out and give the amount alone.`
  return refusal('INVALID', ['lines', place, 'units'], message)
}

async function jobProblems(
  reader: SageReader,
  forms: IdForms,
  line: WantedDistribution,
): Promise<UserError[]> {
  const field = line.commitmentNumber === '' ? 'jobNumber' : 'commitmentNumber'
  const [job] = await reader.read(JOB, { Job: line.job })
  if (!job) {
    const message = `${field}: Sage has no job ${line.job}; add it there or map the project.`
    const unknown = refusal('UNKNOWN_CODE', ['lines', line.place, field], message)
    return [unknownId(forms, 'job', unknown, line.job)]
  }
  if (job.Status?.toLowerCase() === 'closed') {
    const message = `Job ${line.job} is closed in Sage; open it there first.`
    return [refusal('WRONG_STATE', ['lines', line.place, field], message)]
  }
  return codingProblems(reader, forms, line.job, line)
}

/** A release may not be more than the invoices of the commitment hold, posted or not. */
async function releaseProblems(
  reader: SageReader,
  lines: readonly WantedDistribution[],
): Promise<UserError[]> {
  const problems: UserError[] = []
  const left = new Map<string, string>()
  for (const { amount, retainage, commitmentNumber: number, place } of lines) {
    if (compare(amount, '0') !== 0) continue
    const held = left.get(number) ?? (await heldOf(reader, number))
    const after = sum([held, retainage])
    left.set(number, after)
    if (!new Decimal(after).isNegative()) continue
    const message = `retainageAmount: ${retainage} releases more than the ${held} that ${number === '' ? 'a line without a commitment' : `commitment ${number}`} holds in Sage.`
    problems.push(refusal('INVALID', ['lines', place, 'retainageAmount'], message))
  }
  return problems
}

async function heldOf(reader: SageReader, commitment: string): Promise<string> {
  if (commitment === '') return '0.00'
  const rows = await Promise.all(
    [DISTRIBUTION_TOTAL, UNPOSTED_DISTRIBUTION_TOTAL].map(table =>
      reader.read(table, { Commitment: commitment }),
    ),
  )
  const money = (value: number | null, name: string) => fromDouble(value ?? 0, AMOUNT_PLACES, name)
  return sum(
    rows
      .flat()
      .map(row =>
        subtract(money(row.Retainage, 'Retainage'), money(row.Retainage_Paid, 'Retainage_Paid')),
      ),
  )
}
