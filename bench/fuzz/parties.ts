import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  responsePathAsArray,
  type SelectionSetNode,
} from 'graphql'
import type { RequestContext, SubgraphExecutor } from '#lib/request'
import { inProcess } from '../../gateway/engine/index.ts'
import type { Facts } from './facts.ts'
import { Failing, isThing, type Thing, type World } from './world.ts'

/** One run of an operation, which mutations count. */
export interface Course {
  /** The subgraph that does not answer meanwhile. */
  down: string | undefined
  mutations: number
}

type Path = readonly (string | number)[]

/** What a subgraph knows of an object that it answers for. */
interface Held extends Thing {
  __typename: string
  /** What it was told of it. */
  reference?: Record<string, unknown>
  /** What it answers of it without owning it. */
  provided?: SelectionSetNode | undefined
}

/**
 * A subgraph over the world. It is strict: what it does not own, and was not told, it answers with an
 * error that nobody expects.
 */
export function subgraphOf(
  name: string,
  document: DocumentNode,
  facts: Facts,
  world: World,
): {
  schema: GraphQLSchema
  executor: (course: (context: RequestContext) => Course) => SubgraphExecutor
} {
  let courseOf: (context: RequestContext) => Course = () => ({ down: undefined, mutations: 0 })
  const bare = buildSubgraphSchema([{ typeDefs: document }])
  const known = (thing: Thing, type: string): string =>
    isObjectType(bare.getType(type)) ? type : world.typeOf(thing)

  const fieldResolver = (type: string, field: string, named: string) => {
    const isOut = facts.isExternal(name, type, field)
    const requires = facts.requiredFor(name, type, field)
    const provides = facts.providedBy(name, type, field)
    const resolve: GraphQLFieldResolver<Held | undefined, RequestContext> = (
      held,
      args,
      context,
    ) => {
      const isRoot = type === 'Query' || type === 'Mutation'
      const thing = isRoot || !held ? { number: 0 } : held
      const provided = selectedOf(held?.provided, field)
      if (isOut && !provided && !facts.isKey(type, field)) {
        throw new Error(`${name} was asked for ${type}.${field}, which it does not answer`)
      }
      const hold = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(hold)
        if (!isThing(value)) return value
        return {
          ...value,
          __typename: known(value, named),
          provided: provides ?? provided?.selectionSet,
        }
      }
      const real = isRoot ? type : world.typeOf(thing)
      const given = givenFor(type, requires, held?.reference, courseOf(context))
      const value = hold(world.valueOf(thing, real, field, args, given))
      return thing.number % 2 === 0 ? value : Promise.resolve(value)
    }
    return resolve
  }

  const resolvers: Record<string, Record<string, unknown>> = {}
  for (const type of Object.values(bare.getTypeMap())) {
    if (type.name.startsWith('_')) continue
    if (isAbstractType(type)) {
      resolvers[type.name] = {
        __resolveType: (held: Held) => held.__typename,
        ...(isInterfaceType(type) && { __resolveReference: referenceOf(world, known) }),
      }
    }
    if (!isObjectType(type)) continue
    const fields = Object.values(type.getFields()).filter(field => !field.name.startsWith('_'))
    resolvers[type.name] = Object.fromEntries(
      fields.map(({ name: field, type: to }) => [
        field,
        fieldResolver(type.name, field, getNamedType(to).name),
      ]),
    )
    Object.assign(resolvers[type.name] ?? {}, { __resolveReference: referenceOf(world, known) })
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: resolvers as never }])
  const ask = inProcess(schema)
  return {
    schema,
    executor(course) {
      courseOf = course
      return request => {
        if (course(request.context).down === name) throw new Error(`${name} is down`)
        return ask(request)
      }
    },
  }
}

/** As an answer comes over HTTP: made anew of text. */
export function throughText(execute: SubgraphExecutor): SubgraphExecutor {
  return async request => {
    const text = JSON.stringify(await execute(request))
    const written = request.verbatim?.(Buffer.from(text))
    if (written !== undefined) return { written }
    const { data, errors } = JSON.parse(text)
    const made = errors?.map((error: { message: string; path: Path }) => {
      return new GraphQLError(error.message, { path: error.path })
    })
    return { data, ...(made && { errors: made }) }
  }
}

export interface Expected {
  result: ExecutionResult
  /** Everything that failed, whether or not a null above it hid it. */
  failures: Path[]
  /** A subgraph that is down might have been asked for it, or another one. */
  isAmbiguous: boolean
}

