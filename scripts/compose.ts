/**
 * Composes schema/supergraph.graphql and schema/api.graphql out of the contract.
 *
 *   node scripts/compose.ts          writes both files
 *   node scripts/compose.ts --check  exits with 1 when the files on disk are not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql'
import { COST_DIRECTIVES } from '../gateway/engine/prices.ts'
import { publicSchemaOf } from '../gateway/engine/public-schema.ts'

export const SUBGRAPHS = ['procore', 'sage300', 'reconcile'] as const

const schemaFile = (name: string) => new URL(`../schema/${name}.graphql`, import.meta.url)

export interface Composed {
  supergraph: string
  api: string
}

/** A subgraph's whole SDL: its own file and the vocabulary that all share. */
export function subgraphSdl(name: string): string {
  return `${readFileSync(schemaFile(name), 'utf8')}\n${readFileSync(schemaFile('common'), 'utf8')}`
}

export interface SubgraphToCompose {
  name: string
  typeDefs: DocumentNode
  url?: string
}

/** Throws with every reason at once when the subgraphs do not fit together. */
export function supergraphOf(subgraphs: readonly SubgraphToCompose[]): string {
  const composed = composeServices(subgraphs.map(subgraph => ({ url: '', ...subgraph })))
  if (composed.errors) {
    const reasons = composed.errors.map(error => `  - ${error.message}`)
    throw new Error(`The subgraphs do not compose:\n${reasons.join('\n')}`)
  }
  return `${composed.supergraphSdl.trimEnd()}\n`
}

/** As supergraphOf, of our own. */
export function composeSchema(): Composed {
  const supergraph = supergraphOf(
    SUBGRAPHS.map(name => ({ name, typeDefs: parse(subgraphSdl(name)) })),
  )
  return { supergraph, api: printed(publicSchemaOf(parse(supergraph))) }
}

/** Of a schema in the order of the alphabet, with what its fields and types cost, which graphql-js leaves out. */
function printed(schema: GraphQLSchema): string {
  const text = printSchema(lexicographicSortSchema(schema))
  const marks: { at: number; text: string }[] = []
  const mark = (after: ASTNode | undefined, node: Marked) => {
    const costs = node?.directives?.filter(({ name }) => COST_DIRECTIVES.has(name.value)) ?? []
    marks.push({ at: after?.loc?.end ?? 0, text: costs.map(cost => ` ${print(cost)}`).join('') })
  }
  for (const node of parse(text).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue
    }
    const type = schema.getType(node.name.value) as GraphQLObjectType | GraphQLInterfaceType
    mark(node.interfaces?.at(-1) ?? node.name, type.astNode)
    for (const field of node.fields ?? []) {
      mark(field.type, type.getFields()[field.name.value]?.astNode)
    }
  }
  return `${inserted(text, marks)}\n`
}

type Marked = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined

function inserted(text: string, marks: readonly { at: number; text: string }[]): string {
  let from = 0
  const parts = marks.map(({ at, text: mark }) => {
    const part = text.slice(from, at) + mark
    from = at
    return part
  })
  return parts.join('') + text.slice(from)
}

function main(isCheck: boolean): number {
  const composed = composeSchema()
  const stale = (['supergraph', 'api'] as const).filter(
    name => readIfThere(name) !== composed[name],
  )
  if (isCheck) {
    for (const name of stale) {
      console.error(`schema/${name}.graphql is stale; run: node scripts/compose.ts`)
    }
    return stale.length > 0 ? 1 : 0
  }
  for (const name of stale) {
    writeFileSync(schemaFile(name), composed[name])
    console.log(`schema/${name}.graphql written`)
  }
  return 0
}

function readIfThere(name: string): string | undefined {
  try {
    return readFileSync(schemaFile(name), 'utf8')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined
    throw thrown
  }
}

if (import.meta.main) {
  try {
    process.exitCode = main(process.argv.includes('--check'))
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exitCode = 1
  }
}
