import { INSURED_UNTIL } from './company.ts'
import { type CostType, moneyText, type Vendor } from './model.ts'
import { trades } from './names.ts'
import type { Roll, Rows } from './rows.ts'
import { sageText } from './sage.ts'

/** Field codes of Sage's control file whose masks an integration needs. */
const masks: [
  fieldCode: number,
  section: number,
  length: number,
  title: string,
  punctuation: string,
][] = [
  [16, 1, 2, 'Job', '-'],
  [16, 2, 3, 'Job', ''],
  [18, 1, 2, 'Cost Code', '-'],
  [18, 2, 4, 'Cost Code', ''],
  [20, 1, 12, 'Commitment', ''],
]

/** Nobody is insured by these: they do not exist. */
const insurers = ['Harrow Mutual', 'Pellwick Casualty', 'Northlight Assurance']

/** The tables that are set up once for a company. */
export function writeControls(types: CostType[], rows: Rows): void {
  for (const { codes } of trades) {
    for (const [number, name] of codes) {
      rows.add('JCM_MASTER__STANDARD_COST_CODE', {
        Cost_Code: number,
        Description: sageText(name, false),
        Group_Cost_Code: '0',
      })
    }
  }
  for (const { code, name } of types)
    rows.add('JCM_MASTER__STANDARD_CATEGORY', { Category: code, Description: name })
  for (const [fieldCode, section, length, title, punctuation] of masks) {
    rows.add('TS_CTL_RECORD_3', {
      FLDCODE: String(fieldCode),
      Section: String(section),
      CSLEN: String(length),
      CNDESC: title,
      CNPUNCT: punctuation,
      CNTCAP: '1',
    })
  }
  rows.add('JCM_MASTER__JC_COST_CONTROLS', {
    GL_Retrieval_Method: 'Retrieve by Category',
    Track_Extras: 'Yes',
    Automatic_GL: '1',
  })
  rows.add('APM_MASTER__AP_CONTROLS', {
    AP_Payable_Account: '2100',
    Commitment_Payable_Acct: '2110',
    PO_Payable_Account: '2120',
    Date_Received_Usage: 'Not Required',
    Payment_Date_Usage: 'Not Required',
  })
}

export function writeSageVendor(vendor: Vendor, rows: Rows): void {
  rows.add('APM_MASTER__VENDOR', {
    Vendor: vendor.code,
    Name: sageText(vendor.name, vendor.id % 3 === 0),
    Type: trades[vendor.trade]?.supplies ? 'Supplier' : 'Subcontractor',
    Recipient_ID: vendor.taxId?.replace('-', '') ?? '',
    Gen_Liab_Ins_Proof_Req: '1',
    GL_Ins_Company: insurers[vendor.id % insurers.length] ?? '',
    GL_Ins_Policy_Number: `GL-${vendor.id}`,
    GL_Ins_Expiration_Dt: vendor.insuredUntil,
    GL_Ins_Limit: '1000000.00',
    Work_Comp_Ins_Proof_Req: '1',
    Work_Comp_Ins_Cmpany: insurers[(vendor.id + 1) % insurers.length] ?? '',
    Work_Comp_Policy_Num: `WC-${vendor.id}`,
    Work_Comp_Expir_Dt: INSURED_UNTIL,
    Operator_Stamp: 'APCLERK',
    Date_Stamp: '2024-01-15',
    Time_Stamp: '09:00:00',
  })
}

/**
 * The ledger accounts that retainage is proved against. Liabilities have credit balances, which
 * the ledger writes as negative amounts. `misstatedBy` is a planted fault.
 */
export function writeLedger(roll: Roll, misstatedBy: Map<string, number>, rows: Rows): void {
  for (const [account, held] of roll.retainageHeld) {
    rows.add('GLM_MASTER__ACCOUNT', {
      Account: account,
      Account_Title: 'Retainage payable',
      Account_Type: 'Liability',
      Control_Account: '1',
      Current_Balance: moneyText(-held - (misstatedBy.get(account) ?? 0)),
      Date_Stamp: '2026-10-31',
    })
  }
}
