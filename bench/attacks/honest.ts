import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'undici'
import type { DrillTieout } from '../drills/world.ts'

/** What an honest client notices of others. */
export interface Noticed {
  /** From his question to his answer. */
  p99Ms: number
  /** What Tieout worked meanwhile, for him or for others: it does not hang on what else the machine does. */
  workP99Ms: number
}

const PAUSE_MS = 20
const QUERY = '{ commitments(first: 20) { nodes { number verdict } } }'
const SHARE = 0.99

/** Asks one question after another for a while, and adds how long each took to `took`. */
export async function askHonestly(
  { url, pid }: DrillTieout,
  token: string,
  forMs: number,
  took: { ms: number; workMs: number }[],
): Promise<void> {
  for (const ends = performance.now() + forMs; performance.now() < ends; ) {
    const [begun, work] = [performance.now(), mainCpuOf(pid)]
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: QUERY }),
    })
    const { errors } = (await response.json()) as { errors?: object[] }
    if (errors) throw new Error(`the honest client was refused: ${JSON.stringify(errors)}`)
    took.push({ ms: performance.now() - begun, workMs: mainCpuOf(pid) - work })
    await delay(PAUSE_MS)
  }
}

export function noticedIn(took: readonly { ms: number; workMs: number }[]): Noticed {
  const p99 = (figures: number[]) =>
    figures.toSorted((left, right) => left - right)[Math.floor(figures.length * SHARE)] ?? 0
  return { p99Ms: p99(took.map(({ ms }) => ms)), workP99Ms: p99(took.map(one => one.workMs)) }
}

/** Of all threads, in ms. */
export function cpuOf(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`)
  return tasks.reduce((sum, task) => sum + cpuIn(`/proc/${pid}/task/${task}/schedstat`), 0)
}

function mainCpuOf(pid: number): number {
  return cpuIn(`/proc/${pid}/schedstat`)
}

function cpuIn(path: string): number {
  return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1_000_000
}

/** MB that a Tieout keeps once whatever nobody holds is collected; it has to run with `--inspect`. */
export async function keptMb({ said }: DrillTieout): Promise<number> {
  const [url] = /ws:\/\/\S+/.exec(said()) ?? []
  if (url === undefined) throw new Error('it does not run with --inspect')
  const socket = new WebSocket(url)
  try {
    await heard(socket, 'open')
    await commanded(socket, 'HeapProfiler.collectGarbage')
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
    const { result } = await commanded(socket, 'Runtime.evaluate', { expression })
    return Math.round(result?.value ?? Number.NaN) / 1_000_000
  } finally {
    socket.close()
  }
}

async function commanded(
  socket: WebSocket,
  method: string,
  params: object = {},
): Promise<{ result?: { value?: number } }> {
  const answer = heard(socket, 'message')
  socket.send(JSON.stringify({ id: 1, method, params }))
  return JSON.parse(String((await answer).data)).result
}

function heard(socket: WebSocket, event: 'open' | 'message'): Promise<{ data?: unknown }> {
  return new Promise((resolve, reject) => {
    socket.addEventListener(event, resolve as () => void, { once: true })
    socket.addEventListener('error', () => reject(new Error('the inspector is gone')), {
      once: true,
    })
  })
}
