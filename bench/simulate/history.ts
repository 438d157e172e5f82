import { createChangeOrderExport } from '../../subgraphs/reconcile/writes/change-order-export.ts'
import { createLinks } from '../../subgraphs/reconcile/writes/links.ts'
import { createOperationWords } from '../../subgraphs/reconcile/writes/operation-words.ts'
import type { Begun } from '../../subgraphs/reconcile/writes/runner/ports.ts'
import { createRunner, type Runner } from '../../subgraphs/reconcile/writes/runner/runner.ts'
import { storyOf } from '../../subgraphs/reconcile/writes/runner/story.ts'
import { type Answer, lies, type World } from './checks.ts'
import { createWay, procoreAway, sageAway, storeAway } from './faults.ts'
import { createMemoryLinks, PROCORE_SIDES, SAGE_SIDES } from './links.ts'
import { createScheduler, type Mortal, type Scheduler } from './scheduler.ts'
import { type Broken, createMemoryStore, operationId } from './store.ts'
import { type ChangeOrder, createSystems } from './systems.ts'

/**
 * One history: some processes, some callers, and everything that can go wrong for a while; then nothing
 * more goes wrong, and all that was begun has to end. What is found wrong is told in sentences.
 */
export interface History {
  problems: string[]
  /** Of virtual time. */
  lastedMs: number
}

const TROUBLE_MS = 90_000
/** The looks for what never came go on for a day; two such ladders, one after the other. */
const QUIET_MS = 3 * 24 * 3_600_000
/** In the quiet nothing is lost, so looks that find nothing may be rarer; else most of it is waiting. */
const QUIET_SLEEP_MAX_MS = 5_000
const QUIET_FACTOR = 600
const CLOCK_JUMP_MAX_MS = 3_600_000

interface Process extends Mortal {
  runner: Runner
  links: ReturnType<typeof createLinks>
  words: ReturnType<typeof createOperationWords>
}

