import { type RequestContext, TIEOUT } from '#lib/request'
import { SageImportsDocument } from '../intake/questions/sage300.generated.ts'
import type { Sources } from '../intake/sources.ts'
import type { SeenImport } from './completeness.ts'

/** What was written to Sage's drop folder; undefined where that cannot be read, so that nothing is said of it. */
export async function importsSeen(
  sources: Sources,
  context: RequestContext,
): Promise<SeenImport[] | undefined> {
  // The folder is shown to those who write; here it is only counted.
  const asTieout = { ...context, caller: { name: TIEOUT, scopes: new Set(['write'] as const) } }
  const imports: SeenImport[] = []
  try {
    for await (const page of sources.pages('SAGE300', SageImportsDocument, {}, asTieout)) {
      imports.push(...page)
    }
    return imports
  } catch {
    return undefined
  }
}
