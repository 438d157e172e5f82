/**
 * Clients that decide, export, send again and send twice, against two Tieouts on one store of which one
 * is killed now and then; afterwards everything is counted in both systems and in the store.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runLoad } from './drills/load-run.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:load [-- --minutes M --mutations N --clients C --seed S] [--json] [--help]

Two Tieout processes on one Postgres of their own, over the sandbox's systems. Clients send every write
of the list, links, unlinks and assignments, the same again under the same key, and the same at the same
moment; one of the processes is killed and started again now and then. Exits with 1 when anything is lost,
is there twice, an operation does not tell the truth, the audit is not whole or not complete, or an entry
of it that is changed, removed or moved is not found.

  --minutes    how long at most (5)
  --mutations  how many at most (5000)
  --clients    how many at once (8)
  --seed       of what is sent (drill)
  --json       one line of JSON in place of sentences
  --help       this text
`

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    mutations: { type: 'string', default: '5000' },
    clients: { type: 'string', default: '8' },
    seed: { type: 'string', default: 'drill' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const DECISION_TARGET_MS = 300
const LISTED_MAX = 20

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const report = await runLoad({
    minutes: counted('minutes', flags.minutes),
    mutations: counted('mutations', flags.mutations),
    clients: counted('clients', flags.clients),
    seed: flags.seed,
  })
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    const { sent, retried, kills, latency, steps, problems, seconds, audit } = report
    say(
      `${sent} mutations in ${seconds} s by ${flags.clients} clients, ${retried} sent again after no answer, ${kills} kills.`,
    )
    say(`Operations by kind and state: ${JSON.stringify(report.operations)}`)
    for (const [what, { count, p50, p99, max }] of Object.entries(latency)) {
      say(`${what}: ${count} answers, p50 ${p50} ms, p99 ${p99} ms, longest ${max} ms.`)
    }
    for (const [step, { count, p50, p99, max }] of Object.entries(steps)) {
      say(`${step}: ${count} steps, p50 ${p50} ms, p99 ${p99} ms, longest ${max} ms.`)
    }
    say(`Target for decisions: p99 of ${DECISION_TARGET_MS} ms.`)
    say(
      `Audit: ${audit.entries} entries; ${audit.found} of ${audit.audited} writes are seen; ${audit.tampered} entries that were tampered with are found where they are.`,
    )
    say(
      problems.length === 0
        ? 'Nothing is lost, nothing is there twice.'
        : `${problems.length} problems:`,
    )
    for (const problem of problems.slice(0, LISTED_MAX)) say(`  ${problem}`)
  }
  process.exitCode = report.problems.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
