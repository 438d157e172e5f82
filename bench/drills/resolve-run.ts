import { loseCommitments, loseInvoices } from './losses.ts'
import { type DrillTieout, type DrillWorld, openDrillWorld, until } from './world.ts'
import {
  agreedChangeOrders,
  doubleInSage,
  raiseInSage,
  voidInProcore,
} from './wrong-change-orders.ts'

export interface ResolveReport {
  /** Differences that a mutation can clear, by class, as they stood at first. */
  found: Record<string, number>
  /** Of these, by class; with those that came to light meanwhile in `resolvedCount`. */
  resolved: Record<string, number>
  resolvedCount: number
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
const READ_LIMIT_MS = 180_000
const OPERATION_LIMIT_MS = 120_000

/** Of the commitments, half have lost their change orders in Sage; of the others a third each is wrong. */
const KEPT_EVERY = 2
const WAYS = 3

/** Sage has lost part of a month and has other parts of it wrong; `count` differences are cleared by a mutation. */
export async function runResolving(
  options: { projects: number; commitments: number; count: number; clients: number; seed: string },
  tell: (line: string) => void,
): Promise<ResolveReport> {
  const { projects, commitments, count, clients, seed } = options
  await using world = await openDrillWorld(
    { projects, commitments, seed },
    { keptEvery: KEPT_EVERY },
  )
  await loseInvoices(world.sage, { every: 1 })
  await loseCommitments(world.sage)
  const tieout = await world.start()
  await readAnew(tieout, 'first')
  await spoil(world)
  await readAnew(tieout, 'spoiled')
  const first = await resolvable(tieout)
  tell(`${first.length} differences that a mutation can clear`)
  const startedAt = performance.now()
  const known = new Set<string>()
  const problems: string[] = []
  const refused = new Map<string, string>()
  let attempts = 0
  // A change order that is written lets a requisition be billed that was beyond the commitment before.
  for (let open = first; open.length > 0 && known.size < count; ) {
    const before = known.size
    const left = [...open]
    refused.clear()
    const clear = async () => {
      for (let next = left.shift(); next && known.size < count; next = left.shift()) {
        attempts += 1
        const outcome = await resolve(tieout, next, attempts)
        const named = `${next.code} of ${next.grain}: ${outcome.message}`
        if (outcome.state === 'FAILED') refused.set(next.id, named)
        else if (outcome.state !== 'SUCCEEDED') problems.push(named)
        else {
          known.add(next.id)
          if (known.size % 20 === 0) tell(`${known.size} resolved`)
        }
      }
    }
    await Promise.all(Array.from({ length: clients }, clear))
    open = (await resolvable(tieout)).filter(({ id }) => !known.has(id))
    if (known.size === before) break
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  if (known.size < count) {
    problems.push(`${count} were to be resolved, and ${known.size} could be.`)
  }
  await readAnew(tieout, 'last')
  for (const { id, code, grain } of await resolvable(tieout)) {
    if (known.has(id)) problems.push(`${code} of ${grain} was resolved and is found again.`)
  }
  return {
    found: countsOf(first),
    resolved: countsOf(first.filter(({ id }) => known.has(id))),
    resolvedCount: known.size,
    seconds,
    refused: [...refused.values()],
    problems,
  }
}

/** Change orders that agreed get another amount or a double in Sage, or are void in Procore. */
async function spoil({ store, sage, procoreUrl }: DrillWorld): Promise<void> {
  const agreed = await agreedChangeOrders(store)
  const ofWay = (way: number) => agreed.filter((_, place) => place % WAYS === way)
  await raiseInSage(sage, ofWay(0))
  await doubleInSage(sage, ofWay(1))
  await voidInProcore(procoreUrl, ofWay(2))
}

/** All of both systems, to its end. */
async function readAnew(tieout: DrillTieout, key: string): Promise<void> {
  await until(
    `all is read: ${key}`,
    async () => {
      const { data } = await tieout.ask(
        `mutation ($key: ID!) { sourceRefresh(input: { idempotencyKey: $key }) { operation { state } } }`,
        { key: `read ${key}` },
      )
      return data?.sourceRefresh?.operation?.state === 'SUCCEEDED'
    },
    READ_LIMIT_MS,
  )
}

function countsOf(differences: readonly Difference[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of differences) counts[code] = (counts[code] ?? 0) + 1
  return counts
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
