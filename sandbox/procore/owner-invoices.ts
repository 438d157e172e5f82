import { projectOf, requiredProject } from './company.ts'
import { byId, byRange, byText, type Filters, filtered } from './filters.ts'
import { type Answer, type Call, ok } from './http.ts'
import type { Filed, Kept } from './owner-store.ts'
import { paged } from './paging.ts'
import { primeContractOf } from './prime-contracts.ts'
import { notFound } from './refusal.ts'
import { certificateAmounts, percentOf } from './requisition-math.ts'
import { type Row, text } from './row.ts'
import { currency, filled, NO_MONEY, present, unset } from './shape.ts'

/**
 * Owner invoices (payment applications) and billing periods. Lists carry the G702 of an invoice, and
 * only a single invoice its G703.
 */

const template = {
  ...unset(null, 'id', 'billing_date', 'invoice_number', 'origin_data', 'origin_id'),
  percent_complete: NO_MONEY,
  ...unset(null, 'period_start', 'period_end', 'period_id'),
  status: 'draft',
  total_amount_paid: NO_MONEY,
  number: null,
  total_amount_accrued_this_period: NO_MONEY,
  formatted_contract_company: '',
  currency_configuration: currency,
  ...unset(null, 'created_at', 'updated_at'),
}

const summaryTemplate = unset(NO_MONEY, ...certificateAmounts)

const lineTemplate = {
  ...unset(null, 'id', 'origin_id'),
  origin_type: 'LineItem',
  added_from_source: 'contract',
  ...unset(null, 'description_of_work', 'description_override', 'item_number'),
  currency_configuration: currency,
  ...unset(
    NO_MONEY,
    'balance_to_finish',
    'materials_presently_stored',
    'scheduled_value',
    'total_completed_and_stored_to_date',
    'work_completed_from_previous_application',
    'work_completed_this_period',
    'work_completed_retainage_currently_retained',
    'work_completed_retainage_from_previous_application',
    'work_completed_retainage_released_this_period',
    'work_completed_retainage_retained_this_period',
    'materials_stored_retainage_currently_retained',
    'materials_stored_retainage_from_previous_application',
    'materials_stored_retainage_released_this_period',
    'materials_stored_retainage_retained_this_period',
    'total_retainage_currently_retained',
    'total_retainage_from_previous_application',
  ),
}

const periodTemplate = {
  ...unset(null, 'id', 'created_at', 'due_date', 'end_date', 'position', 'project_id'),
  start_date: null,
  status: 'open',
  updated_at: null,
}

const invoiceFilters: Filters<Filed> = {
  id: byId(invoice => invoice.id),
}

const periodFilters: Filters<Kept> = {
  id: byId(({ id }) => id),
  created_at: byRange(({ row }) => row['created_at']),
  updated_at: byRange(({ row }) => row['updated_at']),
  status: byText(({ row }) => row['status']),
}

/** The invoices of every prime contract of a project. */
export function listOwnerInvoices(call: Call): Promise<Answer> {
  const all = call.store.owner.invoices.ofProject(text(requiredProject(call), 'id'))
  return paged(call, filtered(all, call.query, {}), 'applications', invoice => ({
    ...shownInvoice(call, invoice),
    description_type: descriptionTypeOf(invoice),
  }))
}

/** Those of one prime contract. */
export function listContractInvoices(call: Call): Promise<Answer> {
  const contract = primeContractOf(call, call.params['prime_contract_id'])
  const all = call.store.owner.invoices
    .ofProject(contract.projectId)
    .filter(invoice => text(invoice.header, 'contract_id') === contract.id)
  const last = Math.max(...all.map(sequenceOf))
  const found = filtered(all, call.query, {
    ...invoiceFilters,
    is_last: values => invoice => values.includes(String(sequenceOf(invoice) === last)),
  })
  return paged(call, found, 'applications', invoice => shownInvoice(call, invoice))
}

export async function showOwnerInvoice(call: Call): Promise<Answer> {
  const id = call.params['id'] ?? ''
  const { owner } = call.store
  const invoice = owner.invoices.find(text(requiredProject(call), 'id'), id)
  if (!invoice) throw notFound('PaymentApplication', id)
  const lines = await owner.linesOf('payment_applications', invoice, 'g703')
  const { created_at: _created, updated_at: _updated, ...shown } = shownInvoice(call, invoice)
  return ok({
    attachments: [],
    g703: lines.map(line => shownLine(call, line)),
    ...shown,
    description_type: descriptionTypeOf(invoice),
  })
}

export function listBillingPeriods(call: Call): Promise<Answer> {
  const project = projectOf(call, call.params['project_id'])
  const all = call.store.owner.periods.ofProject(text(project, 'id'))
  return paged(call, filtered(all, call.query, periodFilters), 'nested', ({ row }) =>
    filled(periodTemplate, row),
  )
}

export function showBillingPeriod(call: Call): Answer {
  const project = projectOf(call, call.params['project_id'])
  const id = call.params['id'] ?? ''
  const period = call.store.owner.periods.find(text(project, 'id'), id)
  if (!period) throw notFound('BillingPeriod', id)
  return ok(filled(periodTemplate, period.row))
}

function shownInvoice({ store }: Call, { header, projectId }: Filed): Row {
  const contract = store.owner.contracts.find(projectId, text(header, 'contract_id'))
  const shown = filled(template, header)
  for (const field of ['created_at', 'updated_at']) {
    // Documented as days, unlike the moments of every other record.
    shown[field] = text(header, field).slice(0, 10) || null
  }
  return {
    ...shown,
    g702: {
      formatted_period: `${text(header, 'period_start')} to ${text(header, 'period_end')}`,
      ...filled(summaryTemplate, (header['g702'] ?? {}) as Row),
    },
    billing_period: { start_date: header['period_start'], end_date: header['period_end'] },
    contract: {
      id: header['contract_id'],
      type: 'PrimeContract',
      title: contract?.header['title'] ?? null,
    },
  }
}

function shownLine({ store }: Call, line: Row): Row {
  const shown = filled(lineTemplate, line)
  const code = store.costCodes.get(text(line, 'cost_code_id'))
  const type = store.lineItemTypes.get(text(line, 'line_item_type_id'))
  const flat = [code?.['full_code'], type?.['code']].filter(Boolean).join('.')
  return {
    ...shown,
    ...present(line, 'added_from_source_id'),
    total_completed_and_stored_to_date_percent:
      text(line, 'total_completed_and_stored_to_date_percent') ||
      percentOf(text(shown, 'total_completed_and_stored_to_date'), text(shown, 'scheduled_value')),
    cost_code: code ? { id: code['id'], name: code['name'] } : null,
    wbs_code: flat ? { id: null, flat_code: flat, description: code?.['name'] ?? null } : null,
  }
}

/** Which the list of one contract does not tell. */
function descriptionTypeOf({ header }: Filed): unknown {
  return header['description_type'] ?? 'automatic'
}

function sequenceOf({ header }: Filed): number {
  return Number(header['number'])
}
