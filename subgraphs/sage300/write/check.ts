import { isDate, today } from '#lib/date'
import { compare, fromDouble } from '#lib/decimal'
import type { SageReader } from '../read/reader.ts'
import {
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  type CommitmentItemRecord,
  type CommitmentRecord,
  JOB,
  type JobRecord,
} from '../records/dictionary/tables.ts'
import type { SageChangeOrderImportInput } from '../types.generated.ts'
import { codingProblems, productProblem } from './coding.ts'
import { formsOf, unknownId } from './id-forms.ts'
import type { WantedLine } from './lines.ts'
import { type ChangeOrderFile, type ChangeOrderFileLine, SCOPE_CHARACTERS_MAX } from './records.ts'
import { refusal, type UserError } from './user-errors.ts'

const NUMBER_CHARACTERS_MAX = 5
const FINE_PLACES = 4

export interface Checked {
  userErrors: UserError[]
  /** What may be written; undefined as soon as there is an error. */
  file: ChangeOrderFile | undefined
  /** The job whose lists change with the commitment. */
  job: string
}

/**
 * Holds a change order against Sage's books before a byte is written, by the rules that Sage's own
 * import applies and by those it forgets. Every problem is reported, each with its field.
 */
export async function checkChangeOrder(
  reader: SageReader,
  input: SageChangeOrderImportInput,
  wanted: readonly WantedLine[],
): Promise<Checked> {
  const userErrors = headProblems(input)
  const commitmentKey = { Commitment: input.commitmentNumber }
  const [forms, [commitment], items, changeLines] = await Promise.all([
    formsOf(reader),
    reader.read(COMMITMENT, commitmentKey),
    reader.read(COMMITMENT_ITEM, commitmentKey),
    reader.read(CHANGE_ORDER_ITEM, commitmentKey),
  ])
  const job = commitment?.Job ?? ''
  if (!commitment) {
    const message = `Sage has no commitment ${input.commitmentNumber}; export the commitment first.`
    const unknown = refusal('NOT_FOUND', ['commitmentNumber'], message)
    userErrors.push(unknownId(forms, 'commitment', unknown, input.commitmentNumber))
    return { userErrors, file: undefined, job }
  }
  const jobs = await jobsOf(reader, commitment, items, wanted)
  userErrors.push(...stateProblems(commitment, jobs))
  let nextItem = Math.max(0, ...[...items, ...changeLines].map(line => line.Item_Number ?? 0))
  const lines: ChangeOrderFileLine[] = []
  for (const line of wanted) {
    const { place, description, units, amount } = line
    if (line.itemNumber !== null) {
      const item = items.find(each => each.Item_Number === line.itemNumber)
      userErrors.push(...itemProblems(line, item, commitment.Commitment))
      lines.push({ item: line.itemNumber, description, units, amount })
    } else {
      const { extra, costCode, category } = line
      userErrors.push(
        ...(await codingProblems(reader, forms, job, line)),
        ...priceProblems(line, place),
      )
      nextItem += 1
      const coding = { job, extra, costCode, category }
      lines.push({ item: nextItem, description, units, amount, coding })
    }
  }
  const file = {
    commitment: commitment.Commitment,
    number: input.number,
    title: input.title,
    scope: input.scope ?? '',
    changedOn: input.changedOn,
    lines,
  }
  return { userErrors, file: userErrors.length === 0 ? file : undefined, job }
}

/** What can be told without asking Sage. */
function headProblems(input: SageChangeOrderImportInput): UserError[] {
  const problems: UserError[] = []
  const { number, title, scope, changedOn } = input
  if (!/^[\w./-]+$/.test(number)) {
    const message = `number: ${JSON.stringify(number)} has other characters than letters, digits, ".", "/", "-" and "_".`
    problems.push(refusal('INVALID', ['number'], message))
  } else if (number.length > NUMBER_CHARACTERS_MAX) {
    const message = `number: ${JSON.stringify(number)} has ${number.length} characters and Sage takes ${NUMBER_CHARACTERS_MAX}; give the change order a shorter number.`
    problems.push(refusal('TOO_LONG', ['number'], message))
  }
  if (title.trim() === '') {
    problems.push(
      refusal('INVALID', ['title'], 'title: say in a few words what the change is for.'),
    )
  }
  if ((scope ?? '').length > SCOPE_CHARACTERS_MAX) {
    const message = `scope: Sage takes ${SCOPE_CHARACTERS_MAX} characters; shorten it.`
    problems.push(refusal('TOO_LONG', ['scope'], message))
  }
  if (!isDate(changedOn)) {
    const message = `changedOn: ${JSON.stringify(changedOn)} is not a date; write it as 2026-10-31.`
    problems.push(refusal('INVALID', ['changedOn'], message))
  } else if (changedOn > today()) {
    const message = `changedOn: ${changedOn} is in the future; Sage dates an approval on the day it is made, or earlier.`
    problems.push(refusal('INVALID', ['changedOn'], message))
  }
  return problems
}

