import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { Blank, isData, reader } from './data.ts'
import type { Data } from './types.ts'

/**
 * Which response keys an operation can answer with, and below which of them there are objects. Only
 * these keys are ever merged, so a subgraph cannot smuggle in a key nobody asked for, and a JSON
 * scalar is carried over whole, never merged into another.
 */
export interface MergeShape {
  keys: Map<string, MergeShape | undefined>
}

/** The shape of `document`'s only operation. */
export function mergeShapeOf(document: DocumentNode): MergeShape {
  const shape: MergeShape = { keys: new Map() }
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition.selectionSet)
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      gather(definition.selectionSet, shape, fragments)
    }
  }
  return shape
}

/** Compiles the merge of an answer into what is known already. */
export function compileMerge(shape: MergeShape): (target: Data, source: Data) => void {
  const fields = [...shape.keys].map(([key, child]) => {
    const mergeChild = child && compileMerge(child)
    return { key, read: reader(key), mergeChild }
  })
  return (target, source) => {
    for (const { key, read, mergeChild } of fields) {
      const value = read(source)
      if (value === undefined) continue
      const known = read(target)
      if (known === undefined || known === null) target[key] = value
      else if (value === null) continue
      else if (mergeChild) mergeValues(known, value, mergeChild)
      else target[key] = value
    }
  }
}

/**
 * Compiles a copy of an answer that several places of the response will hold: later steps write into
 * each of them by its own path, so they must not share objects.
 */
export function compileCopy(shape: MergeShape): (source: Data) => Data {
  const fields = [...shape.keys].map(([key, child]) => {
    const copyChild = child && compileCopy(child)
    return { key, read: reader(key), copyChild }
  })
  return source => {
    const copy = new Blank()
    for (const { key, read, copyChild } of fields) {
      const value = read(source)
      if (value === undefined) continue
      copy[key] = copyChild ? copyValue(value, copyChild) : value
    }
    return copy
  }
}

function mergeValues(
  known: unknown,
  value: unknown,
  merge: (target: Data, source: Data) => void,
): void {
  if (Array.isArray(known) && Array.isArray(value)) {
    const length = Math.min(known.length, value.length)
    for (let index = 0; index < length; index++) {
      if (known[index] === null) known[index] = value[index]
      else mergeValues(known[index], value[index], merge)
    }
  } else if (isData(known) && isData(value)) {
    merge(known, value)
  }
}

function copyValue(value: unknown, copy: (source: Data) => Data): unknown {
  if (Array.isArray(value)) return value.map(item => copyValue(item, copy))
  return isData(value) ? copy(value) : value
}

function gather(
  selectionSet: SelectionSetNode,
  shape: MergeShape,
  fragments: Map<string, SelectionSetNode>,
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const known = shape.keys.get(key)
      if (!selection.selectionSet) {
        shape.keys.set(key, known)
        continue
      }
      const child = known ?? { keys: new Map() }
      shape.keys.set(key, child)
      gather(selection.selectionSet, child, fragments)
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)
      if (inner) gather(inner, shape, fragments)
    }
  }
}
