/**
 * Changes both systems at random, step by step, and looks after each step whether what was judged bit by bit is what
 * an empty store concludes of the same records.
 */
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { walk } from './changes/walk.ts'
import { counted } from './world.ts'

const help = `Usage: npm run bench:changes -- [options]

A small company is read and judged. Then somebody enters, corrects, moves, renumbers and takes away records in either
system, and parts and joins pairs; what changed is read and judged again, and nothing else. After each step an empty store reads the
same company, and every table of what was concluded has to say the same. Exits with 1 when one does not.

  --steps N     how many steps in a walk (8)
  --walks N     how many walks, a company each (5)
  --changes N   how many changes at most in a step (4)
  --seed S      of companies and changes (changes)
  --help        this text
`

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '8' },
    walks: { type: 'string', default: '5' },
    changes: { type: 'string', default: '4' },
    seed: { type: 'string', default: 'changes' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) process.stdout.write(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  setLogLevel('error')
  const steps = counted('steps', values.steps)
  const walks = counted('walks', values.walks)
  const changes = counted('changes', values.changes)
  const began = performance.now()
  const counts = { steps: 0, changes: 0, rows: 0, others: 0 }
  for (let turn = 1; turn <= walks; turn += 1) {
    const seed = `${values.seed} ${turn}`
    for await (const step of walk({ seed, steps, changes })) {
      counts.steps += 1
      counts.changes += step.changes.length
      counts.rows += step.rowCount
      if (step.differences.length === 0) continue
      counts.others += 1
      say(`seed ${values.seed}, walk ${turn}, step ${step.place}: ${step.changes.join('; ')}`)
      for (const difference of step.differences) say(`  ${difference}`)
    }
  }
  const seconds = Math.round((performance.now() - began) / 1000)
  say(
    `${counts.steps} steps of ${counts.changes} changes in ${seconds} s: ${counts.rows} rows compared, ${counts.others} steps conclude otherwise than an empty store. Seed ${values.seed}.`,
  )
  return counts.others === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
