import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { ListName } from '../../ground.ts'
import {
  ProcoreChangeOrdersDocument,
  ProcoreCommitmentsDocument,
  ProcoreCostCodesDocument,
  ProcoreInvoicesDocument,
  ProcoreProjectsDocument,
  ProcoreVendorsDocument,
} from '../questions/procore.generated.ts'
import {
  SageChangeOrdersDocument,
  SageCommitmentsDocument,
  SageCostCodesDocument,
  SageInvoicesDocument,
  SageJobsDocument,
  SagePaymentsDocument,
  SageVendorsDocument,
} from '../questions/sage300.generated.ts'
import type { PageAnswer, PageVariables, Sources, System } from '../sources.ts'
import type { Unreadable } from '../unreadable.ts'
import {
  procoreChangeOrderRow,
  procoreCommitmentRow,
  procoreLineRow,
  requisitionLineRow,
  requisitionLines,
  requisitionRow,
} from './procore-rows.ts'
import {
  changeOrderLineRow,
  changeOrderRow,
  commitmentRow,
  committedTotals,
  costCodeRow,
  invoiceRow,
  lineRow,
  NOTHING,
  untoldOf,
  vendorRow,
} from './record-rows.ts'
import type { SourceTable, StagedRow } from './versions.ts'

/** The rows that one record becomes. */
export type RowsOfRecord = Partial<Record<SourceTable, StagedRow[]>>

/** One list of a source; `read` gives its pages as rows of the store. Throws as Sources.pages. */
export interface SourceList {
  name: ListName
  /** What its records become rows of. */
  tables: readonly SourceTable[]
  /** Without `onUnreadable` one record that cannot be read fails the list. */
  read(
    sources: Sources,
    projectId: string,
    context: RequestContext,
    onUnreadable?: (record: UnreadRecord) => void,
  ): AsyncGenerator<RowsOfRecord[], void, undefined>
}

/** A record that is there and was not read, or not wholly. */
export interface UnreadRecord {
  id: string
  /** Whose figures rest on it, as far as it tells. */
  commitmentIds: readonly string[]
  /** The invoice that it is or pays, and the vendor of that: where it tells no commitment, the invoice is on theirs. */
  invoiceId: string | undefined
  vendorId: string | undefined
  /** Its head without its lines; undefined where not even that was read. */
  rows: RowsOfRecord | undefined
  failure: Error
}

const PAGE_SIZE = 1000
/** Records with their lines inside come in smaller pages, so that a page stays a few megabytes. */
const PAGE_SIZE_WITH_LINES = 250

/** Of a distribution of Sage. */
const ADDED_UP = [
  'grossAmount',
  'retainageAmount',
  'retainagePaidAmount',
  'paidAmount',
  'deductionAmount',
] as const

const ofCompany = () => ({})
const ofProject = (projectId: string) => ({ projectId })

/** The lists that Procore's company has once. */
export const companyLists: readonly SourceList[] = [
  list(
    { name: 'PROJECTS', tables: ['procore.project'] },
    'PROCORE',
    ProcoreProjectsDocument,
    PAGE_SIZE,
    ofCompany,
    project => ({
      'procore.project': [
        {
          id: project.id,
          number: project.number,
          name: project.name,
          status: project.status,
          source_status: project.sourceStatus,
          state_code: project.stateCode,
        },
      ],
    }),
  ),
  list(
    { name: 'VENDORS', tables: ['procore.vendor'] },
    'PROCORE',
    ProcoreVendorsDocument,
    PAGE_SIZE,
    ofCompany,
    vendor => ({
      'procore.vendor': [vendorRow(vendor)],
    }),
  ),
]

/** The lists that each company of Sage has once. */
export function sageCompanyLists(company: string): readonly SourceList[] {
  const ofSageCompany = () => ({ company })
  return [
    list(
      { name: 'PROJECTS', tables: ['sage.project'] },
      'SAGE300',
      SageJobsDocument,
      PAGE_SIZE,
      ofSageCompany,
      job => ({
        'sage.project': [
          {
            id: job.id,
            number: job.number,
            name: job.name,
            status: job.status,
            source_status: job.sourceStatus,
            company,
            retainage_percent: job.retainagePercent,
            ...committedTotals(job),
          },
        ],
      }),
    ),
    list(
      { name: 'VENDORS', tables: ['sage.vendor'] },
      'SAGE300',
      SageVendorsDocument,
      PAGE_SIZE,
      ofSageCompany,
      vendor => ({
        'sage.vendor': [
          { ...vendorRow(vendor), company, retainage_held_amount: vendor.retainageHeldAmount },
        ],
      }),
    ),
  ]
}

/** The cost codes of a project of Procore. */
export const costCodeList = list(
  { name: 'COST_CODES', tables: ['procore.cost_code'] },
  'PROCORE',
  ProcoreCostCodesDocument,
  PAGE_SIZE,
  ofProject,
  (code, projectId) => ({
    'procore.cost_code': [costCodeRow(code, projectId)],
  }),
)

