import { Decimal, money } from '#lib/decimal'
import { projectOf } from './company.ts'
import { type Answer, type Call, ok } from './http.ts'
import { notFound } from './refusal.ts'
import { withRollups } from './rollups.ts'
import { isRow, type Row, text } from './row.ts'
import { filled, present } from './shape.ts'
import { type Contract, rows } from './store.ts'

/** How a contract is invoiced, and the sliding scale of its retainage. */

const template = {
  separate_billing_for_stored_materials: false,
  move_materials_to_previous_work_completed: false,
}

export function showInvoiceConfiguration(call: Call): Answer {
  const project = text(projectOf(call, call.params['project_id']), 'id')
  const id = call.params['contract_id'] ?? ''
  const contract = call.store.contracts.get(id)
  if (contract?.projectId !== project) throw notFound('Contract', id)
  const ruleSet = contract.header['retainage_rule_set']
  const { invoice_configuration: said } = contract.header
  const stated = isRow(said) ? said : {}
  return ok({
    ...filled(template, stated),
    ...present(stated, 'stored_materials_billing_method'),
    id: Number(contract.id),
    contract_id: Number(contract.id),
    project_id: Number(project),
    company_id: call.settings.companyId,
    ssr_enabled: isRow(ruleSet),
    commitment_has_invoices: (call.store.requisitionsOfContract.get(id) ?? []).length > 0,
    ...(isRow(ruleSet) && { retainage_rule_set: shownRuleSet(call, contract, ruleSet) }),
  })
}

function shownRuleSet(call: Call, contract: Contract, ruleSet: Row): Row {
  const sums = withRollups(call.store, contract)
  return {
    id: Number(contract.id),
    contract_id: Number(contract.id),
    name: ruleSet['name'] ?? 'Sliding Scale',
    retainage_rules: rows(ruleSet, 'retainage_rules').map((rule, index) => ({
      id: index + 1,
      position: rule['position'] ?? index + 1,
      retainage_percentage: rule['retainage_percentage'],
      rule_type: rule['rule_type'],
      rule_type_upper_limit: rule['rule_type_upper_limit'],
      max_retainage: rule['max_retainage'] ?? mostHeld(rule, sums),
    })),
  }
}

/** The limit itself, or the percent of the contract value that it stands for. */
function mostHeld(rule: Row, sums: Row): string {
  const limit = text(rule, 'rule_type_upper_limit')
  const bases: Record<string, string> = {
    '%_original_contract_value': 'grand_total',
    '%_revised_contract_value': 'revised_contract',
  }
  const base = bases[text(rule, 'rule_type')]
  if (base === undefined) return money(limit)
  return new Decimal(text(sums, base)).times(limit).div(100).toFixed(2)
}
