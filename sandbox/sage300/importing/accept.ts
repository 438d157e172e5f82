import type { Client } from 'pg'
import { Decimal } from '#lib/decimal'
import { total } from '../rollups.ts'
import { type AcceptedGroup, type AcceptedLine, APPROVED } from './rules.ts'

const COMMITMENT_TYPES: Readonly<Record<string, string>> = { 1: 'Subcontract', 2: 'PO' }
/** Only the code of "approved" is established; 1 and 2 are ours. */
const CHANGE_ORDER_STATUSES: Readonly<Record<string, string>> = {
  1: 'Not issued',
  2: 'Pending',
  [APPROVED]: 'Approved',
}
const UNIT_COST_DECIMALS = 4
export const OPERATOR = 'IMPORT'

type Row = Readonly<Record<string, string | number | null>>

/**
 * Writes what passed to the files of unposted records. An import has no memory: lines that an
 * earlier import left there unposted are added to, not replaced, so importing one file twice before
 * posting doubles every amount, as in the real product.
 */
export async function acceptGroups(
  client: Client,
  groups: readonly AcceptedGroup[],
): Promise<void> {
  for (const { head, lines } of groups) {
    if (head.kind === 'C') {
      await write(client, 'jcm_new__commitment', ['commitment'], commitmentRow(head.values, lines))
      for (const line of lines) await writeLine(client, 'jcm_new__commitment_item', itemRow(line))
    } else {
      const key = ['commitment', 'commitment_co']
      await write(client, 'jcm_new__commitment_co', key, changeOrderRow(head.values))
      for (const line of lines) {
        await writeLine(client, 'jcm_new__commitment_co_item', changeOrderItemRow(line))
      }
    }
  }
  await client.query(
    `update jcm_new__commitment t set amount = s.amount
       from (select commitment, ${total('amount')} amount from jcm_new__commitment_item group by 1) s
      where s.commitment = t.commitment`,
  )
  await client.query(
    `update jcm_new__commitment_co t set amount = s.amount
       from (select commitment, commitment_co, ${total('amount')} amount
               from jcm_new__commitment_co_item group by 1, 2) s
      where s.commitment = t.commitment and s.commitment_co = t.commitment_co`,
  )
}

/** The record C has no job and no scope of its own; the header takes those of its first item. */
function commitmentRow(values: AcceptedLine['record']['values'], lines: AcceptedLine[]): Row {
  const first = lines[0]?.record.values
  return {
    commitment: values['commitment'] ?? '',
    description: values['description'] ?? '',
    commitment_type: COMMITMENT_TYPES[values['type'] ?? ''] ?? '',
    vendor: values['vendor'] ?? '',
    job: first?.['job'] ?? '',
    date: values['date'] ?? null,
    retainage_percent: values['retainage percent'] ?? 0,
    closed: values['closed'] ?? 0,
    scope_of_work: first?.['scope'] ?? '',
  }
}

function itemRow({ record: { values } }: AcceptedLine): Row {
  return {
    commitment: values['commitment'] ?? '',
    item_number: values['item'] ?? '',
    description: values['description'] ?? '',
    job: values['job'] ?? '',
    extra: values['extra'] ?? '',
    cost_code: values['cost code'] ?? '',
    category: values['category'] ?? '',
    units: values['units'] ?? 0,
    unit_description: values['unit description'] ?? '',
    unit_cost: values['unit cost'] ?? 0,
    amount: values['amount'] ?? 0,
    tax: values['tax'] ?? 0,
    tax_group: values['tax group'] ?? '',
    retainage_percent: values['retainage percent'] ?? 0,
  }
}

function changeOrderRow(values: AcceptedLine['record']['values']): Row {
  const isApproved = values['status'] === APPROVED
  return {
    commitment: values['commitment'] ?? '',
    commitment_co: values['change order'] ?? '',
    description: values['description'] ?? '',
    date: values['date'] ?? null,
    status: CHANGE_ORDER_STATUSES[values['status'] ?? ''] ?? '',
    scope_of_work: values['scope'] ?? '',
    approved_date: isApproved ? (values['date'] ?? null) : null,
    released_to_accounting: isApproved ? 1 : 0,
  }
}

function changeOrderItemRow({ record: { values }, item }: AcceptedLine): Row {
  return {
    commitment: values['commitment'] ?? '',
    commitment_co: values['change order'] ?? '',
    item_number: values['item'] ?? '',
    description: values['description'] ?? '',
    job: item?.job ?? values['job'] ?? '',
    extra: item?.extra ?? values['extra'] ?? '',
    cost_code: item?.cost_code ?? values['cost code'] ?? '',
    category: item?.category ?? values['category'] ?? '',
    units: values['units'] ?? 0,
    unit_cost: item?.unit_cost ?? newUnitCost(values['units'] ?? '0', values['amount'] ?? '0'),
    amount: values['amount'] ?? 0,
  }
}

/** A new line is a unit-price line when its price is exact, and a lump sum otherwise. */
function newUnitCost(units: string, amount: string): string {
  if (new Decimal(units).isZero()) return '0'
  const unitCost = new Decimal(amount).div(units)
  return unitCost.decimalPlaces() <= UNIT_COST_DECIMALS ? unitCost.toFixed() : '0'
}

async function writeLine(client: Client, table: string, row: Row): Promise<void> {
  const key = Object.keys(row).filter(column =>
    ['commitment', 'commitment_co', 'item_number'].includes(column),
  )
  await write(client, table, key, row, ['amount', 'units', ...('tax' in row ? ['tax'] : [])])
}

async function write(
  client: Client,
  table: string,
  key: readonly string[],
  row: Row,
  added: readonly string[] = [],
): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  const updates = columns
    .filter(column => !key.includes(column))
    .map(column =>
      added.includes(column)
        ? `${column} = round((${table}.${column} + excluded.${column})::numeric, 4)::float8`
        : `${column} = excluded.${column}`,
    )
  await client.query(
    `insert into ${table} (${columns.join(', ')}, operator_stamp, date_stamp, time_stamp)
     values (${places.join(', ')}, '${OPERATOR}', current_date, localtime(0))
     on conflict (${key.join(', ')}) do update set ${updates.join(', ')}`,
    Object.values(row),
  )
}
