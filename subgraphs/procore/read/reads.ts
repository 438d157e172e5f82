import type { Cache, Fetched } from '#lib/cache'
import { createFlights } from '#lib/flights'
import { askerOf, type Caller } from '#lib/request'
import { ownShare } from '#lib/shares'
import { assumeCurrency, isDeleted } from '../records/values.ts'
import type { Urgency } from '../wire/budget.ts'
import type { Ask, ProcoreClient } from '../wire/client.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'

/** Answers come from the cache for this long. */
const FRESH_MS = 30_000
/** When Procore does not answer, what it said within this time is served instead. */
const STALE_MS = 3_600_000
/** Clocks differ; a range that ends now would miss what was changed a moment ago. */
const CLOCK_SKEW_MS = 86_400_000

export interface ReadAt {
  /** Epoch milliseconds; older answers, cached or stale, do not count. */
  notOlderThan?: number | undefined
  /** Nobody waits for it; it leaves a share of the call budget to those for whom somebody does. */
  isBackground?: boolean | undefined
  /** Who waits for it; what Tieout reads for itself is nobody's share of the calls. */
  caller?: Caller | undefined
  /** Aborts when he is gone. */
  signal?: AbortSignal | undefined
}

export type Reads = ReturnType<typeof createReads>

/** Cached look-ups of raw records, and the rows that are mapped from them. */
export function createReads(
  client: ProcoreClient,
  cache: Cache,
  companyId: string,
  currency?: string,
) {
  /** Rows mapped from a cached value, so that a page of a list does not map the list again. */
  const mapped = new WeakMap<object, { rows: unknown; reference: object | undefined }>()
  /** Look-ups under way: a background one that somebody begins to wait for becomes urgent. */
  const flights = createFlights<Urgency>()

  function inCurrency<Value extends Raw | Raw[] | null>(value: Value): Value {
    if (currency === undefined || value === null) return value
    for (const raw of Array.isArray(value) ? value : [value]) assumeCurrency(raw, currency)
    return value
  }

  /** Mapped again when `reference`, which the rows draw on, has been read anew. */
  function once<Rows>(value: object, map: () => Rows, reference?: object): Rows {
    const known = mapped.get(value)
    if (known && known.reference === reference) return known.rows as Rows
    const rows = map()
    mapped.set(value, { rows, reference })
    return rows
  }

  function cached<Value>(
    key: string,
    at: ReadAt,
    fetch: (urgency: Urgency) => Promise<Value>,
    freshMs = FRESH_MS,
  ): Promise<Fetched<Value>> {
    const options = { freshMs, staleMs: STALE_MS, notOlderThan: at.notOlderThan }
    return ownShare(askerOf(at).payer, () => {
      const { flight: urgency, isShared, hold } = flights.join(key, () => urgencyOf(at))
      if (isShared) delete urgency.signal
      if (urgency.isBackground && !at.isBackground) {
        urgency.isBackground = false
        client.hurry()
      }
      return hold(() =>
        cache.read(`procore:${companyId}:${key}`, options, () => hold(() => fetch(urgency))),
      )
    })
  }

  return {
    once,
    /** Forgets every answer whose key begins with `key`. */
    forget: (key: string): Promise<void> => cache.drop(`procore:${companyId}:${key}`),
    /** A whole list, one cache entry; with `updatedAfter` what has changed, past the cache. */
    async list(
      key: string,
      at: ReadAt,
      ask: Ask,
      options: { updatedAfter?: string | undefined; freshMs?: number } = {},
    ): Promise<Fetched<Raw[]>> {
      const { updatedAfter, freshMs } = options
      if (updatedAfter === undefined) {
        const fetch = async (urgency: Urgency) =>
          standing(ask, await client.list(askAt(ask, at, urgency)))
        const { value, ...fetched } = await cached(key, at, fetch, freshMs)
        return { ...fetched, value: inCurrency(value) }
      }
      const fetchedAt = new Date().toISOString()
      const query = { ...ask.query, 'filters[updated_at]': rangeFrom(updatedAfter) }
      const value = standing(ask, await client.list(askAt({ ...ask, query }, at, urgencyOf(at))))
      return { fetchedAt, value: inCurrency(value) }
    },
    /** One record; null when Procore has none. An outage is not mistaken for an absence. */
    async find(key: string, at: ReadAt, ask: Ask, freshMs?: number): Promise<Fetched<Raw | null>> {
      const fetch = async (urgency: Urgency) =>
        unlessDeleted(await client.find(askAt(ask, at, urgency)))
      const { value, ...fetched } = await cached(key, at, fetch, freshMs)
      return { ...fetched, value: inCurrency(value) }
    },
    /** One record as a row; null when Procore has none. */
    async row<Row>(
      key: string,
      at: ReadAt,
      ask: Ask,
      map: (raw: Raw, fetchedAt: string) => Row,
    ): Promise<Row | null> {
      const { value, fetchedAt } = await cached(key, at, async urgency =>
        unlessDeleted(await client.find(askAt(ask, at, urgency))),
      )
      return value === null ? null : once(value, () => map(inCurrency(value), fetchedAt))
    },
  }
}

/** Of records that are deleted and listed all the same, lines go on naming the cost codes, and nothing else. */
function standing({ resource }: Ask, raws: Raw[]): Raw[] {
  return resource === resources.costCodes ? raws : raws.filter(raw => !isDeleted(raw))
}

function unlessDeleted(raw: Raw | null): Raw | null {
  return raw && isDeleted(raw) ? null : raw
}

function askAt(ask: Ask, at: ReadAt, urgency: Urgency): Ask {
  return { ...ask, notOlderThan: at.notOlderThan, urgency }
}

function urgencyOf({ isBackground = false, caller, signal }: ReadAt): Urgency {
  return { isBackground, ...askerOf({ caller, signal }) }
}

/** Procore's moments have whole seconds, so the range begins with the whole second. */
function rangeFrom(updatedAfter: string): string {
  const to = new Date(Date.now() + CLOCK_SKEW_MS)
  return `${wholeSecond(new Date(updatedAfter))}...${wholeSecond(to)}`
}

function wholeSecond(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
