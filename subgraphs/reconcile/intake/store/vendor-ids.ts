import type { PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { ProcoreProjectVendorsDocument } from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'
import type { RowsOfRecord } from './source-list.ts'
import type { StagedRow } from './versions.ts'

/**
 * On a project of Procore a company may have an id of its own, by which contracts name it. Gives records
 * whose commitments name companies as the directory of the company does. Where that shows no company of
 * this id, or one of another name, the directory of the project is asked, and tells it by its number or its
 * name; where it does not, the name in the contract does. What nothing tells stays as it is.
 */
export function createVendorIds(
  { client, sources }: { client: PoolClient; sources: Sources },
  projectId: string,
  context: RequestContext,
): (records: readonly RowsOfRecord[]) => Promise<readonly RowsOfRecord[]> {
  let asked: Promise<Map<string, Told>> | undefined

  return async records => {
    const rows = records.flatMap(record => record['procore.commitment'] ?? [])
    const doubtful = await doubtfulOf(client, rows)
    if (doubtful.length === 0) return records
    asked ??= directoryOf(sources, projectId, context)
    const directory = await asked
    const companyIds = await companiesOf(
      client,
      doubtful.map(({ id, name }) => ({ id, contractName: name, ...directory.get(id) })),
    )
    for (const row of rows) {
      row['vendor_id'] = companyIds.get(String(row['vendor_id'])) ?? row['vendor_id'] ?? null
    }
    return records
  }
}

interface Told {
  number: string | null
  name: string | null
}

/** The companies that contracts name and the directory does not show, or shows under another name. */
async function doubtfulOf(
  client: PoolClient,
  rows: readonly StagedRow[],
): Promise<{ id: string; name: string | null }[]> {
  const named = new Map(
    rows.flatMap(row =>
      row['vendor_id'] ? [[String(row['vendor_id']), row['vendor_name'] ?? null]] : [],
    ),
  )
  if (named.size === 0) return []
  const found = await client.query<{ id: string; name: string | null }>(
    `select asked.id, asked.name
     from unnest($1::text[], $2::text[]) as asked (id, name)
     left join procore.vendor on vendor.id = asked.id
     where tieout.is_listed('PROCORE', 'VENDORS')
       and (vendor.id is null or ${nameKey('vendor.name')} <> ${nameKey('asked.name')})`,
    [[...named.keys()], [...named.values()]],
  )
  return found.rows
}

/** Empty where the directory of the project is refused. */
async function directoryOf(
  sources: Sources,
  projectId: string,
  context: RequestContext,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  for (const isArchived of [false, true]) {
    try {
      const asked = { projectId, isArchived }
      const pages = sources.pages('PROCORE', ProcoreProjectVendorsDocument, asked, context)
      for await (const vendors of pages) for (const vendor of vendors) told.set(vendor.id, vendor)
    } catch (thrown) {
      if (!(thrown instanceof TieoutError) || context.signal.aborted) throw thrown
    }
  }
  return told
}

/** The id in the directory of the company of each that exactly one company there can be. */
async function companiesOf(
  client: PoolClient,
  asked: readonly (Partial<Told> & { id: string; contractName: string | null })[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; company_id: string }>(
    `select distinct on (asked.id) asked.id, found.company_id
     from unnest($1::text[], $2::text[], $3::text[], $4::text[])
       as asked (id, number, name, contract_name)
     cross join lateral (
       select 1 as rank, min(id) as company_id from procore.vendor
       where vendor.number = asked.number having count(*) = 1
       union all
       select 2, min(id) from procore.vendor
       where ${nameKey('vendor.name')} = ${nameKey('asked.name')} having count(*) = 1
       union all
       select 3, min(id) from procore.vendor
       where ${nameKey('vendor.name')} = ${nameKey('asked.contract_name')} having count(*) = 1
     ) as found
     order by asked.id, found.rank`,
    [
      asked.map(({ id }) => id),
      asked.map(({ number }) => number ?? null),
      asked.map(({ name }) => name ?? null),
      asked.map(({ contractName }) => contractName),
    ],
  )
  return new Map(rows.map(row => [row.id, row.company_id]))
}

function nameKey(column: string): string {
  return `lower(regexp_replace(trim(${column}), '\\s+', ' ', 'g'))`
}
