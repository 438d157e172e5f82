import type { Case } from './case.ts'

/** What is reached through another, having no key of its own, or one that is not the same everywhere. */
export const parents: Case[] = [
  {
    sentence: 'what has no key is reached through the thing that it belongs to',
    subgraphs: {
      office: {
        sdl: `type Query { permits: [Permit!]! }
          type Permit @key(fields: "id") @key(fields: "id town") {
            id: ID!  town: ID!  stage: Stage @shareable
          }
          type Stage @key(fields: "id") { id: ID!  name: String! @shareable }`,
        queries: {
          permits: [
            { id: '1', town: 'A', stage: { id: 's1', name: 'filed' } },
            { id: '2', town: 'B', stage: { id: 's2', name: 'granted' } },
          ],
        },
      },
      town: {
        sdl: `type Permit @key(fields: "id town") { id: ID!  town: ID!  stage: Stage @shareable }
          type Stage { days: Days }
          type Days { left: Int }`,
        entities: {
          Permit: [
            { id: '1', town: 'A', stage: { days: { left: 3 } } },
            { id: '2', town: 'B', stage: { days: null } },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ permits { stage { days { left } name } } }',
        data: {
          permits: [
            { stage: { days: { left: 3 }, name: 'filed' } },
            { stage: { days: null, name: 'granted' } },
          ],
        },
        plan: 'office, town',
      },
    ],
  },
  {
    sentence: 'through what it belongs to even where no subgraph that is asked first has it',
    subgraphs: {
      desk: {
        sdl: `type Query { order(id: ID!): Order }
          type Order @key(fields: "id") { id: ID  title: String }`,
        queries: { order: ({ id }: { id: string }) => ({ id, title: `Order ${id}` }) },
      },
      terms: {
        sdl: `type Order @key(fields: "id") { id: ID @external  trade: Trade @shareable }
          type Trade { terms: String }`,
        entities: { Order: [{ id: '5', trade: { terms: '30 days' } }] },
      },
      trades: {
        sdl: `type Order @key(fields: "id") { id: ID @external  trade: Trade @shareable }
          type Trade { id: ID @shareable }`,
        entities: { Order: [{ id: '5', trade: { id: 't' } }] },
      },
      names: {
        sdl: 'type Trade @key(fields: "id") { id: ID  name: String }',
        entities: { Trade: [{ id: 't', name: 'Masonry' }] },
      },
    },
    questions: [
      {
        query: '{ order(id: "5") { title trade { id name terms } } }',
        data: {
          order: { title: 'Order 5', trade: { id: 't', name: 'Masonry', terms: '30 days' } },
        },
      },
    ],
  },
  {
    sentence:
      'a field that may be null in one subgraph and not in another is asked of each as it has it',
    subgraphs: {
      badges: {
        sdl: `type Query { workers: [Worker!]! }
          type Worker { id: ID @shareable }`,
        queries: { workers: [{ id: 'w1' }] },
      },
      crews: {
        sdl: `type Query { people: [Person!]! }
          union Person = Worker | Guest
          type Worker @key(fields: "id") { id: ID!  name: String  met: [Person!]! }
          type Guest { id: ID  name: String  met: [Person!]! }`,
        queries: {
          people: [
            { __typename: 'Worker', id: 'w1', name: 'Ida' },
            { __typename: 'Guest', id: null, name: 'Max' },
          ],
        },
        entities: { Worker: [{ id: 'w1', name: 'Ida' }] },
        fields: {
          Worker: { met: () => [{ __typename: 'Guest', id: 'g1', name: 'Max' }] },
          Guest: { met: () => [{ __typename: 'Worker', id: 'w1', name: 'Ida' }] },
        },
      },
    },
    questions: [
      {
        query: `{
          workers { id name }
          people { __typename ... on Worker { id name met { ... on Guest { id } } } ... on Guest { id name } }
        }`,
        data: {
          workers: [{ id: 'w1', name: 'Ida' }],
          people: [
            { __typename: 'Worker', id: 'w1', name: 'Ida', met: [{ id: 'g1' }] },
            { __typename: 'Guest', id: null, name: 'Max' },
          ],
        },
      },
      {
        query: `{ people {
          ... on Worker { met { ... on Worker { id } ... on Guest { id met { ... on Worker { id } } } } }
          ... on Guest { met { ... on Worker { id name } } }
        } }`,
        data: {
          people: [
            { met: [{ id: 'g1', met: [{ id: 'w1' }] }] },
            { met: [{ id: 'w1', name: 'Ida' }] },
          ],
        },
      },
    ],
  },
]
