import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BOLTS,
  CO_APPROVED,
  CO_CUSTOM,
  CO_GONE,
  CO_PENDING,
  CO_THREE_TIER,
  FRAME,
  id,
  PAINTING,
  PAYMENT,
  REQ_1,
  REQ_2,
  STEEL,
  THREE_TIER,
  TOWER,
  TRUSS,
} from './procore-company.ts'
import { get, ids, type Json, linesPath, shared } from './procore-kit.ts'

/** Change orders, requisitions and payments of the sandbox's Procore. */

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
