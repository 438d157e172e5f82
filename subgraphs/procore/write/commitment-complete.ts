import { compare } from '#lib/decimal'
import type { Source } from '../read/source.ts'
import type { CommitmentLineRow, CommitmentRow, ContractKey } from '../records/commitment.ts'
import { rowsFrom } from '../records/values.ts'
import type { ProcoreCommitmentCreateInput, UserError } from '../types.generated.ts'
import type { Order, ProcoreClient } from '../wire/client.ts'
import { idInBody, isObject } from '../wire/json.ts'
import { saidByField } from '../wire/refusals.ts'
import { written } from '../wire/resources.ts'
import type { CodedLine } from './commitment-rules.ts'
import { errorsOf } from './outcome.ts'
import { wayOf } from './workflow.ts'

/** What has been asked for, in Procore's own ids. */
export interface Wanted {
  input: ProcoreCommitmentCreateInput
  vendor: string
  lines: readonly CodedLine[]
}

/** How far it has come. OTHER: a person has to look at what Procore has, or at what it refuses. */
export interface Come {
  outcome: 'POSTED' | 'UNCERTAIN' | 'OTHER'
  message: string
}

/**
 * Lines that were sent and are not seen after this time are taken for never arrived. Should they arrive
 * all the same, nothing is approved: the lines are read once more before.
 */
const LINES_SETTLE_MS = 20_000
const APPROVED = 'Approved'

export const kinds = {
  SUBCONTRACT: {
    kind: 'WorkOrderContract',
    name: 'work_order_contract',
    made: written.workOrderContracts,
    changed: written.workOrderContract,
    lines: written.workOrderContractLines,
  },
  PURCHASE_ORDER: {
    kind: 'PurchaseOrderContract',
    name: 'purchase_order_contract',
    made: written.purchaseOrderContracts,
    changed: written.purchaseOrderContract,
    lines: written.purchaseOrderContractLines,
  },
} as const

/** From the draft on: what is there is compared, what is not is added, and all of it is approved. */
export function createCompletion({
  client,
  source,
  linesSettleMs = LINES_SETTLE_MS,
}: {
  client: ProcoreClient
  source: Source
  linesSettleMs?: number | undefined
}) {
  async function contractOf(key: ContractKey, { input, vendor, lines }: Wanted) {
    const at = { notOlderThan: Date.now() }
    const row = await source.commitment(key, at)
    if (!row) return undefined
    const unsorted = await source.commitmentLines(row, at)
    const there = unsorted.toSorted((left, right) => Number(left.number) - Number(right.number))
    const isOurs =
      isSameHead(row, input, vendor) && there.every((line, place) => isSameLine(line, lines[place]))
    return { row, isOurs, lineCount: there.length, isSettled: isOlder(row, linesSettleMs) }
  }

  return async (
    key: ContractKey,
    wanted: Wanted,
    { isResumed }: { isResumed: boolean },
  ): Promise<Come> => {
    const { input, lines } = wanted
    const { lines: resource } = kinds[input.kind]
    const named = `commitment ${input.number.trim()}`
    const other: Come = {
      outcome: 'OTHER',
      message: `Procore has ${named} with other terms or lines than were asked for; compare the two there, and delete what is wrong or doubled.`,
    }
    let found = await contractOf(key, wanted)
    if (found?.isOurs && found.lineCount < lines.length) {
      if (isResumed && !found.isSettled) {
        return {
          outcome: 'UNCERTAIN',
          message: `Lines of ${named} may be on their way to Procore.`,
        }
      }
      const problem = await sent(key.project, {
        method: 'PATCH',
        resource,
        place: { id: key.id },
        query: { project_id: key.project },
        body: { updates: lines.slice(found.lineCount).map(line => line.body) },
      })
      if (problem) return { ...problem, message: `The lines of ${named}: ${problem.message}` }
      found = await contractOf(key, wanted)
    }
    if (!found) return { outcome: 'UNCERTAIN', message: `Procore does not show ${named} any more.` }
    if (!found.isOurs || found.lineCount !== lines.length) return other
    if (found.row.sourceStatus !== APPROVED) {
      const problem = await approved(key, wanted)
      if (problem) return { ...problem, message: `The approval of ${named}: ${problem.message}` }
    }
    return { outcome: 'POSTED', message: `Procore has ${named}, ${APPROVED}.` }
  }

  /** Undefined once it is, through its workflow where a new one begins in one. */
  async function approved({ kind, project, id }: ContractKey, { input }: Wanted) {
    const { name, changed } = kinds[input.kind]
    const named = `Commitment ${input.number.trim()}`
    const way = await wayOf(client, { project, id, type: kind, named })
    if (way.kind === 'CLOSED') {
      return { outcome: 'OTHER', message: wordsOf(way.userErrors) } as const
    }
    const order: Order = {
      method: 'PATCH',
      resource: changed,
      place: { id },
      body: { project_id: idInBody(project), [name]: { status: APPROVED } },
    }
    return await sent(project, way.kind === 'RESPONSE' ? way.order : order)
  }

  /** Undefined once Procore has taken it. */
  async function sent(project: string, order: Order): Promise<Come | undefined> {
    const answer = await client.write(order)
    await source.forgetCommitments(project)
    switch (answer.outcome) {
      case 'DONE': {
        const failed = isObject(answer.value) ? rowsFrom(answer.value['errors']) : []
        const said = failed.flatMap(row => saidByField(row))
        if (failed.length === 0) return undefined
        const message = said.map(each => `${each.field ?? 'a line'}: ${each.message}`).join('; ')
        return { outcome: 'OTHER', message: `Procore refused ${failed.length} of them: ${message}` }
      }
      case 'REFUSED':
        return { outcome: 'OTHER', message: wordsOf(errorsOf(answer)) }
      case 'UNCERTAIN':
        return { outcome: 'UNCERTAIN', message: answer.message }
      case 'UNSENT':
        return { outcome: 'UNCERTAIN', message: answer.error.message }
    }
  }
}

function isSameHead(row: CommitmentRow, input: ProcoreCommitmentCreateInput, vendor: string) {
  const { title, vendorId, retainagePercent, sourceStatus } = row
  return (
    row.kind === input.kind &&
    vendorId === vendor &&
    title === input.title.trim() &&
    isSameFigure(retainagePercent, input.retainagePercent) &&
    (sourceStatus === 'Draft' || sourceStatus === APPROVED)
  )
}

function isSameLine(line: CommitmentLineRow, wanted: CodedLine | undefined): boolean {
  if (!wanted) return false
  const { description, amount, costCode, costType, extra, quantity } = wanted.input
  return (
    line.description === description.trim() &&
    isSameFigure(line.originalAmount, amount) &&
    line.coding.costCode === costCode &&
    line.coding.costType === costType &&
    line.coding.extra === (extra ?? null) &&
    (!quantity || isSameFigure(line.quantity, quantity))
  )
}

function wordsOf(errors: readonly UserError[]): string {
  return errors.map(error => error.message).join(' ')
}

function isSameFigure(value: unknown, wanted: string): boolean {
  return typeof value === 'string' && compare(value, wanted) === 0
}

function isOlder({ updatedAt }: CommitmentRow, ms: number): boolean {
  return updatedAt === null || Date.now() - Date.parse(updatedAt) >= ms
}
