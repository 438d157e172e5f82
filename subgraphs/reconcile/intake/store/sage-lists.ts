import {
  SageChangeOrdersDocument,
  SageCommitmentsDocument,
  SageCostCodesDocument,
  SageInvoicesDocument,
  SageJobsDocument,
  SagePaymentsDocument,
  SageVendorsDocument,
} from '../questions/sage300.generated.ts'
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
import {
  list,
  ofCommitment,
  PAGE_SIZE,
  PAGE_SIZE_WITH_LINES,
  type Since,
  type SourceList,
} from './source-list.ts'

/** Of a distribution of Sage. */
const ADDED_UP = [
  'grossAmount',
  'retainageAmount',
  'retainagePaidAmount',
  'paidAmount',
  'deductionAmount',
] as const

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
