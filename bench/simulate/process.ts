import type { OperationKind } from '../../subgraphs/reconcile/types.generated.ts'
import { type CodeMaps, createCodeMaps } from '../../subgraphs/reconcile/writes/code-maps.ts'
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
import {
  createRunner,
  type Runner,
  type Story,
} from '../../subgraphs/reconcile/writes/runner/runner.ts'
import { storyOf } from '../../subgraphs/reconcile/writes/runner/story.ts'
import type { Sent, WriteThrough } from '../../subgraphs/reconcile/writes/runner/write.ts'
import { createSourceRefresh } from '../../subgraphs/reconcile/writes/source-refresh.ts'
import { createWebhookWords, type WebhookWords } from '../../subgraphs/reconcile/writes/webhooks.ts'
import { createWritten } from '../../subgraphs/reconcile/writes/written.ts'
import type { MemoryCodeMaps } from './code-maps.ts'
import type { Company } from './company.ts'
import type { Way } from './faults.ts'
import type { MemoryFindings } from './findings.ts'
import type { MemoryLinks } from './links.ts'
import type { MemoryReading } from './reading.ts'
import type { Mortal } from './scheduler.ts'
import type { Broken, MemoryStore } from './store.ts'
import type { Systems } from './systems.ts'
import type { MemoryWebhooks } from './webhooks.ts'
import { createMemoryRows } from './write-rows.ts'

/** A Tieout as far as it writes and decides: the real code, over what there is in memory. */
export interface Process extends Mortal {
  runner: Runner
  /** By their names in the graph. */
  writes: Record<string, WriteThrough<unknown, unknown>>
  links: Links
  findings: FindingDecisions
  codeMaps: CodeMaps
  webhooks: WebhookWords
  words: OperationWords
}

export interface Surroundings {
  company: Company
  store: MemoryStore
  links: MemoryLinks
  findings: MemoryFindings
  codeMaps: MemoryCodeMaps
  webhooks: MemoryWebhooks
  reading: MemoryReading
  systems: Systems
  ways: Record<'store' | 'procore' | 'sage', Way>
  approvalAmount: string | undefined
  broken: Broken
}

export function openProcess(
  surroundings: Surroundings,
  clockOf: (process: Process) => Clock,
): Process {
  const { company, store, systems, ways, approvalAmount, broken } = surroundings
  const process = { isAlive: true } as Process
  const clock = clockOf(process)
  const own = store.of(process, ways.store)
  const upkeep = surroundings.reading.of(process, ways)
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
  const stories = new Map<OperationKind, Story>(
    Object.values(process.writes).map(write => [write.kind, storyOf(write, services)]),
  )
  stories.set(
    'SOURCE_REFRESH',
    createSourceRefresh(upkeep, async () => []),
  )
  process.runner = createRunner({ store: own, clock, storyOf: kind => stories.get(kind) })
  const judging = createJudging(clock)
  const reconciler = { pairLists: async () => undefined, reconcileChanged: async () => undefined }
  process.links = createLinks({
    rows: surroundings.links.of(process, ways.store),
    operations: own,
    reconciler,
    judging,
  })
  process.findings = createFindingDecisions({
    pool: undefined as never, // Asked by dry runs alone.
    rows: surroundings.findings.of(process, ways.store),
    operations: own as never,
    reconciler,
    judging,
  })
  process.codeMaps = createCodeMaps({
    rows: surroundings.codeMaps.of(process, ways.store),
    operations: own,
    reconciler,
    judging,
  })
  process.webhooks = createWebhookWords({
    operations: own,
    rows: surroundings.webhooks.of(process, ways.store),
    rules: { allowsPrivate: false },
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
