import {
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { momentProblem } from './date.ts'
import { messageOf, TieoutError } from './errors.ts'
import {
  type Connection,
  openCursor,
  PAGE_ARGUMENTS,
  type PageArguments,
  pageOf,
  sealConnection,
} from './pages.ts'
import { perRequest, type RequestContext } from './request.ts'

/**
 * The door of a subgraph: every argument of every field passes here before a resolver sees it. Texts
 * and ids end up in SQL, in statements over ODBC, in paths and in keys of a cache; what none of them
 * can hold is refused here once, as BAD_USER_INPUT that names the argument. A mutation says it in its
 * `userErrors`.
 */
export const ID_LENGTH_MAX = 500
export const TEXT_LENGTH_MAX = 5_000
const SCALAR_LENGTH_MAX = 64

/**
 * Puts the door before the resolvers of `schema` and returns it. `refusedAs` has what a payload says,
 * by type, in a field that cannot be null when its input was refused.
 */
export function guardArguments(
  schema: GraphQLSchema,
  refusedAs: Readonly<Record<string, unknown>> = {},
): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve || !field.args.some(({ type: taken }) => isChecked(taken))) continue
      // A cursor is checked as the client sent it; what it holds is the list's own.
      const name = `${type.name}.${field.name}`
      const isOfRow = type !== schema.getQueryType()
      const taken = isPaged(field.args) && isOfRow ? takingPlaces(field.resolve) : field.resolve
      const resolve = isPaged(field.args) ? paging(name, taken) : taken
      const checked = checking(field.args, resolve)
      if (type === schema.getMutationType()) {
        field.resolve = refusing(
          getNullableType(field.type) as GraphQLObjectType,
          checked,
          refusedAs,
        )
      } else {
        field.resolve = checked
      }
    }
  }
  return schema
}

type Resolver = GraphQLFieldResolver<unknown, unknown>
type Values = Readonly<Record<string, unknown>>

function checking(taken: readonly GraphQLArgument[], resolve: Resolver): Resolver {
  return (source, args: Values, context, info) => {
    for (const { name, type } of taken) check(type, args[name], [name])
    return resolve(source, args, context, info)
  }
}

/** What the caller can mend is the payload's to say: nothing was done. */
function refusing(payload: GraphQLObjectType, resolve: Resolver, refusedAs: Values): Resolver {
  return async (...given) => {
    try {
      return await resolve(...given)
    } catch (thrown) {
      if (!(thrown instanceof TieoutError) || !isOfInput(thrown)) throw thrown
      return refusal(payload, thrown, refusedAs)
    }
  }
}

function isOfInput({ code }: TieoutError): boolean {
  return code === 'BAD_USER_INPUT' || code === 'NOT_FOUND'
}

function refusal(payload: GraphQLObjectType, thrown: TieoutError, refusedAs: Values): Values {
  const userError = {
    code: thrown.code === 'NOT_FOUND' ? 'NOT_FOUND' : 'INVALID',
    message: messageOf(thrown),
    field: thrown.field ?? ['input'],
    system: null,
    retryable: thrown.retryable,
  }
  const fields = Object.values(payload.getFields()).map(({ name, type }) => {
    if (!isNonNullType(type)) return [name, null]
    return [name, isListType(type.ofType) ? [] : refusedAs[type.ofType.name]]
  })
  return { ...Object.fromEntries(fields), userErrors: [userError] }
}

/** A list is answered for its own cursors only, and its cursors are made here. */
function paging(name: string, resolve: Resolver): Resolver {
  return async (source, args: PageArguments & Values, context, info) => {
    pageOf(args)
    const { after, before } = args
    const asked = Object.fromEntries(
      Object.entries(args).filter(([argument]) => !PAGE_ARGUMENTS.some(page => page === argument)),
    )
    const list = { name, of: (source as { id?: unknown } | undefined)?.id ?? null, asked }
    const inner = {
      ...args,
      after: after == null ? null : openCursor(after, list, 'after'),
      ...(before != null && { before: openCursor(before, list, 'before') }),
    }
    const page = (await resolve(source, inner, context, info)) as Connection<unknown> | null
    return page && sealConnection(page, list)
  }
}

/** Pages on rows that one request reads at once: each takes a connection or two of all that the store has. */
const PAGES_AT_ONCE_MAX = 3
const placesOf = perRequest(() => createPlaces(PAGES_AT_ONCE_MAX))

/** A page on each of a thousand rows waits for its own kind, and keeps no other request from the store. */
function takingPlaces(resolve: Resolver): Resolver {
  return (source, args, context, info) =>
    placesOf(context as RequestContext)(async () => resolve(source, args, context, info))
}

function createPlaces(count: number) {
  const waiting: (() => void)[] = []
  let free = count
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

function isPaged(taken: readonly GraphQLArgument[]): boolean {
  return ['first', 'after'].every(name => taken.some(arg => arg.name === name))
}

/** Whether some text may be in it. The values of the federation itself are ours. */
function isChecked(type: GraphQLInputType): boolean {
  const inner = getNullableType(type)
  if (isListType(inner)) return isChecked(inner.ofType)
  return isInputObjectType(inner) || (isScalarType(inner) && inner.name in checks)
}

function check(type: GraphQLInputType, value: unknown, path: readonly string[]): void {
  if (value === null || value === undefined) return
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const isOfObjects = isInputObjectType(getNullableType(inner.ofType))
    for (const [place, item] of (value as unknown[]).entries()) {
      check(inner.ofType, item, isOfObjects ? [...path, String(place)] : path)
    }
  } else if (isInputObjectType(inner)) {
    for (const { name, type: taken } of Object.values(inner.getFields())) {
      check(taken, (value as Values)[name], [...path, name])
    }
  } else {
    const problem = checks[inner.name]?.(value)
    if (!problem) return
    throw new TieoutError('BAD_USER_INPUT', `${path.at(-1)}: ${problem}`, { field: [...path] })
  }
}

/** What is wrong with a value of a scalar; undefined when nothing is. */
const checks: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  ID: value =>
    value === ''
      ? 'is empty; take an id from an `id` field, and make a key of at least one character.'
      : textProblem(value, ID_LENGTH_MAX, /\p{Cc}/u),
  String: value => textProblem(value, TEXT_LENGTH_MAX, /[^\P{Cc}\t\n\r]/u),
  Date: scalarProblem,
  Decimal: scalarProblem,
  DateTime: value => scalarProblem(value) ?? momentProblem(String(value)),
}

function scalarProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'write it as text, in quotes.'
  return textProblem(value, SCALAR_LENGTH_MAX, /\p{Cc}/u)
}

function textProblem(value: unknown, lengthMax: number, forbidden: RegExp): string | undefined {
  const text = String(value)
  if (text.length > lengthMax) return `has ${text.length} characters; it takes ${lengthMax}.`
  if (forbidden.test(text)) {
    return `${JSON.stringify(text)} has a control character; leave it out.`
  }
  if (!text.isWellFormed()) return 'has half a character (a lone surrogate); leave it out.'
  return undefined
}
