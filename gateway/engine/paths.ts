import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner'
import { type GraphQLSchema, isAbstractType } from 'graphql'
import { nameOfClient } from './aliases.ts'
import { isData, reader } from './data.ts'
import type { Data, Path } from './types.ts'

/** Compiles a test of a runtime type name against type names that may be interfaces or unions. */
export type TypeConditions = (names: readonly string[]) => (typename: unknown) => boolean

export function typeConditionsOf(supergraph: GraphQLSchema): TypeConditions {
  return names => {
    const matching = new Set<unknown>(names)
    for (const name of names) {
      const type = supergraph.getType(name)
      if (isAbstractType(type)) {
        for (const possible of supergraph.getPossibleTypes(type)) matching.add(possible.name)
      }
    }
    return typename => matching.has(typename)
  }
}

export interface Locator {
  /** Adds the objects at this place of the response to `found`, in order. */
  collect(data: Data, found: Data[]): void
  /** The client paths of the same objects in the same order; walked only when there is an error. */
  paths(data: Data): Path[]
}

type Visit = (data: Data, path: Path) => void

/** Compiles a plan's path, in which "@" stands for every item of a list, and of the lists within it. */
export function compileLocator(
  segments: readonly FlattenNodePathSegment[],
  conditions: TypeConditions,
): Locator {
  const collect = compileCollect(segments, 0, conditions)
  const walk = compileWalk(segments, 0, conditions)
  return {
    collect,
    paths(data) {
      const paths: Path[] = []
      walk(data, [], (_, path) => paths.push(path))
      return paths
    },
  }
}

function compileCollect(
  segments: readonly FlattenNodePathSegment[],
  from: number,
  conditions: TypeConditions,
): (value: unknown, found: Data[]) => void {
  const segment = segments[from]
  if (segment === undefined) {
    return (value, found) => {
      if (isData(value)) found.push(value)
    }
  }
  const next = compileCollect(segments, from + 1, conditions)
  if (segment === '@') {
    return function collectItems(value, found) {
      if (!Array.isArray(value)) return
      for (const item of value) {
        if (Array.isArray(item)) collectItems(item, found)
        else next(item, found)
      }
    }
  }
  if ('Field' in segment) {
    const read = reader(segment.Field)
    return (value, found) => {
      if (isData(value)) next(read(value), found)
    }
  }
  const matches = conditions(segment.TypeCondition)
  return (value, found) => {
    if (isData(value) && matches(value['__typename'])) next(value, found)
  }
}

function compileWalk(
  segments: readonly FlattenNodePathSegment[],
  from: number,
  conditions: TypeConditions,
): (value: unknown, path: Path, visit: Visit) => void {
  const segment = segments[from]
  if (segment === undefined) {
    return (value, path, visit) => {
      if (isData(value)) visit(value, path)
    }
  }
  const next = compileWalk(segments, from + 1, conditions)
  if (segment === '@') {
    return function walkItems(value, path, visit) {
      if (!Array.isArray(value)) return
      for (const [index, item] of value.entries()) {
        if (Array.isArray(item)) walkItems(item, [...path, index], visit)
        else next(item, [...path, index], visit)
      }
    }
  }
  if ('Field' in segment) {
    const key = nameOfClient(segment.Field)
    const read = reader(segment.Field)
    return (value, path, visit) => {
      if (isData(value)) next(read(value), [...path, key], visit)
    }
  }
  const matches = conditions(segment.TypeCondition)
  return (value, path, visit) => {
    if (isData(value) && matches(value['__typename'])) next(value, path, visit)
  }
}
