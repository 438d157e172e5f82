import { randomUUID } from 'node:crypto'
import { fsyncSync, writeSync } from 'node:fs'
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { isErrno, syncFolder } from './files.ts'
import { hostName, isRunning, nameOf, type ProcessName } from './processes.ts'

/**
 * One import at a time into a drop folder, whatever process asks: a site's macro knows one file name
 * only, and two imports at once double one record and lose another. The lock is a file in the folder
 * itself, since an import command may outlive whoever started it, and any store of ours.
 *
 * It is one file, which is replaced or removed only by whoever has made the next file of its succession;
 * so of two who find a dead holder one follows, and a holder that comes late removes nobody else's.
 */
export interface FolderLock {
  /** Kept before the command is started: from now on it may run. Throws when it cannot be. */
  noteStarting(): void
  notePid(pid: number): void
  /** Never rejects: what cannot be removed is seen to be without a holder, or becomes so. */
  release(): Promise<void>
}

/** Who has taken the folder. */
export interface Holder {
  id: string
  host: string
  tieout: ProcessName
  /** HELD: no command was started yet. STARTING: one may run, under a number that was not noted. */
  state: 'HELD' | 'STARTING' | 'STARTED' | 'RELEASED'
  command: ProcessName | null
  fileName: string
  at: string
}

/** For people, who look for it when nothing moves. */
export const LOCK_FILE = 'Tieout.running'
const SUCCESSOR = 'Tieout.next-'
const CLOCK_FILE = 'Tieout.clock-'
const REFRESH_MS = 5_000
const POLL_MS = 200
/** A note has one length, so that writing over it never leaves half of another one. */
const NOTE_BYTES = 2_048
/** Between making the next file and replacing the lock are moments, unless the process was killed. */
const SUCCESSION_MAX_MS = 30_000

/** Takes the folder for one import; whoever has it when `waitMs` are over. */
export async function takeFolder(
  dir: string,
  fileName: string,
  { staleMs, waitMs }: { staleMs: number; waitMs: number },
): Promise<FolderLock | Holder> {
  const tieout = nameOf(process.pid)
  const mine: Holder = {
    id: randomUUID(),
    host: await hostName(),
    tieout,
    state: 'HELD',
    command: null,
    fileName,
    at: new Date().toISOString(),
  }
  const late = performance.now() + waitMs
  for (;;) {
    const first = await create(join(dir, LOCK_FILE), mine)
    if (first) return held(dir, mine, first)
    const found = await holderOf(dir)
    if (found && !(await isLiving(dir, found, mine.host, staleMs))) {
      const next = await succeed(dir, found, mine)
      if (next) return held(dir, mine, next)
    }
    if (performance.now() >= late) return found?.holder ?? { ...mine, fileName: 'unknown' }
    if (found) await delay(POLL_MS)
  }
}

/** Whoever has the folder and lives, as far as can be seen. */
export async function holderIn(dir: string, staleMs: number): Promise<Holder | undefined> {
  const found = await holderOf(dir)
  if (!found?.holder) return undefined
  return (await isLiving(dir, found, await hostName(), staleMs)) ? found.holder : undefined
}

export function isHolder(taken: FolderLock | Holder): taken is Holder {
  return 'tieout' in taken
}

interface Found {
  /** Undefined when the note cannot be read: it is being written, or foreign. */
  holder: Holder | undefined
  /** By the clock of the folder. */
  refreshedMs: number
}

async function isLiving(
  dir: string,
  { holder, refreshedMs }: Found,
  host: string,
  staleMs: number,
): Promise<boolean> {
  if (holder?.state === 'RELEASED') return false
  if (holder?.host === host) {
    if (await isRunning(holder.tieout)) return true
    if (holder.state === 'HELD') return false
    if (holder.command) return isRunning(holder.command)
  }
  return (await clockOf(dir)) - refreshedMs < staleMs
}

