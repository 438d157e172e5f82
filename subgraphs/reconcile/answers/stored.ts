import { type GraphQLResolveInfo, Kind } from 'graphql'
import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import type { PageArguments } from '#lib/pages'
import type { RequestContext } from '#lib/request'
import { contractOf } from '#lib/subgraph'
import type { StoredRecord } from '../ground.ts'
import type { QueryResolvers } from '../types.generated.ts'
import { chooser } from './conditions.ts'
import { BY_ID } from './orders.ts'
import { type ListQuery, pageOfRows } from './paging.ts'

/**
 * The lists of one system whose parent is not named: every record as it was read last. What the store has of a
 * record is what the contract provides of it; the rest is asked of its system.
 */
interface StoredList {
  type: string
  table: string
  /** By what else it is chosen. */
  keys?: readonly string[]
  /** Whose ids changed where `CHANGED` holds of a version: its own, and those that something below it belongs to. */
  changed: readonly string[]
}

const CHANGED = `(valid_from >= ?::timestamptz or (valid_to < 'infinity' and valid_to >= ?::timestamptz))`

const own = (table: string) => `select id from ${table}_version where ${CHANGED}`
const below = (table: string, parent: string) =>
  `select ${parent} from ${table}_version where ${CHANGED}`

/** What a requisition bills depends on the others of its commitment. */
const REQUISITIONS = `select invoice.id
  from procore.invoice
  where commitment_id in (
    select commitment_id from procore.invoice_version where ${CHANGED}
    union all
    select billed.commitment_id
    from procore.invoice as billed
    where billed.id in (${below('procore.invoice_line', 'invoice_id')})
  )`

const LISTS = {
  procoreCostCodes: {
    type: 'ProcoreCostCode',
    table: 'procore.cost_code',
    changed: [own('procore.cost_code')],
  },
  procoreCommitments: {
    type: 'ProcoreCommitment',
    table: 'procore.commitment',
    changed: [own('procore.commitment'), below('procore.commitment_line', 'commitment_id')],
  },
  procoreChangeOrders: {
    type: 'ProcoreChangeOrder',
    table: 'procore.change_order',
    changed: [own('procore.change_order'), below('procore.change_order_line', 'change_order_id')],
  },
  procoreInvoices: {
    type: 'ProcoreInvoice',
    table: 'procore.invoice',
    keys: ['commitment_id'],
    changed: [REQUISITIONS],
  },
  sageCostCodes: {
    type: 'SageCostCode',
    table: 'sage.cost_code',
    changed: [own('sage.cost_code'), below('sage.category', 'cost_code_id')],
  },
  sageCommitments: {
    type: 'SageCommitment',
    table: 'sage.commitment',
    changed: [own('sage.commitment'), below('sage.commitment_line', 'commitment_id')],
  },
  sageChangeOrders: {
    type: 'SageChangeOrder',
    table: 'sage.change_order',
    changed: [own('sage.change_order'), below('sage.change_order_line', 'change_order_id')],
  },
  sageInvoices: {
    type: 'SageInvoice',
    table: 'sage.invoice',
    changed: [own('sage.invoice'), below('sage.invoice_line', 'invoice_id')],
  },
  sagePayments: {
    type: 'SagePayment',
    table: 'sage.payment',
    changed: [own('sage.payment')],
  },
} as const satisfies Record<string, StoredList>

interface StoredFilter {
  projectId?: string | null | undefined
  jobId?: string | null | undefined
  updatedAfter?: string | null | undefined
  commitmentIds?: readonly string[] | null | undefined
}

type StoredArguments = PageArguments & {
  filter?: Omit<StoredFilter, 'commitmentIds'> | null | undefined
  commitmentIds?: readonly string[] | null | undefined
}

export function storedResolvers(pool: Pool): Pick<QueryResolvers, keyof typeof LISTS> {
  const lists = Object.entries<StoredList>(LISTS).map(([name, list]) => {
    const query = queryOf(list)
    const choose = chooser<StoredFilter>({
      projectId: 'project_id = ?',
      jobId: 'project_id = ?',
      commitmentIds: 'commitment_id = any (?)',
      updatedAfter: `id in (${list.changed.join(' union all ')})`,
    })
    const resolve = async (
      _: unknown,
      { filter, commitmentIds, ...page }: StoredArguments,
      __: RequestContext,
      info: GraphQLResolveInfo,
    ) => {
      const chosen = choose({ ...filter, commitmentIds })
      const records = await pageOfRows<StoredRecord>(pool, { ...query, ...chosen }, page, info)
      if (records.nodes.length === 0) await checkRead(pool, name, systemOf(list))
      return records
    }
    return [name, resolve]
  })
  return Object.fromEntries(lists)
}

/** Each field that the contract provides of a record is a column of its name. */
function queryOf(list: StoredList): Pick<ListQuery, 'from' | 'order' | 'fields'> {
  const { type, table, keys = [] } = list
  const names = providedOf(type)
  const columns = [
    ...['id', 'project_id', ...keys].map(key => `record.${key}`),
    ...names.map(name => `${MADE[name] ?? `record.${snakeCase(name)}`} as "${name}"`),
  ]
  return {
    from: `(
      select ${columns.join(', ')}
      from ${table} as record
      left join tieout.read_mark
        on read_mark.system = '${systemOf(list)}' and read_mark.project_id = record.project_id
    ) as stored`,
    order: BY_ID,
    fields: Object.fromEntries(['id', ...names].map(name => [name, { columns: [`"${name}"`] }])),
  }
}

function systemOf({ table }: StoredList): 'PROCORE' | 'SAGE300' {
  return table.startsWith('procore.') ? 'PROCORE' : 'SAGE300'
}

/** Nothing is there: throws where that is because nothing was ever read. */
async function checkRead(pool: Pool, list: string, system: 'PROCORE' | 'SAGE300'): Promise<void> {
  const { rowCount } = await pool.query(
    `select from tieout.read_mark where system = $1 and project_id <> '' limit 1`,
    [system],
  )
  if (rowCount) return
  const [name, parent] = system === 'PROCORE' ? ['Procore', 'project'] : ['Sage', 'job']
  throw new TieoutError(
    'SUBGRAPH_FAILED',
    `${list}: nothing of ${name} has been read so far; wait for the first reading, or name the ${parent} to read live.`,
  )
}

/** What is no column: when the project of a record was read last. */
const MADE: Readonly<Record<string, string>> = {
  fetchedAt: `to_char(
    coalesce(read_mark.read_at, record.valid_from) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
  )`,
}

function providedOf(type: string): string[] {
  return contractOf('reconcile').definitions.flatMap(node => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== type) return []
    const fields = node.fields ?? []
    return fields
      .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'external'))
      .map(({ name }) => name.value)
  })
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
