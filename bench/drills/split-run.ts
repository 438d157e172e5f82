import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Part, parts } from '#gateway/config/whole'
import { messageOf } from '#lib/errors'
import { inputsOf } from '#test/harness/write-inputs'
import { Random } from '../../sandbox/generate/random.ts'
import { queryOf } from '../crash/writes.ts'
import { problemsOf } from './checks.ts'
import { type Door, type Namespaces, openNamespaces } from './namespaces.ts'
import { type DrillAnswer, type DrillWorld, openDrillWorld, until } from './world.ts'

/** One run of four processes that cannot rely on each other: what they were asked meanwhile, and what was wrong. */
export interface SplitReport {
  happenings: {
    what: string
    answered: number
    partly: number
    unanswered: number
    healthyAfterMs: number
  }[]
  operations: Record<string, number>
  problems: string[]
}

const COMPANY = { projects: 3, commitments: 20 }
const PORT = '4000'
const SECRET = 'a secret that four processes share'
const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
const CLIENTS_COUNT = 3
/** Of what is sent, so much writes. */
const WRITE_PERCENT = 25
const PAUSE_MS = 150
/** How long a part is away, or one of the systems; a link between two parts is silent for longer than is waited for. */
const AWAY_MS = 8_000
const SILENT_MS = 35_000
/** No request lives longer than a minute; the rest is what a busy machine adds. */
const HANG_MS = 75_000
const READY_LIMIT_MS = 180_000
const HEALTHY_LIMIT_MS = 120_000
const SETTLE_LIMIT_MS = 240_000

/** Through all three subgraphs; of one project, so that the systems are asked. */
const READ = `{ commitments(first: 5) { totalCount nodes {
  number verdict procore { revisedAmount } sage { revisedAmount } findings { code } } } }`
const LINKS: readonly (readonly [Part, Part])[] = [
  ['gateway', 'procore'],
  ['gateway', 'sage300'],
  ['gateway', 'reconcile'],
  ['reconcile', 'procore'],
  ['reconcile', 'sage300'],
]
/** What may be said of a part that is away; INTERNAL is never among them. */
const HONEST =
  /^(SUBGRAPH_FAILED|STORE_UNREACHABLE|(PROCORE|SAGE)_(UNREACHABLE|TIMEOUT|UNAVAILABLE|RATE_LIMITED)|ANSWER_INCOMPLETE|UNAUTHENTICATED)$/

