import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkCompany, type ProcoreResource, records } from '../../sandbox/format.ts'
import { generate } from '../../sandbox/generate/generate.ts'

/** The owner's side of made companies, read back with arithmetic of its own: bigint cents. */
type Json = Record<string, unknown>

const sample = fileURLToPath(new URL('../../sandbox/company', import.meta.url))
let dir: string

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tieout-generate-owner-'))
})
after(() => rm(dir, { recursive: true }))

test('the sample has an owner side for every project that is under way', async () => {
  const contracts = await listOf(sample, 'prime_contracts')
  const begun = (await listOf(sample, 'projects')).slice(0, 25)
  assert.deepEqual(contracts.map(projectOf), begun.map(idOf))
  const count = async (resource: ProcoreResource) => (await listOf(sample, resource)).length
  assert.deepEqual(
    {
      changeOrders: await count('prime_change_orders'),
      invoices: await count('payment_applications'),
      periods: await count('billing_periods'),
      directCosts: await count('direct_costs'),
      views: await count('budget_views'),
    },
    { changeOrders: 75, invoices: 75, periods: 300, directCosts: 100, views: 25 },
  )
})

test('lines add up to their contract, and approved changes to its revised amount', async () => {
  const orders = await listOf(sample, 'prime_change_orders')
  for (const contract of await listOf(sample, 'prime_contracts')) {
    const ofContract = orders.filter(order => order['contract_id'] === contract['id'])
    for (const order of ofContract) assert.equal(sumOf(order, 'line_items'), total(order))
    const inStatus = (status: string) =>
      sum(ofContract.filter(order => order['status'] === status).map(total))
    assert.equal(sumOf(contract, 'line_items'), total(contract))
    assert.equal(cents(contract['approved_change_orders']), inStatus('approved'))
    assert.equal(cents(contract['pending_change_orders_amount']), inStatus('pending'))
    assert.equal(cents(contract['revised_contract_amount']), total(contract) + inStatus('approved'))
  }
})

test('every G702 follows from its G703 and from the invoice before it', async () => {
  const contracts = new Map(
    (await listOf(sample, 'prime_contracts')).map(contract => [contract['id'], contract]),
  )
  const before = new Map<unknown, { done: bigint; earned: bigint }>()
  let paid = 0
  for (const invoice of await listOf(sample, 'payment_applications')) {
    const g702 = invoice['g702'] as Json
    const lines = invoice['g703'] as Json[]
    const column = (field: string) => sum(lines.map(line => cents(line[field])))
    const contract = contracts.get(invoice['contract_id']) ?? assert.fail('no contract')
    const last = before.get(contract['id']) ?? { done: 0n, earned: 0n }
    for (const line of lines) {
      const done =
        cents(line['work_completed_from_previous_application']) +
        cents(line['work_completed_this_period']) +
        cents(line['materials_presently_stored'])
      assert.equal(cents(line['total_completed_and_stored_to_date']), done)
      assert.equal(cents(line['balance_to_finish']), cents(line['scheduled_value']) - done)
    }
    const done = column('total_completed_and_stored_to_date')
    const held = column('total_retainage_currently_retained')
    const toDate = column('scheduled_value')
    assert.deepEqual(
      Object.fromEntries(Object.entries(g702).map(([field, text]) => [field, cents(text)])),
      {
        original_contract_sum: total(contract),
        net_change_by_change_orders: toDate - total(contract),
        contract_sum_to_date: toDate,
        total_completed_and_stored_to_date: done,
        completed_work_retainage_amount: column('work_completed_retainage_currently_retained'),
        stored_materials_retainage_amount: column('materials_stored_retainage_currently_retained'),
        total_retainage: held,
        total_earned_less_retainage: done - held,
        less_previous_certificates_for_payment: last.earned,
        current_payment_due: done - held - last.earned,
        balance_to_finish_including_retainage: toDate - (done - held),
      },
    )
    assert.equal(cents(invoice['total_amount_accrued_this_period']), done - last.done)
    if (invoice['status'] === 'approved') {
      assert.equal(cents(invoice['total_amount_paid']), cents(g702['current_payment_due']))
      paid++
    }
    before.set(contract['id'], { done, earned: done - held })
  }
  assert.equal(paid, 50)
})

