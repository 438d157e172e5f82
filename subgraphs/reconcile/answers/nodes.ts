import type { IdSystem } from '#lib/ids'

/** By the kind that an id names: the type of the record in the graph, which its own subgraph resolves. */
const typesOfRecords = {
  procore: {
    Project: 'ProcoreProject',
    Vendor: 'ProcoreVendor',
    CostCode: 'ProcoreCostCode',
    WorkOrderContract: 'ProcoreCommitment',
    PurchaseOrderContract: 'ProcoreCommitment',
    CommitmentChangeOrder: 'ProcoreChangeOrder',
    LineItem: 'ProcoreCommitmentLine',
    Requisition: 'ProcoreInvoice',
    ContractPayment: 'ProcorePayment',
    PrimeContract: 'ProcorePrimeContract',
    PrimeChangeOrder: 'ProcorePrimeChangeOrder',
    OwnerInvoice: 'ProcoreOwnerInvoice',
    BillingPeriod: 'ProcoreBillingPeriod',
    DirectCost: 'ProcoreDirectCost',
    BudgetView: 'ProcoreBudgetView',
  },
  sage300: {
    Job: 'SageJob',
    Extra: 'SageExtra',
    Vendor: 'SageVendor',
    CostCode: 'SageCostCode',
    Account: 'SageAccount',
    Commitment: 'SageCommitment',
    CommitmentItem: 'SageCommitmentLine',
    ChangeOrder: 'SageChangeOrder',
    Invoice: 'SageInvoice',
    UnpostedInvoice: 'SageInvoice',
    Payment: 'SagePayment',
  },
} as const

type Types = typeof typesOfRecords
export type RecordType = {
  [System in keyof Types]: Types[System][keyof Types[System]]
}[keyof Types]

/** Undefined where no record of that kind can be asked for by its id. */
export function typeOfRecord(system: IdSystem, kind: string): RecordType | undefined {
  if (system === 'tieout') return undefined
  const types: Readonly<Record<string, RecordType>> = typesOfRecords[system]
  return Object.hasOwn(types, kind) ? types[kind] : undefined
}
