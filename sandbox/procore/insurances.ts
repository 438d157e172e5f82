import { requireCompanyInPath } from './company.ts'
import type { Answer, Call } from './http.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { type Row, text } from './row.ts'
import { filled, present, unset } from './shape.ts'

/** The insurances of vendors: of the whole company, or of one vendor. */

const template = {
  ...unset(null, 'id', 'effective_date'),
  enable_expired_insurance_notifications: false,
  exempt: false,
  expiration_date: null,
  info_received: false,
  ...unset(null, 'insurance_provider', 'insurance_type', 'limit', 'notes', 'policy_number'),
  status: 'undecided',
  ...unset(null, 'vendor_id', 'origin_data', 'origin_id'),
}

export function listInsurances(call: Call): Promise<Answer> {
  requireCompanyInPath(call)
  return paged(call, call.store.insurances, 'top', shown)
}

export function listVendorInsurances(call: Call): Promise<Answer> {
  requireCompanyInPath(call)
  const id = call.params['vendor_id'] ?? ''
  if (!call.store.vendors.has(id)) throw notFound('Vendor', id)
  const found = call.store.insurances.filter(row => text(row, 'vendor_id') === id)
  return paged(call, found, 'nested', shown)
}

function shown(row: Row): Row {
  return {
    ...filled(template, row),
    ...present(row, 'additional_insured', 'division_template', 'insurance_sets'),
  }
}
