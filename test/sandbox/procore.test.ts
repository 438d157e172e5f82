import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Budget } from '../../sandbox/procore/budget.ts'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'

type Json = Record<string, unknown>
interface Reply {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read as a foreign client would read them
  body: any
}

/** Ids as a company in a newer region has them: beyond 32 bits. */
const BASE = 562949953420000
const id = (offset: number) => BASE + offset
const COMPANY = id(0)
const [TOWER, DEPOT, THREE_TIER, CLOSED] = [id(1), id(2), id(3), id(4)]
const [STEEL, PAINT] = [id(11), id(12)]
const [FRAME, PAINTING, BOLTS, DELETED] = [id(41), id(42), id(43), id(44)]
const [CO_APPROVED, CO_PENDING, CO_CUSTOM, CO_THREE_TIER] = [id(61), id(62), id(63), id(64)]
const [REQ_1, REQ_2, REQ_LOCKED] = [id(81), id(82), id(83)]
const PAYMENT = id(91)
const [TRUSS, CO_GONE] = [id(45), id(65)]

let dataDir: string
let shared: ProcoreSandbox

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'procore-sandbox-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(company())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  shared = await startProcoreSandbox({ dataDir })
})

after(async () => {
  await shared[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

test('a token is issued for JSON, urlencoded and multipart credentials and for nothing else', async () => {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'sandbox-client',
    client_secret: 'sandbox-secret',
  }
  const multipart = new FormData()
  for (const [name, value] of Object.entries(form)) multipart.set(name, value)
  const bodies: RequestInit[] = [
    { body: JSON.stringify(form), headers: { 'content-type': 'application/json' } },
    { body: new URLSearchParams(form) },
    { body: multipart },
  ]
  for (const init of bodies) {
    const reply = await send(`${shared.url}/oauth/token`, { method: 'POST', ...init })
    assert.equal(reply.status, 200)
    assert.equal(reply.body.token_type, 'bearer')
    assert.equal(reply.body.expires_in, 5400)
    assert.equal(reply.body.refresh_token, undefined)
    assert.equal(
      (await get(shared, '/rest/v1.0/me', { token: reply.body.access_token })).status,
      200,
    )
  }
  const wrong = { ...form, client_secret: 'guess' }
  const refused = await send(`${shared.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(wrong),
  })
  assert.equal(refused.status, 401)
  assert.equal(refused.body.error, 'invalid_client')
})

test('a missing, expired or revoked token is refused with 401 and the documented message', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir, settings: { tokenLifeSeconds: 0 } })
  const expired = await get(sandbox, '/rest/v1.0/me')
  assert.equal(expired.status, 401)
  assert.equal(expired.body.message, 'The access token is invalid')
  assert.deepEqual(Object.keys(expired.body), ['code', 'message', 'fields', 'reason', 'error'])

  const token = await tokenOf(shared)
  const revoked = await send(`${shared.url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  assert.equal(revoked.status, 200)
  assert.equal((await get(shared, '/rest/v1.0/me', { token })).status, 401)
  const again = await send(`${shared.url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  assert.equal(again.status, 200)
})

test('every call names its company, and a foreign company is refused', async () => {
  const missing = await get(shared, '/rest/v1.0/me', { company: '' })
  assert.equal(missing.status, 400)
  assert.match(missing.body.message, /^Missing Procore-Company-Id header!/)
  const foreign = await get(shared, '/rest/v1.0/me', { company: '1' })
  assert.equal(foreign.status, 403)
  assert.deepEqual(foreign.body, { errors: ['App is not connected to this company.'] })
  const companies = await get(shared, '/rest/v1.0/companies')
  assert.deepEqual(
    companies.body.map((company: Json) => company['id']),
    [COMPANY],
  )
})

test('projects list the active ones unless by_status asks for more', async () => {
  const path = `/rest/v1.0/projects?company_id=${COMPANY}`
  assert.deepEqual(ids(await get(shared, path)), [TOWER, DEPOT, THREE_TIER])
  assert.deepEqual(ids(await get(shared, `${path}&filters[by_status]=Inactive`)), [CLOSED])
  assert.equal(ids(await get(shared, `${path}&filters[by_status]=All`)).length, 4)
  const shown = await get(shared, `/rest/v1.0/projects/${TOWER}?company_id=${COMPANY}`)
  assert.equal(shown.body.project_number, '26-001')
  assert.equal(shown.body.display_name, '26-001 - Tower')
})

test('pages carry Total, Per-Page and a Link with only the relations that exist', async () => {
  const path = `/rest/v1.0/projects?company_id=${COMPANY}&per_page=1`
  const relations = (reply: Reply) =>
    [...(reply.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(
      found => found[2],
    )
  const first = await get(shared, path)
  assert.equal(first.headers.get('total'), '3')
  assert.equal(first.headers.get('per-page'), '1')
  assert.deepEqual(relations(first), ['next', 'last'])
  assert.deepEqual(relations(await get(shared, `${path}&page=2`)), [
    'first',
    'prev',
    'next',
    'last',
  ])
  assert.deepEqual(relations(await get(shared, `${path}&page=3`)), ['first', 'prev'])
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  const followed = await get(shared, next.replace(shared.url, ''))
  assert.deepEqual(ids(followed), [DEPOT])
})

test('a page beyond the cap is refused in the shape of its API version', async () => {
  const top = await get(shared, `/rest/v1.0/vendors?company_id=${COMPANY}&per_page=2001`)
  assert.equal(top.status, 400)
  assert.equal(top.body.message, 'Invalid per_page of 2001, exceeding max per_page of 2000')
  const nested = await get(
    shared,
    `/rest/v1.0/work_order_contracts/${FRAME}/line_items?project_id=${TOWER}&per_page=101`,
  )
  assert.equal(nested.body.message, 'Invalid per_page of 101, exceeding max per_page of 100')
  const v2 = await get(shared, `${linesPath(CO_APPROVED)}?per_page=1000`)
  assert.equal(v2.status, 400)
  assert.equal(v2.body.error.code, 'BAD_REQUEST')
  assert.equal(v2.body.error.message, 'Invalid per_page of 1000, exceeding max per_page of 100')
})

test('filters take arrays, lists, ranges and statuses, and answer nonsense with an empty list', async () => {
  const path = `/rest/v1.0/work_order_contracts?project_id=${TOWER}`
  const found = async (filter: string) => ids(await get(shared, `${path}&${filter}`))
  assert.deepEqual(await found(`filters[id][]=${FRAME}&filters[id][]=${PAINTING}`), [
    FRAME,
    PAINTING,
  ])
  assert.deepEqual(await found(`filters[id]=${FRAME},${BOLTS}`), [FRAME])
  assert.deepEqual(await found(`filters[status]=Draft&filters[id]=[${FRAME},${PAINTING}]`), [
    PAINTING,
  ])
  assert.deepEqual(await found('filters[updated_at]=2026-02-01T00:00:00Z...2026-02-01T12:00:00Z'), [
    FRAME,
  ])
  assert.deepEqual(await found('filters[updated_at]=2026-02-01...2026-02-01'), [FRAME])
  assert.deepEqual(await found('filters[updated_at]=2026-02-02...2026-02-28'), [PAINTING])
  assert.deepEqual(await found('filters[updated_at]=yesterday'), [])
  assert.deepEqual(await found('filters[colour]=blue'), [])
})

test('deleted contracts are hidden until include_deleted asks for them', async () => {
  const path = `/rest/v1.0/work_order_contracts?project_id=${TOWER}`
  assert.deepEqual(ids(await get(shared, path)), [FRAME, PAINTING])
  assert.deepEqual(ids(await get(shared, `${path}&filters[include_deleted]=only`)), [DELETED])
  assert.deepEqual(ids(await get(shared, `${path}&filters[include_deleted]=with`)), [
    FRAME,
    PAINTING,
    DELETED,
  ])
})

test('a contract keeps stated amounts to the letter and works out the roll-ups it does not state', async () => {
  const list = await get(
    shared,
    `/rest/v1.0/work_order_contracts?project_id=${TOWER}&view=extended`,
  )
  const frame = list.body[0]
  assert.equal('line_items' in frame, false)
  assert.equal(frame.grand_total, '100000.10')
  assert.equal(frame.retainage_percent, '10.5')
  assert.equal(frame.approved_change_orders, '2500.05')
  assert.equal(frame.pending_change_orders, '400.00')
  assert.equal(frame.revised_contract, '102500.15')
  assert.equal(frame.pending_revised_contract, '102900.15')
  assert.equal(frame.total_requisitions_amount, '9000.00')
  assert.equal(frame.total_payments, '9000.00')
  assert.equal(frame.remaining_balance_outstanding, '93500.15')
  assert.deepEqual(frame.vendor, { id: STEEL, company: 'Steel & Sons' })
  assert.equal(list.body[1].grand_total, '1268346.55')
  assert.equal(list.body[1].approved_change_orders, '12.5')
})

test('a contract shows its schedule of values whole and by page, with its WBS code', async () => {
  const shown = await get(shared, `/rest/v1.0/work_order_contracts/${FRAME}?project_id=${TOWER}`)
  assert.deepEqual(
    shown.body.line_items.map((line: Json) => line['amount']),
    ['60000.10', '40000'],
  )
  assert.equal(shown.body.line_items[0].wbs_code.flat_code, '05-100.S')
  assert.equal(shown.body.payments_issued.length, 1)
  assert.equal(shown.body.change_order_packages.length, 2)
  const page = await get(
    shared,
    `/rest/v1.0/work_order_contracts/${FRAME}/line_items?project_id=${TOWER}&per_page=1&page=2`,
  )
  assert.equal(page.headers.get('total'), '2')
  assert.equal(page.body[0].cost_code.full_code, '05-200')
})

test('what the caller may not see is not there: foreign projects, other kinds, children without project_id', async () => {
  for (const path of [
    `/rest/v1.0/work_order_contracts/${FRAME}?project_id=${DEPOT}`,
    `/rest/v1.0/purchase_order_contracts/${FRAME}?project_id=${TOWER}`,
    '/rest/v1.0/work_order_contracts?project_id=5',
    '/rest/v1.0/no_such_path',
  ]) {
    const reply = await get(shared, path)
    assert.equal(reply.status, 404, path)
    assert.equal(reply.body.code, 404, path)
  }
  const child = await get(shared, `/rest/v1.0/requisitions/${REQ_1}/contract_items`)
  assert.equal(child.status, 404)
  assert.deepEqual(Object.keys(child.body), ['message', 'exception'])
  assert.equal((await get(shared, '/rest/v1.0/work_order_contracts')).status, 400)
})

test('change orders come as one list, filtered by contract, with a status of the company its own', async () => {
  const path = `/rest/v1.0/projects/${TOWER}/commitment_change_orders`
  const all = await get(shared, `${path}?page=2&per_page=1`)
  assert.deepEqual(ids(all), [CO_APPROVED, CO_PENDING, CO_CUSTOM])
  assert.equal(all.headers.get('total'), null)
  assert.equal(all.body[0].grand_total, '2500.05')
  assert.deepEqual(ids(await get(shared, `${path}?filters[contract_id]=${PAINTING}`)), [CO_CUSTOM])
  assert.deepEqual(ids(await get(shared, `${path}?filters[status]=owner_is_thinking`)), [CO_CUSTOM])
  assert.deepEqual(ids(await get(shared, `${path}?sort=-id`)), [CO_CUSTOM, CO_PENDING, CO_APPROVED])
})

test('change order lines are v2: wrapped in data, ids as text, ten to a page', async () => {
  const reply = await get(shared, linesPath(CO_APPROVED))
  assert.equal(reply.headers.get('per-page'), '10')
  const [line] = reply.body.data
  assert.equal(line.id, String(id(71)))
  assert.equal(line.commitment_line_item_id, String(id(51)))
  assert.equal(line.amount, '2500.05')
  assert.equal(line.quantity, 2.5)
  assert.equal(line.wbs_code.flat_code, '05-100.S')
  const one = await get(shared, `${linesPath(CO_APPROVED)}/${id(71)}`)
  assert.equal(one.body.data.amount, '2500.05')
})

test('a project with three tiers has no commitment change order endpoints', async () => {
  const reply = await get(
    shared,
    `/rest/v1.0/projects/${THREE_TIER}/commitment_change_orders/${CO_THREE_TIER}`,
  )
  assert.equal(reply.status, 422)
  assert.match(reply.body.message, /1 and 2 tier/)
})

test('change order packages serve every tier, with pages, filters and the lines of one package', async () => {
  const path = '/rest/v1.0/change_order_packages'
  const tower = `${path}?project_id=${TOWER}`
  const bridge = `${path}?project_id=${THREE_TIER}`
  const page = await get(shared, `${tower}&per_page=2&page=2`)
  assert.deepEqual(ids(page), [CO_CUSTOM])
  assert.equal(page.headers.get('total'), '3')
  assert.deepEqual(ids(await get(shared, `${tower}&contract_id=${FRAME}`)), [
    CO_APPROVED,
    CO_PENDING,
  ])
  assert.equal((await get(shared, `${tower}&contract_id=${TRUSS}`)).status, 404)
  assert.equal((await get(shared, path)).status, 400)

  const list = await get(shared, bridge)
  assert.deepEqual(ids(list), [CO_THREE_TIER])
  assert.equal(list.body[0].grand_total, '-1000.50')
  assert.deepEqual(list.body[0].contract, { vendor: { id: STEEL, name: 'Steel & Sons' } })
  assert.equal('line_items' in list.body[0], false)
  for (const [filter, expected] of [
    [`filters[id]=${CO_GONE}`, []],
    ['filters[include_deleted]=only', [CO_GONE]],
    ['filters[include_deleted]=with&filters[updated_at]=2026-02-02...2026-02-02', [CO_GONE]],
    ['filters[due_date]=2026-01-31...2026-01-31', [CO_THREE_TIER]],
    ['filters[status]=approved', []],
  ] as const) {
    assert.deepEqual(ids(await get(shared, `${bridge}&${filter}`)), expected, filter)
  }

  const shown = await get(shared, `${path}/${CO_THREE_TIER}?project_id=${THREE_TIER}`)
  const [line, bare] = shown.body.line_items
  assert.equal(shown.body.type, 'CommitmentContractChangeOrder')
  assert.equal(line.id, id(72))
  assert.equal(line.total_amount, '-1200.50')
  assert.equal(line.quantity, '2')
  assert.equal(line.cost_code.full_code, '05-100')
  assert.equal(line.line_item_type.code, 'S')
  assert.equal(line.wbs_code.flat_code, '05-100.S')
  assert.equal('commitment_line_item_id' in line, false)
  assert.equal(bare.cost_code, null)
  const foreign = await get(shared, `${path}/${CO_THREE_TIER}?project_id=${TOWER}`)
  assert.equal(foreign.status, 404)
})

test('each change order has one potential change order, under an id of its own, that holds its lines', async () => {
  const path = '/rest/v1.0/potential_change_orders'
  const oneTier = await get(shared, `${path}?project_id=${TOWER}`)
  assert.equal(oneTier.body.length, 3)
  const [hidden] = oneTier.body
  assert.equal(hidden.change_order_tiers, 1)
  assert.equal(hidden.change_order_package_title, 'Bracing')
  assert.equal(hidden.change_order_package_acronym_number, 'CCO #001')
  assert.equal(hidden.potential_change_order_acronym_number, '')
  const [potential] = (await get(shared, `${path}?project_id=${THREE_TIER}`)).body
  assert.equal(potential.change_order_tiers, 3)
  assert.equal(potential.potential_change_order_acronym_number, 'PCO #001')
  assert.equal(potential.change_order_request_id, null)
  assert.equal(potential.contract_id, TRUSS)
  assert.notEqual(potential.id, CO_THREE_TIER)
  assert.ok(Number.isSafeInteger(potential.id))
  const ofPainting = `${path}?project_id=${TOWER}&filters[contract_id]=${PAINTING}`
  assert.equal((await get(shared, ofPainting)).body.length, 1)

  const query = `/line_items?project_id=${THREE_TIER}`
  const lines = await get(shared, `${path}/${potential.id}${query}&per_page=1`)
  assert.equal(lines.headers.get('total'), '2')
  assert.equal(lines.body[0].amount, '-1200.50')
  assert.equal(lines.body[0].unit_cost, '-600.25')
  assert.deepEqual(lines.body[0].holder, {
    id: potential.id,
    holder_type: 'PotentialChangeOrder',
  })
  const coded = await get(shared, `${path}/${potential.id}${query}&filters[cost_code_id]=${id(21)}`)
  assert.deepEqual(ids(coded), [id(72)])
  assert.equal((await get(shared, `${path}/${CO_THREE_TIER}${query}`)).status, 404)
})

test('a contract shows potential change orders from two tiers up', async () => {
  const show = async (contract: number, project: number) =>
    (await get(shared, `/rest/v1.0/work_order_contracts/${contract}?project_id=${project}`)).body
  assert.deepEqual((await show(FRAME, TOWER)).potential_change_orders, [])
  const [potential] = (await show(TRUSS, THREE_TIER)).potential_change_orders
  assert.equal(potential.title, 'Wider truss')
  assert.notEqual(potential.id, CO_THREE_TIER)
})

test('requisitions are listed by view, thirty to a page, and the G702 follows from the items', async () => {
  const path = `/rest/v1.1/requisitions?project_id=${TOWER}`
  const list = await get(shared, path)
  assert.equal(list.headers.get('per-page'), '30')
  assert.deepEqual(ids(list), [REQ_1, REQ_2])
  assert.equal('items' in list.body[0], false)
  const second = list.body[1].summary
  assert.equal(second.total_completed_and_stored_to_date, '32500.00')
  assert.equal(second.total_retainage, '3250.00')
  assert.equal(second.total_earned_less_retainage, '29250.00')
  assert.equal(second.less_previous_certificates_for_payment, '9000.00')
  assert.equal(second.current_payment_due, '20250.00')
  assert.equal(second.contract_sum_to_date, '102500.15')
  assert.equal('summary' in (await get(shared, `${path}&view=header_only`)).body[0], false)
  assert.deepEqual(ids(await get(shared, `${path}&filters[is_last]=true`)), [REQ_2])
  assert.deepEqual(ids(await get(shared, `${path}&filters[commitment_id]=${BOLTS}`)), [])
  const whole = await get(
    shared,
    `/rest/v1.1/requisitions/${REQ_2}?project_id=${TOWER}&view=extended`,
  )
  assert.deepEqual(
    whole.body.items.map((item: Json) => item['item_type']),
    ['contract_item', 'contract_item', 'change_order_item'],
  )
  assert.equal(whole.body.item_packages[0].id, CO_APPROVED)
})

test('requisition items are paged children, and an unset amount is text too', async () => {
  const query = `?project_id=${TOWER}`
  const contract = await get(shared, `/rest/v1.0/requisitions/${REQ_2}/contract_items${query}`)
  assert.equal(contract.headers.get('total'), '2')
  assert.equal(contract.body[0].work_completed_this_period, '15000.00')
  assert.equal(contract.body[0].materials_stored_retainage_currently_retained, '0.0')
  assert.equal(contract.body[1].total_completed_and_stored_to_date, '5000.00')
  const changes = await get(shared, `/rest/v1.0/requisitions/${REQ_2}/change_order_items${query}`)
  assert.equal(changes.body[0].change_order_package_id, CO_APPROVED)
  assert.equal(changes.body[0].commitment_line_item_id, id(51))
})

test('payments need the project and the contract, and keep their amount to the letter', async () => {
  const path = `/rest/v1.0/contract_payments?project_id=${TOWER}`
  assert.equal((await get(shared, path)).status, 400)
  const list = await get(shared, `${path}&contract_id=${FRAME}`)
  assert.deepEqual(ids(list), [PAYMENT])
  assert.equal(list.body[0].amount, '9000.0')
  assert.equal(
    (
      await get(
        shared,
        `/rest/v1.0/contract_payments/${PAYMENT}?project_id=${TOWER}&contract_id=${FRAME}`,
      )
    ).body.check_number,
    '4711',
  )
})

test('vendors, cost codes and line item types are served by company and by project', async () => {
  const vendors = await get(
    shared,
    `/rest/v1.0/vendors?company_id=${COMPANY}&filters[search]=steel`,
  )
  assert.deepEqual(ids(vendors), [STEEL])
  assert.equal(vendors.body[0].origin_code, 'STEEL')
  const compact = await get(shared, `/rest/v1.0/vendors?company_id=${COMPANY}&view=compact`)
  assert.deepEqual(Object.keys(compact.body[0]), ['id', 'name'])
  assert.deepEqual(ids(await get(shared, `/rest/v1.0/projects/${TOWER}/vendors`)), [STEEL, PAINT])
  const codes = await get(shared, `/rest/v1.0/cost_codes?project_id=${TOWER}`)
  assert.deepEqual(
    codes.body.map((code: Json) => code['full_code']),
    ['05-100', '05-200'],
  )
  assert.equal(codes.body[0].biller, 'Tower')
  const types = await get(shared, `/rest/v1.0/line_item_types?company_id=${COMPANY}`)
  assert.equal(types.body[0].base_type, 'commitment')
})

test('approving a change order moves updated_at and the sums of its contract', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const path = `/rest/v1.0/projects/${TOWER}/commitment_change_orders/${CO_PENDING}`
  const sent = { change_order: { status: 'approved', due_date: 'soon', title: 'Extra bracing' } }
  const reply = await patch(sandbox, path, sent)
  assert.equal(reply.status, 200)
  assert.equal(reply.body.due_date, null)
  assert.ok(reply.body.reviewed_at)
  assert.ok(reply.body.updated_at > '2026-02-01T08:00:00Z')
  const { body: frame } = await get(
    sandbox,
    `/rest/v1.0/work_order_contracts/${FRAME}?project_id=${TOWER}`,
  )
  assert.equal(frame.approved_change_orders, '2900.05')
  assert.equal(frame.pending_change_orders, '0.00')
  assert.equal(frame.updated_at, reply.body.updated_at)
  const unknown = await patch(sandbox, path, { change_order: { status: 'maybe' } })
  assert.equal(unknown.status, 422)
  assert.deepEqual(unknown.body, { errors: { status: ['is not included in the list'] } })
})

test('an approved contract keeps its vendor, and a decimal in a body keeps its digits', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const path = `/rest/v1.0/work_order_contracts/${FRAME}`
  const body = (changes: Json) => ({ project_id: TOWER, work_order_contract: changes })
  const locked = await patch(sandbox, path, body({ vendor_id: PAINT }))
  assert.equal(locked.status, 422)
  assert.match(locked.body.message, /Approved/)
  const raw = `{"project_id":${TOWER},"work_order_contract":{"retainage_percent":7.500,"contract_date":"2026-13-01"}}`
  const changed = await patch(sandbox, path, raw)
  assert.equal(changed.body.retainage_percent, '7.500')
  assert.equal(changed.body.contract_date, null)
  const taken = await patch(
    sandbox,
    `/rest/v1.0/work_order_contracts/${PAINTING}`,
    body({ origin_id: 'SC-1' }),
  )
  assert.deepEqual(taken.body, { errors: { origin_id: ['has already been taken'] } })
})

test('sync matches by id, then by origin_id, creates the rest, and reports each failure alone', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const path = '/rest/v1.0/work_order_contracts/sync'
  const updates = [
    { id: FRAME, origin_id: 'SC-1-NEW' },
    { origin_id: 'SC-1-NEW', title: 'Found by origin' },
    { origin_id: 'SC-9', number: 'SC-9', title: 'New', vendor_id: PAINT },
    { id: 5, title: 'Nobody' },
  ]
  const reply = await patch(sandbox, path, { project_id: TOWER, updates })
  assert.equal(reply.status, 200)
  const { entities, errors } = reply.body
  assert.deepEqual(
    entities.map((entity: Json) => entity['title']),
    ['Frame', 'Found by origin', 'New'],
  )
  assert.equal(entities[1].id, FRAME)
  assert.ok(Number.isSafeInteger(entities[2].id) && entities[2].id > 2 ** 32)
  assert.deepEqual(errors, [
    { id: 5, title: 'Nobody', errors: { id: ['Entity with this ID not found'] } },
  ])
  const again = await patch(sandbox, path, { project_id: TOWER, updates: [updates[2]] })
  assert.equal(again.body.entities[0].id, entities[2].id)
  const vendors = await patch(sandbox, '/rest/v1.0/vendors/sync', {
    company_id: COMPANY,
    updates: [{ id: STEEL, origin_code: 'STL' }, { origin_id: 'V-9' }],
  })
  assert.equal(vendors.body.entities[0].origin_code, 'STL')
  assert.deepEqual(vendors.body.errors[0].errors, { name: ["can't be blank"] })
  const tooMany = await patch(sandbox, path, { project_id: TOWER, updates: Array(1001).fill({}) })
  assert.equal(tooMany.status, 413)
})

test('only the latest draft requisition takes item updates, and an imported one none', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const bulk = (requisition: number, projectId: number, changes: Json) =>
    patch(
      sandbox,
      `/rest/v1.0/requisitions/${requisition}/bulk_item_update?project_id=${projectId}`,
      {
        requisition_items: [{ id: id(101), item_type: 'contract_item', ...changes }],
      },
    )
  const earlier = await bulk(REQ_1, TOWER, {})
  assert.equal(earlier.status, 422)
  const imported = await bulk(REQ_LOCKED, DEPOT, {})
  assert.equal(
    imported.body.message,
    'The invoice is not editable because it has been synced with ERP',
  )
  const updated = await bulk(REQ_2, TOWER, { id: id(103), work_completed_this_period: '25000.00' })
  assert.equal(updated.status, 200)
  assert.equal(updated.text, '')
  const { body } = await get(sandbox, `/rest/v1.1/requisitions/${REQ_2}?project_id=${TOWER}`)
  assert.equal(body.summary.current_payment_due, '30250.00')
  const approved = await patch(sandbox, `/rest/v1.1/requisitions/${REQ_2}`, {
    project_id: TOWER,
    requisition: { status: 'approved' },
  })
  assert.equal(approved.body.status, 'approved')
})

test('the spike limit refuses with 429, counts refused calls, and reports the nearest window', async () => {
  await using sandbox = await startProcoreSandbox({
    dataDir,
    settings: { spikeLimit: 1, hourlyLimit: 50 },
  })
  const first = await get(sandbox, '/rest/v1.0/me')
  assert.equal(first.status, 200)
  assert.equal(first.headers.get('x-rate-limit-limit'), '1')
  assert.equal(first.headers.get('x-rate-limit-remaining'), '0')
  const second = await get(sandbox, '/rest/v1.0/me')
  assert.equal(second.status, 429)
  assert.ok(Number(second.headers.get('retry-after')) > 0)
  await send(`${sandbox.url}/sandbox/settings`, {
    method: 'PUT',
    body: JSON.stringify({ spikeLimit: 100, hourlyLimit: 3 }),
  })
  const third = await get(sandbox, '/rest/v1.0/me')
  assert.equal(third.headers.get('x-rate-limit-limit'), '3')
  assert.equal(third.headers.get('x-rate-limit-remaining'), '0')
})

test('each window of the call budget opens again when its time is over', () => {
  const budget = new Budget()
  const limits = { hourlyLimit: 3, hourMs: 3_600_000, spikeLimit: 1, spikeMs: 10_000 }
  assert.equal(budget.take(0, limits).allowed, true)
  assert.equal(budget.take(1, limits).allowed, false)
  assert.equal(budget.take(10_000, limits).allowed, true)
  assert.equal(budget.take(20_000, limits).allowed, false)
  const { headers } = budget.take(20_000, { ...limits, spikeLimit: 9 })
  assert.equal(headers['X-Rate-Limit-Limit'], '3')
  assert.equal(budget.take(3_600_000, limits).allowed, true)
})

test('an API that is changed on demand answers in its new shape, until that is undone', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const control = (method: string, body?: Json) =>
    send(`${sandbox.url}/sandbox/reshapes`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const first = async () => {
    const { body } = await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)
    return (body as Record<string, unknown>[])[0] ?? {}
  }
  const before = await first()
  const match = '/projects'
  await control('POST', { match, field: 'name', change: 'rename', to: 'title' })
  await control('POST', { match, field: 'id', change: 'text' })
  await control('POST', { match, field: 'active', change: 'wrap' })
  await control('POST', { match, field: 'address', change: 'remove' })
  await control('POST', { match, field: 'company.mood', change: 'set', to: 'new' })
  const { name, id, active, address: _, company, ...rest } = before
  assert.deepEqual(await first(), {
    ...rest,
    title: name,
    id: String(id),
    active: { value: active },
    company: { ...(company as object), mood: 'new' },
  })
  assert.equal((await get(sandbox, '/rest/v1.0/me')).status, 200)
  await control('DELETE')
  assert.deepEqual(await first(), before)
  assert.equal((await control('POST', { match, field: 'id', change: 'melt' })).status, 400)
})

test('faults strike the calls they match, as often as told, and then stop', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const fault = (body: Json) =>
    send(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(body) })
  for (const kind of ['401', '429', '500', '503']) {
    await fault({ kind, match: '/projects' })
    assert.equal((await get(sandbox, '/rest/v1.0/me')).status, 200)
    assert.equal(
      (await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)).status,
      Number(kind),
    )
    assert.equal((await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)).status, 200)
  }
  const token = await tokenOf(sandbox)
  await fault({ kind: 'malformed' })
  const malformed = await get(sandbox, '/rest/v1.0/me', { token })
  assert.equal(malformed.status, 200)
  assert.equal(malformed.body, undefined)
  await fault({ kind: 'html' })
  assert.match(
    (await get(sandbox, '/rest/v1.0/me', { token })).headers.get('content-type') ?? '',
    /text\/html/,
  )
  await fault({ kind: 'reset' })
  await assert.rejects(get(sandbox, '/rest/v1.0/me', { token }))
  await fault({ kind: 'slow', delayMs: 1 })
  assert.equal((await get(sandbox, '/rest/v1.0/me', { token })).status, 200)
  await fault({ kind: '500', times: 9 })
  await send(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' })
  assert.equal((await get(sandbox, '/rest/v1.0/me', { token })).status, 200)
  assert.equal((await fault({ kind: 'earthquake' })).status, 400)
})

test('calls are counted by path template, whatever their ids', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const token = await tokenOf(sandbox)
  for (const contract of [FRAME, PAINTING]) {
    await get(sandbox, `/rest/v1.0/work_order_contracts/${contract}?project_id=${TOWER}`, { token })
  }
  assert.deepEqual((await send(`${sandbox.url}/sandbox/calls`, {})).body, {
    'GET /rest/v1.0/work_order_contracts/{id}': 2,
    'POST /oauth/token': 1,
  })
})

test('as a process it prints its port and ends with its parent', async () => {
  const main = join(import.meta.dirname, '../../sandbox/procore/main.ts')
  const child = fork(main, ['--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const { port, companyId } = JSON.parse(line.toString())
  assert.equal(companyId, COMPANY)
  assert.equal(
    (await send(`http://127.0.0.1:${port}/sandbox/settings`, {})).body.companyId,
    COMPANY,
  )
  child.disconnect()
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

test('a taken port and a broken company folder are named before anything is served', async () => {
  await assert.rejects(startProcoreSandbox({ dataDir, port: shared.port }), { code: 'PORT_IN_USE' })
  await assert.rejects(startProcoreSandbox({ dataDir: join(dataDir, 'nowhere') }), {
    code: 'SANDBOX_DATA_INVALID',
  })
  await assert.rejects(startProcoreSandbox({ dataDir, settings: { pageCap: -1 } }), /pageCap/)
})

async function send(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init)
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  return { status: response.status, headers: response.headers, text, body }
}

async function tokenOf(sandbox: ProcoreSandbox): Promise<string> {
  const reply = await send(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  return reply.body.access_token
}

async function get(
  sandbox: ProcoreSandbox,
  path: string,
  given: { token?: string; company?: string } = {},
): Promise<Reply> {
  const token = given.token ?? (await tokenOf(sandbox))
  const headers: Record<string, string> = { authorization: `Bearer ${token}` }
  const company = given.company ?? String(COMPANY)
  if (company) headers['procore-company-id'] = company
  return await send(sandbox.url + path, { headers })
}

async function patch(sandbox: ProcoreSandbox, path: string, body: Json | string): Promise<Reply> {
  return await send(sandbox.url + path, {
    method: 'PATCH',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      authorization: `Bearer ${await tokenOf(sandbox)}`,
      'procore-company-id': String(COMPANY),
      'content-type': 'application/json',
    },
  })
}

function ids(reply: Reply): number[] {
  return reply.body.map((record: Json) => record['id'])
}

function linesPath(order: number): string {
  return `/rest/v2.0/companies/${COMPANY}/projects/${TOWER}/commitment_change_orders/${order}/line_items`
}

function company(): Record<string, Json[]> {
  const stamps = { created_at: '2026-01-01T08:00:00Z', updated_at: '2026-02-01T08:00:00Z' }
  const project = (number: number, name: string, more: Json = {}) => ({
    id: number,
    name,
    company: { id: COMPANY, name: 'Acme' },
    active: true,
    ...stamps,
    ...more,
  })
  const line = (number: number, amount: string, code: number) => ({
    id: number,
    position: 1,
    description: 'Steel',
    amount,
    cost_code: {
      id: code,
      full_code: code === id(21) ? '05-100' : '05-200',
      name: 'Structural steel',
    },
    line_item_type: { id: id(31), code: 'S', name: 'Subcontract' },
    ...stamps,
  })
  return {
    projects: [
      project(TOWER, 'Tower', { project_number: '26-001' }),
      project(DEPOT, 'Depot'),
      project(THREE_TIER, 'Bridge', { change_order_tiers: 3 }),
      project(CLOSED, 'Old school', { active: false }),
    ],
    vendors: [
      { id: STEEL, name: 'Steel & Sons', origin_code: 'STEEL', ...stamps },
      { id: PAINT, name: 'Fine Paint', ...stamps },
      { id: id(13), name: 'Idle Ltd', ...stamps },
    ],
    cost_codes: [
      {
        id: id(21),
        full_code: '05-100',
        name: 'Structural steel',
        biller_id: TOWER,
        biller_type: 'Project',
      },
      { id: id(22), full_code: '05-200', name: 'Metal deck', project_id: TOWER },
      {
        id: id(23),
        full_code: '01-100',
        name: 'General',
        biller_id: DEPOT,
        biller_type: 'Project',
      },
    ],
    line_item_types: [{ id: id(31), code: 'S', name: 'Subcontract', base_type: 'commitment' }],
    work_order_contracts: [
      {
        id: FRAME,
        number: 'SC-001',
        title: 'Frame',
        status: 'Approved',
        project: { id: TOWER },
        vendor: { id: STEEL },
        retainage_percent: '10.5',
        origin_id: 'SC-1',
        ...stamps,
        line_items: [line(id(51), '60000.10', id(21)), line(id(52), '40000', id(22))],
      },
      {
        id: PAINTING,
        number: 'SC-002',
        title: 'Painting',
        status: 'Draft',
        project_id: TOWER,
        vendor: { id: PAINT },
        grand_total: '1268346.55',
        approved_change_orders: '12.5',
        created_at: stamps.created_at,
        updated_at: '2026-02-15T08:00:00Z',
      },
      {
        id: TRUSS,
        number: 'SC-004',
        title: 'Truss',
        status: 'Approved',
        project: { id: THREE_TIER },
        vendor: { id: STEEL },
        ...stamps,
      },
      {
        id: DELETED,
        number: 'SC-003',
        title: 'Gone',
        status: 'Void',
        project_id: TOWER,
        deleted_at: '2026-02-03T08:00:00Z',
        ...stamps,
      },
    ],
    purchase_order_contracts: [
      {
        id: BOLTS,
        number: 'PO-001',
        title: 'Bolts',
        status: 'Approved',
        project: { id: DEPOT },
        vendor: { id: STEEL },
        ...stamps,
      },
    ],
    commitment_change_orders: [
      {
        id: CO_APPROVED,
        project_id: TOWER,
        contract_id: FRAME,
        number: '001',
        status: 'approved',
        title: 'Bracing',
        ...stamps,
        line_items: [
          {
            id: String(id(71)),
            commitment_line_item_id: String(id(51)),
            amount: '2500.05',
            quantity: '2.5',
            cost_code_id: id(21),
            line_item_type_id: id(31),
            position: 1,
          },
        ],
      },
      {
        id: CO_PENDING,
        project_id: TOWER,
        contract_id: FRAME,
        number: '002',
        status: 'pending',
        grand_total: '400.00',
        ...stamps,
      },
      {
        id: CO_CUSTOM,
        project_id: TOWER,
        contract_id: PAINTING,
        number: '001',
        status: 'owner_is_thinking',
        grand_total: '1.00',
        ...stamps,
      },
      {
        id: CO_THREE_TIER,
        project_id: THREE_TIER,
        contract_id: TRUSS,
        number: '001',
        title: 'Wider truss',
        status: 'approved',
        reviewed_at: '2026-01-20T08:00:00Z',
        due_date: '2026-01-31',
        ...stamps,
        line_items: [
          {
            id: String(id(72)),
            commitment_line_item_id: null,
            amount: '-1200.50',
            quantity: '2',
            unit_cost: '-600.25',
            uom: 'EA',
            description: 'Truss',
            cost_code_id: id(21),
            line_item_type_id: id(31),
            position: 1,
          },
          { id: id(73), amount: '200.00', position: 2 },
        ],
      },
      {
        id: CO_GONE,
        project_id: THREE_TIER,
        contract_id: TRUSS,
        number: '002',
        status: 'void',
        deleted_at: '2026-02-02T08:00:00Z',
        created_at: '2026-01-02T08:00:00Z',
        updated_at: '2026-02-02T08:00:00Z',
      },
    ],
    requisitions: [
      {
        id: REQ_1,
        project_id: TOWER,
        commitment_id: FRAME,
        number: 1,
        status: 'approved',
        vendor_id: STEEL,
        ...stamps,
        contract_items: [
          {
            id: id(101),
            line_item_id: id(51),
            cost_code_id: id(21),
            scheduled_value: '60000.10',
            work_completed_this_period: '10000.00',
            work_completed_retainage_retained_this_period: '1000.00',
          },
        ],
      },
      {
        id: REQ_2,
        project_id: TOWER,
        commitment_id: FRAME,
        number: 2,
        status: 'draft',
        vendor_id: STEEL,
        ...stamps,
        contract_items: [
          {
            id: id(103),
            line_item_id: id(51),
            cost_code_id: id(21),
            scheduled_value: '60000.10',
            work_completed_from_previous_application: '10000.00',
            work_completed_this_period: '15000.00',
            work_completed_retainage_from_previous_application: '1000.00',
            work_completed_retainage_retained_this_period: '1500.00',
          },
          {
            id: id(104),
            line_item_id: id(52),
            cost_code_id: id(22),
            scheduled_value: '40000.00',
            materials_presently_stored: '5000.00',
            materials_stored_retainage_currently_retained: '500.00',
          },
        ],
        change_order_items: [
          {
            id: id(105),
            line_item_id: id(71),
            commitment_line_item_id: id(51),
            change_order_package_id: CO_APPROVED,
            scheduled_value: '2500.05',
            work_completed_this_period: '2500.00',
            work_completed_retainage_retained_this_period: '250.00',
          },
        ],
      },
      {
        id: REQ_LOCKED,
        project_id: DEPOT,
        commitment_id: BOLTS,
        number: 1,
        status: 'draft',
        origin_id: 'INV-7',
        ...stamps,
        contract_items: [],
      },
    ],
    contract_payments: [
      {
        id: PAYMENT,
        project_id: TOWER,
        contract_id: FRAME,
        requisition_id: REQ_1,
        amount: '9000.0',
        date: '2026-02-10',
        check_number: '4711',
        ...stamps,
      },
    ],
  }
}
