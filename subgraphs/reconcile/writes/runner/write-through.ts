import { compare, Decimal } from '#lib/decimal'
import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { System } from '../../intake/sources.ts'
import type { Upkeep } from '../../intake/upkeep.ts'
import type { OperationKind, PlannedWrite, UserError } from '../../types.generated.ts'
import { userError } from './operation.ts'
import type { StepOutcome } from './ports.ts'
import type { Run, Story } from './runner.ts'

/**
 * A write to one system after another, as one file tells it: what is decided, where it is sent, how it
 * is seen there. The story around it is always the same: check, wait for a second person where that is
 * wanted, then for each system send, look up when the outcome is unknown, read back; then refresh.
 * What may have been written is looked up and never sent again.
 */
export interface WriteThrough<Input, Request> {
  kind: OperationKind
  /** Its name in the graph. */
  mutation: string
  /** The record that it writes; one unfinished operation each. */
  targetOf(input: Input): string
  /** Where in the input that record is named. */
  field: string[]
  /** Reads both systems at this moment. Writes nothing; throws TieoutError when one cannot be read. */
  decide(input: Input, key: string, context: RequestContext): Promise<Plan<Request>>
  /** By what the other systems know what is written: no second operation ever writes it again. */
  naturalKeysOf(request: Request): string[]
  amountOf(request: Request): string
  legs: readonly Leg<Request>[]
  /** The project pairs that show it. */
  projectsOf(request: Request): string[]
}

export interface Leg<Request> {
  system: System
  /** The name of the step that writes, such as IMPORT. */
  step: string
  /** Nothing else is sent under this name at the same time. */
  aloneAs(request: Request): string
  /** Never throws. `attempt` counts from 1; a later one may find what an earlier one has sent. */
  send(
    request: Request,
    about: { key: string; attempt: number; context: RequestContext },
  ): Promise<Sent>
  /** Never throws. */
  look(request: Request, context: RequestContext): Promise<Sighting>
  /** What is told while nobody knows whether it was written. */
  doubt(request: Request): UserError
}

export interface Plan<Request> {
  plan: PlannedWrite[]
  userErrors: UserError[]
  /** What to write; absent when there are user errors. */
  request?: Request
}

export type Sent = {
  message?: string | undefined
  externalReference?: string | null | undefined
} & (
  | { outcome: 'POSTED' | 'UNCERTAIN' }
  | { outcome: 'REFUSED'; userErrors: UserError[] }
  /** The system could not be asked, and nothing was written. */
  | { outcome: 'UNREACHED'; failure: Failure }
)

export interface Sighting {
  /** As it was sent, with other content, or not at all as far as can be seen. */
  standing: 'THERE' | 'OTHER' | 'ABSENT'
  message: string
}

/** A system could not be asked; nothing was written. */
export interface Failure {
  code: ErrorCode
  message: string
}

export interface WriteServices {
  upkeep: Pick<Upkeep, 'refreshPairs'>
  /** Writes of this amount and above wait for a second person; undefined when none does. */
  approvalAmount: string | undefined
  /** Why nothing that rests on a system may be written now: it has changed its shape. */
  refusalsByDrift(mutation: string, field: string[], context: RequestContext): Promise<UserError[]>
}

/** Pauses before the looks for a record whose writing has an unknown outcome: about a day in all. */
export const LOOK_PAUSES_MS = [
  0, 1000, 2000, 5000, 15_000, 60_000, 300_000, 900_000, 3_600_000, 10_800_000, 21_600_000,
  43_200_000,
]

const CHECK = { position: 1, name: 'CHECK' } as const
const CONFIRM = { position: 2, name: 'CONFIRM' } as const
const REFRESH = { position: 99, name: 'REFRESH', system: 'TIEOUT' } as const

interface Check<Request> {
  plan: PlannedWrite[]
  userErrors: UserError[]
  request: Request | null
  failure: Failure | null
}

