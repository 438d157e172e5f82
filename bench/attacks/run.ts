import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { openKeys } from '../../gateway/front/keys.ts'
import { type DrillTieout, type DrillWorld, openDrillWorld } from '../drills/world.ts'
import type { Attack, Attacker, Foreign } from './attack.ts'
import { costAttacks, forgeryAttacks } from './others.ts'
import { rowAttacks } from './rows.ts'
import { type Answer, sent } from './send.ts'
import { walkAttacks } from './walks.ts'

/** What a run of the attacks has shown. */
export interface AttackReport {
  attacks: number
  /** Those that were not refused, with what came. */
  problems: string[]
  /** CPU of the whole process, by attack: the worst of them. */
  worst: { name: string; cpuMs: number }[]
  /** Of an honest client, alone and while all attacks go on at once. */
  honest: { aloneP99Ms: number; attackedP99Ms: number }
  memory: { beforeMb: number; afterMb: number }
}

const COMPANY = { projects: 4, commitments: 40, seed: 'attacks' }
const TURNS = 3
const WORST_COUNT = 10
const HONEST_MS = 10_000
const HONEST_PAUSE_MS = 20
const MEMORY_LOOKS_COUNT = 15
const MEMORY_LOOK_EVERY_MS = 1_000
const HONEST = '{ commitments(first: 20) { nodes { number verdict } } }'

export async function runAttacks(): Promise<AttackReport> {
  await using world = await openDrillWorld(COMPANY)
  const tieout = await world.start()
  const { tokens, foreign, words, seen } = await victims(world)
  const attacks = [
    ...rowAttacks(foreign),
    ...walkAttacks(foreign),
    ...costAttacks(),
    ...forgeryAttacks(),
  ]
  const send = (attack: Attack) => sent(tieout.url, tokens, attack)
  // Whatever is made once is made before it is measured.
  for (const attack of attacks) await send(attack)
  const beforeMb = await settledMemoryOf(tieout.pid)
  const problems: string[] = []
  const costs: { name: string; cpuMs: number }[] = []
  for (const attack of attacks) {
    const begun = cpuOf(tieout.pid)
    let answer = await send(attack)
    for (let turn = 1; turn < TURNS; turn += 1) answer = await send(attack)
    // What runs is paid for as what anybody asks of his own; what is refused must cost next to nothing.
    if (!attack.mustRun) {
      costs.push({ name: attack.name, cpuMs: (cpuOf(tieout.pid) - begun) / TURNS })
    }
    const problem = problemOf(attack, answer, words)
    if (problem) problems.push(`${attack.name}: ${problem}`)
  }
  problems.push(...(await toldApart(send, foreign, seen)))
  const aloneP99Ms = await honestP99(tieout, tokens.honest)
  // From a thread of its own, lest the honest client wait for the flood on this side.
  const flood = new Worker(new URL('./flood.ts', import.meta.url), {
    workerData: { url: tieout.url, tokens, attacks: attacks.filter(({ mustRun }) => !mustRun) },
  })
  const attackedP99Ms = await honestP99(tieout, tokens.honest)
  await flood.terminate()
  const afterMb = await settledMemoryOf(tieout.pid)
  return {
    attacks: attacks.length,
    problems,
    worst: costs.toSorted((left, right) => right.cpuMs - left.cpuMs).slice(0, WORST_COUNT),
    honest: { aloneP99Ms, attackedP99Ms },
    memory: { beforeMb, afterMb },
  }
}

