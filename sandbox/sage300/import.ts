import { readFile, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { messageOf } from '#lib/errors'
import { type Fault, readFaults } from './faults.ts'
import { acceptGroups } from './importing/accept.ts'
import {
  type OutputFiles,
  outputFilesOf,
  removeOutputs,
  writeImportOutputs,
  writePostPrint,
} from './importing/journal.ts'
import { createLookups } from './importing/lookups.ts'
import { postUnposted } from './importing/post.ts'
import { parseImportFile } from './importing/records.ts'
import { checkRecords } from './importing/rules.ts'
import { COMPANY_LOCK } from './load.ts'

/**
 * The stand-in for the macro that imports a file into Sage's job cost and posts it:
 *
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --file <path>
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --post --file <path>
 *
 * Import and post are two transactions. With --post nothing is imported: what waits in the files of
 * unposted records is posted, as a person does after a crash, and <path> names only the journal.
 * Like the macro it exits with 0 when records were rejected: only the reject file and what can be
 * read back tell the outcome. It exits with 1 when it could not work at all.
 */
const FILE_MAX_BYTES = 10 * 1024 * 1024

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, post: { type: 'boolean', default: false } },
  })
  const url = process.env['SAGE_SANDBOX_URL']
  if (!values.file) throw new Error('--file <path> names the import file')
  if (!url) throw new Error('SAGE_SANDBOX_URL is not set; it names the database of the company')
  const client = new Client({ connectionString: url, application_name: 'sage300 import' })
  await client.connect()
  try {
    await importAndPost(client, values.file, values.post)
  } finally {
    await client.end()
  }
}

async function importAndPost(client: Client, file: string, postOnly: boolean): Promise<void> {
  const faults = await readFaults(client)
  await wait(faults.get('SLOW_IMPORT_MS') ?? 0)
  crashIf(faults, 'CRASH_BEFORE_IMPORT')
  const outputs = outputFilesOf(file)
  // One import at a time, and none while the company is loaded.
  await client.query('select pg_advisory_lock($1)', [COMPANY_LOCK])
  if (!postOnly) await importFile(client, file, outputs, faults)
  crashIf(faults, 'CRASH_BEFORE_POST')
  const posted = await inTransaction(client, () => postUnposted(client))
  crashIf(faults, 'CRASH_AFTER_POST')
  await writePostPrint(outputs.postPrint, posted)
}

async function importFile(
  client: Client,
  file: string,
  outputs: OutputFiles,
  faults: ReadonlyMap<Fault, number>,
): Promise<void> {
  const { size } = await stat(file)
  if (size > FILE_MAX_BYTES) throw new Error(`${file} is larger than ${FILE_MAX_BYTES} bytes`)
  await removeOutputs(outputs)
  const { records, rejected: unreadable } = parseImportFile(await readFile(file))
  const rejected = await inTransaction(client, async () => {
    const lookups = createLookups(client)
    const checked = await checkRecords(records, lookups, faults.get('REJECT_EVERY'))
    await acceptGroups(client, checked.accepted)
    return [...unreadable, ...checked.rejected].sort((left, right) => left.line - right.line)
  })
  await writeImportOutputs(outputs, records, rejected)
}

async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Dies as a process does whose machine is switched off: nothing is closed, nothing is said. */
function crashIf(faults: ReadonlyMap<Fault, number>, fault: Fault): void {
  if (faults.has(fault)) process.kill(process.pid, 'SIGKILL')
}

main().catch(error => {
  process.stderr.write(`import: ${messageOf(error)}\n`)
  process.exitCode = 1
})
