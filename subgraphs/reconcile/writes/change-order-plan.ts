import { compare, sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import { ProcoreChangeOrderToExportDocument } from '../intake/questions/procore.generated.ts'
import { SageCommitmentToChangeDocument } from '../intake/questions/sage300.generated.ts'
import type { Sources } from '../intake/sources.ts'
import type { UserError } from '../types.generated.ts'
import {
  approvalOf,
  contentOf,
  type ImportContent,
  NUMBER_LENGTH_MAX,
  numberForSage,
  type ProcoreChange,
  type SageCommitment,
  writeOf,
} from './change-order-content.ts'
import { dividedProblems } from './divided.ts'
import type { ChangeOrderPair, PairsToWrite } from './pairs-to-write.ts'
import { refused, refusing } from './refusals.ts'
import type { Plan } from './runner/write.ts'
import { refusalsBySage, type SageImport } from './sage-import.ts'

/**
 * Decides, and writes nothing: whether a change order may be written to Sage, and exactly what would
 * be written. Everything that decides is read from the two systems at this moment, not from the store.
 */
export interface ExportRequest {
  projectPairId: string
  procoreChangeOrderId: string
  procoreCommitmentId: string
  sageCommitmentId: string
  amount: string
  import: ImportContent
}

export interface PlanServices {
  sources: Sources
  importing: SageImport<ExportRequest>
  /** Given where Procore is to approve it first: all that speaks against that. */
  refusalsByProcore?(
    ids: Pick<ExportRequest, 'procoreChangeOrderId' | 'procoreCommitmentId'>,
    context: RequestContext,
  ): Promise<UserError[]>
  pairs: Pick<PairsToWrite, 'changeOrder' | 'codings'>
}

export const FIELD = ['input', 'changeOrderId']

/** Throws TieoutError when one of the two systems or the store cannot be read. */
export async function planChangeOrder(
  services: PlanServices,
  input: { changeOrderId: string; idempotencyKey: string },
  context: RequestContext,
): Promise<Plan<ExportRequest>> {
  const { sources } = services
  const pair = await services.pairs.changeOrder(input.changeOrderId)
  if (!pair) {
    return refusal(
      'NOT_FOUND',
      `There is no change order ${input.changeOrderId}; take the id from a commitment.`,
    )
  }
  const { sage_commitment_id: sageCommitmentId } = pair
  if (pair.field_id === null || pair.procore_commitment_id === null) {
    return refusal(
      'WRONG_STATE',
      `Change order ${pair.number} is not in Procore, so there is nothing to write to Sage.`,
    )
  }
  if (sageCommitmentId === null) {
    return refusal(
      'NOT_LINKED',
      `Commitment ${pair.commitment_number} has no counterpart in Sage; link it first.`,
    )
  }
  const [{ commitment: inProcore }, { commitment: inSage }] = await Promise.all([
    sources.ask(
      'PROCORE',
      ProcoreChangeOrderToExportDocument,
      { commitmentId: pair.procore_commitment_id },
      context,
    ),
    sources.ask(
      'SAGE300',
      SageCommitmentToChangeDocument,
      { commitmentId: sageCommitmentId },
      context,
    ),
  ])
  const change = inProcore?.changeOrders.find(record => record.id === pair.field_id)
  if (!change)
    return refusal(
      'NOT_FOUND',
      `Procore no longer has change order ${pair.number}; refresh the project.`,
    )
  if (!inSage)
    return refusal(
      'NOT_FOUND',
      `Sage no longer has commitment ${pair.commitment_number}; refresh the project.`,
    )
  return planWrite(services, { pair, change, inSage, sageCommitmentId }, input, context)
}

/** The change order of this number on a commitment as Sage has it; compared as people write numbers. */
export function changeOrderIn(
  commitment: SageCommitment,
  number: string,
): SageCommitment['changeOrders'][number] | undefined {
  return commitment.changeOrders.find(
    record => numberKey(record.number ?? '') === numberKey(number),
  )
}

/** Whether what Sage has is what was asked for. */
export function isAmount(text: string | null, amount: string): boolean {
  return text !== null && compare(text, amount) === 0
}

async function planWrite(
  services: PlanServices,
  records: {
    pair: ChangeOrderPair
    change: ProcoreChange
    inSage: SageCommitment
    sageCommitmentId: string
  },
  input: { idempotencyKey: string },
  context: RequestContext,
): Promise<Plan<ExportRequest>> {
  const { pair, change, inSage, sageCommitmentId } = records
  const amount = change.amount ?? '0'
  const number = numberForSage(change.number ?? '')
  const problems = [
    ...(services.refusalsByProcore
      ? await services.refusalsByProcore(
          {
            procoreChangeOrderId: change.id,
            procoreCommitmentId: pair.procore_commitment_id ?? '',
          },
          context,
        )
      : approvalProblems(pair, change)),
    ...problemsOf(records, number),
  ]
  if (number === undefined) return refused(problems)
  const codings = await services.pairs.codings(pair.project_pair_id, change.lines)
  problems.push(...dividedProblems(codings, FIELD))
  const content = contentOf(change, number, inSage, codings)
  const request = {
    projectPairId: pair.project_pair_id,
    procoreChangeOrderId: change.id,
    procoreCommitmentId: pair.procore_commitment_id ?? '',
    sageCommitmentId,
    amount,
    import: content,
  }
  const isThere = problems.some(({ code }) => code === 'ALREADY_EXISTS')
  // What is in Sage already, Sage would only say again.
  if (!isThere) {
    const { importing } = services
    problems.push(...(await refusalsBySage(importing, request, input.idempotencyKey, context)))
  }
  const plan = [
    ...(services.refusalsByProcore ? [approvalOf(change, pair, inSage)] : []),
    writeOf(content, amount, inSage),
  ]
  return problems.length > 0 ? { plan, userErrors: problems } : { plan, userErrors: [], request }
}

function approvalProblems(pair: ChangeOrderPair, change: ProcoreChange): UserError[] {
  if (change.status === 'APPROVED') return []
  const state = change.sourceStatus ?? change.status
  const message = `Change order ${pair.number} is ${state} in Procore; only an approved one is written to Sage.`
  return [refusing(FIELD)('WRONG_STATE', message)]
}

/** Every reason why the change order, as both systems have it, cannot become one of Sage. */
function problemsOf(
  {
    pair,
    change,
    inSage,
  }: { pair: ChangeOrderPair; change: ProcoreChange; inSage: SageCommitment },
  number: string | undefined,
): UserError[] {
  const refuse = refusing(FIELD)
  const problems: UserError[] = []
  if (number === undefined) {
    problems.push(
      (change.number ?? '').trim() === ''
        ? refuse(
            'WRONG_STATE',
            `Change order ${pair.number} has no number in Procore, and Sage knows it by nothing else; give it one there.`,
          )
        : refuse(
            'TOO_LONG',
            `Sage takes change order numbers of up to ${NUMBER_LENGTH_MAX} characters, and ${change.number} has no shorter form.`,
          ),
    )
  }
  const existing =
    (number === undefined ? undefined : changeOrderIn(inSage, number)) ??
    changeOrderIn(inSage, change.number ?? pair.number)
  if (existing) {
    const message = `Sage has change order ${existing.number} of commitment ${inSage.number} with ${existing.amount} already.`
    problems.push(refuse('ALREADY_EXISTS', message))
  }
  return [...problems, ...lineProblems(change, pair.number, inSage)]
}

/** Why the lines of a change order of Procore cannot be those of one of Sage. */
export function lineProblems(
  change: ProcoreChange,
  changeNumber: string,
  inSage: Pick<SageCommitment, 'number'>,
): UserError[] {
  const refuse = refusing(FIELD)
  const problems: UserError[] = []
  const unknown = change.lines.find(line => line.isChangedLineKnown === false)
  if (unknown) {
    // Taken for a new line it would make an item in Sage beside the one that it changes.
    const message = `Procore does not tell which line of ${inSage.number} line ${unknown.number} of change order ${changeNumber} changes, or whether it is new; enter the change order in Sage by hand.`
    problems.push(refuse('WRONG_STATE', message))
  }
  const linesAmount = sum(change.lines.map(line => line.amount ?? '0'))
  if (change.amount === null || compare(linesAmount, change.amount) !== 0) {
    // Sage adds up the lines, so it would have another amount than the one that was approved.
    const message = `The lines of change order ${changeNumber} add up to ${linesAmount} in Procore, and its amount is ${change.amount ?? 'not known'}; correct it there first.`
    problems.push(refuse('WRONG_STATE', message))
  }
  return problems
}

function refusal(code: UserError['code'], message: string): Plan<ExportRequest> {
  return refused([refusing(FIELD)(code, message)])
}
