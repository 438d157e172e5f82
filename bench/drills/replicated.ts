import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { until } from './world.ts'

/** A Postgres and a Redis with a replica each, of Debian's packages, behind an address that leads to the first of the two. */
export interface Replicated extends AsyncDisposable {
  url: string
  /** The first is gone at once; the replica takes its place, and the address leads there. */
  failOver(): Promise<void>
}

const run = promisify(execFile)
const HOST = '127.0.0.1'
const BINARIES = '/usr/lib/postgresql/15/bin'
const USER = 'postgres'
/** So long nobody has noticed that the first is gone. */
const UNNOTICED_MS = 1_000
const LOG_LIMIT = 'error'

/** What is committed is on both, so that nothing which was answered is lost with one of them. */
export async function openReplicatedPostgres(dir: string): Promise<Replicated> {
  await mkdir(dir)
  await run('chown', [USER, dir])
  await chmod(dir, 0o700)
  const [first, second] = [join(dir, 'first'), join(dir, 'second')]
  const ports = [await freePort(), await freePort()] as const
  const as = (command: string, ...args: string[]) =>
    run('runuser', ['-u', USER, '--', join(BINARIES, command), ...args], { cwd: '/' })
  const start = (data: string, port: number) =>
    as('pg_ctl', '-D', data, '-w', '-l', `${data}.log`, '-o', `-p ${port}`, 'start')
  const stop = (data: string) =>
    as('pg_ctl', '-D', data, '-m', 'immediate', 'stop').catch(() => undefined)
  await as('initdb', '-D', first, '--auth=trust', '-U', USER)
  await writeFile(
    join(first, 'postgresql.auto.conf'),
    [
      `listen_addresses = '${HOST}'`,
      "unix_socket_directories = ''",
      'max_connections = 120',
      `log_min_messages = ${LOG_LIMIT}`,
      '',
    ].join('\n'),
  )
  await start(first, ports[0])
  await as('pg_basebackup', '-h', HOST, '-p', `${ports[0]}`, '-D', second, '-R', '-X', 'stream')
  await start(second, ports[1])
  const ask = (port: number, sql: string) =>
    run('psql', ['-h', HOST, '-p', `${port}`, '-U', USER, '-Atc', sql], { cwd: '/' })
  await ask(ports[0], "alter system set synchronous_standby_names = '*'")
  await ask(ports[0], 'select pg_reload_conf()')
  await until('the replica follows', async () => {
    const { stdout } = await ask(ports[0], 'select sync_state from pg_stat_replication')
    return stdout.trim() === 'sync'
  })
  const address = await openAddress(ports[0])
  return {
    url: `postgres://${USER}@${HOST}:${address.port}/postgres`,
    async failOver() {
      await stop(first)
      await delay(UNNOTICED_MS)
      await as('pg_ctl', '-D', second, '-w', 'promote')
      // It is alone from now on, and waits for nobody.
      await ask(ports[1], "alter system set synchronous_standby_names = ''")
      await ask(ports[1], 'select pg_reload_conf()')
      address.lead(ports[1])
    },
    async [Symbol.asyncDispose]() {
      await address.end()
      await Promise.all([stop(first), stop(second)])
    },
  }
}

/** It holds a cache and counts: what is lost with it is read again. */
export async function openReplicatedRedis(): Promise<Replicated> {
  const ports = [await freePort(), await freePort()] as const
  const first = startRedis(ports[0])
  const second = startRedis(ports[1], ['--replicaof', HOST, `${ports[0]}`])
  const address = await openAddress(ports[0])
  const tell = (port: number, ...words: string[]) => run('redis-cli', ['-p', `${port}`, ...words])
  await until('the replica follows', () =>
    tell(ports[1], 'info', 'replication').then(
      ({ stdout }) => stdout.includes('master_link_status:up'),
      () => false,
    ),
  )
  return {
    url: `redis://${HOST}:${address.port}`,
    async failOver() {
      await ended(first)
      await delay(UNNOTICED_MS)
      await tell(ports[1], 'replicaof', 'no', 'one')
      address.lead(ports[1])
    },
    async [Symbol.asyncDispose]() {
      await address.end()
      await Promise.all([first, second].map(ended))
    },
  }
}

function startRedis(port: number, more: string[] = []): ChildProcess {
  const args = ['--bind', HOST, '--port', `${port}`, '--save', '', '--dir', '/', ...more]
  return spawn('redis-server', args, { stdio: 'ignore' })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGKILL')
  await over
}

/** A plain balancer: the connections of one address go to a port of this machine, of several to each in turn. */
export async function openAddress(...to: number[]) {
  let ports: readonly number[] = to
  let turn = 0
  const open = new Set<Socket>()
  const server = createServer(outside => {
    const inside = connect(ports[turn++ % ports.length] ?? 0, HOST)
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, HOST, resolve))
  const address = server.address()
  const drop = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** What was open elsewhere is closed. */
    lead(...elsewhere: number[]) {
      ports = elsewhere
      drop()
    },
    async end() {
      drop()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, HOST, resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
