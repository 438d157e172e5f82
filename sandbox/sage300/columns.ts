/**
 * The widest records of Sage (JOB has 469 columns) cut to what an integration reads: keys, what
 * describes the record, the money roll-ups and the stamps. A company file that fills a further
 * column of the dictionary brings that column along; tables not named here are complete.
 */
export const columnsKept: Readonly<Record<string, string>> = {
  JCM_MASTER__JOB: `
    Job Description Address_1 Address_2 City State ZIP_Code Type Size Unit_Description Site_Phone
    Misc_Title_4 Project_Manager_Email User_Def_Key_1 User_Def_Key_2 Status
    Use_PJ_Change_Management Estimated_Start_Date Estimated_Comp_Date Actual_Start_Date
    Actual_Complete_Date Last_Cost_Update AR_Customer Job_Tax_Group Billing_Method
    Retainage_Percent Scope_of_Work Authorization Bank_Account Subcontract_Tax_Group
    Cost_Account_Group Cost_Account_Prefix Cost_Account Revenue_Account Revenue_Account_165
    Customer Customer_Name Owner_Contract_ID Contract_Date Retainage_Percent_216
    Original_Contract_Amount Potential_CO_Contract_Changes CO_Request_Contract_Changes
    Verbal_Okay_Contract_Changes JTD_Aprvd_Contract_Chgs Revised_Contract_Amount JTD_Work_Billed
    JTD_Retainage_Held JTD_Payments Original_Estimate Pending_Estimate_Changes
    JTD_Aprvd_Estimate_Chgs Total_Estimate Original_Commitment Pending_Commitment_Changes
    Approved_Commitment_Changes Revised_Commitment Commitment_Invoiced JTD_Cost YTD_Cost MTD_Cost
    LM_Cost NM_Cost JTD_Dollars_Paid Total_Sub_Commitment Percent_Complete Operator_Stamp
    Date_Stamp Time_Stamp`,
  JCM_MASTER__COST_CODE: `
    Job Extra Cost_Code Description Group_Cost_Code Status Estimated_Start_Date
    Estimated_Comp_Date Actual_Start_Date Actual_Complete_Date Last_Cost_Update Accumulate_As
    Cost_Unit_Description Cost_Account Bought_Out Contract Item Original_Estimate
    Pending_Estimate_Changes JTD_Aprvd_Estimate_Chgs Total_Estimate Original_Commitment
    Pending_Commitment_Changes Approved_Commitment_Changes Revised_Commitment Commitment_Invoiced
    JTD_Cost YTD_Cost MTD_Cost LM_Cost NM_Cost JTD_Units JTD_Dollars_Paid Percent_Complete
    Operator_Stamp Date_Stamp Time_Stamp`,
  JCM_MASTER__CATEGORY: `
    Job Extra Cost_Code Category Description Status Last_Cost_Update Accumulate_As
    Cost_Unit_Description Cost_Account Bought_Out Original_Estimate Pending_Estimate_Changes
    Approved_Estimate_Changes Total_Estimate Original_Estimate_Units Total_Estimate_Units
    Original_Commitment Pending_Commitment_Changes Approved_Commitment_Changes Revised_Commitment
    Commitment_Invoiced JTD_Cost YTD_Cost MTD_Cost LM_Cost NM_Cost JTD_Units JTD_Dollars_Paid
    Percent_Complete Operator_Stamp Date_Stamp Time_Stamp`,
  APM_MASTER__VENDOR: `
    Vendor Name Address_1 Address_2 City State ZIP Telephone Fax_Number Contact_1_Name
    Contact_1_Telephone Contact_1_Extension Contact_2_Name Contact_2_Telephone Contact_2_Extension
    Type Discount_Percent Discount_Days Payment_Days Expense_Account Cost_Code Category
    Vendor_Tax_Group Invoice_Code_1_Default Invoice_Code_2_Default Dist_Code_Default
    One_Invoice_per_Check Receives_Lien_Waiver Receives_Form_1099 Recipient_ID
    Recipient_Tax_ID_Name Form_Type_1099 Outstndg_Amount Outstndg_Discount Retainage_Being_Held
    Last_Invoice Last_Inv_Date Last_Inv_Amount Last_Check_Bank_Acct Last_Check Last_Check_Date
    Last_Check_Amount YTD_Amount YTD_Paid Gen_Liab_Ins_Proof_Req GL_Ins_Company
    GL_Ins_Policy_Number GL_Ins_Effective_Dt GL_Ins_Expiration_Dt GL_Ins_Limit Auto_Ins_Proof_Req
    Auto_Ins_Company Auto_Ins_Policy_Num Auto_Ins_Effect_Dt Auto_Ins_Expir_Dt Auto_Ins_Limit
    Work_Comp_Ins_Proof_Req Work_Comp_Ins_Cmpany Work_Comp_Policy_Num Work_Comp_Effect_Dt
    Work_Comp_Expir_Dt Work_Comp_Ins_Limit Umbrella_Ins_Proof_Req Umbrella_Ins_Company
    Umb_Ins_Policy_Num Umb_Ins_Effective_Dt Umb_Ins_Expir_Dt Umbrella_Ins_Limit Onhold_Status
    Included_for_Pmt Operator_Stamp Date_Stamp Time_Stamp Contact_1_Email_Address`,
  APM_MASTER__DISTRIBUTION: `
    Vendor Invoice Dist_Seq Description Status Amount Tax_Group Tax Discount_Offered Retainage
    Misc_Deduction Amount_Paid Tax_Paid Retainage_Held Retainage_Paid Misc_Deduction_Applied
    Exempt_1099 Authorization Completed Approved Dist_Code Expense_Account
    Accounts_Payable_Account Retainage_Payable_Account Job Extra Cost_Code Category Commitment
    Commitment_Line_Item Units Unit_Cost Draw Joint_Payee Onhold_Status Final_Lien_Waiver
    Included_for_Pmt Operator_Stamp Date_Stamp Time_Stamp`,
  APM_MASTER__AP_CONTROLS: `
    AP_Payable_Account Commitment_Payable_Acct PO_Payable_Account Tax_Usage Discount_Usage
    Misc_Deduction_Level Tax_Entry_Method Date_Received_Usage Payment_Date_Usage
    Accounting_Date_Usage Use_Invoice_Code_1 Use_Invoice_Code_2 Use_Commitment_Col_type_1
    Use_Units_Col_type_1 Use_Retainage_Col_type_1 Use_Draw_Col_type_1`,
  JCT_CURRENT__TRANSACTION: `
    Job Extra Cost_Code Category Transaction_Type Run Sequence Transaction_Date Accounting_Date
    Description Units Unit_Cost Amount Debit_Account Credit_Account Application_of_Origin Batch
    Source Vendor Invoice Dist_Sequence Commitment_Type Commitment Commitment_Line_Item
    Change_Order Commitment_CO AP_Payment_ID Payment_Type Bank_Account Check Retainage Draw Billed
    Amount_Type Contract Item Transaction_Status Chg_Mgmt_URL Chg_Mgmt_Ref_1 Chg_Mgmt_Ref_2
    Operator_Stamp Date_Stamp Time_Stamp`,
  GLM_MASTER__ACCOUNT: `
    Account Account_Title Account_Type Control_Account Allow_entry_in_GL Control_Account_Type
    Current_Balance Future_Balance Balance_1_Year_Ago YTD_Net Current_Period_Activity
    Prior_1_Activity Prior_2_Activity Prior_3_Activity Operator_Stamp Date_Stamp Time_Stamp`,
}
