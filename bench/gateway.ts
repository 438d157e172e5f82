import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { Pool } from 'undici'
import { supergraphOf } from '../scripts/compose.ts'
import { LINK, type Question, questions, subgraphs } from './gateway/graph.ts'

const help = `The same subgraphs through Tieout, @apollo/gateway and the Hive gateway, and their data in one Apollo Server
without federation: a small question, a join of three, a list of about 100 KB, and the query by which the Hive team
measures gateways, over four subgraphs like its own (bench/gateway/shop.ts). The parties take turns,
each in a process of its own, and every answer is compared. Prints requests a second, how long they took, and the CPU
and memory of the gateway alone, as ratios to @apollo/gateway. The subgraphs take their share of the same cores.

  npm run bench:gateway -- [options]

  --requests N      of each question and party in a round (400)
  --rounds N        how often each party has its turn; the median counts (5)
  --clients N       how many ask at once (8)
  --equal           all ask the same at once; otherwise each asks for other rows
  --json            print everything as JSON
  --help            print this

The peers are installed into bench/gateway/peers when they are missing.`

const MOST = 100_000
const ROWS_COUNT = 2_000
const CLOCK_TICK_MS = 10
const peers = new URL('./gateway/peers/', import.meta.url)
const parties = {
  Tieout: './gateway/tieout.ts',
  '@apollo/gateway': './gateway/peers/apollo-gateway.mjs',
  'Hive gateway': './gateway/peers/hive.mjs',
  'Apollo Server, no federation': './gateway/peers/apollo-server.mjs',
} as const
type Party = keyof typeof parties
const YARDSTICK: Party = '@apollo/gateway'

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json',
  authorization: 'Bearer sandbox-reader',
}

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
    equal: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else await run()

interface Measured {
  perSecond: number
  p50Ms: number
  p99Ms: number
  cpuMs: number
}

async function run(): Promise<void> {
  const [requests, rounds, clients] = [counted('requests'), counted('rounds'), counted('clients')]
  if (!existsSync(new URL('node_modules', peers))) {
    console.error('Installing the peers; a minute or so.')
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], {
      cwd: peers,
      stdio: 'inherit',
    })
  }
  await using ending = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'tieout-gateway-'))
  ending.defer(() => rm(folder, { recursive: true, force: true }))
  const start = async (path: string, argument: string) => {
    const child = fork(new URL(path, import.meta.url), [argument], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    ending.defer(() => void child.disconnect())
    return { child, url: await toldBy(child) }
  }
  const urls = Object.fromEntries(
    await Promise.all(
      Object.keys(subgraphs).map(async name => [
        name,
        (await start('./gateway/subgraph.ts', name)).url,
      ]),
    ),
  )
  const given = join(folder, 'given.json')
  await writeFile(given, JSON.stringify({ supergraph: compose(urls), urls }))
  const running = new Map<Party, { child: ChildProcess; url: string }>()
  for (const [party, path] of Object.entries(parties)) {
    running.set(party as Party, await start(path, given))
  }

  const bytes = new Map<string, number>()
  const turns = Object.keys(questions).map(
    question => [question, new Map<Party, Measured[]>()] as const,
  )
  for (const [question, measured] of turns) {
    const answers = new Map<Party, string>()
    for (const [party, { url }] of running)
      answers.set(party, await ask(url, question as Question, 7))
    const [first = ''] = answers.values()
    bytes.set(question, Buffer.byteLength(first))
    for (const [party, answer] of answers) {
      if (answer !== first)
        throw new Error(`${party} answers ${question} otherwise: ${answer.slice(0, 400)}`)
    }
    // The first round is for plans and compilers, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [party, { child, url }] of running) {
        const turn = await load(url, child, question as Question, { requests, clients })
        if (round > 0) measured.set(party, [...(measured.get(party) ?? []), turn])
      }
    }
  }
  const told = turns.map(([question, measured]) => ({
    question,
    bytes: bytes.get(question) ?? 0,
    parties: [...measured].map(([party, rows]) => ({
      party,
      ...medianOf(rows),
      memoryMb: memoryOf(running.get(party)?.child),
    })),
  }))
  if (values.json) console.log(JSON.stringify(told, undefined, 2))
  else for (const each of told) print(each)
}

