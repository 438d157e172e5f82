import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf, isClaimed, type StartNote, stderrOf } from './files.ts'
import type { RunOnce, RunOnceEnd } from './run-once.ts'

export interface ImportCommand {
  /** What is kept in the claim of the file. */
  about: Omit<StartNote, 'at'>
  /** A list is a program and its arguments; a text goes through the shell. */
  command: string | string[]
  cwd: string | undefined
  environment: Record<string, string>
}

/** What a program needs to find itself and its libraries, and to start fast. The rest holds secrets that are not its own. */
const INHERITED = new Set(
  'APPDATA COMSPEC HOME LANG LOCALAPPDATA NODE_COMPILE_CACHE PATH PATHEXT PROGRAMDATA SYSTEMROOT TEMP TMP TMPDIR USERPROFILE WINDIR'.split(
    ' ',
  ),
)

/**
 * How the command ended; NOT_STARTED alone means that Sage was surely not touched, and TAKEN that another process
 * has claimed the file, and runs it.
 */
export type CommandEnd =
  | { kind: 'ENDED'; exitCode: number | null }
  | { kind: 'TAKEN' }
  | {
      kind: 'NOT_STARTED'
      reason: string
      /** False where only an exit code says so, which a script may have of something within it. */
      isCertain: boolean
    }
  | { kind: 'TIMED_OUT'; afterwards: Promise<number | null> }

export type RunImport = (
  command: ImportCommand,
  file: string,
  timeoutMs: number,
  onStarted?: (pid: number) => void,
) => Promise<CommandEnd>

/** A shell's own: not executable, not found, and not found on Windows. */
const NOT_STARTED_CODES: readonly (number | null)[] = [126, 127, 9009]

/** Whether a shell says by its exit code that it found nothing to run. */
export function saysNotStarted(exitCode: number | null): boolean {
  return NOT_STARTED_CODES.includes(exitCode)
}

const RUN_ONCE = fileURLToPath(new URL('run-once.ts', import.meta.url))

/**
 * Claims `file`, and runs the command that imports and posts it. Both are done by a process of their own: ours may
 * be killed at any moment, and a file that nobody has claimed by then was surely never handed to Sage. A command
 * that takes too long is left running, and so is one whose Tieout ends: killing Sage in the middle of a posting
 * does more harm than waiting.
 */
export const runImport: RunImport = (
  { about, command, cwd, environment },
  file,
  timeoutMs,
  onStarted,
) => {
  const withFile = (text: string) => text.replaceAll('{file}', () => file)
  const [program = '', ...args] = Array.isArray(command)
    ? command.map(withFile)
    : [withFile(command)]
  const isShell = !Array.isArray(command)
  let stderr: number
  try {
    stderr = openSync(stderrOf(file), 'w')
  } catch (thrown) {
    return Promise.resolve({ kind: 'NOT_STARTED', reason: codeOf(thrown), isCertain: true })
  }
  const told: RunOnce = { file: resolve(file), about, program, args, isShell }
  const child = spawn(process.execPath, [RUN_ONCE, JSON.stringify(told)], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...inherited(), ...environment },
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
    windowsHide: true,
    // A group of its own: what ends Tieout at a terminal does not end it, and all of it can be found.
    detached: process.platform !== 'win32',
  })
  if (child.pid !== undefined) onStarted?.(child.pid)
  closeSync(stderr)
  return new Promise(over => {
    let noteEnd = (_: number | null) => {}
    const afterwards = new Promise<number | null>(ended => {
      noteEnd = ended
    })
    const timer = setTimeout(() => {
      child.unref()
      child.channel?.unref()
      over({ kind: 'TIMED_OUT', afterwards })
    }, timeoutMs)
    const end = (outcome: CommandEnd) => {
      clearTimeout(timer)
      noteEnd(child.exitCode)
      over(outcome)
    }
    child.once('error', error => {
      // A process that was spawned can still fail to take a signal; then its end is reported too.
      if (child.pid !== undefined) return
      end({ kind: 'NOT_STARTED', reason: codeOf(error), isCertain: true })
    })
    void endOf(child, file).then(({ exitCode, told }) => {
      if (told) return end(told)
      end(
        isShell && saysNotStarted(exitCode)
          ? { kind: 'NOT_STARTED', reason: `exit code ${exitCode}`, isCertain: false }
          : { kind: 'ENDED', exitCode },
      )
    })
  })
}

/** What it told where the command was not run. Never resolves where it was not spawned. */
async function endOf(
  child: ChildProcess,
  file: string,
): Promise<{ exitCode: number | null; told: RunOnceEnd | undefined }> {
  let told: RunOnceEnd | undefined
  child.on('message', message => {
    told = message as RunOnceEnd
  })
  const [exitCode] = await Promise.all([
    new Promise<number | null>(ended => child.once('exit', ended)),
    child.connected ? once(child, 'disconnect') : undefined,
  ])
  // One that broke off before it came to that has run nothing.
  if (!told && !(await isClaimed(file).catch(() => true))) {
    told = { kind: 'NOT_STARTED', reason: `exit code ${exitCode}`, isCertain: true }
  }
  return { exitCode, told }
}

function inherited(): NodeJS.ProcessEnv {
  const known = Object.entries(process.env).filter(([name]) => INHERITED.has(name.toUpperCase()))
  return Object.fromEntries(known)
}
