import { spawn } from 'node:child_process'

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
  | { kind: 'NOT_STARTED'; reason: string }
  | { kind: 'TIMED_OUT'; afterwards: Promise<void> }

export type RunImport = (
  command: ImportCommand,
  file: string,
  timeoutMs: number,
) => Promise<CommandEnd>

/**
 * Runs the command that imports and posts `file`. A command that takes too long is left running:
 * killing Sage in the middle of a posting does more harm than waiting.
 */
export const runImport: RunImport = ({ command, cwd, environment }, file, timeoutMs) => {
  const withFile = (text: string) => text.replaceAll('{file}', file)
  const [program = '', ...args] = Array.isArray(command)
    ? command.map(withFile)
    : [withFile(command)]
  const child = spawn(program, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...inherited(), ...environment },
    shell: !Array.isArray(command),
    stdio: 'ignore',
    windowsHide: true,
  })
  return new Promise(resolve => {
    let noteEnd = () => {}
    const afterwards = new Promise<void>(ended => {
      noteEnd = ended
    })
    const timer = setTimeout(() => {
      child.unref()
      resolve({ kind: 'TIMED_OUT', afterwards })
    }, timeoutMs)
    const end = (outcome: CommandEnd) => {
      clearTimeout(timer)
      noteEnd()
      resolve(outcome)
    }
    child.once('error', error => {
      // A process that was spawned can still fail to take a signal; then its end is reported too.
      if (child.pid === undefined) end({ kind: 'NOT_STARTED', reason: error.message })
    })
    child.once('exit', exitCode => end({ kind: 'ENDED', exitCode }))
  })
}

function inherited(): NodeJS.ProcessEnv {
  const known = Object.entries(process.env).filter(([name]) => INHERITED.has(name.toUpperCase()))
  return Object.fromEntries(known)
}
