import { Random } from '../../sandbox/generate/random.ts'
import type { Rule } from '../../test/harness/rewriting-front.ts'
import type { Limits, ProcoreRecord, RightsWorld } from './world.ts'

/** One thing that an account may lack the right to. */
export interface Right {
  name: string
  rules?: Rule[]
  table?: string
}

const FORBIDDEN = { errors: ['You do not have permission to perform this action'] }
const NOT_FOUND = { errors: ['Not Found'] }
const contractLists = ['work_order_contracts', 'purchase_order_contracts']
/** How often one of them is Sage's: without a table something is unread in every project. */
const TABLE_PERCENT = 25
const SAGE_TABLES = [
  'JCM_MASTER__JOB',
  'JCM_MASTER__COST_CODE',
  'JCM_MASTER__CATEGORY',
  'JCM_MASTER__EXTRA',
  'APM_MASTER__VENDOR',
  'JCM_MASTER__COMMITMENT',
  'JCM_MASTER__COMMITMENT_ITEM',
  'JCM_MASTER__COMMITMENT_CO',
  'JCM_MASTER__COMMITMENT_CO_ITEM',
  'APM_MASTER__INVOICE',
  'APM_MASTER__DISTRIBUTION',
  'APM_MASTER__INVOICE_PAYMENT',
  'JCT_CURRENT__TRANSACTION',
  'GLM_MASTER__ACCOUNT',
]

/** Every right of the company: its lists, the tools of its projects, and private records. */
export function rightsOf(world: RightsWorld): Right[] {
  const projects = world.procore('projects').flatMap(project => ofProject(String(project.id)))
  const changed = new Set(
    world.procore('commitment_change_orders').map(each => each['contract_id']),
  )
  const billed = new Set(world.procore('requisitions').map(each => each['commitment_id']))
  const contracts = contractLists.flatMap(list =>
    world.procore(list).flatMap(contract => {
      const { id } = contract
      return ofContract(list, contract, changed.has(id) || billed.has(id))
    }),
  )
  const changes = world
    .procore('commitment_change_orders')
    .map(({ id }) =>
      hidden(
        `change order ${id}`,
        /commitment_change_orders(\?|$)/,
        [id],
        `commitment_change_orders/${id}(/|\\?|$)`,
      ),
    )
  return [...ofCompany(), ...projects, ...contracts, ...changes]
}

/** `count` of them, at random by `seed`. */
export function removedRights(all: readonly Right[], seed: string, count: number): Right[] {
  const random = new Random(seed)
  const left = [...all]
  const removed: Right[] = random.chance(TABLE_PERCENT)
    ? [random.pick(SAGE_TABLES)].map(table => ({ name: table, table }))
    : []
  while (removed.length < count && left.length > 0) {
    removed.push(...left.splice(random.below(left.length), 1))
  }
  return removed
}

export function limitsOf(removed: readonly Right[]): Limits {
  return {
    rules: removed.flatMap(({ rules = [] }) => rules),
    tables: removed.flatMap(({ table }) => table ?? []),
  }
}

function ofCompany(): Right[] {
  return [
    refused('vendors', '/rest/v1\\.0/vendors(\\?|/|$)'),
    refused('archived vendors', '/companies/\\d+/vendors/inactive'),
    refused('insurances', '/companies/\\d+/insurances'),
  ]
}

function ofProject(id: string): Right[] {
  const within = (path: string) => `${path}.*[?&]project_id=${id}(&|$)`
  return [
    refused(`project ${id}`, `(project_id=${id}(&|$)|/projects/${id}(/|\\?|$))`),
    refused(`vendors of ${id}`, `/projects/${id}/vendors`),
    refused(`cost codes of ${id}`, within('/cost_codes')),
    refused(`WBS codes of ${id}`, `/projects/${id}/work_breakdown_structure`),
    refused(`sub jobs of ${id}`, within('/sub_jobs')),
    refused(`subcontracts of ${id}`, within('/work_order_contracts')),
    refused(`purchase orders of ${id}`, within('/purchase_order_contracts')),
    refused(`change orders of ${id}`, `/projects/${id}/commitment_change_orders`),
    refused(
      `lines of change orders of ${id}`,
      `/projects/${id}/commitment_change_orders/\\d+/line_items`,
    ),
    refused(`requisitions of ${id}`, within('/requisitions')),
    refused(`payments of ${id}`, within('/contract_payments')),
    refused(`invoice configurations of ${id}`, `/projects/${id}/contracts/`),
  ]
}

function ofContract(list: string, { id }: ProcoreRecord, hasDocuments: boolean): Right[] {
  const one = `/${list}/${id}(\\?|/|$)`
  return [
    // Private, and the account is not named in it: neither listed nor found. One without any document leaves
    // no mark at all (decisions/0012).
    ...(hasDocuments ? [hidden(`contract ${id}`, new RegExp(`/${list}\\?`), [id], one)] : []),
    refused(`the page of contract ${id}`, one),
    {
      name: `the schedule of contract ${id}`,
      rules: [
        {
          match: new RegExp(one),
          each(row) {
            row['line_items'] = []
          },
        },
      ],
    },
  ]
}

/** Procore was seen to answer either status; the same right has the same one. */
function refused(name: string, path: string): Right {
  const isForbidden = new Random(name).chance(50)
  const [status, body] = isForbidden ? [403, FORBIDDEN] : [404, NOT_FOUND]
  return {
    name: `${name} (${status})`,
    rules: [{ match: new RegExp(`^GET .*${path}`), status, body }],
  }
}

function hidden(name: string, list: RegExp, ids: readonly unknown[], one: string): Right {
  const rules: Rule[] = [
    {
      match: list,
      list: rows => (rows as ProcoreRecord[]).filter(({ id }) => !ids.includes(id)),
    },
    { match: new RegExp(`^GET .*${one}`), status: 404, body: NOT_FOUND },
  ]
  return { name: `${name} (hidden)`, rules }
}
