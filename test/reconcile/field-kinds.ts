import type { RightsWorld } from '../../bench/rights/world.ts'
import type { Rule } from '../harness/rewriting-front.ts'

/** What Procores of other sites do, each as a rewriting of the healthy one: how it is told, or what is kept from us. */
export interface FieldKind {
  title: string
  rules: (world: RightsWorld) => Rule[]
  /** What the graph says because of it; without it the graph says what it does of the healthy one. */
  says?: RegExp
}

const FORBIDDEN = { status: 403, body: { errors: ['You do not have permission'] } }
const GONE = { status: 404, body: { errors: ['Not Found'] } }
const CONTRACTS = /^GET \/rest\/v1\.0\/(work_order|purchase_order)_contracts/
const SHIFT = 7_000_000
const OFF = [{ id: 1, engine_name: 'commitments', title: 'Commitments', is_active: false }]

type Row = Record<string, unknown>

export const fieldKinds: FieldKind[] = [
  {
    title:
      'a company that has an id of its own on a project is the one of its number in the directory',
    rules: () => [
      renamedVendors((id, row) => ({ id: id + SHIFT, company: row['company'] })),
      {
        match: /projects\/\d+\/vendors/,
        each: row => Object.assign(row, { id: Number(row['id']) + SHIFT }),
      },
    ],
  },
  {
    title:
      'where the directory of the project is refused, the name in the contract tells the company',
    rules: () => [
      renamedVendors((id, row) => ({ id: id + SHIFT, company: row['company'] })),
      { match: /projects\/\d+\/vendors/, ...FORBIDDEN },
    ],
  },
  {
    title: "an id on a project that is another company's in the directory is told by its name",
    rules: world => {
      const ids = world.procore('vendors').map(({ id }) => id)
      const other = (id: number) => ids[(ids.indexOf(id) + 1) % ids.length] ?? id
      return [
        renamedVendors((id, row) => ({ id: other(id), company: row['company'] })),
        {
          match: /projects\/\d+\/vendors/,
          each: row => Object.assign(row, { id: other(Number(row['id'])) }),
        },
      ]
    },
  },
  {
    title: 'a contract with a company that no directory shows is with somebody that is not known',
    rules: () => [
      renamedVendors(id => ({ id: id + SHIFT })),
      { match: /projects\/\d+\/vendors/, body: [] },
    ],
    says: /"verdict":"UNREAD".*is not among those that the account is shown/,
  },
  {
    title: 'a page that is shorter than asked, without a total, is not the last one',
    rules: () => [
      {
        match: /^GET \/rest\/v1\.1\/requisitions/,
        list: rows => (rows as Row[]).slice(0, 3),
        dropHeaders: ['total', 'link'],
        setHeaders: { 'per-page': '3' },
      },
    ],
  },
  {
    title: 'lists that say nothing of their pages are read to the end',
    rules: () => [{ match: /^GET \/rest/, dropHeaders: ['total', 'link', 'per-page'] }],
  },
  {
    title: 'a list with fewer rows than it says is not read',
    rules: () => [
      { match: /^GET \/rest\/v1\.1\/requisitions/, list: rows => (rows as Row[]).slice(1) },
    ],
    says: /"list":"INVOICES","state":"FAILED".*, and shows \d+ of them/,
  },
  {
    title: 'requisitions that name no commitment are no requisitions of none',
    rules: () => [
      { match: /requisitions/, each: row => Object.assign(row, { commitment_id: null }) },
    ],
    says: /"list":"INVOICES","state":"FAILED".*without commitment_id/,
  },
  {
    title: 'where the total of what is paid is not told, the payments tell it',
    rules: () => [
      {
        match: CONTRACTS,
        each: row => Object.assign(row, Number(row['total_payments']) && { total_payments: null }),
      },
    ],
  },
  {
    title: 'a company that is shown no project has projects all the same',
    rules: () => [{ match: /\/projects\?/, body: [] }],
    says: /"projects":{"nodes":\[(?:{[^}]*"verdict":"UNREAD"},?)+\]}/,
  },
  {
    title: 'a directory that is shown empty has vendors all the same',
    rules: () => [{ match: /vendors/, body: [] }],
    says: /"list":"VENDORS","state":"INCOMPLETE".*shows no vendor at all/,
  },
  {
    title: 'lines that the subcontractor bills in parts of his own add up',
    rules: () => [{ match: /requisitions\?/, each: inParts }],
  },
  {
    title:
      'an item that bills a whole change order and names no line adds up, requisition by requisition',
    rules: () => [{ match: /requisitions\?/, each: row => asWhole(row) }],
  },
  {
    title: 'an item that bills a whole change order is told from others by the change order',
    rules: () => [
      { match: /requisitions\?/, each: row => asWhole(row, 'change_order_package_id') },
    ],
  },
  {
    title:
      'a void payment and one that waits are not paid, though the total of the contract counts them',
    rules: unpaid([
      ['void', '1200.00'],
      ['pending', '340.50'],
    ]),
  },
  {
    title:
      'a payment that failed is not paid, though the total counts it and not the one that waits',
    rules: world => [
      ...unpaid([['failed', '75.25']])(world),
      {
        match: /contract_payments/,
        list: rows => [
          ...(rows as Row[]),
          { ...(rows as Row[])[0], id: 77, status: 'in_review', amount: '9.99' },
        ],
      },
    ],
  },
  {
    title: 'a project that answers 403 is unread, and the others are judged',
    rules: world => [
      { match: new RegExp(`project_id=${second(world)}|projects/${second(world)}`), ...FORBIDDEN },
    ],
    says: /REFUSED.*the project is one of those it is permitted/,
  },
  {
    title: 'a directory that answers 403 leaves vendors unjudged and contracts read',
    rules: () => [{ match: /^GET \/rest\/v1\.0\/vendors/, ...FORBIDDEN }],
    says: /"list":"VENDORS","state":"REFUSED"/,
  },
  {
    title: 'contracts without their schedule are not contracts without lines',
    rules: () => [
      { match: /_contracts\/\d+/, each: row => Object.assign(row, { line_items: [] }) },
    ],
    says: /lines 0\.00 of/,
  },
  {
    title:
      'a commitment that requisitions bill and the list does not show is kept from the account',
    rules: world => {
      const [first] = world.procore('requisitions')
      const hidden = first?.['commitment_id']
      return [
        { match: /_contracts\?/, list: rows => (rows as Row[]).filter(({ id }) => id !== hidden) },
        { match: new RegExp(`_contracts/${hidden}`), ...GONE },
      ]
    },
    says: /may not be allowed to see private commitments/,
  },
  {
    title: 'an empty list of change orders beside approved changes is no list',
    rules: () => [{ match: /commitment_change_orders/, body: [] }],
    says: /change orders 0\.00 of .* approved/,
  },
  {
    title: 'a word for a state that nobody knows makes no invoice missing',
    rules: () => [
      {
        match: /requisitions/,
        each: row => Object.assign(row, row['status'] === 'approved' && { status: 'certified' }),
      },
    ],
    says: /STATUS_UNKNOWN/,
  },
  {
    title: 'retainage that items leave out is not none where the certificate has some',
    rules: () => [{ match: /requisitions/, each: leftOut(/_retainage_retained_this_period$/) }],
    says: /"verdict":"UNREAD".*lines leave amounts out, and come to /,
  },
  {
    title: 'work that items leave out is not none where the certificate has some',
    rules: () => [
      { match: /requisitions/, each: leftOut(/^work_completed_this_period$|^total_completed/) },
    ],
    says: /lines leave amounts out, and come to /,
  },
  {
    title: 'retainage that items leave out is none where the certificate has no more',
    rules: () => [
      { match: /requisitions/, each: leftOut(/_retainage_released_this_period$/, Number) },
    ],
  },
  {
    title: 'a contract without a total is not one of nothing',
    rules: () => [{ match: CONTRACTS, each: row => Object.assign(row, { grand_total: null }) }],
    says: /"verdict":"UNREAD".*of an amount that is not told/,
  },
  {
    title: 'a change order without an amount is not one of nothing',
    rules: () => [
      {
        match: /commitment_change_orders/,
        each: row => Object.assign(row, { grand_total: null }),
      },
      {
        match: CONTRACTS,
        each: row => Object.assign(row, { approved_change_orders: null }),
      },
    ],
    says: /change orders 0\.00 of an amount that is not told approved/,
  },
  {
    title: 'what is deleted and goes on being listed is none',
    rules: () =>
      (
        [
          [/_contracts\?/, { is_deleted: true }],
          [/commitment_change_orders/, { deleted_at: '2026-10-01T00:00:00Z' }],
          [/requisitions\?/, { status: 'Deleted' }],
          [/contract_payments/, { deleted: true }],
        ] as const
      ).map(([match, mark]) => ({
        match,
        list: rows =>
          (rows as Row[]).flatMap(row => [row, { ...row, ...mark, id: -Number(row['id']) }]),
      })),
  },
  {
    title: 'an empty list of requisitions beside a total of them is no list',
    rules: () => [{ match: /requisitions/, body: [] }],
    says: /requisitions 0\.00 of [\d,.]+ net of retainage/,
  },
  {
    title:
      'a page to sign in at in the place of the projects is told of the source and of all below it',
    rules: () => [
      {
        match: /\/projects\?/,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>Sign in</body></html>',
      },
    ],
    says: /"errorCode":"PROCORE_MALFORMED","errorMessage":"Procore answered projects with an HTML page[^"]+Check PROCORE_API_URL.*"list":"PROJECTS","state":"FAILED","reason":"Procore answered projects with an HTML page.*"list":"INVOICES","state":"FAILED"/,
  },
  {
    title: 'an app that is not installed is told so',
    rules: () => [
      { match: /^GET \/rest/, status: 401, body: { errors: ['The access token is invalid'] } },
    ],
    says: /PROCORE_UNAUTHENTICATED.*Install the app in the company/,
  },
  {
    title: 'a redirect to a page to sign in at is another address',
    rules: () => [
      {
        match: /^GET \/rest/,
        status: 302,
        headers: { location: 'https://login.procore.com/', 'content-type': 'text/html' },
        body: '<html>moved</html>',
      },
    ],
    says: /not the address of its API; set PROCORE_API_URL/,
  },
  {
    title: 'a project without the tool has no commitments in Procore, and no list of it is unread',
    rules: world => [
      {
        match: new RegExp(
          `(_contracts|requisitions|change_orders).*${second(world)}|${second(world)}/commitment_change_orders`,
        ),
        ...GONE,
      },
      { match: new RegExp(`projects/${second(world)}/tools`), body: OFF },
    ],
    says: /"number":"25-002","verdict":"DIFFERS".*MISSING_IN_PROCORE/,
  },
]

