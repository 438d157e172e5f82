import type { Reconciler } from '../sql/judge.ts'

/**
 * Judges what decisions have touched. Many decide at once, and one judgement of a project serves all who
 * decided before it began; so nobody waits for longer than the one under way and the next.
 */
export interface Judging {
  /** Resolves when everything that was decided in these project pairs before the call is judged. */
  judge(projectPairIds: readonly string[]): Promise<void>
}

export function createJudging(reconciler: Pick<Reconciler, 'reconcileChanged'>): Judging {
  let wanted = new Set<string>()
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined

  async function judgeWanted(): Promise<void> {
    await underWay.catch(() => undefined) // Who asked for it is told.
    const ids = [...wanted]
    wanted = new Set()
    const judged = reconciler.reconcileChanged(ids)
    underWay = judged
    next = undefined
    await judged
  }

  return {
    judge(projectPairIds) {
      for (const id of projectPairIds) wanted.add(id)
      next ??= judgeWanted()
      return next
    },
  }
}
