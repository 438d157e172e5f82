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

/** What became of a row at a moment: null where it is gone. */
export interface Change {
  id: string
  at: string
  after: Omit<Row, 'updatedAt'> | null
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

/** Rows that are not there yet, as each has held since it changed last, until it was replaced. */
export async function addRows(
  warehouse: Warehouse,
  rows: Rows,
  added: readonly (Row & { replacedAt?: string | undefined })[],
): Promise<void> {
  if (added.length === 0) return
  const columns = [
    { name: 'id', type: 'ID', column: 'id' },
    { name: 'updatedAt', type: 'DateTime', column: 'valid_from' },
    { name: 'replacedAt', type: 'DateTime', column: 'valid_to' },
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

/** What became of rows, in the order in which they changed, but for what the warehouse has seen already. */
export async function applyChanges(
  warehouse: Warehouse,
  rows: Rows,
  changes: readonly Change[],
): Promise<void> {
  const table = `${tableOf(rows)}_history`
  const unseen = await unseenOf(warehouse, table, changes)
  const replacedAt = new Map<string, string>()
  const added: Parameters<typeof addRows>[2][number][] = []
  for (const { id, at, after } of unseen.toReversed()) {
    if (after) added.push({ ...after, id, updatedAt: at, replacedAt: replacedAt.get(id) })
    replacedAt.set(id, at)
  }
  // What is left is when the row changed first, of those that the warehouse has.
  const replaced = [...replacedAt].map(([id, at]) => ({ id, at }))
  await warehouse.ask(
    `update ${table} as kept set valid_to = cast(told.at as timestamptz)
     from ${warehouse.listOf(['id', 'at'])}
     where kept.id = told.id and kept.valid_to is null`,
    [JSON.stringify(replaced)],
  )
  await addRows(warehouse, rows, added.toReversed())
}

async function unseenOf(
  warehouse: Warehouse,
  table: string,
  changes: readonly Change[],
): Promise<Change[]> {
  const seen = await warehouse.ask(
    `select told.place
     from ${warehouse.listOf(['place', 'id', 'at'])}
     where exists (
       select 1 from ${table} as kept
       where kept.id = told.id and coalesce(kept.valid_to, kept.valid_from) >= cast(told.at as timestamptz)
     )`,
    [JSON.stringify(changes.map(({ id, at }, place) => ({ place: String(place), id, at })))],
  )
  const places = new Set(seen.map(({ place }) => Number(place)))
  return changes.filter((_, place) => !places.has(place))
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
