import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { guardArguments } from './arguments.ts'

type Module = Exclude<Parameters<typeof buildSubgraphSchema>[0], { kind: unknown }>
type ResolverMap = NonNullable<Extract<Module, { typeDefs: unknown }>['resolvers']>

/**
 * The executable schema of `schema/<name>.graphql` over what all subgraphs share. `refusedAs` is what a
 * payload says, by type, in a field that cannot be null when its input was refused.
 */
export function subgraphSchema(
  name: string,
  resolvers: object,
  refusedAs: Readonly<Record<string, unknown>> = {},
): GraphQLSchema {
  const schema = buildSubgraphSchema([
    { typeDefs: contractOf('common') },
    // The generated types allow what the library's do not: parents that are rows, not objects.
    { typeDefs: contractOf(name), resolvers: resolvers as ResolverMap },
  ])
  return guardArguments(schema, refusedAs)
}

/** `schema/<name>.graphql`, parsed. */
export function contractOf(name: string): DocumentNode {
  return parse(readFileSync(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8'))
}
