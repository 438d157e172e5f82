import type { Random } from './scheduler.ts'

/** A small company as both systems and Tieout name it: what there is to write, and how much it is. */
export interface Company {
  changeOrders: ChangeOrder[]
  /** Of which Sage has posted another amount. */
  wrongChangeOrders: WrongChangeOrder[]
  requisitions: Requisition[]
  /** In Procore alone. */
  commitments: Commitment[]
  /** In neither system; numbers that somebody may want to give. */
  newCommitments: Commitment[]
  /** Numbers that somebody may want to give to a release of what is held of each commitment. */
  releases: Release[]
  vendors: Vendor[]
}

export interface ChangeOrder {
  /** Of the pair in Tieout. */
  id: string
  recordId: string
  commitment: string
  number: string
  amount: string
  isApproved: boolean
}

export interface WrongChangeOrder extends ChangeOrder {
  sageId: string
  sageAmount: string
}

export interface Requisition {
  id: string
  recordId: string
  commitment: string
  number: string
  amount: string
  isApproved: boolean
}

export interface Commitment {
  id: string
  recordId: string
  number: string
  amount: string
}

export interface Release {
  commitment: string
  number: string
}

export interface Vendor {
  id: string
  recordId: string
  sageId: string
  number: string
  telephone: string
}

export const PROJECT = 'gid://tieout/Project/procore/Project/1'
export const PROCORE_PROJECT = 'gid://procore/Project/1'
export const JOB = '7-1'
export const COMMITMENTS = ['SC-1', 'SC-2'] as const
/** What both systems hold of each commitment before anything is released. */
export const HELD_AMOUNT = '480.00'
/** Of the one vendor of all commitments. */
export const VENDOR = 'VOLT'

export const commitmentPairId = (number: string) =>
  `gid://tieout/Commitment/procore/WorkOrderContract/1/${number}`
export const procoreCommitmentId = (number: string) => `gid://procore/WorkOrderContract/1/${number}`
export const sageCommitmentId = (number: string) => `gid://sage300/Commitment/${number}`
export const sageChangeOrderId = (commitment: string, number: string) =>
  `gid://sage300/ChangeOrder/${commitment}/${number}`
export const numberIn = (id: string) => id.split('/').at(-1) ?? ''

export function createCompany(random: Random): Company {
  const several = <Item>(make: (place: number) => Item) =>
    Array.from({ length: random.between(1, 2) }, (_, place) => make(place + 1))
  const amount = () => `${random.between(1, 999)}.25`
  const commitment = (number: string) => ({
    id: commitmentPairId(number),
    recordId: procoreCommitmentId(number),
    number,
    amount: amount(),
  })
  return {
    changeOrders: several(place => ({
      id: `gid://tieout/ChangeOrder/procore/CommitmentChangeOrder/1/${place}`,
      recordId: `gid://procore/CommitmentChangeOrder/1/${place}`,
      commitment: random.pick(COMMITMENTS),
      number: String(place).padStart(3, '0'),
      amount: random.chance(0.3) ? `-${amount()}` : amount(),
      isApproved: random.chance(0.5),
    })),
    wrongChangeOrders: several(place => {
      const commitment = random.pick(COMMITMENTS)
      const number = String(place + 80).padStart(3, '0')
      return {
        id: `gid://tieout/ChangeOrder/procore/CommitmentChangeOrder/1/${number}`,
        recordId: `gid://procore/CommitmentChangeOrder/1/${number}`,
        sageId: sageChangeOrderId(commitment, number),
        commitment,
        number,
        amount: amount(),
        sageAmount: `${random.between(1000, 1999)}.75`,
        isApproved: true,
      }
    }),
    requisitions: several(place => ({
      id: `gid://tieout/Invoice/procore/Requisition/1/${place}`,
      recordId: `gid://procore/Requisition/1/${place}`,
      commitment: random.pick(COMMITMENTS),
      number: String(place),
      amount: amount(),
      isApproved: random.chance(0.5),
    })),
    commitments: several(place => commitment(`SC-${place + 50}`)),
    newCommitments: several(place => commitment(`SC-${place + 70}`)),
    releases: several(place => ({ commitment: random.pick(COMMITMENTS), number: `RET-${place}` })),
    vendors: several(place => ({
      id: `gid://tieout/Vendor/procore/Vendor/${place}`,
      recordId: `gid://procore/Vendor/${place}`,
      sageId: `gid://sage300/Vendor/V${place}`,
      number: `V${place}`,
      telephone: `555-010${place}`,
    })),
  }
}
