import { Decimal } from '#lib/decimal'
import type { ImportRecord, RejectedLine } from './fields.ts'
import type { ItemFacts, Lookups, MaskFacts } from './lookups.ts'

/** A commitment or a change order with the lines that passed. */
export interface AcceptedGroup {
  head: ImportRecord
  lines: AcceptedLine[]
}
export interface AcceptedLine {
  record: ImportRecord
  /** The item that a change order line changes; undefined for a line new to the commitment. */
  item: ItemFacts | undefined
}

/** The commitment in the control record. */
const COMMITMENT_FIELD_CODE = '20'

/** The code by which an import says that a change order is approved. */
export const APPROVED = '5'

/**
 * Holds each record against the books as Sage's import does: every record stands or falls alone,
 * save that lines fall with their head and a head falls with its last line. A group of which only
 * some lines pass goes in without the others. `day` is today by the clock of Sage's server.
 */
export async function checkRecords(
  records: readonly ImportRecord[],
  lookups: Lookups,
  { rejectEvery, day }: { rejectEvery: number | undefined; day: string },
): Promise<{ accepted: AcceptedGroup[]; rejected: RejectedLine[] }> {
  const groups = new Map<string, AcceptedGroup>()
  const rejected: RejectedLine[] = []
  let detailLines = 0
  for (const record of records) {
    const reject = (reason: string) => rejected.push({ ...record, reason })
    const key = groupKey(record)
    if (record.kind === 'C' || record.kind === 'CCO') {
      const problem = groups.has(key)
        ? `${record.kind} occurs twice in this file`
        : await headProblem(record, lookups, day)
      if (problem) reject(problem)
      else groups.set(key, { head: record, lines: [] })
      continue
    }
    detailLines++
    const group = groups.get(key)
    if (rejectEvery !== undefined && detailLines % rejectEvery === 0) {
      reject('The record is locked by another user')
    } else if (group === undefined) {
      reject(`No accepted ${record.kind === 'CI' ? 'C' : 'CCO'} record precedes this line`)
    } else if (group.lines.some(line => line.record.values['item'] === record.values['item'])) {
      reject(`Item ${record.values['item']} occurs twice`)
    } else {
      const checked = await checkLine(record, lookups)
      if (typeof checked === 'string') reject(checked)
      else group.lines.push(checked)
    }
  }
  const accepted = [...groups.values()].filter(group => group.lines.length > 0)
  for (const { head, lines } of groups.values()) {
    if (lines.length === 0) rejected.push({ ...head, reason: 'No line of it was accepted' })
  }
  return { accepted, rejected: rejected.sort((left, right) => left.line - right.line) }
}

function groupKey({ kind, values }: ImportRecord): string {
  const isChange = kind === 'CCO' || kind === 'CCOI'
  return JSON.stringify([values['commitment'], isChange ? values['change order'] : ''])
}

async function headProblem(
  record: ImportRecord,
  lookups: Lookups,
  day: string,
): Promise<string | undefined> {
  const { values } = record
  const commitment = values['commitment'] ?? ''
  const known = await lookups.commitment(commitment)
  if (record.kind === 'C') {
    if (known) return `Duplicate commitment: ${commitment} exists already`
    const problem = maskProblem(commitment, await lookups.mask(COMMITMENT_FIELD_CODE))
    if (problem) return `Commitment ${commitment} ${problem}`
    const vendor = values['vendor'] ?? ''
    return (await lookups.vendor(vendor)) ? undefined : `Vendor ${vendor} does not exist`
  }
  if (!known) return `Commitment ${commitment} does not exist`
  if (known.closed === 1) return `Commitment ${commitment} is closed`
  const changeOrder = values['change order'] ?? ''
  if (await lookups.changeOrder(commitment, changeOrder)) {
    return `Duplicate change order: ${changeOrder} of ${commitment} exists already`
  }
  if (values['status'] === APPROVED && (values['date'] ?? '') > day) {
    return 'The approved date may not be in the future'
  }
  return undefined
}

/**
 * What is wrong with the form of a new id: each section is as long as its mask or shorter, those at
 * the end may be left out, and capitals are kept where the company wants them.
 */
export function maskProblem(id: string, mask: MaskFacts | undefined): string | undefined {
  if (!mask) return undefined
  if (mask.capitals && id !== id.toUpperCase()) return 'must be in capitals'
  let pattern = ''
  for (const [at, longest] of [...mask.lengths.entries()].reverse()) {
    const mark = mask.punctuation[at] ? `\\${mask.punctuation[at]}` : ''
    pattern = `.{0,${longest}}${pattern && `(?:${mark}${pattern})?`}`
  }
  if (pattern === '' || new RegExp(`^${pattern}$`).test(id)) return undefined
  return 'does not fit the format of the company'
}

async function checkLine(record: ImportRecord, lookups: Lookups): Promise<AcceptedLine | string> {
  const { kind, values } = record
  if (kind === 'CI') {
    return (await codingProblem(values, lookups)) ?? { record, item: undefined }
  }
  const item = await lookups.item(values['commitment'] ?? '', values['item'] ?? '')
  if (item === undefined && values['job'] === undefined) {
    return `Item ${values['item']} does not exist; a new item takes job, extra, cost code and category`
  }
  if (item && values['job'] !== undefined) {
    return `Item ${values['item']} exists already; its job and cost code cannot change`
  }
  const job = await lookups.job(item?.job ?? values['job'] ?? '')
  if (job?.use_pj_change_management === 1) return 'The job manages its changes in PJ'
  const problem = item
    ? job?.status === 'Closed'
      ? `Job ${item.job} is closed`
      : unitCostProblem(item, values)
    : await codingProblem(values, lookups)
  return problem ?? { record, item }
}

/** A unit-price item keeps its price: a change order changes units, and the amount follows. */
function unitCostProblem(
  item: ItemFacts,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const unitCost = new Decimal(item.unit_cost)
  if (unitCost.isZero()) return undefined
  const expected = unitCost.times(values['units'] ?? 0).toDecimalPlaces(2)
  if (expected.equals(values['amount'] ?? 0)) return undefined
  return `Unit cost mismatch: ${values['units']} units at ${unitCost} are ${expected}, not ${values['amount']}`
}

/** Whether a line of job cost may go there: an open job, a postable cost code, a category on it. */
export async function codingProblem(
  values: Readonly<Record<string, string>>,
  lookups: Lookups,
): Promise<string | undefined> {
  const job = values['job'] ?? ''
  const extra = values['extra'] ?? ''
  const costCode = values['cost code'] ?? ''
  const category = values['category'] ?? ''
  const facts = await lookups.job(job)
  if (!facts) return `Job ${job} does not exist`
  if (facts.status === 'Closed') return `Job ${job} is closed`
  if (extra !== '' && !(await lookups.extra(job, extra))) {
    return `Extra ${extra} is not on job ${job}`
  }
  const on = `job ${job}${extra === '' ? '' : ` extra ${extra}`}`
  const code = await lookups.costCode(job, extra, costCode)
  if (!code) return `Cost code ${costCode} is not on ${on}`
  if (code.group_cost_code === 1) return `Cost code ${costCode} is a group cost code`
  if (!(await lookups.category(job, extra, costCode, category))) {
    return `Category ${category} is not on cost code ${costCode} of ${on}`
  }
  return undefined
}
