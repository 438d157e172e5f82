import { sum } from '#lib/decimal'
import type { Written } from '../../subgraphs/reconcile/writes/written.ts'
import { type Company, commitmentPairId, HELD_AMOUNT, PROJECT, VENDOR } from './company.ts'
import { type Effect, invoiceValue, named } from './facts.ts'

/** What a caller may ask of a write in the small company, and what stands afterwards in the systems. */
export interface SimulatedWrite {
  asks(company: Company): Asked[]
}

export interface Asked {
  input: Record<string, unknown>
  effects: Effect[]
}

const sage = (name: string, value: string): Effect => ({ system: 'SAGE300', name, value })
const procore = (name: string, value: string): Effect => ({ system: 'PROCORE', name, value })

/** One for each write of the list: without it nothing here compiles. */
export const simulated: Record<keyof Written, SimulatedWrite> = {
  changeOrderExport: {
    asks: ({ changeOrders }) =>
      changeOrders.map(({ id, commitment, number, amount }) => ({
        input: { changeOrderId: id },
        effects: [sage(named.changeOrder(commitment, number), amount)],
      })),
  },
  changeOrderApprove: {
    asks: ({ changeOrders }) =>
      changeOrders.map(({ id, recordId, commitment, number, amount }) => ({
        input: { changeOrderId: id },
        effects: [
          procore(named.approval(recordId), 'approved'),
          sage(named.changeOrder(commitment, number), amount),
        ],
      })),
  },
  changeOrderCorrect: {
    asks: ({ wrongChangeOrders }) =>
      wrongChangeOrders.map(({ id, commitment, number, amount, sageAmount }) => ({
        input: { changeOrderId: id },
        effects: [
          sage(named.changeOrder(commitment, `${number}R`), `-${sageAmount}`),
          sage(named.changeOrder(commitment, `${number}N`), amount),
        ],
      })),
  },
  commitmentCreate: {
    asks: ({ newCommitments }) =>
      newCommitments.map(({ number, amount }) => ({
        input: {
          projectId: PROJECT,
          vendorId: 'gid://tieout/Vendor/procore/Vendor/9',
          kind: 'SUBCONTRACT',
          number,
          title: 'Shoring',
          signedOn: '2026-10-01',
          retainagePercent: '10',
          lines: [{ description: 'Shoring', amount, costCode: '1', costType: 'S' }],
        },
        effects: [
          sage(named.commitment(number), amount),
          procore(named.commitment(number), amount),
        ],
      })),
  },
  commitmentExport: {
    asks: ({ commitments }) =>
      commitments.map(({ id, number, amount }) => ({
        input: { commitmentId: id },
        effects: [sage(named.commitment(number), amount)],
      })),
  },
  invoiceExport: {
    asks: ({ requisitions }) =>
      requisitions.map(({ id, number, amount }) => ({
        input: { invoiceId: id },
        effects: [sage(named.invoice(VENDOR, number), invoiceValue([{ amount }]))],
      })),
  },
  invoiceApprove: {
    asks: ({ requisitions }) =>
      requisitions.map(({ id, recordId, number, amount }) => ({
        input: { invoiceId: id },
        effects: [
          procore(named.approval(recordId), 'approved'),
          sage(named.invoice(VENDOR, number), invoiceValue([{ amount }])),
        ],
      })),
  },
  retainageRelease: {
    asks: ({ releases }) =>
      releases.map(({ commitment, number }) => {
        const line = { amount: '0.00', retainageAmount: `-${HELD_AMOUNT}` }
        return {
          input: { commitmentId: commitmentPairId(commitment), number, releasedOn: '2026-10-31' },
          effects: [
            sage(named.invoice(VENDOR, number), invoiceValue([line])),
            procore(named.release(commitment, number), sum([HELD_AMOUNT])),
          ],
        }
      }),
  },
  vendorExport: {
    asks: ({ vendors }) =>
      vendors.map(({ id, number, telephone }) => ({
        input: { vendorId: id },
        effects: [sage(named.telephone(number), telephone)],
      })),
  },
}
