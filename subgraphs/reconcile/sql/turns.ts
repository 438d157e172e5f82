/**
 * Judgements one after another, a few side by side. What has just changed in one project comes before whole
 * projects, and one judgement of it serves everybody who asked for it before it began.
 */
export interface Turns<Project extends { id: string }> {
  /** Resolves when the project is judged as it is now, or as it is later. */
  soon(project: Project): Promise<void>
  /** Several projects in one transaction. */
  later(projects: readonly Project[]): Promise<void>
}

interface Turn<Project> {
  projects: readonly Project[]
  over: PromiseWithResolvers<void>
}

export function createTurns<Project extends { id: string }>(
  sideBySideCount: number,
  judge: (projects: readonly Project[]) => Promise<void>,
): Turns<Project> {
  const waitingAlone = new Map<string, Turn<Project>>()
  const waiting: Turn<Project>[] = []
  let freeCount = sideBySideCount

  function next(): Turn<Project> | undefined {
    const [alone] = waitingAlone
    if (!alone) return waiting.shift()
    waitingAlone.delete(alone[0])
    return alone[1]
  }

  function begin(): void {
    while (freeCount > 0) {
      const turn = next()
      if (!turn) return
      freeCount -= 1
      void judge(turn.projects)
        .then(turn.over.resolve, turn.over.reject)
        .finally(() => {
          freeCount += 1
          begin()
        })
    }
  }

  return {
    soon(project) {
      const known = waitingAlone.get(project.id)
      if (known) return known.over.promise
      const turn = { projects: [project], over: Promise.withResolvers<void>() }
      waitingAlone.set(project.id, turn)
      begin()
      return turn.over.promise
    },
    later(projects) {
      const turn = { projects, over: Promise.withResolvers<void>() }
      waiting.push(turn)
      begin()
      return turn.over.promise
    },
  }
}
