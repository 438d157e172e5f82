import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type RedisServer, startRedis } from '#test/harness/redis'
import { problemsOf } from '../drills/checks.ts'
import { loseCommitments, loseInvoices } from '../drills/losses.ts'
import { type DrillTieout, type DrillWorld, openDrillWorld, until } from '../drills/world.ts'
import { changeOrdersOf, raiseInSage } from '../drills/wrong-change-orders.ts'
import { type Held, holdAt, prepareHolds } from './hold.ts'
import { type Cell, cellsOf } from './matrix.ts'
import type { Write } from './writes.ts'

/** Two Tieouts at all times, over one company, for one crash after another. */
export interface CrashWorld extends AsyncDisposable {
  /** Carries every write out once, without trouble, to learn its cells. */
  learn(writes: readonly Write[]): Promise<Cell[]>
  run(cell: Cell): Promise<{ state: string; problems: string[] }>
}

export interface CrashCompany {
  projects: number
  commitments: number
  seed: string
}

/** One of so many is lost, so that others hold the same retainage in both systems. */
const LOST_EVERY = 4
/** Of so many commitments one has its change orders in Sage, with wrong amounts. */
const WRONG_EVERY = 2
const AWAY_MS = 1_500
const END_LIMIT_MS = 90_000
const JUDGED_LIMIT_MS = 60_000
const RETRY_MS = 200
const UNFINISHED = `state in ('RUNNING', 'PARTIAL', 'UNCERTAIN')`
/** What is not found after so many looks never arrived; the checks say whether that is so. */
const UNDER_WAY = `state in ('RUNNING', 'PARTIAL')
  or state = 'UNCERTAIN' and created_at > now() - interval '40 s'`

export async function openCrashWorld(company: CrashCompany): Promise<CrashWorld> {
  await using opened = new AsyncDisposableStack()
  let redis: RedisServer = await startRedis()
  opened.defer(() => redis.stop())
  const world = opened.use(
    await openDrillWorld(company, { redisUrl: redis.url, keptEvery: WRONG_EVERY }),
  )
  const { store } = world
  await loseInvoices(world.sage, { every: LOST_EVERY })
  await loseCommitments(world.sage)
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

  /** Takes a part away; it is back when the returned call resolves, or at once where there is none. */
  async function takeAway(part: Cell['away']): Promise<(() => Promise<unknown>) | undefined> {
    const { procoreUrl, wireUrl, sandboxControl } = world
    const times = Number.MAX_SAFE_INTEGER
    switch (part) {
      case 'PROCORE':
        await sandboxControl(procoreUrl, 'POST', 'faults', { kind: 'reset', match: '/rest', times })
        return () => sandboxControl(procoreUrl, 'DELETE', 'faults')
      case 'SAGE':
        await sandboxControl(wireUrl, 'POST', 'faults', { kind: 'refuse', times })
        await sandboxControl(wireUrl, 'POST', 'faults', { kind: 'drop', times })
        return () => sandboxControl(wireUrl, 'DELETE', 'faults')
      case 'POSTGRES':
        await world.restartStore()
        return undefined
      case 'REDIS': {
        const { port } = redis
        await redis.stop()
        return async () => {
          redis = await startRedis(port)
        }
      }
      case 'NOTHING':
        return undefined
    }
  }

  /** What happens to the one that is held; the process that is gone by it. */
  async function strike(cell: Cell, held: Held, input: object): Promise<DrillTieout | undefined> {
    const place = tieouts.findIndex(each => each.name === held.process)
    const victim = tieouts[place]
    const other = tieouts[1 - place]
    if (!victim || !other) throw new Error(`nobody is ${held.process}`)
    const { rows } = await store.query<{ id: string }>(
      `select distinct owner as id from tieout.operation where ${UNFINISHED} and owner is not null`,
    )
    const owners = rows.map(row => row.id)
    // A lease is waited out by hand, so that a cell takes no longer than it has to.
    const endLease = () =>
      store.query('update tieout.executor set lease_until = now() where id = any ($1)', [owners])
    switch (cell.what) {
      case 'KILL':
      case 'KILL_UNTOLD':
        await victim.kill()
        if (cell.what === 'KILL_UNTOLD') {
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
        await store.query('select pg_terminate_backend($1)', [held.backend])
        return undefined
      case 'ANSWER_LATE':
        victim.child.kill('SIGSTOP')
        await endLease()
        void send(other, cell.write, input)
        await delay(AWAY_MS)
        setTimeout(() => victim.child.kill('SIGCONT'), AWAY_MS)
        return undefined
      case 'SECOND_PROCESS':
        void send(other, cell.write, input)
        await delay(RETRY_MS)
        return undefined
    }
  }

  async function run(cell: Cell): Promise<{ state: string; problems: string[] }> {
    const idempotencyKey = newKey()
    const [first, second] = tieouts
    if (!first || !second) throw new Error('two Tieouts run at all times')
    const input = { ...(await cell.write.inputOf(world, first)), idempotencyKey }
    const hold = await holdAt(store, cell, () => lockSage(world))
    const asked = send(first, cell.write, input)
    const held = await hold.reached()
    if (!held) {
      await hold.release()
      return { state: 'unreached', problems: ['This moment was never reached.'] }
    }
    const giveBack = await takeAway(cell.away)
    const gone = await strike(cell, held, input)
    await hold.release()
    if (giveBack) {
      await delay(AWAY_MS)
      await giveBack()
    }
    if (gone) tieouts[tieouts.indexOf(gone)] = await world.start()
    await asked
    // As a client does that had no answer: the same again, until it is answered.
    await until(
      'the same key is answered',
      async () => {
        const codes = await send(tieouts[1] as DrillTieout, cell.write, input)
        return codes !== undefined && !codes.includes('IN_PROGRESS') ? codes : false
      },
      END_LIMIT_MS,
    ).catch(() => undefined) // The check says what it is.
    await until(
      'nothing is under way',
      async () =>
        (await store.query(`select from tieout.operation where ${UNDER_WAY}`)).rowCount === 0,
      END_LIMIT_MS,
    ).catch(() => undefined)
    const { rows } = await store.query<{ state: string }>(
      'select state from tieout.operation where idempotency_key = $1 order by position desc limit 1',
      [idempotencyKey],
    )
    const problems = await lastingProblems()
    for (const problem of problems) known.add(problem)
    if (!rows[0])
      problems.push('Nothing was kept under its key, though it was sent until answered.')
    return { state: rows[0]?.state ?? 'none', problems }
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

/** Keeps whoever reads commitments of Sage waiting, as a posting does. */
async function lockSage({ sage }: DrillWorld) {
  const client = new pg.Client(sage.options)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('begin; lock table jcm_master__commitment in access exclusive mode')
  return {
    async isWaitedFor() {
      const { rowCount } = await sage.query(
        `select from pg_locks where not granted
           and database = (select oid from pg_database where datname = current_database())`,
      )
      return rowCount !== 0
    },
    release: () => client.end(),
  }
}
