import type { Case } from './case.ts'

/** How an object is carried from one subgraph to the next: by its keys. */
export const entities: Case[] = [
  {
    sentence: 'a thing that one subgraph names and another describes is carried over by its key',
    subgraphs: {
      yard: {
        sdl: `type Query { crane: Crane }
          type Crane @key(fields: "id") { id: ID!  reach: Int }`,
        queries: { crane: { id: 'k1', reach: 40 } },
      },
      books: {
        sdl: `type Crane @key(fields: "id") { id: ID!  rent: String  owner: Owner }
          type Owner { name: String }`,
        entities: { Crane: [{ id: 'k1', rent: '900.00', owner: { name: 'Adler' } }] },
      },
    },
    questions: [
      {
        query: '{ crane { rent } }',
        data: { crane: { rent: '900.00' } },
        plan: 'yard, books',
      },
      {
        query: '{ crane { reach at: id ... { owner { name } } } }',
        data: { crane: { reach: 40, at: 'k1', owner: { name: 'Adler' } } },
      },
      { query: '{ crane { reach } }', data: { crane: { reach: 40 } }, plan: 'yard' },
    ],
  },
  {
    sentence: 'a key may be made of several fields, of objects and of lists of objects',
    subgraphs: {
      plans: {
        sdl: `type Query { set: Sheets }
          type Sheets @key(fields: "sheets { number site { code } }") { sheets: [Sheet!]! }
          type Sheet @key(fields: "number site { code }") { number: Int!  site: Site!  title: String }
          type Site { code: String! @shareable }`,
        queries: {
          set: {
            sheets: [
              { number: 1, site: { code: 'N' }, title: 'Ground' },
              { number: 2, site: { code: 'N' }, title: 'Roof' },
            ],
          },
        },
      },
      archive: {
        sdl: `type Sheets @key(fields: "sheets { number site { code } }") {
            sheets: [Sheet!]!  printed: Boolean
          }
          type Sheet @key(fields: "number site { code }") { number: Int!  site: Site!  shelf: String }
          type Site { code: String! @shareable }`,
        fields: {
          Sheets: { printed: ({ sheets }) => sheets.length === 2 && sheets[1].site.code === 'N' },
          Sheet: { shelf: ({ number, site }) => `${site.code}${number}` },
        },
      },
    },
    questions: [
      {
        query: '{ set { printed sheets { title shelf } } }',
        data: {
          set: {
            printed: true,
            sheets: [
              { title: 'Ground', shelf: 'N1' },
              { title: 'Roof', shelf: 'N2' },
            ],
          },
        },
      },
    ],
  },
  {
    sentence: 'where subgraphs share no key, one that knows both keys is asked in between',
    subgraphs: {
      field: {
        sdl: `type Query { vendors: [Vendor] }
          type Vendor @key(fields: "badge") { badge: ID!  crew: Int }`,
        queries: { vendors: [{ badge: 'b1', crew: 4 }, null, { badge: 'b2', crew: 9 }] },
      },
      directory: {
        sdl: 'type Vendor @key(fields: "badge") @key(fields: "taxId") { badge: ID!  taxId: ID! }',
        entities: {
          Vendor: [
            { badge: 'b1', taxId: 't1' },
            { badge: 'b2', taxId: 't2' },
          ],
        },
      },
      books: {
        sdl: 'type Vendor @key(fields: "taxId") { taxId: ID!  owed: String }',
        entities: {
          Vendor: [
            { taxId: 't2', owed: '20.00' },
            { taxId: 't1', owed: '10.00' },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ vendors { owed crew } }',
        data: { vendors: [{ owed: '10.00', crew: 4 }, null, { owed: '20.00', crew: 9 }] },
        plan: 'field, directory, books',
      },
    ],
  },
  {
    sentence: 'of keys that can be resolved and keys that cannot, one is taken that leads on',
    subgraphs: {
      site: {
        sdl: `type Query { site: Site }
          type Site @key(fields: "id") { id: ID!  lots: [Lot!]! }
          type Lot @key(fields: "id", resolvable: false) @key(fields: "plot", resolvable: false)
            @key(fields: "at { street house }", resolvable: false)
            @key(fields: "id at { house level }") {
            id: ID!  plot: ID!  at: Place!  title: String! @external
            sign: String! @requires(fields: "title")
          }
          type Place { street: ID!  house: ID!  level: ID! }`,
        queries: {
          site: {
            id: 's',
            lots: [{ id: '7', plot: 'p7', at: { street: 'Elm', house: '1', level: '0' } }],
          },
        },
        entities: { Lot: [{ id: '7', plot: 'p7' }] },
        fields: { Lot: { sign: ({ title }) => `${title}!` } },
      },
      land: {
        sdl: `type Lot @key(fields: "id") @key(fields: "plot", resolvable: false)
            @key(fields: "at { street house }", resolvable: false)
            @key(fields: "id at { house level }", resolvable: false) {
            id: ID!  plot: ID!  at: Place!  title: String!
          }
          type Place { street: ID!  house: ID!  level: ID! }`,
        entities: {
          Lot: [
            {
              id: '7',
              plot: 'p7',
              at: { street: 'Elm', house: '1', level: '0' },
              title: 'Corner',
            },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ site { lots { sign title plot } } }',
        data: { site: { lots: [{ sign: 'Corner!', title: 'Corner', plot: 'p7' }] } },
      },
    ],
  },
  {
    sentence: 'a thing that a subgraph does not know is null from there on, and the others stand',
    subgraphs: {
      gate: {
        sdl: `type Query { passes: [Pass] }
          type Pass { tool: Tool }
          type Tool @key(fields: "code") { code: ID! }`,
        queries: { passes: ['c1', 'c2', 'c3'].map(code => ({ tool: { code } })) },
      },
      shed: {
        sdl: 'type Tool @key(fields: "id") @key(fields: "code") { id: ID!  code: ID! }',
        entities: {
          Tool: [
            { id: '1', code: 'c1' },
            { id: '2', code: 'c2' },
          ],
        },
      },
      makers: {
        sdl: `type Tool @key(fields: "id") { id: ID!  maker: Maker }
          type Maker { name: String! }`,
        entities: {
          Tool: [
            { id: '1', maker: { name: 'Hilt' } },
            { id: '2', maker: null },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ passes { tool { code maker { name } } } }',
        data: {
          passes: [
            { tool: { code: 'c1', maker: { name: 'Hilt' } } },
            { tool: { code: 'c2', maker: null } },
            { tool: { code: 'c3', maker: null } },
          ],
        },
      },
    ],
  },
  {
    sentence: 'things in lists of lists are carried over like all others, each to its place',
    subgraphs: {
      plan: {
        sdl: `type Query { floors: [[[Room!]]]! }
          type Room @key(fields: "kind number") { kind: Kind!  number: Int!  doors: [[Door]] }
          enum Kind { OFFICE STORE }
          type Door @key(fields: "id") { id: ID! }`,
        queries: {
          floors: [
            [
              [
                { kind: 'OFFICE', number: 1, doors: [[{ id: 'd1' }, null], null] },
                { kind: 'STORE', number: 1 },
              ],
              null,
            ],
            null,
            [[], [{ kind: 'OFFICE', number: 1, doors: [] }]],
          ],
        },
      },
      keys: {
        sdl: `type Room @key(fields: "kind number") { kind: Kind!  number: Int!  name: String! }
          enum Kind { OFFICE STORE }
          type Door @key(fields: "id") { id: ID!  lock: String }`,
        entities: {
          Room: [{ kind: 'OFFICE', number: 1, name: 'Office 1' }],
          Door: [{ id: 'd1', lock: 'L1' }],
        },
      },
    },
    questions: [
      {
        query: '{ floors { doors { lock } kind } }',
        data: {
          floors: [
            [
              [
                { doors: [[{ lock: 'L1' }, null], null], kind: 'OFFICE' },
                { doors: null, kind: 'STORE' },
              ],
              null,
            ],
            null,
            [[], [{ doors: [], kind: 'OFFICE' }]],
          ],
        },
      },
      {
        // The store is unknown to the other: what may not be null takes its row along.
        query: '{ floors { name } }',
        data: { floors: [[null, null], null, [[], [{ name: 'Office 1' }]]] },
        errors: ['floors.0.0.1.name'],
      },
    ],
  },
]
