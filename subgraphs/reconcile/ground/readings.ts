/** What was read of the two systems, and what was not. */

/** One list and whether it was read. */
export interface ReadingRow {
  project_pair_id: string | null
  system: 'PROCORE' | 'SAGE300'
  list: ListName
  state: ReadingState
  read_at: Date | null
  reason: string | null
  /** Of what leaves one commitment unjudged. */
  commitment_pair_id?: string
  /** Then the list that was not read; null where one record is wrong. Otherwise it is `list`. */
  unread_list?: ListName | null
  /** The finding that says more of it. */
  code?: 'READING_INCOMPLETE' | 'STATUS_UNKNOWN' | 'CURRENCY_MISMATCH' | null
}

/** What is read, or is not, by itself. */
export type ListName =
  | 'PROJECTS'
  | 'VENDORS'
  | 'COST_CODES'
  | 'COMMITMENTS'
  | 'CHANGE_ORDERS'
  | 'INVOICES'
  | 'PAYMENTS'

export type ReadingState = 'READ' | 'EMPTY' | 'REFUSED' | 'FAILED' | 'INCOMPLETE' | 'NEVER'
