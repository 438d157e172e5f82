/**
 * Two of every part behind plain balancers, on a Postgres and a Redis whose replicas take over while clients read
 * and write.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { tellPressure } from './drills/pressure.ts'
import { runReplicas } from './drills/replicas-run.ts'

const usage = `Usage: npm run drill:replicas [-- --seed S] [--json] [--help]

Two gateways and two of each subgraph behind balancers that know nothing but addresses, over the sandbox's systems,
one Postgres with a synchronous replica and one Redis with a replica. One of each part is killed and started again,
Redis fails over, and the replica of Postgres is promoted, while clients read and export change orders. Exits with 1
when a request gets no answer, an error that does not say what is away, or an operation that is lost or done twice.
Needs root on Debian with the packages postgresql and redis-server; takes about 5 minutes.

  --seed   of what is sent (replicas)
  --json   one line of JSON in place of sentences
  --help   this text
`

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: 'replicas' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const report = await runReplicas({
    seed: flags.seed,
    onProgress: line => void process.stderr.write(`${line}\n`),
  })
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : tellPressure(report))
  process.exitCode = report.problems.length === 0 ? 0 : 1
}
