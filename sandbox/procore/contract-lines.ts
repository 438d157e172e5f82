import { Decimal, sum } from '#lib/decimal'
import { contractOf, requireUnlocked, shownLine } from './contracts.ts'
import { type Answer, type Call, type Handler, ok } from './http.ts'
import { badRequest, type FieldErrors, invalid, notFound } from './refusal.ts'
import { touch } from './rollups.ts'
import { AMOUNT, isRow, moment, type Row, text } from './row.ts'
import { NO_MONEY } from './shape.ts'
import { type Contract, type ContractKind, stamp } from './store.ts'
import { synced } from './sync.ts'

/** Writes to the schedule of values of a commitment, which its approval locks. */

const CENTS_PLACES = 2
const extendedTypes = ['manual', 'calculated']
const writable = [
  'amount',
  'description',
  'extended_type',
  'origin_data',
  'origin_id',
  'quantity',
  'tax_code_id',
  'unit_cost',
  'uom',
]
const amountFields = ['amount', 'quantity', 'unit_cost']

export function contractLineHandlers(
  kind: ContractKind,
): Record<'show' | 'create' | 'update' | 'remove' | 'sync', Handler> {
  return {
    show: async call => {
      const schedule = await scheduleOf(call, kind)
      return ok(shown(call, schedule, lineOf(call, schedule)))
    },
    create: async call => {
      const schedule = await openScheduleOf(call, kind)
      const line = addedLine(call, schedule, changesIn(call))
      save(call, schedule)
      return { status: 201, body: shown(call, schedule, line) }
    },
    update: async call => {
      const schedule = await openScheduleOf(call, kind)
      const line = lineOf(call, schedule)
      applyToLine(call, schedule, line, changesIn(call))
      save(call, schedule)
      return ok(shown(call, schedule, line))
    },
    remove: async call => {
      const schedule = await openScheduleOf(call, kind)
      schedule.lines.splice(schedule.lines.indexOf(lineOf(call, schedule)), 1)
      save(call, schedule)
      return { status: 200 }
    },
    sync: call => syncLines(call, kind),
  }
}

interface Schedule {
  contract: Contract
  lines: Row[]
}

async function syncLines(call: Call, kind: ContractKind): Promise<Answer> {
  const schedule = await openScheduleOf(call, kind)
  const { lines } = schedule
  const answer = synced<Row>(call, {
    byId: id => lines.find(line => text(line, 'id') === id),
    byOrigin: origin => lines.find(line => text(line, 'origin_id') === origin),
    create: changes => addedLine(call, schedule, changes),
    update: (line, changes) => applyToLine(call, schedule, line, changes),
    show: line => shown(call, schedule, line),
  })
  save(call, schedule)
  return answer
}

function shown(call: Call, { contract }: Schedule, line: Row): Row {
  return shownLine(call.store, contract, line)
}

async function scheduleOf(call: Call, kind: ContractKind): Promise<Schedule> {
  const contract = contractOf(call, kind, call.params['contract_id'])
  return { contract, lines: await call.store.linesOf(contract) }
}

async function openScheduleOf(call: Call, kind: ContractKind): Promise<Schedule> {
  const schedule = await scheduleOf(call, kind)
  requireUnlocked(schedule.contract, 'The schedule of values cannot be changed')
  return schedule
}

function lineOf(call: Call, { lines }: Schedule): Row {
  const id = call.params['id'] ?? ''
  const line = lines.find(candidate => text(candidate, 'id') === id)
  if (!line) throw notFound('LineItem', id)
  return line
}

function changesIn(call: Call): Row {
  const changes = call.body['line_item']
  if (isRow(changes)) return changes
  throw badRequest('param is missing or the value is empty: line_item', 'line_item')
}

function addedLine(call: Call, schedule: Schedule, changes: Row): Row {
  const last = schedule.lines.map(line => Number(line['position'] ?? 0))
  const line: Row = {
    id: call.store.newId(),
    position: Math.max(0, ...last) + 1,
    created_at: moment(call.now),
  }
  applyToLine(call, schedule, line, changes)
  schedule.lines.push(line)
  return line
}

/** Applies what may be written. Throws a refusal with every field at fault, and changes nothing. */
function applyToLine(call: Call, schedule: Schedule, line: Row, changes: Row): void {
  const { store } = call
  const errors: FieldErrors = {}
  const code = store.costCodes.get(text(changes, 'cost_code_id'))
  const type = store.lineItemTypes.get(text(changes, 'line_item_type_id'))
  if (text(changes, 'cost_code_id') && !code) errors['cost_code_id'] = ['is invalid']
  if (text(changes, 'line_item_type_id') && !type) errors['line_item_type_id'] = ['is invalid']
  for (const field of amountFields) {
    const value = text(changes, field)
    if (value && !AMOUNT.test(value)) errors[field] = ['is not a number']
  }
  const extended = text(changes, 'extended_type')
  if (extended && !extendedTypes.includes(extended)) {
    errors['extended_type'] = ['is not included in the list']
  }
  const origin = text(changes, 'origin_id')
  const taken = (other: Row) => other !== line && text(other, 'origin_id') === origin
  if (origin && schedule.lines.some(taken)) errors['origin_id'] = ['has already been taken']
  if (Object.keys(errors).length > 0) throw invalid(errors)

  for (const field of writable) if (field in changes) line[field] = changes[field]
  // Amounts are kept as text, whatever they were sent as.
  for (const field of amountFields) if (field in changes) line[field] = text(changes, field)
  if (code) line['cost_code'] = { id: code['id'] }
  if (type) line['line_item_type'] = { id: type['id'] }
  if (text(line, 'extended_type') === 'calculated') line['amount'] = extendedAmount(line)
  line['amount'] ??= NO_MONEY
  stamp(line, call.now)
}

function extendedAmount(line: Row): string {
  const quantity = new Decimal(text(line, 'quantity') || '0')
  return quantity.times(text(line, 'unit_cost') || '0').toFixed(CENTS_PLACES)
}

function save(call: Call, { contract, lines }: Schedule): void {
  call.store.changedLines.set(contract.id, lines)
  contract.grandTotal = sum(lines.map(line => text(line, 'amount')))
  touch(contract, call.now)
}
