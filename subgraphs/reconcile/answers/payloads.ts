import { Kind } from 'graphql'
import { contractOf } from '#lib/subgraph'
import type { ReadBack } from '../ground.ts'

/**
 * What a mutation answers is read only when it is asked for, and each part by itself: the resolvers of
 * every field of every payload of the contract.
 */
export function payloadResolvers() {
  return Object.fromEntries(
    contractOf('reconcile').definitions.flatMap(each => {
      if (each.kind !== Kind.OBJECT_TYPE_DEFINITION || !each.name.value.endsWith('Payload'))
        return []
      const fields = (each.fields ?? []).map(({ name }) => [name.value, partOf(name.value)])
      return [[each.name.value, Object.fromEntries(fields)]]
    }),
  )
}

/** A payload whose input was refused has the part as it is, and another has what reads it. */
function partOf(name: string) {
  return (answer: Record<string, unknown>) => {
    const part = answer[name]
    return typeof part === 'function' ? (part as ReadBack<unknown>)() : (part ?? null)
  }
}
