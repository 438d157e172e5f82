import { compare, sum } from '#lib/decimal'
import type { PlannedWrite } from '../ground.ts'
import type { ProcoreChangeOrderToExportQuery } from '../intake/questions/procore.generated.ts'
import type {
  SageChangeOrderImportInput,
  SageCommitmentToChangeQuery,
} from '../intake/questions/sage300.generated.ts'
import type { ChangeOrderPair, Coding } from './pairs-to-write.ts'

/** What a change order of Procore becomes in Sage, and how that is told to whoever decides. */
export type ImportContent = Omit<SageChangeOrderImportInput, 'idempotencyKey' | 'dryRun'>

export type ProcoreChange = NonNullable<
  ProcoreChangeOrderToExportQuery['commitment']
>['changeOrders'][number]
export type SageCommitment = NonNullable<SageCommitmentToChangeQuery['commitment']>

/** What Sage's layout of a change order takes. */
export const NUMBER_LENGTH_MAX = 5
export const TITLE_LENGTH_MAX = 30

/** Procore's number where it fits, else its last digits: "SC-2041-CCO-003" becomes "003". */
export function numberForSage(number: string): string | undefined {
  const trimmed = number.trim()
  if (trimmed.length > 0 && trimmed.length <= NUMBER_LENGTH_MAX) return trimmed
  const digits = /\d+$/.exec(trimmed)?.[0].replace(/^0+(?=\d{5})/, '')
  return digits !== undefined && digits.length <= NUMBER_LENGTH_MAX ? digits : undefined
}

export function contentOf(
  change: ProcoreChange,
  number: string,
  inSage: SageCommitment,
  codings: readonly Coding[],
): ImportContent {
  const title = (change.title ?? `Change order ${number}`).trim()
  return {
    ...(inSage.company && { company: inSage.company.name }),
    commitmentNumber: inSage.number ?? '',
    number,
    title: title.slice(0, TITLE_LENGTH_MAX),
    scope: title.length > TITLE_LENGTH_MAX ? title : null,
    changedOn: change.approvedOn ?? new Date().toISOString().slice(0, 10),
    lines: change.lines.flatMap((line, place) => {
      if (changesNothing(line) && !change.lines.every(changesNothing)) return []
      const coding = codings[place] ?? line
      const isExisting = inSage.lines.some(item => item.number === line.commitmentLineNumber)
      return {
        itemNumber: isExisting ? Number(line.commitmentLineNumber) : null,
        description: (line.description ?? title).slice(0, TITLE_LENGTH_MAX),
        units: line.quantity,
        unitCostAmount: line.unitCostAmount,
        amount: line.amount ?? '0.00',
        extra: isExisting ? null : coding.extra,
        costCode: isExisting ? null : coding.costCode,
        category: isExisting ? null : coding.costType,
      }
    }),
  }
}

/** Sage takes no line of nothing, and would refuse those beside it, too. */
function changesNothing({ amount, quantity }: ProcoreChange['lines'][number]): boolean {
  return compare(amount ?? '0', '0') === 0 && compare(quantity ?? '0', '0') === 0
}

/** What the change orders of a commitment of Sage come to. */
export type Figures = Pick<
  SageCommitment,
  'originalAmount' | 'approvedChangesAmount' | 'revisedAmount'
>

export function writeOf(content: ImportContent, amount: string, inSage: Figures): PlannedWrite {
  const approvedChangesAmount = inSage.approvedChangesAmount ?? '0.00'
  const revisedAmount =
    inSage.revisedAmount ?? sum([inSage.originalAmount ?? '0', approvedChangesAmount])
  const after = {
    approvedChangesAmount: sum([approvedChangesAmount, amount]),
    revisedAmount: sum([revisedAmount, amount]),
  }
  const direction = compare(amount, '0') < 0 ? 'falls' : 'rises'
  return {
    system: 'SAGE300',
    action: 'import a commitment change order',
    target: `commitment ${content.commitmentNumber}, change order ${content.number}`,
    before: { approvedChangesAmount, revisedAmount, changeOrder: null },
    after: { ...after, changeOrder: { ...content, amount } },
    accountingEffect: `Committed cost of ${content.commitmentNumber} ${direction} by ${sum([amount]).replace('-', '')}, from ${revisedAmount} to ${after.revisedAmount}. Nothing is posted to the general ledger until the change is invoiced.`,
  }
}

export function approvalOf(
  change: ProcoreChange,
  pair: ChangeOrderPair,
  inSage: SageCommitment,
): PlannedWrite {
  const amount = change.amount ?? '0'
  return {
    system: 'PROCORE',
    action: 'approve a commitment change order',
    target: `commitment ${pair.commitment_number}, change order ${pair.number}`,
    before: { status: change.sourceStatus ?? change.status },
    after: { status: 'approved' },
    accountingEffect: `Procore counts ${sum([amount])} to the approved changes of ${inSage.number}; its schedule of values is locked.`,
  }
}
