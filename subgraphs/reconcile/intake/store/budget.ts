import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { isRefusal } from '../failures.ts'
import {
  ProcoreBudgetRowsDocument,
  ProcoreBudgetViewsDocument,
} from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'
import { isToolOff } from './switched-off.ts'
import type { StagedRow } from './versions.ts'

/**
 * The budget of a project of Procore through one of its views: the one that was made first, whose rows all
 * have what the budget was set at. What else a row has is the view's own choice, so a figure that it does not
 * show is not known. A budget that is switched off is none.
 */
export async function askBudget(
  sources: Sources,
  { projectId }: { projectId: string },
  context: RequestContext,
): Promise<StagedRow[]> {
  try {
    const view = await firstView(sources, projectId, context)
    return view ? await rowsOf(sources, projectId, view, context) : []
  } catch (thrown) {
    if (!(thrown instanceof TieoutError) || !isRefusal(thrown)) throw thrown
    if (await isToolOff(sources, projectId, 'BUDGET', context)) return []
    throw thrown
  }
}

interface View {
  readonly id: string
  readonly name: string | null
}

async function firstView(
  sources: Sources,
  projectId: string,
  context: RequestContext,
): Promise<View | undefined> {
  let first: View | undefined
  const document = ProcoreBudgetViewsDocument
  for await (const views of sources.pages('PROCORE', document, { projectId }, context)) {
    for (const view of views) if (!first || isBefore(view.id, first.id)) first = view
  }
  return first
}

/** Procore's ids grow. */
function isBefore(left: string, right: string): boolean {
  return left.length === right.length ? left < right : left.length < right.length
}

async function rowsOf(
  sources: Sources,
  projectId: string,
  view: View,
  context: RequestContext,
): Promise<StagedRow[]> {
  const rows: StagedRow[] = []
  const variables = { projectId, viewId: view.id }
  const pages = sources.pages('PROCORE', ProcoreBudgetRowsDocument, variables, context)
  for await (const page of pages) {
    for (const { id, extra, costCode, costType, costTypeCode, columns } of page) {
      const amountOf = (name: string) =>
        columns.find(column => nameKey(column.name) === name)?.amount ?? null
      rows.push({
        id,
        project_id: projectId,
        view_name: view.name,
        extra,
        cost_code: costCode,
        cost_type: costTypeCode ?? costType,
        original_amount: amountOf(COLUMNS.original),
        revised_amount: amountOf(COLUMNS.revised),
        cost_amount: amountOf(COLUMNS.cost),
      })
    }
  }
  return rows
}

/** The first every view has; the others are columns of Procore's own standard view. */
const COLUMNS = {
  original: 'ORIGINALBUDGETAMOUNT',
  revised: 'REVISEDBUDGET',
  cost: 'JOBTODATECOSTS',
} as const

function nameKey(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
