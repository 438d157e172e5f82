import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { buildSchema, type GraphQLObjectType, getIntrospectionQuery, parse } from 'graphql'
import { inProcess, type SubgraphRequest } from '#gateway/engine/index'
import { openTrial, ownGraph } from '../../bench/fuzz/trial.ts'
import { Random } from '../../sandbox/generate/random.ts'
import { contextOf, createGraph } from './engine-graph.ts'

test('joins three subgraphs and answers exactly what was asked, in the order asked', async () => {
  const { ask } = createGraph()
  const { data, errors } = await ask(`{
    commitments { sage { held } number: id procore { doubled vendor { name } } }
  }`)
  assert.equal(errors, undefined)
  assert.equal(
    JSON.stringify(data.commitments[0]),
    '{"sage":{"held":"10.00"},"number":"1","procore":{"doubled":"100.00 twice","vendor":{"name":"Vendor v1"}}}',
  )
  assert.equal(data.commitments[2].sage, null)
})

test('asks for an entity once, however often the response holds it', async () => {
  const { ask, world } = createGraph()
  const { data } = await ask('{ procoreCommitments { vendor { name } } }')
  assert.deepEqual(world.references, ['vendor v1', 'vendor v0'])
  assert.deepEqual(
    data.procoreCommitments.map((row: { vendor: object }) => row.vendor),
    [{ name: 'Vendor v1' }, { name: 'Vendor v0' }, { name: 'Vendor v1' }],
  )
})

test('asks each subgraph once a step, with all entities in one call', async () => {
  const { ask, asked } = createGraph()
  await ask('{ commitments { sage { held } findings { commitment { sage { held } } } } }')
  assert.deepEqual(
    asked.map(call => call.subgraph),
    ['reconcile', 'sage'],
  )
  const [representations] = Object.values(asked[1]?.variables ?? {})
  assert.equal((representations as unknown[]).length, 2)
})

test('passes a variable only to the fetch that uses it, with the default of the operation', async () => {
  const { ask, asked } = createGraph()
  await ask(
    `query ($first: Int! = 2, $text: String) {
      procoreCommitments(first: $first) { number }
      echo(text: $text)
      sageCommitments { held }
    }`,
    { text: 'x' },
  )
  const bySubgraph = Object.fromEntries(asked.map(call => [call.subgraph, call.variables]))
  assert.deepEqual(bySubgraph['procore'], { first: 2, text: 'x' })
  assert.deepEqual(bySubgraph['sage'], {})
})

test('a variable of the wrong type is refused before any subgraph is asked', async () => {
  const { ask, asked } = createGraph()
  const { data, errors } = await ask(
    'query ($first: Int!) { procoreCommitments(first: $first) { id } }',
    {
      first: 'many',
    },
  )
  assert.equal(data, undefined)
  assert.match(errors?.[0]?.message ?? '', /Variable "\$first" got invalid value "many"/)
  assert.deepEqual(asked, [])
})

test('@skip and @include decide what is fetched, not only what is shown', async () => {
  const { ask, asked } = createGraph()
  const query = `query ($sage: Boolean!) {
    commitments { id sage @include(if: $sage) { held } ... @skip(if: $sage) { procore { amount } } }
  }`
  const without = await ask(query, { sage: false })
  assert.deepEqual(Object.keys(without.data.commitments[0]), ['id', 'procore'])
  assert.deepEqual(
    asked.map(call => call.subgraph),
    ['reconcile', 'procore'],
  )
  asked.length = 0
  const withSage = await ask(query, { sage: true })
  assert.deepEqual(Object.keys(withSage.data.commitments[0]), ['id', 'sage'])
  assert.deepEqual(
    asked.map(call => call.subgraph),
    ['reconcile', 'sage'],
  )
})

