import {
  type Bill,
  type Change,
  type Commitment,
  type CostCode,
  type CostType,
  countedBills,
  gross,
  jobOf,
  type Line,
  type Project,
  retainage,
  total,
} from './model.ts'

/** One commitment as Sage has it. Plants change these records; the roll-ups follow from them. */
export interface SageCommitment {
  number: string
  truth: Commitment
  vendor: string
  rate: number
  items: SageItem[]
  changes: SageChange[]
  invoices: SageInvoice[]
  /** A planted fault: what the header's invoiced total claims beyond its transactions. */
  invoicedMisstatedBy: number
  /** A planted fault: what the header's approved changes claim beyond its change orders. */
  approvedMisstatedBy?: number
  /** Rows of invoices that are written with another commitment. */
  billedElsewhere?: SageDistribution[]
}

export interface SageItem {
  number: number
  description: string
  code: CostCode
  type: CostType
  cents: number
  unit: Line['unit']
  rate: number
  /** A planted fault: what its invoiced total claims beyond its transactions. */
  invoicedMisstatedBy?: number
}

export interface SageChange {
  number: string
  title: string
  date: string
  status: 'Not issued' | 'Pending' | 'Approved'
  released: boolean
  items: { number: number; code: CostCode; type: CostType; cents: number }[]
}

export interface SageInvoice {
  vendor: string
  number: string
  description: string
  date: string
  accountingDate: string
  posted: boolean
  rows: SageDistribution[]
  payment: { date: string; check: number; cents: number } | undefined
  /** A planted fault: what its header claims beyond its distributions. */
  misstatedBy?: number
  /** The requisition that it books, for plants to find it by. */
  bill: Bill | undefined
}

export interface SageDistribution {
  item: number
  job: string
  code: CostCode
  type: CostType
  cents: number
  retainage: number
  /** Retainage of this row that a payment has released. */
  retainagePaid?: number
  /** The commitment it is posted to, where that is another; blank for none. */
  commitment?: string
  account: string
  deduction: number
  unitCents: number | undefined
}

const NAME_LENGTH = 30
/** The day of the month on which a change order is approved. */
const APPROVAL_DAY = '10'

export function approvalDate(change: Change): string {
  return `${change.period.start.slice(0, -2)}${APPROVAL_DAY}`
}

/** Sage keeps thirty characters of a name; some clerks type in capitals. */
export function sageText(text: string, capitals: boolean): string {
  const cut = text.slice(0, NAME_LENGTH).trimEnd()
  return capitals ? cut.toUpperCase() : cut
}

/** The commitment as Sage has it when both systems agree to the cent. */
export function sageOf(truth: Commitment): SageCommitment {
  const changes = truth.changes.filter(change => change.sageStatus !== undefined)
  const items = new Map<number, SageItem>()
  const lines = [...truth.lines, ...changes.flatMap(change => change.lines)]
  for (const line of lines) {
    const existing = items.get(line.item)
    const cents = line.change ? 0 : line.cents
    if (existing) existing.cents += cents
    else
      items.set(line.item, {
        ...itemOf(line),
        rate: line.rate === truth.rate ? 0 : line.rate,
        cents,
      })
  }
  return {
    number: truth.sageNumber,
    truth,
    vendor: truth.vendor.code,
    rate: truth.rate,
    items: [...items.values()],
    changes: changes.map(changeOf),
    invoices: countedBills(truth).map(bill => invoiceOf(truth, bill, items)),
    invoicedMisstatedBy: 0,
  }
}

function itemOf(line: Line): Omit<SageItem, 'rate' | 'cents'> {
  return {
    number: line.item,
    description: sageText(line.description, false),
    code: line.code,
    type: line.type,
    unit: line.unit,
  }
}

function changeOf(change: Change): SageChange {
  const items = new Map<number, SageChange['items'][number]>()
  for (const { item, code, type, cents } of change.lines) {
    const existing = items.get(item)
    // Sage allows an item once per change order, so several parts of one line are summed.
    if (existing) existing.cents += cents
    else items.set(item, { number: item, code, type, cents })
  }
  return {
    number: change.sageNumber,
    title: sageText(change.title, false),
    date: approvalDate(change),
    status: change.sageStatus ?? 'Not issued',
    released: change.sageStatus === 'Approved',
    items: [...items.values()],
  }
}

function invoiceOf(truth: Commitment, bill: Bill, items: Map<number, SageItem>): SageInvoice {
  const rows = new Map<number, SageDistribution>()
  for (const billLine of bill.lines) {
    const item = items.get(billLine.line.item) ?? itemOf(billLine.line)
    const row = rows.get(item.number) ?? emptyRow(truth.project, item)
    row.cents += gross(billLine)
    row.retainage += retainage(billLine)
    rows.set(item.number, row)
  }
  return {
    vendor: truth.vendor.code,
    number: bill.sageInvoice,
    description: sageText(`${truth.number} Pay app ${bill.number}`, false),
    date: bill.period.billingDate,
    accountingDate: bill.period.billingDate,
    posted: true,
    rows: [...rows.values()].filter(row => row.cents !== 0 || row.retainage !== 0),
    payment: bill.payment && { ...bill.payment },
    bill,
  }
}

export function emptyRow(
  project: Project,
  item: Pick<SageItem, 'number' | 'code' | 'type' | 'unit'>,
): SageDistribution {
  return {
    item: item.number,
    job: jobOf(project),
    account: project.retainageAccount ?? '2150',
    code: item.code,
    type: item.type,
    cents: 0,
    retainage: 0,
    deduction: 0,
    unitCents: item.unit?.cents,
  }
}

export function changeCents(change: SageChange): number {
  return total(change.items.map(item => item.cents))
}

export function invoiceCents(invoice: SageInvoice): number {
  return total(invoice.rows.map(row => row.cents))
}

export function invoiceRetainage(invoice: SageInvoice): number {
  return total(invoice.rows.map(row => row.retainage))
}
