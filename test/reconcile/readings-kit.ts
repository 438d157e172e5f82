import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type GraphQLSchema, graphql, Kind } from 'graphql'
import type { Pool } from 'pg'
import { contractOf, subgraphSchema } from '#lib/subgraph'
import { createResolvers } from '../../subgraphs/reconcile/resolvers.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { company } from './kit.ts'

/** A company of which something is not read: what is concluded of it, and what is held back and said. */

export interface Conclusions {
  findings: { code: string; amount: string | null }[]
  verdictsOf(kind: string): string[]
}

export async function concluded(t: TestContext, prepare?: Parameters<typeof company>[1]) {
  const opened = await company(t, prepare)
  const { pool } = opened
  const reconciler = createReconciler(pool)
  const conclude = async (): Promise<Conclusions> => {
    await reconciler.reconcileDue()
    const verdicts = await pool.query<{ kind: string; verdict: string }>(
      `select 'project' as kind, verdict from tieout.told_project
       union all select 'commitment', verdict from tieout.commitment_pair
       union all select 'change order', verdict from tieout.change_order_pair
       union all select 'invoice', verdict from tieout.invoice_pair`,
    )
    const findings = await pool.query<{ code: string; amount: string | null }>(
      `select code, amount from tieout.finding where state <> 'CLEARED' order by code, thing`,
    )
    const verdictsOf = (kind: string) =>
      verdicts.rows.filter(row => row.kind === kind).map(row => row.verdict)
    return { findings: findings.rows, verdictsOf }
  }
  return { ...opened, conclude }
}

/** Has a finding of every class and measure stand on each commitment and project, which no rule finds. */
export async function pretend(pool: Pool) {
  const classes = contractOf('reconcile').definitions.flatMap(each =>
    each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'FindingCode'
      ? (each.values ?? []).map(({ name }) => name.value)
      : [],
  )
  await pool.query(
    `insert into tieout.finding (
       fingerprint, rule_id, code, severity, project_pair_id, commitment_pair_id, thing, grain, measure,
       explanation, evidence, first_seen_on
     )
     select md5(code || coalesce(measure, '') || project_id || coalesce(commitment_id, '')),
       'pretended', code, 'INFO', project_id, commitment_id, 'pretended', 'pretended', measure, '', '[]',
       current_date
     from unnest($1::text[]) as class (code)
     cross join unnest(array['COMMITTED', 'INVOICED', 'RETAINAGE', 'PAID', null]) as kind (measure)
     cross join (
       select id as project_id, null as commitment_id from tieout.project_pair
       union all select project_pair_id, id from tieout.commitment_pair
     ) as place`,
    [classes],
  )
  await pool.query("update tieout.reconciled set unread = 'something else'")
}

export async function pretendedStill(pool: Pool, commitment?: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select 'gid://tieout/Finding/' || fingerprint as id from tieout.finding
     where rule_id = 'pretended' and state <> 'CLEARED'
       and ($1::text is null or commitment_pair_id = $1)
     order by 1`,
    [commitment ?? null],
  )
  return rows.map(({ id }) => id)
}

interface ToldReading {
  list: string
  affectedCommitmentCount: number
  heldBack: { totalCount: number; nodes: { id: string; grain: string }[] }
}
type Told = { id: string; number: string; readings: ToldReading[] }[]

/** What the graph says of the readings of projects and of commitments. */
export async function readingsTold(pool: Pool): Promise<{ projects: Told; commitments: Told }> {
  const schema = schemas.get(pool) ?? schemaOf(pool)
  schemas.set(pool, schema)
  const readings =
    'id number readings { list affectedCommitmentCount heldBack(first: 1000) { totalCount nodes { id grain } } }'
  const { data, errors } = await graphql({
    schema,
    source: `{ projects { nodes { ${readings} } } commitments { nodes { ${readings} } } }`,
    contextValue: testContext(),
  })
  assert.equal(errors, undefined)
  const { projects, commitments } = JSON.parse(JSON.stringify(data))
  return { projects: projects.nodes, commitments: commitments.nodes }
}

/** To make one takes longer than to answer, and the store of a test is lent to the next one. */
const schemas = new WeakMap<Pool, GraphQLSchema>()

function schemaOf(pool: Pool): GraphQLSchema {
  const none = {} as never
  const services = {
    reportSources: async () => [],
    importsSeen: async () => undefined,
    readLive: async () => undefined,
  }
  const writes = { operations: none, approvals: none, mutations: none }
  return subgraphSchema('reconcile', createResolvers({ pool, writes, ...services }))
}

export const pretendedIn = ({ heldBack: { totalCount, nodes } }: ToldReading) => {
  assert.equal(totalCount, nodes.length)
  return nodes.filter(({ grain }) => grain === 'pretended').map(({ id }) => id)
}
