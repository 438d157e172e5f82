import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'
import * as of from '../procore/company.ts'
import { smallCompany, TOWER } from '../procore/company.ts'

type Json = Record<string, unknown>
interface Reply {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read as a foreign client would read them
  body: any
}

const frame = `/rest/v1.0/work_order_contracts/${of.FRAME}`
const painting = `/rest/v1.0/work_order_contracts/${of.PAINTING}`
const inTower = `project_id=${TOWER}`

test('a schedule of values is written until its contract is approved, and sums up', async t => {
  const { call } = await start(t)
  const line = (changes: Json) => ({ project_id: TOWER, line_item: changes })
  const added = await call('POST', `${painting}/line_items`, line({ amount: '0.005' }))
  assert.equal(added.status, 201)
  assert.equal(added.body.position, 2)
  const own = `${painting}/line_items/${added.body.id}`
  const unit = { extended_type: 'calculated', quantity: '3', unit_cost: '33.335' }
  assert.equal((await call('PATCH', own, line(unit))).body.amount, '100.01')
  const grown = await call('GET', `${painting}?${inTower}`)
  assert.equal(grown.body.grand_total, '40100.01')
  assert.equal(grown.body.revised_contract, '40100.01')
  assert.equal((await call('DELETE', `${own}?${inTower}`)).text, '')
  assert.equal((await call('GET', `${own}?${inTower}`)).status, 404)

  const bad = { cost_code_id: 5, amount: 'much', extended_type: 'guessed' }
  const refused = await call('POST', `${painting}/line_items`, line(bad))
  assert.deepEqual(Object.keys(refused.body.errors), ['cost_code_id', 'amount', 'extended_type'])

  const locked = await call('POST', `${frame}/line_items`, line({ amount: '1' }))
  assert.equal(locked.status, 422)
  assert.match(locked.body.message, /because the contract is Approved/)
  assert.match((await call('DELETE', `${frame}?${inTower}`)).body.message, /cannot be deleted/)
})

test('lines are synced by id, then by origin_id, and a failed row leaves the others', async t => {
  const { call } = await start(t)
  const path = `${painting}/line_items/sync?${inTower}`
  const first = await call('PATCH', path, {
    updates: [
      { id: of.FRAME_LINE_2 + 1, description: 'By id' },
      { origin_id: 'L-9', amount: '12.5' },
      { origin_id: 'L-9', description: 'The same' },
      { id: 7 },
    ],
  })
  assert.equal(first.status, 200)
  const [byId, created, again] = first.body.entities
  assert.equal(byId.description, 'By id')
  assert.equal(again.id, created.id)
  assert.equal(again.amount, '12.5')
  assert.deepEqual(first.body.errors, [
    { id: 7, errors: { id: ['Entity with this ID not found'] } },
  ])
  const many = await call('PATCH', path, { updates: Array(1001).fill({}) })
  assert.equal(many.status, 413)
})

test('a deleted contract is gone, save for lists that ask for the deleted', async t => {
  const { call } = await start(t)
  assert.equal((await call('DELETE', `${painting}?${inTower}`)).status, 200)
  assert.equal((await call('GET', `${painting}?${inTower}`)).status, 404)
  const list = `/rest/v1.0/work_order_contracts?${inTower}&filters[include_deleted]=only`
  assert.deepEqual(
    (await call('GET', list)).body.map((row: Json) => row['id']),
    [of.PAINTING],
  )
})

