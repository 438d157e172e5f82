import type { Case } from './case.ts'

const vendors = [
  { id: 'v1', name: 'Adler Roofing', phone: '1' },
  { id: 'v2', name: 'Brook Paving', phone: '2' },
]

/** The subgraph that names vendors, written in each way that there is to say that others own them. */
function withExtension(
  way: string,
  extension: string,
  isFederation1: boolean,
  rest: Partial<Pick<Case, 'questions'>> = {},
): Case {
  const dialect = isFederation1 ? ({ isFederation1: true } as const) : {}
  const shared = isFederation1 ? '' : ' @shareable'
  return {
    sentence: `a field that is external is asked of its owner, unless it is provided: ${way}`,
    subgraphs: {
      field: {
        ...dialect,
        sdl: `type Query { onSite: Vendor  called: Vendor @provides(fields: "name") } ${extension}`,
        queries: {
          onSite: { id: 'v1', badge: 'b1', name: 'nobody’s' },
          called: { id: 'v1', badge: 'b1', name: 'Adler Roofing' },
        },
      },
      books: {
        ...dialect,
        sdl: `type Query { vendor(id: ID): Vendor }
          type Vendor @key(fields: "id") { id: ID!  name: String!${shared}  phone: String }`,
        queries: { vendor: ({ id }: { id: string }) => vendors.find(vendor => vendor.id === id) },
        entities: { Vendor: vendors },
      },
    },
    questions: [
      {
        query: '{ onSite { id name } vendor(id: "v2") { name phone } }',
        data: {
          onSite: { id: 'v1', name: 'Adler Roofing' },
          vendor: { name: 'Brook Paving', phone: '2' },
        },
      },
      {
        query: '{ onSite { id badge } }',
        data: { onSite: { id: 'v1', badge: 'b1' } },
        plan: 'field',
      },
      {
        query: '{ called { name badge } }',
        data: { called: { name: 'Adler Roofing', badge: 'b1' } },
        plan: 'field',
      },
      {
        query: '{ called { name phone } }',
        data: { called: { name: 'Adler Roofing', phone: '1' } },
        plan: 'field, books',
      },
    ],
    ...rest,
  }
}

const FIELDS = '{ id: ID! @external  name: String! @external  badge: ID }'

/** @external and @extends, in federation 1 and 2. */
export const external: Case[] = [
  withExtension(
    '@extends in federation 1',
    `type Vendor @key(fields: "id") @extends ${FIELDS}`,
    true,
  ),
  withExtension(
    'an extension in federation 1',
    `extend type Vendor @key(fields: "id") ${FIELDS}`,
    true,
  ),
  withExtension(
    '@extends in federation 2',
    `type Vendor @key(fields: "id") @extends ${FIELDS}`,
    false,
  ),
  withExtension(
    'an extension in federation 2',
    `extend type Vendor @key(fields: "id") ${FIELDS}`,
    false,
  ),
  {
    sentence: 'a key that an extension marks as external is its own to tell all the same',
    subgraphs: {
      rents: {
        sdl: `type Query { cheapest: Crane }
          extend type Crane @key(fields: "id") { id: ID! @external  rent: Float }`,
        queries: { cheapest: { id: '1', rent: 90 } },
        entities: {
          Crane: [
            { id: '1', rent: 90 },
            { id: '2', rent: 120 },
          ],
        },
      },
      yard: {
        sdl: `type Query { cranes: [Crane!]! }
          type Crane @key(fields: "id") { id: ID!  name: String! }`,
        queries: {
          cranes: [
            { id: '1', name: 'Small' },
            { id: '2', name: 'Tall' },
          ],
        },
        entities: { Crane: [{ id: '1', name: 'Small' }] },
      },
    },
    questions: [
      {
        query: '{ cheapest { id rent } }',
        data: { cheapest: { id: '1', rent: 90 } },
        plan: 'rents',
      },
      {
        query: '{ cheapest { id rent name } cranes { rent id name } }',
        data: {
          cheapest: { id: '1', rent: 90, name: 'Small' },
          cranes: [
            { rent: 90, id: '1', name: 'Small' },
            { rent: 120, id: '2', name: 'Tall' },
          ],
        },
      },
    ],
  },
  {
    sentence:
      'a federation 1 extension with keys of its own resolves what the owner knows by another',
    subgraphs: {
      catalog: {
        isFederation1: true,
        sdl: `type Query { listed: Pump }
          type Pump @key(fields: "id") { id: ID!  name: String  serial: ID }`,
        queries: { listed: { id: '1', name: 'P-20', serial: 's1' } },
        entities: { Pump: [{ id: '1', name: 'P-20', serial: 's1' }] },
      },
      rents: {
        isFederation1: true,
        sdl: `type Query { rented: Pump }
          extend type Pump @key(fields: "id name") @key(fields: "code") {
            id: ID @external  name: String @external  code: String @external  rent: Float!
          }`,
        queries: { rented: { id: '1', name: 'P-20', code: 'c', rent: 12.5 } },
        entities: { Pump: [{ id: '1', name: 'P-20', rent: 12.5 }] },
      },
    },
    questions: [
      {
        query: '{ rented { id name rent serial } }',
        data: { rented: { id: '1', name: 'P-20', rent: 12.5, serial: 's1' } },
      },
      {
        query: '{ listed { serial rent } }',
        data: { listed: { serial: 's1', rent: 12.5 } },
        plan: 'catalog, rents',
      },
    ],
  },
]
