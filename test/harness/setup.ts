import { join } from 'node:path'
import { offerSample } from './asked-sample.ts'
import { offerHosts } from './hosts.ts'
import { joinCluster, leaveCluster } from './postgres.ts'

/** Every test file, and every command that one starts, loads much the same modules. */
const COMPILE_CACHE = join(import.meta.dirname, '../../node_modules/.cache/tieout-compiled')

let offered: AsyncDisposableStack | undefined

/**
 * For `node --test --test-global-setup`: present for the whole run, so that the server is not
 * stopped and started between two test files, and one sample serves all files that only ask. A single
 * file runs without it just as well.
 */
export async function globalSetup(): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] ??= COMPILE_CACHE
  await joinCluster()
  offered = new AsyncDisposableStack()
  offered.use(await offerHosts())
  offered.use(await offerSample())
}

export async function globalTeardown(): Promise<void> {
  await offered?.disposeAsync()
  await leaveCluster()
}
