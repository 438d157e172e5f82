import { gid } from '#lib/ids'
import { amountOf, required } from '../amounts.ts'
import { dateOf, textOf } from '../fields.ts'
import type { CommitmentRow, PaymentRow } from '../rows.ts'
import type { ProcoreCommitmentResolvers, ProcorePaymentResolvers } from '../types.generated.ts'
import { flagOf } from './certificate.ts'

/** What a contract and a payment say beside the amounts that are compared, read off the record when asked. */

type Terms = Pick<
  ProcoreCommitmentResolvers<object, CommitmentRow>,
  'executedOn' | 'isExecuted' | 'isPrivate' | 'accountingMethod' | 'draftChangesAmount'
>

export const commitmentTerms: Terms = {
  executedOn: row => dateOf(row.raw, 'execution_date'),
  isExecuted: row => flagOf(row.raw, 'executed'),
  isPrivate: row => flagOf(row.raw, 'private'),
  accountingMethod: row => textOf(row.raw, 'accounting_method'),
  draftChangesAmount: row =>
    required(amountOf(row.raw, 'draft_change_orders_amount', `${row.key.kind} ${row.key.id}`)),
}

type PaymentFacts = Pick<
  ProcorePaymentResolvers<object, PaymentRow>,
  'checkNumber' | 'method' | 'invoiceNumber' | 'invoiceId'
>

export const paymentFacts: PaymentFacts = {
  checkNumber: row => textOf(row.raw, 'check_number'),
  method: row => textOf(row.raw, 'payment_method'),
  invoiceNumber: row => textOf(row.raw, 'invoice_number'),
  invoiceId: row => {
    const requisition = textOf(row.raw, 'requisition_id')
    return requisition === null
      ? null
      : gid('procore', 'Requisition', row.contract.project, requisition)
  },
}