export function storyOf<Input, Request>(
  write: WriteThrough<Input, Request>,
  services: WriteServices,
): Story {
  return async run => {
    const [first] = write.legs
    if (!first) throw new TypeError(`${write.kind} writes nowhere`)
    const { system } = first
    const check = await run.step({ ...CHECK, system }, () => checked(write, services, run))
    const { plan, userErrors, request, failure } = check.result
    if (!request) return run.end({ state: 'FAILED', plan, userErrors, result: { failure } })

    if (isForTwo(write.amountOf(request), services)) {
      if (run.operation.approvals.length === 0) {
        await run.park({ state: 'AWAITING_APPROVAL', pauseMs: null, plan })
      }
      const again = await run.step({ ...CONFIRM, system }, () =>
        confirmed(write, services, run, request),
      )
      if (!again.result.request) {
        const { userErrors: changed, failure: unread } = again.result
        return run.end({ state: 'FAILED', plan, userErrors: changed, result: { failure: unread } })
      }
    }
    const holder = await run.reserve(write.naturalKeysOf(request))
    if (holder) {
      return run.end({ state: 'FAILED', plan, userErrors: [taken(write.field, holder)] })
    }
    for (const [index, leg] of write.legs.entries()) {
      const isOver = await carry({ run, write, services, request, plan }, leg, index)
      if (isOver) return undefined
    }
    await run.step(REFRESH, () => refreshed(services, run, write.projectsOf(request)))
    return run.end({ state: 'SUCCEEDED', plan })
  }
}

/** The decision, which stands only while what it was read from is as it was recorded. */
export async function decide<Input, Request>(
  write: WriteThrough<Input, Request>,
  { refusalsByDrift }: Pick<WriteServices, 'refusalsByDrift'>,
  { input, key, context }: { input: Input; key: string; context: RequestContext },
): Promise<Plan<Request>> {
  const [plan] = await Promise.allSettled([write.decide(input, key, context)])
  const isRead = plan.status === 'fulfilled'
  // Asked after the records were read for this decision, so that what they show counts.
  const userErrors = await refusalsByDrift(write.mutation, write.field, context).catch(
    // What failed first says more.
    (thrown: unknown) => Promise.reject(isRead ? thrown : plan.reason),
  )
  if (userErrors.length > 0) return { plan: [], userErrors }
  if (isRead) return plan.value
  throw plan.reason
}

interface Telling<Input, Request> {
  run: Run
  write: WriteThrough<Input, Request>
  services: WriteServices
  request: Request
  plan: PlannedWrite[]
}

/** One system, from sending to reading back. True when the story is over with it. */
async function carry<Input, Request>(
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
    attempt => sentBy(told, leg, attempt, isFirst),
    { aloneAs: leg.aloneAs(request) },
  )
  if (sent.outcome === 'REFUSED') {
    const state = isFirst ? 'FAILED' : 'DEAD_LETTER'
    await run.end({ state, plan, userErrors: sent.userErrors })
    return true
  }
  if (sent.outcome === 'UNREACHED') {
    if (!isFirst) return laidDown(told, attempt, 'PARTIAL', [unreached(sent.failure, system)])
    await run.end({ state: 'FAILED', plan, result: { failure: sent.failure } })
    return true
  }
  if (sent.outcome === 'UNCERTAIN') {
    if (await isUnseen(told, leg, { position: sending.position + 1, name: 'LOOK_UP', system })) {
      return true
    }
  }
  return isUnseen(told, leg, { position: sending.position + 2, name: 'READ_BACK', system })
}

async function sentBy<Input, Request>(
  { run, write, services, request }: Telling<Input, Request>,
  leg: Leg<Request>,
  attempt: number,
  isFirst: boolean,
): Promise<StepOutcome<Sent>> {
  const context = contextOf(run)
  // A later attempt may have to find what the first has written, whatever has changed since.
  const refusal = attempt === 1 ? await refusedByDrift(write, services, context) : undefined
  const sent = refusal ?? (await leg.send(request, { key: run.operation.id, attempt, context }))
  const { message, externalReference, ...result } = sent
  const state =
    sent.outcome === 'POSTED' ? 'SUCCEEDED' : sent.outcome === 'UNCERTAIN' ? 'UNCERTAIN' : 'FAILED'
  const isDone = isFirst || sent.outcome !== 'UNREACHED'
  return { result, state, isDone, message, externalReference }
}

async function refusedByDrift<Input, Request>(
  { mutation, field }: WriteThrough<Input, Request>,
  { refusalsByDrift }: WriteServices,
  context: RequestContext,
): Promise<Sent | undefined> {
  try {
    const userErrors = await refusalsByDrift(mutation, field, context)
    if (userErrors.length === 0) return undefined
    return { outcome: 'REFUSED', userErrors, message: wordsOf(userErrors) }
  } catch (thrown) {
    const failure = failureOf(thrown)
    return { outcome: 'UNREACHED', failure, message: failure.message }
  }
}

