import { TieoutError } from '#lib/errors'
import { sliceOf } from '#lib/pages'
import { keyInProject, projectKeyOf } from '../read/keys.ts'
import { idOf, linkTo, scopeOf } from '../read/scope.ts'
import type { BudgetViewRow } from '../records/budget.ts'
import type { ProjectKey } from '../records/record.ts'
import type { QueryResolvers, Resolvers } from '../types.generated.ts'
import type { Parts } from './parts.ts'

/** Direct costs and the budget. */

export function costQueries({
  source: { costs },
  ownerLoadersOf,
}: Parts): Pick<QueryResolvers, 'procoreDirectCosts' | 'procoreBudgetViews' | 'procoreBudgetRows'> {
  return {
    procoreDirectCosts: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await costs.directCosts(project, context, updatedAfter), idOf, args)
    },
    procoreBudgetViews: async (_parent, args, context) => {
      const { project, updatedAfter } = scopeOf(args.filter)
      return sliceOf(await costs.budgetViews(project, context, updatedAfter), idOf, args)
    },
    procoreBudgetRows: async (_parent, args, context) => {
      const project = projectKeyOf(args.filter.projectId, 'filter.projectId')
      const view = args.filter.viewId
        ? viewIn(project, args.filter.viewId)
        : onlyOne(await costs.budgetViews(project, context))
      const rows = view ? await ownerLoadersOf(context).budgetRowsOf.load(view) : []
      return sliceOf(rows, idOf, args)
    },
  }
}

export function costResolvers({
  loadersOf,
  ownerLoadersOf,
}: Parts): Pick<Resolvers, 'ProcoreDirectCost' | 'ProcoreBudgetView'> {
  return {
    ProcoreDirectCost: {
      __resolveReference: (reference, context) =>
        ownerLoadersOf(context).directCost.load(keyInProject(reference.id, 'id', 'DirectCost')),
      vendor: (row, _args, context, info) =>
        row.vendorId === null
          ? null
          : linkTo('Vendor', row.vendorId, info, id => loadersOf(context).vendor.load(id)),
      lines: (row, _args, context) => ownerLoadersOf(context).directCostLinesOf.load(row.key),
    },
    ProcoreBudgetView: {
      __resolveReference: (reference, context) =>
        ownerLoadersOf(context).budgetView.load(keyInProject(reference.id, 'id', 'BudgetView')),
      rows: (row, _args, context) => ownerLoadersOf(context).budgetRowsOf.load(row.key),
    },
  }
}

/** Throws BAD_USER_INPUT unless the view is one of this project. */
function viewIn(project: string, viewId: string): ProjectKey {
  const view = keyInProject(viewId, 'filter.viewId', 'BudgetView')
  if (view.project === project) return view
  throw new TieoutError(
    'BAD_USER_INPUT',
    `filter.viewId: ${JSON.stringify(viewId)} is a view of another project than filter.projectId.`,
    { field: ['filter', 'viewId'] },
  )
}

/** The one view; none where the project has none. Throws BAD_USER_INPUT naming them if several. */
function onlyOne(views: BudgetViewRow[]): ProjectKey | undefined {
  if (views.length <= 1) return views[0]?.key
  const choices = views.map(view => `${view.id} (${view.name ?? 'without a name'})`).join(', ')
  throw new TieoutError(
    'BAD_USER_INPUT',
    `filter.viewId: the project has ${views.length} budget views; choose one of ${choices}.`,
    { field: ['filter', 'viewId'] },
  )
}
