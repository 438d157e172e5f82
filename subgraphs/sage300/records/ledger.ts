import { gid } from '#lib/ids'
import type { SageAccountResolvers } from '../types.generated.ts'
import { ACCOUNT } from './dictionary/tables.ts'
import { fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'

export const accountResolvers: SageAccountResolvers = {
  ...fieldsOf(ACCOUNT),
  ...STAMPED,
  ...IN_CURRENCY,
  id: ({ record }) => gid('sage300', 'Account', record.Account),
}
