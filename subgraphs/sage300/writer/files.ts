import { createHash } from 'node:crypto'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Import files in the drop folder, and what Sage leaves beside them. */
export interface Rejection {
  /** Line of the import file, counted from 1; 0 where Sage did not say. */
  line: number
  reason: string
}

const EXTENSION = '.jcc'

/**
 * Name of the import file of one idempotency key and input: the first part is the key's alone, so a
 * second input under the same key is found out. Letters, digits and hyphens, for any file system.
 */
export function fileNameOf(idempotencyKey: string, input: unknown): string {
  return `${stemOf(idempotencyKey)}${hash(JSON.stringify(input), 8)}${EXTENSION}`
}

/** The import file that was written under a key before, whatever its input. */
export async function earlierFile(
  dir: string,
  idempotencyKey: string,
): Promise<string | undefined> {
  const stem = stemOf(idempotencyKey)
  const exact = new RegExp(`^${stem}[0-9a-f]{8}\\${EXTENSION}$`)
  return (await readdir(dir)).find(name => exact.test(name))
}

/** On disk under its name whole or not at all: Sage must never read half a file. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true })
    throw thrown
  }
}

/**
 * What Sage rejected of a file: lines and reasons from the import journal, or the bare lines of the
 * reject file where the journal says nothing. Empty when both are missing or clean.
 */
export async function rejectionsOf(path: string): Promise<Rejection[]> {
  const name = path.slice(0, -EXTENSION.length)
  const journal = await readIfThere(`${name}ImportPrint.prn`)
  const reasons = journal.split('\r\n').flatMap(line => {
    const [, number, reason] = /^\s*(\d+)\s+\S+\s+REJECTED\s+(.*\S)\s*$/.exec(line) ?? []
    return number && reason ? [{ line: Number(number), reason }] : []
  })
  if (reasons.length > 0) return reasons
  const rejected = await readIfThere(`${name}Reject${EXTENSION}`)
  return rejected
    .split('\r\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ line: 0, reason: line }))
}

export async function readFileAt(dir: string, name: string): Promise<Buffer> {
  return readFile(join(dir, name))
}

async function readIfThere(path: string): Promise<string> {
  try {
    return new TextDecoder('windows-1252').decode(await readFile(path))
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return ''
    throw thrown
  }
}

function stemOf(idempotencyKey: string): string {
  return `Tieout-${hash(idempotencyKey, 16)}-`
}

function hash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}
