import type { Case } from './case.ts'

/** @requires: a field that a subgraph computes from what others know. */
export const requires: Case[] = [
  {
    sentence:
      'a field that requires others gets them first, whether or not the client asks for them',
    subgraphs: {
      orders: {
        sdl: `type Query { orders: [Order!]! }
          type Order @key(fields: "id") { id: ID!  cement: Int  sand: Int }`,
        queries: {
          orders: [
            { id: '1', cement: 2, sand: 5 },
            { id: '2', cement: null, sand: 1 },
          ],
        },
      },
      trucks: {
        sdl: `type Order @key(fields: "id") {
          id: ID!  cement: Int @external  sand: Int @external
          load: Int @requires(fields: "cement sand")  note: String @requires(fields: "sand")
        }`,
        fields: {
          Order: {
            load: ({ cement, sand }) => (cement === null ? null : cement + sand),
            note: ({ sand }) => `sand ${sand}`,
          },
        },
      },
    },
    questions: [
      {
        query: '{ orders { load note } }',
        data: {
          orders: [
            { load: 7, note: 'sand 5' },
            { load: null, note: 'sand 1' },
          ],
        },
        plan: 'orders, trucks',
      },
      {
        query: '{ orders { sand: id cement: note load } }',
        data: {
          orders: [
            { sand: '1', cement: 'sand 5', load: 7 },
            { sand: '2', cement: 'sand 1', load: null },
          ],
        },
      },
    ],
  },
  {
    sentence: 'a required field is asked with the arguments written there, beside the client’s own',
    subgraphs: {
      books: {
        sdl: `type Query { jobs: [Job] }
          type Job @key(fields: "id") { id: ID!  cost(in: String!): Int  tons: Int  kind: Kind }
          type Kind { mean(in: String!): Int }`,
        queries: {
          jobs: [
            { id: '1', tons: 3, kind: {} },
            { id: '2', tons: 4, kind: {} },
          ],
        },
        fields: {
          Job: { cost: ({ id }, given) => Number(id) * (given['in'] === 'EUR' ? 90 : 100) },
          Kind: { mean: (_, given) => (given['in'] === 'EUR' ? 9 : 10) },
        },
        entities: {
          Job: [
            { id: '1', tons: 3, kind: {} },
            { id: '2', tons: 4, kind: {} },
          ],
        },
      },
      bids: {
        sdl: `type Job @key(fields: "id") {
            id: ID!  cost(in: String!): Int @external  tons: Int @external  kind: Kind @external
            bid: Int @requires(fields: "cost(in: \\"USD\\") tons")
            euroBid: Int @requires(fields: "cost(in: \\"EUR\\") tons")
            isDear: Boolean @requires(fields: "kind { mean(in: \\"EUR\\") }")
          }
          type Kind @external { mean(in: String!): Int }`,
        fields: {
          Job: {
            bid: ({ cost, tons }) => cost + tons,
            euroBid: ({ cost, tons }) => cost + tons,
            isDear: ({ kind }) => kind.mean > 9,
          },
        },
      },
    },
    questions: [
      { query: '{ jobs { bid } }', data: { jobs: [{ bid: 103 }, { bid: 204 }] } },
      {
        query: '{ jobs { bid euroBid } }',
        data: {
          jobs: [
            { bid: 103, euroBid: 93 },
            { bid: 204, euroBid: 184 },
          ],
        },
      },
      {
        query: '{ jobs { cost(in: "EUR") isDear bid kind { mean(in: "USD") } } }',
        data: {
          jobs: [
            { cost: 90, isDear: false, bid: 103, kind: { mean: 10 } },
            { cost: 180, isDear: false, bid: 204, kind: { mean: 10 } },
          ],
        },
      },
      {
        query: '{ jobs { cost(in: "GBP") bid euroBid } }',
        data: {
          jobs: [
            { cost: 100, bid: 103, euroBid: 93 },
            { cost: 200, bid: 204, euroBid: 184 },
          ],
        },
      },
      // The planner asks for these three in one call. Better no answer than one of them for the other.
      { query: '{ jobs { isDear bid euroBid } }', data: null, errors: [''] },
    ],
  },
  {
    sentence:
      'a required list is asked with its argument, and its items are completed elsewhere first',
    subgraphs: {
      field: {
        sdl: `type Query { diary: [Day] }
          type Day @key(fields: "id") { id: ID! }
          type Visit @key(fields: "id") { id: ID!  by: ID  text: String! }`,
        queries: { diary: [{ id: 'd1' }, { id: 'd2' }] },
        entities: {
          Visit: [
            { id: 'v1', by: 'Ida', text: 'first' },
            { id: 'v2', by: null, text: 'second' },
            { id: 'v3', by: 'Max', text: 'third' },
          ],
        },
      },
      people: {
        sdl: `type Day @key(fields: "id") {
            id: ID!  visits(first: Int!): [Visit]
            met: [String] @requires(fields: "visits(first: 2) { by }")
          }
          type Visit @key(fields: "id") { id: ID!  by: ID @external  hour: Int }`,
        fields: {
          Day: {
            visits: ({ id }, { first }) =>
              (id === 'd1' ? ['v1', 'v2', 'v3'] : ['v3'])
                .slice(0, first)
                .map(visit => ({ id: visit })),
            met: ({ visits }) => visits.map((visit: { by: string }) => visit.by),
          },
          Visit: { hour: ({ id }) => Number(id.slice(1)) },
        },
      },
    },
    questions: [
      {
        query: '{ diary { met } }',
        data: { diary: [{ met: ['Ida', null] }, { met: ['Max'] }] },
      },
      {
        query: '{ diary { visits(first: 3) { hour text } met } }',
        data: {
          diary: [
            {
              visits: [
                { hour: 1, text: 'first' },
                { hour: 2, text: 'second' },
                { hour: 3, text: 'third' },
              ],
              met: ['Ida', null],
            },
            { visits: [{ hour: 3, text: 'third' }], met: ['Max'] },
          ],
        },
      },
    ],
  },
  {
    sentence: 'what is required may require in turn, through as many subgraphs as it takes',
    subgraphs: {
      a: {
        sdl: 'type Slab @key(fields: "id") { id: ID!  depth: Int! @inaccessible }',
        entities: { Slab: [{ id: '1', depth: 20 }] },
      },
      b: {
        sdl: `type Query { slab: Slab }
          type Slab @key(fields: "id") { id: ID!  isWet: Boolean! }`,
        queries: { slab: { id: '1', isWet: true } },
        entities: { Slab: [{ id: '1', isWet: true }] },
      },
      c: {
        sdl: `type Slab @key(fields: "id") {
          id: ID!  depth: Int! @external  isWet: Boolean! @external
          isThick: Boolean! @requires(fields: "depth")
          isSlow: Boolean! @requires(fields: "isWet depth")
        }`,
        fields: {
          Slab: {
            isThick: ({ depth }) => depth > 15,
            isSlow: ({ isWet, depth }) => isWet && depth > 15,
          },
        },
      },
      d: {
        sdl: `type Slab @key(fields: "id") {
          id: ID!  isThick: Boolean! @external  isSlow: Boolean! @external
          days: Int! @requires(fields: "isThick")
          price: Int! @requires(fields: "isSlow")
        }`,
        fields: {
          Slab: {
            days: ({ isThick }) => (isThick ? 28 : 7),
            price: ({ isSlow }) => (isSlow ? 900 : 400),
          },
        },
      },
      e: {
        sdl: `type Slab @key(fields: "id") {
          id: ID!  days: Int! @external  price: Int! @external
          text: String! @requires(fields: "days price")
        }`,
        fields: { Slab: { text: ({ days, price }) => `${days} d, ${price}` } },
      },
    },
    questions: [
      { query: '{ slab { days } }', data: { slab: { days: 28 } } },
      { query: '{ slab { price isThick } }', data: { slab: { price: 900, isThick: true } } },
      {
        query: '{ slab { text isWet isSlow days } }',
        data: { slab: { text: '28 d, 900', isWet: true, isSlow: true, days: 28 } },
      },
    ],
  },
  {
    sentence:
      'two subgraphs may require of each other, as long as each field has something to begin with',
    subgraphs: {
      reports: {
        sdl: `type Query { reports: [Report] }
          type Report @key(fields: "id") {
            id: ID!  byApprentice: Boolean! @external
            isToBeRead: Boolean! @requires(fields: "byApprentice")
          }
          type Worker @key(fields: "id") { id: ID!  years: Int! }`,
        queries: { reports: [{ id: 'r1' }, { id: 'r2' }] },
        entities: {
          Worker: [
            { id: 'w1', years: 1 },
            { id: 'w2', years: 20 },
          ],
        },
        fields: { Report: { isToBeRead: ({ byApprentice }) => byApprentice } },
      },
      crews: {
        sdl: `type Report @key(fields: "id") {
            id: ID!  writer: Worker!
            byApprentice: Boolean! @requires(fields: "writer { years }")
          }
          type Worker @key(fields: "id") { id: ID!  years: Int! @external }`,
        fields: {
          Report: {
            writer: ({ id, writer }) => writer ?? { id: id === 'r1' ? 'w1' : 'w2' },
            byApprentice: ({ writer }) => writer.years < 3,
          },
        },
      },
    },
    questions: [
      {
        query: '{ reports { isToBeRead } }',
        data: { reports: [{ isToBeRead: true }, { isToBeRead: false }] },
      },
      {
        query: '{ reports { writer { years id } byApprentice } }',
        data: {
          reports: [
            { writer: { years: 1, id: 'w1' }, byApprentice: true },
            { writer: { years: 20, id: 'w2' }, byApprentice: false },
          ],
        },
      },
    ],
  },
]
