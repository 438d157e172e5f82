import {
  type DocumentNode,
  type GraphQLNamedType,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { subgraphSchema } from '#lib/subgraph'
import type { ProcoreDriftsQuery } from './questions/procore.generated.ts'
import * as procoreQuestions from './questions/procore.generated.ts'
import * as sageQuestions from './questions/sage300.generated.ts'
import type { System } from './sources.ts'

/** What of a subgraph rests on that which its source has changed. */
export type Changed = Pick<
  ProcoreDriftsQuery['drifts'][number],
  'affectedOperations' | 'affectedTypes'
>

/**
 * Whether one of `questions`, asked of either system, rests on what `system` has changed: it asks for
 * a type that shows it, or for a write that is decided by it.
 */
export function isTouched(
  questions: readonly DocumentNode[],
  system: System,
  changed: Changed,
): boolean {
  return questions.some(question => {
    if (!questionsOf[system].includes(question)) return false
    const { types, writes } = askedBy(question, system)
    return (
      changed.affectedTypes.some(type => types.has(type)) ||
      changed.affectedOperations.some(operation => writes.has(operation))
    )
  })
}

/** The queries of this subgraph whose answers rest on what `system` has changed. */
export function queriesTouched(system: System, changed: Changed): readonly string[] {
  const { affectedTypes } = changed
  // What a query tells alone, such as whether the system answers, is kept in no record.
  const records = affectedTypes.filter(type => !type.startsWith('Query.'))
  const shown = { affectedTypes: records, affectedOperations: [] }
  return isTouched(questionsOf[system], system, shown) ? queriesOfRecords() : []
}

const contractNames = { PROCORE: 'procore', SAGE300: 'sage300' } as const

const questionsOf: Record<System, readonly DocumentNode[]> = {
  PROCORE: Object.values(procoreQuestions),
  SAGE300: Object.values(sageQuestions),
}

const askedBy = rememberedBy((question: DocumentNode, system: System) => {
  const types = new Set<string>()
  const writes = new Set<string>()
  const info = new TypeInfo(schemaOf(contractNames[system]))
  const note = () => {
    const field = info.getFieldDef()
    const parent = info.getParentType()?.name
    if (!field || parent === undefined) return
    if (parent === 'Mutation') writes.add(field.name)
    types.add(parent === 'Query' ? `Query.${field.name}` : parent)
    types.add(getNamedType(field.type).name)
  }
  visit(question, visitWithTypeInfo(info, { Field: note }))
  return { types, writes }
})

const schemaOf = rememberedBy((name: string) => subgraphSchema(name, {}))

/** Say what Tieout itself has done and seen; what they link to is told by the queries of records. */
const OWN_TYPES = new Set(['Operation', 'Source'])

/** Those that lead to a record of a source. */
function queriesOfRecords(): string[] {
  const queries = Object.values(schemaOf('reconcile').getQueryType()?.getFields() ?? {})
  return queries.filter(({ type }) => leadsToRecord(getNamedType(type))).map(({ name }) => name)
}

function leadsToRecord(type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): boolean {
  if (!isObjectType(type) || OWN_TYPES.has(type.name) || seen.has(type)) return false
  seen.add(type)
  if (isOfSource(type)) return true
  return Object.values(type.getFields()).some(field =>
    leadsToRecord(getNamedType(field.type), seen),
  )
}

/** A stub of what another subgraph resolves. */
function isOfSource(type: GraphQLNamedType): boolean {
  const keys = type.astNode?.directives?.filter(({ name }) => name.value === 'key') ?? []
  return keys.some(({ arguments: said }) =>
    said?.some(
      ({ name, value }) =>
        name.value === 'resolvable' && value.kind === 'BooleanValue' && !value.value,
    ),
  )
}

/** By its first argument. */
function rememberedBy<Key, More extends unknown[], Found>(
  find: (key: Key, ...more: More) => Found,
): (key: Key, ...more: More) => Found {
  const known = new Map<Key, Found>()
  return (key, ...more) => {
    const found = known.get(key) ?? find(key, ...more)
    known.set(key, found)
    return found
  }
}
