import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Part, parts } from '#gateway/config/whole'
import { Random } from '../../sandbox/generate/random.ts'
import { loseInvoices } from './losses.ts'
import { type Door, type Namespaces, openNamespaces } from './namespaces.ts'
import { type Happening, type PressureReport, shuffled, underPressure } from './pressure.ts'
import { type DrillWorld, openDrillWorld, until } from './world.ts'

const COMPANY = { projects: 4, commitments: 40 }
/** Of the invoices, with which Sage loses what it has added up of them and of change orders. */
const LOST_EVERY = 4
const PORT = '4000'
const SECRET = 'a secret that four processes share'
const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
/** How long a part is away, or one of the systems; a link between two parts is silent for longer than is waited for. */
const AWAY_MS = 8_000
const SILENT_MS = 35_000
const READY_LIMIT_MS = 600_000

const LINKS: readonly (readonly [Part, Part])[] = [
  ['gateway', 'procore'],
  ['gateway', 'sage300'],
  ['gateway', 'reconcile'],
  ['reconcile', 'procore'],
  ['reconcile', 'sage300'],
]

/** One run of four processes that cannot rely on each other. */
export async function runSplit(options: {
  seed: string
  onProgress(line: string): void
}): Promise<PressureReport> {
  const random = new Random(options.seed)
  await using world = await openDrillWorld({ ...COMPANY, seed: options.seed })
  await using net = await openNamespaces(parts)
  await loseInvoices(world.sage, { every: LOST_EVERY })
  const deployment = await deploy(world, net)
  await using stopping = new AsyncDisposableStack()
  stopping.defer(() => Promise.all(parts.map(part => deployment.kill(part))).then(() => undefined))
  options.onProgress('four processes start, each before those that it asks')
  await deployment.startAll(shuffled(parts, random))
  await until('all is read', () => deployment.isReady(), READY_LIMIT_MS)
  return await underPressure({
    ...options,
    world,
    url: `http://${net.addressOf('gateway')}:${PORT}`,
    happenings: shuffled(happeningsOf(net, deployment, random), random),
  })
}

type Deployment = Awaited<ReturnType<typeof deploy>>

/** Each part killed, each link cut, and everything stopped and started in another order. */
function happeningsOf(net: Namespaces, deployment: Deployment, random: Random): Happening[] {
  const doors: [string, Part, Door][] = [
    ['the store', 'gateway', deployment.doors.store],
    ['the store', 'reconcile', deployment.doors.store],
    ['Procore', 'procore', deployment.doors.procore],
    ['Sage', 'sage300', deployment.doors.sage],
  ]
  return [
    ...parts.map(part => ({
      what: `${part} killed`,
      begin: () => deployment.kill(part),
      end: () => deployment.startAll([part]),
      awayMs: AWAY_MS,
    })),
    ...LINKS.map(([from, to]) => ({
      what: `${from} cut off from ${to}`,
      begin: () => net.cut(from, to),
      end: () => net.mend(from, to),
      awayMs: SILENT_MS,
    })),
    ...doors.map(([name, from, door]) => ({
      what: `${from} cut off from ${name}`,
      begin: async () => door.close(from),
      end: async () => door.open(from),
      awayMs: AWAY_MS,
    })),
    {
      what: 'all killed, and started in another order',
      begin: async () => void (await Promise.all(parts.map(part => deployment.kill(part)))),
      end: () => deployment.startAll(shuffled(parts, random)),
      awayMs: AWAY_MS,
    },
  ]
}

async function deploy(world: DrillWorld, net: Namespaces) {
  const portsIn = (text: string | undefined) =>
    /127\.0\.0\.1(?::|;Port=)(\d+)/.exec(text ?? '')?.[1]
  const ports = Object.values(world.settings).flatMap(value =>
    [...value.matchAll(/127\.0\.0\.1(?::|;Port=)(\d+)/g)].map(([, port]) => Number(port)),
  )
  const opened = new Map<number, Door>()
  for (const port of new Set(ports)) opened.set(port, await net.openDoor(port))
  const doorOf = (name: string) => {
    const door = opened.get(Number(portsIn(world.settings[name])))
    if (!door) throw new Error(`${name} names no address of this machine`)
    return door
  }
  const settings = Object.fromEntries(
    Object.entries(world.settings).map(([name, value]) => [
      name,
      value.replaceAll('127.0.0.1', net.address),
    ]),
  )
  const running = new Map<Part, ChildProcess>()

  function start(part: Part): void {
    const [command = '', ...args] = [...net.within(part), process.execPath, MAIN, '--only', part]
    const urls = Object.fromEntries(
      parts
        .filter(other => other !== 'gateway' && other !== part)
        .map(other => [
          `${other.toUpperCase()}_SUBGRAPH_URL`,
          `http://${net.addressOf(other)}:${PORT}/graphql`,
        ]),
    )
    const { PATH = '' } = process.env
    const env = {
      PATH,
      ...settings,
      ...urls,
      HOST: net.addressOf(part),
      PORT,
      SUBGRAPH_SECRET: SECRET,
    }
    const child = spawn(command, args, { env, stdio: 'ignore' })
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('close', () => process.off('exit', kill))
    running.set(part, child)
  }

  const seems = (part: Part, path: string) =>
    fetch(`http://${net.addressOf(part)}:${PORT}/${path}`).then(
      ({ ok }) => ok,
      () => false,
    )
  return {
    isReady: () => seems('gateway', 'readyz'),
    doors: {
      store: doorOf('DATABASE_URL'),
      procore: doorOf('PROCORE_API_URL'),
      sage: doorOf('SAGE_ODBC'),
    },
    /** One right after another, whatever of the others is there. */
    async startAll(order: readonly Part[]): Promise<void> {
      for (const part of order) start(part)
      for (const part of order) {
        await until(`${part} listens`, () => seems(part, 'healthz'), READY_LIMIT_MS)
      }
    },
    async kill(part: Part): Promise<void> {
      const child = running.get(part)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}
