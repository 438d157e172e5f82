import { gid, parseGid } from '#lib/ids'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreInvoiceApproveDocument,
  ProcoreInvoiceStatusDocument,
} from '../intake/questions/procore.generated.ts'
import { SageInvoiceImportDocument } from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { Requisition } from '../sql/as-if.ts'
import type { UserError } from '../types.generated.ts'
import {
  asksOfReading,
  type InvoiceRequest,
  invoiceImport,
  invoiceKeysOf,
  planInvoice,
  type RestsOn,
  readAnew,
} from './invoice-export.ts'
import { type ProcoreWrite, procoreLeg, refusalsByProcore } from './procore-write.ts'
import { refused, refusing } from './refusals.ts'
import type { Plan, Sighting, WriteThrough } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'
import type { Requisitions } from './write-rows.ts'

const FIELD = ['input', 'invoiceId']
const asks = [
  ...asksOfReading,
  ProcoreInvoiceApproveDocument,
  ProcoreInvoiceStatusDocument,
  SageInvoiceImportDocument,
]

interface Services {
  requisitions: Requisitions
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
}

/**
 * An open requisition is approved in Procore and then entered in Sage as an AP invoice. Procore comes
 * first, since Sage is to have nothing but what was approved; what it will bill is known before, by the
 * same SQL that will say it afterwards.
 */
export function createInvoiceApprove(
  options: Services,
): WriteThrough<{ invoiceId: string }, InvoiceRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = invoiceImport(sources)
  const approving = approval(sources)
  return {
    kind: 'INVOICE_APPROVE',
    mutation: 'invoiceApprove',
    asks,
    field: FIELD,
    targetOf: input => input.invoiceId,
    decide: ({ invoiceId }, key, context) =>
      decide({ ...options, importing, approving }, { invoiceId, key }, context),
    naturalKeysOf: invoiceKeysOf,
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [procoreLeg(approving), sageLeg(importing)],
  }
}

/** The pair of a requisition that does not count yet is made when it does; its id is known before. */
export function invoicePairId(id: string): string {
  const isProcores = id.startsWith('gid://procore/')
  const { kind, key } = parseGid(id, FIELD.join('.'), {
    system: isProcores ? 'procore' : 'tieout',
    kind: isProcores ? 'Requisition' : 'Invoice',
  })
  return isProcores ? gid('tieout', 'Invoice', 'procore', kind, ...key) : id
}

function restsOn({ commitment_id, ...known }: Requisition): RestsOn {
  return { ...known, procore_commitment_id: commitment_id }
}

type Approved = Pick<InvoiceRequest, 'procoreInvoiceId' | 'procoreCommitmentId'>

async function decide(
  {
    requisitions,
    upkeep,
    importing,
    approving,
  }: Services & { importing: SageImport<InvoiceRequest>; approving: ProcoreWrite<Approved> },
  { invoiceId, key }: { invoiceId: string; key: string },
  context: RequestContext,
): Promise<Plan<InvoiceRequest>> {
  const refuse = refusing(FIELD)
  const id = invoiceId.replace('gid://tieout/Invoice/', 'gid://')
  const known = await requisitions.find(id)
  if (known) await readAnew(upkeep, restsOn(known), context)
  const requisition = known && (await requisitions.find(id))
  if (!requisition) {
    const message = `There is no requisition ${invoiceId}; take its id from procoreInvoices, or refresh its project.`
    return refused([refuse('NOT_FOUND', message)])
  }
  const ids = { procoreInvoiceId: id, procoreCommitmentId: requisition.commitment_id }
  const byProcore = await refusalsByProcore(approving, ids, context)
  const pending = await requisitions.asIfApproved(requisition, invoiceId)
  if (!pending) return refused([...byProcore, notJudged(requisition)])

  const { pair, distributions } = pending
  const planned = planInvoice(pair, distributions)
  const { request } = planned
  if (!request) return refused([...byProcore, ...planned.userErrors])
  const plan = [approvalOf(requisition, request), ...planned.plan]
  const userErrors = [...byProcore, ...(await refusalsBySage(importing, request, key, context))]
  return userErrors.length > 0 ? { plan, userErrors } : { plan, userErrors, request }
}

function notJudged({ number }: Requisition): UserError {
  const message = `The commitment of requisition ${number} is no pair, so that nobody knows where it would stand in Sage; link it, or write it with commitmentExport first.`
  return refusing(FIELD)('NOT_LINKED', message)
}

function approvalOf(
  { number, source_status: status }: Requisition,
  { amount, import: content }: InvoiceRequest,
): PlannedWrite {
  return {
    system: 'PROCORE',
    action: 'approve a subcontractor invoice',
    target: `invoice ${number}`,
    before: { status },
    after: { status: 'approved' },
    accountingEffect: `Procore counts ${amount} gross of ${content.title} as billed.`,
  }
}

function approval(sources: Sources): ProcoreWrite<Approved> {
  return {
    step: 'APPROVE',
    field: FIELD,
    nameOf: ({ procoreInvoiceId: id }) => `requisition ${id.split('/').at(-1)} as approved`,
    async ask({ procoreInvoiceId: id }, { dryRun }, context) {
      const input = { id, dryRun }
      return (await sources.ask('PROCORE', ProcoreInvoiceApproveDocument, { input }, context)).write
    },
    look: (request, context) => seen(sources, request, context),
  }
}

async function seen(
  sources: Sources,
  { procoreInvoiceId: id, procoreCommitmentId }: Approved,
  context: RequestContext,
): Promise<Sighting> {
  const document = ProcoreInvoiceStatusDocument
  const { commitment } = await sources.ask(
    'PROCORE',
    document,
    { id: procoreCommitmentId },
    context,
  )
  const found = commitment?.invoices.find(record => record.id === id)
  const number = found?.number ?? id
  if (found?.status === 'APPROVED') {
    return { standing: 'THERE', message: `Procore shows requisition ${number} as approved.` }
  }
  const status = found ? (found.sourceStatus ?? found.status) : 'not there'
  const message = `Procore shows requisition ${number} as ${status}; a workflow may have to go on.`
  return { standing: 'ABSENT', message }
}
