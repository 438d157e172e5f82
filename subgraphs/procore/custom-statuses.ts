import { TieoutError } from '#lib/errors'
import { textOf } from './fields.ts'
import type { ReadAt, Reads } from './reads.ts'
import { resources } from './resources.ts'
import { type CustomStatuses, changeOrderStatus, changeOrderWord } from './statuses.ts'

/** How long a background read may take the company's list of statuses for the latest. */
const REFERENCE_FRESH_MS = 3_600_000
/** Without the right to read the list, words of a company's own stay OTHER. */
const unreadable = new Set(['PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND'])

/**
 * What the statuses that a company has made stand for. Procore is asked only where one of `words` is
 * not Procore's own; undefined where nothing need be known.
 */
export function createStatusSource(reads: Reads, companyId: string) {
  const ask = { resource: resources.changeOrderStatuses, query: { company_id: companyId } }

  return async (
    words: Iterable<string | null>,
    at: ReadAt,
  ): Promise<CustomStatuses | undefined> => {
    const isForeign = (word: string | null) => word !== null && changeOrderStatus(word) === 'OTHER'
    if (![...words].some(isForeign)) return undefined
    // A refresh reads every project's change orders each round, and must not ask for these each time.
    const when = at.isBackground ? { isBackground: true } : at
    try {
      const freshMs = REFERENCE_FRESH_MS
      const { value } = await reads.list('change-order-statuses', when, ask, { freshMs })
      return reads.once(
        value,
        () =>
          new Map(
            value.map(raw => [
              changeOrderWord(textOf(raw, 'name') ?? ''),
              changeOrderWord(textOf(raw, 'mapped_to_status') ?? ''),
            ]),
          ),
      )
    } catch (thrown) {
      if (thrown instanceof TieoutError && unreadable.has(thrown.code)) return undefined
      throw thrown
    }
  }
}
