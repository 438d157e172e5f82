import type { Pool, PoolClient } from 'pg'
import { undone } from '../sql/as-if.ts'
import { effectOf } from '../sql/effect.ts'
import { ask } from '../sql/statements.ts'
import type { Decision, LinkKind, LinkRows, Pair, PairRows, Partner } from './links.ts'

/** Links and the pairs that they are about, in Postgres. */
const tables = {
  PROJECT: { pairs: 'tieout.project_pair', records: 'tieout.project_record' },
  VENDOR: { pairs: 'tieout.vendor_pair', records: 'tieout.vendor_record' },
  COMMITMENT: { pairs: 'tieout.commitment_pair', records: 'tieout.contract' },
} as const

export function createLinkRows(pool: Pool): LinkRows<PoolClient> {
  const projectsTouchedBy: LinkRows<PoolClient>['projectsTouchedBy'] = async (sides, client) => {
    const { rows } = await (client ?? pool).query<{ id: string }>(
      `select id from tieout.project_pair
       where field_id = $1
         or books_id = $2
         or field_id in (select project_id from procore.commitment where $1 in (id, vendor_id))
         or books_id in (select project_id from sage.commitment where $2 in (id, vendor_id))
       order by number, id`,
      [sides.procoreId, sides.sageId],
    )
    return rows.map(row => row.id)
  }

  return {
    async pairsBy<Kind extends LinkKind>(
      kind: Kind,
      column: 'id' | 'field_id' | 'books_id',
      id: string,
      client?: PoolClient,
    ) {
      const { rows } = await (client ?? pool).query<PairRows[Kind] & Pair>(
        `select * from ${tables[kind].pairs} where ${column} = $1 order by id`,
        [id],
      )
      return rows
    },
    async queue(client, kind, { procoreId, sageId }) {
      await client.query(
        `select pg_advisory_xact_lock(hashtextextended('tieout.link.' || $1 || ' ' || id, 0))
         from unnest($2::text[]) as record (id) where id is not null order by id`,
        [kind, [procoreId, sageId]],
      )
    },
    partnersOf,
    write: decide,
    projectsTouchedBy,
    tryOut: work => undone(pool, work),
    effectOf: (client, kind, sides, change) =>
      effectOf(client, {
        // Projects and vendors are paired for the whole company, commitments within their project.
        isOfLists: kind !== 'COMMITMENT',
        projects: () => projectsTouchedBy(sides, client),
        change,
      }),
  }
}

/** A vendor has a partner in each company of Sage. */
const partnersOf: LinkRows<PoolClient>['partnersOf'] = async (
  client,
  kind,
  { procoreId, sageId },
) => {
  const { pairs, records } = tables[kind]
  const rows = await ask<Partner & { of_procore: boolean }>(
    client,
    `with joined as (
       select field_id, books_id from ${pairs}
       where field_id = $2 and books_id is not null or books_id = $3 and field_id is not null
       union
       select field_id, books_id from tieout.link
       where kind = $1 and not is_apart and (field_id = $2 or books_id = $3)
     )
     select
       joined.field_id = $2 as of_procore,
       case when joined.field_id = $2 then books.id else field.id end as id,
       case when joined.field_id = $2 then books.number else field.number end as number,
       pair.id as "pairId"
     from joined
     join ${records} as field on field.side = 'FIELD' and field.id = joined.field_id
     join ${records} as books on books.side = 'BOOKS' and books.id = joined.books_id
     left join ${pairs} as pair on pair.field_id = joined.field_id and pair.books_id = joined.books_id
     where
       (joined.field_id is not distinct from $2) <> (joined.books_id is not distinct from $3)
       and not exists (
         select from tieout.link
         where kind = $1 and is_apart
           and link.field_id = joined.field_id and link.books_id = joined.books_id
       )
       and (
         $1 <> 'VENDOR'
         or $3 is null
         or (select company from sage.vendor where id = joined.books_id)
           is not distinct from (select company from sage.vendor where id = $3)
       )
     order by pair.id`,
    [kind, procoreId, sageId],
  )
  return {
    ofProcore: rows.find(row => row.of_procore),
    ofSage: rows.find(row => !row.of_procore),
  }
}

async function decide(
  client: PoolClient,
  { kind, procoreId, sageId, isApart, by }: Decision,
): Promise<void> {
  const { records } = tables[kind]
  // A link of which one side is gone stands in nobody's way, and is no link any more if that side comes back.
  await ask(
    client,
    `update tieout.link set is_apart = true, made_by = $4, made_at = now()
     where kind = $1 and not is_apart and (field_id = $2) <> (books_id = $3)
       and not (
         exists (select from ${records} where side = 'FIELD' and id = link.field_id)
         and exists (select from ${records} where side = 'BOOKS' and id = link.books_id)
       )`,
    [kind, procoreId, sageId, by],
  )
  await ask(
    client,
    `with decided as (
       insert into tieout.link (kind, field_id, books_id, is_apart, made_by)
       values ($1, $2, $3, $4, $5)
       on conflict (kind, field_id, books_id) do update
         set is_apart = excluded.is_apart, made_by = excluded.made_by, made_at = now()
     )
     -- Should judging them below fail, whoever judges next does it. A changed list of pairs marks itself.
     insert into tieout.touched (project_id, commitment_id)
     select distinct project_id, id from tieout.contract where id in ($2, $3)`,
    [kind, procoreId, sageId, isApart, by],
  )
}
