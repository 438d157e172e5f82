import type { GraphQLSchema } from 'graphql'
import type { Subgraph } from './config/whole.ts'
import type { Readiness } from './front/http.ts'
import { createSubgraphServer } from './front/subgraph-server.ts'
import {
  type Opening,
  openCache,
  openProcore,
  openReconcile,
  openSage300,
  openSources,
  openStore,
  readinessOf,
  type Served,
} from './parts.ts'

/** Serves one subgraph to the other processes. Whether its system answers is asked with each query. */
export async function serveSubgraph(opening: Opening, part: Subgraph): Promise<Served> {
  if (part === 'reconcile') return serveReconcile(opening)
  const cache = openCache(opening)
  const schema =
    part === 'procore'
      ? await openProcore(opening, undefined, cache, opening.config.databaseUrl)
      : await openSage300(opening, undefined, cache)
  return serve(opening, schema, async () => ({ isReady: true, reasons: [] }))
}

async function serveReconcile(opening: Opening): Promise<Served> {
  const databaseUrl = await openStore(opening)
  const sources = await openSources(opening, undefined, databaseUrl)
  const reconcile = await openReconcile(opening, sources, databaseUrl, undefined)
  const served = await serve(opening, reconcile.schema, () => readinessOf(reconcile))
  await reconcile.start(opening.onProgress)
  return served
}

async function serve(
  { config, begun }: Opening,
  schema: GraphQLSchema,
  readiness: () => Promise<Readiness>,
): Promise<Served> {
  const { host, port, subgraphSecret: secret } = config
  if (secret === undefined) throw new Error('a part without SUBGRAPH_SECRET passed the check')
  const server = await createSubgraphServer({ schema, secret, host, port, readiness })
  begun.push(() => server.close())
  return { url: server.url, readiness }
}
