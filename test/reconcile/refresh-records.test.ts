import assert from 'node:assert/strict'
import test from 'node:test'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { jobCostOf } from '../../subgraphs/reconcile/answers/job-cost.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { apInvoice, company, distribution, JOB, named, PROJECT } from './kit.ts'

const COMMITMENT = 'gid://procore/WorkOrderContract/1/7'
const background = () => ({ ...testContext(), isBackground: true })
const refusal = () => {
  throw new TieoutError('PROCORE_FORBIDDEN', 'no right')
}
const rulesOf = (percent: string) => ({
  isSlidingScale: true,
  retainageRules: [
    { position: 1, basis: 'ORIGINAL_AMOUNT', retainagePercent: percent, limitPercent: '5' },
  ],
})

test('what a source does not say is null in the store, and never nothing', async t => {
  const { pool } = await company(t)
  const { rows } = await pool.query(
    `select summary_earned_amount, period_starts_on, work_previous_amount, materials_moved_amount,
       work_retainage_this_period_amount, sage.invoice.gross_amount, sage.invoice_line.tax_amount
     from procore.invoice, procore.invoice_line, sage.invoice, sage.invoice_line`,
  )
  assert.deepEqual(rows, [
    {
      summary_earned_amount: null,
      period_starts_on: null,
      work_previous_amount: null,
      materials_moved_amount: null,
      work_retainage_this_period_amount: '5.05',
      gross_amount: null,
      tax_amount: null,
    },
  ])
})

test('a change of any amount that is kept makes a new version of its record alone', async t => {
  const { subgraphs, read, count } = await company(t)
  const { procore, sage } = subgraphs
  const [requisition] = procore.invoices
  assert.ok(requisition)
  const [line] = requisition['lines'] as Record<string, unknown>[]
  const [invoice] = sage.invoices
  const [code] = sage.costCodes
  const [change] = sage.changeOrders
  const steps: [table: string, change: () => void][] = [
    ['procore.invoice', () => set(requisition, { summary: { earnedLessRetainageAmount: '1.01' } })],
    ['procore.invoice_line', () => set(line, { workPreviousAmount: '1.01' })],
    ['procore.commitment', () => set(procore.commitments[0], { draftChangesAmount: '1.01' })],
    ['sage.invoice', () => set(invoice, { retainageHeldAmount: '1.01' })],
    ['sage.cost_code', () => set(code, { committedInvoicedAmount: '1.01' })],
    ['sage.category', () => set(code, { categories: [{ id: 'c', committedAmount: '1.01' }] })],
    ['sage.change_order_line', () => set(change, { lines: [{ id: 'l', amount: '1.01' }] })],
    ['sage.payment', () => void sage.payments.push({ id: 'p', of: JOB, status: 'PAID' })],
  ]
  for (const [table, act] of steps) {
    const before = await count(`${table}_version`)
    act()
    const { touched } = await read()
    assert.equal(touched.length, 1, table)
    assert.equal(Number(await count(`${table}_version`)), Number(before) + 1, table)
  }
})

test('a distribution without a commitment is kept with its vendor, its job and its account', async t => {
  const { pool, subgraphs, read } = await company(t)
  const [invoice] = subgraphs.sage.invoices
  const loose = { ...distribution(2, JOB), commitment: null, retainagePayableAccountNumber: '2150' }
  set(invoice, { lines: [distribution(1, JOB), loose] })
  await read()
  const { rows } = await pool.query(
    `select line.commitment_id, line.project_id, line.retainage_payable_account, invoice.vendor_id
     from sage.invoice_line as line join sage.invoice on invoice.id = invoice_id
     where line.commitment_id is null`,
  )
  assert.deepEqual(rows, [
    {
      commitment_id: null,
      project_id: JOB,
      retainage_payable_account: '2150',
      vendor_id: 'gid://sage300/Vendor/V9',
    },
  ])
})

test('of the ledger the accounts are kept that distributions owe their retainage on', async t => {
  const { pool, subgraphs, read } = await company(t)
  const { accounts, invoices } = subgraphs.sage
  accounts.push(
    { id: 'a', number: '2150', currentBalanceAmount: '-1.01' },
    { id: 'b', number: '1000' },
  )
  set(invoices[0], {
    lines: [{ ...distribution(1, JOB), retainagePayableAccountNumber: '2150' }],
  })
  await read()
  const { rows } = await pool.query(
    'select id, company, current_balance_amount from sage.account order by id',
  )
  assert.deepEqual(rows, [{ id: 'a', company: 'main', current_balance_amount: '-1.01' }])
})

