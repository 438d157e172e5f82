import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValidationContext,
} from 'graphql'
import { limits, tooLarge } from './limits.ts'

/** Fields looked at before a document is too large: above it only those built for that come. */
const WORK_MAX = 10 * limits.fields

type Parent = GraphQLNamedType | undefined

interface Part {
  selectionSet: SelectionSetNode
  parent: Parent
}

interface Occurrence {
  node: FieldNode
  parent: Parent
  type: GraphQLOutputType | undefined
}

/**
 * Validation's rule that fields of one name in the answer must be one field, in the time that it takes
 * to read them once. GraphQL's own rule compares every pair of them, and every pair of fragments: a
 * small document can make it work for a second. A fragment counts once in each place that it is spread.
 */
export function mergingRule(context: ValidationContext): ASTVisitor {
  let work = 0
  const takeWork = () => {
    if (++work > WORK_MAX) throw tooLarge('fields', 'the query selects the same fields too often.')
  }

  const checkParts = (parts: readonly Part[], mayMeet: boolean): void => {
    const fields = new Map<string, Occurrence[]>()
    const spread = new Set<string>()
    for (const part of parts) collect(part, context, fields, spread, takeWork)
    for (const [key, occurrences] of fields) {
      const first = occurrences[0]
      if (!first || occurrences.length === 0) continue
      const other = occurrences.find(one => !isSameShape(first.type, one.type))
      if (other) {
        report(key, first, other, 'they have different types')
        continue
      }
      const groups = mayMeet ? groupsThatMeet(occurrences) : []
      if (!groups.every(group => isOneField(key, group))) continue
      // Where all may meet, what holds for their groups covers their shapes as well.
      if (groups.length === 1) checkParts(partsOf(occurrences), true)
      else {
        checkParts(partsOf(occurrences), false)
        for (const group of groups) checkParts(partsOf(group), true)
      }
    }
  }

  const isOneField = (key: string, group: readonly Occurrence[]): boolean => {
    const [first, ...others] = group
    if (!first || others.length === 0) return true
    const text = textOf(first.node)
    const other = others.find(one => one.node !== first.node && textOf(one.node) !== text)
    if (other) report(key, first, other, 'they are different fields or have different arguments')
    return other === undefined
  }

  const report = (key: string, first: Occurrence, other: Occurrence, reason: string) => {
    const message = `The fields "${key}" cannot be merged: ${reason}; give one of them an alias.`
    context.reportError(new GraphQLError(message, { nodes: [first.node, other.node] }))
  }

  return {
    OperationDefinition({ operation, selectionSet }) {
      const parent = context.getSchema().getRootType(operation) ?? undefined
      checkParts([{ selectionSet, parent }], true)
      return undefined
    },
  }
}

function collect(
  { selectionSet, parent }: Part,
  context: ValidationContext,
  fields: Map<string, Occurrence[]>,
  spread: Set<string>,
  takeWork: () => void,
): void {
  for (const selection of selectionSet.selections) {
    takeWork()
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const type = typeOfField(parent, selection.name.value)
      const known = fields.get(key)
      if (known) known.push({ node: selection, parent, type })
      else fields.set(key, [{ node: selection, parent, type }])
      continue
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value
      const fragment = spread.has(name) ? undefined : context.getFragment(name)
      spread.add(name)
      if (!fragment) continue
      const on = context.getSchema().getType(fragment.typeCondition.name.value)
      collect(
        { selectionSet: fragment.selectionSet, parent: on },
        context,
        fields,
        spread,
        takeWork,
      )
      continue
    }
    const name = selection.typeCondition?.name.value
    const on = name === undefined ? parent : context.getSchema().getType(name)
    collect({ selectionSet: selection.selectionSet, parent: on }, context, fields, spread, takeWork)
  }
}

/** Fields of two object types never stand in one object; those of an interface may stand in any. */
function groupsThatMeet(occurrences: readonly Occurrence[]): Occurrence[][] {
  const byType = new Map<Parent, Occurrence[]>()
  const anywhere: Occurrence[] = []
  for (const one of occurrences) {
    const group = isObjectType(one.parent) ? byType.get(one.parent) : anywhere
    if (group) group.push(one)
    else byType.set(one.parent, [one])
  }
  if (byType.size === 0) return [anywhere]
  return [...byType.values()].map(group => [...group, ...anywhere])
}

function partsOf(occurrences: readonly Occurrence[]): Part[] {
  const parts: Part[] = []
  const seen = new Set<FieldNode>()
  for (const { node, type } of occurrences) {
    if (!node.selectionSet || seen.has(node)) continue
    seen.add(node)
    parts.push({ selectionSet: node.selectionSet, parent: type && getNamedType(type) })
  }
  return parts
}

/** Undefined for a field that is not there, which another rule reports. */
function typeOfField(parent: Parent, name: string): GraphQLOutputType | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined
  return parent.getFields()[name]?.type
}

/** The field and its arguments, whose order does not matter. */
function textOf({ name, arguments: args = [] }: FieldNode): string {
  const texts = args.map(arg => `${arg.name.value}:${print(arg.value)}`).sort()
  return `${name.value}(${texts.join()})`
}

function isSameShape(
  one: GraphQLOutputType | undefined,
  other: GraphQLOutputType | undefined,
): boolean {
  if (!one || !other || one === other) return true
  if (isNonNullType(one) || isNonNullType(other)) {
    return isNonNullType(one) && isNonNullType(other) && isSameShape(one.ofType, other.ofType)
  }
  if (isListType(one) || isListType(other)) {
    return isListType(one) && isListType(other) && isSameShape(one.ofType, other.ofType)
  }
  return !(isLeafType(one) || isLeafType(other))
}
