import type { Upkeep } from '../../subgraphs/reconcile/intake/upkeep.ts'
import { failureOf } from '../../subgraphs/reconcile/writes/runner/write.ts'
import { PROJECT } from './company.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'

/** Both systems read again, in memory: what cannot be read is said, and what was read is noted. */
export interface MemoryReading {
  /** Each system that was read to its end, for an operation. */
  read: { by: string; system: 'PROCORE' | 'SAGE300' }[]
  of(
    process: Mortal,
    ways: Record<'store' | 'procore' | 'sage', Way>,
  ): Pick<Upkeep, 'refreshAll' | 'refreshPairs'>
}

export function createMemoryReading(): MemoryReading {
  const read: MemoryReading['read'] = []
  return {
    read,
    of(process, ways) {
      const readBy = async ({ requestId: by }: { requestId: string }) => {
        const systems = [
          ['PROCORE', ways.procore],
          ['SAGE300', ways.sage],
        ] as const
        const outcomes = systems.map(async ([system, way]) => {
          const failure = await way.over(process, () => undefined).catch(failureOf)
          if (!failure) await ways.store.over(process, () => void read.push({ by, system }))
          const outcome = { changedCount: 0, ...(failure && { failure }) }
          return { system, projectId: PROJECT, ...outcome }
        })
        return { company: {}, projects: await Promise.all(outcomes), touched: [] }
      }
      return { refreshAll: readBy, refreshPairs: readBy }
    },
  }
}
