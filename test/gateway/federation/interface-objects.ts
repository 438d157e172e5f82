import type { Case } from './case.ts'

const people = [
  { __typename: 'Mason', id: 'p1', name: 'Ida', years: 11 },
  { __typename: 'Mason', id: 'p2', name: 'Max', years: 22 },
]

const site: Case['subgraphs'][string] = {
  sdl: `type Query { people: [Person!]! }
    interface Person @key(fields: "id") { id: ID!  name: String }
    type Mason implements Person @key(fields: "id") { id: ID!  name: String  years: Int }
    interface Firm @key(fields: "id") { id: ID! }
    type Own implements Firm @key(fields: "id") { id: ID!  isMain: Boolean!  isOpen: Boolean! @shareable }
    type Hired implements Firm @key(fields: "id") { id: ID!  isMain: Boolean! }`,
  queries: { people },
  entities: {
    Person: people,
    Mason: people,
    Firm: [
      { __typename: 'Own', id: 'f1', isMain: true, isOpen: true },
      { __typename: 'Hired', id: 'f2', isMain: false },
    ],
    Own: [{ id: 'f1', isMain: true, isOpen: true }],
  },
}

/** @interfaceObject: a subgraph that knows an interface and none of its types. */
export const interfaceObjects: Case[] = [
  {
    sentence:
      'an interface gets fields of a subgraph that knows none of its types, and the types from one that does',
    subgraphs: {
      site,
      badges: {
        sdl: `type Query { gate: [Person]  firms: [Firm] }
          type Firm @key(fields: "id") @interfaceObject { id: ID!  name: String! }
          type Person @key(fields: "id") @interfaceObject { id: ID!  badge: String }`,
        queries: {
          gate: [{ id: 'p1', badge: 'B1' }, null, { id: 'p2', badge: 'B2' }],
          firms: [
            { id: 'f1', name: 'Adler' },
            { id: 'f2', name: 'Brook' },
          ],
        },
        entities: {
          Firm: [
            { id: 'f1', name: 'Adler' },
            { id: 'f2', name: 'Brook' },
          ],
        },
        fields: { Person: { badge: ({ id }) => `B${id.slice(1)}` } },
      },
      hours: {
        sdl: 'type Firm @key(fields: "id") @interfaceObject { id: ID!  isOpen: Boolean! @shareable }',
        fields: { Firm: { isOpen: ({ id }) => id === 'f1' } },
      },
    },
    questions: [
      {
        query: '{ gate { id badge } }',
        data: { gate: [{ id: 'p1', badge: 'B1' }, null, { id: 'p2', badge: 'B2' }] },
        plan: 'badges',
      },
      {
        query: '{ gate { badge name } people { badge name } }',
        data: {
          gate: [{ badge: 'B1', name: 'Ida' }, null, { badge: 'B2', name: 'Max' }],
          people: [
            { badge: 'B1', name: 'Ida' },
            { badge: 'B2', name: 'Max' },
          ],
        },
      },
      {
        query: '{ gate { ... on Mason { years name badge } id } }',
        data: {
          gate: [
            { years: 11, name: 'Ida', badge: 'B1', id: 'p1' },
            null,
            { years: 22, name: 'Max', badge: 'B2', id: 'p2' },
          ],
        },
      },
      {
        query: '{ firms { name __typename } }',
        data: {
          firms: [
            { name: 'Adler', __typename: 'Own' },
            { name: 'Brook', __typename: 'Hired' },
          ],
        },
        plan: 'badges, site',
      },
      {
        query: '{ firms { ... on Own { name __typename } } }',
        data: { firms: [{ name: 'Adler', __typename: 'Own' }, {}] },
      },
      {
        query: '{ firms { id isOpen } }',
        data: {
          firms: [
            { id: 'f1', isOpen: true },
            { id: 'f2', isOpen: false },
          ],
        },
      },
      {
        query: '{ firms { id ... on Own { isOpen } } }',
        data: { firms: [{ id: 'f1', isOpen: true }, { id: 'f2' }] },
      },
    ],
  },
  {
    sentence: 'an interface of objects may require what only its types know',
    subgraphs: {
      site,
      mail: {
        sdl: `type Query { gate: [Person] }
          type Person @key(fields: "id") @interfaceObject {
            id: ID!  name: String @external  mail: String @requires(fields: "name")
          }`,
        queries: { gate: [{ id: 'p1' }, { id: 'p2' }] },
        fields: { Person: { mail: ({ name }) => `${name}@site` } },
      },
    },
    questions: [
      { query: '{ gate { mail } }', data: { gate: [{ mail: 'Ida@site' }, { mail: 'Max@site' }] } },
      {
        query: '{ people { mail } }',
        data: { people: [{ mail: 'Ida@site' }, { mail: 'Max@site' }] },
      },
      {
        query: '{ gate { id name mail ... on Mason { years } } }',
        data: {
          gate: [
            { id: 'p1', name: 'Ida', mail: 'Ida@site', years: 11 },
            { id: 'p2', name: 'Max', mail: 'Max@site', years: 22 },
          ],
        },
      },
      {
        query: '{ people { ... on Mason { mail years } } }',
        data: {
          people: [
            { mail: 'Ida@site', years: 11 },
            { mail: 'Max@site', years: 22 },
          ],
        },
      },
    ],
  },
  {
    sentence: 'a type is extended by a third subgraph, and reached through its interface',
    subgraphs: {
      writers: {
        sdl: `type Query { writer: Writer }
          type Writer @key(fields: "id") { id: ID!  name: String }
          extend type Film @key(fields: "id") { id: ID!  by: String }`,
        queries: { writer: { id: 'w', name: 'Ida' } },
        entities: { Film: [{ id: 'm1', by: 'Ida' }] },
      },
      media: {
        sdl: `type Query { media: Media }
          interface Media @key(fields: "id") { id: ID!  title: String }
          type Film implements Media @key(fields: "id") { id: ID!  title: String  seconds: Int }
          type Text implements Media @key(fields: "id") { id: ID!  title: String  words: Int }`,
        queries: { media: { __typename: 'Text', id: 'm2', title: 'Safety', words: 90 } },
        entities: {
          Media: [
            { __typename: 'Film', id: 'm1', title: 'Lifting', seconds: 60 },
            { __typename: 'Text', id: 'm2', title: 'Safety', words: 90 },
          ],
          Film: [{ id: 'm1', title: 'Lifting', seconds: 60 }],
        },
      },
      lessons: {
        sdl: `type Query { lesson(of: ID!): Lesson }
          type Lesson @key(fields: "id") { id: ID!  media: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! }`,
        queries: { lesson: ({ of }: { of: string }) => ({ id: 'l', media: { id: of } }) },
      },
    },
    questions: [
      {
        query: '{ lesson(of: "m1") { media { __typename ... on Film { by seconds } } } }',
        data: { lesson: { media: { __typename: 'Film', by: 'Ida', seconds: 60 } } },
      },
      {
        query: '{ lesson(of: "m2") { media { title ... on Film { by } ... on Text { words } } } }',
        data: { lesson: { media: { title: 'Safety', words: 90 } } },
      },
    ],
  },
  {
    sentence:
      'where no subgraph resolves an interface by its key, what cannot be known is an error, not a guess',
    subgraphs: {
      a: {
        sdl: `type Query { a: Node  item: Item! }
          interface Node @key(fields: "id") { id: ID! }
          type Item @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
        queries: { a: { __typename: 'Node', id: 'n1' }, item: { id: 'i1' } },
      },
      b: {
        sdl: `type Query { b: Node }
          type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID!  note: String }
          interface Item @key(fields: "id") { id: ID! }
          type Nail implements Item @key(fields: "id") { id: ID!  name: String! }`,
        queries: { b: { id: 'n1', note: 'seen' } },
        entities: { Item: [{ __typename: 'Nail', id: 'i1', name: '4 inch' }], Nail: [] },
      },
    },
    questions: [
      { query: '{ b { id note } }', data: { b: { id: 'n1', note: 'seen' } }, plan: 'b' },
      { query: '{ a { note } }', data: null, errors: [''] },
      { query: '{ a { id } }', data: { a: null }, errors: ['a'] },
      { query: '{ item { id } }', data: { item: { id: 'i1' } } },
      {
        query: '{ item { ... on Nail { id name } } }',
        data: { item: { id: 'i1', name: '4 inch' } },
      },
    ],
  },
]
