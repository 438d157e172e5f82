import { driftInWords } from '#lib/drift'
import type { RequestContext } from '#lib/request'
import { ProcoreDriftsDocument } from './operations/procore.generated.ts'
import { SageDriftsDocument } from './operations/sage300.generated.ts'
import type { Sources, System } from './sources.ts'
import { userError } from './store/operations.ts'
import type { SourceDrift, UserError } from './types.generated.ts'

/** How a system differs from what was recorded of it, gravest first. Throws TieoutError. */
export async function driftsOf(
  sources: Sources,
  system: System,
  context: RequestContext,
): Promise<SourceDrift[]> {
  const { drifts } =
    system === 'PROCORE'
      ? await sources.ask(system, ProcoreDriftsDocument, {}, context)
      : await sources.ask(system, SageDriftsDocument, {}, context)
  return drifts
    .filter(drift => drift.endedAt === null)
    .map(({ endedAt: _, ...drift }) => drift)
    .toSorted((left, right) => gravity.indexOf(left.class) - gravity.indexOf(right.class))
}

/**
 * Why `mutation` may not write now: what it reads of a system cannot be read as it was. To be asked
 * after the reads that it decides by, which may be the first to show it. Throws TieoutError.
 */
export async function refusalsByDrift(
  sources: Sources,
  mutation: string,
  field: string[],
  context: RequestContext,
): Promise<UserError[]> {
  const systems = ['PROCORE', 'SAGE300'] as const
  const refusals = systems.map(async system => {
    const drifts = await driftsOf(sources, system, context)
    return drifts
      .filter(drift => drift.class === 'BREAKING' && drift.affectedOperations.includes(mutation))
      .map(drift => refusalOf(system, drift, field))
  })
  return (await Promise.all(refusals)).flat()
}

function refusalOf(system: System, drift: SourceDrift, field: string[]): UserError {
  const name = system === 'PROCORE' ? 'Procore' : 'Sage'
  return userError(
    'SOURCE_CHANGED',
    `${name} has changed ${drift.resource}: ${driftInWords(drift)} Nothing that rests on it is written until it is as it was, or until Tieout is updated and restarted; sources { drift } has the details.`,
    { field, system },
  )
}

const gravity = ['BREAKING', 'RISKY', 'ADDITIVE']
