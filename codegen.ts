import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * The types of every resolver and every typed question come from the contract in schema/. A mapper
 * says what a resolver is handed as its parent: the row that the subgraph read.
 */
const scalars = {
  Decimal: 'string',
  Date: 'string',
  DateTime: 'string',
  JSON: 'unknown',
  ID: 'string',
}

const federationDirectives = `
  directive @link(url: String!, import: [String!]) on SCHEMA
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @inaccessible on OBJECT | FIELD_DEFINITION | INPUT_OBJECT | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
`

function subgraph(name: string, mappers: Record<string, string>): CodegenConfig['generates'] {
  return {
    [`subgraphs/${name}/types.generated.ts`]: {
      schema: ['schema/common.graphql', `schema/${name}.graphql`, federationDirectives],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars,
        mappers,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: false,
        contextType: '../../lib/request.ts#RequestContext',
        federation: true,
        makeResolverTypeCallable: true,
        strictScalars: true,
      },
    },
  }
}

/** The questions that reconcile asks of subgraph `name`, typed against the contract of that subgraph. */
function questions(name: string): CodegenConfig['generates'] {
  return {
    [`subgraphs/reconcile/intake/questions/${name}.generated.ts`]: {
      schema: ['schema/common.graphql', `schema/${name}.graphql`, federationDirectives],
      documents: `subgraphs/reconcile/intake/questions/${name}-*.graphql`,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        skipTypename: true,
        onlyOperationTypes: true,
        strictScalars: true,
        optimizeDocumentNode: true,
      },
    },
  }
}

