import type { GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
import type {
  ChangeOrderRow,
  CodeMappingRow,
  CommitmentRow,
  FindingRow,
  InvoiceRow,
  LineRow,
  ProjectRow,
  VendorRow,
} from '../ground.ts'
import type { FindingOrder, PairOrder, QueryResolvers } from '../types.generated.ts'
import { checkedThen, commitmentsAsOf } from './as-of.ts'
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
import { CHANGE_ORDER, FINDING, INVOICE } from './loaders.ts'
import { type ListQuery, pageOfRows } from './paging.ts'

type Order = ListQuery['order']

/** The key of a pair, which lasts as long as the pair. */
const BY_ID: Order = [{ column: 'id', type: 'text' }]
const BY_NUMBER: Order = [{ column: "coalesce(number, '')", type: 'text' }, ...BY_ID]

/** The key of a finding, which lasts as long as the finding; before it, what others may move it by. */
const BY_FINGERPRINT: Order = [{ column: 'fingerprint', type: 'text' }]
const AMOUNT = { column: 'amount_rank', type: 'numeric' } as const
const BY_FINDING_ORDER: Record<FindingOrder, Order> = {
  SEVERITY: [{ column: 'severity_rank', type: 'integer' }, AMOUNT],
  AGE: [{ column: 'first_seen_on', type: 'date' }],
  AMOUNT: [AMOUNT],
  UPDATED: [{ column: 'updated_rank', type: 'bigint' }],
}

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
    projects: (_, { filter, order, ...page }, __, info) =>
      list<ProjectRow>('tieout.told_project', projectsOf(filter), pairOrder(order), page, info),
    vendors: (_, { filter, order, ...page }, __, info) =>
      list<VendorRow>('tieout.told_vendor', vendorsOf(filter), pairOrder(order), page, info),
    commitments: (_, { filter, order, asOf, knownAt, ...page }, __, info) => {
      const { from, ...chosen } = commitmentsAsOf(filter ?? {}, checkedThen(asOf, knownAt))
      return list<CommitmentRow>(from, chosen, pairOrder(order), page, info)
    },
    changeOrders: (_, { filter, ...page }, __, info) =>
      list<ChangeOrderRow>(CHANGE_ORDER, changeOrdersOf(filter), BY_ID, page, info),
    invoices: (_, { filter, ...page }, __, info) =>
      list<InvoiceRow>(INVOICE, invoicesOf(filter), BY_ID, page, info),
    commitmentLines: (_, { filter, ...page }, __, info) =>
      list<LineRow>('tieout.commitment_line', linesOf(filter), BY_LINE, page, info),
    costCodeMappings: (_, { filter, ...page }, __, info) =>
      list<CodeMappingRow>('tieout.told_code_mapping', mappingsOf(filter), BY_CODE, page, info),
    findings: (_, { filter, order, ...page }, __, info) =>
      list<FindingRow>(FINDING, findingsOf(filter), findingOrder(order), page, info),
  }
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

export function findingOrder(order: FindingOrder | null | undefined): Order {
  return [...(order ? BY_FINDING_ORDER[order] : []), ...BY_FINGERPRINT]
}
