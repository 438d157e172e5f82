/** Takes part of a month from Sage, has every difference that can be cleared cleared, and reads all anew. */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runResolving } from './drills/resolve-run.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:resolve [-- --count N --clients C --seed S] [--json] [--help]

A company whose Sage has lost commitments, change orders and the invoices that were not paid, and has change
orders with another amount, twice, or after Procore made them void. So many differences that findingResolve can
clear are cleared by it; then both systems are read anew. Exits with 1 when one ends without a
reason or is found again.

  --count    how many differences (200)
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

/** Each write reads its project anew, so projects are small. */
const COMMITMENTS_A_PROJECT = 12
/** About so many differences a commitment, whichever the seed. */
const DIFFERENCES_A_COMMITMENT = 0.8

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const count = counted('count', flags.count)
  const projects = Math.ceil(count / DIFFERENCES_A_COMMITMENT / COMMITMENTS_A_PROJECT)
  const clients = counted('clients', flags.clients)
  const report = await runResolving(
    { projects, commitments: COMMITMENTS_A_PROJECT, count, clients, seed: flags.seed },
    line => {
      if (!flags.json) say(line)
    },
  )
  const { found, resolved, resolvedCount, seconds, refused, problems } = report
  if (flags.json) say(JSON.stringify(report))
  else {
    say(
      `${resolvedCount} differences resolved in ${seconds} s: ${JSON.stringify(resolved)} of ${JSON.stringify(found)} at first.`,
    )
    for (const each of refused) say(`Left to a person: ${each}`)
    say(problems.length === 0 ? 'None is found again.' : problems.join('\n'))
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
