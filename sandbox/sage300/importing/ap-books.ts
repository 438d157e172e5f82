import type { Client } from 'pg'
import { cents, total } from '../rollups.ts'
import { tableOf } from '../tables.ts'
import { OPERATOR } from './accept.ts'
import type { AcceptedDistribution, AcceptedInvoice } from './ap-rules.ts'
import { levels, type PostedRecord, type Posting, stamps } from './post.ts'

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

const isPosted = `exists (select 1 from apm_master__invoice p
  where p.vendor = h.vendor and p.invoice = h.invoice)`
/** A period begins on the first of the month in which it ends. */
const isClosed = `exists (select 1 from glm_master__fiscal_controls f
  where h.accounting_date < date_trunc('month', f.period_end_1__current))`
/**
 * An invoice waits under its number until it is posted; one that is posted already waits for ever,
 * and one whose period was closed meanwhile until somebody opens it or dates the invoice anew.
 */
const postable = `not ${isPosted} and not ${isClosed}`
const distributions = `api_new__distribution l
  join api_new__invoice h using (vendor, invoice)
  where ${postable}`

/**
 * Writes invoices that passed to the files of unposted records. What an earlier import left there
 * under the same number is added to, so a file imported twice before posting doubles the invoice.
 */
export async function acceptInvoices(
  client: Client,
  invoices: readonly AcceptedInvoice[],
): Promise<void> {
  for (const { head, lines } of invoices) {
    const row = invoiceRow(head.values)
    await insert(client, 'api_new__invoice', row, 'on conflict (vendor, invoice) do nothing')
    const { rows } = await client.query<{ last: number }>(
      `select coalesce(max(dist_seq), 0)::int last from api_new__distribution
        where vendor = $1 and invoice = $2`,
      [row['vendor'], row['invoice']],
    )
    const last = rows[0]?.last ?? 0
    for (const [index, line] of lines.entries()) {
      const key = {
        vendor: row['vendor'] ?? '',
        invoice: row['invoice'] ?? '',
        dist_seq: last + index + 1,
      }
      await insert(client, 'api_new__distribution', { ...key, ...distributionRow(line) })
    }
    await client.query(
      `update api_new__invoice h set amount = s.amount, retainage = s.retainage
         from (select ${total('amount')} amount, ${total('retainage')} retainage
                 from api_new__distribution where vendor = $1 and invoice = $2) s
        where h.vendor = $1 and h.invoice = $2`,
      [row['vendor'], row['invoice']],
    )
  }
}

/**
 * Posts every unposted invoice that is not posted under its number already: into the master files,
 * job cost transactions for what is cost, and the totals of item, commitment, category, cost code,
 * job and vendor. A release of retainage costs nothing and only lowers what is held. Call it in a
 * transaction.
 */
export async function postInvoices(client: Client): Promise<Posting> {
  const posted = await client.query<PostedRecord>(
    `select 'Invoice' kind, rtrim(vendor) || ' / ' || rtrim(invoice) key, amount::numeric(15,2)::text amount
       from api_new__invoice h where ${postable} order by 2`,
  )
  const left = await client.query<Posting['left'][number]>(
    `select rtrim(vendor) || ' / ' || rtrim(invoice) key,
            case when ${isPosted} then 'The invoice is posted already'
                 else 'The accounting date is in a closed period' end reason
       from api_new__invoice h where not (${postable}) order by 1`,
  )
  await writeCosts(client)
  await addTo(client, 'jcm_master__commitment', ['commitment'], { amount_invoiced: 'amount' })
  await addTo(
    client,
    'jcm_master__commitment_item',
    ['commitment', 'item_number'],
    { amount_invoiced: 'amount', units_invoiced: 'units' },
    { item_number: 'commitment_line_item' },
  )
  for (const { table, key } of levels) {
    await addTo(client, table, key, { jtd_cost: 'amount' })
    await addTo(client, table, key, { commitment_invoiced: 'amount' }, {}, "l.commitment <> ''")
  }
  await addTo(client, 'apm_master__vendor', ['vendor'], { retainage_being_held: 'retainage' })
  await client.query(
    `update api_new__invoice h set status = 'Open' where ${postable};
     update api_new__distribution l set status = 'Open'
       from api_new__invoice h where h.vendor = l.vendor and h.invoice = l.invoice and ${postable}`,
  )
  // Distributions go first: once the invoice is in the books it is no longer to be posted.
  await move(client, 'APM_MASTER__DISTRIBUTION', distributions, 'l')
  await client.query(
    `delete from api_new__distribution l using api_new__invoice h
      where h.vendor = l.vendor and h.invoice = l.invoice and ${postable};
     create temporary table posted_invoice on commit drop as
       select vendor, invoice from api_new__invoice h where ${postable}`,
  )
  await move(client, 'APM_MASTER__INVOICE', `api_new__invoice h where ${postable}`, 'h')
  await client.query(
    'delete from api_new__invoice where (vendor, invoice) in (select vendor, invoice from posted_invoice)',
  )
  return { posted: posted.rows, left: left.rows }
}

