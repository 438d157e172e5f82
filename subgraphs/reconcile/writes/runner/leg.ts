import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../../ground.ts'
import type { System } from '../../intake/sources.ts'
import type { UserError } from '../../types.generated.ts'
import { userError } from './operation.ts'
import type { StepOutcome } from './ports.ts'
import type { Run } from './runner.ts'
import {
  contextOf,
  type Failure,
  failureOf,
  isOfOurStore,
  type Leg,
  type Sent,
  type WriteServices,
  type WriteThrough,
  wordsOf,
} from './write.ts'

/** Pauses before the looks for a record whose writing has an unknown outcome: about a day in all. */
export const LOOK_PAUSES_MS = [
  0, 1000, 2000, 5000, 15_000, 60_000, 300_000, 900_000, 3_600_000, 10_800_000, 21_600_000,
  43_200_000,
]

export interface Telling<Input, Request> {
  run: Run
  write: WriteThrough<Input, Request>
  services: WriteServices
  request: Request
  plan: PlannedWrite[]
}

/** One system, from sending to reading back. True when the story is over with it. */
export async function carry<Input, Request>(
  told: Telling<Input, Request>,
  leg: Leg<Request>,
  index: number,
): Promise<boolean> {
  const { run, request, plan } = told
  const { system } = leg
  const isFirst = index === 0
  const sending = { position: 10 * (index + 1) + 1, name: leg.step, system }
  const { result: sent, attempt } = await run.step(
    sending,
    ({ isResumed }) => sentBy(told, leg, isResumed, isFirst),
    { aloneAs: leg.aloneAs(request) },
  )
  if (sent.outcome === 'REFUSED') {
    const state = isFirst ? 'FAILED' : 'DEAD_LETTER'
    await run.end({ state, plan, userErrors: sent.userErrors })
    return true
  }
  if (sent.outcome === 'UNREACHED') {
    // Thrown, the fault is waited out, and the step is acted again.
    if (isOfOurStore(sent.failure)) throw new TieoutError(sent.failure.code, sent.failure.message)
    if (!isFirst) return laidDown(told, attempt, 'PARTIAL', [unreached(sent.failure, system)])
    await run.end({ state: 'FAILED', plan, result: { failure: sent.failure } })
    return true
  }
  if (sent.outcome === 'UNCERTAIN' || sent.outcome === 'UNHEARD') {
    const looking = { position: sending.position + 1, name: 'LOOK_UP', system }
    if (await isUnseen(told, leg, looking, isFirst)) return true
  }
  return isUnseen(told, leg, { position: sending.position + 2, name: 'READ_BACK', system }, isFirst)
}

async function sentBy<Input, Request>(
  { run, write, services, request }: Telling<Input, Request>,
  leg: Leg<Request>,
  isResumed: boolean,
  isFirst: boolean,
): Promise<StepOutcome<Sent>> {
  const context = contextOf(run)
  // What may have been sent has to be found, whatever has changed since.
  const refusal = isResumed ? undefined : await refusedByDrift(write, services, context)
  const sent = refusal ?? (await leg.send(request, { key: run.operation.id, isResumed, context }))
  const { message, externalReference, ...result } = sent
  const { outcome } = sent
  const isUnreached = sent.outcome === 'UNREACHED'
  const isWaitedOut = isUnreached && (!isFirst || isOfOurStore(sent.failure))
  const isDone = outcome !== 'UNHEARD' && !isWaitedOut
  return { result, state: stateOf[outcome], isDone, message, externalReference }
}

const stateOf = {
  POSTED: 'SUCCEEDED',
  UNCERTAIN: 'UNCERTAIN',
  UNHEARD: 'UNCERTAIN',
  REFUSED: 'FAILED',
  UNREACHED: 'FAILED',
} as const

async function refusedByDrift<Input, Request>(
  { asks, field }: WriteThrough<Input, Request>,
  { refusalsByDrift }: WriteServices,
  context: RequestContext,
): Promise<Sent | undefined> {
  try {
    const userErrors = await refusalsByDrift(asks, field, context)
    if (userErrors.length === 0) return undefined
    return { outcome: 'REFUSED', userErrors, message: wordsOf(userErrors) }
  } catch (thrown) {
    const failure = failureOf(thrown)
    return { outcome: 'UNREACHED', failure, message: failure.message }
  }
}

/** Looks for what was sent. True when the story is over, since it is there with other content, or was refused. */
async function isUnseen<Input, Request>(
  told: Telling<Input, Request>,
  leg: Leg<Request>,
  step: { position: number; name: string; system: System },
  isFirst: boolean,
): Promise<boolean> {
  const { run, request, plan } = told
  const { result: sighting, attempt } = await run.step(step, async () => {
    const seen = await leg.look(request, { key: run.operation.id, context: contextOf(run) })
    const { standing, message } = seen
    const isDone = standing === 'THERE' || standing === 'REFUSED'
    return { result: seen, state: stateOfSighting[standing], message, isDone }
  })
  if (sighting.standing === 'THERE') return false
  if (sighting.standing === 'REFUSED') {
    const { userErrors } = sighting
    await run.end({ state: isFirst ? 'FAILED' : 'DEAD_LETTER', plan, userErrors })
    return true
  }
  const doubt = [leg.doubt(request)]
  if (sighting.standing === 'ABSENT') return laidDown(told, attempt, 'UNCERTAIN', doubt)
  await run.end({ state: 'DEAD_LETTER', plan, userErrors: doubt })
  return true
}

const stateOfSighting = {
  THERE: 'SUCCEEDED',
  OTHER: 'FAILED',
  REFUSED: 'FAILED',
  ABSENT: 'UNCERTAIN',
} as const

/** Comes back after a pause that grows; given up after the last one. */
async function laidDown<Input, Request>(
  { run, plan }: Telling<Input, Request>,
  attempt: number,
  state: 'PARTIAL' | 'UNCERTAIN',
  userErrors: UserError[],
): Promise<true> {
  const pauseMs = LOOK_PAUSES_MS[attempt]
  if (pauseMs !== undefined) return run.park({ state, pauseMs, plan, userErrors })
  await run.end({ state: 'DEAD_LETTER', plan, userErrors })
  return true
}

function unreached(failure: Failure, system: System): UserError {
  const message = `${failure.message} What is left to be written is tried again.`
  return userError('WRONG_STATE', message, { system, retryable: 'LOOK_FIRST' })
}