test('a budget row follows from the commitments in force and the approved direct costs', async () => {
  const committed = new Map<string, bigint>()
  const direct = new Map<string, bigint>()
  const add = (to: Map<string, bigint>, at: string, amount: unknown) =>
    to.set(at, (to.get(at) ?? 0n) + cents(amount))
  const place = (project: unknown, code: unknown, type: unknown) => `${project} ${code} ${type}`
  const inForce = new Map<unknown, unknown>()
  for (const resource of ['work_order_contracts', 'purchase_order_contracts'] as const) {
    for (const contract of await listOf(sample, resource)) {
      if (!['Approved', 'Complete'].includes(String(contract['status']))) continue
      const project = (contract['project'] as Json)['id']
      inForce.set(contract['id'], project)
      for (const line of contract['line_items'] as Json[]) {
        const [code, type] = [line['cost_code'], line['line_item_type']] as [Json, Json]
        add(committed, place(project, code['id'], type['id']), line['amount'])
      }
    }
  }
  for (const order of await listOf(sample, 'commitment_change_orders')) {
    if (order['status'] !== 'approved' || !inForce.has(order['contract_id'])) continue
    for (const line of order['line_items'] as Json[]) {
      const at = place(order['project_id'], line['cost_code_id'], line['line_item_type_id'])
      add(committed, at, line['amount'])
    }
  }
  for (const cost of await listOf(sample, 'direct_costs')) {
    assert.equal(sumOf(cost, 'line_items'), total(cost))
    if (cost['status'] !== 'approved') continue
    for (const line of cost['line_items'] as Json[]) {
      const at = place(cost['project_id'], line['cost_code_id'], line['line_item_type_id'])
      add(direct, at, line['amount'])
    }
  }
  // The project that is not under way has a draft only, and no budget.
  const rows = await listOf(sample, 'budget_rows')
  assert.ok(rows.length > 500)
  const seen = new Set<string>()
  for (const row of rows) {
    const at = place(row['project_id'], row['cost_code_id'], row['category_id'])
    seen.add(at)
    const spent = (committed.get(at) ?? 0n) + (direct.get(at) ?? 0n)
    const revised = cents(row['original_budget_amount']) + cents(row['Approved COs'])
    assert.equal(cents(row['Committed Costs']), committed.get(at) ?? 0n, at)
    assert.equal(cents(row['Direct Costs']), direct.get(at) ?? 0n, at)
    assert.equal(cents(row['Revised Budget']), revised, at)
    assert.equal(cents(row['Projected Costs']), spent, at)
    assert.equal(cents(row['Projected Over/Under']), revised - spent, at)
  }
  for (const at of [...committed.keys(), ...direct.keys()]) assert.ok(seen.has(at), at)
})

test('a company of one month and one commitment has an owner side that agrees as well', async () => {
  const out = join(dir, 'tiny')
  generate({
    out,
    projects: 2,
    commitments: 1,
    lines: 3,
    months: 1,
    seed: 'tiny',
    plantedShare: 0,
    scripted: false,
  })
  await checkCompany(out)
  const invoices = await listOf(out, 'payment_applications')
  for (const invoice of invoices) assert.equal(invoice['number'], 1)
  assert.equal((await listOf(out, 'billing_periods')).length, 2)
})

async function listOf(company: string, resource: ProcoreResource): Promise<Json[]> {
  return (await Array.fromAsync(records(company, resource))).map(({ record }) => record)
}

function sumOf(record: Json, field: string): bigint {
  return sum((record[field] as Json[]).map(line => cents(line['amount'])))
}

function sum(amounts: bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n)
}

function total(record: Json): bigint {
  return cents(record['grand_total'])
}

function cents(text: unknown): bigint {
  return BigInt(String(text ?? '0.00').replace('.', ''))
}

function idOf(record: Json): unknown {
  return record['id']
}

function projectOf(record: Json): unknown {
  return record['project_id']
}
