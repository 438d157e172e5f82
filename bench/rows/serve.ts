import { readFileSync } from 'node:fs'
import { setLogLevel } from '#lib/log'
import type { SubgraphExecutor } from '#lib/request'
import { createReconcileSubgraph, exportFormats, exportNames, openRowStore } from '#reconcile'
import { createEngine, inProcess } from '../../gateway/engine/index.ts'
import { createAuthenticator } from '../../gateway/front/auth.ts'
import { addExports } from '../../gateway/front/exports.ts'
import { createServer } from '../../gateway/front/server.ts'

/** Tieout over a store that is filled already, without the systems: in a process of its own, so that it can be killed. */
const [databaseUrl = ''] = process.argv.slice(2)
const unused: SubgraphExecutor = () => ({ data: {} })

setLogLevel('error')
process.once('disconnect', () => process.exit())
const reconcile = await createReconcileSubgraph({
  databaseUrl,
  procore: unused,
  sage300: unused,
  origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
})
const engine = createEngine({
  supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  subgraphs: { procore: unused, sage300: unused, reconcile: inProcess(reconcile.schema) },
})
const authenticate = createAuthenticator({ hasSandboxTokens: true })
const { url } = await createServer({
  config: { mode: 'sandbox', host: '127.0.0.1', port: 0 },
  engine,
  authenticate,
  readiness: () => ({ isReady: true, reasons: [] }),
  explorer: { query: '' },
  addRoutes(app) {
    const store = openRowStore(databaseUrl)
    addExports(app, {
      authenticate,
      store,
      names: exportNames,
      formats: exportFormats,
      checkList: () => undefined,
    })
  },
})
process.send?.(url)
