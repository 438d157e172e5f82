import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createAuthenticator } from '#gateway/front/auth'
import { createServer, type Server } from '#gateway/front/server'
import { setLogLevel } from '#lib/log'
import { createGraph } from './engine-graph.ts'

/** Whatever is refused before it is GraphQL has the shape and the request id of every other error. */

let server: Server
before(async () => {
  setLogLevel('error')
  server = await createServer({
    config: { mode: 'sandbox', host: '127.0.0.1', port: 0 },
    engine: createGraph().engine,
    authenticate: createAuthenticator({ hasSandboxTokens: true }),
    readiness: () => ({ isReady: true, reasons: [] }),
    explorer: { query: '{ __typename }' },
    patience: { headersTimeoutMs: 200, receiveTimeoutMs: 400, stallTimeoutMs: 1_000 },
  })
})
after(() => server.close())

const READER = { authorization: 'Bearer sandbox-reader' }
const JSON_TYPE = { 'content-type': 'application/json' }

interface Refused {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  status: number
  code: string
  allow?: string
}

const refused: Record<string, Refused> = {
  'a path that is not served': { path: '/nothing', status: 404, code: 'NOT_FOUND' },
  'a path below one that is served': { path: '/graphql/x', status: 404, code: 'NOT_FOUND' },
  'a body that is no JSON': {
    method: 'POST',
    headers: { ...READER, ...JSON_TYPE },
    body: '{"query":',
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  'a body that is compressed': {
    method: 'POST',
    headers: { ...READER, ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync('{"query":"{ __typename }"}'),
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  'a body that is compressed, wherever it is sent': {
    path: '/nothing',
    method: 'POST',
    headers: { ...JSON_TYPE, 'content-encoding': 'br' },
    body: '{}',
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  'a body of another type': {
    method: 'POST',
    headers: { ...READER, 'content-type': 'text/plain' },
    body: '{}',
    status: 415,
    code: 'BAD_USER_INPUT',
  },
  'an answer of another type': {
    headers: { ...READER, accept: 'text/html' },
    status: 406,
    code: 'BAD_USER_INPUT',
  },
  'a body above the limit': {
    method: 'POST',
    headers: { ...READER, ...JSON_TYPE },
    body: JSON.stringify({ query: 'x'.repeat(2 ** 20) }),
    status: 413,
    code: 'QUERY_TOO_LARGE',
  },
  'a token that is not known': {
    method: 'POST',
    headers: { authorization: 'Bearer wrong', ...JSON_TYPE },
    body: 'not even JSON',
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'a GET that another site can make a browser send': {
    path: '/graphql?query={__typename}',
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  'a query that is given twice': {
    path: '/graphql?query={a}&query={b}',
    headers: READER,
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  'variables in the URL that are no JSON': {
    path: '/graphql?query={__typename}&variables={',
    headers: READER,
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  ...Object.fromEntries(
    ['PUT', 'DELETE', 'PATCH'].map(method => [
      `${method} of the graph`,
      {
        method,
        headers: { ...READER, 'content-type': 'text/html' },
        body: 'x',
        status: 405,
        code: 'BAD_USER_INPUT',
        allow: 'GET, HEAD, POST, OPTIONS',
      },
    ]),
  ),
  'POST where only GET is served': {
    path: '/healthz',
    method: 'POST',
    status: 405,
    code: 'BAD_USER_INPUT',
    allow: 'GET, HEAD, OPTIONS',
  },
}

for (const [name, { path = '/graphql', status, code, allow, ...init }] of Object.entries(refused)) {
  test(`${name} is ${status} ${code}`, async () => {
    const headers = { 'x-request-id': 'order-66', ...init.headers }
    const response = await fetch(server.url + path, { ...init, headers })
    const { errors } = (await response.json()) as { errors: { extensions: object }[] }
    assert.equal(response.status, status)
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
    assert.equal(response.headers.get('allow'), allow ?? null)
    assert.equal(response.headers.get('x-request-id'), 'order-66')
    assert.equal(errors.length, 1)
    const expected = { code, system: 'TIEOUT', retryable: 'NO', requestId: 'order-66' }
    assert.deepEqual({ ...errors[0]?.extensions, ...expected }, errors[0]?.extensions)
  })
}

test('a refusal has the type that the client wished', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...READER, ...JSON_TYPE, accept: 'application/graphql-response+json' },
    body: '{',
  })
  assert.equal(
    response.headers.get('content-type'),
    'application/graphql-response+json; charset=utf-8',
  )
})

test('OPTIONS says what is served and allows no other site anything', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' },
  })
  assert.equal(response.status, 204)
  assert.equal(response.headers.get('allow'), 'GET, HEAD, POST, OPTIONS')
  assert.equal(response.headers.get('access-control-allow-origin'), null)
  assert.equal((await fetch(`${server.url}/nothing`, { method: 'OPTIONS' })).status, 404)
})

test('HEAD answers as GET does, without a body', async () => {
  for (const query of ['{__typename}', '{nothing}', 'mutation{add(text:"x")}']) {
    const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`
    const get = await fetch(url, { headers: READER })
    const head = await fetch(url, { method: 'HEAD', headers: READER })
    assert.equal(head.status, get.status)
    assert.equal(head.headers.get('content-type'), get.headers.get('content-type'))
    assert.equal(await head.text(), '')
  }
})

const unreadable = {
  'what is not HTTP is 400': ['nonsense\r\n\r\n', 400, 'BAD_USER_INPUT'],
  'headers without an end are 431': [
    `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n`,
    431,
    'QUERY_TOO_LARGE',
  ],
  'a URL that cannot be read is 400': [
    'GET /%ff HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
    400,
    'BAD_USER_INPUT',
  ],
  'two tokens are 400, whichever is right': [
    'GET /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sandbox-reader\r\nAuthorization: Bearer wrong\r\nconnection: close\r\n\r\n',
    400,
    'BAD_USER_INPUT',
  ],
  'two names of a host are 400': [
    'GET /healthz HTTP/1.1\r\nhost: x\r\nHost: localhost\r\nconnection: close\r\n\r\n',
    400,
    'BAD_USER_INPUT',
  ],
  'headers that do not arrive are 408': ['GET / HTTP/1.1\r\nhost: x\r\n', 408, 'BAD_USER_INPUT'],
  'a body that does not arrive is 408': [
    'POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sandbox-reader\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    408,
    'BAD_USER_INPUT',
  ],
} as const

for (const [name, [text, status, code]] of Object.entries(unreadable)) {
  test(name, async () => {
    const { port } = new URL(server.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(text)
    const answer = await wholeOf(socket)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `))
    const { extensions } = JSON.parse(body).errors[0]
    assert.equal(extensions.code, code)
    assert.match(head, new RegExp(`x-request-id: ${extensions.requestId}`))
  })
}

test('who does not take his answer is let go', async () => {
  const { port } = new URL(server.url)
  const text = 'x'.repeat(900_000)
  // More than the sockets of both ends hold.
  const echoes = Array.from({ length: 10 }, (_, place) => `a${place}: echo(text: $text)`)
  const query = `query ($text: String) { ${echoes.join(' ')} }`
  const body = JSON.stringify({ query, variables: { text } })
  const opened = once(server.app.server, 'connection')
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sandbox-reader\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  const [served] = (await opened) as [Socket]
  await once(served, 'close')
  assert.ok(served.bytesWritten > 10 * text.length, `${served.bytesWritten}`)
  socket.destroy()
})

async function wholeOf(socket: Socket): Promise<string> {
  const pieces: Buffer[] = []
  socket.on('data', piece => pieces.push(piece))
  await once(socket, 'close')
  return Buffer.concat(pieces).toString()
}
