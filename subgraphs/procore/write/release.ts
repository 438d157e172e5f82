import { isDate } from '#lib/date'
import { compare } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import { contractKeyOf } from '../read/keys.ts'
import type { InvoiceRow } from '../records/invoice.ts'
import type { InvoiceLineRow } from '../records/invoice-line.ts'
import type {
  ProcoreRetainageReleaseInput,
  ProcoreWritePayload,
  UserError,
} from '../types.generated.ts'
import { idInBody, isObject } from '../wire/json.ts'
import { written } from '../wire/resources.ts'
import type { ApproveServices } from './approve.ts'
import { checked, payloadOf, refusal, refused } from './outcome.ts'

export type Release = ReturnType<typeof createRelease>

/** What a new requisition takes items of; the others bill a schedule of the subcontractor's own. */
const KNOWN_ITEMS = new Set(['contract_item', 'change_order_item'])

/**
 * A requisition that bills nothing and releases retainage of work, sent whole in one call. Retainage of
 * stored materials cannot be released by it: Procore takes that field of nobody.
 */
export function createRelease({ client, source }: ApproveServices) {
  return async (
    input: ProcoreRetainageReleaseInput,
    context: RequestContext,
  ): Promise<ProcoreWritePayload> => {
    const { project, id: contract } = contractKeyOf(input.commitmentId, 'input.commitmentId')
    const at = { ...context, notOlderThan: Date.now() }
    const chain = await source.invoicesOf(project, contract, at)
    const userErrors = [...headProblems(input, chain), ...lineProblems(input, latestOf(chain))]
    if (userErrors.length > 0) return refused(userErrors)
    if (input.dryRun) return checked(null)
    const answer = await client.write({
      method: 'POST',
      resource: written.requisitions,
      body: {
        project_id: idInBody(project),
        commitment_id: idInBody(contract),
        requisition: {
          invoice_number: input.number,
          billing_date: input.releasedOn,
          status: 'approved',
          items: input.lines.map(({ lineId, amount }) => itemOf(latestOf(chain), lineId, amount)),
        },
      },
    })
    await source.forgetInvoices(project)
    const recordIdOf = (value: unknown) =>
      isObject(value) && value['id'] !== undefined ? String(value['id']) : null
    return payloadOf(answer, { recordIdOf, message: null })
  }
}

function latestOf(chain: readonly InvoiceRow[]): InvoiceRow | undefined {
  return chain
    .filter(row => row.isCounted)
    .toSorted((a, b) => a.sequence - b.sequence)
    .at(-1)
}

function headProblems(
  { number, releasedOn }: ProcoreRetainageReleaseInput,
  chain: readonly InvoiceRow[],
): UserError[] {
  const problems: UserError[] = []
  const text = number.trim()
  if (text === '')
    problems.push(refusal('INVALID', 'number: give the invoice a number.', ['number']))
  if (!isDate(releasedOn)) {
    const message = `releasedOn: ${JSON.stringify(releasedOn)} is not a date; write it as 2026-10-31.`
    problems.push(refusal('INVALID', message, ['releasedOn']))
  }
  const taken = chain.find(row => numberKey(row.number ?? '') === numberKey(text))
  if (taken) {
    const message = `Procore has invoice ${taken.number} of this commitment already; take another number.`
    problems.push(refusal('ALREADY_EXISTS', message, ['number']))
  }
  const open = chain.filter(row => !row.isCounted)
  if (open.length > 0) {
    const numbers = open.map(row => `${row.number} (${String(row.sourceStatus)})`).join(', ')
    const message = `Procore takes a new invoice only when all before it are closed; approve or delete ${numbers} first.`
    problems.push(refusal('WRONG_STATE', message, ['commitmentId']))
  }
  return problems
}

function lineProblems(
  { lines }: ProcoreRetainageReleaseInput,
  latest: InvoiceRow | undefined,
): UserError[] {
  if (!latest) {
    const message =
      'No invoice of this commitment counts in Procore, so that it holds no retainage.'
    return [refusal('WRONG_STATE', message, ['commitmentId'])]
  }
  if (lines.length === 0) {
    return [refusal('INVALID', 'lines: name at least one line to release.', ['lines'])]
  }
  return lines.flatMap(({ lineId, amount }, place) => {
    const problem = lineProblem(latest, lineId, amount)
    return problem ? [refusal('INVALID', problem, ['lines', place, 'amount'])] : []
  })
}

function lineProblem(latest: InvoiceRow, lineId: string, amount: string): string | undefined {
  const line = lineIn(latest, lineId)
  if (!line)
    return `Invoice ${latest.number} has no line ${lineId}; take it from the latest one that counts.`
  const named = `Line ${line.number ?? lineId} of invoice ${latest.number}`
  if (!KNOWN_ITEMS.has(line.itemType ?? '')) {
    return `${named} bills a schedule of the subcontractor's own (${line.itemType}); release it in Procore.`
  }
  if (compare(amount, '0') <= 0) return `${named}: a release is more than 0, not ${amount}.`
  const held = line.workRetainageHeldAmount
  if (typeof held !== 'string') return `${named}: what it holds cannot be read.`
  if (compare(amount, held) <= 0) return undefined
  return `${named} holds ${held} on its work, and ${amount} is to be released; Procore takes no release of stored materials by its API.`
}

function lineIn(latest: InvoiceRow | undefined, lineId: string): InvoiceLineRow | undefined {
  return latest?.lines().find(line => line.id === lineId)
}

function itemOf(latest: InvoiceRow | undefined, lineId: string, amount: string) {
  const line = lineIn(latest, lineId)
  const source = line?.sourceLineId
  return {
    line_item_id: idInBody(typeof source === 'string' ? source : ''),
    item_type: line?.itemType,
    work_completed_retainage_released_this_period: amount,
  }
}
