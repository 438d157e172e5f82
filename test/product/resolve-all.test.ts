import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Agreed,
  agreedChangeOrders,
  doubleInSage,
  raiseInSage,
  voidInProcore,
} from '../../bench/drills/wrong-change-orders.ts'
import { openBothSystems } from '../harness/both-systems.ts'
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

interface Change {
  number: string
  amount: string
  lines: { commitmentLineNumber: string; amount: string }[]
}

/** The change orders of the pair's commitment in Sage, and how the pair and its commitment stand. */
async function standing({ id, commitment: number }: Agreed) {
  const { commitment } = whole(
    await sample.ask(
      `query ($number: String!) { commitment(number: $number) {
         verdict
         changeOrders { id verdict }
         sage { changeOrders { number amount lines { commitmentLineNumber amount } } }
         findings { id code resolutions { mutation } }
       } }`,
      { number },
    ),
  )
  const changeOrder = commitment.changeOrders.find((each: { id: string }) => each.id === id)
  return {
    verdicts: [commitment.verdict, changeOrder?.verdict],
    inSage: commitment.sage.changeOrders as Change[],
    finding: commitment.findings.find(
      ({ resolutions }: Difference) => resolutions[0]?.mutation === 'changeOrderCorrect',
    ),
  }
}

test('a wrong change order of Sage is reversed line by line and entered right, exactly as the dry run says, and then agrees', async () => {
  await using systems = await openBothSystems(sample)
  const [raised, doubled, voided] = await agreedChangeOrders(sample.store)
  assert.ok(raised && doubled && voided)
  await raiseInSage(systems.sage, [raised])
  await doubleInSage(systems.sage, [doubled])
  await voidInProcore(sample.procoreUrl, [voided])
  const projectIds = [raised, doubled, voided].map(({ projectId }) => projectId)
  whole(
    await sample.ask(
      `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) { userErrors { message } } }`,
      { input: { idempotencyKey: 'spoiled', projectIds } },
    ),
  )
  for (const [code, order, newCount] of [
    ['CO_AMOUNT_MISMATCH', raised, 2],
    ['CO_DUPLICATE_NUMBER', doubled, 1],
    ['CO_STATUS_MISMATCH', voided, 1],
  ] as const) {
    const before = await standing(order)
    assert.equal(before.finding?.code, code)
    const resolved = async (dryRun: boolean) => {
      const { findingResolve } = whole(
        await sample.ask(
          `mutation ($input: FindingResolveInput!) { findingResolve(input: $input) {
             plan { system before after } operation { state steps { name } } userErrors { message }
           } }`,
          { input: { findingId: before.finding.id, idempotencyKey: `${code} ${dryRun}`, dryRun } },
        ),
      )
      assert.deepEqual(findingResolve.userErrors, [])
      return findingResolve
    }
    const { plan } = await resolved(true)
    assert.deepEqual((await standing(order)).inSage, before.inSage)
    const written = await resolved(false)
    assert.equal(written.operation.state, 'SUCCEEDED')
    assert.deepEqual(written.plan, plan)
    const after = await standing(order)
    assert.deepEqual(after.verdicts, ['AGREES', 'AGREES'])
    // Nothing that Sage had is changed, and it has what was planned besides.
    const numbers = new Set(before.inSage.map(({ number }) => number))
    const added = after.inSage.filter(({ number }) => !numbers.has(number))
    assert.deepEqual(
      after.inSage.filter(({ number }) => numbers.has(number)),
      before.inSage,
    )
    assert.deepEqual(
      added.map(({ number, amount }) => [number, amount]).sort(),
      plan
        .map(({ after: { changeOrder } }: { after: { changeOrder: Change } }) => [
          changeOrder.number,
          changeOrder.amount,
        ])
        .sort(),
    )
    assert.equal(added.length, newCount)
    const wrong = before.inSage.filter(({ lines }) =>
      added.some(
        reversal =>
          reversal.lines.length === lines.length &&
          lines.every(line =>
            reversal.lines.some(
              each =>
                each.commitmentLineNumber === line.commitmentLineNumber &&
                Number(each.amount) === -Number(line.amount),
            ),
          ),
      ),
    )
    assert.ok(wrong.length > 0, `${code}: no change order is reversed line by line`)
  }
})

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
