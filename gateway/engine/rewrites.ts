import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner'
import { isData } from './data.ts'
import type { MergeShape } from './merge.ts'
import type { TypeConditions } from './paths.ts'

export type Rewrite = (value: unknown) => void

/**
 * Compiles the planner's rewrites of an answer or a representation: a field it had to alias to keep
 * two subgraph fields apart gets the client's key back, and a type name is set to the one that the
 * next subgraph knows. Undefined when there is nothing to rewrite.
 */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined | null,
  conditions: TypeConditions,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined
  const compiled = rewrites.map(rewrite => compileRewrite(rewrite, conditions))
  return value => {
    for (const apply of compiled) apply(value)
  }
}

/** Teaches the merge the keys that renaming makes. */
export function renameInShape(
  shape: MergeShape,
  rewrites: readonly FetchRewrite[] | undefined | null,
): void {
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue
    const keys = rewrite.KeyRenamer.path.flatMap(segment => ('Key' in segment ? [segment.Key] : []))
    const renamed = keys.pop()
    let parent: MergeShape | undefined = shape
    for (const key of keys) parent = parent?.keys.get(key)
    if (parent && renamed !== undefined) {
      const to = rewrite.KeyRenamer.renameKeyTo
      parent.keys.set(to, joined(parent.keys.get(to), parent.keys.get(renamed)))
    }
  }
}

/** Response keys of the subgraph that are called otherwise by the client, for error paths. */
export function renamesOf(
  rewrites: readonly FetchRewrite[] | undefined | null,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>()
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue
    const last = rewrite.KeyRenamer.path.at(-1)
    if (last && 'Key' in last) renames.set(last.Key, rewrite.KeyRenamer.renameKeyTo)
  }
  return renames
}

function compileRewrite(rewrite: FetchRewrite, conditions: TypeConditions): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer
    return compileAt(path, 0, conditions, (data, key) => {
      if (Object.hasOwn(data, key)) data[renameKeyTo] = data[key]
    })
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite
  return compileAt(path, 0, conditions, (data, key) => {
    data[key] = setValueTo
  })
}

function compileAt(
  path: readonly FetchNodePathSegment[],
  from: number,
  conditions: TypeConditions,
  apply: (data: Record<string, unknown>, key: string) => void,
): Rewrite {
  const segment = path[from]
  if (!segment) return () => undefined
  if ('TypenameEquals' in segment) {
    const matches = conditions(segment.TypenameEquals)
    const next = compileAt(path, from + 1, conditions, apply)
    return eachObject(data => {
      if (matches(data['__typename'])) next(data)
    })
  }
  const key = segment.Key
  if (from === path.length - 1) return eachObject(data => apply(data, key))
  const next = compileAt(path, from + 1, conditions, apply)
  return eachObject(data => {
    if (Object.hasOwn(data, key)) next(data[key])
  })
}

function eachObject(visit: (data: Record<string, unknown>) => void): Rewrite {
  return function visitAll(value: unknown): void {
    if (Array.isArray(value)) value.forEach(visitAll)
    else if (isData(value)) visit(value)
  }
}

function joined(
  left: MergeShape | undefined,
  right: MergeShape | undefined,
): MergeShape | undefined {
  if (!left || !right) return left ?? right
  const keys = new Map(left.keys)
  for (const [key, child] of right.keys) keys.set(key, joined(keys.get(key), child))
  return { keys }
}
