import { withinTime } from '#lib/deadline'
import { messageOf, TieoutError } from '#lib/errors'
import { type Connection, connectionOf, type PageArguments, pageOf, wrongCursor } from '#lib/pages'
import { belowParent } from '#lib/parent'
import type {
  MutationResolvers,
  QueryResolvers,
  Resolvers,
  SageHealth,
  SageJobKeys,
} from '../types.generated.ts'
import type { Company } from './company.ts'
import { type Named, noCompany } from './company-fields.ts'

/**
 * Several companies behind one schema. Each answers with the resolvers that it would have alone; here
 * is only who is asked. An id of theirs has the company as the first part of its key,
 * gid://sage300/Job/north/25-001, and a failure says whose it is.
 */
export function routeCompanies(companies: readonly Company[]): Resolvers {
  const [first] = companies
  if (!first) throw new TypeError('there is no company to route to')
  const owners = new WeakMap<object, Company>()
  const route = createRoutes(companies, owners)
  const { Query: _, Mutation: __, SageCompany, ...types } = tableOf(first)
  const routed: Table = { Query: route.queries, Mutation: route.mutations }
  if (SageCompany) routed['SageCompany'] = SageCompany
  for (const [type, fields] of Object.entries(types)) {
    routed[type] = Object.fromEntries(
      Object.keys(fields).map(field => [field, route.field(type, field)]),
    )
  }
  return routed as unknown as Resolvers
}

/** A company that has not answered within this time is down; whoever asks for all waits no longer. */
const HEALTH_TIMEOUT_MS = 4_000

/** One health of all: reachable when every company is, and the message names those that are not. */
export async function healthOfAll(companies: readonly Company[]): Promise<SageHealth> {
  const looks = await Promise.all(
    companies.map(async company => ({ company, health: await healthInTime(company) })),
  )
  const down = looks.filter(({ health }) => !health.isReachable)
  const up = looks.filter(({ health }) => health.isReachable).map(({ company }) => company.name)
  const reasons = down.map(({ company, health }) => inWords(company, health.errorMessage ?? ''))
  const others = up.length > 0 ? ` ${up.join(', ')}: Sage answers.` : ''
  const troubled = looks.find(({ health }) => health.isReachable && health.errorCode !== null)
  const trouble = troubled && inWords(troubled.company, troubled.health.errorMessage ?? '')
  return {
    isReachable: down.length === 0,
    errorCode: down[0]?.health.errorCode ?? troubled?.health.errorCode ?? null,
    errorMessage: down.length === 0 ? (trouble ?? null) : `${reasons.join(' ')}${others}`,
    canImport: looks.some(({ health }) => health.canImport),
  }
}

function healthInTime(company: Company): Promise<SageHealth> {
  return withinTime(company.health(), HEALTH_TIMEOUT_MS, () => ({
    isReachable: false,
    errorCode: 'SAGE_TIMEOUT',
    errorMessage: `Sage did not answer within ${HEALTH_TIMEOUT_MS / 1000} s.`,
    canImport: false,
  }))
}

type Resolve = (...args: readonly unknown[]) => unknown
type Table = Record<string, Record<string, Resolve>>
type Args = Record<string, unknown> & {
  filter?: (Named & Record<string, unknown>) | null
  alsoOf?: readonly string[] | null
}

/** The resolvers of a company by their names: what they take and give, the contract says. */
function tableOf({ resolvers }: Company): Table {
  return resolvers as unknown as Table
}

