/**
 * Fills a warehouse with the flat rows of a running Tieout and keeps it current; see `usage`. Ends with 1 when
 * Tieout or the warehouse refused, with 2 when the arguments are wrong.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf } from '#lib/errors'
import { type Loaded, loadWarehouse } from './warehouse/load.ts'
import { createModels } from './warehouse/models.ts'
import { openWarehouse } from './warehouse/open.ts'

const usage = `Usage: npm run warehouse -- --to WAREHOUSE [options]

Exports every list of flat rows once and then asks only for what has changed. <rows>_history has each row
as often as it changed, with valid_from and valid_to; <rows> has what holds now. committed_cost,
retainage_aging and wip_inputs are views over them, made where they are not there yet. What broke off is
gone on with by the next load.

  --to WAREHOUSE    postgres://user@host/database, or the file of a DuckDB database
  --url URL         where Tieout listens; TIEOUT_URL or http://127.0.0.1:4000 unless given
  --every SECONDS   go on, asking for changes so often; once unless given
  --json            one line of JSON for each load
  --help            this text

The token is taken from TIEOUT_TOKEN and needs the scope read.
`

const ARGUMENTS_WRONG = 2
const SECONDS_MAX = 86_400

class UsageError extends Error {}

try {
  await main()
} catch (thrown) {
  process.stderr.write(`${messageOf(thrown)}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = thrown instanceof UsageError ? ARGUMENTS_WRONG : 1
}

async function main(): Promise<void> {
  const flags = readFlags()
  if (flags.help) {
    process.stdout.write(usage)
    return
  }
  loadEnvFile()
  const token = process.env['TIEOUT_TOKEN']
  if (flags.to === undefined) throw new UsageError('Say --to which warehouse.')
  if (!token)
    throw new UsageError('TIEOUT_TOKEN is not set; make a key with: npm run key -- create.')
  const everyMs = flags.every === undefined ? undefined : secondsIn(flags.every) * 1000
  const url = flags.url ?? process.env['TIEOUT_URL'] ?? 'http://127.0.0.1:4000'
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  await using warehouse = await openWarehouse(flags.to)
  do {
    const options = { url, token, warehouse, onProgress: showProgress, signal: stop.signal }
    const loaded = await loadWarehouse(options)
    await createModels(warehouse)
    if (flags.json) process.stdout.write(`${JSON.stringify(loaded)}\n`)
    else tell(loaded)
    if (everyMs !== undefined) {
      await delay(everyMs, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  } while (everyMs !== undefined && !stop.signal.aborted)
}

function tell({ rowCounts, changeCount }: Loaded): void {
  const lists = Object.entries(rowCounts).map(([list, count]) => `${count} ${list}`)
  process.stdout.write(`${lists.join(', ')}; ${changeCount} changes\n`)
}

/** One line that is written over; nothing where no person looks. */
function showProgress(list: string, rowCount: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${list}: ${rowCount} rows`)
}

function secondsIn(text: string): number {
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= SECONDS_MAX) return seconds
  throw new UsageError(`--every ${text}: it takes whole seconds from 1 to ${SECONDS_MAX}.`)
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        url: { type: 'string' },
        every: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (thrown) {
    throw new UsageError(messageOf(thrown))
  }
}
