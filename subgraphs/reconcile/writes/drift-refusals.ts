import type { DocumentNode } from 'graphql'
import { driftInWords } from '#lib/drift'
import type { RequestContext } from '#lib/request'
import { isTouched } from '../intake/rests-on.ts'
import { type DriftOfSource, driftsOf, systems } from '../intake/source-drift.ts'
import type { Sources, System } from '../intake/sources.ts'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'

/**
 * Why what asks these questions may not write now: what it reads of a system cannot be read as it was.
 * To be asked after the reads that it decides by, which may be the first to show it. Throws TieoutError.
 */
export async function refusalsByDrift(
  sources: Sources,
  questions: readonly DocumentNode[],
  field: string[],
  context: RequestContext,
): Promise<UserError[]> {
  const refusals = systems.map(async system => {
    const drifts = await driftsOf(sources, system, context)
    return drifts
      .filter(drift => drift.class === 'BREAKING' && isTouched(questions, system, drift))
      .map(drift => refusalOf(system, drift, field))
  })
  return (await Promise.all(refusals)).flat()
}

function refusalOf(system: System, drift: DriftOfSource, field: string[]): UserError {
  const name = system === 'PROCORE' ? 'Procore' : 'Sage'
  return userError(
    'SOURCE_CHANGED',
    `${name} has changed ${drift.resource}: ${driftInWords(drift)} Nothing that rests on it is written until it is as it was, or until Tieout is updated and restarted; sources { drift } has the details.`,
    { field, system },
  )
}
