import {
  counter,
  date,
  flag,
  integer,
  key,
  money,
  namesOf,
  optional,
  percent,
  stamps,
  table,
  text,
  unitCost,
  units,
  view,
  ZERO_IS_NONE,
} from './table.ts'

/** Jobs with their codes, vendors, and what is committed to them. */

export const JOB = table('JCM_MASTER__JOB', ['SageJob'], {
  Job: key('number'),
  Description: text.maybe('name'),
  Status: text('sourceStatus'),
  Use_PJ_Change_Management: flag.maybe(),
  Retainage_Percent: percent.maybe('retainagePercent'),
  Original_Commitment: money.maybe('originalCommittedAmount'),
  Approved_Commitment_Changes: money.maybe('approvedCommittedChangesAmount'),
  Revised_Commitment: money.maybe('committedAmount'),
  Commitment_Invoiced: money.maybe('committedInvoicedAmount'),
  JTD_Cost: money.maybe('jobToDateCostAmount'),
  ...stamps,
})

export const EXTRA = table('JCM_MASTER__EXTRA', ['SageExtra'], {
  Job: key(),
  Extra: key('number'),
  Description: text.maybe('name'),
  Status: text('sourceStatus'),
  ...stamps,
})

export const COST_CODE = table('JCM_MASTER__COST_CODE', ['SageCostCode', 'SageJobKeys'], {
  Job: key(),
  Extra: key('extra'),
  Cost_Code: key('number'),
  Description: text.maybe('name'),
  Group_Cost_Code: flag(),
  Status: text.maybe('sourceStatus'),
  Original_Commitment: money.maybe('originalCommittedAmount'),
  Approved_Commitment_Changes: money.maybe('approvedCommittedChangesAmount'),
  Revised_Commitment: money.maybe('committedAmount'),
  Commitment_Invoiced: money.maybe('committedInvoicedAmount'),
  JTD_Cost: money.maybe('jobToDateCostAmount'),
  ...stamps,
})

export const CATEGORY = table('JCM_MASTER__CATEGORY', ['SageCategory'], {
  Job: key(),
  Extra: key(),
  Cost_Code: key(),
  Category: key('number'),
  Description: text.maybe('name'),
  Status: text.maybe('sourceStatus'),
  Accumulate_As: text.maybe('costClass'),
  Original_Estimate: money.maybe('originalEstimateAmount'),
  Pending_Estimate_Changes: money.maybe('pendingEstimateChangesAmount'),
  Approved_Estimate_Changes: money.maybe('approvedEstimateChangesAmount'),
  Total_Estimate: money.maybe('revisedEstimateAmount'),
  Original_Commitment: money.maybe('originalCommittedAmount'),
  Pending_Commitment_Changes: money.maybe('pendingCommittedChangesAmount'),
  Approved_Commitment_Changes: money.maybe('approvedCommittedChangesAmount'),
  Revised_Commitment: money.maybe('committedAmount'),
  Commitment_Invoiced: money.maybe('committedInvoicedAmount'),
  JTD_Cost: money.maybe('jobToDateCostAmount'),
  JTD_Dollars_Paid: money.maybe('jobToDatePaidAmount'),
  ...stamps,
})

const vendorColumns = {
  Vendor: key('number'),
  Name: text.maybe('name'),
  Type: text.maybe(),
  Address_1: text.maybe('address1'),
  Address_2: text.maybe('address2'),
  City: text.maybe('city'),
  State: text.maybe('state'),
  ZIP: text.maybe('zip'),
  Telephone: text.maybe('telephone'),
  Recipient_ID: text.maybe('taxNumber'),
  Retainage_Being_Held: money.maybe('retainageHeldAmount'),
  Onhold_Status: integer.maybe('sourceStatus', ZERO_IS_NONE),
  ...stamps,
} as const

