/**
 * Readers of rows while these change and while Tieout is killed: by pages, by an export with what changed since, and
 * into a warehouse; afterwards what they have is compared with what is there.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import { drillRows } from './rows/drill.ts'
import { counted } from './world.ts'

const usage = `Usage: npm run drill:rows [-- --commitments N --changes N --seconds N --kills N] [--json] [--help]

A Tieout of its own over a store of commitments with 20 invoices each, of which so many a second are renamed, get
other amounts, come and go. Exits with 1 when a walk by pages loses a row that stood throughout or doubles one, when
the changes since an export do not make the next one of it, or when a warehouse under whose load Tieout was killed is
not what a clean load makes.

  --commitments  how many (300)
  --changes      changes a second (200)
  --seconds      how long the lists are walked (10)
  --kills        how often Tieout is killed in mid-load (2)
  --json         one line of JSON in place of sentences
  --help         this text
`

const FILL_TIMEOUT_MS = 600_000
const POOL_SIZE = 4

const { values: flags } = parseArgs({
  options: {
    commitments: { type: 'string', default: '300' },
    changes: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    kills: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) process.stdout.write(usage)
else await run()

async function run(): Promise<void> {
  await using ending = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'tieout-rows-'))
  ending.defer(() => rm(folder, { recursive: true, force: true }))
  const server = await launchPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off' },
  })
  ending.defer(() => server.stop())
  for (const name of ['tieout', 'killed', 'clean']) await ensureDatabase(server.url, name)
  const databaseUrl = server.databaseUrl('tieout')
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout drill',
    max: POOL_SIZE,
    statementTimeoutMs: FILL_TIMEOUT_MS,
  })
  ending.defer(() => pool.end())
  const report = await drillRows({
    pool,
    databaseUrl,
    warehouseUrls: [server.databaseUrl('killed'), server.databaseUrl('clean')],
    commitments: counted('commitments', flags.commitments),
    changesPerSecond: counted('changes', flags.changes),
    seconds: counted('seconds', flags.seconds),
    kills: counted('kills', flags.kills),
  })
  const { changedCount, perSecond, walked, replayed, loaded } = report
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (flags.json) say(JSON.stringify(report))
  else {
    say(`${changedCount} changes, ${perSecond} a second.`)
    say(
      `${walked.walks} walks by pages of ${walked.rows} rows: ${walked.lost} lost, ${walked.doubled} doubled.`,
    )
    say(
      `${replayed.changes} changes on an export make the next one of ${replayed.rows} rows: ${replayed.wrong} wrong.`,
    )
    say(
      `A warehouse of ${loaded.rows} rows under ${loaded.kills} kills, beside a clean load: ${loaded.wrong} wrong.`,
    )
  }
  const wrong = walked.lost + walked.doubled + replayed.wrong + loaded.wrong
  process.exitCode = wrong === 0 ? 0 : 1
}