test('a new requisition carries work, stored materials and retainage over from the one before', async t => {
  const { call } = await start(t)
  const list = `/rest/v1.1/requisitions?${inTower}&view=extended&filters[commitment_id]=${of.FRAME}`
  const before = (await call('GET', list)).body.at(-1)
  const body = (requisition: Json) => ({ project_id: TOWER, commitment_id: of.FRAME, requisition })
  const created = await call(
    'POST',
    '/rest/v1.1/requisitions?view=extended',
    body({
      billing_date: '2026-02-30',
      items: [
        {
          item_type: 'contract_item',
          line_item_id: of.FRAME_LINE_1,
          work_completed_this_period: '1000.05',
          work_completed_retainage_percent_this_period: '7.5',
        },
      ],
    }),
  )
  assert.equal(created.status, 201)
  assert.equal(created.body.status, 'draft')
  assert.equal(created.body.number, before.number + 1)
  assert.equal(created.body.previous_requisition_id, before.id)
  assert.equal(created.body.billing_date, null)
  const itemOf = (requisition: { items: Json[] }) =>
    requisition.items.find(item => item['line_item_id'] === of.FRAME_LINE_1) ?? {}
  const [old, now] = [itemOf(before), itemOf(created.body)]
  const cents = (item: Json, ...fields: string[]) =>
    fields.reduce((total, field) => total + BigInt(String(item[field]).replace('.', '')), 0n)
  assert.equal(
    cents(now, 'work_completed_from_previous_application'),
    cents(old, 'work_completed_from_previous_application', 'work_completed_this_period'),
  )
  assert.equal(
    cents(now, 'work_completed_retainage_from_previous_application'),
    cents(
      old,
      'work_completed_retainage_from_previous_application',
      'work_completed_retainage_retained_this_period',
    ) - cents(old, 'work_completed_retainage_released_this_period'),
  )
  assert.equal(now['work_completed_retainage_retained_this_period'], '75.00')
  assert.equal(
    created.body.summary.less_previous_certificates_for_payment,
    before.summary.total_earned_less_retainage,
  )
})

test('an item changes by itself, and the flat detail says what is held by now and was before', async t => {
  const { call } = await start(t)
  const requisition = `/rest/v1.0/requisitions/${of.FRAME_DRAFT}`
  const [item] = (await call('GET', `${requisition}/contract_items?${inTower}`)).body
  const changed = await call('PATCH', `${requisition}/contract_items/${item.id}?${inTower}`, {
    requisition_contract_item: {
      work_completed_this_period: '8000.5',
      materials_stored_retainage_currently_retained: '12.5',
    },
  })
  assert.equal(changed.body.work_completed_this_period, '8000.5')
  assert.equal(changed.body.total_completed_and_stored_to_date, '43000.50')
  const [line] = (await call('GET', `${requisition}/detail?${inTower}`)).body
  assert.equal(line.total_completed_and_stored_to_date, '43000.50')
  assert.equal(line.work_completed_retainage_currently_retained, '0.00')
  assert.equal(line.total_retainage_currently_retained, '12.50')
  assert.equal(line.total_retainage_from_previous_application, '3500.00')
  const foreign = await call('GET', `${requisition}/change_order_items/${item.id}?${inTower}`)
  assert.deepEqual(Object.keys(foreign.body), ['message', 'exception'])
})

test('version 1.0 answers a g702, and only the latest open requisition changes or goes', async t => {
  const { call } = await start(t)
  const body = (requisition: Json) => ({ project_id: TOWER, commitment_id: of.FRAME, requisition })
  const created = await call('POST', '/rest/v1.0/requisitions', body({ invoice_number: 'A-1' }))
  assert.equal(created.status, 201)
  assert.equal('summary' in created.body, false)
  assert.equal(typeof created.body.g702.current_payment_due, 'string')
  const own = `/rest/v1.1/requisitions/${created.body.id}`
  const earlier = await call('DELETE', `/rest/v1.1/requisitions/${of.FRAME_1}?${inTower}`)
  assert.match(earlier.body.message, /not the most recent one/)
  await call('PATCH', own, body({ status: 'approved' }))
  const closed = await call('PATCH', own, body({ invoice_number: 'A-2' }))
  assert.match(closed.body.message, /not open/)
  assert.match((await call('DELETE', `${own}?${inTower}`)).body.message, /not a draft/)
  assert.equal((await call('PATCH', own, body({ status: 'draft' }))).status, 200)
  assert.equal((await call('DELETE', `${own}?${inTower}`)).status, 200)
  assert.equal((await call('GET', `${own}?${inTower}`)).status, 404)
})

