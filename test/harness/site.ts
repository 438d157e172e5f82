import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SageReader } from '../../subgraphs/sage300/read/reader.ts'
import type { SageSource } from '../../subgraphs/sage300/read/source.ts'
import type { ImportKind, ImportPayload } from '../../subgraphs/sage300/write/import-kind.ts'
import { createImporter } from '../../subgraphs/sage300/write/importer.ts'

/**
 * A site whose macro knows one file name only. `site-macro.ts` copies the import file there, takes its
 * time, and enters into the books what it then finds under that name: two at once double one record and
 * lose the other. The books are a text, one number a line.
 */
export interface SiteImport {
  dir: string
  number: string
  command?: string | string[]
  timeoutMs?: number
  waitMs?: number
}

export const MACRO = fileURLToPath(new URL('site-macro.ts', import.meta.url))
export const macroCommand = [process.execPath, MACRO, '{file}']

export async function makeBooks(dir: string): Promise<void> {
  await writeFile(booksOf(dir), '')
}

export async function numbersIn(dir: string): Promise<string[]> {
  return (await readFile(booksOf(dir), 'utf8')).split('\n').filter(Boolean).sort()
}

/** Beside the drop folder, as Sage's own data are. */
export function booksOf(dir: string): string {
  return join(dirname(dir), 'books.txt')
}

export async function importAtSite(asked: SiteImport): Promise<ImportPayload> {
  const { dir, number, command = macroCommand, ...waits } = asked
  const importer = createImporter(
    {
      importDir: dir,
      importCommand: command,
      importEnvironment: { SITE_DIR: dirname(dir) },
      reader: {} as SageReader,
      source: {} as SageSource,
    },
    waits,
  )
  return importer(recordIn(dir))({ idempotencyKey: `key ${number}`, number })
}

type Input = { idempotencyKey: string; dryRun?: boolean; number: string }

function recordIn(dir: string): ImportKind<Input, { place: number }> {
  return {
    noun: 'change order',
    extension: '.jcc',
    rejectFields: { head: {}, line: {} },
    wantedOf: () => ({ wanted: [{ place: 0 }], userErrors: [] }),
    presenceOf: async ({ number }) => {
      const count = (await numbersIn(dir)).filter(each => each === number).length
      return count === 0 ? 'ABSENT' : count === 1 ? 'POSTED' : 'DIFFERENT'
    },
    check: async ({ number }) => ({ userErrors: [], records: [number] }),
    named: ({ number }) => `Change order ${number}`,
    forget: async () => undefined,
  }
}
