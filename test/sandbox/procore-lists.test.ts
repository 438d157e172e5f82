import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BOLTS,
  CLOSED,
  CO_APPROVED,
  COMPANY,
  DELETED,
  DEPOT,
  FRAME,
  PAINT,
  PAINTING,
  STEEL,
  THREE_TIER,
  TOWER,
} from './procore-company.ts'
import { get, ids, type Json, linesPath, type Reply, shared } from './procore-kit.ts'

/** Lists of the sandbox's Procore: pages, filters, and what a record says. */

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
