import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { Random } from '../../sandbox/generate/random.ts'
import { problemsOf } from './checks.ts'
import { type DrillAnswer, type DrillTieout, openDrillWorld, until } from './world.ts'

/** One run of the load: what is sent, how long it takes, and what is wrong afterwards. */
export interface LoadReport {
  sent: number
  retried: number
  kills: number
  seconds: number
  operations: Record<string, number>
  latency: Record<'decision' | 'export' | 'replay', Figures>
  problems: string[]
}

interface Figures {
  count: number
  p50: number
  p99: number
  max: number
}

interface Commitment {
  id: string
  field_id: string
  books_id: string
}

const COMPANY = { projects: 8, commitments: 25 }
const EXPORT_PERCENT = 6
const REPLAY_PERCENT = 12
const DUPLICATE_PERCENT = 6
const KILL_EVERY_MS = 45_000
const RETRY_MS = 200
const LOOK_PAUSE_MS = 2_000
/** What is still under way when the clients stop; a process that was killed has a lease of its own. */
const SETTLE_LIMIT_MS = 240_000

const LINK = `mutation ($input: CommitmentLinkInput!) { answer: commitmentLink(input: $input) { userErrors { code message } } }`
const UNLINK = `mutation ($input: CommitmentUnlinkInput!) { answer: commitmentUnlink(input: $input) { userErrors { code message } } }`
const EXPORT = `mutation ($input: ChangeOrderExportInput!) { answer: changeOrderExport(input: $input) { operation { id state } userErrors { code message } } }`

export async function runLoad(options: {
  minutes: number
  mutations: number
  clients: number
  seed: string
}): Promise<LoadReport> {
  const { minutes, mutations, clients, seed } = options
  await using world = await openDrillWorld({ ...COMPANY, seed })
  const tieouts: (DrillTieout | undefined)[] = [await world.start(), await world.start()]
  const pairs = await world.store.query<Commitment>(
    `select id, field_id, books_id from tieout.commitment_pair
     where field_id is not null and books_id is not null order by id`,
  )
  const orders = await world.store.query<{ id: string }>(
    `select id from tieout.change_order_pair where verdict = 'MISSING_IN_SAGE' order by id`,
  )
  const toExport = orders.rows.map(row => row.id)
  const took = { decision: [] as number[], export: [] as number[], replay: [] as number[] }
  const answered: { key: string; isDone: boolean; codes: string[] }[] = []
  const counts = { sent: 0, retried: 0, kills: 0 }
  const startedAt = performance.now()
  const ends = startedAt + minutes * 60_000
  const isOver = () => performance.now() >= ends || counts.sent >= mutations

  /** Until somebody answers: the same key again, of whichever process is there. */
  async function send(
    random: Random,
    kind: keyof typeof took,
    query: string,
    input: { idempotencyKey: string },
  ): Promise<void> {
    counts.sent += 1
    for (let tries = 0; ; tries += 1) {
      const tieout = random.pick(tieouts.filter(each => each !== undefined))
      const begun = performance.now()
      const answer = await tieout.ask(query, { input }).catch(
        (thrown: unknown): DrillAnswer => ({
          data: null,
          errors: [{ message: messageOf(thrown) }],
        }),
      )
      const payload = answer.data?.answer
      if (payload) {
        if (tries === 0) took[kind].push(performance.now() - begun)
        const codes = payload.userErrors.map((error: { code: string }) => error.code)
        if (!codes.includes('IN_PROGRESS')) {
          answered.push({ key: input.idempotencyKey, isDone: codes.length === 0, codes })
          return
        }
      }
      if (performance.now() > ends + SETTLE_LIMIT_MS) return
      counts.retried += 1
      await delay(RETRY_MS)
    }
  }

  /** Each client has commitments of its own, so that what it has decided last has to stand. */
  async function client(index: number): Promise<void> {
    const random = new Random(`${seed} ${index}`)
    const own = pairs.rows.filter((_, place) => place % clients === index)
    const isApart = new Map<string, boolean>()
    let lately: [string, { idempotencyKey: string }] | undefined
    for (let turn = 0; !isOver(); turn += 1) {
      const key = `${seed}-${index}-${turn}`
      const chance = random.between(1, 100)
      if (chance <= EXPORT_PERCENT && toExport.length > 0) {
        const changeOrderId = toExport.pop() ?? ''
        await send(random, 'export', EXPORT, { idempotencyKey: key, changeOrderId } as never)
        continue
      }
      if (chance <= EXPORT_PERCENT + REPLAY_PERCENT && lately) {
        await send(random, 'replay', ...lately)
        continue
      }
      const pair = random.pick(own)
      const isLinked = !(isApart.get(pair.id) ?? false)
      const sides = { procoreCommitmentId: pair.field_id, sageCommitmentId: pair.books_id }
      const input = isLinked
        ? { idempotencyKey: key, commitmentId: pair.field_id }
        : { idempotencyKey: key, ...sides }
      const query = isLinked ? UNLINK : LINK
      const twice = random.between(1, 100) <= DUPLICATE_PERCENT
      await Promise.all((twice ? [1, 2] : [1]).map(() => send(random, 'decision', query, input)))
      isApart.set(pair.id, isLinked)
      lately = [query, input]
    }
  }

  async function kill(): Promise<void> {
    for (let turn = 0; !isOver(); turn += 1) {
      await delay(Math.min(KILL_EVERY_MS, Math.max(0, ends - performance.now())))
      if (isOver()) return
      const place = turn % 2
      const victim = tieouts[place]
      tieouts[place] = undefined
      await victim?.kill()
      counts.kills += 1
      tieouts[place] = await world.start()
    }
  }

  await Promise.all([kill(), ...Array.from({ length: clients }, (_, index) => client(index))])
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  await until(
    'every operation has ended',
    async () => {
      const { rowCount } = await world.store.query(
        `select from tieout.operation where state in ('RUNNING', 'PARTIAL', 'UNCERTAIN')`,
      )
      return rowCount === 0
    },
    SETTLE_LIMIT_MS,
  ).catch(() => undefined) // The check names them.
  const states = await world.store.query<{ what: string; count: number }>(
    `select kind || ' ' || state as what, count(*)::int as count from tieout.operation group by 1 order by 1`,
  )
  return {
    ...counts,
    seconds,
    operations: Object.fromEntries(states.rows.map(row => [row.what, row.count])),
    latency: {
      decision: figuresOf(took.decision),
      export: figuresOf(took.export),
      replay: figuresOf(took.replay),
    },
    problems: await lastingProblems(world, answered),
  }
}

/** What a killed process has decided is judged by the next one that starts; that takes a while. */
async function lastingProblems(...asked: Parameters<typeof problemsOf>): Promise<string[]> {
  let problems = await problemsOf(...asked)
  const until = performance.now() + SETTLE_LIMIT_MS
  while (problems.length > 0 && performance.now() < until) {
    await delay(LOOK_PAUSE_MS)
    problems = await problemsOf(...asked)
  }
  return problems
}

function figuresOf(all: number[]): Figures {
  const sorted = all.toSorted((left, right) => left - right)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { count: all.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}
