import { TieoutError } from '#lib/errors'
import type { Raw } from './client.ts'
import { textOf } from './fields.ts'
import type { ReadAt, Reads } from './reads.ts'
import { resources } from './resources.ts'
import { type CustomStatuses, changeOrderStatus, changeOrderWord } from './statuses.ts'

/** How long the company's list of statuses is taken for the latest, unless a word is not in it. */
const REFERENCE_FRESH_MS = 3_600_000
const UNKNOWN_WORD_FRESH_MS = 300_000
/** Without the right to read the list, words of a company's own stay OTHER. */
const unreadable = new Set(['PROCORE_FORBIDDEN', 'PROCORE_NOT_FOUND'])

export type StatusSource = (
  words: Iterable<string | null>,
  at: ReadAt,
) => Promise<CustomStatuses | undefined>

/**
 * What the statuses that a company has made stand for. Procore is asked only where one of `words` is
 * not Procore's own; undefined where nothing need be known.
 */
export function createStatusSource(reads: Reads, companyId: string): StatusSource {
  const ask = { resource: resources.changeOrderStatuses, query: { company_id: companyId } }

  const stated = async (at: ReadAt) => {
    const { value } = await reads.list('change-order-statuses', at, ask, {
      freshMs: REFERENCE_FRESH_MS,
    })
    return reads.once(value, () => new Map(value.map(pairOf)))
  }

  return async (words, at) => {
    const foreign = [...words].filter(word => word !== null && changeOrderStatus(word) === 'OTHER')
    if (foreign.length === 0) return undefined
    try {
      // A refresh reads every project's change orders, and must not ask for these each time.
      const held = await stated({ isBackground: at.isBackground })
      const isKnown = (word: string | null) => held.has(changeOrderWord(word ?? ''))
      if (foreign.every(isKnown)) return held
      // One made a moment ago; a word that is never in the list must not cost a call each time.
      const notOlderThan = Date.now() - UNKNOWN_WORD_FRESH_MS
      return await stated({ isBackground: at.isBackground, notOlderThan })
    } catch (thrown) {
      if (thrown instanceof TieoutError && unreadable.has(thrown.code)) return undefined
      throw thrown
    }
  }
}

/** The statuses of `raws` in Procore's words. */
export function wordsOf(raws: Raw[]): (string | null)[] {
  return raws.map(raw => textOf(raw, 'status'))
}

function pairOf(raw: Raw): [string, string] {
  const wordIn = (field: string) => changeOrderWord(textOf(raw, field) ?? '')
  return [wordIn('name'), wordIn('mapped_to_status')]
}
