import { CURRENCY } from '../ground.ts'
import type { SageInsurance, SageInsuranceKind } from '../types.generated.ts'
import type { InsuranceRecord } from './dictionary/tables.ts'
import { moneyOf } from './rows.ts'

/** The insurances of which Sage knows something: that proof is required, or a fact of the policy. */
export function insurancesOf(vendor: InsuranceRecord): SageInsurance[] {
  return kinds
    .map(([kind, columnsOf]) => ({ kind, ...columnsOf(vendor) }))
    .filter(({ kind: _kind, ...facts }) => Object.values(facts).some(Boolean))
    .map(({ kind, limit, ...facts }) => ({
      ...facts,
      kind,
      // Sage writes zero where no limit is entered.
      limitAmount: moneyOf(limit || null, `insurance limit of vendor ${vendor.Vendor}`),
      currency: CURRENCY,
    }))
}

interface Facts {
  isRequired: boolean | null
  insurer: string | null
  policyNumber: string | null
  effectiveOn: string | null
  expiresOn: string | null
  limit: number | null
}

/** Sage abbreviates each kind in its own way. */
const kinds: readonly (readonly [SageInsuranceKind, (vendor: InsuranceRecord) => Facts])[] = [
  [
    'GENERAL_LIABILITY',
    vendor => ({
      isRequired: vendor.Gen_Liab_Ins_Proof_Req,
      insurer: vendor.GL_Ins_Company,
      policyNumber: vendor.GL_Ins_Policy_Number,
      effectiveOn: vendor.GL_Ins_Effective_Dt,
      expiresOn: vendor.GL_Ins_Expiration_Dt,
      limit: vendor.GL_Ins_Limit,
    }),
  ],
  [
    'AUTOMOBILE',
    vendor => ({
      isRequired: vendor.Auto_Ins_Proof_Req,
      insurer: vendor.Auto_Ins_Company,
      policyNumber: vendor.Auto_Ins_Policy_Num,
      effectiveOn: vendor.Auto_Ins_Effect_Dt,
      expiresOn: vendor.Auto_Ins_Expir_Dt,
      limit: vendor.Auto_Ins_Limit,
    }),
  ],
  [
    'WORKERS_COMPENSATION',
    vendor => ({
      isRequired: vendor.Work_Comp_Ins_Proof_Req,
      insurer: vendor.Work_Comp_Ins_Cmpany,
      policyNumber: vendor.Work_Comp_Policy_Num,
      effectiveOn: vendor.Work_Comp_Effect_Dt,
      expiresOn: vendor.Work_Comp_Expir_Dt,
      limit: vendor.Work_Comp_Ins_Limit,
    }),
  ],
  [
    'UMBRELLA',
    vendor => ({
      isRequired: vendor.Umbrella_Ins_Proof_Req,
      insurer: vendor.Umbrella_Ins_Company,
      policyNumber: vendor.Umb_Ins_Policy_Num,
      effectiveOn: vendor.Umb_Ins_Effective_Dt,
      expiresOn: vendor.Umb_Ins_Expir_Dt,
      limit: vendor.Umbrella_Ins_Limit,
    }),
  ],
]
