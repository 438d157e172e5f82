/**
 * Whoever may not tries all that he can think of against a Tieout of its own; what came, and what it cost.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runAttacks } from './attacks/run.ts'

const usage = `Usage: npm run drill:attacks [-- --json] [--help]

A vendor's key that goes for another vendor's records on every field, node and export; documents that cost
more than they may; forged tokens and headers; and all of it at once beside an honest client. Exits with 1
when something is not refused, costs too much, or the honest client is kept waiting.

  --json   one line of JSON in place of sentences
  --help   this text
`

/** What a refusal may cost, how much slower an honest client may be, how much memory may grow. */
const CPU_MAX_MS = 50
const HONEST_RATIO_MAX = 3
const MEMORY_RATIO_MAX = 1.5

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const report = await runAttacks()
  const { attacks, problems, worst, honest, memory } = report
  const ratio = honest.attackedP99Ms / honest.aloneP99Ms
  const isHeld =
    problems.length === 0 &&
    (worst[0]?.cpuMs ?? 0) <= CPU_MAX_MS &&
    ratio <= HONEST_RATIO_MAX &&
    memory.afterMb <= memory.beforeMb * MEMORY_RATIO_MAX
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    say(`${attacks} attacks, ${problems.length} not refused.`)
    for (const problem of problems) say(`  ${problem}`)
    say(`The dearest of them, in ms of CPU (at most ${CPU_MAX_MS}):`)
    for (const { name, cpuMs } of worst) say(`${cpuMs.toFixed(1).padStart(8)}  ${name}`)
    say(
      `An honest client meanwhile: p99 ${honest.attackedP99Ms.toFixed(0)} ms, ${honest.aloneP99Ms.toFixed(0)} ms alone: ${ratio.toFixed(1)} times (at most ${HONEST_RATIO_MAX}).`,
    )
    say(
      `Memory: ${memory.beforeMb} MB before the measured attacks, ${memory.afterMb} MB after all.`,
    )
  }
  process.exitCode = isHeld ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
