import assert from 'node:assert/strict'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { parse } from 'graphql'
import { createBreaker } from '#gateway/engine/breaker'
import { overHttp } from '#gateway/engine/index'
import { createSubgraphServer } from '#gateway/front/subgraph-server'
import { contextOf, createGraph, createWorld, schemaOf } from './engine-graph.ts'

const SECRET = 'a secret of the two processes'

/** Serves `listener` on a port of the system's choice for as long as the test runs. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

/** The graph with its sage subgraph behind `url`. */
function graphOver(t: TestContext, url: string, secret = SECRET) {
  const sage = overHttp(url, secret)
  t.after(() => sage.close())
  return createGraph({ replace: { sage } })
}

test('a subgraph over HTTP answers as in process, errors and paths included', async t => {
  const world = createWorld()
  const server = await createSubgraphServer({
    schema: schemaOf('sage', world),
    secret: SECRET,
    host: '127.0.0.1',
    port: 0,
  })
  t.after(() => server.close())
  const { ask } = graphOver(t, server.url)
  const { data } = await ask('{ commitments { sage { held number } } }')
  assert.deepEqual(data.commitments[1].sage, { held: '20.00', number: 'SC-2' })
  world.isSageDown = true
  const failed = await ask('{ commitments { sage { held number } } }')
  assert.deepEqual(failed.errors?.[1], {
    message: 'Sage does not answer.',
    path: ['commitments', 1, 'sage'],
    extensions: {
      code: 'SAGE_UNREACHABLE',
      system: 'SAGE300',
      retryable: 'YES',
      serviceName: 'sage',
    },
  })
})

test('a wrong subgraph secret is refused', async t => {
  const server = await createSubgraphServer({
    schema: schemaOf('sage', createWorld()),
    secret: SECRET,
    host: '127.0.0.1',
    port: 0,
  })
  t.after(() => server.close())
  const { ask } = graphOver(t, server.url, 'another secret of the same length')
  const { errors } = await ask('{ sageCommitments { held } }')
  assert.equal(errors?.[0]?.extensions['code'], 'UNAUTHENTICATED')
  // Before its body is read, which may be large.
  const unread = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":',
  })
  assert.equal(unread.status, 401)
})

test('the caller and the request id travel with the question', async t => {
  const seen: Record<string, unknown>[] = []
  const url = await serve(t, (request, response) => {
    seen.push(request.headers)
    response.end('{"data":{"sageCommitments":[]}}')
  })
  const { ask } = graphOver(t, url)
  await ask('{ sageCommitments { held } }', {}, contextOf(['read']))
  assert.equal(seen[0]?.['x-request-id'], 'test')
  const caller = Buffer.from(String(seen[0]?.['x-tieout-caller']), 'base64url').toString()
  assert.deepEqual(JSON.parse(caller), { name: 'test', scopes: ['read'] })
})

test('a query is sent once more when the connection breaks', async t => {
  let count = 0
  const url = await serve(t, (request, response) => {
    count++
    if (count === 1) request.socket.destroy()
    else response.end('{"data":{"sageCommitments":[]}}')
  })
  const { ask } = graphOver(t, url)
  assert.deepEqual(await ask('{ sageCommitments { held } }'), { data: { sageCommitments: [] } })
  assert.equal(count, 2)
})

test('a mutation is never sent twice', async t => {
  let count = 0
  const url = await serve(t, request => {
    count++
    request.socket.destroy()
  })
  const { ask } = graphOver(t, url)
  const { errors } = await ask('mutation { log(text: "x") }')
  assert.equal(errors?.[0]?.extensions['code'], 'SUBGRAPH_FAILED')
  assert.equal(count, 1)
})

for (const [what, body] of [
  ['something that is not JSON', '<html>'],
  ['JSON that is no answer', '{"message":"no"}'],
  ['nothing', ''],
] as const) {
  test(`an answer that is ${what} fails its part only`, async t => {
    const url = await serve(t, (_request, response) => response.writeHead(502).end(body))
    const { ask } = graphOver(t, url)
    const { data, errors } = await ask('{ commitments { id sage { held } } }')
    assert.deepEqual(data.commitments[0], { id: '1', sage: { held: null } })
    assert.equal(errors?.[0]?.extensions['code'], 'SUBGRAPH_FAILED')
    assert.equal(errors?.[0]?.extensions['serviceName'], 'sage')
  })
}

test('nobody who asks is told where a process is', async t => {
  for (const act of [
    (response: ServerResponse) => response.writeHead(502).end('<html>'),
    (response: ServerResponse) => response.end('{}'),
    (response: ServerResponse) => response.destroy(),
  ]) {
    const url = await serve(t, (_request, response) => void act(response))
    const { ask } = graphOver(t, url)
    for (let time = 0; time < 8; time++) {
      const { errors } = await ask('{ commitments { id sage { held } } }')
      const told = JSON.stringify(errors)
      assert.match(told, /The process that answers this /)
      assert.ok(!told.includes(new URL(url).port), told)
    }
  }
})

test('a subgraph that fails again and again is given a pause', async t => {
  let count = 0
  const url = await serve(t, (_request, response) => {
    count++
    response.writeHead(500).end('no')
  })
  const { ask } = graphOver(t, url)
  for (let index = 0; index < 8; index++) await ask('{ sageCommitments { held } }')
  assert.equal(count, 5)
})

test('after the pause one request is let through, and its success ends the matter', () => {
  let now = 0
  const breaker = createBreaker(() => now)
  for (let index = 0; index < 5; index++) breaker.failed()
  assert.equal(breaker.allows(), false)
  now = 10_000
  assert.equal(breaker.allows(), true)
  assert.equal(breaker.allows(), false)
  breaker.succeeded()
  assert.equal(breaker.allows(), true)
})

for (const [what, reason, isBlamed] of [
  ['deadlines pass', new DOMException('too late', 'TimeoutError'), true],
  ['clients hang up', new DOMException('gone', 'AbortError'), false],
] as const) {
  test(`a subgraph whose ${what} is ${isBlamed ? '' : 'not '}given a pause`, async t => {
    let giveUp: ((reason: unknown) => void) | undefined
    let count = 0
    const url = await serve(t, () => {
      count++
      giveUp?.(reason)
    })
    const execute = overHttp(url, SECRET)
    t.after(() => execute.close())
    for (let index = 0; index < 6; index++) {
      const controller = new AbortController()
      giveUp = why => controller.abort(why)
      const query = '{ sageCommitments { held } }'
      const asked = execute({
        query,
        document: parse(query),
        variables: {},
        context: contextOf(['read']),
        signal: controller.signal,
      })
      await assert.rejects(Promise.resolve(asked), { code: 'SUBGRAPH_FAILED' })
    }
    assert.equal(count, isBlamed ? 5 : 6)
  })
}

test('a connection that serves many requests keeps nothing of those that are over', async t => {
  const server = await createSubgraphServer({
    schema: schemaOf('sage', createWorld()),
    secret: SECRET,
    host: '127.0.0.1',
    port: 0,
  })
  t.after(() => server.close())
  const seen: { socket: object; listeners: number }[] = []
  server.app.server.prependListener('request', ({ socket }) =>
    seen.push({ socket, listeners: socket.listenerCount('close') }),
  )
  const { ask } = graphOver(t, server.url)
  for (let index = 0; index < 8; index++) await ask('{ sageCommitments { held } }')
  assert.ok(new Set(seen.map(request => request.socket)).size < seen.length)
  assert.equal(new Set(seen.map(request => request.listeners)).size, 1)
})
