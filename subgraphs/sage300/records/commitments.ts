import { Decimal, sum } from '#lib/decimal'
import { gid } from '#lib/ids'
import { invoicesOfCommitment } from '../read/lists.ts'
import type { Loaders, LoadersOf } from '../read/loaders.ts'
import type { SageCommitmentLineResolvers, SageCommitmentResolvers } from '../types.generated.ts'
import { totalOf } from './amounts.ts'
import { changeOrderAmountOf } from './change-orders.ts'
import { COMMITMENT, COMMITMENT_ITEM, DISTRIBUTION } from './dictionary/tables.ts'
import { edgeTo } from './edges.ts'
import { counterText, fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import { commitmentGid } from './gids.ts'
import type { CommitmentRow } from './rows.ts'
import { commitmentKindOf, isPending } from './statuses.ts'

const commitmentFields = fieldsOf(COMMITMENT)

export function commitmentResolvers(loadersOf: LoadersOf): SageCommitmentResolvers {
  return {
    ...commitmentFields,
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => commitmentGid(record),
    sourceStatus: ({ record }) => (record.Closed ? 'Closed' : 'Open'),
    // Sage knows open and closed; what is open in its books is in force.
    status: ({ record }) => (record.Closed ? 'COMPLETE' : 'APPROVED'),
    kind: ({ record }) => commitmentKindOf(record.Commitment_Type),
    project: async ({ record, job }, _, context) => {
      const loaders = loadersOf(context)
      return edgeTo(loaders.job, job === undefined ? await loaders.jobOfCommitment(record) : job)
    },
    vendor: ({ record }, _, context) => edgeTo(loadersOf(context).vendor, record.Vendor),
    lines: ({ record }, _, context) => loadersOf(context).items.load(record.Commitment),
    changeOrders: ({ record }, _, context) =>
      loadersOf(context).changeOrders.load(record.Commitment),
    invoices: ({ record }, _, context) =>
      invoicesOfCommitment(loadersOf(context), record.Commitment),
    pendingChangesAmount: ({ record }, _, context) =>
      pendingAmountOf(loadersOf(context), record.Commitment),
    revisedAmount: revisedAmountOf,
    retainageHeldAmount: ({ record }, _, context) =>
      retainageHeldOf(loadersOf(context), record.Commitment),
    paidAmount: async ({ record }, _, context) => {
      const rows = await loadersOf(context).distributions.load(record.Commitment)
      return totalOf(
        DISTRIBUTION,
        'Amount_Paid',
        rows.map(row => row.record),
      )
    },
  }
}

export function commitmentLineResolvers(loadersOf: LoadersOf): SageCommitmentLineResolvers {
  return {
    ...fieldsOf(COMMITMENT_ITEM),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) =>
      gid('sage300', 'CommitmentItem', record.Commitment, counterText(record, 'Item_Number')),
    sourceStatus: () => null,
    status: () => 'ACTIVE',
    job: ({ record }, _, context) => edgeTo(loadersOf(context).job, record.Job),
  }
}

/** Original plus approved; null where Sage tells only one of them. */
function revisedAmountOf(row: CommitmentRow): string | null {
  const original = commitmentFields.originalAmount(row)
  const approved = commitmentFields.approvedChangesAmount(row)
  return original === null || approved === null ? null : sum([original, approved])
}

/**
 * Retainage withheld by posted distributions less what payments released. A release is written
 * either as a distribution with negative retainage or by paying retainage out; both count.
 */
async function retainageHeldOf(loaders: Loaders, commitment: string): Promise<string | null> {
  const records = (await loaders.distributions.load(commitment)).map(row => row.record)
  const withheld = totalOf(DISTRIBUTION, 'Retainage', records)
  const released = totalOf(DISTRIBUTION, 'Retainage_Paid', records)
  if (withheld === null || released === null) return null
  return new Decimal(withheld).minus(released).toFixed(2)
}

async function pendingAmountOf(loaders: Loaders, commitment: string): Promise<string | null> {
  const rows = await loaders.changeOrders.load(commitment)
  const amounts: string[] = []
  for (const row of rows.filter(({ record }) => isPending(record.Status))) {
    const amount = await changeOrderAmountOf(loaders, row)
    if (amount === null) return null
    amounts.push(amount)
  }
  return sum(amounts)
}
