import { subtract, sum } from '#lib/decimal'
import { type Answer, type Call, type Handler, ok } from './http.ts'
import { badRequest, noSuchRecord } from './refusal.ts'
import {
  allItems,
  completedToDate,
  materialsRetainage,
  percentOf,
  workRetainage,
} from './requisition-math.ts'
import { changeItems } from './requisition-writes.ts'
import { requisitionOf, shownChangeOrderItem, shownContractItem } from './requisitions.ts'
import { isRow, type Row, text } from './row.ts'
import { filled, NO_MONEY, unset } from './shape.ts'
import { rows } from './store.ts'

/** Items of a requisition one by one, and its flat G703. */

const kinds = {
  contract_item: { list: 'contract_items', show: shownContractItem },
  change_order_item: { list: 'change_order_items', show: shownChangeOrderItem },
} as const

/** The update is deprecated in favour of bulk_item_update, and still there. */
export function itemHandlers(kind: keyof typeof kinds): Record<'show' | 'update', Handler> {
  const { list, show } = kinds[kind]
  const itemIn = (record: Row, id: string): Row => {
    const item = rows(record, list).find(candidate => text(candidate, 'id') === id)
    if (!item) throw noSuchRecord('RequisitionItem', id)
    return item
  }
  return {
    show: async call => {
      const entry = requisitionOf(call, call.params['requisition_id'])
      const record = await call.store.requisition(entry)
      return ok(show(call, itemIn(record, call.params['id'] ?? '')))
    },
    update: async call => {
      const entry = requisitionOf(call, call.params['requisition_id'])
      const id = call.params['id'] ?? ''
      itemIn(await call.store.requisition(entry), id)
      const wrapper = `requisition_${kind}`
      const changes = call.body[wrapper]
      if (!isRow(changes)) {
        throw badRequest(`param is missing or the value is empty: ${wrapper}`, wrapper)
      }
      const record = await changeItems(call, entry, [{ ...changes, id, item_type: kind }])
      return ok(show(call, itemIn(record, id)))
    },
  }
}

const detailTemplate = {
  ...unset(null, 'id', 'description_of_work', 'cost_code_id'),
  ...unset(NO_MONEY, 'materials_presently_stored', 'scheduled_value'),
  ...unset(NO_MONEY, 'work_completed_from_previous_application', 'work_completed_this_period'),
  ...unset(NO_MONEY, 'scheduled_unit_price', 'scheduled_quantity'),
  ...unset(NO_MONEY, 'work_completed_this_period_quantity'),
  ...unset(NO_MONEY, 'work_completed_from_previous_application_quantity'),
  ...unset(NO_MONEY, 'work_completed_retainage_from_previous_application'),
  ...unset(NO_MONEY, 'work_completed_retainage_released_this_period'),
  ...unset(NO_MONEY, 'work_completed_retainage_retained_this_period'),
  ...unset(NO_MONEY, 'work_completed_retainage_percent_this_period'),
  ...unset(NO_MONEY, 'materials_stored_retainage_released_this_period'),
  ...unset(NO_MONEY, 'materials_stored_retainage_percent_this_period'),
  ...unset(NO_MONEY, 'materials_moved', 'materials_retainage_retained_moved'),
}

/** The G703 as one flat list, with what is held by now and what was held before. */
export async function listDetail(call: Call): Promise<Answer> {
  const entry = requisitionOf(call, call.params['requisition_id'])
  const record = await call.store.requisition(entry)
  const previous = call.store.previousOf(entry)
  const before = previous ? allItems(await call.store.requisition(previous)) : []
  const contractItems = new Set(rows(record, 'contract_items'))
  return ok(
    allItems(record).map((item, index) => ({
      ...detailOf(item, before.find(other => text(other, 'line_item_id') === lineOf(item)) ?? {}),
      item_number: index + 1,
      item_type: contractItems.has(item) ? 'contract_item' : 'change_order_item',
    })),
  )
}

function lineOf(item: Row): string {
  return text(item, 'line_item_id')
}

function detailOf(item: Row, before: Row): Row {
  const shown = filled(detailTemplate, item)
  const completed = completedToDate(item)
  const work = workRetainage(item)
  const materials = materialsRetainage(item)
  const materialsBefore = materialsRetainage(before)
  return {
    ...shown,
    balance_to_finish: subtract(text(shown, 'scheduled_value'), completed),
    total_completed_and_stored_to_date: completed,
    total_completed_and_stored_to_date_percent: percentOf(
      completed,
      text(shown, 'scheduled_value'),
    ),
    total_completed_and_stored_to_date_quantity: sum([
      text(shown, 'work_completed_from_previous_application_quantity'),
      text(shown, 'work_completed_this_period_quantity'),
    ]),
    work_completed_retainage_currently_retained: work,
    materials_stored_retainage_currently_retained: materials,
    materials_stored_retainage_from_previous_application: materialsBefore,
    materials_stored_retainage_retained_this_period: subtract(materials, materialsBefore),
    total_retainage_currently_retained: sum([work, materials]),
    total_retainage_from_previous_application: sum([
      text(shown, 'work_completed_retainage_from_previous_application'),
      materialsBefore,
    ]),
  }
}
