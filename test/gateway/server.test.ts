import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { connect } from 'node:net'
import { after, before, type TestContext, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { configNames, readConfig } from '#gateway/config/whole'
import { createAuthenticator } from '#gateway/front/auth'
import { kept } from '#gateway/front/compression'
import { createServer, type Server, type ServerOptions } from '#gateway/front/server'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { createGraph } from './engine-graph.ts'

let server: Server
let ready = { isReady: true, reasons: [] as string[] }

function optionsOf(
  mode: 'sandbox' | 'production',
  given: Partial<ServerOptions> = {},
): ServerOptions {
  return {
    config: { mode, host: '127.0.0.1', port: 0 },
    engine: createGraph().engine,
    authenticate: createAuthenticator({ hasSandboxTokens: true }),
    readiness: () => ready,
    explorer: {
      query: '{ commitments { id } } # </script>',
      tokens: ['sandbox-reader', 'sandbox-writer'],
    },
    documents: new Map([['one', 'query ($id: ID!) { commitment(id: $id) { id } }']]),
    ...given,
  }
}

async function start(t: TestContext, options: ServerOptions): Promise<Server> {
  const started = await createServer(options)
  t.after(() => started.close())
  return started
}

before(async () => {
  setLogLevel('error')
  server = await createServer(optionsOf('sandbox'))
})
after(() => server.close())

const READER = { authorization: 'Bearer sandbox-reader' }

async function post(body: unknown, headers: Record<string, string> = READER, url = server.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: await bodyOf(response) }
}

// biome-ignore lint/suspicious/noExplicitAny: tests read into responses of any shape.
async function bodyOf(response: Response): Promise<any> {
  return response.json()
}

test('the sandbox answers to the names of this machine and to no other', async () => {
  const { port } = new URL(server.url)
  const statusAs = async (host: string, url = server.url) => {
    const [answer] = await once(
      get(`${url}/healthz`, { agent: false, headers: { host } }),
      'response',
    )
    answer.resume()
    return answer.statusCode
  }
  for (const name of [
    'localhost',
    'LOCALHOST',
    'tieout.localhost',
    '127.0.0.1',
    '[::1]',
    'tieout',
  ]) {
    assert.equal(await statusAs(`${name}:${port}`), 200, name)
  }
  for (const name of [
    'evil.example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    'evil.com.',
  ]) {
    assert.equal(await statusAs(`${name}:${port}`), 421, name)
  }
})

test('a server that is not the sandbox answers to whatever name leads to it', async t => {
  const { url } = await start(t, optionsOf('production'))
  const headers = { host: 'tieout.example.com' }
  const [answer] = await once(get(`${url}/healthz`, { agent: false, headers }), 'response')
  answer.resume()
  assert.equal(answer.statusCode, 200)
})

test('POST answers a query of someone with a token', async () => {
  const { status, body, headers } = await post({
    query: '{ commitment(id: "1") { id sage { held } } }',
  })
  assert.equal(status, 200)
  assert.deepEqual(body, { data: { commitment: { id: '1', sage: { held: '10.00' } } } })
  assert.equal(headers.get('x-data-source'), 'sandbox')
})

test('GET answers a BI tool that sends nothing but its token', async () => {
  const query = encodeURIComponent('{ commitments { id } }')
  const response = await fetch(`${server.url}/graphql?query=${query}`, { headers: READER })
  assert.equal(response.status, 200)
  assert.equal((await bodyOf(response)).data.commitments.length, 3)
})

test('GET without a header that a browser must ask about first is refused', async () => {
  const response = await fetch(
    `${server.url}/graphql?query=${encodeURIComponent('{ __typename }')}`,
  )
  assert.equal(response.status, 400)
  assert.match((await bodyOf(response)).errors[0].message, /CSRF/)
})

test('GET cannot write', async () => {
  const query = encodeURIComponent('mutation { add(text: "x") }')
  const response = await fetch(`${server.url}/graphql?query=${query}`, { headers: READER })
  assert.equal(response.status, 405)
})

test('a trusted document is asked for by its name', async () => {
  const variables = encodeURIComponent('{"id":"2"}')
  const url = `${server.url}/graphql?documentId=one&variables=${variables}`
  const response = await fetch(url, { headers: READER })
  assert.deepEqual(await bodyOf(response), { data: { commitment: { id: '2' } } })
})

test('a document that is not there is BAD_USER_INPUT', async () => {
  const response = await fetch(`${server.url}/graphql?documentId=two`, { headers: READER })
  assert.equal(response.status, 400)
  const { errors } = await bodyOf(response)
  assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
  assert.deepEqual(errors[0].extensions.field, ['documentId'])
})

