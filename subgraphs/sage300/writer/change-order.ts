import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { SageReader } from '../reader.ts'
import type { SageSource } from '../source.ts'
import { COMMITMENT } from '../tables.ts'
import type {
  SageChangeOrderImportInput,
  SageChangeOrderImportPayload,
} from '../types.generated.ts'
import { checkChangeOrder } from './check.ts'
import { type CommandEnd, runImport } from './command.ts'
import { earlierFile, fileNameOf, readFileAt, rejectionsOf, writeWhole } from './files.ts'
import { type WantedLine, wantedLines } from './lines.ts'
import { rejectionErrors, type Standing, standingOf } from './outcome.ts'
import { decodeRecords, encodeRecords, recordsOf } from './records.ts'
import { refusal, type UserError, uncertainty } from './user-errors.ts'

export interface ImportParts {
  reader: SageReader
  source: SageSource
  companyDir?: string
  importDir?: string
  importCommand?: string | string[]
  importEnvironment?: Record<string, string>
}

/** Posting waits for whoever else posts; after this the outcome is looked up instead. */
const IMPORT_TIMEOUT_MS = 10 * 60_000

type Payload = SageChangeOrderImportPayload
type Input = SageChangeOrderImportInput

/** A file that was written, and what it asks for. */
interface Written {
  input: Input
  wanted: readonly WantedLine[]
  dir: string
  fileName: string
  records: string[]
}

/**
 * The import of a commitment change order. Sage remembers nothing of an import and takes the same
 * file twice, so: nothing is written that was not checked, a file once written is never run again,
 * and what came of it is read from Sage's own tables. What Sage or a check refuses is in the answer;
 * throws only when Sage cannot be read before anything was written.
 */
