import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner'
import { type DirectiveNode, Kind, parse, print, visit } from 'graphql'

/**
 * The planner goes through subgraphs by their names, and loses the types of an interface when the first that knows
 * it knows it as an object (`@interfaceObject`). So it is given names under which those come last.
 */
export function ownersFirst(supergraphSdl: string): {
  sdl: string
  /** The plan with the names as they are. */
  restore: (plan: QueryPlan) => QueryPlan
} {
  const supergraph = parse(supergraphSdl)
  const objects = new Map<string, number>()
  visit(supergraph, {
    Directive(node) {
      if (node.name.value !== 'join__type' || argumentOf(node, 'isInterfaceObject') !== true) return
      const graph = String(argumentOf(node, 'graph'))
      objects.set(graph, (objects.get(graph) ?? 0) + 1)
    },
  })
  if (objects.size === 0) return { sdl: supergraphSdl, restore: plan => plan }

  const ranked = visit(supergraph, {
    EnumValueDefinition(value) {
      const rank = String(objects.get(value.name.value) ?? 0).padStart(RANK_CHARACTERS, '0')
      return visit(value, {
        Directive(node) {
          if (node.name.value !== 'join__graph') return undefined
          return visit(node, {
            Argument: argument =>
              argument.name.value === 'name' && argument.value.kind === Kind.STRING
                ? { ...argument, value: { ...argument.value, value: rank + argument.value.value } }
                : undefined,
          })
        },
      })
    },
  })
  return {
    sdl: print(ranked),
    restore: plan => ({ ...plan, ...(plan.node && { node: renamed(plan.node) }) }),
  }
}

function renamed<Node extends PlanNode>(node: Node): Node {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return { ...node, serviceName: node.serviceName.slice(RANK_CHARACTERS) }
    case 'Flatten':
      return { ...node, node: renamed(node.node) }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(renamed) }
    default:
      return node
  }
}

function argumentOf({ arguments: given }: DirectiveNode, name: string): unknown {
  const value = given?.find(argument => argument.name.value === name)?.value
  return value && 'value' in value ? value.value : undefined
}

/** Enough for as many interfaces as one subgraph knows as objects. */
const RANK_CHARACTERS = 4
