import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'
import { failureOf, type Leg, type Sent, type Sighting } from './runner/write.ts'

/** How the sage300 subgraph answers every import. */
export interface ImportAnswer {
  readonly outcome: 'CHECKED' | 'POSTED' | 'ENTERED' | 'REFUSED' | 'REJECTED' | 'UNCERTAIN'
  readonly fileName: string | null
  readonly userErrors: readonly UserError[]
}

/** One kind of record that is imported into Sage, as a write knows it. */
export interface SageImport<Request> {
  /** Where in the input of the mutation the record is named. */
  field: string[]
  /** Where the input names what the subgraph calls so; `field` unless given. */
  fieldOf?(path: readonly string[]): string[]
  /** Such as "change order 004 of SC-1". */
  nameOf(request: Request): string
  companyOf(request: Request): string | null | undefined
  /** Throws TieoutError when the subgraph or Sage cannot be asked. */
  ask(
    request: Request,
    how: { idempotencyKey: string; dryRun: boolean },
    context: RequestContext,
  ): Promise<ImportAnswer | null>
  /**
   * Whether Sage shows it as it was sent; by default the import itself is asked, which compares lines. What is
   * not shown may have been rejected, so then the import is asked in any case.
   */
  look?(request: Request, context: RequestContext): Promise<Sighting>
}

/**
 * The leg of every write that is an import into Sage. Sage remembers nothing of an import, so what may
 * have been imported is looked up and never sent again.
 */
export function sageLeg<Request>(how: SageImport<Request>): Leg<Request> {
  return {
    system: 'SAGE300',
    step: 'IMPORT',
    aloneAs: request => `sage import ${how.companyOf(request) ?? ''}`,
    send: (request, about) => imported(how, request, about),
    look: (request, about) => lookedUp(how, request, about),
    doubt: request =>
      userError(
        'UNCERTAIN',
        `Sage does not show ${how.nameOf(request)} as it was sent. It is looked up and never imported twice; watch the operation, and look into Sage before you do anything by hand.`,
        { system: 'SAGE300', retryable: 'LOOK_FIRST' },
      ),
  }
}

/** What Sage would refuse, every rule of it, as errors of the caller's own input. Writes nothing. */
export async function refusalsBySage<Request>(
  how: SageImport<Request>,
  request: Request,
  idempotencyKey: string,
  context: RequestContext,
): Promise<UserError[]> {
  const answer = await how.ask(request, { idempotencyKey, dryRun: true }, context)
  if (answer) return ofInput(answer.userErrors, how)
  throw new TieoutError('SUBGRAPH_FAILED', 'Sage did not say whether it would take the records.')
}

/**
 * Asks Sage to import. After an attempt that gave no answer the next asks under the same key: the
 * sage300 subgraph imports nothing twice under one key, and says what came of the attempts before.
 */
async function imported<Request>(
  how: SageImport<Request>,
  request: Request,
  { key, isResumed, context }: { key: string; isResumed: boolean; context: RequestContext },
): Promise<Sent> {
  const uncertain = (message: string): Sent => ({ outcome: 'UNCERTAIN', message })
  try {
    const answer = await how.ask(request, { idempotencyKey: key, dryRun: false }, context)
    // Null only beside an error, which is thrown; were it not, nobody would know what was written.
    if (!answer) return uncertain('Sage did not say how the import ended.')
    const { outcome, fileName: externalReference, userErrors } = answer
    const message = userErrors.map(error => error.message).join(' ') || undefined
    const isOurs = isResumed && isThere(answer)
    if (outcome === 'POSTED') return { outcome, message, externalReference }
    if (outcome === 'ENTERED') {
      const waits = `${how.nameOf(request)} waits in Sage until a person posts it.`
      return { outcome: 'POSTED', message: waits, externalReference }
    }
    if ((outcome === 'REJECTED' || outcome === 'REFUSED') && !isOurs) {
      const refused = { outcome: 'REFUSED', userErrors: ofInput(userErrors, how) } as const
      return { ...refused, message, externalReference }
    }
    return { ...uncertain(message ?? 'Sage did not say how the import ended.'), externalReference }
  } catch (thrown) {
    const failure = failureOf(thrown)
    // Of an attempt before, this failure says nothing.
    if (!isResumed && isNothingWritten(thrown)) {
      return { outcome: 'UNREACHED', failure, message: failure.message }
    }
    return { outcome: 'UNHEARD', message: `The import gave no answer: ${failure.message}` }
  }
}

/**
 * The sage300 subgraph fails with a code of Sage's only before it writes; after that it answers with
 * an outcome. Any other failure may have lost that answer on the way.
 */
export function isNothingWritten(thrown: unknown): boolean {
  return thrown instanceof TieoutError && thrown.system === 'SAGE300'
}

/** Refused since Sage has it, it may be what was sent. */
function isThere({ userErrors }: ImportAnswer): boolean {
  return userErrors.some(error => error.code === 'ALREADY_EXISTS')
}

async function lookedUp<Request>(
  how: SageImport<Request>,
  request: Request,
  about: { key: string; context: RequestContext },
): Promise<Sighting> {
  const sighting = await how.look?.(request, about.context)
  if (sighting && sighting.standing !== 'ABSENT') return sighting
  const told = await seen(how, request, about)
  return sighting && told.standing !== 'REFUSED' ? sighting : told
}

/** A dry run under the key of an import says what came of it, line by line, and never imports. */
async function seen<Request>(
  how: SageImport<Request>,
  request: Request,
  { key, context }: { key: string; context: RequestContext },
): Promise<Sighting> {
  const name = how.nameOf(request)
  try {
    const answer = await how.ask(request, { idempotencyKey: key, dryRun: true }, context)
    const { outcome } = answer ?? {}
    if (outcome === 'POSTED') return { standing: 'THERE', message: `Sage has ${name}.` }
    if (outcome === 'ENTERED') {
      return { standing: 'THERE', message: `Sage has ${name}; it waits until a person posts it.` }
    }
    const said = answer?.userErrors.map(({ message }) => message).join(' ')
    if (answer && outcome === 'REJECTED' && !isThere(answer)) {
      const userErrors = ofInput(answer.userErrors, how)
      return { standing: 'REFUSED', message: said ?? '', userErrors }
    }
    const message = `Sage does not show ${name} yet; it is looked up again and never sent again. ${said ?? ''}`
    return { standing: 'ABSENT', message: message.trim() }
  } catch (thrown) {
    return { standing: 'ABSENT', message: `Sage cannot be read: ${failureOf(thrown).message}` }
  }
}

/** The errors of the import, which names lines of the file, as errors of the caller's own input. */
function ofInput<Request>(
  errors: readonly UserError[],
  { field, fieldOf = () => field }: SageImport<Request>,
): UserError[] {
  return errors.map(({ code, message, system, retryable, field: path }) => ({
    code,
    message,
    system: system ?? 'SAGE300',
    retryable,
    field: fieldOf(path ?? []),
  }))
}
