import assert from 'node:assert/strict'
import test from 'node:test'
import { setLogLevel } from '#lib/log'
import { tellHistory } from '../../bench/simulate/history.ts'
import type { Broken } from '../../bench/simulate/store.ts'
import type { OperationKind } from '../../subgraphs/reconcile/types.generated.ts'
import { createWritten } from '../../subgraphs/reconcile/writes/written.ts'

setLogLevel('error')
const HISTORIES = 300

async function firstLie(
  broken?: Broken,
  { from = 1, succeeded = new Set<OperationKind>() } = {},
): Promise<string | undefined> {
  for (let seed = from; seed < from + HISTORIES; seed += 1) {
    const history = await tellHistory(seed, broken)
    if (history.problems.length > 0) return `seed ${seed}: ${history.problems.join('; ')}`
    for (const kind of history.succeeded) succeeded.add(kind)
  }
  return undefined
}

test('whatever goes wrong between two systems, no operation lies, whichever write it is', async () => {
  const succeeded = new Set<OperationKind>()
  assert.equal(await firstLie(undefined, { succeeded }), undefined)
  const sources = { ask: () => assert.fail(), pages: () => assert.fail() }
  const writes = Object.values(createWritten({ sources } as never))
  assert.deepEqual(
    writes.map(({ kind }) => kind).filter(kind => !succeeded.has(kind)),
    [],
  )
})

/** What is rare begins shortly before the history that shows it. */
const breaks = [
  ['look-up', 1],
  ['asking-again', 220],
  ['claim', 1],
  ['transaction', 50],
] as const

for (const [broken, from] of breaks) {
  test(`without its ${broken} an operation is found to lie`, async () => {
    assert.match((await firstLie(broken, { from })) ?? '', /^seed/)
  })
}

test('one seed is one history', async () => {
  assert.deepEqual(await tellHistory(1, 'claim'), await tellHistory(1, 'claim'))
})
