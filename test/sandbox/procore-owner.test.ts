import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { ANNEX_CODE, CONCRETE_CODE, DEPOT, STEEL, TOWER } from '../procore/company.ts'
import * as of from '../procore/owner-company.ts'
import { ownerCompany } from '../procore/owner-company.ts'

interface Reply {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read as a foreign client would read them
  body: any
}

let dataDir: string
let sandbox: ProcoreSandbox
let token: string

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'procore-sandbox-owner-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(ownerCompany())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  sandbox = await startProcoreSandbox({ dataDir })
  const issued = await fetch(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  token = ((await issued.json()) as { access_token: string }).access_token
})

after(async () => {
  await sandbox[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

test('prime contracts are listed in the plural and shown in the singular, which alone has lines and sums', async () => {
  const list = await get(`/rest/v1.0/prime_contracts?project_id=${TOWER}`)
  assert.deepEqual(ids(list), [of.PRIME, of.PRIME_ODD])
  assert.equal(list.headers.get('total'), '2')
  const [listed] = list.body
  assert.equal(listed.grand_total, '90071992547409.00')
  assert.equal(listed.approved_change_orders, '2500.05')
  assert.equal('line_items' in listed || 'pending_change_orders_amount' in listed, false)
  const { body } = await get(`/rest/v1.0/prime_contract/${of.PRIME}?project_id=${TOWER}`)
  assert.equal(body.pending_change_orders_amount, '700.00')
  assert.equal(body.revised_contract_amount, '90071992549909.05')
  assert.equal(body.outstanding_balance, '90071992454909.05')
  assert.equal(body.line_items[1].cost_code.biller, 'Annex')
  assert.equal(body.line_items[0].holder.holder_type, 'PrimeContract')
  assert.equal((await get(`/rest/v1.0/prime_contract/${of.PRIME}`)).status, 400)
  for (const [path, project] of [
    [`/rest/v1.0/prime_contract/${of.PRIME}`, DEPOT],
    ['/rest/v1.0/prime_contract/404', TOWER],
    ['/rest/v1.0/prime_contracts', 404],
  ])
    assert.equal((await get(`${path}?project_id=${project}`)).status, 404, `${path} ${project}`)
})

test('nested lists of the owner side take a hundred a page, and say so', async () => {
  const scope = `?project_id=${TOWER}`
  const nested = [
    `/rest/v1.0/prime_contracts/${of.PRIME}/line_items${scope}`,
    `/rest/v1.0/prime_contracts/${of.PRIME}/payment_applications${scope}`,
    `/rest/v1.0/payment_applications${scope}`,
    `/rest/v1.0/projects/${TOWER}/billing_periods?`,
    `/rest/v1.0/projects/${TOWER}/direct_costs?`,
    `/rest/v1.0/projects/${TOWER}/direct_costs/line_items?`,
    `/rest/v1.0/budget_views/${of.STANDARD_VIEW}/detail_rows${scope}`,
    `/rest/v2.0/companies/${sandbox.companyId}/projects/${TOWER}/prime_change_orders/${of.CO_APPROVED}/line_items?`,
  ]
  for (const path of nested) {
    assert.equal((await get(`${path}&per_page=100`)).status, 200, path)
    const refused = await get(`${path}&per_page=101`)
    assert.equal(refused.status, 400, path)
    assert.match(refused.text, /Invalid per_page of 101, exceeding max per_page of 100/)
  }
  const page = await get(`/rest/v1.0/projects/${TOWER}/direct_costs?per_page=2&page=2`)
  assert.deepEqual(ids(page), [of.ODD_COST])
  assert.match(page.headers.get('link') ?? '', /rel="prev"/)
})

test('lists are filtered as documented, and by an unknown filter to nothing', async () => {
  const from = 'filters[updated_at]=2026-06-01T00:00:00Z...2026-07-01T00:00:00Z'
  const project = `/rest/v1.0/projects/${TOWER}`
  const found: [path: string, expected: number[]][] = [
    [`/rest/v1.0/prime_contracts?project_id=${TOWER}&${from}`, [of.PRIME_ODD]],
    [`${project}/prime_change_orders?${from}`, [of.CO_ODD]],
    [`${project}/prime_change_orders?filters[status]=approved`, [of.CO_APPROVED]],
    [`${project}/billing_periods?${from}`, [of.APRIL]],
    [`${project}/billing_periods?filters[status]=closed`, [of.MARCH]],
    [`${project}/direct_costs?${from}`, [of.WAGES]],
    [`${project}/direct_costs?filters[invoice_number]=R-17`, [of.RENTAL]],
    [`${project}/direct_costs/line_items?filters[cost_code_id]=${CONCRETE_CODE}`, [of.RENTAL + 4]],
    [`${project}/direct_costs/line_items?filters[direct_cost_id]=${of.WAGES}`, []],
    [`${project}/direct_costs/${of.RENTAL}/line_items?`, [of.RENTAL + 3, of.RENTAL + 4]],
    [
      `/rest/v1.0/prime_contracts/${of.PRIME}/payment_applications?project_id=${TOWER}&filters[is_last]=true`,
      [of.INVOICE_ODD],
    ],
    [`/rest/v1.0/payment_applications?project_id=${TOWER}&filters[nonsense]=1`, []],
  ]
  for (const [path, expected] of found) assert.deepEqual(ids(await get(path)), expected, path)
})

test('an owner invoice has its G703 only by itself, in text or, on demand, in numbers that keep every digit', async () => {
  const list = await get(`/rest/v1.0/payment_applications?project_id=${TOWER}`)
  const [, second] = list.body
  assert.equal(second.g702.current_payment_due, '19000.09')
  assert.equal(second.contract.title, 'Tower for the city')
  assert.equal(second.updated_at, '2026-06-15')
  assert.equal('g703' in second, false)
  const shown = await get(`/rest/v1.0/payment_applications/${of.INVOICE_2}?project_id=${TOWER}`)
  assert.equal(shown.body.g703[0].scheduled_value, '90071992547409.93')
  assert.equal(shown.body.g703[0].total_completed_and_stored_to_date_percent, '0')
  assert.equal(shown.body.g703[0].wbs_code.flat_code, '03-300.S')
  assert.equal(shown.body.g703[1].added_from_source, 'change_order')
  const control = (method: string, body = '') =>
    fetch(`${sandbox.url}/sandbox/reshapes`, { method, ...(body ? { body } : {}) })
  const field = 'g703[].scheduled_value'
  await control('POST', JSON.stringify({ match: 'applications/', field, change: 'number' }))
  const inNumbers = await get(`/rest/v1.0/payment_applications/${of.INVOICE_2}?project_id=${TOWER}`)
  assert.match(inNumbers.text, /"scheduled_value":90071992547409\.93,/)
  await control('DELETE')
  const absent = await get(`/rest/v1.0/payment_applications/404?project_id=${TOWER}`)
  assert.equal(absent.status, 404)
})

test('prime change orders, billing periods and direct costs are shown by id', async () => {
  const project = `/rest/v1.0/projects/${TOWER}`
  const order = await get(`${project}/prime_change_orders/${of.CO_APPROVED}`)
  assert.equal(order.body.type, 'PrimeChangeOrder')
  assert.equal(order.body.grand_total, '2500.05')
  const lines = await get(
    `/rest/v2.0/companies/${sandbox.companyId}/projects/${TOWER}/prime_change_orders/${of.CO_APPROVED}/line_items`,
  )
  assert.equal(lines.body.data[0].prime_line_item_id, String(of.LINE_2))
  assert.equal((await get(`${project}/billing_periods/${of.MARCH}`)).body.due_date, '2026-03-25')
  const cost = await get(`${project}/direct_costs/${of.RENTAL}`)
  assert.equal(cost.body.grand_total, '90071992547409.83')
  assert.equal(cost.body.vendor_id, STEEL)
  assert.equal(cost.body.line_items_count, 2)
  const costLines = await get(`${project}/direct_costs/line_items`)
  assert.equal(costLines.body[0].amount, '90071992547409.93')
  assert.equal(costLines.body[0].holder.id, of.RENTAL)
  for (const path of ['prime_change_orders', 'billing_periods', 'direct_costs'])
    assert.equal((await get(`${project}/${path}/404`)).status, 404, path)
})

test('a budget row carries the columns of its view under their own names', async () => {
  const views = await get(`/rest/v1.0/budget_views?project_id=${TOWER}`)
  assert.deepEqual(ids(views), [of.STANDARD_VIEW, of.FORECAST_VIEW])
  const rows = await get(
    `/rest/v1.0/budget_views/${of.STANDARD_VIEW}/detail_rows?project_id=${TOWER}`,
  )
  const [row] = rows.body
  assert.equal(row['Revised Budget'], '1010.20')
  assert.equal(row.original_budget_amount, '1000.10')
  assert.deepEqual([row.biller, row.biller_type], ['Annex', 'SubJob'])
  assert.equal(row.cost_code_id, ANNEX_CODE)
  assert.equal('budget_view_id' in row, false)
  const foreign = `/rest/v1.0/budget_views/${of.DEPOT_VIEW}/detail_rows?project_id=${TOWER}`
  assert.equal((await get(foreign)).status, 404)
})

async function get(path: string): Promise<Reply> {
  const response = await fetch(sandbox.url + path, {
    headers: {
      authorization: `Bearer ${token}`,
      'procore-company-id': String(sandbox.companyId),
    },
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) }
}

function ids(reply: Reply): number[] {
  return reply.body.map((record: { id: number }) => record.id)
}
