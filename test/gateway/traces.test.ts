import assert from 'node:assert/strict'
import { createServer as createCollector } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createAuthenticator } from '#gateway/front/auth'
import { createServer } from '#gateway/front/server'
import { openTraces } from '#gateway/front/traces'
import { createGraph } from './engine-graph.ts'

const QUERY = 'query Held { SECRET: commitment(id: "1") { id sage { held } } }'
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'

test('a document is a span of the trace that its client began, with one below it for each subgraph', async t => {
  const sent: string[] = []
  const collector = createCollector(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    sent.push(`${request.url} ${body}`)
    response.setHeader('connection', 'close').end('{}')
  })
  await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve))
  t.after(() => collector.close())
  const { port } = collector.address() as AddressInfo
  const traces = await openTraces({
    endpoint: `http://127.0.0.1:${port}/`,
    version: '1',
    nameOf: query => (query === QUERY ? 'Held' : undefined),
  })
  const { engine } = createGraph({ traced: traces.traced })
  const server = await createServer({
    config: { mode: 'production', host: '127.0.0.1', port: 0 },
    engine,
    authenticate: createAuthenticator({ hasSandboxTokens: true }),
    readiness: () => ({ isReady: true, reasons: [] }),
    explorer: { query: '' },
    watch: traces.watched,
  })
  t.after(() => server.close())
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sandbox-reader',
      'content-type': 'application/json',
      traceparent: `00-${TRACE}-${PARENT}-01`,
    },
    body: JSON.stringify({ query: QUERY }),
  })
  assert.equal(answer.status, 200)
  await answer.text()
  await traces.close()
  const [path, body = ''] = (sent[0] ?? '').split(/ (.*)/s)
  assert.equal(path, '/v1/traces')
  const spans: Told[] = JSON.parse(body).resourceSpans[0].scopeSpans[0].spans
  const document = spans.find(({ name }) => name === 'Held')
  assert.deepEqual([document?.traceId, document?.parentSpanId], [TRACE, PARENT])
  const below = spans.filter(({ parentSpanId }) => parentSpanId === document?.spanId)
  assert.ok(below.length >= 2)
  assert.ok(below.every(({ traceId }) => traceId === TRACE))
  assert.ok(!body.includes('SECRET'))
})

interface Told {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
}