/** What is another's is answered as what there is not, to the letter: else one could try which ids there are. */
async function toldApart(
  send: (attack: Attack) => Promise<Answer>,
  { ids }: Foreign,
  seen: Record<'vendor' | 'project', ReadonlySet<string>>,
): Promise<string[]> {
  const problems: string[] = []
  for (const as of ['vendor', 'project'] as const) {
    for (const id of ids.filter(each => !seen[as].has(each))) {
      const nobodys = id.replace(/[^/]+$/, part => part.replace(/[0-9a-f]/g, '7'))
      const told = async (asked: string) => {
        const query = `{ node(id: ${JSON.stringify(asked)}) { __typename id } }`
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
  if (status >= 500 || /"INTERNAL"/.test(text)) return `${status} ${text.slice(0, 200)}`
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

/** Keys of a vendor and of somebody who may read, and what is not the vendor's. */
async function victims({ databaseUrl, store }: DrillWorld) {
  const { rows } = await store.query<{
    vendor: string
    project: string
    id: string
    number: string
    field_id: string
    books_id: string
  }>(
    `select vendor_pair_id as vendor, project_pair_id as project, id, number, field_id, books_id from tieout.commitment_pair
     where vendor_pair_id is not null and field_id is not null and books_id is not null order by number`,
  )
  const [own] = rows
  const other = rows.find(
    ({ vendor, project }) => vendor !== own?.vendor && project !== own?.project,
  )
  if (!own || !other) throw new Error('the company has one vendor, or one project')
  const documents = await store.query<{ id: string }>(
    `select id from tieout.change_order_pair where commitment_pair_id = $1
     union all select id from tieout.invoice_pair where commitment_pair_id = $1
     union all select 'gid://tieout/Finding/' || fingerprint from tieout.finding
       where commitment_pair_id <> all ($2)
     order by 1 limit 40`,
    [other.id, rows.filter(row => isOf(row, own)).map(({ id }) => id)],
  )
  const foreign: Foreign = {
    number: other.number,
    ids: [
      other.id,
      other.field_id,
      other.books_id,
      other.vendor,
      other.project,
      ...byKind(documents.rows),
    ],
  }
  const wordsWhere = (isForeign: (row: (typeof rows)[number]) => boolean) =>
    new Set(
      rows
        .filter(isForeign)
        .flatMap(({ id, number, field_id, books_id }) => [id, number, field_id, books_id]),
    )
  const ofOthers = {
    vendor: wordsWhere(({ vendor }) => vendor !== own.vendor).add(other.vendor),
    project: wordsWhere(({ project }) => project !== own.project).add(other.project),
    reader: new Set<string>(),
  }
  // Of all commitments, those that one system lacks among them.
  const { rows: places } = await store.query<{ vendor: string; project: string }>(
    'select vendor_pair_id as vendor, project_pair_id as project from tieout.commitment_pair',
  )
  const keys = await openKeys(databaseUrl)
  try {
    const vendor = await keys.create('attacker', ['read'], undefined, { vendor: own.vendor })
    const project = await keys.create('insider', ['read'], undefined, { projects: [own.project] })
    const reader = await keys.create('spender', ['read'], undefined)
    const honest = await keys.create('honest', ['read'], undefined)
    return {
      tokens: {
        vendor: vendor.token,
        project: project.token,
        reader: reader.token,
        honest: honest.token,
      },
      foreign,
      words: ofOthers,
      // A vendor sees the projects that he works on, and of a project all who work on it are seen.
      seen: {
        vendor: new Set(places.filter(row => row.vendor === own.vendor).map(row => row.project)),
        project: new Set(places.filter(row => row.project === own.project).map(row => row.vendor)),
      },
    }
  } finally {
    await keys.close()
  }
}

function isOf(
  row: { vendor: string; project: string },
  own: { vendor: string; project: string },
): boolean {
  return row.vendor === own.vendor || row.project === own.project
}

/** One id of each kind. */
function byKind(rows: readonly { id: string }[]): string[] {
  return [
    ...new Map(rows.map(({ id }) => [id.split('/').slice(0, 5).join('/'), id])).values(),
  ].slice(0, 8)
}

async function honestP99({ url }: DrillTieout, token: string): Promise<number> {
  const took: number[] = []
  for (const ends = performance.now() + HONEST_MS; performance.now() < ends; ) {
    const begun = performance.now()
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: HONEST }),
    })
    const { errors } = (await response.json()) as { errors?: object[] }
    if (errors) throw new Error(`the honest client was refused: ${JSON.stringify(errors)}`)
    took.push(performance.now() - begun)
    await delay(HONEST_PAUSE_MS)
  }
  return took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.99)] ?? 0
}

/** Of all threads, in ms. */
function cpuOf(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map(task =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1_000_000
}

/** The least of several looks: what is collected now and then is no growth, and what is kept never goes. */
async function settledMemoryOf(pid: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < MEMORY_LOOKS_COUNT; look += 1) {
    least = Math.min(least, memoryOf(pid))
    await delay(MEMORY_LOOK_EVERY_MS)
  }
  return least
}

function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
