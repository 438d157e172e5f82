import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ExecutionResult, parse } from 'graphql'
import { createEngine } from '#gateway/engine/index'
import { supergraphOf } from '../../scripts/compose.ts'
import { contextOf, createGraph } from './engine-graph.ts'
import { openCase } from './federation/case.ts'
import { entities } from './federation/entities.ts'
import { external } from './federation/external.ts'
import { interfaceObjects } from './federation/interface-objects.ts'
import { nodes } from './federation/nodes.ts'
import { operations } from './federation/operations.ts'
import { overrides } from './federation/overrides.ts'
import { owners } from './federation/owners.ts'
import { parents } from './federation/parents.ts'
import { provides } from './federation/provides.ts'
import { requires } from './federation/requires.ts'
import { requiresOfSeveralTypes } from './federation/requires-of-several-types.ts'
import { types } from './federation/types.ts'

const cases = [
  ...entities,
  ...parents,
  ...requires,
  ...requiresOfSeveralTypes,
  ...provides,
  ...external,
  ...owners,
  ...overrides,
  ...interfaceObjects,
  ...types,
  ...nodes,
  ...operations,
]

for (const { sentence, subgraphs, questions } of cases) {
  test(sentence, async () => {
    const ask = openCase(subgraphs)
    for (const question of questions) {
      const { data, errors = [], plan } = question
      // The first time what is asked of a subgraph is interpreted, the second time compiled.
      for (const time of ['first', 'again']) {
        const got = await ask(question)
        const about = `${time}: ${question.query}\n${got.plan}\n${got.messages.join('\n')}`
        assert.deepEqual(got.data, data, about)
        assert.deepEqual(got.errors, errors, about)
        if (plan !== undefined) assert.equal(got.plan, plan, about)
      }
    }
  })
}

const BROKEN_ANSWERS: [what: string, answer: unknown, place: string][] = [
  ['no data', {}, 'commitments.0.sage'],
  ['data of another kind', { data: 'x' }, 'commitments.0.sage'],
  ['no entities', { data: { _entities: null } }, 'commitments.0.sage'],
  ['fewer entities than were asked for', { data: { _entities: [] } }, 'commitments.1.sage'],
  ['entities of another kind', { data: { _entities: ['x', [{}]] } }, 'commitments.1.sage'],
]

test('a subgraph that answers neither with what was asked for nor with an error is an error where it shows', async () => {
  for (const [what, answer, place] of BROKEN_ANSWERS) {
    const { ask } = createGraph({ replace: { sage: () => answer as ExecutionResult } })
    const { data, errors = [] } = await ask('{ commitments { id sage { held } } }')
    assert.deepEqual(data.commitments[0], { id: '1', sage: { held: null } }, what)
    assert.ok(
      errors.some(({ path }) => path?.join('.') === place),
      `${what}: ${JSON.stringify(errors)}`,
    )
  }
})

test('a value of another kind than the schema says is null and an error', async () => {
  const { ask } = createGraph({
    replace: {
      procore: () => ({ data: { records: [7, null] } }),
      sage: () => ({ data: { sageCommitments: { held: '1.00' } } }),
    },
  })
  const { data, errors } = await ask('{ records { id } }')
  assert.equal(data, null)
  assert.deepEqual(
    errors?.map(({ path, message }) => [path?.join('.'), message]),
    [['records.0', 'The value is not an object.']],
  )
  const lists = await ask('{ sageCommitments { held } }')
  assert.equal(lists.errors?.[0]?.message, 'The value is not a list.')
})

const VALUES: [field: string, given: unknown, shown: unknown, isError?: boolean][] = [
  ['id', 7, '7'],
  ['id', { a: 1 }, null, true],
  ['text', 7, '7'],
  ['text', true, 'true'],
  ['text', ['x'], null, true],
  ['count', 7, 7],
  ['count', '7', 7],
  ['count', 7.5, null, true],
  ['count', 2 ** 31, null, true],
  ['share', '0.5', 0.5],
  ['share', 'x', null, true],
  ['isOpen', 1, true],
  ['isOpen', 'yes', null, true],
  ['texts', ['a', 7, null], ['a', '7', null]],
  ['texts', ['a', {}], ['a', null], true],
  ['own', { any: ['thing'] }, { any: ['thing'] }],
  ['must', {}, undefined, true],
]

test('a scalar of the specification is shown as what it is, or as null and an error where it is something else', async () => {
  let answer = {}
  const { admit, run } = createEngine({
    supergraphSdl: supergraphOf([
      {
        name: 'a',
        typeDefs: parse(
          'scalar Own  type Query { row: Row } type Row { id: ID text: String count: Int share: Float isOpen: Boolean texts: [String] own: Own must: String! }',
        ),
      },
    ]),
    subgraphs: { a: () => ({ data: { row: answer } }) },
  })
  for (const [field, given, shown, isError = false] of VALUES) {
    answer = { [field]: given }
    const context = contextOf()
    const query = `{ row { ${field} } }`
    const got = await run(admit({ query, caller: context.caller, mayWrite: false }), context)
    const about = `${field}: ${JSON.stringify(given)}`
    const row = got.data?.['row'] as Record<string, unknown> | null
    assert.deepEqual(row?.[field], shown, about)
    assert.equal((got.errors ?? []).length, isError ? 1 : 0, about)
    if (isError) assert.match(got.errors?.[0]?.message ?? '', /^The value is not of the type /)
  }
})
