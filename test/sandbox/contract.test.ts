import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { templates } from '../../sandbox/procore/routes.ts'
import { type Description, readDescription, skipWithoutDescription } from './openapi.ts'

/**
 * Holds every answer of the sandbox to Procore's own description: no type, value, null or field
 * that the description does not have.
 */
const skip = skipWithoutDescription

type Json = Record<string, unknown>
interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read as a foreign client would read them
  body: any
}

/** Where the description is known to be wrong or silent, and why. */
const exceptions: { operation: RegExp; place: RegExp; rule: string; why: string }[] = [
  {
    operation: /\/purchase_order_contracts/,
    place: /^attachments$/,
    rule: 'is not of type object',
    why: 'described as one attachment; the same field of a subcontract is a list',
  },
  {
    operation: /\/(work_order|purchase_order)_contracts/,
    place: /^(potential_change_orders|change_order_requests)\.\*$/,
    rule: 'is not of type array',
    why: 'described as a list of lists; the potential ones of a subcontract are a list of records',
  },
  {
    operation: /\/work_order_contracts/,
    place: /^change_order_requests\.\*$/,
    rule: 'is not of type array',
    why: 'described as a list of lists; the same field of a purchase order is a list of records',
  },
  {
    operation: /./,
    place: /wbs_code\.id$/,
    rule: 'is not nullable',
    why: 'a company folder has cost codes and types, and no WBS codes that could have ids',
  },
  {
    operation: /^POST \/rest\/v1\.0\/requisitions$/,
    place: /^g702$/,
    rule: 'is not described',
    why: "Procore's own sample of this answer has a g702 where the description has a summary",
  },
  {
    operation: /\/budget_views\/.*rows$/,
    place: /^\*\.[^.]+$/,
    rule: 'is not described',
    why: 'each column of a budget view is a field under the name that the company gave it',
  },
  {
    operation: /\/payment_applications\/\{|\/direct_costs\/(\{\w+\}\/)?line_items/,
    place: /^(g703\.)?\*\.\w+$/,
    rule: 'is not of type string',
    why: 'amounts of these items are numbers in other places of the description: a client reads both',
  },
  {
    operation: /\/prime_contracts\/\{\w+\}\/payment_applications/,
    place: /^\*\.description_type$/,
    rule: 'is not described',
    why: 'the same record has it where payment applications are listed by project',
  },
  {
    operation: /\/contract_payments/,
    place: /^status$/,
    rule: 'is not nullable',
    why: 'only payments through Procore are known to have one',
  },
  {
    operation: /\/detail_rows$/,
    place: /^\*\.[A-Z]/,
    rule: 'is not described',
    why: 'the columns of a budget view are defined by each company, under names of its own',
  },
  {
    operation: /\/sync$/,
    place: /^errors\.\*\./,
    rule: 'is not described',
    why: 'a failed row comes back as it was sent, says the guide to sync actions',
  },
  {
    operation: /./,
    place: /^errors$/,
    rule: 'is not described',
    why: 'refusals were seen as a list or a map of errors beside the one shape that is described',
  },
]

/**
 * Null where there is none or nobody has entered one. The description never says so of these, nor
 * does it ever require them.
 */
const unset = new Set(
  `actual_start_date added_from_source_id bill_to employee gross_amount line_number
  materials_presently_stored_from_previous_progress materials_stored_retainage_new_materials
  net_amount previous_progress_id role root_cost_code root_cost_code_id ship_to terms vendor_id
  vendor_name change_order_request_id check_number company_id draw_request_number
  owned_by_company_id owned_by_project_id owned_by_user_id resource_id user_id wbs_code change_order_request_title commitment_line_item_id
  commitment_line_item_origin_id created_by created_by_id creator date_payment_initiated
  date_payment_settled dictionary_type electronic_signature_id erp_status estimated_budget
  external_payment_id from_project_template_id locale logo_id logo_url office parent_job
  persistent_message photo_url previous_requisition_id prime_line_item_id priority program
  project_bid_type project_owner_type project_region project_sector_id project_stage
  project_stage_id project_template project_type quantity reviewer sector stage
  subcontractor_city subcontractor_country_code subcontractor_state_code subcontractor_street
  subcontractor_zip subtiers_certified_by tax_code_id time_zone tz_name unit_cost uom
  work_breakdown_structure`.split(/\s+/),
)

/** The description has the insurances of one vendor and a sync of all, and not this list of all. */
const undescribed = new Set([
  'GET /rest/v1.0/companies/{company_id}/insurances',
  'GET /rest/v1.0/projects/{project_id}/workflows/instances',
  'POST /rest/v2.0/companies/{company_id}/projects/{project_id}/workflows/instances/{id}/responses',
])

const RECORDS_PER_LIST = 2
/** Every so manyth project is read, and the others where a path has shown nothing yet. */
const PROJECT_STEP = 4

let sandbox: ProcoreSandbox
let description: Description
let token: string
const breaches = new Map<string, string>()
const answered = new Set<string>()
let checkedCount = 0

before(async () => {
  if (skip) return
  description = readDescription()
  sandbox = await startProcoreSandbox({
    dataDir: join(import.meta.dirname, '../../sandbox/company'),
  })
  token = (
    await send('POST', '/oauth/token', {
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    })
  ).body.access_token
  // A company folder has no webhooks.
  const { project } = await place()
  await listen(project)
})

after(() => sandbox?.[Symbol.asyncDispose]())

test('every list and record, in every view, is one that the description allows', {
  skip,
}, async t => {
  const projects = await ask(
    'GET /rest/v1.0/projects',
    '/rest/v1.0/projects',
    'filters[by_status]=All&per_page=100',
  )
  const { project } = await place()
  for (const [index, { id }] of projects.body.entries()) {
    if (id === project || index % PROJECT_STEP === 0) await walk(id)
  }
  for (const [index, { id }] of projects.body.entries()) {
    if (index % PROJECT_STEP !== 0 && silentOf('GET').length > 0) await walk(id)
  }
  assert.deepEqual(silentOf('GET'), [], 'paths without a record to show')
  t.diagnostic(`${checkedCount} answers of ${answered.size} paths`)
  assert.deepEqual(report(), [])
})

const kinds = [
  { list: 'work_order_contracts', name: 'work_order_contract', type: 'WorkOrderContract' },
  {
    list: 'purchase_order_contracts',
    name: 'purchase_order_contract',
    type: 'PurchaseOrderContract',
  },
]

test('every write is answered as the description says, done or refused', { skip }, async () => {
  const { project, vendor, costCode, type } = await place()
  for (const { list, name } of kinds) {
    const path = `/rest/v1.0/${list}`
    const wrapped = (changes: Json) => ({ project_id: project, [name]: changes })
    const created = await write(
      `POST ${path}`,
      path,
      wrapped({
        number: 'C-1',
        vendor_id: vendor,
        retainage_percent: '10.5',
        contract_date: 'soon',
      }),
      201,
    )
    const contract = `${path}/${created.body.id}`
    assert.equal(created.body.contract_date, null)
    await write(`PATCH ${path}/{id}`, contract, wrapped({ title: 'Roof', status: 'Draft' }))
    await write(`PATCH ${path}/{id}`, contract, wrapped({ status: 'Sleeping' }), 422)
    await write(`PATCH ${path}/sync`, `${path}/sync`, {
      project_id: project,
      updates: [
        { id: created.body.id, title: 'Flat roof' },
        { id: 5, title: 'Nobody' },
      ],
    })
    const lines = `${path}/{contract_id}/line_items`
    const line = (changes: Json) => ({ project_id: project, line_item: changes })
    const coded = { cost_code_id: costCode, line_item_type_id: type }
    const first = await write(
      `POST ${lines}`,
      `${contract}/line_items`,
      line({ ...coded, amount: '1268346.55' }),
      201,
    )
    assert.equal(first.body.amount, '1268346.55')
    const one = `${contract}/line_items/${first.body.id}`
    await write(
      `PATCH ${lines}/{id}`,
      one,
      line({ extended_type: 'calculated', quantity: '2.5', unit_cost: '10.01' }),
    )
    await write(`PATCH ${lines}/{id}`, one, line({ amount: 'much' }), 422)
    await write(`PATCH ${lines}/sync`, `${contract}/line_items/sync?project_id=${project}`, {
      updates: [{ ...coded, origin_id: 'L-2', amount: '10.5' }, { id: 5 }],
    })
    await write(
      `PATCH ${lines}/sync`,
      `${contract}/line_items/sync?project_id=${project}`,
      { updates: Array(1001).fill({}) },
      413,
    )
    const shown = await ask(`GET ${lines}/{id}`, one, `project_id=${project}`)
    assert.equal(shown.body.amount, '25.03')
    await write(`DELETE ${lines}/{id}`, `${one}?project_id=${project}`)
    await write(`PATCH ${path}/{id}`, contract, wrapped({ status: 'Approved' }))
    await write(`POST ${lines}`, `${contract}/line_items`, line({ amount: '1' }), 422)
    await write(`DELETE ${path}/{id}`, `${contract}?project_id=${project}`, undefined, 422)
    const spare = await write(`POST ${path}`, path, wrapped({ number: 'C-2' }), 201)
    await write(`DELETE ${path}/{id}`, `${path}/${spare.body.id}?project_id=${project}`)
    await change(project, created.body.id)
    await bill(project, created.body.id)
  }
  const vendors = {
    company_id: sandbox.companyId,
    updates: [{ id: vendor, notes: 'Paid late' }, { origin_id: 'V-9' }],
  }
  await write('PATCH /rest/v1.0/vendors/sync', '/rest/v1.0/vendors/sync', vendors)
  const writes = ['POST', 'PATCH', 'DELETE'].flatMap(silentOf)
  assert.deepEqual(writes, [], 'writes that no case makes')
  assert.deepEqual(report(), [])
})

/** Requisitions and payments of a contract. */
async function bill(project: number, contract: number): Promise<void> {
  const v11 = '/rest/v1.1/requisitions'
  const body = (requisition: Json) => ({
    project_id: project,
    commitment_id: contract,
    requisition,
  })
  const first = await write(
    `POST ${v11}`,
    `${v11}?view=extended`,
    body({ billing_date: '2026-10-31' }),
    201,
  )
  const [item] = first.body.items
  const item1 = { id: item.id, item_type: 'contract_item', work_completed_this_period: '5.25' }
  const bulk = '/rest/v1.0/requisitions/{requisition_id}/bulk_item_update'
  await write(
    `PATCH ${bulk}`,
    `/rest/v1.0/requisitions/${first.body.id}/bulk_item_update?project_id=${project}`,
    { requisition_items: [item1] },
  )
  const items = '/rest/v1.0/requisitions/{requisition_id}'
  for (const { id, item_type } of first.body.items) {
    await write(
      `PATCH ${items}/${item_type}s/{id}`,
      `/rest/v1.0/requisitions/${first.body.id}/${item_type}s/${id}?project_id=${project}`,
      { [`requisition_${item_type}`]: { work_completed_this_period: '1.5' } },
    )
  }
  await write(`PATCH ${v11}/{id}`, `${v11}/${first.body.id}`, body({ status: 'approved' }))
  await write(
    `PATCH ${bulk}`,
    `/rest/v1.0/requisitions/${first.body.id}/bulk_item_update?project_id=${project}`,
    { requisition_items: [item1] },
    422,
  )
  const second = await write(
    'POST /rest/v1.0/requisitions',
    '/rest/v1.0/requisitions',
    body({}),
    201,
  )
  assert.equal(second.body.previous_requisition_id, first.body.id)
  await write(`DELETE ${v11}/{id}`, `${v11}/${first.body.id}?project_id=${project}`, undefined, 422)
  await write(`DELETE ${v11}/{id}`, `${v11}/${second.body.id}?project_id=${project}`)
  await write(
    `DELETE ${v11}/{id}`,
    `${v11}/${second.body.id}?project_id=${project}`,
    undefined,
    404,
  )

  const payments = '/rest/v1.0/contract_payments'
  const paid = (changes: Json) => ({
    project_id: project,
    contract_id: contract,
    contract_payment: changes,
  })
  const payment = await write(
    `POST ${payments}`,
    payments,
    paid({ amount: '4.7', requisition_id: first.body.id, payment_method: 'check' }),
    201,
  )
  const one = `${payments}/${payment.body.id}`
  await write(`PATCH ${payments}/{id}`, one, paid({ payment_method: 'shells' }), 422)
  await write(
    `PATCH ${payments}/{id}`,
    one,
    paid({ check_number: '4711', origin_id: `P-${contract}` }),
  )
  await write(`PATCH ${payments}/{id}`, one, paid({ amount: '5' }), 422)
  await write(`PATCH ${payments}/{id}`, one, paid({ origin_id: null }))
  await write(`DELETE ${payments}/{id}`, `${one}?project_id=${project}&contract_id=${contract}`)
}

/** Change orders of a contract. */
async function change(project: number, contract: number): Promise<void> {
  const path = `/rest/v1.0/projects/${project}/commitment_change_orders`
  const template = '/rest/v1.0/projects/{project_id}/commitment_change_orders'
  const created = await write(
    `POST ${template}`,
    path,
    { change_order: { contract_id: contract, title: 'Gutter' } },
    201,
  )
  const lines =
    '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{commitment_change_order_id}/line_items'
  const own = `/rest/v2.0/companies/${sandbox.companyId}/projects/${project}/commitment_change_orders/${created.body.id}/line_items`
  const line = await write(`POST ${lines}`, own, {
    wbs_code_id: '1',
    commitment_line_item_id: 'new',
    amount: '10.5',
  })
  await write(`POST ${lines}`, own, { amount: '10.5' }, 400)
  await write(`PATCH ${lines}/{id}`, `${own}/${line.body.data.id}`, {
    quantity: '2',
    unit_cost: '3.5',
  })
  await write(`DELETE ${lines}/{id}`, `${own}/${line.body.data.id}`, undefined, 204)
  await write(`DELETE ${lines}/{id}`, `${own}/${line.body.data.id}`, undefined, 404)
  await write(`POST ${lines}`, own, { wbs_code_id: '1', amount: '0.0' })
  await write(`PATCH ${template}/{id}`, `${path}/${created.body.id}`, {
    change_order: { status: 'approved' },
  })
  // One of the company's own, whose lines are coded.
  const packages = '/rest/v1.0/change_order_packages'
  const [known] = (await send('GET', `${packages}?project_id=${project}`)).body
  await write(`PATCH ${packages}/{id}`, `${packages}/${known.id}`, {
    project_id: project,
    change_order: { title: known.title },
  })
  await write(`POST ${lines}`, own, { wbs_code_id: '1', amount: '1' }, 409)
  await write(`DELETE ${template}/{id}`, `${path}/${created.body.id}`, undefined, 422)
  const spare = await write(
    `POST ${template}`,
    path,
    { change_order: { contract_id: contract } },
    201,
  )
  await write(`DELETE ${template}/{id}`, `${path}/${spare.body.id}`, undefined, 204)
}

/** Webhooks of a project; one of them stays. */
async function listen(project: number): Promise<void> {
  const hooks = '/rest/v1.0/webhooks/hooks'
  const hook = {
    api_version: 'v2',
    namespace: 'contract',
    destination_url: 'http://127.0.0.1:9/hook',
  }
  // Of an event that the sandbox never sends.
  const trigger = { resource_name: 'Budget View Snapshots', event_type: 'update' }
  const query = `project_id=${project}`
  const made: { hook: string; trigger: string }[] = []
  for (let count = 0; count < 2; count += 1) {
    const created = await write(`POST ${hooks}`, hooks, { project_id: project, hook }, 201)
    const own = `${hooks}/${created.body.id}`
    await write(`PATCH ${hooks}/{id}`, own, { project_id: project, hook })
    const added = await write(
      `POST ${hooks}/{hook_id}/triggers`,
      `${own}/triggers`,
      { project_id: project, api_version: 'v2', trigger },
      201,
    )
    made.push({ hook: own, trigger: `${own}/triggers/${added.body.id}` })
  }
  const spare = made[0]
  await write(`DELETE ${hooks}/{hook_id}/triggers/{id}`, `${spare?.trigger}?${query}`)
  await write(`DELETE ${hooks}/{id}`, `${spare?.hook}?${query}`)
}

const faults = [
  '400',
  '401',
  '403',
  '404',
  '406',
  '408',
  '409',
  '413',
  '422',
  '429',
  '500',
  '502',
  '503',
]

test('every refusal has a body that the description allows, in both versions', {
  skip,
}, async () => {
  const { project } = await place()
  const v2 = `/rest/v2.0/companies/${sandbox.companyId}/projects/${project}/commitment_change_orders/5/line_items`
  const v2Template =
    '/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{commitment_change_order_id}/line_items'
  for (const kind of faults) {
    for (const [template, path] of [
      ['GET /rest/v1.1/requisitions/{id}', '/rest/v1.1/requisitions/5'],
      [`GET ${v2Template}`, v2],
    ] as const) {
      await send('POST', '/sandbox/faults', { kind })
      const reply = await ask(template, path, `project_id=${project}`)
      assert.equal(reply.status, Number(kind))
    }
  }
  assert.deepEqual(report(), [])
})

/** A project with change orders of one tier, and what its lines may be coded to. */
async function place() {
  const query = `company_id=${sandbox.companyId}&filters[by_status]=All`
  for (const { id: project } of (await send('GET', `/rest/v1.0/projects?${query}`)).body) {
    const codes = (await send('GET', `/rest/v1.0/cost_codes?project_id=${project}`)).body
    const orders = await send('GET', `/rest/v1.0/projects/${project}/commitment_change_orders`)
    if (codes.length === 0 || orders.status !== 200) continue
    const vendors = (await send('GET', `/rest/v1.0/vendors?${query.split('&')[0]}`)).body
    const types = (await send('GET', `/rest/v1.0/line_item_types?project_id=${project}`)).body
    return {
      project: Number(project),
      vendor: vendors[0].id,
      costCode: codes[0].id,
      type: types[0].id,
    }
  }
  throw new Error('The sample company has no project with cost codes and one tier')
}

async function write(template: string, path: string, body?: Json, status = 200): Promise<Reply> {
  const reply = await send(template.split(' ')[0] ?? '', path, body)
  assert.equal(reply.status, status, `${template}: ${JSON.stringify(reply.body)}`)
  return checked(template, reply)
}

/** Ids of the records seen in one project, by the path of their list and by its last word. */
type Found = Map<string, string[]>

/** Asks every GET path about one project; a list's records lead to the paths below it. */
async function walk(project: number): Promise<void> {
  const found: Found = new Map()
  const gets = templates.filter(path => path.startsWith('GET ') && !undescribed.has(path))
  // Lists before what is inside them.
  for (const template of gets.toSorted((left, right) => depthOf(left) - depthOf(right))) {
    const paths = expanded(template.slice('GET '.length), project, found)
    const contracts = description.requires(template, 'contract_id')
      ? contractsIn(found).map(id => `&contract_id=${id}`)
      : ['']
    for (const shape of description.shapes(template)) {
      for (const path of paths) {
        for (const contract of contracts) {
          const reply = await ask(template, path, `project_id=${project}${contract}&${shape}`)
          const rows = Array.isArray(reply.body) ? reply.body : reply.body?.data
          if (Array.isArray(rows) && rows.length > 0) keep(found, path, rows)
        }
      }
    }
  }
}

function keep(found: Found, path: string, rows: { id: unknown }[]): void {
  const ids = rows.slice(0, RECORDS_PER_LIST).map(row => String(row.id))
  found.set(path, ids)
  found.set(lastWord(path), ids)
}

function contractsIn(found: Found): string[] {
  return kinds.flatMap(({ list }) => found.get(list) ?? [])
}

function depthOf(template: string): number {
  return template.split('{').length
}

function lastWord(path: string): string {
  return path.split('/').at(-1) ?? ''
}

/** The path with its placeholders filled: a list's ids come from the list above, in any version. */
function expanded(path: string, project: number, found: Found): string[] {
  const at = path.indexOf('{')
  if (at === -1) return [path]
  const name = /^\{(\w+)\}/.exec(path.slice(at))?.[1] ?? ''
  const above = path.slice(0, at - 1)
  const rest = path.slice(at + name.length + 2)
  const fixed: Record<string, string> = {
    company_id: String(sandbox.companyId),
    project_id: String(project),
  }
  const known = fixed[name]
  const word = lastWord(above)
  const ids =
    word === 'contracts'
      ? contractsIn(found)
      : // The list of what is shown at prime_contract/{id} is at prime_contracts.
        (found.get(above) ?? found.get(word) ?? found.get(`${word}s`) ?? [])
  return (known ? [known] : ids).flatMap(id => expanded(`${above}/${id}${rest}`, project, found))
}

/** The paths of a method that have not been answered yet. */
function silentOf(method: string): string[] {
  return templates.filter(
    path => path.startsWith(`${method} `) && !answered.has(path) && !undescribed.has(path),
  )
}

function report(): string[] {
  return [...breaches].map(([what, example]) => `${what}: ${example}`).sort()
}

async function ask(template: string, path: string, query: string): Promise<Reply> {
  return await checked(
    template,
    await send('GET', `${path}?company_id=${sandbox.companyId}&${query}`),
  )
}

function checked(template: string, reply: Reply): Reply {
  checkedCount += 1
  if (reply.status < 300) answered.add(template)
  for (const { place, rule, value } of description.check(template, reply.status, reply.body)) {
    const isKnown = exceptions.some(
      known =>
        known.operation.test(template) && known.place.test(place) && rule.startsWith(known.rule),
    )
    if (isKnown || (value === null && unset.has(place.split('.').at(-1) ?? ''))) continue
    breaches.set(`${template} ${reply.status} ${place} ${rule}`, JSON.stringify(value) ?? '')
  }
  return reply
}

async function send(method: string, path: string, body?: Json): Promise<Reply> {
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'procore-company-id': String(sandbox.companyId),
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : undefined }
}
