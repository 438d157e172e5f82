import { type QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner'
import { LRUCache } from 'lru-cache'
import { messageOf, TieoutError } from '#lib/errors'
import { ownersFirst } from './owners-first.ts'
import { providedWithin } from './provided.ts'

/** A query that stalled the planner is refused for this long, lest it takes every planning thread. */
const STALLED_FOR_MS = 60_000
const STALLED_MAX_BYTES = 4 * 1024 * 1024

/** Plans a validated operation, by the overrides whose labels hold: the planner trusts its input. */
export type Plan = (query: string, labels: Set<string>) => Promise<QueryPlan>

/** The native planner, and where that trusts `@provides` too far, the same over less. */
export function createPlanner(supergraphSdl: string): Plan {
  const plan = nativePlanner(supergraphSdl)
  const provided = providedWithin(supergraphSdl)
  if (!provided) return plan
  const planOfLess = nativePlanner(provided.sdl)
  return async (query, labels) => {
    const first = await plan(query, labels)
    return provided.asksTooMuch(first) ? await planOfLess(query, labels) : first
  }
}

/** On a thread of its own. */
function nativePlanner(supergraphSdl: string): Plan {
  const { sdl, restore } = ownersFirst(supergraphSdl)
  const planner = new QueryPlanner(sdl)
  return async (query, labels) => restore(await planner.planAsync(query, undefined, labels, 0))
}

/**
 * Puts a limit on the time that planning takes. Throws PLAN_FAILED after `timeoutMs` at the latest;
 * the native planner cannot be interrupted, so what ends is the wait, and the query is remembered.
 */
export function planInTime(plan: Plan, timeoutMs: number): Plan {
  const stalled = new LRUCache<string, true>({
    maxSize: STALLED_MAX_BYTES,
    sizeCalculation: (_, query) => 2 * query.length,
    ttl: STALLED_FOR_MS,
  })
  return async (query, labels) => {
    if (stalled.has(query)) throw tooSlow(timeoutMs)
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      stalled.set(query, true)
      late.reject(tooSlow(timeoutMs))
    }, timeoutMs)
    try {
      return await Promise.race([plan(query, labels), late.promise])
    } catch (thrown) {
      if (thrown instanceof TieoutError) throw thrown
      const message = `The query cannot be planned: ${messageOf(thrown)}.`
      throw new TieoutError('PLAN_FAILED', message, { cause: thrown })
    } finally {
      clearTimeout(timer)
    }
  }
}

function tooSlow(timeoutMs: number): TieoutError {
  return new TieoutError(
    'PLAN_FAILED',
    `The query was not planned within ${timeoutMs / 1000} s; ask for fewer fields at once.`,
  )
}
