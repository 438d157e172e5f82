import { gid } from '#lib/ids'
import { CURRENCY } from '../ground.ts'
import type { SageAccountResolvers } from '../types.generated.ts'
import type { AccountRecord } from './dictionary/tables.ts'
import { moneyOf, updatedAtOf } from './rows.ts'

export const accountResolvers: SageAccountResolvers = {
  id: ({ record }) => gid('sage300', 'Account', record.Account),
  number: ({ record }) => record.Account,
  raw: ({ record }) => record,
  name: ({ record }) => record.Account_Title,
  sourceType: ({ record }) => record.Account_Type,
  isControl: ({ record }) => record.Control_Account,
  currentBalanceAmount: ({ record }) => amountOf(record, 'Current_Balance'),
  futureBalanceAmount: ({ record }) => amountOf(record, 'Future_Balance'),
  yearAgoBalanceAmount: ({ record }) => amountOf(record, 'Balance_1_Year_Ago'),
  currentPeriodAmount: ({ record }) => amountOf(record, 'Current_Period_Activity'),
  yearToDateAmount: ({ record }) => amountOf(record, 'YTD_Net'),
  currency: () => CURRENCY,
  updatedAt: ({ record }) => updatedAtOf(record),
}

type Figure = Exclude<
  {
    [Name in keyof AccountRecord]: number extends AccountRecord[Name] ? Name : never
  }[keyof AccountRecord],
  never
>

function amountOf(record: AccountRecord, column: Figure): string | null {
  return moneyOf(record[column], `${column} of account ${record.Account}`)
}
