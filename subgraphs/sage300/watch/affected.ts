const unified = ['projects', 'project', 'commitments', 'commitment', 'findings']

/** Which queries and mutations of the graph rest on which tables, told by the name of the table. */
const readers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/__VENDOR$/, ['sageVendors', 'sageVendor', ...unified]],
  [/COMMITMENT_CO/, ['sageChangeOrders', 'sageCommitment', ...unified, 'changeOrderExport']],
  [/COMMITMENT/, ['sageCommitments', 'sageCommitment', ...unified, 'changeOrderExport']],
  [/INVOICE|DISTRIBUTION/, ['sageInvoices', 'sagePayments', ...unified]],
  [/__JOB$/, ['sageJobs', 'sageJob', ...unified]],
  [/COST_CODE|EXTRA|CATEGORY/, ['sageCostCodes', ...unified]],
]

export function affectedBy(table: string): readonly string[] {
  return readers.find(([name]) => name.test(table))?.[1] ?? []
}
