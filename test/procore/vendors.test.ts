import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** The companies of the directory and of a project, those that are archived, and their insurances. */

const project = gidOf.project(of.TOWER)

test('vendors carry their insurances, one call for all of them, and the day the first runs out', async t => {
  const bench = await benchFor(t, {
    ...smallCompany(),
    insurances: [
      insurance(1, { insurance_type: 'General Liability', expiration_date: '2026-12-31' }),
      insurance(2, { expiration_date: '2026-06-30', status: 'expired', limit: '500000' }),
      insurance(3, { expiration_date: '2026-01-31', exempt: true }),
      insurance(4, { vendor_id: of.PAINT, status: 'non_compliant_in_progress' }),
    ],
  })
  const { data, errors } = await bench.ask(
    `{ procoreVendors { nodes { name isSyncedToErp insuranceExpiresOn insurances {
      number kind provider status sourceStatus effectiveOn expiresOn limitAmount isExempt
    } } } }`,
  )
  assert.deepEqual(errors, [])
  const [steel, paint, third] = data.procoreVendors.nodes
  assert.equal(steel.insuranceExpiresOn, '2026-06-30')
  assert.equal(steel.isSyncedToErp, false)
  assert.deepEqual(steel.insurances[1], {
    number: 'P-2',
    kind: null,
    provider: 'Mutual',
    status: 'EXPIRED',
    sourceStatus: 'expired',
    effectiveOn: '2026-01-01',
    expiresOn: '2026-06-30',
    limitAmount: '500000.00',
    isExempt: false,
  })
  assert.deepEqual(
    steel.insurances.map((row: { status: string }) => row.status),
    ['COMPLIANT', 'EXPIRED', 'COMPLIANT'],
  )
  assert.equal(paint.insurances[0].status, 'NON_COMPLIANT')
  assert.equal(paint.insuranceExpiresOn, null)
  assert.deepEqual(third.insurances, [])
  assert.equal(bench.front.callsTo('/rest/').length, 2)
})

test('the companies of a project and those that are archived are lists of their own', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      ofProject: procoreVendors(filter: { projectId: $project }) { nodes { name } }
      archived: procoreVendors(filter: { isArchived: true }) { nodes { name status } }
      both: procoreVendors(filter: { projectId: $project, isArchived: true }) { totalCount }
      none: procoreVendors(filter: { isArchived: true, updatedAfter: "2026-04-01T00:00:00Z" }) { totalCount }
    }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.ofProject.nodes, [{ name: 'Steel Co' }, { name: 'Paint Co' }])
  assert.deepEqual(data.archived.nodes, [{ name: 'Paint Co', status: 'INACTIVE' }])
  assert.equal(data.both.totalCount, 1)
  assert.equal(data.none.totalCount, 0)
})

test('a commitment with an archived vendor names it, though the directory lists it no more', async t => {
  const query = `query($project: ID!) { procoreCommitments(filter: { projectId: $project }) { nodes { number vendor { name status } } } }`
  const bench = await benchFor(t)
  bench.front.answer(
    '/rest/v1.0/vendors/',
    url =>
      url.includes(String(of.PAINT))
        ? { status: 404, body: { message: 'no', exception: 'NotFound' } }
        : { body: { id: of.STEEL, name: 'Steel Co', is_active: true } },
    2,
  )
  const vendors = async () =>
    (await bench.ask(query, { project }, Date.now() + 1)).data.procoreCommitments.nodes
  assert.deepEqual((await vendors())[2], {
    number: 'SC-200',
    vendor: { name: 'Paint Co', status: 'INACTIVE' },
  })
  assert.equal(bench.front.callsTo('/vendors/inactive').length, 1)
})

test('without the right to list archived vendors an absent one is null, and nothing fails', async t => {
  const bench = await benchFor(t)
  bench.front.answer('/vendors/inactive', { status: 403, body: { errors: ['no'] } })
  const { data, errors } = await bench.ask(
    '{ procoreVendor(id: "gid://procore/Vendor/7") { name } }',
  )
  assert.deepEqual([data.procoreVendor, errors], [null, []])
})

function insurance(id: number, more: Record<string, unknown>): Record<string, unknown> {
  return {
    id,
    vendor_id: of.STEEL,
    policy_number: `P-${id}`,
    insurance_provider: 'Mutual',
    effective_date: '2026-01-01',
    status: 'compliant',
    ...more,
  }
}

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
