import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCase } from './federation/case.ts'
import { entities } from './federation/entities.ts'
import { external } from './federation/external.ts'
import { interfaceObjects } from './federation/interface-objects.ts'
import { nodes } from './federation/nodes.ts'
import { operations } from './federation/operations.ts'
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
