import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { messageOf } from '#lib/errors'
import { type Fault, readFaults } from './faults.ts'
import { acceptGroups } from './importing/accept.ts'
import { acceptInvoices, postInvoices } from './importing/ap-books.ts'
import { AP_LAYOUT_FILE, parseApFile, readApLayout } from './importing/ap-records.ts'
import { checkInvoices } from './importing/ap-rules.ts'
import type { ImportRecord, RejectedLine } from './importing/fields.ts'
import {
  outputFilesOf,
  removeOutputs,
  writeImportOutputs,
  writePostPrint,
} from './importing/journal.ts'
import { createLookups } from './importing/lookups.ts'
import { type Posting, postUnposted } from './importing/post.ts'
import { parseImportFile } from './importing/records.ts'
import { checkRecords } from './importing/rules.ts'
import { COMPANY_LOCK } from './load.ts'

/**
 * The stand-in for the macros that import a file into Sage:
 *
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --file <path>
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --post --file <path>
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --post-ap --file <path>
 *
 * A file <name>.jcc goes to job cost and is posted; import and post are two transactions. A file
 * <name>.api goes to accounts payable, where its invoices wait until a person posts them. With --post
 * or --post-ap nothing is imported: what waits in the files of unposted records is posted, as a
 * person does, and <path> names only the journal.
 * Like the macro it exits with 0 when records were rejected: only the reject file and what can be
 * read back tell the outcome. It exits with 1 when it could not work at all.
 */
const FILE_MAX_BYTES = 10 * 1024 * 1024
const AP_EXTENSION = '.api'
const DAY_MS = 86_400_000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      post: { type: 'boolean', default: false },
      'post-ap': { type: 'boolean', default: false },
    },
  })
  const url = process.env['SAGE_SANDBOX_URL']
  if (!values.file) throw new Error('--file <path> names the import file')
  if (!url) throw new Error('SAGE_SANDBOX_URL is not set; it names the database of the company')
  const client = new Client({ connectionString: url, application_name: 'sage300 import' })
  // The query that was under way says it; without a listener the process would die of it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const faults = await readFaults(client)
    await wait(faults.get('SLOW_IMPORT_MS') ?? 0)
    crashIf(faults, 'CRASH_BEFORE_IMPORT')
    // One import at a time, and none while the company is loaded.
    await client.query('select pg_advisory_lock($1)', [COMPANY_LOCK])
    const isPayable = values['post-ap'] || extname(values.file) === AP_EXTENSION
    const application = isPayable ? accountsPayable : jobCost
    if (!values.post && !values['post-ap']) {
      await importFile(client, values.file, application, faults)
      crashIf(faults, 'CRASH_BEFORE_POST')
    }
    if (isPayable && !values['post-ap']) return
    await post(client, values.file, application, faults)
  } finally {
    await client.end()
  }
}

interface Application {
  importTitle: string
  postTitle: string
  import(client: Client, file: string, faults: ReadonlyMap<Fault, number>): Promise<Imported>
  post(client: Client): Promise<Posting>
}

interface Imported {
  records: ImportRecord[]
  rejected: RejectedLine[]
}

const jobCost: Application = {
  importTitle: 'JC Import Commitments',
  postTitle: 'JC Post Commitments',
  post: async client => ({ posted: await postUnposted(client), left: [] }),
  async import(client, file, faults) {
    const { records, rejected } = parseImportFile(await readFile(file))
    const checked = await checkRecords(records, createLookups(client), {
      rejectEvery: faults.get('REJECT_EVERY'),
      day: dayBefore(faults.get('CLOCK_BEHIND_DAYS') ?? 0),
    })
    await acceptGroups(client, checked.accepted)
    return { records, rejected: [...rejected, ...checked.rejected] }
  },
}

const accountsPayable: Application = {
  importTitle: 'AP Import Invoices',
  postTitle: 'AP Post Invoices',
  post: postInvoices,
  async import(client, file, faults) {
    const layout = await readApLayout(AP_LAYOUT_FILE)
    const { records, rejected } = parseApFile(await readFile(file), layout)
    const checked = await checkInvoices(records, createLookups(client), faults.get('REJECT_EVERY'))
    await acceptInvoices(client, checked.accepted)
    return { records, rejected: [...rejected, ...checked.rejected] }
  },
}

async function importFile(
  client: Client,
  file: string,
  application: Application,
  faults: ReadonlyMap<Fault, number>,
): Promise<void> {
  const { size } = await stat(file)
  if (size > FILE_MAX_BYTES) throw new Error(`${file} is larger than ${FILE_MAX_BYTES} bytes`)
  const outputs = outputFilesOf(file)
  await removeOutputs(outputs)
  const { records, rejected } = await inTransaction(client, () =>
    application.import(client, file, faults),
  )
  const inOrder = rejected.sort((left, right) => left.line - right.line)
  await writeImportOutputs(outputs, application.importTitle, records, inOrder)
}

async function post(
  client: Client,
  file: string,
  application: Application,
  faults: ReadonlyMap<Fault, number>,
): Promise<void> {
  const posting = await inTransaction(client, () => application.post(client))
  crashIf(faults, 'CRASH_AFTER_POST')
  await writePostPrint(outputFilesOf(file).postPrint, application.postTitle, posting)
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

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}

/** Dies as a process does whose machine is switched off: nothing is closed, nothing is said. */
function crashIf(faults: ReadonlyMap<Fault, number>, fault: Fault): void {
  if (faults.has(fault)) process.kill(process.pid, 'SIGKILL')
}

main().catch(error => {
  process.stderr.write(`import: ${messageOf(error)}\n`)
  process.exitCode = 1
})
