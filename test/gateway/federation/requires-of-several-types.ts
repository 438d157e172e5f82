import type { Case } from './case.ts'

const parts = `interface Part { mark: String! }
  interface Steel implements Part { mark: String!  grade: Int! }
  type Beam implements Part & Steel @shareable { mark: String!  grade: Int!  span: Int! }
  type Bolt implements Part & Steel @shareable { mark: String!  grade: Int!  size: Int! }
  type Glass implements Part @shareable { mark: String!  isClear: Boolean! }`

const joints = [
  { id: 'j1', part: { __typename: 'Beam', mark: 'B7', grade: 355, span: 12 } },
  { id: 'j2', part: { __typename: 'Bolt', mark: 'M16', grade: 88, size: 16 } },
  { id: 'j3', part: { __typename: 'Glass', mark: 'G1', isClear: true } },
  { id: 'j4', part: null },
]

/** @requires of what is an interface. */
export const requiresOfSeveralTypes: Case[] = [
  {
    sentence: 'a required interface is described type by type, by fragments within fragments',
    subgraphs: {
      model: {
        sdl: `type Query { joint(id: ID!): Joint }
          type Joint @key(fields: "id") { id: ID!  part: Part }
          ${parts}`,
        queries: { joint: ({ id }: { id: string }) => joints.find(joint => joint.id === id) },
        entities: { Joint: joints },
      },
      orders: {
        sdl: `type Query { next: Joint  last: Joint }
          type Joint @key(fields: "id") {
            id: ID!  part: Part @external
            text: String! @requires(fields: """
              part { mark ... on Steel { grade ... on Beam { span } ... on Bolt { size } } }
            """)
            label: String! @requires(fields: "part { ... on Part { mark } }")
          }
          ${parts}`,
        queries: { next: { id: 'j1' }, last: { id: 'j4' } },
        fields: {
          Joint: {
            text: ({ part }) =>
              part ? `${part.mark} ${part.grade} ${part.span} ${part.size}` : 'nothing',
            label: ({ part }) => part?.mark ?? 'none',
          },
        },
      },
    },
    questions: [
      {
        query:
          '{ b: joint(id: "j1") { text } c: joint(id: "j2") { text label } d: joint(id: "j3") { text } }',
        data: {
          b: { text: 'B7 355 12 undefined' },
          c: { text: 'M16 88 undefined 16', label: 'M16' },
          d: { text: 'G1 undefined undefined undefined' },
        },
      },
      {
        query:
          '{ next { text label part { ... on Beam { __typename span } } } last { text label } }',
        data: {
          next: {
            text: 'B7 355 12 undefined',
            label: 'B7',
            part: { __typename: 'Beam', span: 12 },
          },
          last: { text: 'nothing', label: 'none' },
        },
      },
    ],
  },
  {
    sentence: 'a type that the requiring subgraph does not know is not told to it',
    subgraphs: {
      staff: {
        sdl: `type Query { foreman: Worker }
          interface Stay { id: ID! }
          type House implements Stay @key(fields: "id") { id: ID!  city: String @shareable }
          type Trailer implements Stay @key(fields: "id") { id: ID!  city: String @shareable }
          type Worker @key(fields: "id") {
            id: ID!  stay: Stay @external
            route: String @requires(fields: "stay { id }")
            plug: String @requires(fields: "stay { ... on Trailer { id } }")
          }`,
        queries: { foreman: { id: 'w1' } },
        fields: {
          Worker: {
            route: ({ stay }) => `to ${stay?.id}`,
            plug: ({ stay }) => (stay?.__typename === 'Trailer' ? stay.id : null),
          },
        },
      },
      stays: {
        sdl: `type Query { guest: Worker }
          interface Stay { id: ID! }
          type House implements Stay @key(fields: "id") { id: ID!  city: String @shareable }
          type Trailer implements Stay @key(fields: "id") { id: ID!  city: String @shareable }
          type Worker @key(fields: "id") { id: ID!  stay: Stay }`,
        queries: { guest: { id: 'w2', stay: { __typename: 'House', id: 'h', city: 'Ulm' } } },
        entities: {
          Worker: [
            { id: 'w1', stay: { __typename: 'Trailer', id: 't', city: 'Bonn' } },
            { id: 'w2', stay: { __typename: 'House', id: 'h', city: 'Ulm' } },
          ],
        },
      },
    },
    questions: [
      {
        query: '{ foreman { route plug } guest { route plug } }',
        data: { foreman: { route: 'to t', plug: 't' }, guest: { route: 'to h', plug: null } },
      },
      {
        query: '{ foreman { stay { id ... on Trailer { city } } plug } }',
        data: { foreman: { stay: { id: 't', city: 'Bonn' }, plug: 't' } },
      },
    ],
  },
]
