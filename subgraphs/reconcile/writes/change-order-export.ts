import { messageOf } from '#lib/errors'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import { ProcoreChangeOrderToExportDocument } from '../intake/questions/procore.generated.ts'
import {
  SageChangeOrderImportDocument,
  SageCommitmentToChangeDocument,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import {
  changeOrderIn,
  type ExportRequest,
  FIELD,
  isAmount,
  type PlanServices,
  planChangeOrder,
} from './change-order-plan.ts'
import type { Sighting, WriteThrough } from './runner/write.ts'
import { type SageImport, sageLeg } from './sage-import.ts'

const asks = [
  ProcoreChangeOrderToExportDocument,
  SageCommitmentToChangeDocument,
  SageChangeOrderImportDocument,
]

/**
 * An approved change order of Procore is written to Sage: imported under the key of its operation, and
 * seen there with the amount that was sent.
 */
export function createChangeOrderExport(
  options: Pick<PlanServices, 'sources' | 'pairs'>,
): WriteThrough<{ changeOrderId: string }, ExportRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = changeOrderImport(sources)
  const services = { sources, importing, pairs: options.pairs }
  return {
    kind: 'CHANGE_ORDER_EXPORT',
    mutation: 'changeOrderExport',
    asks,
    field: FIELD,
    targetOf: input => input.changeOrderId,
    decide: ({ changeOrderId }, idempotencyKey, context) =>
      planChangeOrder(services, { changeOrderId, idempotencyKey }, context),
    naturalKeysOf: changeOrderKeysOf,
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [sageLeg(importing)],
  }
}

/** By what Sage knows it, however it came to be written. */
export function changeOrderKeysOf({ import: content }: Pick<ExportRequest, 'import'>): string[] {
  const { company, commitmentNumber, number } = content
  const parts = [company ?? '', numberKey(commitmentNumber), numberKey(number)]
  return [['sage change order', ...parts].join('|')]
}

/** What one import of a change order writes, and where it is seen. */
export type ChangeOrderPart = Pick<ExportRequest, 'import' | 'amount' | 'sageCommitmentId'>

export function changeOrderImport(sources: Sources): SageImport<ChangeOrderPart> {
  return {
    field: FIELD,
    nameOf: part => `change order ${part.import.number} of ${part.import.commitmentNumber}`,
    companyOf: part => part.import.company,
    async ask(part, how, context) {
      const input = { ...part.import, ...how }
      return (await sources.ask('SAGE300', SageChangeOrderImportDocument, { input }, context))
        .import
    },
    look: (part, context) => seen(sources, part, context),
  }
}

async function seen(
  sources: Sources,
  part: ChangeOrderPart,
  context: RequestContext,
): Promise<Sighting> {
  const { number } = part.import
  const variables = { commitmentId: part.sageCommitmentId }
  try {
    const answer = await sources.ask('SAGE300', SageCommitmentToChangeDocument, variables, context)
    const found = answer.commitment && changeOrderIn(answer.commitment, number)
    if (!found) {
      const message = `Sage does not show change order ${number} yet; it is looked up again and never sent again.`
      return { standing: 'ABSENT', message }
    }
    if (isAmount(found.amount, part.amount)) {
      return { standing: 'THERE', message: `Sage has change order ${number} with ${found.amount}.` }
    }
    const message = `Sage has change order ${number} with ${found.amount} instead of ${part.amount}; a person has to look at it in Sage.`
    return { standing: 'OTHER', message }
  } catch (thrown) {
    return { standing: 'ABSENT', message: `Sage cannot be read: ${messageOf(thrown)}` }
  }
}
