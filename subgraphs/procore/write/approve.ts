import type { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { keyInProject } from '../read/keys.ts'
import type { Source } from '../read/source.ts'
import type { ChangeOrderRow } from '../records/change-order.ts'
import type { InvoiceRow } from '../records/invoice.ts'
import type { ProcoreApproveInput, ProcoreWritePayload, UserError } from '../types.generated.ts'
import type { Order, ProcoreClient } from '../wire/client.ts'
import { idInBody, type Raw } from '../wire/json.ts'
import { resources, written } from '../wire/resources.ts'
import { checked, payloadOf, refusal, refused } from './outcome.ts'
import { wayOf } from './workflow.ts'

/** Approvals: the record's own status, or the answer to the workflow that it stands in. */
export interface ApproveServices {
  client: ProcoreClient
  source: Source
}

/** A record that may be approved: what Procore calls it, what speaks against it, how its status is set. */
interface Approvable {
  project: string
  id: string
  /** Of workflows. */
  type: string
  named: string
  userErrors: UserError[]
  order: Order
}

export type Approvals = ReturnType<typeof createApprovals>

export function createApprovals({ client, source }: ApproveServices) {
  async function approve(
    input: ProcoreApproveInput,
    record: Approvable | undefined,
    forget: (project: string, id: string) => Promise<void>,
  ): Promise<ProcoreWritePayload> {
    if (!record) {
      return refused([refusal('NOT_FOUND', `Procore has no such record as ${input.id} any more.`)])
    }
    const way = await wayOf(client, record)
    const userErrors = [...record.userErrors, ...(way.kind === 'CLOSED' ? way.userErrors : [])]
    if (userErrors.length > 0 || way.kind === 'CLOSED') return refused(userErrors)
    const message =
      way.kind === 'RESPONSE'
        ? `Answered ${JSON.stringify(way.response)} at ${way.step} of its workflow.`
        : null
    if (input.dryRun) return checked(message)
    const answer = await client.write(way.kind === 'RESPONSE' ? way.order : record.order)
    await forget(record.project, record.id)
    return payloadOf(answer, { recordIdOf: () => record.id, message })
  }

  return {
    async changeOrder(input: ProcoreApproveInput, context: RequestContext) {
      const { project, id } = keyInProject(input.id, 'input.id', 'CommitmentChangeOrder')
      const row = await source.changeOrders.find(project, id, fresh(context))
      return await approve(input, row ? changeOrderIn(row) : undefined, source.forgetChangeOrder)
    },
    async invoice(input: ProcoreApproveInput, context: RequestContext) {
      const { project, id } = keyInProject(input.id, 'input.id', 'Requisition')
      const at = fresh(context)
      const contract = await source.contractBilledBy(project, id, at)
      const chain = contract ? await source.invoicesOf(project, contract, at) : []
      const row = chain.find(each => each.key.id === id)
      return await approve(input, row ? invoiceIn(row, chain) : undefined, source.forgetInvoices)
    },
  }
}

function changeOrderIn(row: ChangeOrderRow): Approvable {
  const { project, id, tier } = row.key
  const named = `Change order ${row.number ?? id}`
  const change = { change_order: { status: 'approved' } }
  const order: Order =
    tier === 'package'
      ? {
          method: 'PATCH',
          resource: resources.changeOrderPackage,
          place: { id },
          body: { project_id: idInBody(project), ...change },
        }
      : { method: 'PATCH', resource: resources.changeOrder, place: { project, id }, body: change }
  const { status, sourceStatus } = row
  const userErrors = ownerProblems(row.raw, named)
  if (status !== 'DRAFT' && status !== 'PENDING') {
    userErrors.push(
      refusal(
        'WRONG_STATE',
        `${named} is ${inWords(sourceStatus, status)} in Procore; only one that is draft or pending can be approved.`,
      ),
    )
  }
  const type = tier === 'package' ? 'ChangeOrderPackage' : 'CommitmentChangeOrder'
  return { project, id, type, named, userErrors, order }
}

const openStatuses = ['DRAFT', 'UNDER_REVIEW', 'REVISE_AND_RESUBMIT', 'PENDING_OWNER_APPROVAL']

function invoiceIn(row: InvoiceRow, chain: readonly InvoiceRow[]): Approvable {
  const { project, id } = row.key
  const named = `Invoice ${row.number}`
  const { status, sourceStatus } = row
  const userErrors = ownerProblems(row.raw, named)
  if (typeof status !== 'string' || !openStatuses.includes(status)) {
    userErrors.push(
      refusal(
        'WRONG_STATE',
        `${named} is ${inWords(sourceStatus, status)} in Procore; only one that is open can be approved.`,
      ),
    )
  }
  const later = chain.filter(each => each.sequence > row.sequence)
  if (later.length > 0) {
    const numbers = later.map(each => each.number).join(', ')
    userErrors.push(
      refusal(
        'WRONG_STATE',
        `${named} is not the latest of its commitment (${numbers} came later), and Procore lets only the latest be changed.`,
      ),
    )
  }
  const order: Order = {
    method: 'PATCH',
    resource: written.requisition,
    place: { id },
    body: {
      project_id: idInBody(project),
      commitment_id: idInBody(row.contractId ?? ''),
      requisition: { status: 'approved' },
    },
  }
  return { project, id, type: 'Billings::Requisition', named, userErrors, order }
}

/** Procore lets one integration own a record; what it has taken is not changed behind its back. */
function ownerProblems(raw: Raw, named: string): UserError[] {
  const { origin_id: originId, erp_status: erpStatus } = raw
  const isOwned = originId !== undefined && originId !== null && originId !== ''
  const isSynced = typeof erpStatus === 'string' && /^(synced|sent)$/i.test(erpStatus)
  if (!isOwned && !isSynced) return []
  const why = isOwned ? 'has an origin_id' : `is ${erpStatus} with an ERP`
  return [
    refusal(
      'WRONG_STATE',
      `${named} is owned by another integration: it ${why} in Procore. Change it there, or have that integration let go of it.`,
    ),
  ]
}

function inWords(sourceStatus: string | null | TieoutError, status: unknown): string {
  if (typeof sourceStatus === 'string') return sourceStatus
  return typeof status === 'string' ? status : 'in a status that cannot be read'
}

function fresh(context: RequestContext): RequestContext {
  return { ...context, notOlderThan: Date.now() }
}
