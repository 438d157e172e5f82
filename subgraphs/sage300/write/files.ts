import { createHash } from 'node:crypto'
import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { SageImportOutcome } from '../types.generated.ts'
import { decodeText } from './encoding.ts'

/** Import files in the drop folder, and what Sage leaves beside them. */
export interface Rejection {
  /** Line of the import file, counted from 1; 0 where Sage did not say. */
  line: number
  reason: string
}

/** Job cost and accounts payable have imports of their own, which the command tells apart by this. */
export type Extension = '.jcc' | '.api'

export const STARTED = '.started'
const ENDED = '.ended'
const EXITED = '.exited'
const SAID = '.stderr'
const importFile = /^Tieout-[0-9a-f]{16}-[0-9a-f]{8}\.(jcc|api)$/

/** What is kept beside an import file about the run of it, for whoever looks into the folder. */
export interface StartNote {
  /** ISO 8601; absent from a note that was cut off, whose presence counts all the same. */
  at?: string
  /** Absent from a note that an earlier version wrote. */
  idempotencyKey?: string
  name?: string
}

/** How the import command ended, and the end of what it said of it on stderr. */
export interface ExitNote {
  at: string
  /** Null when a signal ended it. */
  exitCode: number | null
  said: string
}

/** What was found when the outcome was last looked up. */
export interface EndNote {
  at: string
  outcome: SageImportOutcome
}

export function isImportFile(name: string): boolean {
  return importFile.test(name)
}

/**
 * Name of the import file of one idempotency key and input: the first part is the key's alone, so a
 * second input under the same key is found out. Letters, digits and hyphens, for any file system.
 */
export function fileNameOf(idempotencyKey: string, input: unknown, extension: Extension): string {
  return `${stemOf(idempotencyKey)}${hash(JSON.stringify(input), 8)}${extension}`
}

/** The import file that was written under a key before, whatever its input. */
export async function earlierFile(
  dir: string,
  idempotencyKey: string,
): Promise<string | undefined> {
  const stem = stemOf(idempotencyKey)
  const exact = new RegExp(`^${stem}[0-9a-f]{8}\\.(jcc|api)$`)
  return (await readdir(dir)).find(name => exact.test(name))
}

/**
 * Claims an import file for the one run of the command that it will ever see. False when it was
 * claimed before, by us or by another process. A file without a claim was surely never handed to
 * Sage; one with a claim may have been.
 */
export async function claim(path: string, about: Omit<StartNote, 'at'>): Promise<boolean> {
  const note: StartNote = { at: new Date().toISOString(), ...about }
  try {
    await writeSynced(withoutExtension(path) + STARTED, JSON.stringify(note), 'wx')
  } catch (thrown) {
    if (isErrno(thrown, 'EEXIST')) return false
    throw thrown
  }
  await syncFolder(dirname(path))
  return true
}

export async function isClaimed(path: string): Promise<boolean> {
  try {
    await access(withoutExtension(path) + STARTED)
    return true
  } catch (thrown) {
    if (isErrno(thrown, 'ENOENT')) return false
    throw thrown
  }
}

/** Keeps what was found of a file that was handed to Sage; the time is that of the first finding. */
export async function noteOutcome(path: string, outcome: SageImportOutcome): Promise<void> {
  const { ended } = await notesOf(path)
  if (ended?.outcome === outcome) return
  const note: EndNote = { at: new Date().toISOString(), outcome }
  await writeWhole(withoutExtension(path) + ENDED, Buffer.from(JSON.stringify(note)))
}

/** The notes beside an import file. */
export async function notesOf(
  path: string,
): Promise<{ started: StartNote | undefined; ended: EndNote | undefined }> {
  const [started, ended] = await Promise.all([
    noteAt<StartNote>(withoutExtension(path) + STARTED),
    noteAt<EndNote>(withoutExtension(path) + ENDED),
  ])
  return { started, ended: ended?.outcome === undefined ? undefined : (ended as EndNote) }
}

/** Undefined where there is no note; empty where it cannot be read. */
async function noteAt<Note extends { at?: string }>(
  path: string,
): Promise<Partial<Note> | undefined> {
  const text = await readFile(path, 'utf8').catch(thrown => {
    if (isMissing(thrown)) return undefined
    throw thrown
  })
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Partial<Note>
  } catch {
    // Notes of earlier versions hold the moment alone.
    const at = text.trim()
    return (Number.isNaN(Date.parse(at)) ? {} : { at }) as Partial<Note>
  }
}

