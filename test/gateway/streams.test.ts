import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { buildSchema, parse } from 'graphql'
import { EVENT_ID } from '#gateway/engine/subscription'
import type { Caller } from '#gateway/front/auth'
import { sendError } from '#gateway/front/errors'
import { createAdmitInTurn, type DocumentRequest } from '#gateway/front/run-document'
import { addStreams } from '#gateway/front/streams'
import { createTurns } from '#gateway/front/turns'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { until } from '../harness/process.ts'

const apiSchema = buildSchema(`
  type Query { finding(id: ID!): Finding }
  type Subscription { findingChanged: Finding }
  type Finding { id: ID! }
`)
const ANA: Caller = { name: 'ana', scopes: new Set(['read']) }

interface World {
  caller: Caller | undefined
  latest: () => Promise<number>
  changes: { position: number; id: string }[]
  /** What is told of every change beside its id. */
  text?: string
  /** The guard refuses after so much work, which is counted as CPU: a busy machine does less of it in the same time. */
  refusedMs?: number
  /** Sees what is run. */
  watch?: (request: DocumentRequest) => void
  stallTimeoutMs?: number
}

const LARGE = 'x'.repeat(32 * 1024 * 1024)
const QUERY = 'subscription { findingChanged { id } }'

/** The streams alone, before a store and an engine that are told what to say. */
async function streamsOf(t: TestContext, world: World) {
  setLogLevel('error')
  const app = fastify({ forceCloseConnections: true })
  app.setErrorHandler(sendError)
  app.decorateRequest('caller', undefined)
  app.decorateRequest('answerType', undefined)
  const engine = {
    apiSchema,
    admit({ query }: { query: string }) {
      const begun = process.threadCpuUsage()
      while (cpuMsSince(begun) < (world.refusedMs ?? 0));
      if (world.refusedMs !== undefined) throw new TieoutError('QUERY_TOO_LARGE', 'ask for less.')
      const document = parse(query)
      const [definition] = document.definitions
      return { operation: { document, definition }, variables: {} }
    },
  } as never
  addStreams(app, {
    engine,
    admit: createAdmitInTurn(engine, createTurns()),
    ...(world.stallTimeoutMs !== undefined && { stallTimeoutMs: world.stallTimeoutMs }),
    authenticate: async () => world.caller,
    events: {
      latest: world.latest,
      after: async (_, after) => world.changes.filter(({ position }) => position > after),
      close: async () => undefined,
    },
    async run(request) {
      const { variables, caller } = request
      world.watch?.(request)
      const id = `${caller?.name}:${variables?.[EVENT_ID]}${world.text ?? ''}`
      return { status: 200, result: { data: { findingChanged: { id } } } }
    },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.after(() => app.close())
  const { port } = app.server.address() as AddressInfo
  return (query = QUERY) =>
    fetch(`http://127.0.0.1:${port}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a' },
      body: JSON.stringify({ query }),
    })
}

test('a hundred streams that are asked for at once are no more than one after another', async t => {
  const held = Promise.withResolvers<number>()
  const open = await streamsOf(t, { caller: ANA, latest: () => held.promise, changes: [] })
  const asked = Array.from({ length: 100 }, () => open())
  // Those that are refused are so before the store has answered for any of the others.
  await Promise.race(asked)
  held.resolve(0)
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  assert.equal(statuses.filter(status => status === 200).length, 20)
  assert.equal(statuses.filter(status => status === 400).length, 80)
  for (const answer of asked) await (await answer).body?.cancel()
})

test('a stream ends with its token, and tells nothing that happened after', async t => {
  const world: World = { caller: ANA, latest: async () => 0, changes: [{ position: 1, id: 'a' }] }
  const open = await streamsOf(t, world)
  const { body } = await open()
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let told = ''
  const read = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    told += value ?? ''
    return done
  }
  while (!told.includes('ana:a')) await read()
  world.caller = undefined
  world.changes.push({ position: 2, id: 'b' })
  while (!(await read())) if (told.includes('ana:b')) break
  assert.doesNotMatch(told, /ana:b/)
  assert.match(told, /"code":"UNAUTHENTICATED"/)
  assert.match(told, /event: complete/)
})

test('who opens streams that are refused waits for the next one, as with every other request', async t => {
  const open = await streamsOf(t, {
    caller: ANA,
    latest: async () => 0,
    changes: [],
    refusedMs: 20,
  })
  const begunAt = performance.now()
  for (let count = 0; count < 5; count += 1) {
    const { status, body } = await open()
    await body?.cancel()
    assert.equal(status, 400)
  }
  // Nine times the work of the four before the last.
  assert.ok(performance.now() - begunAt > 4 * 9 * 10)
})

test('what is told is under way until it is read', async t => {
  const requests: DocumentRequest[] = []
  const open = await streamsOf(t, {
    caller: ANA,
    latest: async () => 0,
    changes: [{ position: 1, id: 'a' }],
    text: LARGE,
    watch: request => requests.push(request),
  })
  const stream = await open()
  await until('it is told', async () => requests.length > 0)
  let isTaken = false
  const taken = requests[0]?.taken?.then(() => {
    isTaken = true
  })
  await wait(200)
  assert.equal(isTaken, false)
  void stream.text().catch(() => undefined)
  await taken
})

test('who does not read what he is told is let go', async t => {
  const requests: DocumentRequest[] = []
  const open = await streamsOf(t, {
    caller: ANA,
    latest: async () => 0,
    changes: [{ position: 1, id: 'a' }],
    text: LARGE,
    watch: request => requests.push(request),
    stallTimeoutMs: 100,
  })
  const stream = await open()
  await until('it is told', async () => requests.length > 0)
  await requests[0]?.taken
  await assert.rejects(stream.text())
})

function cpuMsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
