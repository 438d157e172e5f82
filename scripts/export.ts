/**
 * Writes all flat rows of a kind out of the store that the configuration names into a file; see `usage`.
 * Ends with 1 when the store refused, with 2 when the arguments are wrong.
 */
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { type ExportFormat, exportFormats, exportNames, openRowStore } from '#reconcile'
import { readConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'

const usage = `Usage: npm run export -- ROWS [--format FORMAT] [--out FILE] [options]

Writes all flat rows of a kind as they are at one moment, without asking a running Tieout. The same is
served at GET /export/ROWS.FORMAT.

  ROWS                   ${exportNames.join(', ')}
  --format FORMAT        ${exportFormats.join(', ')}; ndjson unless given
  --out FILE             where to; the standard output unless given
  --project NUMBER       only the rows of this project
  --updated-after TIME   only rows that changed after this moment, such as 2026-10-31T00:00:00Z
  --as-of DAY            the rows as they were told at the end of this day (UTC), such as 2026-10-31
  --after ID             only rows after the one with this id: the last one of a file that broke off
  --help                 this text
`

const ARGUMENTS_WRONG = 2
const PROGRESS_INTERVAL_MS = 200
const UNDEFINED_TABLE = '42P01'
const UNFILLED =
  'No Tieout has filled this store. Start one on it with npm start, or name the store of the one that runs by DATABASE_URL or DATA_DIR.'
const MEGABYTE = 1_000_000

class UsageError extends Error {}

try {
  await main()
} catch (thrown) {
  const isUsage =
    thrown instanceof UsageError ||
    (thrown instanceof TieoutError && thrown.code === 'BAD_USER_INPUT')
  const isNamed = isUsage || thrown instanceof TieoutError || !(thrown instanceof Error)
  const said = isNamed ? messageOf(thrown) : thrown.stack
  process.stderr.write(`${isUnfilled(thrown) ? UNFILLED : said}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const [rows, ...others] = positionals
  if (rows === undefined || others.length > 0) throw new UsageError('Name the rows, once.')
  const format = exportFormats.find(known => known === values.format)
  if (!format) {
    throw new UsageError(`--format ${values.format}: it is one of ${exportFormats.join(', ')}.`)
  }
  loadEnvFile()
  await withStore(readConfig(process.env), async databaseUrl => {
    const store = openRowStore(databaseUrl)
    try {
      await write(store, { rows, format }, values)
    } finally {
      await store.close()
    }
  })
}

function isUnfilled(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === UNDEFINED_TABLE
}

async function write(
  store: ReturnType<typeof openRowStore>,
  what: { rows: string; format: ExportFormat },
  values: ReturnType<typeof readArguments>['values'],
): Promise<void> {
  const { body, rowCount, changesCursor, readAt } = await store.open({
    ...what,
    projectNumber: values.project,
    updatedAfter: values['updated-after'],
    asOf: values['as-of'],
    after: values.after,
  })
  const progress = progressLine(what.rows)
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      progress.show(chunk.length)
      done(null, chunk)
    },
  })
  const { out } = values
  await (out === undefined
    ? pipeline(body, counted, process.stdout, { end: false })
    : pipeline(body, counted, createWriteStream(out)))
  progress.end()
  process.stderr.write(
    `${rowCount} ${what.rows}. Changes go on with since: ${changesCursor}, the next export with --updated-after ${readAt}.\n`,
  )
}

/** How much is written, in one line that is written over; nothing where no person looks. */
function progressLine(rows: string) {
  const { stderr } = process
  let bytes = 0
  let shownAt = 0
  return {
    show(length: number) {
      bytes += length
      const now = performance.now()
      if (!stderr.isTTY || now - shownAt < PROGRESS_INTERVAL_MS) return
      shownAt = now
      stderr.write(`\r\x1b[KWriting ${rows}: ${(bytes / MEGABYTE).toFixed(1)} MB`)
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\x1b[K')
    },
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'ndjson' },
        out: { type: 'string' },
        project: { type: 'string' },
        'updated-after': { type: 'string' },
        'as-of': { type: 'string' },
        after: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError(messageOf(thrown))
  }
}
