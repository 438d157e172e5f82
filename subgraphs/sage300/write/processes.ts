import { readFileSync } from 'node:fs'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A process as a note can name it: its number is used again after its end, its start is not. */
export interface ProcessName {
  pid: number
  /** As /proc shows it; null where there is no /proc. */
  start: string | null
}

/** What a number of a process is good for: this machine since it was started, and this container. */
export async function hostName(): Promise<string> {
  const [boot, namespace] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ])
  return [hostname(), boot.trim(), namespace].filter(Boolean).join(' ')
}

/** At once, since a process that has just been started may end at any moment. */
export function nameOf(pid: number): ProcessName {
  return { pid, start: statOf(pid)?.start ?? null }
}

/** Whether the process lives, or one of the group that it led; a doubt counts as life. */
export async function isRunning({ pid, start }: ProcessName): Promise<boolean> {
  if (start === null) return isKnown(pid) || isKnown(-pid)
  const found = statOf(pid)
  if (found) return found.start === start && !found.isDead
  for (const each of (await readdir('/proc')).map(Number).filter(Number.isInteger)) {
    const member = statOf(each)
    if (member?.group === pid && !member.isDead) return true
  }
  return false
}

function statOf(pid: number) {
  const text = statTextOf(pid)
  if (text === undefined) return undefined
  // What the program is called may hold blanks and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state = '', , group = ''] = fields
  return { isDead: 'ZX'.includes(state), group: Number(group), start: fields[START] ?? '' }
}

function statTextOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
}

/** Where in /proc/<pid>/stat the start stands, counted after the name of the program. */
const START = 19

function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')
  }
}