test('a selection that is skipped entirely asks nothing', async () => {
  const { ask, asked } = createGraph()
  assert.deepEqual(await ask('{ commitments @skip(if: true) { id } }'), { data: {} })
  assert.deepEqual(await ask('{ __typename }'), { data: { __typename: 'Query' } })
  assert.deepEqual(asked, [])
})

test('an interface is read by its fields and by its types', async () => {
  const { ask } = createGraph()
  const { data } = await ask(`{
    sageCommitments { ...R }
    procoreCommitments(first: 1) { ...R ... on Record { id } }
  } fragment R on Record { kind: __typename ... on ProcoreCommitment { amount } ... on SageCommitment { held } }`)
  assert.deepEqual(data.sageCommitments[0], { kind: 'SageCommitment', held: '10.00' })
  assert.deepEqual(data.procoreCommitments[0], {
    kind: 'ProcoreCommitment',
    amount: '100.00',
    id: '1',
  })
})

test('what is inaccessible is not shown, neither as a type nor as a value', async () => {
  const { ask, engine } = createGraph()
  assert.equal(engine.apiSchema.getType('Subcontractor'), undefined)
  const enumeration = await ask('{ procoreCommitments { id state } }')
  assert.deepEqual(
    enumeration.data.procoreCommitments.map((row: { state: string | null }) => row.state),
    ['OPEN', null, 'OPEN'],
  )
  assert.deepEqual(enumeration.errors?.[0]?.path, ['procoreCommitments', 1, 'state'])
  const { data, errors } = await ask('{ records { __typename } }')
  assert.equal(data, null)
  assert.deepEqual(errors?.[0]?.path, ['records', 1])
  assert.match(
    (await ask('mutation { step }')).errors?.[0]?.message ?? '',
    /Cannot query field "step"/,
  )
})

test('a subgraph that fails nulls its own part and names every place', async () => {
  const { ask, world } = createGraph()
  world.isSageDown = true
  const { data, errors } = await ask('{ commitments { id procore { amount } sage { number } } }')
  assert.equal(data.commitments[0].procore.amount, '100.00')
  assert.equal(data.commitments[0].sage, null)
  assert.deepEqual(
    errors?.map(error => error.path),
    [
      ['commitments', 0, 'sage'],
      ['commitments', 1, 'sage'],
    ],
  )
  assert.deepEqual(errors?.[0]?.extensions, {
    code: 'SAGE_UNREACHABLE',
    system: 'SAGE300',
    retryable: 'YES',
    serviceName: 'sage',
  })
})

test('an error inside an entity keeps the whole path with the list index', async () => {
  const { ask, world } = createGraph()
  world.brokenNumbers.add('2')
  const { data, errors } = await ask('{ commitments { procore { n: number } } }')
  assert.deepEqual(data.commitments[0], { procore: { n: 'SC-1' } })
  assert.deepEqual(data.commitments[1], { procore: null })
  assert.deepEqual(
    errors?.map(error => error.path),
    [['commitments', 1, 'procore', 'n']],
  )
  assert.equal(errors?.[0]?.extensions['code'], 'PROCORE_MALFORMED')
})

test('one reference that fails leaves the others where they belong', async () => {
  const { ask, world } = createGraph()
  world.brokenReferences.add('1')
  const { data, errors } = await ask('{ commitments { procore { number } } }')
  assert.deepEqual(
    data.commitments.map((row: { procore: object | null }) => row.procore),
    [null, { number: 'SC-2' }, { number: 'SC-3' }],
  )
  assert.deepEqual(
    errors?.map(error => [error.path, error.extensions['code']]),
    [[['commitments', 0, 'procore'], 'PROCORE_UNAVAILABLE']],
  )
})

test('an error without a place of its own is reported at the fields that were asked for', async () => {
  const { ask } = createGraph({
    replace: { procore: () => Promise.reject(new Error('socket hang up')) },
  })
  const { data, errors } = await ask('{ echo failing commitments { id } }')
  assert.deepEqual(data, {
    echo: null,
    failing: null,
    commitments: [{ id: '1' }, { id: '2' }, { id: '3' }],
  })
  assert.deepEqual(
    errors?.map(error => error.path),
    [['echo'], ['failing']],
  )
})

