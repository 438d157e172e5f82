import type { Decision, LinkKind, LinkRows } from '../../subgraphs/reconcile/writes/links.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { Broken, MemoryStore, Transaction } from './store.ts'

/** Links and pairs in memory: of each kind three records of one project on each side, one of them paired, as people decide. */
export interface MemoryLinks {
  /** Pairs that were there before. */
  first: readonly Decision[]
  /** Every decision that stands, in the order it was made. */
  made: Decision[]
  of(process: Mortal, way: Way): LinkRows<Transaction>
}

const PROJECT = 'gid://tieout/Project/procore/Project/1'
const NAMES = ['A', 'B', 'C']
export const KINDS = ['PROJECT', 'VENDOR', 'COMMITMENT'] as const
const RECORDS = {
  PROJECT: ['Project', 'Job'],
  VENDOR: ['Vendor', 'Vendor'],
  COMMITMENT: ['WorkOrderContract', 'Commitment'],
} as const

export const procoreSides = (kind: LinkKind) =>
  NAMES.map(name => `gid://procore/${RECORDS[kind][0]}/${name}`)
export const sageSides = (kind: LinkKind) =>
  NAMES.map(name => `gid://sage300/${RECORDS[kind][1]}/${name}`)

export function createMemoryLinks(store: MemoryStore, broken: Broken): MemoryLinks {
  const made: Decision[] = []
  const first = KINDS.map(kind => {
    const [procoreId = '', sageId = ''] = [procoreSides(kind)[0], sageSides(kind)[0]]
    return { kind, procoreId, sageId, isApart: false, by: 'tieout' }
  })

  /** The partner that the decisions of today give it. */
  function partnerOf(kind: LinkKind, id: string): string | undefined {
    const last = [...first, ...made].findLast(
      link => link.kind === kind && (link.procoreId === id || link.sageId === id),
    )
    if (!last || last.isApart) return undefined
    return last.procoreId === id ? last.sageId : last.procoreId
  }

  function pairOf(kind: LinkKind, id: string) {
    const partner = partnerOf(kind, id)
    const isOfProcore = procoreSides(kind).includes(id)
    if (!isOfProcore && !sageSides(kind).includes(id)) return undefined
    return {
      id: `gid://tieout/${kind}/${id.slice(6)}`,
      field_id: isOfProcore ? id : (partner ?? null),
      books_id: isOfProcore ? (partner ?? null) : id,
      number: id.slice(-1),
      project_pair_id: PROJECT,
    }
  }

  return {
    first,
    made,
    of: (process, way) => ({
      pairsBy: (kind, _column, id) =>
        way.over(process, () => [pairOf(kind, id) ?? []].flat() as never),
      queue: (tx, kind, { procoreId, sageId }) =>
        way.over(process, async () => {
          const ids = broken === 'turn' ? [] : [procoreId, sageId]
          for (const id of ids.filter(each => each !== null).toSorted()) {
            await store.lock(tx, `link ${kind} ${id}`)
          }
        }),
      partnersOf: (_tx, kind, { procoreId, sageId }) =>
        way.over(process, () => {
          const ofProcore = partnerOf(kind, procoreId ?? '')
          const ofSage = partnerOf(kind, sageId ?? '')
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
