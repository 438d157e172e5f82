import { launchPostgres } from '#lib/postgres'

/** A process that launches the cluster of its argument, says its url and stays until it is killed. */
const server = await launchPostgres({ dataDir: process.argv[2] ?? '' })
process.send?.(server.url)
// Listening on the channel to the test is what keeps this process alive.
process.on('message', () => undefined)
