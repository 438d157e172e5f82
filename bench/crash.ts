/**
 * Kills, restarts and cuts at every step of every write, and looks afterwards whether each record is
 * there once or not at all, and the operation says so.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runCrashes } from './crash/run.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:crash [-- --sample N --seed S] [--json] [--help]

Two Tieout processes on a Postgres and a Redis of their own, over the sandbox's systems. Every cell is a
step of a write, a moment of it, what happens there, and what is away meanwhile. Exits with 1 when a
record is there twice, is lost, or an operation does not tell the truth.

  --sample  so many cells, chosen by the seed; all of them unless given
  --seed    of the company and of the sample (drill)
  --json    one line of JSON for each cell, and one for the end
  --help    this text
`

const { values: flags } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: 'drill' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Every cell takes a record of its own. */
const COMPANY = { projects: 8, commitments: 60 }

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const sample = flags.sample === undefined ? undefined : counted('sample', flags.sample)
  const company = sample === undefined ? COMPANY : { projects: 2, commitments: sample + 40 }
  const report = await runCrashes({ ...company, sample, seed: flags.seed }, told => {
    if (flags.json) return say(JSON.stringify(told))
    say(
      `${told.problems.length === 0 ? 'ok  ' : 'FAIL'} ${told.seconds} s  ${told.cell}: ${told.state}`,
    )
    for (const problem of told.problems) say(`       ${problem}`)
  })
  const { cells, run, failures } = report
  say(
    flags.json
      ? JSON.stringify(report)
      : `${run} of ${cells} cells, ${failures.length} failed; seed ${flags.seed}.`,
  )
  process.exitCode = failures.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
