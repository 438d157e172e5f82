/**
 * What Sage's posting keeps beside the transactions: totals on item, commitment, category, cost
 * code, job, invoice and vendor. A company folder may bring them, right or wrong; where a file
 * lacks such a column it is computed here, from the transactions, once.
 */
export interface Rollup {
  table: string
  /** Column → SQL expression over `s` (the totals) and `t` (the row). */
  columns: Readonly<Record<string, string>>
  /** Totals by key; joined to the row by the key columns it shares with `t`. */
  totals: string
  key: readonly string[]
}

/** Doubles are added as decimals and rounded once, so that no dust of binary fractions is stored. */
export function cents(expression: string): string {
  return `round((${expression})::numeric, 2)::float8`
}

export function total(expression: string): string {
  return `coalesce(round(sum((${expression})::numeric), 2), 0)::float8`
}

const approvedChangeLines = `jcm_master__commitment_co_item l
  join jcm_master__commitment_co h using (commitment, commitment_co)`
const itemKey = ['Commitment', 'Item_Number'] as const
const categoryKey = ['Job', 'Extra', 'Cost_Code', 'Category'] as const

/** In the order in which one builds on the other. */
export const rollups: readonly Rollup[] = [
  {
    table: 'JCM_MASTER__COMMITMENT_ITEM',
    key: itemKey,
    columns: {
      Approved_Commitment_CO_Amount: 's.amount',
      Approved_Commitment_CO_Units: 's.units',
    },
    totals: `select commitment, item_number, ${total('l.amount')} amount, sum(l.units) units
      from ${approvedChangeLines} where h.status = 'Approved' group by 1, 2`,
  },
  {
    table: 'JCM_MASTER__COMMITMENT_ITEM',
    key: itemKey,
    columns: { Amount_Invoiced: 's.amount', Units_Invoiced: 's.units' },
    totals: `select commitment, commitment_line_item item_number, ${total('amount')} amount, sum(units) units
      from apm_master__distribution where commitment <> '' group by 1, 2`,
  },
  {
    table: 'JCM_MASTER__COMMITMENT_CO',
    key: ['Commitment', 'Commitment_CO'],
    columns: { Amount: 's.amount' },
    totals: `select commitment, commitment_co, ${total('amount')} amount
      from jcm_master__commitment_co_item group by 1, 2`,
  },
  {
    table: 'JCM_MASTER__COMMITMENT_CO',
    key: ['Commitment', 'Commitment_CO'],
    columns: { Approved_Date: 's.date', Released_to_Accounting: '1' },
    totals: `select commitment, commitment_co, date from jcm_master__commitment_co where status = 'Approved'`,
  },
  {
    table: 'JCM_MASTER__COMMITMENT',
    key: ['Commitment'],
    columns: { Amount: 's.amount', Approved_Commitment_Changes: 's.approved' },
    totals: `select commitment, ${total('amount')} amount, ${total('approved_commitment_co_amount')} approved
      from jcm_master__commitment_item group by 1`,
  },
  {
    table: 'JCM_MASTER__COMMITMENT',
    key: ['Commitment'],
    columns: { Amount_Invoiced: 's.amount' },
    totals: `select commitment, ${total('amount')} amount
      from apm_master__distribution where commitment <> '' group by 1`,
  },
  {
    table: 'JCM_MASTER__CATEGORY',
    key: categoryKey,
    columns: {
      Original_Commitment: 's.original',
      Approved_Commitment_Changes: 's.approved',
      Revised_Commitment: cents('s.original + s.approved'),
      Commitment_Invoiced: 's.invoiced',
    },
    totals: `select job, extra, cost_code, category, ${total('amount')} original,
      ${total('approved_commitment_co_amount')} approved, ${total('amount_invoiced')} invoiced
      from jcm_master__commitment_item group by 1, 2, 3, 4`,
  },
  {
    table: 'JCM_MASTER__CATEGORY',
    key: categoryKey,
    columns: { Pending_Commitment_Changes: 's.amount' },
    totals: `select job, extra, cost_code, category, ${total('l.amount')} amount
      from ${approvedChangeLines} where h.status <> 'Approved' group by 1, 2, 3, 4`,
  },
  {
    table: 'JCM_MASTER__CATEGORY',
    key: categoryKey,
    columns: { JTD_Cost: 's.amount' },
    totals: `select job, extra, cost_code, category, ${total('amount')} amount
      from jct_current__transaction where transaction_type like '% cost' group by 1, 2, 3, 4`,
  },
  {
    table: 'JCM_MASTER__CATEGORY',
    key: categoryKey,
    columns: { Total_Estimate: 's.total' },
    totals: `select job, extra, cost_code, category,
      ${cents('original_estimate + approved_estimate_changes')} total from jcm_master__category`,
  },
  fromCategories('JCM_MASTER__COST_CODE', ['Job', 'Extra', 'Cost_Code']),
  fromCategories('JCM_MASTER__JOB', ['Job']),
  {
    table: 'APM_MASTER__INVOICE',
    key: ['Vendor', 'Invoice'],
    columns: { Amount: 's.amount', Retainage: 's.retainage' },
    totals: `select vendor, invoice, ${total('amount')} amount, ${total('retainage')} retainage
      from apm_master__distribution group by 1, 2`,
  },
  {
    table: 'API_NEW__INVOICE',
    key: ['Vendor', 'Invoice'],
    columns: { Amount: 's.amount', Retainage: 's.retainage' },
    totals: `select vendor, invoice, ${total('amount')} amount, ${total('retainage')} retainage
      from api_new__distribution group by 1, 2`,
  },
  {
    table: 'APM_MASTER__INVOICE',
    key: ['Vendor', 'Invoice'],
    columns: { Amount_Paid: 's.paid', Retainage_Paid: 's.retainage' },
    totals: `select vendor, invoice, ${total('amount_paid')} paid, ${total('retainage_paid')} retainage
      from apm_master__invoice_payment group by 1, 2`,
  },
  {
    table: 'APM_MASTER__VENDOR',
    key: ['Vendor'],
    columns: { Retainage_Being_Held: 's.held' },
    totals: `select vendor, ${total('retainage - retainage_paid')} held
      from apm_master__invoice group by 1`,
  },
]

function fromCategories(table: string, key: readonly string[]): Rollup {
  const columns = [
    'Original_Estimate',
    'Total_Estimate',
    'Original_Commitment',
    'Pending_Commitment_Changes',
    'Approved_Commitment_Changes',
    'Revised_Commitment',
    'Commitment_Invoiced',
    'JTD_Cost',
  ]
  return {
    table,
    key,
    columns: Object.fromEntries(columns.map(column => [column, `s.${column}`])),
    totals: `select ${key.join(', ')}, ${columns.map(column => `${total(column)} ${column}`).join(', ')}
      from jcm_master__category group by ${key.join(', ')}`,
  }
}

/** The update that fills the columns which the company's file lacks; undefined when it has all. */
export function rollupSql(rollup: Rollup, columnsInFile: ReadonlySet<string>): string | undefined {
  const missing = Object.entries(rollup.columns).filter(([column]) => !columnsInFile.has(column))
  if (missing.length === 0) return undefined
  const assignments = missing.map(([column, expression]) => `${column} = ${expression}`)
  const join = rollup.key.map(column => `s.${column} = t.${column}`)
  return `update ${rollup.table} t set ${assignments.join(', ')}
    from (${rollup.totals}) s where ${join.join(' and ')}`
}
