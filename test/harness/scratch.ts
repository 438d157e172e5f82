import { statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'

/** A folder in memory, where Linux has one. */
const MEMORY_DIR = '/dev/shm'
/** Containers often give it a few megabytes. */
const FREE_MIN_BYTES = 4 * 1024 ** 3

/** Each is waited for a little longer than the one before. */
const RM_RETRIES_MAX = 10

/**
 * Where tests keep what need not outlive the machine. Every test makes and drops databases of a
 * thousand files each, which costs a file system on a disk more than the test itself.
 */
export const scratchDir = freeBytesOf(MEMORY_DIR) > FREE_MIN_BYTES ? MEMORY_DIR : tmpdir()

/** Removes a folder in which an import that nobody waits for any more may still write. */
export function removeTree(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: RM_RETRIES_MAX })
}

function freeBytesOf(dir: string): number {
  try {
    const { bavail, bsize } = statfsSync(dir)
    return bavail * bsize
  } catch {
    return 0
  }
}