function compose(urls: Record<string, string>): string {
  return supergraphOf(
    Object.entries(subgraphs).map(([name, { types }]) => ({
      name,
      typeDefs: parse(LINK + types),
      url: urls[name] ?? '',
    })),
  )
}

async function ask(url: string, question: Question, from: number): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: HEADERS,
    body: bodyOf(question, from),
  })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  if (errors) throw new Error(`${url}: ${JSON.stringify(errors).slice(0, 400)}`)
  return JSON.stringify(data)
}

function bodyOf(question: Question, from: number): string {
  return JSON.stringify({ query: questions[question], variables: { from } })
}

/** Clients that each ask the next question as soon as they have their answer. */
async function load(
  url: string,
  child: ChildProcess,
  question: Question,
  { requests, clients }: { requests: number; clients: number },
): Promise<Measured> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: clients })
  const took: number[] = []
  const cpuBefore = cpuOf(child)
  const began = performance.now()
  let sent = 0
  const client = async () => {
    while (sent < requests) {
      sent += 1
      const body = bodyOf(question, values.equal ? 0 : (sent * 37) % ROWS_COUNT)
      const asked = performance.now()
      const answer = await pool.request({ method: 'POST', path: pathname, headers: HEADERS, body })
      const text = await answer.body.text()
      if (answer.statusCode !== 200)
        throw new Error(`${url}: ${answer.statusCode} ${text.slice(0, 400)}`)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsedMs = performance.now() - began
  const cpuMs = (cpuOf(child) - cpuBefore) / requests
  await pool.close()
  const sorted = took.toSorted((left, right) => left - right)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { perSecond: (requests / elapsedMs) * 1000, p50Ms: at(0.5), p99Ms: at(0.99), cpuMs }
}

/** CPU of a process so far, of all its threads. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS
}

function memoryOf(child: ChildProcess | undefined): number {
  const status = readFileSync(`/proc/${child?.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

function medianOf(rows: readonly Measured[]): Measured {
  const median = (of: keyof Measured) =>
    rows.map(row => row[of]).toSorted((left, right) => left - right)[Math.floor(rows.length / 2)] ??
    0
  return {
    perSecond: median('perSecond'),
    p50Ms: median('p50Ms'),
    p99Ms: median('p99Ms'),
    cpuMs: median('cpuMs'),
  }
}

function print({
  question,
  bytes,
  parties,
}: {
  question: string
  bytes: number
  parties: (Measured & { party: string; memoryMb: number })[]
}): void {
  const yardstick = parties.find(({ party }) => party === YARDSTICK)
  console.log(`\n${question}, ${(bytes / 1000).toFixed(1)} KB`)
  console.log(
    `${'party'.padEnd(30)}${['per s', 'p50 ms', 'p99 ms', 'CPU ms', '× less CPU', '× per s', 'MB'].map(name => name.padStart(11)).join('')}`,
  )
  for (const row of parties) {
    const figures = [
      row.perSecond.toFixed(0),
      row.p50Ms.toFixed(1),
      row.p99Ms.toFixed(1),
      row.cpuMs.toFixed(2),
      ((yardstick?.cpuMs ?? 0) / row.cpuMs).toFixed(1),
      (row.perSecond / (yardstick?.perSecond ?? 1)).toFixed(1),
      String(row.memoryMb),
    ]
    console.log(`${row.party.padEnd(30)}${figures.map(figure => figure.padStart(11)).join('')}`)
  }
}

function toldBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', url => resolve(String(url)))
    child.once('exit', code =>
      reject(new Error(`a party of the bench ended with ${code} before it was ready`)),
    )
  })
}

function counted(option: 'requests' | 'rounds' | 'clients'): number {
  const count = Number(values[option])
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count
  throw new RangeError(
    `--${option}: ${JSON.stringify(values[option])} is not a whole number from 1 to ${MOST}.`,
  )
}
