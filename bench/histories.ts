/** Lets commitments live random histories, and asks whether each day is told again as it was told then. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import { runHistories } from './histories/histories.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run bench:histories [-- --count N --days D --seed S] [--json] [--help]

Documents come, late and backdated, change, go and are voided, and pairs are parted and joined. Each day all
commitments are asked as of that day; in the end each is asked again as of every day, from what was believed then.
Exits with 1 when an answer is another one.

  --count  how many histories, a commitment each (1000)
  --days   how many days each lasts (8)
  --seed   of the histories (then)
  --json   one line of JSON in place of sentences
  --help   this text
`

const { values: flags } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    days: { type: 'string', default: '8' },
    seed: { type: 'string', default: 'then' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) process.stdout.write(usage)
else {
  setLogLevel('error')
  await using opened = new AsyncDisposableStack()
  const dir = await mkdtemp(join(tmpdir(), 'tieout-histories-'))
  opened.defer(() => rm(dir, { recursive: true, force: true }))
  const server = await launchPostgres({
    dataDir: join(dir, 'postgres'),
    settings: { fsync: 'off' },
  })
  opened.defer(() => server.stop())
  await ensureDatabase(server.url, 'histories')
  const pool = connectPool(server.databaseUrl('histories'), {
    applicationName: 'tieout histories',
    max: 8,
  })
  opened.defer(() => pool.end())
  const startedAt = performance.now()
  const report = await runHistories(pool, {
    count: counted('count', flags.count),
    days: counted('days', flags.days),
    seed: flags.seed,
  })
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const { histories, days, answers, moved, problems } = report
  if (flags.json) say(JSON.stringify({ ...report, seconds }))
  else {
    say(
      `${histories} histories of ${days} days in ${seconds} s: ${answers} answers, of which ${moved} differ from the day before; seed ${flags.seed}.`,
    )
    say(problems.length === 0 ? 'Each is told again as it was told then.' : problems.join('\n'))
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
