import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/**
 * A walker as any connector has one: it knows Relay's connections and nothing of Tieout. Lists are
 * found by introspection, so that a new one is walked without being named here.
 */
describe('whoever walks the lists of the graph by introspection alone', () => {
  let tieout: RunningSample
  let lists: GraphQLField<unknown, unknown>[]

  before(async () => {
    tieout = await runSample()
    const graph = buildClientSchema(whole(await tieout.ask(getIntrospectionQuery())))
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

  it('asks for each record again by its id, of Tieout and of both systems', async () => {
    const seen = new Map<string, string>()
    const note = (type: string, id: string | undefined) => {
      if (id !== undefined && !seen.has(type)) seen.set(type, id)
    }
    for (const list of lists.filter(list => isNode(nodeTypeOf(list)))) {
      const page = await pageOf(list, '$first: Int!', { first: 1 })
      note(nodeTypeOf(list).name, page.nodes[0]?.id)
    }
    const { commitments } = whole(
      await tieout.ask(`{ commitments(first: 40) { nodes {
        procore { id project { id } vendor { id } changeOrders { id } invoices { id } payments { id } }
        sage { id project { id } vendor { id } changeOrders { id } invoices { id } }
      } } }`),
    )
    for (const { procore, sage } of commitments.nodes) {
      note('ProcoreCommitment', procore?.id)
      note('ProcoreProject', procore?.project?.id)
      note('ProcoreVendor', procore?.vendor?.id)
      note('ProcoreChangeOrder', procore?.changeOrders[0]?.id)
      note('ProcoreInvoice', procore?.invoices[0]?.id)
      note('ProcorePayment', procore?.payments?.[0]?.id)
      note('SageCommitment', sage?.id)
      note('SageJob', sage?.project?.id)
      note('SageVendor', sage?.vendor?.id)
      note('SageChangeOrder', sage?.changeOrders[0]?.id)
      note('SageInvoice', sage?.invoices[0]?.id)
    }
    assert.ok(seen.size >= 17, [...seen.keys()].join())
    for (const [type, id] of seen) {
      const { node } = whole(
        await tieout.ask(
          'query ($id: ID!) { node(id: $id) { __typename id ... on ProcoreCommitment { number } ... on SageJob { number } } }',
          { id },
        ),
      )
      assert.deepEqual([node.__typename, node.id], [type, id])
      if (type === 'ProcoreCommitment' || type === 'SageJob') assert.ok(node.number)
    }
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
        await tieout.store.query(`
          update tieout.project_pair set number = md5(id || ${turn}), name = md5(number) where ${some('id')};
          update tieout.vendor_pair set number = md5(id || ${turn}), name = md5(number) where ${some('id')};
          update tieout.commitment_pair set number = md5(id || ${turn}), field_held_amount = ${turn} where ${some('id')};
          update tieout.change_order_pair set number = md5(id || ${turn}), field_amount = -${turn} where ${some('id')};
          update tieout.invoice_pair set number = md5(id || ${turn}), field_gross_amount = ${turn} where ${some('id')};
          update tieout.finding set
            amount = (('x' || substr(md5(fingerprint || ${turn}), 1, 7))::bit(28)::integer),
            severity = (array['BLOCKER', 'HIGH', 'MEDIUM', 'LOW', 'INFO'])[1 + ${turn} % 5] where ${some('fingerprint')}`)
      })
      assert.equal(new Set(meanwhile.ids).size, meanwhile.ids.length, `${list.name} doubles a row`)
      assert.deepEqual(
        ids.filter(id => !meanwhile.ids.includes(id)),
        [],
        `${list.name} loses a row`,
      )
    }
  })

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

/** The connections that can be read without knowing a parent. */
function listsOf(graph: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(graph.getQueryType()?.getFields() ?? {}).filter(
    field =>
      /Connection$/.test(getNamedType(field.type).name) &&
      'id' in nodeTypeOf(field).getFields() &&
      field.args.every(
        ({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined,
      ),
  )
}

function nodeTypeOf(list: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const connection = getNamedType(list.type)
  assert.ok(isObjectType(connection))
  const node = getNamedType(connection.getFields()['nodes']?.type)
  assert.ok(isObjectType(node), list.name)
  return node
}
