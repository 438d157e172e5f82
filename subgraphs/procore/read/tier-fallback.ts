import { TieoutError } from '#lib/errors'
import { isNotFound } from '../wire/errors.ts'

/**
 * Change orders of projects with three tiers: Procore refuses their endpoint there, and the change
 * order package takes its place.
 */
export function createTierFallback() {
  /** Projects that refused the endpoint: asking them again would cost a call each time. */
  const packaged = new Set<string>()

  return {
    /** Whether the project has refused its change orders. */
    hasPackages: (project: string): boolean => packaged.has(project),
    /** Asks for packages where Procore refuses change orders; where it has none, the refusal stands. */
    async either<Value>(
      project: string,
      orders: () => Promise<Value>,
      packages: () => Promise<Value>,
    ): Promise<Value> {
      if (packaged.has(project)) return await packages()
      try {
        return await orders()
      } catch (refusal) {
        if (!(refusal instanceof TieoutError) || refusal.code !== 'PROCORE_REFUSED') throw refusal
        const value = await packages().catch((thrown: unknown) => {
          throw isNotFound(thrown) ? refusal : thrown
        })
        packaged.add(project)
        return value
      }
    },
  }
}
