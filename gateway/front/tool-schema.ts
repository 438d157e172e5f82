import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What the variables of an operation may be, in the words of JSON Schema, for who does not read GraphQL. */
export interface JsonSchema {
  [keyword: string]: unknown
}

const SCALARS: Record<string, JsonSchema> = {
  Boolean: { type: 'boolean' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
}

/** One object with a property a variable; input objects stand once, under $defs. */
export function schemaOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): JsonSchema & { type: 'object' } {
  const definitions: Record<string, JsonSchema> = {}
  const told = describeVariables(schema, operation)
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node as never)
    if (!isInputType(type)) throw new Error(`$${name} of ${operation.name?.value} is no input`)
    const description = told.get(name)
    properties[name] = {
      ...schemaOfType(type, definitions),
      ...(description && { description }),
      ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
    }
    if (isNonNullType(type) && !defaultValue) required.push(name)
  }
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
  }
}

/** A variable means what the argument or the field means that it is given to. */
function describeVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Map<string, string> {
  const told = new Map<string, string>()
  const typeInfo = new TypeInfo(schema)
  const tell = (
    name: string,
    given: { description?: string | null | undefined } | undefined | null,
  ) => {
    if (given?.description && !told.has(name)) told.set(name, given.description)
  }
  visit(
    operation,
    visitWithTypeInfo(typeInfo, {
      Argument({ value }) {
        if (value.kind === 'Variable') tell(value.name.value, typeInfo.getArgument())
      },
      ObjectField({ name, value }) {
        const parent = typeInfo.getParentInputType()
        if (value.kind !== 'Variable' || !isInputObjectType(parent)) return
        tell(value.name.value, parent.getFields()[name.value])
      },
    }),
  )
  return told
}

function schemaOfType(type: GraphQLInputType, definitions: Record<string, JsonSchema>): JsonSchema {
  if (isNonNullType(type)) return schemaOfType(type.ofType, definitions)
  if (isListType(type)) return { type: 'array', items: schemaOfType(type.ofType, definitions) }
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) }
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? { type: 'string', title: type.name }
  if (!definitions[type.name]) {
    const properties: Record<string, JsonSchema> = {}
    definitions[type.name] = { type: 'object', properties, additionalProperties: false }
    const required: string[] = []
    for (const field of Object.values(type.getFields())) {
      properties[field.name] = {
        ...schemaOfType(field.type, definitions),
        ...(field.description && { description: field.description }),
        ...(field.defaultValue !== undefined && { default: field.defaultValue }),
      }
      if (isNonNullType(field.type) && field.defaultValue === undefined) required.push(field.name)
    }
    if (required.length > 0) Object.assign(definitions[type.name] ?? {}, { required })
  }
  return { $ref: `#/$defs/${type.name}` }
}
