import type { DrillWorld } from '../drills/world.ts'

/** The writes that the matrix carries out, each on a record that nothing was done to before. */
export interface Write {
  kind: string
  query: string
  inputOf(world: DrillWorld): Promise<object>
}

const PAYLOAD = 'userErrors { code message }'

export const writes: readonly Write[] = [
  {
    kind: 'CHANGE_ORDER_EXPORT',
    query: `mutation ($input: ChangeOrderExportInput!) { answer: changeOrderExport(input: $input) { ${PAYLOAD} } }`,
    inputOf: async world => ({ changeOrderId: await untouched(world, CHANGE_ORDERS) }),
  },
  {
    kind: 'COMMITMENT_UNLINK',
    query: `mutation ($input: CommitmentUnlinkInput!) { answer: commitmentUnlink(input: $input) { ${PAYLOAD} } }`,
    inputOf: async world => ({ commitmentId: await untouched(world, PAIRS) }),
  },
  {
    kind: 'COMMITMENT_LINK',
    query: `mutation ($input: CommitmentLinkInput!) { answer: commitmentLink(input: $input) { ${PAYLOAD} } }`,
    async inputOf(world) {
      // Said again of a pair that stands, it is a decision as well.
      const procoreCommitmentId = await untouched(world, PAIRS)
      const { rows } = await world.store.query<{ books_id: string }>(
        'select books_id from tieout.commitment_pair where field_id = $1',
        [procoreCommitmentId],
      )
      return { procoreCommitmentId, sageCommitmentId: rows[0]?.books_id }
    },
  },
  {
    kind: 'SOURCE_REFRESH',
    query: `mutation ($input: SourceRefreshInput!) { answer: sourceRefresh(input: $input) { ${PAYLOAD} } }`,
    async inputOf(world) {
      const { rows } = await world.store.query<{ id: string }>(
        'select id from tieout.project_pair order by id limit 1',
      )
      return { projectIds: rows.map(row => row.id) }
    },
  },
]

const CHANGE_ORDERS = `select change.id from tieout.change_order_pair as change
  join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
  where change.verdict = 'MISSING_IN_SAGE' and pair.books_id is not null
    and not exists (select from tieout.link where link.field_id = pair.field_id)
    and not exists (select from tieout.operation where target = change.id)
  order by change.id limit 1`
const PAIRS = `select pair.field_id as id from tieout.commitment_pair as pair
  where pair.field_id is not null and pair.books_id is not null
    and not exists (select from tieout.link where link.field_id = pair.field_id)
    and not exists (select from tieout.operation where input::text like '%' || pair.field_id || '%')
    and not exists (
      select from tieout.change_order_pair as change
      where change.commitment_pair_id = pair.id and change.verdict <> 'AGREES'
    )
  order by pair.id limit 1`

async function untouched({ store }: DrillWorld, sql: string): Promise<string> {
  const { rows } = await store.query<{ id: string }>(sql)
  if (!rows[0]) throw new Error('the company has no record left to write; give it more commitments')
  return rows[0].id
}
