import { requireDate } from '#lib/date'
import { subtract } from '#lib/decimal'
import { gid } from '#lib/ids'
import { CURRENCY } from '../ground.ts'
import type { Loaders, LoadersOf } from '../read/loaders.ts'
import type { SageAccountResolvers, SageRetainagePayable } from '../types.generated.ts'
import { moneyText, requireRead, totalOf } from './amounts.ts'
import { ACCOUNT, AP_TRANSACTION, LEDGER_ENTRY } from './dictionary/tables.ts'
import { fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import type { AccountRow } from './rows.ts'

export function accountResolvers(loadersOf: LoadersOf): SageAccountResolvers {
  return {
    ...fieldsOf(ACCOUNT),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => gid('sage300', 'Account', record.Account),
    retainagePayable: (row, { on }, context) =>
      retainagePayableOn(row, requireDate(on, 'on'), loadersOf(context)),
  }
}

async function retainagePayableOn(
  row: AccountRow,
  on: string,
  loaders: Loaders,
): Promise<SageRetainagePayable> {
  const { Account } = row.record
  const owed = await loaders.apTransactions(Account, on)
  const owedAmount = owed && totalOf(AP_TRANSACTION, 'Retainage', owed)
  const ledgerAmount = await ledgerAmountOn(row, on, loaders)
  return {
    owedOn: on,
    owedAmount,
    ledgerAmount,
    difference:
      owedAmount === null || ledgerAmount === null ? null : subtract(owedAmount, ledgerAmount),
    currency: CURRENCY,
  }
}

/** Back from what the ledger carries in all: the file of entries may begin with any year. */
async function ledgerAmountOn(
  { record }: AccountRow,
  on: string,
  loaders: Loaders,
): Promise<string | null> {
  requireRead(ACCOUNT, 'Future_Balance', record)
  const { Account, Future_Balance } = record
  const entries = await loaders.ledgerEntries(Account, dayAfter(on))
  if (entries === null || Future_Balance === null) return null
  const accrual = entries.filter(entry => !/^c/i.test(entry.Accrual_or_Cash ?? ''))
  const [debit, credit] = [
    totalOf(LEDGER_ENTRY, 'Debit', accrual),
    totalOf(LEDGER_ENTRY, 'Credit', accrual),
  ]
  if (debit === null || credit === null) return null
  const balance = moneyText(Future_Balance, () => `Future_Balance of Account ${Account}`)
  return subtract(subtract(subtract('0', balance), subtract('0', debit)), subtract('0', credit))
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
