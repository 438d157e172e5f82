import type { Pool } from 'pg'
import { money, subtract, sum } from '#lib/decimal'
import type { RequestContext } from '#lib/request'
import type { BudgetReadingRow, JobCostLineRow, JobCostRow, ProjectRow } from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'
import type { Resolvers } from '../types.generated.ts'
import { checkedDay } from './as-of.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { moneyOrNull } from './values.ts'

/** The job cost report of a project, out of the store. */
const report = sqlOf('job_cost')
const reportAsOf = sqlOf('as_of/job_cost')

export async function jobCostOf(
  pool: Pool,
  project: ProjectRow,
  asOf: string | null | undefined,
): Promise<JobCostRow> {
  const { rows: lines } = await (asOf == null
    ? pool.query<Omit<JobCostLineRow, 'of_alone'>>(report, [project.id, 'infinity'])
    : pool.query<Omit<JobCostLineRow, 'of_alone'>>(reportAsOf, [project.id, checkedDay(asOf)]))
  const { rows: readings } = await pool.query<BudgetReadingRow>(
    'select state, read_at, failure_code, view_name from tieout.budget_reading where project_pair_id = $1',
    [project.id],
  )
  const budget = readings[0] ?? {
    state: 'NEVER',
    read_at: null,
    failure_code: null,
    view_name: null,
  }
  // Of a project that one system has alone the finding is the project's, and no commitment's.
  const isAlone = project.field_id === null || project.books_id === null
  return {
    project,
    budget,
    lines: lines.map(line => ({ ...line, of_alone: isAlone ? project.id : null })),
  }
}

export function jobCostResolvers(
  loaders: (context: RequestContext) => ReconcileLoaders,
): Pick<Resolvers, 'JobCostReport' | 'JobCostLine' | 'BudgetReading'> {
  return {
    JobCostReport: {
      asOf: async ({ project }, _, context) => {
        const row = await loaders(context).asOf.load(project.id)
        return {
          procoreAt: row?.procore_at?.toISOString() ?? null,
          sageAt: row?.sage_at?.toISOString() ?? null,
        }
      },
      procoreBudget: ({ budget }) => budget,
      total: ({ lines }) => totalOf(lines),
    },
    BudgetReading: {
      readAt: row => row.read_at?.toISOString() ?? null,
      errorCode: row => row.failure_code,
      viewName: row => row.view_name,
    },
    JobCostLine: {
      costCode: row => row.cost_code,
      costType: row => row.cost_type,
      original: row => figure(row.field_original, row.books_original),
      approvedChanges: row => figure(row.field_changes, row.books_changes),
      committed: row =>
        figure(
          sum([row.field_original, row.field_changes]),
          sum([row.books_original, row.books_changes]),
        ),
      invoiced: row => figure(row.field_invoiced, row.books_invoiced),
      retainageHeld: row => figure(row.field_held, row.books_held),
      originalBudget: row => budget(row.field_budget, row.books_budget),
      revisedBudget: row => budget(row.field_revised_budget, row.books_revised_budget),
      procoreCostAmount: row => moneyOrNull(row.field_cost),
      sageCostAmount: row => moneyOrNull(row.cost),
      findings: async (row, _, context) => {
        const { differing_ids: ids, of_alone: project } = row
        if (ids.length === 0) return []
        const load = loaders(context)
        const found = await Promise.all([
          ...ids.map(id => load.findingsOfCommitment.load(id)),
          ...(project ? [load.findingsOfProject.load(project)] : []),
        ])
        return found.flat()
      },
    },
  }
}

function figure(field: string, books: string) {
  return {
    procoreAmount: money(field),
    sageAmount: money(books),
    difference: subtract(field, books),
  }
}

function budget(field: string | null, books: string | null) {
  return {
    procoreAmount: moneyOrNull(field),
    sageAmount: moneyOrNull(books),
    difference: field === null || books === null ? null : subtract(field, books),
  }
}

function totalOf(lines: readonly JobCostLineRow[]): JobCostLineRow {
  const of = (name: Exclude<keyof JobCostLineRow, 'differing_ids' | 'of_alone'>) =>
    sum(lines.map(line => line[name] ?? '0'))
  const ofKnown = (name: Parameters<typeof of>[0]) =>
    lines.some(line => line[name] !== null) ? of(name) : null
  return {
    extra: null,
    cost_code: null,
    cost_type: null,
    field_original: of('field_original'),
    books_original: of('books_original'),
    field_changes: of('field_changes'),
    books_changes: of('books_changes'),
    field_invoiced: of('field_invoiced'),
    books_invoiced: of('books_invoiced'),
    field_held: of('field_held'),
    books_held: of('books_held'),
    field_budget: ofKnown('field_budget'),
    books_budget: ofKnown('books_budget'),
    field_revised_budget: ofKnown('field_revised_budget'),
    books_revised_budget: ofKnown('books_revised_budget'),
    field_cost: ofKnown('field_cost'),
    cost: ofKnown('cost'),
    of_alone: lines[0]?.of_alone ?? null,
    differing_ids: [...new Set(lines.flatMap(line => line.differing_ids))],
  }
}
