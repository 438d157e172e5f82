/**
 * The engine over any federated graph, for suites that know nothing of Tieout: everybody may ask everything, and the
 * subgraphs are asked where the supergraph says. Composed by whoever asks, or by our own composer.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildSchema, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { createServer } from '#gateway/front/server'
import { messageOf, TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { scopes } from '#lib/request'
import { createEngine, overHttp, type SubgraphExecutor } from '../gateway/engine/index.ts'
import { supergraphOf } from '../scripts/compose.ts'

const help = `Serves a federated graph through Tieout's engine, without a token.

  node test/audit-adapter.ts --supergraph FILE [--port N]
  node test/audit-adapter.ts --subgraphs FILE [--port N]

  --supergraph FILE  a supergraph that is composed already, which names the addresses of its subgraphs
  --subgraphs FILE   JSON, a list of {"name", "url", "sdl"}, which Tieout's composer composes; without "sdl" the
                     subgraph is asked for it
  --port N           where it listens (4000); 0 is any port that is free
  --help             this text

FILE may be an address that begins with http. GraphQL is at /graphql, by POST, or by GET with the header
apollo-require-preflight; /healthz answers 200 once it serves, and the address is printed then. It ends with 1 when the
graph cannot be served, and with 2 when it was called otherwise than so.
`
const ANYBODY = { name: 'anybody', scopes: new Set(scopes) }
const SDL = JSON.stringify({ query: '{ _service { sdl } }' })
const PORT_MAX = 65_535

export interface AuditedGateway extends AsyncDisposable {
  /** Where GraphQL is asked. */
  url: string
}

export interface AuditedSubgraph {
  name: string
  url: string
  /** Asked of the subgraph itself where it is not given. */
  sdl?: string
}

/** Serves a supergraph whose subgraphs stand at the addresses in it. Throws what the engine refuses in it. */
export async function serveSupergraph(supergraphSdl: string, port = 0): Promise<AuditedGateway> {
  const executors = addressesIn(buildSchema(supergraphSdl, { assumeValidSDL: true })).map(
    ([name, url]) => [name, inTheirWords(executorAt(name, url))] as const,
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
export async function composeSubgraphs(subgraphs: readonly AuditedSubgraph[]): Promise<string> {
  const texts = await Promise.all(subgraphs.map(({ url, sdl }) => sdl ?? sdlAt(url)))
  return supergraphOf(
    subgraphs.map(({ name, url }, index) => ({ name, url, typeDefs: parse(texts[index] ?? '') })),
  )
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

function executorAt(name: string, url: string) {
  if (!URL.canParse(url)) throw new Error(`The supergraph has no address for ${name}: "${url}".`)
  return overHttp(url, '')
}

/** What Tieout would keep to itself, since it may hold secrets, is here what a suite looks at. */
function inTheirWords(execute: ReturnType<typeof overHttp>): SubgraphExecutor {
  const ask: SubgraphExecutor = async request => {
    const { errors, ...result } = await execute(request)
    return errors ? { ...result, errors: errors.map(inItsWords) } : result
  }
  return Object.assign(ask, { close: execute.close })
}

function inItsWords({ message, path, extensions }: GraphQLError): GraphQLError {
  const originalError = new TieoutError('SUBGRAPH_FAILED', message)
  return new GraphQLError(message, { ...(path && { path }), extensions, originalError })
}

async function sdlAt(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = await textAt(url, { method: 'POST', headers, body: SDL })
  try {
    return (JSON.parse(body) as { data: { _service: { sdl: string } } }).data._service.sdl
  } catch {
    throw new Error(`${url} does not give its SDL, but ${body.slice(0, 200)}`)
  }
}

async function textAt(url: string, asked?: RequestInit): Promise<string> {
  const answer = await fetch(url, asked).catch((thrown: Error) => {
    throw new Error(`${url} does not answer: ${messageOf(thrown.cause ?? thrown)}`)
  })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`)
  return answer.text()
}

async function main(): Promise<void> {
  const { supergraph, subgraphs, port } = asked()
  const from = supergraph ?? subgraphs ?? ''
  const text = await (from.startsWith('http') ? textAt(from) : readFile(from, 'utf8'))
  const sdl = supergraph === undefined ? await composeSubgraphs(JSON.parse(text)) : text
  const gateway = await serveSupergraph(sdl, port)
  console.log(`Serving the graph at ${gateway.url}`)
}

/** Ends the process where there is nothing to serve. */
function asked(): {
  supergraph?: string | undefined
  subgraphs?: string | undefined
  port: number
} {
  try {
    const { values } = parseArgs({
      options: {
        supergraph: { type: 'string' },
        subgraphs: { type: 'string' },
        port: { type: 'string', default: '4000' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(help)
      process.exit()
    }
    const port = /^\d+$/.test(values.port) ? Number(values.port) : Number.NaN
    if (!(port <= PORT_MAX)) throw new Error(`--port: ${values.port} is not a port.`)
    if ((values.supergraph === undefined) === (values.subgraphs === undefined)) {
      throw new Error('Give --supergraph or --subgraphs.')
    }
    return { ...values, port }
  } catch (thrown) {
    console.error(`${messageOf(thrown)}\n\n${help}`)
    process.exit(2)
  }
}

if (import.meta.main) {
  setLogLevel('error')
  try {
    await main()
  } catch (thrown) {
    console.error(messageOf(thrown))
    process.exitCode = 1
  }
}
