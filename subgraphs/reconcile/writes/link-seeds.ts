import type { Pool } from 'pg'

/** The pairs that a company brings along, by the keys that each system uses itself. */
export interface LinkList {
  projects?: readonly Link[]
  vendors?: readonly Link[]
  commitments?: readonly Link[]
}

interface Link {
  procore: number | string
  sage300: string
}

const MADE_BY = 'link list'

/**
 * Stores the link list. A Procore key says neither the kind of a contract nor its project, so a link
 * is found by the last part of the ids that were read: call this after a refresh, and again after
 * one that brought new records. What a person decided stays. Answers how many links are new.
 */
export async function seedLinks(pool: Pool, links: LinkList): Promise<number> {
  const given = [
    ...listed('PROJECT', links.projects),
    ...listed('VENDOR', links.vendors),
    ...listed('COMMITMENT', links.commitments),
  ]
  const { rowCount } = await pool.query(
    `with
     given as (
       select * from json_to_recordset($1::json) as given (kind text, procore text, sage300 text)
     ),
     procore_record as (
       select 'PROJECT' as kind, id from procore.project
       union all select 'VENDOR', id from procore.vendor
       union all select 'COMMITMENT', id from procore.commitment
     ),
     sage_record as (
       select 'PROJECT' as kind, id, number from sage.project
       union all select 'VENDOR', id, number from sage.vendor
       union all select 'COMMITMENT', id, number from sage.commitment
     )
     insert into tieout.link (kind, procore_id, sage_id, made_by)
     select given.kind, procore_record.id, sage_record.id, $2
     from given
     join procore_record
       on procore_record.kind = given.kind
       and substring(procore_record.id from '[^/]+$') = given.procore
     join sage_record
       on sage_record.kind = given.kind and trim(sage_record.number) = trim(given.sage300)
     on conflict do nothing`,
    [JSON.stringify(given), MADE_BY],
  )
  return rowCount ?? 0
}

function listed(kind: string, links: readonly Link[] = []) {
  return links.map(link => ({ kind, procore: String(link.procore), sage300: link.sage300 }))
}
