import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCache } from '#lib/cache'
import type { TieoutError } from '#lib/errors'
import { createShares, ownShare } from '#lib/shares'
import { startRedis } from '#test/harness/redis'

const MINUTE_MS = 60_000
const MOST = 10

function sharesOf(add?: ReturnType<typeof createCache>['add']) {
  return createShares({
    name: 'test',
    code: 'CALL_SHARE_USED',
    unit: 'calls to Procore',
    windows: [{ name: 'minute', ms: MINUTE_MS }],
    add,
  })
}

async function takenBy(shares: ReturnType<typeof sharesOf>[], caller: string): Promise<number> {
  for (let taken = 0; ; taken += 1) {
    const one = shares[taken % shares.length]
    const refused = await one?.charge(caller, [MOST], 'x').catch((thrown: TieoutError) => thrown)
    if (!refused) continue
    assert.equal(refused.code, 'CALL_SHARE_USED')
    assert.ok((refused.retryAfterSeconds ?? 0) > 0)
    return taken
  }
}

test('a share is one for all processes of one Redis, and one for each while Redis is away', async () => {
  await using redis = await startRedis()
  const caches = [createCache(redis.url), createCache(redis.url), createCache(redis.url)]
  await Promise.all(caches.map(cache => until(() => cache.add('ready', MINUTE_MS))))
  const shares = caches.map(({ add }) => sharesOf(add))
  assert.equal(await takenBy(shares, 'ann'), MOST)
  assert.equal(await takenBy(shares.slice(1), 'ann'), 0)
  assert.equal(await takenBy(shares, 'bob'), MOST)
  await redis.stop()
  // What a process has counted itself it goes on knowing.
  assert.equal(await takenBy(shares, 'cid'), MOST * shares.length)
  for (const cache of caches) await cache.close()
})

test('who waits for what another began is not refused because the other has had his share', async () => {
  const shares = sharesOf()
  const payers = ['ann', 'bob']
  const read = () => shares.charge(payers.shift() ?? '', [0], 'x')
  await assert.rejects(ownShare('bob', read), { code: 'CALL_SHARE_USED', message: /^bob has used/ })
})

async function until(look: () => Promise<unknown>): Promise<void> {
  while ((await look()) === undefined) await new Promise(resolve => setTimeout(resolve, 5))
}
