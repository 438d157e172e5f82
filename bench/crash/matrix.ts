import { Random } from '../../sandbox/generate/random.ts'
import type { DrillWorld } from '../drills/world.ts'
import type { Write } from './writes.ts'

/** The cells of the crash matrix: every step of every write × when × what happens × what is away. */
export interface Cell {
  write: Write
  /** DECIDE for a write without steps, which is one transaction. */
  step: string
  /** That the step asks: PROCORE, SAGE300, or TIEOUT for what is of the store alone. */
  system: string
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
    const { rows } = await world.store.query<Pick<Cell, 'step' | 'system'>>(
      `select name as step, system from tieout.operation_step
       where operation_id = (select id from tieout.operation where idempotency_key = $1)
       order by operation_step.position`,
      [key],
    )
    const steps = rows.length > 0 ? rows : [{ step: DECIDE, system: 'TIEOUT' }]
    cells.push(...steps.flatMap(at => cellsAt(write, at)))
  }
  return cells
}

/** All that can happen at one step. */
export function cellsAt(write: Write, at: Pick<Cell, 'step' | 'system'>): Cell[] {
  const cells: Cell[] = []
  for (const when of moments) {
    for (const what of events) {
      for (const away of absences) cells.push({ write, ...at, when, what, away })
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

/** Whether the step leaves nothing behind until the store is told that it is over. */
export function readsOnly({ step }: Pick<Cell, 'step'>): boolean {
  return READING_STEPS.has(step)
}

/** Whether it asks the systems for nothing but what they have; a refresh keeps that in the store as it goes. */
export function isReading(cell: Pick<Cell, 'step' | 'system'>): boolean {
  return readsOnly(cell) || cell.system === 'TIEOUT'
}

const READING_STEPS = new Set(['CHECK', 'CONFIRM', 'LOOK_UP', 'READ_BACK'])

/**
 * The cell that leaves the same behind, so that this one can end no other way. What a killed process leaves is
 * what the store and the systems have by then, and nothing else; what happens to a store that is restarted
 * happens to every connection. What a process does between one trouble and the next has no cell of its own.
 */
export function coveredBy(cell: Cell): Cell | undefined {
  const { when, what, away } = cell
  if (away === 'POSTGRES') {
    // To be away it is restarted, by which every connection breaks.
    if (what === 'STORE_RESTART' || what === 'ANSWER_LOST') {
      return { ...cell, what: 'STORE_RESTART', away: 'NOTHING' }
    }
    if (what === 'KILL_UNTOLD') return covering({ ...cell, what: 'KILL' })
  }
  const isInside = when === 'DURING' && cell.step !== DECIDE
  // Who waits for a system is telling the store nothing.
  if (isInside && what === 'KILL_UNTOLD') return covering({ ...cell, what: 'KILL' })
  if (what !== 'KILL' && what !== 'KILL_UNTOLD') return undefined
  if (!readsOnly(cell)) return undefined
  // That the step is begun is all that is left of it; a store that restarts forgets what it was just told.
  const begun: Cell = { ...cell, what: 'KILL', when: away === 'POSTGRES' ? 'DURING' : 'BEFORE' }
  const isRolledBack = what === 'KILL_UNTOLD' || away === 'POSTGRES'
  const isBegun = isInside || (when === 'AFTER' && isRolledBack)
  return isBegun && nameOf(begun) !== nameOf(cell) ? begun : undefined
}

function covering(cell: Cell): Cell {
  return coveredBy(cell) ?? cell
}

export function nameOf({ write, step, when, what, away }: Cell): string {
  return `${write.kind} ${step} ${when} ${what}, away: ${away}`
}
