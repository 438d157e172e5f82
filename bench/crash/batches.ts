import { absences, type Cell, isReading } from './matrix.ts'

/**
 * Cells that one crash carries out: the same happens at once to several writes of one process, each held at the
 * moment of its own cell, as it happens to a process that is busy.
 */
export type Batch = readonly Cell[]

/** The store has more connections than this for its operations, each of which holds one. */
const BATCH_MAX = 6

export function batchesOf(cells: readonly Cell[], most = BATCH_MAX): Batch[] {
  const groups = Map.groupBy(cells, keyOf)
  return [...groups.values()].flatMap(group => batched(group, most)).toSorted(largestFirst)
}

/**
 * The cells in rounds: one has every moment of every step with one absence, each step with another one, so that a
 * part of the whole says something of all of it.
 */
export function roundsOf(cells: readonly Cell[]): Cell[][] {
  const groups = [...Map.groupBy(cells, momentOf).values()]
  const rotated = groups.map((group, place) => {
    const first = place % absences.length
    const rank = (cell: Cell) =>
      (absences.indexOf(cell.away) - first + absences.length) % absences.length
    return group.toSorted((left, right) => rank(left) - rank(right))
  })
  return absences.map((_, round) => rotated.flatMap(group => group[round] ?? []))
}

function momentOf({ write, step, when, what }: Cell): string {
  return [write.kind, step, when, what].join(' ')
}

/** Of one batch the same happens to all; who keeps those waiting that read Sage keeps whoever writes from its writing. */
function keyOf(cell: Cell): string {
  const { when, what, away } = cell
  const inside = when === 'DURING' && (isReading(cell) ? 'READING' : 'WRITING')
  return [when, what, away, inside].join(' ')
}

function batched(group: readonly Cell[], most: number): Batch[] {
  const batches: Cell[][] = []
  for (const cell of group) {
    const isFree = (batch: readonly Cell[]) =>
      batch.length < most && !(isAlone(cell) && batch.some(isAlone))
    const open = batches.find(isFree)
    if (open) open.push(cell)
    else batches.push([cell])
  }
  // The last to be held; see world.ts.
  return batches.map(batch => batch.toSorted((left, right) => +isAlone(left) - +isAlone(right)))
}

/** Whoever writes to Sage has it to himself. */
export function isAlone(cell: Cell): boolean {
  return cell.system === 'SAGE300' && !isReading(cell)
}

const largestFirst = (left: Batch, right: Batch) => right.length - left.length
