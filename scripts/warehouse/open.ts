import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import pg from 'pg'

/** A database that is filled, one transaction at a time; the SQL that it is asked is understood by both kinds. */
export interface Warehouse extends AsyncDisposable {
  /** Rows of texts, numbers, booleans and nulls. */
  ask(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  /** What to read from where `$1` is a JSON list of objects with these members, each a text or null. */
  listOf(members: readonly string[]): string
  /** Does all of `work` or nothing. */
  atOnce<Result>(work: () => Promise<Result>): Promise<Result>
}

/** Of a warehouse that somebody else is filling. */
const LOCK = 7_283_002

/** Opens postgres://… or a file of DuckDB. Throws when somebody else is filling it. */
export async function openWarehouse(to: string): Promise<Warehouse> {
  return /^postgres(ql)?:/.test(to) ? await openPostgres(to) : await openDuckDb(to)
}

async function openPostgres(url: string): Promise<Warehouse> {
  const client = new pg.Client({ connectionString: url, application_name: 'tieout warehouse' })
  await client.connect()
  const ask: Warehouse['ask'] = async (sql, values = []) =>
    (await client.query(sql, [...values])).rows
  const [lock] = await ask(`select pg_try_advisory_lock(${LOCK}) as is_ours`)
  if (lock?.['is_ours'] !== true) {
    await client.end()
    throw new Error('Another load is filling this warehouse; let it end first.')
  }
  const listOf = (members: readonly string[]) =>
    `json_to_recordset($1::json) as told (${members.map(name => `"${name}" text`).join(', ')})`
  return { ...transactional(ask), listOf, [Symbol.asyncDispose]: () => client.end() }
}

async function openDuckDb(file: string): Promise<Warehouse> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch((cause: unknown) => {
    throw new Error('A DuckDB file needs its package: npm install @duckdb/node-api.', { cause })
  })
  // DuckDB lets one process write a file.
  const instance = await DuckDBInstance.create(file)
  const connection: DuckDBConnection = await instance.connect()
  const ask: Warehouse['ask'] = async (sql, values = []) => {
    const reader = await connection.runAndReadAll(sql, [...values] as DuckDBValue[])
    return reader.getRowObjectsJson()
  }
  const listOf = (members: readonly string[]) => {
    const shape = Object.fromEntries(members.map(name => [name, 'VARCHAR']))
    return `(select unnest(from_json($1, '${JSON.stringify([shape])}'), recursive := true)) as told`
  }
  return {
    ...transactional(ask),
    listOf,
    async [Symbol.asyncDispose]() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function transactional(ask: Warehouse['ask']): Pick<Warehouse, 'ask' | 'atOnce'> {
  return {
    ask,
    async atOnce(work) {
      await ask('begin')
      try {
        const result = await work()
        await ask('commit')
        return result
      } catch (thrown) {
        await ask('rollback').catch(() => undefined)
        throw thrown
      }
    },
  }
}
