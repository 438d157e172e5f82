import { openKeys } from '../../gateway/front/keys.ts'
import type { DrillTieout, DrillWorld } from '../drills/world.ts'
import { type Attacker, BOUND, type Bound, type Foreign } from './attack.ts'

export interface Victims {
  tokens: Record<Attacker | 'honest', string>
  foreign: Foreign
  /** What must not come back, by who asks. */
  words: Record<Attacker, ReadonlySet<string>>
  /** Ids of others that he may know, all the same. */
  seen: Record<Bound, ReadonlySet<string>>
}

interface Row {
  vendor: string
  project: string
  id: string
  number: string
  field_id: string
  books_id: string
}

/** Keys of a vendor, of a project, of its owner and of somebody who may read, and what is another's. */
export async function victims(
  { databaseUrl, store }: DrillWorld,
  tieout: DrillTieout,
): Promise<Victims> {
  const { rows } = await store.query<Row>(
    `select vendor_pair_id as vendor, project_pair_id as project, id, number, field_id, books_id from tieout.commitment_pair
     where vendor_pair_id is not null and field_id is not null and books_id is not null order by number`,
  )
  const [own] = rows
  const other = rows.find(
    ({ vendor, project }) => vendor !== own?.vendor && project !== own?.project,
  )
  if (!own || !other) throw new Error('the company has one vendor, or one project')
  const documents = await store.query<{ id: string }>(
    `select id from tieout.change_order_pair where commitment_pair_id = $1
     union all select id from tieout.invoice_pair where commitment_pair_id = $1
     union all select 'gid://tieout/Finding/' || fingerprint from tieout.finding
       where commitment_pair_id <> all ($2)
     order by 1 limit 40`,
    [other.id, rows.filter(row => isOf(row, own)).map(({ id }) => id)],
  )
  const projects = await store.query<{ id: string; field_id: string }>(
    'select id, field_id from tieout.project_pair where field_id is not null',
  )
  const inProcore = new Map(projects.rows.map(({ id, field_id }) => [id, field_id]))
  const ownerSide = new Map<string, string[]>()
  for (const [id, fieldId] of inProcore) ownerSide.set(id, await ownerIds(tieout, fieldId))
  const ofOtherOwners = [...ownerSide].flatMap(([id, ids]) => (id === own.project ? [] : ids))
  if (ofOtherOwners.length === 0 || !ownerSide.get(own.project)?.length) {
    throw new Error('no owner is billed in the company, or one only')
  }
  const foreign: Foreign = {
    number: other.number,
    procoreProjectId: inProcore.get(other.project) ?? '',
    ownProcoreProjectId: inProcore.get(own.project) ?? '',
    ids: [
      other.id,
      other.field_id,
      other.books_id,
      other.vendor,
      other.project,
      ...byKind(documents.rows.map(({ id }) => id)),
      ...byKind(ownerSide.get(other.project) ?? []),
    ],
  }
  const wordsWhere = (isForeign: (row: Row) => boolean) =>
    new Set(
      rows
        .filter(isForeign)
        .flatMap(({ id, number, field_id, books_id }) => [id, number, field_id, books_id]),
    )
  // Of all commitments, those that one system lacks among them.
  const { rows: places } = await store.query<{ vendor: string; project: string }>(
    'select vendor_pair_id as vendor, project_pair_id as project from tieout.commitment_pair',
  )
  return {
    tokens: await tokensFor(databaseUrl, own, foreign.ownProcoreProjectId),
    foreign,
    words: {
      vendor: wordsWhere(({ vendor }) => vendor !== own.vendor).add(other.vendor),
      project: wordsWhere(({ project }) => project !== own.project).add(other.project),
      // What is bought is no owner's, in no project.
      owner: wordsWhere(() => true).union(new Set([...ofOtherOwners, other.vendor, other.project])),
      reader: new Set(),
    },
    // A vendor sees the projects that he works on, and of a project all who work on it are seen.
    seen: {
      vendor: new Set(places.filter(row => row.vendor === own.vendor).map(row => row.project)),
      project: new Set(places.filter(row => row.project === own.project).map(row => row.vendor)),
      owner: new Set(),
    },
  }
}

async function tokensFor(
  databaseUrl: string,
  { vendor, project }: Row,
  procoreProjectId: string,
): Promise<Victims['tokens']> {
  const keys = await openKeys(databaseUrl)
  const bounds = {
    vendor: { vendor },
    project: { projects: [project] },
    owner: { isOwner: true, projects: [procoreProjectId] },
  } satisfies Record<Bound, Parameters<typeof keys.create>[3]>
  const made = async (name: string, bound?: (typeof bounds)[Bound]) =>
    (await keys.create(`bound ${name}`, ['read'], undefined, bound)).token
  try {
    const [vendor, project, owner] = await Promise.all(BOUND.map(to => made(to, bounds[to])))
    const [reader, honest] = [await made('by nothing'), await made('by honesty')]
    return { vendor, project, owner, reader, honest } as Victims['tokens']
  } finally {
    await keys.close()
  }
}

/** All that an owner would see of a project. */
async function ownerIds(tieout: DrillTieout, procoreProjectId: string): Promise<string[]> {
  const lists = ['procorePrimeContracts', 'procorePrimeChangeOrders', 'procoreOwnerInvoices']
  const asked = lists.map(
    list => `${list}(first: 100, filter: { projectId: $id }) { nodes { id } }`,
  )
  const { data, errors } = await tieout.ask(`query ($id: ID!) { ${asked.join(' ')} }`, {
    id: procoreProjectId,
  })
  if (errors.length > 0) throw new Error(`the owner's side is not read: ${errors[0]?.message}`)
  return lists.flatMap(list => data[list].nodes.map(({ id }: { id: string }) => id))
}

function isOf(row: Pick<Row, 'vendor' | 'project'>, own: Pick<Row, 'vendor' | 'project'>): boolean {
  return row.vendor === own.vendor || row.project === own.project
}

/** One id of each kind. */
function byKind(ids: readonly string[]): string[] {
  return [...new Map(ids.map(id => [id.split('/').slice(2, 4).join('/'), id])).values()].slice(0, 8)
}