const config: CodegenConfig = {
  overwrite: true,
  silent: true,
  generates: {
    ...subgraph('procore', {
      ProcoreProject: './ground.ts#ProjectParent',
      ProcoreProjectTool: './ground.ts#ProjectToolRow',
      ProcoreVendor: './ground.ts#VendorParent',
      ProcoreInsurance: './ground.ts#InsuranceRow',
      ProcoreCostCode: './ground.ts#CostCodeRow',
      ProcoreWbsCode: './ground.ts#WbsCodeRow',
      ProcoreSubJob: './ground.ts#SubJobRow',
      ProcoreCommitment: './ground.ts#CommitmentRow',
      ProcoreInvoiceConfiguration: './ground.ts#InvoiceConfigurationRow',
      ProcoreRetainageRule: './ground.ts#RetainageRuleRow',
      ProcoreCommitmentLine: './ground.ts#CommitmentLineRow',
      ProcoreChangeOrder: './ground.ts#ChangeOrderRow',
      ProcoreChangeOrderBatch: './ground.ts#ChangeOrderBatchRow',
      ProcoreChangeOrderRequest: './ground.ts#ChangeOrderRequestRow',
      ProcorePotentialChangeOrder: './ground.ts#PotentialChangeOrderRow',
      ProcoreChangeOrderLine: './ground.ts#ChangeOrderLineRow',
      ProcoreInvoice: './ground.ts#InvoiceRow',
      ProcoreInvoiceSummary: './ground.ts#InvoiceSummaryRow',
      ProcoreInvoiceLine: './ground.ts#InvoiceLineRow',
      ProcorePayment: './ground.ts#PaymentRow',
      ProcorePrimeContract: './ground.ts#PrimeContractRow',
      ProcorePrimeLine: './ground.ts#PrimeLineRow',
      ProcorePrimeChangeOrder: './ground.ts#PrimeChangeOrderRow',
      ProcoreOwnerInvoice: './ground.ts#OwnerInvoiceRow',
      ProcoreOwnerInvoiceSummary: './ground.ts#OwnerInvoiceSummaryRow',
      ProcoreOwnerInvoiceLine: './ground.ts#OwnerInvoiceLineRow',
      ProcoreBillingPeriod: './ground.ts#BillingPeriodRow',
      ProcoreDirectCost: './ground.ts#DirectCostRow',
      ProcoreDirectCostLine: './ground.ts#DirectCostLineRow',
      ProcoreBudgetView: './ground.ts#BudgetViewRow',
      ProcoreBudgetRow: './ground.ts#BudgetRow',
      ProcoreBudgetColumn: './ground.ts#BudgetColumnRow',
    }),
    ...subgraph('sage300', {
      SageAccount: './ground.ts#AccountRow',
      SageCategory: './ground.ts#CategoryRow',
      SageChangeOrder: './ground.ts#ChangeOrderRow',
      SageChangeOrderLine: './ground.ts#ChangeOrderItemRow',
      SageCommitment: './ground.ts#CommitmentRow',
      SageCommitmentLine: './ground.ts#CommitmentItemRow',
      SageCompany: './ground.ts#CompanyRow',
      SageCostCode: './ground.ts#CostCodeRow',
      SageExtra: './ground.ts#ExtraRow',
      SageImport: './ground.ts#ImportRow',
      SageInsurance: './ground.ts#InsuranceRow',
      SageInvoice: './ground.ts#InvoiceRow',
      SageInvoiceLine: './ground.ts#DistributionRow',
      SageJob: './ground.ts#JobRow',
      SagePayment: './ground.ts#PaymentRow',
      SageTransaction: './ground.ts#TransactionRow',
      SageVendor: './ground.ts#VendorRow',
    }),
    ...subgraph('reconcile', {
      // A row of the store and a flat row of the contract may have one name.
      Project: './ground.ts#ProjectRow',
      Reading: './ground.ts#ReadingRow',
      Vendor: './ground.ts#VendorRow',
      Commitment: './ground.ts#CommitmentRow as CommitmentPair',
      ChangeOrder: './ground.ts#ChangeOrderRow as ChangeOrderPair',
      Invoice: './ground.ts#InvoiceRow as InvoicePair',
      RetainagePosition: './ground.ts#CommitmentRow as CommitmentPair',
      BridgePart: './ground.ts#BridgeRow',
      CommitmentLine: './ground.ts#LineRow',
      RetainageLine: './ground.ts#RetainageLineRow',
      RetainageInvoice: './ground.ts#InvoiceRow as InvoicePair',
      FindingDocument: './ground.ts#DocumentRow',
      FieldComparison: './ground.ts#ComparisonRow',
      LinkSuggestion: './ground.ts#SuggestionRow',
      MeasureTotal: './ground.ts#MeasureRow',
      Company: './ground.ts#CompanyRow',
      TimelineEvent: './ground.ts#TimelineEventRow',
      VendorSuggestion: './ground.ts#VendorSuggestionRow',
      Finding: './ground.ts#FindingRow as KeptFinding',
      FindingEvent: './ground.ts#FindingEventRow',
      ChangeRow: './ground.ts#LoggedChange',
      ChangePage: './ground.ts#ChangesRead',
      AuditEntry: './ground.ts#AuditEntryRow',
      AuditVerification: './ground.ts#AuditReport',
      AuditCompleteness: './audit/completeness.ts#Completeness',
      Operation: './ground.ts#ReadOperation',
      PlannedWrite: './ground.ts#PlannedWrite as PlannedWriteRow',
      Webhook: './ground.ts#WebhookRow',
      WebhookSubscribePayload: './ground.ts#WebhookAnswer',
      WebhookUnsubscribePayload: './ground.ts#WebhookAnswer',
      WebhookReplayPayload: './ground.ts#WebhookAnswer',
      ProjectLinkPayload: './ground.ts#ProjectLinkAnswer',
      ProjectUnlinkPayload: './ground.ts#ProjectUnlinkAnswer',
      VendorLinkPayload: './ground.ts#VendorLinkAnswer',
      VendorUnlinkPayload: './ground.ts#VendorUnlinkAnswer',
      CommitmentLinkPayload: './ground.ts#CommitmentLinkAnswer',
      CommitmentUnlinkPayload: './ground.ts#CommitmentUnlinkAnswer',
      JobCostReport: './ground.ts#JobCostRow',
      CostCodeSplit: './ground.ts#CodeSplit',
      BudgetReading: './ground.ts#BudgetReadingRow',
      JobCostLine: './ground.ts#JobCostLineRow',
      CostCodeMapping: './ground.ts#CodeMappingRow',
      CostCodeMapPayload: './ground.ts#CodeMapAnswer',
      SourceRefreshPayload: './ground.ts#RefreshAnswer',
      ChangeOrderExportPayload: './ground.ts#ChangeOrderAnswer',
      ChangeOrderApprovePayload: './ground.ts#ChangeOrderAnswer',
      ChangeOrderCorrectPayload: './ground.ts#ChangeOrderAnswer',
      CommitmentExportPayload: './ground.ts#CommitmentAnswer',
      CommitmentCreatePayload: './ground.ts#CommitmentAnswer',
      RetainageReleasePayload: './ground.ts#CommitmentAnswer',
      VendorExportPayload: './ground.ts#VendorAnswer',
      InvoiceApprovePayload: './ground.ts#InvoiceAnswer',
      InvoiceExportPayload: './ground.ts#InvoiceAnswer',
      FindingResolvePayload: './ground.ts#FindingAnswer',
      FindingAssignPayload: './ground.ts#FindingDecidedAnswer',
      FindingAcceptPayload: './ground.ts#FindingDecidedAnswer',
      FindingCommentPayload: './ground.ts#FindingDecidedAnswer',
      FindingReopenPayload: './ground.ts#FindingDecidedAnswer',
      FindingsAssignPayload: './ground.ts#FindingsDecidedAnswer',
      FindingsAcceptPayload: './ground.ts#FindingsDecidedAnswer',
      FindingsResolvePayload: './ground.ts#FindingsDecidedAnswer',
      FindingsPreview: './ground.ts#PreviewedFindings',
      OperationApprovePayload: './ground.ts#OperationAnswer',
      OperationRejectPayload: './ground.ts#OperationAnswer',
      OperationReplayPayload: './ground.ts#OperationAnswer',
      OperationDiscardPayload: './ground.ts#OperationAnswer',
      OperationSettlePayload: './ground.ts#OperationAnswer',
    }),
    'client/documents.generated.ts': {
      schema: 'schema/api.graphql',
      documents: 'documents/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        skipTypename: true,
        onlyOperationTypes: true,
        strictScalars: true,
        documentMode: 'string',
      },
    },
    ...questions('procore'),
    ...questions('sage300'),
  },
}

export default config