/** Takes the place of a holder that is gone; undefined when somebody else did, or it was not he. */
async function succeed(dir: string, gone: Found, mine: Holder): Promise<FileHandle | undefined> {
  const claim = await claimSuccession(dir, gone.holder?.id ?? 'unknown')
  if (!claim) return undefined
  try {
    const now = await holderOf(dir)
    if (now?.holder?.id !== gone.holder?.id || now?.refreshedMs !== gone.refreshedMs)
      return undefined
    const path = join(dir, `${SUCCESSOR}${mine.id}.note`)
    const file = await create(path, mine)
    if (!file) return undefined
    await rename(path, join(dir, LOCK_FILE))
    await syncFolder(dir)
    const { fileName: id, state = 'unknown' } = gone.holder ?? {}
    log.warn('sage.import_folder_taken_over', { ...(id !== undefined && { id }), state })
    return file
  } finally {
    await rm(join(dir, claim), { force: true })
  }
}

/** The one right to replace or remove the lock of `id`; it is passed on when its owner died over it. */
async function claimSuccession(dir: string, id: string): Promise<string | undefined> {
  const stem = `${SUCCESSOR}${id}.`
  const made = (await readdir(dir)).filter(name => name.startsWith(stem))
  const [last] = made.sort((left, right) => turnOf(right) - turnOf(left))
  if (last !== undefined) {
    const madeMs = (await stat(join(dir, last)).catch(() => undefined))?.mtimeMs
    if (madeMs === undefined || (await clockOf(dir)) - madeMs < SUCCESSION_MAX_MS) return undefined
  }
  const name = `${stem}${last === undefined ? 1 : turnOf(last) + 1}`
  const file = await open(join(dir, name), 'wx').catch(unlessThere)
  await file?.close()
  return file && name
}

function turnOf(name: string): number {
  return Number(name.slice(name.lastIndexOf('.') + 1))
}

function held(dir: string, holder: Holder, file: FileHandle): FolderLock {
  let note = holder
  const write = (changes: Partial<Holder>) => {
    note = { ...note, ...changes }
    writeSync(file.fd, bytesOf(note), 0, NOTE_BYTES, 0)
    fsyncSync(file.fd)
  }
  let isReleased = false
  const timer = setInterval(() => {
    try {
      // Written, and not only touched: so the moment is that of the folder's own clock.
      write({})
    } catch (thrown) {
      warn(thrown)
    }
  }, REFRESH_MS).unref()
  return {
    noteStarting: () => write({ state: 'STARTING' }),
    notePid: pid => write({ state: 'STARTED', command: nameOf(pid) }),
    async release() {
      if (isReleased) return
      isReleased = true
      clearInterval(timer)
      await letGo(dir, holder.id, () => write({ state: 'RELEASED' })).catch(warn)
      await file.close().catch(warn)
    },
  }
}

async function letGo(dir: string, id: string, noteReleased: () => void): Promise<void> {
  noteReleased()
  const claim = await claimSuccession(dir, id)
  if (!claim) return
  try {
    if ((await holderOf(dir))?.holder?.id === id) await rm(join(dir, LOCK_FILE), { force: true })
  } finally {
    await rm(join(dir, claim), { force: true })
  }
}

function warn(thrown: unknown): void {
  log.warn('sage.import_folder_not_noted', troubleOf(thrown))
}

async function create(path: string, holder: Holder): Promise<FileHandle | undefined> {
  const file = await open(path, 'wx').catch(unlessThere)
  if (!file) return undefined
  await file.write(bytesOf(holder), 0, NOTE_BYTES, 0)
  await file.sync()
  return file
}

function unlessThere(thrown: unknown): undefined {
  if (isErrno(thrown, 'EEXIST')) return undefined
  throw thrown
}

async function holderOf(dir: string): Promise<Found | undefined> {
  const path = join(dir, LOCK_FILE)
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { holder: parsed(text), refreshedMs: mtimeMs }
  } catch (thrown) {
    if (isErrno(thrown, 'ENOENT')) return undefined
    throw thrown
  }
}

function parsed(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

function bytesOf(holder: Holder): Buffer {
  const text = `${JSON.stringify(holder)}\n`
  return Buffer.concat([Buffer.from(text), Buffer.alloc(NOTE_BYTES, ' ')]).subarray(0, NOTE_BYTES)
}

/** What the clock of the folder says, which may be that of another machine. */
async function clockOf(dir: string): Promise<number> {
  const path = join(dir, `${CLOCK_FILE}${randomUUID()}`)
  const file = await open(path, 'wx')
  try {
    return (await file.stat()).mtimeMs
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}