/** Looks for what was sent. True when the story is over, since it is there with other content. */
async function isUnseen<Input, Request>(
  told: Telling<Input, Request>,
  leg: Leg<Request>,
  step: { position: number; name: string; system: System },
): Promise<boolean> {
  const { run, request, plan } = told
  const { result: sighting, attempt } = await run.step(step, async () => {
    const seen = await leg.look(request, contextOf(run))
    const state =
      seen.standing === 'THERE' ? 'SUCCEEDED' : seen.standing === 'OTHER' ? 'FAILED' : 'UNCERTAIN'
    return { result: seen, state, message: seen.message, isDone: seen.standing === 'THERE' }
  })
  if (sighting.standing === 'THERE') return false
  const doubt = [leg.doubt(request)]
  if (sighting.standing === 'ABSENT') return laidDown(told, attempt, 'UNCERTAIN', doubt)
  await run.end({ state: 'DEAD_LETTER', plan, userErrors: doubt })
  return true
}

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

async function checked<Input, Request>(
  write: WriteThrough<Input, Request>,
  services: WriteServices,
  run: Run,
): Promise<StepOutcome<Check<Request>>> {
  try {
    const input = run.operation.input as Input
    const { plan, userErrors, request } = await decide(write, services, {
      input,
      key: run.operation.id,
      context: contextOf(run),
    })
    return {
      result: { plan, userErrors, request: request ?? null, failure: null },
      state: request ? 'SUCCEEDED' : 'FAILED',
      message: wordsOf(userErrors),
    }
  } catch (thrown) {
    if (isOurOwn(thrown) || run.signal.aborted) throw thrown
    const failure = failureOf(thrown)
    const result = { plan: [], userErrors: [], request: null, failure }
    return { result, state: 'FAILED', message: failure.message }
  }
}

/** What was approved is written, and nothing else: decided again, it has to be the same. */
async function confirmed<Input, Request>(
  write: WriteThrough<Input, Request>,
  services: WriteServices,
  run: Run,
  approved: Request,
): Promise<StepOutcome<Check<Request>>> {
  const outcome = await checked(write, services, run)
  const { request } = outcome.result
  if (!request || JSON.stringify(request) === JSON.stringify(approved)) return outcome
  const message =
    'What would be written has changed since it was planned and approved; ask for it anew.'
  const userErrors = [userError('WRONG_STATE', message, { field: write.field })]
  return { result: { ...outcome.result, userErrors, request: null }, state: 'FAILED', message }
}

/** The write stands whether or not the refresh succeeds; the next refresh will show it too. */
async function refreshed(
  { upkeep }: WriteServices,
  run: Run,
  projects: readonly string[],
): Promise<StepOutcome<null>> {
  try {
    const read = await upkeep.refreshPairs(contextOf(run), projects)
    const failures = read.projects.flatMap(({ failure }) => (failure ? [failure.message] : []))
    if (failures.length === 0) return { result: null, state: 'SUCCEEDED' }
    return { result: null, state: 'FAILED', message: failures.join(' ') }
  } catch (thrown) {
    return { result: null, state: 'FAILED', message: messageOf(thrown) }
  }
}

/** A context of the operation's own, which outlives the request that began it. */
export function contextOf(run: Run): RequestContext {
  return {
    caller: { name: 'tieout', scopes: new Set(['read', 'write']) },
    requestId: run.operation.id,
    signal: run.signal,
    notOlderThan: run.now(),
  }
}

/** Neither of the two systems, but our store or the way to it: it says nothing of what is asked. */
function isOurOwn(thrown: unknown): boolean {
  if (!(thrown instanceof TieoutError)) return isSqlState((thrown as { code?: unknown }).code)
  return thrown.code === 'STORE_UNREACHABLE'
}

function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}

export function failureOf(thrown: unknown): Failure {
  const code = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
  return { code, message: messageOf(thrown) }
}

function isForTwo(amount: string, { approvalAmount }: WriteServices): boolean {
  return (
    approvalAmount !== undefined &&
    compare(new Decimal(amount).abs().toString(), approvalAmount) >= 0
  )
}

function taken(field: string[], holder: string): UserError {
  const message = `Operation ${holder} has written this before, or may have; look at it in operations. What is wrong in the other system is put right by a new record, never by writing it again.`
  return userError('ALREADY_EXISTS', message, { field })
}

function unreached(failure: Failure, system: System): UserError {
  const message = `${failure.message} What is left to be written is tried again.`
  return userError('WRONG_STATE', message, { system, retryable: 'LOOK_FIRST' })
}

function wordsOf(errors: readonly UserError[]): string | undefined {
  return errors.map(error => error.message).join(' ') || undefined
}
