/**
 * Reads the sandbox's Sage through the real odbc package as the subgraph does, table by table and job
 * by job, and prints rows a second, the longest block of the event loop, and the heap after each of ten
 * full reads. SANDBOX_DATA reads another company.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setLogLevel } from '#lib/log'
import { startSageOfSandbox } from '#sandbox'
import { createSagePool } from '../subgraphs/sage300/connection.ts'
import { createSageReader, IN_LIST_MAX } from '../subgraphs/sage300/reader.ts'
import {
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  DISTRIBUTION,
  EXTRA,
  INVOICE,
  JOB,
  PAYMENT,
  VENDOR,
} from '../subgraphs/sage300/tables.ts'

const ROUNDS = 10
/** As many as the subgraph asks for at once; see source.ts. */
const COMMITMENTS_PER_READ = 10
/** Lets the collector's own work end before the heap is looked at. */
const SETTLE_MS = 50

setLogLevel('error')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const workDir = await mkdtemp(join(tmpdir(), 'tieout-bench-'))
const companyDir = process.env['SANDBOX_DATA'] || undefined
const sandbox = await startSageOfSandbox({ workDir, companyDir })
const pool = createSagePool(sandbox.sage.odbc)
const reader = createSageReader(pool)
try {
  // Once without measuring: columns are discovered and the code gets compiled.
  await readAll()
  for (let round = 1; round <= ROUNDS; round++) {
    const blocks = monitorEventLoopDelay({ resolution: 1 })
    blocks.enable()
    const begun = performance.now()
    const rows = await readAll()
    const seconds = (performance.now() - begun) / 1000
    blocks.disable()
    await delay(SETTLE_MS)
    collect()
    const { heapUsed, rss } = process.memoryUsage()
    const figures = [
      `${rows} rows`,
      `${seconds.toFixed(2)} s`,
      `${Math.round(rows / seconds)} rows/s`,
      `longest block ${(blocks.max / 1e6).toFixed(1)} ms`,
      `heap ${(heapUsed / 2 ** 20).toFixed(1)} MiB`,
      `rss ${(rss / 2 ** 20).toFixed(0)} MiB`,
    ]
    process.stdout.write(`${String(round).padStart(2)}  ${figures.join('  ')}\n`)
  }
} finally {
  await pool.close()
  await sandbox.stop()
  await rm(workDir, { recursive: true, force: true })
}

/** Every job with what hangs on it; answers the number of rows. */
async function readAll(): Promise<number> {
  let count = (await reader.read(VENDOR, {})).length
  const jobs = await reader.read(JOB, {})
  count += jobs.length
  for (const { Job } of jobs) {
    for (const table of [EXTRA, COST_CODE, CATEGORY]) {
      count += (await reader.read(table, { Job })).length
    }
    const commitments = await reader.read(COMMITMENT, { Job })
    count += commitments.length
    for (const some of groupsOf(commitments, COMMITMENTS_PER_READ)) {
      const key = { Commitment: some.map(({ Commitment }) => Commitment) }
      for (const table of [COMMITMENT_ITEM, CHANGE_ORDER, CHANGE_ORDER_ITEM]) {
        count += (await reader.read(table, key)).length
      }
    }
    const lines = await reader.read(DISTRIBUTION, { Job })
    const invoices = new Map(
      lines.map(({ Vendor, Invoice }) => [`${Vendor}/${Invoice}`, { Vendor, Invoice }]),
    )
    count += lines.length
    for (const some of groupsOf([...invoices.values()], IN_LIST_MAX)) {
      count += (await reader.read(INVOICE, some)).length + (await reader.read(PAYMENT, some)).length
    }
  }
  return count
}

function groupsOf<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )
}