/** Sage abbreviates each kind of insurance in its own way. */
const insuranceColumns = {
  Gen_Liab_Ins_Proof_Req: flag.maybe('GENERAL_LIABILITY.isRequired'),
  GL_Ins_Company: text.maybe('GENERAL_LIABILITY.insurer'),
  GL_Ins_Policy_Number: text.maybe('GENERAL_LIABILITY.policyNumber'),
  GL_Ins_Effective_Dt: date.maybe('GENERAL_LIABILITY.effectiveOn'),
  GL_Ins_Expiration_Dt: date.maybe('GENERAL_LIABILITY.expiresOn'),
  GL_Ins_Limit: money.maybe('GENERAL_LIABILITY.limitAmount', ZERO_IS_NONE),
  Auto_Ins_Proof_Req: flag.maybe('AUTOMOBILE.isRequired'),
  Auto_Ins_Company: text.maybe('AUTOMOBILE.insurer'),
  Auto_Ins_Policy_Num: text.maybe('AUTOMOBILE.policyNumber'),
  Auto_Ins_Effect_Dt: date.maybe('AUTOMOBILE.effectiveOn'),
  Auto_Ins_Expir_Dt: date.maybe('AUTOMOBILE.expiresOn'),
  Auto_Ins_Limit: money.maybe('AUTOMOBILE.limitAmount', ZERO_IS_NONE),
  Work_Comp_Ins_Proof_Req: flag.maybe('WORKERS_COMPENSATION.isRequired'),
  Work_Comp_Ins_Cmpany: text.maybe('WORKERS_COMPENSATION.insurer'),
  Work_Comp_Policy_Num: text.maybe('WORKERS_COMPENSATION.policyNumber'),
  Work_Comp_Effect_Dt: date.maybe('WORKERS_COMPENSATION.effectiveOn'),
  Work_Comp_Expir_Dt: date.maybe('WORKERS_COMPENSATION.expiresOn'),
  Work_Comp_Ins_Limit: money.maybe('WORKERS_COMPENSATION.limitAmount', ZERO_IS_NONE),
  Umbrella_Ins_Proof_Req: flag.maybe('UMBRELLA.isRequired'),
  Umbrella_Ins_Company: text.maybe('UMBRELLA.insurer'),
  Umb_Ins_Policy_Num: text.maybe('UMBRELLA.policyNumber'),
  Umb_Ins_Effective_Dt: date.maybe('UMBRELLA.effectiveOn'),
  Umb_Ins_Expir_Dt: date.maybe('UMBRELLA.expiresOn'),
  Umbrella_Ins_Limit: money.maybe('UMBRELLA.limitAmount', ZERO_IS_NONE),
} as const

export const WHOLE_VENDOR = table('APM_MASTER__VENDOR', [], {
  ...vendorColumns,
  ...insuranceColumns,
})

/** A list of vendors can do without how they are insured, and that without the rest. */
export const VENDOR = view(WHOLE_VENDOR, ['SageVendor'], namesOf(vendorColumns))
export const VENDOR_INSURANCE = view(
  WHOLE_VENDOR,
  ['SageInsurance'],
  ['Vendor', ...namesOf(insuranceColumns)],
)

/** The change orders of a job are those of its commitments. */
export const COMMITMENT = table(
  'JCM_MASTER__COMMITMENT',
  ['SageCommitment', 'SageChangeOrder', 'SageJobKeys'],
  {
    Commitment: key('number'),
    Description: text.maybe('title'),
    Commitment_Type: text(),
    Vendor: text(),
    Job: text(),
    Date: date.maybe('signedOn'),
    Retainage_Percent: percent.maybe('retainagePercent'),
    Amount: money.maybe('originalAmount'),
    Approved_Commitment_Changes: money.maybe('approvedChangesAmount'),
    Amount_Invoiced: money('invoicedAmount'),
    Closed: flag(),
    Scope_of_Work: text.maybe(),
    ...stamps,
  },
)

/** A retainage of zero means that the item inherits the rate of its commitment. */
export const COMMITMENT_ITEM = table('JCM_MASTER__COMMITMENT_ITEM', ['SageCommitmentLine'], {
  Commitment: key(),
  Item_Number: counter('number'),
  Description: text.maybe('description'),
  Job: text(),
  Extra: text('extra'),
  Cost_Code: text('costCode'),
  Category: text('costType'),
  Units: units('quantity'),
  Unit_Description: text('unitOfMeasure'),
  Unit_Cost: unitCost('unitCostAmount'),
  Amount: money('originalAmount'),
  Amount_Invoiced: money('invoicedAmount'),
  Units_Invoiced: units.maybe(),
  Approved_Commitment_CO_Units: units.maybe(),
  Approved_Commitment_CO_Amount: money.maybe('approvedChangesAmount'),
  Retainage_Percent: percent.maybe('retainagePercent', ZERO_IS_NONE),
  Tax: money.maybe('taxAmount'),
  Tax_Group: text.maybe(),
  ...stamps,
})

/** The pending changes of a commitment are those of its change orders, and their lines. */
export const CHANGE_ORDER = table(
  'JCM_MASTER__COMMITMENT_CO',
  ['SageChangeOrder', 'SageCommitment', 'SageJobKeys'],
  {
    Commitment: key(),
    Commitment_CO: key('number'),
    Description: text.maybe('title'),
    Date: date.maybe(),
    Status: text.maybe('sourceStatus'),
    Scope_of_Work: text.maybe(),
    Approved_Date: date.maybe(),
    Released_to_Accounting: flag.maybe(),
    Amount: money.maybe(),
    ...stamps,
  },
)

export const CHANGE_ORDER_ITEM = optional(
  'JCM_MASTER__COMMITMENT_CO_ITEM',
  ['SageChangeOrderLine', 'SageChangeOrder', 'SageCommitment'],
  {
    Commitment: key(),
    Commitment_CO: key(),
    Item_Number: counter('number'),
    Description: text.maybe('description'),
    Job: text.maybe(),
    Extra: text.maybe('extra'),
    Cost_Code: text.maybe('costCode'),
    Category: text.maybe('costType'),
    Units: units.maybe('quantity'),
    Unit_Cost: unitCost.maybe('unitCostAmount'),
    Amount: money('amount'),
    ...stamps,
  },
)
