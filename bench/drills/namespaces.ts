import { execFile } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import { promisify } from 'node:util'

/**
 * A network namespace for each of several processes, on one bridge, as if each had a machine of its own. What runs
 * outside is reached through doors that know who comes.
 */
export interface Namespaces extends AsyncDisposable {
  addressOf(name: string): string
  /** What is written before a command to run it there. */
  within(name: string): string[]
  /** From now on nothing that `to` says reaches `from`: neither an answer nor a refusal comes. */
  cut(from: string, to: string): Promise<void>
  mend(from: string, to: string): Promise<void>
  /** Lets all of them reach a port of this machine's loopback under `address`. */
  openDoor(port: number): Promise<Door>
  /** Of the machine itself, where the doors are. */
  address: string
}

export interface Door {
  port: number
  /** As cut and mend, between one of them and this door. */
  close(from: string): void
  open(from: string): void
}

const run = promisify(execFile)
const NETWORK = '10.77.0'
const LOOPBACK = '127.0.0.1'

/** Throws with what is missing: it takes root and iproute2 on Linux. */
export async function openNamespaces(names: readonly string[]): Promise<Namespaces> {
  await using opened = new AsyncDisposableStack()
  const bridge = `tieout${process.pid % 100_000}`
  const address = `${NETWORK}.1`
  const ip = async (...args: string[]) => void (await run('ip', args))
  const namespaceOf = (name: string) => `${bridge}-${name}`
  const addressOf = (name: string) => `${NETWORK}.${names.indexOf(name) + 2}`
  const nameOf = (socket: Socket) => names.find(name => addressOf(name) === socket.remoteAddress)

  await ip('link', 'add', bridge, 'type', 'bridge')
  opened.defer(() => ip('link', 'del', bridge))
  await ip('addr', 'add', `${address}/24`, 'dev', bridge)
  await ip('link', 'set', bridge, 'up')
  for (const [place, name] of names.entries()) {
    const namespace = namespaceOf(name)
    const outside = `${bridge}o${place}`
    await ip('netns', 'add', namespace)
    opened.defer(() => ip('netns', 'del', namespace))
    await ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace)
    await ip('link', 'set', outside, 'master', bridge, 'up')
    await ip('-n', namespace, 'addr', 'add', `${addressOf(name)}/24`, 'dev', 'eth0')
    await ip('-n', namespace, 'link', 'set', 'eth0', 'up')
    await ip('-n', namespace, 'link', 'set', 'lo', 'up')
  }
  const kept = opened.move()
  return {
    address,
    addressOf,
    within: name => ['ip', 'netns', 'exec', namespaceOf(name)],
    cut: (from, to) => ip('-n', namespaceOf(to), 'route', 'add', 'blackhole', addressOf(from)),
    mend: (from, to) => ip('-n', namespaceOf(to), 'route', 'del', 'blackhole', addressOf(from)),
    async openDoor(port) {
      const door = await openDoor(port, address, nameOf)
      kept.defer(() => door.end())
      return door
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

async function openDoor(
  port: number,
  address: string,
  nameOf: (socket: Socket) => string | undefined,
): Promise<Door & { end(): Promise<void> }> {
  const shut = new Set<string>()
  const sockets = new Map<Socket, { name: string; inside: Socket }>()
  const server = createServer({ pauseOnConnect: true }, outside => {
    const inside = connect(port, LOOPBACK)
    const name = nameOf(outside) ?? ''
    sockets.set(outside, { name, inside })
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(outside)
        other.destroy()
      })
      one.on('data', data => {
        if (!other.write(data)) one.pause()
      })
      other.on('drain', () => {
        if (!shut.has(name)) one.resume()
      })
    }
    if (shut.has(name)) inside.pause()
    else outside.resume()
  })
  await new Promise<void>(resolve => server.listen(port, address, resolve))
  const turn = (from: string, how: 'pause' | 'resume') => {
    for (const [outside, { name, inside }] of sockets) {
      if (name !== from) continue
      outside[how]()
      inside[how]()
    }
  }
  return {
    port,
    close(from) {
      shut.add(from)
      turn(from, 'pause')
    },
    open(from) {
      shut.delete(from)
      turn(from, 'resume')
    },
    async end() {
      for (const outside of sockets.keys()) outside.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
