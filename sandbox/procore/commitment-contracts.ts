import { projectOf, requireCompanyInPath } from './company.ts'
import { shownContract, shownLine } from './contracts.ts'
import {
  anyDeletion,
  byDeletion,
  byFlag,
  byId,
  byRange,
  byText,
  type Filters,
  filtered,
} from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { withRollups } from './rollups.ts'
import { isRow, type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, unset } from './shape.ts'
import type { Contract } from './store.ts'

/** Commitment contracts v2.0 (BETA): both kinds in one resource, ids as text, no roll-ups. */

const template = {
  ...unset(null, 'id', 'type', 'number', 'status', 'title', 'description'),
  ...unset(false, 'executed', 'signature_required', 'private'),
  ...unset(null, 'created_at', 'updated_at', 'deleted_at', 'created_by'),
  grand_total: NO_MONEY,
  ...unset(null, 'vendor', 'assignee', 'billing_schedule_of_values_status'),
  accounting_method: 'amount',
  change_order_level_of_detail: 'line_item',
  ...unset(false, 'enable_ssov', 'ssr_enabled'),
  ...unset(true, 'allow_payment_applications', 'allow_payments'),
  ...unset(true, 'display_materials_retainage', 'display_work_retainage'),
  ...unset(null, 'retainage_percent', 'inclusions', 'exclusions', 'bill_to_address'),
  ...unset(null, 'ship_to_address', 'ship_via', 'payment_terms', 'actual_completion_date'),
  ...unset(null, 'approval_letter_date', 'contract_date', 'contract_estimated_completion_date'),
  ...unset(null, 'contract_start_date', 'delivery_date', 'execution_date', 'issued_on_date'),
  ...unset(null, 'letter_of_intent_date', 'returned_date', 'signed_contract_received_date'),
  currency_configuration: { base_currency_iso_code: 'USD', ...currency },
  custom_fields: {},
}

const lineTemplate = {
  ...unset(null, 'prime_line_item_id', 'id', 'description', 'uom', 'quantity', 'unit_cost'),
  amount: NO_MONEY,
  extended_type: 'manual',
  ...unset(null, 'wbs_code_id', 'tax_code_id', 'position', 'wbs_code'),
}

const filters: Filters<Contract> = {
  id: byId(contract => contract.id),
  type: byText(contract => contract.kind),
  status: byText(contract => contract.header['status']),
  accounting_method: byText(contract => contract.header['accounting_method']),
  executed: byFlag(contract => contract.header['executed']),
  vendor_id: byId(contract => vendorIdOf(contract)),
  created_at: byRange(contract => contract.header['created_at']),
  updated_at: byRange(contract => contract.header['updated_at']),
  include_deleted: anyDeletion,
}

export function listCommitmentContracts(call: Call): Promise<Answer> {
  const all = call.store.contractsOf.get(projectIdOf(call)) ?? []
  const live = byDeletion(all, call.query, contract => contract.header)
  return paged(call, filtered(live, call.query, filters), 'v2', contract => shown(call, contract))
}

export function showCommitmentContract(call: Call): Answer {
  return ok({ data: shown(call, contractOf(call)) })
}

export async function listCommitmentContractLines(call: Call): Promise<Answer> {
  const contract = contractOf(call)
  const lines = await call.store.linesOf(contract)
  return await paged(call, lines, 'v2', line => {
    const v1 = shownLine(call.store, contract, line)
    const row = filled(lineTemplate, v1)
    row['id'] = text(line, 'id')
    const wbs = row['wbs_code']
    if (isRow(wbs)) {
      row['wbs_code'] = { ...wbs, id: text(wbs, 'id') }
      row['wbs_code_id'] = text(wbs, 'id')
    }
    const quantity = row['quantity']
    if (typeof quantity === 'string') row['quantity'] = Number(quantity)
    return row
  })
}

export function showCommitmentContractSummary(call: Call): Answer {
  const sums = withRollups(call.store, contractOf(call))
  return ok({
    data: {
      approved_change_total: sums['approved_change_orders'] ?? NO_MONEY,
      pending_revised_change_total: sums['pending_change_orders'] ?? NO_MONEY,
      draft_change_total: sums['draft_change_orders_amount'] ?? NO_MONEY,
      total_invoices_amount: sums['total_requisitions_amount'] ?? NO_MONEY,
      total_payments_amount: sums['total_payments'] ?? NO_MONEY,
      currency_configuration: currency,
    },
  })
}

function shown(call: Call, contract: Contract): Row {
  const v1 = shownContract(call.store, contract)
  const vendor = call.store.vendors.get(vendorIdOf(contract))
  return {
    ...filled(template, v1),
    id: contract.id,
    type: contract.kind,
    vendor: vendor ? { id: text(vendor, 'id'), name: vendor['name'] } : null,
    ssr_enabled: isRow(contract.header['retainage_rule_set']),
  }
}

function projectIdOf(call: Call): string {
  requireCompanyInPath(call)
  return text(projectOf(call, call.params['project_id']), 'id')
}

function contractOf(call: Call): Contract {
  const project = projectIdOf(call)
  const id = call.params['commitment_contract_id'] ?? ''
  const contract = call.store.contracts.get(id)
  if (contract?.projectId === project) return contract
  throw notFound('CommitmentContract', id)
}

function vendorIdOf(contract: Contract): string {
  const vendor = contract.header['vendor']
  return isRow(vendor) ? text(vendor, 'id') : ''
}
