import { Random } from '../../sandbox/generate/random.ts'
import type { DrillWorld } from '../drills/world.ts'
import type { Write } from './writes.ts'

/** The cells of the crash matrix: every step of every write × when × what happens × what is away. */
export interface Cell {
  write: Write
  /** DECIDE for a write without steps, which is one transaction. */
  step: string
  when: (typeof moments)[number]
  what: (typeof events)[number]
  away: (typeof absences)[number]
}

export const moments = ['BEFORE', 'DURING', 'AFTER'] as const
export const events = [
  /** kill -9; what the store was told last, it still does. */
  'KILL',
  /** kill -9; what the store was told last is rolled back. */
  'KILL_UNTOLD',
  'STORE_RESTART',
  /** The connection to the store breaks; what was told last is rolled back. */
  'ANSWER_LOST',
  /** The process stands still until its lease is over, and another has gone on. */
  'ANSWER_LATE',
  /** The same is asked of a second process. */
  'SECOND_PROCESS',
] as const
export const absences = ['NOTHING', 'PROCORE', 'SAGE', 'POSTGRES', 'REDIS'] as const

export const DECIDE = 'DECIDE'

/** Carries every write out once, without trouble, to learn its steps; so the list is not kept by hand. */
export async function cellsOf(
  world: DrillWorld,
  writes: readonly Write[],
  carryOut: (write: Write) => Promise<string>,
): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const write of writes) {
    const key = await carryOut(write)
    const { rows } = await world.store.query<{ name: string }>(
      `select name from tieout.operation_step
       where operation_id = (select id from tieout.operation where idempotency_key = $1)
       order by operation_step.position`,
      [key],
    )
    const steps = rows.length > 0 ? rows.map(row => row.name) : [DECIDE]
    for (const step of steps) {
      for (const when of moments) {
        for (const what of events) {
          for (const away of absences) cells.push({ write, step, when, what, away })
        }
      }
    }
  }
  return cells
}

/** `count` of them, the same for the same seed. */
export function sampleOf(cells: readonly Cell[], count: number, seed: string): Cell[] {
  const random = new Random(seed)
  const left = [...cells]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [cell] = left.splice(random.below(left.length), 1)
    return cell as Cell
  })
}

export function nameOf({ write, step, when, what, away }: Cell): string {
  return `${write.kind} ${step} ${when} ${what}, away: ${away}`
}
