import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type ExecutionResult,
  execute,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { createCache } from '#lib/cache'
import type { RequestContext } from '#lib/request'
import { createProcoreSubgraph, type ProcoreSubgraph } from '#procore'
import { skipWithoutDescription } from './openapi.ts'
import { missingPrism, type Prism, startPrism } from './prism-server.ts'

/**
 * Our client before a server that nobody here wrote, which serves Procore's own description: it
 * refuses a call that the description does not allow and answers with its documented examples.
 */
const skip = skipWithoutDescription || (await missingPrism()) || false
const COMPANY = '562949953421312'
const PROJECT = 'gid://procore/Project/5'
/** What Prism sends for an id of which the description has no example. */
const NO_EXAMPLE = '-9007199254740991'

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client would read them
  data: any
  errors: { path: string; code: string | undefined; message: string }[]
}

let prism: Prism
let subgraph: ProcoreSubgraph

before(async () => {
  if (skip) return
  prism = await startPrism()
  subgraph = subgraphOf(prism)
  // Before any other answer, which would do as well, health asks who we are.
  assert.equal((await subgraph.health()).isReachable, true)
})

after(async () => {
  await subgraph?.close()
  await prism?.[Symbol.asyncDispose]()
})

test('the documented examples come out as what they say', { skip }, async () => {
  const { data, errors } = await ask(`query($project: ID!) {
    procoreVendors { nodes { id name } }
    procoreCommitments(filter: { projectId: $project }) {
      nodes { id number title originalAmount status vendor { id } lines { id } }
    }
    procoreInvoices(filter: { projectId: $project }) { nodes { id number status lines { number grossAmount } } }
    procorePayments(filter: { projectId: $project }) { nodes { id amount } }
  }`)
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreVendors.nodes, [
    { id: 'gid://procore/Vendor/161072', name: 'SID Architecture' },
  ])
  const commitments = Object.fromEntries(
    data.procoreCommitments.nodes.map((row: { number: string }) => [row.number, row]),
  )
  const paving = commitments['SC-17-1990-00001']
  assert.equal(paving.title, 'Concrete Paving')
  assert.equal(paving.originalAmount, '12000.00')
  assert.equal(paving.id, 'gid://procore/WorkOrderContract/5/64382')
  assert.equal(commitments['PO-17-1990-00001'].originalAmount, '3329738.00')
  assert.deepEqual(data.procoreInvoices.nodes, [
    {
      id: 'gid://procore/Requisition/5/58820',
      number: '123',
      status: 'DRAFT',
      lines: [{ number: '1', grossAmount: '0.00' }],
    },
  ])
  assert.equal(data.procorePayments.nodes[0].amount, '1000000.00')
})

test('what has no example comes out as it was sent, and what is no amount is one error in its place', {
  skip,
}, async () => {
  const { data, errors } = await ask(`query($project: ID!) {
    procoreProjects { nodes { id name } }
    procoreChangeOrders(filter: { projectId: $project }) {
      nodes { id number title amount lines { amount } }
    }
  }`)
  assert.deepEqual(data.procoreProjects.nodes, [
    { id: `gid://procore/Project/${NO_EXAMPLE}`, name: 'string' },
  ])
  assert.deepEqual(data.procoreChangeOrders.nodes, [
    {
      id: `gid://procore/CommitmentChangeOrder/5/${NO_EXAMPLE}`,
      number: 'CO-1',
      title: 'Station 3',
      amount: null,
      lines: [{ amount: '-12345.6789' }],
    },
  ])
  assert.deepEqual(errors, [
    {
      path: 'procoreChangeOrders.nodes.0.amount',
      code: 'PROCORE_MALFORMED',
      message: `Procore sent "string" as grand_total of change order ${NO_EXAMPLE}, which is not an amount.`,
    },
  ])
})

test('every field of every record is an answer or a catalogued error', { skip }, async () => {
  const lists = [
    'procoreProjects',
    'procoreVendors',
    `procoreCostCodes(filter: { projectId: "${PROJECT}" })`,
    `procoreCommitments(filter: { projectId: "${PROJECT}" })`,
    `procoreChangeOrders(filter: { projectId: "${PROJECT}" })`,
    `procoreInvoices(filter: { projectId: "${PROJECT}" })`,
    `procorePayments(filter: { projectId: "${PROJECT}" })`,
  ]
  for (const list of lists) {
    const { data, errors } = await ask(`{ ${list} { nodes ${everyField(nodeOf(list))} } }`)
    const [connection] = Object.values(data) as { nodes: unknown[] }[]
    assert.ok(connection?.nodes.length, list)
    for (const { code, message, path } of errors) {
      // A stand-in for an id leads nowhere, and a stand-in for text is no amount.
      const isStandIn = message.includes(NO_EXAMPLE) || message.includes('"string"')
      const isUndescribed = code === 'PROCORE_NOT_FOUND' && message.includes('insurances')
      assert.ok(code && (isStandIn || isUndescribed), `${path}: ${code} ${message}`)
    }
  }
})

