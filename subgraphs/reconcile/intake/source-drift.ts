import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import { ProcoreDriftsDocument, type ProcoreDriftsQuery } from './questions/procore.generated.ts'
import { SageDriftsDocument } from './questions/sage300.generated.ts'
import type { Sources, System } from './sources.ts'
import type { DriftStore } from './store/drift.ts'

/** As the subgraph tells it: what it names is its own. */
export type DriftOfSource = Omit<ProcoreDriftsQuery['drifts'][number], 'endedAt'>

export const systems = ['PROCORE', 'SAGE300'] as const

/** How a system differs from what was recorded of it, gravest first. Throws TieoutError. */
export async function driftsOf(
  sources: Sources,
  system: System,
  context: RequestContext,
): Promise<DriftOfSource[]> {
  return (await askDrifts(sources, system, context)).lasting
}

/** Writes down since when each drift lasts, after a reading. What fails is logged: the next one does it. */
export async function rememberDrifts(
  sources: Sources,
  store: DriftStore,
  context: RequestContext,
): Promise<void> {
  for (const system of systems) {
    try {
      await store.remember(system, await askDrifts(sources, system, context))
    } catch (thrown) {
      if (context.signal.aborted) return
      log.warn('drift.unremembered', { system, ...troubleOf(thrown) })
    }
  }
}

async function askDrifts(sources: Sources, system: System, context: RequestContext) {
  const { drifts } =
    system === 'PROCORE'
      ? await sources.ask(system, ProcoreDriftsDocument, {}, context)
      : await sources.ask(system, SageDriftsDocument, {}, context)
  const of = (isLasting: boolean) =>
    drifts
      .filter(drift => (drift.endedAt === null) === isLasting)
      .map(({ endedAt: _, ...drift }) => drift)
  const byGravity = (left: DriftOfSource, right: DriftOfSource) =>
    gravity.indexOf(left.class) - gravity.indexOf(right.class)
  return { lasting: of(true).toSorted(byGravity), ended: of(false) }
}

const gravity = ['BREAKING', 'RISKY', 'ADDITIVE']
