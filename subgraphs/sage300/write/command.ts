import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { stderrOf } from './files.ts'

export interface ImportCommand {
  /** A list is a program and its arguments; a text goes through the shell. */
  command: string | string[]
  cwd: string | undefined
  environment: Record<string, string>
}

/** What a program needs to find itself and its libraries. The rest holds secrets that are not its own. */
const INHERITED = new Set(
  'APPDATA COMSPEC HOME LANG LOCALAPPDATA PATH PATHEXT PROGRAMDATA SYSTEMROOT TEMP TMP TMPDIR USERPROFILE WINDIR'.split(
    ' ',
  ),
)

/** How the command ended; NOT_STARTED alone means that Sage was surely not touched. */
export type CommandEnd =
  | { kind: 'ENDED'; exitCode: number | null }
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

/**
 * Runs the command that imports and posts `file`. A command that takes too long is left running, and
 * so is one whose Tieout ends: killing Sage in the middle of a posting does more harm than waiting.
 */
export const runImport: RunImport = ({ command, cwd, environment }, file, timeoutMs, onStarted) => {
  const withFile = (text: string) => text.replaceAll('{file}', file)
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
  const child = spawn(program, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...inherited(), ...environment },
    shell: isShell,
    stdio: ['ignore', 'ignore', stderr],
    windowsHide: true,
    // A group of its own: what ends Tieout at a terminal does not end it, and all of it can be found.
    detached: process.platform !== 'win32',
  })
  if (child.pid !== undefined) onStarted?.(child.pid)
  closeSync(stderr)
  return new Promise(resolve => {
    let noteEnd = (_: number | null) => {}
    const afterwards = new Promise<number | null>(ended => {
      noteEnd = ended
    })
    const timer = setTimeout(() => {
      child.unref()
      resolve({ kind: 'TIMED_OUT', afterwards })
    }, timeoutMs)
    const end = (outcome: CommandEnd) => {
      clearTimeout(timer)
      noteEnd(child.exitCode)
      resolve(outcome)
    }
    child.once('error', error => {
      // A process that was spawned can still fail to take a signal; then its end is reported too.
      if (child.pid !== undefined) return
      end({ kind: 'NOT_STARTED', reason: codeOf(error), isCertain: true })
    })
    child.once('exit', exitCode =>
      end(
        isShell && saysNotStarted(exitCode)
          ? { kind: 'NOT_STARTED', reason: `exit code ${exitCode}`, isCertain: false }
          : { kind: 'ENDED', exitCode },
      ),
    )
  })
}

/** Such as ENOENT; the words beside it name paths. */
function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
}

function inherited(): NodeJS.ProcessEnv {
  const known = Object.entries(process.env).filter(([name]) => INHERITED.has(name.toUpperCase()))
  return Object.fromEntries(known)
}
