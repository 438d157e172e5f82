import { driftInWords } from '#lib/drift'
import type { RequestContext } from '#lib/request'
import { ProcoreDriftsDocument } from './operations/procore.generated.ts'
import type { Sources } from './sources.ts'
import { userError } from './store/operations.ts'
import type { SourceDrift, UserError } from './types.generated.ts'

/** How Procore differs from what was recorded of it, gravest first. Throws TieoutError. */
export async function procoreDrifts(
  sources: Sources,
  context: RequestContext,
): Promise<SourceDrift[]> {
  const { drifts } = await sources.ask('PROCORE', ProcoreDriftsDocument, {}, context)
  return drifts
    .filter(drift => drift.endedAt === null)
    .map(({ endedAt: _, ...drift }) => drift)
    .toSorted((left, right) => gravity.indexOf(left.class) - gravity.indexOf(right.class))
}

/**
 * Why `mutation` may not write now: what it reads of Procore cannot be read as it was. To be asked
 * after the reads that it decides by, which may be the first to show it. Throws TieoutError.
 */
export async function refusalsByDrift(
  sources: Sources,
  mutation: string,
  field: string[],
  context: RequestContext,
): Promise<UserError[]> {
  const drifts = await procoreDrifts(sources, context)
  return drifts
    .filter(drift => drift.class === 'BREAKING' && drift.affectedOperations.includes(mutation))
    .map(drift =>
      userError(
        'SOURCE_CHANGED',
        `Procore has changed ${drift.resource}: ${driftInWords(drift)} Nothing that rests on it is written until it is as it was, or until Tieout is updated and restarted; sources { drift } has the details.`,
        { field, system: 'PROCORE' },
      ),
    )
}

const gravity = ['BREAKING', 'RISKY', 'ADDITIVE']
