/**
 * Measures what reading Procore costs, on a generated company in the sandbox; see `usage`. Ends with 1
 * when a figure is worse than promised, with 2 when the arguments are wrong.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { messageOf } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { POLL_INTERVAL_MS } from '../subgraphs/reconcile/intake/poll.ts'
import { callsNeeded } from './bound.ts'
import {
  counted,
  openProcoreWorld,
  type ProcoreWorld,
  type Tieout,
  type TieoutOptions,
  totalOf,
  until,
} from './world.ts'

const usage = `Usage: npm run bench:procore -- [options]

Makes a company, serves it as Procore under a call budget of 600 an hour and 25 in ten seconds with time
running N times as fast, reads it into an empty store as Tieout does, and prints: the calls of that first
load beside the fewest that page sizes allow, the calls of polls in which nothing changed, and the time
from a change in Procore to the changed row in the store, through a webhook. Needs a few minutes.

  --projects N      projects (60)
  --commitments N   commitments in a project (120)
  --lines N         schedule of values lines in a commitment, on average (20)
  --months N        months of billing (12)
  --clock N         how fast the clock of the budget runs (600)
  --changes N       changes that are timed (11)
  --json            print JSON
  --help            this text
`

const ARGUMENTS_WRONG = 2
const HOUR_MS = 3_600_000
const SPIKE_MS = 10_000
const HOURLY_LIMIT = 600
const SPIKE_LIMIT = 25
const UNLIMITED = 1_000_000
const POLLED_HOURS = 3
const PROGRESS_MS = 2_000
const LOAD_MAX_MS = 3_600_000
const CHANGE_MAX_MS = 60_000
/** What is promised. */
const RATIO_MAX = 1.1
const ROUND_CALLS_MAX = 4
const CHANGE_PROMISED_MS = 2_000

