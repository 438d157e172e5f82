import { amountOf, quantityOf } from '../records/amounts.ts'
import { innerOf, rowsOf, textOf } from '../records/fields.ts'
import type { ContractKey, InvoiceConfigurationRow, RetainageRuleRow } from '../records/rows.ts'
import type { ProcoreRetainageBasis } from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

const bases: Record<string, ProcoreRetainageBasis> = {
  '%_original_contract_value': 'ORIGINAL_AMOUNT',
  '%_revised_contract_value': 'REVISED_AMOUNT',
  amount: 'FIXED_AMOUNT',
}

/** How a commitment is invoiced: one call each, so it is read only when it is asked for. */
export function createInvoiceConfigurationSource(reads: Reads) {
  return (key: ContractKey, at: ReadAt): Promise<InvoiceConfigurationRow | null> => {
    const place = { project: key.project, id: key.id }
    const ask = { resource: resources.invoiceConfiguration, place }
    return reads.row(`invoice-configuration:${key.project}:${key.id}`, at, ask, configurationRow)
  }
}

function configurationRow(raw: Raw, fetchedAt: string): InvoiceConfigurationRow {
  const ruleSet = innerOf(raw, 'retainage_rule_set')
  return {
    __typename: 'ProcoreInvoiceConfiguration',
    fetchedAt,
    raw,
    isSlidingScale: flagOf(raw, 'ssr_enabled'),
    isStoredMaterialBilledApart: flagOf(raw, 'separate_billing_for_stored_materials'),
    storedMaterialMethod: textOf(raw, 'stored_materials_billing_method'),
    isStoredMaterialMoved: flagOf(raw, 'move_materials_to_previous_work_completed'),
    hasInvoices: flagOf(raw, 'commitment_has_invoices'),
    ruleSetName: textOf(ruleSet, 'name'),
    retainageRules: rowsOf(ruleSet, 'retainage_rules')
      .map(rule => ruleRow(rule, `retainage rule of contract ${textOf(raw, 'contract_id')}`))
      .toSorted((left, right) => left.position - right.position),
  }
}

function ruleRow(raw: Raw, what: string): RetainageRuleRow {
  const sourceBasis = textOf(raw, 'rule_type')
  const basis = sourceBasis === null ? undefined : bases[sourceBasis]
  const isAmount = basis === 'FIXED_AMOUNT'
  return {
    position: Number(raw['position'] ?? 0),
    basis: basis ?? 'OTHER',
    sourceBasis,
    retainagePercent: quantityOf(raw, 'retainage_percentage', what),
    limitPercent: isAmount ? null : quantityOf(raw, 'rule_type_upper_limit', what),
    limitAmount: isAmount ? amountOf(raw, 'rule_type_upper_limit', what) : null,
    maximumHeldAmount: amountOf(raw, 'max_retainage', what),
  }
}

function flagOf(raw: Raw, field: string): boolean | null {
  const value = raw[field]
  return typeof value === 'boolean' ? value : null
}
