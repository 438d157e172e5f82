import type { Setting } from './commitments.ts'
import { writeBudget, writeDirectCosts } from './costs.ts'
import { type Json, moment } from './json.ts'
import { moneyText, type Period, type Project, percentText, total } from './model.ts'
import { trades } from './names.ts'
import { invoiceRecord, invoicesOf, type OwnerInvoice } from './owner-invoices.ts'
import {
  type Charge,
  type PrimeChange,
  type PrimeContract,
  RETAINAGE,
  roundedUp,
  type Tally,
  THOUSAND_CENTS,
} from './owner-model.ts'
import { codeRecord, type Records } from './procore.ts'
import type { Random } from './random.ts'

/** What the contractor adds to the cost of a trade, in basis points. */
const MARKUP = 1100

/**
 * Writes the owner's side of a project and its cost outside of commitments: one prime contract over
 * its trades with three change orders and its latest invoices, the billing periods, a few direct
 * costs and one budget view. `setting.ids` gives the ids.
 */
export function writeOwnerSide(
  setting: Setting,
  project: Project,
  tally: Tally,
  random: Random,
  records: Records,
): void {
  const periods = writePeriods(setting, project, records)
  const charges = tally.charges()
  if (charges.length === 0) return
  const contract = contractOf(setting, project, charges, random)
  const invoices = invoicesOf(setting, contract, periods)
  records.add('prime_contracts', contractRecord(contract, invoices))
  for (const change of contract.changes)
    records.add('prime_change_orders', changeRecord(contract, change))
  for (const invoice of invoices)
    records.add('payment_applications', invoiceRecord(contract, invoice))
  const costs = writeDirectCosts(setting, project, charges, random, records)
  writeBudget(setting, { contract, charges, costs }, records)
}

/** Every month of the company's data; only the last is open. */
function writePeriods(
  { ids, periods }: Setting,
  project: Project,
  records: Records,
): { id: number; period: Period }[] {
  return periods.map((period, index) => {
    const id = ids.next()
    const isOpen = index === periods.length - 1
    records.add('billing_periods', {
      id,
      project_id: project.id,
      position: index + 1,
      start_date: period.start,
      end_date: period.end,
      due_date: period.billingDate,
      status: isOpen ? 'open' : 'closed',
      created_at: moment(period.start),
      updated_at: moment(isOpen ? period.start : period.end),
    })
    return { id, period }
  })
}

function contractOf(
  { ids, periods }: Setting,
  project: Project,
  charges: Charge[],
  random: Random,
): PrimeContract {
  const id = ids.next()
  const lines = trades.flatMap(({ title, codes }) => {
    const numbers = new Set(codes.map(([number]) => number))
    const ofTrade = charges.filter(({ code }) => numbers.has(code.number))
    const first = ofTrade[0]
    if (!first) return []
    const cost = total(ofTrade.map(charge => charge.committed))
    return [{ description: title, code: first.code, type: first.type, cents: priced(cost) }]
  })
  const schedule = lines.map((line, index) => ({ id: ids.next(), position: index + 1, ...line }))
  const titles = ['Owner revision', 'Added scope', 'Schedule acceleration'] as const
  const changes = titles.map((title, index): PrimeChange => {
    const changed = random.pick(schedule)
    return {
      id: ids.next(),
      number: String(index + 1).padStart(3, '0'),
      title,
      status: index < 2 ? 'approved' : 'pending',
      period: periods[Math.max(0, periods.length - 4 + index)] as Period,
      line: {
        ...changed,
        id: ids.next(),
        position: 1,
        description: `${title} - ${changed.description}`,
        cents: random.between(5, 60) * THOUSAND_CENTS,
      },
      changes: changed,
    }
  })
  return { id, number: `PC-${project.number}`, project, lines: schedule, changes }
}

function contractRecord(contract: PrimeContract, invoices: OwnerInvoice[]): Json {
  const { project, lines, changes } = contract
  const original = total(lines.map(line => line.cents))
  const inStatus = (status: PrimeChange['status']) =>
    total(changes.filter(change => change.status === status).map(change => change.line.cents))
  const approved = inStatus('approved')
  return {
    id: contract.id,
    project_id: project.id,
    number: contract.number,
    title: `${project.name} - Prime Contract`,
    status: 'Approved',
    accounting_method: 'amount',
    executed: true,
    contract_date: project.startDate,
    retainage_percent: percentText(RETAINAGE),
    grand_total: moneyText(original),
    approved_change_orders: moneyText(approved),
    pending_change_orders_amount: moneyText(inStatus('pending')),
    revised_contract_amount: moneyText(original + approved),
    total_payments: moneyText(total(invoices.map(invoice => invoice.paid))),
    created_at: moment(project.startDate),
    updated_at: moment(invoices.at(-1)?.period.billingDate ?? project.startDate),
    line_items: lines.map(line => ({
      id: line.id,
      position: line.position,
      description: line.description,
      amount: moneyText(line.cents),
      extended_type: 'manual',
      cost_code: codeRecord(line.code),
      line_item_type: { id: line.type.id, code: line.type.code, name: line.type.name },
    })),
  }
}

function changeRecord({ id, project }: PrimeContract, change: PrimeChange): Json {
  const { line, period, status } = change
  const isApproved = status === 'approved'
  return {
    id: change.id,
    project_id: project.id,
    contract_id: id,
    number: change.number,
    title: change.title,
    status,
    revision: 0,
    executed: isApproved,
    grand_total: moneyText(line.cents),
    reviewed_at: isApproved ? moment(period.billingDate) : null,
    created_at: moment(period.start),
    updated_at: moment(period.billingDate),
    line_items: [
      {
        id: String(line.id),
        position: 1,
        description: line.description,
        amount: moneyText(line.cents),
        prime_line_item_id: String(change.changes.id),
        cost_code_id: line.code.id,
        line_item_type_id: line.type.id,
      },
    ],
  }
}

/** The cost with the contractor's markup, rounded up to whole thousands. */
function priced(cost: number): number {
  return roundedUp(Math.ceil((cost * (10_000 + MARKUP)) / 10_000))
}
