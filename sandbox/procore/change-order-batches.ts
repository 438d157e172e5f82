import { tieredProject } from './change-orders.ts'
import { byDeletion, byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { notFound } from './refusal.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'

/** Batches, which are the packages of the newer endpoints. */

const batchTemplate = {
  ...unset(null, 'id', 'contract_id', 'created_at', 'description', 'due_date'),
  executed: false,
  grand_total: NO_MONEY,
  ...unset(null, 'invoiced_date', 'number', 'paid_date'),
  private: false,
  ...unset(null, 'review_notes', 'reviewed_at', 'revised_substantial_completion_date'),
  revision: 0,
  schedule_impact_amount: null,
  signature_required: false,
  ...unset(null, 'signed_change_order_received_date', 'status', 'title'),
  type: 'CommitmentChangeOrderBatch',
  ...unset(null, 'updated_at', 'created_by', 'designated_reviewer', 'reviewed_by'),
  custom_fields: {},
  currency_configuration: currency,
}

const batchFilters: (call: Call) => Filters<Row> = call => ({
  id: byId(batch => batch['id']),
  contract_id: byId(batch => batch['contract_id']),
  status: byText(batch => batch['status']),
  updated_at: byRange(batch => batch['updated_at']),
  change_order_id: values => batch =>
    values.some(id => call.store.changeOrders.get(id)?.header['batch_id'] === batch['id']),
})

/** Like the change orders beside it, this list comes whole. */
export function listBatches(call: Call): Answer {
  const all = batchesOf(call)
  const live = byDeletion(all, call.query, batch => batch)
  const found = filtered(live, call.query, batchFilters(call))
  return ok(found.map(batch => filled(batchTemplate, batch)))
}

export function showBatch(call: Call): Answer {
  const id = call.params['id'] ?? ''
  const batch = batchesOf(call).find(candidate => text(candidate, 'id') === id)
  if (!batch) throw notFound('CommitmentChangeOrderBatch', id)
  return ok({ ...filled(batchTemplate, batch), attachments: [] })
}

function batchesOf(call: Call): Row[] {
  return call.store.batchesOfProject.get(tieredProject(call)) ?? []
}
