import type { Pool, PoolClient } from 'pg'
import type { Decision, LinkKind, LinkRows, Pair, PairRows } from './links.ts'

/** Links and the pairs that they are about, in Postgres. */
const tables = {
  PROJECT: 'tieout.project_pair',
  VENDOR: 'tieout.vendor_pair',
  COMMITMENT: 'tieout.commitment_pair',
} as const

export function createLinkRows(pool: Pool): LinkRows<PoolClient> {
  return {
    async pairBy<Kind extends LinkKind>(
      kind: Kind,
      column: 'id' | 'field_id' | 'books_id',
      id: string,
      client?: PoolClient,
    ) {
      const { rows } = await (client ?? pool).query<PairRows[Kind] & Pair>(
        `select * from ${tables[kind]} where ${column} = $1`,
        [id],
      )
      return rows[0]
    },
    async queue(client, kind) {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `tieout.link.${kind}`,
      ])
    },
    async partnersOf(client, kind, { procoreId, sageId }) {
      const { rows } = await client.query<{ field_id: string; books_id: string }>(
        `select field_id, books_id from tieout.link
         where
           kind = $1 and not is_apart and (field_id = $2) <> (books_id = $3)
           and exists (select from tieout.contract where id = field_id)
           and exists (select from tieout.contract where id = books_id)`,
        [kind, procoreId, sageId],
      )
      return {
        ofProcore: rows.find(row => row.field_id === procoreId)?.books_id,
        ofSage: rows.find(row => row.books_id === sageId)?.field_id,
      }
    },
    write: decide,
    async projectsTouchedBy({ procoreId, sageId }) {
      const { rows } = await pool.query<{ id: string }>(
        `select id from tieout.project_pair
         where field_id = $1
           or books_id = $2
           or field_id in (select project_id from procore.commitment where $1 in (id, vendor_id))
           or books_id in (select project_id from sage.commitment where $2 in (id, vendor_id))
         order by number, id`,
        [procoreId, sageId],
      )
      return rows.map(row => row.id)
    },
  }
}

async function decide(
  client: PoolClient,
  { kind, procoreId, sageId, isApart, by }: Decision,
): Promise<void> {
  if (kind !== 'COMMITMENT') {
    // A project or vendor has one counterpart; naming another takes the place of the older link. A
    // vendor has one in each company of Sage.
    await client.query(
      `delete from tieout.link
       where kind = $1 and not is_apart and (field_id = $2) <> (books_id = $3)
         and not (kind = 'VENDOR' and exists (
           select from sage.vendor as linked
           join sage.vendor as named on named.company <> linked.company
           where linked.id = link.books_id and named.id = $3
         ))`,
      [kind, procoreId, sageId],
    )
  }
  await client.query(
    `insert into tieout.link (kind, field_id, books_id, is_apart, made_by)
     values ($1, $2, $3, $4, $5)
     on conflict (kind, field_id, books_id) do update
       set is_apart = excluded.is_apart, made_by = excluded.made_by, made_at = now()`,
    [kind, procoreId, sageId, isApart, by],
  )
  // Should judging them below fail, whoever judges next does it. A changed list of pairs marks itself.
  await client.query(
    `insert into tieout.touched (project_id, commitment_id)
     select distinct project_id, id from tieout.contract where id in ($1, $2)`,
    [procoreId, sageId],
  )
}
