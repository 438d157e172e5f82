import { gid } from '#lib/ids'
import type { Loaders, LoadersOf } from '../read/loaders.ts'
import type { SageChangeOrderLineResolvers, SageChangeOrderResolvers } from '../types.generated.ts'
import { requireRead, totalOf } from './amounts.ts'
import { CHANGE_ORDER, CHANGE_ORDER_ITEM } from './dictionary/tables.ts'
import { edgeTo } from './edges.ts'
import { counterText, fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import { changeOrderGid } from './gids.ts'
import type { ChangeOrderItemRow, ChangeOrderRow } from './rows.ts'
import { changeOrderStatusOf } from './statuses.ts'

export function changeOrderResolvers(loadersOf: LoadersOf): SageChangeOrderResolvers {
  return {
    ...fieldsOf(CHANGE_ORDER),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => changeOrderGid(record),
    status: ({ record }) => changeOrderStatusOf(record.Status),
    amount: (row, _, context) => changeOrderAmountOf(loadersOf(context), row),
    approvedOn: ({ record }) => {
      if (changeOrderStatusOf(record.Status) !== 'APPROVED') return null
      requireRead(CHANGE_ORDER, 'Approved_Date', record)
      return record.Approved_Date
    },
    lines: (row, _, context) => linesOf(loadersOf(context), row),
    // Where Sage lacks the flag, approval is what releases.
    isReleased: ({ record }) =>
      record.Released_to_Accounting ?? changeOrderStatusOf(record.Status) === 'APPROVED',
    commitment: ({ record }, _, context) =>
      edgeTo(loadersOf(context).commitment, record.Commitment),
  }
}

const lineFields = fieldsOf(CHANGE_ORDER_ITEM)

export function changeOrderLineResolvers(loadersOf: LoadersOf): SageChangeOrderLineResolvers {
  return {
    ...lineFields,
    ...IN_CURRENCY,
    id: ({ record }) =>
      gid(
        'sage300',
        'ChangeOrderItem',
        record.Commitment,
        record.Commitment_CO,
        counterText(record, 'Item_Number'),
      ),
    sourceStatus: () => null,
    status: () => 'ACTIVE',
    unitOfMeasure: () => null,
    commitmentLineNumber: lineFields.number,
    job: ({ record }, _, context) => edgeTo(loadersOf(context).job, record.Job),
  }
}

/** The sum of the lines; the header's own total only where Sage shows no lines. */
export async function changeOrderAmountOf(
  loaders: Loaders,
  row: ChangeOrderRow,
): Promise<string | null> {
  const lines = (await linesOf(loaders, row)).map(({ record }) => record)
  return lines.length === 0
    ? totalOf(CHANGE_ORDER, 'Amount', [row.record])
    : totalOf(CHANGE_ORDER_ITEM, 'Amount', lines)
}

async function linesOf(
  loaders: Loaders,
  { record }: ChangeOrderRow,
): Promise<ChangeOrderItemRow[]> {
  const rows = await loaders.changeOrderItems.load(record.Commitment)
  return rows.filter(row => row.record.Commitment_CO === record.Commitment_CO)
}
