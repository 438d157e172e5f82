import DataLoader from 'dataloader'
import type { Cache } from '#lib/cache'
import { createShares } from '#lib/shares'

/** Who asks Sage, and how old the answer may be. */
export interface Age {
  /** Epoch milliseconds; what was read before does not count. */
  notOlderThan: number | undefined
  /** Whose share it is of; undefined for what Tieout does of its own accord. */
  payer?: string | undefined
  /** Aborts when he who asked is gone; undefined where nobody has to wait. */
  signal?: AbortSignal | undefined
}

/** A look-up that the cache did not have. Others may come to wait for it, too. */
export interface Asking {
  payer: string | undefined
  waiting: (AbortSignal | undefined)[]
}

/**
 * Sage has no limit of its own, but three connections and people who post. This many keep one of them busy for
 * most of a minute. A table that has a file of history, or comes in parts, counts as one.
 */
const STATEMENTS_PER_MINUTE = 1_200
const MINUTE_MS = 60_000

export type Rows = Record<string, unknown>[]
/** One select for several keys. `isWanted` is asked when its turn has come. */
type ReadKeys = (keys: string[], isWanted: () => boolean) => Promise<Rows[]>

/** What stands between a look-up and its select: whether anybody waits for it still, and who pays. */
export function createDesk(cache: Cache, company: string) {
  const shares = createShares({
    name: company,
    code: 'STATEMENT_SHARE_USED',
    unit: 'statements to Sage',
    windows: [{ name: 'minute', ms: MINUTE_MS }],
    add: cache.add,
  })
  const loaders = new Map<string, DataLoader<{ key: string; asking: Asking }, Rows>>()

  /** Counts one statement, and why it cannot be sent, if so. */
  async function refusalOf(payer: string | undefined, what: string): Promise<Error | undefined> {
    if (payer === undefined) return undefined
    try {
      await shares.charge(payer, [STATEMENTS_PER_MINUTE], what)
      return undefined
    } catch (thrown) {
      return thrown as Error
    }
  }

  async function readPaid(
    what: string,
    asked: readonly { key: string; asking: Asking }[],
    read: ReadKeys,
  ): Promise<(Rows | Error)[]> {
    const payers = [...new Set(asked.map(({ asking }) => asking.payer))]
    const refusals = new Map<string | undefined, Error | undefined>()
    for (const payer of payers) refusals.set(payer, await refusalOf(payer, what))
    const paid = asked.filter(({ asking }) => !refusals.get(asking.payer))
    const keys = paid.map(({ key }) => key)
    const isWanted = () => paid.some(({ asking }) => isWaitedFor(asking))
    const rows = keys.length === 0 ? [] : await read(keys, isWanted)
    const answers = new Map(paid.map((each, place) => [each, rows[place] ?? []]))
    return asked.map(each => answers.get(each) ?? refusals.get(each.asking.payer) ?? [])
  }

  return {
    /**
     * Not a cache: it gathers what is asked in one turn of the event loop. Each batch answers by itself, so that a
     * long list is not resolved, and mapped, in one go.
     */
    gathered(what: string, maxBatchSize: number, key: string, asking: Asking, read: ReadKeys) {
      const options = { cache: false, maxBatchSize }
      const loader =
        loaders.get(what) ??
        new DataLoader<{ key: string; asking: Asking }, Rows>(
          asked => readPaid(what, asked, read),
          options,
        )
      loaders.set(what, loader)
      return loader.load({ key, asking })
    },
    /** One select of its own. */
    async alone(what: string, asking: Asking, read: (isWanted: () => boolean) => Promise<Rows>) {
      const refusal = await refusalOf(asking.payer, what)
      if (refusal) throw refusal
      return await read(() => isWaitedFor(asking))
    },
  }
}

export type Desk = ReturnType<typeof createDesk>

function isWaitedFor({ waiting }: Asking): boolean {
  return waiting.some(signal => !signal?.aborted)
}
