import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { setLogLevel } from '#lib/log'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import type { SubgraphExecutor } from '#lib/request'
import { createReconcileSubgraph } from '#reconcile'
import { inProcess } from '../gateway/engine/in-process.ts'
import { generate } from '../sandbox/generate/generate.ts'
import { runTieout } from '../test/harness/tieout.ts'
import { openVarianceJoin } from './reconcile/duckdb.ts'
import { createJudging } from './reconcile/judging.ts'

const help = `Fills a store through the whole of Tieout, then times in the store: a full reconcile, one
commitment's change, a page of findings; beside the bare variance join of every invoice in DuckDB over the
same files, as ratios. Timings are those of this machine; compare them with each other only.

  npm run bench:reconcile -- [options]

  --projects N      projects (60)
  --commitments N   commitments in a project (120)
  --lines N         schedule of values lines in a commitment, on average (20)
  --runs N          how often each is timed; the median counts (7)
  --folder DIR      keep company and store there, and take them from there the next time
  --json            print everything as JSON
  --help            print this`

const MOST = 10_000
/** What is promised for the whole company: full, one change, a page. */
const GOAL_MS = { full: 1500, change: 20, page: 10 }
const PAGE = '{ findings(first: 50) { nodes { id code severity state amount grain explanation } } }'
const POOL_SIZE = 4
const unused: SubgraphExecutor = () => ({ data: {} })

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '60' },
    commitments: { type: 'string', default: '120' },
    lines: { type: 'string', default: '20' },
    runs: { type: 'string', default: '7' },
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else await run()

async function run(): Promise<void> {
  setLogLevel('error')
  const began = performance.now()
  const tell = (what: string) =>
    console.error(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`)
  const runs = counted('runs', values.runs)
  await using ending = new AsyncDisposableStack()
  const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'tieout-reconcile-')))
  if (!values.folder) ending.defer(() => rm(folder, { recursive: true, force: true }))
  const companyDir = join(folder, 'company')
  const server = await launchPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off' },
  })
  ending.defer(() => server.stop())
  await ensureDatabase(server.url, 'tieout')
  const databaseUrl = server.databaseUrl('tieout')
  const pool = connectPool(databaseUrl, { applicationName: 'tieout bench', max: POOL_SIZE })
  ending.defer(() => pool.end())

  const loaded = await pool.query("select to_regclass('tieout.reconciled') as there")
  if (loaded.rows[0]?.there === null) {
    const summary = generate({
      out: companyDir,
      projects: counted('projects', values.projects),
      commitments: counted('commitments', values.commitments),
      lines: counted('lines', values.lines),
      months: 12,
      seed: 'bench',
      plantedShare: 0.05,
      scripted: false,
    })
    tell(
      `made: ${Object.entries(summary)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}`,
    )
    const tieout = await runTieout({ SANDBOX_DATA: companyDir, DATABASE_URL: databaseUrl })
    await tieout[Symbol.asyncDispose]()
    tell('read and reconciled once')
  }
  // Brings a store that was kept up to date, too.
  const subgraph = await createReconcileSubgraph({
    databaseUrl,
    procore: unused,
    sage300: unused,
    origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
  })
  ending.defer(() => subgraph.close())
  await pool.query('analyze')

  const judging = await createJudging(pool)
  await judging.due()
  tell('judged what was due')
  const ask = inProcess(subgraph.schema)
  const question = { query: PAGE, document: parse(PAGE) }
  const page = async () => {
    const context = readerContext()
    const { errors } = await ask({ ...question, variables: {}, context, signal: context.signal })
    if (errors?.length) throw new Error(`findings: ${errors[0]?.message}`)
  }
  using duckdb = await openVarianceJoin(companyDir)
  const variance = await duckdb.fromTables()
  tell('ready to time')

  const timed = {
    full: await medianOf(runs, judging.all),
    change: await medianOf(runs, judging.due, judging.change),
    page: await medianOf(runs, page),
    duckdbFromTables: await medianOf(runs, duckdb.fromTables),
    duckdbFromFiles: await medianOf(runs, duckdb.fromFiles),
  }
  if (values.json) console.log(JSON.stringify({ variance, timed, goal: GOAL_MS }, undefined, 2))
  else print(timed, variance)
}

function readerContext() {
  return {
    caller: { name: 'bench', scopes: new Set(['read'] as const) },
    requestId: 'bench',
    signal: new AbortController().signal,
  }
}

async function medianOf(
  runs: number,
  timed: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => undefined,
): Promise<number> {
  const took: number[] = []
  // The first is for plans and caches, and is not counted.
  for (let turn = 0; turn <= runs; turn++) {
    await before()
    const began = performance.now()
    await timed()
    if (turn > 0) took.push(performance.now() - began)
  }
  return took.toSorted((left, right) => left - right)[Math.floor(took.length / 2)] as number
}

function print(
  timed: Record<keyof typeof GOAL_MS | 'duckdbFromTables' | 'duckdbFromFiles', number>,
  variance: { pairs: number; differing: number },
): void {
  const rows: [string, number, number | undefined][] = [
    ['full reconcile', timed.full, GOAL_MS.full],
    ["one commitment's change", timed.change, GOAL_MS.change],
    ['findings(first: 50)', timed.page, GOAL_MS.page],
    ['DuckDB, variance join in memory', timed.duckdbFromTables, undefined],
    ['DuckDB, variance join from files', timed.duckdbFromFiles, undefined],
  ]
  console.log(
    `${'median'.padEnd(34)}${'ms'.padStart(10)}${'× DuckDB'.padStart(10)}${'goal ms'.padStart(10)}`,
  )
  for (const [name, ms, goal] of rows) {
    const ratio = (ms / timed.duckdbFromTables).toFixed(2)
    console.log(
      `${name.padEnd(34)}${ms.toFixed(1).padStart(10)}${ratio.padStart(10)}${String(goal ?? '').padStart(10)}`,
    )
  }
  console.log(`\nDuckDB joins ${variance.pairs} invoices, of which ${variance.differing} differ.`)
}

function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count
  throw new RangeError(
    `--${option}: ${JSON.stringify(text)} is not a whole number from 1 to ${MOST}.`,
  )
}
