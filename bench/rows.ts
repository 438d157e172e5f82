import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Pool } from 'pg'
import { setLogLevel } from '#lib/log'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import type { SubgraphExecutor } from '#lib/request'
import { createReconcileSubgraph, exportFormats, openRowStore } from '#reconcile'
import { createEngine, inProcess } from '../gateway/engine/index.ts'

const help = `Fills a store with lines of commitments and with flat rows, then reads them as BI does: pages through the
whole gateway without HTTP, exports as streams, and a walk under changes. Beside each the same table read by plain
pg, as a ratio. Timings are those of this machine; compare them with each other only.

  npm run bench:rows -- [options]

  --commitments N   commitments, each with 20 lines and 20 rows (7200)
  --changes N       changes a second under which the rows are walked (200)
  --json            print everything as JSON
  --help            print this`

const LINES_PER_COMMITMENT = 20
const PAGE_SIZE = 1_000
const FILL_TIMEOUT_MS = 600_000
const POOL_SIZE = 4
const MEGABYTE = 1024 ** 2
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
    changes: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else await run()

async function run(): Promise<void> {
  setLogLevel('error')
  const commitments = counted('commitments', values.commitments)
  const changesPerSecond = counted('changes', values.changes)
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
    isSandbox: true,
  })
  ending.defer(() => subgraph.close())
  const pool = connectPool(databaseUrl, { applicationName: 'tieout bench', max: POOL_SIZE })
  ending.defer(() => pool.end())
  const filling = connectPool(databaseUrl, {
    applicationName: 'tieout bench',
    max: 1,
    statementTimeoutMs: FILL_TIMEOUT_MS,
  })
  await fill(filling, commitments)
  await filling.end()

  const engine = createEngine({
    supergraphSdl: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphs: { procore: unused, sage300: unused, reconcile: inProcess(subgraph.schema) },
  })
  const page = async (query: string, after: string | null): Promise<Page> => {
    const caller = { name: 'bench', scopes: new Set(['read'] as const) }
    const variables = { after }
    const admitted = engine.admit({
      query,
      operationName: null,
      variables,
      caller,
      mayWrite: false,
    })
    const { signal } = new AbortController()
    const answer = await engine.run(admitted, { caller, requestId: 'bench', signal })
    if (answer.errors?.length) throw new Error(String(answer.errors[0]?.message))
    return answer.data?.['list'] as Page
  }
  const walk = async (query: string, onPage: (nodes: Page['nodes']) => void) => {
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await page(query, after)
      onPage(nodes)
      if (!pageInfo.hasNextPage) return
      after = pageInfo.endCursor
    }
  }

  const told: Told[] = []
  const time = async (name: string, plain: number | undefined, work: () => Promise<number>) => {
    await work()
    const began = performance.now()
    const count = await work()
    const rowsPerSecond = (count / (performance.now() - began)) * 1000
    const memory = process.memoryUsage().rss / MEGABYTE
    told.push({ name, count, rowsPerSecond, ratio: plain && plain / rowsPerSecond, memory })
    return rowsPerSecond
  }
  const read = (text: string) => async () => (await pool.query(text)).rows.length
  const plainLines = await time('plain pg: lines', undefined, read(PLAIN_LINES))
  await time('commitmentLines by pages', plainLines, () => counting(walk, LINES))
  const plainRows = await time('plain pg: flat rows', undefined, read(PLAIN_ROWS))
  await time('invoiceRows by pages', plainRows, () => counting(walk, ROWS))
  const store = openRowStore(databaseUrl)
  ending.defer(() => store.close())
  for (const format of exportFormats) {
    await time(`export as ${format}`, plainRows, async () => {
      const { body, rowCount } = await store.open({ rows: 'invoiceRows', format })
      for await (const _ of body);
      return rowCount
    })
  }
  const under = await walkUnderChange(pool, walk, changesPerSecond)
  if (values.json) console.log(JSON.stringify({ told, under }, undefined, 2))
  else print(told, under)
}

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
interface Told {
  name: string
  count: number
  rowsPerSecond: number
  ratio: number | undefined
  memory: number
}
type Walk = (query: string, onPage: (nodes: Page['nodes']) => void) => Promise<void>

async function counting(walk: Walk, query: string): Promise<number> {
  let count = 0
  await walk(query, nodes => {
    count += nodes.length
  })
  return count
}

