import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import { checkReports } from '../test/harness/job-cost.ts'
import {
  type RunningTieout,
  runTieout,
  untilBudgetsRead,
  untilSettled,
  whole,
} from '../test/harness/tieout.ts'
import { makeTruthCompany } from './truth/company.ts'
import { type Found, isPerfect, type Judged, type Score, scoreOf } from './truth/compare.ts'

const help = `Makes a company with planted differences of every class and every form, and with commitments
that look odd and are right; runs the whole of Tieout on it, compares what it finds, and looks whether the job
cost report of each project adds up and ties to what both systems said.

  npm run bench:truth -- [options]

  --planted N   how many differences (2000)
  --odd N       how many odd but right commitments (500)
  --seed TEXT   another seed, another company (tieout)
  --form TEXT   only the forms whose class or name has this
  --show N      how many faults to tell of each form (1)
  --keep DIR    write the company here and leave it
  --json        print everything as JSON
  --help        print this

It ends with 1 when anything is missed, silent or false.`

const PAGE_SIZE = 500
const MOST = 100_000
const REPORT_FAULTS_SHOWN = 20

const { values } = parseArgs({
  options: {
    planted: { type: 'string', default: '2000' },
    odd: { type: 'string', default: '500' },
    seed: { type: 'string', default: 'tieout' },
    form: { type: 'string', default: '' },
    show: { type: 'string', default: '1' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  setLogLevel('error')
  const began = performance.now()
  const tell = (what: string) =>
    console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`)
  const options = {
    seed: values.seed,
    form: values.form,
    planted: counted('planted', values.planted),
    odd: counted('odd', values.odd),
  }
  const show = counted('show', values.show)
  const out = values.keep ?? (await mkdtemp(join(tmpdir(), 'tieout-truth-')))
  try {
    const company = makeTruthCompany(out, options)
    tell(
      `made: ${company.forms.size} commitments in ${company.projectCount} projects, ${company.planted.length} differences`,
    )
    await using opened = new AsyncDisposableStack()
    const dir = await mkdtemp(join(tmpdir(), 'tieout-truth-store-'))
    opened.defer(() => rm(dir, { recursive: true, force: true }))
    const dataDir = join(dir, 'postgres')
    const server = await launchPostgres({ dataDir, settings: { fsync: 'off' } })
    opened.defer(() => server.stop())
    await ensureDatabase(server.url, 'truth')
    const databaseUrl = server.databaseUrl('truth')
    const tieout = opened.use(await runTieout({ SANDBOX_DATA: out, DATABASE_URL: databaseUrl }))
    const store = connectPool(databaseUrl, { applicationName: 'tieout truth', max: 2 })
    opened.defer(() => store.end())
    tell('read and reconciled')
    await untilSettled(store)
    const fields = 'code severity amount grain explanation project { number } commitment { number }'
    const found = await every<Found>(tieout, 'findings', fields)
    tell(`${found.length} findings`)
    const judged = await every<Judged>(
      tieout,
      'commitments',
      'number verdict retainage { difference residualAmount bridge { code amount } }',
    )
    tell(`${judged.length} commitments`)
    await untilBudgetsRead(store)
    const reports = await checkReports(tieout, store)
    tell(`${reports.projectCount} job cost reports, ${reports.differenceCount} lines that differ`)
    const score = scoreOf(company, found, judged)
    if (values.json) console.log(JSON.stringify({ options, ...score, reports }, undefined, 2))
    else {
      print(score, show)
      console.log(`job cost reports that do not tie:       ${reports.faults.length}`)
      for (const fault of reports.faults.slice(0, REPORT_FAULTS_SHOWN))
        console.log(`         ${fault}`)
    }
    return isPerfect(score) && reports.faults.length === 0 ? 0 : 1
  } finally {
    if (values.keep === undefined) await rm(out, { recursive: true, force: true })
  }
}

async function every<Node>(tieout: RunningTieout, list: string, fields: string): Promise<Node[]> {
  const nodes: Node[] = []
  for (let after: string | null = null; ; ) {
    const query = `query ($first: Int!, $after: String) {
      page: ${list}(first: $first, after: $after) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor }
      }
    }`
    const { page } = whole(await tieout.ask(query, { first: PAGE_SIZE, after }))
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return nodes
    after = page.pageInfo.endCursor
  }
}

function print(score: Score, show: number): void {
  const columns = ['planted', 'found', 'missed', 'silent', 'false'] as const
  console.log(
    `${'class'.padEnd(32)}${columns.map(name => name.padStart(9)).join('')}   precision   recall`,
  )
  const total = { code: 'all', planted: 0, found: 0, missed: 0, silent: 0, false: 0 }
  for (const each of score.classes) for (const column of columns) total[column] += each[column]
  for (const each of [...score.classes, total]) {
    const precision = percent(each.found, each.found + each.false)
    const recall = percent(each.found, each.planted)
    console.log(
      `${each.code.padEnd(32)}${columns.map(name => String(each[name]).padStart(9)).join('')}${precision.padStart(12)}${recall.padStart(9)}`,
    )
  }
  console.log(`
odd but right, nothing above INFO:      ${score.odd.quiet} of ${score.odd.count}
UNEXPLAINED where a cause was planted:  ${score.unexplainedCount}
wrong verdicts:                         ${score.wrongVerdictCount}
residuals that are not the planted one: ${score.wrongResidualCount}
bridges that do not add up:             ${score.wrongBridgeCount}`)
  const shown = new Map<string, number>()
  for (const { kind, form, commitment, said } of score.faults.toSorted(byForm)) {
    const count = shown.get(`${form} ${kind}`) ?? 0
    shown.set(`${form} ${kind}`, count + 1)
    if (count < show) console.log(`${kind.padEnd(9)}${form}\n         ${commitment}  ${said}`)
  }
}

function byForm(
  left: { form: string; kind: string },
  right: { form: string; kind: string },
): number {
  const [a, b] = [left, right].map(each => `${each.form} ${each.kind}`) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0 && count <= MOST) return count
  throw new RangeError(`--${option}: ${JSON.stringify(text)} is not a whole number up to ${MOST}.`)
}