function renamedVendors(vendorOf: (id: number, vendor: Row) => Row): Rule {
  return {
    match: CONTRACTS,
    each(row) {
      const vendor = row['vendor'] as Row | null
      if (vendor) row['vendor'] = vendorOf(Number(vendor['id']), vendor)
    },
  }
}

/** Every amount of the first line of each requisition, 30 and 70 percent of it. */
function inParts(row: Row): void {
  const items = row['items'] as Row[] | undefined
  const at = items?.findIndex(({ item_type: type }) => !/change/.test(String(type))) ?? -1
  const item = items?.[at]
  if (!items || !item) return
  const isAmount = (name: string) =>
    /value|work_|materials|total_/.test(name) && !/percent/.test(name)
  const part = (share: (cents: number) => number, number: number) => ({
    ...item,
    ...Object.fromEntries(
      Object.entries(item)
        .filter(([name, value]) => isAmount(name) && /^-?\d+(\.\d+)?$/.test(String(value)))
        .map(([name, value]) => [name, (share(Math.round(Number(value) * 100)) / 100).toFixed(2)]),
    ),
    id: Number(item['id']) * 10 + number,
    item_type: 'contract_detail_item',
  })
  const small = (cents: number) => Math.trunc(cents * 0.3)
  items.splice(
    at,
    1,
    part(small, 1),
    part(cents => cents - small(cents), 2),
  )
}

