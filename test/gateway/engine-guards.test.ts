import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { getIntrospectionQuery } from 'graphql'
import { request } from 'undici'
import { setLogLevel } from '#lib/log'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { askOf, whole } from '../harness/tieout.ts'
import { attacks } from './attacks.ts'

/** Nothing executes that was not asked for: proven by what the store remembers of it. */

const CPU_MAX_MS = 50
/** A machine that is busy with others makes the same work cost several times as much for a while. */
const RUNS_MAX = 25
const ANSWER_MAX_BYTES = 1_000_000
/** The share that one caller has of both caches. */
const MEMORY_MAX_MIB = 12

type Method = 'POST' | 'GET'

interface Sent {
  query: string
  operationName?: string | null
  variables?: unknown
}

let tieout: RunningSample
let pair: { procoreProjectId: string; sageJobId: string }

before(async () => {
  setLogLevel('error')
  tieout = await runSample()
  const { projects } = whole(
    await tieout.ask('{ projects(first: 1) { nodes { procore { id } sage { id } } } }'),
  )
  const [{ procore, sage }] = projects.nodes
  pair = { procoreProjectId: procore.id, sageJobId: sage.id }
})
after(() => tieout[Symbol.asyncDispose]())

/** How many operations the store remembers. */
async function countOperations(): Promise<number> {
  return whole(await tieout.ask('{ operations(first: 1) { totalCount } }')).operations.totalCount
}

/** Links a pair that is linked already: it changes nothing, and the store remembers that it ran. */
function link(name = ''): string {
  const { procoreProjectId, sageJobId } = pair
  const input = `idempotencyKey: "${randomUUID()}", procoreProjectId: "${procoreProjectId}", sageJobId: "${sageJobId}"`
  return `mutation ${name} { projectLink(input: { ${input} }) { userErrors { code } } }`
}

async function send(
  method: Method,
  sent: Sent | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Body }> {
  const url = new URL(`${tieout.url}/graphql`)
  if (method === 'GET' && typeof sent === 'object') {
    for (const [name, value] of Object.entries(sent)) {
      if (value === null || value === undefined) continue
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
    }
  }
  const body = typeof sent === 'string' ? sent : JSON.stringify(sent)
  const response = await request(url, {
    method,
    headers: { 'apollo-require-preflight': '1', 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body }),
  })
  return {
    status: response.statusCode,
    headers: response.headers,
    body: (await response.body.json()) as Body,
  }
}

