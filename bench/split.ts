/**
 * Tieout in four processes, each with a network of its own, of which any is killed and any link is cut while clients
 * read and write.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { tellPressure } from './drills/pressure.ts'
import { runSplit } from './drills/split-run.ts'

const usage = `Usage: npm run drill:split [-- --seed S] [--json] [--help]

The gateway and the three subgraphs, each in a network namespace, over the sandbox's systems and one Postgres.
Each is killed and started again, each link between two of them, to the store and to the systems falls silent for
a while, and all start anew in another order, while clients read and export change orders. Exits with 1 when a
request gets no answer, an error that does not say what is away, or an operation that is lost or done twice. Needs
Linux, root and iproute2; takes about 10 minutes.

  --seed   of the order in which it happens (split)
  --json   one line of JSON in place of sentences
  --help   this text
`

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: 'split' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const report = await runSplit({
    seed: flags.seed,
    onProgress: line => void process.stderr.write(`${line}\n`),
  })
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : tellPressure(report))
  process.exitCode = report.problems.length === 0 ? 0 : 1
}