test('a payment moves the sums of its contract, until accounting has taken it', async t => {
  const { call } = await start(t)
  const path = '/rest/v1.0/contract_payments'
  const body = (changes: Json) => ({
    project_id: TOWER,
    contract_id: of.PAINTING,
    contract_payment: changes,
  })
  const paid = async () => (await call('GET', `${painting}?${inTower}`)).body.total_payments
  const before = BigInt((await paid()).replace('.', ''))
  const created = await call('POST', path, body({ amount: '10.50', date: 'today' }))
  assert.equal(created.status, 201)
  assert.equal(created.body.date, null)
  assert.equal(BigInt((await paid()).replace('.', '')), before + 1050n)
  const own = `${path}/${created.body.id}`
  const foreign = await call('PATCH', own, body({ requisition_id: of.FRAME_1 }))
  assert.deepEqual(foreign.body, { errors: { requisition_id: ['is invalid'] } })
  assert.equal((await call('PATCH', own, body({ origin_id: 'PAY-1' }))).status, 200)
  const locked = await call('PATCH', own, body({ amount: '11' }))
  assert.equal(
    locked.body.message,
    'The payment is not editable because it has been synced with ERP',
  )
  const query = `${inTower}&contract_id=${of.PAINTING}`
  assert.equal((await call('DELETE', `${own}?${query}`)).status, 422)
  assert.equal((await call('PATCH', own, body({ origin_id: null }))).status, 200)
  assert.equal((await call('DELETE', `${own}?${query}`)).status, 200)
  assert.equal(BigInt((await paid()).replace('.', '')), before)
})

test('a change order is made with a potential one, takes lines, and is locked by approval', async t => {
  const { call } = await start(t)
  const path = `/rest/v1.0/projects/${TOWER}/commitment_change_orders`
  const order = { contract_id: of.FRAME, title: 'Louvers', status: 'pending' }
  const created = await call('POST', path, { change_order: order })
  assert.equal(created.status, 201)
  const potentials = await call('GET', `/rest/v1.0/potential_change_orders?${inTower}`)
  assert.ok(potentials.body.some((row: Json) => row['change_order_package_title'] === 'Louvers'))
  const company = (await call('GET', '/rest/v1.0/companies')).body[0].id
  const lines = `/rest/v2.0/companies/${company}/projects/${TOWER}/commitment_change_orders/${created.body.id}/line_items`
  const linked = { wbs_code_id: '1', commitment_line_item_id: String(of.FRAME_LINE_1) }
  const line = (await call('POST', lines, { ...linked, amount: '250.5' })).body.data
  assert.equal(line.wbs_code.flat_code, '03-300.S')
  const more = await call('POST', lines, { wbs_code_id: '1', commitment_line_item_id: 'new' })
  const schedule = (await call('GET', `${frame}?${inTower}`)).body.line_items
  assert.equal(String(schedule.at(-1).id), more.body.data.commitment_line_item_id)
  assert.equal(schedule.at(-1).amount, '0.0')
  const own = `${path}/${created.body.id}`
  const approved = await call('PATCH', own, { change_order: { status: 'approved' } })
  assert.equal(approved.body.grand_total, '250.50')
  const late = await call('PATCH', `${lines}/${line.id}`, { amount: '1' })
  assert.equal(late.status, 409)
  assert.equal(late.body.error.code, 'CONFLICT')
  assert.equal((await call('DELETE', own)).status, 422)
  const three = `/rest/v1.0/projects/${of.BRIDGE}/commitment_change_orders`
  assert.equal((await call('POST', three, { change_order: order })).status, 422)
})

test('a webhook tells of what was made, changed through its lines and deleted', async t => {
  const { call } = await start(t)
  const events: string[] = []
  const arrived = Promise.withResolvers<void>()
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const event = JSON.parse(Buffer.concat(chunks).toString()) as Json
    events.push(`${event['event_type']} ${event['resource_id']}`)
    response.end()
    if (events.length === 3) arrived.resolve()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  t.after(() => receiver.close())
  const hooks = '/rest/v1.0/webhooks/hooks'
  const { port } = receiver.address() as AddressInfo
  const hook = {
    api_version: 'v2',
    namespace: 'writes',
    destination_url: `http://127.0.0.1:${port}/`,
  }
  const { id } = (await call('POST', hooks, { project_id: TOWER, hook })).body
  for (const event_type of ['create', 'update', 'delete']) {
    const trigger = { resource_name: 'Work Order Contracts', event_type }
    await call('POST', `${hooks}/${id}/triggers`, { project_id: TOWER, trigger })
  }
  const body = { project_id: TOWER, work_order_contract: { number: 'SC-9' } }
  const made = (await call('POST', '/rest/v1.0/work_order_contracts', body)).body.id
  const own = `/rest/v1.0/work_order_contracts/${made}`
  await call('POST', `${own}/line_items`, { project_id: TOWER, line_item: { amount: '1' } })
  await call('DELETE', `${own}?${inTower}`)
  await arrived.promise
  assert.deepEqual(events, [`create ${made}`, `update ${made}`, `delete ${made}`])
})

