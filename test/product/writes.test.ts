import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type BothSystems, openBothSystems } from '../harness/both-systems.ts'
import { inputTypeOf, writingMutations } from '../harness/contract-writes.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'
import { inputsOf, type WriteInput } from '../harness/write-inputs.ts'
import { states } from './write-states.ts'

/**
 * What holds of every mutation that writes to the two systems, as soon as the contract has it: a dry run
 * writes nothing, and what cannot be written is refused before a byte is.
 */

let sample: RunningSample
let systems: BothSystems
before(async () => {
  sample = await runSample()
  systems = await openBothSystems(sample)
})
after(async () => {
  await systems[Symbol.asyncDispose]()
  await sample[Symbol.asyncDispose]()
})

interface Payload {
  plan: object[]
  operation: { state: string } | null
  userErrors: { code: string; message: string; field: string[] | null }[]
}

const mutations = writingMutations

let keyCount = 0
async function send(mutation: string, input: WriteInput, dryRun: boolean): Promise<Payload> {
  keyCount += 1
  const answer = await sample.ask(
    `mutation ($input: ${inputTypeOf(mutation)}!) {
       answer: ${mutation}(input: $input) {
         plan { system } operation { state } userErrors { code message field }
       }
     }`,
    { input: { ...input, idempotencyKey: `write ${keyCount}`, dryRun } },
  )
  return whole(answer).answer
}

/** An input of each that would be written, found once. */
const fitting = new Map<string, WriteInput>()
async function fitFor(mutation: string): Promise<WriteInput> {
  const known = fitting.get(mutation)
  if (known) return known
  for (const input of (await inputsOf[mutation]?.(sample.store)) ?? []) {
    const { userErrors } = await send(mutation, input, true)
    if (userErrors.length > 0) continue
    fitting.set(mutation, input)
    return input
  }
  return assert.fail(`nothing in the sample could be written by ${mutation}`)
}

test('every mutation that writes to a system has a case here', () => {
  assert.deepEqual(Object.keys(inputsOf).sort(), mutations)
})

test('a dry run of any write plans it and leaves both systems and the drop folder byte for byte as they were', async () => {
  const before = await systems.digest()
  for (const mutation of mutations) {
    const input = await fitFor(mutation)
    const { plan, operation, userErrors } = await send(mutation, input, true)
    assert.deepEqual([operation, userErrors], [null, []], mutation)
    assert.ok(plan.length > 0, mutation)
  }
  assert.deepEqual(await systems.digest(), before)
})

test('every mutation that writes to a system meets a state that refuses it', () => {
  const met = new Set(states.flatMap(state => state.refuses))
  assert.deepEqual([...met].sort(), mutations)
})

for (const { name, refuses, enter, says } of states) {
  test(`where ${name}, ${refuses.join(', ')} say so and write nothing`, async () => {
    const inputs = new Map<string, WriteInput>()
    for (const mutation of refuses) inputs.set(mutation, await fitFor(mutation))
    const leave = await enter({ ...systems, store: sample.store }, inputs)
    try {
      const before = await systems.digest()
      for (const [mutation, input] of inputs) {
        const { operation, userErrors } = await send(mutation, input, false)
        assert.equal(operation?.state, 'FAILED', mutation)
        for (const { message } of userErrors) assert.match(message, says, mutation)
      }
      assert.deepEqual(await systems.digest(), before)
    } finally {
      await leave()
    }
  })
}
