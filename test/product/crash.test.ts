import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { batchesOf, roundsOf } from '../../bench/crash/batches.ts'
import { cellsAt, coveredBy, DECIDE, nameOf } from '../../bench/crash/matrix.ts'
import { runCrashes } from '../../bench/crash/run.ts'
import { writes } from '../../bench/crash/writes.ts'

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

test('every cell of the matrix is carried out, or is one again that is; and each in one batch only', () => {
  const [write] = writes
  assert.ok(write)
  const cells = [
    { step: 'CHECK', system: 'SAGE300' },
    { step: 'APPROVE', system: 'PROCORE' },
    { step: 'IMPORT', system: 'SAGE300' },
    { step: 'REVERSE', system: 'SAGE300' },
    { step: 'REFRESH', system: 'TIEOUT' },
    { step: DECIDE, system: 'TIEOUT' },
  ].flatMap(at => cellsAt(write, at))
  const own = cells.filter(cell => !coveredBy(cell))
  const names = new Set(own.map(nameOf))
  for (const cell of cells) {
    const cover = coveredBy(cell)
    assert.ok(!cover || names.has(nameOf(cover)), `${nameOf(cell)} is covered by none`)
  }
  assert.deepEqual(roundsOf(own).flat().map(nameOf).toSorted(), [...names].toSorted())
  const batched = batchesOf(own).flat().map(nameOf)
  assert.deepEqual(batched.toSorted(), [...names].toSorted())
  for (const batch of batchesOf(own)) {
    assert.ok(batch.filter(({ step }) => ['IMPORT', 'REVERSE'].includes(step)).length <= 1)
  }
})
