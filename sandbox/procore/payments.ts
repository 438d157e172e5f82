import { requiredProject } from './company.ts'
import { dateOrNull } from './contracts.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { badRequest, type FieldErrors, invalid, locked, notFound } from './refusal.ts'
import { touch } from './rollups.ts'
import { AMOUNT, isRow, moment, type Row, text } from './row.ts'
import { filled, NO_MONEY, unset } from './shape.ts'
import { stamp } from './store.ts'

/** Payments issued on commitments: one call per contract, no filters, no sync. */
const template = {
  id: null,
  amount: NO_MONEY,
  ...unset(null, 'check_number', 'contract_id', 'created_at', 'updated_at', 'date'),
  ...unset(null, 'date_payment_settled', 'date_payment_initiated', 'draw_request_number'),
  ...unset(null, 'external_payment_id', 'invoice_number', 'notes'),
  payment_number: null,
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
  return ok(filled(template, paymentOf(call)))
}

export function createPayment(call: Call): Answer {
  const contractId = contractIdOf(call)
  const { store, now } = call
  const numbers = (store.paymentsOf.get(contractId) ?? []).map(row => row['payment_number'])
  const payment: Row = {
    id: store.newId(),
    project_id: Number(store.contracts.get(contractId)?.projectId),
    contract_id: Number(contractId),
    payment_number: Math.max(0, ...numbers.map(number => Number(number ?? 0))) + 1,
    created_at: moment(now),
  }
  applyToPayment(call, payment, changesIn(call))
  store.addPayment(payment)
  touchContract(call, contractId)
  return { status: 201, body: filled(template, payment) }
}

export function updatePayment(call: Call): Answer {
  const payment = paymentOf(call)
  const changes = changesIn(call)
  if (Object.keys(changes).some(field => !alwaysWritable.has(field))) requireUnlocked(payment)
  applyToPayment(call, payment, changes)
  touchContract(call, text(payment, 'contract_id'))
  return ok(filled(template, payment))
}

export function deletePayment(call: Call): Answer {
  const payment = paymentOf(call)
  requireUnlocked(payment)
  call.store.removePayment(payment)
  touchContract(call, text(payment, 'contract_id'))
  return { status: 200 }
}

const methods = ['check', 'credit_card', 'electronic']
const writable = [
  'amount',
  'check_number',
  'draw_request_number',
  'invoice_number',
  'notes',
  'origin_data',
  'origin_id',
  'payment_method',
  'payment_number',
  'requisition_id',
]
const dates = ['date', 'invoice_date']
/** What may still change on a payment that an accounting system has taken. */
const alwaysWritable = new Set(['attachments', 'origin_id', 'origin_data'])

/** Applies what may be written. Throws a refusal with every field at fault, and changes nothing. */
function applyToPayment(call: Call, payment: Row, changes: Row): void {
  const { store } = call
  const errors: FieldErrors = {}
  const amount = text(changes, 'amount')
  if (amount && !AMOUNT.test(amount)) errors['amount'] = ['is not a number']
  const method = text(changes, 'payment_method')
  if (method && !methods.includes(method)) {
    errors['payment_method'] = ['is not included in the list']
  }
  const requisition = text(changes, 'requisition_id')
  const billed = store.requisitions.get(requisition)?.contractId
  if (requisition && billed !== text(payment, 'contract_id')) {
    errors['requisition_id'] = ['is invalid']
  }
  const origin = text(changes, 'origin_id')
  const taken = (other: Row) => other !== payment && text(other, 'origin_id') === origin
  if (origin && [...store.payments.values()].some(taken)) {
    errors['origin_id'] = ['has already been taken']
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)

  for (const field of writable) if (field in changes) payment[field] = changes[field]
  if ('amount' in changes) payment['amount'] = amount || NO_MONEY
  for (const field of dates) if (field in changes) payment[field] = dateOrNull(changes[field])
  stamp(payment, call.now)
}

function requireUnlocked(payment: Row): void {
  if (text(payment, 'origin_id') === '') return
  throw locked('The payment is not editable because it has been synced with ERP')
}

function changesIn(call: Call): Row {
  const changes = call.body['contract_payment']
  if (isRow(changes)) return changes
  throw badRequest('param is missing or the value is empty: contract_payment', 'contract_payment')
}

function paymentOf(call: Call): Row {
  const contractId = contractIdOf(call)
  const id = call.params['id'] ?? ''
  const payment = call.store.payments.get(id)
  if (payment && text(payment, 'contract_id') === contractId) return payment
  throw notFound('ContractPayment', id)
}

function touchContract(call: Call, id: string): void {
  const contract = call.store.contracts.get(id)
  if (contract) touch(contract, call.now)
}

/** Both project_id and contract_id are required; the contract must belong to the project. */
function contractIdOf(call: Call): string {
  const project = requiredProject(call)
  const id = call.query.one('contract_id') ?? text(call.body, 'contract_id')
  if (!id) throw badRequest('param is missing or the value is empty: contract_id', 'contract_id')
  const contract = call.store.contracts.get(id)
  if (contract?.projectId !== text(project, 'id')) throw notFound('Contract', id)
  return id
}
