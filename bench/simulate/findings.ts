import type { Acceptance, FindingRow } from '../../subgraphs/reconcile/ground.ts'
import type { FindingRows } from '../../subgraphs/reconcile/writes/finding-rows.ts'
import { PROJECT } from './company.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'
import type { MemoryStore, Transaction } from './store.ts'

/** Two findings in memory, which people assign, accept and open again; one is accepted at first. */
export interface MemoryFindings {
  /** What was made of one, in the order it was made. */
  made: string[]
  rows: Map<string, FindingRow>
  of(process: Mortal, way: Way): FindingRows
}

const ACCEPTED = 'b'
export const FINDINGS = ['a', ACCEPTED]

export function createMemoryFindings(store: MemoryStore): MemoryFindings {
  const made: string[] = []
  const rows = new Map(FINDINGS.map(name => [name, findingOf(name)]))

  function change(
    tx: Transaction,
    name: string,
    acceptance: Acceptance | null,
    to?: string | null,
  ) {
    tx.changes.push(() => {
      const row = rows.get(name)
      if (!row) return
      const assigned = to === undefined ? row.assigned_to : to
      const open = assigned === null ? 'OPEN' : 'ASSIGNED'
      const state = acceptance ? 'ACCEPTED' : open
      rows.set(name, { ...row, state, acceptance, assigned_to: assigned })
      made.push(`${name} ${state}`)
    })
  }

  return {
    made,
    rows,
    of(process, way) {
      const over = <Answer>(act: () => Answer | Promise<Answer>) => way.over(process, act)
      const own = {
        find: (name: string) => over(() => rows.get(name)),
        hold: (tx: Transaction, name: string) =>
          over(async () => {
            await store.lock(tx, `finding ${name}`)
            return rows.get(name)
          }),
        waiting: (_tx: Transaction, findingId: string) =>
          over(() =>
            [...store.rows.values()].filter(
              row =>
                row.kind === 'FINDING_ACCEPT' &&
                row.state === 'AWAITING_APPROVAL' &&
                row.input['findingId'] === findingId,
            ),
          ),
        isOver: () => over(() => false),
        assign: (tx: Transaction, name: string, to: string | null) =>
          over(() => change(tx, name, null, to)),
        accept: (tx: Transaction, name: string, acceptance: Acceptance | null) =>
          over(() => change(tx, name, acceptance)),
      }
      // Its transactions are those of the store in memory.
      return own as unknown as FindingRows
    },
  }
}

function findingOf(name: string): FindingRow {
  return {
    fingerprint: name,
    rule_id: 'rule',
    code: 'CO_MISSING_IN_SAGE',
    severity: 'HIGH',
    state: name === ACCEPTED ? 'ACCEPTED' : 'OPEN',
    project_pair_id: PROJECT,
    commitment_pair_id: null,
    document_pair_id: null,
    grain: `finding ${name}`,
    amount: '1.00',
    measure: null,
    documents: [],
    updated_at: new Date(0),
    assigned_to: null,
    acceptance: null,
    explanation: 'It is so.',
    is_correctable: false,
    cause: name,
    occurred_on: null,
    evidence: [],
    first_seen_on: '2026-10-01',
    cleared_on: null,
    age_days: 1,
  }
}
