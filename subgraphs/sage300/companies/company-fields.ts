import { TieoutError } from '#lib/errors'
import { perRequest, type RequestContext } from '#lib/request'
import type { CompanyRow } from '../ground.ts'
import type { SageCompanyResolvers, SageHealth } from '../types.generated.ts'

/** What the graph tells of a company, and how a question names one. */

/** A filter or an input that may name its company. */
export interface Named {
  readonly company?: string | null | undefined
}

/** One look a request, whatever is asked of it. */
const healths = perRequest(() => new Map<string, Promise<SageHealth>>())

function healthOf(row: CompanyRow, context: RequestContext): Promise<SageHealth> {
  const known = healths(context).get(row.name)
  if (known) return known
  const asked = row.health()
  healths(context).set(row.name, asked)
  return asked
}

export const companyResolvers: SageCompanyResolvers = {
  state: async (row, _, context) => ((await healthOf(row, context)).isReachable ? 'UP' : 'DOWN'),
  errorCode: async (row, _, context) => (await healthOf(row, context)).errorCode ?? null,
  errorMessage: async (row, _, context) => (await healthOf(row, context)).errorMessage ?? null,
  canImport: async (row, _, context) => (await healthOf(row, context)).canImport,
}

export function noCompany(named: string, known: readonly string[], field: string): TieoutError {
  return new TieoutError(
    'BAD_USER_INPUT',
    `${field}.company: there is no company ${JSON.stringify(named)} of Sage; there is ${known.join(', ')}.`,
    { field: [field, 'company'] },
  )
}
