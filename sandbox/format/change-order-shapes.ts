import type { Shape } from './shape.ts'

/** When a record was made, changed and deleted. */
export const stamps: Shape = { created_at: 'moment', updated_at: 'moment', deleted_at: 'moment' }

/** A change order of any tier. */
export const changeOrder: Shape = {
  id: 'id!',
  project_id: 'id!',
  contract_id: 'id!',
  number: 'text!',
  status: 'text!',
  title: 'text',
  description: 'text',
  grand_total: 'money',
  revision: 'integer',
  executed: 'flag',
  due_date: 'date',
  invoiced_date: 'date',
  reviewed_at: 'moment',
  ...stamps,
}

/** A line of one, which may change a line of the contract. */
export const changeOrderLine: Shape = {
  id: 'reference!',
  amount: 'money!',
  commitment_line_item_id: 'reference',
  cost_code_id: 'reference',
  line_item_type_id: 'reference',
  quantity: 'quantity',
  unit_cost: 'quantity',
  uom: 'text',
  description: 'text',
  position: 'integer',
}
