import type { Case } from './case.ts'

/** @provides: what a subgraph does not own and can tell on one way all the same. */
export const provides: Case[] = [
  {
    sentence: 'what is provided deep down is not asked of its owner; the rest is',
    subgraphs: {
      all: { sdl: 'type Item @key(fields: "id") { id: ID! }' },
      cost: {
        sdl: `type Query {
            items: [Item] @shareable @provides(fields: "codes { id name parts { id name } }")
          }
          type Item @key(fields: "id") { id: ID!  codes: [Code] @external }
          type Code @key(fields: "id") { id: ID!  name: String  parts: [Code] @external }`,
        queries: {
          items: [
            {
              id: 'i1',
              codes: [{ id: '03', name: 'Concrete', parts: [{ id: '03-3', name: 'Cast' }] }],
            },
          ],
        },
        entities: {
          Code: [
            { id: '03', name: 'Concrete' },
            { id: '03-3', name: 'Cast' },
          ],
        },
      },
      tree: {
        sdl: `type Item @key(fields: "id") { id: ID!  codes: [Code] @shareable }
          type Code @key(fields: "id") { id: ID!  parts: [Code] @shareable  depth: Int }`,
        entities: {
          Item: [{ id: 'i1', codes: [{ id: '03', parts: [{ id: '03-3', parts: [], depth: 2 }] }] }],
          Code: [
            { id: '03', depth: 1, parts: [{ id: '03-3', depth: 2, parts: [] }] },
            { id: '03-3', depth: 2, parts: [] },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ items { codes { name parts { name } } } }',
        data: { items: [{ codes: [{ name: 'Concrete', parts: [{ name: 'Cast' }] }] }] },
        plan: 'cost',
      },
      {
        query: '{ items { codes { name depth parts { name depth } } } }',
        data: {
          items: [{ codes: [{ name: 'Concrete', depth: 1, parts: [{ name: 'Cast', depth: 2 }] }] }],
        },
        plan: 'cost, tree',
      },
    ],
  },
  {
    sentence: 'a type within itself is provided as deep as is said, and deeper its owner is asked',
    subgraphs: {
      all: { sdl: 'type Item @key(fields: "id") { id: ID! }' },
      cost: {
        sdl: `type Query {
            items: [Item] @shareable @provides(fields: "codes { id name parts { id name } }")
          }
          type Item @key(fields: "id") { id: ID!  codes: [Code] @external }
          type Code @key(fields: "id") { id: ID!  name: String  parts: [Code] @external }`,
        queries: {
          items: [
            {
              id: 'i1',
              codes: [{ id: '03', name: 'Concrete', parts: [{ id: '03-3', name: 'Cast' }] }],
            },
          ],
        },
        entities: {
          Code: [
            { id: '03', name: 'Concrete' },
            { id: '03-3', name: 'Cast' },
            { id: '03-31', name: 'Forms' },
          ],
        },
      },
      tree: {
        sdl: `type Item @key(fields: "id") { id: ID!  codes: [Code] @shareable }
          type Code @key(fields: "id") { id: ID!  parts: [Code] @shareable }`,
        entities: {
          Item: [
            {
              id: 'i1',
              codes: [{ id: '03', parts: [{ id: '03-3', parts: [{ id: '03-31', parts: [] }] }] }],
            },
          ],
          Code: [
            { id: '03', parts: [{ id: '03-3', parts: [{ id: '03-31', parts: [] }] }] },
            { id: '03-3', parts: [{ id: '03-31', parts: [] }] },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ items { codes { parts { name } } } }',
        data: { items: [{ codes: [{ parts: [{ name: 'Cast' }] }] }] },
        plan: 'cost',
      },
      {
        query: '{ items { codes { name parts { name parts { name } } } } }',
        data: {
          items: [
            {
              codes: [{ name: 'Concrete', parts: [{ name: 'Cast', parts: [{ name: 'Forms' }] }] }],
            },
          ],
        },
      },
    ],
  },
  {
    sentence: 'provided and required beside each other: each way is taken where it is the shorter',
    subgraphs: {
      people: {
        sdl: `type Query { me: Worker }
          type Worker @key(fields: "id") { id: ID!  name: String  badge: String @shareable }`,
        queries: { me: { id: 'w1', name: 'Ida', badge: 'B-1' } },
        entities: { Worker: [{ id: 'w1', name: 'Ida', badge: 'B-1' }] },
      },
      notes: {
        sdl: `type Note @key(fields: "id") {
            id: ID!  text: String  by: Worker @provides(fields: "badge")  about: Lift
          }
          type Worker @key(fields: "id") { id: ID!  badge: String @external  notes: [Note] }
          type Lift @key(fields: "serial") { serial: String!  notes: [Note] }`,
        entities: {
          Worker: [
            {
              id: 'w1',
              notes: [
                {
                  id: 'n1',
                  text: 'stuck',
                  by: { id: 'w1', badge: 'B-1' },
                  about: { serial: 'l1' },
                },
              ],
            },
          ],
          Lift: [
            { serial: 'l1', notes: [{ id: 'n1', text: 'stuck', by: { id: 'w1', badge: 'B-1' } }] },
          ],
        },
      },
      lifts: {
        sdl: `type Query { lifts: [Lift] }
          type Lift @key(fields: "serial") { serial: String!  name: String  price: Int  load: Int }`,
        queries: { lifts: [{ serial: 'l1', name: 'North', price: 7, load: 3 }] },
        entities: { Lift: [{ serial: 'l1', name: 'North', price: 7, load: 3 }] },
      },
      haul: {
        sdl: `type Lift @key(fields: "serial") {
          serial: String!  load: Int @external  price: Int @external  isFree: Boolean
          haulage: Int @requires(fields: "price load")  tag: String @requires(fields: "price load")
        }`,
        fields: {
          Lift: {
            isFree: () => true,
            haulage: ({ price, load }) => price * load,
            tag: ({ price, load, serial }) => `${serial} ${price * load}`,
          },
        },
      },
    },
    questions: [
      {
        query: '{ me { notes { by { badge } } } }',
        data: { me: { notes: [{ by: { badge: 'B-1' } }] } },
        plan: 'people, notes',
      },
      {
        query: '{ me { notes { by { name } about { name haulage isFree } } } }',
        data: {
          me: {
            notes: [{ by: { name: 'Ida' }, about: { name: 'North', haulage: 21, isFree: true } }],
          },
        },
      },
      {
        query: '{ lifts { tag haulage notes { by { name badge } } } }',
        data: {
          lifts: [{ tag: 'l1 21', haulage: 21, notes: [{ by: { name: 'Ida', badge: 'B-1' } }] }],
        },
      },
    ],
  },
  {
    sentence: 'of an interface, what is provided for one type is not taken to be so for the others',
    subgraphs: {
      a: {
        sdl: `type Query { lot: Lot @provides(fields: "machines { ... on Digger { name } }") }
          interface Machine { id: ID! }
          type Lot @key(fields: "id") { id: ID!  machines: [Machine] @shareable }
          type Digger implements Machine @key(fields: "id") { id: ID! @external  name: String @external }
          type Roller implements Machine @key(fields: "id") { id: ID! @external }`,
        queries: {
          lot: {
            id: 'l',
            machines: [
              { __typename: 'Digger', id: 'd', name: 'Dora' },
              { __typename: 'Roller', id: 'r' },
            ],
          },
        },
      },
      c: {
        sdl: `interface Machine { id: ID!  name: String }
          type Lot @key(fields: "id") { id: ID!  machines: [Machine] @shareable }
          type Digger implements Machine @key(fields: "id") { id: ID!  name: String @shareable  age: Int }
          type Roller implements Machine @key(fields: "id") { id: ID!  name: String @shareable  age: Int }`,
        entities: {
          Digger: [{ id: 'd', name: 'Dora', age: 3 }],
          Roller: [{ id: 'r', name: 'Rolf', age: 9 }],
          Lot: [
            {
              id: 'l',
              machines: [
                { __typename: 'Digger', id: 'd', name: 'Dora', age: 3 },
                { __typename: 'Roller', id: 'r', name: 'Rolf', age: 9 },
              ],
            },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ lot { machines { ... on Digger { name } __typename } } }',
        data: {
          lot: { machines: [{ name: 'Dora', __typename: 'Digger' }, { __typename: 'Roller' }] },
        },
        plan: 'a',
      },
      {
        query: '{ lot { machines { id name ... on Roller { age } } } }',
        data: {
          lot: {
            machines: [
              { id: 'd', name: 'Dora' },
              { id: 'r', name: 'Rolf', age: 9 },
            ],
          },
        },
      },
      {
        query: '{ lot { machines { ... on Digger { age name } ... on Roller { name } } } }',
        data: { lot: { machines: [{ age: 3, name: 'Dora' }, { name: 'Rolf' }] } },
      },
    ],
  },
  {
    sentence: 'of a union, what is provided for one type is not taken to be so for the others',
    subgraphs: {
      a: {
        sdl: `type Query { papers: [Paper] @shareable }
          union Paper = Permit | Plan
          type Permit @key(fields: "id") { id: ID! }
          type Plan @key(fields: "id") { id: ID! }`,
        queries: {
          papers: [
            { __typename: 'Permit', id: 'p' },
            { __typename: 'Plan', id: 'q' },
          ],
        },
      },
      b: {
        sdl: `type Query { papers: [Paper] @shareable @provides(fields: "... on Permit { title }") }
          union Paper = Permit | Plan
          type Permit @key(fields: "id") { id: ID!  title: String @external }
          type Plan @key(fields: "id") { id: ID! }`,
        queries: {
          papers: [
            { __typename: 'Permit', id: 'p', title: 'To build' },
            { __typename: 'Plan', id: 'q' },
          ],
        },
      },
      c: {
        sdl: `type Permit @key(fields: "id") { id: ID!  title: String @shareable }
          type Plan @key(fields: "id") { id: ID!  title: String @shareable }`,
        entities: {
          Permit: [{ id: 'p', title: 'To build' }],
          Plan: [{ id: 'q', title: 'Ground floor' }],
        },
      },
    },
    questions: [
      {
        query: '{ papers { ... on Permit { id title } ... on Plan { id } } }',
        data: { papers: [{ id: 'p', title: 'To build' }, { id: 'q' }] },
        plan: 'b',
      },
      {
        query: '{ papers { ... on Permit { title } ... on Plan { title } } }',
        data: { papers: [{ title: 'To build' }, { title: 'Ground floor' }] },
      },
    ],
  },
]
