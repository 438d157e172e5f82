import type { Case } from './case.ts'

const NODES = `
  type Cranes @shareable { nodes: [Crane!]! }
  input Site { id: ID name: String }`

/** Who answers a field may hang on one of its arguments. */
export const overrides: Case[] = [
  {
    sentence:
      'a list is asked of its system where its parent is named, and of the store where it is not',
    subgraphs: {
      system: {
        sdl: `${NODES}
          type Query { cranes(of: Site): Cranes }
          type Crane @key(fields: "id") { id: ID! name: String @shareable height: Int }`,
        queries: { cranes: { nodes: [{ id: 'a', name: 'live' }] } },
        entities: { Crane: [{ id: 'a', name: 'live', height: 40 }] },
      },
      store: {
        sdl: `${NODES}
          type Query {
            cranes(of: Site): Cranes
              @override(from: "system", label: "cranes:of.id") @provides(fields: "nodes { name }")
          }
          type Crane @key(fields: "id", resolvable: false) { id: ID! name: String @external }`,
        queries: { cranes: { nodes: [{ id: 'a', name: 'kept' }] } },
      },
    },
    questions: [
      { query: '{ cranes { nodes { name } } }', data: named('kept'), plan: 'store' },
      {
        query: '{ cranes(of: { name: "yard" }) { nodes { name } } }',
        data: named('kept'),
        plan: 'store',
      },
      {
        query: '{ cranes(of: { id: null }) { nodes { name } } }',
        data: named('kept'),
        plan: 'store',
      },
      {
        query: '{ cranes(of: { id: "1" }) { nodes { name } } }',
        data: named('live'),
        plan: 'system',
      },
      {
        query:
          'query ($of: Site) { ...Page } fragment Page on Query { cranes(of: $of) { nodes { name } } }',
        variables: { of: {} },
        data: named('kept'),
        plan: 'store',
      },
      {
        query:
          'query ($of: Site) { ...Page } fragment Page on Query { cranes(of: $of) { nodes { name } } }',
        variables: { of: { id: '1' } },
        data: named('live'),
        plan: 'system',
      },
      {
        query: 'query ($id: ID = "1") { cranes(of: { id: $id }) { nodes { name } } }',
        data: named('live'),
        plan: 'system',
      },
      {
        query: '{ cranes { nodes { name height } } }',
        data: { cranes: { nodes: [{ name: 'kept', height: 40 }] } },
        plan: 'store, system',
      },
      {
        query: `query ($no: Boolean = true) {
          cranes { nodes { name } } live: cranes(of: { id: "1" }) @skip(if: $no) { nodes { name } } }`,
        data: named('kept'),
        plan: 'store',
      },
      {
        query:
          '{ kept: cranes { nodes { name } } live: cranes(of: { id: "1" }) { nodes { name } } }',
        data: null,
        errors: [''],
      },
    ],
  },
]

function named(name: string) {
  return { cranes: { nodes: [{ name }] } }
}
