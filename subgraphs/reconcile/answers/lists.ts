import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
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
import type { PairOrder, QueryResolvers } from '../types.generated.ts'
import { checkedDay, checkedThen, commitmentsAsOf } from './as-of.ts'
import { boundOf, closedToBound, type Seen, seenBy } from './bounds.ts'
import {
  type Chosen,
  changeOrdersOf,
  findingsOf,
  invoicesOf,
  linesOf,
  mappingsOf,
  projectsOf,
  vendorsOf,
} from './filters.ts'
import { pageOfFindings } from './findings.ts'
import { inPlace } from './known.ts'
import { LINE_FIELDS } from './lines.ts'
import { type ListQuery, pageOfRows } from './paging.ts'
import { CHANGE_ORDER, changeOrderAsOf, INVOICE, invoiceAsOf } from './told.ts'

type Order = ListQuery['order']

const linesAsOf = sqlOf('as_of/lines')

/** The key of a pair, which lasts as long as the pair. */
const BY_ID: Order = [{ column: 'id', type: 'text' }]
const BY_NUMBER: Order = [{ column: "coalesce(number, '')", type: 'text' }, ...BY_ID]

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
    from: string,
    chosen: Chosen,
    order: Order,
    args: PageArguments,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Row>> => pageOfRows<Row>(pool, { from, ...chosen, order }, args, info)

  return {
    projects: (_, { filter, order, ...page }, context, info) =>
      list<ProjectRow>(
        'tieout.told_project',
        seen(context, 'project', projectsOf(filter)),
        pairOrder(order),
        page,
        info,
      ),
    vendors: (_, { filter, order, ...page }, context, info) =>
      list<VendorRow>(
        'tieout.told_vendor',
        seen(context, 'vendor', vendorsOf(filter)),
        pairOrder(order),
        page,
        info,
      ),
    commitments: (_, { filter, order, asOf, knownAt, ...page }, context, info) => {
      closedToBound(boundOf(context), 'knownAt', knownAt)
      const { from, ...chosen } = commitmentsAsOf(filter ?? {}, checkedThen(asOf, knownAt))
      const own = seen(context, 'commitment', chosen)
      return list<CommitmentRow>(from, own, pairOrder(order), page, info)
    },
    changeOrders: (_, { filter, asOf, ...page }, context, info) => {
      const chosen = seen(context, 'changeOrder', changeOrdersOf(filter))
      const { from, ...own } = ofDay(asOf, CHANGE_ORDER, changeOrderAsOf, chosen)
      return list<ChangeOrderRow>(from, own, BY_ID, page, info)
    },
    invoices: (_, { filter, asOf, ...page }, context, info) => {
      const chosen = seen(context, 'invoice', invoicesOf(filter))
      const { from, ...own } = ofDay(asOf, INVOICE, invoiceAsOf, chosen)
      return list<InvoiceRow>(from, own, BY_ID, page, info)
    },
    commitmentLines: (_, { filter, asOf, ...page }, context, info) => {
      const chosen = seen(context, 'line', linesOf(filter))
      const query = {
        ...ofDay(asOf, 'tieout.commitment_line', everyLineAsOf, chosen),
        order: BY_LINE,
      }
      const fields = asOf == null ? LINE_FIELDS : undefined
      return pageOfRows<LineRow>(pool, { ...query, fields }, page, info)
    },
    costCodeMappings: (_, { filter, ...page }, context, info) =>
      list<CodeMappingRow>(
        'tieout.told_code_mapping',
        seen(context, 'codeMapping', mappingsOf(filter)),
        BY_CODE,
        page,
        info,
      ),
    findings: (_, { filter, order, ...page }, context, info) =>
      pageOfFindings(pool, seen(context, 'finding', findingsOf(filter)), order, page, info),
  }
}

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

const BY_CODE: Order = [{ column: 'number', type: 'text' }, ...BY_ID]

/** Lines have no row of their own: they are found by their commitment, and by what they stand on. */
const BY_LINE: Order = [
  { column: 'commitment_pair_id', type: 'text' },
  { column: 'line_key', type: 'text' },
]

export function pairOrder(order: PairOrder | null | undefined): Order {
  return order === 'NUMBER' ? BY_NUMBER : BY_ID
}