interface Figures {
  company: Record<string, number>
  firstLoad: {
    calls: number
    bound: number
    boundOf: Record<string, number>
    ratio: number
    seconds: number
    hours: number
  }
  nothingChanged: { callsPerProject: number; callsPerHour: number; minutesBetween: number }
  change: { minMs: number; medianMs: number; maxMs: number }
  /** With 429. */
  refusedCalls: Record<string, number>
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
      projects: { type: 'string', default: '60' },
      commitments: { type: 'string', default: '120' },
      lines: { type: 'string', default: '20' },
      months: { type: 'string', default: '12' },
      clock: { type: 'string', default: '600' },
      changes: { type: 'string', default: '11' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  setLogLevel('error')
  const figures = await measure({
    projects: counted('projects', values.projects),
    commitments: counted('commitments', values.commitments),
    lines: counted('lines', values.lines),
    months: counted('months', values.months),
    clock: counted('clock', values.clock),
    changes: counted('changes', values.changes),
  })
  const broken = brokenIn(figures)
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...figures, broken }, null, 2)}\n` : tableOf(figures),
  )
  for (const promise of broken) process.stderr.write(`not kept: ${promise}\n`)
  return broken.length === 0 ? 0 : 1
}

async function measure(asked: {
  projects: number
  commitments: number
  lines: number
  months: number
  clock: number
  changes: number
}): Promise<Figures> {
  const { clock, changes, ...company } = asked
  await using world = await openProcoreWorld({
    ...company,
    seed: 'bench',
    plantedShare: 0,
    scripted: false,
  })
  const boundOf = await callsNeeded(world.companyDir)
  const hourMs = Math.round(HOUR_MS / clock)
  const refused = async () => {
    const statuses = (await world.control('GET', 'statuses')) as Record<string, number>
    return statuses['429'] ?? 0
  }
  const limit = async () => {
    await world.control('PUT', 'settings', {
      hourlyLimit: HOURLY_LIMIT,
      hourMs,
      spikeLimit: SPIKE_LIMIT,
      spikeMs: Math.max(1, Math.round(SPIKE_MS / clock)),
    })
    // What was sent without a limit counts in the hour that is running.
    await delay(hourMs)
  }
  /** One Tieout after another on the same store, each for what it is to show. */
  const shown = async <Shown>(options: TieoutOptions, show: (tieout: Tieout) => Promise<Shown>) => {
    const tieout = await world.openTieout({ hourMs, ...options })
    try {
      const before = await refused()
      const figures = await show(tieout)
      return { figures, refusedCount: (await refused()) - before }
    } finally {
      await tieout.close()
    }
  }
  await limit()
  const load = await shown({ isDeaf: true }, tieout => loadFirst(world, tieout))
  const pollMs = Math.ceil(POLL_INTERVAL_MS / clock)
  const polls = await shown({ isDeaf: true, pollMs }, tieout =>
    pollUnchanged(world, tieout, hourMs),
  )
  // Hooks are made without a limit: they are no part of what is measured.
  await world.control('PUT', 'settings', { hourlyLimit: UNLIMITED, spikeLimit: UNLIMITED })
  const timed = await shown({}, async tieout => {
    await limit()
    await readAgain(tieout)
    return timeChanges(world, tieout, changes)
  })
  const bound = totalOf(boundOf)
  const { calls, seconds } = load.figures
  return {
    company: { ...world.summary },
    firstLoad: {
      calls,
      bound,
      boundOf,
      ratio: Math.round((calls / bound) * 1000) / 1000,
      seconds,
      hours: Math.round((seconds / (hourMs / 1000)) * 10) / 10,
    },
    nothingChanged: polls.figures,
    change: timed.figures,
    refusedCalls: {
      'first load': load.refusedCount,
      polls: polls.refusedCount,
      changes: timed.refusedCount,
    },
  }
}

/** Every project into an empty store. */
async function loadFirst(world: ProcoreWorld, tieout: Tieout) {
  const before = totalOf(await world.calls())
  const begun = performance.now()
  let toldAt = begun
  await tieout.start()
  const { projects } = world.summary
  await until(
    'the first load',
    async () => {
      const { rows } = await tieout.pool.query<{ count: number }>(
        `select count(*)::integer as count from tieout.read_mark
         where system = 'PROCORE' and project_id <> ''`,
      )
      const done = rows[0]?.count ?? 0
      if (process.stderr.isTTY && performance.now() - toldAt > PROGRESS_MS) {
        toldAt = performance.now()
        process.stderr.write(`\r${done} of ${projects} projects`)
      }
      return done === projects
    },
    { lateMs: LOAD_MAX_MS, everyMs: 100 },
  )
  if (process.stderr.isTTY) process.stderr.write('\n')
  const calls = totalOf(await world.calls()) - before
  const seconds = Math.round(performance.now() - begun) / 1000
  await until('the first judgement', () => tieout.isReady(), { lateMs: LOAD_MAX_MS, everyMs: 100 })
  return { calls, seconds }
}

/**
 * Lets Tieout poll for some hours of the budget. Every poll asks once for requisitions; the lists of the
 * company belong to no project.
 */
async function pollUnchanged(world: ProcoreWorld, tieout: Tieout, hourMs: number) {
  await readAgain(tieout)
  // That round is not paced, and may have used up the hour that is running.
  await delay(hourMs)
  const before = await world.calls()
  await delay(hourMs * POLLED_HOURS)
  const after = await world.calls()
  const made = (call: string) => (after[call] ?? 0) - (before[call] ?? 0)
  const polls = made('GET /rest/v1.1/requisitions')
  const total = totalOf(after) - totalOf(before)
  const ofCompany = made('GET /rest/v1.0/projects') + made('GET /rest/v1.0/vendors')
  return {
    callsPerProject: rounded((total - ofCompany) / polls),
    callsPerHour: Math.round(total / POLLED_HOURS),
    minutesBetween: Math.round((60 * POLLED_HOURS * world.summary.projects) / polls),
  }
}

/** The first round of a Tieout that finds its store filled. */
async function readAgain({ pool, start }: Tieout): Promise<void> {
  const startedAt = new Date()
  await start()
  await until(
    'the first round',
    async () => {
      const { rowCount } = await pool.query(
        `select from tieout.read_mark where system = 'PROCORE' and read_at < $1`,
        [startedAt],
      )
      return rowCount === 0
    },
    { lateMs: LOAD_MAX_MS, everyMs: 100 },
  )
}

/** To a tenth: the poll that runs when the counting begins, or ends, is counted in part. */
function rounded(figure: number): number {
  return Math.round(figure * 10) / 10
}

/** From before a commitment changes in Procore to its new version in the store. */
async function timeChanges(world: ProcoreWorld, { pool }: Tieout, count: number) {
  const versions = async () =>
    (await pool.query<{ count: string }>('select count(*) from procore.commitment_version')).rows[0]
      ?.count
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const before = await versions()
    const begun = performance.now()
    await world.control('POST', 'changes', { seed: `${index}`, kinds: ['commitment changed'] })
    await until('the changed row', async () => (await versions()) !== before, {
      lateMs: CHANGE_MAX_MS,
      everyMs: 5,
    })
    times.push(performance.now() - begun)
    await until(
      'the mark of it is gone',
      async () => (await pool.query('select from tieout.dirty')).rowCount === 0,
      { lateMs: CHANGE_MAX_MS },
    )
  }
  const sorted = times.map(Math.round).toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { minMs: at(0), medianMs: at(0.5), maxMs: at(1) }
}

function brokenIn({ firstLoad, nothingChanged, change, refusedCalls }: Figures): string[] {
  return [
    ...(firstLoad.ratio > RATIO_MAX ? [`a first load within ${RATIO_MAX} of the bound`] : []),
    ...(nothingChanged.callsPerProject > ROUND_CALLS_MAX
      ? [`${ROUND_CALLS_MAX} calls for a project in which nothing changed`]
      : []),
    ...(change.maxMs > CHANGE_PROMISED_MS ? [`a changed row within ${CHANGE_PROMISED_MS} ms`] : []),
    ...(totalOf(refusedCalls) > 0 ? ['no call refused'] : []),
  ]
}

function tableOf({ company, firstLoad, nothingChanged, change, refusedCalls }: Figures): string {
  const { calls, bound, boundOf, ratio, seconds, hours } = firstLoad
  const parts = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')
  const lines = [
    `company            ${parts(company)}`,
    `first load         ${calls} calls, ${ratio} of the bound, in ${seconds} s: ${hours} hours of the budget`,
    `bound              ${bound} calls: ${parts(boundOf)}`,
    `calls refused      ${parts(refusedCalls)}`,
    `nothing changed    ${nothingChanged.callsPerProject} calls a project, of at most ${ROUND_CALLS_MAX}`,
    `polls              ${nothingChanged.callsPerHour} calls an hour of the budget, each project every ${nothingChanged.minutesBetween} minutes of it`,
    `change to row      ${change.minMs} ms least, ${change.medianMs} ms median, ${change.maxMs} ms most`,
  ]
  return `${lines.join('\n')}\n`
}
