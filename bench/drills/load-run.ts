import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { writingMutations } from '#test/harness/contract-writes'
import { inputsOf } from '#test/harness/write-inputs'
import { Random } from '../../sandbox/generate/random.ts'
import { ageInsurance, queryOf } from '../crash/writes.ts'
import { type Audit, auditOf, untold } from './audit.ts'
import { problemsOf } from './checks.ts'
import { loseCommitments, loseInvoices } from './losses.ts'
import {
  type DrillAnswer,
  type DrillTieout,
  type DrillWorld,
  openDrillWorld,
  until,
} from './world.ts'

/** One run of the load: what is sent, how long it takes, and what is wrong afterwards. */
export interface LoadReport {
  sent: number
  retried: number
  kills: number
  seconds: number
  operations: Record<string, number>
  latency: Record<'decision' | 'write' | 'replay', Figures>
  /** How long the steps of writes took, by name. */
  steps: Record<string, Figures>
  /** Entries, writes that it knows, of these what is seen, and entries that were tampered with and found. */
  audit: { entries: number; audited: number; found: number; tampered: number }
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

const COMPANY = { projects: 8, commitments: 60 }
/** One of so many invoices is lost, so that there is something to export and something to release. */
const LOST_EVERY = 4
const WRITE_PERCENT = 10
const ASSIGN_PERCENT = 15
const REPLAY_PERCENT = 12
const DUPLICATE_PERCENT = 6
/** So many commitments, or releases, are made of each record that may have some. */
const NUMBERED_COUNT = 8
const PLACES_COUNT = 1_000_000
const KILL_EVERY_MS = 45_000
const RETRY_MS = 200
/** What stands in doubt holds its record for a day, and nobody waits so long for another write of it. */
const PATIENCE_MS = 60_000
const LOOK_PAUSE_MS = 2_000
/** What is still under way when the clients stop; a process that was killed has a lease of its own. */
const SETTLE_LIMIT_MS = 240_000

const LINK = `mutation ($input: CommitmentLinkInput!) { answer: commitmentLink(input: $input) { userErrors { code message } } }`
const UNLINK = `mutation ($input: CommitmentUnlinkInput!) { answer: commitmentUnlink(input: $input) { userErrors { code message } } }`
/** Of one that is not over, nothing can be said yet. */
const WRITTEN = 'operation { state } userErrors { code message }'
const OVER = [undefined, 'SUCCEEDED', 'FAILED']
const ASSIGN = `mutation ($input: FindingAssignInput!) { answer: findingAssign(input: $input) { userErrors { code message } } }`

export async function runLoad(options: {
  minutes: number
  mutations: number
  clients: number
  seed: string
}): Promise<LoadReport> {
  const { minutes, mutations, clients, seed } = options
  await using world = await openDrillWorld({ ...COMPANY, seed })
  await loseInvoices(world.sage, { every: LOST_EVERY })
  await loseCommitments(world.sage)
  await ageInsurance(world)
  const tieouts: (DrillTieout | undefined)[] = [await world.start(), await world.start()]
  const pairs = await world.store.query<Commitment>(
    `select id, field_id, books_id from tieout.commitment_pair
     where field_id is not null and books_id is not null
       -- What is written rests on its pair.
       and verdict = 'AGREES' and not exists (
         select from tieout.change_order_pair as change
         where change.commitment_pair_id = commitment_pair.id and change.verdict <> 'AGREES'
       )
     order by id`,
  )
  const findings = await world.store.query<{ id: string }>(
    `select 'gid://tieout/Finding/' || fingerprint as id from tieout.finding
     where state = 'OPEN' order by id`,
  )
  const toWrite = await wishesOf(world, seed)
  const took = { decision: [] as number[], write: [] as number[], replay: [] as number[] }
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
    const first = performance.now()
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
          if (OVER.includes(payload.operation?.state)) {
            answered.push({ key: input.idempotencyKey, isDone: codes.length === 0, codes })
          }
          return
        }
      }
      if (performance.now() > Math.min(ends + SETTLE_LIMIT_MS, first + PATIENCE_MS)) return
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
      const twice = random.between(1, 100) <= DUPLICATE_PERCENT
      const chance = random.between(1, 100)
      const wish = chance <= WRITE_PERCENT ? toWrite.pop() : undefined
      if (wish) {
        const input = { ...wish.input, idempotencyKey: key }
        await Promise.all(
          (twice ? [1, 2] : [1]).map(() => send(random, 'write', wish.query, input)),
        )
        lately = [wish.query, input]
        continue
      }
      if (chance <= WRITE_PERCENT + REPLAY_PERCENT && lately) {
        await send(random, 'replay', ...lately)
        continue
      }
      if (chance <= WRITE_PERCENT + REPLAY_PERCENT + ASSIGN_PERCENT && findings.rows.length > 0) {
        const { id: findingId } = random.pick(findings.rows)
        const input = { idempotencyKey: key, findingId, assignedTo: `client ${index}` }
        await send(random, 'decision', ASSIGN, input)
        continue
      }
      const pair = random.pick(own)
      const isLinked = !(isApart.get(pair.id) ?? false)
      const sides = { procoreCommitmentId: pair.field_id, sageCommitmentId: pair.books_id }
      const input = isLinked
        ? { idempotencyKey: key, commitmentId: pair.field_id }
        : { idempotencyKey: key, ...sides }
      const query = isLinked ? UNLINK : LINK
      await Promise.all((twice ? [1, 2] : [1]).map(() => send(random, 'decision', query, input)))
      isApart.set(pair.id, isLinked)
      lately = [query, input]
    }
    // What stands apart at the end is no pair, of which nothing could be said that was written before.
    for (const pair of own.filter(({ id }) => isApart.get(id))) {
      const sides = { procoreCommitmentId: pair.field_id, sageCommitmentId: pair.books_id }
      const input = { idempotencyKey: `${seed}-${index}-again-${pair.id}`, ...sides }
      await send(random, 'decision', LINK, input)
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
        `select from tieout.operation where state in ('RUNNING', 'PARTIAL')
           or state = 'UNCERTAIN' and created_at > now() - interval '40 s'`,
      )
      return rowCount === 0
    },
    SETTLE_LIMIT_MS,
  ).catch(() => undefined) // The check names them.
  const states = await world.store.query<{ what: string; count: number }>(
    `select kind || ' ' || state as what, count(*)::int as count from tieout.operation group by 1 order by 1`,
  )
  const steps = await world.store.query<{ name: string; took: number[] }>(
    `select name, array_agg(extract(epoch from finished_at - started_at)::float8 * 1000) as took
     from tieout.operation_step where state = 'SUCCEEDED' group by name order by min(position)`,
  )
  const living = tieouts.find(each => each !== undefined)
  if (!living) throw new Error('one Tieout lives at all times')
  const { audit, problems: lasting } = await lastingProblems(world, living, answered)
  const { entries, audited, found } = audit
  const { tamperedCount, problems } = await untold(world.store, new Random(`${seed} tampering`))
  return {
    ...counts,
    seconds,
    audit: { entries, audited, found, tampered: tamperedCount - problems.length },
    operations: Object.fromEntries(states.rows.map(row => [row.what, row.count])),
    latency: {
      decision: figuresOf(took.decision),
      write: figuresOf(took.write),
      replay: figuresOf(took.replay),
    },
    steps: Object.fromEntries(steps.rows.map(({ name, took }) => [name, figuresOf(took)])),
    problems: [...lasting, ...problems],
  }
}

