import { join } from 'node:path'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { SageReader } from '../read/reader.ts'
import type { SageSource } from '../read/source.ts'
import type { SageImportOutcome } from '../types.generated.ts'
import { type CommandEnd, type RunImport, runImport } from './command.ts'
import { decodeRecords, encodeRecords } from './encoding.ts'
import {
  claim,
  type Extension,
  earlierFile,
  fileNameOf,
  isClaimed,
  noteOutcome,
  readFileAt,
  rejectionsOf,
  unclaim,
  writeWhole,
} from './files.ts'
import type { Presence } from './presence.ts'
import { type RejectFields, rejectionErrors } from './rejections.ts'
import { refusal, type UserError, uncertainty } from './user-errors.ts'

export interface ImportParts {
  reader: SageReader
  source: SageSource
  companyDir?: string
  importDir?: string
  importCommand?: string | string[]
  importEnvironment?: Record<string, string>
  runImport?: RunImport | undefined
}

export interface ImportInput {
  idempotencyKey: string
  dryRun?: boolean
  number: string
}

export interface ImportPayload {
  outcome: SageImportOutcome
  fileName: string | null
  records: string[]
  userErrors: UserError[]
}

/** A kind of record that Sage imports from a file: what to check, to write and to look for. */
export interface ImportKind<Input extends ImportInput, Line extends { place: number }> {
  /** In the middle of a sentence, such as "change order". */
  noun: string
  extension: Extension
  /** Where in the input a reason of Sage's belongs. */
  rejectFields: RejectFields
  /** The lines in their canonical form, with what is wrong with them as they stand. */
  wantedOf(input: Input): { wanted: Line[]; userErrors: UserError[] }
  /** Where the record stands in Sage's own tables, read past every cache. */
  presenceOf(input: Input, wanted: readonly Line[]): Promise<Presence>
  /** Every problem that Sage's books show, or the records to write. */
  check(
    input: Input,
    wanted: readonly Line[],
  ): Promise<{ userErrors: UserError[]; records: string[] | undefined }>
  /** Such as "Change order 004 of SC-1". */
  named(input: Input): string
  /** Drops from the caches what the import changed. */
  forget(input: Input, wanted: readonly Line[]): Promise<void>
}

export type Importer = <Input extends ImportInput, Line extends { place: number }>(
  kind: ImportKind<Input, Line>,
) => (input: Input) => Promise<ImportPayload>

/** Posting waits for whoever else posts; after this the outcome is looked up instead. */
const IMPORT_TIMEOUT_MS = 10 * 60_000

/** A file that was written, and what it asks for. */
interface Written<Input extends ImportInput, Line extends { place: number }> {
  kind: ImportKind<Input, Line>
  input: Input
  wanted: readonly Line[]
  dir: string
  fileName: string
  records: string[]
}

/**
 * Imports into Sage. Sage remembers nothing of an import and takes the same file twice, so: nothing
 * is written that was not checked, a file for which the import was started is never run again, and
 * what came of it is read from Sage's own tables. What Sage or a check refuses is in the answer;
 * throws only when Sage cannot be read before anything was written.
 */