/** Every line of a change order is an item of the whole one, which names no line of its own. */
function asWhole(row: Row, name?: string): void {
  for (const item of (row['items'] as Row[] | undefined) ?? []) {
    if (item['item_type'] !== 'change_order_item') continue
    item['item_type'] = 'whole_change_order_item'
    if (name) item[name] = item['line_item_id']
    delete item['line_item_id']
  }
}

/** Payments in these states on the first contract that was paid, each counted in its total. */
function unpaid(payments: [status: string, amount: string][]): FieldKind['rules'] {
  return world => {
    const [paid] = world.procore('contract_payments')
    const of = paid?.['contract_id']
    const more = payments.reduce((sum, [, amount]) => sum + Number(amount), 0)
    return [
      {
        match: CONTRACTS,
        each(row) {
          if (row['id'] !== of) return
          row['total_payments'] = (Number(row['total_payments']) + more).toFixed(2)
        },
      },
      {
        match: new RegExp(`contract_payments.*${of}`),
        list: rows => [
          ...(rows as Row[]),
          ...payments.map(([status, amount], index) => ({
            ...paid,
            id: index + 1,
            status,
            amount,
          })),
        ],
      },
    ]
  }
}

/** Every item without these amounts, but for those that are `kept`. */
export function leftOut(names: RegExp, kept: (value: unknown) => unknown = () => false) {
  return (row: Row): void => {
    for (const item of (row['items'] as Row[] | undefined) ?? [])
      for (const name of Object.keys(item))
        if (names.test(name) && !kept(item[name])) item[name] = null
  }
}

function second(world: RightsWorld): string {
  return String(world.procore('projects')[1]?.id)
}
