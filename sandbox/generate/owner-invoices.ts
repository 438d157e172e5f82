import type { Setting } from './commitments.ts'
import { type Json, moment } from './json.ts'
import { moneyText, type Period, share, total } from './model.ts'
import { type PrimeContract, type PrimeLine, RETAINAGE } from './owner-model.ts'

/** One owner invoice: its G703 in cents, from which its G702 follows. */
export interface OwnerInvoice {
  id: number
  number: number
  periodId: number
  period: Period
  lines: InvoiceLine[]
  /** What earlier invoices were certified for: line 7 of the G702. */
  certified: number
  billedBefore: number
  paid: number
}

interface InvoiceLine {
  id: number
  line: PrimeLine
  /** The change order, for a line that bills one. */
  changeId: number | undefined
  before: number
  now: number
  stored: number
  heldBefore: number
  held: number
  heldStored: number
}

/** How far the work of a contract is at each of its latest invoices, in basis points. */
const PROGRESS = [4000, 5500, 7000]
/** What lies on the site, uninstalled, at the last but one invoice. */
const STORED = 500

/** The invoices of the latest months. The last is not decided; those before it are paid. */
export function invoicesOf(
  { ids }: Setting,
  contract: PrimeContract,
  periods: { id: number; period: Period }[],
): OwnerInvoice[] {
  const latest = periods.slice(-PROGRESS.length)
  const progress = PROGRESS.slice(-latest.length)
  const invoices: OwnerInvoice[] = []
  latest.forEach(({ id: periodId, period }, index) => {
    const previous = invoices.at(-1)
    const before = new Map(previous?.lines.map(line => [line.line.id, line]))
    const isLast = index === latest.length - 1
    const lines = linesAt(contract, period).map(({ line, changeId }, position): InvoiceLine => {
      const last = before.get(line.id)
      const stored = index === latest.length - 2 && position === 0 ? share(line.cents, STORED) : 0
      const done = share(line.cents, progress[index] ?? 0) - stored
      const doneBefore = last ? last.before + last.now : 0
      return {
        id: ids.next(),
        line,
        changeId,
        before: doneBefore,
        now: done - doneBefore,
        stored,
        heldBefore: last?.held ?? 0,
        held: share(done, RETAINAGE),
        heldStored: share(stored, RETAINAGE),
      }
    })
    const invoice: OwnerInvoice = {
      id: ids.next(),
      number: index + 1,
      periodId,
      period,
      lines,
      certified: previous ? earned(previous) : 0,
      billedBefore: previous ? billed(previous) : 0,
      paid: 0,
    }
    if (!isLast) invoice.paid = earned(invoice) - invoice.certified
    invoices.push(invoice)
  })
  return invoices
}

export function invoiceRecord(contract: PrimeContract, invoice: OwnerInvoice): Json {
  const { period, lines } = invoice
  const original = total(contract.lines.map(line => line.cents))
  const changed = total(lines.filter(line => line.changeId).map(({ line }) => line.cents))
  const done = billed(invoice)
  const work = total(lines.map(line => line.held))
  const stored = total(lines.map(line => line.heldStored))
  const isPaid = invoice.paid !== 0
  return {
    id: invoice.id,
    project_id: contract.project.id,
    contract_id: contract.id,
    number: invoice.number,
    invoice_number: `${contract.number}-${String(invoice.number).padStart(2, '0')}`,
    status: isPaid ? 'approved' : 'under_review',
    billing_date: period.billingDate,
    period_start: period.start,
    period_end: period.end,
    period_id: invoice.periodId,
    percent_complete: moneyText(Math.floor((done * 10_000) / (original + changed))),
    total_amount_accrued_this_period: moneyText(done - invoice.billedBefore),
    total_amount_paid: moneyText(invoice.paid),
    g702: {
      original_contract_sum: moneyText(original),
      net_change_by_change_orders: moneyText(changed),
      contract_sum_to_date: moneyText(original + changed),
      total_completed_and_stored_to_date: moneyText(done),
      completed_work_retainage_amount: moneyText(work),
      stored_materials_retainage_amount: moneyText(stored),
      total_retainage: moneyText(work + stored),
      total_earned_less_retainage: moneyText(done - work - stored),
      less_previous_certificates_for_payment: moneyText(invoice.certified),
      current_payment_due: moneyText(done - work - stored - invoice.certified),
      balance_to_finish_including_retainage: moneyText(original + changed - done + work + stored),
    },
    created_at: moment(period.billingDate),
    updated_at: moment(period.billingDate),
    g703: lines.map(lineRecord),
  }
}

function lineRecord(invoiced: InvoiceLine, index: number): Json {
  const { line, changeId } = invoiced
  const done = completed(invoiced)
  const figures: [string, number][] = [
    ['scheduled_value', line.cents],
    ['work_completed_from_previous_application', invoiced.before],
    ['work_completed_this_period', invoiced.now],
    ['materials_presently_stored', invoiced.stored],
    ['total_completed_and_stored_to_date', done],
    ['balance_to_finish', line.cents - done],
    ['work_completed_retainage_from_previous_application', invoiced.heldBefore],
    ['work_completed_retainage_retained_this_period', invoiced.held - invoiced.heldBefore],
    ['work_completed_retainage_currently_retained', invoiced.held],
    ['materials_stored_retainage_currently_retained', invoiced.heldStored],
    ['total_retainage_currently_retained', invoiced.held + invoiced.heldStored],
  ]
  return {
    id: invoiced.id,
    item_number: index + 1,
    ...(changeId
      ? {
          origin_id: changeId,
          origin_type: 'ChangeOrderPackage',
          added_from_source: 'change_order',
          added_from_source_id: changeId,
        }
      : { origin_id: line.id }),
    description_of_work: line.description,
    cost_code_id: line.code.id,
    line_item_type_id: line.type.id,
    // Fields that are zero are left out, as everywhere.
    ...Object.fromEntries(
      figures.filter(([, cents]) => cents !== 0).map(([field, cents]) => [field, moneyText(cents)]),
    ),
  }
}

/** The schedule of values and the changes that are approved by then. */
function linesAt(
  contract: PrimeContract,
  period: Period,
): { line: PrimeLine; changeId: number | undefined }[] {
  const approved = contract.changes.filter(
    change => change.status === 'approved' && change.period.index <= period.index,
  )
  return [
    ...contract.lines.map(line => ({ line, changeId: undefined })),
    ...approved.map(change => ({ line: change.line, changeId: change.id })),
  ]
}

function completed(line: InvoiceLine): number {
  return line.before + line.now + line.stored
}

function billed(invoice: OwnerInvoice): number {
  return total(invoice.lines.map(completed))
}

/** Line 6 of the G702. */
function earned(invoice: OwnerInvoice): number {
  return billed(invoice) - total(invoice.lines.map(line => line.held + line.heldStored))
}
