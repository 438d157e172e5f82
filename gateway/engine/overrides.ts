import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import { TieoutError } from '#lib/errors'
import { rootFieldsOf } from './operation.ts'
import type { Data } from './types.ts'

/**
 * A list of one system is answered by that system where its parent is named, and out of the store where it is not.
 * The contract says so by `@override(label: "procoreInvoices:filter.projectId")`: the label holds where the argument
 * that it names is not given.
 */
export interface Overrides {
  /** The labels that hold. Throws BAD_USER_INPUT where a label would have to hold for one field and not for another. */
  labelsOf(document: DocumentNode, variables: Data): Set<string>
  /** What the labels depend on, as part of a key; empty for most operations. */
  keyOf(document: DocumentNode, variables: Data): string
}

interface Override {
  label: string
  /** The argument, and the way into it. */
  path: readonly string[]
}

const LABEL = /^\w+:(\w+(?:\.\w+)*)$/

export function overridesIn(supergraph: DocumentNode): Overrides {
  const overrides = readOverrides(supergraph)
  const known = new WeakMap<DocumentNode, readonly [FieldNode, Override][]>()

  const overriddenIn = (document: DocumentNode) => {
    const found = known.get(document)
    if (found) return found
    const definition = document.definitions.find(isQuery)
    const fields = definition ? rootFieldsOf(definition.selectionSet, document, new Set()) : []
    const overridden = fields.flatMap(field => {
      const override = overrides.get(field.name.value)
      return override ? [[field, override] as [FieldNode, Override]] : []
    })
    known.set(document, overridden)
    return overridden
  }

  return {
    labelsOf(document, variables) {
      const labels = new Set<string>()
      const others = new Set<string>()
      for (const [field, { label, path }] of overriddenIn(document)) {
        const isGiven = isGivenIn(field, path, variables)
        const [own, other] = isGiven ? [others, labels] : [labels, others]
        if (other.has(label)) throw asksBoth(field.name.value, path)
        own.add(label)
      }
      return labels
    },
    keyOf(document, variables) {
      const overridden = overriddenIn(document)
      if (overridden.length === 0) return ''
      const bits = overridden.map(([field, { path }]) =>
        isGivenIn(field, path, variables) ? 1 : 0,
      )
      return `:${bits.join('')}`
    },
  }
}

function readOverrides(supergraph: DocumentNode): Map<string, Override> {
  const query = supergraph.definitions.find(
    node => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  )
  const fields = query?.kind === Kind.OBJECT_TYPE_DEFINITION ? (query.fields ?? []) : []
  return new Map(
    fields.flatMap(({ name, directives = [] }) => {
      const labels = directives.flatMap(({ arguments: given = [] }) =>
        given.filter(argument => argument.name.value === 'overrideLabel'),
      )
      const label = labels[0]?.value
      const path = label?.kind === Kind.STRING ? LABEL.exec(label.value)?.[1] : undefined
      if (label?.kind !== Kind.STRING || path === undefined) return []
      return [[name.value, { label: label.value, path: path.split('.') }] as const]
    }),
  )
}

function isGivenIn(field: FieldNode, [name, ...within]: readonly string[], variables: Data) {
  const argument = field.arguments?.find(given => given.name.value === name)
  let value = argument && valueFromASTUntyped(argument.value, variables)
  for (const part of within) value = (value as Data | null | undefined)?.[part]
  return value !== null && value !== undefined
}

function isQuery(node: DocumentNode['definitions'][number]): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query'
}

function asksBoth(name: string, path: readonly string[]): TieoutError {
  return new TieoutError(
    'BAD_USER_INPUT',
    `${name}: it is asked for with ${path.join('.')} and without; ask in two queries.`,
    { field: [...path] },
  )
}
