import { messageOf, TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { ProcoreChangeOrderToExportDocument } from '../intake/questions/procore.generated.ts'
import {
  SageChangeOrderImportDocument,
  SageCommitmentToChangeDocument,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo } from '../intake/sources.ts'
import type { UserError } from '../types.generated.ts'
import {
  changeOrderIn,
  type ExportRequest,
  FIELD,
  isAmount,
  numberKey,
  ofInput,
  type PlanServices,
  planChangeOrder,
} from './change-order-plan.ts'
import { userError } from './runner/operation.ts'
import { failureOf, type Sent, type Sighting, type WriteThrough } from './runner/write.ts'

/**
 * An approved change order of Procore is written to Sage: imported under the key of its operation, and
 * seen there with the amount that was sent. Sage remembers nothing of an import, so what may have been
 * imported is looked up and never sent again.
 */
export function createChangeOrderExport({
  sources,
  pairOf,
}: PlanServices): WriteThrough<{ changeOrderId: string }, ExportRequest> {
  const services = { pairOf, sources: limitedTo(asks, sources) }
  return {
    kind: 'CHANGE_ORDER_EXPORT',
    mutation: 'changeOrderExport',
    asks,
    field: FIELD,
    targetOf: input => input.changeOrderId,
    decide: ({ changeOrderId }, idempotencyKey, context) =>
      planChangeOrder(services, { changeOrderId, idempotencyKey }, context),
    naturalKeysOf: ({ import: { company, commitmentNumber, number } }) => [
      ['sage change order', company ?? '', numberKey(commitmentNumber), numberKey(number)].join(
        '|',
      ),
    ],
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [
      {
        system: 'SAGE300',
        step: 'IMPORT',
        aloneAs: ({ import: { company } }) => `sage import ${company ?? ''}`,
        send: (request, about) => imported(services, request, about),
        look: (request, context) => seen(services, request, context),
        doubt,
      },
    ],
  }
}

const asks = [
  ProcoreChangeOrderToExportDocument,
  SageCommitmentToChangeDocument,
  SageChangeOrderImportDocument,
]

/**
 * Asks Sage to import. A second attempt, after a crash within the first, asks under the same key: the
 * sage300 subgraph imports nothing twice under one key, and says what came of the first attempt.
 */
async function imported(
  { sources }: PlanServices,
  request: ExportRequest,
  { key, attempt, context }: { key: string; attempt: number; context: RequestContext },
): Promise<Sent> {
  const uncertain = (message: string): Sent => ({ outcome: 'UNCERTAIN', message })
  try {
    const input = { ...request.import, idempotencyKey: key, dryRun: false }
    const answer = await sources.ask('SAGE300', SageChangeOrderImportDocument, { input }, context)
    // Null only beside an error, which is thrown; were it not, nobody would know what was written.
    if (!answer.import) return uncertain('Sage did not say how the import ended.')
    const { outcome, fileName: externalReference, userErrors } = answer.import
    const message = userErrors.map(error => error.message).join(' ') || undefined
    const isOurs = attempt > 1 && userErrors.some(error => error.code === 'ALREADY_EXISTS')
    if (outcome === 'POSTED') return { outcome, message, externalReference }
    if ((outcome === 'REJECTED' || outcome === 'REFUSED') && !isOurs) {
      const refused = { outcome: 'REFUSED', userErrors: ofInput(userErrors) } as const
      return { ...refused, message, externalReference }
    }
    return { ...uncertain(message ?? 'Sage did not say how the import ended.'), externalReference }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (isNothingWritten(thrown, attempt)) {
      return { outcome: 'UNREACHED', failure, message: failure.message }
    }
    return uncertain(`The answer to the import was lost: ${failure.message}`)
  }
}

/**
 * The sage300 subgraph fails with a code of Sage's only before it writes; after that it answers with
 * an outcome. Any other failure may have lost that answer on the way. That another import runs it says
 * only of a key under which nothing was ever handed to Sage, so that an earlier attempt does not matter.
 */
function isNothingWritten(thrown: unknown, attempt: number): boolean {
  if (!(thrown instanceof TieoutError)) return false
  return thrown.code === 'SAGE_IMPORT_BUSY' || (attempt === 1 && thrown.system === 'SAGE300')
}

async function seen(
  { sources }: PlanServices,
  request: ExportRequest,
  context: RequestContext,
): Promise<Sighting> {
  const { number } = request.import
  const variables = { commitmentId: request.sageCommitmentId }
  try {
    const answer = await sources.ask('SAGE300', SageCommitmentToChangeDocument, variables, context)
    const found = answer.commitment && changeOrderIn(answer.commitment, number)
    if (!found) {
      const message = `Sage does not show change order ${number} yet; it is looked up again and never sent again.`
      return { standing: 'ABSENT', message }
    }
    if (isAmount(found.amount, request.amount)) {
      return { standing: 'THERE', message: `Sage has change order ${number} with ${found.amount}.` }
    }
    const message = `Sage has change order ${number} with ${found.amount} instead of ${request.amount}; a person has to look at it in Sage.`
    return { standing: 'OTHER', message }
  } catch (thrown) {
    return { standing: 'ABSENT', message: `Sage cannot be read: ${messageOf(thrown)}` }
  }
}

function doubt({ import: { commitmentNumber, number } }: ExportRequest): UserError {
  return userError(
    'UNCERTAIN',
    `Sage does not show change order ${number} of ${commitmentNumber} as it was sent. It is looked up and never sent again; watch the operation, and look into Sage before you do anything by hand.`,
    { system: 'SAGE300', retryable: 'LOOK_FIRST' },
  )
}
