import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { ListName } from '../../ground.ts'
import { isRefusal } from '../failures.ts'
import { ProcoreProjectToolsDocument } from '../questions/procore.generated.ts'
import type { Sources, System } from '../sources.ts'

/** What Procore's tool Commitments shows: where it is off, there is nothing of these. */
const LISTS_OF_TOOL: ReadonlySet<ListName> = new Set<ListName>([
  'COMMITMENTS',
  'CHANGE_ORDERS',
  'INVOICES',
])

/**
 * Whether a refused list of a project is rightly nothing. Procore answers alike where a right is missing and
 * where a tool is switched off; its list of tools tells which, and where that is refused too, nobody knows.
 */
export function createSwitchedOff(
  sources: Sources,
  of: { system: System; projectId: string },
  context: RequestContext,
): (list: ListName, failure: TieoutError) => Promise<boolean> {
  let asked: Promise<boolean> | undefined

  return async (list, failure) => {
    if (of.system !== 'PROCORE' || !LISTS_OF_TOOL.has(list) || !isRefusal(failure)) return false
    asked ??= isToolOff(sources, of.projectId, 'COMMITMENTS', context)
    return asked
  }
}

/** Whether the project says that it does without the tool; where it does not say, nobody knows. */
export async function isToolOff(
  sources: Sources,
  id: string,
  tool: 'COMMITMENTS' | 'BUDGET',
  context: RequestContext,
): Promise<boolean> {
  try {
    const { project } = await sources.ask('PROCORE', ProcoreProjectToolsDocument, { id }, context)
    const tools = project?.tools.filter(({ kind }) => kind === tool) ?? []
    return tools.length > 0 && tools.every(({ isActive }) => isActive === false)
  } catch (thrown) {
    if (thrown instanceof TieoutError && !context.signal.aborted) return false
    throw thrown
  }
}
