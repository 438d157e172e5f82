import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import type { PageArguments } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import type {
  ChangeOrderRow,
  CodeMappingRow,
  CommitmentRow,
  InvoiceRow,
  LineRow,
  ProjectRow,
  VendorRow,
} from '../ground.ts'
import { sqlOf } from '../sql/texts.ts'
import type { QueryResolvers } from '../types.generated.ts'
import { checkedDay, checkedThen, commitmentsAsOf } from './as-of.ts'
import { boundOf, closedToBound, type Seen, seenBy } from './bounds.ts'
import type { Chosen } from './conditions.ts'
import {
  changeOrdersOf,
  findingsOf,
  invoicesOf,
  linesOf,
  mappingsOf,
  projectsOf,
  vendorsOf,
} from './filters.ts'
import { pageOfFindings } from './findings.ts'
import { freshnessOf, OF_COMPANY, type OfProjects, projectsIn } from './freshness.ts'
import { inPlace } from './known.ts'
import { LINE_FIELDS } from './lines.ts'
import { addedUp, type Totals, totalsOfCommitments, totalsOfRows } from './list-totals.ts'
import {
  BY_ID,
  changeOrderOrder,
  commitmentOrder,
  invoiceOrder,
  lineOrder,
  projectOrder,
  vendorOrder,
} from './orders.ts'
import { type ListQuery, pageOfRows, pageWith } from './paging.ts'
import { CHANGE_ORDER, changeOrderAsOf, INVOICE, invoiceAsOf } from './told.ts'

const linesAsOf = sqlOf('as_of/lines')

type Lists =
  | 'projects'
  | 'vendors'
  | 'commitments'
  | 'changeOrders'
  | 'invoices'
  | 'commitmentLines'
  | 'costCodeMappings'
  | 'findings'

/** The lists of the whole company, out of the store. */
export function listResolvers(pool: Pool): Pick<QueryResolvers, Lists> {
  const list = <Row extends object>(
    query: ListQuery,
    { page, context, info, of, ofCompany, totals }: Told,
  ) =>
    pageWith(
      pageOfRows<Row>(pool, query, page, info),
      {
        measures: async () => addedUp(pool, totals(), projectsIn(of ?? {}, boundOf(context))),
        asOf: () => freshnessOf(pool, of ?? {}, boundOf(context), ofCompany),
      },
      info,
    )

  return {
    projects: (_, { filter, order, ...page }, context, info) => {
      onlyOfAll(context, filter, order)
      const query = {
        from: 'tieout.told_project',
        ...seen(context, 'project', projectsOf(filter)),
        order: projectOrder(order),
      }
      const totals = () => totalsOfCommitments(theirs(context, 'project_pair_id', query))
      return list<ProjectRow>(query, { page, context, info, ofCompany: OF_COMPANY, totals })
    },
    vendors: (_, { filter, order, ...page }, context, info) => {
      onlyOfAll(context, filter, order)
      const query = {
        from: 'tieout.told_vendor',
        ...seen(context, 'vendor', vendorsOf(filter)),
        order: vendorOrder(order),
      }
      const totals = () => totalsOfCommitments(theirs(context, 'vendor_pair_id', query))
      return list<VendorRow>(query, { page, context, info, ofCompany: OF_COMPANY, totals })
    },
    commitments: (_, { filter, order, asOf, knownAt, ...page }, context, info) => {
      closedToBound(boundOf(context), 'knownAt', knownAt)
      onlyWithFindings(context, filter)
      const then = checkedThen(asOf, knownAt)
      const { from, ...chosen } = commitmentsAsOf(filter ?? {}, then)
      const query = { from, ...seen(context, 'commitment', chosen), order: commitmentOrder(order) }
      const totals = () => {
        if (then) throw notAsOf()
        return totalsOfCommitments(query)
      }
      return list<CommitmentRow>(query, { page, context, info, of: filter, totals })
    },
    changeOrders: (_, { filter, order, asOf, ...page }, context, info) => {
      onlyWithFindings(context, filter)
      const chosen = seen(context, 'changeOrder', changeOrdersOf(filter))
      const rows = ofDay(asOf, CHANGE_ORDER, changeOrderAsOf, chosen)
      const query = { ...rows, order: changeOrderOrder(order) }
      const totals = () => totalsOfRows(rows, 'changeOrder')
      return list<ChangeOrderRow>(query, { page, context, info, of: filter, totals })
    },
    invoices: (_, { filter, order, asOf, ...page }, context, info) => {
      onlyWithFindings(context, filter)
      const chosen = seen(context, 'invoice', invoicesOf(filter))
      const rows = ofDay(asOf, INVOICE, invoiceAsOf, chosen)
      const query = { ...rows, order: invoiceOrder(order) }
      const totals = () => totalsOfRows(rows, 'invoice')
      return list<InvoiceRow>(query, { page, context, info, of: filter, totals })
    },
    commitmentLines: (_, { filter, order, asOf, ...page }, context, info) => {
      onlyWithFindings(context, filter)
      const chosen = seen(context, 'line', linesOf(filter))
      const rows = ofDay(asOf, 'tieout.commitment_line', everyLineAsOf, chosen)
      const fields = asOf == null ? LINE_FIELDS : undefined
      const query = { ...rows, order: lineOrder(order), fields }
      const totals = () => totalsOfRows(rows, 'line')
      return list<LineRow>(query, { page, context, info, of: filter, totals })
    },
    costCodeMappings: (_, { filter, ...page }, context, info) => {
      const query = {
        from: 'tieout.told_code_mapping',
        ...seen(context, 'codeMapping', mappingsOf(filter)),
        order: BY_CODE,
      }
      return pageOfRows<CodeMappingRow>(pool, query, page, info)
    },
    findings: (_, { filter, order, ...page }, context, info) => {
      const chosen = seen(context, 'finding', findingsOf(filter))
      return pageOfFindings(pool, { chosen, order, of: filter ?? {} }, page, context, info)
    },
  }
}

