import { gid } from '#lib/ids'
import type { FindingRow } from '../ground.ts'
import type { FindingCode, ResolutionProposal } from '../types.generated.ts'

/** The mutations that clear a difference, each with what of the finding it writes. */
const writers = {
  changeOrderCorrect: (finding: Cause) => finding.document_pair_id,
  changeOrderExport: (finding: Cause) => finding.document_pair_id,
  commitmentExport: (finding: Cause) => finding.commitment_pair_id,
  invoiceExport: (finding: Cause) => finding.document_pair_id,
} as const

export type Writer = keyof typeof writers
type Cause = Pick<
  FindingRow,
  'fingerprint' | 'code' | 'commitment_pair_id' | 'document_pair_id' | 'is_correctable'
>

/** What is done about a difference, and the record that is written where a mutation does it. */
export interface Proposed {
  proposal: Omit<ResolutionProposal, 'needsApproval'>
  write: { mutation: Writer; recordId: string } | null
}

export function proposedFor(finding: Cause): Proposed {
  const code = finding.code as FindingCode
  const { title, system, steps, mutation } =
    (finding.is_correctable ? corrections[code] : undefined) ?? remedies[code]
  const recordId = mutation ? writers[mutation](finding) : null
  const write = mutation && recordId !== null ? { mutation, recordId } : null
  const id = gid('tieout', 'ResolutionProposal', finding.fingerprint, write?.mutation ?? 'by-hand')
  const isByHand = write === null
  return {
    proposal: { id, title, system, steps, isByHand, mutation: write?.mutation ?? null },
    write,
  }
}

/** What a person does about a difference of this class, in one text. */
export function stepsFor(code: FindingCode): string {
  return remedies[code].steps.join(' ')
}

interface Remedy {
  title: string
  /** Where something has to be done. */
  system: ResolutionProposal['system']
  steps: string[]
  mutation?: Writer
}

const inSage = (title: string, ...steps: string[]): Remedy => ({ title, system: 'SAGE300', steps })
const inProcore = (title: string, ...steps: string[]): Remedy => ({
  title,
  system: 'PROCORE',
  steps,
})
const here = (title: string, ...steps: string[]): Remedy => ({ title, system: 'TIEOUT', steps })
const written = (mutation: Writer, title: string, ...steps: string[]): Remedy => ({
  ...inSage(title, ...steps),
  mutation,
})

const reversed = (...steps: string[]): Remedy =>
  written(
    'changeOrderCorrect',
    "Put Sage's change order right by Procore's.",
    ...steps,
    'What Sage counts is reversed by a change order of the opposite lines; an approved one is never changed.',
    'What Procore approved is then entered under a number of its own, where anything remains.',
  )

/** Where the change order is approved in Sage and the right one is known. */
const corrections: Partial<Record<FindingCode, Remedy>> = {
  CO_AMOUNT_MISMATCH: reversed(
    "Look first whether Procore's amount is the one that was agreed; if Sage's is, correct Procore.",
  ),
  CO_STATUS_MISMATCH: reversed('Procore has it as void or rejected, and Sage counts it.'),
  CO_DUPLICATE_NUMBER: reversed(
    'Sage has it twice; the one that Procore does not have is reversed.',
  ),
}