interface Body {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

const tokenOf = { anonymous: undefined, reader: 'sandbox-reader', writer: 'sandbox-writer' }
type Who = keyof typeof tokenOf

function headersOf(who: Who): Record<string, string> {
  return tokenOf[who] ? { authorization: `Bearer ${tokenOf[who]}` } : {}
}

/** A document, told by its operations in order; '' has no name. */
type Operations = readonly (readonly ['query' | 'mutation', string])[]

const documents: Operations[] = [
  [['query', '']],
  [['mutation', '']],
  [['query', 'A']],
  [['mutation', 'A']],
  [
    ['mutation', 'A'],
    ['query', 'B'],
  ],
  [
    ['query', 'A'],
    ['mutation', 'B'],
  ],
  [
    ['mutation', 'A'],
    ['mutation', 'B'],
  ],
  [
    ['query', 'A'],
    ['query', 'B'],
  ],
]

const names = [undefined, null, '', 'A', 'B', 'a', 'A ', 'nope', '__proto__', 'constructor']

/** The specification's GetOperation, §6.1. */
function getOperation(operations: Operations, name: string | null | undefined) {
  if (name === undefined || name === null)
    return operations.length === 1 ? operations[0] : undefined
  return operations.find(([, own]) => own !== '' && own === name)
}

describe('of a document with several operations, only the one runs that the specification says', () => {
  for (const method of ['POST', 'GET'] as const) {
    for (const who of Object.keys(tokenOf) as Who[]) {
      it(`by ${method}, asked by ${who}`, async () => {
        let expected = await countOperations()
        for (const operations of documents) {
          for (const name of names) {
            const about = `${JSON.stringify(operations)} named ${JSON.stringify(name)}`
            const query = operations
              .map(([kind, own]) =>
                kind === 'mutation'
                  ? link(own)
                  : `query ${own} { ${own || 'x'}: operations(first: 1) { totalCount } }`,
              )
              .join('\n')
            const sent = { query, ...(name !== undefined && { operationName: name }) }
            const { status, body } = await send(method, sent, headersOf(who))
            const asked = getOperation(operations, name)
            const code = body.errors?.[0]?.extensions['code']
            if (!asked) {
              assert.deepEqual(
                [status, code, body.data],
                [400, 'OPERATION_RESOLUTION_FAILURE', undefined],
                about,
              )
            } else if (asked[0] === 'mutation' && method === 'GET') {
              assert.deepEqual([status, code], [405, 'BAD_USER_INPUT'], about)
            } else if (who === 'anonymous') {
              assert.deepEqual([status, code], [401, 'UNAUTHENTICATED'], about)
            } else if (asked[0] === 'mutation' && who === 'reader') {
              assert.deepEqual([status, code], [403, 'FORBIDDEN'], about)
            } else {
              const key = asked[0] === 'mutation' ? 'projectLink' : asked[1] || 'x'
              assert.deepEqual([status, Object.keys(body.data ?? {})], [200, [key]], about)
              if (asked[0] === 'mutation') expected++
            }
            assert.equal(await countOperations(), expected, about)
          }
        }
      })
    }
  }

  it('a document without an operation, or with one that cannot be named, is refused', async () => {
    const expected = await countOperations()
    for (const query of [
      '',
      '# nothing',
      'fragment F on Query { __typename }',
      `${link()} query B { __typename }`,
      `${link('A')} ${link('A')}`,
      `${link()} ${link()}`,
    ]) {
      for (const operationName of names) {
        const { status, body } = await send(
          'POST',
          { query, operationName: operationName ?? null },
          headersOf('writer'),
        )
        assert.equal(status, 400, query)
        assert.equal(body.data, undefined)
      }
    }
    assert.equal(await countOperations(), expected)
  })
})

describe('a refusal comes before any effect', () => {
  const contentTypes = [
    'text/plain',
    'text/html',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/mixed',
    'application/json; charset=utf-16',
    'application/json; charset=iso-8859-1',
    'application/json, text/plain',
    'application/jsonp',
    'json',
    '*/*',
  ]
  for (const type of contentTypes) {
    it(`a body of ${type} is 415`, async () => {
      const expected = await countOperations()
      const { status, body, headers } = await send(
        'POST',
        { query: link() },
        { ...headersOf('writer'), 'content-type': type },
      )
      assert.equal(status, 415)
      assert.equal(body.errors?.[0]?.extensions['requestId'], headers['x-request-id'])
      assert.equal(await countOperations(), expected)
    })
  }

  const refusedAccepts = [
    'text/html',
    'application/xml',
    'image/*',
    'multipart/mixed',
    'multipart/mixed; deferSpec=20220824',
    'text/event-stream',
    'application/json;q=0',
    'application/json; charset=utf-16',
    '*/*;q=0',
    'application/json;q=0, application/graphql-response+json;q=0, text/*',
  ]
  for (const accept of refusedAccepts) {
    it(`an answer wished as ${accept} is 406`, async () => {
      const expected = await countOperations()
      const { status, headers } = await send(
        'POST',
        { query: link() },
        { ...headersOf('writer'), accept },
      )
      assert.equal(status, 406)
      assert.equal(headers['content-type'], 'application/json; charset=utf-8')
      assert.equal(await countOperations(), expected)
    })
  }

  const accepts = {
    '*/*': 'application/json',
    'application/*': 'application/json',
    'application/json': 'application/json',
    'application/json; charset=utf-8': 'application/json',
    'application/graphql-response+json': 'application/graphql-response+json',
    'application/graphql-response+json; charset=utf-8, application/json':
      'application/graphql-response+json',
    'application/json;q=0.5, application/graphql-response+json;q=0.9':
      'application/graphql-response+json',
    'application/json;q=0.9, application/graphql-response+json;q=0.5': 'application/json',
    'application/json;q=0, */*': 'application/graphql-response+json',
    'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9':
      'application/graphql-response+json',
    'text/html, */*;q=0.1': 'application/json',
  }
  for (const [accept, type] of Object.entries(accepts)) {
    it(`an answer wished as ${accept} is ${type}, and an error of its document too`, async () => {
      for (const query of ['{ __typename }', '{ nothing }']) {
        const { headers } = await send('POST', { query }, { ...headersOf('reader'), accept })
        assert.equal(headers['content-type'], `${type}; charset=utf-8`)
      }
    })
  }

  it('what is too large or not a request runs nothing', async () => {
    const expected = await countOperations()
    const mutation = link()
    const bodies = [
      JSON.stringify([{ query: mutation }]),
      JSON.stringify({ query: mutation, variables: [] }),
      JSON.stringify({ query: mutation, variables: 'x' }),
      JSON.stringify({ query: mutation, operationName: 1 }),
      JSON.stringify({ query: mutation, extensions: 1 }),
      JSON.stringify({ query: [mutation] }),
      `{"query":${JSON.stringify(mutation)},"__proto__":{}}`,
      `{"query":${JSON.stringify(mutation)}`,
      `{"query":${JSON.stringify(mutation)},"variables":NaN}`,
      JSON.stringify({ query: mutation, variables: { x: 'x'.repeat(2 ** 20) } }),
      '',
      'null',
    ]
    for (const body of bodies) {
      const { status, body: answer } = await send('POST', body, headersOf('writer'))
      assert.ok(status === 400 || status === 413, body.slice(0, 100))
      assert.match(String(answer.errors?.[0]?.extensions['code']), /BAD_USER_INPUT|QUERY_TOO_LARGE/)
    }
    assert.equal(await countOperations(), expected)
  })
})

describe("wrong variables are the caller's to mend, and named", () => {
  const query = `query ($filter: FindingFilter, $first: Int, $id: ID!) {
    findings(filter: $filter, first: $first) { totalCount } commitment(id: $id) { id } }`
  const wrong = [
    ['first', '2147483648'],
    ['first', '1e400'],
    ['first', '1.5'],
    ['first', '"1"'],
    ['first', '[1, 2]'],
    ['first', '{}'],
    ['filter', '[]x'],
    ['filter', '"x"'],
    ['filter', '[{}, {}]'],
    ['filter', '{"constructor": 1}'],
    ['filter', '{"toString": {}}'],
    ['filter', '{"hasOwnProperty": null}'],
    ['filter', '{"codes": {}}'],
    ['filter', '{"codes": [null]}'],
    ['filter', '{"codes": ["NOPE"]}'],
    ['filter', '{"projectId": {}}'],
    ['id', 'null'],
    ['id', '{}'],
    ['id', '[["a"]]'],
    ['id', '1.5'],
    ['id', 'true'],
  ] as const
  for (const [name, value] of wrong) {
    it(`${name} = ${value}`, async () => {
      const id = name === 'id' ? '' : ', "id": "x"'
      const body = `{"query":${JSON.stringify(query)},"variables":{"${name}":${value}${id}}}`
      const { status, body: answer } = await send('POST', body, headersOf('reader'))
      assert.equal(status, 400)
      const [error] = answer.errors ?? []
      assert.equal(error?.extensions['code'], 'BAD_USER_INPUT')
      if (!value.endsWith('x')) assert.deepEqual(error?.extensions['field'], ['variables', name])
    })
  }

  it('thousands of wrong ones are told by the first few', async () => {
    const codes = Array.from({ length: 9_000 }, () => 'NOPE')
    const { status, body } = await send(
      'POST',
      { query, variables: { filter: { codes }, id: 'x' } },
      headersOf('reader'),
    )
    assert.equal(status, 400)
    assert.ok((body.errors?.length ?? 0) <= 11)
  })
})

describe('what is built to cost is refused or answered at once', () => {
  // Everything that an attack goes through has run before, as on any server that is up.
  before(async () => {
    for (const attack of Object.values(attacks)) await costOf(attack, 'sandbox-reader')
  })

  for (const [name, attack] of Object.entries(attacks)) {
    it(name, async () => {
      const { cpuMs, bytes, status } = await costOf(attack, 'sandbox-reader')
      assert.ok(status < 500, `status ${status}`)
      assert.ok(bytes <= ANSWER_MAX_BYTES, `${bytes} bytes`)
      assert.ok(cpuMs <= CPU_MAX_MS, `${cpuMs} ms`)
    })
  }

  it('in flat memory, whatever is repeated', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const memory = () => {
      collect()
      return process.memoryUsage().heapUsed / 2 ** 20
    }
    const before = memory()
    for (let round = 0; round < 5; round++) {
      for (const attack of Object.values(attacks)) await post(attack(`m${round}`), 'sandbox-reader')
    }
    const grown = memory() - before
    assert.ok(grown < MEMORY_MAX_MIB, `${grown} MiB more`)
  })
})

