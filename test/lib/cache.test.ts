import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCache } from '#lib/cache'

test('a clock that jumps back makes nothing fresh that was kept before', async context => {
  const HOUR_MS = 3_600_000
  context.mock.timers.enable({ apis: ['Date'], now: 10 * HOUR_MS })
  const cache = createCache(undefined)
  let asked = 0
  const read = () =>
    cache.read(
      'vendor',
      { freshMs: HOUR_MS, staleMs: HOUR_MS, notOlderThan: undefined },
      async () => {
        asked += 1
        return asked
      },
    )
  assert.deepEqual([(await read()).value, (await read()).value], [1, 1])
  context.mock.timers.setTime(9 * HOUR_MS)
  assert.equal((await read()).value, 2)
  assert.equal((await read()).value, 2)
})
