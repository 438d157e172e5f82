import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { conclusionsOf, contradictionsOf } from '../../bench/rights/conclusions.ts'
import { openTrial, readWithout, type Trial } from '../../bench/rights/try.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'

/** `npm run bench:rights` does the same 200 times. */
const SEEDS = [1, 4, 7]
const RIGHTS_COUNT = 30

let trial: Trial
before(async () => {
  setLogLevel('error')
  trial = await openTrial()
})
after(() => trial[Symbol.asyncDispose]())

for (const seed of SEEDS) {
  test(`without ${RIGHTS_COUNT} rights (seed ${seed}) nothing is told that the whole reading contradicts`, async () => {
    for await (const { problems, saidCount, wasWhole } of readWithout(trial, seed, RIGHTS_COUNT)) {
      assert.deepEqual(problems, [], wasWhole ? 'in a store that held everything' : '')
      assert.ok(saidCount > 0)
    }
  })
}

test('were the same readings taken for whole ones, what is not so would be told', async () => {
  for await (const { store } of readWithout(trial, SEEDS[0] ?? 1, RIGHTS_COUNT)) {
    await store.pool.query(`update tieout.reading set state = 'READ'`)
    const { rows } = await store.pool.query<{ id: string }>('select id from tieout.project_pair')
    await createReconciler(store.pool).reconcile(rows.map(({ id }) => id))
    const told = await conclusionsOf(store.pool)
    assert.notDeepEqual(contradictionsOf(told, trial.whole), [])
    break
  }
})
