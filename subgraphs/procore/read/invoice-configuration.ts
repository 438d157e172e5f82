import type { ContractKey } from '../records/commitment.ts'
import { InvoiceConfigurationRow } from '../records/invoice-configuration.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** How a commitment is invoiced: one call each, so it is read only when it is asked for. */
export function createInvoiceConfigurationSource(reads: Reads) {
  return ({ project, id }: ContractKey, at: ReadAt): Promise<InvoiceConfigurationRow | null> => {
    const ask = { resource: resources.invoiceConfiguration, place: { project, id } }
    const key = `invoice-configuration:${project}:${id}`
    return reads.row(
      key,
      at,
      ask,
      (raw, fetchedAt) => new InvoiceConfigurationRow(raw, id, fetchedAt),
    )
  }
}
