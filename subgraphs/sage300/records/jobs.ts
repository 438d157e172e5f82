import { gid } from '#lib/ids'
import { costCodeKey, type LoadersOf } from '../read/loaders.ts'
import type {
  SageCategoryResolvers,
  SageCostCodeResolvers,
  SageExtraResolvers,
  SageJobResolvers,
} from '../types.generated.ts'
import { CATEGORY, COST_CODE, EXTRA, JOB } from './dictionary/tables.ts'
import { edgeTo } from './edges.ts'
import { fieldsOf, IN_CURRENCY, STAMPED } from './fields.ts'
import { costCodeGid } from './gids.ts'
import { projectStatusOf, recordStatusOf } from './statuses.ts'

/** A job and what its cost is kept by: extras, cost codes and their categories. */

export function jobResolvers(loadersOf: LoadersOf): SageJobResolvers {
  return {
    ...fieldsOf(JOB),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => gid('sage300', 'Job', record.Job),
    status: ({ record }) => projectStatusOf(record.Status),
    retainagePayableAccounts: async ({ record }, _, context) => {
      const loaders = loadersOf(context)
      const numbers = await loaders.retainageAccountsOfJob.load(record.Job)
      return (await Promise.all(numbers.map(number => loaders.account.load(number)))).flat()
    },
  }
}

export function extraResolvers(loadersOf: LoadersOf): SageExtraResolvers {
  return {
    ...fieldsOf(EXTRA),
    ...STAMPED,
    id: ({ record }) => gid('sage300', 'Extra', record.Job, record.Extra),
    status: ({ record }) => projectStatusOf(record.Status),
    job: ({ record }, _, context) => edgeTo(loadersOf(context).job, record.Job),
  }
}

export function costCodeResolvers(loadersOf: LoadersOf): SageCostCodeResolvers {
  return {
    ...fieldsOf(COST_CODE),
    ...STAMPED,
    ...IN_CURRENCY,
    id: ({ record }) => costCodeGid(record),
    status: ({ record }) => recordStatusOf(record.Status),
    isGroup: ({ record }) => record.Group_Cost_Code ?? false,
    categories: async ({ record }, _, context) => {
      const categories = await loadersOf(context).categoriesOfJob.load(record.Job)
      return categories.get(costCodeKey(record.Extra, record.Cost_Code)) ?? []
    },
  }
}

export const categoryResolvers: SageCategoryResolvers = {
  ...fieldsOf(CATEGORY),
  ...STAMPED,
  ...IN_CURRENCY,
  id: ({ record }) =>
    gid('sage300', 'Category', record.Job, record.Extra, record.Cost_Code, record.Category),
  status: ({ record }) => recordStatusOf(record.Status),
}
