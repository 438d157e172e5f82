import { compare, Decimal, fromDouble, quantity } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { SageReader } from '../read/reader.ts'
import type { SageSource } from '../read/source.ts'
import type { IdForms } from '../records/dictionary/masks.ts'
import {
  COMMITMENT,
  COMMITMENT_ITEM,
  type CommitmentItemRecord,
  JOB,
  UNPOSTED_COMMITMENT,
  VENDOR,
} from '../records/dictionary/tables.ts'
import type { SageCommitmentImportInput, SageCommitmentItemInput } from '../types.generated.ts'
import { codingProblems, productProblem } from './coding.ts'
import {
  countProblems,
  dateProblems,
  figureProblems,
  lengthProblems,
  numberProblems,
  percentProblems,
  titleProblems,
} from './forms.ts'
import { formProblems, formsOf, unknownId } from './id-forms.ts'
import type { ImportKind } from './import-kind.ts'
import type { Presence } from './presence.ts'
import { commitmentRecordsOf } from './records.ts'
import type { RejectFields } from './rejections.ts'
import { refusal, type UserError } from './user-errors.ts'

/** An item asked for, its figures checked for form. */
export interface WantedItem {
  place: number
  itemNumber: number
  description: string
  units: string
  unitCost: string
  unit: string
  amount: string
  retainagePercent: string
  extra: string
  costCode: string
  category: string
}

const NUMBER_CHARACTERS_MAX = 12
const UNIT_CHARACTERS_MAX = 6
const AMOUNT_PLACES = 2
const FINE_PLACES = 4

/** The import of a new commitment; the macro posts it at once. */
export function commitmentKind(
  reader: SageReader,
  source: SageSource,
): ImportKind<SageCommitmentImportInput, WantedItem> {
  return {
    noun: 'commitment',
    extension: '.jcc',
    rejectFields,
    wantedOf: wantedItems,
    presenceOf: (input, wanted) => presenceOf(reader, input, wanted),
    async check(input, wanted) {
      const forms = await formsOf(reader)
      const head = headProblems(input)
      const isNumber = !head.some(({ field }) => field?.[1] === 'number')
      if (isNumber) head.push(...formProblems(forms, 'commitment', ['number'], input.number))
      const userErrors = [
        ...head,
        ...(isNumber ? await namesakeProblems(reader, input) : []),
        ...(await bookProblems(reader, forms, input)),
        ...(await itemProblems(reader, forms, input, wanted)),
      ]
      if (userErrors.length > 0) return { userErrors, records: undefined }
      const [vendor] = await reader.read(VENDOR, { Vendor: input.vendorNumber })
      const address = [
        vendor?.Address_1,
        vendor?.Address_2,
        vendor?.City,
        vendor?.State,
        vendor?.ZIP,
      ].map(line => line ?? '')
      const retainagePercent = quantity(input.retainagePercent)
      const file = { ...input, retainagePercent, address, items: wanted }
      return { userErrors, records: commitmentRecordsOf(file) }
    },
    named: ({ number }) => `Commitment ${number}`,
    forget: ({ number, jobNumber }) => source.drop({ commitments: [number], jobs: [jobNumber] }),
  }
}

const rejectFields: RejectFields = {
  head: {
    commitment: 'number',
    duplicate: 'number',
    form: 'number',
    vendor: 'vendorNumber',
    job: 'jobNumber',
    date: 'committedOn',
    retainage: 'retainagePercent',
  },
  line: {
    extra: 'extra',
    costCode: 'costCode',
    category: 'category',
    item: 'itemNumber',
    unitCost: 'unitCostAmount',
    units: 'units',
    amount: 'amount',
    retainage: 'retainagePercent',
    description: 'description',
  },
}

function wantedItems({ lines, retainagePercent }: SageCommitmentImportInput): {
  wanted: WantedItem[]
  userErrors: UserError[]
} {
  const userErrors = countProblems('A commitment', lines)
  const wanted: WantedItem[] = []
  if (userErrors.length > 0) return { wanted, userErrors }
  const numbers = new Set<number>()
  for (const [place, line] of lines.entries()) {
    const problems = [
      ...figureProblems(line, place),
      ...retainageProblems(line, retainagePercent, place),
    ]
    if (numbers.has(line.itemNumber)) {
      const message = `itemNumber: item ${line.itemNumber} occurs twice; give each item a number of its own.`
      problems.push(refusal('INVALID', ['lines', place, 'itemNumber'], message))
    }
    numbers.add(line.itemNumber)
    userErrors.push(...problems)
    if (problems.length === 0) wanted.push(canonical(line, place))
  }
  return { wanted, userErrors }
}

/** Sage reads an item retainage of 0 as "that of the commitment". */
function retainageProblems(
  { retainagePercent: own }: SageCommitmentItemInput,
  ofCommitment: string,
  place: number,
): UserError[] {
  if (own === null || own === undefined) return []
  const path = ['lines', place, 'retainagePercent']
  const problems = [...percentProblems(path, own), ...percentProblems(path, ofCommitment)]
  if (problems.length > 0) return problems.slice(0, 1)
  if (compare(own, '0') !== 0 || compare(ofCommitment, '0') === 0) return []
  const message = `retainagePercent: Sage reads 0 on an item as the commitment's ${ofCommitment} %; set the commitment to 0 and each other item to its own percentage.`
  return [refusal('INVALID', path, message)]
}