test('a null that no error explains gets one of its own', async () => {
  const { ask } = createGraph({
    replace: { procore: () => ({ data: { procoreCommitments: [{ id: '1' }] } }) },
  })
  const { data, errors } = await ask('{ procoreCommitments { id number } }')
  assert.equal(data, null)
  assert.deepEqual(errors?.[0]?.path, ['procoreCommitments', 0, 'number'])
  assert.match(errors?.[0]?.message ?? '', /non-nullable field ProcoreCommitment.number/)
})

test('a response lists at most a hundred errors and says how many more there are', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => ({
    id: String(index),
    sage: { __typename: 'SageCommitment', id: String(index) },
  }))
  const { ask, world } = createGraph({
    replace: { reconcile: () => ({ data: { commitments: rows } }) },
  })
  world.isSageDown = true
  const { errors } = await ask('{ commitments { sage { held } } }')
  assert.equal(errors?.length, 101)
  assert.match(errors?.at(-1)?.message ?? '', /50 more errors/)
})

test('a subgraph that does not answer in time is given up; the rest stands', async () => {
  const { ask } = createGraph({ limits: { subgraphTimeoutMs: 20 } })
  const { data, errors } = await ask('{ slow sageCommitments { held } }')
  assert.equal(data.slow, null)
  assert.equal(data.sageCommitments.length, 3)
  assert.equal(errors?.[0]?.extensions['code'], 'SUBGRAPH_FAILED')
  assert.match(errors?.[0]?.message ?? '', /procore did not answer within 0.02 s/)
})

test('when the client hangs up, subgraphs are told and no more are asked', async () => {
  const controller = new AbortController()
  const told = Promise.withResolvers<void>()
  const { ask, asked } = createGraph({
    replace: {
      reconcile: ({ signal }) => {
        signal.addEventListener('abort', () => told.resolve())
        controller.abort()
        return new Promise(() => undefined)
      },
    },
  })
  const context = { ...contextOf(), signal: controller.signal }
  const { errors } = await ask('{ commitment(id: "1") { sage { held } } }', {}, context)
  await told.promise
  assert.equal(errors?.[0]?.extensions['code'], 'SUBGRAPH_FAILED')
  assert.deepEqual(
    asked.map(call => call.subgraph),
    ['reconcile'],
  )
})

test('when the client hangs up, a subgraph in this process begins nothing more, compiled or not', async () => {
  const schema = buildSchema('type Query { rows: [Row!]! } type Row { id: Int! costly: Int }')
  const begun: number[] = []
  const controllers = [new AbortController(), new AbortController(), new AbortController()]
  const { rows } = schema.getQueryType()?.getFields() ?? {}
  const { costly } = (schema.getType('Row') as GraphQLObjectType).getFields()
  assert.ok(rows && costly)
  let turn = -1
  rows.resolve = async () => Array.from({ length: 100 }, (_, id) => ({ id }))
  costly.resolve = ({ id }) => {
    begun[turn] = (begun[turn] ?? 0) + 1
    if (id === 1) controllers[turn]?.abort()
    return id
  }
  const execute = inProcess(schema)
  const query = '{ rows { costly } }'
  const document = parse(query)
  for (const { signal } of controllers) {
    turn += 1
    const context = { ...contextOf(), signal }
    const { errors } = await execute({ query, document, variables: {}, context, signal })
    assert.match(errors?.[0]?.message ?? '', /^It was not begun/)
  }
  assert.deepEqual(begun, [2, 2, 2])
})

test('mutations run one after another in the order written, across subgraphs', async () => {
  const { ask } = createGraph()
  const { data } = await ask('mutation { a: add(text: "1") b: log(text: "2") c: add(text: "3") }')
  assert.deepEqual(data, { a: ['1'], b: ['1', '2'], c: ['1', '2', '3'] })
})