test('no call breaks the description: its company, parameters, views and pages', { skip }, () => {
  assert.ok(prism.calls.some(call => call.startsWith('GET /rest/v1.0/me ')))
  assert.ok(prism.calls.some(call => call.startsWith('GET /rest/v2.0/')))
  // The description has the insurances of one vendor and a sync of all, and not the list of all.
  const refused = prism.calls.filter(
    call => !call.endsWith(' 200') && !/\/companies\/\d+\/insurances\?/.test(call),
  )
  assert.deepEqual(refused, [])
})

const refusals: [number, string][] = [
  [400, 'PROCORE_REFUSED'],
  [401, 'PROCORE_UNAUTHENTICATED'],
  [403, 'PROCORE_FORBIDDEN'],
  [404, 'PROCORE_NOT_FOUND'],
  [422, 'PROCORE_REFUSED'],
  [429, 'PROCORE_RATE_LIMITED'],
  [500, 'PROCORE_UNAVAILABLE'],
  [503, 'PROCORE_UNAVAILABLE'],
]

test('every documented refusal is the error it means, in both versions', { skip }, async t => {
  t.mock.method(Math, 'random', () => 0)
  t.mock.method(process.stderr, 'write', () => true)
  for (const [status, code] of refusals) {
    await using fresh = disposable(subgraphOf(prism))
    prism.prefer = { match: '/requisitions', status }
    const v1 = await ask(
      'query($project: ID!) { procoreInvoices(filter: { projectId: $project }) { totalCount } }',
      fresh,
    )
    prism.prefer = { match: '/line_items', status }
    const v2 = await ask(
      'query($project: ID!) { procoreChangeOrders(filter: { projectId: $project }) { nodes { lines { number } } } }',
      fresh,
    )
    prism.prefer = undefined
    for (const [{ errors }, what] of [
      [v1, 'requisitions of project 5'],
      [v2, `commitment_change_order line_items ${NO_EXAMPLE} of project 5`],
    ] as const) {
      assert.equal(errors[0]?.code, code, `${status} ${errors[0]?.message}`)
      assert.match(
        errors[0]?.message ?? '',
        new RegExp(`^Procore answered ${status} for ${what}: `),
      )
    }
  }
})

test('a record that is not there is null', { skip }, async () => {
  prism.prefer = { match: '/vendors/7', status: 404 }
  assert.deepEqual(await ask('{ procoreVendor(id: "gid://procore/Vendor/7") { name } }'), {
    data: { procoreVendor: null },
    errors: [],
  })
  prism.prefer = undefined
})

function subgraphOf({ url }: Prism): ProcoreSubgraph {
  return createProcoreSubgraph({
    apiUrl: url,
    loginUrl: url,
    clientId: 'a-client',
    clientSecret: 'a-secret',
    companyId: COMPANY,
    cache: createCache(undefined),
  })
}

function disposable(opened: ProcoreSubgraph): ProcoreSubgraph & AsyncDisposable {
  return { ...opened, [Symbol.asyncDispose]: () => opened.close() }
}

async function ask(query: string, of: ProcoreSubgraph = subgraph): Promise<Answer> {
  const document = parse(query)
  assert.deepEqual(validate(of.schema, document), [])
  const contextValue: RequestContext = {
    caller: undefined,
    requestId: 'test',
    signal: new AbortController().signal,
  }
  const result = (await execute({
    schema: of.schema,
    document,
    variableValues: { project: PROJECT },
    contextValue,
  })) as ExecutionResult
  return {
    data: JSON.parse(JSON.stringify(result.data ?? null)),
    errors: (result.errors ?? []).map(({ path, originalError, message }) => ({
      path: (path ?? []).join('.'),
      code: (originalError as { code?: string } | undefined)?.code,
      message,
    })),
  }
}

function nodeOf(list: string): GraphQLObjectType {
  const field = subgraph.schema.getQueryType()?.getFields()[list.split('(')[0] ?? '']
  const connection = field && getNamedType(field.type)
  const nodes = isObjectType(connection) && connection.getFields()['nodes']
  const node = nodes && getNamedType(nodes.type)
  assert.ok(isObjectType(node), list)
  return node
}

/** Every leaf of a record and of its lines; other records are asked for by themselves. */
function everyField(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: given }) => {
    const inner = getNamedType(given)
    if (isLeafType(inner)) return [name]
    return name === 'lines' && isObjectType(inner) ? [`${name} ${everyField(inner)}`] : []
  })
  return `{ ${fields.join(' ')} }`
}