test('without a token, or with a wrong one, a query is UNAUTHENTICATED', async () => {
  for (const headers of [
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'sandbox-admin' },
  ]) {
    const { status, body } = await post({ query: '{ commitments { id } }' }, headers as never)
    assert.equal(status, 401)
    assert.equal(body.errors[0].extensions.code, 'UNAUTHENTICATED')
    assert.equal(typeof body.errors[0].extensions.requestId, 'string')
    assert.equal(body.data, undefined)
  }
})

test('when the token cannot be checked the request is INTERNAL, not let in', async t => {
  t.mock.method(process.stderr, 'write', () => true)
  const authenticate = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'))
  const broken = await start(t, optionsOf('production', { authenticate }))
  const { status, body } = await post({ query: '{ __typename }' }, READER, broken.url)
  assert.equal(status, 500)
  assert.equal(body.errors[0].extensions.code, 'INTERNAL')
  assert.doesNotMatch(JSON.stringify(body), /10\.0\.0\.7/)
})

test('in the sandbox the schema may be read without a token; in production not', async t => {
  const query = '{ __schema { queryType { name } } }'
  assert.equal((await post({ query }, {})).body.data.__schema.queryType.name, 'Query')
  const production = await start(t, optionsOf('production'))
  assert.equal((await post({ query }, {}, production.url)).status, 401)
  const withToken = await post({ query }, READER, production.url)
  assert.equal(withToken.status, 200)
  assert.equal(withToken.headers.get('x-data-source'), null)
})

test('introspection that asks for data as well needs a token', async () => {
  for (const query of [
    '{ __typename commitments { id } }',
    '{ __typename ...F } fragment F on Query { commitments { id } }',
  ]) {
    assert.equal((await post({ query }, {})).status, 401)
  }
})

test('a missing scope is 403 FORBIDDEN and names the scope', async () => {
  const { status, body } = await post(
    { query: '{ procoreCommitments { raw } }' },
    { authorization: 'Bearer sandbox-approver' },
  )
  assert.equal(status, 403)
  assert.match(body.errors[0].message, /read:raw/)
})

test('every error carries the request id, the one of the client if it sent one, and when to come again', async () => {
  const { headers, body } = await post(
    { query: '{ failing }' },
    { ...READER, 'x-request-id': 'order-66' },
  )
  assert.equal(headers.get('x-request-id'), 'order-66')
  assert.equal(headers.get('retry-after'), '40')
  assert.deepEqual(body.errors[0], {
    message: 'You have used your share.',
    path: ['failing'],
    extensions: {
      code: 'CALL_SHARE_USED',
      system: 'PROCORE',
      retryable: 'YES',
      retryAfterSeconds: 40,
      serviceName: 'procore',
      requestId: 'order-66',
    },
  })
})

test('a request id that could forge a log line is replaced', async () => {
  const { headers } = await post({ query: '{ __typename }' }, { ...READER, 'x-request-id': 'a b' })
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
})

test('what nobody foresaw is INTERNAL: no text, no stack, no SQL in the response', async t => {
  const lines: string[] = []
  t.mock.method(process.stderr, 'write', (line: string) => lines.push(line))
  const { body } = await post({ query: '{ failingHard }' })
  assert.equal(body.data, null)
  assert.equal(body.errors[0].extensions.code, 'INTERNAL')
  assert.doesNotMatch(JSON.stringify(body), /select|stack|engine-graph/)
  const logged = JSON.parse(lines[0] ?? '{}')
  assert.equal(logged.requestId, body.errors[0].extensions.requestId)
  assert.match(logged.stack, /select secret from table/)
})

