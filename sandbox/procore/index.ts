import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { TieoutError } from '#lib/errors'
import { loadStore } from './load.ts'
import { isRow, text } from './row.ts'
import { newSandbox } from './sandbox.ts'
import { createSandboxServer } from './server.ts'
import { changedSettings, defaultSettings, type Settings } from './settings.ts'
import type { Store } from './store.ts'

export type { Settings as ProcoreSandboxSettings }

export interface ProcoreSandbox {
  /** "http://127.0.0.1:41234" */
  url: string
  port: number
  companyId: number
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Loads `dataDir` (a company folder) and serves it as Procore on 127.0.0.1. Port 0, the default,
 * takes any free port. Throws SANDBOX_DATA_INVALID, or PORT_IN_USE when the port is taken.
 */
export async function startProcoreSandbox(options: {
  dataDir: string
  port?: number
  settings?: Partial<Settings>
}): Promise<ProcoreSandbox> {
  const store = await loadStore(options.dataDir)
  const defaults = { ...defaultSettings, companyId: companyIn(store) ?? defaultSettings.companyId }
  const settings = changedSettings(defaults, options.settings ?? {})
  const sandbox = newSandbox(store, settings)
  const server = createSandboxServer(sandbox)
  server.listen(options.port ?? 0, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new TieoutError('PORT_IN_USE', `Port ${options.port} is in use; choose another one.`, {
      cause: error,
    })
  }
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    companyId: settings.companyId,
    [Symbol.asyncDispose]: async () => {
      sandbox.webhooks.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The company that the projects say they belong to. */
function companyIn(store: Store): number | undefined {
  for (const project of store.projects.values()) {
    const company = project['company']
    if (isRow(company) && text(company, 'id')) return Number(company['id'])
  }
  return undefined
}
