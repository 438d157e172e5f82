/**
 * Two Tieouts import change orders into one Sage whose macro knows one file name, and are killed now and then;
 * afterwards its books are counted.
 */
import { parseArgs } from 'node:util'
import { runImports } from './drills/import-run.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:imports [-- --imports N --kills K --seed S] [--json] [--help]

Two processes at a Sage of the drill's own: a database with the tables of the standard mode, read through ODBC, and
a macro that copies each import file to one fixed name. Exits with 1 when a change order is there twice, or is not.

  --imports  how many (200)
  --kills    how often a process is killed (20)
  --seed     of when, and which (imports)
  --json     one line of JSON in place of sentences
  --help     this text
`

const { values: flags } = parseArgs({
  options: {
    imports: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'imports' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) process.stdout.write(usage)
else {
  const report = await runImports({
    imports: counted('imports', flags.imports),
    kills: counted('kills', flags.kills),
    seed: flags.seed,
  })
  const { imports, kills, sentAgain, skippedWaits, problems, seconds } = report
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    process.stdout.write(
      `${imports} change orders imported by two processes in ${seconds} s, ${kills} kills, ${sentAgain} sent again, ${skippedWaits} waits skipped.\n`,
    )
    const verdict = problems.length === 0 ? 'Every one is in the books once.' : problems.join('\n')
    process.stdout.write(`${verdict}\n`)
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}
