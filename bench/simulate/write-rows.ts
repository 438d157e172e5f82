import { subtract } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { Distribution, InvoicePair } from '../../subgraphs/reconcile/writes/pairs-to-write.ts'
import type { WriteRows } from '../../subgraphs/reconcile/writes/write-rows.ts'
import {
  COMMITMENTS,
  type Company,
  commitmentPairId,
  HELD_AMOUNT,
  JOB,
  numberIn,
  PROCORE_PROJECT,
  PROJECT,
  procoreCommitmentId,
  type Requisition,
  sageChangeOrderId,
  sageCommitmentId,
  VENDOR,
} from './company.ts'
import { named, standing } from './facts.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { Systems } from './systems.ts'

/** What the store keeps of the company, as a store would have it that has just read both systems. */
export function createMemoryRows(
  company: Company,
  { facts, procore }: Systems,
  process: Mortal,
  way: Way,
): WriteRows {
  const over = <Found>(find: () => Found) => way.over(process, find)
  const inSage = (name: string) => standing(facts, { system: 'SAGE300', name })[0]

  function changeOrder(id: string) {
    const order = company.changeOrders.find(each => each.id === id)
    if (!order) return undefined
    return {
      project_pair_id: PROJECT,
      number: order.number,
      field_id: order.recordId,
      commitment_number: order.commitment,
      procore_commitment_id: procoreCommitmentId(order.commitment),
      sage_commitment_id: sageCommitmentId(order.commitment),
    }
  }

  /** All that Sage has of its number: the wrong one, and what corrects it. */
  function correction(id: string) {
    const order = company.wrongChangeOrders.find(each => each.id === id)
    if (!order) return undefined
    const { commitment: number } = order
    const made = ['R', 'N']
      .map(letter => `${order.number}${letter}`)
      .filter(each => inSage(named.changeOrder(number, each)))
    return {
      project_pair_id: PROJECT,
      number: order.number,
      standing: 'CORRECTABLE' as const,
      books_ids: [order.sageId, ...made.map(each => sageChangeOrderId(number, each))],
      right_id: order.recordId,
      open_status: null,
      commitment_number: number,
      procore_commitment_id: procoreCommitmentId(number),
      sage_commitment_id: sageCommitmentId(number),
    }
  }

  function commitment(id: string) {
    const found = company.commitments.find(each => each.id === id)
    if (!found) return undefined
    return {
      project_pair_id: PROJECT,
      number: found.number,
      field_id: found.recordId,
      books_id: inSage(named.commitment(found.number)) ? sageCommitmentId(found.number) : null,
      job_number: JOB,
      vendor_number: VENDOR,
      vendor_name: VENDOR,
      company: null,
    }
  }

  function invoiceOf(requisition: Requisition, isCounted: boolean): InvoicePair {
    const { id, recordId, commitment: number, amount } = requisition
    return {
      project_pair_id: PROJECT,
      procore_commitment_id: procoreCommitmentId(number),
      sage_commitment_id: sageCommitmentId(number),
      number: requisition.number,
      has_number: true,
      field_id: recordId,
      books_key: inSage(named.invoice(VENDOR, requisition.number)) ? id : null,
      elsewhere_key: null,
      status: isCounted ? 'APPROVED' : 'DRAFT',
      is_counted: isCounted,
      invoiced_on: '2026-10-31',
      accounting_on: '2026-10-31',
      gross_amount: amount,
      retainage_amount: '0.00',
      commitment_number: number,
      books_number: number,
      company: null,
      vendor_number: VENDOR,
      unread: null,
      revised_amount: '100000.00',
      invoiced_amount: '0.00',
      held_amount: HELD_AMOUNT,
    }
  }

  function invoice(id: string) {
    const found = company.requisitions.find(each => each.id === id)
    return found && invoiceOf(found, procore.isApproved(found))
  }

  function distributions(id: string): Distribution[] {
    const found = company.requisitions.find(each => each.id === id)
    if (!found) return []
    return [{ coding: 'a', item_number: 1, amount: found.amount, retainage_amount: '0.00' }]
  }

  function heldIn(number: string): string {
    const isReleased = company.releases.some(
      release =>
        release.commitment === number &&
        inSage(named.invoice(VENDOR, release.number)) !== undefined,
    )
    return isReleased ? subtract(HELD_AMOUNT, HELD_AMOUNT) : HELD_AMOUNT
  }

  function toRelease(id: string) {
    const number = numberIn(id)
    if (!COMMITMENTS.some(each => commitmentPairId(each) === id)) return undefined
    return {
      project_pair_id: PROJECT,
      number,
      field_id: procoreCommitmentId(number),
      books_id: sageCommitmentId(number),
      books_number: number,
      company: null,
      vendor_number: VENDOR,
      held_amount: heldIn(number),
      field_held_amount: HELD_AMOUNT,
    }
  }

  function vendor(id: string) {
    const found = company.vendors.find(each => each.id === id)
    if (!found) return undefined
    return { name: found.number, field_id: found.recordId, books_id: found.sageId }
  }

  return {
    pairs: {
      changeOrder: id => over(() => changeOrder(id)),
      commitment: id => over(() => commitment(id)),
      invoice: id => over(() => invoice(id)),
      distributions: id => over(() => distributions(id)),
      namesake: () => over(() => undefined),
      codings: (_, lines) => over(() => [...lines]),
    },
    corrections: {
      find: id => over(() => correction(id)),
    },
    creates: {
      project: () =>
        over(() => ({ name: JOB, field_id: PROCORE_PROJECT, books_number: JOB, company: null })),
      vendor: () =>
        over(() => ({
          name: VENDOR,
          field_id: 'gid://procore/Vendor/9',
          books_number: VENDOR,
          company: null,
        })),
      made: (_, number) =>
        over(() => {
          const all = [...company.commitments, ...company.newCommitments]
          return all.find(each => numberKey(each.number) === numberKey(number))?.id
        }),
    },
    releases: {
      commitment: id => over(() => toRelease(id)),
      items: (_, codings) => over(() => codings.map(() => 1)),
    },
    requisitions: {
      find: recordId =>
        over(() => {
          const found = company.requisitions.find(each => each.recordId === recordId)
          return (
            found && {
              id: recordId,
              number: found.number,
              source_status: 'draft',
              commitment_id: procoreCommitmentId(found.commitment),
              sage_commitment_id: sageCommitmentId(found.commitment),
              project_pair_id: PROJECT,
              commitment_pair_id: commitmentPairId(found.commitment),
            }
          )
        }),
      asIfApproved: (_, id) =>
        over(() => {
          const found = company.requisitions.find(each => each.id === id)
          return found && { pair: invoiceOf(found, true), distributions: distributions(id) }
        }),
    },
    vendors: { find: id => over(() => vendor(id)) },
  }
}
