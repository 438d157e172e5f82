import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { requestError } from '#gateway/engine/errors'
import {
  type Admitted,
  createEngine,
  type EngineLimits,
  type GuardedRequest,
  inProcess,
  type SubgraphExecutor,
} from '#gateway/engine/index'
import { Refusal } from '#gateway/engine/refusal'
import { scopeSet } from '#gateway/front/auth'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { supergraphOf } from '../../scripts/compose.ts'

/** A graph in miniature of the real one: two systems of record and the pairs over them. */

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:
  ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@requiresScopes"])`

const RECORD = `
  interface Record { id: ID! number: String! raw: JSON }
  scalar JSON
`

const procore = {
  sdl: `${LINK} ${RECORD}
    type Query {
      procoreCommitments(first: Int! = 50): [ProcoreCommitment!]!
      records: [Record!]!
      failing: String
      failingHard: String!
      slow: String
      echo(text: String, state: State = OPEN): String
    }
    type Mutation { add(text: String!): [String!]!  fail: [String!]!  step: String @inaccessible }
    enum State { OPEN CLOSED SECRET @inaccessible }
    type ProcoreCommitment implements Record @key(fields: "id") {
      id: ID!
      number: String!
      raw: JSON @requiresScopes(scopes: [["read:raw"], ["admin"]])
      amount: String
      state: State
      vendor: Vendor
    }
    type Vendor @key(fields: "id", resolvable: false) { id: ID! }
    type Subcontractor implements Record @inaccessible { id: ID! number: String! raw: JSON }
  `,
  resolvers: (world: World) => ({
    Query: {
      procoreCommitments: (_: unknown, { first }: { first: number }) =>
        commitments.slice(0, first).map(id => ({ id })),
      records: () => [
        { __typename: 'ProcoreCommitment', id: '1' },
        { __typename: 'Subcontractor', id: 's' },
      ],
      failing: () => {
        throw new TieoutError('CALL_SHARE_USED', 'You have used your share.', {
          retryAfterSeconds: 40,
        })
      },
      failingHard: () => {
        throw new Error('select secret from table')
      },
      slow: () => world.hang,
      echo: (_: unknown, { text, state }: { text?: string; state: string }) => `${text} ${state}`,
    },
    Mutation: {
      add: (_: unknown, { text }: { text: string }) => {
        world.written.push(text)
        return world.written
      },
      fail: () => {
        throw new TieoutError('PROCORE_REFUSED', 'Refused.')
      },
    },
    Record: { __resolveType: (record: { __typename: string }) => record.__typename },
    ProcoreCommitment: {
      __resolveReference: async ({ id }: { id: string }) => {
        world.references.push(id)
        if (world.brokenReferences.has(id)) {
          throw new TieoutError('PROCORE_UNAVAILABLE', 'Try later.')
        }
        return commitments.includes(id) ? { id } : null
      },
      number: ({ id }: { id: string }) => {
        if (world.brokenNumbers.has(id)) throw new TieoutError('PROCORE_MALFORMED', 'No number.')
        return `SC-${id}`
      },
      amount: ({ id }: { id: string }) => `${id}00.00`,
      raw: ({ id }: { id: string }) => ({ id, constructor: 'kept' }),
      state: ({ id }: { id: string }) => (id === '2' ? 'SECRET' : 'OPEN'),
      vendor: ({ id }: { id: string }) => ({ id: `v${Number(id) % 2}` }),
    },
  }),
}

const sage = {
  sdl: `${LINK} ${RECORD}
    type Query { sageCommitments: [SageCommitment!]! }
    type Mutation { log(text: String!): [String!]! }
    type SageCommitment implements Record @key(fields: "id") {
      id: ID! number: String! raw: JSON @requiresScopes(scopes: [["read:raw"], ["admin"]]) held: String
    }
    type Vendor @key(fields: "id") { id: ID! name: String }
  `,
  resolvers: (world: World) => ({
    Query: { sageCommitments: () => commitments.map(id => ({ id })) },
    Mutation: {
      log: (_: unknown, { text }: { text: string }) => {
        world.written.push(text)
        return world.written
      },
    },
    SageCommitment: {
      __resolveReference: ({ id }: { id: string }) => {
        world.references.push(`sage ${id}`)
        if (world.isSageDown) throw new TieoutError('SAGE_UNREACHABLE', 'Sage does not answer.')
        return { id }
      },
      number: ({ id }: { id: string }) => `SC-${id}`,
      held: ({ id }: { id: string }) => `${id}0.00`,
      raw: () => null,
    },
    Vendor: {
      __resolveReference: ({ id }: { id: string }) => {
        world.references.push(`vendor ${id}`)
        return { id, name: `Vendor ${id}` }
      },
    },
  }),
}

