/** What must be found: class, amount, grain (the commitment unless told) and, where it is not the usual one, severity. */
export type ExpectedFinding = [
  code: keyof typeof usualSeverity,
  amount?: string | null,
  grain?: string,
  severity?: string,
]

export interface Expected {
  verdict: string
  findings?: ExpectedFinding[]
  /** Findings of severity INFO may stand beside them. */
  infoAllowed?: true
  /** The parts of the difference in retainage in their order; what is left is zero unless told. */
  bridge?: [code: string, amount: string][]
  residual?: string
  /** Figures of the comparison, Procore and Sage. */
  figures?: Record<string, [procore: string | null, sage: string | null]>
  retainage?: Record<string, string>
  /** Figures of one system's own record, such as `procore.balanceToBillAmount`. */
  source?: Record<string, string>
  /** Verdicts of invoices and change orders by number. */
  invoices?: Record<string, string>
  changeOrders?: Record<string, string>
  /** Retainage by line of the schedule of values: Procore, Sage, and on what it rests. */
  byLine?: [number: string, procore: string, sage: string, basis: 'POSTED' | 'ALLOCATED'][]
  /** What the words of a class must say. */
  says?: Record<string, RegExp>
}

export const usualSeverity = {
  COMMITMENT_MISSING_IN_SAGE: 'HIGH',
  COMMITMENT_MISSING_IN_PROCORE: 'MEDIUM',
  CO_MISSING_IN_SAGE: 'HIGH',
  CO_MISSING_IN_PROCORE: 'HIGH',
  CO_NOT_RELEASED: 'MEDIUM',
  CO_STATUS_MISMATCH: 'MEDIUM',
  CO_AMOUNT_MISMATCH: 'HIGH',
  CO_DUPLICATE_NUMBER: 'MEDIUM',
  ORIGINAL_AMOUNT_MISMATCH: 'HIGH',
  INVOICE_MISSING_IN_SAGE: 'HIGH',
  INVOICE_MISSING_IN_PROCORE: 'HIGH',
  INVOICE_ON_OTHER_COMMITMENT: 'HIGH',
  INVOICE_UNPOSTED_IN_SAGE: 'MEDIUM',
  DUPLICATE_IN_SAGE: 'BLOCKER',
  DUPLICATE_IN_PROCORE: 'BLOCKER',
  INVOICE_AMOUNT_MISMATCH: 'HIGH',
  STORED_MATERIAL_DOUBLE_COUNT: 'BLOCKER',
  DEDUCTION_MISMATCH: 'MEDIUM',
  OVERBILLED_LINE: 'HIGH',
  OVERBILLED_COMMITMENT: 'HIGH',
  UNIT_COST_CONFLICT: 'MEDIUM',
  PAYMENT_MISMATCH: 'HIGH',
  RATE_MISMATCH: 'HIGH',
  CO_RATE_MISMATCH: 'MEDIUM',
  SLIDING_SCALE_NOT_APPLIED: 'HIGH',
  RETAINAGE_CAP_BASIS: 'HIGH',
  STORED_MATERIAL_RETAINAGE: 'MEDIUM',
  RELEASE_ONE_SIDED: 'HIGH',
  RETAINAGE_WITHHELD_ONE_SIDED: 'HIGH',
  RELEASE_EXCEEDS_HELD: 'BLOCKER',
  NEGATIVE_HELD: 'BLOCKER',
  NEGATIVE_LINE_RETAINAGE: 'MEDIUM',
  RETAINAGE_OVER_LEGAL_CAP: 'HIGH',
  RETAINAGE_PAYABLE_GL: 'BLOCKER',
  TIMING_CUTOFF: 'INFO',
  COST_CODE_MISMATCH: 'MEDIUM',
  JOB_OR_EXTRA_MISMATCH: 'HIGH',
  VENDOR_MISMATCH: 'BLOCKER',
  UNMAPPED_CODE: 'BLOCKER',
  UNMAPPED_VENDOR: 'BLOCKER',
  UNMAPPED_PROJECT: 'BLOCKER',
  ALLOCATION_ONLY: 'LOW',
  IDENTITY_BROKEN: 'HIGH',
  READING_INCOMPLETE: 'HIGH',
  STATUS_UNKNOWN: 'MEDIUM',
  CURRENCY_MISMATCH: 'HIGH',
  SAGE_MASTER_TOTAL: 'MEDIUM',
  LINK_BROKEN: 'HIGH',
  LINK_CONFLICT: 'HIGH',
  COMPLIANCE_HOLD: 'BLOCKER',
  ROUNDING: 'INFO',
  UNEXPLAINED: 'HIGH',
} as const
