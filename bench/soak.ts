/**
 * Lets Procore change under trouble for a while and proves that the store then holds what Procore
 * says; see `usage`. Ends with 1 when it does not, with 2 when the arguments are wrong.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { messageOf } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { changeKinds } from '../sandbox/procore/changes.ts'
import { compareStores, loadAnew } from './compare.ts'
import { counted, openProcoreWorld, type ProcoreWorld, type Tieout, until } from './world.ts'

const usage = `Usage: npm run soak:procore -- [options]

Serves a generated company as Procore, in which people change and delete commitments, lines, change
orders, requisitions and payments all the time, while 2 % of calls are refused with 429, 1 % with 503
and 1 % cut off, tokens live for 30 seconds, and every event comes twice and now and then in the wrong
order. Then the trouble ends, and the store that Tieout kept is compared with one that is read anew.

  --minutes N       for how long (10)
  --projects N      projects (6)
  --commitments N   commitments in a project (20)
  --lines N         schedule of values lines in a commitment, on average (8)
  --seed TEXT       another seed, other changes (soak)
  --json            print JSON
  --help            this text
`

const ARGUMENTS_WRONG = 2
const MINUTE_MS = 60_000
const CHANGE_INTERVAL_MS = 400
const CHANGES_AT_ONCE = 2
/** Deletions are a part of life, and would empty the company if they were as common as changes. */
const DELETION_EVERY = 12
const TOKEN_LIFE_SECONDS = 30
const POLL_MS = 4_000
const FIRST_LOAD_MAX_MS = 300_000
const SETTLE_MAX_MS = 300_000
const SHOWN_MAX = 10
const faults = [
  { kind: '429', percent: 2 },
  { kind: '503', percent: 1 },
  { kind: 'reset', percent: 1 },
]

interface Figures {
  minutes: number
  changes: Record<string, number>
  answers: Record<string, number>
  tokens: number
  events: { taken: number; heeded: number }
  rows: Record<string, number>
  differences: string[]
}

try {
  process.exitCode = await main()
} catch (thrown) {
  const isUsage =
    thrown instanceof RangeError || (thrown as { code?: string }).code?.startsWith('ERR_PARSE')
  process.stderr.write(`${messageOf(thrown)}\n${isUsage ? `\n${usage}` : ''}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      projects: { type: 'string', default: '6' },
      commitments: { type: 'string', default: '20' },
      lines: { type: 'string', default: '8' },
      seed: { type: 'string', default: 'soak' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  setLogLevel('error')
  const figures = await soak({
    minutes: counted('minutes', values.minutes),
    projects: counted('projects', values.projects),
    commitments: counted('commitments', values.commitments),
    lines: counted('lines', values.lines),
    seed: values.seed,
  })
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures))
  return figures.differences.length === 0 ? 0 : 1
}

async function soak(asked: {
  minutes: number
  projects: number
  commitments: number
  lines: number
  seed: string
}): Promise<Figures> {
  const { minutes, ...company } = asked
  await using world = await openProcoreWorld({
    ...company,
    months: 6,
    plantedShare: 0,
    scripted: false,
  })
  const tieout = await world.openTieout({ pollMs: POLL_MS })
  try {
    await world.control('PUT', 'settings', {
      tokenLifeSeconds: TOKEN_LIFE_SECONDS,
      webhookCopies: 2,
    })
    for (const fault of faults) {
      await world.control('POST', 'faults', { ...fault, times: Number.MAX_SAFE_INTEGER })
    }
    await tieout.start()
    await until('the first load', () => tieout.isReady(), { lateMs: FIRST_LOAD_MAX_MS })
    const changes = await changeFor(world, minutes * MINUTE_MS, asked.seed)
    await world.control('DELETE', 'faults')
    await settle(tieout)
    const answers = (await world.control('GET', 'statuses')) as Record<string, number>
    const calls = (await world.control('GET', 'calls')) as Record<string, number>
    const anew = await world.database('anew')
    await loadAnew(world.access, anew.pool)
    const { rows, differences } = await compareStores(tieout.pool, anew.pool)
    const seen = await tieout.pool.query<{ count: number }>(
      'select count(*)::integer as count from tieout.webhook_seen',
    )
    return {
      minutes,
      changes,
      answers,
      tokens: calls['POST /oauth/token'] ?? 0,
      events: { taken: tieout.takenCount(), heeded: seen.rows[0]?.count ?? 0 },
      rows,
      differences,
    }
  } finally {
    await tieout.close()
  }
}

/** Changes by people for so long; answers how many of each kind were made. */
async function changeFor(
  world: ProcoreWorld,
  durationMs: number,
  seed: string,
): Promise<Record<string, number>> {
  const made: Record<string, number> = {}
  const gentle = changeKinds.filter(kind => !kind.endsWith('deleted'))
  const endsAt = Date.now() + durationMs
  for (let index = 0; Date.now() < endsAt; index += 1) {
    const kinds = index % DELETION_EVERY === 0 ? changeKinds : gentle
    const asked = { seed: `${seed} ${index}`, count: CHANGES_AT_ONCE, kinds }
    const some = (await world.control('POST', 'changes', asked)) as Record<string, number>
    for (const [kind, count] of Object.entries(some)) made[kind] = (made[kind] ?? 0) + count
    const webhookReversed = index % 3 === 0
    await world.control('PUT', 'settings', { webhookReversed })
    if (process.stderr.isTTY) {
      const total = Object.values(made).reduce((sum, count) => sum + count, 0)
      const leftSeconds = Math.max(0, Math.round((endsAt - Date.now()) / 1000))
      process.stderr.write(`\r${total} changes, ${leftSeconds} s left   `)
    }
    await delay(CHANGE_INTERVAL_MS)
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
  return made
}

/** Waits until what events marked was read, and every project was polled after the last change. */
async function settle({ pool, takenCount }: Tieout): Promise<void> {
  let takenBefore = -1
  await until(
    'the last event',
    async () => {
      const isQuiet = takenCount() === takenBefore
      takenBefore = takenCount()
      return isQuiet && (await pool.query('select from tieout.dirty')).rowCount === 0
    },
    { lateMs: SETTLE_MAX_MS, everyMs: 3_000 },
  )
  const quietAt = new Date()
  await until(
    'the last polls',
    async () => {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::integer as count from tieout.read_mark
         where system = 'PROCORE' and project_id <> '' and read_at <= $1`,
        [quietAt],
      )
      return rows[0]?.count === 0
    },
    { lateMs: SETTLE_MAX_MS, everyMs: 500 },
  )
}

function tableOf({
  minutes,
  changes,
  answers,
  tokens,
  events,
  rows,
  differences,
}: Figures): string {
  const parts = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')
  const shown = differences.slice(0, SHOWN_MAX).map(difference => `  ${difference}`)
  const lines = [
    `soak           ${minutes} min`,
    `changes        ${parts(changes)}`,
    `answers        ${parts(answers)}; ${tokens} tokens`,
    `events         ${events.taken} taken, of them ${events.heeded} different`,
    `rows compared  ${parts(rows)}`,
    `differences    ${differences.length}`,
    ...shown,
  ]
  return `${lines.join('\n')}\n`
}
