import {
  createFindingDecisions,
  type FindingDecisions,
} from '../../subgraphs/reconcile/writes/finding-decisions.ts'
import { createJudging } from '../../subgraphs/reconcile/writes/judging.ts'
import { createLinks, type Links } from '../../subgraphs/reconcile/writes/links.ts'
import {
  createOperationWords,
  type OperationWords,
} from '../../subgraphs/reconcile/writes/operation-words.ts'
import type { Clock } from '../../subgraphs/reconcile/writes/runner/ports.ts'
import { createRunner, type Runner } from '../../subgraphs/reconcile/writes/runner/runner.ts'
import { storyOf } from '../../subgraphs/reconcile/writes/runner/story.ts'
import type { Sent, WriteThrough } from '../../subgraphs/reconcile/writes/runner/write.ts'
import { createWritten } from '../../subgraphs/reconcile/writes/written.ts'
import type { Company } from './company.ts'
import type { Way } from './faults.ts'
import type { MemoryFindings } from './findings.ts'
import type { MemoryLinks } from './links.ts'
import type { Mortal } from './scheduler.ts'
import type { Broken, MemoryStore } from './store.ts'
import type { Systems } from './systems.ts'
import { createMemoryRows } from './write-rows.ts'

/** A Tieout as far as it writes and decides: the real code, over what there is in memory. */
export interface Process extends Mortal {
  runner: Runner
  /** By their names in the graph. */
  writes: Record<string, WriteThrough<unknown, unknown>>
  links: Links
  findings: FindingDecisions
  words: OperationWords
}

export interface Surroundings {
  company: Company
  store: MemoryStore
  links: MemoryLinks
  findings: MemoryFindings
  systems: Systems
  ways: Record<'store' | 'procore' | 'sage', Way>
  approvalAmount: string | undefined
  broken: Broken
}

export function openProcess(
  { company, store, links, findings, systems, ways, approvalAmount, broken }: Surroundings,
  clockOf: (process: Process) => Clock,
): Process {
  const process = { isAlive: true } as Process
  const clock = clockOf(process)
  const own = store.of(process, ways.store)
  const upkeep = {
    refreshPairs: () =>
      ways.store.over(process, () => ({ company: {}, projects: [], touched: [] })),
  }
  const written = createWritten({
    sources: systems.sourcesOf(process, ways),
    upkeep,
    ...createMemoryRows(company, systems, process, ways.store),
  })
  const list: WriteThrough<unknown, unknown>[] = Object.values(written)
  process.writes = Object.fromEntries(list.map(write => [write.mutation, without(broken, write)]))
  const services = {
    approvalAmount,
    refusalsByDrift: () => ways.procore.over(process, () => []),
    upkeep,
  }
  const stories = new Map(
    Object.values(process.writes).map(write => [write.kind, storyOf(write, services)]),
  )
  process.runner = createRunner({ store: own, clock, storyOf: kind => stories.get(kind) })
  const judging = createJudging(clock)
  process.links = createLinks({
    rows: links.of(process, ways.store),
    operations: own,
    reconciler: { pairLists: async () => undefined, reconcileChanged: async () => undefined },
    judging,
  })
  process.findings = createFindingDecisions({
    pool: undefined as never, // Asked by dry runs alone.
    rows: findings.of(process, ways.store),
    operations: own as never,
    reconciler: { reconcileChanged: async () => undefined },
    judging,
  })
  process.words = createOperationWords({
    store: own as never,
    clock,
    hurry: process.runner.hurry,
    prepared: { FINDING_ACCEPT: process.findings },
  })
  return process
}

/** The write without what a deliberately broken build leaves out. */
function without(
  broken: Broken,
  write: WriteThrough<unknown, unknown>,
): WriteThrough<unknown, unknown> {
  const legs = write.legs.map(leg => {
    const { send } = leg
    switch (broken) {
      case 'look-up':
        return {
          ...leg,
          look: async () => ({ standing: 'ABSENT', message: 'nobody looks' }) as const,
        }
      case 'asking-again':
        return {
          ...leg,
          async send(...asked: Parameters<typeof send>): Promise<Sent> {
            const sent = await send(...asked)
            return sent.outcome === 'UNHEARD' ? { outcome: 'UNCERTAIN' } : sent
          },
        }
      default:
        return leg
    }
  })
  return { ...write, legs }
}