export async function tellHistory(seed: number, broken?: Broken): Promise<History> {
  const scheduler = createScheduler(seed)
  const { random } = scheduler
  const store = createMemoryStore(scheduler, broken)
  const links = createMemoryLinks(store)
  const changeOrders = ordersOf(scheduler)
  const systems = createSystems(scheduler, changeOrders, broken)
  const approvalAmount = random.chance(0.2) ? '500.00' : undefined
  let isQuiet = false
  let ids = 0

  const wear = () => ({
    lossRate: random.pick([0, 0.02, 0.1]),
    slowRate: random.pick([0, 0.02]),
    deathRate: random.pick([0, 0.003, 0.01]),
  })
  const die = (owner: Mortal) => kill(owner as Process)
  const ways = {
    store: createWay(scheduler, wear(), storeAway, die),
    procore: createWay(scheduler, wear(), procoreAway, die),
    sage: createWay(scheduler, wear(), sageAway, die),
  }
  const world: World = { store, links, systems, changeOrders, answers: [] }

  function launch(): Process {
    const process = { isAlive: true } as Process
    let jumped = 0
    const clock = {
      now: () => {
        if (!isQuiet && random.chance(0.01))
          jumped = random.between(-CLOCK_JUMP_MAX_MS, CLOCK_JUMP_MAX_MS)
        return scheduler.now() + jumped
      },
      sleep: (ms: number, signal: AbortSignal) =>
        scheduler.wait(
          isQuiet && ms <= QUIET_SLEEP_MAX_MS ? ms * QUIET_FACTOR : ms,
          process,
          signal,
        ),
      randomId: () => `executor-${++ids}`,
    }
    const own = store.of(process, ways.store)
    const sources = systems.sourcesOf(process, { procore: ways.procore, sage: ways.sage })
    const write = createChangeOrderExport({
      sources,
      pairs: {
        changeOrder: id => ways.store.over(process, () => pairOf(changeOrders, id)),
        codings: async (_, lines) => [...lines],
      },
    })
    const [leg] = write.legs
    if (broken === 'look-up' && leg) {
      const look = async () => ({ standing: 'ABSENT', message: 'nobody looks' }) as const
      write.legs = [{ ...leg, look }]
    }
    const services = {
      approvalAmount,
      refusalsByDrift: () => ways.procore.over(process, () => []),
      upkeep: {
        refreshPairs: () =>
          ways.store.over(process, () => ({ company: {}, projects: [], touched: [] })),
      },
    }
    const story = storyOf(write, services)
    process.runner = createRunner({ store: own, clock, storyOf: () => story as never })
    process.links = createLinks({
      rows: links.of(process, ways.store),
      operations: own,
      reconciler: {
        pairLists: async () => undefined,
        reconcileChanged: async () => undefined,
      },
    })
    process.words = createOperationWords({ store: own, clock, hurry: process.runner.hurry })
    void process.runner.start().catch(() => replace(process))
    return process
  }

  const processes = Array.from({ length: random.between(1, 3) }, launch)
  function kill(process: Process): void {
    if (!isQuiet) replace(process)
  }

  function replace(process: Process): void {
    if (!process.isAlive) return
    process.isAlive = false
    void scheduler.wait(random.between(10, 20_000)).then(() => {
      const place = processes.indexOf(process)
      if (place >= 0) processes[place] = launch()
    })
  }

  /** A caller asks until it has an answer, under the same key, at whatever process there is. */
  async function ask(
    key: string,
    kind: Answer['kind'],
    about: unknown,
    send: (
      process: Process,
    ) => Promise<{ userErrors: readonly { code: string }[] } & Partial<Begun>>,
  ): Promise<void> {
    for (let tries = 0; tries < 6; tries += 1) {
      await scheduler.wait(random.between(0, 15_000))
      const process = random.pick(processes)
      if (!process.isAlive) continue
      const gone = scheduler.wait(60_000).then(() => undefined)
      const answer = await Promise.race([send(process).catch(() => undefined), gone])
      if (!answer) continue
      world.answers.push({ key, kind, about, ...answer } as Answer)
      if (!answer.userErrors.some(error => error.code === 'IN_PROGRESS')) return
    }
  }

  let callersLeft = 0
  const callers = Array.from({ length: random.between(1, 5) }, async (_, index) => {
    const caller = random.pick(['Ann', 'Bob'])
    callersLeft += 1
    const key = random.pick([`key-${index}`, 'shared'])
    if (random.chance(0.7)) {
      const order = random.pick(changeOrders)
      const request = {
        kind: 'CHANGE_ORDER_EXPORT' as const,
        idempotencyKey: key,
        input: { changeOrderId: order.id },
        requestedBy: caller,
        target: order.id,
      }
      await ask(`${caller} ${key}`, 'EXPORT', order, process => process.runner.carryOut(request))
      return
    }
    const [procoreCommitmentId, sageCommitmentId] = [
      random.pick(PROCORE_SIDES),
      random.pick(SAGE_SIDES),
    ]
    await ask(`${caller} ${key}`, 'LINK', { procoreCommitmentId, sageCommitmentId }, process =>
      random.chance(0.6)
        ? process.links.link(
            'COMMITMENT',
            { idempotencyKey: key },
            { procoreCommitmentId, sageCommitmentId },
            caller,
          )
        : process.links.unlink(
            'COMMITMENT',
            { idempotencyKey: key },
            { commitmentId: procoreCommitmentId },
            caller,
          ),
    )
  })
  for (const caller of callers) void caller.then(() => (callersLeft -= 1))
  void breakThings()
  void lookAfter()
  await scheduler.run(TROUBLE_MS)

  isQuiet = true
  store.stretchLeases(QUIET_FACTOR)
  for (const way of Object.values(ways)) way.mend()
  for (const process of processes) {
    if (!process.isAlive) processes[processes.indexOf(process)] = launch()
  }
  await scheduler.run(
    TROUBLE_MS + QUIET_MS,
    () => callersLeft === 0 && [...store.rows.values()].every(row => row.dueAt === null),
  )
  const problems = lies(world)
  for (const process of processes) process.isAlive = false
  return { problems, lastedMs: scheduler.now() }

  /** Closes a way for a while, kills a process, or stops one as an operator would. */
  async function breakThings(): Promise<void> {
    const isRough = random.chance(0.7)
    while (isRough && !isQuiet) {
      await scheduler.wait(random.between(500, 25_000))
      const process = random.pick(processes)
      const way = random.pick([ways.store, ways.store, ways.procore, ways.sage])
      if (random.chance(0.5)) way.closedUntil = scheduler.now() + random.between(100, 20_000)
      else if (random.chance(0.7)) kill(process)
      else await stop(process)
    }
  }

  async function stop(process: Process): Promise<void> {
    if (!process.isAlive) return
    await Promise.race([process.runner.stop(), scheduler.wait(15_000)])
    replace(process)
  }

  /** A second person, who approves, and who looks into Sage at what was given up. */
  async function lookAfter(): Promise<void> {
    for (let said = 0; ; said += 1) {
      await scheduler.wait(random.between(5_000, 40_000) * (isQuiet ? QUIET_FACTOR : 1))
      const process = random.pick(processes)
      if (!process.isAlive) continue
      for (const row of store.rows.values()) {
        const word = { idempotencyKey: `word ${said} ${row.id}`, operationId: operationId(row.id) }
        const reason = 'seen'
        if (row.state === 'AWAITING_APPROVAL') {
          const isFine = random.chance(0.8)
          const { operationApprove, operationReject } = process.words
          const say = isFine ? operationApprove : operationReject
          await say({ ...word, reason }, 'Cid').catch(() => undefined)
        } else if (row.state === 'DEAD_LETTER' && row.settlement === null && random.chance(0.3)) {
          await process.words.operationReplay(word, 'Cid').catch(() => undefined)
        }
      }
    }
  }
}

/** One or two commitments with a change order or two each, as both systems and Tieout name them. */
function ordersOf({ random }: Scheduler): ChangeOrder[] {
  const count = random.between(1, 3)
  return Array.from({ length: count }, (_, index) => ({
    id: `gid://tieout/ChangeOrder/procore/CommitmentChangeOrder/1/${index}`,
    recordId: `gid://procore/CommitmentChangeOrder/1/${index}`,
    commitment: random.pick(['SC-1', 'SC-2']),
    number: String(index + 1).padStart(3, '0'),
    amount: `${random.between(-999, 999)}.25`,
  }))
}

function pairOf(orders: readonly ChangeOrder[], id: string) {
  const order = orders.find(each => each.id === id)
  if (!order) return undefined
  return {
    project_pair_id: 'gid://tieout/Project/procore/Project/1',
    number: order.number,
    field_id: order.recordId,
    commitment_number: order.commitment,
    procore_commitment_id: `gid://procore/WorkOrderContract/1/${order.commitment}`,
    sage_commitment_id: `gid://sage300/Commitment/${order.commitment}`,
  }
}
