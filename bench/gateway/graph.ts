import { plainShop, shopQuestion, shopSubgraphs } from './shop.ts'

/**
 * The graph that every party serves: two systems of record and the pairs over them, in three subgraphs, beside them the
 * four of another benchmark, and the same as one schema. Its data is made anew by its place, so that nobody reads
 * anything.
 */
const RECORDS_COUNT = 2_000

const commitmentFields = 'id: ID! number: String! title: String! amount: String! status: String!'

export const subgraphs = {
  procore: {
    types: `
      type Query { procoreLines(first: Int!, from: Int! = 0): [ProcoreLine!]! }
      type ProcoreLine { id: ID! number: String! description: String! costCode: String! amount: String! }
      type ProcoreCommitment @key(fields: "id") { ${commitmentFields} vendorName: String! }`,
    resolvers: {
      Query: { procoreLines: (_: unknown, asked: Asked) => placesOf(asked).map(lineAt) },
      ProcoreCommitment: { __resolveReference: ({ id }: Key) => procoreAt(id) },
    },
  },
  sage: {
    types: `
      type Query { sageCompany: String! }
      type SageCommitment @key(fields: "id") { ${commitmentFields} heldAmount: String! }`,
    resolvers: {
      Query: { sageCompany: () => 'Main' },
      SageCommitment: { __resolveReference: ({ id }: Key) => sageAt(id) },
    },
  },
  reconcile: {
    types: `
      type Query { commitments(first: Int!, from: Int! = 0): [Commitment!]! }
      type Commitment @key(fields: "id") {
        id: ID! number: String! verdict: String! procore: ProcoreCommitment sage: SageCommitment
      }
      type ProcoreCommitment @key(fields: "id", resolvable: false) { id: ID! }
      type SageCommitment @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { commitments: (_: unknown, asked: Asked) => placesOf(asked).map(pairAt) },
    },
  },
  ...shopSubgraphs,
} as const

export type SubgraphName = keyof typeof subgraphs

export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n'

/** The same without federation. */
export const plain = {
  types: `
    type Query {
      procoreLines(first: Int!, from: Int! = 0): [ProcoreLine!]!
      commitments(first: Int!, from: Int! = 0): [Commitment!]!
      ${plainShop.queries}
    }
    ${plainShop.types}
    type ProcoreLine { id: ID! number: String! description: String! costCode: String! amount: String! }
    type ProcoreCommitment { ${commitmentFields} vendorName: String! }
    type SageCommitment { ${commitmentFields} heldAmount: String! }
    type Commitment { id: ID! number: String! verdict: String! procore: ProcoreCommitment sage: SageCommitment }`,
  resolvers: {
    ...plainShop.resolvers,
    Query: {
      ...plainShop.resolvers.Query,
      procoreLines: (_: unknown, asked: Asked) => placesOf(asked).map(lineAt),
      commitments: (_: unknown, asked: Asked) => placesOf(asked).map(pairAt),
    },
    Commitment: {
      procore: ({ id }: Key) => procoreAt(id),
      sage: ({ id }: Key) => sageAt(id),
    },
  },
}

const commitment = 'number title amount status'

/** What is asked: of one subgraph a little, of all three together, of one about 100 KB, and what others measure by. */
export const questions = {
  small: 'query Small($from: Int!) { commitments(first: 5, from: $from) { id number verdict } }',
  join: `query Join($from: Int!) { commitments(first: 50, from: $from) { id number verdict
    procore { ${commitment} vendorName } sage { ${commitment} heldAmount } } }`,
  list: 'query List($from: Int!) { procoreLines(first: 800, from: $from) { id number description costCode amount } }',
  shop: shopQuestion,
} as const

export type Question = keyof typeof questions

interface Asked {
  first: number
  from: number
}
interface Key {
  id: string
}

function placesOf({ first, from }: Asked): number[] {
  return Array.from({ length: first }, (_, place) => (from + place) % RECORDS_COUNT)
}

function pairAt(place: number) {
  const id = String(place)
  return { id, number: `SC-${id}`, verdict: 'AGREES', procore: { id }, sage: { id } }
}

function recordAt(id: string) {
  return {
    id,
    number: `SC-${id}`,
    title: `Concrete of building ${id}`,
    amount: `${id}00.00`,
    status: 'APPROVED',
  }
}

function procoreAt(id: string) {
  return { ...recordAt(id), vendorName: `Vendor ${id}` }
}

function sageAt(id: string) {
  return { ...recordAt(id), heldAmount: `${id}0.00` }
}

function lineAt(place: number) {
  return {
    id: `gid://procore/LineItem/${place}`,
    number: String(place),
    description: `Footings and grade beams ${place}`,
    costCode: `03-${place}`,
    amount: `${place}.50`,
  }
}
