import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { limits, refuseAbove, tooLarge } from './limits.ts'
import { isRepeatedSpread } from './operation.ts'

/** What a selection comes to once its fragments are spread. */
interface Size {
  depth: number
  aliases: number
  fields: number
  roots: number
  /** Selection sets within each other, whether of fields, of inline fragments or of named ones. */
  nesting: number
}

const NOTHING: Readonly<Size> = { depth: 0, aliases: 0, fields: 0, roots: 0, nesting: 0 }
const ONE_FIELD: Readonly<Size> = { ...NOTHING, fields: 1 }

interface Measure {
  fragments: ReadonlyMap<string, SelectionSetNode>
  /** Fragments are measured once each, so that fragments of fragments cost no time here. */
  measured: Map<string, Size | 'BEGUN'>
}

/**
 * Throws QUERY_TOO_LARGE for a document that has not been validated yet, because validating takes
 * time too: every operation of it must fit, whichever is to run. Answers the fields of the largest.
 */
export function checkDocumentSize({ definitions }: DocumentNode): number {
  refuseAbove('definitions', definitions.length, 'operations and fragments')
  const fragments: Measure['fragments'] = new Map(
    definitions
      .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [node.name.value, node.selectionSet]),
  )
  const measure: Measure = { fragments, measured: new Map() }
  for (const name of fragments.keys()) sizeOfFragment(name, 0, measure)
  const sizes = definitions.map(node =>
    node.kind === Kind.OPERATION_DEFINITION ? checkOperationSize(node, measure) : 0,
  )
  return Math.max(0, ...sizes)
}

function checkOperationSize(operation: OperationDefinitionNode, measure: Measure): number {
  const { selectionSet, variableDefinitions, directives } = operation
  const size = sizeOf(selectionSet, 0, measure)
  const extras = (variableDefinitions?.length ?? 0) + (directives?.length ?? 0)
  refuseAbove('depth', size.depth, 'levels')
  refuseAbove('aliases', size.aliases, 'aliases')
  refuseAbove('fields', size.fields + extras, 'fields')
  refuseAbove('roots', size.roots, 'fields at the root')
  return size.fields
}

function sizeOf({ selections }: SelectionSetNode, level: number, measure: Measure): Size {
  if (level > limits.nesting) throw tooLarge('nesting', 'nest fewer selections.')
  const total: Size = { ...NOTHING }
  const spread = new Set<string>()
  for (const selection of selections) {
    // It is taken away before anything else looks at it.
    const part = isRepeatedSpread(selection, spread)
      ? ONE_FIELD
      : sizeOfSelection(selection, level, measure)
    total.depth = Math.max(total.depth, part.depth)
    total.nesting = Math.max(total.nesting, part.nesting)
    total.aliases += part.aliases
    total.fields += part.fields
    total.roots += part.roots
  }
  return total
}

function sizeOfSelection(selection: SelectionNode, level: number, measure: Measure): Size {
  const isField = selection.kind === Kind.FIELD
  const inner = innerSizeOf(selection, level, measure)
  const isMeta = isField && selection.name.value === '__typename'
  return {
    depth: inner.depth + (isField ? 1 : 0),
    nesting: inner.nesting + 1,
    aliases: inner.aliases + (isField && selection.alias ? 1 : 0),
    // A fragment counts as a selection itself: empty ones that spread each other must end, too.
    fields: inner.fields + 1 + (selection.directives?.length ?? 0),
    roots: isField ? (isMeta ? 0 : 1) : inner.roots,
  }
}

function innerSizeOf(selection: SelectionNode, level: number, measure: Measure): Size {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    return sizeOfFragment(selection.name.value, level + 1, measure)
  }
  if (selection.selectionSet) return sizeOf(selection.selectionSet, level + 1, measure)
  return NOTHING
}

function sizeOfFragment(name: string, level: number, measure: Measure): Size {
  const known = measure.measured.get(name)
  if (known === 'BEGUN') {
    throw new GraphQLError(`The fragment "${name}" spreads itself, by itself or through others.`)
  }
  if (known) {
    if (level + known.nesting > limits.nesting) {
      throw tooLarge('nesting', 'nest fewer fragments.')
    }
    return known
  }
  const selectionSet = measure.fragments.get(name)
  // Validation says it better.
  if (!selectionSet) return NOTHING
  measure.measured.set(name, 'BEGUN')
  const size = sizeOf(selectionSet, level, measure)
  measure.measured.set(name, size)
  return size
}