test('a refused ledger or list of insurances is noted, harms nothing and takes nothing away', async t => {
  setLogLevel('error')
  t.after(() => setLogLevel('info'))
  const { pool, subgraphs, read, count } = await company(t)
  const { procore, sage } = subgraphs
  sage.accounts.push({ id: 'a', number: '2150' })
  set(sage.invoices[0], {
    lines: [{ ...distribution(1, JOB), retainagePayableAccountNumber: '2150' }],
  })
  const insurance = { id: 'i', kind: 'General Liability', status: 'COMPLIANT', isExempt: false }
  set(procore.vendors[0], { insurances: [insurance] })
  await read()
  set(procore.vendors[0], { insurances: refusal, name: 'renamed' })
  sage.failure = { error: new TieoutError('SAGE_ACCESS_REFUSED', 'no right'), field: 'accounts' }
  const { company: outcome, projects } = await read()
  assert.deepEqual(outcome['PROCORE'], { changedCount: 1 })
  assert.ok(projects.every(({ failure }) => failure === undefined))
  assert.equal(await count('procore.insurance'), 1)
  assert.equal(await count('sage.account'), 1)
  const { rows } = await pool.query(
    `select part, failure_code, read_at < tried_at as is_older from tieout.part_mark
     where failure_code is not null order by part`,
  )
  assert.deepEqual(rows, [
    { part: 'ACCOUNTS', failure_code: 'SAGE_ACCESS_REFUSED', is_older: true },
    { part: 'INSURANCES', failure_code: 'PROCORE_FORBIDDEN', is_older: true },
  ])
})

test('an account or an insurance that cannot be read stays as it was, and the others are read', async t => {
  const { pool, subgraphs, read } = await company(t)
  const { sage } = subgraphs
  const accounts = ['2150', '2151']
  sage.accounts.push(...accounts.map(number => ({ id: number, number, name: 'before' })))
  set(sage.invoices[0], {
    lines: accounts.map((retainagePayableAccountNumber, place) => ({
      ...distribution(place + 1, JOB),
      retainagePayableAccountNumber,
    })),
  })
  sage.vendors.push(named('gid://sage300/Vendor/V8', 'V8'))
  for (const vendor of sage.vendors)
    vendor['insurances'] = [{ kind: 'WORKERS_COMPENSATION', insurer: 'before' }]
  await read()
  const unreadable = () => {
    throw new TieoutError('SAGE_QUERY_FAILED', 'no such day')
  }
  set(sage.accounts[0], { name: unreadable })
  set(sage.accounts[1], { name: 'after' })
  set(sage.vendors[0], { insurances: unreadable })
  set(sage.vendors[1], { insurances: [{ kind: 'WORKERS_COMPENSATION', insurer: 'after' }] })
  await read()
  const names = await pool.query('select name from sage.account order by id')
  assert.deepEqual(names.rows, [{ name: 'before' }, { name: 'after' }])
  const insurers = await pool.query('select insurer from sage.insurance order by vendor_id desc')
  assert.deepEqual(insurers.rows, [{ insurer: 'before' }, { insurer: 'after' }])
})

test('insurances are read once a day in the background, and again where somebody waits', async t => {
  const { subgraphs, refresh, read } = await company(t)
  subgraphs.asked.length = 0
  await refresh.refreshCompany(background())
  assert.ok(!subgraphs.asked.includes('ProcoreInsurances'))
  await read()
  assert.ok(subgraphs.asked.includes('ProcoreInsurances'))
})

