import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Caller } from '#lib/request'
import { type Requirement, readRequirements, refusalFor } from '#lib/scopes'

export type { Requirement } from '#lib/scopes'

/** Finds what @requiresScopes demands of an operation, once per operation. */
export type RequirementsOf = (document: DocumentNode) => Requirement[]

/** Reads @requiresScopes from the supergraph, where it stands on fields and on types. */
export function scopeRules(supergraph: DocumentNode, apiSchema: GraphQLSchema): RequirementsOf {
  const rules = readRequirements(supergraph)
  return document => {
    const found = new Map<string, Requirement>()
    const demand = (coordinate: string) => {
      const requirement = rules.get(coordinate)
      if (requirement) found.set(coordinate, requirement)
    }
    const typeInfo = new TypeInfo(apiSchema)
    const enterField = () => {
      const parent = typeInfo.getParentType()
      const field = typeInfo.getFieldDef()
      if (!parent || !field) return
      // Through an interface a field of every implementation may be read, so all of them count.
      const owners = isAbstractType(parent) ? apiSchema.getPossibleTypes(parent) : []
      for (const owner of [parent, ...owners]) {
        demand(`${owner.name}.${field.name}`)
        demand(owner.name)
      }
    }
    visit(document, visitWithTypeInfo(typeInfo, { Field: { enter: enterField } }))
    return [...found.values()]
  }
}

/** Throws UNAUTHENTICATED or FORBIDDEN, naming what is missing. */
export function checkScopes(
  requirements: readonly Requirement[],
  caller: Caller | undefined,
): void {
  for (const requirement of requirements) {
    const refusal = refusalFor(requirement, caller)
    if (refusal) throw refusal
  }
}