/** Its change orders. */
export const changeOrderList = list(
  { name: 'CHANGE_ORDERS', tables: ['procore.change_order'] },
  'PROCORE',
  ProcoreChangeOrdersDocument,
  PAGE_SIZE,
  ofProject,
  (change, projectId) =>
    ofCommitment(change, projectId, commitmentId => ({
      'procore.change_order': [procoreChangeOrderRow(change, commitmentId, projectId)],
    })),
)

/** Its requisitions; with a moment, all of the commitments of which one has changed since. */
export function invoiceList(
  some: { updatedAfter?: string; commitmentIds?: readonly string[] } = {},
): SourceList {
  const { updatedAfter = null, commitmentIds = null } = some
  return list(
    { name: 'INVOICES', tables: ['procore.invoice', 'procore.invoice_line'] },
    'PROCORE',
    ProcoreInvoicesDocument,
    PAGE_SIZE_WITH_LINES,
    projectId => ({ projectId, updatedAfter, commitmentIds }),
    (invoice, projectId) =>
      ofCommitment(invoice, projectId, commitmentId => ({
        'procore.invoice': [{ ...requisitionRow(invoice, projectId), commitment_id: commitmentId }],
        'procore.invoice_line': requisitionLines(invoice.lines).map(line =>
          requisitionLineRow(line, invoice.id, projectId),
        ),
      })),
  )
}

/** What is read again of a project: what may have changed since it was read, and what is wanted besides. */
export interface Since {
  readAt: Date
  /** Whether cost codes are read though nothing else changed. */
  withCodes: boolean
  /** Of these commitments all is read, whether or not it says that it has changed. */
  commitmentIds: readonly string[]
}

/** The lists of one job, all of them without `since`. */
export function jobLists(since?: Since): readonly SourceList[] {
  const updatedAfter = since?.readAt.toISOString() ?? null
  const ofJob = (jobId: string) => ({ jobId, updatedAfter })
  const ofCommitments = (jobId: string) => ({
    ...ofJob(jobId),
    alsoOf: since?.commitmentIds ?? null,
  })
  return [
    list(
      { name: 'COST_CODES', tables: ['sage.cost_code', 'sage.category'] },
      'SAGE300',
      SageCostCodesDocument,
      PAGE_SIZE,
      jobId => (since?.withCodes ? { jobId, updatedAfter: null } : ofJob(jobId)),
      (code, jobId) => ({
        'sage.cost_code': [
          { ...costCodeRow(code, jobId), is_group: code.isGroup, ...committedTotals(code) },
        ],
        'sage.category': code.categories.map(category => ({
          id: category.id,
          project_id: jobId,
          cost_code_id: code.id,
          number: category.number,
          ...committedTotals(category),
          pending_committed_changes_amount: category.pendingCommittedChangesAmount,
          paid_amount: category.jobToDatePaidAmount,
          original_estimate_amount: category.originalEstimateAmount,
          revised_estimate_amount: category.revisedEstimateAmount,
        })),
      }),
    ),
    list(
      { name: 'COMMITMENTS', tables: ['sage.commitment', 'sage.commitment_line'] },
      'SAGE300',
      SageCommitmentsDocument,
      PAGE_SIZE_WITH_LINES,
      ofCommitments,
      (commitment, jobId) => ({
        'sage.commitment': [
          { ...commitmentRow(commitment, jobId), invoiced_amount: commitment.invoicedAmount },
        ],
        'sage.commitment_line': commitment.lines.map(line => ({
          ...lineRow(line, commitment.id, jobId),
          job_id: line.job?.id ?? null,
          retainage_percent: line.retainagePercent,
          approved_changes_amount: line.approvedChangesAmount,
          invoiced_amount: line.invoicedAmount,
          tax_amount: line.taxAmount,
        })),
      }),
    ),
    list(
      { name: 'CHANGE_ORDERS', tables: ['sage.change_order', 'sage.change_order_line'] },
      'SAGE300',
      SageChangeOrdersDocument,
      PAGE_SIZE,
      ofCommitments,
      (change, jobId) =>
        ofCommitment(change, jobId, commitmentId => ({
          'sage.change_order': [
            { ...changeOrderRow(change, commitmentId, jobId), is_released: change.isReleased },
          ],
          'sage.change_order_line': change.lines.map(line => ({
            ...changeOrderLineRow(line, change.id, jobId),
            job_id: line.job?.id ?? null,
          })),
        })),
    ),
    list(
      { name: 'INVOICES', tables: ['sage.invoice', 'sage.invoice_line'] },
      'SAGE300',
      SageInvoicesDocument,
      PAGE_SIZE_WITH_LINES,
      ofCommitments,
      (invoice, jobId) => ({
        'sage.invoice': [
          {
            ...invoiceRow(invoice, jobId),
            vendor_id: invoice.vendor?.id ?? null,
            is_posted: invoice.isPosted,
            gross_amount: invoice.grossAmount,
            retainage_amount: invoice.retainageAmount,
            deduction_amount: invoice.deductionAmount,
            tax_amount: invoice.taxAmount,
            discount_amount: invoice.discountAmount,
            paid_amount: invoice.paidAmount,
            retainage_held_amount: invoice.retainageHeldAmount,
            retainage_paid_amount: invoice.retainagePaidAmount,
          },
        ],
        // An invoice may be split over several jobs; each job keeps its own lines.
        'sage.invoice_line': invoice.lines
          .filter(line => line.job?.id === jobId)
          .map(line => ({
            id: line.id,
            project_id: jobId,
            invoice_id: invoice.id,
            commitment_id: line.commitment?.id ?? null,
            commitment_line_number: line.commitmentLineNumber,
            extra: line.extra,
            cost_code: line.costCode,
            cost_type: line.costType,
            gross_amount: line.grossAmount ?? NOTHING,
            retainage_amount: line.retainageAmount ?? NOTHING,
            retainage_paid_amount: line.retainagePaidAmount ?? NOTHING,
            paid_amount: line.paidAmount ?? NOTHING,
            deduction_amount: line.deductionAmount ?? NOTHING,
            untold: untoldOf(line, ADDED_UP),
            number: line.number,
            quantity: line.quantity,
            unit_cost_amount: line.unitCostAmount,
            tax_amount: line.taxAmount,
            discount_amount: line.discountAmount,
            retainage_held_amount: line.retainageHeldAmount,
            retainage_payable_account: line.retainagePayableAccountNumber,
            joint_payee: line.jointPayee,
          })),
      }),
    ),
    list(
      { name: 'PAYMENTS', tables: ['sage.payment'] },
      'SAGE300',
      SagePaymentsDocument,
      PAGE_SIZE,
      ofJob,
      (payment, jobId) => ({
        'sage.payment': [
          {
            id: payment.id,
            project_id: jobId,
            invoice_id: payment.invoice?.id ?? null,
            number: payment.number,
            status: payment.status,
            source_status: payment.sourceStatus,
            amount: payment.amount,
            retainage_paid_amount: payment.retainagePaidAmount,
            paid_on: payment.paidOn,
          },
        ],
      }),
    ),
  ]
}