test('a sliding scale is read where the two sides hold another retainage, and is news once', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  const reconciler = createReconciler(pool)
  assert.equal(await refresh.readDuePart(background()), undefined)
  await reconciler.reconcileDue()
  set(subgraphs.procore.commitments[0], { invoiceConfiguration: rulesOf('10') })
  assert.deepEqual(await refresh.readDuePart(background()), { projectId: PROJECT, isNews: true })
  // The codes of its change order, and the budget, which is no news to whoever judges.
  assert.deepEqual(await refresh.readDuePart(background()), { projectId: PROJECT, isNews: true })
  assert.deepEqual(await refresh.readDuePart(background()), { projectId: PROJECT, isNews: false })
  assert.equal(await refresh.readDuePart(background()), undefined)
  assert.equal((await reconciler.reconcileDue()).length, 1)
  const { rows } = await pool.query(
    'select commitment_id, position, is_sliding, basis, retainage_percent, limit_percent, limit_amount from procore.retainage_rule',
  )
  assert.deepEqual(rows, [
    {
      commitment_id: COMMITMENT,
      position: 1,
      is_sliding: true,
      basis: 'ORIGINAL_AMOUNT',
      retainage_percent: '10',
      limit_percent: '5',
      limit_amount: null,
    },
  ])
  // What is read in between leaves it where it is.
  set(subgraphs.procore.commitments[0], { title: 'new' })
  await read()
  assert.equal(await readCount(pool, 'procore.retainage_rule_version'), 1)
})

test('a sliding scale that is refused is unknown, not absent, and is not asked again at once', async t => {
  setLogLevel('error')
  t.after(() => setLogLevel('info'))
  const { pool, subgraphs, refresh } = await company(t)
  await createReconciler(pool).reconcileDue()
  set(subgraphs.procore.commitments[0], { invoiceConfiguration: refusal })
  while (await refresh.readDuePart(background()));
  const mark = async () =>
    (
      await pool.query(
        `select read_at is null as is_unread, failure_code from tieout.part_mark
         where of_id = $1 and part = 'RETAINAGE_RULES'`,
        [COMMITMENT],
      )
    ).rows
  assert.deepEqual(await mark(), [{ is_unread: true, failure_code: 'PROCORE_FORBIDDEN' }])
  // A day later the right may have been granted.
  await pool.query(`update tieout.part_mark set tried_at = tried_at - interval '25 hours'`)
  set(subgraphs.procore.commitments[0], { invoiceConfiguration: rulesOf('10') })
  assert.equal((await refresh.readDuePart(background()))?.isNews, true)
  assert.deepEqual(await mark(), [{ is_unread: false, failure_code: null }])
})

test('what two processes read at once of a commitment is there once', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  const both = Promise.withResolvers<void>()
  let askedCount = 0
  const payments = async () => {
    askedCount += 1
    if (askedCount === 2) both.resolve()
    await both.promise
    return [{ id: 'gid://procore/ContractPayment/1/7/1', status: 'PAID', amount: '900.01' }]
  }
  set(subgraphs.procore.commitments[0], { paidAmount: '900.01', payments })
  await read()
  await createReconciler(pool).reconcileDue()
  await Promise.all([refresh.readDuePart(background()), refresh.readDuePart(background())])
  assert.equal(askedCount, 2)
  assert.equal(await readCount(pool, 'procore.payment_version'), 1)
})

test('payments are read where another amount is paid, and again when that amount has moved', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  const [contract] = subgraphs.procore.commitments
  const payment = {
    id: 'gid://procore/ContractPayment/1/7/1',
    status: 'PAID',
    amount: '900.01',
    invoiceNumber: 'INV-1',
  }
  set(contract, { paidAmount: '900.01', payments: [payment], invoiceConfiguration: rulesOf('10') })
  await read()
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const readAll = async () => {
    while (await refresh.readDuePart(background())) await reconciler.reconcileDue()
  }
  await readAll()
  const held = async () =>
    (await pool.query('select amount, invoice_number, status from procore.payment order by id'))
      .rows
  assert.deepEqual(await held(), [{ amount: '900.01', invoice_number: 'INV-1', status: 'PAID' }])
  const void_ = { ...payment, status: 'VOID' }
  set(contract, { paidAmount: '0.01', payments: [void_] })
  await read()
  await reconciler.reconcileDue()
  await readAll()
  assert.deepEqual(await held(), [{ amount: '900.01', invoice_number: 'INV-1', status: 'VOID' }])
})

