import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { type RunningSample, runSample } from './sample.ts'
import { askOf, type RunningTieout, whole } from './tieout.ts'

/**
 * One Tieout against the sample company for all test files that only ask, for as long as the run lasts:
 * a file that boots one pays many times what its questions cost. What changes something takes a sample of its own; see sample.ts.
 */
export interface AskedSample extends AsyncDisposable {
  url: string
  ask: RunningTieout['ask']
  /** Refuses to write. */
  store: pg.Pool
}

interface ToldSample {
  url: string
  databaseUrl: string
}

/** Where the run says where its sample is; a file that runs alone has none. */
const ADDRESS = 'TIEOUT_TEST_SAMPLE'

export async function askSample(): Promise<AskedSample> {
  const address = process.env[ADDRESS]
  const own = address === undefined ? await runSample() : undefined
  const { url, databaseUrl } = own ? told(own) : await toldAt(String(address))
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

function told({ url, store }: Pick<RunningSample, 'url' | 'store'>): ToldSample {
  return { url, databaseUrl: String(store.options.connectionString) }
}

async function toldAt(address: string): Promise<ToldSample> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`There is no sample to ask: ${await answer.text()}`)
  return (await answer.json()) as ToldSample
}

/** For the whole run: starts the sample when the first file asks for it, and ends it. */
export async function offerSample(): Promise<AsyncDisposable> {
  let sample: Promise<RunningSample> | undefined
  const server = createServer((_request, response) => {
    sample ??= runSample()
    sample.then(
      running => response.end(JSON.stringify(told(running))),
      thrown => response.writeHead(500).end(String(thrown)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env[ADDRESS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async [Symbol.asyncDispose]() {
      server.close()
      await (await sample?.catch(() => undefined))?.[Symbol.asyncDispose]()
    },
  }
}
