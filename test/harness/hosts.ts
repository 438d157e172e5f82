import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { bareEnv } from './bare-env.ts'

/**
 * Where the Tieouts of a run of tests live: in a few processes that last as long as the run. The first
 * Tieout of a process loads its modules and runs cold, which takes seconds of CPU; the next ones do not.
 */
export interface HostedTieout {
  url: string
  sandboxUrl: string | undefined
  close(): Promise<void>
}

/** What a host is asked for, and answers. */
export type HostRequest = { id: number; env: Record<string, string> } | { id: number; close: true }
export type HostAnswer = { id: number; url?: string; sandboxUrl?: string; failure?: string }

/** Where the run says where its hosts are asked; a file that runs alone has none. */
const ADDRESS = 'TIEOUT_TEST_HOSTS'
const PROCESS = join(import.meta.dirname, 'host-process.ts')

/** Starts a Tieout in a host of this run; undefined when there is none. Throws what the start throws. */
export async function startHosted(env: Record<string, string>): Promise<HostedTieout | undefined> {
  const address = process.env[ADDRESS]
  if (address === undefined) return undefined
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(env) })
  if (!answer.ok) throw new Error(await answer.text())
  const { id, url, sandboxUrl } = (await answer.json()) as Required<HostAnswer>
  return {
    url,
    sandboxUrl,
    async close() {
      const ended = await fetch(`${address}/${id}`, { method: 'DELETE' })
      if (!ended.ok) throw new Error(await ended.text())
    },
  }
}

/** For the whole run: begins the hosts when the first Tieout is asked for, and ends them. */
export async function offerHosts(): Promise<AsyncDisposable> {
  const hosts: Host[] = []
  const homes = new Map<number, Host>()
  let given = 0
  const start = (env: Record<string, string>) => {
    given += 1
    const place = given % availableParallelism()
    hosts[place] ??= beginHost()
    homes.set(given, hosts[place])
    return hosts[place].send({ id: given, env })
  }
  const close = async (id: number) => {
    const home = homes.get(id)
    homes.delete(id)
    return home?.send({ id, close: true })
  }
  const server = createServer(async (request, response) => {
    const answer = await serve(request).catch((thrown: Error) => ({ failure: thrown.message }))
    if (answer && 'failure' in answer) response.writeHead(500).end(answer.failure)
    else response.end(JSON.stringify(answer ?? {}))
  })
  const serve = async (request: IncomingMessage) =>
    request.method === 'DELETE'
      ? close(Number(request.url?.slice(1)))
      : start((await json(request)) as Record<string, string>)
  // A start may read a whole company first.
  server.requestTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env[ADDRESS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async [Symbol.asyncDispose]() {
      server.close()
      await Promise.all(hosts.map(host => host?.end()))
    },
  }
}

interface Host {
  send(request: HostRequest): Promise<HostAnswer>
  end(): Promise<void>
}

function beginHost(): Host {
  const child = fork(PROCESS, { env: bareEnv(), execArgv: [] })
  const waiting = new Map<number, (answer: HostAnswer) => void>()
  const take = (answer: HostAnswer) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  child.on('message', message => take(message as HostAnswer))
  child.once('exit', () => {
    for (const id of waiting.keys()) take({ id, failure: 'The host of the Tieouts has ended.' })
  })
  return {
    send: request =>
      new Promise(resolve => {
        waiting.set(request.id, resolve)
        if (child.connected) child.send(request)
        else take({ id: request.id, failure: 'The host of the Tieouts has ended.' })
      }),
    end: () => endOf(child),
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}
