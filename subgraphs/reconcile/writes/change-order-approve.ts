import type { RequestContext } from '#lib/request'
import {
  ProcoreChangeOrderApproveDocument,
  ProcoreChangeOrderToExportDocument,
} from '../intake/questions/procore.generated.ts'
import {
  SageChangeOrderImportDocument,
  SageCommitmentToChangeDocument,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import { changeOrderImport, changeOrderKeysOf } from './change-order-export.ts'
import {
  type ExportRequest,
  FIELD,
  type PlanServices,
  planChangeOrder,
} from './change-order-plan.ts'
import { type ProcoreWrite, procoreLeg, refusalsByProcore } from './procore-write.ts'
import type { Sighting, WriteThrough } from './runner/write.ts'
import { sageLeg } from './sage-import.ts'

const asks = [
  ProcoreChangeOrderApproveDocument,
  ProcoreChangeOrderToExportDocument,
  SageCommitmentToChangeDocument,
  SageChangeOrderImportDocument,
]

/**
 * A change order is approved in Procore and then written to Sage. Procore comes first, since Sage has
 * nothing but what was approved; all that Sage would refuse is known before Procore is asked.
 */
export function createChangeOrderApprove(
  options: Pick<PlanServices, 'sources' | 'pairs'>,
): WriteThrough<{ changeOrderId: string }, ExportRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = changeOrderImport(sources)
  const approving = approval(sources)
  const services: PlanServices = {
    sources,
    importing,
    pairs: options.pairs,
    refusalsByProcore: (ids, context) => refusalsByProcore(approving, ids, context),
  }
  return {
    kind: 'CHANGE_ORDER_APPROVE',
    mutation: 'changeOrderApprove',
    asks,
    field: FIELD,
    targetOf: input => input.changeOrderId,
    decide: ({ changeOrderId }, idempotencyKey, context) =>
      planChangeOrder(services, { changeOrderId, idempotencyKey }, context),
    naturalKeysOf: changeOrderKeysOf,
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [procoreLeg(approving), sageLeg(importing)],
  }
}

type Approved = Pick<ExportRequest, 'procoreChangeOrderId' | 'procoreCommitmentId'>

function approval(sources: Sources): ProcoreWrite<Approved> {
  return {
    step: 'APPROVE',
    field: FIELD,
    nameOf: ({ procoreChangeOrderId: id }) => `change order ${id.split('/').at(-1)} as approved`,
    async ask({ procoreChangeOrderId: id }, { dryRun }, context) {
      const input = { id, dryRun }
      return (await sources.ask('PROCORE', ProcoreChangeOrderApproveDocument, { input }, context))
        .write
    },
    look: (request, context) => seen(sources, request, context),
  }
}

async function seen(
  sources: Sources,
  { procoreChangeOrderId: id, procoreCommitmentId: commitmentId }: Approved,
  context: RequestContext,
): Promise<Sighting> {
  const variables = { commitmentId }
  const document = ProcoreChangeOrderToExportDocument
  const { commitment } = await sources.ask('PROCORE', document, variables, context)
  const found = commitment?.changeOrders.find(record => record.id === id)
  if (found?.status === 'APPROVED') {
    const message = `Procore shows change order ${found.number ?? id} as approved.`
    return { standing: 'THERE', message }
  }
  const status = found ? (found.sourceStatus ?? found.status) : 'not there'
  const message = `Procore shows change order ${found?.number ?? id} as ${status}; a workflow may have to go on.`
  return { standing: 'ABSENT', message }
}
