import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  type StringValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { COST_DIRECTIVES, published, publishedDefinition } from './prices.ts'

/** Directives that mean something to clients; all others are federation's or ours. */
const PUBLIC_DIRECTIVES = new Set(['deprecated', 'specifiedBy', 'oneOf', ...COST_DIRECTIVES])

/** Names of federation's machinery: join__Graph, link__Import, requiresScopes__Scope and the like. */
const MACHINERY = /__/

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

/** What clients see of a supergraph: no federation types, nothing that is @inaccessible. */
export function publicSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  const hidden = new Set<string>()
  for (const definition of supergraph.definitions) {
    const name = nameOf(definition)
    if (name !== undefined && (MACHINERY.test(name) || isInaccessible(definition))) hidden.add(name)
  }
  const isShown = (type: NamedTypeNode) => !hidden.has(type.name.value)
  const trim = <Node extends Marked>(node: Node): Node | null =>
    isInaccessible(node) ? null : { ...node, directives: publicOnly(node.directives) }
  const trimType = <Node extends Marked & { name: { value: string } }>(node: Node): Node | null =>
    hidden.has(node.name.value) ? null : trim(node)
  const document = visit(supergraph, {
    SchemaDefinition: { enter: node => ({ ...node, directives: [] }) },
    DirectiveDefinition: {
      enter: node => (COST_DIRECTIVES.has(node.name.value) ? publishedDefinition(node) : null),
    },
    ScalarTypeDefinition: trimType,
    EnumTypeDefinition: trimType,
    InputObjectTypeDefinition: trimType,
    ObjectTypeDefinition: {
      enter: node => trimType({ ...node, interfaces: node.interfaces?.filter(isShown) ?? [] }),
    },
    InterfaceTypeDefinition: {
      enter: node => trimType({ ...node, interfaces: node.interfaces?.filter(isShown) ?? [] }),
    },
    UnionTypeDefinition: {
      enter: node => trimType({ ...node, types: node.types?.filter(isShown) ?? [] }),
    },
    FieldDefinition: { enter: node => trim({ ...node, description: describedAccess(node) }) },
    InputValueDefinition: { enter: trim },
    EnumValueDefinition: { enter: trim },
  })
  return buildASTSchema(document)
}

function isInaccessible(node: object): boolean {
  const { directives } = node as Marked
  return directives?.some(directive => directive.name.value === 'inaccessible') ?? false
}

/** Directives at fields are not introspected, so who may ask is said where people read. */
function describedAccess({
  description,
  directives,
}: FieldDefinitionNode): StringValueNode | undefined {
  const scopes = directives?.find(directive => directive.name.value === 'requiresScopes')
  const wanted = scopes?.arguments?.[0]?.value
  if (!wanted) return description
  const sets = valueFromASTUntyped(wanted) as readonly (readonly string[])[]
  const needs = `Needs the scope ${sets.map(all => all.join(' and ')).join(', or ')}.`
  return { kind: Kind.STRING, value: description ? `${description.value} ${needs}` : needs }
}

function publicOnly(directives: Marked['directives']): readonly ConstDirectiveNode[] {
  return (directives ?? [])
    .filter(directive => PUBLIC_DIRECTIVES.has(directive.name.value))
    .map(published)
}

function nameOf(definition: DefinitionNode): string | undefined {
  return 'name' in definition ? definition.name?.value : undefined
}
