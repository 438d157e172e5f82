import type { Pool } from 'pg'
import { transaction } from '#lib/postgres'
import type { Random } from '../../sandbox/generate/random.ts'
import { createLinkRows } from '../../subgraphs/reconcile/writes/link-rows.ts'

/** What people decide on pairs: one is parted, one that was parted or was none is joined. */
interface Sides {
  kind: 'PROJECT' | 'VENDOR' | 'COMMITMENT'
  procoreId: string
  sageId: string
  /** Whether they are apart from now on. */
  isApart: boolean
}

const CHOICES = `
  select 'COMMITMENT' as kind, field_id as "procoreId", books_id as "sageId", true as "isApart"
  from tieout.commitment_pair where field_id is not null and books_id is not null
  union all
  select 'VENDOR', field_id, books_id, true
  from tieout.vendor_pair where field_id is not null and books_id is not null
  union all
  select kind, field_id, books_id, not is_apart from tieout.link
  union all
  select 'COMMITMENT', field.field_id, books.books_id, false
  from tieout.commitment_pair as field
  join tieout.commitment_pair as books on books.project_pair_id = field.project_pair_id
  where field.books_id is null and books.field_id is null
  order by kind, "procoreId", "sageId", "isApart"`

/** Decides on one of them by chance; says what. */
export async function decide(pool: Pool, random: Random): Promise<string> {
  const { rows } = await pool.query<Sides>(CHOICES)
  const chosen = random.pick(rows)
  const { write } = createLinkRows(pool)
  await transaction(pool, client => write(client, { ...chosen, by: 'somebody' }))
  const { kind, procoreId, sageId, isApart } = chosen
  return `${kind} ${procoreId} and ${sageId} are ${isApart ? 'apart' : 'one'}`
}

/** Has another store, which holds nothing yet, know what was decided. */
export async function copyDecisions(from: Pool, to: Pool): Promise<void> {
  const { rows } = await from.query('select * from tieout.link')
  await to.query(
    'insert into tieout.link select * from json_populate_recordset(null::tieout.link, $1::json)',
    [JSON.stringify(rows)],
  )
}
