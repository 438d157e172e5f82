import { compare } from '#lib/decimal'
import { gid } from '#lib/ids'
import type { FindingRow } from '../ground.ts'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'

/** Why a decision on a finding is refused, each with the way out. */
export const FIELD = ['input', 'findingId']

/** What an approver must find as it was when the acceptance was prepared. */
export type Seen = Pick<FindingRow, 'amount' | 'explanation'>

/** As finely as the graph tells when it changed. */
export function isChangedSince(
  { updated_at: at }: FindingRow,
  seenAt: string | undefined,
): boolean {
  return seenAt !== undefined && at.getTime() > Date.parse(seenAt)
}

export function staleError({ grain, updated_at: at }: FindingRow): UserError {
  const message = `${grain} has changed at ${at.toISOString()}, after it was seen; look at it again, and give its new updatedAt as seenAt.`
  return userError('WRONG_STATE', message, { field: ['input', 'findings'] })
}

/** A text that says nothing, or too much. */
export function textProblems(name: string, text: string, lengthMax: number): UserError[] {
  if (text.length > 0 && text.length <= lengthMax) return []
  const message = `${name} has ${text.length} characters; it takes 1 to ${lengthMax}.`
  return [userError('INVALID', message, { field: ['input', name] })]
}

/** Whether something was written is for a person to find out, and nothing to put up with. */
export function writeProblems({ code, grain }: FindingRow): UserError[] {
  if (!code.startsWith('WRITE_')) return []
  const message = `What was to be written of ${grain} is not known to be there; look into the other system and say so by operationSettle.`
  return [userError('WRONG_STATE', message, { field: FIELD })]
}

/** That one waits to be approved already. */
export function waitingProblems(operation: string | undefined): UserError[] {
  if (operation === undefined) return []
  const message = `Operation ${gid('tieout', 'Operation', operation)} waits already to have it accepted; approve it by operationApprove, or end it by operationReject.`
  return [userError('WRONG_STATE', message, { field: FIELD })]
}

/** What is accepted is an amount; of a finding without one it is what it says. */
export function otherProblems(finding: FindingRow | undefined, seen: Seen): UserError[] {
  if (!finding) return []
  const isSame =
    finding.amount === null || seen.amount === null
      ? finding.amount === seen.amount && finding.explanation === seen.explanation
      : compare(finding.amount, seen.amount) === 0
  if (isSame) return []
  const message = `${finding.grain} is not what it was when it was to be accepted; look at it, and ask for it anew.`
  return [userError('WRONG_STATE', message, { field: FIELD })]
}
