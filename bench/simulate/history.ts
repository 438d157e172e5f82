import type { OperationKind } from '../../subgraphs/reconcile/types.generated.ts'
import type { Clock } from '../../subgraphs/reconcile/writes/runner/ports.ts'
import { type Answer, lies, type World } from './checks.ts'
import { createMemoryCodeMaps } from './code-maps.ts'
import { createCompany } from './company.ts'
import { subjects, type Told, told } from './decisions.ts'
import { createWay, procoreAway, sageAway, storeAway } from './faults.ts'
import { createMemoryFindings } from './findings.ts'
import { createMemoryLinks } from './links.ts'
import { openProcess, type Process } from './process.ts'
import { createMemoryReading } from './reading.ts'
import { createScheduler, type Mortal } from './scheduler.ts'
import { type Broken, createMemoryStore, type MemoryRow } from './store.ts'
import { createSystems } from './systems.ts'
import { lookAfter } from './watcher.ts'
import { createMemoryWebhooks } from './webhooks.ts'
import { simulated } from './writes.ts'

/**
 * One history: some processes, some callers, and everything that can go wrong for a while; then nothing
 * more goes wrong, and all that was begun has to end. What is found wrong is told in sentences.
 */
export interface History {
  problems: string[]
  /** Of virtual time. */
  lastedMs: number
  /** What was carried out to its end. */
  succeeded: Set<OperationKind>
}

const TROUBLE_MS = 90_000
/** The looks for what never came go on for a day, and again whenever a person asks for them. */
const QUIET_MS = 30 * 24 * 3_600_000
/** In the quiet nothing is lost, so looks that find nothing may be rarer; else most of it is waiting. */
const QUIET_SLEEP_MAX_MS = 5_000
const QUIET_FACTOR = 600
const CLOCK_JUMP_MAX_MS = 3_600_000
const WRITE_RATE = 0.6

