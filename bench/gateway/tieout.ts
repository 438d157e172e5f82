import { createAuthenticator } from '#gateway/front/auth'
import { createServer } from '#gateway/front/server'
import { setLogLevel } from '#lib/log'
import { createEngine, overHttp } from '../../gateway/engine/index.ts'
import { givenOf } from './given.ts'
import { tell } from './serve.ts'

/** Tieout's own server over the subgraphs, without its log of requests, which no peer writes. */
setLogLevel('error')
const { supergraph, urls } = givenOf()
const executors = Object.entries(urls).map(([name, url]) => [name, overHttp(url, 'bench')])
const server = await createServer({
  config: { mode: 'production', host: '127.0.0.1', port: 0 },
  engine: createEngine({ supergraphSdl: supergraph, subgraphs: Object.fromEntries(executors) }),
  authenticate: createAuthenticator({ hasSandboxTokens: true }),
  readiness: () => ({ isReady: true, reasons: [] }),
  explorer: { query: '{ __typename }' },
  documents: new Map(),
})
tell(Number(new URL(server.url).port))