test('payments of what both have paid alike on several invoices are read a week apart, after all but the budget', async t => {
  const paid = (number: string, paidAmount: string) => ({
    ...apInvoice(`gid://sage300/Invoice/V9/${number}`),
    number,
    lines: [
      { ...distribution(1, JOB), id: `gid://sage300/Distribution/V9/${number}/1`, paidAmount },
    ],
  })
  const { pool, subgraphs, refresh, read } = await company(t, ({ procore, sage }) => {
    set(procore.commitments[0], {
      paidAmount: '900.01',
      payments: [],
      invoiceConfiguration: rulesOf('10'),
    })
    sage.invoices.splice(0, 1, paid('INV-1', '900.01'), paid('INV-2', '0.00'))
  })
  const reconciler = createReconciler(pool)
  const parts = async () => {
    await read()
    await reconciler.reconcileDue()
    subgraphs.asked.length = 0
    while (await refresh.readDuePart(background()));
    return subgraphs.asked
  }
  // Of one invoice there is nothing to make good on another one.
  assert.ok(!(await parts()).includes('ProcorePayments'))
  set(subgraphs.sage.invoices[0], paid('INV-1', '900.02'))
  set(subgraphs.sage.invoices[1], paid('INV-2', '-0.01'))
  await pool.query(`update tieout.part_mark set tried_at = tried_at - interval '8 days'`)
  assert.deepEqual(await parts(), [
    'ProcoreRetainageRules',
    'ProcorePayments',
    'ProcoreBudgetViews',
  ])
  assert.deepEqual(await parts(), [])
})

test('lines of change orders are read where Sage keeps the price of a unit, and go with their change order', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  const { procore, sage } = subgraphs
  const priced = {
    id: 'gid://sage300/CommitmentItem/SC-001/1',
    number: '1',
    quantity: '400',
    unitCostAmount: '125.00',
  }
  set(sage.commitments[0], { lines: [priced] })
  set(procore.commitments[0], { invoiceConfiguration: rulesOf('10') })
  const line = {
    id: 'gid://procore/ChangeOrderLine/1/3/1',
    commitmentLineNumber: '1',
    quantity: '40',
    unitCostAmount: '131.50',
    amount: '5260.00',
  }
  set(procore.changeOrders[0], { lines: [line], updatedAt: '2026-10-01T00:00:00.000Z' })
  await read()
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  while (await refresh.readDuePart(background())) await reconciler.reconcileDue()
  const { rows } = await pool.query(
    'select change_order_id, commitment_line_number, unit_cost_amount, amount from procore.change_order_line',
  )
  assert.deepEqual(rows, [
    {
      change_order_id: 'gid://procore/CommitmentChangeOrder/1/3',
      commitment_line_number: '1',
      unit_cost_amount: '131.50',
      amount: '5260.00',
    },
  ])
  procore.changeOrders.length = 0
  await read()
  assert.equal(await readCount(pool, 'procore.change_order_line'), 0)
})

test('the budget of a project is read once a day after all else, as its first view shows it', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  const row = (id: number, original: string, more: object = {}) => ({
    id: `gid://procore/BudgetRow/1/8/${id}`,
    costCode: '01-100',
    costType: 'Subcontract',
    costTypeCode: 'S',
    currency: 'USD',
    columns: [{ name: 'original_budget_amount', amount: original }],
    ...more,
  })
  const revised = [
    { name: 'original_budget_amount', amount: '-3.50' },
    { name: 'Revised Budget', amount: '9.01' },
    { name: 'Job to Date Costs', amount: '0.07' },
  ]
  subgraphs.procore.budgetViews.push(
    { id: 'gid://procore/BudgetView/1/10', of: PROJECT, name: 'Forecast', rows: [row(9, '1.00')] },
    {
      id: 'gid://procore/BudgetView/1/8',
      of: PROJECT,
      name: 'Standard',
      rows: [row(1, '12.34'), row(2, '-3.50', { costTypeCode: null, columns: revised })],
    },
  )
  await createReconciler(pool).reconcileDue()
  const told = async () =>
    (await pool.query('select state, failure_code, view_name from tieout.budget_reading')).rows
  assert.deepEqual(await told(), [{ state: 'NEVER', failure_code: null, view_name: null }])
  const readAll = async () => {
    subgraphs.asked.length = 0
    while (await refresh.readDuePart(background()));
    return subgraphs.asked.filter(name => name.startsWith('ProcoreBudget'))
  }
  assert.deepEqual(await readAll(), ['ProcoreBudgetViews', 'ProcoreBudgetRows'])
  const held = async () =>
    (
      await pool.query(
        'select cost_code, cost_type, original_amount, revised_amount, cost_amount from procore.budget_row order by id',
      )
    ).rows.map(Object.values)
  const rows = [
    ['01-100', 'S', '12.34', null, null],
    ['01-100', 'Subcontract', '-3.50', '9.01', '0.07'],
  ]
  assert.deepEqual(await held(), rows)
  assert.deepEqual(await told(), [{ state: 'READ', failure_code: null, view_name: 'Standard' }])
  // What is read of the project in between leaves it where it is, and it is not due before a day is over.
  await read()
  assert.deepEqual(await readAll(), [])
  assert.deepEqual(await held(), rows)
  await pool.query(`update tieout.part_mark set tried_at = tried_at - interval '25 hours'`)
  set(subgraphs.procore.budgetViews[1], { rows: [] })
  assert.deepEqual(await readAll(), ['ProcoreBudgetViews', 'ProcoreBudgetRows'])
  assert.deepEqual(await held(), [])
  assert.deepEqual(await told(), [{ state: 'EMPTY', failure_code: null, view_name: null }])
})

