import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { saidCountOf } from './rights/conclusions.ts'
import { openTrial, readWithout } from './rights/try.ts'
import { counted } from './world.ts'

const help = `Reads one company again and again, each time without 30 rights at random (projects, tools, lists,
vendors, private records, tables of Sage), into an empty store and into one that held everything, and looks
whether anything is told that the whole reading contradicts.

  npm run bench:rights -- [options]

  --seeds N     how many readings (200)
  --seed N      the first one (1)
  --rights N    how many rights are missing (30)
  --show        tells which rights were missing where something is not so
  --help        prints this

It ends with 1 when a reading says what is not so, and prints its seed.`

const SHOWN_MAX = 8
const TOLD_EVERY = 10

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    rights: { type: 'string', default: '30' },
    show: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  setLogLevel('error')
  const [seeds, first] = [counted('seeds', values.seeds), counted('seed', values.seed)]
  const rightCount = counted('rights', values.rights)
  const began = performance.now()
  const tell = (what: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`)
  await using trial = await openTrial()
  tell(`whole: ${saidCountOf(trial.whole)} conclusions; ${trial.rights.length} rights of Procore`)
  let badCount = 0
  let saidCount = 0
  for (let seed = first; seed < first + seeds; seed += 1) {
    if (seed > first && (seed - first) % TOLD_EVERY === 0) {
      tell(
        `${seed - first} seeds: ${saidCount} conclusions, ${badCount} readings say what is not so`,
      )
    }
    for await (const reading of readWithout(trial, seed, rightCount)) {
      saidCount += reading.saidCount
      if (reading.problems.length === 0) continue
      badCount += 1
      const store = reading.wasWhole ? 'a store that held everything' : 'an empty store'
      tell(`seed ${seed}, ${store}: ${reading.problems.length} are not so`)
      const shown = reading.problems.slice(0, SHOWN_MAX)
      const missing = values.show ? reading.removed.map(({ name }) => `without ${name}`) : []
      for (const line of [...shown, ...missing]) console.log(`          ${line}`)
    }
  }
  tell(
    `${seeds} seeds without ${rightCount} rights each, ${seeds * 2} readings: ${saidCount} conclusions, ${badCount} readings say what is not so`,
  )
  return badCount === 0 ? 0 : 1
}
