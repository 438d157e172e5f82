import type { GraphQLSchema } from 'graphql'
import type { Alerts } from '#lib/alert'
import type { Cache } from '#lib/cache'
import { subgraphSchema } from '#lib/subgraph'
import { healthOfAll, routeCompanies } from './companies/companies.ts'
import { ONLY_COMPANY, openCompany, type SageAccess } from './companies/company.ts'
import type { SageHealth } from './types.generated.ts'
import type { RunImport } from './write/command.ts'

export { type Check, type CheckStatus, type DiagnoseOptions, diagnose } from './doctor/index.ts'
export type { SageAccess, SageHealth }

/** One company, or several by their names; only the ids of several carry the name. */
export type Sage300Options = (SageAccess | { companies: readonly NamedAccess[] }) & {
  cache: Cache
  /** Told of a RISKY or BREAKING drift, once. The caller closes it. */
  alerts?: Alerts | undefined
  /** How long the files of an import are kept after its end; for ever unless it is given. */
  importKeepDays?: number | undefined
  /** Runs the import command; a call where a test need not have the process. */
  runImport?: RunImport
}

export interface NamedAccess extends SageAccess {
  /** Lower case letters, digits and "-"; no two companies share it, nor a connection string. */
  name: string
}

export interface Sage300Subgraph {
  schema: GraphQLSchema
  /** Of all companies: reachable when every one is. */
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
  const isSeveral = 'companies' in options
  const companies = isSeveral
    ? options.companies.map(access => openCompany(access.name, access, options))
    : [openCompany(ONLY_COMPANY, options, options)]
  const [only] = companies
  if (!only) throw new TypeError('there is no company to read')
  const resolvers = isSeveral ? routeCompanies(companies) : only.resolvers
  return {
    schema: subgraphSchema('sage300', resolvers, { SageImportOutcome: 'REFUSED' }),
    health: () => (isSeveral ? healthOfAll(companies) : only.health()),
    watchDictionary() {
      for (const company of companies) company.watchDictionary()
    },
    async close() {
      await Promise.all(companies.map(company => company.close()))
    },
  }
}
