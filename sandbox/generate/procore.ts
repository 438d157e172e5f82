import { type Json, moment } from './json.ts'
import {
  approvedOf,
  type Bill,
  type Change,
  type Commitment,
  type CostCode,
  centsOf,
  countedBills,
  grossOf,
  type Line,
  moneyText,
  originalOf,
  type Project,
  percentText,
  total,
  type Vendor,
} from './model.ts'
import { requisitionRecord } from './requisitions.ts'
import { approvalDate } from './sage.ts'

/** Above every id that is given out, so that a tier more moves no other id. */
const REQUEST_IDS = 2 ** 50
const POTENTIAL_IDS = 2 ** 51
const INSURANCE_IDS = 2 ** 50
const BATCH_IDS = 3 * 2 ** 50

/** Where Procore records go. */
export interface Records {
  add(resource: string, record: Json): void
}

export function writeProject(project: Project, records: Records): void {
  records.add('projects', {
    id: project.id,
    name: project.name,
    display_name: `${project.number} ${project.name}`,
    project_number: project.number,
    city: project.city,
    state_code: project.state,
    country_code: 'US',
    active: true,
    start_date: project.startDate,
    change_order_tiers: project.tiers,
    created_at: moment(project.startDate),
    updated_at: moment(project.startDate),
  })
  if (project.subJob) {
    const { id, extra, name } = project.subJob
    records.add('sub_jobs', { id, project_id: project.id, code: extra, name })
  }
  for (const code of project.codes.values()) {
    records.add('cost_codes', {
      ...codeRecord(code),
      code: code.number.slice(code.number.indexOf('-') + 1),
      ...(code.extra === ''
        ? { biller_id: project.id, biller_type: 'Project', project_id: project.id }
        : {
            biller: code.extra,
            biller_id: project.subJob?.id,
            biller_type: 'SubJob',
            project_id: project.id,
          }),
    })
  }
}

/** Now and then a company has no code in Procore: a link of links.json says which vendor it is. */
export function hasCode(vendor: Vendor): boolean {
  return vendor.id % 4 !== 0
}

export function writeVendor(vendor: Vendor, records: Records): void {
  records.add('vendors', {
    id: vendor.id,
    name: vendor.name,
    origin_code: vendor.system === 'both' && hasCode(vendor) ? vendor.code : null,
    is_active: true,
    ...(vendor.taxId !== undefined && {
      business_register: { id: vendor.id, type: 'EIN', identifier: vendor.taxId },
    }),
    created_at: moment('2024-01-15'),
    updated_at: moment('2024-01-15'),
  })
  records.add('insurances', {
    id: vendor.id + INSURANCE_IDS,
    vendor_id: vendor.id,
    insurance_type: 'General Liability',
    insurance_provider: 'Fernhollow Mutual',
    policy_number: `GL-${vendor.code}`,
    effective_date: '2026-01-01',
    expiration_date: vendor.procoreInsurance?.until ?? '2026-12-31',
    limit: '1000000.00',
    status: vendor.procoreInsurance?.status ?? 'compliant',
  })
}

/** Writes a commitment with its changes, requisitions and payments. */
export function writeProcore(commitment: Commitment, records: Records): void {
  records.add(
    commitment.kind === 'subcontract' ? 'work_order_contracts' : 'purchase_order_contracts',
    contractRecord(commitment),
  )
  for (const change of commitment.changes) {
    const record = changeRecord(commitment, change)
    if (commitment.project.tiers === 2) writeBatch(record, change, records)
    records.add('commitment_change_orders', record)
    if (commitment.project.tiers === 3) writeLowerTiers(record, change, records)
  }
  let previous: Bill | undefined
  let certified = 0
  for (const bill of commitment.bills) {
    const { record, earned } = requisitionRecord(commitment, bill, previous, certified)
    records.add('requisitions', record)
    if (bill.payment)
      records.add('contract_payments', paymentRecord(commitment, bill, bill.payment))
    for (const { status, ...payment } of bill.uncounted ?? [])
      records.add('contract_payments', { ...paymentRecord(commitment, bill, payment), status })
    previous = bill
    certified = earned
  }
}

