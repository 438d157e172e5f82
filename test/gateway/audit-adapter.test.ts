import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { json, text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { graphql } from 'graphql'
import { composeSubgraphs, serveSupergraph } from '../audit-adapter.ts'
import { bareEnv } from '../harness/bare-env.ts'
import { scratchDir } from '../harness/scratch.ts'
import { type Subgraph, schemaOf, sdlOf } from './federation/case.ts'

const ADAPTER = join(import.meta.dirname, '../audit-adapter.ts')

const graph = {
  yard: {
    sdl: `type Query { cranes: [Crane]  broken: String }
      type Crane @key(fields: "id") { id: ID!  reach: Int }`,
    queries: {
      cranes: [
        { id: 'k1', reach: 40 },
        { id: 'k2', reach: 55 },
      ],
      broken: () => {
        throw new Error('The hook is broken.')
      },
    },
  },
  books: {
    sdl: 'type Crane @key(fields: "id") { id: ID!  rent: String }',
    entities: { Crane: [{ id: 'k1', rent: '900.00' }] },
  },
} satisfies Record<string, Subgraph>
const QUESTION = '{ cranes { reach rent } broken }'
const ANSWER = {
  data: {
    cranes: [
      { reach: 40, rent: '900.00' },
      { reach: 55, rent: null },
    ],
    broken: null,
  },
  told: [[['broken'], 'The hook is broken.']],
}

test('a foreign suite drives the engine over a supergraph that is given and over subgraphs that are not composed', async t => {
  const subgraphs = await serveSubgraphs(t)
  const told = subgraphs.map(subgraph => ({ ...subgraph, sdl: sdlOf(graph[subgraph.name]) }))
  const supergraph = await composeSubgraphs(told)
  assert.equal(await composeSubgraphs(subgraphs), supergraph)
  await using gateway = await serveSupergraph(supergraph)
  assert.deepEqual(await ask(gateway.url, QUESTION), ANSWER)
  const address = `${gateway.url}?query=${encodeURIComponent('{ cranes { reach } }')}`
  const got = await fetch(address, { headers: { 'apollo-require-preflight': 'true' } })
  assert.deepEqual(await got.json(), { data: { cranes: [{ reach: 40 }, { reach: 55 }] } })
})

test('what cannot be composed or served is said in words', async t => {
  const [yard, books] = await serveSubgraphs(t)
  assert.ok(yard && books)
  await assert.rejects(
    composeSubgraphs([{ ...yard, sdl: 'type Query { a: Crane }' }]),
    /Unknown type "?Crane/,
  )
  await assert.rejects(
    composeSubgraphs([yard, { name: 'gone', url: 'http://127.0.0.1:2/' }]),
    /^Error: http:\/\/127\.0\.0\.1:2\/ does not answer: .*ECONNREFUSED/,
  )
  await assert.rejects(
    composeSubgraphs([{ name: 'gone', url: new URL('/nowhere', yard.url).href }]),
    /nowhere answers 404\.$/,
  )
  const homeless = await composeSubgraphs([{ ...yard, url: '', sdl: sdlOf(graph.yard) }])
  await assert.rejects(serveSupergraph(homeless), /^Error: The supergraph has no address for yard/)
})

test('the command serves what it composes, says where, and ends with 2 when it is called wrongly', async t => {
  const dir = await mkdtemp(join(scratchDir, 'tieout-audit-'))
  t.after(() => rm(dir, { recursive: true }))
  const list = join(dir, 'subgraphs.json')
  await writeFile(list, JSON.stringify(await serveSubgraphs(t)))
  const serving = start(t, ['--subgraphs', list, '--port', '0'])
  const [[line], helped, wrong] = await Promise.all([
    once(createInterface(serving.stdout), 'line'),
    endOf(start(t, ['--help'])),
    endOf(start(t, ['--subgraphs', list, '--supergraph', list])),
  ])
  const [url] = /http:\S+$/.exec(String(line)) ?? []
  assert.ok(url, String(line))
  assert.deepEqual(await ask(url, QUESTION), ANSWER)
  assert.equal((await fetch(new URL('/healthz', url))).status, 200)
  assert.equal(helped.status, 0)
  assert.match(helped.text, /^Serves a federated graph/)
  assert.equal(wrong.status, 2)
  assert.match(wrong.text, /^Give --supergraph or --subgraphs\.\n\nServes a federated graph/)
})

/** Two subgraphs behind one address, told apart by its query alone. */
async function serveSubgraphs(t: TestContext) {
  const schemas = new Map(Object.entries(graph).map(([name, one]) => [name, schemaOf(one)]))
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const schema = pathname === '/graphs' && schemas.get(searchParams.get('of') ?? '')
    if (!schema) return response.writeHead(404).end()
    const { query: source, variables: variableValues } = (await json(request)) as {
      query: string
      variables?: Record<string, unknown>
    }
    const answer = await graphql({ schema, source, variableValues, contextValue: {} })
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return (['yard', 'books'] as const).map(name => ({
    name,
    url: `http://127.0.0.1:${port}/graphs?of=${name}`,
  }))
}

async function ask(url: string, query: string) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors = [] } = (await answer.json()) as {
    data: unknown
    errors?: { path: unknown; message: string }[]
  }
  return { data, told: errors.map(({ path, message }) => [path, message]) }
}

function start(t: TestContext, given: string[]) {
  const child = spawn(process.execPath, [ADAPTER, ...given], {
    env: bareEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.after(() => void child.kill())
  return child
}

async function endOf(child: ReturnType<typeof start>) {
  const [out, error, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { status, text: out + error }
}
