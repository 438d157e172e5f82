import type { CostCodes } from '../records/coding.ts'
import {
  budgetRow,
  budgetViewRow,
  directCostLineRow,
  directCostRow,
} from '../records/cost-mapping.ts'
import type {
  BudgetRow,
  BudgetViewRow,
  DirectCostLineRow,
  DirectCostRow,
} from '../records/cost-rows.ts'
import type { ProjectKey } from '../records/rows.ts'
import { resources } from '../wire/resources.ts'
import { changedSince } from './lists.ts'
import type { ReadAt, Reads } from './reads.ts'

/** Direct costs and the budget. Not part of a refresh; read when somebody asks. */
export function createCostSource(
  reads: Reads,
  codesOf: (project: string, at: ReadAt) => Promise<CostCodes>,
) {
  return {
    async directCosts(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<DirectCostRow[]> {
      const ask = { resource: resources.directCosts, place: { project } }
      const key = `direct-costs:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return reads.once(value, () => value.map(raw => directCostRow(project, raw, fetchedAt)))
    },
    /** The lines of all direct costs of a project: one list, so that no cost costs a call. */
    async directCostLines(project: string, at: ReadAt): Promise<DirectCostLineRow[]> {
      const ask = { resource: resources.directCostLines, place: { project } }
      const { value, fetchedAt } = await reads.list(`direct-cost-lines:${project}`, at, ask)
      if (value.length === 0) return []
      // A line names its cost code and not the sub job that the code belongs to.
      const codes = await codesOf(project, at)
      return reads.once(value, () =>
        value.map(raw => directCostLineRow(project, raw, codes, fetchedAt)),
      )
    },
    /** Procore has no filter by change here. */
    async budgetViews(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<BudgetViewRow[]> {
      const ask = { resource: resources.budgetViews, query: { project_id: project } }
      const { value, fetchedAt } = await reads.list(`budget-views:${project}`, at, ask)
      const rows = reads.once(value, () => value.map(raw => budgetViewRow(project, raw, fetchedAt)))
      return changedSince(rows, updatedAfter)
    },
    async budgetRows(view: ProjectKey, at: ReadAt): Promise<BudgetRow[]> {
      const { project, id } = view
      const ask = { resource: resources.budgetRows, place: { id }, query: { project_id: project } }
      const { value, fetchedAt } = await reads.list(`budget-rows:${project}:${id}`, at, ask)
      if (value.length === 0) return []
      const codes = await codesOf(project, at)
      return reads.once(value, () => value.map(raw => budgetRow(view, raw, codes, fetchedAt)))
    },
  }
}
