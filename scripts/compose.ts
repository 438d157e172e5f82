/**
 * Composes schema/supergraph.graphql and schema/api.graphql out of the contract.
 *
 *   node scripts/compose.ts          writes both files
 *   node scripts/compose.ts --check  exits with 1 when the files on disk are not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { type DocumentNode, lexicographicSortSchema, parse, printSchema } from 'graphql'
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
  const api = `${printSchema(lexicographicSortSchema(publicSchemaOf(parse(supergraph))))}\n`
  return { supergraph, api }
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