/** Takes back a claim whose command never started, and the file with it. */
export async function unclaim(path: string): Promise<void> {
  for (const ending of [SAID, EXITED]) await rm(withoutExtension(path) + ending, { force: true })
  await rm(path, { force: true })
  // Last, since a file that has it is never run.
  await takeBackClaim(path)
}

export async function takeBackClaim(path: string): Promise<void> {
  await rm(withoutExtension(path) + STARTED, { force: true })
}

/** Where the import command writes what it says: in a file, since a pipe ends with whoever reads it. */
export function stderrOf(path: string): string {
  return withoutExtension(path) + SAID
}

/** Keeps how the command ended, with the end of its stderr in place of all of it. */
export async function noteExit(path: string, exitCode: number | null): Promise<ExitNote> {
  const note: ExitNote = { at: new Date().toISOString(), exitCode, said: await saidOf(path) }
  await writeWhole(withoutExtension(path) + EXITED, Buffer.from(JSON.stringify(note)))
  await rm(stderrOf(path), { force: true })
  return note
}

/** Undefined when it was not seen to end; then it may have said something all the same. */
export async function exitOf(path: string): Promise<Partial<ExitNote>> {
  const note = await noteAt<ExitNote>(withoutExtension(path) + EXITED)
  return note ?? { said: await saidOf(path) }
}

async function saidOf(path: string): Promise<string> {
  return shown(await tailOf(stderrOf(path)), path)
}

/** What somebody else wrote, bounded, without control characters and without where our files are. */
function shown(text: string, path: string): string {
  return text
    .replaceAll(dirname(path), '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(-SHOWN_MAX)
}

const SHOWN_MAX = 500
const TAIL_BYTES = 4_096

async function tailOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(unlessMissing)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const length = Math.min(size, TAIL_BYTES)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('utf8')
  } finally {
    await file.close()
  }
}

function unlessMissing(thrown: unknown): undefined {
  if (isMissing(thrown)) return undefined
  throw thrown
}

/** On disk under its name whole or not at all: Sage must never read half a file. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await writeSynced(temporary, bytes, 'w')
    await rename(temporary, path)
    await syncFolder(dirname(path))
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
  const name = withoutExtension(path)
  const journal = await readIfThere(`${name}ImportPrint.prn`)
  const reasons = journal.split(LINE_END).flatMap(line => {
    const [, number, reason] = /^\s*(\d+)\s+\S+\s+REJECTED\s+(.*\S)\s*$/.exec(line) ?? []
    return number && reason ? [{ line: Number(number), reason }] : []
  })
  if (reasons.length > 0) return reasons
  const rejected = await readIfThere(`${name}Reject${extname(path)}`)
  return rejected
    .split(LINE_END)
    .filter(line => line.trim() !== '')
    .map(line => ({ line: 0, reason: line }))
}

/** The end of a journal in which no line has the known form, whatever it says; else empty. */
export async function unreadJournal(path: string): Promise<string> {
  const journal = await readIfThere(`${withoutExtension(path)}ImportPrint.prn`)
  return /^\s*\d+\s+\S+\s+(REJECTED|ACCEPTED)\b/m.test(journal) ? '' : shown(journal, path)
}

const LINE_END = /\r\n|\n|\r/

export async function readFileAt(dir: string, name: string): Promise<Buffer> {
  return readFile(join(dir, name))
}

async function readIfThere(path: string): Promise<string> {
  try {
    return decodeText(await readFile(path))
  } catch (thrown) {
    if (isErrno(thrown, 'ENOENT')) return ''
    throw thrown
  }
}

async function writeSynced(path: string, content: Buffer | string, flags: string): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name outlives a power cut only once its folder is on disk; Windows does that by itself. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function withoutExtension(path: string): string {
  return path.slice(0, -extname(path).length)
}

export function isMissing(thrown: unknown): boolean {
  return isErrno(thrown, 'ENOENT')
}

/** Such as ENOENT; the words beside it name paths. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
}

export function isErrno(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}

function stemOf(idempotencyKey: string): string {
  return `Tieout-${hash(idempotencyKey, 16)}-`
}

function hash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}