interface Told {
  page: PageArguments
  context: RequestContext
  info: GraphQLResolveInfo
  /** Which projects it draws from. */
  of?: OfProjects | null | undefined
  ofCompany?: string
  totals: () => Totals
}

const BY_CODE: ListQuery['order'] = [{ column: 'number', type: 'text' }, ...BY_ID]

function everyLineAsOf(day: string): string {
  const every = 'array(select id from tieout.commitment_pair)'
  return `(${inPlace(linesAsOf, [every, day])}) as line`
}

/** The rows as of a day, where one is asked for. */
function ofDay(
  day: string | null | undefined,
  now: string,
  then: (day: string) => string,
  { where, parameters }: Chosen,
): Pick<ListQuery, 'from' | 'where' | 'parameters'> {
  if (day == null) return { from: now, where, parameters }
  const from = then(`$${parameters.length + 1}::date`)
  return { from, where, parameters: [...parameters, checkedDay(day)] }
}

function seen(context: RequestContext, kind: Seen, chosen: Chosen): Chosen {
  return seenBy(boundOf(context), kind, chosen)
}

/** The commitments of the rows of a list that the caller sees. */
function theirs(
  context: RequestContext,
  column: 'project_pair_id' | 'vendor_pair_id',
  { from, where, parameters }: ListQuery,
): Chosen {
  const chosen = { where: `${column} in (select id from ${from} where ${where})`, parameters }
  return seen(context, 'commitment', chosen)
}

const OF_ROW: readonly string[] = ['number', 'search', 'verdicts']

/** What is chosen or ordered by all commitments of a row would tell a bound caller of those that he does not see. */
function onlyOfAll(
  context: RequestContext,
  filter: object | null | undefined,
  order: string | null | undefined,
): void {
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (!OF_ROW.includes(name)) closedToBound(boundOf(context), `filter.${name}`, value)
  }
  if (order === 'AMOUNT' || order === 'DIFFERENCE') closedToBound(boundOf(context), 'order', order)
}

/** No finding is a vendor's. */
function onlyWithFindings(
  context: RequestContext,
  filter: { minimumAgeDays?: number | null | undefined } | null | undefined,
): void {
  const bound = boundOf(context)
  if (bound?.vendorId !== undefined) {
    closedToBound(bound, 'filter.minimumAgeDays', filter?.minimumAgeDays)
  }
}

function notAsOf(): TieoutError {
  const message = 'measures is told as of now alone; leave out asOf and knownAt.'
  return new TieoutError('BAD_USER_INPUT', message, { field: ['asOf'] })
}
