/**
 * The engine over any federated graph, for suites that know nothing of Tieout: everybody may ask everything, and the
 * subgraphs are asked where the supergraph says. Composed by whoever asks, or by our own composer.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildSchema, type GraphQLSchema, parse } from 'graphql'
import { createServer } from '#gateway/front/server'
import { setLogLevel } from '#lib/log'
import { scopes } from '#lib/request'
import { createEngine, overHttp } from '../gateway/engine/index.ts'
import { type SubgraphToCompose, supergraphOf } from '../scripts/compose.ts'

const help = `Serves a federated graph through Tieout's engine, without a token.

  node test/audit-adapter.ts --supergraph FILE [--port N]
  node test/audit-adapter.ts --subgraphs FILE [--port N]

  --supergraph FILE  a supergraph that is composed already, which names the addresses of its subgraphs
  --subgraphs FILE   JSON, a list of {"name", "url", "sdl"}, which Tieout's composer composes; without "sdl" the
                     subgraph is asked for it
  --port N           where it listens (4000)
  --help             this text

FILE may be an address that begins with http. GraphQL is at /graphql, and /healthz answers 200 once it serves.
`
const ANYBODY = { name: 'anybody', scopes: new Set(scopes) }
const SDL = JSON.stringify({ query: '{ _service { sdl } }' })

export interface AuditedGateway extends AsyncDisposable {
  /** Where GraphQL is asked, by POST. */
  url: string
}

/** Serves a supergraph whose subgraphs stand at the addresses in it. Throws what the engine refuses in it. */
export async function serveSupergraph(supergraphSdl: string, port = 0): Promise<AuditedGateway> {
  const executors = addressesIn(buildSchema(supergraphSdl, { assumeValidSDL: true })).map(
    ([name, url]) => [name, overHttp(url, '')] as const,
  )
  const server = await createServer({
    config: { mode: 'production', host: '127.0.0.1', port },
    engine: createEngine({ supergraphSdl, subgraphs: Object.fromEntries(executors) }),
    authenticate: async () => ANYBODY,
    readiness: () => ({ isReady: true, reasons: [] }),
    explorer: { query: '{ __typename }' },
    documents: new Map(),
  })
  // The server closes the engine, and that what it asks.
  return { url: `${server.url}/graphql`, [Symbol.asyncDispose]: () => server.close() }
}

/** Composes what stands at these addresses with the composer of Tieout. Throws with every reason at once. */
export async function composeSubgraphs(
  subgraphs: readonly { name: string; url: string; sdl?: string }[],
): Promise<string> {
  const whole: SubgraphToCompose[] = []
  for (const { name, url, sdl } of subgraphs) {
    whole.push({ name, url, typeDefs: parse(sdl ?? (await sdlAt(url))) })
  }
  return supergraphOf(whole)
}

/** By the name that the engine knows a subgraph by. */
function addressesIn(supergraph: GraphQLSchema): [string, string][] {
  const graphs = supergraph.getType('join__Graph')?.astNode
  if (graphs?.kind !== 'EnumTypeDefinition') throw new Error('The supergraph names no subgraphs.')
  return (graphs.values ?? []).map(({ directives }) => {
    const given = directives?.find(({ name }) => name.value === 'join__graph')?.arguments ?? []
    const text = (of: string) => {
      const value = given.find(({ name }) => name.value === of)?.value
      return value?.kind === 'StringValue' ? value.value : ''
    }
    return [text('name'), text('url')]
  })
}

async function sdlAt(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: SDL })
  const { data } = (await answer.json()) as { data?: { _service: { sdl: string } } }
  if (!data) throw new Error(`${url} does not give its SDL.`)
  return data._service.sdl
}

async function textOf(place: string): Promise<string> {
  return place.startsWith('http') ? (await fetch(place)).text() : readFile(place, 'utf8')
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      supergraph: { type: 'string' },
      subgraphs: { type: 'string' },
      port: { type: 'string', default: '4000' },
      help: { type: 'boolean', default: false },
    },
  })
  setLogLevel('error')
  if (values.help || (values.supergraph === undefined) === (values.subgraphs === undefined)) {
    process.stdout.write(help)
    process.exitCode = values.help ? 0 : 2
  } else {
    const supergraph =
      values.supergraph === undefined
        ? await composeSubgraphs(JSON.parse(await textOf(values.subgraphs ?? '')))
        : await textOf(values.supergraph)
    const gateway = await serveSupergraph(supergraph, Number(values.port))
    console.log(`Serving the graph at ${gateway.url}`)
  }
}
