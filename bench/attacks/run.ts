import { Worker } from 'node:worker_threads'
import { type DrillTieout, openDrillWorld } from '../drills/world.ts'
import { type Attack, type Attacker, BOUND, type Bound, type Foreign } from './attack.ts'
import { askHonestly, cpuOf, keptMb, type Noticed, noticedIn } from './honest.ts'
import { costAttacks, forgeryAttacks } from './others.ts'
import { protocolAttacks } from './protocol.ts'
import { rowAttacks } from './rows.ts'
import { scopeAttacks } from './scopes.ts'
import { type Answer, sent } from './send.ts'
import { type Victims, victims } from './victims.ts'
import { walkAttacks } from './walks.ts'

/** What a run of the attacks has shown. */
export interface AttackReport {
  attacks: number
  /** Those that were not refused, with what came. */
  problems: string[]
  /** CPU of the whole process, by attack: those that seemed dearest, measured again. */
  worst: { name: string; cpuMs: number }[]
  /** An honest client, alone and while all attacks go on at once. */
  honest: { alone: Noticed; attacked: Noticed }
  /** What is kept, when nothing is under way: before, and after each time that all attacks went on. */
  keptMb: number[]
}

const COMPANY = { projects: 4, commitments: 40, seed: 'attacks' }
const TURNS = 3
const TURNS_OF_WORST = 20
const WORST_COUNT = 10
/** Alone and attacked in turns, so that what else the machine does meets both. */
const ROUNDS = 4
const ROUND_MS = 4_000

export async function runAttacks(): Promise<AttackReport> {
  await using world = await openDrillWorld(COMPANY)
  const tieout = await world.start('--inspect=127.0.0.1:0')
  const { tokens, foreign, words, seen } = await victims(world, tieout)
  const attacks = [
    ...rowAttacks(foreign),
    ...walkAttacks(foreign),
    ...costAttacks(),
    ...forgeryAttacks(),
    ...protocolAttacks(),
    ...scopeAttacks(),
  ]
  const send = (attack: Attack) => sent(tieout.url, tokens, attack)
  // Whatever is made once is made before it is measured.
  for (const attack of attacks) await send(attack)
  const problems: string[] = []
  const costs: { attack: Attack; cpuMs: number }[] = []
  for (const attack of attacks) {
    const begun = cpuOf(tieout.pid)
    let answer = await send(attack)
    for (let turn = 1; turn < TURNS; turn += 1) answer = await send(attack)
    // What runs is paid for as what anybody asks of his own; what is refused must cost next to nothing.
    if (!attack.mustRun) costs.push({ attack, cpuMs: (cpuOf(tieout.pid) - begun) / TURNS })
    const problem = problemOf(attack, answer, words)
    if (problem) problems.push(`${attack.name}: ${problem}`)
  }
  problems.push(...(await toldApart(send, foreign, seen)))
  const dearest = costs.toSorted((left, right) => right.cpuMs - left.cpuMs).slice(0, WORST_COUNT)
  const worst: AttackReport['worst'] = []
  for (const { attack } of dearest) {
    worst.push({ name: attack.name, cpuMs: await leastCpuOf(tieout.pid, () => send(attack)) })
  }
  const refused = attacks.filter(({ mustRun }) => !mustRun)
  return {
    attacks: attacks.length,
    problems,
    worst: worst.toSorted((left, right) => right.cpuMs - left.cpuMs),
    ...(await underFlood(tieout, tokens, refused)),
  }
}

/** The least of many times: what the process does beside, such as a round of reading, is no cost of an attack. */
async function leastCpuOf(pid: number, act: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TURNS_OF_WORST; turn += 1) {
    const begun = cpuOf(pid)
    await act()
    least = Math.min(least, cpuOf(pid) - begun)
  }
  return least
}

async function underFlood(
  tieout: DrillTieout,
  tokens: Victims['tokens'],
  attacks: readonly Attack[],
): Promise<Pick<AttackReport, 'honest' | 'keptMb'>> {
  const alone: Parameters<typeof noticedIn>[0][number][] = []
  const attacked: typeof alone = []
  const kept = [await keptMb(tieout)]
  for (let round = 0; round < ROUNDS; round += 1) {
    await askHonestly(tieout, tokens.honest, ROUND_MS, alone)
    // From a thread of its own, lest the honest client wait for the flood on this side.
    const flood = new Worker(new URL('./flood.ts', import.meta.url), {
      workerData: { url: tieout.url, tokens, attacks },
    })
    await askHonestly(tieout, tokens.honest, ROUND_MS, attacked)
    await flood.terminate()
    kept.push(await keptMb(tieout))
  }
  return { honest: { alone: noticedIn(alone), attacked: noticedIn(attacked) }, keptMb: kept }
}

/** What is another's is answered as what there is not, to the letter: else one could try which ids there are. */
async function toldApart(
  send: (attack: Attack) => Promise<Answer>,
  { ids }: Foreign,
  seen: Record<Bound, ReadonlySet<string>>,
): Promise<string[]> {
  const problems: string[] = []
  for (const as of BOUND) {
    for (const id of ids.filter(each => !seen[as].has(each))) {
      const nobodys = id.replace(/[^/]+$/, part => part.replace(/[0-9a-f]/g, '7'))
      const told = async (asked: string) => {
        const id = JSON.stringify(asked)
        const query =
          as === 'owner'
            ? `{ procorePrimeContracts(filter: { projectId: ${id} }) { totalCount } }`
            : `{ node(id: ${id}) { __typename id } }`
        const { status, text } = await send({ name: 'node', as, query })
        return `${status} ${text.replaceAll(asked, 'ID').replace(/"requestId":"[^"]*"/g, '')}`
      }
      const [one, other] = [await told(id), await told(nobodys)]
      if (one !== other) problems.push(`${as}: ${id} is told apart from what there is not: ${one}`)
    }
  }
  return problems
}

/** What a subgraph refuses, row by row, bears its name; without one it was refused before any row was looked for. */
function isAsked(text: string): boolean {
  const { errors = [] } = JSON.parse(text) as {
    errors?: { extensions?: { code?: string; serviceName?: string } }[]
  }
  return errors.every(({ extensions = {} }) => {
    const { code, serviceName } = extensions
    return serviceName !== undefined || !/^(FORBIDDEN|QUERY_TOO_LARGE|GRAPHQL_)/.test(code ?? '')
  })
}

function problemOf(
  attack: Attack,
  { status, text }: Answer,
  wordsOf: Record<Attacker, ReadonlySet<string>>,
) {
  if (status >= 500 || /"code":"INTERNAL"/.test(text)) return `${status} ${text.slice(0, 200)}`
  if (attack.codes) {
    const isRefused = attack.codes.some(code => text.includes(`"${code}"`))
    return isRefused ? undefined : `${status} ${text.slice(0, 200)}`
  }
  if (attack.mustRun && !isAsked(text)) return `it was not asked: ${text.slice(0, 300)}`
  if (attack.as === 'nobody') return undefined
  const said = JSON.stringify(attack)
  const [leaked] = [...wordsOf[attack.as]].filter(
    word => text.includes(`"${word}"`) && !said.includes(word),
  )
  return leaked && `${leaked} came back: ${text.slice(0, 200)}`
}
