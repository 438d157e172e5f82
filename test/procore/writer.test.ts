import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { createClient, type Order } from '../../subgraphs/procore/wire/client.ts'
import { written } from '../../subgraphs/procore/wire/resources.ts'

/** The client's writes before a server that answers as a test says, call by call. */
type Serve = (response: ServerResponse, request: IncomingMessage, body: string) => void

const order: Order = {
  method: 'PATCH',
  resource: written.requisition,
  place: { id: '7' },
  body: { project_id: 5, requisition: { status: 'approved' } },
}

const json =
  (status: number, body: unknown, headers = {}): Serve =>
  response =>
    response.writeHead(status, headers).end(JSON.stringify(body))

test('a write is sent once, with its company, its token and a JSON body', async t => {
  const { client, seen } = await before(t, [json(200, { id: 7 })])
  assert.deepEqual(await client.write(order), { outcome: 'DONE', value: { id: 7 } })
  const [call, ...more] = seen
  assert.deepEqual(more, [])
  assert.equal(call?.line, 'PATCH /rest/v1.1/requisitions/7')
  assert.equal(call?.headers['procore-company-id'], '1')
  assert.match(call?.headers['content-type'] ?? '', /^application\/json/)
  assert.deepEqual(JSON.parse(call?.body ?? ''), order.body)
})

test('an answer without a body is an answer', async t => {
  const { client } = await before(t, [response => response.writeHead(204).end()])
  assert.deepEqual(await client.write(order), { outcome: 'DONE', value: undefined })
})

for (const status of [500, 502, 503, 408, 302]) {
  test(`a write that is answered ${status} is uncertain, and not sent again`, async t => {
    const { client, seen } = await before(t, [json(status, { message: 'Oops' })])
    assert.equal((await client.write(order)).outcome, 'UNCERTAIN')
    assert.equal(seen.length, 1)
  })
}

test('a write whose answer is cut off or makes no sense is uncertain, and not sent again', async t => {
  const answers: Serve[] = [
    response => response.destroy(),
    response => {
      response.writeHead(200, { 'content-length': '100' }).write('{"id"')
      setImmediate(() => response.destroy())
    },
    response => response.writeHead(200).end('<html>'),
    json(200, { errors: { base: ['The record is locked'] } }),
  ]
  const { client, seen } = await before(t, answers)
  for (const _ of answers) assert.equal((await client.write(order)).outcome, 'UNCERTAIN')
  assert.equal(seen.length, answers.length)
})

test('a write that never left, for want of a server or of a token, is unsent', async t => {
  const { client, close } = await before(t, [])
  await close()
  const answer = await client.write(order)
  assert.equal(answer.outcome, 'UNSENT')
  assert.equal(answer.outcome === 'UNSENT' && answer.error.code, 'PROCORE_UNREACHABLE')
})

test('a write that the call budget refuses is sent again when Procore says so', async t => {
  const { client, seen } = await before(t, [
    json(429, { message: 'Too many' }, { 'retry-after': '0' }),
    json(201, { id: 8 }),
  ])
  assert.deepEqual(await client.write(order), { outcome: 'DONE', value: { id: 8 } })
  assert.equal(seen.length, 2)
})

test('a token that is refused is renewed once, and a second refusal says that nothing was written', async t => {
  const { client, tokens } = await before(t, [
    json(401, {}),
    json(200, { id: 7 }),
    json(401, {}),
    json(401, {}),
  ])
  assert.equal((await client.write(order)).outcome, 'DONE')
  assert.deepEqual(tokens(), { renewedCount: 1 })
  const answer = await client.write(order)
  assert.equal(answer.outcome === 'UNSENT' && answer.error.code, 'PROCORE_UNAUTHENTICATED')
})

test('a refusal keeps the words of Procore, each with its field, in every shape that it uses', async t => {
  const shapes: [number, unknown, unknown][] = [
    [
      422,
      { errors: { number: ['has already been taken'] } },
      [['number', 'has already been taken']],
    ],
    [422, { errors: ['It is locked'] }, [[null, 'It is locked']]],
    [
      400,
      { code: 400, message: 'is missing', fields: 'status,number' },
      [
        ['status', 'is missing'],
        ['number', 'is missing'],
      ],
    ],
    [
      409,
      {
        error: {
          code: 'CONFLICT',
          message: 'Conflict',
          details: [{ source: 'amount', message: 'too high' }],
        },
      },
      [['amount', 'too high']],
    ],
    [403, { message: 'Not allowed' }, [[null, 'Not allowed']]],
    [404, {}, []],
  ]
  const { client } = await before(
    t,
    shapes.map(([status, body]) => json(status, body)),
  )
  for (const [, , expected] of shapes) {
    const answer = await client.write(order)
    assert.equal(answer.outcome, 'REFUSED')
    const said = answer.outcome === 'REFUSED' ? answer.said : []
    assert.deepEqual(
      said.map(({ field, message }) => [field, message]),
      expected,
    )
  }
})

async function before(t: TestContext, answers: Serve[]) {
  const seen: { line: string; headers: IncomingMessage['headers']; body: string }[] = []
  const left = [...answers]
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    seen.push({ line: `${request.method} ${request.url}`, headers: request.headers, body })
    left.shift()?.(response, request, body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let renewedCount = 0
  const client = createClient({
    apiUrl: url,
    loginUrl: url,
    clientId: 'id',
    clientSecret: 'secret',
    companyId: '1',
    tokens: {
      token: async () => 'token',
      renewed: async () => {
        renewedCount += 1
        return 'token'
      },
    },
  })
  const close = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  t.after(async () => {
    await client.close()
    await close()
  })
  return { client, seen, close, tokens: () => ({ renewedCount }) }
}