describe('what honest tools ask is answered', () => {
  const introspection = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  })

  it('the whole schema, to anyone, and the second time out of memory', async () => {
    for (const headers of [{}, headersOf('reader')]) {
      const { status, body } = await send('POST', { query: introspection }, headers)
      assert.deepEqual([status, body.errors], [200, undefined])
    }
    const again = await costOf(() => JSON.stringify({ query: introspection }), 'sandbox-reader')
    assert.ok(again.cpuMs <= CPU_MAX_MS, `${again.cpuMs} ms`)
  })

  it('a page of 1000 commitments with their lines', async () => {
    const answer = await askOf(tieout.url)(
      '{ commitments(first: 1000) { nodes { id procore { lines { id } } sage { lines { id } } } } }',
    )
    assert.deepEqual(answer.errors, [])
  })
})

/** The best of several runs: what a run costs at least, whatever else the machine does. */
async function costOf(attack: (salt: string) => string, token: string) {
  const costs: { cpuMs: number; bytes: number; status: number }[] = []
  for (let run = 0; run < RUNS_MAX; run++) {
    const body = attack(`${run}${randomUUID().slice(0, 8)}`)
    const begun = process.cpuUsage()
    const { bytes, status } = await post(body, token)
    const { user, system } = process.cpuUsage(begun)
    costs.push({ cpuMs: (user + system) / 1000, bytes, status })
    if ((user + system) / 1000 < CPU_MAX_MS) break
  }
  return costs.toSorted((one, other) => one.cpuMs - other.cpuMs)[0] ?? assert.fail()
}

async function post(body: string, token: string) {
  const response = await fetch(`${tieout.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  })
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength }
}
