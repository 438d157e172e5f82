import { TieoutError } from '#lib/errors'
import type { Amount } from './amounts.ts'
import { flag, money, quantity, text, wordIn } from './field.ts'
import { part, parts } from './record.ts'

const bases = {
  '%_original_contract_value': 'ORIGINAL_AMOUNT',
  '%_revised_contract_value': 'REVISED_AMOUNT',
  amount: 'FIXED_AMOUNT',
} as const

/** How a commitment is invoiced. */
export class InvoiceConfigurationRow extends part({
  type: 'ProcoreInvoiceConfiguration',
  from: ['invoiceConfiguration'],
  fields: {
    isSlidingScale: flag('ssr_enabled?'),
    isStoredMaterialBilledApart: flag('separate_billing_for_stored_materials?'),
    storedMaterialMethod: text('stored_materials_billing_method?'),
    isStoredMaterialMoved: flag('move_materials_to_previous_work_completed?'),
    hasInvoices: flag('commitment_has_invoices?'),
    ruleSetName: text('retainage_rule_set*.name?'),
    // A contract without a rule set has no list of rules.
    ruleSet: parts('retainage_rule_set*.retainage_rules', {
      position: text('position~'),
      sourceBasis: text('rule_type'),
      retainagePercent: quantity('retainage_percentage'),
      limitPercent: quantity('rule_type_upper_limit?'),
      limitAmount: money('rule_type_upper_limit?'),
      maximumHeldAmount: money('max_retainage*'),
    }),
  },
}) {
  readonly fetchedAt: string

  constructor(raw: InvoiceConfigurationRow['raw'], contract: string, fetchedAt: string) {
    super(raw, `retainage rule of contract ${contract}`)
    this.fetchedAt = fetchedAt
  }

  get retainageRules(): RetainageRuleRow[] | TieoutError {
    const { ruleSet } = this
    if (!this.raw['retainage_rule_set']) return []
    if (ruleSet instanceof TieoutError) return ruleSet
    return ruleSet
      .map(rule => {
        const basis = wordIn(bases, typeof rule.sourceBasis === 'string' ? rule.sourceBasis : null)
        const isAmount = basis === 'FIXED_AMOUNT'
        return {
          position: Number(rule.position ?? 0),
          basis,
          sourceBasis: rule.sourceBasis,
          retainagePercent: rule.retainagePercent,
          limitPercent: isAmount ? null : rule.limitPercent,
          limitAmount: isAmount ? rule.limitAmount : null,
          maximumHeldAmount: rule.maximumHeldAmount,
        }
      })
      .toSorted((left, right) => left.position - right.position)
  }
}

export interface RetainageRuleRow {
  position: number
  basis: (typeof bases)[keyof typeof bases] | 'OTHER'
  sourceBasis: string | null | Error
  retainagePercent: Amount
  limitPercent: Amount
  limitAmount: Amount
  maximumHeldAmount: Amount
}
