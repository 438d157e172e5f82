import type { DocumentNode } from 'graphql'
import { compare, Decimal } from '#lib/decimal'
import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import { type RequestContext, TIEOUT } from '#lib/request'
import type { PlannedWrite } from '../../ground.ts'
import type { System } from '../../intake/sources.ts'
import type { Upkeep } from '../../intake/upkeep.ts'
import type { OperationKind, UserError } from '../../types.generated.ts'
import type { Run } from './runner.ts'

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
  /** All that it asks of the two systems; while what an answer rests on has changed, nothing is written. */
  asks: readonly DocumentNode[]
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
  /** Whether what is decided anew is what was approved; by default nothing of it may differ. */
  isSame?(approved: Request, again: Request): boolean
  /** The project pairs that show it. */
  projectsOf(request: Request): string[]
}

export interface Leg<Request> {
  system: System
  /** The name of the step that writes, such as IMPORT. */
  step: string
  /** Whether the request has something for it; by default each has. */
  isWanted?(request: Request): boolean
  /** Nothing else is sent under this name at the same time. */
  aloneAs(request: Request): string
  /**
   * Never throws. Where it `isResumed`, it may find what was sent before, and sends nothing twice; where
   * nothing is heard then either, it is asked again.
   */
  send(
    request: Request,
    about: { key: string; isResumed: boolean; context: RequestContext },
  ): Promise<Sent>
  /** Never throws. */
  look(request: Request, about: { key: string; context: RequestContext }): Promise<Sighting>
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
  /** No answer, though it may have been written; asked again, the system says what came of it. */
  | { outcome: 'UNHEARD' }
)

export type Sighting = { message: string } & (
  | {
      /** As it was sent, with other content, or not at all as far as can be seen. */
      standing: 'THERE' | 'OTHER' | 'ABSENT'
    }
  /** The system had what was sent, and has refused all of it. */
  | { standing: 'REFUSED'; userErrors: UserError[] }
)

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
  refusalsByDrift(
    asks: readonly DocumentNode[],
    field: string[],
    context: RequestContext,
  ): Promise<UserError[]>
}

/** Whether a write of this amount waits for a second person. */
export function isForTwo(
  amount: string,
  { approvalAmount }: Pick<WriteServices, 'approvalAmount'>,
): boolean {
  return (
    approvalAmount !== undefined &&
    compare(new Decimal(amount).abs().toString(), approvalAmount) >= 0
  )
}

/** A context of the operation's own, which outlives the request that began it. */
export function contextOf(run: Run): RequestContext {
  return {
    caller: { name: TIEOUT, scopes: new Set(['read', 'write']) },
    requestId: run.operation.id,
    signal: run.signal,
    notOlderThan: run.now(),
  }
}

export function failureOf(thrown: unknown): Failure {
  const code = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
  return { code, message: messageOf(thrown) }
}

/** Neither of the two systems, but our store or the way to it: it says nothing of what is asked. */
export function isOurOwn(thrown: unknown): boolean {
  if (!(thrown instanceof TieoutError)) return isSqlState((thrown as { code?: unknown }).code)
  return isOfOurStore(thrown)
}

export function isOfOurStore({ code }: Pick<Failure, 'code'>): boolean {
  return code === 'STORE_UNREACHABLE'
}

function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}

export function wordsOf(errors: readonly UserError[]): string | undefined {
  return errors.map(error => error.message).join(' ') || undefined
}
