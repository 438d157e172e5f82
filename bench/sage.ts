/** Measures reading Sage through the real odbc package; see `usage`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setLogLevel } from '#lib/log'
import { startSageOfSandbox } from '#sandbox'
import { IN_LIST_MAX } from '../subgraphs/sage300/read/conditions.ts'
import { createSageReader, type SageReader } from '../subgraphs/sage300/read/reader.ts'
import {
  CATEGORY,
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  COMMITMENT,
  COMMITMENT_ITEM,
  COST_CODE,
  DISTRIBUTION,
  DISTRIBUTION_KEY,
  EXTRA,
  INVOICE,
  JOB,
  PAYMENT,
  VENDOR,
} from '../subgraphs/sage300/records/dictionary/tables.ts'
import { createSagePool } from '../subgraphs/sage300/wire/connection.ts'

const usage = `Usage: npm run bench:sage -- [--rounds N] [--json]

Reads the whole Sage of the sandbox through the odbc package as the subgraph does, table by table and
job by job, once to warm up and then N times. Prints for each round: rows, seconds, rows a second, the
longest time that the event loop stood still, the longest work of ours in one go, the heap after a
collection and the memory of the process. SANDBOX_DATA reads another company.

  --rounds N   how many full reads to measure, 1 to 100; 10 unless told
  --json       print a line of JSON for each round
  --help       this text
`

const ROUNDS_MAX = 100
/** As many as the subgraph asks for at once; see source.ts. */
const COMMITMENTS_PER_READ = 10
/** Lets the collector's own work end before the heap is looked at. */
const SETTLE_MS = 50
const WATCH_MS = 1
const ARGUMENTS_WRONG = 2

interface Round {
  round: number
  rowCount: number
  seconds: number
  rowsPerSecond: number
  longestBlockMs: number
  longestWorkMs: number
  heapMiB: number
  rssMiB: number
}

try {
  const { help, json, rounds } = readArguments()
  if (help) process.stdout.write(usage)
  else await main(rounds, json)
} catch (thrown) {
  if (!(thrown instanceof TypeError)) throw thrown
  process.stderr.write(`${thrown.message}\n\n${usage}`)
  process.exitCode = ARGUMENTS_WRONG
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > ROUNDS_MAX) {
    throw new TypeError(`--rounds ${values.rounds}: give a whole number from 1 to ${ROUNDS_MAX}.`)
  }
  return { ...values, rounds }
}

async function main(rounds: number, isJson: boolean): Promise<void> {
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
    await readAll(reader)
    for (let round = 1; round <= rounds; round++) {
      const measured = { round, ...(await measure(reader, collect)) }
      process.stdout.write(isJson ? `${JSON.stringify(measured)}\n` : lineOf(measured))
    }
  } finally {
    await pool.close()
    await sandbox.stop()
    await rm(workDir, { recursive: true, force: true })
  }
}

async function measure(reader: SageReader, collect: () => void): Promise<Omit<Round, 'round'>> {
  const blocks = watchBlocks()
  const begun = performance.now()
  const rowCount = await readAll(reader)
  const seconds = (performance.now() - begun) / 1000
  const { longestBlockMs, longestWorkMs } = blocks.end()
  await delay(SETTLE_MS)
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  return {
    rowCount,
    seconds,
    rowsPerSecond: Math.round(rowCount / seconds),
    longestBlockMs,
    longestWorkMs,
    heapMiB: heapUsed / 2 ** 20,
    rssMiB: rss / 2 ** 20,
  }
}

function lineOf(round: Round): string {
  const figures = [
    `${round.rowCount} rows`,
    `${round.seconds.toFixed(2)} s`,
    `${round.rowsPerSecond} rows/s`,
    `longest block ${round.longestBlockMs.toFixed(1)} ms`,
    `longest work ${round.longestWorkMs.toFixed(1)} ms`,
    `heap ${round.heapMiB.toFixed(1)} MiB`,
    `rss ${round.rssMiB.toFixed(0)} MiB`,
  ]
  return `${String(round.round).padStart(2)}  ${figures.join('  ')}\n`
}

/** Every job with what hangs on it; answers the number of rows. */
async function readAll(reader: SageReader): Promise<number> {
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
      for (const table of [COMMITMENT_ITEM, CHANGE_ORDER, CHANGE_ORDER_ITEM, DISTRIBUTION]) {
        count += (await reader.read(table, key)).length
      }
    }
    const keys = await reader.read(DISTRIBUTION_KEY, { Job })
    const invoices = new Map(
      keys.map(({ Vendor, Invoice }) => [`${Vendor}/${Invoice}`, { Vendor, Invoice }]),
    )
    count += keys.length
    for (const some of groupsOf([...invoices.values()], IN_LIST_MAX)) {
      count += (await reader.read(INVOICE, some)).length + (await reader.read(PAYMENT, some)).length
    }
  }
  return count
}

/**
 * The longest time for which the event loop stood still, and the longest that this thread worked in
 * one go. On a busy machine the first also has what other programs took of the processor.
 */
function watchBlocks() {
  let longestBlockMs = 0
  let longestWorkMs = 0
  let seenMs = performance.now()
  let workMs = threadMs()
  const timer = setInterval(() => {
    const nowMs = performance.now()
    const thisWorkMs = threadMs()
    longestBlockMs = Math.max(longestBlockMs, nowMs - seenMs)
    longestWorkMs = Math.max(longestWorkMs, Math.min(thisWorkMs - workMs, nowMs - seenMs))
    seenMs = nowMs
    workMs = thisWorkMs
  }, WATCH_MS)
  return {
    end() {
      clearInterval(timer)
      return { longestBlockMs, longestWorkMs }
    },
  }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function groupsOf<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )
}
