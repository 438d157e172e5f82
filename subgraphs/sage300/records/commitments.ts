import { Decimal } from '#lib/decimal'
import { gid } from '#lib/ids'
import { CURRENCY } from '../ground.ts'
import { invoiceOf } from '../read/lists.ts'
import type { Loaders, LoadersOf } from '../read/loaders.ts'
import type {
  SageChangeOrderLineResolvers,
  SageChangeOrderResolvers,
  SageCommitmentLineResolvers,
  SageCommitmentResolvers,
} from '../types.generated.ts'
import type { ChangeOrderItemRecord } from './dictionary/tables.ts'
import { changeOrderGid, commitmentGid } from './gids.ts'
import {
  type ChangeOrderRow,
  type CommitmentRow,
  type InvoiceRow,
  moneyOf,
  quantityOf,
  totalOf,
  unitsOf,
  updatedAtOf,
} from './rows.ts'
import { changeOrderStatusOf, commitmentKindOf, isPending } from './statuses.ts'

export function commitmentResolvers(loadersOf: LoadersOf): SageCommitmentResolvers {
  return {
    id: ({ record }) => commitmentGid(record),
    number: ({ record }) => record.Commitment,
    sourceStatus: ({ record }) => (record.Closed ? 'Closed' : 'Open'),
    // Sage knows open and closed; what is open in its books is in force.
    status: ({ record }) => (record.Closed ? 'COMPLETE' : 'APPROVED'),
    raw: ({ record }) => record,
    title: ({ record }) => record.Description,
    kind: ({ record }) => commitmentKindOf(record.Commitment_Type),
    signedOn: ({ record }) => record.Date,
    retainagePercent: ({ record }) =>
      quantityOf(record.Retainage_Percent, what(record, 'Retainage_Percent')),
    project: async ({ record }, _, context) =>
      record.Job ? ((await loadersOf(context).job.load(record.Job))[0] ?? null) : null,
    vendor: async ({ record }, _, context) =>
      record.Vendor ? ((await loadersOf(context).vendor.load(record.Vendor))[0] ?? null) : null,
    lines: ({ record }, _, context) => loadersOf(context).items.load(record.Commitment),
    changeOrders: ({ record }, _, context) =>
      loadersOf(context).changeOrders.load(record.Commitment),
    invoices: ({ record }, _, context) =>
      invoicesOfCommitment(loadersOf(context), record.Commitment),
    originalAmount: ({ record }) => moneyOf(record.Amount, what(record, 'Amount')),
    approvedChangesAmount: ({ record }) =>
      moneyOf(record.Approved_Commitment_Changes, what(record, 'Approved_Commitment_Changes')),
    pendingChangesAmount: ({ record }, _, context) =>
      pendingAmountOf(loadersOf(context), record.Commitment),
    revisedAmount: ({ record }) => revisedAmountOf(record),
    invoicedAmount: ({ record }) =>
      moneyOf(record.Amount_Invoiced, what(record, 'Amount_Invoiced')),
    retainageHeldAmount: ({ record }, _, context) =>
      retainageHeldOf(loadersOf(context), record.Commitment),
    paidAmount: async ({ record }, _, context) =>
      totalOf(
        (await loadersOf(context).distributions.load(record.Commitment)).map(row => row.record),
        distribution => distribution.Amount_Paid,
        what(record, 'Amount_Paid of its distributions'),
      ),
    currency: () => CURRENCY,
    updatedAt: ({ record }) => updatedAtOf(record),
  }
}

export function commitmentLineResolvers(loadersOf: LoadersOf): SageCommitmentLineResolvers {
  return {
    id: ({ record }) =>
      gid('sage300', 'CommitmentItem', record.Commitment, String(record.Item_Number)),
    number: ({ record }) => textOf(record.Item_Number),
    sourceStatus: () => null,
    status: () => 'ACTIVE',
    raw: ({ record }) => record,
    description: ({ record }) => record.Description,
    costCode: ({ record }) => record.Cost_Code,
    costType: ({ record }) => record.Category,
    extra: ({ record }) => record.Extra,
    quantity: ({ record }) => unitsOf(record, what(record)).units,
    unitCostAmount: ({ record }) => unitsOf(record, what(record)).unitCost,
    unitOfMeasure: ({ record }) => record.Unit_Description,
    originalAmount: ({ record }) => moneyOf(record.Amount, what(record, 'Amount')),
    currency: () => CURRENCY,
    // Zero in Sage means that the item inherits the rate of its commitment.
    retainagePercent: ({ record }) =>
      quantityOf(record.Retainage_Percent || null, what(record, 'Retainage_Percent')),
    approvedChangesAmount: ({ record }) =>
      moneyOf(record.Approved_Commitment_CO_Amount, what(record, 'Approved_Commitment_CO_Amount')),
    invoicedAmount: ({ record }) =>
      moneyOf(record.Amount_Invoiced, what(record, 'Amount_Invoiced')),
    job: async ({ record }, _, context) =>
      record.Job ? ((await loadersOf(context).job.load(record.Job))[0] ?? null) : null,
    taxAmount: ({ record }) => moneyOf(record.Tax, what(record, 'Tax')),
    updatedAt: ({ record }) => updatedAtOf(record),
  }
}

