import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { claim, codeOf, type StartNote, takeBackClaim } from './files.ts'

/**
 * The process that claims an import file and then runs the import command, whatever has become of the Tieout that
 * started it. The command's exit is its own.
 */
export interface RunOnce {
  file: string
  about: Omit<StartNote, 'at'>
  program: string
  args: string[]
  isShell: boolean
}

/** Told only where the command was not run. */
export type RunOnceEnd =
  | { kind: 'TAKEN' }
  | { kind: 'NOT_STARTED'; reason: string; isCertain: true }

const FAILED_EXIT_CODE = 1

await run(JSON.parse(process.argv[2] ?? '{}') as RunOnce)

async function run({ file, about, program, args, isShell }: RunOnce): Promise<void> {
  try {
    if (!(await claim(file, about))) return notRun({ kind: 'TAKEN' })
  } catch (thrown) {
    return notRun(notStarted(thrown))
  }
  const child = spawn(program, args, { shell: isShell, stdio: 'inherit', windowsHide: true })
  try {
    const [exitCode, signal] = await once(child, 'exit')
    // Nobody is told by a message how the command ended: that is this process's own end.
    process.exitCode = exitCode ?? FAILED_EXIT_CODE
    if (signal) process.kill(process.pid, signal)
  } catch (thrown) {
    if (child.pid !== undefined) throw thrown
    await takeBackClaim(file)
    notRun(notStarted(thrown))
  }
}

function notRun(end: RunOnceEnd): void {
  process.exitCode = FAILED_EXIT_CODE
  // Whoever asked may be gone.
  process.send?.(end, () => undefined)
}

function notStarted(thrown: unknown): RunOnceEnd {
  return { kind: 'NOT_STARTED', reason: codeOf(thrown), isCertain: true }
}
