import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { BROKEN, type Broken } from './simulate/store.ts'
import type { Telling, Told } from './simulate/teller.ts'

const help = `Tells histories of every write and of decisions in which everything goes wrong that can, over a store,
a Sage, a Procore, a drop folder and clocks in memory, and checks that no operation lies. The code of the
writes is the real one; one seed is one history, event by event.

  npm run simulate -- [options]

  --histories N  how many (5000)
  --seed N       the first one (1); history N has the seed of the first plus N
  --break WHAT   leaves something out, which has to be found: ${BROKEN.join(', ')}
  --json         prints the outcome as JSON
  --help         prints this

It ends with 1 when a history lies, and prints its seed.`

const PROGRESS_INTERVAL_MS = 5_000
const SHOWN_MAX = 10

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    break: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  const broken = values.break as Broken
  if (broken !== undefined && !BROKEN.includes(broken)) {
    console.error(`--break takes ${BROKEN.join(', ')}; not ${broken}.`)
    return 2
  }
  const [count, first] = [counted('histories', values.histories), counted('seed', values.seed)]
  const began = performance.now()
  let saidAt = began
  const succeeded = new Set<string>()
  let bad = 0
  let tellings = 0
  await tellAll({ first, count, broken }, told => {
    tellings += 1
    for (const kind of told.succeeded) succeeded.add(kind)
    if (told.problems.length > 0) {
      bad += 1
      if (bad <= SHOWN_MAX) show(told)
    }
    if (performance.now() - saidAt > PROGRESS_INTERVAL_MS) {
      saidAt = performance.now()
      console.error(`${tellings} of ${count} told, ${bad} lie`)
    }
    return bad > 0 && broken !== undefined
  })
  const minutes = (performance.now() - began) / 60_000
  const aMinute = Math.round(tellings / minutes)
  const outcome = { histories: tellings, bad, kinds: succeeded.size, aMinute }
  console.log(
    values.json
      ? JSON.stringify(outcome)
      : broken === undefined
        ? `${count} histories from seed ${first} of ${succeeded.size} kinds of operations: ${bad} lie; ${aMinute} a minute.`
        : `without ${broken}: ${bad > 0 ? `found after ${tellings} histories, in ${(minutes * 60).toFixed(1)} s` : 'NOT FOUND'}.`,
  )
  return bad > 0 ? 1 : 0
}

/** On every processor at once, until all are told or `hear` has heard enough. */
async function tellAll(
  telling: Omit<Telling, 'step'>,
  hear: (told: Told) => boolean,
): Promise<void> {
  const step = Math.max(1, Math.min(availableParallelism(), telling.count))
  const workers = Array.from({ length: step }, (_, place) => {
    const workerData: Telling = {
      ...telling,
      first: telling.first + place,
      count: telling.count - place,
      step,
    }
    return new Worker(new URL('./simulate/teller.ts', import.meta.url), { workerData })
  })
  let isOver = false
  const tellings = workers.map(worker => {
    worker.on('message', (told: Told) => {
      if (isOver) return
      isOver = hear(told)
      if (isOver) for (const each of workers) void each.terminate()
    })
    return once(worker, 'exit')
  })
  await Promise.all(tellings)
}

function show({ seed, problems }: Told): void {
  console.error(`seed ${seed}:`)
  for (const problem of problems) console.error(`  ${problem}`)
}

function counted(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  console.error(`--${name} takes a whole number; not ${text}.`)
  process.exit(2)
}
