import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'
import { TieoutError } from './errors.ts'
import type { Caller } from './request.ts'

/** What @requiresScopes demands, and what a caller is told who does not have it. */
export interface Requirement {
  coordinate: string
  /** Any of these sets will do; of the set all are needed. */
  scopes: readonly (readonly string[])[]
}

/** By coordinate. In a contract it stands on fields and on types. */
export function readRequirements(contract: DocumentNode): Map<string, Requirement> {
  const found = new Map<string, Requirement>()
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    const directive = directives?.find(({ name }) => name.value === 'requiresScopes')
    const value = directive?.arguments?.[0]?.value
    if (!value) return
    const scopes = valueFromASTUntyped(value) as Requirement['scopes']
    found.set(coordinate, { coordinate, scopes })
  }
  for (const type of contract.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue
    }
    read(type.name.value, type.directives)
    for (const field of type.fields ?? [])
      read(`${type.name.value}.${field.name.value}`, field.directives)
  }
  return found
}

/** UNAUTHENTICATED or FORBIDDEN, naming what is missing; undefined where nothing is. */
export function refusalFor(
  { coordinate, scopes }: Requirement,
  caller: Caller | undefined,
): TieoutError | undefined {
  if (!caller) return new TieoutError('UNAUTHENTICATED', `${coordinate} needs a bearer token.`)
  if (scopes.some(all => all.every(scope => caller.scopes.has(scope as never)))) return undefined
  const wanted = scopes.map(all => all.join(' and ')).join(', or ')
  return new TieoutError('FORBIDDEN', `${coordinate} needs the scope ${wanted}.`)
}