const reconcile = {
  sdl: `${LINK}
    type Query { commitments: [Commitment!]!  commitment(id: ID!): Commitment }
    type Commitment @key(fields: "id") {
      id: ID!
      procore: ProcoreCommitment
      sage: SageCommitment
      findings: [Finding!]!
    }
    type Finding { text: String!  commitment: Commitment! }
    type ProcoreCommitment @key(fields: "id") {
      id: ID!
      amount: String @external
      doubled: String @requires(fields: "amount")
    }
    type SageCommitment @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: () => ({
    Query: {
      commitments: () => commitments.map(id => ({ id })),
      commitment: (_: unknown, { id }: { id: string }) =>
        commitments.includes(id) ? { id } : null,
    },
    Commitment: {
      procore: ({ id }: { id: string }) => ({ id }),
      sage: ({ id }: { id: string }) => (id === '3' ? null : { id }),
      findings: ({ id }: { id: string }) => [{ text: `F${id}`, commitment: { id } }],
    },
    ProcoreCommitment: {
      __resolveReference: (reference: { id: string; amount: string }) => reference,
      doubled: ({ amount }: { amount: string }) => `${amount} twice`,
    },
  }),
}

const commitments = ['1', '2', '3']

export interface World {
  /** What subgraphs were asked for by reference, in order. */
  references: string[]
  written: string[]
  isSageDown: boolean
  brokenNumbers: Set<string>
  brokenReferences: Set<string>
  hang: Promise<string>
}

export function createWorld(): World {
  return {
    references: [],
    written: [],
    isSageDown: false,
    brokenNumbers: new Set(),
    brokenReferences: new Set(),
    hang: new Promise(() => undefined),
  }
}

export const subgraphs = { procore, sage, reconcile }

export function supergraphSdl(): string {
  return supergraphOf(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, typeDefs: parse(sdl) })),
  )
}

export function schemaOf(name: keyof typeof subgraphs, world: World): GraphQLSchema {
  const { sdl, resolvers } = subgraphs[name]
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers(world) as never }])
}

export interface Asked {
  subgraph: string
  query: string
  variables: Record<string, unknown>
}

/** An engine over the graph, which writes down what it asks of the subgraphs. */
export function createGraph(
  options: {
    limits?: Partial<EngineLimits>
    replace?: Record<string, SubgraphExecutor>
    traced?: (subgraphs: Record<string, SubgraphExecutor>) => Record<string, SubgraphExecutor>
  } = {},
) {
  const world = createWorld()
  const asked: Asked[] = []
  const executors = Object.fromEntries(
    Object.keys(subgraphs).map(name => {
      const execute = options.replace?.[name] ?? inProcess(schemaOf(name as never, world))
      const recorded: SubgraphExecutor = request => {
        asked.push({ subgraph: name, query: request.query, variables: request.variables })
        return execute(request)
      }
      return [name, recorded]
    }),
  )
  const engine = createEngine({
    supergraphSdl: supergraphSdl(),
    subgraphs: options.traced?.(executors) ?? executors,
    ...(options.limits && { limits: options.limits }),
  })
  /** A refusal is an answer, too. */
  const run = async (request: GuardedRequest, context: RequestContext) => {
    let admitted: Admitted
    try {
      admitted = engine.admit(request)
    } catch (thrown) {
      if (thrown instanceof Refusal) return { errors: thrown.errors }
      if (thrown instanceof TieoutError) return { errors: [requestError(thrown)] }
      throw thrown
    }
    return engine.run(admitted, context)
  }
  const ask = async (
    query: string,
    variables: Record<string, unknown> = {},
    context: Partial<RequestContext> = {},
    given: Partial<GuardedRequest> = {},
  ) => {
    const whole = { ...contextOf(), ...context }
    const request = { query, variables, caller: whole.caller, mayWrite: true, ...given }
    const result = await run(request, whole)
    return JSON.parse(JSON.stringify(result)) as Answer
  }
  return { engine, ask, asked, world }
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read into responses of any shape.
  data?: any
  errors?: {
    message: string
    path?: (string | number)[]
    extensions: Record<string, unknown>
  }[]
}

export function contextOf(scopes: string[] = ['admin']): RequestContext {
  return {
    caller: { name: 'test', scopes: scopeSet(scopes) },
    requestId: 'test',
    signal: new AbortController().signal,
  }
}
