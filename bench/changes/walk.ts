import { Random } from '../../sandbox/generate/random.ts'
import { openRightsWorld } from '../rights/world.ts'
import { bookChanges } from './books.ts'
import { differencesOf, toldBy, unknownIn } from './concluded.ts'
import { copyDecisions, decide } from './decisions.ts'

export interface Step {
  place: number
  /** What was done, in words. */
  changes: string[]
  rowCount: number
  /** What one store says and the other one does not. */
  differences: string[]
}

const COMPANY = { projects: 3, commitments: 4, lines: 3, months: 6, plantedShare: 0.4 }
const FIELD_PERCENT = 50
const DECISION_PERCENT = 15

/** One company that changes; each step is told once it was read, judged and compared. */
export async function* walk(wanted: {
  seed: string
  steps: number
  changes: number
}): AsyncGenerator<Step, void, undefined> {
  const random = new Random(wanted.seed)
  await using world = await openRightsWorld({ ...COMPANY, seed: wanted.seed })
  await using kept = await world.openStore()
  await kept.readAndJudge()
  for (let place = 1; place <= wanted.steps; place += 1) {
    const changes: string[] = []
    for (let left = random.between(1, wanted.changes); left > 0; left -= 1) {
      if (random.chance(DECISION_PERCENT)) {
        changes.push(await decide(kept.pool, random))
        continue
      }
      if (random.chance(FIELD_PERCENT)) {
        const made = await world.changeProcore({ seed: `${wanted.seed} ${place} ${left}` })
        changes.push(...Object.keys(made))
        continue
      }
      const { name, sql } = random.pick(bookChanges)
      const { rowCount } = await world.changeSage(sql(random))
      changes.push(`${name} (${rowCount})`)
    }
    await kept.readAndJudge(random.pick(['CHANGES', 'WHOLE']))
    await using fresh = await world.openStore()
    await copyDecisions(kept.pool, fresh.pool)
    await fresh.readAndJudge()
    const [keptRows, freshRows] = [await toldBy(kept.pool), await toldBy(fresh.pool)]
    yield {
      place,
      changes,
      rowCount: freshRows.size,
      differences: differencesOf(keptRows, freshRows, await unknownIn(fresh.pool)),
    }
  }
}
