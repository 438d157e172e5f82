import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { isIntrospection } from './operation.ts'

/** What is known while an operation is compiled. */
export interface Compiler {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, { on: string; selectionSet: SelectionSetNode }>
  /** Keys that the plan has for itself, see keyInPlan. */
  taken: ReadonlySet<string>
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

export function compilerOf(
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

export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(node => (node.selectionSet ? [node.selectionSet] : []))
}

/** Gathers the fields that apply to `type`, by response key, in the order of the query. */
export function collectAll(
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
