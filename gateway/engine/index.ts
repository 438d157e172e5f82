import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface'
import {
  buildASTSchema,
  type DocumentNode,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { Blank } from './data.ts'
import { errorList, extensionsOf, requestError } from './errors.ts'
import type { Subgraphs } from './fetch.ts'
import { decideConditions, type Operation, operationOf, plannable } from './operation.ts'
import type { ClosableExecutor } from './over-http.ts'
import { typeConditionsOf } from './paths.ts'
import { compilePlan } from './plan.ts'
import { createPlanner, planInTime } from './planner.ts'
import { publicSchemaOf } from './public-schema.ts'
import { checkScopes, type Requirement, scopeRules } from './scopes.ts'
import { compileShape, introspectionOf, type Shaped } from './shape.ts'
import type { Violation } from './shape-object.ts'
import type { Data, Path, Run, Step, SubgraphExecutor } from './types.ts'

export { inProcess } from './in-process.ts'
export { overHttp } from './over-http.ts'
export type { SubgraphExecutor, SubgraphRequest } from './types.ts'

export interface EngineLimits {
  planTimeoutMs: number
  subgraphTimeoutMs: number
  /** How many compiled plans are kept. */
  plansMax: number
}

const VARIABLE_ERRORS_MAX = 10

const LIMITS: EngineLimits = { planTimeoutMs: 5_000, subgraphTimeoutMs: 30_000, plansMax: 1_000 }

export interface EngineOptions {
  supergraphSdl: string
  /** Keyed by the subgraphs' names in the supergraph. */
  subgraphs: Record<string, SubgraphExecutor>
  limits?: Partial<EngineLimits>
}

export interface Engine extends GatewayInterface {
  apiSchema: GraphQLSchema
  /** Runs one operation of a document that was validated against `apiSchema`. Never rejects. */
  run(request: EngineRequest): Promise<GatewayExecutionResult>
}

export interface EngineRequest {
  document: DocumentNode
  /** Equal for equal documents. */
  queryHash: string
  operationName?: string | null
  variables?: Record<string, unknown>
  context: RequestContext
}

interface Compiled {
  step: Step | undefined
  introspection: DocumentNode | undefined
  shape: (data: Data) => Shaped
}

/**
 * The federation engine behind Apollo Server's `gateway` option. A query is planned and compiled into
 * closures once; afterwards a request is: check the variables, run the closures, shape the response.
 */
export function createEngine(options: EngineOptions): Engine {
  const limits = { ...LIMITS, ...options.limits }
  const planOf = planInTime(createPlanner(options.supergraphSdl), limits.planTimeoutMs)
  const supergraph = parse(options.supergraphSdl, { noLocation: true })
  const apiSchema = publicSchemaOf(supergraph)
  const subgraphs: Subgraphs = {
    executors: options.subgraphs,
    conditions: typeConditionsOf(buildASTSchema(supergraph, { assumeValidSDL: true })),
    timeoutMs: limits.subgraphTimeoutMs,
  }
  const requirementsOf = scopeRules(supergraph, apiSchema)
  const operations = new LRUCache<string, Operation & { requirements: Requirement[] }>({
    max: limits.plansMax,
  })
  const plans = new LRUCache<string, Compiled | Promise<Compiled>>({ max: limits.plansMax })

  const compile = async (operation: Operation, variables: Data): Promise<Compiled> => {
    const document = decideConditions(operation.document, variables)
    const query = plannable(document)
    const plan = query === undefined ? undefined : await planOf(query)
    return {
      step: plan?.node && compilePlan(plan.node, subgraphs),
      introspection: introspectionOf(apiSchema, document),
      shape: compileShape(apiSchema, document),
    }
  }

  /** Requests that arrive while a query is being planned wait for the same plan. */
  const compiledFor = (key: string, operation: Operation, variables: Data) => {
    const decided = operation.conditionVariables.map(name => (variables[name] === true ? 1 : 0))
    const planKey = `${key}:${decided.join('')}`
    const known = plans.get(planKey)
    if (known) return known
    const compiling = compile(operation, variables)
    plans.set(planKey, compiling)
    compiling.then(
      compiled => plans.set(planKey, compiled),
      () => plans.delete(planKey),
    )
    return compiling
  }

  const run = async (request: EngineRequest): Promise<GatewayExecutionResult> => {
    const { document, operationName, context } = request
    const key = `${request.queryHash}:${operationName ?? ''}`
    let operation = operations.get(key)
    if (!operation) {
      const one = operationOf(document, operationName ?? undefined)
      operation = { ...one, requirements: requirementsOf(one.document) }
      operations.set(key, operation)
    }
    checkScopes(operation.requirements, context.caller)
    const coerced = coerceVariables(apiSchema, operation, request.variables)
    if (coerced.errors) return { errors: coerced.errors }
    const variables = coerced.coerced
    const found = compiledFor(key, operation, variables)
    const compiled = found instanceof Promise ? await found : found

    const errors = errorList()
    const running: Run = { data: new Blank(), variables, context, errors, isHalted: false }
    const waiting = compiled.step?.(running)
    if (waiting) await waiting
    if (compiled.introspection) {
      introspect(apiSchema, compiled.introspection, variables, running.data)
    }
    return response(compiled.shape(running.data), errors.finish())
  }

  return {
    apiSchema,
    async run(request) {
      try {
        return await run(request)
      } catch (thrown) {
        return { errors: [requestError(thrown)] }
      }
    },
    onSchemaLoadOrUpdate(callback) {
      // The supergraph does not change while the process lives, so that the first call is the last.
      callback({ apiSchema, coreSupergraphSdl: options.supergraphSdl })
      return () => undefined
    },
    async load() {
      return { executor: gatewayRequest => this.run(engineRequest(gatewayRequest)) }
    },
    async stop() {
      await Promise.all(Object.values(options.subgraphs).map(closeExecutor))
    },
  }
}

async function closeExecutor(executor: SubgraphExecutor & Partial<ClosableExecutor>) {
  await executor.close?.()
}

function engineRequest(request: GatewayGraphQLRequestContext): EngineRequest {
  return {
    document: request.document,
    queryHash: request.queryHash,
    operationName: request.operationName,
    variables: request.request.variables ?? {},
    context: request.context as RequestContext,
  }
}

function coerceVariables(
  schema: GraphQLSchema,
  { definition }: Operation,
  variables: Record<string, unknown> | undefined,
) {
  const definitions = definition.variableDefinitions
  if (!definitions?.length) return { coerced: {} }
  return getVariableValues(schema, definitions, variables ?? {}, { maxErrors: VARIABLE_ERRORS_MAX })
}

function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Data,
  into: Data,
): void {
  const { data } = executeSync({ schema, document, variableValues })
  for (const [key, value] of Object.entries(data ?? {})) into[key] = value
}

/** A null that no reported error explains gets an error of its own: null never comes alone. */
function response(shaped: Shaped, errors: GraphQLError[]): GatewayExecutionResult {
  for (const violation of shaped.violations) {
    if (!errors.some(error => explains(error.path, violation))) errors.push(unexplained(violation))
  }
  return errors.length > 0 ? { errors, data: shaped.data } : { data: shaped.data }
}

function explains(path: Path | undefined, violation: Violation): boolean {
  if (!path) return true
  const length = Math.min(path.length, violation.path.length)
  for (let index = 0; index < length; index++) {
    if (path[index] !== violation.path[index]) return false
  }
  return true
}

function unexplained(violation: Violation): GraphQLError {
  const cause = new TieoutError('SUBGRAPH_FAILED', violation.message)
  return new GraphQLError(cause.message, {
    path: violation.path,
    originalError: cause,
    extensions: extensionsOf(cause),
  })
}
