import { joinCluster, leaveCluster } from './postgres.ts'

/**
 * For `node --test --test-global-setup`: present for the whole run, so that the server is not
 * stopped and started between two test files. A single file runs without it just as well.
 */
export async function globalSetup(): Promise<void> {
  await joinCluster()
}

export async function globalTeardown(): Promise<void> {
  await leaveCluster()
}
