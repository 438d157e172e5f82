import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { TieoutError } from '#lib/errors'
import type { Caller } from '#lib/request'

/** Any of these sets will do; of the set all are needed. */
type Alternatives = readonly (readonly string[])[]

export interface Requirement {
  coordinate: string
  scopes: Alternatives
}

/** Finds what @requiresScopes demands of an operation, once per operation. */
export type RequirementsOf = (document: DocumentNode) => Requirement[]

/** Reads @requiresScopes from the supergraph, where it stands on fields and on types. */
export function scopeRules(supergraph: DocumentNode, apiSchema: GraphQLSchema): RequirementsOf {
  const rules = readRules(supergraph)
  return document => {
    const found = new Map<string, Requirement>()
    const demand = (coordinate: string) => {
      const scopes = rules.get(coordinate)
      if (scopes) found.set(coordinate, { coordinate, scopes })
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
  for (const { coordinate, scopes } of requirements) {
    if (!caller) {
      throw new TieoutError('UNAUTHENTICATED', `${coordinate} needs a bearer token.`)
    }
    const isMet = scopes.some(all => all.every(scope => caller.scopes.has(scope as never)))
    if (!isMet) {
      const wanted = scopes.map(all => all.join(' and ')).join(', or ')
      throw new TieoutError('FORBIDDEN', `${coordinate} needs the scope ${wanted}.`)
    }
  }
}

function readRules(supergraph: DocumentNode): Map<string, Alternatives> {
  const rules = new Map<string, Alternatives>()
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    const found = directives?.find(directive => directive.name.value === 'requiresScopes')
    const value = found?.arguments?.[0]?.value
    if (value) rules.set(coordinate, valueFromASTUntyped(value) as Alternatives)
  }
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue
    }
    read(type.name.value, type.directives)
    for (const field of type.fields ?? [])
      read(`${type.name.value}.${field.name.value}`, field.directives)
  }
  return rules
}
