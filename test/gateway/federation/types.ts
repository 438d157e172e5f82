import type { Case } from './case.ts'

/** Interfaces and unions of which each subgraph knows a part. */
export const types: Case[] = [
  {
    sentence: 'a union of which each subgraph knows a part is answered by each with its part',
    subgraphs: {
      a: {
        sdl: `type Query { paper: Paper @shareable  aPaper: Paper  permit: Permit @shareable  desk: Desk @shareable }
          union Paper = Permit | Bill
          type Permit @key(fields: "id") { id: ID!  title: String! @shareable  aTitle: String! }
          type Bill @key(fields: "id") { id: ID!  title: String! @shareable  aTitle: String! }
          type Desk { top: Paper @shareable }`,
        queries: {
          paper: { __typename: 'Permit', id: 'p', title: 'To build', aTitle: 'a: To build' },
          aPaper: { __typename: 'Bill', id: 'b', title: 'Bill 7', aTitle: 'a: Bill 7' },
          permit: { id: 'p', title: 'To build', aTitle: 'a: To build' },
          desk: {
            top: { __typename: 'Permit', id: 'p', title: 'To build', aTitle: 'a: To build' },
          },
        },
        entities: { Permit: [{ id: 'p', title: 'To build', aTitle: 'a: To build' }] },
      },
      b: {
        sdl: `type Query { paper: Paper @shareable  bPaper: Paper  permit: Paper @shareable  desk: Desk @shareable }
          union Paper = Permit | Plan
          type Permit @key(fields: "id") { id: ID!  title: String! @shareable  bTitle: String! }
          type Plan @key(fields: "id") { id: ID!  title: String! @shareable  bTitle: String! }
          type Desk { top: Paper @shareable }`,
        queries: {
          paper: { __typename: 'Permit', id: 'p', title: 'To build', bTitle: 'b: To build' },
          bPaper: { __typename: 'Plan', id: 'q', title: 'Roof', bTitle: 'b: Roof' },
          permit: { __typename: 'Permit', id: 'p', title: 'To build', bTitle: 'b: To build' },
          desk: {
            top: { __typename: 'Permit', id: 'p', title: 'To build', bTitle: 'b: To build' },
          },
        },
        entities: { Permit: [{ id: 'p', title: 'To build', bTitle: 'b: To build' }] },
      },
    },
    questions: [
      {
        query:
          '{ paper { __typename ... on Permit { title aTitle bTitle } ... on Plan { title } ... on Bill { title } } }',
        data: {
          paper: {
            __typename: 'Permit',
            title: 'To build',
            aTitle: 'a: To build',
            bTitle: 'b: To build',
          },
        },
      },
      {
        query:
          '{ aPaper { ... on Plan { bTitle } ... on Bill { aTitle } } bPaper { ... on Bill { aTitle } ... on Plan { title } } }',
        data: { aPaper: { aTitle: 'a: Bill 7' }, bPaper: { title: 'Roof' } },
        plan: '(a + b)',
      },
      { query: '{ aPaper { ... on Plan { title } } }', data: { aPaper: {} } },
      {
        query: '{ desk { top { ... on Permit { bTitle } ... on Bill { aTitle } } } }',
        data: { desk: { top: { bTitle: 'b: To build' } } },
      },
    ],
  },
  {
    sentence:
      'of a union that subgraphs share without a key, what not all who share it know is named and not described',
    subgraphs: {
      a: {
        sdl: `type Query { fromA: Box  shared: Box @shareable }
          type Box @key(fields: "id") { id: ID!  rack: Rack @shareable }
          type Rack @shareable { tools: [Tool!]! }
          union Tool = Saw | Drill
          type Saw @shareable { name: String }
          type Drill { watts: Int }`,
        queries: {
          fromA: {
            id: 'a',
            rack: {
              tools: [
                { __typename: 'Saw', name: 'S' },
                { __typename: 'Drill', watts: 500 },
              ],
            },
          },
          shared: { id: 's', rack: { tools: [{ __typename: 'Saw', name: 'S' }] } },
        },
        entities: { Box: [{ id: 'b', rack: { tools: [{ __typename: 'Saw', name: 'S' }] } }] },
      },
      b: {
        sdl: `type Query { fromB: Box  shared: Box @shareable }
          type Box @key(fields: "id") { id: ID!  rack: Rack @shareable  shelf: Rack }
          type Rack @shareable { tools: [Tool!]! }
          union Tool = Saw | Lamp
          type Saw @shareable { name: String }
          type Lamp { lumens: Int }`,
        queries: {
          fromB: {
            id: 'b',
            rack: {
              tools: [
                { __typename: 'Lamp', lumens: 800 },
                { __typename: 'Saw', name: 'S' },
              ],
            },
          },
          shared: { id: 's', rack: { tools: [{ __typename: 'Saw', name: 'S' }] } },
        },
        entities: { Box: [{ id: 'a', shelf: { tools: [{ __typename: 'Lamp', lumens: 90 }] } }] },
      },
    },
    questions: [
      {
        query: `{
          fromA { rack { tools { __typename ... on Saw { name } ... on Drill { watts } ... on Lamp { lumens } } } }
          fromB { rack { tools { ... on Saw { name } ... on Lamp { lumens } } } }
        }`,
        data: {
          fromA: {
            rack: {
              tools: [
                { __typename: 'Saw', name: 'S' },
                { __typename: 'Drill', watts: null },
              ],
            },
          },
          fromB: { rack: { tools: [{ lumens: null }, { name: 'S' }] } },
        },
      },
      {
        query:
          '{ fromA { shelf { tools { ... on Lamp { lumens } ... on Drill { watts } } } rack { tools { ... on Drill { watts } } } } }',
        data: {
          fromA: { shelf: { tools: [{ lumens: 90 }] }, rack: { tools: [{}, { watts: null }] } },
        },
      },
      {
        query: '{ shared { rack { tools { ... on Saw { name } ... on Lamp { lumens } } } } }',
        data: { shared: { rack: { tools: [{ name: 'S' }] } } },
      },
    ],
  },
  {
    sentence: 'a type may implement an interface in one subgraph only, and count as it everywhere',
    subgraphs: {
      a: {
        sdl: `type Query { goods: [Good]  node(id: ID!): Node  nodes: [Node]  pumps: [Pump] }
          union Good = Stove | Pump
          interface Node { id: ID! }
          interface Insured { until: Int }
          type Stove @key(fields: "id") { id: ID! }
          type Pump implements Node & Insured @key(fields: "id") { id: ID!  until: Int }`,
        queries: {
          goods: [
            { __typename: 'Stove', id: 's1' },
            { __typename: 'Pump', id: 'p1', until: 2030 },
          ],
          node: ({ id }: { id: string }) => ({ __typename: 'Pump', id, until: 2030 }),
          nodes: [{ __typename: 'Pump', id: 'p1', until: 2030 }],
          pumps: [{ id: 'p1', until: 2030 }],
        },
      },
      b: {
        sdl: `interface Node { id: ID! }
          interface Insured { until: Int }
          type Stove implements Node & Insured @key(fields: "id") { id: ID!  until: Int }`,
        entities: { Stove: [{ id: 's1', until: 2027 }] },
      },
    },
    questions: [
      {
        query: '{ goods { ... on Node { id } ... on Insured { until } } }',
        data: {
          goods: [
            { id: 's1', until: 2027 },
            { id: 'p1', until: 2030 },
          ],
        },
      },
      {
        query: '{ goods { ... on Insured { ... on Stove { until } ... on Node { __typename } } } }',
        data: { goods: [{ until: 2027, __typename: 'Stove' }, { __typename: 'Pump' }] },
      },
      {
        query:
          '{ nodes { ... on Insured { until } ... on Stove { id } } node(id: "p9") { id __typename } }',
        data: { nodes: [{ until: 2030 }], node: { id: 'p9', __typename: 'Pump' } },
      },
    ],
  },
  {
    sentence: 'the fields of an interface come from whoever has them for the type at hand',
    subgraphs: {
      goods: {
        sdl: `type Query { items: [Item]  like(id: ID!): [Item] }
          interface Item { id: ID!  sku: String  size: Size }
          type Brick implements Item @key(fields: "id") { id: ID!  sku: String  size: Size @shareable }
          type Plank implements Item @key(fields: "id") { id: ID!  sku: String  size: Size @shareable }
          type Size @shareable { long: String  weight: Float }`,
        queries: {
          items: [
            { __typename: 'Brick', id: '1', sku: 'br', size: { long: 'short', weight: 0.5 } },
            { __typename: 'Plank', id: '2', sku: 'pl', size: { long: 'tall', weight: 2 } },
          ],
          like: () => [{ __typename: 'Plank', id: '2', sku: 'pl', size: null }],
        },
        entities: {
          Brick: [{ id: '1', sku: 'br', size: { long: 'short', weight: 0.5 } }],
          Plank: [{ id: '2', sku: 'pl', size: { long: 'tall', weight: 2 } }],
        },
      },
      haul: {
        sdl: `interface Item { id: ID!  size: Size  trip(zone: String): Trip }
          type Brick implements Item @key(fields: "id") {
            id: ID!  size: Size @external  trip(zone: String): Trip @requires(fields: "size { long weight }")
          }
          type Plank implements Item @key(fields: "id") {
            id: ID!  size: Size @external  trip(zone: String): Trip @requires(fields: "size { long weight }")
          }
          type Size @shareable { long: String  weight: Float }
          type Trip { days: String }`,
        fields: {
          Brick: { trip: ({ size }, { zone }) => ({ days: `${size?.long} ${zone}` }) },
          Plank: { trip: ({ size }, { zone }) => ({ days: `${size?.weight} ${zone}` }) },
        },
      },
      makers: {
        sdl: `interface Item { id: ID!  maker: Maker }
          type Brick implements Item @key(fields: "id") { id: ID!  maker: Maker  holes: Int }
          type Plank implements Item @key(fields: "id") { id: ID!  maker: Maker }
          union Maker = Works | Mill
          type Works { name: String }
          type Mill { name: String  wood: String }`,
        entities: {
          Brick: [{ id: '1', maker: { __typename: 'Works', name: 'Kiln' }, holes: 3 }],
          Plank: [{ id: '2', maker: { __typename: 'Mill', name: 'Saw', wood: 'oak' } }],
        },
      },
    },
    questions: [
      {
        query: '{ items { id trip(zone: "N") { days } } }',
        data: {
          items: [
            { id: '1', trip: { days: 'short N' } },
            { id: '2', trip: { days: '2 N' } },
          ],
        },
      },
      {
        query: `query ($zone: String = "S") { items {
          sku ... on Brick { holes near: trip(zone: $zone) { days } }
          maker { __typename ... on Mill { wood } ... on Works { name } }
        } like(id: "1") { __typename ... on Item { size { long } } } }`,
        data: {
          items: [
            {
              sku: 'br',
              holes: 3,
              near: { days: 'short S' },
              maker: { __typename: 'Works', name: 'Kiln' },
            },
            { sku: 'pl', maker: { __typename: 'Mill', wood: 'oak' } },
          ],
          like: [{ __typename: 'Plank', size: null }],
        },
      },
    ],
  },
]