/** One for every class of difference. None of them changes what Sage has posted: that is reversed. */
const remedies: Record<FindingCode, Remedy> = {
  COMMITMENT_MISSING_IN_SAGE: written(
    'commitmentExport',
    'Write the commitment to Sage.',
    'The commitment is imported into Sage as it was first agreed, with an item for each line.',
    'Its approved change orders and requisitions follow, each by itself.',
  ),
  COMMITMENT_MISSING_IN_PROCORE: inProcore(
    'Enter the commitment in Procore, or link it.',
    'Look whether Procore has it under another number; if so, link the two with commitmentLink.',
    'Otherwise enter and approve it in Procore, and ask who entered it in Sage alone.',
  ),
  CO_MISSING_IN_SAGE: written(
    'changeOrderExport',
    'Write the change order to Sage.',
    'The approved change order is imported into Sage on its commitment.',
  ),
  CO_MISSING_IN_PROCORE: inProcore(
    'Enter the change order in Procore, or reverse it in Sage.',
    'If it was agreed, enter and approve it in Procore under the same number.',
    'If it was not, enter a change order of the opposite amount in Sage; a posted one is not changed.',
  ),
  CO_NOT_RELEASED: inSage(
    'Release the change order in Sage.',
    'Approve the change order in Sage and post it.',
  ),
  INVOICE_MISSING_IN_SAGE: written(
    'invoiceExport',
    'Write the requisition to Sage as an AP invoice.',
    'The requisition is imported into accounts payable with what it bills, withholds and releases.',
    'It waits there until a person posts it.',
  ),
  INVOICE_MISSING_IN_PROCORE: inProcore(
    'Enter the requisition in Procore.',
    'Ask the vendor for the requisition of the invoice, and enter and approve it in Procore.',
    'If it was paid without one, have the payment looked at.',
  ),
  INVOICE_UNPOSTED_IN_SAGE: inSage(
    'Post the invoice in Sage.',
    'Post it in accounts payable before the period is closed.',
  ),
  INVOICE_ON_OTHER_COMMITMENT: inSage(
    'Move the invoice to its commitment in Sage.',
    'Correct the commitment and item of its distributions in accounts payable.',
    'Do not enter the invoice again: it would be paid twice.',
  ),
  DUPLICATE_IN_SAGE: inSage(
    'Void one of the two invoices in Sage.',
    'Stop its payment first.',
    'Compare both with the paper, and void the one that is not on it.',
  ),
  DUPLICATE_IN_PROCORE: inProcore(
    'Void one of the two requisitions in Procore.',
    'Compare both with the paper, and void the one that is not on it.',
  ),
  PAYMENT_MISMATCH: inSage(
    'Compare the payments.',
    'Match the checks of both systems; void or reissue what is wrong.',
  ),
  ORIGINAL_AMOUNT_MISMATCH: inSage(
    'Agree on the original amount.',
    'Look into the contract for the amount that was agreed.',
    'If Sage is wrong, enter a change order of the difference there; if Procore is, correct it there.',
  ),
  CO_AMOUNT_MISMATCH: inSage(
    'Reverse the change order in Sage and enter it anew.',
    'Enter a change order of the opposite amount in Sage; an approved one is not changed.',
    'Enter the amount that was agreed under a number of its own.',
  ),
  CO_STATUS_MISMATCH: inProcore(
    'Bring the change order to one state.',
    'Find out whether it was agreed.',
    'If it was, approve it where it is not; if it was not, enter one of the opposite amount in Sage.',
  ),
  CO_DUPLICATE_NUMBER: inProcore(
    'Give one of the change orders another number.',
    'Renumber the one in Procore that Sage does not have.',
  ),
  INVOICE_AMOUNT_MISMATCH: inSage(
    'Correct the invoice in Sage with a credit.',
    'Compare both with the paper.',
    'Enter the difference in accounts payable as a credit or a further invoice on the same commitment.',
  ),
  OVERBILLED_LINE: inProcore(
    'Hold the requisition.',
    'Correct the line, or approve the change order that raises it.',
  ),
  OVERBILLED_COMMITMENT: inProcore(
    'Hold the requisition.',
    'Correct what is billed, or approve the change order that raises the commitment.',
  ),
  UNIT_COST_CONFLICT: inProcore(
    'Agree on the unit price.',
    'Correct the units, or make the line a lump sum.',
  ),
  RATE_MISMATCH: inSage(
    'Agree on the rate of retainage.',
    'Look into the contract for the rate.',
    'Where Sage is wrong, set it on the commitment, and correct what was withheld with a distribution of retainage alone.',
  ),
  CO_RATE_MISMATCH: inSage(
    'Set the rate of the change order.',
    'Put the rate that was agreed on the item of the change order.',
  ),
  SLIDING_SCALE_NOT_APPLIED: inSage(
    'Release what is held past the limit.',
    'Set the rule of retainage on both sides, and release the excess.',
  ),
  RETAINAGE_CAP_BASIS: inSage(
    'Agree on what the cap is a share of.',
    'Look into the contract, set the rule on both sides, and release the excess.',
  ),
  STORED_MATERIAL_RETAINAGE: inSage(
    'Agree on retainage of stored materials.',
    'Look into the contract whether it is withheld, and correct the side that is wrong.',
  ),
  STORED_MATERIAL_DOUBLE_COUNT: inSage(
    'Credit the materials that were billed twice.',
    'Enter a credit in accounts payable, and have what exports requisitions mended.',
  ),
  RELEASE_ONE_SIDED: inSage(
    'Enter the release on the other side.',
    'Where Procore released, enter an AP invoice without gross that releases the same in Sage.',
    'Where Sage released, release it on the next requisition in Procore.',
  ),
  RETAINAGE_WITHHELD_ONE_SIDED: inSage(
    'Withhold it on the other side, or reverse it.',
    'Find out whether it was agreed, and correct the side that is wrong.',
  ),
  RELEASE_EXCEEDS_HELD: inSage(
    'Reverse what was released too much.',
    'Stop the payment, and correct the release on the side that made it.',
  ),
  NEGATIVE_HELD: inSage(
    'Reverse what was released too much.',
    'Stop the payment, and correct the release on the side that made it.',
  ),
  NEGATIVE_LINE_RETAINAGE: inSage(
    'Correct the distribution of the credit.',
    'Give the credit the retainage that belongs to it, with a distribution of retainage alone.',
  ),
  RETAINAGE_OVER_LEGAL_CAP: inProcore(
    'Have the rate of retainage looked at.',
    'Compare it with the law and the prime contract, and lower it where it is too high.',
  ),
  RETAINAGE_PAYABLE_GL: inSage(
    'Tie accounts payable to the ledger in Sage.',
    "Go through Sage's own steps from accounts payable to the general ledger first.",
  ),
  TIMING_CUTOFF: here(
    'Wait, or accrue.',
    'It clears itself once both have booked it; accrue it when a period is closed before.',
  ),
  READING_INCOMPLETE: here(
    'Let Tieout see all of it, and read it again.',
    "Give Tieout's account the right that is missing, for private commitments and for their lines too.",
    'Then call sourceRefresh for the project.',
  ),
  STATUS_UNKNOWN: inProcore(
    'Find out what the status means.',
    'If it was set by mistake, set one that the system knows by itself.',
    'Otherwise tell whoever keeps Tieout which status it stands for; until then the record is judged by a person.',
  ),
  CURRENCY_MISMATCH: inProcore(
    'Bring both sides to one currency.',
    'Look into the contract for its currency, and correct the side that is wrong.',
    "If both are right, compare them by hand at the contract's rate.",
  ),
  STALE_SOURCE: here('Read the sources again.', 'Call sourceRefresh for the project.'),
  COST_CODE_MISMATCH: inSage(
    'Correct the cost code.',
    'Find out which one is right, and recode the document on the side that is wrong.',
    'A change order that is posted is reversed and entered again, or followed by one that moves its amounts and costs nothing.',
  ),
  JOB_OR_EXTRA_MISMATCH: inSage(
    'Correct the job or extra.',
    'Find out which one is right, and recode the document on the side that is wrong.',
    'A change order that is posted is reversed and entered again, or followed by one that moves its amounts and costs nothing.',
  ),
  VENDOR_MISMATCH: inSage(
    'Find out who has to be paid.',
    'Stop the payment.',
    'Correct the vendor on the side that is wrong, or link the two with vendorLink if they are one.',
  ),
  UNMAPPED_CODE: here(
    'Give the cost code a counterpart.',
    'Call costCodeMap with the code of the job that it stands on; with dryRun it tells first what that changes.',
    'If there is none, add the code to the job in Sage, or correct it in Procore.',
  ),
  UNMAPPED_VENDOR: here(
    'Link the vendor.',
    'Call vendorLink with the vendor of Sage; add it in Sage first when there is none.',
  ),
  UNMAPPED_PROJECT: here(
    'Link the project.',
    'Call projectLink with the job of Sage; add it in Sage first when there is none.',
  ),
  ALLOCATION_ONLY: inSage(
    'Move the cost between the items.',
    'Reclassify it in job cost; the commitment as a whole agrees.',
  ),
  DEDUCTION_MISMATCH: inSage(
    'Agree on the deduction.',
    'Compare backcharges, discount and tax with the paper, and correct the side that is wrong.',
  ),
  IDENTITY_BROKEN: inProcore(
    'Correct the requisition.',
    'Open it in Procore, and correct the line that does not add up.',
  ),
  SAGE_MASTER_TOTAL: inSage(
    'Have Sage add up its totals anew.',
    "Compare the total with its transactions, and use Sage's own tools to rebuild it.",
  ),
  LINK_BROKEN: here(
    'Link anew.',
    'Undo the link with commitmentUnlink, and link the record that took the place of the other.',
  ),
  LINK_CONFLICT: here(
    'Undo one of the links.',
    'Find out which one is right, and undo the other with commitmentUnlink.',
  ),
  WRITE_PARTIAL: here('Watch the operation.', 'What is left is tried again; do nothing by hand.'),
  WRITE_UNCERTAIN: here(
    'Look into both systems.',
    'Watch the operation, and look whether the record is there.',
    'Say what you saw with operationSettle; do not enter it again.',
  ),
  COMPLIANCE_HOLD: inProcore(
    'Get what is missing from the vendor.',
    'Hold the payment until it is there.',
  ),
  ROUNDING: here('Nothing has to be done.', 'The difference is half a cent of what was rounded.'),
  UNEXPLAINED: inSage(
    'Look into the documents.',
    'Compare the documents of the commitment one by one, from the oldest on.',
  ),
}
