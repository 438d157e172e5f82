import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql'

/** Before a name that would stand where the plan has one of its own; no client may begin one so. */
export const HIDDEN_PREFIX = '_tieout_'

/**
 * What the plan selects for itself to go from one subgraph to the next: keys, and what @requires names. A
 * client may call another field so; under the same name in one object the two would be taken for each other.
 */
export function namesOfPlans(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>()
  const add = ({ name, arguments: given }: DirectiveNode) => {
    if (!name.value.startsWith('join__')) return
    for (const { name: argument, value } of given ?? []) {
      if (!/^(key|requires)$/.test(argument.value) || value.kind !== Kind.STRING) continue
      visit(parse(`{ ${value.value} }`), { Field: node => void names.add(node.name.value) })
    }
  }
  visit(supergraph, { Directive: add })
  return names
}

/**
 * The key under which the plan has what a client calls so. The same field counts as another where it is given
 * arguments, since the plan may have others for it.
 */
export function keyInPlan(
  { name, alias, arguments: given }: FieldNode,
  taken: ReadonlySet<string>,
): string {
  const key = alias?.value ?? name.value
  const isAnother = key !== name.value || Boolean(given?.length)
  return isAnother && taken.has(key) ? HIDDEN_PREFIX + key : key
}

/** The client's key again, for the paths of errors, or his variable. */
export function nameOfClient(name: string): string {
  return name.startsWith(HIDDEN_PREFIX) ? name.slice(HIDDEN_PREFIX.length) : name
}

export function hideNames(document: DocumentNode, taken: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field(node) {
      const key = keyInPlan(node, taken)
      const isSame = key === (node.alias?.value ?? node.name.value)
      return isSame ? undefined : { ...node, alias: { kind: Kind.NAME, value: key } }
    },
    Variable({ name: { value: name }, ...node }) {
      if (!isTakenVariable(name)) return undefined
      return { ...node, name: { kind: Kind.NAME, value: HIDDEN_PREFIX + name } }
    },
  })
}

/**
 * The planner calls what it sends to a subgraph so, and would have one of the two names twice. Under a name of
 * Object.prototype a subgraph that runs JavaScript may find what was not given, or not find what was.
 */
function isTakenVariable(name: string): boolean {
  return name === 'representations' || name.startsWith('__') || name in Object.prototype
}
