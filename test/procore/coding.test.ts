import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** Where lines are charged: cost codes, cost types, sub jobs and WBS codes. */

const project = gidOf.project(of.TOWER)
const SUB_JOB = of.ANNEX_CODE + 6
const BASE_ANNEX = of.ANNEX_CODE + 2000
const lines = 'lines { costCode costType extra wbsCode }'

test('the extra of a line is the code of its sub job, which its cost code only names', async t => {
  const bench = await benchFor(t, withSubJob())
  const { data, errors } = await bench.ask(
    `query($project: ID!, $id: ID!) {
      procoreProject(id: $project) { subJobs { number name } }
      procoreCostCodes(filter: { projectId: $project }) { nodes { number extra } }
      procoreCommitment(id: $id) { ${lines} }
      procoreChangeOrders(first: 1, filter: { projectId: $project }) { nodes { ${lines} } }
    }`,
    { project, id: gidOf.subcontract(of.FRAME) },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreProject.subJobs, [{ number: 'AX', name: 'Annex' }])
  assert.deepEqual(data.procoreCostCodes.nodes, [
    { number: '03-300', extra: null },
    { number: '09-900', extra: null },
    { number: '03-310', extra: 'AX' },
    { number: '03-310', extra: null },
  ])
  assert.deepEqual(data.procoreCommitment.lines, [
    { costCode: '03-300', costType: 'S', extra: null, wbsCode: '03-300.S' },
    { costCode: '03-310', costType: 'S', extra: 'AX', wbsCode: 'AX.03-310.S' },
  ])
  assert.deepEqual(data.procoreChangeOrders.nodes[0].lines, [
    { costCode: '03-310', costType: 'S', extra: 'AX', wbsCode: 'AX.03-310.S' },
    { costCode: '09-900', costType: 'S', extra: null, wbsCode: '09-900.S' },
  ])
  assert.equal(bench.front.callsTo('/sub_jobs').length, 1)
})

test('a line with a WBS code alone is charged to the cost code that it contains, of the sub job that it names', async t => {
  const bench = await benchFor(t, withSubJob())
  const wbs = (flat: string) => ({ wbs_code: { id: '1', flat_code: flat, description: flat } })
  bench.front.answer('/commitment_change_orders/', {
    body: {
      data: ['AX.03-310.S', '03-310.S', '03-300.M', 'ZZ.77-777.S'].map((flat, index) => ({
        id: String(index),
        amount: '1.00',
        ...wbs(flat),
      })),
    },
  })
  bench.front.answer('/work_order_contracts/', {
    body: { id: of.FRAME, line_items: [{ id: 1, amount: '1.00', ...wbs('AX.03-310.L') }] },
  })
  const { data, errors } = await bench.ask(
    `query($project: ID!, $id: ID!) {
      procoreChangeOrders(first: 1, filter: { projectId: $project }) { nodes { ${lines} } }
      procoreCommitment(id: $id) { ${lines} }
    }`,
    { project, id: gidOf.subcontract(of.FRAME) },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreChangeOrders.nodes[0].lines, [
    { costCode: '03-310', costType: 'S', extra: 'AX', wbsCode: 'AX.03-310.S' },
    { costCode: '03-310', costType: 'S', extra: null, wbsCode: '03-310.S' },
    { costCode: '03-300', costType: 'M', extra: null, wbsCode: '03-300.M' },
    // A code that the project does not have is taken as it stands.
    { costCode: 'ZZ', costType: '77-777.S', extra: null, wbsCode: 'ZZ.77-777.S' },
  ])
  assert.deepEqual(data.procoreCommitment.lines, [
    { costCode: '03-310', costType: 'L', extra: 'AX', wbsCode: 'AX.03-310.L' },
  ])
})

test('the work breakdown structure says of each code what it is made of', async t => {
  const bench = await benchFor(t, withSubJob())
  const { data, errors } = await bench.ask(
    `query($project: ID!) {
      procoreWbsCodes(filter: { projectId: $project }) { totalCount nodes { number name status costCode costType extra } }
    }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.equal(data.procoreWbsCodes.totalCount, 4)
  const byNumber = new Map(
    data.procoreWbsCodes.nodes.map((row: { number: string }) => [row.number, row]),
  )
  assert.deepEqual(byNumber.get('AX.03-310.S'), {
    number: 'AX.03-310.S',
    name: 'Annex.Subcontract',
    status: 'ACTIVE',
    costCode: '03-310',
    costType: 'S',
    extra: 'AX',
  })
  assert.deepEqual(byNumber.get('03-300.S'), {
    number: '03-300.S',
    name: 'Cast-in-place.Subcontract',
    status: 'ACTIVE',
    costCode: '03-300',
    costType: 'S',
    extra: null,
  })
  assert.equal(bench.front.callsTo('/wbs_codes').length, 1)
})

test('without the right to list sub jobs their names stand for them', async t => {
  const bench = await benchFor(t)
  bench.front.answer('/sub_jobs', { status: 403, body: { errors: ['no'] } }, 9)
  const { data, errors } = await bench.ask(
    'query($project: ID!) { procoreCostCodes(filter: { projectId: $project }) { nodes { extra } } }',
    { project },
  )
  assert.deepEqual(errors, [])
  assert.equal(data.procoreCostCodes.nodes[2].extra, 'Annex')
})

/** A sub job whose code is not its name, and the number of its cost code in the base job, too. */
function withSubJob(): Record<string, Record<string, unknown>[]> {
  const company = smallCompany()
  company['sub_jobs'] = [{ id: SUB_JOB, project_id: of.TOWER, code: 'AX', name: 'Annex' }]
  company['cost_codes']?.push({
    id: BASE_ANNEX,
    full_code: '03-310',
    name: 'Walls',
    project_id: of.TOWER,
    biller_type: 'Project',
  })
  return company
}

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
