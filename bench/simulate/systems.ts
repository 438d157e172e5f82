import type { RequestContext } from '#lib/request'
import type { Sources } from '../../subgraphs/reconcile/intake/sources.ts'
import type { Company } from './company.ts'
import type { Fact } from './facts.ts'
import type { Way } from './faults.ts'
import { createMemoryProcore, type MemoryProcore } from './procore.ts'
import { createMemorySage, type MemorySage } from './sage.ts'
import type { Mortal, Scheduler } from './scheduler.ts'
import type { Broken } from './store.ts'

/** The two systems in memory, as Tieout meets them. */
export interface Systems {
  /** All that operations have put there. */
  facts: Fact[]
  sage: MemorySage
  procore: MemoryProcore
  sourcesOf(process: Mortal, ways: { procore: Way; sage: Way }): Sources
}

export function createSystems(scheduler: Scheduler, company: Company, broken: Broken): Systems {
  const facts: Fact[] = []
  const sage = createMemorySage(scheduler, company, facts, broken)
  const procore = createMemoryProcore(company, facts)
  return {
    facts,
    sage,
    procore,
    sourcesOf(process, ways) {
      const answers = new Map([
        ...sage.answers(process, ways.sage),
        ...procore.answers(process, ways.procore),
      ])
      const ask = async (
        _system: unknown,
        document: unknown,
        variables: unknown,
        { requestId }: RequestContext,
      ) => {
        const answer = answers.get(document)
        if (!answer) throw new Error('nobody asks this here')
        return answer(variables, requestId)
      }
      // biome-ignore lint/correctness/useYield: no list is read here
      const pages = async function* () {
        throw new Error('no list is read here')
      }
      return { ask, pages } as unknown as Sources
    },
  }
}
