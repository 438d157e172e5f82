import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import type { PoolClient } from 'pg'
import { transaction } from '#lib/postgres'
import { lockProjects } from '../../subgraphs/reconcile/sql/judge-projects.ts'
import { lockCompany } from '../../subgraphs/reconcile/sql/pair-company.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/**
 * A walker as any connector has one: it knows Relay's connections and nothing of Tieout. Lists are
 * found by introspection, so that a new one is walked without being named here.
 */
describe('whoever walks the lists of the graph by introspection alone', () => {
  let tieout: RunningSample
  let graph: GraphQLSchema
  let nodeInterface: GraphQLInterfaceType
  let lists: GraphQLField<unknown, unknown>[]

  before(async () => {
    tieout = await runSample()
    graph = buildClientSchema(whole(await tieout.ask(getIntrospectionQuery())))
    const node = graph.getType('Node')
    assert.ok(isInterfaceType(node))
    nodeInterface = node
    lists = listsOf(graph)
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('sees every pair without naming a parent', () => {
    const seen = lists.map(list => nodeTypeOf(list).name)
    for (const pair of ['Project', 'Vendor', 'Commitment', 'CommitmentLine', 'ChangeOrder']) {
      assert.ok(seen.includes(pair), pair)
    }
    assert.ok(seen.includes('Invoice') && seen.includes('Finding') && seen.includes('Operation'))
  })

  it('reads each to its end, every row once, as many as the list says it has', async () => {
    for (const list of lists) {
      const { ids, totalCount } = await walk(list)
      assert.equal(new Set(ids).size, ids.length, `${list.name} doubles a row`)
      assert.equal(ids.length, totalCount, list.name)
    }
  })

  it('reads the same rows from the end, in the same order', async () => {
    for (const list of lists.filter(({ args }) => args.some(({ name }) => name === 'last'))) {
      const { ids } = await walk(list)
      assert.deepEqual(await walkBack(list), ids, list.name)
    }
  })

  it('is told the same by a field whether it is asked for alone, among all, or by way of edges', async () => {
    for (const list of lists) {
      const fields = Object.values(nodeTypeOf(list).getFields()).flatMap(({ name, type, args }) => {
        // A record may be read again between two questions.
        if (args.some(isRequiredArgument) || name === 'fetchedAt') return []
        return isLeafType(getNamedType(type)) ? name : `${name} { __typename }`
      })
      const told = async (selected: string) => {
        const query = `{ list: ${list.name}(first: ${FIELD_ROWS_COUNT}) { ${selected} } }`
        return whole(await tieout.ask(query)).list
      }
      const { nodes: every } = await told(`nodes { ${fields.join(' ')} }`)
      for (const field of fields) {
        const { nodes } = await told(`nodes { ${field} }`)
        const [name = ''] = field.split(' ')
        const only = every.map((row: Record<string, unknown>) => ({ [name]: row[name] }))
        assert.deepEqual(nodes, only, `${list.name}.${name}`)
      }
      const { edges } = await told(
        `edges { ...on ${getNamedType(list.type).name.replace(/Connection$/, 'Edge')} { node { ${fields.join(' ')} } } }`,
      )
      assert.deepEqual(
        edges.map(({ node }: { node: unknown }) => node),
        every,
        list.name,
      )
    }
  })

  it('asks for each record again by its id, of every type that is a Node', async () => {
    await makeWhatOnlyPeopleMake()
    const types = graph.getPossibleTypes(nodeInterface)
    const seen = await someOfEach(types)
    assert.deepEqual(
      types.filter(({ name }) => !seen.has(name)).map(({ name }) => name),
      [],
    )
    for (const type of types) {
      const [id] = seen.get(type.name) ?? []
      const leaves = Object.values(type.getFields()).filter(
        ({ type: told, args }) =>
          isLeafType(getNullableType(told)) && !args.some(isRequiredArgument),
      )
      const { node } = whole(
        await tieout.ask(
          `query ($id: ID!) { node(id: $id) { __typename ... on Numbered { said: number } ... on ${type.name} { ${leaves.map(({ name }) => name).join(' ')} } } }`,
          { id },
        ),
      )
      assert.deepEqual([node.__typename, node.id, node.said], [type.name, id, node.number])
      const told = Object.values(node).filter(value => value !== null)
      assert.ok(told.length > 2, `${type.name} says nothing of itself`)
    }
    // No other one than the list shows it to.
    const [id] = seen.get('Webhook') ?? []
    const { errors } = await tieout.ask(`{ node(id: "${id}") { id } }`, {}, 'sandbox-reader')
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  })

  it('loses and doubles nothing while numbers, names and amounts change between two pages', async () => {
    for (const list of lists) {
      const { ids } = await walk(list)
      let turn = 0
      const meanwhile = await walk(list, async () => {
        turn += 1
        // A log of changes never ends while there are changes.
        if (turn > PAGES_COUNT) return
        const some = (key: string) => `abs(hashtext(${key})) % ${PAGES_COUNT * 2} = ${turn}`
        await asJudge(client =>
          client.query(`
          update tieout.project_pair set number = md5(id || ${turn}), name = md5(number) where ${some('id')};
          update tieout.vendor_pair set number = md5(id || ${turn}), name = md5(number) where ${some('id')};
          update tieout.commitment_pair set number = md5(id || ${turn}), field_held_amount = ${turn} where ${some('id')};
          update tieout.change_order_pair set number = md5(id || ${turn}), field_amount = -${turn} where ${some('id')};
          update tieout.invoice_pair set number = md5(id || ${turn}), field_gross_amount = ${turn} where ${some('id')};
          update tieout.finding set
            amount = (('x' || substr(md5(fingerprint || ${turn}), 1, 7))::bit(28)::integer),
            severity = (array['BLOCKER', 'HIGH', 'MEDIUM', 'LOW', 'INFO'])[1 + ${turn} % 5] where ${some('fingerprint')}`),
        )
      })
      assert.equal(new Set(meanwhile.ids).size, meanwhile.ids.length, `${list.name} doubles a row`)
      assert.deepEqual(
        ids.filter(id => !meanwhile.ids.includes(id)),
        [],
        `${list.name} loses a row`,
      )
    }
  })

  /** What is judged is written under the locks of who judges, who may be at it. */
  async function asJudge(write: (client: PoolClient) => Promise<unknown>): Promise<void> {
    await transaction(tieout.store, async client => {
      await lockCompany(client)
      const { rows } = await client.query<{ id: string }>('select id from tieout.project_pair')
      await lockProjects(
        client,
        rows.map(({ id }) => id),
      )
      await write(client)
    })
  }

  /** An operation, and whoever is told of one. */
  async function makeWhatOnlyPeopleMake(): Promise<void> {
    const { findings } = whole(await tieout.ask('{ findings(first: 1) { nodes { id } } }'))
    const answer = whole(
      await tieout.ask(
        `mutation ($assign: FindingAssignInput!, $subscribe: WebhookSubscribeInput!) {
          findingAssign(input: $assign) { userErrors { message } }
          webhookSubscribe(input: $subscribe) { userErrors { message } } }`,
        {
          assign: {
            idempotencyKey: 'walk assigns',
            findingId: findings.nodes[0].id,
            assignedTo: 'ana',
          },
          subscribe: {
            idempotencyKey: 'walk subscribes',
            url: 'https://example.com/told',
            events: ['ALERT_DRIFT'],
          },
        },
      ),
    )
    for (const { userErrors } of Object.values<{ userErrors: [] }>(answer)) {
      assert.deepEqual(userErrors, [])
    }
  }

  /** Ids of each of the types: from the lists, by what one record says of others, and by the lists below one. */
  async function someOfEach(types: readonly GraphQLObjectType[]): Promise<Map<string, string[]>> {
    const seen = new Map<string, string[]>()
    const waiting: [type: string, id: string][] = []
    const note = (told: unknown) => {
      for (const node of [told].flat(2) as ({ __typename: string; id: string } | null)[]) {
        const ids = node ? (seen.get(node.__typename) ?? []) : []
        if (!node || ids.length === RECORDS_PER_TYPE || ids.includes(node.id)) continue
        seen.set(node.__typename, [...ids, node.id])
        waiting.push([node.__typename, node.id])
      }
    }
    for (const list of lists.filter(list => isNode(nodeTypeOf(list)))) {
      const query = `{ list: ${list.name}(first: ${RECORDS_PER_TYPE}) { nodes { __typename id } } }`
      note(whole(await tieout.ask(query)).list.nodes)
    }
    const below = Object.values(graph.getQueryType()?.getFields() ?? {}).flatMap(list => {
      const scope = scopeOf(list)
      return scope === undefined ? [] : { list, scope }
    })
    for (const [type, id] of waiting) {
      if (types.every(({ name }) => seen.has(name))) break
      const links = linksOf(graph.getType(type) as GraphQLObjectType)
      if (links.length > 0) {
        const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${links.join(' ')} } } }`
        const { data } = await tieout.ask(query, { id })
        for (const told of Object.values<object>(data?.node ?? {})) {
          note(told !== null && 'nodes' in told ? told.nodes : told)
        }
      }
      for (const { list, scope } of below) {
        if (!type.toLowerCase().endsWith(scope.slice(0, -'Id'.length))) continue
        const query = `query ($id: ID!) { list: ${list.name}(first: 5, filter: { ${scope}: $id }) { nodes { __typename id } } }`
        // Its own parents have another id.
        note((await tieout.ask(query, { id })).data?.list?.nodes ?? [])
      }
    }
    return seen
  }

  async function walk(
    list: GraphQLField<unknown, unknown>,
    between: () => Promise<void> = async () => undefined,
  ): Promise<{ ids: string[]; totalCount: number }> {
    const ids: string[] = []
    let cursor: string | null = null
    const first = await sizeOf(list)
    for (;;) {
      const page = await pageOf(list, '$first: Int!, $after: String', { first, after: cursor })
      ids.push(...page.nodes.map(({ id }) => id))
      if (!page.pageInfo.hasNextPage) return { ids, totalCount: page.totalCount }
      cursor = page.pageInfo.endCursor
      await between()
    }
  }

  async function walkBack(list: GraphQLField<unknown, unknown>): Promise<string[]> {
    const ids: string[] = []
    const last = await sizeOf(list)
    let cursor: string | null = null
    for (;;) {
      const page = await pageOf(list, '$last: Int!, $before: String', { last, before: cursor })
      ids.unshift(...page.nodes.map(({ id }) => id))
      if (!page.pageInfo.hasPreviousPage) return ids
      cursor = page.pageInfo.startCursor
    }
  }

  /** A few pages each, none of them as long as another list. */
  async function sizeOf(list: GraphQLField<unknown, unknown>): Promise<number> {
    const { totalCount } = await pageOf(list, '$first: Int!', { first: 1 })
    return Math.min(Math.floor(totalCount / PAGES_COUNT) + 1, PAGE_SIZE_MAX)
  }

  async function pageOf(
    { name }: GraphQLField<unknown, unknown>,
    declared: string,
    variables: Record<string, unknown>,
  ): Promise<Page> {
    const passed = Object.keys(variables).map(argument => `${argument}: $${argument}`)
    const query = `query (${declared}) { list: ${name}(${passed.join(', ')}) {
      nodes { id } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
    return whole(await tieout.ask(query, variables)).list
  }
})

const PAGES_COUNT = 4
const PAGE_SIZE_MAX = 1_000
const RECORDS_PER_TYPE = 12
const FIELD_ROWS_COUNT = 5

interface Page {
  nodes: { id: string }[]
  totalCount: number
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node')
}

/** What a record says of others, by their ids. */
function linksOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap(({ name, type: told, args }) => {
    if (args.some(isRequiredArgument)) return []
    const named = getNamedType(told)
    if (!isObjectType(named)) return []
    if (isNode(named)) return `${name} { __typename id }`
    const nodes = getNamedType(named.getFields()['nodes']?.type)
    return isObjectType(nodes) && isNode(nodes) ? `${name} { nodes { __typename id } }` : []
  })
}

/** By which id a list hangs on a record, where it does on one alone. */
function scopeOf(list: GraphQLField<unknown, unknown>): string | undefined {
  const nodes = getNamedType(list.type)
  if (!isObjectType(nodes) || !nodes.getFields()['nodes']) return undefined
  if (!isNode(nodeTypeOf(list))) return undefined
  const required = list.args.filter(isRequiredArgument)
  const filter = getNamedType(list.args.find(({ name }) => name === 'filter')?.type)
  if (required.length !== 1 || required[0]?.name !== 'filter') return undefined
  if (!isInputObjectType(filter)) return undefined
  // One filter serves lists that need it and lists that do not.
  return Object.keys(filter.getFields()).find(name => /^(project|job)Id$/.test(name))
}

/** The connections that can be read without knowing a parent. */
function listsOf(graph: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(graph.getQueryType()?.getFields() ?? {}).filter(
    field =>
      /Connection$/.test(getNamedType(field.type).name) &&
      'id' in nodeTypeOf(field).getFields() &&
      !field.args.some(isRequiredArgument),
  )
}

function nodeTypeOf(list: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const connection = getNamedType(list.type)
  assert.ok(isObjectType(connection))
  const node = getNamedType(connection.getFields()['nodes']?.type)
  assert.ok(isObjectType(node), list.name)
  return node
}
