import { setTimeout as delay } from 'node:timers/promises'
import { startRedis } from '#test/harness/redis'
import { problemsOf } from '../drills/checks.ts'
import { loseCommitments, loseInvoices } from '../drills/losses.ts'
import { type DrillTieout, openDrillWorld, until } from '../drills/world.ts'
import { changeOrdersOf, raiseInSage } from '../drills/wrong-change-orders.ts'
import { takeAway } from './absences.ts'
import { type Batch, isAlone } from './batches.ts'
import { type Held, type Hold, openHolds, prepareHolds } from './hold.ts'
import { type Cell, cellsOf } from './matrix.ts'
import { ageInsurance, UsedUp, type Write } from './writes.ts'

/** Two Tieouts at all times, over one company, for one crash after another. */
export interface CrashWorld extends AsyncDisposable {
  /** Carries every write out once, without trouble, to learn its cells. */
  learn(writes: readonly Write[]): Promise<Cell[]>
  /** One crash, for those that have come to their moment by then. */
  run(batch: Batch): Promise<BatchOutcome>
}

export interface BatchOutcome {
  /** How the operation of each cell has ended. */
  struck: { cell: Cell; state: string }[]
  /** Those that others kept from their moment. */
  unreached: Cell[]
  /** Those for which the company has no record left. */
  unfit: Cell[]
  problems: string[]
}

/** A write that was sent, to be held at the moment of its cell. */
interface Sent {
  cell: Cell
  key: string
  input: object
  hold: Hold
  asked: Promise<unknown>
}

type Under = Sent & { held: Held }

export interface CrashCompany {
  projects: number
  commitments: number
  seed: string
}

/** One of so many is lost, so that others hold the same retainage in both systems. */
const LOST_EVERY = 4
/** Of so many commitments Sage has lost one. */
const LOST_COMMITMENT_EVERY = 4
/** Of so many commitments one has its change orders in Sage, with wrong amounts. */
const WRONG_EVERY = 2
const AWAY_MS = 1_500
const END_LIMIT_MS = 90_000
const JUDGED_LIMIT_MS = 60_000
const RETRY_MS = 200
/** After Procore was away, calls to it wait for up to a minute. */
const REACH_LIMIT_MS = 90_000
const RUNNING = ['RUNNING', 'PARTIAL', 'UNCERTAIN']
const UNFINISHED = `state in ('RUNNING', 'PARTIAL', 'UNCERTAIN')`
/** What is not found after so many looks never arrived; the checks say whether that is so. */
const UNDER_WAY = `state in ('RUNNING', 'PARTIAL')
  or state = 'UNCERTAIN' and created_at > now() - interval '40 s'`

