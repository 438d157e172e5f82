import {
  ProcoreChangeOrdersDocument,
  ProcoreCommitmentsDocument,
  ProcoreCostCodesDocument,
  ProcoreInvoicesDocument,
  ProcoreProjectsDocument,
  ProcoreVendorsDocument,
} from '../questions/procore.generated.ts'
import {
  procoreChangeOrderRow,
  procoreCommitmentRow,
  procoreLineRow,
  requisitionLineRow,
  requisitionLines,
  requisitionRow,
} from './procore-rows.ts'
import { costCodeRow, vendorRow } from './record-rows.ts'
import {
  list,
  ofCommitment,
  PAGE_SIZE,
  PAGE_SIZE_WITH_LINES,
  type SourceList,
} from './source-list.ts'

const ofProject = (projectId: string) => ({ projectId })

/** The lists that Procore's company has once. */
export const companyLists: readonly SourceList[] = [
  list(
    { name: 'PROJECTS', tables: ['procore.project'] },
    'PROCORE',
    ProcoreProjectsDocument,
    PAGE_SIZE,
    () => ({}),
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
    () => ({}),
    vendor => ({
      'procore.vendor': [vendorRow(vendor)],
    }),
  ),
]

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

/** All lists of a project of Procore. */
export const projectLists: readonly SourceList[] = [
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
]
