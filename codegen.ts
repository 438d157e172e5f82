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
      ProcoreProject: './rows.ts#ProjectParent',
      ProcoreVendor: './rows.ts#VendorParent',
      ProcoreInsurance: './rows.ts#InsuranceRow',
      ProcoreCostCode: './rows.ts#CostCodeRow',
      ProcoreWbsCode: './rows.ts#WbsCodeRow',
      ProcoreSubJob: './rows.ts#SubJobRow',
      ProcoreCommitment: './rows.ts#CommitmentRow',
      ProcoreInvoiceConfiguration: './rows.ts#InvoiceConfigurationRow',
      ProcoreRetainageRule: './rows.ts#RetainageRuleRow',
      ProcoreCommitmentLine: './rows.ts#CommitmentLineRow',
      ProcoreChangeOrder: './rows.ts#ChangeOrderRow',
      ProcoreChangeOrderBatch: './rows.ts#ChangeOrderBatchRow',
      ProcoreChangeOrderRequest: './rows.ts#ChangeOrderRequestRow',
      ProcorePotentialChangeOrder: './rows.ts#PotentialChangeOrderRow',
      ProcoreChangeOrderLine: './rows.ts#ChangeOrderLineRow',
      ProcoreInvoice: './commitments/billing.ts#InvoiceRow',
      ProcoreInvoiceSummary: './commitments/certificate.ts#CertificateRow',
      ProcoreInvoiceLine: './rows.ts#InvoiceLineRow',
      ProcorePayment: './rows.ts#PaymentRow',
      ProcorePrimeContract: './owner/rows.ts#PrimeContractRow',
      ProcorePrimeLine: './owner/rows.ts#PrimeLineRow',
      ProcorePrimeChangeOrder: './owner/rows.ts#PrimeChangeOrderRow',
      ProcoreOwnerInvoice: './owner/rows.ts#OwnerInvoiceRow',
      ProcoreOwnerInvoiceSummary: './owner/rows.ts#OwnerInvoiceSummaryRow',
      ProcoreOwnerInvoiceLine: './owner/rows.ts#OwnerInvoiceLineRow',
      ProcoreBillingPeriod: './owner/rows.ts#BillingPeriodRow',
      ProcoreDirectCost: './costs/rows.ts#DirectCostRow',
      ProcoreDirectCostLine: './costs/rows.ts#DirectCostLineRow',
      ProcoreBudgetView: './costs/rows.ts#BudgetViewRow',
      ProcoreBudgetRow: './costs/rows.ts#BudgetRow',
      ProcoreBudgetColumn: './costs/rows.ts#BudgetColumnRow',
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
      Project: './ground.ts#ProjectRow',
      Vendor: './ground.ts#VendorRow',
      Commitment: './ground.ts#CommitmentRow',
      ChangeOrder: './ground.ts#ChangeOrderRow',
      Invoice: './ground.ts#InvoiceRow',
      RetainagePosition: './ground.ts#CommitmentRow',
      BridgePart: './ground.ts#BridgeRow',
      CommitmentLine: './ground.ts#LineRow',
      RetainageLine: './ground.ts#LineRow',
      RetainageInvoice: './ground.ts#InvoiceRow',
      FindingDocument: './ground.ts#DocumentRow',
      FieldComparison: './ground.ts#ComparisonRow',
      LinkSuggestion: './ground.ts#SuggestionRow',
      VendorSuggestion: './ground.ts#VendorSuggestionRow',
      Finding: './ground.ts#FindingRow',
    }),
    ...questions('procore'),
    ...questions('sage300'),
  },
}

export default config
