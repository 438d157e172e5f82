import { isDate } from '#lib/date'

export interface Kind {
  fits: (value: unknown) => boolean
  expected: string
}

const decimalText = /^-?\d+(\.\d+)?$/
const momentText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const idText = /^[1-9]\d{0,15}$/
const requisitionStatuses = [
  'draft',
  'under_review',
  'revise_and_resubmit',
  'approved',
  'approved_as_noted',
  'pending_owner_approval',
  'rejected',
  'paid',
]
/** Procore's own; a company may map words of its own to these. */
const changeOrderStatuses = [
  'draft',
  'not_pricing',
  'pricing',
  'pending',
  'revised',
  'proceeding',
  'not_proceeding',
  'pending_billable',
  'no_charge',
  'approved',
  'rejected',
  'void',
]

export const kinds: Record<string, Kind> = {
  id: { fits: isId, expected: 'a whole number above 0 and below 2^53, such as 562949953421312' },
  reference: {
    fits: value => isId(value) || (typeof value === 'string' && idText.test(value)),
    expected: 'an id, as a number or as text',
  },
  text: { fits: value => typeof value === 'string', expected: 'text' },
  money: {
    fits: value => typeof value === 'string' && decimalText.test(value),
    expected: 'an amount of money as text, such as "1250.00"',
  },
  quantity: {
    fits: value => (typeof value === 'string' && decimalText.test(value)) || Number.isFinite(value),
    expected: 'a decimal such as "12.5"',
  },
  date: {
    fits: value => typeof value === 'string' && isDate(value),
    expected: 'a calendar date such as "2026-10-31"',
  },
  moment: {
    fits: value =>
      typeof value === 'string' && momentText.test(value) && !Number.isNaN(Date.parse(value)),
    expected: 'a moment such as "2026-10-31T17:00:00Z"',
  },
  flag: { fits: value => typeof value === 'boolean', expected: 'true or false' },
  integer: { fits: value => Number.isSafeInteger(value), expected: 'a whole number' },
  tiers: oneOf([1, 2, 3]),
  commitmentType: oneOf(['WorkOrderContract', 'PurchaseOrderContract']),
  extendedType: oneOf(['manual', 'calculated']),
  requisitionStatus: oneOf(requisitionStatuses),
  retainageRule: oneOf(['%_original_contract_value', '%_revised_contract_value', 'amount']),
  insuranceStatus: oneOf([
    'compliant',
    'compliant_in_progress',
    'expired',
    'non_compliant',
    'non_compliant_in_progress',
    'undecided',
    'unregistered',
  ]),
  changeOrderStatus: oneOf(changeOrderStatuses),
}

function isId(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function oneOf(values: readonly (string | number)[]): Kind {
  return {
    fits: value => values.includes(value as string | number),
    expected: `one of ${values.join(', ')}`,
  }
}