export async function tellHistory(seed: number, broken?: Broken): Promise<History> {
  const scheduler = createScheduler(seed)
  const { random } = scheduler
  const company = createCompany(random)
  const store = createMemoryStore(scheduler, broken)
  const links = createMemoryLinks(store, broken)
  const findings = createMemoryFindings(store)
  const codeMaps = createMemoryCodeMaps(store)
  const webhooks = createMemoryWebhooks(store)
  const reading = createMemoryReading()
  const systems = createSystems(scheduler, company, broken)
  const approvalAmount = random.chance(0.2) ? '500.00' : undefined
  /** What callers ask for in this history: few kinds, so that they come in each other's way. */
  const asked = [1, 2].map(() => random.pick(Object.keys(simulated) as (keyof typeof simulated)[]))
  const decided = [1, 2].map(() => random.pick(subjects))
  const effects = new Map(
    asked.flatMap(name =>
      simulated[name].asks(company).map(each => [idOf(name, each.input), each.effects] as const),
    ),
  )
  /** Before a caller asks, at first and again: some histories have all of them at once. */
  const pauseMaxMs = random.pick([50, 15_000])
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
  const surroundings = {
    company,
    store,
    links,
    findings,
    codeMaps,
    webhooks,
    reading,
    systems,
    ways,
    approvalAmount,
    broken,
  }
  const mutations = new Map<string, string>()
  const world: World = {
    store,
    decided: [
      { what: 'links', kinds: /LINK$/, made: links.made },
      { what: 'findings', kinds: /^FINDING_(ASSIGN|ACCEPT|REOPEN)$/, made: findings.made },
      { what: 'cost codes', kinds: /^COST_CODE_MAP$/, made: codeMaps.made },
      { what: 'webhooks', kinds: /^WEBHOOK_/, made: webhooks.made },
    ],
    links,
    reading,
    systems,
    answers: [],
    effectsOf: row => effects.get(idOf(mutations.get(row.kind) ?? '', row.input)),
  }

  /** Of a machine of its own, whose clock is wrong by something and jumps now and then. */
  function clockOf(process: Process): Clock {
    let aheadMs = random.chance(0.3) ? random.between(-CLOCK_JUMP_MAX_MS, CLOCK_JUMP_MAX_MS) : 0
    return {
      now() {
        if (!isQuiet && random.chance(0.01)) {
          aheadMs = random.between(-CLOCK_JUMP_MAX_MS, CLOCK_JUMP_MAX_MS)
        }
        return scheduler.now() + aheadMs
      },
      sleep: (ms, signal) =>
        scheduler.wait(
          isQuiet && ms <= QUIET_SLEEP_MAX_MS ? ms * QUIET_FACTOR : ms,
          process,
          signal,
        ),
      randomId: () => `executor-${++ids}`,
    }
  }

  function launch(): Process {
    const process = openProcess(surroundings, clockOf)
    for (const [name, { kind }] of Object.entries(process.writes)) mutations.set(kind, name)
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
  async function ask(key: string, send: (process: Process) => Promise<Told>): Promise<void> {
    for (let tries = 0; tries < 6; tries += 1) {
      await scheduler.wait(random.between(0, pauseMaxMs))
      const process = random.pick(processes)
      if (!process.isAlive) continue
      const gone = scheduler.wait(60_000).then(() => undefined)
      const answer = await Promise.race([send(process).catch(() => undefined), gone])
      if (!answer) continue
      world.answers.push({ key, ...answer } as Answer)
      if (!answer.userErrors.some(error => error.code === 'IN_PROGRESS')) return
    }
  }

  /** What one caller wants, said the same each time. */
  function wish(key: string, by: string): (process: Process) => Promise<Told> {
    if (random.chance(WRITE_RATE)) {
      const name = random.pick(asked)
      const { input } = random.pick(simulated[name].asks(company))
      return async ({ runner, writes }) => {
        const write = writes[name]
        if (!write) throw new Error(`${name} is not on the list of writes`)
        const { kind } = write
        const target = write.targetOf(input)
        return runner.carryOut({ kind, idempotencyKey: key, input, requestedBy: by, target })
      }
    }
    const decide = random.pick(decided)(random)
    return async process => told(await decide(process, { idempotencyKey: key }, by))
  }

  let callersLeft = 0
  for (let index = 0, count = random.between(1, 5); index < count; index += 1) {
    const caller = random.pick(['Ann', 'Bob'])
    const key = random.pick([`key-${index}`, 'shared'])
    callersLeft += 1
    void ask(`${caller} ${key}`, wish(key, caller)).then(() => (callersLeft -= 1))
  }
  void breakThings()
  void lookAfter({ scheduler, world, processes, pauseFactor: () => (isQuiet ? QUIET_FACTOR : 1) })
  await scheduler.run(TROUBLE_MS)

  isQuiet = true
  store.stretchLeases(QUIET_FACTOR)
  for (const way of Object.values(ways)) way.mend()
  for (const process of processes) {
    if (!process.isAlive) processes[processes.indexOf(process)] = launch()
  }
  await scheduler.run(
    TROUBLE_MS + QUIET_MS,
    () => callersLeft === 0 && [...store.rows.values()].every(isOver),
  )
  const problems = lies(world)
  for (const process of processes) process.isAlive = false
  const ended = [...store.rows.values()].filter(row => row.state === 'SUCCEEDED')
  const succeeded = new Set(ended.map(row => row.kind))
  return { problems, lastedMs: scheduler.now(), succeeded }

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
}

/** Nobody has to do anything any more, no person either; but who asked for a second one may wait for ever. */
function isOver({ dueAt, state, settlement }: MemoryRow): boolean {
  return dueAt === null && (state !== 'DEAD_LETTER' || settlement !== null)
}

function idOf(mutation: string, input: Record<string, unknown>): string {
  return `${mutation} ${JSON.stringify(input)}`
}
