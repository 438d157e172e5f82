import { messageOf } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../../ground.ts'
import type { UserError } from '../../types.generated.ts'
import { carry } from './leg.ts'
import { userError } from './operation.ts'
import type { StepOutcome } from './ports.ts'
import type { Run, Story } from './runner.ts'
import {
  contextOf,
  type Failure,
  failureOf,
  isForTwo,
  isOurOwn,
  type Plan,
  type WriteServices,
  type WriteThrough,
  wordsOf,
} from './write.ts'

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
    const legs = write.legs.filter(({ isWanted }) => isWanted?.(request) ?? true)
    for (const [index, leg] of legs.entries()) {
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
  const userErrors = await refusalsByDrift(write.asks, write.field, context).catch(
    // What failed first says more.
    (thrown: unknown) => Promise.reject(isRead ? thrown : plan.reason),
  )
  if (userErrors.length > 0) return { plan: [], userErrors }
  if (isRead) return plan.value
  throw plan.reason
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
  if (!request || isSame(write, approved, request)) return outcome
  const message =
    'What would be written has changed since it was planned and approved; ask for it anew.'
  const userErrors = [userError('WRONG_STATE', message, { field: write.field })]
  return { result: { ...outcome.result, userErrors, request: null }, state: 'FAILED', message }
}

function isSame<Input, Request>(
  write: WriteThrough<Input, Request>,
  approved: Request,
  again: Request,
): boolean {
  return write.isSame?.(approved, again) ?? JSON.stringify(again) === JSON.stringify(approved)
}

/**
 * The write stands whether or not the refresh succeeds; the next refresh will show it too. What was written has
 * changed in its system, so it is read with what changed, and no project is read whole for one record.
 */
async function refreshed(
  { upkeep }: WriteServices,
  run: Run,
  projects: readonly string[],
): Promise<StepOutcome<null>> {
  try {
    const read = await upkeep.refreshPairs(contextOf(run), projects, { extent: 'CHANGES' })
    const failures = read.projects.flatMap(({ failure }) => (failure ? [failure.message] : []))
    if (failures.length === 0) return { result: null, state: 'SUCCEEDED' }
    return { result: null, state: 'FAILED', message: failures.join(' ') }
  } catch (thrown) {
    return { result: null, state: 'FAILED', message: messageOf(thrown) }
  }
}

function taken(field: string[], holder: string): UserError {
  const message = `Operation ${holder} has written this before, or may have; look at it in operations. What is wrong in the other system is put right by a new record, never by writing it again.`
  return userError('ALREADY_EXISTS', message, { field })
}
