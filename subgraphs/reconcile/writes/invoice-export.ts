import { compare, subtract, sum } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreChangeOrdersDocument,
  ProcoreCommitmentHeadsDocument,
  ProcoreCommitmentLinesDocument,
  ProcoreCommitmentsDocument,
  ProcoreCostCodesDocument,
  ProcoreInvoiceKeysDocument,
  ProcoreInvoicesDocument,
} from '../intake/questions/procore.generated.ts'
import {
  SageChangeOrdersDocument,
  SageCommitmentsDocument,
  SageCostCodesDocument,
  SageInvoiceImportDocument,
  type SageInvoiceImportInput,
  SageInvoicesDocument,
  SageJobKeysDocument,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { UserError } from '../types.generated.ts'
import type { Distribution, InvoicePair, PairsToWrite } from './pairs-to-write.ts'
import { refused, refusing } from './refusals.ts'
import type { Plan, WriteThrough } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'

const FIELD = ['input', 'invoiceId']
const TITLE_LENGTH_MAX = 30
/** What reading a project anew asks, wholly or what has changed; see readAnew. */
export const asksOfReading = [
  ProcoreCommitmentsDocument,
  ProcoreCommitmentHeadsDocument,
  ProcoreCommitmentLinesDocument,
  ProcoreChangeOrdersDocument,
  ProcoreInvoicesDocument,
  ProcoreInvoiceKeysDocument,
  ProcoreCostCodesDocument,
  SageCommitmentsDocument,
  SageChangeOrdersDocument,
  SageInvoicesDocument,
  SageCostCodesDocument,
  SageJobKeysDocument,
]
const asks = [...asksOfReading, SageInvoiceImportDocument]

export interface InvoiceRequest {
  projectPairId: string
  /** Procore's. */
  procoreInvoiceId: string
  procoreCommitmentId: string
  amount: string
  import: Omit<SageInvoiceImportInput, 'idempotencyKey' | 'dryRun'>
}

interface Services {
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  pairs: Pick<PairsToWrite, 'invoice' | 'distributions'>
}

/**
 * An approved requisition of Procore becomes an AP invoice of Sage. A requisition is a balance, so what
 * it bills and withholds is what the store makes of it and of the one before, read anew for this.
 */
export function createInvoiceExport(
  options: Services,
): WriteThrough<{ invoiceId: string }, InvoiceRequest> {
  const importing = invoiceImport(limitedTo(asks, options.sources))
  return {
    kind: 'INVOICE_EXPORT',
    mutation: 'invoiceExport',
    asks,
    field: FIELD,
    targetOf: input => input.invoiceId,
    decide: ({ invoiceId }, key, context) => decide(options, importing, invoiceId, key, context),
    naturalKeysOf: invoiceKeysOf,
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [sageLeg(importing)],
  }
}

/** By what Sage knows it, however it came to be written. */
export function invoiceKeysOf({ import: content }: InvoiceRequest): string[] {
  const { company, vendorNumber, number } = content
  return [['sage invoice', company ?? '', vendorNumber, numberKey(number)].join('|')]
}

export function invoiceImport(sources: Sources): SageImport<InvoiceRequest> {
  return {
    field: FIELD,
    nameOf: ({ import: { number, vendorNumber } }) => `invoice ${number} of vendor ${vendorNumber}`,
    companyOf: request => request.import.company,
    async ask(request, how, context) {
      const input = { ...request.import, ...how }
      return (await sources.ask('SAGE300', SageInvoiceImportDocument, { input }, context)).import
    },
  }
}

async function decide(
  { upkeep, pairs }: Services,
  importing: SageImport<InvoiceRequest>,
  invoiceId: string,
  idempotencyKey: string,
  context: RequestContext,
): Promise<Plan<InvoiceRequest>> {
  const refuse = refusing(FIELD)
  const known = await pairs.invoice(invoiceId)
  if (!known) {
    const message = `There is no invoice ${invoiceId}; take the id from a commitment.`
    return refused([refuse('NOT_FOUND', message)])
  }
  await readAnew(upkeep, known, context)
  const pair = await pairs.invoice(invoiceId)
  if (!pair) {
    const message = `Neither system has invoice ${known.number} any longer.`
    return refused([refuse('NOT_FOUND', message)])
  }
  const distributions = await pairs.distributions(invoiceId)
  const planned = planInvoice(pair, distributions)
  if (!planned.request) return planned
  const { plan, request } = planned
  const userErrors = await refusalsBySage(importing, request, idempotencyKey, context)
  return userErrors.length > 0 ? { plan, userErrors } : { plan, userErrors, request }
}

/** What would be written to Sage, unless what both systems have speaks against it. */
export function planInvoice(
  pair: InvoicePair,
  distributions: readonly Distribution[],
): Plan<InvoiceRequest> {
  const userErrors = problemsOf(pair, distributions)
  if (userErrors.length > 0) return refused(userErrors)
  const content = contentOf(pair, distributions)
  const request = {
    projectPairId: pair.project_pair_id,
    procoreInvoiceId: pair.field_id ?? '',
    procoreCommitmentId: pair.procore_commitment_id ?? '',
    amount: pair.gross_amount ?? '0',
    import: content,
  }
  return { plan: [writeOf(pair, content)], userErrors: [], request }
}

export interface RestsOn {
  project_pair_id: string
  procore_commitment_id: string | null
  sage_commitment_id: string | null
}

/**
 * Reads what a write rests on as both systems have it now: all of its commitment, whatever says that it has not
 * changed, the codes, and of the rest of the project what has changed. Throws TieoutError when either side
 * cannot be read at this moment.
 */
export async function readAnew(
  upkeep: Services['upkeep'],
  { project_pair_id, procore_commitment_id, sage_commitment_id }: RestsOn,
  context: RequestContext,
): Promise<void> {
  const commitmentIds = [procore_commitment_id, sage_commitment_id].filter(id => id !== null)
  const wanted = { extent: 'CODES', commitmentIds } as const
  const { projects } = await upkeep.refreshPairs(context, [project_pair_id], wanted)
  const failure = projects.find(project => project.failure)?.failure
  if (failure) throw new TieoutError(failure.code, failure.message)
}

/** Every reason why the requisition, as both systems have it, cannot become an AP invoice. */
function problemsOf(pair: InvoicePair, distributions: readonly Distribution[]): UserError[] {
  const refuse = refusing(FIELD)
  const { number, commitment_number: commitment } = pair
  if (pair.field_id === null || pair.status === null) {
    const message = `Invoice ${number} is not in Procore, so there is nothing to write to Sage.`
    return [refuse('WRONG_STATE', message)]
  }
  if (pair.unread !== null) {
    const message = `What invoice ${number} rests on is not read: ${pair.unread}`
    return [refuse('WRONG_STATE', message)]
  }
  const problems: UserError[] = []
  if (pair.books_key !== null) {
    const message = `Sage has invoice ${number} of ${commitment} already; what differs is in its findings.`
    problems.push(refuse('ALREADY_EXISTS', message))
  }
  if (pair.elsewhere_key !== null) {
    const message = `Sage has invoice ${number} already, on another commitment than ${commitment} or on none; correct it there.`
    problems.push(refuse('ALREADY_EXISTS', message))
  }
  if (!pair.has_number) {
    const message = `Requisition ${number} has no number in Procore, and Sage knows it by nothing else; give it one there.`
    problems.push(refuse('WRONG_STATE', message))
  }
  if (!pair.is_counted) {
    const message = `Requisition ${number} is ${pair.status} in Procore; only an approved one is written to Sage.`
    problems.push(refuse('WRONG_STATE', message))
  }
  if (pair.books_number === null) {
    const message = `Commitment ${commitment} has no counterpart in Sage; link it, or write it with commitmentExport first.`
    return [...problems, refuse('NOT_LINKED', message)]
  }
  if (pair.invoiced_on === null || pair.accounting_on === null) {
    const message = `Requisition ${number} has no billing date in Procore; set it there first.`
    problems.push(refuse('WRONG_STATE', message))
  }
  if (distributions.length === 0 && pair.is_counted) {
    const message = `Requisition ${number} bills and releases nothing, so there is nothing to write to Sage.`
    problems.push(refuse('WRONG_STATE', message))
  }
  for (const { coding } of distributions.filter(({ item_number }) => item_number === null)) {
    const message = `Requisition ${number} bills ${coding}, which is on no item of ${commitment} in Sage; export the change order that adds it, or map the cost code.`
    problems.push(refuse('UNKNOWN_CODE', message))
  }
  return [...problems, ...limitProblems(pair)]
}

/** What may not be passed, whatever is in order otherwise. */
function limitProblems(pair: InvoicePair): UserError[] {
  const refuse = refusing(FIELD)
  const problems: UserError[] = []
  const invoiced = sum([pair.invoiced_amount ?? '0', pair.gross_amount ?? '0'])
  const revised = pair.revised_amount ?? '0'
  if (compare(pair.gross_amount ?? '0', '0') > 0 && compare(invoiced, revised) > 0) {
    const message = `With requisition ${pair.number}, ${pair.commitment_number} would be invoiced ${invoiced} in Sage, beyond its ${revised}; export the change order that is missing there first.`
    problems.push(refuse('WRONG_STATE', message))
  }
  const held = sum([pair.held_amount ?? '0', pair.retainage_amount ?? '0'])
  if (compare(pair.retainage_amount ?? '0', '0') < 0 && compare(held, '0') < 0) {
    const message = `Requisition ${pair.number} releases ${subtract('0', pair.retainage_amount ?? '0')}, and ${pair.commitment_number} holds ${pair.held_amount ?? '0'} in Sage; a release cannot be more than what is held.`
    problems.push(refuse('WRONG_STATE', message))
  }
  return problems
}

function contentOf(
  pair: InvoicePair,
  distributions: readonly Distribution[],
): InvoiceRequest['import'] {
  const title = `${pair.commitment_number} requisition ${pair.number}`.slice(0, TITLE_LENGTH_MAX)
  return {
    ...(pair.company !== null && { company: pair.company }),
    vendorNumber: pair.vendor_number ?? '',
    number: pair.number.trim(),
    title,
    invoicedOn: pair.invoiced_on ?? '',
    accountingOn: pair.accounting_on ?? '',
    lines: distributions.map(line => ({
      commitmentNumber: pair.books_number,
      itemNumber: line.item_number,
      description: title,
      amount: line.amount,
      retainageAmount: line.retainage_amount,
    })),
  }
}

function writeOf(pair: InvoicePair, content: InvoiceRequest['import']): PlannedWrite {
  const gross = pair.gross_amount ?? '0'
  const retainage = pair.retainage_amount ?? '0'
  const invoicedAmount = pair.invoiced_amount ?? '0'
  const retainageHeldAmount = pair.held_amount ?? '0'
  return {
    system: 'SAGE300',
    action: 'import an AP invoice',
    target: `vendor ${content.vendorNumber}, invoice ${content.number}`,
    before: { invoicedAmount, retainageHeldAmount, invoice: null },
    after: {
      invoicedAmount: sum([invoicedAmount, gross]),
      retainageHeldAmount: sum([retainageHeldAmount, retainage]),
      invoice: { ...content, grossAmount: gross, retainageAmount: retainage },
    },
    accountingEffect: `An AP invoice of ${gross} gross, ${retainage} of it retainage, waits unposted in Sage. Once a person posts it there, accounts payable and job cost rise by it in the period of ${content.accountingOn}.`,
  }
}