export function createImporter(parts: ImportParts, timeoutMs = IMPORT_TIMEOUT_MS): Importer {
  const { importDir: dir, importCommand: command, runImport: run = runImport } = parts
  /** Files whose import outlived its time and still runs. */
  const running = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  async function importOnce<Input extends ImportInput, Line extends { place: number }>(
    kind: ImportKind<Input, Line>,
    input: Input,
  ): Promise<ImportPayload> {
    if (!dir || !command?.length) {
      return refused([
        notConfigured(
          kind.noun,
          'set SAGE_IMPORT_DIR and SAGE_IMPORT_COMMAND, or importDir and importCommand of the company.',
        ),
      ])
    }
    const { idempotencyKey, dryRun, ...content } = input
    const fileName = fileNameOf(idempotencyKey, content, kind.extension)
    const earlier = await earlierFile(dir, idempotencyKey)
    if (earlier !== undefined && earlier !== fileName) {
      const message = `The key ${JSON.stringify(idempotencyKey)} was used for another import; use a new key.`
      return refused([refusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'], message)])
    }
    const { wanted, userErrors } = kind.wantedOf(input)
    const written = { kind, input, wanted, dir, fileName }
    if (earlier !== undefined && (await isClaimed(join(dir, fileName)))) {
      const records = decodeRecords(await readFileAt(dir, fileName))
      return look({ ...written, records }, 'It was imported under this key before.')
    }
    const presence = await kind.presenceOf(input, wanted)
    if (presence === 'WAITING') return unposted(kind, input)
    if (isDone(presence) && !dryRun && userErrors.length === 0) {
      return { outcome: presence, fileName: null, records: [], userErrors: [] }
    }
    const checked = await kind.check(input, wanted)
    userErrors.push(...existingProblems(kind, presence, input), ...checked.userErrors)
    const { records } = checked
    if (userErrors.length > 0 || !records) return refused(userErrors)
    if (dryRun) return { outcome: 'CHECKED', fileName, records, userErrors: [] }
    return writeAndRun({ ...written, records }, command)
  }

  async function writeAndRun<Input extends ImportInput, Line extends { place: number }>(
    written: Written<Input, Line>,
    command: string | string[],
  ): Promise<ImportPayload> {
    const { kind, input, dir, fileName, records } = written
    const path = join(dir, fileName)
    let isOurs: boolean
    try {
      await writeWhole(path, encodeRecords(records))
      log.info('sage.import_written', { id: fileName, count: records.length })
      const { idempotencyKey } = input
      isOurs = await claim(path, { idempotencyKey, name: kind.named(input) })
    } catch (thrown) {
      const way = `the import file cannot be written: ${messageOf(thrown)}.`
      return refused([notConfigured(kind.noun, way)])
    }
    if (!isOurs) return look(written, 'Another process started this import.')
    log.info('sage.import_started', { id: fileName, count: records.length })
    const { companyDir: cwd, importEnvironment: environment = {} } = parts
    const end = await run({ command, cwd, environment }, path, timeoutMs)
    log.info('sage.import_ended', { id: fileName, state: end.kind })
    if (end.kind === 'NOT_STARTED') {
      // Sage never saw the file, so the key may be used again.
      await unclaim(path)
      const way = `the import command cannot be started: ${end.reason}.`
      return refused([notConfigured(kind.noun, way)])
    }
    if (end.kind === 'TIMED_OUT') {
      running.add(fileName)
      void end.afterwards.then(() => running.delete(fileName))
    }
    return look(written, wordsFor(end, timeoutMs))
  }

  /** What came of a file that was handed to Sage, from Sage's tables and the files it left. */
  async function look<Input extends ImportInput, Line extends { place: number }>(
    written: Written<Input, Line>,
    circumstances: string,
  ): Promise<ImportPayload> {
    const { kind, input, wanted, dir, fileName, records } = written
    const ended = async (
      outcome: SageImportOutcome,
      userErrors: UserError[],
    ): Promise<ImportPayload> => {
      // Only for people who look into the folder: what came of it is read from Sage each time.
      await noteOutcome(join(dir, fileName), outcome).catch(thrown =>
        log.warn('sage.import_note_failed', { id: fileName, message: messageOf(thrown) }),
      )
      return { outcome, fileName, records, userErrors }
    }
    try {
      const presence = await kind.presenceOf(input, wanted)
      if (isDone(presence)) {
        await kind.forget(input, wanted)
        return await ended(presence, [])
      }
      if (running.has(fileName)) {
        return await ended('UNCERTAIN', [uncertainty('The import still runs; look again later.')])
      }
      const rejections = await rejectionsOf(join(dir, fileName))
      const rejected = rejectionErrors(rejections, { fields: kind.rejectFields, wanted, records })
      const isWhole = rejections.length >= records.length
      if (presence === 'ABSENT' && isWhole) return await ended('REJECTED', rejected)
      const doubt = uncertainty(`${circumstances} ${wordsOf(presence, kind.noun)}`)
      return await ended('UNCERTAIN', [doubt, ...rejected])
    } catch (thrown) {
      const message = `${circumstances} Sage cannot be read back: ${messageOf(thrown)}`
      return ended('UNCERTAIN', [uncertainty(message)])
    }
  }

  return kind => input => {
    if (input.dryRun) return importOnce(kind, input)
    // One at a time: Sage's import is a program made for one person.
    const result = last.then(() => importOnce(kind, input))
    last = result.catch(() => undefined)
    return result
  }
}

function isDone(presence: Presence): presence is 'POSTED' | 'ENTERED' {
  return presence === 'POSTED' || presence === 'ENTERED'
}

function wordsOf(presence: Exclude<Presence, 'POSTED' | 'ENTERED'>, noun: string): string {
  switch (presence) {
    case 'WAITING':
      return 'The records wait in Sage unposted; post them there, then look again.'
    case 'DIFFERENT':
      return `Sage has the ${noun} with other lines; compare it there and reverse what is wrong.`
    case 'ABSENT':
      return `Sage does not show the ${noun}; look for it there before anything is sent again.`
  }
}

function wordsFor(end: CommandEnd, timeoutMs: number): string {
  if (end.kind === 'TIMED_OUT') return `The import did not end within ${timeoutMs / 1000} s.`
  return end.kind === 'ENDED' && end.exitCode === 0
    ? 'The import ended.'
    : 'The import command broke off.'
}

type Named<Input extends ImportInput> = Pick<ImportKind<Input, never>, 'noun' | 'named'>

function existingProblems<Input extends ImportInput>(
  kind: Named<Input>,
  presence: Presence,
  input: Input,
): UserError[] {
  if (presence === 'ABSENT') return []
  const lines = isDone(presence) ? 'the same' : 'other'
  const way = isDone(presence)
    ? 'there is nothing to import.'
    : 'use another number or reverse it there.'
  const message = `${kind.named(input)} is in Sage already, with ${lines} lines; ${way}`
  return [refusal('ALREADY_EXISTS', ['number'], message)]
}

/** Somebody imported it, perhaps we before a crash; a second import would double it. */
function unposted<Input extends ImportInput>(kind: Named<Input>, input: Input): ImportPayload {
  const message = `${kind.named(input)} was imported before. ${wordsOf('WAITING', kind.noun)}`
  return { outcome: 'UNCERTAIN', fileName: null, records: [], userErrors: [uncertainty(message)] }
}

function refused(userErrors: UserError[]): ImportPayload {
  return { outcome: 'REFUSED', fileName: null, records: [], userErrors }
}

function notConfigured(noun: string, way: string): UserError {
  return refusal('NOT_CONFIGURED', [], `No ${noun} can be written to Sage: ${way}`)
}
