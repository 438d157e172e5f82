import type { PoolClient } from 'pg'
import pg from 'pg'

/**
 * How a fresh reading becomes versions: it is staged, compared with what is held, and only what
 * changed is written. A row that changed or went away is closed, its successor begins at the same
 * moment. The statements are built once a table from the table's own columns, so that a column that
 * a migration adds is carried without a change here.
 */
export type SourceTable =
  | `${'procore' | 'sage'}.${'project' | 'vendor' | 'insurance' | 'cost_code' | 'commitment' | 'commitment_line' | 'change_order' | 'change_order_line' | 'invoice' | 'invoice_line' | 'payment'}`
  | `procore.${'retainage_rule' | 'prime_contract' | 'budget_row'}`
  | `sage.${'category' | 'account'}`

/** A row by column name; amounts as text. A column that is not given is null. */
export type StagedRow = Record<string, string | number | boolean | null>

export interface Versions {
  /** Empties the stage of `tables` on this connection; call it before the first `stage`. */
  clear(client: PoolClient, tables: readonly SourceTable[]): Promise<void>
  /** Adds rows to the stage, outside the store and outside any transaction. */
  stage(client: PoolClient, table: SourceTable, rows: readonly StagedRow[]): Promise<void>
  /**
   * Stages rows of a project as they are held, where `condition` says so of the table's columns; $1
   * is the project, $2 the ids. What is staged already stands.
   */
  carry(
    client: PoolClient,
    table: SourceTable,
    projectId: string,
    condition: string,
    ids: readonly string[],
  ): Promise<void>
  /** The same of a table that a company has once; without ids, all. */
  carryOfCompany(
    client: PoolClient,
    table: SourceTable,
    condition?: string,
    ids?: readonly string[],
  ): Promise<void>
  /** Stages the rows of a company of Sage as they are held, of a table that has companies. What is staged already stands. */
  carryCompany(client: PoolClient, table: SourceTable, company: string): Promise<void>
  /** Whether what is staged of a project is other than what is held of it. */
  differs(client: PoolClient, table: SourceTable, projectId: string): Promise<boolean>
  /**
   * Makes what is staged the current state of `table`, for one project where the table has projects.
   * Call it in a transaction. Answers how many records came, changed or went away.
   */
  apply(client: PoolClient, table: SourceTable, projectId: string | undefined): Promise<number>
}

/** Beyond this, one statement's JSON text grows without making it faster. */
const ROWS_PER_STATEMENT = 5000

/**
 * Columns that SQL computes from what a source gives. Held now is work held before, plus withheld,
 * less released, plus what is held on stored materials (RULES R1).
 */
const computedColumns: Partial<Record<SourceTable, Readonly<Record<string, string>>>> = {
  'procore.invoice_line': {
    held_amount: `coalesce(work_retainage_previous_amount, 0)
      + coalesce(work_retainage_this_period_amount, 0)
      - coalesce(work_retainage_released_amount, 0)
      + coalesce(materials_retainage_held_amount, 0)`,
    released_amount: `coalesce(work_retainage_released_amount, 0)
      + coalesce(materials_retainage_released_amount, 0)`,
  },
}

/** A record that may move to another project takes its old version along: its id is unique. */
const movableTables: ReadonlySet<SourceTable> = new Set([
  'procore.commitment',
  'sage.commitment',
  // Where it was nothing bears a stamp, and until that job is read whole it would be billed twice.
  'sage.invoice_line',
])

interface Statements {
  create: string
  stage: string
  takeFromOthers: string | undefined
  carry: string
  carryOfCompany: string
  carryCompany: string
  differs: string
  close: string
  add: string
}

