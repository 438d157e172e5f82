import type { Random } from '../../sandbox/generate/random.ts'
import type { Rule } from '../../test/harness/rewriting-front.ts'
import type { ProcoreRecord, RightsWorld } from '../rights/world.ts'

/** Procore as somebody who works there has changed it. */
export interface Field {
  /** Changes one record by chance; says what was done. */
  change(random: Random): string
  /** What has the sandbox's Procore answer so. */
  rules(): Rule[]
}

interface Kind {
  resources: readonly string[]
  /** In an address, before an id or a question. */
  path: string
  /** Which contract a record is of, where it is not one itself. */
  contractOf?: string
  edits: Record<string, (random: Random, record: ProcoreRecord) => Partial<ProcoreRecord>>
}

const CONTRACTS = '(?:work_order|purchase_order)_contracts'
const HIDING_PERCENT = 10
const EDITED_FROM = Date.UTC(2026, 10, 1)
const cents = (random: Random) => random.between(-500_000, 500_000) / 100
const moreBy = (random: Random, value: unknown) => (Number(value) + cents(random)).toFixed(2)

const kinds: readonly Kind[] = [
  {
    resources: ['requisitions'],
    path: 'requisitions',
    contractOf: 'commitment_id',
    edits: {
      'has another status': random => ({
        status: random.pick(['draft', 'approved', 'under_review', 'revise_and_resubmit']),
      }),
      'has another number': random => ({ invoice_number: `P-${random.below(1000)}` }),
      'is dated otherwise': random => ({
        billing_date: `2026-${String(random.between(1, 12)).padStart(2, '0')}-25`,
      }),
      'bills otherwise': (random, { summary, contract_items: items }) => {
        const [first, ...more] = items as Record<string, string>[]
        const total = moreBy(random, first?.['total_completed_and_stored_to_date'])
        return {
          summary,
          contract_items: [{ ...first, total_completed_and_stored_to_date: total }, ...more],
        }
      },
    },
  },
  {
    resources: ['work_order_contracts', 'purchase_order_contracts'],
    path: CONTRACTS,
    edits: {
      'has another status': random => ({
        status: random.pick(['Draft', 'Approved', 'Void', 'Terminated', 'Complete']),
      }),
      'has another number': random => ({ number: `SC-8${random.below(1000)}` }),
      'has another title': random => ({ title: `Renamed ${random.below(1000)}` }),
    },
  },
  {
    resources: ['commitment_change_orders'],
    path: 'commitment_change_orders',
    contractOf: 'contract_id',
    edits: {
      'has another status': random => ({
        status: random.pick(['draft', 'approved', 'pending', 'void', 'rejected']),
      }),
      'has another number': random => ({ number: String(random.between(1, 12)) }),
      'is worth more or less': (random, { grand_total: total }) => ({
        grand_total: moreBy(random, total),
      }),
    },
  },
]

export function fieldOf(world: RightsWorld): Field {
  const edited = new Map<string, Partial<ProcoreRecord>>()
  const hidden = new Set<string>()
  let editCount = 0
  const all = kinds.map(kind => ({
    ...kind,
    records: kind.resources.flatMap(resource => world.procore(resource)),
  }))

  return {
    change(random) {
      const { path, edits, records } = random.pick(all)
      const record = random.pick(records)
      const id = `${path} ${record.id}`
      if (hidden.delete(id)) return `${id} comes back`
      if (random.chance(HIDING_PERCENT)) {
        hidden.add(id)
        return `${id} goes`
      }
      const now = { ...record, ...edited.get(id) }
      const name = random.pick(Object.keys(edits))
      editCount += 1
      edited.set(id, {
        ...edited.get(id),
        ...edits[name]?.(random, now),
        updated_at: new Date(EDITED_FROM + editCount * 60_000).toISOString(),
      })
      return `${id} ${name}`
    },
    rules: () =>
      kinds.flatMap(({ path, contractOf }): Rule[] => {
        const gone = [...hidden].filter(id => id.startsWith(`${path} `))
        // What stands on a contract goes with it.
        const isGone = (record: ProcoreRecord) =>
          hidden.has(`${path} ${record.id}`) ||
          (contractOf !== undefined && hidden.has(`${CONTRACTS} ${record[contractOf]}`))
        return [
          {
            match: new RegExp(`^GET .*/${path}(/\\d+)?(\\?|$)`),
            each: row => Object.assign(row, edited.get(`${path} ${row['id']}`)),
            // It says how many there are, with what has gone.
            dropHeaders: ['total'],
            list: rows => (Array.isArray(rows) ? rows.filter(row => !isGone(row)) : rows),
          },
          ...gone.map(id => ({
            match: new RegExp(`^GET .*/${path}/${id.slice(path.length + 1)}(/|\\?|$)`),
            status: 404,
            body: { errors: ['Not Found'] },
          })),
        ]
      }),
  }
}
