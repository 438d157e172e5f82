import { changeOrderGid, commitmentGid, costCodeGid, invoiceGid } from '../records/gids.ts'
import type { SageJobKeys } from '../types.generated.ts'
import { changeOrdersOf, jobOf } from './lists.ts'
import type { Loaders } from './loaders.ts'

/**
 * The ids of what a job has, from the rows that the lists of what changed read as well. Of an invoice
 * a distribution is proof enough.
 */
export async function jobKeysOf(loaders: Loaders, jobId: string): Promise<SageJobKeys> {
  const job = jobOf({ jobId }, 'jobId')
  const [costCodes, commitments, changeOrders, invoices] = await Promise.all([
    loaders.costCodesOfJob.load(job),
    loaders.commitmentsOfJob.load(job),
    changeOrdersOf(loaders, job),
    loaders.invoicesOfJob.load(job),
  ])
  return {
    costCodeIds: costCodes.map(({ record }) => costCodeGid(record)),
    commitmentIds: commitments.map(({ record }) => commitmentGid(record)),
    changeOrderIds: changeOrders.map(({ record }) => changeOrderGid(record)),
    invoiceIds: invoices.map(key => invoiceGid(key)),
  }
}
