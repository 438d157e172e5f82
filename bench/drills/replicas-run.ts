import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Part, parts } from '#gateway/config/whole'
import { loseInvoices } from './losses.ts'
import { type Happening, type PressureReport, underPressure } from './pressure.ts'
import {
  freePort,
  openAddress,
  openReplicatedPostgres,
  openReplicatedRedis,
  type Replicated,
} from './replicated.ts'
import { type DrillWorld, openDrillWorld, until } from './world.ts'

const COMPANY = { projects: 4, commitments: 40 }
/** Of the invoices, with which Sage loses what it has added up of them and of change orders. */
const LOST_EVERY = 4
const HOST = '127.0.0.1'
const SECRET = 'a secret that all processes share'
const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
/** Of every part. */
const REPLICAS_COUNT = 2
const AWAY_MS = 6_000
const READY_LIMIT_MS = 600_000

/** Two of every part behind plain balancers, on one Postgres and one Redis that fail over while clients read and write. */
export async function runReplicas(options: {
  seed: string
  onProgress(line: string): void
}): Promise<PressureReport> {
  const dir = await mkdtemp(join(tmpdir(), 'tieout-replicas-'))
  // Postgres runs as another user, and must reach its files here.
  await chmod(dir, 0o711)
  await using opened = new AsyncDisposableStack()
  opened.defer(() => rm(dir, { recursive: true, force: true }))
  const postgres = opened.use(await openReplicatedPostgres(join(dir, 'postgres')))
  const redis = opened.use(await openReplicatedRedis())
  const world = opened.use(
    await openDrillWorld(
      { ...COMPANY, seed: options.seed },
      { redisUrl: redis.url, storeUrl: postgres.url },
    ),
  )
  await loseInvoices(world.sage, { every: LOST_EVERY })
  const deployment = await deploy(world)
  opened.defer(() => deployment.end())
  options.onProgress(`${parts.length * REPLICAS_COUNT} processes start`)
  await deployment.start()
  await until('all is read', deployment.isReady, READY_LIMIT_MS)
  const { url } = deployment
  return await underPressure({
    ...options,
    world,
    url,
    happenings: happeningsOf(deployment, postgres, redis),
  })
}

type Deployment = Awaited<ReturnType<typeof deploy>>

function happeningsOf(
  deployment: Deployment,
  postgres: Replicated,
  redis: Replicated,
): Happening[] {
  const nothing = async () => undefined
  return [
    ...parts.map(part => ({
      what: `one ${part} killed`,
      begin: () => deployment.kill(part),
      end: () => deployment.startAgain(part),
      awayMs: AWAY_MS,
    })),
    {
      what: 'Redis failed over',
      begin: () => redis.failOver(),
      end: nothing,
      awayMs: AWAY_MS,
    },
    {
      what: 'the replica of Postgres promoted',
      begin: () => postgres.failOver(),
      end: nothing,
      awayMs: AWAY_MS,
    },
  ]
}

async function deploy(world: DrillWorld) {
  const places = await Promise.all(
    parts.map(async part => {
      const ports = await Promise.all(Array.from({ length: REPLICAS_COUNT }, freePort))
      return { part, ports, address: await openAddress(...ports) }
    }),
  )
  const placeOf = (part: Part) => {
    const place = places.find(each => each.part === part)
    if (!place) throw new Error(`there is no ${part}`)
    return place
  }
  const running = new Map<number, ChildProcess>()

  function start(part: Part, port: number): void {
    const urls = Object.fromEntries(
      places
        .filter(other => other.part !== 'gateway' && other.part !== part)
        .map(({ part: other, address }) => [
          `${other.toUpperCase()}_SUBGRAPH_URL`,
          `http://${HOST}:${address.port}/graphql`,
        ]),
    )
    const { PATH = '' } = process.env
    const env = { PATH, ...world.settings, ...urls, PORT: `${port}`, SUBGRAPH_SECRET: SECRET }
    const args = [MAIN, '--only', part]
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('close', () => process.off('exit', kill))
    running.set(port, child)
  }

  async function kill(port: number): Promise<void> {
    const child = running.get(port)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const over = once(child, 'close')
    child.kill('SIGKILL')
    await over
  }

  const listens = (port: number, path = 'healthz') =>
    fetch(`http://${HOST}:${port}/${path}`).then(
      ({ ok }) => ok,
      () => false,
    )
  const gateway = placeOf('gateway')
  return {
    url: `http://${HOST}:${gateway.address.port}`,
    isReady: () => listens(gateway.address.port, 'readyz'),
    async start(): Promise<void> {
      for (const { part, ports } of places) for (const port of ports) start(part, port)
      for (const { part, ports } of places) {
        for (const port of ports)
          await until(`${part} listens`, () => listens(port), READY_LIMIT_MS)
      }
    },
    /** The balancer notices, as one that asks for health does. */
    async kill(part: Part): Promise<void> {
      const { ports, address } = placeOf(part)
      const [first = 0, ...others] = ports
      await kill(first)
      address.lead(...others)
    },
    async startAgain(part: Part): Promise<void> {
      const { ports, address } = placeOf(part)
      const [first = 0] = ports
      start(part, first)
      await until(`${part} listens`, () => listens(first), READY_LIMIT_MS)
      address.lead(...ports)
    },
    async end(): Promise<void> {
      await Promise.all([...running.keys()].map(kill))
      for (const { address } of places) await address.end()
    },
  }
}
