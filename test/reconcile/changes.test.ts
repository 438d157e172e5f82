import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { walk } from '../../bench/changes/walk.ts'

/** Three steps of a walk; more of them by `npm run bench:changes`. */
test('what is judged bit by bit while both systems change is what an empty store concludes of the same records', async () => {
  setLogLevel('error')
  let changeCount = 0
  for await (const step of walk({ seed: 'two 2', steps: 3, changes: 5 })) {
    changeCount += step.changes.length
    assert.ok(step.rowCount > 500, `${step.rowCount} rows`)
    assert.deepEqual(step.differences, [], step.changes.join('; '))
  }
  assert.ok(changeCount >= 3)
})
