import { messageOf } from '#lib/errors'
import { type Batch, batchesOf, roundsOf } from './batches.ts'
import { type Cell, coveredBy, nameOf, sampleOf } from './matrix.ts'
import { type CrashWorld, openCrashWorld } from './world.ts'
import { writes } from './writes.ts'

export interface CrashReport {
  cells: number
  /** Of them, those that another one leaves no doubt about; see matrix.ts. */
  covered: number
  run: number
  /** Neither carried out now nor before. */
  left: number
  failures: { cell: string; problems: string[] }[]
}

export interface Told {
  cell: string
  state: string
  /** Of the crash, which may have carried out several. */
  seconds: number
  together: number
  problems: string[]
}

/** Every cell takes records of its own, so after so many a new company takes the place of the old one. */
const CELLS_A_COMPANY = 160
/** So many cells find a commitment each among those of a company, whatever they are about. */
const CELLS_A_COMMITMENT = 2.4
const COMMITMENTS_MIN = 24

/** Carries out cells, several with each crash, in several worlds side by side. */
export async function runCrashes(
  options: {
    /** All that are left unless given. */
    sample: number | undefined
    seed: string
    projects: number
    /** How many worlds there are at once. */
    worlds?: number
    /** How many cells one crash carries out at most. */
    together?: number | undefined
    /** Of these writes alone; of all unless given. */
    only?: readonly string[] | undefined
    /** Cells that were carried out before, by their names. */
    done?: ReadonlySet<string>
  },
  tell: (told: Told) => void | Promise<void>,
): Promise<CrashReport> {
  const { sample, seed, projects, worlds: worldsCount = 1, together, only, done } = options
  const chosenWrites = writes.filter(({ kind }) => !only || only.includes(kind))
  const failures: CrashReport['failures'] = []
  let openedCount = 0
  const openWorld = () => {
    openedCount += 1
    const cellsCount = Math.min(sample ?? CELLS_A_COMPANY, CELLS_A_COMPANY)
    const commitments = COMMITMENTS_MIN + Math.ceil(cellsCount / CELLS_A_COMMITMENT)
    return openCrashWorld({ projects, commitments, seed: `${seed} ${openedCount}` })
  }

  const first = await openWorld()
  const cells = await first.learn(chosenWrites).catch(async thrown => {
    await first[Symbol.asyncDispose]()
    throw thrown
  })
  const own = cells.filter(cell => !coveredBy(cell))
  const isOpen = (cell: Cell) => !done?.has(nameOf(cell))
  const open = own.filter(isOpen)
  const rounds =
    sample === undefined
      ? roundsOf(own).map(round => round.filter(isOpen))
      : [sampleOf(open, sample, seed)]
  const waiting = rounds.flatMap(round => batchesOf(round, together))
  let runCount = 0

  /** Until nothing waits; a world that breaks is left, since it would break what comes after. */
  async function lane(own: CrashWorld | undefined): Promise<void> {
    let left = CELLS_A_COMPANY
    let world = own
    let isNew = true
    try {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
        if (left <= 0 || !world) {
          await world?.[Symbol.asyncDispose]()
          world = await openWorld()
          isNew = true
          left = CELLS_A_COMPANY
        }
        left -= batch.length
        if (!(await carriedOut(world, batch, isNew))) left = 0
        isNew = false
      }
    } finally {
      await world?.[Symbol.asyncDispose]()
    }
  }

  /** Whether the world is good for another one. */
  async function carriedOut(world: CrashWorld, batch: Batch, isNew: boolean): Promise<boolean> {
    const startedAt = performance.now()
    const outcome = await world.run(batch).catch((thrown: unknown) => messageOf(thrown))
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10
    const report = async (cell: Cell, state: string, problems: string[]) => {
      runCount += 1
      const told = { cell: nameOf(cell), state, problems }
      if (problems.length > 0) failures.push(told)
      await tell({ ...told, seconds, together: batch.length })
    }
    if (typeof outcome === 'string') {
      for (const cell of batch) await report(cell, 'broken off', [outcome])
      return false
    }
    const { struck, unreached, unfit, problems } = outcome
    for (const { cell, state } of struck) await report(cell, state, problems)
    // What others kept from its moment comes to it alone, unless it is all that shows what went wrong.
    const isShown = struck.length > 0 || problems.length === 0
    if (batch.length > 1 && isShown) waiting.push(...unreached.map(cell => [cell]))
    else for (const cell of unreached) await report(cell, 'unreached', [UNREACHED, ...problems])
    if (unfit.length > 0 && isNew) {
      for (const cell of unfit) await report(cell, 'unfit', ['A new company has no record for it.'])
    } else if (unfit.length > 0) waiting.push(unfit)
    return unfit.length === 0
  }

  const lanes = Array.from({ length: worldsCount }, (_, place) =>
    lane(place === 0 ? first : undefined),
  )
  await Promise.all(lanes)
  const covered = cells.length - own.length
  return { cells: cells.length, covered, run: runCount, left: open.length - runCount, failures }
}

const UNREACHED = 'This moment was never reached.'
