import { messageOf } from '#lib/errors'
import { type Cell, nameOf, sampleOf } from './matrix.ts'
import { type CrashWorld, openCrashWorld } from './world.ts'
import { writes } from './writes.ts'

export interface CrashReport {
  cells: number
  run: number
  /** Neither carried out now nor before. */
  left: number
  failures: { cell: string; problems: string[] }[]
}

export interface Told {
  cell: string
  state: string
  seconds: number
  problems: string[]
}

/** Every cell takes records of its own, so after so many a new company takes the place of the old one. */
const CELLS_A_COMPANY = 120
/** That a company has for the writes by which cells are learnt, and for those that find theirs unfit. */
const SPARE_COMMITMENTS = 40

/** Carries out cells in an order by chance, in several worlds side by side. */
export async function runCrashes(
  options: {
    /** All that are left unless given. */
    sample: number | undefined
    seed: string
    projects: number
    /** How many worlds there are at once. */
    worlds?: number
    /** Of these writes alone; of all unless given. */
    only?: readonly string[] | undefined
    /** Cells that were carried out before, by their names. */
    done?: ReadonlySet<string>
  },
  tell: (told: Told) => void | Promise<void>,
): Promise<CrashReport> {
  const { sample, seed, projects, worlds: worldsCount = 1, only, done } = options
  const chosenWrites = writes.filter(({ kind }) => !only || only.includes(kind))
  const failures: CrashReport['failures'] = []
  let openedCount = 0
  const openWorld = () => {
    openedCount += 1
    const commitments = Math.min(sample ?? CELLS_A_COMPANY, CELLS_A_COMPANY) + SPARE_COMMITMENTS
    return openCrashWorld({ projects, commitments, seed: `${seed} ${openedCount}` })
  }

  const first = await openWorld()
  const cells = await first.learn(chosenWrites).catch(async thrown => {
    await first[Symbol.asyncDispose]()
    throw thrown
  })
  const open = cells.filter(cell => !done?.has(nameOf(cell)))
  const chosen = sampleOf(open, sample ?? open.length, seed)
  const waiting = chosen.values()
  let runCount = 0

  /** Until nothing waits; a world that breaks is left, since it would break what comes after. */
  async function lane(own: CrashWorld | undefined): Promise<void> {
    let left = CELLS_A_COMPANY
    let world = own
    try {
      for (const cell of waiting) {
        if (left === 0 || !world) {
          await world?.[Symbol.asyncDispose]()
          world = await openWorld()
          left = CELLS_A_COMPANY
        }
        left -= 1
        if (!(await carriedOut(world, cell))) left = 0
      }
    } finally {
      await world?.[Symbol.asyncDispose]()
    }
  }

  /** Whether it came to its end. */
  async function carriedOut(world: CrashWorld, cell: Cell): Promise<boolean> {
    const startedAt = performance.now()
    const outcome = await world.run(cell).catch((thrown: unknown) => messageOf(thrown))
    const isOver = typeof outcome !== 'string'
    const { state, problems } = isOver ? outcome : { state: 'broken off', problems: [outcome] }
    const told = { cell: nameOf(cell), state, problems }
    runCount += 1
    if (problems.length > 0) failures.push(told)
    await tell({ ...told, seconds: Math.round((performance.now() - startedAt) / 100) / 10 })
    return isOver
  }

  const lanes = Array.from({ length: worldsCount }, (_, place) =>
    lane(place === 0 ? first : undefined),
  )
  await Promise.all(lanes)
  return { cells: cells.length, run: runCount, left: open.length - runCount, failures }
}
