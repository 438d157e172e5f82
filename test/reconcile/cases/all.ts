import { chains } from './chains.ts'
import { changeCodes } from './change-codes.ts'
import { contracts } from './contracts.ts'
import { elsewhere } from './elsewhere.ts'
import { forms } from './forms.ts'
import { invoices } from './invoices.ts'
import { items } from './items.ts'
import { keys } from './keys.ts'
import { payments } from './payments.ts'
import { remedies } from './remedies.ts'
import { retainage } from './retainage.ts'
import { said } from './said.ts'
import { workedCases } from './worked.ts'

/** Every case that changes nothing while it runs, by what it is about. */
export const caseGroups = {
  'worked cases': workedCases,
  forms,
  keys,
  chains,
  contracts,
  remedies,
  invoices,
  'what stands elsewhere': elsewhere,
  retainage,
  items,
  payments,
  said,
  'codes of change orders': changeCodes,
}
export { lineCases } from './lines.ts'
