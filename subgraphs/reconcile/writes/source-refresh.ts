import { messageOf, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RefreshResult } from '../intake/refresh.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'
import type { Story } from './runner/runner.ts'
import { contextOf, isOurOwn } from './runner/write.ts'

/** Reads projects, or all of them, again. It writes nothing, so it is simply done again after a crash. */
const READ = { position: 1, name: 'REFRESH', system: 'TIEOUT' } as const

interface Asked {
  projectIds?: string[] | null
  commitmentIds?: string[] | null
}

export function createSourceRefresh(
  upkeep: Pick<Upkeep, 'refreshAll' | 'refreshPairs'>,
  /** The projects that these commitments are in. */
  projectsOf: (commitmentIds: readonly string[]) => Promise<string[]>,
): Story {
  return async run => {
    const { projectIds, commitmentIds } = run.operation.input as Asked
    const { result: userErrors } = await run.step(READ, async () => {
      const failures = await read()
      return { result: failures, state: failures.length === 0 ? 'SUCCEEDED' : 'FAILED' }
    })
    return run.end({ userErrors })

    async function read(): Promise<UserError[]> {
      try {
        return failuresOf(
          projectIds || commitmentIds
            ? await upkeep.refreshPairs(contextOf(run), [
                ...(projectIds ?? []),
                ...(await projectsOf(commitmentIds ?? [])),
              ])
            : await upkeep.refreshAll(contextOf(run)),
        )
      } catch (thrown) {
        if (isOurOwn(thrown) || run.signal.aborted) throw thrown
        log.error('refresh.failed', troubleOf(thrown))
        return [userError('WRONG_STATE', messageOf(thrown), { retryable: 'YES' })]
      }
    }
  }
}

function failuresOf(result: RefreshResult): UserError[] {
  const reads = [
    ...Object.entries(result.company).map(([system, read]) => ({ system, ...read })),
    ...result.projects,
  ]
  return reads.flatMap(({ system, failure }) =>
    failure
      ? [
          userError('WRONG_STATE', failure.message, {
            system: system as 'PROCORE' | 'SAGE300',
            retryable: 'YES',
          }),
        ]
      : [],
  )
}
