import { agreeingForms } from './agreeing.ts'
import { codingForms } from './coding.ts'
import { combinedForms } from './combined.ts'
import { doubleForms } from './doubles.ts'
import type { Form } from './form.ts'
import { invoiceForms } from './invoices.ts'
import { missingForms } from './missing.ts'
import { deductionForms, mixedForms } from './mixed.ts'
import { oddForms as ordinaryOddForms } from './odd.ts'
import { recordForms } from './records.ts'
import { releaseForms } from './releases.ts'
import { remedyForms } from './remedies.ts'
import { retainageForms } from './retainage.ts'
import { valueForms } from './values.ts'

export type { Form } from './form.ts'
export { unmappedForms } from './missing.ts'

/** Every form of every class that one or two commitments can show, and of several at once. */
export const plantedForms: Form[] = [
  ...missingForms,
  ...invoiceForms,
  ...doubleForms,
  ...valueForms,
  ...deductionForms,
  ...retainageForms,
  ...releaseForms,
  ...codingForms,
  ...recordForms,
  ...mixedForms,
  ...combinedForms,
]

/** Every form of what looks odd and is right. */
export const oddForms: Form[] = [...ordinaryOddForms, ...agreeingForms, ...remedyForms]