export function createVersions(): Versions {
  const statements = new Map<SourceTable, Promise<Statements>>()

  function statementsOf(client: PoolClient, table: SourceTable): Promise<Statements> {
    const known = statements.get(table) ?? buildStatements(client, table)
    statements.set(table, known)
    known.catch(() => statements.delete(table))
    return known
  }

  return {
    async clear(client, tables) {
      // Whoever had the connection before may have made them.
      const { rows } = await client.query<{ stage: string }>(
        'select stage from unnest($1::text[]) as made (stage) where to_regclass(stage) is not null',
        [tables.map(stageOf)],
      )
      const made = rows.map(({ stage }) => stage)
      if (made.length > 0) await client.query(`truncate ${made.join(', ')}`)
      for (const table of tables.filter(name => !made.includes(stageOf(name)))) {
        await client.query((await statementsOf(client, table)).create)
      }
    },
    async stage(client, table, rows) {
      const { stage } = await statementsOf(client, table)
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const batch = rows.slice(start, start + ROWS_PER_STATEMENT)
        await client.query(stage, [JSON.stringify(batch)])
      }
    },
    async carry(client, table, projectId, condition, ids) {
      const { carry } = await statementsOf(client, table)
      await client.query(`${carry} and ${condition} on conflict (id) do nothing`, [projectId, ids])
    },
    async carryOfCompany(client, table, condition = '$1::text[] is null', ids) {
      const { carryOfCompany } = await statementsOf(client, table)
      await client.query(`${carryOfCompany} and ${condition} on conflict (id) do nothing`, [
        ids ?? null,
      ])
    },
    async carryCompany(client, table, company) {
      const { carryCompany } = await statementsOf(client, table)
      await client.query(carryCompany, [company])
    },
    async differs(client, table, projectId) {
      const { differs } = await statementsOf(client, table)
      return (await client.query(differs, [projectId])).rowCount !== 0
    },
    async apply(client, table, projectId) {
      const { takeFromOthers, close, add } = await statementsOf(client, table)
      const scope = projectId === undefined ? [] : [projectId]
      if (takeFromOthers) await client.query(takeFromOthers, scope)
      const closed = await client.query<{ vanished: number }>(close, scope)
      const added = await client.query(add, scope)
      return (closed.rows[0]?.vanished ?? 0) + (added.rowCount ?? 0)
    },
  }
}

async function buildStatements(client: PoolClient, table: SourceTable): Promise<Statements> {
  const [schema, name] = table.split('.')
  const found = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type
     from pg_attribute
     where attrelid = format('%I.%I', $1::text, $2 || '_version')::regclass and attnum > 0
       and not attisdropped and attgenerated = '' and attname not in ('valid_from', 'valid_to')
     order by attnum`,
    [schema, name],
  )
  const columns = found.rows.map(column => column.name)
  const computed = computedColumns[table] ?? {}
  const record = found.rows
    .filter(column => !(column.name in computed))
    .map(column => `${column.name} ${column.type}`)
  const list = columns.join(', ')
  const stage = stageOf(table)
  const ofProject = columns.includes('project_id') ? 'and held.project_id = $1' : ''
  const isSame = `held.id = staged.id and (${columns.map(column => `held.${column}`).join(', ')})
    is not distinct from (${columns.map(column => `staged.${column}`).join(', ')})`
  return {
    create: `create temporary table ${stage} as select ${list} from ${table}_version with no data;
      alter table ${stage} add primary key (id)`,
    // A page that was cut while the list grew may repeat a record; the first reading counts.
    stage: `insert into ${stage} (${list})
      select ${columns.map(column => computed[column] ?? column).join(', ')}
      from json_to_recordset($1::json) as given (${record.join(', ')})
      on conflict (id) do nothing`,
    takeFromOthers: movableTables.has(table)
      ? `update ${table}_version as held set valid_to = now() from ${stage} as staged
         where held.valid_to = 'infinity' and held.id = staged.id and held.project_id <> $1`
      : undefined,
    carry: `insert into ${stage} (${list}) select ${list} from ${table}_version
      where valid_to = 'infinity' and project_id = $1`,
    carryOfCompany: `insert into ${stage} (${list}) select ${list} from ${table}_version
      where valid_to = 'infinity'`,
    carryCompany: `insert into ${stage} (${list}) select ${list} from ${table}_version
      where valid_to = 'infinity' and company = $1 on conflict (id) do nothing`,
    differs: `with held as (
        select ${list} from ${table}_version where valid_to = 'infinity' and project_id = $1
      ), staged as (select ${list} from ${stage})
      (table staged except table held) union all (table held except table staged) limit 1`,
    close: `with closed as (
        update ${table}_version as held set valid_to = now()
        where held.valid_to = 'infinity' ${ofProject}
          and not exists (select from ${stage} as staged where ${isSame})
        returning held.id
      )
      select count(*) as vanished from closed
      where not exists (select from ${stage} as staged where staged.id = closed.id)`,
    add: `insert into ${table}_version (${list}, valid_from)
      select ${list}, now() from ${stage} as staged
      where not exists (
        select from ${table}_version as held
        where held.valid_to = 'infinity' ${ofProject} and ${isSame}
      )`,
  }
}

function stageOf(table: SourceTable): string {
  return `pg_temp.${pg.escapeIdentifier(`staged_${table.replace('.', '_')}`)}`
}