/** The jobs that the change touches: that of the commitment, and those of its changed items. */
async function jobsOf(
  reader: SageReader,
  commitment: CommitmentRecord,
  items: readonly CommitmentItemRecord[],
  wanted: readonly WantedLine[],
): Promise<JobRecord[]> {
  const changed = new Set(wanted.map(line => line.itemNumber))
  const numbers = new Set([
    commitment.Job ?? '',
    ...items.filter(item => changed.has(item.Item_Number)).map(item => item.Job ?? ''),
  ])
  const found = await Promise.all([...numbers].map(Job => reader.read(JOB, { Job })))
  return found.flat()
}

function stateProblems(commitment: CommitmentRecord, jobs: readonly JobRecord[]): UserError[] {
  const problems: UserError[] = []
  const refuse = (message: string) =>
    problems.push(refusal('WRONG_STATE', ['commitmentNumber'], message))
  if (commitment.Closed) {
    refuse(`Commitment ${commitment.Commitment} is closed in Sage; open it there first.`)
  }
  if (jobs.length === 0) {
    refuse(`Commitment ${commitment.Commitment} is on no job of Sage; mend it there first.`)
  }
  for (const job of jobs) {
    if (job.Status?.toLowerCase() === 'closed') {
      refuse(`Job ${job.Job} is closed in Sage; open it there first.`)
    }
    if (job.Use_PJ_Change_Management) {
      refuse(`Job ${job.Job} manages its changes in PJ; enter the change order there.`)
    }
  }
  return problems
}

function itemProblems(
  line: WantedLine,
  item: CommitmentItemRecord | undefined,
  commitment: string,
): UserError[] {
  const { place, units, amount, unitCost } = line
  if (!item) {
    const message = `Commitment ${commitment} has no item ${line.itemNumber}; leave itemNumber out for a new item.`
    return [refusal('NOT_FOUND', ['lines', place, 'itemNumber'], message)]
  }
  const price = fromDouble(item.Unit_Cost ?? 0, FINE_PLACES, `Unit_Cost of item ${line.itemNumber}`)
  if (unitCost !== null && compare(unitCost, price) !== 0) {
    const message = `Item ${line.itemNumber} costs ${price} a unit in Sage, not ${unitCost}; a change order changes units only. Add a new item for the new price.`
    return [refusal('INVALID', ['lines', place, 'unitCostAmount'], message)]
  }
  const isLumpSum = compare(price, '0') === 0
  if (isLumpSum && compare(units, '0') !== 0) {
    const message = `Item ${line.itemNumber} is a lump sum in Sage; leave units out and give the amount alone.`
    return [refusal('INVALID', ['lines', place, 'units'], message)]
  }
  return isLumpSum ? nothingProblems(line) : productProblems(line, price, amount)
}

function priceProblems(line: WantedLine, place: number): UserError[] {
  const { unitCost, units, amount } = line
  if (unitCost === null || compare(unitCost, '0') === 0) return nothingProblems(line)
  if (compare(units, '0') === 0) {
    const message = 'units: a unit cost needs units; leave unitCostAmount out for a lump sum.'
    return [refusal('INVALID', ['lines', place, 'units'], message)]
  }
  return productProblems(line, unitCost, amount)
}

function productProblems(line: WantedLine, price: string, amount: string): UserError[] {
  const problem = productProblem({ ...line, amount }, price)
  return problem ? [problem] : nothingProblems(line)
}

function nothingProblems({ amount, units, place }: WantedLine): UserError[] {
  if (compare(amount, '0') !== 0 || compare(units, '0') !== 0) return []
  const message = 'amount: the line changes nothing; leave it out.'
  return [refusal('INVALID', ['lines', place, 'amount'], message)]
}
