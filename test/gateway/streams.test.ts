import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import fastify from 'fastify'
import { buildSchema, parse } from 'graphql'
import { EVENT_ID } from '#gateway/engine/subscription'
import type { Caller } from '#gateway/front/auth'
import { sendError } from '#gateway/front/errors'
import { addStreams } from '#gateway/front/streams'
import { setLogLevel } from '#lib/log'

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
}

/** The streams alone, before a store and an engine that are told what to say. */
async function streamsOf(t: TestContext, world: World) {
  setLogLevel('error')
  const app = fastify({ forceCloseConnections: true })
  app.setErrorHandler(sendError)
  app.decorateRequest('caller', undefined)
  app.decorateRequest('answerType', undefined)
  addStreams(app, {
    engine: {
      apiSchema,
      admit({ query }: { query: string }) {
        const document = parse(query)
        const [definition] = document.definitions
        return { operation: { document, definition }, variables: {} }
      },
    } as never,
    authenticate: async () => world.caller,
    events: {
      latest: world.latest,
      after: async (_, after) => world.changes.filter(({ position }) => position > after),
      close: async () => undefined,
    },
    run: async ({ variables, caller }) => ({
      status: 200,
      result: { data: { findingChanged: { id: `${caller?.name}:${variables?.[EVENT_ID]}` } } },
    }),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.after(() => app.close())
  const { port } = app.server.address() as AddressInfo
  return () =>
    fetch(`http://127.0.0.1:${port}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a' },
      body: JSON.stringify({ query: 'subscription { findingChanged { id } }' }),
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
