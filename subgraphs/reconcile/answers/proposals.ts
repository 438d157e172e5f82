import type { FindingRow } from '../ground.ts'
import type { ResolutionProposal } from '../types.generated.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { type Proposed, proposedFor } from './remedies.ts'
import { found } from './values.ts'

/** What can be done about a finding, and whether two people have to; nothing once it is gone. */
export async function proposalsOf(
  finding: FindingRow,
  load: Pick<ReconcileLoaders, 'amountsToWrite'>,
  isForTwo: (amount: string) => boolean,
): Promise<ResolutionProposal[]> {
  if (finding.state === 'CLEARED') return []
  const { proposal, write } = proposedFor(finding)
  const needsApproval = write !== null && isForTwo(await amountOf(write, load))
  return [{ ...proposal, needsApproval }]
}

/** As the mutation would find it, if the systems still have what was read of them. */
async function amountOf(
  { mutation, recordId }: NonNullable<Proposed['write']>,
  load: Pick<ReconcileLoaders, 'amountsToWrite'>,
): Promise<string> {
  const row = await found(load.amountsToWrite, recordId)
  const amount = mutation === 'changeOrderCorrect' ? row?.correction_amount : row?.amount
  return amount ?? '0'
}
