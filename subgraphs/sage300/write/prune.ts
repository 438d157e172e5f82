import { readdir, rm } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { isImportFile, notesOf, STARTED } from './files.ts'

/** Once a day, and soon after a start. */
const PRUNE_INTERVAL_MS = 24 * 60 * 60_000
const FIRST_PAUSE_MS = 60_000
const DAY_MS = 24 * 60 * 60_000
/** Of what is over for good; anything else is kept for whoever looks it up. */
const OVER: ReadonlySet<string> = new Set(['POSTED', 'ENTERED', 'REJECTED'])

/** Removes old imports from the drop folder from now on. Answers how to stop. */
export function keepImportsFor(dir: string, keepDays: number): () => void {
  const prune = () =>
    void pruneImports(dir, keepDays).then(
      count => count > 0 && log.info('sage.imports_pruned', { count }),
      thrown => log.warn('sage.imports_not_pruned', troubleOf(thrown)),
    )
  const first = setTimeout(prune, FIRST_PAUSE_MS).unref()
  const daily = setInterval(prune, PRUNE_INTERVAL_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(daily)
  }
}

/**
 * Removes the files of imports that were over `keepDays` ago, with what Sage left beside them. What they
 * wrote is found in Sage's own tables from then on. Answers how many imports went.
 */
export async function pruneImports(
  dir: string,
  keepDays: number,
  now = Date.now(),
): Promise<number> {
  const names = await readdir(dir)
  let count = 0
  for (const name of names.filter(isImportFile)) {
    const { ended } = await notesOf(join(dir, name))
    const at = Date.parse(ended?.at ?? '')
    if (!ended || !OVER.has(ended.outcome) || !(now - at > keepDays * DAY_MS)) continue
    const stem = parse(name).name
    const own = names.filter(each => each.startsWith(stem) && each !== stem + STARTED)
    for (const each of own) await rm(join(dir, each), { force: true })
    // Last: without it the file might be taken for one that was never handed to Sage.
    await rm(join(dir, stem + STARTED), { force: true })
    count += 1
  }
  return count
}
