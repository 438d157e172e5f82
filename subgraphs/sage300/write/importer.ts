import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { SageReader } from '../read/reader.ts'
import type { SageSource } from '../read/source.ts'
import type { SageImportOutcome } from '../types.generated.ts'
import { type CommandEnd, type RunImport, runImport } from './command.ts'
import { decodeRecords, encodeRecords } from './encoding.ts'
import {
  earlierFile,
  exitOf,
  fileNameOf,
  isClaimed,
  isMissing,
  noteExit,
  noteOutcome,
  readFileAt,
  rejectionsOf,
  unclaim,
  unreadJournal,
  writeWhole,
} from './files.ts'
import { type FolderLock, holderIn, isHolder, takeFolder } from './folder-lock.ts'
import type { ImportInput, ImportKind, ImportPayload } from './import-kind.ts'
import {
  busy,
  type Exit,
  existingProblems,
  exitWords,
  isDone,
  notConfigured,
  noteOffline,
  offline,
  refused,
  unposted,
  wordsOf,
} from './import-words.ts'
import { rejectionErrors } from './rejections.ts'
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

export type Importer = <Input extends ImportInput, Line extends { place: number }>(
  kind: ImportKind<Input, Line>,
) => (input: Input) => Promise<ImportPayload>

/** Posting waits for whoever else posts; after this the outcome is looked up instead. */
const IMPORT_TIMEOUT_MS = 10 * 60_000
/** For another import into the same folder, of this process or of any other. */
const BUSY_WAIT_MS = 30_000

/** What is asked for, and the file that is its own. */
interface Asked<Input extends ImportInput, Line extends { place: number }> {
  kind: ImportKind<Input, Line>
  input: Input
  dir: string
  fileName: string
}

interface Written<Input extends ImportInput, Line extends { place: number }>
  extends Asked<Input, Line> {
  wanted: readonly Line[]
  records: string[]
}

type Ended = { kind: 'ENDED'; exit: Exit } | Extract<CommandEnd, { kind: 'TIMED_OUT' }>

/** Not a failure: the answer when no command was run. */
class Unwritten extends Error {
  readonly payload: ImportPayload
  constructor(payload: ImportPayload) {
    super('nothing was imported')
    this.payload = payload
  }
}

/**
 * Imports into Sage. Sage remembers nothing of an import and takes the same file twice, so: nothing
 * is written that was not checked, a file for which the import was started is never run again, and
 * what came of it is read from Sage's own tables. What Sage or a check refuses is in the answer;
 * throws only when Sage cannot be read before anything was written.
 */
