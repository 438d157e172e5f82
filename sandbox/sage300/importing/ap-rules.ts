import { Decimal } from '#lib/decimal'
import type { ApRecordKind } from './ap-records.ts'
import type { ImportRecord, RejectedLine } from './fields.ts'
import type { ItemFacts, Lookups } from './lookups.ts'
import { codingProblem, maskProblem } from './rules.ts'

/** The invoice in the control record, which knows only whether it is kept in capitals. */
const INVOICE_FIELD_CODE = '3'

type Values = Readonly<Record<string, string>>

/** An invoice with its distributions, all of which passed. */
export interface AcceptedInvoice {
  head: ImportRecord<ApRecordKind>
  lines: AcceptedDistribution[]
}
export interface AcceptedDistribution {
  record: ImportRecord<ApRecordKind>
  /** Where the cost goes: as the line says, or as the commitment item does. */
  coding: Pick<ItemFacts, 'job' | 'extra' | 'cost_code' | 'category'>
}

interface Group {
  head: ImportRecord<ApRecordKind>
  lines: ImportRecord<ApRecordKind>[]
}

/**
 * Holds each invoice against the books. An invoice stands or falls as a whole, because its
 * distributions must make its amount.
 */
export async function checkInvoices(
  records: readonly ImportRecord<ApRecordKind>[],
  lookups: Lookups,
  rejectEvery: number | undefined,
): Promise<{ accepted: AcceptedInvoice[]; rejected: RejectedLine[] }> {
  const { groups, rejected } = grouped(records)
  const accepted: AcceptedInvoice[] = []
  const seen = new Set<string>()
  let distributions = 0
  for (const { head, lines } of groups) {
    const problems = new Map<number, string>()
    const key = JSON.stringify([head.values['Vendor'], head.values['Invoice']])
    const problem = seen.has(key)
      ? 'The invoice occurs twice in this file'
      : ((await headProblem(head.values, lookups)) ?? sumProblem({ head, lines }))
    if (problem) problems.set(head.line, problem)
    seen.add(key)
    const passed: AcceptedDistribution[] = []
    for (const record of lines) {
      distributions++
      const isLocked = rejectEvery !== undefined && distributions % rejectEvery === 0
      const checked = isLocked
        ? 'The record is locked by another user'
        : await checkDistribution(head.values, record, lookups)
      if (typeof checked === 'string') problems.set(record.line, checked)
      else passed.push(checked)
    }
    if (problems.size === 0) accepted.push({ head, lines: passed })
    else {
      const [first] = problems.keys()
      for (const record of [head, ...lines]) {
        const reason = problems.get(record.line) ?? `The invoice falls with line ${first}`
        rejected.push({ ...record, reason })
      }
    }
  }
  return { accepted, rejected: rejected.sort((left, right) => left.line - right.line) }
}

function grouped(records: readonly ImportRecord<ApRecordKind>[]) {
  const groups: Group[] = []
  const rejected: RejectedLine[] = []
  let group: Group | undefined
  let last = 0
  for (const record of records) {
    // After a line that cannot be read nobody knows whose distributions follow.
    if (record.line !== last + 1) group = undefined
    last = record.line
    if (record.kind === 'API') {
      group = { head: record, lines: [] }
      groups.push(group)
    } else if (group) group.lines.push(record)
    else rejected.push({ ...record, reason: 'No API record precedes this line' })
  }
  return { groups, rejected }
}

async function headProblem(values: Values, lookups: Lookups): Promise<string | undefined> {
  const vendor = values['Vendor'] ?? ''
  const invoice = values['Invoice'] ?? ''
  if (!(await lookups.vendor(vendor))) return `Vendor ${vendor} does not exist`
  if (await lookups.invoice(vendor, invoice)) {
    return `Duplicate invoice: ${invoice} of vendor ${vendor} exists already`
  }
  const problem = maskProblem(invoice, await lookups.mask(INVOICE_FIELD_CODE))
  if (problem) return `Invoice ${invoice} ${problem}`
  const period = await lookups.period()
  const accountingDate = values['Accounting Date'] ?? ''
  // A period begins with the month in which it ends; how Sage stores longer ones is not established.
  if (period?.ends_on && accountingDate < `${period.ends_on.slice(0, 7)}-01`) {
    return `The accounting date is in a closed period; the current one ends on ${period.ends_on}`
  }
  return undefined
}

