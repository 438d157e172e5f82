import { date, flag, integer, optional, setting, text } from './table.ts'

/** How the company keeps its books; one row each, save the sections of ids. */

/** The current period of the ledger, which an invoice must not lie behind. */
export const FISCAL_CONTROLS = optional('GLM_MASTER__FISCAL_CONTROLS', [], {
  Period_End_1__Current: date.maybe(),
})

/** What AP entry asks for. An import is refused where a date is asked for that it lacks. */
export const AP_SETTINGS = setting('APM_MASTER__AP_CONTROLS', {
  AP_Payable_Account: text.maybe(),
  Commitment_Payable_Acct: text.maybe(),
  PO_Payable_Account: text.maybe(),
  Date_Received_Usage: text.maybe(),
  Payment_Date_Usage: text.maybe(),
})

/** How job cost is kept. */
export const JC_SETTINGS = setting('JCM_MASTER__JC_COST_CONTROLS', {
  GL_Retrieval_Method: text.maybe(),
  Category_Usage: text.maybe(),
  Track_Extras: text.maybe(),
  Automatic_GL: flag.maybe(),
})

/** Sections of ids; the driver shows this record in dictionary mode alone. */
export const MASK_SECTION = setting('TS_CTL_RECORD_3', {
  FLDCODE: integer(),
  Section: integer(),
  CSLEN: integer(),
  CNPUNCT: text.maybe(),
  CNDESC: text.maybe(),
  CNTCAP: flag.maybe(),
})
