import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { bareEnv } from './bare-env.ts'
import { runSample } from './sample.ts'
import { askOf, type RunningTieout, whole } from './tieout.ts'

/**
 * One Tieout against the sample company for all test files that only ask, in a process of its own that
 * lasts as long as the run: a file that boots one pays ten times what its questions cost. What changes
 * something takes a sample of its own; see sample.ts.
 */
export interface AskedSample extends AsyncDisposable {
  url: string
  ask: RunningTieout['ask']
  /** Refuses to write. */
  store: pg.Pool
}

/** What the process of the sample tells of it. */
export interface ToldSample {
  url: string
  databaseUrl: string
}

/** Where the run says where its sample is; a file that runs alone has none. */
const ADDRESS = 'TIEOUT_TEST_SAMPLE'
const PROCESS = join(import.meta.dirname, 'sample-process.ts')

export async function askSample(): Promise<AskedSample> {
  const address = process.env[ADDRESS]
  const own = address === undefined ? await runSample() : undefined
  const { url, databaseUrl } = own
    ? { url: own.url, databaseUrl: String(own.store.options.connectionString) }
    : await toldAt(String(address))
  const store = new pg.Pool({
    connectionString: databaseUrl,
    max: 2,
    options: '-c default_transaction_read_only=on',
  })
  store.on('error', () => undefined)
  const ask = askOf(url)
  return {
    url,
    ask,
    store,
    async [Symbol.asyncDispose]() {
      try {
        const { operations } = whole(await ask('{ operations(first: 1) { totalCount } }'))
        if (operations.totalCount > 0) throw new Error('A test file that only asks has written.')
      } finally {
        await store.end()
        await own?.[Symbol.asyncDispose]()
      }
    },
  }
}

async function toldAt(address: string): Promise<ToldSample> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`There is no sample to ask: ${await answer.text()}`)
  return (await answer.json()) as ToldSample
}

/** For the whole run: begins the process of the sample when the first file asks for it, and ends it. */
export async function offerSample(): Promise<AsyncDisposable> {
  let child: ChildProcess | undefined
  let told: Promise<ToldSample> | undefined
  const begin = async () => {
    child = fork(PROCESS, { env: bareEnv(), execArgv: [] })
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown]
    if (typeof said !== 'object' || said === null) throw new Error('its process ended')
    return said as ToldSample
  }
  const server: Server = createServer((_request, response) => {
    told ??= begin()
    told.then(
      said => response.end(JSON.stringify(said)),
      thrown => response.writeHead(500).end(String(thrown)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env[ADDRESS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async [Symbol.asyncDispose]() {
      server.close()
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