test("GraphQL's own errors keep their codes", async () => {
  const syntax = await post({ query: '{' })
  assert.equal(syntax.body.errors[0].extensions.code, 'GRAPHQL_PARSE_FAILED')
  const unknown = await post({ query: '{ nothing }' })
  assert.equal(unknown.status, 400)
  assert.equal(unknown.body.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED')
  const variable = await post({
    query: 'query ($id: ID!) { commitment(id: $id) { id } }',
    variables: { id: {} },
  })
  assert.equal(variable.status, 400)
  assert.equal(variable.body.errors[0].extensions.code, 'BAD_USER_INPUT')
})

test('a body beyond the limit is 413 QUERY_TOO_LARGE', async () => {
  const { status, body } = await post({
    query: '{ __typename }',
    variables: { x: 'x'.repeat(2 ** 20) },
  })
  assert.equal(status, 413)
  assert.equal(body.errors[0].extensions.code, 'QUERY_TOO_LARGE')
  assert.match(body.errors[0].message, /bodyBytes limit is 1048576/)
})

test('who still sends up to eight times the limit when he is refused is not cut off, and beyond it he is', async t => {
  const { port } = new URL(server.url)
  const announced = (bytes: number) =>
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer sandbox-reader\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`
  const refusedAt = async (bytes: number) => {
    const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8')
    t.after(() => socket.destroy())
    socket.write(announced(bytes))
    const [answer] = await once(socket, 'data')
    assert.match(answer, /^HTTP\/1\.1 413 .*QUERY_TOO_LARGE/s)
    return socket
  }
  const patient = await refusedAt(8 * 2 ** 20)
  patient.write('x'.repeat(8 * 2 ** 20))
  patient.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n')
  assert.match(String((await once(patient, 'data'))[0]), /^HTTP\/1\.1 200/)
  await once(await refusedAt(8 * 2 ** 20 + 1), 'close')
})

test('a body that is not JSON is a client error in the shape of all errors', async () => {
  const { status, body } = await post('{"query":')
  assert.equal(status, 400)
  assert.equal(body.errors[0].extensions.code, 'BAD_USER_INPUT')
})

test("a large body is read when it is its sender's turn, and a small one at once", async t => {
  const answer = Promise.withResolvers<{ data: Record<string, unknown> }>()
  const { engine } = createGraph({ replace: { procore: () => answer.promise } })
  const { url } = await start(t, optionsOf('sandbox', { engine }))
  const underWay = Array.from({ length: 8 }, (_, place) =>
    post({ query: `{ e${place}: echo }` }, READER, url),
  )
  const ended: string[] = []
  const end = (what: string) => () => void ended.push(what)
  const large = post(`${' '.repeat(50_000)}{"query":`, READER, url).then(end('large'))
  await post('{"query":', READER, url).then(end('small'))
  await post('{"query":', { authorization: 'Bearer sandbox-writer' }, url)
  assert.deepEqual(ended, ['small'])
  answer.resolve({ data: {} })
  await Promise.all([large, ...underWay])
  assert.deepEqual(ended, ['small', 'large'])
})

test('a query of too many tokens is QUERY_TOO_LARGE and names the figure', async () => {
  const { body } = await post({ query: `{ ${'__typename '.repeat(10_001)} }` })
  assert.equal(body.errors[0].extensions.code, 'QUERY_TOO_LARGE')
  assert.match(body.errors[0].message, /tokens limit is 10000/)
})

test('a query that is too large is refused before it is planned', async () => {
  const aliases = Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')
  const { status, body } = await post({ query: `{ ${aliases} }` })
  assert.equal(status, 400)
  assert.match(body.errors[0].message, /aliases limit is 100; the query has 101/)
})

test('batches of operations are refused', async () => {
  const { status } = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])
  assert.equal(status, 400)
})

test('a path that is not served is 404 in the shape of all errors', async () => {
  const response = await fetch(`${server.url}/nothing`)
  assert.equal(response.status, 404)
  assert.equal((await bodyOf(response)).errors[0].extensions.code, 'NOT_FOUND')
})

test('healthz says alive; readyz says why not', async () => {
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  ready = { isReady: false, reasons: ['The store has not been reconciled yet.'] }
  const response = await fetch(`${server.url}/readyz`)
  ready = { isReady: true, reasons: [] }
  assert.equal(response.status, 503)
  assert.deepEqual(await bodyOf(response), {
    status: 'not ready',
    reasons: ['The store has not been reconciled yet.'],
    unread: [],
  })
})

test('who asks whether it is ready while it is looked for is told the same', async t => {
  let lookedCount = 0
  const asked = Promise.withResolvers<void>()
  const found = Promise.withResolvers<typeof ready>()
  const readiness = () => {
    lookedCount += 1
    asked.resolve()
    return found.promise
  }
  const { url } = await start(t, optionsOf('production', { readiness }))
  const answers = Promise.all([1, 2, 3].map(() => fetch(`${url}/readyz`)))
  await asked.promise
  // By now all are on their way.
  await fetch(`${url}/healthz`)
  found.resolve(ready)
  assert.deepEqual(
    (await answers).map(({ status }) => status),
    [200, 200, 200],
  )
  assert.ok(lookedCount < 3, `${lookedCount} times`)
  assert.equal((await fetch(`${url}/readyz`)).status, 200)
})

test('what is the same for everybody is compressed as it is taken, and never for one alone', async () => {
  const read = async (path: string, encoding: string) => {
    const headers = { 'accept-encoding': encoding }
    const [answer] = await once(get(`${server.url}${path}`, { agent: false, headers }), 'response')
    assert.equal(answer.headers.vary, 'accept-encoding')
    const bytes = Buffer.concat(await answer.toArray())
    return { encoding: answer.headers['content-encoding'], bytes }
  }
  for (const path of ['/explorer/graphiql.css', '/docs', '/docs/Query']) {
    const plain = await read(path, 'identity')
    assert.equal(plain.encoding, undefined)
    for (const taken of ['deflate', 'zstd', 'br;q=0', 'x'.repeat(8_000)]) {
      assert.deepEqual(await read(path, taken), plain, taken)
    }
    for (const [taken, open] of [
      ['br', brotliDecompressSync],
      ['gzip, deflate', gunzipSync],
    ] as const) {
      const packed = await read(path, taken)
      assert.equal(packed.encoding, taken.split(',')[0])
      assert.deepEqual(open(packed.bytes), plain.bytes)
      assert.deepEqual(await read(path, taken), packed)
    }
  }
})

test('what is kept is made once', async () => {
  let madeCount = 0
  const answer = kept(() => `${++madeCount}`.repeat(2_000))
  const ask = (encoding: string) =>
    answer(
      { headers: { 'accept-encoding': encoding } } as never,
      { header: () => undefined } as never,
    )
  const [first, again] = await Promise.all([ask('br'), ask('br')])
  assert.equal(first, again)
  assert.equal(brotliDecompressSync(first).toString(), '1'.repeat(2_000))
  assert.equal((await ask('identity')).toString(), '1'.repeat(2_000))
})

test('a key of JSON that is longer than any name is refused before it is read', async () => {
  const keyed = (length: number, between = '') =>
    `{"query":"{ __typename }","variables":{"${'k'.repeat(length)}"${between}:1}}`
  for (const body of [keyed(129), keyed(129, ' \t\r\n'), keyed(900_000)]) {
    const { body: answer } = await post(body)
    assert.equal(answer.errors[0].extensions.code, 'QUERY_TOO_LARGE')
    assert.match(answer.errors[0].message, /^The name limit is 128; the JSON has a key of \d+ char/)
  }
  const text = JSON.stringify({ query: '{ __typename }', variables: { a: 'k'.repeat(9_000) } })
  for (const body of [keyed(128), text]) assert.equal((await post(body)).body.errors, undefined)
})

test('a wish that takes long to weigh is refused before anybody is looked for', async () => {
  const wish = '*/*,'.repeat(126)
  const { status, body } = await post({ query: '{ __typename }' }, { ...READER, accept: wish })
  assert.equal(status, 406)
  assert.equal(body.errors[0].extensions.code, 'BAD_USER_INPUT')
  const short = await post({ query: '{ __typename }' }, { ...READER, accept: '*/*,'.repeat(120) })
  assert.equal(short.status, 200)
})

test('the explorer loads every file from this server and no script from its own text', async () => {
  const response = await fetch(server.url)
  const page = await response.text()
  const policy = response.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'; script-src 'self'/)
  assert.doesNotMatch(page, /https?:\/\//)
  assert.doesNotMatch(page, /# <\/script>/)
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(match => match[1])
  assert.equal(files.length, 7)
  assert.match(
    page,
    /as <select name="token"[^>]*><option>sandbox-reader<.*own systems see docs\/connecting\.md/s,
  )
  for (const file of files) assert.equal((await fetch(server.url + file)).status, 200, file)
})

test('a taken port is PORT_IN_USE', async () => {
  const { port } = new URL(server.url)
  const options = optionsOf('sandbox')
  const config = { ...options.config, port: Number(port) }
  await assert.rejects(createServer({ ...options, config }), { code: 'PORT_IN_USE' })
})

test('closing finishes the request under way', async () => {
  const begun = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<{ data: Record<string, unknown> }>()
  const { engine } = createGraph({
    replace: {
      procore: () => {
        begun.resolve()
        return answer.promise
      },
    },
  })
  const started = await createServer(optionsOf('sandbox', { engine }))
  const asked = post({ query: '{ echo }' }, READER, started.url)
  await begun.promise
  const closed = started.close()
  answer.resolve({ data: { echo: 'done' } })
  assert.deepEqual((await asked).body, { data: { echo: 'done' } })
  await closed
})

test('a client that hangs up ends its request', async t => {
  const ended = Promise.withResolvers<void>()
  const { engine } = createGraph({
    replace: {
      procore: ({ signal }) => {
        socket.destroy()
        signal.addEventListener('abort', () => ended.resolve())
        return new Promise(() => undefined)
      },
    },
  })
  const started = await start(t, optionsOf('sandbox', { engine }))
  const { port } = new URL(started.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    `GET /graphql?query=${encodeURIComponent('{echo}')} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sandbox-reader\r\n\r\n`,
  )
  await ended.promise
})

const COMPLETE = {
  PROCORE_API_URL: 'https://api.example.com',
  PROCORE_LOGIN_URL: 'https://login.example.com',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '42',
  SAGE_ODBC: 'DSN=Sage',
}

/** The variables that a configuration is refused for. */
function problemsOf(env: Record<string, string>, only?: 'gateway' | 'procore' | 'sage300') {
  try {
    readConfig(env, only)
    return []
  } catch (thrown) {
    assert.ok(thrown instanceof TieoutError && thrown.code === 'CONFIG_INVALID')
    for (const name of thrown.field ?? []) assert.ok(thrown.message.includes(name))
    return thrown.field ?? []
  }
}

test('nothing set is the sandbox on loopback', () => {
  const config = readConfig({})
  assert.deepEqual(
    [config.mode, config.host, config.port, config.isLoopback, config.dataDir],
    ['sandbox', '127.0.0.1', 4000, true, '.data'],
  )
  assert.equal(Object.isFrozen(config) && Object.isFrozen(config.subgraphUrls), true)
})

test('both systems set is production', () => {
  const config = readConfig(COMPLETE)
  assert.equal(config.mode, 'production')
  assert.equal(config.procore?.companyId, '42')
  assert.equal(config.sage?.odbc, 'DSN=Sage')
  assert.equal(config.sage?.import, undefined)
})

test('one system of two is refused and what is missing is named', () => {
  assert.deepEqual(problemsOf({ SAGE_ODBC: 'DSN=Sage' }), [
    'PROCORE_API_URL',
    'PROCORE_LOGIN_URL',
    'PROCORE_CLIENT_ID',
    'PROCORE_CLIENT_SECRET',
    'PROCORE_COMPANY_ID',
  ])
  const { SAGE_ODBC: _, ...procore } = COMPLETE
  assert.deepEqual(problemsOf(procore), ['SAGE_ODBC'])
})

test('all problems are reported at once', () => {
  const { PROCORE_CLIENT_SECRET: _, ...rest } = COMPLETE
  assert.deepEqual(
    problemsOf({
      ...rest,
      PORT: 'many',
      DATABASE_URL: 'mysql://x',
      SAGE_IMPORT_DIR: '/drop',
      SANDBOX_DATA: './mine',
      JWT_ISSUER: 'https://issuer.example.com',
      SUBGRAPH_SECRET: 'short',
    }).toSorted(),
    [
      'DATABASE_URL',
      'JWT_AUDIENCE',
      'PORT',
      'PROCORE_CLIENT_SECRET',
      'SAGE_IMPORT_COMMAND',
      'SANDBOX_DATA',
      'SUBGRAPH_SECRET',
    ],
  )
})

test('a value that is wrong is not repeated where it may hold a password', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'mysql://me:hunter2@db' }),
    (thrown: Error) => !thrown.message.includes('hunter2'),
  )
})

test('a process that serves one part needs that part only, and the secret', () => {
  const { SAGE_ODBC } = COMPLETE
  assert.deepEqual(problemsOf({ SAGE_ODBC }, 'sage300'), ['SUBGRAPH_SECRET'])
  assert.deepEqual(problemsOf({ SAGE_ODBC, SUBGRAPH_SECRET: 'sixteen characters' }, 'sage300'), [])
  const urls = Object.fromEntries(
    ['PROCORE', 'SAGE300', 'RECONCILE'].map(name => [`${name}_SUBGRAPH_URL`, 'http://x/graphql']),
  )
  assert.deepEqual(problemsOf(urls, 'gateway'), ['SUBGRAPH_SECRET', 'DATABASE_URL'])
})

test('.env.example has every name that is read, and no other', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const names = [...text.matchAll(/^([A-Z0-9_]+)=/gm)].map(match => match[1])
  assert.deepEqual(names, [...configNames])
  for (const name of names)
    assert.match(text, new RegExp(`^#.+\\n${name}=`, 'm'), `${name} is explained`)
})
