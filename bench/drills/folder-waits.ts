import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { LOCK_FILE } from '../../subgraphs/sage300/write/folder-lock.ts'

/**
 * Whoever was killed when it was about to start the import command keeps the drop folder for 10 minutes, since
 * nobody can know whether the command runs. In a drill it does after this, or never.
 */
const STARTS_WITHIN_MS = 30_000
/** Longer than Tieout waits. */
const KEPT_MS = 20 * 60_000
const LOOK_PAUSE_MS = 200

export interface FolderWaits extends AsyncDisposable {
  /** How often time was skipped. */
  skipped(): number
}

/** As if the minutes had gone by, until it is disposed of. What a living process has is its own all the same. */
export function skipFolderWaits(importDir: string): FolderWaits {
  const ending = new AbortController()
  const lock = join(importDir, LOCK_FILE)
  let count = 0
  async function look(): Promise<void> {
    while (!ending.signal.aborted) {
      await delay(LOOK_PAUSE_MS, undefined, { signal: ending.signal }).catch(() => undefined)
      const found = await stat(lock).catch(() => undefined)
      const ageMs = found ? Date.now() - found.mtimeMs : 0
      if (ageMs < STARTS_WITHIN_MS || ageMs > KEPT_MS / 2) continue
      const then = new Date(Date.now() - KEPT_MS)
      // It may be let go at this moment.
      await utimes(lock, then, then).then(
        () => {
          count += 1
        },
        () => undefined,
      )
    }
  }
  const looking = look()
  return {
    skipped: () => count,
    async [Symbol.asyncDispose]() {
      ending.abort()
      await looking
    },
  }
}
