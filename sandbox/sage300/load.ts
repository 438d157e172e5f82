import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { DatabaseError } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { messageOf, TieoutError } from '#lib/errors'
import { type SageTable, sageTables, tableRows } from '../format.ts'
import { postingSql, postingTables } from './postings.ts'
import { rollupSql, rollups } from './rollups.ts'
import {
  allTables,
  type Column,
  createTableSql,
  pastTables,
  primaryKeySql,
  type Table,
  tableOf,
  unpostedTables,
} from './tables.ts'

export interface LoadResult {
  /** False when the folder is the one already loaded; what was posted since then is kept. */
  loaded: boolean
  /** Rows by table; empty when nothing was loaded. */
  rows: Record<string, number>
}

/** Bytes handed to COPY at a time: large enough to be quick, small enough to keep memory flat. */
const COPY_CHUNK_CHARACTERS = 65_536
/** A reader that never ends its transaction must not keep a new company out for ever. */
const LOCK_TIMEOUT_S = 60
/** Of the company's tables alone; the catalogue, where one reading is as dear, is nobody's to ask. */
const ANALYZE = `do $$ begin
  execute (select 'analyze ' || string_agg(oid::regclass::text, ', ') from pg_class
           where relnamespace = 'public'::regnamespace and relkind = 'r');
end $$`
/** The two parts of a company share this key, so that loading and importing wait for each other. */
export const COMPANY_LOCK = 300_300

const indexes = [
  'jcm_master__commitment (job)',
  'jcm_master__commitment (vendor)',
  'jcm_master__commitment_item (job)',
  'apm_master__distribution (commitment)',
  'apm_master__distribution (job)',
  'api_new__distribution (commitment)',
  'jct_current__transaction (commitment)',
]

/**
 * Fills the company from <dataDir>/sage300/<TABLE>.csv, in one transaction, unless exactly these
 * files are loaded already. Throws SANDBOX_DATA_INVALID naming file and row; what was loaded before
 * then stays. Memory does not grow with the files.
 */
export async function loadSageSandbox(client: Client, dataDir: string): Promise<LoadResult> {
  const fingerprint = await fingerprintOf(dataDir)
  await client.query('select pg_advisory_lock($1)', [COMPANY_LOCK])
  try {
    await client.query(
      `create schema if not exists sandbox;
       create table if not exists sandbox.company_folder (fingerprint text not null, loaded_at timestamptz not null)`,
    )
    const known = await client.query(
      'select 1 from sandbox.company_folder where fingerprint = $1',
      [fingerprint],
    )
    if (known.rowCount === 1) return { loaded: false, rows: {} }
    return { loaded: true, rows: await reload(client, dataDir, fingerprint) }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [COMPANY_LOCK])
  }
}

async function reload(
  client: Client,
  dataDir: string,
  fingerprint: string,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  const columnsInFile = new Map<string, ReadonlySet<string>>()
  await client.query('begin')
  try {
    await client.query(
      `set local synchronous_commit = off; set local work_mem = '64MB'; set local lock_timeout = '${LOCK_TIMEOUT_S}s';
       set local maintenance_work_mem = '128MB';
       drop schema public cascade; create schema public`,
    )
    for (const name of sageTables) {
      const loaded = await loadTable(client, dataDir, name)
      rows[name] = loaded.count
      columnsInFile.set(name, loaded.columns)
    }
    for (const table of [...unpostedTables(), ...pastTables(), ...postingTables()]) {
      await createEmpty(client, table)
    }
    await client.query(postingSql)
    for (const index of indexes) await client.query(`create index on ${index}`)
    await client.query(ANALYZE)
    for (const rollup of rollups) {
      const sql = rollupSql(rollup, columnsInFile.get(rollup.table) ?? new Set())
      if (sql) await client.query(sql)
    }
    await client.query('delete from sandbox.company_folder')
    await client.query('insert into sandbox.company_folder values ($1, now())', [fingerprint])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  return rows
}

async function createEmpty(client: Client, table: Table): Promise<void> {
  await client.query(createTableSql(table))
  const key = primaryKeySql(table)
  if (key) await client.query(key)
}

/** Creates one table with the columns that its file fills, and copies the rows. */
async function loadTable(
  client: Client,
  dataDir: string,
  name: SageTable,
): Promise<{ count: number; columns: ReadonlySet<string> }> {
  const rows = tableRows(dataDir, name)
  const first = await rows.next()
  const filled = first.done ? [] : Object.keys(first.value)
  const table = tableOf(name, filled)
  await client.query(createTableSql(table))
  let count = 0
  if (!first.done) {
    const columns = filled.map(column => columnNamed(table, column))
    const names = columns.map(column => column.sqlName).join(', ')
    const counted = async function* () {
      yield first.value
      yield* rows
    }
    const copy = client.query(copyFrom(`copy ${name} (${names}) from stdin (freeze)`))
    await pipeline(Readable.from(copyLines(counted(), columns)), copy)
    count = copy.rowCount
  }
  const key = primaryKeySql(table)
  if (key) await client.query(key).catch(error => refuseDuplicate(error, name))
  return { count, columns: new Set(filled) }
}

async function* copyLines(
  rows: AsyncIterable<Record<string, string>>,
  columns: readonly Column[],
): AsyncGenerator<string> {
  const blanks = columns.map(column => blankOf(column))
  let chunk = ''
  for await (const row of rows) {
    for (let index = 0; index < columns.length; index++) {
      const value = row[columns[index]?.name ?? '']
      if (index > 0) chunk += '\t'
      chunk += value ? escaped(value) : blanks[index]
    }
    chunk += '\n'
    if (chunk.length >= COPY_CHUNK_CHARACTERS) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}

/** How COPY is told of a blank: Sage has '' and 0, and only dates and times are ever absent. */
function blankOf(column: Column): string {
  if (column.kind === 'date' || column.kind === 'time') return '\\N'
  return column.kind === 'text' ? '' : '0'
}

function escaped(value: string): string {
  if (!/[\\\t\n\r]/.test(value)) return value
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}

function columnNamed(table: Table, name: string): Column {
  const column = table.columns.find(candidate => candidate.name === name)
  if (column) return column
  throw new TieoutError(
    'SANDBOX_DATA_INVALID',
    `sage300/${table.name}.csv: ${table.name} has no column ${JSON.stringify(name)}.`,
  )
}

function refuseDuplicate(error: unknown, table: string): never {
  if (!(error instanceof DatabaseError) || error.code !== '23505') throw error
  throw new TieoutError(
    'SANDBOX_DATA_INVALID',
    `sage300/${table}.csv: two rows have the same key: ${error.detail ?? messageOf(error)}`,
    { cause: error },
  )
}

/** Changes whenever a file of the folder or the shape of our tables changes. */
async function fingerprintOf(dataDir: string): Promise<string> {
  const hash = createHash('sha256')
  const folder = join(dataDir, 'sage300')
  const files = await readdir(folder).catch(error => {
    throw new TieoutError('SANDBOX_DATA_INVALID', `${folder}: ${messageOf(error)}`, {
      cause: error,
    })
  })
  for (const file of files.sort()) {
    const { size, mtimeMs } = await stat(join(folder, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  for (const table of [...allTables(), ...postingTables()]) hash.update(createTableSql(table))
  hash.update(JSON.stringify([rollups, indexes, postingSql]))
  return hash.digest('hex')
}