/** Every write of the list on every record that there is for it, in an order by chance. */
async function wishesOf(world: DrillWorld, seed: string): Promise<Wish[]> {
  const random = new Random(`${seed} wishes`)
  const wishes: { wish: Wish; place: number }[] = []
  for (const mutation of writingMutations) {
    const inputs = (await inputsOf[mutation]?.(world.store)) ?? []
    const many = inputs.flatMap(input => ('number' in input ? numbered(input) : [input]))
    for (const input of many) {
      wishes.push({
        wish: { query: queryOf(mutation, WRITTEN), input },
        place: random.below(PLACES_COUNT),
      })
    }
  }
  return wishes.toSorted((left, right) => left.place - right.place).map(({ wish }) => wish)
}

interface Wish {
  query: string
  input: Record<string, unknown>
}

/** A number of its own each; a record may be written under several. */
function numbered(input: Record<string, unknown>): Record<string, unknown>[] {
  return Array.from({ length: NUMBERED_COUNT }, () => ({ ...input, number: `LD-${++numberCount}` }))
}

let numberCount = 0

/** What a killed process has decided is judged by the next one that starts; that takes a while. */
async function lastingProblems(
  world: DrillWorld,
  tieout: DrillTieout,
  answered: Parameters<typeof problemsOf>[1],
): Promise<{ problems: string[]; audit: Audit }> {
  const look = async () => {
    const [told, audit] = [await problemsOf(world, answered), await auditOf(tieout)]
    return { problems: [...told, ...audit.problems], audit }
  }
  let looked = await look()
  const until = performance.now() + SETTLE_LIMIT_MS
  while (looked.problems.length > 0 && performance.now() < until) {
    await delay(LOOK_PAUSE_MS)
    looked = await look()
  }
  return looked
}

function figuresOf(all: number[]): Figures {
  const sorted = all.toSorted((left, right) => left - right)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { count: all.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}
