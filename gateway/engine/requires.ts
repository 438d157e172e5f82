import type { RequiresSelection } from '@graphql-hive/router-query-planner'
import { TieoutError } from '#lib/errors'
import { Blank, isData, reader } from './data.ts'
import type { TypeConditions } from './paths.ts'
import type { Data } from './types.ts'

/** Answers undefined when a field that the next subgraph needs is not there. */
export type Project = (entity: Data) => Data | undefined

type Copy = (from: Data, to: Data) => boolean

/**
 * Compiles the making of a representation: the type name, the key and what @requires names. A field
 * that is null is sent as null; one that never arrived, because its subgraph failed, withholds the
 * whole representation, so that no subgraph computes from a gap.
 */
export function compileProject(
  selections: readonly RequiresSelection[],
  conditions: TypeConditions,
): Project {
  const copy = compileCopies(selections, conditions)
  return entity => {
    const representation = new Blank()
    if (!copy(entity, representation)) return undefined
    return representation['__typename'] === undefined ? undefined : representation
  }
}

function compileCopies(selections: readonly RequiresSelection[], conditions: TypeConditions): Copy {
  refuseTwoSources(selections)
  const copies = selections.map(selection => compileCopy(selection, conditions))
  return (from, to) => copies.every(copy => copy(from, to))
}

function compileCopy(selection: RequiresSelection, conditions: TypeConditions): Copy {
  if (selection.kind === 'FragmentSpread') {
    throw new Error(`The plan requires the fragment ${selection.value}, which is not supported.`)
  }
  if (selection.kind === 'InlineFragment') {
    const matches = conditions([selection.typeCondition])
    const copy = compileCopies(selection.selections, conditions)
    return (from, to) => !matches(from['__typename']) || copy(from, to)
  }
  const read = reader(selection.name)
  const key = selection.alias ?? selection.name
  if (!selection.selections?.length) {
    return (from, to) => {
      const value = read(from)
      if (value === undefined) return false
      to[key] = value
      return true
    }
  }
  const copy = compileCopies(selection.selections, conditions)
  return (from, to) => {
    const value = copyNested(read(from), copy)
    if (value === undefined) return false
    // Two fragments may each take a part of the same object.
    const known = to[key]
    if (isData(known) && isData(value)) Object.assign(known, value)
    else to[key] = value
    return true
  }
}

/**
 * Fields of one call may require the same field with other arguments. Only one of the values has room in the
 * representation, and the subgraph would compute the others from it.
 */
function refuseTwoSources(selections: readonly RequiresSelection[]): void {
  const sources = new Map<string, string>()
  const note = (selection: RequiresSelection, on: string): void => {
    if (selection.kind === 'FragmentSpread') return
    if (selection.kind === 'InlineFragment') {
      for (const inner of selection.selections) note(inner, selection.typeCondition)
      return
    }
    const place = `${on}.${selection.alias ?? selection.name}`
    const known = sources.get(place)
    if (known !== undefined && known !== selection.name) {
      throw new TieoutError(
        'PLAN_FAILED',
        `The query needs ${place.slice(place.indexOf('.') + 1)} with several arguments at once; ask for what rests on it in several queries.`,
      )
    }
    sources.set(place, selection.name)
  }
  for (const selection of selections) note(selection, '')
}

function copyNested(value: unknown, copy: Copy): unknown {
  if (value === null || value === undefined) return value
  if (Array.isArray(value)) {
    const items = value.map(item => copyNested(item, copy))
    return items.includes(undefined) ? undefined : items
  }
  if (!isData(value)) return undefined
  const nested = new Blank()
  if (value['__typename'] !== undefined) nested['__typename'] = value['__typename']
  return copy(value, nested) ? nested : undefined
}
