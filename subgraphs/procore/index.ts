import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import type { Cache } from '#lib/cache'
import { messageOf, TieoutError } from '#lib/errors'
import { type ClientOptions, createClient, type ProcoreClient } from './client.ts'
import { loadersFor } from './loaders.ts'
import { createResolvers } from './resolvers.ts'
import { resources } from './resources.ts'
import { createSource } from './source.ts'
import type { ProcoreHealth } from './types.generated.ts'

export interface ProcoreSubgraphOptions extends ClientOptions {
  /** Shared with other subgraphs; the caller closes it. */
  cache: Cache
}

export interface ProcoreSubgraph {
  schema: GraphQLSchema
  /** Whether Procore answers now, asked with the cheapest call there is. Never throws. */
  health(): Promise<ProcoreHealth>
  close(): Promise<void>
}

/** The subgraph of what Procore knows: its REST resources under the names of schema/procore.graphql. */
export function createProcoreSubgraph(options: ProcoreSubgraphOptions): ProcoreSubgraph {
  const client = createClient(options)
  const source = createSource(client, options.cache, options.companyId)
  const health = () => askHealth(client, options.companyId)
  const resolvers = createResolvers({ source, loadersOf: loadersFor(source), health })
  return {
    schema: buildSubgraphSchema([
      { typeDefs: contract('common') },
      // The generated type allows what the library's does not: parents that are rows, not objects.
      { typeDefs: contract('procore'), resolvers: resolvers as ResolverMap },
    ]),
    health,
    close: () => client.close(),
  }
}

async function askHealth(client: ProcoreClient, companyId: string): Promise<ProcoreHealth> {
  try {
    await client.find({ resource: resources.me })
    return { isReachable: true, companyId, callsLeftCount: client.callsLeft() ?? null }
  } catch (thrown) {
    return {
      isReachable: false,
      errorCode: thrown instanceof TieoutError ? thrown.code : 'INTERNAL',
      errorMessage: messageOf(thrown),
      companyId,
      callsLeftCount: client.callsLeft() ?? null,
    }
  }
}

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>

function contract(name: string): DocumentNode {
  return parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'))
}
