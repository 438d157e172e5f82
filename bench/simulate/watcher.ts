import type { World } from './checks.ts'
import { standing } from './facts.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'
import { type MemoryRow, operationId } from './store.ts'

/** A second person, who approves, and who looks into both systems at what was given up. */
export async function lookAfter({
  scheduler,
  world,
  processes,
  pauseFactor,
}: {
  scheduler: Scheduler
  world: World
  processes: readonly Process[]
  pauseFactor: () => number
}): Promise<never> {
  const { random } = scheduler
  for (let said = 0; ; said += 1) {
    await scheduler.wait(random.between(5_000, 40_000) * pauseFactor())
    const process = random.pick(processes)
    if (!process.isAlive) continue
    for (const row of world.store.rows.values()) {
      const word = { idempotencyKey: `word ${said} ${row.id}`, operationId: operationId(row.id) }
      await say(process, row, word).catch(() => undefined)
    }
  }

  async function say(
    { words }: Process,
    row: MemoryRow,
    word: { idempotencyKey: string; operationId: string },
  ): Promise<unknown> {
    const reason = 'seen'
    if (row.state === 'AWAITING_APPROVAL') {
      const { operationApprove, operationReject } = words
      return (random.chance(0.8) ? operationApprove : operationReject)({ ...word, reason }, 'Cid')
    }
    if (row.state !== 'DEAD_LETTER' || row.settlement !== null) return undefined
    if (random.chance(0.3)) return words.operationReplay(word, 'Cid')
    if (random.chance(0.3)) return words.operationDiscard({ ...word, reason }, 'Cid')
    const outcome = random.chance(0.5) ? seen(row) : undefined
    return outcome && words.operationSettle({ ...word, reason, outcome }, 'Cid')
  }

  /** As it is; nothing is said of what stands in one system and not in the other. */
  function seen(row: MemoryRow): 'WRITTEN' | 'NOT_WRITTEN' | undefined {
    const { facts } = world.systems
    const effects = world.effectsOf(row) ?? []
    if (facts.every(fact => fact.by !== row.id)) return 'NOT_WRITTEN'
    const isAll = effects.every(effect => standing(facts, effect)[0]?.value === effect.value)
    return isAll ? 'WRITTEN' : undefined
  }
}
