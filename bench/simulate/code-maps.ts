import type { CodeMapRows, Mapping } from '../../subgraphs/reconcile/writes/code-maps.ts'
import { JOB, PROJECT } from './company.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { MemoryStore, Transaction } from './store.ts'

/** The controller's table of cost codes in memory: two codes of one project, and two of its job. */
export interface MemoryCodeMaps {
  /** Every decision that stands, in the order it was made. */
  made: Mapping[]
  of(process: Mortal, way: Way): CodeMapRows<Transaction>
}

export const FIELD_CODES = ['1', '2'].map(name => `gid://procore/CostCode/1/${name}`)
export const BOOKS_CODES = ['1', '2'].map(name => `gid://sage300/CostCode/${name}`)

export function createMemoryCodeMaps(store: MemoryStore): MemoryCodeMaps {
  const made: Mapping[] = []
  return {
    made,
    of: (process, way) => ({
      queue: (tx, fieldId) => way.over(process, () => store.lock(tx, `code ${fieldId}`)),
      fieldCode: (_, id) =>
        way.over(process, () =>
          FIELD_CODES.includes(id) ? { project_pair_id: PROJECT, job_id: JOB } : undefined,
        ),
      booksCode: (_, id) =>
        way.over(process, () =>
          BOOKS_CODES.includes(id)
            ? { project_id: JOB, is_group: false, number: id, key: id }
            : undefined,
        ),
      replace: (tx, mapping) =>
        way.over(process, () => void tx.changes.push(() => made.push(mapping))),
      mappingsOf: () => way.over(process, () => []),
      tryOut: () => Promise.reject(new Error('is not asked for')),
      effectOf: () => Promise.reject(new Error('is not asked for')),
    }),
  }
}
