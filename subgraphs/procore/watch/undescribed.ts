/**
 * What the mapping reads and Procore's description does not have, with its types, because Procore
 * was seen to send it or documents it in words only.
 */
export const undescribed: Readonly<Record<string, readonly string[]>> = {
  // Of a project: documented in words with the tiers of change orders.
  change_order_tiers: ['integer'],
  // Of a package that came out of a batch.
  batch_id: ['integer'],
  // Of a payment: documented where one is created.
  payment_method: ['string'],
  // Of a requisition's item that bills a change order.
  'items[].commitment_line_item_id': ['string', 'integer'],
  // Of a change order's line: beside or in place of the WBS code.
  cost_code_id: ['integer', 'string'],
  // Of a change order's line, as in the lines of a package.
  total_amount: ['string'],
  cost_code: ['object'],
  'cost_code.full_code': ['string'],
  'cost_code.biller': ['string'],
  'cost_code.biller_type': ['string'],
  'cost_code.biller_id': ['integer'],
  line_item_type: ['object'],
  'line_item_type.code': ['string'],
  'line_items[].cost_code_id': ['integer', 'string'],
  'line_items[].amount': ['string'],
  'line_items[].commitment_line_item_id': ['string', 'integer'],
  'wbs_code.segment_items': ['array'],
  'wbs_code.segment_items[].segment_type': ['string'],
  'wbs_code.segment_items[].code': ['string'],
  'line_items[].wbs_code': ['object'],
  'line_items[].wbs_code.flat_code': ['string'],
  'line_items[].wbs_code.segment_items': ['array'],
  'line_items[].wbs_code.segment_items[].segment_type': ['string'],
  'line_items[].wbs_code.segment_items[].code': ['string'],
  // Of a payment in a company with several currencies.
  currency_configuration: ['object'],
  'currency_configuration.currency_iso_code': ['string'],
}

/** The insurances of a company: Procore's description has no list of them at all. */
export const undescribedInsurance: Readonly<Record<string, readonly string[]>> = {
  id: ['integer'],
  vendor_id: ['integer'],
  policy_number: ['string'],
  status: ['string'],
  insurance_type: ['string'],
  insurance_provider: ['string'],
  effective_date: ['string'],
  expiration_date: ['string'],
  limit: ['string'],
  exempt: ['boolean'],
}
