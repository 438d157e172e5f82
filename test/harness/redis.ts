import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** A real Redis on loopback that keeps nothing on disk:  await using redis = await startRedis() */
export interface RedisServer extends AsyncDisposable {
  url: string
  port: number
  stop(): Promise<void>
}

const HOST = '127.0.0.1'
const START_ATTEMPTS = 5

/**
 * Starts redis-server on `port`, or on a free one. Give the port of a stopped server to bring it
 * back, empty. Throws with the way to install it when the machine has none.
 */
export async function startRedis(port?: number): Promise<RedisServer> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort())
    const server = spawn(
      'redis-server',
      ['--bind', HOST, '--port', `${chosen}`, '--save', '', '--appendonly', 'no', '--dir', '/'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    if (await isReady(server)) return serverOf(server, chosen)
    // Somebody took the port between our look and its start.
    if (port !== undefined || attempt === START_ATTEMPTS) {
      throw new Error(`redis-server did not start on port ${chosen}`)
    }
  }
}

function serverOf(server: ChildProcess, port: number): RedisServer {
  // A test that dies without cleaning up takes its server along.
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  return { url: `redis://${HOST}:${port}`, port, stop, [Symbol.asyncDispose]: stop }
}

async function isReady(server: ChildProcess): Promise<boolean> {
  if (!server.stdout) throw new Error('redis-server was started without a pipe')
  const spawned = once(server, 'spawn')
  await spawned.catch((error: Error) => {
    throw new Error(
      `redis-server is not installed (${error.message}); on Debian: apt-get install redis-server`,
    )
  })
  for await (const line of createInterface({ input: server.stdout })) {
    if (!line.includes('Ready to accept connections')) continue
    server.stdout.resume()
    return true
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
