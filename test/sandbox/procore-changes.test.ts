import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'
import {
  CO_PENDING,
  COMPANY,
  DEPOT,
  FRAME,
  id,
  PAINT,
  PAINTING,
  REQ_1,
  REQ_2,
  REQ_LOCKED,
  STEEL,
  TOWER,
} from './procore-company.ts'
import { dataDir, get, type Json, patch } from './procore-kit.ts'

/** What is written to the sandbox's Procore, and what follows of it. */

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