export async function openCrashWorld(company: CrashCompany): Promise<CrashWorld> {
  await using opened = new AsyncDisposableStack()
  const redis = { server: await startRedis() }
  opened.defer(() => redis.server.stop())
  const world = opened.use(
    await openDrillWorld(company, { redisUrl: redis.server.url, keptEvery: WRONG_EVERY }),
  )
  const { store } = world
  await ageInsurance(world)
  await loseInvoices(world.sage, { every: LOST_EVERY })
  await loseCommitments(world.sage, {
    count: Math.ceil(company.commitments / LOST_COMMITMENT_EVERY),
  })
  await raiseInSage(world.sage, await changeOrdersOf(world.sage))
  const tieouts = [await world.start(), await world.start()]
  await prepareHolds(store)
  const known = new Set<string>()
  let keyCount = 0

  async function send(
    tieout: DrillTieout,
    write: Write,
    input: object,
  ): Promise<string[] | undefined> {
    const answer = await tieout.ask(write.query, { input }).catch(() => undefined)
    const errors: { code: string }[] | undefined = answer?.data?.answer?.userErrors
    return errors?.map(error => error.code)
  }

  const newKey = () => `crash-${++keyCount}`
  async function carryOut(write: Write): Promise<string> {
    const idempotencyKey = newKey()
    const tieout = tieouts[0] as DrillTieout
    const input = { ...(await write.inputOf(world, tieout)), idempotencyKey }
    const codes = await send(tieout, write, input)
    if (codes?.length !== 0)
      throw new Error(`${write.kind} fails without trouble: ${codes?.join()}`)
    return idempotencyKey
  }

  /** What happens to the one in which all are held; the process that is gone by it. */
  async function strike(
    what: Cell['what'],
    [first, ...more]: readonly Under[],
  ): Promise<DrillTieout | undefined> {
    const place = tieouts.findIndex(each => each.name === first?.held.process)
    const victim = tieouts[place]
    const other = tieouts[1 - place]
    if (!first || !victim || !other) throw new Error(`nobody is ${first?.held.process}`)
    const all = [first, ...more]
    const { rows } = await store.query<{ id: string }>(
      `select distinct owner as id from tieout.operation where ${UNFINISHED} and owner is not null`,
    )
    const owners = rows.map(row => row.id)
    // A lease is waited out by hand, so that a cell takes no longer than it has to.
    const endLease = () =>
      store.query('update tieout.executor set lease_until = now() where id = any ($1)', [owners])
    const askOther = () => {
      for (const { cell, input } of all) void send(other, cell.write, input)
    }
    switch (what) {
      case 'KILL':
      case 'KILL_UNTOLD':
        await victim.kill()
        if (what === 'KILL_UNTOLD') {
          await store.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
            [victim.name],
          )
        }
        await endLease()
        return victim
      case 'STORE_RESTART':
        await world.restartStore()
        return undefined
      case 'ANSWER_LOST':
        for (const { held } of all) {
          await store.query('select pg_terminate_backend($1)', [held.backend])
        }
        return undefined
      case 'ANSWER_LATE':
        victim.child.kill('SIGSTOP')
        await endLease()
        askOther()
        await delay(AWAY_MS)
        setTimeout(() => victim.child.kill('SIGCONT'), AWAY_MS)
        return undefined
      case 'SECOND_PROCESS':
        askOther()
        await delay(RETRY_MS)
        return undefined
    }
  }

  async function run(batch: Batch): Promise<BatchOutcome> {
    const [first] = tieouts
    if (!first) throw new Error('two Tieouts run at all times')
    const [{ what, away } = { what: 'KILL', away: 'NOTHING' } as const] = batch
    const holds = await openHolds(world)
    const sent: Sent[] = []
    const reached = new Map<Sent, Promise<Held | undefined>>()
    const outcome: BatchOutcome = { struck: [], unreached: [], unfit: [], problems: [] }
    for (const cell of batch) {
      // It would keep the others from what comes after their own imports.
      if (isAlone(cell)) await Promise.all(reached.values())
      const idempotencyKey = newKey()
      const wanted = await cell.write.inputOf(world, first).catch(thrown => {
        if (thrown instanceof UsedUp) return undefined
        throw thrown
      })
      if (!wanted) {
        outcome.unfit.push(cell)
        continue
      }
      const input = { ...wanted, idempotencyKey }
      const hold = await holds.arm(idempotencyKey, cell)
      const asked = send(first, cell.write, input)
      const each = { cell, key: idempotencyKey, input, hold, asked }
      sent.push(each)
      reached.set(each, heldOrOver(hold, idempotencyKey))
      // By then nobody else is given its record.
      await until(
        'it is begun',
        async () => (await hold.reached()) ?? stateOf(idempotencyKey),
      ).catch(
        () => undefined, // Then it is not reached either.
      )
    }
    const under: Under[] = []
    for (const each of sent) {
      const held = await reached.get(each)
      if (held?.process === first.name) under.push({ ...each, held })
      else outcome.unreached.push(each.cell)
    }
    let booting: Promise<unknown> | undefined
    if (under.length === 0) await holds.release()
    else {
      await holds.goInside(under.map(({ hold }) => hold))
      // What was held for minutes, the store has broken off meanwhile, and it was tried again.
      for (const each of under) each.held = (await each.hold.reached()) ?? each.held
      const giveBack = await takeAway(away, world, redis)
      const gone = await strike(what, under)
      await holds.release()
      if (giveBack) {
        await delay(AWAY_MS)
        await giveBack()
      }
      booting =
        gone && world.start().then(started => tieouts.splice(tieouts.indexOf(gone), 1, started))
    }
    await Promise.all(sent.map(answered))
    await until(
      'nothing is under way',
      async () =>
        (await store.query(`select from tieout.operation where ${UNDER_WAY}`)).rowCount === 0,
      END_LIMIT_MS,
    ).catch(() => undefined) // The check says what it is.
    await booting
    const problems = await lastingProblems()
    for (const problem of problems) known.add(problem)
    for (const { cell, key } of under) {
      const state = await stateOf(key)
      if (state) outcome.struck.push({ cell, state })
      else {
        problems.push('Nothing was kept under its key, though it was sent until answered.')
        outcome.struck.push({ cell, state: 'none' })
      }
    }
    return { ...outcome, problems }
  }

  /** Undefined when it is over before it is held, or held up elsewhere. */
  async function heldOrOver(hold: Hold, key: string): Promise<Held | undefined> {
    const look = async () => {
      const held = await hold.reached()
      if (held) return { held }
      const state = await stateOf(key)
      return state !== undefined && !RUNNING.includes(state) ? {} : undefined
    }
    const found = await until('it is held', look, REACH_LIMIT_MS).catch(() => ({}))
    return (found as { held?: Held }).held
  }

  /** As a client does that had no answer: the same again, until it is answered. */
  async function answered({ cell, input, asked }: Sent): Promise<void> {
    await asked
    await until(
      'the same key is answered',
      async () => {
        const codes = await send(tieouts[1] as DrillTieout, cell.write, input)
        return codes !== undefined && !codes.includes('IN_PROGRESS') ? codes : false
      },
      END_LIMIT_MS,
    ).catch(() => undefined) // The check says what it is.
  }

  async function stateOf(key: string): Promise<string | undefined> {
    const { rows } = await store.query<{ state: string }>(
      'select state from tieout.operation where idempotency_key = $1 order by position desc limit 1',
      [key],
    )
    return rows[0]?.state
  }

  /** What was decided is judged after its answer, and by another process where the one that decided is gone. */
  async function lastingProblems(): Promise<string[]> {
    const late = performance.now() + JUDGED_LIMIT_MS
    for (;;) {
      const problems = (await problemsOf(world)).filter(problem => !known.has(problem))
      if (problems.length === 0 || performance.now() > late) return problems
      await delay(RETRY_MS)
    }
  }

  const ending = opened.move()
  return {
    learn: writes => cellsOf(world, writes, carryOut),
    run,
    [Symbol.asyncDispose]: () => ending.disposeAsync(),
  }
}
