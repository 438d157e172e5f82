import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createAccessLog } from '#gateway/front/access-log'
import { createAuthenticator } from '#gateway/front/auth'
import { createServer, type Server } from '#gateway/front/server'
import { setLogLevel } from '#lib/log'
import type { TrustedDocument } from '../../gateway/documents.ts'
import { createGraph } from './engine-graph.ts'

const TRUSTED = 'query Held { commitment(id: "SECRET-1") { id sage { held } } }'
const OTHER = '{ commitment(id: "SECRET-2") { id } }'
const lines: string[] = []
const write = process.stderr.write
let server: Server

before(async () => {
  setLogLevel('info')
  process.stderr.write = ((text: string) => lines.push(text) > 0) as typeof write
  // Slow is what takes any time at all.
  const accessLog = createAccessLog([{ name: 'Held', text: TRUSTED } as TrustedDocument], 0)
  server = await createServer({
    config: { mode: 'production', host: '127.0.0.1', port: 0 },
    engine: createGraph().engine,
    authenticate: createAuthenticator({ hasSandboxTokens: true }),
    readiness: () => ({ isReady: true, reasons: [] }),
    explorer: { query: '' },
    watch: accessLog.watched,
    addRoutes: app => accessLog.serve(app),
  })
})
after(async () => {
  process.stderr.write = write
  await server.close()
})

/** What was said of a request, once its answer was read. */
async function saidOf(path: string, init: RequestInit = {}): Promise<Record<string, unknown>[]> {
  const headers = {
    authorization: 'Bearer sandbox-reader',
    'content-type': 'application/json',
    'x-request-id': `r${lines.length}`,
  }
  const answer = await fetch(server.url + path, { headers, ...init })
  const id = answer.headers.get('x-request-id')
  await answer.text()
  for (;;) {
    const said = lines.map(line => JSON.parse(line)).filter(line => line.requestId === id)
    if (said.some(({ event }) => event === 'request')) return said
    await new Promise(setImmediate)
  }
}

function post(query: string, variables = {}) {
  return saidOf('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) })
}

test('a request is a line with its document, its caller and its size, and without a word of it', async () => {
  const [slow, line] = await post(TRUSTED)
  const { at, durationMs, requestId, bytes, ...rest } = line ?? {}
  assert.deepEqual(rest, {
    level: 'info',
    event: 'request',
    method: 'POST',
    path: '/graphql',
    document: 'Held',
    caller: 'sandbox-reader',
    status: 200,
  })
  assert.ok(Number(bytes) > 10 && Number(durationMs) >= 0)
  assert.deepEqual([slow?.['event'], slow?.['document']], ['request.slow', 'Held'])
  assert.match(String(slow?.['plan']), /^[\w, ()+]+$/)
  assert.match(String(slow?.['plan']), /,/)
})

test('a document that is not trusted is named by its hash, and so is one that was refused', async () => {
  const said = await post(OTHER)
  const hash = createHash('sha256').update(OTHER).digest('hex')
  assert.equal(said.at(-1)?.['document'], hash.slice(0, 12))
  const refused = (await post('{ SECRET }')).at(-1)
  assert.deepEqual([refused?.['status'], refused?.['caller']], [400, 'sandbox-reader'])
  assert.match(String(refused?.['document']), /^[0-9a-f]{12}$/)
  const nowhere = (await saidOf('/SECRET?SECRET=1')).at(-1)
  assert.deepEqual([nowhere?.['status'], nowhere?.['path']], [404, 'none'])
  assert.doesNotMatch(lines.join(''), /SECRET/)
})

test('who only asks whether we are there leaves no line', async () => {
  const count = lines.length
  await (await fetch(`${server.url}/healthz`)).text()
  await post(OTHER)
  assert.ok(!lines.slice(count).some(line => line.includes('healthz')))
})
