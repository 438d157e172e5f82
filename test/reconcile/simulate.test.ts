import assert from 'node:assert/strict'
import test from 'node:test'
import { setLogLevel } from '#lib/log'
import { tellHistory } from '../../bench/simulate/history.ts'
import type { Broken } from '../../bench/simulate/store.ts'

setLogLevel('error')
const HISTORIES = 300

async function firstLie(broken?: Broken): Promise<string | undefined> {
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const { problems } = await tellHistory(seed, broken)
    if (problems.length > 0) return `seed ${seed}: ${problems.join('; ')}`
  }
  return undefined
}

test('whatever goes wrong between two systems, no operation lies', async () => {
  assert.equal(await firstLie(), undefined)
})

for (const broken of ['look-up', 'claim', 'transaction'] as const) {
  test(`without its ${broken} an operation is found to lie`, async () => {
    assert.match((await firstLie(broken)) ?? '', /^seed/)
  })
}

test('one seed is one history', async () => {
  assert.deepEqual(await tellHistory(7, 'claim'), await tellHistory(7, 'claim'))
})
