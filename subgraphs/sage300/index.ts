import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import type { Alerts } from '#lib/alert'
import type { Cache } from '#lib/cache'
import { messageOf, TieoutError } from '#lib/errors'
import { createSagePool } from './connection.ts'
import { withDictionaryMode } from './dictionary-mode.ts'
import { createDictionaryWatch } from './dictionary-watch.ts'
import { readNames } from './names.ts'
import { createSageReader } from './reader.ts'
import { createResolvers } from './resolvers.ts'
import { createSageSource } from './source.ts'
import { createStaticWrites } from './static-writes.ts'
import { changeOrderKind } from './writer/change-order.ts'
import { commitmentKind } from './writer/commitment.ts'
import { importList } from './writer/import-list.ts'
import { createImporter } from './writer/importer.ts'
import { invoiceKind } from './writer/invoice.ts'

export { type Check, type CheckStatus, type DiagnoseOptions, diagnose } from './doctor/index.ts'

export interface Sage300Options {
  /** Connection string for ODBC: the Timberline driver, a replicated SQL copy or the sandbox. */
  odbc: string
  /** JSON file with the company's own names of tables and columns; see names.ts. */
  namesFile?: string
  /** Sage's data folder; the import command runs there. */
  companyDir?: string
  /** Drop folder for import files. Without it and the command nothing can be written. */
  importDir?: string
  /**
   * Imports and posts one file. A list is a program and its arguments, a text goes through the
   * shell; `{file}` stands for the path of the import file.
   */
  importCommand?: string | string[]
  /** Variables that the import command needs besides those of this process. */
  importEnvironment?: Record<string, string>
  cache: Cache
  /** Told of a RISKY or BREAKING drift, once. The caller closes it. */
  alerts?: Alerts | undefined
}

export interface SageHealth {
  isReachable: boolean
  errorCode: string | null
  errorMessage: string | null
  canImport: boolean
}

export interface Sage300Subgraph {
  schema: GraphQLSchema
  health(): Promise<SageHealth>
  /** From now on looks, each night too, whether Sage's tables are as recorded, and logs what is not. */
  watchDictionary(): void
  close(): Promise<void>
}

/**
 * The door of this subgraph: Sage 300 CRE as a GraphQL schema. Connects when first asked. Throws
 * CONFIG_INVALID for a file of names that cannot be used.
 */
export function createSage300Subgraph(options: Sage300Options): Sage300Subgraph {
  const names = readNames(options.namesFile)
  const pool = withDictionaryMode(createSagePool(options.odbc), options.odbc)
  const reader = createSageReader(pool, names)
  const watch = createDictionaryWatch(reader, names, options.alerts)
  const source = createSageSource(reader, options.cache, options.odbc)
  const canImport = Boolean(options.importDir && options.importCommand?.length)

  async function health(): Promise<SageHealth> {
    try {
      await reader.ping()
      return { isReachable: true, errorCode: null, errorMessage: null, canImport }
    } catch (thrown) {
      const errorCode = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
      return { isReachable: false, errorCode, errorMessage: messageOf(thrown), canImport }
    }
  }

  const importer = createImporter({ ...options, ...folders(options), reader, source })
  const resolvers = createResolvers({
    source,
    writes: createStaticWrites({ pool, reader, names }),
    health,
    drifts: watch.drifts,
    imports: {
      changeOrder: importer(changeOrderKind(reader, source)),
      commitment: importer(commitmentKind(reader, source)),
      invoice: importer(invoiceKind(reader, source, options.companyDir)),
      list: page => importList(options.importDir, page),
    },
  })
  return {
    schema: buildSubgraphSchema([
      { typeDefs: contract('common') },
      // The generated type allows what the library's does not: parents that are rows, not objects.
      { typeDefs: contract('sage300'), resolvers: resolvers as ResolverMap },
    ]),
    health,
    watchDictionary: watch.start,
    async close() {
      watch.stop()
      await pool.close()
    },
  }
}

/** The import command runs in Sage's data folder, where a path from ours would lead elsewhere. */
function folders({ companyDir, importDir }: Sage300Options) {
  return {
    ...(companyDir !== undefined && { companyDir: resolve(companyDir) }),
    ...(importDir !== undefined && { importDir: resolve(importDir) }),
  }
}

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>

function contract(name: string): DocumentNode {
  return parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'))
}