test('a budget that is refused is not read and not zero, one that is switched off is none, and neither holds up anything', async t => {
  setLogLevel('error')
  t.after(() => setLogLevel('info'))
  const { pool, subgraphs, refresh } = await company(t, ({ procore }) => {
    procore.changeOrders.length = 0
  })
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const verdicts = async () =>
    (
      await pool.query(
        'select verdict from tieout.told_project union all select verdict from tieout.commitment_pair',
      )
    ).rows
  const before = await verdicts()
  const { procore } = subgraphs
  procore.failure = {
    error: new TieoutError('PROCORE_FORBIDDEN', 'no right'),
    field: 'budgetViews',
  }
  const readAll = async () => {
    await pool.query(`update tieout.part_mark set tried_at = tried_at - interval '25 hours'`)
    while (await refresh.readDuePart(background()));
    return (await pool.query('select state, failure_code from tieout.budget_reading')).rows
  }
  assert.deepEqual(await readAll(), [{ state: 'REFUSED', failure_code: 'PROCORE_FORBIDDEN' }])
  const { rows: projects } = await pool.query('select * from tieout.told_project')
  const { lines } = await jobCostOf(pool, projects[0], undefined)
  assert.deepEqual(
    lines.map(line => line.field_budget),
    lines.map(() => null),
  )
  assert.deepEqual(await verdicts(), before)
  assert.deepEqual(await reconciler.reconcileDue(), [])
  set(procore.projects[0], { tools: [{ kind: 'BUDGET', isActive: false }] })
  assert.deepEqual(await readAll(), [{ state: 'EMPTY', failure_code: null }])
})

test('what is read of a commitment ends with it, and nothing is known of it should it come back', async t => {
  const { pool, subgraphs, refresh, read } = await company(t)
  await createReconciler(pool).reconcileDue()
  set(subgraphs.procore.commitments[0], { invoiceConfiguration: rulesOf('10') })
  await refresh.readDuePart(background())
  subgraphs.procore.commitments.length = 0
  await read()
  assert.equal(await readCount(pool, 'procore.retainage_rule'), 0)
  assert.equal(await readCount(pool, `tieout.part_mark where of_id = '${COMMITMENT}'`), 0)
})

test('a view shows a column that was added, and one that went, without a list of them', async t => {
  const { pool } = await company(t)
  const columns = async () =>
    (await pool.query('select * from sage.payment')).fields.map(({ name }) => name)
  const before = await columns()
  await pool.query(
    `alter table sage.payment_version add column extra text; select tieout.show_current('sage.payment')`,
  )
  assert.deepEqual(await columns(), [...before, 'extra'])
  await pool.query(
    `alter table sage.payment_version drop column extra cascade; select tieout.show_current('sage.payment')`,
  )
  assert.deepEqual(await columns(), before)
  assert.ok(!before.includes('valid_to'))
})

function set(record: object | undefined, fields: object): void {
  assert.ok(record)
  Object.assign(record, fields)
}

async function readCount(
  pool: Parameters<typeof createReconciler>[0],
  from: string,
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::integer as n from ${from}`)
  return rows[0]?.n ?? 0
}