test('after a mutation that failed the next ones are not begun', async () => {
  const { ask, world } = createGraph()
  const { data, errors } = await ask('mutation { add(text: "1") fail log(text: "2") }')
  assert.equal(data, null)
  assert.deepEqual(world.written, ['1'])
  assert.equal(errors?.[0]?.extensions['code'], 'PROCORE_REFUSED')
})

test('introspection is answered from the public schema and asks nothing', async () => {
  const { ask, asked } = createGraph()
  const { data } = await ask(getIntrospectionQuery())
  const names = data.__schema.types.map((type: { name: string }) => type.name)
  assert.ok(names.includes('ProcoreCommitment'))
  assert.ok(
    !names.some((name: string) => /^(join__|link__|_Any|_Entity|requiresScopes)/.test(name)),
  )
  assert.deepEqual(asked, [])
})

test('introspection and data may be asked for together, through fragments too', async () => {
  const { ask } = createGraph()
  const { data } = await ask(
    `query ($name: String!) { ...Q commitment(id: "1") { id } }
     fragment Q on Query { t: __type(name: $name) { name } }`,
    { name: 'Commitment' },
  )
  assert.deepEqual(data, { t: { name: 'Commitment' }, commitment: { id: '1' } })
})

test('of several operations the named one runs, with its own fragments', async () => {
  const { ask, asked } = createGraph()
  const query = `
    query A { sageCommitments { ...S } }
    query B { commitments { id } }
    fragment S on SageCommitment { held }`
  const run = (operationName: string) => ask(query, {}, {}, { operationName })
  assert.deepEqual(Object.keys((await run('B')).data ?? {}), ['commitments'])
  assert.deepEqual(Object.keys((await run('A')).data ?? {}), ['sageCommitments'])
  assert.deepEqual(
    asked.map(call => call.subgraph),
    ['reconcile', 'sage'],
  )
})

test('the two same keys of different types do not meet', async () => {
  const { ask } = createGraph()
  const { data } = await ask(`{
    procoreCommitments(first: 1) { ... on Record { ... on ProcoreCommitment { x: amount } ... on SageCommitment { x: held } } }
  }`)
  assert.deepEqual(data.procoreCommitments, [{ x: '100.00' }])
})

test('a record that is not there is null without an error', async () => {
  const { ask } = createGraph()
  assert.deepEqual(await ask('{ commitment(id: "9") { sage { held } } }'), {
    data: { commitment: null },
  })
})

test('an alias that is the name of a key leaves the key what it is, in errors too', async () => {
  const { ask, world } = createGraph()
  const query =
    '{ commitments { sage { id: held } procore { id: number amount } findings { id: text } } }'
  const { data } = await ask(query)
  assert.deepEqual(data.commitments[0], {
    sage: { id: '10.00' },
    procore: { id: 'SC-1', amount: '100.00' },
    findings: [{ id: 'F1' }],
  })
  world.brokenNumbers.add('1')
  const { errors } = await ask(query)
  assert.deepEqual(
    errors?.map(error => error.path),
    [['commitments', 0, 'procore', 'id']],
  )
})

test('a mutation that was not begun says so', async () => {
  const { ask } = createGraph({ replace: { procore: () => Promise.reject(new Error('gone')) } })
  const { data, errors } = await ask('mutation { add(text: "1") log(text: "2") }')
  assert.equal(data, null)
  assert.deepEqual(
    errors?.map(error => error.path),
    [['add'], ['log']],
  )
  assert.match(errors?.[1]?.message ?? '', /was not begun/)
})

test('a subgraph that is down fails none of what is answered without it', async () => {
  const { ask } = createGraph({ replace: { procore: () => Promise.reject(new Error('gone')) } })
  const { data, errors } = await ask('{ ...Q echo } fragment Q on Query { kind: __typename }')
  assert.deepEqual(data, { kind: 'Query', echo: null })
  assert.deepEqual(
    errors?.map(error => error.path),
    [['echo']],
  )
})

