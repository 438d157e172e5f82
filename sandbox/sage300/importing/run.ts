import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type Fault, readFaults } from '../faults.ts'
import { COMPANY_LOCK } from '../load.ts'
import { acceptGroups } from './accept.ts'
import { acceptInvoices, postInvoices } from './ap-books.ts'
import { AP_LAYOUT_FILE, parseApFile, readApLayout } from './ap-records.ts'
import { checkInvoices } from './ap-rules.ts'
import type { ImportRecord, RejectedLine } from './fields.ts'
import { outputFilesOf, removeOutputs, writeImportOutputs, writePostPrint } from './journal.ts'
import { createLookups } from './lookups.ts'
import { type Posting, postUnposted } from './post.ts'
import { parseImportFile } from './records.ts'
import { checkRecords } from './rules.ts'

export interface ImportJob {
  /** The database of the company. */
  url: string
  companyDir: string
  /** The import file; where nothing is imported it names only the journal. */
  file: string
  /** Posts what waits in the files of unposted records and imports nothing, as a person does. */
  postsOnly?: 'JOB_COST' | 'ACCOUNTS_PAYABLE' | undefined
  /** Dies as a process does whose machine is switched off; for the faults that crash. */
  die(): never
}

const FILE_MAX_BYTES = 10 * 1024 * 1024
const AP_EXTENSION = '.api'
const DAY_MS = 86_400_000

/** Imports a file as its extension says and posts it, where that takes no person. */
export async function runImport(job: ImportJob): Promise<void> {
  const { url, file, postsOnly, die } = job
  const client = new Client({ connectionString: url, application_name: 'sage300 import' })
  // The query that was under way says it; without a listener the process would die of it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const faults = await readFaults(client)
    await wait(faults.get('SLOW_IMPORT_MS') ?? 0)
    if (faults.has('CRASH_BEFORE_IMPORT')) die()
    // One import at a time, and none while the company is loaded.
    await client.query('select pg_advisory_lock($1)', [COMPANY_LOCK])
    const isPayable = postsOnly ? postsOnly === 'ACCOUNTS_PAYABLE' : extname(file) === AP_EXTENSION
    const application = isPayable ? accountsPayable : jobCost
    if (!postsOnly) {
      await importFile(client, job, application, faults)
      if (faults.has('CRASH_BEFORE_POST')) die()
      if (isPayable) return
    }
    await post(client, job, application, faults)
  } finally {
    await client.end()
  }
}

interface Application {
  importTitle: string
  postTitle: string
  import(client: Client, job: ImportJob, faults: ReadonlyMap<Fault, number>): Promise<Imported>
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
  async import(client, { file }, faults) {
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
  async import(client, { file, companyDir }, faults) {
    const layout = await readApLayout(join(companyDir, AP_LAYOUT_FILE))
    const { records, rejected } = parseApFile(await readFile(file), layout)
    const checked = await checkInvoices(records, createLookups(client), faults.get('REJECT_EVERY'))
    await acceptInvoices(client, checked.accepted)
    return { records, rejected: [...rejected, ...checked.rejected] }
  },
}

async function importFile(
  client: Client,
  job: ImportJob,
  application: Application,
  faults: ReadonlyMap<Fault, number>,
): Promise<void> {
  const { file } = job
  const { size } = await stat(file)
  if (size > FILE_MAX_BYTES) throw new Error(`${file} is larger than ${FILE_MAX_BYTES} bytes`)
  const outputs = outputFilesOf(file)
  await removeOutputs(outputs)
  const { records, rejected } = await inTransaction(client, () =>
    application.import(client, job, faults),
  )
  const inOrder = rejected.sort((left, right) => left.line - right.line)
  await writeImportOutputs(outputs, application.importTitle, records, inOrder)
}

async function post(
  client: Client,
  { file, die }: ImportJob,
  application: Application,
  faults: ReadonlyMap<Fault, number>,
): Promise<void> {
  const posting = await inTransaction(client, () => application.post(client))
  if (faults.has('CRASH_AFTER_POST')) die()
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
