import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql'
import { keyInPlan } from './aliases.ts'
import { isData } from './data.ts'
import { isIntrospection } from './operation.ts'
import { type Compiler, collectAll, compilerOf, selectionsOf } from './selections.ts'
import {
  generateObjectShape,
  grow,
  type Pass,
  type Shape,
  type ShapedField,
  sizeOf,
  strange,
  type Violation,
  violate,
} from './shape-object.ts'
import type { Data } from './types.ts'

export interface Shaped {
  data: Data | null
  violations: Violation[]
}

/**
 * Compiles an operation into the function that makes the client's response out of the merged
 * answers: the fields asked for and no others, in the order asked for, nulls carried up to the
 * nearest field that may be null.
 */
export function compileShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  taken: ReadonlySet<string>,
): (data: Data) => Shaped {
  const { root, selectionSet, compiler } = compilerOf(schema, document, taken)
  const shape = shapeObject(root, [selectionSet], compiler)
  const isOfMutation = root === schema.getMutationType()
  return data => {
    const pass: Pass = { path: [], violations: [], size: 0, isOfMutation }
    const shaped = shape(data, pass, 0)
    return { data: isData(shaped) ? shaped : null, violations: pass.violations }
  }
}

function shapeOf(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Shape {
  if (isNonNullType(type)) return shapeOf(type.ofType, selections, compiler)
  if (isListType(type)) return shapeList(type.ofType, selections, compiler)
  if (isEnumType(type)) return shapeEnum(new Set(type.getValues().map(value => value.name)))
  if (isLeafType(type)) return shapeBuiltIn(type) ?? shapeLeaf
  if (isObjectType(type)) return shapeObject(type, selections, compiler)
  return shapeAbstract(type, selections, compiler)
}

/** Of a list; that of an object is taken over by the object. */
function shapeLeaf(value: unknown, pass: Pass): unknown {
  grow(pass, sizeOf(value))
  return value ?? null
}

/**
 * What each scalar of the specification is in an answer, as JavaScript text about `value`. Scalars of one's own are
 * what their subgraph says.
 */
const KINDS: Readonly<Record<string, string>> = {
  String: "typeof value === 'string'",
  ID: "typeof value === 'string'",
  Int: '(value | 0) === value',
  Float: 'Number.isFinite(value)',
  Boolean: "typeof value === 'boolean'",
}

/** A value of a scalar of the specification, as graphql-js would write it; undefined for other types. */
function shapeBuiltIn(type: GraphQLOutputType): Shape | undefined {
  if (!isScalarType(type) || !isSpecifiedScalarType(type)) return undefined
  return (value, pass, depth) => {
    if (value === undefined || value === null) return null
    let written: unknown
    try {
      written = type.serialize(value)
    } catch {
      return strange(value, `of the type ${type.name}`, pass, depth)
    }
    grow(pass, sizeOf(written))
    return written
  }
}

function shapeList(
  itemType: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Shape {
  const isNonNull = isNonNullType(itemType)
  const item = shapeOf(itemType, selections, compiler)
  return (value, pass, depth) => {
    if (!Array.isArray(value)) return strange(value, 'a list', pass, depth)
    const items = new Array(value.length)
    for (let index = 0; index < value.length; index++) {
      pass.path[depth] = index
      const shaped = item(value[index], pass, depth + 1)
      if (shaped === null && isNonNull) {
        pass.path[depth] = index
        violate(pass, depth + 1, 'Cannot return null for a list item that is never null.')
        return null
      }
      items[index] = shaped
    }
    return items
  }
}

/** A value that the public schema does not have is not shown to clients. */
function shapeEnum(values: ReadonlySet<unknown>): Shape {
  return (value, pass, depth) => {
    if (value === undefined || value === null) return null
    if (values.has(value)) {
      grow(pass, String(value).length)
      return value
    }
    violate(pass, depth, 'The value is not one that the schema lists.')
    return null
  }
}

function shapeAbstract(
  type: GraphQLAbstractType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Shape {
  const shapes = new Map<unknown, Shape>()
  for (const possible of compiler.schema.getPossibleTypes(type)) {
    // Compiled when first met: a query may be wide and its answers narrow.
    const shape = lazy(() => shapeObject(possible, selections, compiler))
    shapes.set(possible.name, (value, pass, depth) => shape()(value, pass, depth))
  }
  // Without a type name only fields common to all types were asked for, so any type will do.
  const common = shapeObject(type, selections, compiler)
  return (value, pass, depth) => {
    if (!isData(value)) return strange(value, 'an object', pass, depth)
    const typename = value['__typename']
    if (typename === undefined || typename === type.name) return common(value, pass, depth)
    // A type that the public schema does not have is not shown to clients.
    return shapes.get(typename)?.(value, pass, depth) ?? null
  }
}

function shapeObject(
  type: GraphQLObjectType | GraphQLAbstractType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Shape {
  const collected = collectAll(type, selections, compiler)
  const fields = [...collected].map(([key, nodes]) => compileField(type, key, nodes, compiler))
  return generateObjectShape(fields)
}

function compileField(
  parent: GraphQLObjectType | GraphQLAbstractType,
  key: string,
  nodes: readonly FieldNode[],
  compiler: Compiler,
): ShapedField {
  const [node] = nodes
  const name = node?.name.value ?? key
  const from = node ? keyInPlan(node, compiler.taken) : key
  const coordinate = `${parent.name}.${name}`
  if (name === '__typename') {
    const shape = isObjectType(parent) ? () => parent.name : undefined
    return { key, from, coordinate, isNonNull: false, shape }
  }
  if (isIntrospection(name)) {
    return { key, from, coordinate, isNonNull: false, shape: undefined }
  }
  const field = isUnionType(parent) ? undefined : parent.getFields()[name]
  if (!field) throw new Error(`The schema has no field ${coordinate}.`)
  const nullable = getNullableType(field.type)
  const isNonNull = isNonNullType(field.type)
  if (isScalarType(nullable)) {
    const isOfKind = KINDS[nullable.name]
    return { key, from, coordinate, isNonNull, shape: shapeBuiltIn(nullable), isOfKind }
  }
  const shape = shapeOf(nullable, selectionsOf(nodes), compiler)
  return { key, from, coordinate, isNonNull, shape }
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
