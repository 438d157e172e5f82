import { CHANGE_ORDER, COMMITMENT } from './job-cost.ts'
import {
  AP_TRANSACTION,
  DISTRIBUTION,
  INVOICE,
  LEDGER_ENTRY,
  PAYMENT,
  TRANSACTION,
} from './postings.ts'
import { inferred, type Table } from './table.ts'

/** Sage's new and history files: the columns of the others, under names that are inferred. */

/** Posted job cost that was moved to history. */
export const PAST_TRANSACTION = inferred('JCT_HISTORY__TRANSACTION', TRANSACTION)

/**
 * Where AP's yearly Move Payments puts paid invoices, with their distributions and payments. They are posted as
 * ever, so who reads the current file reads what was moved out of it, too.
 */
export const PAST_INVOICE = inferred('API_HISTORY__INVOICE', INVOICE)
export const PAST_DISTRIBUTION = inferred('API_HISTORY__DISTRIBUTION', DISTRIBUTION)
export const PAST_PAYMENT = inferred('API_HISTORY__INVOICE_PAYMENT', PAYMENT)
export const PAST_AP_TRANSACTION = inferred('APT_HISTORY__TRANSACTION', AP_TRANSACTION)
/** What the close of a year moves out of the ledger. */
export const PAST_LEDGER_ENTRY = inferred('GLT_HISTORY__TRANSACTION', LEDGER_ENTRY)
const historyOf: ReadonlyMap<string, Table> = new Map<string, Table>([
  [INVOICE.name, PAST_INVOICE],
  [DISTRIBUTION.name, PAST_DISTRIBUTION],
  [PAYMENT.name, PAST_PAYMENT],
  [AP_TRANSACTION.name, PAST_AP_TRANSACTION],
  [LEDGER_ENTRY.name, PAST_LEDGER_ENTRY],
])

/** The history of a table, or of a view of it, with the same columns; undefined where nothing is moved. */
export function pastOf(table: Table): Table | undefined {
  const past = historyOf.get(table.name)
  return past && { ...past, columns: table.columns }
}

/** Commitments and change orders imported and not posted: no list of the graph has them. */
export const UNPOSTED_COMMITMENT = inferred('JCM_NEW__COMMITMENT', COMMITMENT, [])
export const UNPOSTED_CHANGE_ORDER = inferred('JCM_NEW__COMMITMENT_CO', CHANGE_ORDER, [])

/** AP invoices entered and not posted. */
export const UNPOSTED_INVOICE = inferred('API_NEW__INVOICE', INVOICE)
export const UNPOSTED_DISTRIBUTION = inferred('API_NEW__DISTRIBUTION', DISTRIBUTION)
