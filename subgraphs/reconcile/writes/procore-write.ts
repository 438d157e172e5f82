import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'
import {
  failureOf,
  isOfOurStore,
  type Leg,
  type Sent,
  type Sighting,
  wordsOf,
} from './runner/write.ts'

/** How the procore subgraph answers every write. */
export interface WriteAnswer {
  readonly outcome: 'CHECKED' | 'POSTED' | 'REFUSED' | 'UNCERTAIN'
  readonly recordId: string | null
  readonly message: string | null
  readonly userErrors: readonly UserError[]
}

/** One kind of write to Procore, as a story knows it. */
export interface ProcoreWrite<Request> {
  /** The name of its step, such as APPROVE. */
  step: string
  /** Where in the input of the mutation the record is named. */
  field: string[]
  /** Where the input names what the subgraph calls so; `field` unless given. */
  fieldOf?(path: readonly string[]): string[]
  /** Such as "change order 004 of SC-1". */
  nameOf(request: Request): string
  /** Throws TieoutError when the subgraph or Procore cannot be asked. */
  ask(request: Request, how: { dryRun: boolean }, context: RequestContext): Promise<WriteAnswer>
  /** What Procore shows of it. Throws TieoutError when it cannot be read. */
  look(request: Request, context: RequestContext): Promise<Sighting>
}

/**
 * The leg of every write to Procore, which knows no idempotency key: what may have been sent is looked
 * up by what Procore shows, and sent again only where it was certainly not.
 */
export function procoreLeg<Request>(how: ProcoreWrite<Request>): Leg<Request> {
  const look = (request: Request, context: RequestContext) =>
    how.look(request, context).catch((thrown: unknown): Sighting => {
      return { standing: 'ABSENT', message: `Procore cannot be read: ${failureOf(thrown).message}` }
    })
  return {
    system: 'PROCORE',
    step: how.step,
    aloneAs: request => `procore ${how.nameOf(request)}`,
    async send(request, { isResumed, context }) {
      if (!isResumed) return await written(how, request, context)
      const { standing, message } = await look(request, context)
      return standing === 'THERE'
        ? { outcome: 'POSTED', message }
        : { outcome: 'UNCERTAIN', message }
    },
    look: (request, { context }) => look(request, context),
    doubt: request =>
      userError(
        'UNCERTAIN',
        `Procore does not show ${how.nameOf(request)} as it was written. It is looked up and never sent again; watch the operation, and look into Procore before you do anything by hand.`,
        { system: 'PROCORE', retryable: 'LOOK_FIRST' },
      ),
  }
}

/** What Procore would refuse, as errors of the caller's own input. Writes nothing. */
export async function refusalsByProcore<Request>(
  how: ProcoreWrite<Request>,
  request: Request,
  context: RequestContext,
): Promise<UserError[]> {
  const { userErrors } = await how.ask(request, { dryRun: true }, context)
  return ofInput(userErrors, how)
}

async function written<Request>(
  how: ProcoreWrite<Request>,
  request: Request,
  context: RequestContext,
): Promise<Sent> {
  try {
    const answer = await how.ask(request, { dryRun: false }, context)
    const { outcome, recordId: externalReference } = answer
    const message = answer.message ?? wordsOf(answer.userErrors)
    if (outcome === 'POSTED') return { outcome, message, externalReference }
    if (outcome === 'REFUSED') {
      return { outcome, message, userErrors: ofInput(answer.userErrors, how) }
    }
    return { outcome: 'UNCERTAIN', message: message ?? 'Procore did not say how it ended.' }
  } catch (thrown) {
    const failure = failureOf(thrown)
    // The procore subgraph fails with a code of Procore's only where nothing was written; of a store of ours it
    // asks for its sign-in alone, before it sends.
    return thrown instanceof TieoutError && (thrown.system === 'PROCORE' || isOfOurStore(thrown))
      ? { outcome: 'UNREACHED', failure, message: failure.message }
      : { outcome: 'UNCERTAIN', message: `The answer of Procore was lost: ${failure.message}` }
  }
}

function ofInput<Request>(
  errors: readonly UserError[],
  { field, fieldOf = () => field }: ProcoreWrite<Request>,
): UserError[] {
  return errors.map(error => ({
    ...error,
    system: error.system ?? 'PROCORE',
    field: fieldOf(error.field ?? []),
  }))
}