export function createChangeOrderImport(
  parts: ImportParts,
  timeoutMs = IMPORT_TIMEOUT_MS,
): (input: Input) => Promise<Payload> {
  const { reader, source, importDir: dir, importCommand: command } = parts
  /** Files whose import outlived its time and still runs. */
  const running = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  async function importOnce(input: Input): Promise<Payload> {
    if (!dir || !command?.length) {
      return refused([notConfigured('set SAGE_IMPORT_DIR and SAGE_IMPORT_COMMAND.')])
    }
    const { idempotencyKey, dryRun, ...content } = input
    const fileName = fileNameOf(idempotencyKey, content)
    const earlier = await earlierFile(dir, idempotencyKey)
    if (earlier !== undefined && earlier !== fileName) {
      const message = `The key ${JSON.stringify(idempotencyKey)} was used for another change order; use a new key.`
      return refused([refusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'], message)])
    }
    const { wanted, userErrors } = wantedLines(input.lines)
    if (earlier !== undefined) {
      const records = decodeRecords(await readFileAt(dir, fileName))
      return look(
        { input, wanted, dir, fileName, records },
        'It was imported under this key before.',
      )
    }
    const standing = await standingOf(reader, input, wanted)
    if (standing === 'WAITING') return unposted(input)
    if (standing === 'POSTED' && !dryRun && userErrors.length === 0) {
      return { outcome: 'POSTED', fileName: null, records: [], userErrors: [] }
    }
    const checked = await checkChangeOrder(reader, input, wanted)
    userErrors.push(...existingProblems(standing, input), ...checked.userErrors)
    if (userErrors.length > 0 || !checked.file) return refused(userErrors)
    const records = recordsOf(checked.file)
    if (dryRun) return { outcome: 'CHECKED', fileName, records, userErrors: [] }
    return writeAndRun({ input, wanted, dir, fileName, records }, command)
  }

  async function writeAndRun(written: Written, command: string | string[]): Promise<Payload> {
    const { dir, fileName, records } = written
    const path = join(dir, fileName)
    try {
      await writeWhole(path, encodeRecords(records))
    } catch (thrown) {
      return refused([notConfigured(`the import file cannot be written: ${messageOf(thrown)}.`)])
    }
    log.info('sage.import_started', { id: fileName, count: records.length })
    const { companyDir: cwd, importEnvironment: environment = {} } = parts
    const end = await runImport({ command, cwd, environment }, path, timeoutMs)
    log.info('sage.import_ended', { id: fileName, state: end.kind })
    if (end.kind === 'NOT_STARTED') {
      // Sage never saw the file, so the key may be used again.
      await rm(path, { force: true })
      return refused([notConfigured(`the import command cannot be started: ${end.reason}.`)])
    }
    if (end.kind === 'TIMED_OUT') {
      running.add(fileName)
      void end.afterwards.then(() => running.delete(fileName))
    }
    return look(written, wordsFor(end, timeoutMs))
  }

  /** What came of a file that was handed to Sage, from Sage's tables and the files it left. */
  async function look(written: Written, circumstances: string): Promise<Payload> {
    const { input, wanted, dir, fileName, records } = written
    const ended = (outcome: Payload['outcome'], userErrors: UserError[]): Payload => ({
      outcome,
      fileName,
      records,
      userErrors,
    })
    try {
      const standing = await standingOf(reader, input, wanted)
      if (standing === 'POSTED') {
        await forget(input.commitmentNumber)
        return ended('POSTED', [])
      }
      if (running.has(fileName)) {
        return ended('UNCERTAIN', [uncertainty('The import still runs; look again later.')])
      }
      const rejections = await rejectionsOf(join(dir, fileName))
      const rejected = rejectionErrors(rejections, wanted)
      const isWhole = rejections.length >= records.length
      if (standing === 'ABSENT' && isWhole) return ended('REJECTED', rejected)
      const doubt = uncertainty(`${circumstances} ${wordsOf[standing]}`)
      return ended('UNCERTAIN', [doubt, ...rejected])
    } catch (thrown) {
      const message = `${circumstances} Sage cannot be read back: ${messageOf(thrown)}`
      return ended('UNCERTAIN', [uncertainty(message)])
    }
  }

  async function forget(commitment: string): Promise<void> {
    const [known] = await reader.read(COMMITMENT, { Commitment: commitment })
    await source.dropCommitment(commitment, known?.Job ?? '')
  }

  return input => {
    if (input.dryRun) return importOnce(input)
    // One at a time: Sage's import is a program made for one person.
    const result = last.then(() => importOnce(input))
    last = result.catch(() => undefined)
    return result
  }
}

const wordsOf: Readonly<Record<Exclude<Standing, 'POSTED'>, string>> = {
  WAITING: 'The records wait in Sage unposted; post them there, then look again.',
  DIFFERENT:
    'Sage has the change order with other lines; compare it there and reverse what is wrong.',
  ABSENT: 'Sage does not show the change order; look for it there before anything is sent again.',
}

function wordsFor(end: CommandEnd, timeoutMs: number): string {
  if (end.kind === 'TIMED_OUT') return `The import did not end within ${timeoutMs / 1000} s.`
  return end.kind === 'ENDED' && end.exitCode === 0
    ? 'The import ended.'
    : 'The import command broke off.'
}

function existingProblems(standing: Standing, { commitmentNumber, number }: Input): UserError[] {
  if (standing === 'ABSENT') return []
  const lines = standing === 'POSTED' ? 'the same' : 'other'
  const message = `Change order ${number} of ${commitmentNumber} is in Sage already, with ${lines} lines; ${
    standing === 'POSTED'
      ? 'there is nothing to import.'
      : 'use another number or reverse it there.'
  }`
  return [refusal('ALREADY_EXISTS', ['number'], message)]
}

/** Somebody imported it, perhaps we before a crash; a second import would double it. */
function unposted({ commitmentNumber, number }: Input): Payload {
  const message = `Change order ${number} of ${commitmentNumber} was imported before. ${wordsOf.WAITING}`
  return { outcome: 'UNCERTAIN', fileName: null, records: [], userErrors: [uncertainty(message)] }
}

function refused(userErrors: UserError[]): Payload {
  return { outcome: 'REFUSED', fileName: null, records: [], userErrors }
}

function notConfigured(way: string): UserError {
  return refusal('NOT_CONFIGURED', [], `Change orders cannot be written to Sage: ${way}`)
}
