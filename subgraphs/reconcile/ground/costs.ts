import type { ProjectRow } from './pairs.ts'
import type { ReadingState } from './readings.ts'

/** Cost codes, how they are mapped, and what stands on them; money is decimal text. */

/** On which code of Sage a code of Procore stands, and on which days. */
export interface CodeMappingRow {
  id: string
  field_id: string
  books_id: string | null
  /** Where it is divided, among which codes. */
  splits: CodeSplit[] | null
  project_pair_id: string | null
  valid_from_on: string | null
  valid_to_on: string | null
  reason: string | null
  made_by: string
  made_at: Date
}

export interface CodeSplit {
  booksId: string
  sharePercent: string
}

export interface JobCostRow {
  project: ProjectRow
  budget: BudgetReadingRow
  lines: JobCostLineRow[]
}

/** What the commitments of a project come to on one code, on both sides; without a code, on none. */
export interface JobCostLineRow {
  extra: string | null
  cost_code: string | null
  cost_type: string | null
  field_original: string
  books_original: string
  field_changes: string
  books_changes: string
  field_invoiced: string
  books_invoiced: string
  field_held: string
  books_held: string
  /** Null where the side keeps none in the whole project, or was not read. */
  field_budget: string | null
  books_budget: string | null
  field_revised_budget: string | null
  books_revised_budget: string | null
  field_cost: string | null
  cost: string | null
  /** The commitments that differ here. */
  differing_ids: string[]
  /** The project, where only one system has it. */
  of_alone: string | null
}

/** Whether the budget of a project of Procore was read. */
export interface BudgetReadingRow {
  state: ReadingState
  read_at: Date | null
  failure_code: string | null
  view_name: string | null
}
