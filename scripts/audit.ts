/**
 * Verifies the audit of the store that the configuration names, or exports it; see `usage`.
 * Ends with 1 when the audit is not as it was written or not complete, with 2 when the arguments are wrong.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { connectPool } from '#lib/postgres'
import { readConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'
import { completenessOf, isComplete } from '../subgraphs/reconcile/audit/completeness.ts'
import {
  entriesOf,
  type Head,
  readingOne,
  verifyAudit,
} from '../subgraphs/reconcile/audit/verify.ts'

const usage = `Usage: npm run audit:verify -- [--head SEQUENCE:HASH] [--json]
       npm run audit:export -- --to FOLDER [--json]

  audit:verify   computes the chain of the audit anew from its first entry on and names every entry that was
                 changed, removed, added or put elsewhere; and counts, by month, the writes that the audit
                 knows against those that are seen in both systems
  audit:export   writes all entries to audit.ndjson, and to manifest.json the SHA-256 of that file and the head

  --head SEQUENCE:HASH   a head that was kept elsewhere: without one, whoever rewrote the whole chain or cut
                         off its end and set back its head is not found
  --to FOLDER            where the export goes; it must not hold one already
  --json                 print JSON
  --help                 this text
`

const ARGUMENTS_WRONG = 2
const STATEMENT_TIMEOUT_MS = 15 * 60_000

class UsageError extends Error {}

try {
  const { text, isGood } = await main()
  process.stdout.write(text)
  if (!isGood) process.exitCode = 1
} catch (thrown) {
  const isNamed = thrown instanceof UsageError || thrown instanceof TieoutError
  process.stderr.write(
    `${isNamed || !(thrown instanceof Error) ? messageOf(thrown) : thrown.stack}\n`,
  )
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = thrown instanceof UsageError ? ARGUMENTS_WRONG : 1
}

async function main(): Promise<{ text: string; isGood: boolean }> {
  const { values, positionals } = readArguments()
  if (values.help) return { text: usage, isGood: true }
  const [command] = positionals
  if (command === 'verify') return await verify(headOf(values.head), values.json)
  if (command === 'export') {
    if (!values.to) throw new UsageError('Say where to: --to FOLDER.')
    return await exportTo(values.to, values.json)
  }
  throw new UsageError('Say verify or export.')
}

async function verify(known: Head | undefined, isJson: boolean) {
  const report = await withPool(async pool => ({
    ...(await verifyAudit(pool, known)),
    completeness: await completenessOf(pool),
  }))
  const { isIntact, entryCount, head, faults, completeness } = report
  const isGood = isIntact && isComplete(completeness)
  if (isJson) return { text: json(report), isGood }
  const lines = [
    isIntact
      ? `The audit is as it was written: ${entryCount} entries.`
      : `The audit is not as it was written. ${entryCount} entries, ${faults.length} faults:`,
    ...faults.map(({ message }) => `  ${message}`),
    `Head, to be kept elsewhere: ${head.sequence}:${head.hash}`,
    ...completeness.map(
      ({ period, auditedCount, foundCount }) =>
        `${period}: ${auditedCount} writes audited, ${foundCount} of them seen in both systems.`,
    ),
    ...completeness.flatMap(({ systems }) =>
      systems.map(
        ({ system, auditedCount, foundCount }) =>
          `  ${system}: ${auditedCount} operations wrote there, ${foundCount} of them found.`,
      ),
    ),
    ...completeness.flatMap(({ missing }) => missing.map(id => `  Not seen: operation ${id}`)),
    ...completeness.flatMap(({ unaudited }) =>
      unaudited.map(id => `  Not audited: operation ${id}`),
    ),
  ]
  return { text: `${lines.join('\n')}\n`, isGood }
}

async function exportTo(folder: string, isJson: boolean) {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'audit.ndjson')
  const file = await open(path, 'wx').catch((thrown: unknown) => {
    throw new UsageError(`--to: ${messageOf(thrown)}`, { cause: thrown })
  })
  const hash = createHash('sha256')
  let entryCount = 0
  let head: Head | undefined
  try {
    await withPool(pool =>
      readingOne(pool, async client => {
        const { rows } = await client.query<Head>('select sequence, hash from tieout.audit_head')
        head = rows[0]
        for await (const { sequence, body, hash: own } of entriesOf(client)) {
          const line = `${JSON.stringify({ sequence, body, hash: own })}\n`
          hash.update(line)
          entryCount += 1
          await file.write(line)
        }
      }),
    )
  } finally {
    await file.close()
  }
  const manifest = {
    exportedAt: new Date().toISOString(),
    entryCount,
    head,
    files: [{ name: 'audit.ndjson', sha256: hash.digest('hex') }],
    hashRule:
      'hash = SHA-256 of: sequence, line feed, the hash before (64 zeros at first), line feed, body',
  }
  await writeFile(join(folder, 'manifest.json'), json(manifest), { flag: 'wx' })
  const text = `${entryCount} entries are in ${path}. Head, to be kept elsewhere: ${head?.sequence}:${head?.hash}\n`
  return { text: isJson ? json(manifest) : text, isGood: true }
}

function withPool<Result>(work: (pool: ReturnType<typeof connectPool>) => Promise<Result>) {
  loadEnvFile()
  return withStore(readConfig(process.env), async databaseUrl => {
    const pool = connectPool(databaseUrl, {
      applicationName: 'tieout audit',
      max: 2,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    })
    try {
      const { rows } = await pool.query(`select to_regclass('tieout.audit_head') as head`)
      if (rows[0]?.head === null)
        throw new TieoutError('NOT_FOUND', 'This store has no audit yet; start Tieout on it once.')
      return await work(pool)
    } finally {
      await pool.end()
    }
  })
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        head: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError(messageOf(thrown), { cause: thrown })
  }
}

function headOf(text: string | undefined): Head | undefined {
  if (text === undefined) return undefined
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!sequence || !hash)
    throw new UsageError('--head: give it as SEQUENCE:HASH, as audit:verify prints it.')
  return { sequence: Number(sequence), hash }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
