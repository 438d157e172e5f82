import assert from 'node:assert/strict'
import test from 'node:test'
import { setLogLevel } from '#lib/log'
import { operationKinds } from '#test/harness/contract-writes'
import { tellHistory } from '../../bench/simulate/history.ts'
import { BROKEN, type Broken } from '../../bench/simulate/store.ts'

setLogLevel('error')
const HISTORIES = 300
/** Words of people on what was given up are rare. */
const HISTORIES_MAX = 4 * HISTORIES

async function firstLie(
  broken?: Broken,
  { from = 1, succeeded = new Set<string>() } = {},
): Promise<string | undefined> {
  for (let seed = from; seed < from + HISTORIES; seed += 1) {
    const history = await tellHistory(seed, broken)
    if (history.problems.length > 0) return `seed ${seed}: ${history.problems.join('; ')}`
    for (const kind of history.succeeded) succeeded.add(kind)
  }
  return undefined
}

test('whatever goes wrong between two systems, no operation lies, of whichever kind of the contract it is', async () => {
  const succeeded = new Set<string>()
  const unseen = () => operationKinds.filter(kind => !succeeded.has(kind))
  for (let from = 1; from <= HISTORIES_MAX && unseen().length > 0; from += HISTORIES) {
    assert.equal(await firstLie(undefined, { from, succeeded }), undefined)
  }
  assert.deepEqual(unseen(), [])
})

/** What is rare begins shortly before the history that shows it. */
const firstSeeds: Record<(typeof BROKEN)[number], number> = {
  'look-up': 1,
  'asking-again': 310,
  claim: 1,
  owner: 85,
  transaction: 30,
  turn: 160,
}

for (const broken of BROKEN) {
  test(`without its ${broken} an operation is found to lie`, async () => {
    assert.match((await firstLie(broken, { from: firstSeeds[broken] })) ?? '', /^seed/)
  })
}

test('one seed is one history', async () => {
  assert.deepEqual(await tellHistory(1, 'claim'), await tellHistory(1, 'claim'))
})
