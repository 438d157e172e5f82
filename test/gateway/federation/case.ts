import { isDeepStrictEqual } from 'node:util'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createEngine, inProcess } from '#gateway/engine/index'
import { Refusal } from '#gateway/engine/refusal'
import type { RequestContext } from '#lib/request'
import { supergraphOf } from '../../../scripts/compose.ts'
import { contextOf } from '../engine-graph.ts'

/** A behaviour of federated graphs, as data. */
export interface Case {
  /** What is guaranteed: the name of the test. */
  sentence: string
  subgraphs: Record<string, Subgraph>
  questions: Question[]
}

export interface Question {
  query: string
  variables?: Data
  /** Null when nothing may come. */
  data: unknown
  /** Where the errors are, such as `cranes.1.name`. */
  errors?: string[]
  /** In which order the subgraphs are asked, where that is what counts; see describePlan. */
  plan?: string
}

export interface Subgraph {
  /** Without the @link, unless it is of federation 1. */
  sdl: string
  isFederation1?: true
  /** What the fields of Query answer with, or how they find it. */
  queries?: Record<string, unknown>
  mutations?: Record<string, Root>
  /** What references are looked up in, by type; one of another type is taken as it comes. */
  entities?: Record<string, readonly Data[]>
  /** Fields that are computed. */
  fields?: Record<string, Record<string, (of: Data, given: Data) => unknown>>
}

/** The memory is one for all subgraphs, and new for each question. */
export type Root = (given: Data, memory: Data) => unknown

// biome-ignore lint/suspicious/noExplicitAny: cases read into records of any shape.
export type Data = Record<string, any>

/** Serves the graph of a case, with its subgraphs in this process. */
export function openCase(subgraphs: Case['subgraphs']) {
  const named = Object.entries(subgraphs)
  const engine = createEngine({
    supergraphSdl: supergraphOf(
      named.map(([name, subgraph]) => ({ name, typeDefs: parse(sdlOf(subgraph)) })),
    ),
    subgraphs: Object.fromEntries(
      named.map(([name, subgraph]) => [name, inProcess(schemaOf(subgraph))]),
    ),
  })
  return async ({ query, variables = {} }: Question) => {
    const context = { ...contextOf(), memory: {} }
    try {
      const admitted = engine.admit({ query, variables, caller: context.caller, mayWrite: true })
      const { data, errors = [] } = await engine.run(admitted, context)
      const places = errors.map(({ path }) => (path ?? []).join('.'))
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: [...new Set(places)].sort(),
        plan: sorted(engine.planOf(admitted)),
        messages: errors.map(({ message }) => message),
      }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      return { data: null, errors: [''], plan: undefined, messages: [thrown.message] }
    }
  }
}

export function schemaOf(subgraph: Subgraph) {
  const { queries = {}, mutations = {}, entities = {}, fields = {} } = subgraph
  const resolvers: Data = {
    ...fields,
    ...rooted('Query', queries),
    ...rooted('Mutation', mutations),
  }
  for (const [type, known] of Object.entries(entities)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: (of: Data) => lookUp(of, known) }
  }
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(subgraph)), resolvers }])
}

export function sdlOf({ sdl, isFederation1 }: Subgraph): string {
  return isFederation1 ? sdl : `${LINK}\n${sdl}`
}

/** What is asked at once is in no order. */
function sorted(plan: string | undefined): string | undefined {
  return plan?.replace(/\(([^()]+)\)/g, (_, group) => `(${group.split(' + ').sort().join(' + ')})`)
}

function rooted(type: string, answers: Record<string, unknown>): Data {
  const resolvers = Object.entries(answers).map(([name, answer]) => {
    const find = typeof answer === 'function' ? (answer as Root) : () => answer
    const resolve = (_: unknown, given: Data, context: RequestContext & { memory?: Data }) =>
      find(given, context.memory ?? {})
    return [name, resolve]
  })
  return resolvers.length > 0 ? { [type]: Object.fromEntries(resolvers) } : {}
}

/** What is known of a reference, with what the reference itself brings along. */
function lookUp(reference: Data, known: readonly Data[]): Data | null {
  const found = known.find(record => agrees(record, reference))
  return found ? { ...reference, ...found } : null
}

function agrees(record: Data, reference: Data): boolean {
  return Object.entries(reference).every(
    ([key, value]) =>
      key === '__typename' || !(key in record) || isDeepStrictEqual(record[key], value),
  )
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key",
  "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override", "@extends",
  "@interfaceObject"])`
