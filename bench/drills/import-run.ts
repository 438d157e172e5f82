import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Random } from '../../sandbox/generate/random.ts'
import { skipFolderWaits } from './folder-waits.ts'
import { type OwnAccess, openOwnSage } from './own-sage.ts'

export interface ImportReport {
  imports: number
  kills: number
  /** Sent again because no answer came, the folder was in use, or the outcome was not known. */
  sentAgain: number
  /** How often the time was skipped for which a command that may just have started keeps the folder. */
  skippedWaits: number
  /** Change orders that the books do not have exactly once, each with how often. */
  problems: string[]
  seconds: number
}

interface Input {
  idempotencyKey: string
  commitmentNumber: string
  number: string
  [field: string]: unknown
}

const WORKER = fileURLToPath(new URL('import-worker.ts', import.meta.url))
const COMMITMENTS = ['SC-1', 'SC-2', 'SC-3', 'SC-4']
const AGAIN_MS = 100
/** From before the file is written until after the macro has ended. */
const KILLED_WITHIN_MS = 500

/** Two processes import change orders at a Sage of this drill's own, and are killed now and then. */
export async function runImports(options: {
  imports: number
  kills: number
  seed: string
}): Promise<ImportReport> {
  const began = Date.now()
  const random = new Random(options.seed)
  await using sage = await openOwnSage(COMMITMENTS)
  await using waits = skipFolderWaits(sage.access.importDir)
  const inputs = Array.from({ length: options.imports }, (_, place) => inputOf(place))
  const queue = [...inputs]
  const report = { imports: options.imports, kills: 0, sentAgain: 0 }
  const every = Math.max(1, Math.floor(options.imports / options.kills))
  let doneCount = 0
  let leftCount = options.imports
  const workers = [startWorker(sage.access), startWorker(sage.access)]

  async function killSometimes(): Promise<void> {
    for (let due = 1; report.kills < options.kills && leftCount > 0; ) {
      if (doneCount < due) await delay(AGAIN_MS)
      else {
        due = doneCount + random.below(every) + 1
        await delay(random.below(KILLED_WITHIN_MS))
        const place = random.below(workers.length)
        await workers[place]?.kill()
        workers[place] = startWorker(sage.access)
        report.kills += 1
      }
    }
  }

  async function work(place: number): Promise<void> {
    while (leftCount > 0) {
      const input = queue.shift()
      const outcome = input && (await workers[place]?.send(input))
      if (outcome === 'POSTED') {
        doneCount += 1
        leftCount -= 1
      } else {
        if (input) {
          queue.push(input)
          report.sentAgain += 1
        }
        await delay(AGAIN_MS)
      }
    }
  }

  try {
    await Promise.all([...workers.map((_, place) => work(place)), killSometimes()])
  } finally {
    for (const worker of workers) await worker.kill()
  }
  const counts = await sage.countsOf()
  const wanted = new Set(
    inputs.map(({ commitmentNumber, number }) => `${commitmentNumber} ${number}`),
  )
  const problems = [...new Set([...wanted, ...counts.keys()])].flatMap(of => {
    const count = counts.get(of) ?? 0
    return count === 1 && wanted.has(of) ? [] : [`${of} is in the books ${count} times`]
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  return { ...report, skippedWaits: waits.skipped(), problems, seconds }
}

function inputOf(place: number): Input {
  return {
    idempotencyKey: `drill-${place}`,
    commitmentNumber: COMMITMENTS[place % COMMITMENTS.length] ?? '',
    number: String(1 + Math.floor(place / COMMITMENTS.length)).padStart(3, '0'),
    title: 'Change',
    changedOn: '2026-10-05',
    lines: [{ itemNumber: 1, description: 'Work', amount: `${100 + place}.00` }],
  }
}

interface Worker {
  /** What came of it; undefined where the process died, or nothing was decided. */
  send(input: Input): Promise<string | undefined>
  kill(): Promise<void>
}

function startWorker(access: OwnAccess): Worker {
  const child: ChildProcess = spawn(process.execPath, [WORKER, JSON.stringify(access)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const answers = child.stdout ? createInterface({ input: child.stdout }) : undefined
  // A process that was killed takes no more.
  child.stdin?.on('error', () => undefined)
  return {
    async send(input) {
      if (!answers || child.exitCode !== null || child.signalCode !== null) return undefined
      const answer = once(answers, 'line').then(([line]) => String(line))
      child.stdin?.write(`${JSON.stringify(input)}\n`)
      const line = await Promise.race([answer, exited.then(() => undefined)])
      return line && JSON.parse(line).data?.sageChangeOrderImport?.outcome
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
