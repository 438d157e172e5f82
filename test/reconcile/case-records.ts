import { moneyText } from '../../sandbox/generate/model.ts'
import type { Records } from '../../sandbox/generate/procore.ts'
import type { Rows } from '../../sandbox/generate/rows.ts'

export type Json = Record<string, unknown>

/** The records of both systems before they are files, so that a case can spoil one of them. */
export class CaseRecords implements Records, Rows {
  #lists = new Map<string, Json[]>()

  add(name: string, record: Json): void {
    this.all(name).push(record)
  }

  names(): string[] {
    return [...this.#lists.keys()]
  }

  all(name: string): Json[] {
    const list = this.#lists.get(name) ?? []
    this.#lists.set(name, list)
    return list
  }

  /** The record of `name` that has these values. Throws where there is none: a case with a slip. */
  find(name: string, has: Json): Json {
    const found = this.all(name).find(record => matches(record, has))
    if (!found) throw new TypeError(`no record of ${name} has ${JSON.stringify(has)}`)
    return found
  }

  set(name: string, has: Json, changes: Json): void {
    Object.assign(this.find(name, has), changes)
  }

  remove(name: string, has: Json): void {
    const gone = this.find(name, has)
    this.#lists.set(
      name,
      this.all(name).filter(record => record !== gone),
    )
  }

  /** Adds cents to a money field of a record. */
  shift(name: string, has: Json, field: string, cents: number): void {
    const record = this.find(name, has)
    record[field] = moneyText(centsIn(record[field]) + cents)
  }

  take(other: CaseRecords): void {
    for (const name of other.names()) this.all(name).push(...other.all(name))
  }
}

export function centsIn(value: unknown): number {
  return Math.round(Number(value ?? 0) * 100)
}

/** Retainage of an earlier invoice is paid, on the invoice, its first distribution and a check. */
export function payRetainage(records: CaseRecords, invoice: string, cents: number): void {
  const has = { Invoice: invoice }
  const { Vendor } = records.find('APM_MASTER__INVOICE', has)
  const paid = moneyText(cents)
  for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
    records.set(table, has, { Retainage_Paid: paid })
  records.add('APM_MASTER__INVOICE_PAYMENT', {
    Vendor,
    Invoice: invoice,
    Payment_ID: `9${invoice}`,
    Payment_Type: 'Check',
    Check: '99001',
    Amount_Paid: '0.00',
    Retainage_Paid: paid,
    Date_Stamp: '2026-10-28',
  })
}

/** An AP invoice that names no commitment: neither do the totals of the commitment count it. */
export function blankCommitment(records: CaseRecords, invoice: string): void {
  const rows = records.all('APM_MASTER__DISTRIBUTION').filter(row => row['Invoice'] === invoice)
  for (const row of rows) {
    const { Commitment, Commitment_Line_Item, Job, Extra, Cost_Code, Category } = row
    const cents = -centsIn(row['Amount'])
    const item = { Commitment, Item_Number: Commitment_Line_Item }
    records.shift('JCM_MASTER__COMMITMENT', { Commitment }, 'Amount_Invoiced', cents)
    records.shift('JCM_MASTER__COMMITMENT_ITEM', item, 'Amount_Invoiced', cents)
    for (const [table, has] of [
      ['JCM_MASTER__JOB', { Job }],
      ['JCM_MASTER__COST_CODE', { Job, Extra, Cost_Code }],
      ['JCM_MASTER__CATEGORY', { Job, Extra, Cost_Code, Category }],
    ] as const)
      records.shift(table, has, 'Commitment_Invoiced', cents)
    Object.assign(row, { Commitment: '', Commitment_Line_Item: '' })
  }
  for (const row of records.all('JCT_CURRENT__TRANSACTION')) {
    if (row['Invoice'] === invoice)
      Object.assign(row, { Commitment: '', Commitment_Line_Item: '', Commitment_Type: '' })
  }
}

/** An AP invoice whose only distribution names neither an item nor a code. */
export function withoutItems(records: CaseRecords, invoice: string, retainage: number): void {
  const of = (table: string) => records.all(table).filter(row => row['Invoice'] === invoice)
  const [kept, ...others] = of('APM_MASTER__DISTRIBUTION')
  const blank = { Commitment_Line_Item: '', Cost_Code: '', Category: '' }
  for (const row of [...others]) {
    records.shift(
      'APM_MASTER__DISTRIBUTION',
      { Invoice: invoice },
      'Amount',
      centsIn(row['Amount']),
    )
    records.remove('APM_MASTER__DISTRIBUTION', row)
  }
  Object.assign(kept ?? {}, blank, { Retainage: moneyText(retainage) })
  records.set('APM_MASTER__INVOICE', { Invoice: invoice }, { Retainage: moneyText(retainage) })
  for (const row of of('JCT_CURRENT__TRANSACTION')) row['Commitment_Line_Item'] = ''
  for (const { Commitment } of [kept ?? {}])
    for (const item of records.all('JCM_MASTER__COMMITMENT_ITEM'))
      if (item['Commitment'] === Commitment) item['Amount_Invoiced'] = '0.00'
}

/** The accounts that retainage is proved against; a liability is negative in the ledger. */
export function ledgerOf(all: CaseRecords, off: Record<string, number>): Record<string, string>[] {
  const balances = new Map<string, number>()
  for (const row of all.all('APM_MASTER__DISTRIBUTION')) {
    if (row['Status'] === 'Void') continue
    const account = String(row['Retainage_Payable_Account'])
    const held = centsIn(row['Retainage']) - centsIn(row['Retainage_Paid'])
    balances.set(account, (balances.get(account) ?? 0) - held)
  }
  return [...balances].map(([account, cents]) => ({
    Account: account,
    Account_Title: 'Retainage payable',
    Account_Type: 'Liability',
    Control_Account: '1',
    Current_Balance: moneyText(cents - (off[account] ?? 0)),
    Date_Stamp: '2026-10-31',
  }))
}

function matches(record: Json, has: Json): boolean {
  return Object.entries(has).every(([field, value]) => record[field] === value)
}
