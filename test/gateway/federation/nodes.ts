import type { Case } from './case.ts'

/** `__typename` everywhere, `node` across subgraphs, and ids that lead nowhere. */
export const nodes: Case[] = [
  {
    sentence: 'the type’s name is told at the root, of unions, of interfaces and under any alias',
    subgraphs: {
      a: {
        sdl: `type Query { any: Item  one: Node }
          union Item = Stove | Pump
          interface Node { id: ID! }
          type Stove implements Node { id: ID! }
          type Pump implements Node { id: ID! }
          interface Person @key(fields: "id") { id: ID! }
          type Chief implements Person @key(fields: "id") { id: ID!  isMain: Boolean! }`,
        queries: { any: { __typename: 'Stove', id: 's' }, one: { __typename: 'Pump', id: 'p' } },
        entities: { Person: [{ __typename: 'Chief', id: 'c', isMain: true }] },
      },
      b: {
        sdl: `type Query { people: [Person] }
          type Person @key(fields: "id") @interfaceObject { id: ID!  name: String! }`,
        queries: { people: [{ id: 'c', name: 'Ida' }] },
      },
    },
    questions: [
      {
        query: '{ __typename any { __typename } again: __typename one { kind: __typename } }',
        data: {
          __typename: 'Query',
          any: { __typename: 'Stove' },
          again: 'Query',
          one: { kind: 'Pump' },
        },
        plan: 'a',
      },
      { query: '{ __typename }', data: { __typename: 'Query' }, plan: 'nothing is asked' },
      {
        query: '{ ... { t: __typename } any { ... on Stove { a: __typename b: __typename } } }',
        data: { t: 'Query', any: { a: 'Stove', b: 'Stove' } },
      },
      {
        query:
          '{ people { __typename id } who: people { name kind: __typename ... on Chief { __typename } } }',
        data: {
          people: [{ __typename: 'Chief', id: 'c' }],
          who: [{ name: 'Ida', kind: 'Chief', __typename: 'Chief' }],
        },
      },
    ],
  },
  {
    sentence: 'a node that one subgraph finds is described by the one that has its fields',
    subgraphs: {
      index: {
        sdl: `type Query { node(id: ID!): Node  nodes: [Node] }
          interface Node { id: ID! }
          type Tool implements Node @key(fields: "id") { id: ID! }
          type Kit implements Node @key(fields: "id") { id: ID! }`,
        queries: {
          node: ({ id }: { id: string }) => ({
            __typename: id.startsWith('k') ? 'Kit' : 'Tool',
            id,
          }),
          nodes: [
            { __typename: 'Kit', id: 'k1' },
            { __typename: 'Tool', id: 't1' },
          ],
        },
      },
      shed: {
        sdl: `interface Node { id: ID! }
          type Tool implements Node @key(fields: "id") @shareable { id: ID!  name: String!  price: Float! }
          type Kit implements Node @key(fields: "id") { id: ID!  name: String! }`,
        entities: {
          Tool: [{ id: 't1', name: 'Saw', price: 9.5 }],
          Kit: [{ id: 'k1', name: 'Joinery' }],
        },
      },
    },
    questions: [
      {
        query: '{ nodes { id ... on Tool { name price } ... on Kit { name } __typename } }',
        data: {
          nodes: [
            { id: 'k1', name: 'Joinery', __typename: 'Kit' },
            { id: 't1', name: 'Saw', price: 9.5, __typename: 'Tool' },
          ],
        },
      },
      {
        query:
          '{ a: node(id: "k1") { ... on Tool { price } ... on Kit { name } } b: node(id: "t1") { ... on Tool { price } } }',
        data: { a: { name: 'Joinery' }, b: { price: 9.5 } },
      },
      {
        query:
          '{ a: node(id: "k9") { id ... on Kit { name } } b: node(id: "t1") { ... on Tool { name } } }',
        data: { a: null, b: { name: 'Saw' } },
        errors: ['a.name'],
      },
    ],
  },
  {
    sentence:
      'an id that no subgraph may tell for every type of an interface is an error, and no guess',
    subgraphs: {
      accounts: {
        sdl: `type Query { node(id: ID!): Node @shareable  account(id: ID!): Account }
          interface Node { id: ID! }
          type Account implements Node @key(fields: "id") { id: ID!  name: String! }
          type Thread implements Node @key(fields: "id") { id: ID! @external  of: Account! }`,
        queries: {
          node: ({ id }: { id: string }) => ({
            __typename: id.startsWith('a') ? 'Account' : 'Thread',
            id,
          }),
          account: ({ id }: { id: string }) => ({ id, name: `Account ${id}` }),
        },
        entities: {
          Account: [{ id: 'a1', name: 'Account a1' }],
          Thread: [{ id: 't1', of: { id: 'a1', name: 'Account a1' } }],
        },
      },
      threads: {
        sdl: `type Query { node(id: ID!): Node @shareable  thread(id: ID!): Thread }
          interface Node { id: ID! }
          type Account implements Node @key(fields: "id") { id: ID! @external  threads: [Thread!]! }
          type Thread implements Node @key(fields: "id") { id: ID!  text: String! }`,
        queries: {
          node: ({ id }: { id: string }) => ({
            __typename: id.startsWith('a') ? 'Account' : 'Thread',
            id,
          }),
          thread: ({ id }: { id: string }) => ({ id, text: `Thread ${id}` }),
        },
        entities: { Account: [{ id: 'a1', threads: [{ id: 't1', text: 'Thread t1' }] }] },
      },
    },
    questions: [
      {
        query: '{ node(id: "a1") { __typename } thread(id: "t1") { text } }',
        data: { node: { __typename: 'Account' }, thread: { text: 'Thread t1' } },
      },
      {
        query: '{ node(id: "a1") { id } thread(id: "t1") { text } }',
        data: null,
        errors: [''],
      },
      {
        query: '{ node(id: "a1") { ... on Thread { text } } }',
        data: { node: {} },
      },
      {
        query:
          '{ thread(id: "t1") { text of { name threads { id } } } account(id: "a1") { threads { text } } }',
        data: {
          thread: { text: 'Thread t1', of: { name: 'Account a1', threads: [{ id: 't1' }] } },
          account: { threads: [{ text: 'Thread t1' }] },
        },
      },
    ],
  },
  {
    sentence:
      'a type that refers to itself through its interface is followed as far as it is asked for',
    subgraphs: {
      a: {
        sdl: `type Query { item: Item }
          interface Item { like: Item }
          type Brick implements Item @key(fields: "id") {
            id: ID!  like: Brick @provides(fields: "price")  price: Float @external
          }`,
        queries: { item: { __typename: 'Brick', id: '1' } },
        fields: {
          Brick: { like: ({ id }) => (id === '1' ? { id: '2', price: 5 } : { id: '1', price: 5 }) },
        },
      },
      b: {
        sdl: 'type Brick @key(fields: "id") { id: ID!  price: Float @shareable }',
        entities: {
          Brick: [
            { id: '1', price: 5 },
            { id: '2', price: 5 },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ item { like { ... on Item { like { __typename ... on Brick { id } } } } } }',
        data: { item: { like: { like: { __typename: 'Brick', id: '1' } } } },
        plan: 'a',
      },
      {
        query:
          '{ item { __typename like { __typename like { ... on Brick { id } } } ... on Brick { id price like { id price } } } }',
        data: {
          item: {
            __typename: 'Brick',
            like: { __typename: 'Brick', like: { id: '1' }, id: '2', price: 5 },
            id: '1',
            price: 5,
          },
        },
      },
    ],
  },
]
