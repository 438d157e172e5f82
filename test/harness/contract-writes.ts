import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql'

/** The mutations that write to the two systems: those whose payload has a plan, as rule U3 of the contract says. */
const contract = buildSchema(
  readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'),
  { assumeValidSDL: true },
)

export const writingMutations: readonly string[] = Object.values(
  contract.getMutationType()?.getFields() ?? {},
)
  .filter(({ type }) => {
    const payload = getNamedType(type) as GraphQLObjectType
    return isObjectType(payload) && 'plan' in payload.getFields()
  })
  .map(({ name }) => name)
  .sort()

/** Every kind of operation that there is. */
export const operationKinds: readonly string[] = (
  contract.getType('OperationKind') as GraphQLEnumType
)
  .getValues()
  .map(({ name }) => name)

/** "CommitmentCreateInput" of "commitmentCreate". */
export function inputTypeOf(mutation: string): string {
  return `${mutation.replace(/^./, first => first.toUpperCase())}Input`
}