test('a lost answer leaves the write made, a reset one does not', async t => {
  const { call } = await start(t)
  const titled = (title: string) => ({ project_id: TOWER, work_order_contract: { title } })
  const title = async () => (await call('GET', `${painting}?${inTower}`)).body.title
  await call('POST', '/sandbox/faults', { kind: 'reset', method: 'patch' })
  const before = await title()
  await assert.rejects(call('PATCH', painting, titled('Reset')))
  assert.equal(await title(), before)
  await call('POST', '/sandbox/faults', { kind: 'lost', method: 'PATCH', match: painting })
  await assert.rejects(call('PATCH', painting, titled('Lost')))
  assert.equal(await title(), 'Lost')
})

test('faults answer every status, an empty body and errors under 200; Retry-After can be left out', async t => {
  const { call } = await start(t)
  const strike = async (kind: string) => {
    assert.equal((await call('POST', '/sandbox/faults', { kind })).status, 201)
    return await call('GET', '/rest/v1.0/me')
  }
  for (const status of ['400', '401', '403', '404', '406', '408', '409', '413', '422', '502']) {
    assert.equal((await strike(status)).status, Number(status))
  }
  assert.equal((await strike('empty')).text, '')
  const inside = await strike('errors')
  assert.equal(inside.status, 200)
  assert.deepEqual(inside.body, { errors: { base: ['The record is locked'] } })
  assert.equal((await strike('429')).headers.get('retry-after'), '1')
  await call('PUT', '/sandbox/settings', { retryAfterOn429: false })
  assert.equal((await strike('429')).headers.get('retry-after'), null)
  assert.equal((await strike('503')).headers.get('retry-after'), '1')
})

test('an app that is not installed sees its companies alone, and a project not permitted is not there', async t => {
  const { call } = await start(t)
  const company = (await call('GET', '/rest/v1.0/companies')).body[0].id
  await call('PUT', '/sandbox/settings', { appConnected: false })
  const refused = await call('GET', `/rest/v1.0/projects?company_id=${company}`)
  assert.equal(refused.status, 403)
  assert.deepEqual(refused.body, { errors: ['App is not connected to this company.'] })
  assert.equal((await call('GET', '/rest/v1.0/companies')).status, 200)

  await call('PUT', '/sandbox/settings', { appConnected: true, permittedProjects: `${of.BRIDGE}` })
  const projects = await call('GET', `/rest/v1.0/projects?company_id=${company}`)
  assert.deepEqual(
    projects.body.map((row: Json) => row['id']),
    [of.BRIDGE],
  )
  assert.equal((await call('GET', `${frame}?${inTower}`)).status, 404)
  const requisition = `/rest/v1.1/requisitions/${of.FRAME_1}?${inTower}`
  assert.equal((await call('GET', requisition)).status, 404)
})

async function start(t: TestContext) {
  const dataDir = await mkdtemp(join(tmpdir(), 'procore-writes-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(smallCompany())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  const sandbox = await startProcoreSandbox({ dataDir })
  t.after(async () => {
    await sandbox[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true })
  })
  const token = await tokenOf(sandbox)
  return {
    call: (method: string, path: string, body?: unknown) =>
      send(sandbox, token, { method, path, body }),
  }
}

async function tokenOf(sandbox: ProcoreSandbox): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'sandbox-client',
    client_secret: 'sandbox-secret',
  }
  return (await send(sandbox, '', { method: 'POST', path: '/oauth/token', body: form })).body
    .access_token
}

async function send(
  sandbox: ProcoreSandbox,
  token: string,
  { method, path, body }: { method: string; path: string; body?: unknown },
): Promise<Reply> {
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'procore-company-id': String(sandbox.companyId),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text ? JSON.parse(text) : undefined,
  }
}
