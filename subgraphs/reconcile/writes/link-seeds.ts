import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'

/** The pairs that a company brings along, by the keys that each system uses itself. */
export interface LinkList {
  projects?: readonly Link[]
  vendors?: readonly Link[]
  commitments?: readonly Link[]
  /** A code of a job is named by job, extra and code: 25-001//03-1000. */
  costCodes?: readonly Link[]
}

interface Link {
  procore: number | string
  sage300: string
}

const MADE_BY = 'link list'

/**
 * Stores the link list. A Procore key says neither the kind of a contract nor its project, so a link
 * is found by the last part of the ids that were read: call this after a refresh, and again after
 * one that brought new records. What a person decided stays. Once all is read, a link of which one side is gone, or
 * that takes what another link has, is kept as a fault. Answers how many links are new.
 */
export async function seedLinks(pool: Pool, links: LinkList, isWhole: boolean): Promise<number> {
  const given = JSON.stringify([
    ...listed('PROJECT', links.projects),
    ...listed('VENDOR', links.vendors),
    ...listed('COMMITMENT', links.commitments),
    ...listed('COST_CODE', links.costCodes),
  ])
  return transaction(pool, async client => {
    const { rows } = await client.query<{ count: number }>(
      `${GIVEN},
       linked as (
         insert into tieout.link (kind, field_id, books_id, made_by)
         select kind, field_id, books_id, $2
         from found
         where field_id is not null and books_id is not null
         order by position
         on conflict do nothing
         returning kind, field_id, books_id
       ),
       ${touching('linked')},
       touched_codes as (
         insert into tieout.touched (project_id, commitment_id)
         select distinct project_id, 'codes'
         from linked join procore.cost_code on linked.kind = 'COST_CODE' and id = field_id
       )
       select count(*) as count from linked`,
      [given, MADE_BY],
    )
    if (isWhole) await noteFaults(client, given)
    return rows[0]?.count ?? 0
  })
}

/** Only of what has changed something is touched, for the list is seeded at every start. */
async function noteFaults(client: PoolClient, given: string): Promise<void> {
  const columns = 'kind, field_id, books_id, field_key, books_key'
  await client.query(
    `${GIVEN},
     faulty as (
       select kind, field_id, books_id, procore as field_key, sage300 as books_key
       from found
       where (field_id is not null or books_id is not null)
         and not exists (
           select from tieout.link
           where link.kind = found.kind
             and link.field_id = found.field_id and link.books_id = found.books_id
         )
     ),
     mended as (
       delete from tieout.link_fault as known
       where not exists (
         select from faulty
         where (known.kind, known.field_id, known.books_id, known.field_key, known.books_key)
           is not distinct from (faulty.kind, faulty.field_id, faulty.books_id, faulty.field_key, faulty.books_key)
       )
       returning ${columns}
     ),
     added as (
       insert into tieout.link_fault (${columns})
       select ${columns} from faulty
       except all
       select ${columns} from tieout.link_fault
       returning ${columns}
     ),
     changed as (
       select * from mended union all select * from added
     ),
     ${touching('changed')}
     select`,
    [given],
  )
}

/** Marks the commitments of `links`, which are of every kind, so that they are judged again. */
function touching(links: string): string {
  return `touched_commitments as (
    insert into tieout.touched (project_id, commitment_id)
    select distinct contract.project_id, contract.id
    from ${links} as link
    join tieout.contract on link.kind = 'COMMITMENT' and contract.id in (link.field_id, link.books_id)
  )`
}

/** The list beside the records that it means; a side that nobody has is null. */
const GIVEN = `with
  given as (
    select *
    from rows from (json_to_recordset($1::json) as (kind text, procore text, sage300 text))
      with ordinality as given (kind, procore, sage300, position)
  ),
  field as (
    select 'PROJECT' as kind, id from procore.project
    union all select 'VENDOR', id from procore.vendor
    union all select 'COMMITMENT', id from procore.commitment
    union all select 'COST_CODE', id from procore.cost_code
  ),
  books as (
    select 'PROJECT' as kind, id, number from sage.project
    union all select 'VENDOR', id, number from sage.vendor
    union all select 'COMMITMENT', id, number from sage.commitment
    union all
    select 'COST_CODE', cost_code.id,
      project.number || '/' || coalesce(cost_code.extra, '') || '/' || cost_code.number
    from sage.cost_code join sage.project on project.id = cost_code.project_id
  ),
  found as (
    select given.*, field.id as field_id, books.id as books_id
    from given
    left join field on field.kind = given.kind and substring(field.id from '[^/]+$') = given.procore
    left join books on books.kind = given.kind and trim(books.number) = trim(given.sage300)
  )`

function listed(kind: string, links: readonly Link[] = []) {
  return links.map(link => ({ kind, procore: String(link.procore), sage300: link.sage300 }))
}
