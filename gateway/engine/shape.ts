import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { keyInPlan } from './aliases.ts'
import { isData } from './data.ts'
import { isIntrospection } from './operation.ts'
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

interface Compiler {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, { on: string; selectionSet: SelectionSetNode }>
  /** Keys that the plan has for itself, see keyInPlan. */
  taken: ReadonlySet<string>
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

/** Gathers what is selected of an object, by response key; a fragment spread twice counts once. */
export type Collect = (
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
) => Map<string, FieldNode[]>

/** The root fields that are answered from the schema itself, by response key. */
export function introspectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
): { fields: Map<string, FieldNode[]>; collect: Collect } {
  const { root, selectionSet, compiler } = compilerOf(schema, document)
  const fields = collectAll(root, [selectionSet], compiler)
  for (const [key, [node]] of fields) {
    if (!node || !isIntrospection(node.name.value)) fields.delete(key)
  }
  return { fields, collect: (type, nodes) => collectAll(type, selectionsOf(nodes), compiler) }
}

function compilerOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  taken: ReadonlySet<string> = new Set(),
) {
  const fragments: Compiler['fragments'] = new Map(
    document.definitions
      .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [
        node.name.value,
        { on: node.typeCondition.name.value, selectionSet: node.selectionSet },
      ]),
  )
  const definition = document.definitions.find(node => node.kind === Kind.OPERATION_DEFINITION)
  const root = definition && schema.getRootType(definition.operation)
  if (!root) throw new Error('The document has no operation that the schema has a root type for.')
  return { root, selectionSet: definition.selectionSet, compiler: { schema, fragments, taken } }
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

function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(node => (node.selectionSet ? [node.selectionSet] : []))
}

/** Gathers the fields that apply to `type`, by response key, in the order of the query. */
function collectAll(
  type: GraphQLObjectType | GraphQLAbstractType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Map<string, FieldNode[]> {
  const collected = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  for (const selectionSet of selections) collect(type, selectionSet, compiler, collected, spread)
  return collected
}

function collect(
  type: GraphQLObjectType | GraphQLAbstractType,
  selectionSet: SelectionSetNode,
  compiler: Compiler,
  collected: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const known = collected.get(key)
      if (known) known.push(selection)
      else collected.set(key, [selection])
      continue
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      // By now no spread has a condition, so that a second one selects nothing new.
      if (spread.has(selection.name.value)) continue
      spread.add(selection.name.value)
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? { on: selection.typeCondition?.name.value, selectionSet: selection.selectionSet }
        : compiler.fragments.get(selection.name.value)
    if (fragment && applies(fragment.on, type, compiler.schema)) {
      collect(type, fragment.selectionSet, compiler, collected, spread)
    }
  }
}

function applies(
  on: string | undefined,
  type: GraphQLObjectType | GraphQLAbstractType,
  schema: GraphQLSchema,
): boolean {
  if (on === undefined || on === type.name) return true
  const condition = schema.getType(on)
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type)
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