/** The lists of one project or job. */
export const projectLists: Readonly<Record<System, readonly SourceList[]>> = {
  PROCORE: [
    costCodeList,
    list(
      { name: 'COMMITMENTS', tables: ['procore.commitment', 'procore.commitment_line'] },
      'PROCORE',
      ProcoreCommitmentsDocument,
      PAGE_SIZE_WITH_LINES,
      ofProject,
      (commitment, projectId) => ({
        'procore.commitment': [procoreCommitmentRow(commitment, projectId)],
        'procore.commitment_line': commitment.lines.map(line =>
          procoreLineRow(line, commitment.id, projectId),
        ),
      }),
    ),
    changeOrderList,
    invoiceList(),
  ],
  SAGE300: jobLists(),
}

type Reference = { id: string } | null | undefined
/** What may be read of a record though the rest of it is not. */
interface PartRead {
  commitment?: Reference
  invoice?: Reference
  vendor?: Reference
  lines?: readonly { commitment?: Reference }[]
}

function list<Node, Variables extends PageVariables>(
  what: Pick<SourceList, 'name' | 'tables'>,
  system: System,
  document: TypedDocumentNode<PageAnswer<Node>, Variables>,
  pageSize: number,
  variablesOf: (projectId: string) => Omit<Variables, keyof PageVariables>,
  rowsOf: (node: Node, projectId: string) => RowsOfRecord,
): SourceList {
  function unreadRecord({ id, node, without, failure }: Unreadable, projectId: string) {
    const { commitment, invoice, vendor, lines = [] } = node as PartRead
    // A head says what it is without its lines.
    const hasHead = without.every(field => /^lines\b/.test(field))
    const parents = [commitment, ...lines.map(line => line.commitment)]
    return {
      id,
      commitmentIds:
        what.name === 'COMMITMENTS' ? [id] : [...new Set(parents.flatMap(each => each?.id ?? []))],
      invoiceId: what.name === 'INVOICES' ? id : invoice?.id,
      vendorId: vendor?.id,
      rows: hasHead ? rowsOf({ ...node, lines: [] } as Node, projectId) : undefined,
      failure,
    }
  }
  return {
    ...what,
    async *read(sources, projectId, context, onUnreadable) {
      const variables = variablesOf(projectId)
      const note = (record: Unreadable) => onUnreadable?.(unreadRecord(record, projectId))
      const options = { pageSize, onUnreadable: onUnreadable && note }
      for await (const nodes of sources.pages(system, document, variables, context, options)) {
        yield nodes.map(node => rowsOf(node, projectId))
      }
    },
  }
}

/** A document without its commitment belongs to no figure; it is left out, and said so in the log. */
function ofCommitment(
  record: { id: string; commitment: { id: string } | null },
  projectId: string,
  rows: (commitmentId: string) => RowsOfRecord,
): RowsOfRecord {
  if (record.commitment) return rows(record.commitment.id)
  log.warn('refresh.record_without_commitment', { id: record.id, project: projectId })
  return {}
}
