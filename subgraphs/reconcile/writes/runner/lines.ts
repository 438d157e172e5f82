import type { Clock, OperationStore, Work } from './ports.ts'

/** The place of one operation among those that wait to act alone, for as long as it is told here. */
export interface Place {
  /**
   * Resolves when nothing else is acted under `name`, here or in another process; or at once when this process has to
   * end. What the store throws leaves the place as it is: who has the name may only not have heard so.
   */
  take(work: Work, name: string): Promise<void>
  leave(): void
}

/** Between two looks whether another process still runs something under the same name. */
const LOOK_PAUSE_MS = 100

/** Lines by name: first come, first served in this process, and by turns with other processes. */
export function createLines({
  store,
  clock,
  signal,
}: {
  store: Pick<OperationStore, 'exclude'>
  clock: Clock
  signal: AbortSignal
}): () => Place {
  /** When the last in each line has left it. */
  const ends = new Map<string, Promise<void>>()

  return () => {
    let leave: (() => void) | undefined

    async function queue(name: string): Promise<void> {
      const before = ends.get(name)
      const end = Promise.withResolvers<void>()
      ends.set(name, end.promise)
      leave = () => {
        leave = undefined
        if (ends.get(name) === end.promise) ends.delete(name)
        end.resolve()
      }
      if (!before) return
      await before
      // Whoever waits in another process comes before whoever is next here.
      await clock.sleep(LOOK_PAUSE_MS, signal)
    }

    return {
      async take(work, name) {
        if (!leave) await queue(name)
        while (!signal.aborted && !(await store.exclude(work, name))) {
          await clock.sleep(LOOK_PAUSE_MS, signal)
        }
      },
      leave: () => leave?.(),
    }
  }
}
