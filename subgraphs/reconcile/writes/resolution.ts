import { proposedFor, type Writer } from '../answers/remedies.ts'
import type { FindingRow } from '../ground.ts'
import type { UserError } from '../types.generated.ts'
import { notFound } from './links.ts'
import { userError } from './runner/operation.ts'

/**
 * What findingResolve writes, or why it writes nothing. A finding that is gone is no reason: whether
 * there is still something to write is for the mutation to say, which knows its key from the first time.
 */
export function resolutionOf(
  finding: FindingRow | undefined,
  findingId: string,
  proposalId: string | null,
): { mutation: Writer; recordId: string } | { userErrors: UserError[]; isByHand?: boolean } {
  const field = ['input', 'findingId']
  if (!finding) return { userErrors: [notFound(findingId, field)] }
  const { proposal, write } = proposedFor(finding)
  if (proposalId !== null && proposalId !== proposal.id) {
    const message = `${finding.grain} has no proposal ${proposalId}; take the id from its resolutions.`
    return { userErrors: [userError('NOT_FOUND', message, { field: ['input', 'proposalId'] })] }
  }
  if (write) return write
  const message = `This is resolved by hand. ${[proposal.title, ...proposal.steps].join(' ')}`
  return { userErrors: [userError('WRONG_STATE', message, { field })], isByHand: true }
}
