import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { runCrashes } from '../../bench/crash/run.ts'

/** A few cells of the crash matrix on real parts; `npm run drill:crash` has those of every write. */
const SAMPLE_COUNT = 2

test('whatever is killed or away, and when: each record is there once or not at all, and its operation says so', async () => {
  setLogLevel('error')
  const only = ['changeOrderExport', 'commitmentCreate', 'commitmentUnlink']
  const options = { sample: SAMPLE_COUNT, seed: 'test', projects: 1, only }
  const { run, cells, failures } = await runCrashes(options, () => undefined)
  assert.ok(run === SAMPLE_COUNT && cells > run)
  assert.deepEqual(failures, [])
})
