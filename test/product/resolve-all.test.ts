import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** What a mutation can clear is cleared by it, all of a month, and stays so when both systems are read anew. */

let sample: RunningSample
before(async () => {
  sample = await runSample()
})
after(() => sample[Symbol.asyncDispose]())

interface Difference {
  id: string
  code: string
  grain: string
  project: { id: string }
  resolutions: { mutation: string | null }[]
}

async function resolvable(): Promise<Difference[]> {
  const { findings } = whole(
    await sample.ask(`{ findings(first: 1000) {
      nodes { id code grain project { id } resolutions { mutation } }
    } }`),
  )
  return findings.nodes.filter((node: Difference) => node.resolutions[0]?.mutation)
}

/** Why it was not written; undefined once it was. */
async function resolve({ id }: Difference): Promise<string | undefined> {
  const { findingResolve } = whole(
    await sample.ask(
      `mutation ($input: FindingResolveInput!) {
         findingResolve(input: $input) { operation { state } userErrors { message } }
       }`,
      { input: { findingId: id, idempotencyKey: `resolve ${id}` } },
    ),
  )
  const { operation, userErrors } = findingResolve
  if (operation?.state === 'SUCCEEDED') return undefined
  return userErrors.map(({ message }: { message: string }) => message).join(' ') || operation?.state
}

test('every difference that a mutation can clear is cleared by its proposal, or refused with a reason, and none comes back', async () => {
  const refused = new Map<string, string>()
  let resolvedCount = 0
  // A commitment that was missing brings its change orders and requisitions to light.
  for (;;) {
    const left = (await resolvable()).filter(({ id }) => !refused.has(id))
    if (left.length === 0) break
    for (const difference of left) {
      const problem = await resolve(difference)
      if (problem !== undefined)
        refused.set(difference.id, `${difference.code} ${difference.grain}: ${problem}`)
      else resolvedCount += 1
    }
  }
  assert.ok(resolvedCount > 0)
  const projectIds = [...new Set((await resolvable()).map(({ project }) => project.id))]
  const { sourceRefresh } = whole(
    await sample.ask(
      `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) { userErrors { message } } }`,
      { input: { idempotencyKey: 'all anew', projectIds } },
    ),
  )
  assert.deepEqual(sourceRefresh.userErrors, [])
  const back = (await resolvable()).filter(({ id }) => !refused.has(id))
  assert.deepEqual(back, [])
  assert.deepEqual([...refused.values()], [])
})