/** What is counted is what stood throughout and did not come, and what came twice. */
async function walkUnderChange(pool: Pool, walk: Walk, changesPerSecond: number) {
  const { rows } = await pool.query<{ id: string }>(
    "select id from tieout.flat_row where kind = 'COMMITMENT'",
  )
  const seen: string[] = []
  let isOver = false
  let changed = 0
  const changing = (async () => {
    const began = performance.now()
    while (!isOver) {
      await pool.query(
        `update tieout.commitment_pair set number = md5(random()::text), field_held_amount = random() * 1000
         where id in (select id from tieout.commitment_pair offset $1 limit 10)`,
        [Math.floor(Math.random() * rows.length)],
      )
      changed += 10
      const dueMs = (changed / changesPerSecond) * 1000 - (performance.now() - began)
      if (dueMs > 0) await new Promise(resolve => setTimeout(resolve, dueMs))
    }
  })()
  const query = `query ($after: String) { list: commitmentRows(first: 100, after: $after) {
    nodes { id number procoreRetainageHeldAmount } pageInfo { hasNextPage endCursor } } }`
  await walk(query, nodes => seen.push(...nodes.map(({ id }) => id)))
  isOver = true
  await changing
  const known = new Set(seen)
  return {
    rows: rows.length,
    changed,
    lost: rows.filter(({ id }) => !known.has(id)).length,
    doubled: seen.length - known.size,
  }
}

async function fill(pool: Pool, commitments: number): Promise<void> {
  await pool.query(
    `insert into tieout.project_pair (id, number, matched_by, verdict)
     values ('gid://tieout/Project/procore/Project/1', '1', 'NUMBER', 'AGREES')`,
  )
  await pool.query(
    `insert into tieout.commitment_pair (id, project_pair_id, field_id, books_id, number, title, kind,
       matched_by, verdict, is_due, field_in_force, currency, field_original_amount, books_original_amount)
     select 'gid://tieout/Commitment/procore/WorkOrderContract/1/' || n, 'gid://tieout/Project/procore/Project/1',
       'gid://procore/WorkOrderContract/1/' || n, 'gid://sage300/Commitment/SC-' || n, 'SC-' || n, 'Concrete',
       'SUBCONTRACT', 'NUMBER', 'AGREES', true, true, 'USD', n * 100.25, n * 100.25
     from generate_series(1, $1::integer) as n`,
    [commitments],
  )
  for (const [side, column] of [
    ['FIELD', 'field_id'],
    ['BOOKS', 'books_id'],
  ]) {
    await pool.query(
      `insert into tieout.item (side, contract_id, item_key, number, cost_code, cost_type, line_count,
         original_amount, gross_amount, held_amount, released_amount)
       select $1, ${column}, '|01' || n || '|S', n::text, '01-' || n, 'S', 1, 5, 4, 3, 0
       from tieout.commitment_pair cross join generate_series(1, ${LINES_PER_COMMITMENT}) as n`,
      [side],
    )
  }
  await pool.query(
    `insert into tieout.invoice_pair (id, project_pair_id, commitment_pair_id, number, verdict, matched_by,
       group_id, is_duplicate, field_gross_amount, books_gross_amount, field_retainage_amount, books_retainage_amount)
     select 'gid://tieout/Invoice/procore/Requisition/1/' || n || '/' || substr(id, 47), project_pair_id, id,
       n::text, 'AGREES', 'NUMBER', '', false, n * 7.25, n * 7.25, n, n
     from tieout.commitment_pair cross join generate_series(1, ${LINES_PER_COMMITMENT}) as n`,
  )
  await pool.query('analyze')
}

function print(told: readonly Told[], under: Awaited<ReturnType<typeof walkUnderChange>>): void {
  const head = ['', 'rows', 'rows/s', '× pg', 'MB']
  console.log(head.map((word, place) => word.padStart(place === 0 ? 28 : 12)).join(''))
  for (const { name, count, rowsPerSecond, ratio, memory } of told) {
    const cells = [count, Math.round(rowsPerSecond), ratio?.toFixed(1) ?? '', Math.round(memory)]
    console.log(name.padStart(28) + cells.map(cell => String(cell).padStart(12)).join(''))
  }
  console.log(
    `\nWalked ${under.rows} rows under ${under.changed} changes: ${under.lost} lost, ${under.doubled} doubled.`,
  )
}

function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1) return count
  throw new RangeError(`--${option}: ${JSON.stringify(text)} is not a whole number above 0.`)
}
