import type { Decision, LinkRows } from '../../subgraphs/reconcile/writes/links.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { MemoryStore, Transaction } from './store.ts'

/** Links and pairs in memory: two commitments of one project on each side, paired as people decide. */
export interface MemoryLinks {
  /** Every decision that stands, in the order it was made. */
  made: Decision[]
  of(process: Mortal, way: Way): LinkRows<Transaction>
}

const PROJECT = 'gid://tieout/Project/procore/Project/1'
export const PROCORE_SIDES = ['A', 'B'].map(name => `gid://procore/WorkOrderContract/1/${name}`)
export const SAGE_SIDES = ['A', 'B'].map(name => `gid://sage300/Commitment/${name}`)

export function createMemoryLinks(store: MemoryStore): MemoryLinks {
  const made: Decision[] = []

  /** The partner that the decisions of today give it. */
  function partnerOf(id: string): string | undefined {
    const last = made.findLast(link => link.procoreId === id || link.sageId === id)
    if (!last || last.isApart) return undefined
    return last.procoreId === id ? last.sageId : last.procoreId
  }

  function pairOf(id: string) {
    const partner = partnerOf(id)
    const isOfProcore = PROCORE_SIDES.includes(id)
    if (!isOfProcore && !SAGE_SIDES.includes(id)) return undefined
    return {
      id: `gid://tieout/Commitment/${id.slice(6)}`,
      field_id: isOfProcore ? id : (partner ?? null),
      books_id: isOfProcore ? (partner ?? null) : id,
      number: id.slice(-1),
      project_pair_id: PROJECT,
    }
  }

  return {
    made,
    of: (process, way) => ({
      pairsBy: (_kind, _column, id) => way.over(process, () => [pairOf(id) ?? []].flat() as never),
      queue: (tx, kind) => way.over(process, () => store.lock(tx, `link ${kind}`)),
      partnersOf: (_tx, _kind, { procoreId, sageId }) =>
        way.over(process, () => {
          const [ofProcore, ofSage] = [partnerOf(procoreId ?? ''), partnerOf(sageId ?? '')]
          return {
            ofProcore: ofProcore === sageId ? undefined : asPartner(ofProcore),
            ofSage: ofSage === procoreId ? undefined : asPartner(ofSage),
          }
        }),
      write: (tx, decision) =>
        way.over(process, () => void tx.changes.push(() => made.push(decision))),
      projectsTouchedBy: () => way.over(process, () => [PROJECT]),
      tryOut: () => Promise.reject(new Error('is not asked for')),
      effectOf: () => Promise.reject(new Error('is not asked for')),
    }),
  }
}

function asPartner(id: string | undefined) {
  return id === undefined ? undefined : { id, number: id.slice(-1), pairId: null }
}
