import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { setLogLevel } from '#lib/log'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { type RunningTieout, runTieout } from '../harness/tieout.ts'

/** What the store holds of the sample company, beside the files that the two sandboxes serve it from. */

type Row = Record<string, unknown>
const company = new URL('../../sandbox/company/', import.meta.url)
const procoreFile = (name: string): Row[] =>
  JSON.parse(readFileSync(new URL(`procore/${name}.json`, company), 'utf8'))
const sageFile = (name: string): Row[] =>
  parse(readFileSync(new URL(`sage300/${name}.csv`, company)), { columns: true })

describe('the store beside the sample company', () => {
  // Read anew: what a first reading asks for is counted too.
  let database: TestDatabase
  let tieout: RunningTieout
  before(async () => {
    setLogLevel('error')
    database = await freshDatabase('sample')
    tieout = await runTieout({ DATABASE_URL: database.url })
  })
  after(async () => {
    await tieout[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })

  /**
   * Each record of a file has its row, and each of the named fields its value in the column, compared
   * as the column's own type compares. A field that the file leaves out is not compared.
   */
  async function assertHeld(table: string, records: Row[], columns: Record<string, string>) {
    const given = records.map(record =>
      Object.fromEntries(
        Object.entries(columns).map(([column, field]) => [column, valueAt(record, field)]),
      ),
    )
    const compared = Object.keys(columns).filter(column => column !== 'key')
    const differs = compared
      .map(
        column => `given.${column} is not null and held.${column} is distinct from given.${column}`,
      )
      .join(' or ')
    const { rows } = await database.pool.query(
      // A full join, because no plan of that looks through the whole table once for each record.
      `with given as (
         select * from json_to_recordset($1::json) as given (${await typesOf(table, columns)})
       ), held as (
         select *, ${KEY} as key from ${table}
       )
       select key, row_to_json(given) as given, row_to_json(held) as held
       from given full join held using (key)
       where given.key is not null and (held.key is null or ${differs})
       limit 3`,
      [JSON.stringify(given)],
    )
    assert.deepEqual(rows, [])
    for (const column of compared) {
      assert.ok(
        given.some(record => (record[column] ?? null) !== null),
        `the sample company never says ${column} of ${table}`,
      )
    }
  }

  /** The column types of a table, for the columns that are compared. */
  async function typesOf(table: string, columns: Record<string, string>): Promise<string> {
    const { rows } = await database.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema || '.' || table_name = $1`,
      [table],
    )
    const types = new Map(rows.map(({ name, type }) => [name, type]))
    return Object.keys(columns)
      .map(column => `${column} ${column === 'key' ? 'text' : types.get(column)}`)
      .join(', ')
  }

  it('holds every certificate of Procore line by line, to the cent', async () => {
    await assertHeld('procore.invoice', procoreFile('requisitions'), {
      key: 'id',
      period_starts_on: 'requisition_start',
      accounting_on: 'requisition_end',
      invoice_type: 'invoice_type',
      is_final: 'final',
      claimed_amount: 'total_claimed_amount',
      summary_original_amount: 'summary.original_contract_sum',
      summary_changes_amount: 'summary.net_change_by_change_orders',
      summary_contract_amount: 'summary.contract_sum_to_date',
      summary_completed_amount: 'summary.total_completed_and_stored_to_date',
      summary_work_held_amount: 'summary.completed_work_retainage_amount',
      summary_materials_held_amount: 'summary.stored_materials_retainage_amount',
      summary_held_amount: 'summary.total_retainage',
      summary_earned_amount: 'summary.total_earned_less_retainage',
      summary_previous_certificates_amount: 'summary.less_previous_certificates_for_payment',
      payment_due_amount: 'summary.current_payment_due',
      summary_balance_to_finish_amount: 'summary.balance_to_finish_including_retainage',
    })
  })

  it('holds every line of a requisition of Procore as it is given, to the cent', async () => {
    const items = procoreFile('requisitions').flatMap(requisition => [
      ...((requisition['contract_items'] as Row[] | undefined) ?? []),
      ...((requisition['change_order_items'] as Row[] | undefined) ?? []),
    ])
    await assertHeld('procore.invoice_line', items, {
      key: 'id',
      number: 'position',
      source_line_id: 'line_item_id',
      scheduled_amount: 'scheduled_value',
      work_previous_amount: 'work_completed_from_previous_application',
      work_this_period_amount: 'work_completed_this_period',
      materials_stored_amount: 'materials_presently_stored',
      completed_amount: 'total_completed_and_stored_to_date',
      work_retainage_percent: 'work_completed_retainage_percent_this_period',
      work_retainage_previous_amount: 'work_completed_retainage_from_previous_application',
      work_retainage_this_period_amount: 'work_completed_retainage_retained_this_period',
      work_retainage_released_amount: 'work_completed_retainage_released_this_period',
      materials_retainage_percent: 'materials_stored_retainage_percent_this_period',
      materials_retainage_held_amount: 'materials_stored_retainage_currently_retained',
    })
    const { rows } = await database.pool.query(
      `select count(*)::integer as count from procore.invoice_line
       where completed_amount <> work_previous_amount + work_this_period_amount + materials_stored_amount`,
    )
    assert.deepEqual(rows, [{ count: 0 }])
  })

  it('holds what Procore says of a contract and of the state that its project stands in', async () => {
    const contracts = [
      ...procoreFile('work_order_contracts'),
      ...procoreFile('purchase_order_contracts'),
    ]
    await assertHeld('procore.commitment', contracts, {
      key: 'id',
      signed_on: 'contract_date',
      is_executed: 'executed',
      accounting_method: 'accounting_method',
      retainage_percent: 'retainage_percent',
      revised_amount: 'revised_contract',
      pending_changes_amount: 'pending_change_orders',
      draft_changes_amount: 'draft_change_orders_amount',
      paid_amount: 'total_payments',
    })
    const lines = contracts.flatMap(contract => contract['line_items'] as Row[])
    await assertHeld('procore.commitment_line', lines, {
      key: 'id',
      unit_of_measure: 'uom',
      unit_cost_amount: 'unit_cost',
      original_amount: 'amount',
    })
    await assertHeld('procore.project', procoreFile('projects'), {
      key: 'id',
      state_code: 'state_code',
    })
    await assertHeld('procore.insurance', procoreFile('insurances'), {
      key: 'id',
      kind: 'insurance_type',
      expires_on: 'expiration_date',
      source_status: 'status',
      limit_amount: 'limit',
    })
  })

  it('holds what Sage adds up by itself, beside what its records say', async () => {
    const totals = {
      original_committed_amount: 'Original_Commitment',
      approved_committed_changes_amount: 'Approved_Commitment_Changes',
      committed_amount: 'Revised_Commitment',
      committed_invoiced_amount: 'Commitment_Invoiced',
      cost_amount: 'JTD_Cost',
    }
    await assertHeld('sage.project', keyed('JCM_MASTER__JOB', ['Job']), { key: 'key', ...totals })
    await assertHeld(
      'sage.cost_code',
      keyed('JCM_MASTER__COST_CODE', ['Job', 'Extra', 'Cost_Code']),
      { key: 'key', ...totals },
    )
    await assertHeld(
      'sage.category',
      keyed('JCM_MASTER__CATEGORY', ['Job', 'Extra', 'Cost_Code', 'Category']),
      { key: 'key', ...totals },
    )
    await assertHeld(
      'sage.commitment_line',
      keyed('JCM_MASTER__COMMITMENT_ITEM', ['Commitment', 'Item_Number']),
      {
        key: 'key',
        invoiced_amount: 'Amount_Invoiced',
        approved_changes_amount: 'Approved_Commitment_CO_Amount',
        unit_of_measure: 'Unit_Description',
      },
    )
    await assertHeld(
      'sage.change_order_line',
      keyed('JCM_MASTER__COMMITMENT_CO_ITEM', ['Commitment', 'Commitment_CO', 'Item_Number']),
      { key: 'key', number: 'Item_Number', cost_code: 'Cost_Code', amount: 'Amount' },
    )
  })

  it('holds the invoices of Sage with their headers, distributions and payments, to the cent', async () => {
    await assertHeld('sage.invoice', keyed('APM_MASTER__INVOICE', ['Vendor', 'Invoice']), {
      key: 'key',
      gross_amount: 'Amount',
      retainage_amount: 'Retainage',
      deduction_amount: 'Misc_Deduction',
      paid_amount: 'Amount_Paid',
    })
    const distributions = keyed('APM_MASTER__DISTRIBUTION', ['Vendor', 'Invoice', 'Dist_Seq'])
    await assertHeld('sage.invoice_line', distributions, {
      key: 'key',
      number: 'Dist_Seq',
      gross_amount: 'Amount',
      retainage_amount: 'Retainage',
      deduction_amount: 'Misc_Deduction',
      retainage_payable_account: 'Retainage_Payable_Account',
      cost_code: 'Cost_Code',
    })
    await assertHeld(
      'sage.payment',
      keyed('APM_MASTER__INVOICE_PAYMENT', ['Vendor', 'Invoice', 'Payment_ID']),
      {
        key: 'key',
        number: 'Check',
        amount: 'Amount_Paid',
        retainage_paid_amount: 'Retainage_Paid',
        paid_on: 'Date_Stamp',
      },
    )
    await assertHeld('sage.account', keyed('GLM_MASTER__ACCOUNT', ['Account']), {
      key: 'key',
      name: 'Account_Title',
      current_balance_amount: 'Current_Balance',
    })
  })

  it('reads the sliding scale, the payments and the change order lines where they may explain something', async () => {
    const parts = async () =>
      (
        await database.pool.query<{ part: string; number: string }>(
          `select part, number from tieout.part_mark
           join procore.commitment on commitment.id = of_id
           where part_mark.system = 'PROCORE' and read_at is not null`,
        )
      ).rows.map(({ part, number }) => `${part} of ${number}`)
    const wanted = [
      'RETAINAGE_RULES of SC-2022',
      'RETAINAGE_RULES of SC-2033',
      'PAYMENTS of SC-2191',
      'CHANGE_ORDER_LINES of PO-1113',
    ]
    await until('the parts are read', async () => {
      const read = await parts()
      return wanted.every(part => read.includes(part))
    })
    const read = await parts()
    assert.ok(!read.includes('RETAINAGE_RULES of SC-2001'), 'a commitment that agrees was asked')
    const answer = await fetch(`${tieout.procoreUrl}/sandbox/calls`)
    const calls = (await answer.json()) as Record<string, number>
    const { rows: marks } = await database.pool.query<{ part: string; count: number }>(
      `select part, count(*)::integer as count from tieout.part_mark where system = 'PROCORE' group by part`,
    )
    const marked = new Map(marks.map(({ part, count }) => [part, count]))
    const called = (end: string) =>
      Object.entries(calls).find(([call]) => call.endsWith(end))?.[1] ?? 0
    // One is under way, at most, when it is counted.
    const isOnce = (end: string, part: string) =>
      [0, 1].includes(called(end) - (marked.get(part) ?? 0))
    assert.ok(isOnce('/invoice_configuration', 'RETAINAGE_RULES'))
    assert.ok(isOnce('/contract_payments', 'PAYMENTS'))
    assert.equal(called('/insurances'), 1)
    const { rows: rules } = await database.pool.query(
      `select number, rule.position, is_sliding, basis, rule.retainage_percent::text, limit_percent::text
       from procore.retainage_rule as rule join procore.commitment on commitment.id = commitment_id
       where number in ('SC-2022', 'SC-2033') order by number`,
    )
    assert.deepEqual(rules, [
      { ...rule, number: 'SC-2022', basis: 'ORIGINAL_AMOUNT' },
      { ...rule, number: 'SC-2033', basis: 'REVISED_AMOUNT' },
    ])
    const paid = procoreFile('contract_payments')
    const [{ id: contract } = {}] = procoreFile('work_order_contracts').filter(
      ({ number }) => number === 'SC-2191',
    )
    await assertHeld(
      'procore.payment',
      paid.filter(payment => payment['contract_id'] === contract),
      {
        key: 'id',
        amount: 'amount',
        paid_on: 'date',
        check_number: 'check_number',
        invoice_number: 'invoice_number',
        source_status: 'status',
      },
    )
    const { rows: lines } = await database.pool.query(
      `select line.commitment_line_number, line.quantity::text, line.unit_cost_amount::text, line.amount::text
       from procore.change_order_line as line
       join procore.change_order on change_order.id = change_order_id
       join procore.commitment on commitment.id = commitment_id
       where commitment.number = 'PO-1113'`,
    )
    assert.deepEqual(lines, [
      {
        commitment_line_number: '1',
        quantity: '40',
        unit_cost_amount: '131.50',
        amount: '5260.00',
      },
    ])
  })

  it('holds the insurances that Sage keeps of a vendor', async () => {
    const { rows } = await database.pool.query(
      `select kind, is_required, insurer, policy_number, expires_on::text, limit_amount
       from sage.insurance where vendor_id = 'gid://sage300/Vendor/TARN0001' order by kind`,
    )
    const [vendor] = sageFile('APM_MASTER__VENDOR').filter(row => row['Vendor'] === 'TARN0001')
    assert.deepEqual(rows, [
      {
        kind: 'GENERAL_LIABILITY',
        is_required: true,
        insurer: vendor?.['GL_Ins_Company'],
        policy_number: vendor?.['GL_Ins_Policy_Number'],
        expires_on: vendor?.['GL_Ins_Expiration_Dt'],
        limit_amount: vendor?.['GL_Ins_Limit'],
      },
      {
        kind: 'WORKERS_COMPENSATION',
        is_required: true,
        insurer: vendor?.['Work_Comp_Ins_Cmpany'],
        policy_number: vendor?.['Work_Comp_Policy_Num'],
        expires_on: vendor?.['Work_Comp_Expir_Dt'],
        limit_amount: null,
      },
    ])
  })
})

const rule = { position: 1, is_sliding: true, retainage_percent: '10', limit_percent: '5' }

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 60_000
  while (!(await holds())) {
    assert.ok(Date.now() < late, `${what}: not within a minute`)
    await delay(50)
  }
}

/** What is left of an id without its system and kind, which is the source's own key. */
const KEY = `substring(id from '(?:procore/[A-Za-z]+/(?:.*/)?|sage300/[A-Za-z]+/)([^/].*)$')`

function keyed(file: string, columns: string[]): Row[] {
  return sageFile(file).map(record => ({
    ...record,
    key: columns.map(column => encodeURIComponent(String(record[column]))).join('/'),
  }))
}

/** Blank is null, as the subgraphs have it. */
function valueAt(record: Row, field: string): unknown {
  const [first = '', ...rest] = field.split('.')
  const value = record[first]
  if (rest.length > 0) return valueAt((value ?? {}) as Row, rest.join('.'))
  return value === '' ? null : (value ?? null)
}
