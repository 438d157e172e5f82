import type { Case, Data } from './case.ts'

const found = (beams: readonly string[]) => beams.map(id => ({ id }))

/** Conditions, names of variables, and mutations. */
export const operations: Case[] = [
  {
    sentence: 'a variable may be called as the planner, or JavaScript, calls something of its own',
    subgraphs: {
      a: {
        sdl: `type Query { beams(of: Of): [Beam!]! }
          input Of { ids: [ID!] }
          type Beam @key(fields: "id") { id: ID! }`,
        queries: { beams: ({ of }: Data) => found(of?.ids ?? ['1', '2', '3']) },
      },
      b: {
        sdl: `input Of { ids: [ID!] }
          type Beam @key(fields: "id") { id: ID!  note(of: Of, length: Int): String! }`,
        fields: { Beam: { note: (_, { of, length }) => JSON.stringify([of?.ids, length]) } },
      },
    },
    questions: [
      ...['__proto__', 'constructor', 'representations', '__batch_reps_0'].map(name => ({
        query: `query ($${name}: Of) { beams(of: $${name}) { note(of: $${name}) } other: beams(of: $${name}) { note(length: 2) } }`,
        variables: Object.fromEntries([[name, { ids: ['2'] }]]),
        data: { beams: [{ note: '[["2"],null]' }], other: [{ note: '[null,2]' }] },
      })),
      {
        query:
          'query ($toString: Of, $valueOf: Int) { beams(of: $toString) { id note(of: $toString, length: $valueOf) } }',
        data: { beams: found(['1', '2', '3']).map(beam => ({ ...beam, note: '[null,null]' })) },
      },
    ],
  },
  {
    sentence: 'what is skipped or not included is not asked for, nor what it would have required',
    subgraphs: {
      a: {
        sdl: `type Query { beam: Beam }
          type Beam @key(fields: "id") { id: ID!  price: Float! }`,
        queries: { beam: { id: '1', price: 900 } },
        entities: { Beam: [{ id: '1', price: 900 }] },
      },
      b: {
        sdl: `type Beam @key(fields: "id") {
          id: ID!  price: Float! @external  isDear: Boolean! @requires(fields: "price")
        }`,
        fields: { Beam: { isDear: ({ price }) => price > 500 } },
      },
      c: {
        sdl: `type Beam @key(fields: "id") {
          id: ID!  isDear: Boolean! @external
          note: Boolean! @requires(fields: "isDear")  never: Boolean! @requires(fields: "isDear")
        }`,
        fields: {
          Beam: {
            note: ({ isDear }) => isDear,
            never: () => {
              throw new Error('It was asked for.')
            },
          },
        },
      },
    },
    questions: [
      {
        query: 'query ($yes: Boolean = true) { beam { price never @skip(if: $yes) } }',
        data: { beam: { price: 900 } },
        plan: 'a',
      },
      {
        query:
          'query ($yes: Boolean! = false) { beam { price never @include(if: $yes) ... @include(if: true) { id } } }',
        data: { beam: { price: 900, id: '1' } },
        plan: 'a',
      },
      {
        query: 'query ($no: Boolean!) { beam { note @skip(if: $no) never @include(if: $no) } }',
        variables: { no: false },
        data: { beam: { note: true } },
        plan: 'a, b, c',
      },
      {
        query:
          'query ($yes: Boolean!) { beam { id @skip(if: $yes) note @include(if: $yes) @skip(if: false) } }',
        variables: { yes: true },
        data: { beam: { note: true } },
      },
      {
        query:
          '{ beam { id @skip(if: true) ...Never @skip(if: true) } } fragment Never on Beam { never }',
        data: { beam: {} },
        plan: 'a',
      },
      { query: '{ beam @skip(if: true) { id } }', data: {}, plan: 'nothing is asked' },
    ],
  },
  {
    sentence:
      'mutations are carried out one after another in the order written, in whichever subgraphs',
    subgraphs: {
      a: {
        sdl: `type Query { total: Int }
          type Mutation {
            open(input: OpenInput!): Job!
            times(by: Int!): Int!
            file(name: String!): Folder! @shareable
          }
          input OpenInput { name: String!  price: Float! = 100 }
          type Job @key(fields: "id") { id: ID!  name: String!  price: Float! }
          type Folder @key(fields: "id") { id: ID! }`,
        mutations: {
          open: ({ input }) => ({ id: 'j1', ...input }),
          times: ({ by }, memory) => (memory['sum'] *= by),
          file: (_, memory) => ({ id: count(memory) }),
        },
        entities: { Job: [{ id: 'j1', name: 'Dig', price: 100 }] },
      },
      b: {
        sdl: `type Mutation { clear: Int!  file(name: String!): Folder! @shareable }
          type Job @key(fields: "id") {
            id: ID!  price: Float! @external  isDear: Boolean! @requires(fields: "price")  isOpen: Boolean!
          }
          type Folder @key(fields: "id") { id: ID!  name: String! }`,
        mutations: {
          clear: (_, memory) => {
            const sum = memory['sum'] ?? 0
            memory['sum'] = 0
            return sum
          },
          file: ({ name }, memory) => ({ id: count(memory), name }),
        },
        fields: { Job: { isDear: ({ price }) => price > 50, isOpen: () => true } },
      },
      c: {
        sdl: 'type Mutation { add(number: Int!): Int!  refuse: Int }',
        mutations: {
          add: ({ number }, memory) => (memory['sum'] = (memory['sum'] ?? 0) + number),
          refuse: () => {
            throw new Error('No.')
          },
        },
      },
    },
    questions: [
      {
        query:
          'mutation { a: add(number: 5) times(by: 3) b: add(number: 2) clear c: add(number: 1) }',
        data: { a: 5, times: 15, b: 17, clear: 17, c: 1 },
        plan: 'c, a, c, b, c',
      },
      {
        query:
          'mutation { ...First clear ... { times(by: 9) } } fragment First on Mutation { add(number: 4) }',
        data: { add: 4, clear: 4, times: 0 },
      },
      {
        query: 'mutation { open(input: { name: "Dig" }) { isDear name isOpen } add(number: 1) }',
        data: { open: { isDear: true, name: 'Dig', isOpen: true }, add: 1 },
      },
      {
        query: 'mutation ($input: OpenInput!) { open(input: $input) { isDear price } }',
        variables: { input: { name: 'Dig', price: 7.5 } },
        data: { open: { isDear: false, price: 7.5 } },
      },
      {
        // Both could: one of them is asked, and once.
        query: 'mutation { file(name: "x") { id name } }',
        data: { file: { id: '1', name: 'x' } },
        plan: 'b',
      },
      {
        query: 'mutation { one: add(number: 1) refuse two: add(number: 1) }',
        data: { one: 1, refuse: null, two: 2 },
        errors: ['refuse'],
      },
    ],
  },
]

function count(memory: Data): string {
  memory['files'] = (memory['files'] ?? 0) + 1
  return String(memory['files'])
}