function createRoutes(companies: readonly Company[], owners: WeakMap<object, Company>) {
  const names = companies.map(company => company.name)

  /** Asks one company, and remembers whose the rows of its answer are. */
  function ask(company: Company, type: string, field: string, args: readonly unknown[]): unknown {
    const claim = <Value>(value: Value) => {
      markOwner(value, company, owners)
      return value
    }
    try {
      const answer = tableOf(company)[type]?.[field]?.(...args)
      if (!(answer instanceof Promise)) return claim(answer)
      return answer.then(claim, thrown => {
        throw failureOf(company, thrown)
      })
    } catch (thrown) {
      throw failureOf(company, thrown)
    }
  }

  function companyNamed(name: string, field: string): Company {
    const company = companies.find(each => each.name === name)
    if (company) return company
    throw noCompany(name, names, field)
  }

  /** The company of an id, and the id as that company knows it. */
  function ownerOf(id: string, field: string): { company: Company; id: string } {
    const [, start, name, key] = ID_OF_COMPANY.exec(id) ?? []
    const company = companies.find(each => each.name === name)
    if (company && start !== undefined && key !== undefined) {
      return { company, id: `${start}${key}` }
    }
    throw new TieoutError(
      'BAD_USER_INPUT',
      `${field}: ${JSON.stringify(id)} names none of Sage's companies (${names.join(', ')}); take it from an \`id\` field.`,
      { field: field.split('.') },
    )
  }

  const toOwnerOfId =
    (field: string): Resolve =>
    (_, args, ...rest) => {
      const { company, id } = ownerOf(String((args as Args)['id']), 'id')
      return ask(company, 'Query', field, [{}, { ...(args as Args), id }, ...rest])
    }

  const toOwnerOfJob =
    (field: string): Resolve =>
    (_, args, ...rest) => {
      const { alsoOf } = args as Args
      const filter = belowParent((args as Args).filter, 'jobId')
      const { company, id: jobId } = ownerOf(filter.jobId, 'filter.jobId')
      const owners = alsoOf?.map(each => ownerOf(each, 'alsoOf')) ?? []
      // Nothing of another company hangs on the job, whatever its number is.
      const ofCompany = owners.filter(owner => owner.company === company).map(({ id }) => id)
      const inner = {
        ...(args as Args),
        filter: { ...filter, jobId },
        ...(alsoOf && { alsoOf: ofCompany }),
      }
      return ask(company, 'Query', field, [{}, inner, ...rest])
    }

  const jobKeys: Resolve = async (_, args, ...rest) => {
    const { company, id: jobId } = ownerOf(String((args as Args)['jobId']), 'jobId')
    const keys = (await ask(company, 'Query', 'sageJobKeys', [
      {},
      { jobId },
      ...rest,
    ])) as SageJobKeys
    return Object.fromEntries(
      Object.entries(keys).map(([kind, ids]) => [
        kind,
        (ids as readonly string[]).map(id => idOf(company, id)),
      ]),
    )
  }

  /** Company after company, in one connection; all of them or none, so that no list is cut unseen. */
  const toEveryCompany =
    (field: string): Resolve =>
    async (_, args, ...rest) => {
      const { filter, ...given } = args as Args & PageArguments
      const asked = filter?.company ? [companyNamed(filter.company, 'filter')] : companies
      const place = placeOf(given, asked)
      const pages = await Promise.all(
        asked.map((company, index) => {
          const after = index === place.index ? place.after : null
          const inner = { ...given, after, ...(filter && { filter }) }
          return ask(company, 'Query', field, [{}, inner, ...rest]) as Promise<Connection<object>>
        }),
      )
      return joined(asked, pages, given.first, place.index)
    }

  const queries: Record<Exclude<keyof QueryResolvers, '__typename'>, Resolve> = {
    sageCompanies: () => companies,
    sageJobs: toEveryCompany('sageJobs'),
    sageVendors: toEveryCompany('sageVendors'),
    sageAccounts: toEveryCompany('sageAccounts'),
    sageImports: toEveryCompany('sageImports'),
    sageJob: toOwnerOfId('sageJob'),
    sageVendor: toOwnerOfId('sageVendor'),
    sageAccount: toOwnerOfId('sageAccount'),
    sageCommitment: toOwnerOfId('sageCommitment'),
    sageCostCodes: toOwnerOfJob('sageCostCodes'),
    sageExtras: toOwnerOfJob('sageExtras'),
    sageCommitments: toOwnerOfJob('sageCommitments'),
    sageChangeOrders: toOwnerOfJob('sageChangeOrders'),
    sageInvoices: toOwnerOfJob('sageInvoices'),
    sagePayments: toOwnerOfJob('sagePayments'),
    sageTransactions: toOwnerOfJob('sageTransactions'),
    sageJobKeys: jobKeys,
    sageHealth: () => healthOfAll(companies),
    sageDrifts: async (...args) => {
      const each = companies.map(company => ask(company, 'Query', 'sageDrifts', args))
      return (await Promise.all(each)).flat()
    },
  }

  /** A write never guesses its company. */
  const toNamed =
    (field: string): Resolve =>
    (_, args, ...rest) => {
      const { input } = args as { input: Named }
      const company = companyNamed(input.company ?? '', 'input')
      return ask(company, 'Mutation', field, [{}, args, ...rest])
    }

  const mutations: Record<Exclude<keyof MutationResolvers, '__typename'>, Resolve> = {
    sageChangeOrderImport: toNamed('sageChangeOrderImport'),
    sageCommitmentImport: toNamed('sageCommitmentImport'),
    sageInvoiceImport: toNamed('sageInvoiceImport'),
    sageExtraCreate: toNamed('sageExtraCreate'),
    sageVendorUpdate: toNamed('sageVendorUpdate'),
    sageCommitmentComplete: toNamed('sageCommitmentComplete'),
  }

  /** A field of a record, which the company of the record answers. */
  function field(type: string, name: string): Resolve {
    if (name === '__resolveReference') {
      return (reference, ...rest) => {
        const { company, id } = ownerOf((reference as { id: string }).id, 'id')
        return ask(company, type, name, [{ ...(reference as object), id }, ...rest])
      }
    }
    return (...args) => {
      const company = owners.get(args[0] as object)
      if (!company) throw new TypeError(`${type}.${name} of a row that no company gave`)
      const answer = ask(company, type, name, args)
      return name === 'id' ? idOf(company, String(answer)) : answer
    }
  }

  return { queries, mutations, field }
}

