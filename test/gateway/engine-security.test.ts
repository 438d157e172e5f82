import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planInTime } from '#gateway/engine/planner'
import { contextOf, createGraph } from './engine-graph.ts'

test('no response key reaches Object.prototype', async () => {
  const poisoned = JSON.parse(
    '{"commitments":[{"id":"1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}',
  )
  const { ask } = createGraph({ replace: { reconcile: () => ({ data: poisoned }) } })
  const { data } = await ask('{ commitments { id } }')
  assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  assert.equal(data.commitments[0].id, '1')
})

test('aliases that are names of Object.prototype are ordinary keys', async () => {
  const { ask } = createGraph()
  const { data } = await ask(
    '{ constructor: commitments { toString: id sage { hasOwnProperty: held } } }',
  )
  assert.deepEqual(data.constructor[0], { toString: '1', sage: { hasOwnProperty: '10.00' } })
})

test('a key that did not arrive is null, not what Object.prototype has under its name', async () => {
  const { ask } = createGraph({ replace: { procore: () => ({ data: JSON.parse('{}') }) } })
  const { data } = await ask('{ constructor: echo valueOf: failing }')
  assert.deepEqual(data, { constructor: null, valueOf: null })
})

for (const alias of ['__proto__', '__typename', '_internal_qp_alias_0']) {
  test(`the alias ${alias} is refused`, async () => {
    const { ask, asked } = createGraph()
    const { errors } = await ask(`{ commitments { ${alias}: id } }`)
    assert.equal(errors?.[0]?.extensions['code'], 'BAD_USER_INPUT')
    assert.deepEqual(asked, [])
  })
}

test('a variable that is called as the engine calls its own is refused', async () => {
  const { ask, asked } = createGraph()
  const query = 'query ($_tieout_a: String) { echo(text: $_tieout_a) }'
  const { errors } = await ask(query, { _tieout_a: 'x' })
  assert.equal(errors?.[0]?.extensions['code'], 'BAD_USER_INPUT')
  assert.deepEqual(asked, [])
})

test('a key that nobody asked for is dropped', async () => {
  const { ask } = createGraph({
    replace: { reconcile: () => ({ data: { commitments: [{ id: '1', secret: 'x' }], other: 1 } }) },
  })
  assert.deepEqual(await ask('{ commitments { id } }'), { data: { commitments: [{ id: '1' }] } })
})

test('a JSON value is carried over whole, whatever its keys', async () => {
  const { ask } = createGraph()
  const { data } = await ask('{ procoreCommitments(first: 1) { raw } }')
  assert.deepEqual(data.procoreCommitments[0].raw, { id: '1', constructor: 'kept' })
})

test('FORBIDDEN names the field and the scope, before any subgraph is asked', async () => {
  const { ask, asked } = createGraph()
  const context = contextOf(['read'])
  const { data, errors } = await ask('{ procoreCommitments { id raw } }', {}, context)
  assert.equal(data, undefined)
  assert.equal(errors?.[0]?.extensions['code'], 'FORBIDDEN')
  assert.equal(errors?.[0]?.message, 'ProcoreCommitment.raw needs the scope read:raw, or admin.')
  assert.deepEqual(asked, [])
})

test('a scope of a type is demanded through its interface as well', async () => {
  const { ask } = createGraph()
  const { errors } = await ask('{ records { raw } }', {}, contextOf(['read']))
  assert.equal(errors?.[0]?.extensions['code'], 'FORBIDDEN')
})

test('with the scope the field is answered', async () => {
  const { ask } = createGraph()
  const { errors } = await ask(
    '{ procoreCommitments { raw } }',
    {},
    contextOf(['read', 'read:raw']),
  )
  assert.equal(errors, undefined)
})

test('a plan that takes too long is PLAN_FAILED, and is not tried again at once', async () => {
  let count = 0
  const plan = planInTime(() => {
    count++
    return new Promise(() => undefined)
  }, 1)
  await assert.rejects(plan('{ a }', new Set()), { code: 'PLAN_FAILED' })
  await assert.rejects(plan('{ a }', new Set()), { code: 'PLAN_FAILED' })
  assert.equal(count, 1)
})

test('what the planner cannot plan is PLAN_FAILED with its reason', async () => {
  const plan = planInTime(() => Promise.reject(new Error('no path')), 1_000)
  await assert.rejects(plan('{ a }', new Set()), { code: 'PLAN_FAILED', message: /no path/ })
})
