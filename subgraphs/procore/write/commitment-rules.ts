import { isDate } from '#lib/date'
import { compare, Decimal } from '#lib/decimal'
import type { CommitmentRow } from '../records/commitment.ts'
import type { CostCodeRow } from '../records/cost-code.ts'
import { textOf } from '../records/values.ts'
import type {
  ProcoreCommitmentCreateInput,
  ProcoreCommitmentLineInput,
  UserError,
} from '../types.generated.ts'
import { idInBody, type Raw } from '../wire/json.ts'
import { refusal } from './outcome.ts'

/** What Procore needs of a commitment before it is made, with a sentence for each thing that is not so. */
const LINES_MAX = 1000
const AMOUNT_PLACES = 2

/** A line as it was asked for, and as Procore takes it. */
export interface CodedLine {
  input: ProcoreCommitmentLineInput
  body: Readonly<Record<string, unknown>>
}

/** `same` has this number, in whatever spelling. */
export function headProblems(
  input: ProcoreCommitmentCreateInput,
  same: CommitmentRow | undefined,
): UserError[] {
  const { number, title, retainagePercent, signedOn } = input
  const problems: UserError[] = []
  const refuse = (field: string, message: string) =>
    problems.push(refusal('INVALID', `${field}: ${message}`, [field]))
  if (number.trim() === '') refuse('number', 'give the commitment a number.')
  if (title.trim() === '') refuse('title', 'say in a few words what the commitment is for.')
  if (compare(retainagePercent, '0') < 0 || compare(retainagePercent, '100') > 0) {
    refuse('retainagePercent', `${retainagePercent} is not a percentage from 0 to 100.`)
  }
  if (signedOn && !isDate(signedOn)) {
    refuse('signedOn', `${JSON.stringify(signedOn)} is not a date; write it as 2026-10-31.`)
  }
  if (same) {
    const message = `number: Procore has commitment ${same.number} in this project already, ${same.sourceStatus}; take another number.`
    problems.push(refusal('ALREADY_EXISTS', message, ['number']))
  }
  return problems
}

/** The lines in Procore's own ids, or what is wrong with them. */
export function codedLines(
  { lines }: ProcoreCommitmentCreateInput,
  codes: readonly CostCodeRow[],
  types: readonly Raw[],
): { lines: CodedLine[]; problems: UserError[] } {
  const problems = countProblems(lines)
  const coded = lines.map((line, place): CodedLine => {
    const refuse = (code: UserError['code'], field: string, message: string) =>
      problems.push(refusal(code, `Line ${place + 1}: ${message}`, ['lines', place, field]))
    if (line.description.trim() === '') refuse('INVALID', 'description', 'say what it is for.')
    if (new Decimal(line.amount).decimalPlaces() > AMOUNT_PLACES) {
      refuse('INVALID', 'amount', `${line.amount} has parts of a cent; round it.`)
    }
    const extra = line.extra ?? null
    const code = codes.find(
      row => row.number === line.costCode && row.extra === extra && row.status === 'ACTIVE',
    )
    if (!code) {
      const where = extra === null ? '' : ` of sub job ${extra}`
      const message = `the project has no cost code ${line.costCode}${where} in Procore; add it there, or take another.`
      refuse('UNKNOWN_CODE', 'costCode', message)
    }
    const type = types.find(row => textOf(row, 'code') === line.costType)
    if (!type) {
      const message = `the project has no cost type ${line.costType} in Procore; take one of ${types.map(row => textOf(row, 'code')).join(', ')}.`
      refuse('UNKNOWN_CODE', 'costType', message)
    }
    const body = {
      description: line.description.trim(),
      cost_code_id: idInBody(code?.recordId ?? ''),
      line_item_type_id: idInBody(type ? (textOf(type, 'id') ?? '') : ''),
      extended_type: 'manual',
      amount: line.amount,
      ...(line.quantity && { quantity: line.quantity, unit_cost: line.unitCostAmount }),
      ...(line.quantity && line.unitOfMeasure && { uom: line.unitOfMeasure }),
    }
    return { input: line, body }
  })
  return { lines: coded, problems }
}

function countProblems(lines: readonly ProcoreCommitmentLineInput[]): UserError[] {
  const refuse = (message: string) => [refusal('INVALID', `lines: ${message}`, ['lines'])]
  if (lines.length === 0) return refuse('a commitment has at least one line.')
  if (lines.length > LINES_MAX) {
    return refuse(`Procore takes ${LINES_MAX} at once, and these are ${lines.length}.`)
  }
  const byUnits = lines.filter(line => line.quantity && line.unitCostAmount)
  const isPartly = lines.some(line => Boolean(line.quantity) !== Boolean(line.unitCostAmount))
  if (isPartly || ![0, lines.length].includes(byUnits.length)) {
    return refuse(
      'Procore keeps a commitment by units or by amounts as a whole; give quantity and unitCostAmount of each line, or of none.',
    )
  }
  return []
}
