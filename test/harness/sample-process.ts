import { setLogLevel } from '#lib/log'
import type { ToldSample } from './asked-sample.ts'
import { leaveCluster } from './postgres.ts'
import { runSample } from './sample.ts'

/** The sample that all files ask, until the run that began this process goes away, in whatever way. */
setLogLevel('error')
const gone = new Promise(resolve => process.once('disconnect', resolve))
const sample = await runSample()
const told: ToldSample = {
  url: sample.url,
  databaseUrl: String(sample.store.options.connectionString),
}
// Whoever began this may be gone before it is made.
if (process.connected) process.send?.(told)
await gone
await sample[Symbol.asyncDispose]()
await leaveCluster()
