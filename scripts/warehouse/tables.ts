import type { Warehouse } from './open.ts'

/**
 * How rows lie in a warehouse: `<rows>_history` has each row as often as it changed, from `valid_from` until
 * `valid_to`, which is null for the one that holds; `<rows>` is what holds now. Columns are named as in the
 * graph, with underscores.
 */
export interface Column {
  name: string
  /** The scalar or enum of the graph. */
  type: string
}

export interface Rows {
  /** The list of the graph: commitmentRows. */
  list: string
  /** What it is in `changes`. */
  kind: string
  columns: readonly Column[]
}

export interface Row {
  id: string
  updatedAt: string
  [name: string]: unknown
}

const TYPES: Record<string, string> = {
  // Whole cents are exact in it, and unit prices of six places.
  Decimal: 'numeric(38, 6)',
  Float: 'double precision',
  Int: 'integer',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'timestamptz',
}

function tableOf({ list }: Rows): string {
  return snake(list)
}

/** Makes what is not there. A column that the graph has got since is added. */
export async function prepareTables(warehouse: Warehouse, every: readonly Rows[]): Promise<void> {
  await warehouse.ask(
    `create table if not exists load_state (
       list text primary key, is_loaded boolean not null, place text
     )`,
  )
  for (const rows of every) {
    const table = tableOf(rows)
    await warehouse.ask(
      `create table if not exists ${table}_history (
         id text not null, valid_from timestamptz not null, valid_to timestamptz
       )`,
    )
    for (const { name, type } of kept(rows)) {
      await warehouse.ask(
        `alter table ${table}_history add column if not exists ${snake(name)} ${TYPES[type] ?? 'text'}`,
      )
    }
    await warehouse.ask(`create index if not exists ${table}_of_id on ${table}_history (id)`)
    const names = await warehouse.ask(
      // In the order in which they came, so that views that others have made over this one stay.
      `select column_name as name from information_schema.columns
       where table_schema = current_schema() and table_name = $1
         and column_name not in ('id', 'valid_from', 'valid_to')
       order by ordinal_position`,
      [`${table}_history`],
    )
    await warehouse.ask(
      `create or replace view ${table} as
       select id, valid_from as updated_at, ${names.map(({ name }) => String(name)).join(', ')}
       from ${table}_history where valid_to is null`,
    )
  }
}

/** Everything, where what changed is not known any more. */
export async function forgetRows(warehouse: Warehouse, every: readonly Rows[]): Promise<void> {
  await warehouse.atOnce(async () => {
    for (const rows of every) await warehouse.ask(`delete from ${tableOf(rows)}_history`)
    await warehouse.ask('delete from load_state')
  })
}

/** Rows that are not there yet, as each has held since it changed last. */
export async function addRows(
  warehouse: Warehouse,
  rows: Rows,
  added: readonly Row[],
): Promise<void> {
  if (added.length === 0) return
  const columns = [
    { name: 'id', type: 'ID', column: 'id' },
    { name: 'updatedAt', type: 'DateTime', column: 'valid_from' },
    ...kept(rows).map(({ name, type }) => ({ name, type, column: snake(name) })),
  ]
  const list = added.map(row =>
    Object.fromEntries(columns.map(({ name }) => [name, textOf(row[name])])),
  )
  await warehouse.ask(
    `insert into ${tableOf(rows)}_history (${columns.map(({ column }) => column).join(', ')})
     select ${columns.map(({ name, type }) => `cast(told."${name}" as ${TYPES[type] ?? 'text'})`).join(', ')}
     from ${warehouse.listOf(columns.map(({ name }) => name))}`,
    [JSON.stringify(list)],
  )
}

/** What became of a row at a moment, unless the warehouse has seen it already. */
export async function applyChange(
  warehouse: Warehouse,
  rows: Rows,
  id: string,
  at: string,
  after: Omit<Row, 'updatedAt'> | null,
): Promise<void> {
  const table = `${tableOf(rows)}_history`
  const [known] = await warehouse.ask(
    `select coalesce(valid_to, valid_from) >= cast($2 as timestamptz) as is_seen
     from ${table} where id = $1 order by valid_from desc, valid_to desc limit 1`,
    [id, at],
  )
  if (known?.['is_seen']) return
  await warehouse.ask(
    `update ${table} set valid_to = cast($2 as timestamptz) where id = $1 and valid_to is null`,
    [id, at],
  )
  if (after) await addRows(warehouse, rows, [{ ...after, id, updatedAt: at }])
}

function kept({ columns }: Rows): Column[] {
  return columns.filter(({ name }) => name !== 'id' && name !== 'updatedAt')
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
