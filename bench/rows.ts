import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type ExecutionResult, parse } from 'graphql'
import { setLogLevel } from '#lib/log'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import type { Caller, RequestContext, SubgraphExecutor } from '#lib/request'
import { createReconcileSubgraph, exportFormats, openRowStore } from '#reconcile'
import { createEngine, inProcess } from '../gateway/engine/index.ts'
import { fillRows } from './rows/fill.ts'

const help = `Fills a store with lines of commitments and with flat rows, then reads them as BI does: pages through the
whole gateway without HTTP, and exports as streams. Beside each the same table read by plain pg, as a ratio. Timings are those of this machine; compare them with each other only.

  npm run bench:rows -- [options]

  --commitments N   commitments, each with 20 lines and 20 rows (7200)
  --json            print everything as JSON
  --help            print this`

const PAGE_SIZE = 1_000
const FILL_TIMEOUT_MS = 600_000
const POOL_SIZE = 4
const MEGABYTE = 1024 ** 2
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const unused: SubgraphExecutor = () => ({ data: {} })

const LINES = `query ($after: String) { list: commitmentLines(first: ${PAGE_SIZE}, after: $after) {
  nodes { id number costCode costType extra verdict } pageInfo { hasNextPage endCursor } } }`
const ROWS = `query ($after: String) { list: invoiceRows(first: ${PAGE_SIZE}, after: $after) {
  nodes { id updatedAt projectNumber commitmentNumber number verdict procoreGrossAmount procoreGrossValue
    sageGrossAmount difference } pageInfo { hasNextPage endCursor } } }`
const PLAIN_LINES = 'select * from tieout.item'
const PLAIN_ROWS = "select * from tieout.flat_row where kind = 'INVOICE'"

const { values } = parseArgs({
  options: {
    commitments: { type: 'string', default: '7200' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else await run()

async function run(): Promise<void> {
  setLogLevel('error')
  const commitments = counted('commitments', values.commitments)
  await using ending = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'tieout-rows-'))
  ending.defer(() => rm(folder, { recursive: true, force: true }))
  const server = await launchPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off' },
  })
  ending.defer(() => server.stop())
  await ensureDatabase(server.url, 'tieout')
  const databaseUrl = server.databaseUrl('tieout')
  const subgraph = await createReconcileSubgraph({
    databaseUrl,
    procore: unused,
    sage300: unused,
    origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
  })
  ending.defer(() => subgraph.close())
  const pool = connectPool(databaseUrl, { applicationName: 'tieout bench', max: POOL_SIZE })
  ending.defer(() => pool.end())
  const filling = connectPool(databaseUrl, {
    applicationName: 'tieout bench',
    max: 1,
    statementTimeoutMs: FILL_TIMEOUT_MS,
  })
  await fillRows(filling, commitments)
  await filling.end()

  const reconcile = inProcess(subgraph.schema)
  const engine = createEngine({
    supergraphSdl: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphs: { procore: unused, sage300: unused, reconcile },
  })
  const caller = { name: 'bench', scopes: new Set(['read'] as const) }
  const throughEngine: Ask = (query, variables) => {
    const admitted = engine.admit({
      query,
      operationName: null,
      variables,
      caller,
      mayWrite: false,
    })
    return engine.run(admitted, contextOf(caller))
  }
  const documents = new Map([LINES, ROWS].map(query => [query, parse(query)]))
  const throughSubgraph: Ask = async (query, variables) => {
    const document = documents.get(query) ?? parse(query)
    const context = contextOf(caller)
    return reconcile({ query, document, variables, context, signal: context.signal })
  }

  const told: Told[] = []
  const time = async (name: string, plain: number | undefined, work: () => Promise<number>) => {
    await work()
    const memoryBefore = memoryNow()
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    const count = await work()
    const rowsPerSecond = (count / (performance.now() - began)) * 1000
    const { user, system } = process.cpuUsage(cpu)
    told.push({
      name,
      count,
      rowsPerSecond,
      ratio: plain && plain / rowsPerSecond,
      cpuMicros: (user + system) / count,
      memoryBefore,
      memoryAfter: memoryNow(),
    })
    return rowsPerSecond
  }
  const read = (text: string) => async () => (await pool.query(text)).rows.length
  const plainLines = await time('plain pg: lines', undefined, read(PLAIN_LINES))
  await time('commitmentLines by pages', plainLines, () => walk(throughEngine, LINES))
  await time('  of the subgraph alone', plainLines, () => walk(throughSubgraph, LINES))
  const plainRows = await time('plain pg: flat rows', undefined, read(PLAIN_ROWS))
  await time('invoiceRows by pages', plainRows, () => walk(throughEngine, ROWS))
  await time('  of the subgraph alone', plainRows, () => walk(throughSubgraph, ROWS))
  const store = openRowStore(databaseUrl)
  ending.defer(() => store.close())
  for (const format of exportFormats) {
    await time(`export as ${format}`, plainRows, async () => {
      const { body, rowCount } = await store.open({ rows: 'invoiceRows', format })
      for await (const _ of body);
      return rowCount
    })
  }
  if (values.json) console.log(JSON.stringify(told, undefined, 2))
  else print(told)
}

type Ask = (query: string, variables: { after: string | null }) => Promise<ExecutionResult>

interface Page {
  nodes: unknown[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
interface Told {
  name: string
  count: number
  rowsPerSecond: number
  ratio: number | undefined
  /** Of this process, a row. */
  cpuMicros: number
  /** Before and after all were read a second time. */
  memoryBefore: number
  memoryAfter: number
}

/** What is in use, in megabytes, without what nobody holds any more. */
function memoryNow(): number {
  collectGarbage()
  return process.memoryUsage().rss / MEGABYTE
}

function contextOf(caller: Caller): RequestContext {
  return { caller, requestId: 'bench', signal: new AbortController().signal }
}

/** Reads a list to its end; answers how many rows it has. */
async function walk(ask: Ask, query: string): Promise<number> {
  let count = 0
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { after })
    if (!data || errors?.length) throw new Error(String(errors?.[0]?.message))
    const { nodes, pageInfo } = data['list'] as unknown as Page
    count += nodes.length
    if (!pageInfo.hasNextPage) return count
    after = pageInfo.endCursor
  }
}

function print(told: readonly Told[]): void {
  const head = ['', 'rows', 'rows/s', '× pg', 'µs CPU', 'MB before', 'after']
  console.log(head.map((word, place) => word.padStart(place === 0 ? 28 : 12)).join(''))
  for (const { name, count, rowsPerSecond, ratio, cpuMicros, ...memory } of told) {
    const megabytes = [memory.memoryBefore, memory.memoryAfter].map(Math.round)
    const speed = [Math.round(rowsPerSecond), ratio?.toFixed(1) ?? '', cpuMicros.toFixed(1)]
    const cells = [count, ...speed, ...megabytes]
    console.log(name.padStart(28) + cells.map(cell => String(cell).padStart(12)).join(''))
  }
}

function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1) return count
  throw new RangeError(`--${option}: ${JSON.stringify(text)} is not a whole number above 0.`)
}