/** gid://sage300/<kind>/<company>/<key>; a company's name needs no escape in it. */
const ID_OF_COMPANY = /^(gid:\/\/sage300\/[A-Za-z]+\/)([^/]+)\/(.+)$/

function idOf({ name }: Company, id: string): string {
  return id.replace(/^(gid:\/\/sage300\/[A-Za-z]+\/)/, (_, start: string) => `${start}${name}/`)
}

/** A row, rows or a page of them. */
function markOwner(value: unknown, company: Company, owners: WeakMap<object, Company>): void {
  if (typeof value !== 'object' || value === null) return
  const rows = Array.isArray(value)
    ? value
    : 'nodes' in value
      ? (value.nodes as unknown[])
      : [value]
  for (const row of rows) if (typeof row === 'object' && row !== null) owners.set(row, company)
}

/** Where in the list of companies a page begins, and after which row of that company. */
function placeOf(
  args: PageArguments,
  asked: readonly Company[],
): { index: number; after: string | null } {
  const { afterKey } = pageOf(args)
  if (afterKey === undefined) return { index: 0, after: null }
  const [name = '', ...after] = afterKey.split('\u0000')
  const index = asked.findIndex(company => company.name === name)
  if (index >= 0 && after.length > 0) return { index, after: after.join('\u0000') }
  throw wrongCursor(
    'this cursor names no company of the list; take it from pageInfo.endCursor.',
    'after',
  )
}

/** The pages of the companies as one; a cursor says which company it is in, and where. */
function joined(
  asked: readonly Company[],
  pages: readonly Connection<object>[],
  first: number,
  start: number,
): Connection<object> {
  const cursors = new Map<object, string>()
  for (const [index, { edges }] of pages.entries()) {
    if (index < start) continue
    for (const { node, cursor } of edges) cursors.set(node, `${asked[index]?.name}\u0000${cursor}`)
  }
  const nodes = [...cursors.keys()]
  return connectionOf(nodes.slice(0, first), node => cursors.get(node) ?? '', {
    totalCount: pages.reduce((count, page) => count + page.totalCount, 0),
    hasPreviousPage:
      pages.slice(0, start).some(page => page.totalCount > 0) ||
      pages[start]?.pageInfo.hasPreviousPage === true,
    hasNextPage: nodes.length > first || pages.slice(start).some(page => page.pageInfo.hasNextPage),
  })
}

function inWords({ name }: Company, message: string): string {
  return `Sage company ${name}: ${message}`
}

/** What Sage did wrong is told with the company; what the caller did wrong is told as it is. */
function failureOf(company: Company, thrown: unknown): unknown {
  if (!(thrown instanceof TieoutError) || thrown.system !== 'SAGE300') return thrown
  return new TieoutError(thrown.code, inWords(company, messageOf(thrown)), {
    cause: thrown,
    ...(thrown.field && { field: thrown.field }),
  })
}
