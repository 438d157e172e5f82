/** Takes part of a month from Sage, has every difference that can be cleared cleared, and reads all anew. */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runResolving } from './drills/resolve-run.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:resolve [-- --count N --clients C --seed S] [--json] [--help]

A company whose Sage has lost all change orders and the invoices that were not paid. Each difference that
findingResolve can clear is cleared by it; then both systems are read anew. Exits with 1 when one ends without a
reason or is found again.

  --count    at least so many differences (200)
  --clients  how many at once (4)
  --seed     of the company (drill)
  --json     one line of JSON in place of sentences
  --help     this text
`

const { values: flags } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    clients: { type: 'string', default: '4' },
    seed: { type: 'string', default: 'drill' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const PROJECTS = 4
/** About so many differences a commitment, whichever the seed. */
const DIFFERENCES_A_COMMITMENT = 0.8

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const count = counted('count', flags.count)
  const commitments = Math.ceil(count / PROJECTS / DIFFERENCES_A_COMMITMENT) + 1
  const clients = counted('clients', flags.clients)
  const report = await runResolving(
    { projects: PROJECTS, commitments, count, clients, seed: flags.seed },
    line => {
      if (!flags.json) say(line)
    },
  )
  const { found, resolved, seconds, refused, problems } = report
  if (flags.json) say(JSON.stringify(report))
  else {
    say(`${resolved} differences resolved in ${seconds} s of ${JSON.stringify(found)} at first.`)
    for (const each of refused) say(`Left to a person: ${each}`)
    say(problems.length === 0 ? 'None is found again.' : problems.join('\n'))
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
