import {
  ChangeOrderWord,
  type CustomStatuses,
  changeOrderStatus,
  changeOrderWord,
} from '../records/change-order.ts'
import { momentFrom, textOf } from '../records/values.ts'
import { isUnreadable } from '../wire/errors.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** A word that is mapped anew is seen within this time; a new word at once. */
const REFERENCE_FRESH_MS = 3_600_000

export type StatusSource = (orders: Raw[], at: ReadAt) => Promise<CustomStatuses | undefined>

/**
 * What the statuses that a company has made stand for; undefined where nothing need be known. Every
 * refresh reads all change orders, so the list is asked for only where a status of `orders` is not
 * Procore's own, and again only where one that it lacks has come since.
 */
export function createStatusSource(reads: Reads, companyId: string): StatusSource {
  const ask = { resource: resources.changeOrderStatuses, query: { company_id: companyId } }

  async function read(at: ReadAt): Promise<{ statuses: CustomStatuses; fetchedAt: string }> {
    const freshMs = REFERENCE_FRESH_MS
    const { value, fetchedAt } = await reads.list('change-order-statuses', at, ask, { freshMs })
    const statuses = reads.once(value, () => new Map(value.map(meaningOf)))
    return { statuses, fetchedAt }
  }

  return async (orders, { isBackground, caller }) => {
    const foreign = orders.filter(raw => changeOrderStatus(textOf(raw, 'status')) === 'OTHER')
    if (foreign.length === 0) return undefined
    try {
      const { statuses, fetchedAt } = await read({ isBackground, caller })
      const hasNewWord = foreign.some(
        raw =>
          !statuses.has(changeOrderWord(textOf(raw, 'status') ?? '')) &&
          (momentFrom(raw['updated_at']) ?? '') > fetchedAt,
      )
      if (!hasNewWord) return statuses
      return (await read({ isBackground, caller, notOlderThan: Date.parse(fetchedAt) + 1 }))
        .statuses
    } catch (thrown) {
      // Without the right to read the list, words of a company's own stay OTHER.
      if (isUnreadable(thrown)) return undefined
      throw thrown
    }
  }
}

function meaningOf(raw: Raw): [string, string] {
  const { name, meaning } = new ChangeOrderWord(raw, 'a status of change orders')
  return [changeOrderWord(String(name ?? '')), changeOrderWord(meaning ?? '')]
}
