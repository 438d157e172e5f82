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
    [`subgraphs/reconcile/operations/${name}.generated.ts`]: {
      schema: ['schema/common.graphql', `schema/${name}.graphql`, federationDirectives],
      documents: `subgraphs/reconcile/operations/${name}-*.graphql`,
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
      ProcoreProject: './records/rows.ts#ProjectParent',
      ProcoreVendor: './records/rows.ts#VendorParent',
      ProcoreInsurance: './records/rows.ts#InsuranceRow',
      ProcoreCostCode: './records/rows.ts#CostCodeRow',
      ProcoreWbsCode: './records/rows.ts#WbsCodeRow',
      ProcoreSubJob: './records/rows.ts#SubJobRow',
      ProcoreCommitment: './records/rows.ts#CommitmentRow',
      ProcoreInvoiceConfiguration: './records/rows.ts#InvoiceConfigurationRow',
      ProcoreRetainageRule: './records/rows.ts#RetainageRuleRow',
      ProcoreCommitmentLine: './records/rows.ts#CommitmentLineRow',
      ProcoreChangeOrder: './records/rows.ts#ChangeOrderRow',
      ProcoreChangeOrderBatch: './records/rows.ts#ChangeOrderBatchRow',
      ProcoreChangeOrderRequest: './records/rows.ts#ChangeOrderRequestRow',
      ProcorePotentialChangeOrder: './records/rows.ts#PotentialChangeOrderRow',
      ProcoreChangeOrderLine: './records/rows.ts#ChangeOrderLineRow',
      ProcoreInvoice: './records/invoice.ts#InvoiceRow',
      ProcoreInvoiceSummary: './records/certificate.ts#CertificateRow',
      ProcoreInvoiceLine: './records/rows.ts#InvoiceLineRow',
      ProcorePayment: './records/rows.ts#PaymentRow',
      ProcorePrimeContract: './records/owner-rows.ts#PrimeContractRow',
      ProcorePrimeLine: './records/owner-rows.ts#PrimeLineRow',
      ProcorePrimeChangeOrder: './records/owner-rows.ts#PrimeChangeOrderRow',
      ProcoreOwnerInvoice: './records/owner-rows.ts#OwnerInvoiceRow',
      ProcoreOwnerInvoiceSummary: './records/owner-rows.ts#OwnerInvoiceSummaryRow',
      ProcoreOwnerInvoiceLine: './records/owner-rows.ts#OwnerInvoiceLineRow',
      ProcoreBillingPeriod: './records/owner-rows.ts#BillingPeriodRow',
      ProcoreDirectCost: './records/cost-rows.ts#DirectCostRow',
      ProcoreDirectCostLine: './records/cost-rows.ts#DirectCostLineRow',
      ProcoreBudgetView: './records/cost-rows.ts#BudgetViewRow',
      ProcoreBudgetRow: './records/cost-rows.ts#BudgetRow',
      ProcoreBudgetColumn: './records/cost-rows.ts#BudgetColumnRow',
    }),
    ...subgraph('sage300', {
      SageAccount: './rows.ts#AccountRow',
      SageCategory: './rows.ts#CategoryRow',
      SageChangeOrder: './rows.ts#ChangeOrderRow',
      SageChangeOrderLine: './rows.ts#ChangeOrderItemRow',
      SageCommitment: './rows.ts#CommitmentRow',
      SageCommitmentLine: './rows.ts#CommitmentItemRow',
      SageCompany: './company.ts#CompanyRow',
      SageCostCode: './rows.ts#CostCodeRow',
      SageExtra: './rows.ts#ExtraRow',
      SageImport: './writer/import-list.ts#ImportRow',
      SageInvoice: './rows.ts#InvoiceRow',
      SageInvoiceLine: './rows.ts#DistributionRow',
      SageJob: './rows.ts#JobRow',
      SagePayment: './rows.ts#PaymentRow',
      SageTransaction: './rows.ts#TransactionRow',
      SageVendor: './rows.ts#VendorRow',
    }),
    ...subgraph('reconcile', {
      Project: './rows.ts#ProjectRow',
      Vendor: './rows.ts#VendorRow',
      Commitment: './rows.ts#CommitmentRow',
      ChangeOrder: './rows.ts#ChangeOrderRow',
      Invoice: './rows.ts#InvoiceRow',
      RetainagePosition: './rows.ts#CommitmentRow',
      FieldComparison: './rows.ts#ComparisonRow',
      LinkSuggestion: './rows.ts#SuggestionRow',
      VendorSuggestion: './rows.ts#VendorSuggestionRow',
      Finding: './rows.ts#FindingRow',
    }),
    ...questions('procore'),
    ...questions('sage300'),
  },
}

export default config
