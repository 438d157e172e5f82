import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'

/**
 * How what a query concludes becomes what a table holds: only what differs is written. Statements are
 * built once from the columns that the query selects, and prepared once a connection.
 */
type Values = readonly (readonly string[] | string | number | boolean | null)[]

/** From this many rows at once a table is another one to whoever plans. */
const BULK_ROWS_COUNT = 500

/** Makes what `query` selects the rows of `table` within `scope`; `key` is its primary key. Answers the keys of those that changed or went. */
export async function merge(
  client: PoolClient,
  to: { table: string; key: readonly string[]; scope: string },
  query: string,
  values: Values = [],
): Promise<Record<string, string>[]> {
  const columns = await columnsOf(client, query, values)
  const rest = columns.filter(name => !to.key.includes(name))
  const keyOf = (row: string) => `(${to.key.map(name => `${row}.${name}`).join(', ')})`
  const changed = await ask(
    client,
    `with found as materialized (${query}),
     gone as (
       delete from ${to.table} as kept
       -- Looked up in a hash, however few rows the planner takes them for.
       where ${to.scope} and ${keyOf('kept')} not in (select ${to.key.map(name => `found.${name}`).join(', ')} from found)
       returning ${to.key.map(name => `kept.${name}`).join(', ')}
     ),
     written as (
       insert into ${to.table} as kept (${columns.join(', ')})
       select ${columns.join(', ')} from found
       on conflict (${to.key.join(', ')}) do update set
         ${rest.map(name => `${name} = excluded.${name}`).join(', ')}
       where (${rest.map(name => `kept.${name}`).join(', ')})
         is distinct from (${rest.map(name => `excluded.${name}`).join(', ')})
       returning ${to.key.map(name => `kept.${name}`).join(', ')}
     )
     select * from written union all select * from gone`,
    values,
  )
  if (changed.length >= BULK_ROWS_COUNT) await learn(client, to.table, changed.length)
  return changed
}

/** Sets every column that the query selects, by `id`, where it is another, in the table that has the id. */
export async function update(
  client: PoolClient,
  tables: readonly string[],
  query: string,
  values: Values,
): Promise<void> {
  const columns = (await columnsOf(client, query, values)).filter(name => name !== 'id')
  const updates = tables.map(
    (table, place) => `updated_${place} as (
      update ${table} as kept
      set ${columns.map(name => `${name} = found.${name}`).join(', ')}
      from found
      where kept.id = found.id
        and (${columns.map(name => `kept.${name}`).join(', ')})
          is distinct from (${columns.map(name => `found.${name}`).join(', ')})
    )`,
  )
  await ask(
    client,
    `with found as materialized (${query}), ${updates.join(', ')} select from found where false`,
    values,
  )
}

/** Statistics of a table that was as good as empty lead what reads it next through all of it, row by row. */
async function learn(client: PoolClient, table: string, rowCount: number): Promise<void> {
  const [known] = await ask<{ is_outdated: boolean }>(
    client,
    'select reltuples < $1 as is_outdated from pg_class where oid = $2::text::regclass',
    [rowCount, table],
  )
  if (known?.is_outdated) await client.query(`analyze ${table}`)
}

/** Statistics of every table that is ours: those of the catalogue take fifty times as long, and nobody asks it much. */
export async function learnAll(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ tables: string }>(
    `select string_agg(format('%I.%I', schemaname, relname), ', ') as tables
     from pg_stat_user_tables where not starts_with(schemaname, 'pg_')`,
  )
  await pool.query(`analyze ${rows[0]?.tables}`)
}

/** Runs one statement, prepared under the name of its text. */
export async function ask<Row extends object = Record<string, string>>(
  db: Pool | PoolClient,
  text: string,
  values: Values = [],
): Promise<Row[]> {
  const { rows } = await db.query<Row>({ name: nameOf(text), text, values: [...values] })
  return rows
}

/** So many are judged by one plan, which is made once: to plan anew takes a third of the time of judging them. */
export const PLANNED_ONCE_COMMITMENTS_MAX = 2_000

/** As `ask`, by the plan that its connection made first: to plan some statements takes fifty times as long as to run them. */
export async function askByOnePlan<Row extends object = Record<string, string>>(
  db: Pool | PoolClient,
  text: string,
  values: Values = [],
): Promise<Row[]> {
  if (isPool(db)) return transaction(db, client => askByOnePlan<Row>(client, text, values))
  await keepPlans(db)
  return ask<Row>(db, text, values)
}

/** Until its transaction is over, a connection plans no statement a second time. */
export async function keepPlans(client: PoolClient): Promise<void> {
  await client.query('set local plan_cache_mode = force_generic_plan')
}

function isPool(db: Pool | PoolClient): db is Pool {
  return 'totalCount' in db
}

/**
 * Tells what the rows say now, at the end of a transaction that changes them: what is audited or sent to others
 * waits for everybody, and nobody is to wait for rows meanwhile.
 */
export async function tellRows(client: PoolClient): Promise<void> {
  await client.query('set constraints tieout.record_rows immediate')
}

const NAME_LENGTH = 32
const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH)
  names.set(text, name)
  return name
}

const columnNames = new Map<string, string[]>()

async function columnsOf(client: PoolClient, query: string, values: Values): Promise<string[]> {
  const known = columnNames.get(query)
  if (known) return known
  const { fields } = await client.query(
    `select * from (${query}) as found where false`,
    values.map(() => []),
  )
  const found = fields.map(field => field.name)
  columnNames.set(query, found)
  return found
}
