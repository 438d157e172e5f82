import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { GrantedPair } from '../wire/token-request.ts'
import type { LoginStore } from './store.ts'

/**
 * Puts renewed pairs into the store. Procore has ended the pair before, so one that cannot be stored now
 * is kept and tried again until it is: a store that is away for a moment must not end a sign-in.
 */
export interface PairSaver {
  /** Stores what comes in the place of `pair`, now or as soon as the store takes it. Never throws. */
  save(pair: string, granted: GrantedPair): Promise<void>
  /** Resolves when nothing waits to be stored. Throws when the store does not take it. */
  settled(): Promise<void>
  /** Tries a last time. */
  close(): Promise<void>
}

const RETRY_MS = 500

export function createPairSaver(store: Pick<LoginStore, 'replace'>): PairSaver {
  let waiting: { pair: string; granted: GrantedPair } | undefined
  let timer: NodeJS.Timeout | undefined

  async function settled(): Promise<void> {
    const mine = waiting
    if (!mine) return
    // Where the pair is no longer the stored one, a new sign-in has taken its place.
    await store.replace(mine.pair, mine.granted)
    if (waiting === mine) waiting = undefined
  }

  function retryLater(): void {
    timer = setTimeout(() => settled().catch(retryLater), RETRY_MS).unref()
  }

  function report(thrown: unknown): void {
    log.error('procore.login.unsaved', troubleOf(thrown))
  }

  return {
    async save(pair, granted) {
      waiting = { pair, granted }
      await settled().catch(thrown => {
        report(thrown)
        retryLater()
      })
    },
    settled,
    async close() {
      clearTimeout(timer)
      await settled().catch(report)
    },
  }
}
