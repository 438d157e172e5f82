import type { Setting } from './commitments.ts'
import { moment } from './json.ts'
import {
  type CostCode,
  type CostType,
  moneyText,
  type Period,
  type Project,
  total,
  type Vendor,
} from './model.ts'
import { type Charge, chargeKey, type PrimeContract, roundedUp } from './owner-model.ts'
import type { Records } from './procore.ts'
import type { Random } from './random.ts'

/** What a project spends outside of commitments, and the budget that all of it is held against. */
export interface CostLine {
  code: CostCode
  type: CostType
  cents: number
  isApproved: boolean
}

/** The kinds of direct cost that every project has, with the cost type that each is charged to. */
const costs = [
  { kind: 'invoice', type: 'M', description: 'Equipment rental and fuel', isApproved: true },
  { kind: 'expense', type: 'O', description: 'Permits and printing', isApproved: true },
  { kind: 'payroll', type: 'L', description: 'Site supervision', isApproved: true },
  { kind: 'invoice', type: 'O', description: 'Temporary power', isApproved: false },
] as const

/** Writes a few direct costs of the latest months; gives their lines. */
export function writeDirectCosts(
  { ids, periods, vendors, types }: Setting,
  project: Project,
  charges: Charge[],
  random: Random,
  records: Records,
): CostLine[] {
  const inProcore = vendors.filter(vendor => vendor.system === 'both')
  return costs.flatMap(({ kind, type, description, isApproved }, index) => {
    const period = periods[Math.max(0, periods.length - costs.length + index)] as Period
    const costType = types.find(each => each.code === type) as CostType
    const id = ids.next()
    const lines = Array.from({ length: random.between(1, 2) }, () => ({
      id: ids.next(),
      code: random.pick(charges).code,
      cents: random.between(25_000, 900_000),
    }))
    records.add('direct_costs', {
      id,
      project_id: project.id,
      direct_cost_type: kind,
      status: isApproved ? 'approved' : 'pending',
      description,
      ...(kind === 'invoice'
        ? { vendor_id: random.pick<Vendor>(inProcore).id, invoice_number: `D-${index + 1}` }
        : {}),
      direct_cost_date: period.billingDate,
      received_date: period.end,
      grand_total: moneyText(total(lines.map(line => line.cents))),
      created_at: moment(period.billingDate),
      updated_at: moment(period.end),
      line_items: lines.map((line, position) => ({
        id: line.id,
        position: position + 1,
        description,
        amount: moneyText(line.cents),
        cost_code_id: line.code.id,
        line_item_type_id: costType.id,
      })),
    })
    return lines.map(({ code, cents }) => ({ code, type: costType, cents, isApproved }))
  })
}

/** Writes one view with a row for each cost code and type that anything is charged to. */
export function writeBudget(
  { ids }: Setting,
  facts: { contract: PrimeContract; charges: Charge[]; costs: CostLine[] },
  records: Records,
): void {
  const { contract, charges, costs: spent } = facts
  const { project } = contract
  const view = ids.next()
  records.add('budget_views', {
    id: view,
    project_id: project.id,
    name: 'Standard Budget',
    description: 'Committed and direct cost against the budget.',
    created_at: moment(project.startDate),
    updated_at: moment(project.startDate),
  })
  const places = new Map(
    [...charges, ...spent].map(({ code, type }) => [chargeKey({ code, type }), { code, type }]),
  )
  for (const [key, { code, type }] of places) {
    const of = <Each extends { code: CostCode; type: CostType }>(all: Each[]) =>
      all.filter(each => chargeKey(each) === key)
    const [charge] = of(charges)
    const approved = contract.changes.filter(change => change.status === 'approved')
    const changed = total(of(approved.map(change => change.line)).map(line => line.cents))
    const committed = (charge?.committed ?? 0) + (charge?.changed ?? 0)
    const direct = total(
      of(spent)
        .filter(cost => cost.isApproved)
        .map(cost => cost.cents),
    )
    const planned = total(of(spent).map(cost => cost.cents))
    const original = roundedUp((charge?.committed ?? 0) + planned)
    records.add('budget_rows', {
      id: ids.next(),
      project_id: project.id,
      budget_view_id: view,
      cost_code_id: code.id,
      category_id: type.id,
      original_budget_amount: moneyText(original),
      budget_modifications: '0.00',
      'Approved COs': moneyText(changed),
      'Revised Budget': moneyText(original + changed),
      'Committed Costs': moneyText(committed),
      'Direct Costs': moneyText(direct),
      'Projected Costs': moneyText(committed + direct),
      'Projected Over/Under': moneyText(original + changed - committed - direct),
    })
  }
}
