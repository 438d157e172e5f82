import { TieoutError } from '#lib/errors'
import type {
  FindingRow,
  FindingsDecidedAnswer,
  PlannedWrite,
  PreviewedFindings,
  ReadBack,
} from '../ground.ts'
import type { FindingOutcome, FindingRef, UserError } from '../types.generated.ts'
import { findingKey } from './finding-decisions.ts'
import { type Operation, userError } from './runner/operation.ts'

/**
 * The same decision on many findings: an operation each, under a key of its own that is made of the caller's.
 * One that is refused, or has changed since it was seen, holds up no other.
 */
const FINDINGS_MAX = 200
const KEY_LENGTH_MAX = 160
/** Each takes a connection of the store for a moment; the others of the process need some too. */
const AT_ONCE_COUNT = 4

/** What came of one. */
export interface One {
  operation: ReadBack<Operation>
  plan: readonly PlannedWrite[]
  preview: PreviewedFindings | null
  isStale: boolean
  isByHand?: boolean
  userErrors: readonly UserError[]
}

interface Asked {
  idempotencyKey: string
  dryRun?: boolean | undefined
  findings: readonly FindingRef[]
}

type Decide = (
  one: { idempotencyKey: string; dryRun: boolean; findingId: string },
  seenAt: string,
) => Promise<One>

export async function manyOf(
  { idempotencyKey, dryRun = false, findings }: Asked,
  load: (findingId: string) => Promise<FindingRow | undefined>,
  decide: Decide,
): Promise<FindingsDecidedAnswer & { userErrors: UserError[] }> {
  const userErrors = problemsOf(idempotencyKey, findings)
  if (userErrors.length > 0) return { results: async () => [], preview: null, userErrors }
  const done: { one: One; operation: Operation | null; findingId: string }[] = []
  const left = [...findings.entries()]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, { findingId, seenAt }] = next
      const key = `${idempotencyKey}/${findingKey(findingId)}`
      const one = await decide({ idempotencyKey: key, dryRun, findingId }, seenAt)
      done[place] = { one, operation: await one.operation(), findingId }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE_COUNT }, work))
  return {
    results: async () =>
      Promise.all(
        done.map(async ({ one, operation, findingId }) => ({
          finding: (await load(findingId)) ?? null,
          outcome: outcomeOf(one, operation, dryRun),
          plan: [...one.plan],
          operation,
          userErrors: [...one.userErrors],
        })),
      ),
    preview: dryRun
      ? {
          opens: done.flatMap(({ one }) => one.preview?.opens ?? []),
          closes: done.flatMap(({ one }) => one.preview?.closes ?? []),
        }
      : null,
    userErrors: [],
  }
}

export function outcomeOf(
  { isStale, isByHand, userErrors }: Pick<One, 'isStale' | 'isByHand' | 'userErrors'>,
  operation: Operation | null,
  dryRun: boolean,
): FindingOutcome {
  if (isStale) return 'STALE'
  if (isByHand) return 'BY_HAND'
  switch (operation?.state) {
    case 'SUCCEEDED':
      return 'APPLIED'
    case 'AWAITING_APPROVAL':
      return 'AWAITING_APPROVAL'
    case undefined:
    case 'FAILED':
      return dryRun && userErrors.length === 0 ? 'WOULD_APPLY' : 'REFUSED'
    default:
      return 'UNDER_WAY'
  }
}

/** A system could not be asked for this one; nothing of it was written. */
export function refusalOf(thrown: unknown): One {
  if (!(thrown instanceof TieoutError)) throw thrown
  const { message, retryable } = thrown
  return {
    operation: async () => null,
    plan: [],
    preview: null,
    isStale: false,
    userErrors: [userError('UNREACHABLE', message, { field: ['input', 'findings'], retryable })],
  }
}

function problemsOf(idempotencyKey: string, findings: readonly FindingRef[]): UserError[] {
  const refused = (field: string, message: string) => [
    userError('INVALID', message, { field: ['input', field] }),
  ]
  const { length } = idempotencyKey
  if (length === 0 || length > KEY_LENGTH_MAX) {
    const message = `The idempotency key has ${length} characters; for many at once it takes 1 to ${KEY_LENGTH_MAX}.`
    return refused('idempotencyKey', message)
  }
  if (findings.length === 0 || findings.length > FINDINGS_MAX) {
    return refused('findings', `${findings.length} findings are named; name 1 to ${FINDINGS_MAX}.`)
  }
  // An id that is none is refused before anything is done of the others.
  const ids = findings.map(({ findingId }) => findingKey(findingId, 'input.findings'))
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice !== undefined) return refused('findings', `${twice} is named twice; name it once.`)
  const wrong = findings.find(({ seenAt }) => Number.isNaN(Date.parse(seenAt)))
  if (wrong === undefined) return []
  const message = `seenAt: ${JSON.stringify(wrong.seenAt)} is no moment; give the updatedAt of the finding.`
  return refused('findings', message)
}
