import type { RequestContext } from '#lib/request'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'
import { failureOf, type Leg, type Sent, type Sighting, wordsOf } from './runner/write.ts'
import { isNothingWritten } from './sage-import.ts'

/** How the sage300 subgraph answers a write over ODBC. */
export interface UpdateAnswer {
  readonly outcome: 'CHECKED' | 'WRITTEN' | 'UNCHANGED' | 'UNCERTAIN' | null
  readonly userErrors: readonly UserError[]
}

/** Fields of one record of Sage that carry no money, as a story knows them. */
export interface SageUpdate<Request> {
  field: string[]
  /** Such as "vendor VOLT". */
  nameOf(request: Request): string
  companyOf(request: Request): string | null | undefined
  /** Throws TieoutError when the subgraph or Sage cannot be asked. */
  ask(request: Request, how: { dryRun: boolean }, context: RequestContext): Promise<UpdateAnswer>
}

/**
 * The leg of a write over ODBC. The same values set twice do no harm, but what a person has set between
 * would be lost; so what may have been written is looked up and never sent again.
 */
export function sageUpdateLeg<Request>(how: SageUpdate<Request>): Leg<Request> {
  const look = (request: Request, context: RequestContext) => seen(how, request, context)
  return {
    system: 'SAGE300',
    step: 'UPDATE',
    aloneAs: request => `sage update ${how.companyOf(request) ?? ''} ${how.nameOf(request)}`,
    async send(request, { isResumed, context }) {
      if (!isResumed) return await written(how, request, context)
      const { standing, message } = await look(request, context)
      return { outcome: standing === 'THERE' ? 'POSTED' : 'UNCERTAIN', message }
    },
    look: (request, { context }) => look(request, context),
    doubt: request =>
      userError(
        'UNCERTAIN',
        `Sage does not show ${how.nameOf(request)} as it was written. It is looked up and never sent again; watch the operation, and look into Sage before you do anything by hand.`,
        { system: 'SAGE300', retryable: 'LOOK_FIRST' },
      ),
  }
}

/** What Sage would refuse, as errors of the caller's own input. Writes nothing. */
export async function refusalsOfUpdate<Request>(
  how: SageUpdate<Request>,
  request: Request,
  context: RequestContext,
): Promise<UserError[]> {
  const { userErrors } = await how.ask(request, { dryRun: true }, context)
  return ofInput(userErrors, how.field)
}

async function written<Request>(
  how: SageUpdate<Request>,
  request: Request,
  context: RequestContext,
): Promise<Sent> {
  try {
    const { outcome, userErrors } = await how.ask(request, { dryRun: false }, context)
    const message = wordsOf(userErrors)
    if (outcome === 'WRITTEN' || outcome === 'UNCHANGED') return { outcome: 'POSTED', message }
    if (outcome === null) {
      return { outcome: 'REFUSED', message, userErrors: ofInput(userErrors, how.field) }
    }
    return { outcome: 'UNCERTAIN', message }
  } catch (thrown) {
    const failure = failureOf(thrown)
    return isNothingWritten(thrown)
      ? { outcome: 'UNREACHED', failure, message: failure.message }
      : { outcome: 'UNCERTAIN', message: `The answer of Sage was lost: ${failure.message}` }
  }
}

/** A dry run says whether Sage has it so already. */
async function seen<Request>(
  how: SageUpdate<Request>,
  request: Request,
  context: RequestContext,
): Promise<Sighting> {
  const name = how.nameOf(request)
  try {
    const { outcome } = await how.ask(request, { dryRun: true }, context)
    if (outcome === 'UNCHANGED') {
      return { standing: 'THERE', message: `Sage has ${name} as it was written.` }
    }
    const message = `Sage does not show ${name} as it was written yet; it is looked up again and never sent again.`
    return { standing: 'ABSENT', message }
  } catch (thrown) {
    return { standing: 'ABSENT', message: `Sage cannot be read: ${failureOf(thrown).message}` }
  }
}

function ofInput(errors: readonly UserError[], field: string[]): UserError[] {
  return errors.map(error => ({ ...error, system: error.system ?? 'SAGE300', field }))
}