/** The public schema over the same world in one piece, run by graphql-js. */
export function createOracle(schema: GraphQLSchema, facts: Facts, world: World) {
  interface Seen extends Thing {
    __typename: string
    /** The subgraph that it came from. */
    at: string | undefined
  }
  interface Running extends Course {
    failures: Path[]
    isAmbiguous: boolean
    /** A mutation got no answer, so that its outcome is unknown and the next ones are not begun. */
    isHalted: boolean
  }

  const answererOf = (type: string, field: string, at: string | undefined, running: Running) => {
    const owners = facts.ownersOf(type, field)
    if (at !== undefined && (owners.includes(at) || facts.isKey(type, field))) return at
    if (owners.length > 1) running.isAmbiguous = true
    return owners[0]
  }

  const resolve: GraphQLFieldResolver<Seen | undefined, Running> = async (
    seen,
    args,
    running,
    info,
  ) => {
    const path = responsePathAsArray(info.path)
    const fail = (message: string, place: Path = path): Failing => {
      running.failures.push(place)
      return new Failing(message)
    }
    const type = info.parentType.name
    const field = info.fieldName
    const isMutation = type === 'Mutation'
    if (isMutation && running.isHalted) throw fail('not begun')
    const answerer = answererOf(type, field, seen?.at, running)
    if (answerer !== undefined && answerer === running.down) {
      if (isMutation) running.isHalted = true
      throw fail('down')
    }
    const requires = answerer === undefined ? undefined : facts.requiredFor(answerer, type, field)
    const thing = seen ?? { number: 0 }
    const show = (value: unknown, place: Path): unknown => {
      if (Array.isArray(value)) return value.map((item, index) => show(item, [...place, index]))
      if (isThing(value)) {
        const __typename = world.typeOf(value)
        if (!schema.getType(__typename)) return fail('the type is not public', place)
        return { ...value, __typename, at: answerer } satisfies Seen
      }
      const named = getNamedType(info.returnType)
      if (value !== null && isEnumType(named) && !named.getValue(String(value))) {
        return fail('the value is not public', place)
      }
      return value
    }
    let value: unknown
    try {
      const given = requires
        ? world.project(thing, requires)
        : isMutation
          ? running.mutations++
          : undefined
      value = world.valueOf(thing, type, field, args, given)
    } catch (thrown) {
      throw fail(String(thrown))
    }
    return show(value, path)
  }

  return async (
    document: DocumentNode,
    variableValues: Record<string, unknown>,
    down: string | undefined,
  ): Promise<Expected> => {
    const running: Running = {
      down,
      mutations: 0,
      failures: [],
      isAmbiguous: false,
      isHalted: false,
    }
    const result = await execute({
      schema,
      document,
      variableValues,
      contextValue: running,
      fieldResolver: resolve,
      typeResolver: (seen: Seen) => seen.__typename,
    })
    // What a null has hidden goes on for some turns.
    await new Promise(resolve => setImmediate(resolve))
    return { result, failures: running.failures, isAmbiguous: running.isAmbiguous }
  }
}

function referenceOf(world: World, known: (thing: Thing, type: string) => string) {
  return (reference: Record<string, unknown>): Held => {
    const thing = world.byKey(reference)
    return { ...thing, __typename: known(thing, String(reference['__typename'])), reference }
  }
}

/** What the value of a field rests on besides the thing itself. Throws when it was not told. */
function givenFor(
  type: string,
  requires: SelectionSetNode | undefined,
  reference: Record<string, unknown> | undefined,
  course: Course,
): unknown {
  if (type === 'Mutation') return course.mutations++
  return requires && picked(reference ?? {}, requires)
}

function picked(value: unknown, selection: SelectionSetNode | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => picked(item, selection))
  if (!selection || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    selection.selections.flatMap(node => {
      if (node.kind !== Kind.FIELD) return []
      const found = (value as Record<string, unknown>)[node.name.value]
      if (found === undefined) throw new Error(`was not told ${node.name.value}`)
      return [[node.name.value, picked(found, node.selectionSet)]]
    }),
  )
}

function selectedOf(selection: SelectionSetNode | undefined, field: string) {
  const found = selection?.selections.find(
    node => node.kind === Kind.FIELD && node.name.value === field,
  )
  return found?.kind === Kind.FIELD ? found : undefined
}
