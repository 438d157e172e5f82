import type { Case } from './case.ts'

/** Who answers for a field: @override, @shareable, @inaccessible, and what of enums and inputs all know. */
export const owners: Case[] = [
  {
    sentence: 'a field that was taken over is asked of the new owner only',
    subgraphs: {
      old: {
        sdl: `type Query { log: [Entry] @shareable  oldLog: [Entry] }
          type Entry @key(fields: "id") { id: ID!  at: String! @shareable }`,
        queries: { log: [{ id: '1', at: 'old' }], oldLog: [{ id: '2', at: 'old' }] },
      },
      new: {
        sdl: `type Query { log: [Entry] @shareable  newLog: [Entry] }
          type Entry @key(fields: "id") { id: ID!  at: String! @override(from: "old") @shareable }`,
        queries: { log: [{ id: '1', at: 'new' }], newLog: [{ id: '2', at: 'new' }] },
        entities: {
          Entry: [
            { id: '1', at: 'new 1' },
            { id: '2', at: 'new 2' },
          ],
        },
      },
    },
    questions: [
      { query: '{ log { at } }', data: { log: [{ at: 'new' }] }, plan: 'new' },
      {
        query: '{ oldLog { at id } newLog { at } }',
        data: { oldLog: [{ at: 'new 2', id: '2' }], newLog: [{ at: 'new' }] },
      },
    ],
  },
  {
    sentence:
      'a field that is taken over from a subgraph that is away is shared by those that are there',
    subgraphs: {
      a: {
        sdl: `type Query { aLog: [Entry] }
          type Entry @key(fields: "id") { id: ID!  at: String! @shareable }`,
        queries: { aLog: [{ id: '1', at: 'noon' }] },
      },
      b: {
        sdl: `type Query { bLog: [Entry] }
          type Entry @key(fields: "id") { id: ID!  at: String! @override(from: "gone") @shareable }`,
        queries: { bLog: [{ id: '2', at: 'dawn' }] },
      },
    },
    questions: [
      {
        query: '{ aLog { at } bLog { at } }',
        data: { aLog: [{ at: 'noon' }], bLog: [{ at: 'dawn' }] },
        plan: '(a + b)',
      },
    ],
  },
  {
    sentence:
      'what requires a field that was taken over gets the new owner’s, even in the old owner',
    subgraphs: {
      a: {
        sdl: `type Query { inA: Trade }
          type Trade @key(fields: "id") {
            id: ID!  name: String! @external  aName: String! @requires(fields: "name")
          }`,
        queries: { inA: { id: '1' } },
        fields: { Trade: { aName: ({ name }) => `a: ${name}` } },
      },
      b: {
        sdl: `type Query { inB: Trade }
          type Trade @key(fields: "id") { id: ID!  name: String! @override(from: "c") }`,
        queries: { inB: { id: '1', name: 'Masonry' } },
        entities: { Trade: [{ id: '1', name: 'Masonry' }] },
      },
      c: {
        sdl: `type Query { inC: Trade }
          type Trade @key(fields: "id") {
            id: ID!  name: String! @external  cName: String! @requires(fields: "name")
          }`,
        queries: { inC: { id: '1', name: 'stale' } },
        fields: { Trade: { cName: ({ name }) => `c: ${name}` } },
      },
    },
    questions: [
      {
        query: '{ inA { aName cName } inB { aName cName name } inC { name aName cName } }',
        data: {
          inA: { aName: 'a: Masonry', cName: 'c: Masonry' },
          inB: { aName: 'a: Masonry', cName: 'c: Masonry', name: 'Masonry' },
          inC: { name: 'Masonry', aName: 'a: Masonry', cName: 'c: Masonry' },
        },
      },
    ],
  },
  {
    sentence: 'a field of an interface is asked of the one that took it over for a type of it',
    subgraphs: {
      a: {
        sdl: `type Query { feed: [Post] }
          interface Post { id: ID!  at: String! }
          type Photo implements Post @key(fields: "id") { id: ID!  at: String! }`,
        queries: { feed: [{ __typename: 'Photo', id: 'p1', at: 'stale' }] },
      },
      b: {
        sdl: `type Query { wall: [Pinned] }
          interface Post { id: ID!  at: String! }
          type Memo implements Post @key(fields: "id") { id: ID!  at: String!  text: String! }
          interface Pinned { id: ID!  at: String! }
          type Photo implements Pinned @key(fields: "id") { id: ID!  at: String! @override(from: "a") }`,
        queries: { wall: [{ __typename: 'Photo', id: 'p2', at: 'dusk' }] },
        entities: { Photo: [{ id: 'p1', at: 'dawn' }] },
      },
    },
    questions: [
      { query: '{ feed { id at } }', data: { feed: [{ id: 'p1', at: 'dawn' }] }, plan: 'a, b' },
      {
        query: '{ feed { __typename ... on Memo { text } ... on Photo { at } } wall { at } }',
        data: { feed: [{ __typename: 'Photo', at: 'dawn' }], wall: [{ at: 'dusk' }] },
      },
    ],
  },
  {
    sentence: 'roots that several subgraphs share answer together, each with what it has',
    subgraphs: {
      size: {
        sdl: `type Query { door: Door! @shareable  doors: [Door!]! @shareable }
          type Door { id: ID! @shareable  size: Size! }
          type Size { wide: Int!  high: Int! }`,
        queries: {
          door: { id: '1', size: { wide: 90, high: 210 } },
          doors: [
            { id: '1', size: { wide: 90, high: 210 } },
            { id: '2', size: { wide: 80, high: 200 } },
          ],
        },
      },
      look: {
        sdl: `type Query { door: Door! @shareable  doors: [Door!]! @shareable }
          type Door { id: ID! @shareable  look: Look! }
          type Look { colour: String! }`,
        queries: {
          door: { id: '1', look: { colour: 'red' } },
          doors: [
            { id: '1', look: { colour: 'red' } },
            { id: '2', look: { colour: 'oak' } },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ door { look { colour } id size { high } } }',
        data: { door: { look: { colour: 'red' }, id: '1', size: { high: 210 } } },
        plan: '(look + size)',
      },
      {
        query: '{ doors { size { wide } look { colour } } }',
        data: {
          doors: [
            { size: { wide: 90 }, look: { colour: 'red' } },
            { size: { wide: 80 }, look: { colour: 'oak' } },
          ],
        },
      },
    ],
  },
  {
    sentence:
      'a value that not all may see is null with an error, and one that only some know is refused',
    subgraphs: {
      a: {
        sdl: `type Query { crew: [Worker] }
          type Worker @key(fields: "id") { id: ID  role: Role @shareable }
          enum Role { MASON }`,
        queries: {
          crew: [
            { id: '1', role: 'MASON' },
            { id: '2', role: 'SPY' },
          ],
        },
      },
      b: {
        sdl: `type Query { crewOf(role: Role!): [Worker!]  crewInB: [Worker!] }
          type Worker @key(fields: "id") { id: ID  role: Role @shareable }
          enum Role { SPY @inaccessible  MASON }`,
        queries: {
          crewOf: ({ role }: { role: string }) => [{ id: '1', role }],
          crewInB: [{ id: '2', role: 'SPY' }],
        },
        entities: { Worker: [{ id: '2', role: 'SPY' }] },
      },
    },
    questions: [
      {
        query: '{ crew { id role } }',
        data: {
          crew: [
            { id: '1', role: 'MASON' },
            { id: '2', role: null },
          ],
        },
        errors: ['crew.1.role'],
      },
      {
        query: '{ crewInB { role } }',
        data: { crewInB: [{ role: null }] },
        errors: ['crewInB.0.role'],
      },
      { query: '{ crewOf(role: MASON) { role } }', data: { crewOf: [{ role: 'MASON' }] } },
      { query: '{ crewOf(role: SPY) { id } }', data: null, errors: [''] },
      {
        query: 'query ($role: Role!) { crewOf(role: $role) { id } }',
        variables: { role: 'SPY' },
        data: null,
        errors: [''],
      },
    ],
  },
  {
    sentence: 'an argument that is inaccessible cannot be given, and its default applies',
    subgraphs: {
      a: {
        sdl: `type Query { crew: [Worker!]! }
          type Worker @key(fields: "id") { id: ID  age: Int }`,
        queries: { crew: [{ id: '1', age: 40 }] },
        entities: { Worker: [{ id: '2', age: 30 }] },
      },
      b: {
        sdl: `type Worker @key(fields: "id") {
            id: ID  mates(of: Kind = CREW @inaccessible): [Worker!]!  kind: Kind
          }
          enum Kind { CREW @inaccessible  GUEST }`,
        entities: { Worker: [{ id: '1', kind: 'CREW' }] },
        fields: {
          Worker: { mates: (_, { of }) => (of === 'CREW' ? [{ id: '2', kind: 'GUEST' }] : []) },
        },
      },
    },
    questions: [
      {
        query: '{ crew { mates { age kind } } }',
        data: { crew: [{ mates: [{ age: 30, kind: 'GUEST' }] }] },
      },
      { query: '{ crew { kind } }', data: { crew: [{ kind: null }] }, errors: ['crew.0.kind'] },
      { query: '{ crew { mates(of: GUEST) { age } } }', data: null, errors: [''] },
    ],
  },
  {
    sentence: 'of an input that subgraphs share, only the fields that all know can be given',
    subgraphs: {
      a: {
        sdl: `type Query { inA(where: Where!): [Lot!] }
          type Lot @key(fields: "id") { id: ID!  name: String! @shareable }
          input Where { first: Int! }`,
        queries: {
          inA: ({ where }: { where: { first: number } }) => lots.slice(0, where.first),
        },
      },
      b: {
        sdl: `type Query { inB(where: Where!): [Lot!] }
          type Lot @key(fields: "id") { id: ID!  name: String! @shareable }
          input Where { after: Int  first: Int! }`,
        queries: {
          inB: ({ where }: { where: { first: number } }) => lots.slice(0, where.first),
        },
      },
    },
    questions: [
      {
        query:
          'query ($where: Where!) { inA(where: $where) { name } inB(where: { first: 2 }) { id } }',
        variables: { where: { first: 1 } },
        data: { inA: [{ name: 'North' }], inB: [{ id: '1' }, { id: '2' }] },
      },
      { query: '{ inB(where: { first: 1, after: 1 }) { id } }', data: null, errors: [''] },
      {
        query: 'query ($where: Where!) { inB(where: $where) { id } }',
        variables: { where: { first: 1, after: 1 } },
        data: null,
        errors: [''],
      },
    ],
  },
]

const lots = [
  { id: '1', name: 'North' },
  { id: '2', name: 'South' },
]
