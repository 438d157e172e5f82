import { loseInvoices } from './losses.ts'
import { type DrillTieout, openDrillWorld, until } from './world.ts'

export interface ResolveReport {
  /** Differences that a mutation can clear, by class, as they stood at first. */
  found: Record<string, number>
  resolved: number
  seconds: number
  /** What a person has to resolve, with the reason that was told. */
  refused: string[]
  /** What ended in no such reason, and what a fresh reading finds once more. */
  problems: string[]
}

interface Difference {
  id: string
  code: string
  grain: string
  resolutions: { mutation: string | null }[]
}

const PAGE = 1000
const FOUND_LIMIT_MS = 120_000
const OPERATION_LIMIT_MS = 120_000

/** Sage has lost part of a month; every difference that a mutation can clear is cleared by it. */
export async function runResolving(
  options: { projects: number; commitments: number; count: number; clients: number; seed: string },
  tell: (line: string) => void,
): Promise<ResolveReport> {
  const { projects, commitments, count, clients, seed } = options
  await using world = await openDrillWorld({ projects, commitments, seed })
  await loseInvoices(world.sage, { every: 1 })
  const tieout = await world.start()
  const first = await until(
    'the differences are found',
    async () => {
      const found = await resolvable(tieout)
      return found.length >= count && found
    },
    FOUND_LIMIT_MS,
  ).catch(() => resolvable(tieout))
  const startedAt = performance.now()
  const known = new Set<string>()
  const problems: string[] = []
  let refused: string[] = []
  let resolved = 0
  // A change order that is written lets a requisition be billed that was beyond the commitment before.
  for (let open = first; open.length > 0; ) {
    const before = resolved
    const left = [...open]
    refused = []
    const clear = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const outcome = await resolve(tieout, next, resolved)
        const named = `${next.code} of ${next.grain}: ${outcome.message}`
        if (outcome.state === 'FAILED') refused.push(named)
        else if (outcome.state !== 'SUCCEEDED') problems.push(named)
        else {
          known.add(next.id)
          resolved += 1
          if (resolved % 20 === 0) tell(`${resolved} resolved`)
        }
      }
    }
    await Promise.all(Array.from({ length: clients }, clear))
    open = (await resolvable(tieout)).filter(({ id }) => !known.has(id))
    if (resolved === before) break
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const refreshed = await tieout.ask(
    `mutation { sourceRefresh(input: { idempotencyKey: "all anew" }) { operation { state } } }`,
  )
  const state = refreshed.data?.sourceRefresh?.operation?.state
  if (state !== 'SUCCEEDED') problems.push(`Reading anew ended as ${state}.`)
  for (const { id, code, grain } of await resolvable(tieout)) {
    if (known.has(id)) problems.push(`${code} of ${grain} was resolved and is found again.`)
  }
  const found: Record<string, number> = {}
  for (const { code } of first) found[code] = (found[code] ?? 0) + 1
  return { found, resolved, seconds, refused, problems }
}

async function resolvable(tieout: DrillTieout): Promise<Difference[]> {
  const { data, errors } = await tieout.ask(
    `{ findings(first: ${PAGE}) { nodes { id code grain resolutions { mutation } } } }`,
  )
  if (errors.length > 0) throw new Error(errors[0]?.message)
  return data.findings.nodes.filter((node: Difference) => node.resolutions[0]?.mutation)
}

/** As a client does: the same again under the same key, for as long as it is under way. */
async function resolve(
  tieout: DrillTieout,
  { id }: Difference,
  attempt: number,
): Promise<{ state: string; message: string }> {
  const input = { findingId: id, idempotencyKey: `resolve ${attempt} ${id}` }
  let last = { state: 'unanswered', message: '' }
  const isOver = async () => {
    const { data, errors } = await tieout.ask(
      `mutation ($input: FindingResolveInput!) {
         findingResolve(input: $input) { operation { state } userErrors { message } }
       }`,
      { input },
    )
    const { operation, userErrors = [] } = data?.findingResolve ?? {}
    const messages = [...userErrors, ...errors].map(({ message }) => message)
    last = { state: operation?.state ?? 'unanswered', message: messages.join(' ') }
    return ['SUCCEEDED', 'FAILED', 'DEAD_LETTER'].includes(last.state)
  }
  await until(`${id} is over`, isOver, OPERATION_LIMIT_MS).catch(() => undefined)
  return last
}
