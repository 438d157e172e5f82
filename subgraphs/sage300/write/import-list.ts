import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Connection, type PageArguments, sliceOf } from '#lib/pages'
import type { ImportRow } from '../ground.ts'
import type { SageImport, SageImportKind } from '../types.generated.ts'
import { decodeRecords } from './encoding.ts'
import { isImportFile, isMissing, notesOf, readFileAt, rejectionsOf } from './files.ts'
import { offline } from './import-words.ts'

interface Written {
  fileName: string
  writtenMs: number
}

/** A number of digits into which every moment fits, so that keys compare as numbers do. */
const MOMENT_DIGITS = 15
const kinds = { C: 'COMMITMENT', CCO: 'CHANGE_ORDER', API: 'INVOICE' } as const
const knownOutcomes: ReadonlySet<string> = new Set(['POSTED', 'ENTERED', 'REJECTED'])

/**
 * The imports that were written to the drop folder, the latest first, as its files tell them; Sage
 * itself is not asked. Empty without a folder.
 */
export async function importList(
  dir: string | undefined,
  page: PageArguments,
): Promise<Connection<ImportRow>> {
  const names = dir === undefined ? [] : (await namesIn(dir)).filter(isImportFile)
  const written = await Promise.all(
    names.map(async (fileName): Promise<Written> => {
      const { mtimeMs } = await stat(join(dir ?? '', fileName))
      return { fileName, writtenMs: Math.floor(mtimeMs) }
    }),
  )
  const found = sliceOf(written, latestFirst, page)
  const nodes = await Promise.all(found.nodes.map(each => importOf(dir ?? '', each)))
  const edges = found.edges.flatMap(({ cursor }, place) => {
    const node = nodes[place]
    return node ? [{ cursor, node }] : []
  })
  return { ...found, nodes, edges }
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch(thrown => {
    throw offline(thrown)
  })
}

function latestFirst({ fileName, writtenMs }: Written): string {
  return `${String(10 ** MOMENT_DIGITS - writtenMs).padStart(MOMENT_DIGITS, '0')}${fileName}`
}

async function importOf(dir: string, { fileName, writtenMs }: Written): Promise<ImportRow> {
  const path = join(dir, fileName)
  const [bytes, { started, ended }, rejections] = await Promise.all([
    readFileAt(dir, fileName).catch(thrown => {
      // Taken back between the listing and now, because the command could not be started.
      if (isMissing(thrown)) return Buffer.alloc(0)
      throw thrown
    }),
    notesOf(path),
    rejectionsOf(path),
  ])
  const [head = '', ...lines] = decodeRecords(bytes)
  const isKnown = ended !== undefined && knownOutcomes.has(ended.outcome)
  return {
    fileName,
    kind: kindOf(head),
    name: started?.name ?? null,
    idempotencyKey: started?.idempotencyKey ?? null,
    state: started === undefined ? 'WRITTEN' : isKnown ? 'ENDED' : 'STARTED',
    outcome: ended?.outcome ?? null,
    lineCount: lines.length,
    writtenAt: new Date(writtenMs).toISOString(),
    startedAt: started?.at ?? null,
    lookedAt: ended?.at ?? null,
    rejections: rejections.map(({ line, reason }) => ({ line: line || null, reason })),
  } satisfies Omit<SageImport, 'company'>
}

function kindOf(head: string): SageImportKind | null {
  const [id = ''] = head.split(',')
  return id === 'C' || id === 'CCO' || id === 'API' ? kinds[id] : null
}
