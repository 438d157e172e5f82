import { date, key, text, upkeep } from '../records/dictionary/table.ts'
import { COMMITMENT, WHOLE_VENDOR } from '../records/dictionary/tables.ts'

/** What Tieout may write over ODBC: none of it is money. */
export const VENDOR_UPKEEP = upkeep(WHOLE_VENDOR, {
  Vendor: key(),
  Address_1: text(),
  Address_2: text(),
  City: text(),
  State: text(),
  ZIP: text(),
  Telephone: text(),
  GL_Ins_Expiration_Dt: date(),
  Auto_Ins_Expir_Dt: date(),
  Work_Comp_Expir_Dt: date(),
})

export const COMMITMENT_COMPLETION = upkeep(COMMITMENT, {
  Commitment: key(),
  Actual_Completion_Date: date(),
})
