import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Pool } from 'pg'
import { connectPool } from '#lib/postgres'
import { clonedDatabase, templateDir } from './postgres.ts'
import { type RunningTieout, runTieout, untilBudgetsRead, untilSettled } from './tieout.ts'

/**
 * Tieout against the sample company. The first test file that asks for it boots one on nothing, which
 * reads and judges all of it; every Tieout here goes on from a copy of what that one left, and is its
 * test's own to change.
 */
export interface RunningSample extends RunningTieout {
  store: Pool
}

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
/** What the sample becomes rests on these. */
const SOURCES = ['gateway', 'lib', 'sandbox', 'schema', 'subgraphs']

export async function runSample(): Promise<RunningSample> {
  const key = await keyOfSources()
  const kept = join(templateDir, key)
  const database = await clonedDatabase('sample', `sample_${key}`, url => makeSample(url, kept))
  const end = () => database[Symbol.asyncDispose]()
  try {
    // By cp, for the server of the sandbox insists on being the owner of its files.
    const tieout = await runTieout({ DATABASE_URL: database.url }, dataDir =>
      run('cp', ['-a', join(kept, 'sandbox'), dataDir]).then(() => undefined),
    )
    return {
      ...tieout,
      store: database.pool,
      async [Symbol.asyncDispose]() {
        await tieout[Symbol.asyncDispose]()
        await end()
      },
    }
  } catch (thrown) {
    await end()
    throw thrown
  }
}

async function makeSample(url: string, kept: string): Promise<void> {
  await rm(kept, { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  // Postgres runs as nobody where we are root, and must reach its files here.
  for (const dir of [templateDir, kept]) await chmod(dir, 0o711)
  await using _tieout = await runTieout({ DATABASE_URL: url, DATA_DIR: relative('.', kept) })
  const store = connectPool(url, { applicationName: 'tieout test', max: 1 })
  try {
    await untilSettled(store)
    await untilBudgetsRead(store)
  } finally {
    await store.end()
  }
}

/** The files of a checkout change while a server of an earlier run still stands. */
async function keyOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const files = await readdir(join(root, source), { recursive: true })
    for (const file of files.sort()) {
      const { size, mtimeMs } = await stat(join(root, source, file))
      hash.update(`\0${source}/${file}\0${size}\0${mtimeMs}`)
    }
  }
  return hash.digest('hex').slice(0, 12)
}
