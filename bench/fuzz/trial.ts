import { readFileSync } from 'node:fs'
import { type DocumentNode, type ExecutionResult, parse } from 'graphql'
import { messageOf } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { createEngine, type Engine, type EngineContext } from '../../gateway/engine/index.ts'
import type { Random } from '../../sandbox/generate/random.ts'
import { supergraphOf } from '../../scripts/compose.ts'
import { differenceOf, gapOf } from './compare.ts'
import { factsOf, type Graph } from './facts.ts'
import { type Course, createOracle, subgraphOf, throughText } from './parties.ts'
import { type Question, questionOf } from './question.ts'
import { createWorld } from './world.ts'

/** One in so many questions finds a subgraph down. */
const DOWN_PERCENT = 20
const REFUSED_MAX = 50

export interface Trial {
  /** Asks one random question twice; answers what was not as expected. */
  ask(random: Random): Promise<Finding | undefined>
  /** What came up so far. */
  counts: {
    asked: number
    refused: number
    down: number
    withErrors: number
    mutations: number
    unplanned: number
  }
}

export interface Finding extends Question {
  graph: string
  down: string | undefined
  plan: string | undefined
  what: string
}

/** The graph that is served, over a world that is made up. */
export function ownGraph(): Graph {
  const read = (name: string) =>
    readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')
  const names = ['procore', 'sage300', 'reconcile']
  const documents = names.map(name => [name, parse(`${read(name)}\n${read('common')}`)] as const)
  return {
    name: 'own',
    subgraphs: Object.fromEntries(documents),
    supergraph: read('supergraph'),
    isPlain: true,
  }
}

/** Composes; answers undefined when the subgraphs do not fit. */
export function graphOf(name: string, subgraphs: Record<string, DocumentNode>): Graph | string {
  try {
    const supergraph = supergraphOf(
      Object.entries(subgraphs).map(([each, typeDefs]) => ({ name: each, typeDefs })),
    )
    return { name, subgraphs, supergraph, isPlain: false }
  } catch (thrown) {
    return messageOf(thrown)
  }
}

export function openTrial(graph: Graph, seed: number): Trial {
  const facts = factsOf(graph)
  const world = createWorld(facts, seed)
  const courses = new WeakMap<RequestContext, Course>()
  const courseOf = (context: RequestContext) =>
    courses.get(context) ?? { down: undefined, mutations: 0 }
  const names = Object.keys(graph.subgraphs)
  const executors = names.map((name, index) => {
    const document = graph.subgraphs[name]
    if (!document) throw new Error(`There is no subgraph ${name}.`)
    const execute = subgraphOf(name, document, facts, world).executor(courseOf)
    return [name, (seed + index) % 2 === 0 ? throughText(execute) : execute] as const
  })
  const engine = createEngine({
    supergraphSdl: graph.supergraph,
    subgraphs: Object.fromEntries(executors),
  })
  const oracle = createOracle(engine.apiSchema, facts, world)
  const counts: Trial['counts'] = {
    asked: 0,
    refused: 0,
    down: 0,
    withErrors: 0,
    mutations: 0,
    unplanned: 0,
  }

  const run = async (
    admitted: ReturnType<Engine['admit']>,
    course: Course,
  ): Promise<ExecutionResult> => {
    const context: EngineContext = {
      takesWritten: true,
      caller: admitted.caller,
      requestId: 'fuzz',
      signal: new AbortController().signal,
    }
    courses.set(context, course)
    const { written, ...answer } = await engine.run(admitted, context)
    return written === undefined ? answer : JSON.parse(written)
  }

  return {
    counts,
    async ask(random) {
      const [question, admitted] = admittedOf(engine, random, counts)
      const down = random.chance(DOWN_PERCENT) ? random.pick(names) : undefined
      const document = parse(question.query)
      const expected = await oracle(document, question.variables, down)
      counts.asked++
      if (down) counts.down++
      if (question.query.startsWith('mutation')) counts.mutations++
      if (expected.result.errors) counts.withErrors++
      // Once interpreted by the subgraphs and once compiled.
      for (let time = 0; time < 2; time++) {
        const got = await run(admitted, { down, mutations: 0 })
        if (isUnplanned(got)) {
          counts.unplanned++
          return undefined
        }
        const what =
          down && (expected.isAmbiguous || !graph.isPlain)
            ? gapOf(await oracle(document, question.variables, undefined), got)
            : differenceOf(expected, got, down)
        if (what !== undefined) {
          return {
            ...question,
            graph: graph.name,
            down,
            plan: engine.planOf(admitted),
            what: `${time === 0 ? 'first' : 'again'}: ${what}`,
          }
        }
      }
      return undefined
    },
  }
}

/** The planner gave it up with a clear error: no answer, and none that is wrong. */
function isUnplanned({ errors }: ExecutionResult): boolean {
  return errors?.[0]?.extensions['code'] === 'PLAN_FAILED'
}

function admittedOf(
  engine: Engine,
  random: Random,
  counts: Trial['counts'],
): [Question, ReturnType<Engine['admit']>] {
  const caller = {
    name: 'fuzz',
    scopes: new Set(['read', 'read:raw', 'link', 'write', 'approve', 'close', 'admin'] as const),
  }
  for (let refused = 0; ; refused++) {
    const question = questionOf(engine.apiSchema, random)
    try {
      return [question, engine.admit({ ...question, caller, mayWrite: true })]
    } catch (thrown) {
      counts.refused++
      if (refused === REFUSED_MAX) throw thrown
    }
  }
}
