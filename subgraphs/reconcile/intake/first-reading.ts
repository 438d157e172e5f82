import type { RequestContext } from '#lib/request'
import { ProcoreCallBudgetDocument } from './questions/procore.generated.ts'
import type { RefreshProgress } from './refresh.ts'
import { type Sources, SYSTEMS, type System } from './sources.ts'
import { NAMES } from './unread-told.ts'

/** How far the first reading of a system is, for the terminal, the page and the graph alike. */
export interface ReadingProgress {
  doneCount: number
  totalCount: number
  secondsToGo: number | null
  /** A sentence that names nobody's records. */
  described: string
}

export interface FirstReading {
  /** Null before the projects of the system are listed, and once all of them are read. */
  of(system: System): ReadingProgress | null
  /** Sentences, one for each system that is being read. */
  described(): string[]
  /** Takes down how far it is. Never rejects: nobody reads less because it cannot be told. */
  note(progress: RefreshProgress, context: RequestContext): Promise<void>
}

const MINUTE_SECONDS = 60

export function createFirstReading(sources: Sources): FirstReading {
  const known = new Map<
    System,
    RefreshProgress & { startedAt: number; hourLeftCount: number | null }
  >()

  function of(system: System): ReadingProgress | null {
    const progress = known.get(system)
    if (!progress || progress.doneCount >= progress.totalCount) return null
    const { doneCount, totalCount, startedAt, hourLeftCount } = progress
    const msEach = (performance.now() - startedAt) / doneCount
    const secondsToGo =
      doneCount === 0 ? null : Math.ceil((msEach * (totalCount - doneCount)) / 1_000)
    const parts = [
      `${doneCount} of ${totalCount} projects read`,
      ...(hourLeftCount === null ? [] : [`${hourLeftCount} calls left this hour`]),
      ...(secondsToGo === null ? [] : [`${inWords(secondsToGo)} to go`]),
    ]
    const described = `${NAMES[system]}: ${parts.join(', ')}.`
    return { doneCount, totalCount, secondsToGo, described }
  }

  async function askCallsLeft(context: RequestContext): Promise<number | null> {
    const { budget } = await sources.ask('PROCORE', ProcoreCallBudgetDocument, {}, context)
    return budget?.hourLeftCount ?? null
  }

  return {
    of,
    described: () => SYSTEMS.flatMap(system => of(system)?.described ?? []),
    async note(progress, context) {
      const { system, doneCount } = progress
      const before = known.get(system)
      const isAnew = doneCount === 0 || !before
      const startedAt = isAnew ? performance.now() : before.startedAt
      const hourLeftCount = before?.hourLeftCount ?? null
      known.set(system, { ...progress, startedAt, hourLeftCount })
      if (system !== 'PROCORE') return
      const told = await askCallsLeft(context).catch(() => null)
      // Others may have been read meanwhile.
      known.set(system, { ...(known.get(system) ?? progress), startedAt, hourLeftCount: told })
    },
  }
}

function inWords(seconds: number): string {
  return seconds < MINUTE_SECONDS ? 'under a minute' : `${Math.ceil(seconds / MINUTE_SECONDS)} min`
}