/** What can be told without asking Sage. */
function headProblems(input: SageCommitmentImportInput): UserError[] {
  return [
    ...numberProblems('number', input.number, NUMBER_CHARACTERS_MAX),
    ...titleProblems(input.title),
    ...dateProblems('committedOn', input.committedOn),
    ...percentProblems(['retainagePercent'], input.retainagePercent),
    ...input.lines.flatMap((line, place) =>
      lengthProblems(
        ['lines', place, 'unitOfMeasure'],
        line.unitOfMeasure?.trim() ?? '',
        UNIT_CHARACTERS_MAX,
      ),
    ),
  ]
}

async function bookProblems(
  reader: SageReader,
  forms: IdForms,
  { vendorNumber, jobNumber }: SageCommitmentImportInput,
): Promise<UserError[]> {
  const [vendors, [job]] = await Promise.all([
    reader.read(VENDOR, { Vendor: vendorNumber }),
    reader.read(JOB, { Job: jobNumber }),
  ])
  const problems: UserError[] = []
  if (vendors.length === 0) {
    const message = `vendorNumber: Sage has no vendor ${vendorNumber}; add it there or map the vendor.`
    const unknown = refusal('UNKNOWN_CODE', ['vendorNumber'], message)
    problems.push(unknownId(forms, 'vendor', unknown, vendorNumber))
  }
  if (!job) {
    const message = `jobNumber: Sage has no job ${jobNumber}; add it there or map the project.`
    const unknown = refusal('UNKNOWN_CODE', ['jobNumber'], message)
    problems.push(unknownId(forms, 'job', unknown, jobNumber))
  } else if (job.Status?.toLowerCase() === 'closed') {
    const message = `Job ${jobNumber} is closed in Sage; open it there first.`
    problems.push(refusal('WRONG_STATE', ['jobNumber'], message))
  }
  return problems
}

/** Sage takes another spelling of a number for another commitment; people do not. */
async function namesakeProblems(
  reader: SageReader,
  { number, jobNumber }: SageCommitmentImportInput,
): Promise<UserError[]> {
  const key = { Job: jobNumber }
  const [posted, waiting] = await Promise.all([
    reader.read(COMMITMENT, key),
    reader.read(UNPOSTED_COMMITMENT, key),
  ])
  const namesake = [...posted, ...waiting].find(
    ({ Commitment: other }) => other !== number && numberKey(other) === numberKey(number),
  )
  if (!namesake) return []
  const message = `number: Sage has commitment ${namesake.Commitment} on job ${jobNumber} already, which is ${number} in another spelling; link the two with commitmentLink, or take another number.`
  return [refusal('ALREADY_EXISTS', ['number'], message)]
}

async function itemProblems(
  reader: SageReader,
  forms: IdForms,
  { jobNumber }: SageCommitmentImportInput,
  wanted: readonly WantedItem[],
): Promise<UserError[]> {
  // Without the job every code is unknown, and one message is enough.
  if ((await reader.read(JOB, { Job: jobNumber })).length === 0) return []
  const problems: UserError[] = []
  for (const item of wanted) {
    problems.push(...(await codingProblems(reader, forms, jobNumber, item)))
    const isUnitPrice = compare(item.unitCost, '0') !== 0
    const problem = isUnitPrice ? productProblem(item, item.unitCost) : undefined
    if (problem) problems.push(problem)
    if (!isUnitPrice && compare(item.units, '0') !== 0) {
      const message = `units: a lump sum has no units; leave them out or give unitCostAmount.`
      problems.push(refusal('INVALID', ['lines', item.place, 'units'], message))
    }
  }
  return problems
}

async function presenceOf(
  reader: SageReader,
  { number, vendorNumber }: SageCommitmentImportInput,
  wanted: readonly WantedItem[],
): Promise<Presence> {
  const key = { Commitment: number }
  const [[posted], [waiting], items] = await Promise.all([
    reader.read(COMMITMENT, key),
    reader.read(UNPOSTED_COMMITMENT, key),
    reader.read(COMMITMENT_ITEM, key),
  ])
  if (!posted) return waiting ? 'WAITING' : 'ABSENT'
  // An item without an original amount came with a change order since.
  const original = items.filter(
    item => item.Amount !== 0 || wanted.some(each => each.itemNumber === item.Item_Number),
  )
  const isSame =
    posted.Vendor === vendorNumber &&
    original.length === wanted.length &&
    wanted.every(each => original.some(item => isSameItem(each, item)))
  return isSame ? 'POSTED' : 'DIFFERENT'
}

function isSameItem(wanted: WantedItem, item: CommitmentItemRecord): boolean {
  const what = `item ${wanted.itemNumber}`
  const isEqual = (text: string, double: number | null, places: number) =>
    compare(text, fromDouble(double ?? 0, places, what)) === 0
  return (
    item.Item_Number === wanted.itemNumber &&
    (item.Extra ?? '') === wanted.extra &&
    item.Cost_Code === wanted.costCode &&
    item.Category === wanted.category &&
    isEqual(wanted.amount, item.Amount, AMOUNT_PLACES) &&
    isEqual(wanted.units, item.Units, FINE_PLACES) &&
    isEqual(wanted.unitCost, item.Unit_Cost, FINE_PLACES)
  )
}

function canonical(line: SageCommitmentItemInput, place: number): WantedItem {
  return {
    place,
    itemNumber: line.itemNumber,
    description: line.description.trim(),
    units: quantity(line.units || '0'),
    unitCost: quantity(line.unitCostAmount || '0'),
    unit: line.unitOfMeasure?.trim() ?? '',
    amount: new Decimal(line.amount).toFixed(AMOUNT_PLACES),
    retainagePercent: quantity(line.retainagePercent ?? '0'),
    extra: line.extra?.trim() ?? '',
    costCode: line.costCode.trim(),
    category: line.category.trim(),
  }
}
