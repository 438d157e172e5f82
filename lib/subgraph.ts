import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'

type Module = Exclude<Parameters<typeof buildSubgraphSchema>[0], { kind: unknown }>
type ResolverMap = NonNullable<Extract<Module, { typeDefs: unknown }>['resolvers']>

/** The executable schema of `schema/<name>.graphql` over what all subgraphs share. */
export function subgraphSchema(name: string, resolvers: object): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: contractOf('common') },
    // The generated types allow what the library's do not: parents that are rows, not objects.
    { typeDefs: contractOf(name), resolvers: resolvers as ResolverMap },
  ])
}

/** `schema/<name>.graphql`, parsed. */
export function contractOf(name: string): DocumentNode {
  return parse(readFileSync(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8'))
}
