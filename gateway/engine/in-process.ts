import {
  type DocumentNode,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { messageOf, TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext, SubgraphExecutor } from '#lib/request'

type Query = (
  variables: Record<string, unknown>,
  context: RequestContext,
) => Promise<ExecutionResult> | ExecutionResult

/**
 * A subgraph in this process: its resolvers get the gateway's request context as context value. Each
 * document is interpreted the first time, since compiling costs more than most answers, and compiled
 * when it comes again; it is kept as long as the document itself, which a plan holds on to.
 *
 * The compiler asks one thing of a schema: a field that may answer with a promise or a function has
 * a resolver of its own. Fields without one are read as plain properties. The resolvers in `schema` are
 * wrapped: none begins once the request has ended, and for lists see settling.
 */
export function inProcess(schema: GraphQLSchema): SubgraphExecutor {
  wrapResolvers(schema)
  const queries = new WeakMap<DocumentNode, Prepared>()
  const seen = new WeakSet<DocumentNode>()
  return ({ document, operationName, variables, context }) => {
    let prepared = queries.get(document)
    if (!prepared && seen.has(document)) {
      prepared = {
        query: compile(schema, document, operationName),
        needed: variablesWithin(document),
      }
      queries.set(document, prepared)
    }
    if (prepared?.needed.every(name => Object.hasOwn(variables, name))) {
      return prepared.query(variables, context)
    }
    seen.add(document)
    return interpret(schema, document, operationName)(variables, context)
  }
}

interface Prepared {
  query: Query
  /** Without these it is interpreted: compiled code makes null of what was not given within an input. */
  needed: readonly string[]
}

/** The variables within input objects that are written out, as in `filter: { number: $number }`. */
function variablesWithin(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    ObjectValue: node => visit(node, { Variable: ({ name }) => void names.add(name.value) }),
  })
  return [...names]
}

function interpret(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Query {
  return (variableValues, contextValue) =>
    execute({
      schema,
      document,
      operationName,
      variableValues,
      contextValue,
      rootValue: INTERPRETED,
      fieldResolver: oneByOne(defaultFieldResolver),
    })
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Query {
  try {
    const compiled = compileQuery(schema, document, operationName)
    if (isCompiledQuery(compiled)) {
      return (variables, context) => compiled.query(undefined, context, variables)
    }
  } catch (thrown) {
    log.warn('subgraph.query.interpreted', troubleOf(thrown))
  }
  return interpret(schema, document, operationName)
}

/** The root value of what is interpreted: by it a resolver knows. */
const INTERPRETED = {}

/**
 * For the interpreter each row of a list comes as a promise. Where a row fails at once it leaves the list, and
 * rows that fail later are then nobody's: Node ends a process for that.
 */
function oneByOne(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const list = resolve(source, args, context, info)
    return isPromise(list) ? list.then(asPromises) : asPromises(list)
  }
}

function asPromises(list: unknown): unknown {
  if (!Array.isArray(list) || !list.some(isObject)) return list
  return list.map(item => (isPromise(item) ? item : Promise.resolve(item)))
}

const wrapped = new WeakSet<GraphQLSchema>()

function wrapResolvers(schema: GraphQLSchema): void {
  if (wrapped.has(schema)) return
  wrapped.add(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    // Those of the introspection are all schemas' together.
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve) continue
      const resolve = whileWanted(field.resolve)
      field.resolve = isListType(getNullableType(field.type)) ? settling(resolve) : resolve
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/** When the client has gone, or its time is over, what has begun goes on and nothing more begins. */
function whileWanted(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    if (context.signal.aborted) throw notBegun()
    return resolve(source, args, context, info)
  }
}

function notBegun(): TieoutError {
  return new TieoutError('SUBGRAPH_FAILED', 'It was not begun: the request has ended.')
}

/**
 * Makes a list whole before the compiled code sees it. A promise in a list that is rejected there moves the items
 * after it by one place, and with `_entities` the fields of one record would become another's; an Error in the list is
 * what the compiled code reports in its place.
 */
function settling(resolve: Resolver): Resolver {
  const interpreted = oneByOne(resolve)
  return (source, args, context, info) => {
    if (info.rootValue === INTERPRETED) return interpreted(source, args, context, info)
    const list = resolve(source, args, context, info)
    return isPromise(list) ? list.then(settleItems) : settleItems(list)
  }
}

function settleItems(list: unknown): unknown {
  if (!Array.isArray(list) || !list.some(isPromise)) return list
  return Promise.all(list.map(item => (isPromise(item) ? item.catch(asError) : item)))
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(messageOf(thrown))
}