test('what a failure takes with it gets no error of its own', async () => {
  const { ask } = createGraph()
  const { data, errors } = await ask('{ procoreCommitments { id } failingHard }')
  assert.equal(data, null)
  assert.deepEqual(
    errors?.map(error => error.path),
    [['failingHard']],
  )
})

test('of rows that fail at once and later none is left behind, which would end the process', async () => {
  const schema = buildSchema('type Query { rows: [Row!] } type Row { now: Int! later: Int! }')
  const fail = () => {
    throw new Error('now')
  }
  const { Query, Row } = schema.getTypeMap() as Record<string, GraphQLObjectType>
  Object.assign(Query?.getFields()['rows'] ?? {}, { resolve: () => [{ id: 0 }, { id: 1 }] })
  Object.assign(Row?.getFields()['now'] ?? {}, {
    resolve: ({ id }: { id: number }) => (id === 1 ? fail() : 1),
  })
  Object.assign(Row?.getFields()['later'] ?? {}, { resolve: async () => fail() })
  const execute = inProcess(schema)
  const left: unknown[] = []
  const note = (reason: unknown) => void left.push(reason)
  process.on('unhandledRejection', note)
  for (let time = 0; time < 2; time++) await execute(requestOf('{ rows { now later } }'))
  await setImmediate()
  process.off('unhandledRejection', note)
  assert.deepEqual(left, [])
})

test('what is not given within an input is not null there, however often it is asked', async () => {
  const schema = buildSchema('input In { a: Int b: Int } type Query { told(in: In): String }')
  Object.assign(schema.getQueryType()?.getFields()['told'] ?? {}, {
    resolve: (_: unknown, args: object) => JSON.stringify(args),
  })
  const execute = inProcess(schema)
  const request = requestOf('query ($b: Int) { told(in: { a: 1, b: $b }) }')
  const ask = async (variables: object) =>
    (await execute({ ...request, variables: { ...variables } })).data?.['told']
  for (let time = 0; time < 3; time++) {
    assert.equal(await ask({}), '{"in":{"a":1}}')
    assert.equal(await ask({ b: null }), '{"in":{"a":1,"b":null}}')
    assert.equal(await ask({ b: 2 }), '{"in":{"a":1,"b":2}}')
  }
})

test('random questions about the graph that is served are answered as graphql-js answers them', async () => {
  const trial = openTrial(ownGraph(), 7)
  const random = new Random('fuzz 7')
  const { counts } = trial
  const isVaried = () => counts.down > 0 && counts.mutations > 0 && counts.withErrors > 0
  for (let asked = 0; asked < 25 || (asked < 250 && !isVaried()); asked++) {
    assert.equal(await trial.ask(random), undefined)
  }
  assert.ok(isVaried())
})

test('the contract has nothing that the planner is known to plan wrongly, or to end the process with', () => {
  const { supergraph } = ownGraph()
  const keys = [...supergraph.matchAll(/@join__type\([^)]*key: "([^"]*)"/g)].map(([, key]) => key)
  assert.ok(keys.length > 0)
  assert.deepEqual([...new Set(keys)], ['id'])
  assert.doesNotMatch(supergraph, /^union |isInterfaceObject: true|requires: "/m)
  // Fields without fields of their own, on the way from a list of the root alone: as random graphs have it.
  const provided = [...supergraph.matchAll(/(\w+)Connection @join__field.*provides: "([^"]*)"/g)]
  assert.equal(provided.length, [...supergraph.matchAll(/provides: "/g)].length)
  for (const [, , fields = ''] of provided) {
    assert.match(fields, /^nodes \{ ([\w ]+) \} edges \{ node \{ \1 \} \}$/)
  }
})

function requestOf(query: string): SubgraphRequest {
  const context = contextOf()
  return { query, document: parse(query), variables: {}, context, signal: context.signal }
}
