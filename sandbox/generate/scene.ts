import type { Setting } from './commitments.ts'
import { type Commitment, moneyText, type Planted } from './model.ts'
import type { Random } from './random.ts'
import { invoiceCents, type SageCommitment, type SageInvoice } from './sage.ts'

/** One commitment on both sides, before it is written. A plant makes the sides disagree. */
export interface Scene {
  setting: Setting
  commitment: Commitment
  sage: SageCommitment | undefined
  /** False when Procore has no such commitment. */
  inProcore: boolean
}

/** Returns what was planted, or nothing when the commitment has no place for it. */
export type Plant = (scene: Scene, random: Random) => Planted[]

/** The record of a plant; the sentence starts with the commitment's number. */
export function planted(
  { commitment, inProcore, sage }: Scene,
  code: string,
  grain: string | null,
  cents: number | null,
  sentence: string,
): Planted {
  const number = inProcore ? commitment.number : (sage?.number ?? commitment.number)
  return {
    code,
    project: commitment.project.number,
    commitment: number,
    grain,
    amount: cents === null ? null : moneyText(cents),
    sentence: `${number} ${sentence}`,
  }
}

/** The last progress invoice, unpaid on both sides, so that a plant touches one figure only. */
export function openInvoice({ sage }: Scene): SageInvoice | undefined {
  const invoice = sage?.invoices.findLast(each => each.bill?.type === 'progress')
  if (!invoice || invoiceCents(invoice) <= 0) return undefined
  unpay(invoice)
  return invoice
}

/** The invoice as Procore numbers it. */
export function invoiceNumber(invoice: SageInvoice): string {
  return invoice.bill?.invoice ?? invoice.number
}

/** Takes the payment away on both sides. */
export function unpay(invoice: SageInvoice): void {
  invoice.payment = undefined
  if (invoice.bill) invoice.bill.payment = undefined
}