export async function runSplit(options: {
  seed: string
  onProgress(line: string): void
}): Promise<SplitReport> {
  const random = new Random(options.seed)
  await using world = await openDrillWorld({ ...COMPANY, seed: options.seed })
  await using net = await openNamespaces(parts)
  const deployment = await deploy(world, net)
  await using stopping = new AsyncDisposableStack()
  stopping.defer(() => Promise.all(parts.map(part => deployment.kill(part))).then(() => undefined))
  options.onProgress('four processes start, each before those that it asks')
  await deployment.startAll(shuffled(parts, random))
  await until('all is read', () => deployment.isReady(), READY_LIMIT_MS)
  const wishes = await wishesOf(world, random)
  if (wishes.length === 0) throw new Error('there is nothing to write')
  const answered: { key: string; isDone: boolean; codes: string[] }[] = []
  const problems = new Set<string>()
  const counts = { answered: 0, partly: 0, unanswered: 0 }
  let isOver = false

  function ask(query: string, variables = {}): Promise<DrillAnswer> {
    return asked(`http://${net.addressOf('gateway')}:${PORT}`, world.token, query, variables)
  }

  async function timed(query: string, variables = {}): Promise<DrillAnswer | undefined> {
    const begun = performance.now()
    const answer = await ask(query, variables).catch((thrown: unknown) => {
      if (performance.now() - begun > HANG_MS) problems.add(`no answer came: ${messageOf(thrown)}`)
      return undefined
    })
    if (!answer) counts.unanswered += 1
    else if (answer.errors.length > 0) counts.partly += 1
    else counts.answered += 1
    for (const { message, extensions } of answer?.errors ?? []) {
      if (!HONEST.test(extensions?.code ?? '')) problems.add(`${extensions?.code}: ${message}`)
    }
    return answer
  }

  async function write(wish: Wish, key: string): Promise<void> {
    const input = { ...wish.input, idempotencyKey: key }
    for (const late = performance.now() + SETTLE_LIMIT_MS; performance.now() < late; ) {
      const payload = (await timed(wish.query, { input }))?.data?.answer
      const codes = payload?.userErrors.map((error: { code: string }) => error.code)
      if (codes && !codes.includes('IN_PROGRESS')) {
        if ([undefined, 'SUCCEEDED', 'FAILED'].includes(payload.operation?.state)) {
          answered.push({ key, isDone: codes.length === 0, codes })
        }
        return
      }
      await delay(PAUSE_MS)
    }
  }

  async function client(index: number): Promise<void> {
    const own = new Random(`${options.seed} ${index}`)
    for (let turn = 0; !isOver; turn += 1) {
      const wish = own.chance(WRITE_PERCENT) ? wishes.pop() : undefined
      if (wish) await write(wish, `${options.seed}-${index}-${turn}`)
      else await timed(READ)
      await delay(PAUSE_MS)
    }
  }

  const happenings: SplitReport['happenings'] = []
  const happen = async ({ what, begin, end, awayMs = AWAY_MS }: Happening) => {
    Object.assign(counts, { answered: 0, partly: 0, unanswered: 0 })
    await begin()
    await delay(awayMs)
    await end()
    const mended = performance.now()
    await until('a whole answer', async () => isWhole(await ask(READ)), HEALTHY_LIMIT_MS).catch(
      () =>
        problems.add(
          `${what}: nothing whole was answered within ${HEALTHY_LIMIT_MS / 1000} s after`,
        ),
    )
    const healthyAfterMs = Math.round(performance.now() - mended)
    happenings.push({ what, ...counts, healthyAfterMs })
    options.onProgress(`${what}: ${JSON.stringify({ ...counts, healthyAfterMs })}`)
  }
  const clients = Array.from({ length: CLIENTS_COUNT }, (_, index) => client(index))
  for (const happening of shuffled(happeningsOf(net, deployment, random), random)) {
    await happen(happening)
  }
  isOver = true
  await Promise.all(clients)
  const lasting = await lastingProblems(world, answered)
  const states = await world.store.query<{ what: string; count: number }>(
    `select kind || ' ' || state as what, count(*)::int as count from tieout.operation group by 1 order by 1`,
  )
  return {
    happenings,
    operations: Object.fromEntries(states.rows.map(row => [row.what, row.count])),
    problems: [...problems, ...lasting],
  }
}

interface Happening {
  what: string
  begin(): Promise<void>
  end(): Promise<void>
  awayMs?: number
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
    })),
    {
      what: 'all killed, and started in another order',
      begin: async () => void (await Promise.all(parts.map(part => deployment.kill(part)))),
      end: () => deployment.startAll(shuffled(parts, random)),
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

interface Wish {
  query: string
  input: Record<string, unknown>
}

async function wishesOf(world: DrillWorld, random: Random): Promise<Wish[]> {
  const query = queryOf('changeOrderExport', 'operation { state } userErrors { code message }')
  const inputs = (await inputsOf['changeOrderExport']?.(world.store)) ?? []
  return shuffled(inputs, random).map(input => ({ query, input }))
}

async function lastingProblems(
  world: DrillWorld,
  answered: Parameters<typeof problemsOf>[1],
): Promise<string[]> {
  let problems = await problemsOf(world, answered)
  for (const late = performance.now() + SETTLE_LIMIT_MS; problems.length > 0; ) {
    if (performance.now() > late) break
    await delay(1_000)
    problems = await problemsOf(world, answered)
  }
  return problems
}

async function asked(
  url: string,
  token: string,
  query: string,
  variables: object,
): Promise<DrillAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(HANG_MS),
  })
  const answer = (await response.json()) as Partial<DrillAnswer>
  return { data: answer.data, errors: answer.errors ?? [] }
}

function isWhole({ data, errors }: DrillAnswer): boolean {
  return errors.length === 0 && data?.commitments.totalCount > 0
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map(value => ({ value, place: random.below(1_000_000) }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ value }) => value)
}
