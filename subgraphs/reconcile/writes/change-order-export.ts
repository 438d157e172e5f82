import { DBOS } from '@dbos-inc/dbos-sdk'
import type { Pool } from 'pg'
import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import {
  SageChangeOrderImportDocument,
  SageCommitmentToChangeDocument,
} from '../intake/questions/sage300.generated.ts'
import { refusalsByDrift } from '../intake/source-drift.ts'
import type { Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { OperationState, PlannedWrite, UserError } from '../types.generated.ts'
import { type OperationStore, type StepOutcome, userError } from './operations.ts'
import {
  changeOrderIn,
  type ExportRequest,
  FIELD,
  isAmount,
  MUTATION,
  ofInput,
  planChangeOrder,
} from './plan.ts'

/**
 * The story of one export, told in steps that are each stored before the next: check, import, look
 * up when the outcome is unknown, read back, refresh. A crash resumes at the step it was in. Sage
 * remembers nothing of an import, so what may have been imported is looked up and never sent again.
 */
export interface ExportServices {
  pool: Pool
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  operations: OperationStore
  /** A context of its own for the work of one operation, which outlives the request that began it. */
  contextOf: (operationId: string) => RequestContext
  /** Told when there is something to say to whoever waits for the operation. */
  onNews: (operationId: string) => void
}

export interface ExportOrder {
  operationId: string
  changeOrderId: string
  /** Epoch milliseconds; what was read from then on was read for this operation. */
  plannedAt: number
}

/** A system could not be asked; nothing was written. */
export interface Failure {
  code: ErrorCode
  message: string
}

type ImportEnd =
  | { outcome: 'POSTED' | 'UNCERTAIN' }
  | { outcome: 'REFUSED'; userErrors: UserError[] }
  /** A system could not be asked, and nothing was written. */
  | { outcome: 'UNREACHED'; failure: Failure }

interface Sighting {
  isThere: boolean
  amount: string | null
}

/** Pauses between looks for a record whose import has an unknown outcome: about a day in all. */
const LOOK_UP_PAUSES_MS = [
  0, 1000, 2000, 5000, 15_000, 60_000, 300_000, 900_000, 3_600_000, 10_800_000, 21_600_000,
  43_200_000,
]

const steps = {
  check: { position: 1, name: 'CHECK', system: 'SAGE300' },
  import: { position: 2, name: 'IMPORT', system: 'SAGE300' },
  lookUp: { position: 3, name: 'LOOK_UP', system: 'SAGE300' },
  readBack: { position: 4, name: 'READ_BACK', system: 'SAGE300' },
  refresh: { position: 5, name: 'REFRESH', system: 'TIEOUT' },
} as const

/** The workflow as DBOS registers it: everything outside `step` must do the same when it is replayed. */
export function createChangeOrderExport(services: ExportServices) {
  const { operations, onNews } = services

  return async function changeOrderExport(order: ExportOrder): Promise<void> {
    const { operationId } = order
    const finish = async (
      state: OperationState,
      outcome: { plan?: readonly PlannedWrite[]; userErrors?: UserError[]; result?: unknown } = {},
    ) => {
      await DBOS.runStep(
        () => operations.finish(operationId, { ...outcome, state }).then(() => true),
        // What is done must not look undone because the store was away for a moment.
        { name: `finish ${state}`, retriesAllowed: true },
      )
      onNews(operationId)
    }

    const check = await step(services, order, 'check', attempt => checked(services, order, attempt))
    const { plan, userErrors, request } = check
    if (check.failure || !request) {
      return finish('FAILED', { plan, userErrors, result: { failure: check.failure } })
    }

    const imported = await step(services, order, 'import', attempt =>
      importOnce(services, order, request, attempt),
    )
    if (imported.outcome === 'REFUSED') {
      return finish('FAILED', { plan, userErrors: imported.userErrors })
    }
    if (imported.outcome === 'UNREACHED') {
      return finish('FAILED', { plan, result: { failure: imported.failure } })
    }
    if (imported.outcome === 'UNCERTAIN') {
      await operations.setState(operationId, 'UNCERTAIN', [uncertainty(request)])
      if (!(await seen(services, order, request, 'lookUp')))
        return finish('DEAD_LETTER', { plan, userErrors: [uncertainty(request)] })
      await operations.setState(operationId, 'RUNNING')
    }

    const sighting = await seen(services, order, request, 'readBack')
    if (!sighting || !isAmount(sighting.amount, request.amount)) {
      return finish('DEAD_LETTER', { plan, userErrors: [uncertainty(request)] })
    }
    await step(services, order, 'refresh', () => refreshed(services, operationId, request))
    return finish('SUCCEEDED', { plan })
  }
}

/** One stored step. Once its result is stored it is not acted again, whatever happens after. */
function step<Result>(
  { operations }: ExportServices,
  { operationId }: ExportOrder,
  name: keyof typeof steps,
  act: (attempt: number) => Promise<StepOutcome<Result>>,
): Promise<Result> {
  return DBOS.runStep(() => operations.recordStep(operationId, steps[name], act), {
    name: steps[name].name,
  })
}

interface Check {
  plan: PlannedWrite[]
  userErrors: UserError[]
  request: ExportRequest | null
  failure: Failure | null
}

async function checked(
  services: ExportServices,
  { operationId, changeOrderId, plannedAt }: ExportOrder,
  attempt: number,
): Promise<StepOutcome<Check>> {
  // After a crash the world may have moved on, so what was read for the first attempt is too old.
  const notOlderThan = attempt === 1 ? plannedAt : Date.now()
  const context = { ...services.contextOf(operationId), notOlderThan }
  try {
    const input = { changeOrderId, idempotencyKey: operationId }
    const { plan, userErrors, request = null } = await planChangeOrder(services, input, context)
    return {
      result: { plan, userErrors, request, failure: null },
      state: request ? 'SUCCEEDED' : 'FAILED',
      message: userErrors.map(error => error.message).join(' ') || undefined,
    }
  } catch (thrown) {
    const failure = failureOf(thrown)
    return {
      result: { plan: [], userErrors: [], request: null, failure },
      state: 'FAILED',
      message: failure.message,
    }
  }
}

/**
 * Asks Sage to import under the key of this operation. A second attempt, after a crash within the
 * first, asks under the same key: the sage300 subgraph imports nothing twice under one key, and says
 * what came of the first attempt instead.
 */
async function importOnce(
  services: ExportServices,
  { operationId }: ExportOrder,
  request: ExportRequest,
  attempt: number,
): Promise<StepOutcome<ImportEnd>> {
  const context = { ...services.contextOf(operationId), notOlderThan: Date.now() }
  const uncertain = (message: string): StepOutcome<ImportEnd> => ({
    result: { outcome: 'UNCERTAIN' },
    state: 'UNCERTAIN',
    message,
  })
  // A later attempt may have to look up what the first has written, whatever Procore says now.
  const refusal = attempt === 1 ? await refusedByDrift(services, context) : undefined
  if (refusal) return refusal
  try {
    const input = { ...request.import, idempotencyKey: operationId, dryRun: false }
    const answer = await services.sources.ask(
      'SAGE300',
      SageChangeOrderImportDocument,
      { input },
      context,
    )
    // Null only beside an error, which is thrown; were it not, nobody would know what was written.
    if (!answer.import) return uncertain('Sage did not say how the import ended.')
    const { outcome, fileName: externalReference, userErrors } = answer.import
    const message = userErrors.map(error => error.message).join(' ') || undefined
    const isOurs = attempt > 1 && userErrors.some(error => error.code === 'ALREADY_EXISTS')
    if (outcome === 'POSTED') {
      return { result: { outcome }, state: 'SUCCEEDED', message, externalReference }
    }
    if ((outcome === 'REJECTED' || outcome === 'REFUSED') && !isOurs) {
      const result = { outcome: 'REFUSED' as const, userErrors: ofInput(userErrors) }
      return { result, state: 'FAILED', message, externalReference }
    }
    return { ...uncertain(message ?? 'Sage did not say how the import ended.'), externalReference }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (attempt === 1 && isNothingWritten(thrown)) {
      return {
        result: { outcome: 'UNREACHED', failure },
        state: 'FAILED',
        message: failure.message,
      }
    }
    return uncertain(`The answer to the import was lost: ${failure.message}`)
  }
}

/** The step as it ends when Procore has changed since the check; undefined when it may go on. */
async function refusedByDrift(
  { sources }: ExportServices,
  context: RequestContext,
): Promise<StepOutcome<ImportEnd> | undefined> {
  try {
    const userErrors = await refusalsByDrift(sources, MUTATION, FIELD, context)
    if (userErrors.length === 0) return undefined
    const message = userErrors.map(error => error.message).join(' ')
    return { result: { outcome: 'REFUSED', userErrors }, state: 'FAILED', message }
  } catch (thrown) {
    const failure = failureOf(thrown)
    const { message } = failure
    return { result: { outcome: 'UNREACHED', failure }, state: 'FAILED', message }
  }
}

/**
 * The sage300 subgraph fails with a code of Sage's only before it writes; after that it answers with
 * an outcome. Any other failure may have lost that answer on the way.
 */
function isNothingWritten(thrown: unknown): boolean {
  return thrown instanceof TieoutError && thrown.system === 'SAGE300'
}

/** Looks for the change order in Sage until it is there; undefined when it never came. */
async function seen(
  services: ExportServices,
  order: ExportOrder,
  request: ExportRequest,
  name: 'lookUp' | 'readBack',
): Promise<Sighting | undefined> {
  for (const pauseMs of LOOK_UP_PAUSES_MS) {
    if (pauseMs > 0) await DBOS.sleepms(pauseMs)
    const sighting = await step(services, order, name, () => look(services, order, request))
    if (sighting.isThere) return sighting
    services.onNews(order.operationId)
  }
  return undefined
}

async function look(
  services: ExportServices,
  { operationId }: ExportOrder,
  request: ExportRequest,
): Promise<StepOutcome<Sighting>> {
  const context = { ...services.contextOf(operationId), notOlderThan: Date.now() }
  const { number } = request.import
  const variables = { commitmentId: request.sageCommitmentId }
  try {
    const answer = await services.sources.ask(
      'SAGE300',
      SageCommitmentToChangeDocument,
      variables,
      context,
    )
    const found = answer.commitment && changeOrderIn(answer.commitment, number)
    if (!found) {
      const message = `Sage does not show change order ${number} yet; it is looked up again and never sent again.`
      return { result: { isThere: false, amount: null }, state: 'UNCERTAIN', message }
    }
    const isRight = isAmount(found.amount, request.amount)
    return {
      result: { isThere: true, amount: found.amount },
      state: isRight ? 'SUCCEEDED' : 'FAILED',
      message: isRight
        ? `Sage has change order ${number} with ${found.amount}.`
        : `Sage has change order ${number} with ${found.amount} instead of ${request.amount}; a person has to look at it in Sage.`,
    }
  } catch (thrown) {
    const message = `Sage cannot be read: ${messageOf(thrown)}`
    return { result: { isThere: false, amount: null }, state: 'UNCERTAIN', message }
  }
}

/** The write stands whether or not the refresh succeeds; the next refresh will show it too. */
async function refreshed(
  services: ExportServices,
  operationId: string,
  request: ExportRequest,
): Promise<StepOutcome<null>> {
  const context = { ...services.contextOf(operationId), notOlderThan: Date.now() }
  try {
    const { projects } = await services.upkeep.refreshPairs(context, [request.projectPairId])
    const failures = projects.flatMap(read => (read.failure ? [read.failure.message] : []))
    if (failures.length === 0) return { result: null, state: 'SUCCEEDED' }
    return { result: null, state: 'FAILED', message: failures.join(' ') }
  } catch (thrown) {
    return { result: null, state: 'FAILED', message: messageOf(thrown) }
  }
}

function uncertainty({ import: { commitmentNumber, number } }: ExportRequest): UserError {
  return userError(
    'UNCERTAIN',
    `Sage does not show change order ${number} of ${commitmentNumber} as it was sent. It is looked up and never sent again; watch the operation, and look into Sage before you do anything by hand.`,
    { system: 'SAGE300', retryable: 'LOOK_FIRST' },
  )
}

function failureOf(thrown: unknown): Failure {
  const code = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
  return { code, message: messageOf(thrown) }
}
