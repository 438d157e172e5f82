import { type Conclusions, conclusionsOf, contradictionsOf, saidCountOf } from './conclusions.ts'
import { limitsOf, type Right, removedRights, rightsOf } from './rights.ts'
import { openRightsWorld, type RightsWorld, type Store } from './world.ts'

const COMPANY = {
  projects: 6,
  commitments: 4,
  lines: 3,
  months: 8,
  plantedShare: 0.5,
  seed: 'rights',
}

/** A company that was read wholly, to compare readings of less of it with. */
export interface Trial extends AsyncDisposable {
  world: RightsWorld
  whole: Conclusions
  /** What was read wholly. */
  held: Store
  rights: readonly Right[]
}

export interface Reading {
  /** Whether the store held everything before. */
  wasWhole: boolean
  removed: readonly Right[]
  saidCount: number
  /** What it says that is not so. */
  problems: string[]
}

export async function openTrial(): Promise<Trial> {
  await using opened = new AsyncDisposableStack()
  const world = opened.use(await openRightsWorld(COMPANY))
  const held = opened.use(await world.openStore())
  await held.readAndJudge()
  const whole = await conclusionsOf(held.pool)
  const ending = opened.move()
  return {
    world,
    whole,
    held,
    rights: rightsOf(world),
    [Symbol.asyncDispose]: () => ending.disposeAsync(),
  }
}

/** Reads without `count` rights, at random by `seed`, into an empty store and into one that held everything. */
export async function* readWithout(
  { world, whole, held, rights }: Trial,
  seed: number,
  count: number,
): AsyncGenerator<Reading & { store: Store }, void, undefined> {
  const removed = removedRights(rights, `rights ${seed}`, count)
  await world.restrict(limitsOf(removed))
  for (const like of [undefined, held]) {
    await using store = await world.openStore(like)
    await store.readAndJudge()
    const partial = await conclusionsOf(store.pool)
    const problems = contradictionsOf(partial, whole)
    yield {
      wasWhole: like !== undefined,
      removed,
      saidCount: saidCountOf(partial),
      problems,
      store,
    }
  }
}