async function writeCosts(client: Client): Promise<void> {
  await client.query(
    `insert into jct_current__transaction
            (job, extra, cost_code, category, transaction_type, run, sequence, transaction_date,
             accounting_date, description, units, unit_cost, amount, retainage,
             application_of_origin, vendor, invoice, dist_sequence, commitment_type, commitment,
             commitment_line_item, draw, debit_account, credit_account,
             operator_stamp, date_stamp, time_stamp)
     select l.job, l.extra, l.cost_code, l.category, 'AP cost',
            (select coalesce(max(run), 0) + 1 from jct_current__transaction),
            row_number() over (order by l.vendor, l.invoice, l.dist_seq), h.invoice_date,
            h.accounting_date, l.description, l.units, l.unit_cost, l.amount, l.retainage, 'AP',
            l.vendor, l.invoice, l.dist_seq, coalesce(c.commitment_type, ''), l.commitment,
            l.commitment_line_item, l.draw, l.expense_account, l.accounts_payable_account,
            '${OPERATOR}', current_date, localtime(0)
       from api_new__distribution l
       join api_new__invoice h using (vendor, invoice)
       left join jcm_master__commitment c on c.commitment = l.commitment
      where ${postable} and l.job <> '' and l.amount <> 0`,
  )
}

/** Adds columns of the distributions to the columns of a table that shares the key with them. */
async function addTo(
  client: Client,
  table: string,
  key: readonly string[],
  columns: Readonly<Record<string, string>>,
  named: Readonly<Record<string, string>> = {},
  only = 'true',
): Promise<void> {
  const assignments = Object.entries(columns).map(([column, added]) =>
    added === 'units'
      ? `${column} = round((t.${column} + s.${added})::numeric, 4)::float8`
      : `${column} = ${cents(`t.${column} + s.${added}`)}`,
  )
  const keys = key.map(column => `l.${named[column] ?? column} ${column}`)
  const totals = Object.values(columns).map(column =>
    column === 'units' ? 'sum(l.units) units' : `${total(`l.${column}`)} ${column}`,
  )
  await client.query(
    `update ${table} t set ${assignments.join(', ')}, ${stamps}
       from (select ${[...keys, ...totals].join(', ')} from ${distributions} and ${only}
             group by ${key.map((_, index) => index + 1).join(', ')}) s
      where ${key.map(column => `s.${column} = t.${column}`).join(' and ')}`,
  )
}

/** The master file has the same columns as that of the unposted records, or fewer. */
async function move(
  client: Client,
  name: 'APM_MASTER__INVOICE' | 'APM_MASTER__DISTRIBUTION',
  rows: string,
  alias: string,
): Promise<void> {
  const columns = tableOf(name).columns.map(column => column.sqlName)
  const selected = columns.map(column => `${alias}.${column}`)
  await client.query(
    `insert into ${name} (${columns.join(', ')}) select ${selected.join(', ')} from ${rows}`,
  )
}

function invoiceRow(values: Readonly<Record<string, string>>): Row {
  return {
    vendor: values['Vendor'] ?? '',
    invoice: values['Invoice'] ?? '',
    description: values['Description'] ?? '',
    tax: values['Tax'] ?? 0,
    discount_offered: values['Discount Offered'] ?? 0,
    misc_deduction: values['Misc Deduction'] ?? 0,
    invoice_date: values['Invoice Date'] ?? null,
    date_received: values['Date Received'] || null,
    discount_date: values['Discount Date'] || null,
    payment_date: values['Payment Date'] || null,
    accounting_date: values['Accounting Date'] ?? null,
    smry_payee_name: values['Payee Name'] ?? '',
    smry_payee_address_1: values['Payee Address 1'] ?? '',
    smry_payee_address_2: values['Payee Address 2'] ?? '',
    smry_payee_city: values['Payee City'] ?? '',
    smry_payee_state: values['Payee State'] ?? '',
    smry_payee_zip: values['Payee ZIP'] ?? '',
  }
}

function distributionRow({ record: { values }, coding }: AcceptedDistribution): Row {
  return {
    description: values['Description'] ?? '',
    amount: values['Amount'] ?? 0,
    retainage: values['Retainage'] ?? 0,
    misc_deduction: values['Misc Deduction'] ?? 0,
    exempt_1099: values['1099 Exempt'] ?? 0,
    expense_account: values['Expense Account'] ?? '',
    accounts_payable_account: values['AP Account'] ?? '',
    job: coding.job,
    extra: coding.extra,
    cost_code: coding.cost_code,
    category: coding.category,
    commitment: values['Commitment'] ?? '',
    commitment_line_item: values['Commitment Line'] ?? 0,
    units: values['Units'] ?? 0,
    unit_cost: values['Unit Cost'] ?? 0,
    draw: values['Draw'] ?? '',
    joint_payee: values['Joint Payee'] ?? '',
  }
}

async function insert(client: Client, table: string, row: Row, conflict = ''): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  await client.query(
    `insert into ${table} (${columns.join(', ')}, operator_stamp, date_stamp, time_stamp)
     values (${places.join(', ')}, '${OPERATOR}', current_date, localtime(0)) ${conflict}`,
    Object.values(row),
  )
}