export function changeOrderResolvers(loadersOf: LoadersOf): SageChangeOrderResolvers {
  return {
    id: ({ record }) => changeOrderGid(record),
    number: ({ record }) => record.Commitment_CO,
    sourceStatus: ({ record }) => record.Status,
    status: ({ record }) => changeOrderStatusOf(record.Status),
    raw: ({ record }) => record,
    title: ({ record }) => record.Description,
    amount: (row, _, context) => changeOrderAmountOf(loadersOf(context), row),
    approvedOn: ({ record }) =>
      changeOrderStatusOf(record.Status) === 'APPROVED' ? record.Approved_Date : null,
    lines: async ({ record }, _, context) => {
      const rows = await loadersOf(context).changeOrderItems.load(record.Commitment)
      return rows.filter(row => row.record.Commitment_CO === record.Commitment_CO)
    },
    currency: () => CURRENCY,
    updatedAt: ({ record }) => updatedAtOf(record),
    // Where Sage lacks the flag, approval is what releases.
    isReleased: ({ record }) =>
      record.Released_to_Accounting ?? changeOrderStatusOf(record.Status) === 'APPROVED',
    commitment: async ({ record }, _, context) =>
      (await loadersOf(context).commitment.load(record.Commitment))[0] ?? null,
  }
}

export const changeOrderLineResolvers: SageChangeOrderLineResolvers = {
  id: ({ record }) =>
    gid(
      'sage300',
      'ChangeOrderItem',
      record.Commitment,
      record.Commitment_CO,
      String(record.Item_Number),
    ),
  number: ({ record }) => textOf(record.Item_Number),
  sourceStatus: () => null,
  status: () => 'ACTIVE',
  raw: ({ record }) => record,
  description: ({ record }) => record.Description,
  costCode: ({ record }) => record.Cost_Code,
  costType: ({ record }) => record.Category,
  extra: ({ record }) => record.Extra,
  quantity: ({ record }) => unitsOf(record, what(record)).units,
  unitCostAmount: ({ record }) => unitsOf(record, what(record)).unitCost,
  unitOfMeasure: () => null,
  amount: ({ record }) => moneyOf(record.Amount, what(record, 'Amount')),
  commitmentLineNumber: ({ record }) => textOf(record.Item_Number),
  currency: () => CURRENCY,
}

/** Original plus approved; null where Sage tells only one of them. */
function revisedAmountOf(record: CommitmentRow['record']): string | null {
  const original = moneyOf(record.Amount, what(record, 'Amount'))
  const approved = moneyOf(
    record.Approved_Commitment_Changes,
    what(record, 'Approved_Commitment_Changes'),
  )
  if (original === null || approved === null) return null
  return new Decimal(original).plus(approved).toFixed(2)
}

/**
 * Retainage withheld by posted distributions less what payments released. A release is written
 * either as a distribution with negative retainage or by paying retainage out; both count.
 */
async function retainageHeldOf(loaders: Loaders, commitment: string): Promise<string | null> {
  const records = (await loaders.distributions.load(commitment)).map(row => row.record)
  const name = `Retainage of the distributions of ${commitment}`
  const withheld = totalOf(records, record => record.Retainage, name)
  const released = totalOf(records, record => record.Retainage_Paid, name)
  if (withheld === null || released === null) return null
  return new Decimal(withheld).minus(released).toFixed(2)
}

async function pendingAmountOf(loaders: Loaders, commitment: string): Promise<string | null> {
  const rows = await loaders.changeOrders.load(commitment)
  const pending = rows.filter(row => isPending(row.record.Status))
  let total = new Decimal(0)
  for (const row of pending) {
    const amount = await changeOrderAmountOf(loaders, row)
    if (amount === null) return null
    total = total.plus(amount)
  }
  return total.toFixed(2)
}

/** The sum of the lines; the header's own total only where Sage shows no lines. */
async function changeOrderAmountOf(
  loaders: Loaders,
  { record }: ChangeOrderRow,
): Promise<string | null> {
  const items = await loaders.changeOrderItems.load(record.Commitment)
  const lines = items
    .map(row => row.record)
    .filter(line => line.Commitment_CO === record.Commitment_CO)
  if (lines.length === 0) return moneyOf(record.Amount, what(record, 'Amount'))
  const name = `Amount of ${record.Commitment} change order ${record.Commitment_CO}`
  return totalOf<ChangeOrderItemRecord>(lines, line => line.Amount, name)
}

/** Posted and entered invoices with distributions on the commitment, by vendor and number. */
async function invoicesOfCommitment(loaders: Loaders, commitment: string): Promise<InvoiceRow[]> {
  const [posted, unposted] = await Promise.all([
    loaders.distributions.load(commitment),
    loaders.unpostedDistributions.load(commitment),
  ])
  const keys = new Map<string, { vendor: string; invoice: string; isPosted: boolean }>()
  for (const [rows, isPosted] of [[posted, true] as const, [unposted, false] as const]) {
    for (const { record } of rows) {
      const key = { vendor: record.Vendor, invoice: record.Invoice, isPosted }
      keys.set(`${record.Vendor}\u0000${record.Invoice}\u0000${isPosted}`, key)
    }
  }
  const invoices = await Promise.all([...keys.values()].map(key => invoiceOf(loaders, key)))
  return invoices.filter(invoice => invoice !== undefined)
}

function what(
  record: { readonly Commitment: string; readonly Item_Number?: number | null },
  column = 'Amount',
): string {
  const item = record.Item_Number === undefined ? '' : ` item ${record.Item_Number}`
  return `${column} of commitment ${record.Commitment}${item}`
}

function textOf(number: number | null): string | null {
  return number === null ? null : String(number)
}
