import { Decimal, sum } from '#lib/decimal'
import {
  applyToChangeOrder,
  changeOrderOf,
  changesIn,
  shownChangeOrderLine,
  tieredProject,
  whole,
} from './change-orders.ts'
import { type Answer, type Call, ok } from './http.ts'
import { badRequest, invalid, locked, notFound, Refusal } from './refusal.ts'
import { touch } from './rollups.ts'
import { AMOUNT, isRow, moment, type Row, text } from './row.ts'
import { NO_MONEY } from './shape.ts'
import { type ChangeOrder, type Contract, stamp } from './store.ts'

/** Creating and deleting commitment change orders, and their lines, which approval locks. */

const NUMBER_DIGITS = 3
const CENTS_PLACES = 2
/** On a project with accounting, a line that changes none adds one of no amount to the contract. */
const NEW_LINE = 'new'
const writableLine = ['description', 'tax_code_id', 'uom', 'wbs_code_id', 'prime_line_item_id']
const amountFields = ['amount', 'quantity', 'unit_cost']

/** With one tier this also makes the potential change order that holds the lines. */
export function createChangeOrder(call: Call): Answer {
  const projectId = tieredProject(call)
  const { store, now } = call
  const changes = changesIn(call)
  const contract = store.contracts.get(text(changes, 'contract_id'))
  if (contract?.projectId !== projectId) throw invalid({ contract_id: ['is invalid'] })
  const others = store.changeOrdersOfContract.get(contract.id) ?? []
  const id = store.newId()
  const order: ChangeOrder = {
    id: String(id),
    potentialId: store.newId(),
    projectId,
    contractId: contract.id,
    header: {
      id,
      project_id: Number(projectId),
      contract_id: Number(contract.id),
      number: String(others.length + 1).padStart(NUMBER_DIGITS, '0'),
      status: 'draft',
      created_at: moment(now),
    },
    grandTotal: NO_MONEY,
    place: undefined,
  }
  applyToChangeOrder(call, order, changes)
  store.addChangeOrder(order)
  return { status: 201, body: whole(call, order) }
}

export function deleteChangeOrder(call: Call): Answer {
  const order = changeOrderOf(call)
  if (isApproved(order)) {
    throw locked('The change order cannot be deleted because it is approved')
  }
  applyToChangeOrder(call, order, {})
  order.header['deleted_at'] = moment(call.now)
  return { status: 204 }
}

/** Answers 200, unlike every other create. */
export async function createChangeOrderLine(call: Call): Promise<Answer> {
  const { order, lines } = await openLinesOf(call)
  if (!text(call.body, 'wbs_code_id')) throw badRequest("can't be blank", 'wbs_code_id')
  const line: Row = { id: call.store.newId(), position: lines.length + 1 }
  await applyToLine(call, order, line)
  lines.push(line)
  save(call, order, lines)
  return ok({ data: shownChangeOrderLine(call, line) })
}

export async function updateChangeOrderLine(call: Call): Promise<Answer> {
  const { order, lines } = await openLinesOf(call)
  const line = lineOf(call, lines)
  await applyToLine(call, order, line)
  save(call, order, lines)
  return ok({ data: shownChangeOrderLine(call, line) })
}

export async function deleteChangeOrderLine(call: Call): Promise<Answer> {
  const { order, lines } = await openLinesOf(call)
  lines.splice(lines.indexOf(lineOf(call, lines)), 1)
  save(call, order, lines)
  return { status: 204 }
}

/** Paths of version 2.0 document 409 where others answer 422. */
async function openLinesOf(call: Call): Promise<{ order: ChangeOrder; lines: Row[] }> {
  const order = changeOrderOf(call)
  if (isApproved(order)) {
    throw new Refusal(409, 'The schedule of values is locked because the change order is approved')
  }
  return { order, lines: await call.store.changeOrderLinesOf(order) }
}

function isApproved(order: ChangeOrder): boolean {
  return text(order.header, 'status') === 'approved'
}

function lineOf(call: Call, lines: Row[]): Row {
  const id = call.params['id'] ?? ''
  const line = lines.find(candidate => text(candidate, 'id') === id)
  if (!line) throw notFound('LineItem', id)
  return line
}

async function applyToLine(call: Call, order: ChangeOrder, line: Row): Promise<void> {
  const changes = call.body
  for (const field of amountFields) {
    const value = text(changes, field)
    if (value && !AMOUNT.test(value)) throw badRequest('is not a number', field)
  }
  if ('commitment_line_item_id' in changes) await link(call, order, line)
  for (const field of writableLine) if (field in changes) line[field] = changes[field]
  for (const field of amountFields) if (field in changes) line[field] = text(changes, field)
  if (!('amount' in changes) && 'unit_cost' in changes) {
    const quantity = new Decimal(text(line, 'quantity') || '0')
    line['amount'] = quantity.times(text(line, 'unit_cost') || '0').toFixed(CENTS_PLACES)
  }
  line['amount'] ??= NO_MONEY
}

/** A line takes the coding of the contract's line that it changes. */
async function link(call: Call, order: ChangeOrder, line: Row): Promise<void> {
  const { store } = call
  const contract = store.contracts.get(order.contractId)
  if (!contract) throw notFound('Contract', order.contractId)
  const wanted = text(call.body, 'commitment_line_item_id')
  const schedule = await store.linesOf(contract)
  const changed =
    wanted === NEW_LINE
      ? addedScheduleLine(call, contract, schedule)
      : schedule.find(candidate => text(candidate, 'id') === wanted)
  if (wanted && !changed) throw badRequest('is invalid', 'commitment_line_item_id')
  line['commitment_line_item_id'] = changed?.['id'] ?? null
  for (const [field, inner] of [
    ['cost_code_id', changed?.['cost_code']],
    ['line_item_type_id', changed?.['line_item_type']],
  ] as const) {
    if (isRow(inner)) line[field] = inner['id']
  }
}

function addedScheduleLine(call: Call, contract: Contract, schedule: Row[]): Row {
  const positions = schedule.map(candidate => Number(candidate['position'] ?? 0))
  const line: Row = {
    id: call.store.newId(),
    position: Math.max(0, ...positions) + 1,
    description: call.body['description'] ?? null,
    amount: NO_MONEY,
    created_at: moment(call.now),
  }
  stamp(line, call.now)
  call.store.changedLines.set(contract.id, [...schedule, line])
  return line
}

function save(call: Call, order: ChangeOrder, lines: Row[]): void {
  call.store.changedOrderLines.set(order.id, lines)
  order.grandTotal = sum(lines.map(line => text(line, 'amount')))
  stamp(order.header, call.now)
  const contract = call.store.contracts.get(order.contractId)
  if (contract) touch(contract, call.now)
}
