import type { Pool } from 'pg'
import { money, subtract, sum } from '#lib/decimal'
import type { RequestContext } from '#lib/request'
import type { JobCostLineRow, JobCostRow, ProjectRow } from '../ground.ts'
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
  const { rows } = await (asOf == null
    ? pool.query<JobCostLineRow>(report, [project.id, 'infinity'])
    : pool.query<JobCostLineRow>(reportAsOf, [project.id, checkedDay(asOf)]))
  return { project, lines: rows }
}

export function jobCostResolvers(
  loaders: (context: RequestContext) => ReconcileLoaders,
): Pick<Resolvers, 'JobCostReport' | 'JobCostLine'> {
  return {
    JobCostReport: {
      asOf: async ({ project }, _, context) => {
        const row = await loaders(context).asOf.load(project.id)
        return {
          procoreAt: row?.procore_at?.toISOString() ?? null,
          sageAt: row?.sage_at?.toISOString() ?? null,
        }
      },
      total: ({ lines }) => totalOf(lines),
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
      sageCostAmount: row => moneyOrNull(row.cost),
      findings: async (row, _, context) => {
        const found = await Promise.all(
          row.differing_ids.map(id => loaders(context).findingsOfCommitment.load(id)),
        )
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

function totalOf(lines: readonly JobCostLineRow[]): JobCostLineRow {
  const of = (name: Exclude<keyof JobCostLineRow, 'differing_ids'>) =>
    sum(lines.map(line => line[name] ?? '0'))
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
    cost: lines.some(line => line.cost !== null) ? of('cost') : null,
    differing_ids: [...new Set(lines.flatMap(line => line.differing_ids))],
  }
}
