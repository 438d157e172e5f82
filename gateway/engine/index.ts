import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface'
import { buildASTSchema, type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { namesOfPlans } from './aliases.ts'
import { boundRules } from './bounds.ts'
import { Blank } from './data.ts'
import { errorList, extensionsOf, requestError } from './errors.ts'
import { FairCache } from './fair-cache.ts'
import type { Subgraphs } from './fetch.ts'
import { type Admitted, createGuard, type Guard } from './guard.ts'
import { introspect } from './introspection.ts'
import { decideConditions, type Operation, plannable } from './operation.ts'
import type { ClosableExecutor } from './over-http.ts'
import { overridesIn } from './overrides.ts'
import { typeConditionsOf } from './paths.ts'
import { compilePlan, describePlan } from './plan.ts'
import { createPlanner, planInTime } from './planner.ts'
import { publicSchemaOf } from './public-schema.ts'
import { scopeRules } from './scopes.ts'
import { introspectionOf } from './selections.ts'
import { compileShape, type Shaped } from './shape.ts'
import type { Violation } from './shape-object.ts'
import type { Data, Run, Step, SubgraphExecutor } from './types.ts'
import { type Verbatim, verbatimOf } from './verbatim.ts'

export type { Admitted, GuardedRequest } from './guard.ts'
export { inProcess } from './in-process.ts'
export { overHttp } from './over-http.ts'
export type { SubgraphExecutor, SubgraphRequest } from './types.ts'

export interface EngineLimits {
  planTimeoutMs: number
  subgraphTimeoutMs: number
  /** What the compiled plans may take in memory, about. */
  plansBytesMax: number
}

const LIMITS: EngineLimits = {
  planTimeoutMs: 5_000,
  subgraphTimeoutMs: 30_000,
  plansBytesMax: 64 * 1024 * 1024,
}

/** What a plan takes in memory, measured over queries of all sizes. */
const PLAN_BYTES = 16 * 1024
const PLAN_BYTES_PER_FIELD = 600
/** A text that is written out in a query is kept in what its subgraphs are asked, too. */
const PLAN_BYTES_PER_CHARACTER = 4

export interface EngineOptions {
  supergraphSdl: string
  /** Keyed by the subgraphs' names in the supergraph. */
  subgraphs: Record<string, SubgraphExecutor>
  limits?: Partial<EngineLimits>
}

export interface EngineContext extends RequestContext {
  /** Whether an answer may come as a text. */
  takesWritten?: boolean
}

/** What Apollo Server carries through its stages to the answer. */
export interface AnsweredContext extends RequestContext {
  answered: GatewayExecutionResult
}

export interface EngineResult extends GatewayExecutionResult {
  /** The whole answer as JSON, where it could be passed on as a subgraph wrote it; then there is no data. */
  written?: string
}

export interface Engine extends GatewayInterface {
  apiSchema: GraphQLSchema
  /** Decides whether a request may run; throws Refusal or TieoutError when not. */
  admit: Guard['admit']
  /** Parsed documents by their hash: of those that were admitted lately. */
  documentOf: Guard['documentOf']
  /** In which order the subgraphs are asked for it, while that is known; see describePlan. */
  planOf(admitted: Admitted): string | undefined
  /** Carries out what was admitted. Never rejects. */
  run(admitted: Admitted, context: EngineContext): Promise<EngineResult>
}

interface Compiled {
  step: Step | undefined
  plan: string
  /** The answer's part that comes from the schema. */
  introspection: (variables: Data) => Data
  introspectionBytes: number
  shape: (data: Data) => Shaped
  verbatim: Verbatim | undefined
}

/**
 * The federation engine behind Apollo Server's `gateway` option. A query is planned and compiled into
 * closures once; afterwards a request is: admit it, run the closures, shape the response.
 */
export function createEngine(options: EngineOptions): Engine {
  const limits = { ...LIMITS, ...options.limits }
  const planOf = planInTime(createPlanner(options.supergraphSdl), limits.planTimeoutMs)
  const supergraph = parse(options.supergraphSdl, { noLocation: true })
  const apiSchema = publicSchemaOf(supergraph)
  const taken = namesOfPlans(supergraph)
  const overrides = overridesIn(supergraph)
  const subgraphs: Subgraphs = {
    executors: options.subgraphs,
    conditions: typeConditionsOf(buildASTSchema(supergraph, { assumeValidSDL: true })),
    timeoutMs: limits.subgraphTimeoutMs,
  }
  const guard = createGuard(
    apiSchema,
    scopeRules(supergraph, apiSchema),
    boundRules(supergraph, apiSchema),
  )
  const plans = new FairCache<Compiled | Promise<Compiled>>(limits.plansBytesMax)

  const compile = async (operation: Operation, variables: Data): Promise<Compiled> => {
    const document = decideConditions(operation.document, variables)
    const introspection = compileIntrospection(apiSchema, operation, document, variables)
    const query = plannable(document, taken)
    const plan =
      query === undefined ? undefined : await planOf(query, overrides.labelsOf(document, variables))
    return {
      step: plan?.node && compilePlan(plan.node, subgraphs),
      plan: plan?.node ? describePlan(plan.node) : 'nothing is asked',
      introspection: introspection.answer,
      shape: compileShape(apiSchema, document, taken),
      verbatim: plan?.node?.kind === 'Fetch' ? verbatimOf(apiSchema, document, taken) : undefined,
      introspectionBytes: introspection.bytes,
    }
  }

  const planKeyOf = ({ key, operation, variables }: Admitted): string => {
    const decided = operation.conditionVariables.map(name => (variables[name] === true ? 1 : 0))
    return `${key}:${decided.join('')}${overrides.keyOf(operation.document, variables)}`
  }

  /** Requests that arrive while a query is being planned wait for the same plan. */
  const compiledFor = (admitted: Admitted) => {
    const { operation, fields, characters, variables, caller } = admitted
    const planKey = planKeyOf(admitted)
    const known = plans.get(planKey)
    if (known) return known
    const owner = caller?.name ?? ''
    const compiling = compile(operation, variables)
    const bytes = PLAN_BYTES + PLAN_BYTES_PER_FIELD * fields + PLAN_BYTES_PER_CHARACTER * characters
    plans.set(planKey, compiling, bytes, owner)
    compiling.then(
      compiled => plans.set(planKey, compiled, bytes + compiled.introspectionBytes, owner),
      () => plans.delete(planKey),
    )
    return compiling
  }

  const run = async (admitted: Admitted, context: EngineContext): Promise<EngineResult> => {
    const { variables } = admitted
    const found = compiledFor(admitted)
    const compiled = found instanceof Promise ? await found : found

    const errors = errorList()
    // Before any subgraph is asked, because it may be too much.
    const introspection = compiled.introspection(variables)
    const running: Run = { data: new Blank(), variables, context, errors, isHalted: false }
    if (context.takesWritten && compiled.verbatim) running.verbatim = compiled.verbatim
    const waiting = compiled.step?.(running)
    if (waiting) await waiting
    if (running.written) return { written: running.written }
    Object.assign(running.data, introspection)
    return response(compiled.shape(running.data), errors)
  }

  return {
    apiSchema,
    admit: guard.admit,
    documentOf: guard.documentOf,
    planOf(admitted) {
      const known = plans.get(planKeyOf(admitted))
      return known instanceof Promise ? undefined : known?.plan
    },
    async run(admitted, context) {
      try {
        return await run(admitted, context)
      } catch (thrown) {
        return { errors: [requestError(thrown)] }
      }
    },
    onSchemaLoadOrUpdate(callback) {
      // The supergraph does not change while the process lives, so that the first call is the last.
      callback({ apiSchema, coreSupergraphSdl: options.supergraphSdl })
      return () => undefined
    },
    // What is answered is run before: Apollo Server knows objects only, and is asked where there are some.
    async load() {
      return {
        executor: async ({ context }: GatewayGraphQLRequestContext) =>
          (context as AnsweredContext).answered,
      }
    },
    async stop() {
      await Promise.all(Object.values(options.subgraphs).map(closeExecutor))
    },
  }
}

async function closeExecutor(executor: SubgraphExecutor & Partial<ClosableExecutor>) {
  await executor.close?.()
}

/** Answered once for all requests, unless it depends on their variables. */
function compileIntrospection(
  schema: GraphQLSchema,
  { definition }: Operation,
  document: DocumentNode,
  variables: Data,
): { answer: (variables: Data) => Data; bytes: number } {
  const { fields, collect } = introspectionOf(schema, document)
  if (fields.size > 0 && definition.variableDefinitions?.length) {
    return { answer: given => introspect(schema, fields, collect, given).data, bytes: 0 }
  }
  const { data, bytes } = introspect(schema, fields, collect, variables)
  return { answer: () => data, bytes }
}

/** A null that no reported error explains gets an error of its own: null never comes alone. */
function response(
  { data, violations }: Shaped,
  reported: ReturnType<typeof errorList>,
): EngineResult {
  const bare = violations.filter(violation => !reported.explain(violation.path))
  const errors = [...reported.finish(), ...bare.map(unexplained)]
  return errors.length > 0 ? { errors, data } : { data }
}

function unexplained(violation: Violation): GraphQLError {
  const cause = new TieoutError('SUBGRAPH_FAILED', violation.message)
  return new GraphQLError(cause.message, {
    path: violation.path,
    originalError: cause,
    extensions: extensionsOf(cause),
  })
}
