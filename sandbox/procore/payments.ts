import { requiredProject } from './company.ts'
import { type Answer, type Call, ok, text } from './http.ts'
import { paged } from './paging.ts'
import { badRequest, notFound } from './refusal.ts'
import { filled, NO_MONEY, unset } from './shape.ts'

/** Payments issued on commitments: one call per contract, no filters. */
const template = {
  id: null,
  amount: NO_MONEY,
  ...unset(null, 'check_number', 'contract_id', 'created_at', 'updated_at', 'date'),
  ...unset(null, 'date_payment_settled', 'date_payment_initiated', 'draw_request_number'),
  ...unset(null, 'external_payment_id', 'invoice_number', 'invoice_date', 'notes'),
  ...unset(null, 'payment_number', 'payment_method'),
  attachments: [],
  ...unset(
    null,
    'project_id',
    'requisition_id',
    'origin_id',
    'origin_code',
    'origin_data',
    'status',
  ),
}

export function listPayments(call: Call): Promise<Answer> {
  const contractId = contractIdOf(call)
  const payments = call.store.paymentsOf.get(contractId) ?? []
  return paged(call, payments, 'top', payment => filled(template, payment))
}

export function showPayment(call: Call): Answer {
  const contractId = contractIdOf(call)
  const id = call.params['id'] ?? ''
  const payment = call.store.payments.get(id)
  if (!payment || text(payment, 'contract_id') !== contractId) throw notFound('ContractPayment', id)
  return ok(filled(template, payment))
}

/** Both project_id and contract_id are required; the contract must belong to the project. */
function contractIdOf(call: Call): string {
  const project = requiredProject(call)
  const id = call.query.one('contract_id')
  if (!id) throw badRequest('param is missing or the value is empty: contract_id', 'contract_id')
  const contract = call.store.contracts.get(id)
  if (contract?.projectId !== text(project, 'id')) throw notFound('Contract', id)
  return id
}
