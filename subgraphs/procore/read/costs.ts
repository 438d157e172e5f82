import { BudgetRow, BudgetViewRow, CostTypeRow, type CostTypes } from '../records/budget.ts'
import type { CostCodes } from '../records/cost-code.ts'
import { DirectCostLineRow, DirectCostRow, holderOf } from '../records/direct-cost.ts'
import type { ProjectKey } from '../records/record.ts'
import { isUnreadable } from '../wire/errors.ts'
import { resources } from '../wire/resources.ts'
import { changedSince } from './changes.ts'
import type { ReadAt, Reads } from './reads.ts'

/** Cost types hardly ever change, and every row of a budget refers to one. */
const REFERENCE_FRESH_MS = 3_600_000
const NO_TYPES: CostTypes = new Map()

/** Direct costs and the budget. Not part of a refresh; read when somebody asks. */
export function createCostSource(
  reads: Reads,
  codesOf: (project: string, at: ReadAt) => Promise<CostCodes>,
) {
  async function costTypes(project: string, at: ReadAt): Promise<CostTypes> {
    const ask = { resource: resources.costTypes, query: { project_id: project } }
    const options = { freshMs: REFERENCE_FRESH_MS }
    try {
      const { value } = await reads.list(`cost-types:${project}`, at, ask, options)
      return reads.once(value, () => {
        const rows = value.map(raw => new CostTypeRow(raw, 'cost type'))
        return new Map(
          rows.flatMap(({ typeId, code }) => (typeof typeId === 'string' ? [[typeId, code]] : [])),
        )
      })
    } catch (thrown) {
      // Without the right to list them their names have to do.
      if (isUnreadable(thrown)) return NO_TYPES
      throw thrown
    }
  }

  return {
    async directCosts(
      project: string,
      at: ReadAt,
      updatedAfter?: string,
    ): Promise<DirectCostRow[]> {
      const ask = { resource: resources.directCosts, place: { project } }
      const key = `direct-costs:${project}`
      const { value, fetchedAt } = await reads.list(key, at, ask, { updatedAfter })
      return reads.once(value, () =>
        value.map(raw => new DirectCostRow(raw, { fetchedAt, place: [project] })),
      )
    },
    /** The lines of all direct costs of a project: one list, so that no cost costs a call. */
    async directCostLines(project: string, at: ReadAt): Promise<DirectCostLineRow[]> {
      const ask = { resource: resources.directCostLines, place: { project } }
      const { value, fetchedAt } = await reads.list(`direct-cost-lines:${project}`, at, ask)
      if (value.length === 0) return []
      // A line names its cost code and not the sub job that the code belongs to.
      const codes = await codesOf(project, at)
      return reads.once(value, () =>
        value.map(
          raw => new DirectCostLineRow(raw, { fetchedAt, place: [project, holderOf(raw)], codes }),
        ),
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
      const rows = reads.once(value, () =>
        value.map(raw => new BudgetViewRow(raw, { fetchedAt, place: [project] })),
      )
      return changedSince(rows, updatedAfter)
    },
    async budgetRows(view: ProjectKey, at: ReadAt): Promise<BudgetRow[]> {
      const { project, id } = view
      const ask = { resource: resources.budgetRows, place: { id }, query: { project_id: project } }
      const { value, fetchedAt } = await reads.list(`budget-rows:${project}:${id}`, at, ask)
      if (value.length === 0) return []
      const [codes, types] = await Promise.all([codesOf(project, at), costTypes(project, at)])
      return reads.once(value, () =>
        value.map(raw => new BudgetRow(raw, { fetchedAt, place: [project, id], codes, types })),
      )
    },
  }
}