function sumProblem({ head, lines }: Group): string | undefined {
  if (lines.length === 0) return 'The invoice has no distribution'
  const total = lines.reduce((sum, line) => sum.plus(line.values['Amount'] ?? 0), new Decimal(0))
  if (total.equals(head.values['Amount'] ?? 0)) return undefined
  return `Out of balance: the distributions are ${total.toFixed(2)}, the invoice ${head.values['Amount']}`
}

async function checkDistribution(
  head: Values,
  record: ImportRecord<ApRecordKind>,
  lookups: Lookups,
): Promise<AcceptedDistribution | string> {
  const { values } = record
  const told = {
    job: values['Job'] ?? '',
    extra: values['Extra'] ?? '',
    cost_code: values['Cost Code'] ?? '',
    category: values['Category'] ?? '',
  }
  const number = values['Commitment'] ?? ''
  let coding = told
  if (number !== '') {
    const item = await commitmentItem(head, values, lookups)
    if (typeof item === 'string') return item
    const { job, extra, cost_code, category } = item
    coding = { job, extra, cost_code, category }
    const isOther = Object.entries(told).some(
      ([name, value]) => value !== '' && value !== coding[name as keyof typeof coding],
    )
    if (isOther) return `The job and cost code are not those of item ${values['Commitment Line']}`
    const problem = unitCostProblem(item, values)
    if (problem) return problem
  }
  if (coding.job === '' && !values['Expense Account']) return 'Job or expense account is required'
  const problem =
    (coding.job === ''
      ? undefined
      : await codingProblem(
          {
            job: coding.job,
            extra: coding.extra,
            'cost code': coding.cost_code,
            category: coding.category,
          },
          lookups,
        )) ?? (await retainageProblem(values, lookups))
  return problem ?? { record, coding }
}

async function commitmentItem(
  head: Values,
  values: Values,
  lookups: Lookups,
): Promise<ItemFacts | string> {
  const number = values['Commitment'] ?? ''
  const commitment = await lookups.commitment(number)
  // Entry looks among the open commitments only, so a closed one is as unknown as a missing one.
  if (!commitment || commitment.closed === 1)
    return `Commitment ${number} is not an open commitment`
  if (commitment.vendor !== head['Vendor']) return `Commitment ${number} is of another vendor`
  const item = await lookups.item(number, values['Commitment Line'] ?? '0')
  return item ?? `Commitment ${number} has no item ${values['Commitment Line']}`
}

function unitCostProblem(item: ItemFacts, values: Values): string | undefined {
  const told = new Decimal(values['Unit Cost'] ?? 0)
  const units = new Decimal(values['Units'] ?? 0)
  if (!told.isZero() && !told.equals(item.unit_cost)) {
    return `Unit cost mismatch: the commitment has ${new Decimal(item.unit_cost)}, not ${told}`
  }
  if (units.isZero() || new Decimal(item.unit_cost).isZero()) return undefined
  const expected = units.times(item.unit_cost).toDecimalPlaces(2)
  if (expected.equals(values['Amount'] ?? 0)) return undefined
  return `Unit cost mismatch: ${units} units at ${item.unit_cost} are ${expected}, not ${values['Amount']}`
}

/**
 * Retainage has the sign of its amount and is no larger. A distribution without an amount releases
 * retainage: negative, and no more than the commitment holds.
 */
async function retainageProblem(values: Values, lookups: Lookups): Promise<string | undefined> {
  const amount = new Decimal(values['Amount'] ?? 0)
  const retainage = new Decimal(values['Retainage'] ?? 0)
  if (retainage.isZero()) return undefined
  if (amount.isZero()) {
    if (retainage.isPositive()) return 'The retainage of a line without an amount must be negative'
    const held = new Decimal((await lookups.held(values['Commitment'] ?? ''))?.held ?? 0)
    return retainage.abs().greaterThan(held)
      ? `The release ($${retainage.abs().toFixed(2)}) is more than the retainage held ($${held.toFixed(2)})`
      : undefined
  }
  if (retainage.isPositive() !== amount.isPositive()) {
    return `The retainage must be ${amount.isPositive() ? 'positive' : 'negative'}.`
  }
  if (retainage.abs().lessThanOrEqualTo(amount.abs())) return undefined
  return `The retainage amount ($${retainage.abs().toFixed(2)}) cannot be more than the amount over which retainage is being spread ($${amount.abs().toFixed(2)}).`
}