function contractRecord(commitment: Commitment): Json {
  const { project, vendor } = commitment
  const original = originalOf(commitment)
  const approved = approvedOf(commitment)
  const pending = changesIn(commitment, 'pending')
  const paid = total(commitment.bills.map(bill => bill.payment?.cents ?? 0))
  const last = commitment.bills.at(-1)
  return {
    id: commitment.id,
    number: commitment.number,
    title: commitment.title,
    status: commitment.status,
    project: { id: project.id, name: project.name },
    vendor: { id: vendor.id, company: vendor.name },
    accounting_method: commitment.kind === 'subcontract' ? 'amount' : 'unit',
    contract_date: commitment.date,
    executed: commitment.status !== 'Draft' && commitment.status !== 'Out For Signature',
    retainage_percent: percentText(commitment.rate),
    grand_total: moneyText(original),
    approved_change_orders: moneyText(approved),
    pending_change_orders: moneyText(pending),
    draft_change_orders_amount: moneyText(changesIn(commitment, 'draft')),
    revised_contract: moneyText(original + approved),
    pending_revised_contract: moneyText(original + approved + pending),
    total_requisitions_amount: moneyText(total(countedBills(commitment).map(grossOf))),
    total_payments: moneyText(paid),
    remaining_balance_outstanding: moneyText(original + approved - paid),
    requisitions_are_enabled: true,
    ...ruleSet(commitment),
    ...(commitment.movesStored && {
      invoice_configuration: { move_materials_to_previous_work_completed: true },
    }),
    created_at: moment(commitment.date),
    updated_at: moment(last?.period.billingDate ?? commitment.date),
    line_items: commitment.lines.map(lineRecord),
  }
}

function changesIn(commitment: Commitment, status: Change['status']): number {
  return total(commitment.changes.filter(change => change.status === status).map(centsOf))
}

/** Procore serves these with the invoice configuration; here they travel with the contract. */
function ruleSet({ cap, rate }: Commitment): Json {
  if (!cap) return {}
  return {
    retainage_rule_set: {
      retainage_rules: [
        {
          position: 1,
          retainage_percentage: percentText(rate),
          rule_type: cap.of === 'amount' ? 'amount' : `%_${cap.of}_contract_value`,
          rule_type_upper_limit: cap.of === 'amount' ? moneyText(cap.cents) : percentText(cap.rate),
        },
      ],
    },
  }
}

function lineRecord(line: Line): Json {
  return {
    id: line.id,
    position: line.position,
    description: line.description,
    amount: moneyText(line.cents),
    ...(line.unit
      ? {
          quantity: `${line.unit.quantity}.0`,
          unit_cost: moneyText(line.unit.cents),
          uom: line.unit.name,
          extended_type: 'calculated',
        }
      : { extended_type: 'manual' }),
    cost_code: codeRecord(line.code),
    line_item_type: { id: line.type.id, code: line.type.code, name: line.type.name },
  }
}

export function codeRecord(code: CostCode): Json {
  return {
    id: code.id,
    full_code: code.number,
    name: code.name,
    ...(code.extra === '' ? {} : { biller: code.extra, biller_type: 'SubJob' }),
  }
}

function changeRecord(commitment: Commitment, change: Change): Json {
  const approved = change.status === 'approved'
  const date = approved ? approvalDate(change) : change.period.start
  return {
    id: change.id,
    project_id: commitment.project.id,
    contract_id: commitment.id,
    number: change.number,
    title: change.title,
    status: change.status,
    revision: 0,
    type: 'CommitmentChangeOrder',
    executed: approved,
    grand_total: moneyText(centsOf(change)),
    reviewed_at: approved ? moment(date) : null,
    created_at: moment(change.period.start),
    updated_at: moment(date),
    line_items: change.lines.map(line => ({
      id: String(line.id),
      position: line.position,
      description: line.description,
      amount: moneyText(line.cents),
      commitment_line_item_id: line.changes ? String(line.changes.id) : null,
      cost_code_id: line.code.id,
      line_item_type_id: line.type.id,
      ...(line.unit
        ? {
            quantity: `${line.unit.quantity}.0`,
            unit_cost: moneyText(line.unit.cents),
            uom: line.unit.name,
          }
        : {}),
    })),
  }
}

/** With two tiers a change order changes the contract in a batch, here one of its own. */
function writeBatch(record: Json, change: Change, records: Records): void {
  const { line_items: _, type: _type, ...common } = record
  const id = change.id + BATCH_IDS
  records.add('commitment_change_order_batches', { ...common, id })
  record['batch_id'] = id
}

/** With three tiers a potential change order holds the lines, and a request groups it. */
function writeLowerTiers(record: Json, change: Change, records: Records): void {
  const { line_items, executed: _, type: _type, ...common } = record
  const id = change.id + REQUEST_IDS
  records.add('change_order_requests', { ...common, id, change_order_package_id: change.id })
  records.add('potential_change_orders', {
    ...common,
    id: change.id + POTENTIAL_IDS,
    change_order_request_id: id,
    line_items,
  })
}

function paymentRecord(
  commitment: Commitment,
  bill: Bill,
  payment: NonNullable<Bill['payment']>,
): Json {
  return {
    id: payment.id,
    project_id: commitment.project.id,
    contract_id: commitment.id,
    requisition_id: bill.id,
    amount: moneyText(payment.cents),
    date: payment.date,
    check_number: String(payment.check),
    payment_number: bill.number,
    payment_method: 'check',
    invoice_number: bill.invoice,
    invoice_date: bill.period.billingDate,
    draw_request_number: bill.number,
    status: 'paid',
    created_at: moment(payment.date),
    updated_at: moment(payment.date),
  }
}