export function createImporter(
  parts: ImportParts,
  { timeoutMs = IMPORT_TIMEOUT_MS, waitMs = BUSY_WAIT_MS } = {},
): Importer {
  const { importDir: dir, importCommand: command, runImport: run = runImport } = parts
  let last: Promise<unknown> = Promise.resolve()

  async function importOnce<Input extends ImportInput, Line extends { place: number }>(
    kind: ImportKind<Input, Line>,
    input: Input,
    waitMs: number,
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
    const earlier = await online(earlierFile(dir, idempotencyKey))
    if (earlier !== undefined && earlier !== fileName) {
      const message = `The key ${JSON.stringify(idempotencyKey)} was used for another import; use a new key.`
      return refused([refusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'], message)])
    }
    const asked = { kind, input, dir, fileName }
    const found = await lookedUp(asked)
    if (found || dryRun) return found ?? (await checked(asked)).payload
    // What is checked has to hold until it is written, so all of it is done alone.
    const lock = await online(takeFolder(dir, fileName, { staleMs: timeoutMs, waitMs }))
    if (isHolder(lock)) throw busy(lock.fileName)
    let isLeft = false
    try {
      const imported = await lookedUp(asked)
      if (imported) return imported
      const { payload, written } = await checked(asked)
      if (!written) return payload
      const end = await writeAndRun(written, command, lock)
      if (end.kind === 'TIMED_OUT') {
        isLeft = true
        void end.afterwards
          .then(exitCode => noteExit(join(dir, fileName), exitCode))
          .catch(noteOffline)
          .finally(lock.release)
      } else await lock.release()
      return await look(written, wordsFor(end, timeoutMs))
    } catch (thrown) {
      if (thrown instanceof Unwritten) return thrown.payload
      throw thrown
    } finally {
      if (!isLeft) await lock.release()
    }
  }

  /** What came of the file under this key; undefined when it was surely never handed to Sage. */
  async function lookedUp<Input extends ImportInput, Line extends { place: number }>(
    asked: Asked<Input, Line>,
  ): Promise<ImportPayload | undefined> {
    const { kind, input, dir, fileName } = asked
    if (!(await online(isClaimed(join(dir, fileName))))) return undefined
    const bytes = await readFileAt(dir, fileName).catch(thrown => {
      // Somebody has cleared it away; it is written again to be looked up, and its claim holds.
      if (isMissing(thrown)) return undefined
      throw offline(thrown)
    })
    if (!bytes) return undefined
    const { wanted } = kind.wantedOf(input)
    const records = decodeRecords(bytes)
    return look({ ...asked, wanted, records }, 'It was imported under this key before.')
  }

  /** What Sage's tables say of it before it is written; `written` when it may be. */
  async function checked<Input extends ImportInput, Line extends { place: number }>(
    asked: Asked<Input, Line>,
  ): Promise<{ payload: ImportPayload; written?: Written<Input, Line> }> {
    const { kind, input, fileName } = asked
    const { dryRun } = input
    const { wanted, userErrors } = kind.wantedOf(input)
    const presence = await kind.presenceOf(input, wanted)
    if (presence === 'WAITING') return { payload: unposted(kind, input) }
    if (isDone(presence) && !dryRun && userErrors.length === 0) {
      return { payload: { outcome: presence, fileName: null, records: [], userErrors: [] } }
    }
    const { userErrors: more, records } = await kind.check(input, wanted)
    userErrors.push(...existingProblems(kind, presence, input), ...more)
    if (userErrors.length > 0 || !records) return { payload: refused(userErrors) }
    const payload: ImportPayload = { outcome: 'CHECKED', fileName, records, userErrors: [] }
    return { payload, written: { ...asked, wanted, records } }
  }

  /** Throws Unwritten, or that the folder is offline, when the command was surely not started. */
  async function writeAndRun<Input extends ImportInput, Line extends { place: number }>(
    written: Written<Input, Line>,
    command: string | string[],
    lock: FolderLock,
  ): Promise<Ended> {
    const { kind, input, wanted, dir, fileName, records } = written
    const path = join(dir, fileName)
    const about = { idempotencyKey: input.idempotencyKey, name: kind.named(input) }
    await online(writeWhole(path, encodeRecords(records)))
    log.info('sage.import_written', { id: fileName, count: records.length })
    try {
      lock.noteStarting()
    } catch (thrown) {
      throw offline(thrown)
    }
    log.info('sage.import_started', { id: fileName, count: records.length })
    const { companyDir: cwd, importEnvironment: environment = {} } = parts
    const end = await run({ about, command, cwd, environment }, path, timeoutMs, pid => {
      try {
        lock.notePid(pid)
      } catch (thrown) {
        noteOffline(thrown)
      }
    })
    log.info('sage.import_ended', { id: fileName, state: end.kind })
    if (end.kind === 'TAKEN') {
      throw new Unwritten(await look(written, 'Another process started this import.'))
    }
    if (end.kind === 'TIMED_OUT') return end
    const exitCode = end.kind === 'ENDED' ? end.exitCode : null
    const exit = await noteExit(path, exitCode).catch(thrown => {
      noteOffline(thrown)
      return { exitCode, said: '' }
    })
    if (end.kind === 'ENDED') return { kind: 'ENDED', exit }
    if (!end.isCertain && !(await isUntouched(written, wanted))) return { kind: 'ENDED', exit }
    // Sage never saw the file, so the key may be used again.
    await unclaim(path)
    const said = exit.said === '' ? '' : ` It said: ${exit.said}`
    const way = `the import command cannot be started: ${end.reason}.${said}`
    throw new Unwritten(refused([notConfigured(kind.noun, way)]))
  }

  /** Neither Sage nor the folder shows that anything has read the file. */
  async function isUntouched<Input extends ImportInput, Line extends { place: number }>(
    { kind, input, dir, fileName }: Written<Input, Line>,
    wanted: readonly Line[],
  ): Promise<boolean> {
    const path = join(dir, fileName)
    try {
      const traces = [await unreadJournal(path), ...(await rejectionsOf(path))]
      return (
        traces.length === 1 &&
        traces[0] === '' &&
        (await kind.presenceOf(input, wanted)) === 'ABSENT'
      )
    } catch {
      return false
    }
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
        log.warn('sage.import_note_failed', { id: fileName, ...troubleOf(thrown) }),
      )
      return { outcome, fileName, records, userErrors }
    }
    try {
      const presence = await kind.presenceOf(input, wanted)
      if (isDone(presence)) {
        await kind.forget(input, wanted)
        return await ended(presence, [])
      }
      if ((await holderIn(dir, timeoutMs))?.fileName === fileName) {
        return await ended('UNCERTAIN', [uncertainty('The import still runs; look again later.')])
      }
      const rejections = await rejectionsOf(join(dir, fileName))
      const rejected = rejectionErrors(rejections, { fields: kind.rejectFields, wanted, records })
      const isWhole = rejections.length >= records.length
      const journal = await unreadJournal(join(dir, fileName))
      const unread = journal === '' ? [] : [refusal('REJECTED', [], `The journal says: ${journal}`)]
      if (presence === 'ABSENT' && isWhole) {
        return await ended('REJECTED', [...rejected, ...unread])
      }
      const told = [
        circumstances,
        exitWords(await exitOf(join(dir, fileName))),
        wordsOf(presence, kind.noun),
      ]
      if (journal !== '') told.push(`The journal says: ${journal}`)
      const doubt = uncertainty(told.filter(Boolean).join(' '))
      return await ended('UNCERTAIN', [doubt, ...rejected])
    } catch (thrown) {
      const message = `${circumstances} Sage cannot be read back: ${messageOf(thrown)}`
      return ended('UNCERTAIN', [uncertainty(message)])
    }
  }

  return kind => async input => {
    if (input.dryRun) return importOnce(kind, input, 0)
    const late = performance.now() + waitMs
    // One at a time: Sage's import is a program made for one person.
    const waiting = new AbortController()
    const turn = last
    const result = (async () => {
      const isOurs = await Promise.race([
        turn.then(() => true),
        delay(waitMs, false, { signal: waiting.signal, ref: false }).catch(() => false),
      ])
      if (!isOurs) throw busy('of this process')
      return importOnce(kind, input, Math.max(0, late - performance.now()))
    })().finally(() => waiting.abort())
    last = Promise.allSettled([turn, result])
    return result
  }
}

/** What works in the drop folder, with a refusal in place of what the system says, which has paths. */
async function online<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch(thrown => {
    throw offline(thrown)
  })
}

function wordsFor(end: Ended, timeoutMs: number): string {
  if (end.kind === 'TIMED_OUT') return `The import did not end within ${timeoutMs / 1000} s.`
  return end.exit.exitCode === 0 ? 'The import ended.' : 'The import command broke off.'
}
