import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { auditServer } from 'graphql-http'
import { createAuthenticator } from '#gateway/front/auth'
import { createServer, type Server } from '#gateway/front/server'
import { createGraph } from './engine-graph.ts'

/** The audit of the GraphQL-over-HTTP specification, which nobody here wrote. */

const AUDITS = 61

let server: Server
before(async () => {
  server = await createServer({
    config: { mode: 'sandbox', host: '127.0.0.1', port: 0 },
    engine: createGraph().engine,
    authenticate: createAuthenticator({ hasSandboxTokens: true }),
    readiness: () => ({ isReady: true, reasons: [] }),
    explorer: { query: '{ __typename }' },
  })
})
after(() => server.close())

test('every MUST, SHOULD and MAY of GraphQL over HTTP is kept', async () => {
  const results = await auditServer({
    url: `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: 'Bearer sandbox-reader' },
      }),
  })
  const missed = results
    .filter(result => result.status !== 'ok')
    .map(result => `${result.name}: ${'reason' in result ? result.reason : ''}`)
  assert.deepEqual(missed, [])
  assert.equal(results.length, AUDITS)
})
