import type * as costs from './job-cost.ts'
import type * as postings from './postings.ts'
import { declared, type RecordOf, type Table } from './table.ts'

/**
 * The tables of Sage 300 CRE that Tieout reads, by their standard-mode names, and of each only the
 * columns it uses. A column is declared once: its name and kind in Sage, the field of the contract
 * that shows it, and whether Tieout goes on without it. Mapping, the recorded dictionary, the file of
 * names, the doctor and what rests on what follow from these declarations.
 */
export * from './inferred.ts'
export * from './job-cost.ts'
export * from './postings.ts'
export * from './settings.ts'
export type { RecordOf, Table } from './table.ts'
export * from './views.ts'

/** Every table that is looked for in Sage, each once. */
export const TABLES: readonly Table[] = declared.filter(
  ({ role }) => role === 'WHOLE' || role === 'SETTING',
)

export type JobRecord = RecordOf<typeof costs.JOB>
export type CommitmentRecord = RecordOf<typeof costs.COMMITMENT>
export type CommitmentItemRecord = RecordOf<typeof costs.COMMITMENT_ITEM>
export type ChangeOrderItemRecord = RecordOf<typeof costs.CHANGE_ORDER_ITEM>
export type DistributionRecord = RecordOf<typeof postings.DISTRIBUTION>
