import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import * as of from './company.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** What a requisition says beside the amounts that are compared: forms G702 and G703 in full. */

const project = gidOf.project(TOWER)

test('an invoice carries its certificate in full, every amount to the cent', async t => {
  const bench = await benchFor(t)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreInvoices(filter: { projectId: $project }) { nodes {
      invoiceType invoicingMethod isFinal completePercent claimedAmount erpStatus
      workRetainageHeldAmount workRetainageThisPeriodAmount workRetainageReleasedAmount
      materialsRetainageHeldAmount materialsRetainageReleasedAmount
      summary {
        originalAmount changesAmount additionsAmount newAdditionsAmount previousAdditionsAmount
        deductionsAmount newDeductionsAmount previousDeductionsAmount contractToDateAmount
        completedAndStoredToDateAmount materialsStoredAmount materialsNewAmount
        workRetainagePercent workRetainageHeldAmount materialsRetainagePercent materialsRetainageHeldAmount
        retainageHeldAmount earnedLessRetainageAmount previousCertificatesAmount paymentDueAmount
        taxAmount balanceToFinishAmount periodText currency
      }
    } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  const [first, second] = data.procoreInvoices.nodes
  assert.deepEqual(first, {
    invoiceType: 'progress',
    invoicingMethod: 'progressive',
    isFinal: false,
    completePercent: '0',
    claimedAmount: '27000.00',
    erpStatus: null,
    workRetainageHeldAmount: '2000.00',
    workRetainageThisPeriodAmount: '2000.00',
    workRetainageReleasedAmount: '0.00',
    materialsRetainageHeldAmount: '1000.00',
    materialsRetainageReleasedAmount: '0.00',
    summary: {
      originalAmount: '105000.50',
      changesAmount: '0.00',
      additionsAmount: '0.00',
      newAdditionsAmount: '0.00',
      previousAdditionsAmount: '0.00',
      deductionsAmount: '0.00',
      newDeductionsAmount: '0.00',
      previousDeductionsAmount: '0.00',
      contractToDateAmount: '105000.50',
      completedAndStoredToDateAmount: '30000.00',
      materialsStoredAmount: '10000.00',
      materialsNewAmount: null,
      workRetainagePercent: '10',
      workRetainageHeldAmount: '2000.00',
      materialsRetainagePercent: '10',
      materialsRetainageHeldAmount: '1000.00',
      retainageHeldAmount: '3000.00',
      earnedLessRetainageAmount: '27000.00',
      previousCertificatesAmount: '0.00',
      paymentDueAmount: '27000.00',
      taxAmount: '0.00',
      balanceToFinishAmount: '78000.50',
      periodText: ' - 28/01/26',
      currency: 'USD',
    },
  })
  assert.deepEqual(
    {
      additions: second.summary.additionsAmount,
      isNew: second.summary.newAdditionsAmount,
      previous: second.summary.previousAdditionsAmount,
      certified: second.summary.previousCertificatesAmount,
      due: second.summary.paymentDueAmount,
      held: second.workRetainageHeldAmount,
    },
    {
      additions: '3000.00',
      isNew: '3000.00',
      previous: '0.00',
      certified: '27000.00',
      due: '5500.00',
      held: '3500.00',
    },
  )
  assert.equal(bench.front.callsTo('/requisitions').length, 1)
})

test('a line has every retainage amount and rate that Procore states, and its cost type without naming one', async t => {
  const company = smallCompany()
  const { line_item_type_id: _, ...item } = of.item(of.FRAME_1 + 500, of.FRAME_LINE_1, {
    work_completed_from_previous_application: '1000.00',
    work_completed_this_period: '500.00',
    materials_presently_stored: '200.00',
    work_completed_retainage_from_previous_application: '100.00',
    work_completed_retainage_retained_this_period: '37.50',
    work_completed_retainage_percent_this_period: '7.5',
    work_completed_retainage_released_this_period: '12.25',
    materials_stored_retainage_currently_retained: '10.00',
    materials_stored_retainage_percent_this_period: '5.0',
    materials_stored_retainage_released_this_period: '2.00',
    materials_stored_retainage_new_materials: '4.00',
    materials_moved: '60.00',
    materials_retainage_retained_moved: '6.00',
    subcontractor_claimed_amount: '650.00',
  })
  company['requisitions'] = [
    of.requisition(of.FRAME_1, of.FRAME, 1, 'approved', [{ ...item, ssr_manual_override: true }]),
  ]
  const bench = await benchFor(t, company)
  const { data, errors } = await bench.ask(
    `query($project: ID!) { procoreInvoices(filter: { projectId: $project }) { nodes { lines {
      costCode costType workRetainageHeldAmount workRetainagePercent materialsRetainagePercent
      materialsRetainageThisPeriodAmount materialsMovedAmount materialsRetainageMovedAmount
      materialsRetainageHeldAmount materialsRetainageReleasedAmount claimedAmount isRetainageOverridden
    } } } }`,
    { project },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.procoreInvoices.nodes[0].lines, [
    {
      costCode: '03-300',
      costType: 'S',
      workRetainageHeldAmount: '125.25',
      workRetainagePercent: '7.5',
      materialsRetainagePercent: '5',
      materialsRetainageThisPeriodAmount: '4.00',
      materialsMovedAmount: '60.00',
      materialsRetainageMovedAmount: '6.00',
      materialsRetainageHeldAmount: '10.00',
      materialsRetainageReleasedAmount: '2.00',
      claimedAmount: '650.00',
      isRetainageOverridden: true,
    },
  ])
})

test('who asks for newer answers gets newer cost codes with the lines, and a sweep without changes asks none', async t => {
  const bench = await benchFor(t)
  const query = `query($project: ID!, $since: DateTime) {
    procoreInvoices(filter: { projectId: $project, updatedAfter: $since }) { nodes { lines { costCode } } }
  }`
  const first = await bench.ask(query, { project })
  assert.equal(first.data.procoreInvoices.nodes[0].lines[0].costCode, '03-300')
  await bench.ask(query, { project })
  assert.equal(bench.front.callsTo('/cost_codes').length, 1)
  bench.front.answer('/cost_codes', {
    headers: { total: '1' },
    body: [{ id: of.CONCRETE_CODE, full_code: '03-301', name: 'Cast-in-place' }],
  })
  const newer = await bench.ask(query, { project }, Date.now() + 1)
  assert.equal(newer.data.procoreInvoices.nodes[0].lines[0].costCode, '03-301')
  assert.equal(bench.front.callsTo('/cost_codes').length, 2)
  await bench.ask(query, { project, since: '2026-04-01T00:00:00Z' }, Date.now() + 2)
  assert.equal(bench.front.callsTo('/cost_codes').length, 2)
})

test('a commitment has the rules of its sliding scale, one call where they are asked for', async t => {
  const company = smallCompany()
  const rule = (position: number, rule_type: string, limit: string) => ({
    position,
    retainage_percentage: `${12.5 - position}`,
    rule_type,
    rule_type_upper_limit: limit,
  })
  company['work_order_contracts'] = (company['work_order_contracts'] ?? []).map(contract =>
    contract['id'] === of.FRAME
      ? {
          ...contract,
          invoice_configuration: { separate_billing_for_stored_materials: true },
          retainage_rule_set: {
            name: 'City',
            retainage_rules: [
              rule(2, '%_revised_contract_value', '5.5'),
              rule(1, '%_original_contract_value', '5'),
              rule(3, 'amount', '9000'),
            ],
          },
        }
      : contract,
  )
  const bench = await benchFor(t, company)
  const { data, errors } = await bench.ask(
    `query($frame: ID!, $bolts: ID!) {
      frame: procoreCommitment(id: $frame) { invoiceConfiguration {
        isSlidingScale isStoredMaterialBilledApart isStoredMaterialMoved storedMaterialMethod hasInvoices ruleSetName
        retainageRules { position basis sourceBasis retainagePercent limitPercent limitAmount maximumHeldAmount }
      } }
      bolts: procoreCommitment(id: $bolts) { invoiceConfiguration { isSlidingScale hasInvoices retainageRules { position } } }
    }`,
    { frame: gidOf.subcontract(of.FRAME), bolts: gidOf.order(of.BOLTS) },
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(data.frame.invoiceConfiguration, {
    isSlidingScale: true,
    isStoredMaterialBilledApart: true,
    isStoredMaterialMoved: false,
    storedMaterialMethod: null,
    hasInvoices: true,
    ruleSetName: 'City',
    retainageRules: [
      {
        position: 1,
        basis: 'ORIGINAL_AMOUNT',
        sourceBasis: '%_original_contract_value',
        retainagePercent: '11.5',
        limitPercent: '5',
        limitAmount: null,
        // 5 % of 105,000.50, and below 5.5 % of 107,500.50: half a cent goes up.
        maximumHeldAmount: '5250.03',
      },
      {
        position: 2,
        basis: 'REVISED_AMOUNT',
        sourceBasis: '%_revised_contract_value',
        retainagePercent: '10.5',
        limitPercent: '5.5',
        limitAmount: null,
        maximumHeldAmount: '5912.53',
      },
      {
        position: 3,
        basis: 'FIXED_AMOUNT',
        sourceBasis: 'amount',
        retainagePercent: '9.5',
        limitPercent: null,
        limitAmount: '9000.00',
        maximumHeldAmount: '9000.00',
      },
    ],
  })
  assert.deepEqual(data.bolts.invoiceConfiguration, {
    isSlidingScale: false,
    hasInvoices: false,
    retainageRules: [],
  })
  assert.equal(bench.front.callsTo('/invoice_configuration').length, 2)
})

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
