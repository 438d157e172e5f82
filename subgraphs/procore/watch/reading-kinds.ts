/**
 * How a field is read. A bare kind is needed: without the field a figure, a state or a record's place
 * is unknown. With `?` Tieout goes on without it. With `*` Procore itself leaves it out of some records.
 */
export type Kind = 'id' | 'text' | 'amount' | 'moment' | 'flag' | 'count' | 'record' | 'records'
export type Reading = Kind | `${Kind}?` | `${Kind}*`
export type Readings = Readonly<Record<string, Reading>>

export const currency: Readings = {
  // Companies with a single currency leave it out.
  currency_configuration: 'record*',
  'currency_configuration.currency_iso_code': 'text*',
}

export const units: Readings = { quantity: 'amount?', unit_cost: 'amount?', uom: 'text?' }

/** A line that carries its cost code and type whole. */
export const codedLine: Readings = {
  id: 'id',
  position: 'text?',
  description: 'text?',
  ...units,
  cost_code: 'record?',
  'cost_code.full_code': 'text?',
  'cost_code.biller': 'text*',
  'cost_code.biller_type': 'text*',
  'cost_code.biller_id': 'id*',
  line_item_type: 'record?',
  'line_item_type.code': 'text?',
}

/** Where a line's code may stand whole, but mostly does not. */
export const rareCode: Readings = {
  cost_code: 'record*',
  'cost_code.full_code': 'text*',
  'cost_code.biller': 'text*',
  'cost_code.biller_type': 'text*',
  'cost_code.biller_id': 'id*',
  line_item_type: 'record*',
  'line_item_type.code': 'text*',
}

export const wbs: Readings = {
  wbs_code: 'record*',
  'wbs_code.flat_code': 'text?',
  'wbs_code.segment_items': 'records*',
  'wbs_code.segment_items[].segment_type': 'text?',
  'wbs_code.segment_items[].code': 'text?',
}

/** A line that names its cost code by id or in a WBS code. */
export const plainLine: Readings = {
  id: 'id',
  position: 'text?',
  description: 'text?',
  ...units,
  amount: 'amount',
  cost_code_id: 'text*',
  ...wbs,
}

/** The fields of each record in `list`. */
export function within(list: string, fields: Readings): Readings {
  return Object.fromEntries(
    Object.entries(fields).map(([field, reading]) => [`${list}[].${field}`, reading]),
  )
}
