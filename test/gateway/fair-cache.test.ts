import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FairCache } from '#gateway/engine/fair-cache'
import { createEngine } from '#gateway/engine/index'
import { supergraphSdl } from './engine-graph.ts'

const BYTES_MAX = 80_000

test('whoever sends a hundred thousand documents pushes out its own, and memory stays bounded', () => {
  const cache = new FairCache<string>(BYTES_MAX)
  cache.set('honest', 'plan', 500, 'honest')
  for (let index = 0; index < 100_000; index++) {
    const key = `attack ${index}`
    cache.set(key, 'plan', 500, 'attacker')
    cache.set(key, 'plan', 600, 'attacker')
    cache.get(key)
  }
  assert.equal(cache.get('honest'), 'plan')
  assert.equal(cache.get('attack 99999'), 'plan')
  assert.equal(cache.get('attack 0'), undefined)
  assert.ok(cache.bytes <= BYTES_MAX / 8 + 500, `${cache.bytes}`)
})

test('what its owner used least recently goes first', () => {
  const cache = new FairCache<number>(80)
  cache.set('a', 1, 5, 'one')
  cache.set('b', 2, 5, 'one')
  cache.get('a')
  cache.set('c', 3, 5, 'one')
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [1, undefined, 3])
})

test('who brings a known key changes it and does not take it over', () => {
  const cache = new FairCache<number>(80)
  cache.set('a', 1, 5, 'one')
  cache.set('a', 2, 5, 'other')
  cache.set('b', 3, 5, 'other')
  cache.set('c', 4, 5, 'other')
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [2, 3, 4])
})

test('what is larger than a share is not kept, and what was there before goes', () => {
  const cache = new FairCache<number>(80)
  cache.set('a', 1, 5, 'one')
  cache.set('a', 2, 11, 'one')
  assert.equal(cache.get('a'), undefined)
  assert.equal(cache.bytes, 0)
})

test('many owners together hold no more than the whole', () => {
  const cache = new FairCache<number>(80)
  for (let index = 0; index < 1_000; index++) cache.set(`${index}`, index, 5, `owner ${index}`)
  assert.ok(cache.bytes <= 80)
  cache.delete('999')
  assert.equal(cache.get('999'), undefined)
})

test('a plan is as large as the texts of its query, so that long ones do not fill the memory', async () => {
  const engine = createEngine({
    supergraphSdl: supergraphSdl(),
    subgraphs: {},
    limits: { plansBytesMax: 8 * 100_000 },
  })
  const caller = { name: 'ann', scopes: new Set(['read'] as const) }
  const isKept = async (text: string) => {
    const query = `{ a: __typename @include(if: true) b: __type(name: "${text}") { name } }`
    const admitted = engine.admit({ query, caller, mayWrite: false })
    const signal = new AbortController().signal
    await engine.run(admitted, { caller, requestId: 'a', signal })
    return engine.planOf(admitted) !== undefined
  }
  assert.equal(await isKept('short'), true)
  assert.equal(await isKept('x'.repeat(30_000)), false)
})
