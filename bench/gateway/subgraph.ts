import { createServer } from 'node:http'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LINK, type SubgraphName, subgraphs } from './graph.ts'
import { serve } from './serve.ts'

/** One subgraph as a process of its own: as little work as answers it truly. Argument: its name. */
const { types, resolvers } = subgraphs[process.argv[2] as SubgraphName]
const schema = buildSubgraphSchema([
  { typeDefs: parse(LINK + types), resolvers: resolvers as never },
])
const compiled = new Map<string, CompiledQuery>()

serve(
  createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString())
    const run = compiled.get(query) ?? compile(query)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await run.query({}, {}, variables ?? {})))
  }),
)

function compile(query: string): CompiledQuery {
  const run = compileQuery(schema, parse(query))
  if (!isCompiledQuery(run)) throw new Error('a question of the bench cannot be compiled')
  compiled.set(query, run)
  return run
}
