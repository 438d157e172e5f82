/**
 * Whoever may not tries all that he can think of against a Tieout of its own; what came, and what it cost.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { runAttacks } from './attacks/run.ts'

const usage = `Usage: npm run drill:attacks [-- --json] [--help]

Keys that are bound to a vendor, to a project and to an owner, which go for what is another's on every field, node
and export; documents that cost more than they may; forged tokens and headers; and all of it at once beside an honest client. Exits with 1
when something is not refused, costs too much, or the honest client is kept waiting.

  --json   one line of JSON in place of sentences
  --help   this text
`

/** What a refusal may cost, how much slower an honest client may be, how much more may be kept in the end. */
const CPU_MAX_MS = 50
const HONEST_RATIO_MAX = 3
const KEPT_RATIO_MAX = 1.1

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  const report = await runAttacks()
  const { attacks, problems, worst, honest, keptMb } = report
  const { alone, attacked } = honest
  const ratio = attacked.p99Ms / alone.p99Ms
  const workRatio = attacked.workP99Ms / alone.workP99Ms
  // The first time fills what is kept for each caller, up to its limit.
  const [beforeMb = 0, firstMb = 0] = keptMb
  const lastMb = keptMb.at(-1) ?? Number.POSITIVE_INFINITY
  const isHeld =
    problems.length === 0 &&
    (worst[0]?.cpuMs ?? 0) <= CPU_MAX_MS &&
    ratio <= HONEST_RATIO_MAX &&
    workRatio <= HONEST_RATIO_MAX &&
    lastMb <= firstMb * KEPT_RATIO_MAX
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    say(`${attacks} attacks, ${problems.length} not refused.`)
    for (const problem of problems) say(`  ${problem}`)
    say(`The dearest of them, in ms of CPU (at most ${CPU_MAX_MS}):`)
    for (const { name, cpuMs } of worst) say(`${cpuMs.toFixed(1).padStart(8)}  ${name}`)
    say(
      `An honest client meanwhile: p99 ${attacked.p99Ms.toFixed(0)} ms, ${alone.p99Ms.toFixed(0)} ms alone: ${ratio.toFixed(1)} times (at most ${HONEST_RATIO_MAX}).`,
    )
    say(
      `  Tieout itself worked ${attacked.workP99Ms.toFixed(1)} ms in that time, ${alone.workP99Ms.toFixed(1)} ms alone: ${workRatio.toFixed(1)} times.`,
    )
    say(
      `Kept in memory: ${beforeMb.toFixed(1)} MB, and after each flood ${keptMb
        .slice(1)
        .map(mb => mb.toFixed(1))
        .join(', ')}.`,
    )
  }
  process.exitCode = isHeld ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
