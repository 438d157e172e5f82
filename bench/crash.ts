/**
 * Kills, restarts and cuts at every step of every write, and looks afterwards whether each record is
 * there once or not at all, and the operation says so.
 */
import { appendFile, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runCrashes, type Told } from './crash/run.ts'
import { writes } from './crash/writes.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:crash [-- --write W --sample N --seed S --kept FILE --worlds N --together N] [--json] [--help]

Two Tieout processes on a Postgres and a Redis of their own, over the sandbox's systems, and others after
them when their company has no record left. Every cell is a step of a write, a moment of it, what happens there, and what is away meanwhile. Exits with 1 when a
record is there twice, is lost, or an operation does not tell the truth.

  --write   only of this write, such as changeOrderExport; may be given more than once
  --sample  so many cells, chosen by the seed; all of them unless given
  --seed    of the company and of the sample (drill)
  --kept    a file of cells that were carried out: those that went well are left out, and what is carried
            out is added, so that the whole can be done in parts
  --worlds  so many pairs of Tieouts at once (1); each takes two cores at times and 3 GB of memory
  --together  so many writes at most are under way when something happens to their process (6); 1 to tell
            which one it was
  --json    one line of JSON for each cell, and one for the end
  --help    this text
`

const { values: flags } = parseArgs({
  options: {
    write: { type: 'string', multiple: true },
    kept: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: 'drill' },
    worlds: { type: 'string', default: '1' },
    together: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const PROJECTS_COUNT = 4

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const sample = flags.sample === undefined ? undefined : counted('sample', flags.sample)
  const worlds = counted('worlds', flags.worlds)
  const together = flags.together === undefined ? undefined : counted('together', flags.together)
  const { write: only, seed, kept } = flags
  const unknown = only?.find(each => writes.every(({ kind }) => kind !== each))
  if (unknown !== undefined) {
    const known = writes.map(({ kind }) => kind).join(', ')
    process.stderr.write(`--write takes one of ${known}; not ${unknown}.\n`)
    process.exit(2)
  }
  const done = kept === undefined ? new Set<string>() : await wentWell(kept)
  const report = await runCrashes(
    { projects: PROJECTS_COUNT, sample, seed, worlds, together, only, done },
    async told => {
      if (kept !== undefined) await appendFile(kept, `${JSON.stringify(told)}\n`)
      if (flags.json) return say(JSON.stringify(told))
      say(
        `${told.problems.length === 0 ? 'ok  ' : 'FAIL'} ${told.seconds} s of ${told.together}  ${told.cell}: ${told.state}`,
      )
      for (const problem of told.problems) say(`       ${problem}`)
    },
  )
  const { cells, covered, run, left, failures } = report
  say(
    flags.json
      ? JSON.stringify(report)
      : `${run} of ${cells} cells, ${failures.length} failed, ${left} are left; ${covered} are others again. Seed ${flags.seed}.`,
  )
  process.exitCode = failures.length === 0 ? 0 : 1
}

/** The cells of the file that had no problem at the last try. */
async function wentWell(file: string): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const told = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Told)
  const last = new Map(told.map(({ cell, problems }) => [cell, problems.length]))
  return new Set([...last].filter(([, problemCount]) => problemCount === 0).map(([cell]) => cell))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
