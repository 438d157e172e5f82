import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isLeafType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { TieoutError } from '#lib/errors'
import { marksOf, openToOf, partsOf } from '#lib/marks'
import { type Bound, type BoundTo, boundWords, type Caller } from '#lib/request'
import type { Data } from './types.ts'

/**
 * What a caller may ask who is bound to projects, to a vendor, or is an owner's. The contract says it, by
 * `@tag`, and what it does not say is closed: a mark at a type opens its plain fields that bear none of their own,
 * and what leads from one type to another is marked itself. Which rows come is decided where the rows are: for the store in
 * subgraphs/reconcile/answers/bounds.ts, and for what an owner sees here, by the project that is asked for.
 */
export interface BoundRule {
  /** The first field of an operation that is closed to those who are bound so. */
  closedTo: ReadonlyMap<BoundTo, string>
  /** The fields at its root. */
  roots: readonly FieldNode[]
}

export type BoundRuleOf = (document: DocumentNode) => BoundRule

/** Whether a field is open, and to whom; read from the supergraph. */
export type OpenTo = (type: string, field: string, isPlain: boolean) => readonly BoundTo[]

/** Of a page, whose rows are decided elsewhere. */
const PAGES = /(Connection|Edge)$|^PageInfo$/

export function boundRules(supergraph: DocumentNode, apiSchema: GraphQLSchema): BoundRuleOf {
  const openTo = readMarks(supergraph)
  return document => {
    const closedTo = new Map<BoundTo, string>()
    const roots: FieldNode[] = []
    const typeInfo = new TypeInfo(apiSchema)
    const enterField = (node: FieldNode) => {
      const parent = typeInfo.getParentType()
      const field = typeInfo.getFieldDef()
      if (!parent || !field) return
      if (parent === apiSchema.getQueryType()) roots.push(node)
      if (field.name.startsWith('__') || parent.name.startsWith('__')) return
      const open = openTo(parent.name, field.name, isLeafType(getNamedType(field.type)))
      for (const word of boundWords) {
        if (!closedTo.has(word) && !open.includes(word)) {
          closedTo.set(word, `${parent.name}.${field.name}`)
        }
      }
    }
    visit(document, visitWithTypeInfo(typeInfo, { Field: { enter: enterField } }))
    return { closedTo, roots }
  }
}

/** Throws FORBIDDEN for what is closed to the caller. */
export function checkOpen({ closedTo }: BoundRule, caller: Caller | undefined): void {
  const bound = caller?.bound
  if (bound === undefined) return
  const closed = partsOf(bound).flatMap(part => closedTo.get(part) ?? [])[0]
  if (closed === undefined) return
  throw new TieoutError('FORBIDDEN', `${closed} is closed to a token that is bound ${told(bound)}.`)
}

/**
 * What is open to an owner names its project, so that no list has to be read to know whose it is. Throws
 * FORBIDDEN for another project than his.
 */
export function checkProjects(
  { roots }: BoundRule,
  caller: Caller | undefined,
  schema: GraphQLSchema,
  variables: Data,
): void {
  const bound = caller?.bound
  if (bound?.to !== 'owner') return
  const { projectIds = [] } = bound
  for (const root of roots) {
    const field = schema.getQueryType()?.getFields()[root.name.value]
    if (!field) continue
    const { filter } = getArgumentValues(field, root, variables)
    const asked = (filter as { projectId?: unknown } | undefined)?.projectId
    if (typeof asked === 'string' && projectIds.includes(asked)) continue
    throw new TieoutError(
      'FORBIDDEN',
      `filter.projectId: the token is an owner's and sees no project but ${projectIds.join(', ')}.`,
      { field: ['filter', 'projectId'] },
    )
  }
}

function told(bound: Bound): string {
  if (bound.to === 'owner') return 'as an owner'
  const parts = partsOf(bound).map(part => (part === 'vendor' ? 'a vendor' : 'projects'))
  return `to ${parts.join(' and ')}`
}

/** The names of the marks at each field, and of each type at its plain fields. */
export function readMarks(supergraph: DocumentNode): OpenTo {
  const marks = new Map<string, readonly BoundTo[]>()
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue
    }
    marks.set(type.name.value, marksOf(type))
    for (const field of type.fields ?? []) {
      marks.set(`${type.name.value}.${field.name.value}`, marksOf(field))
    }
  }
  return (type, field, isPlain) => {
    if (PAGES.test(type)) return boundWords
    const own = marks.get(`${type}.${field}`) ?? []
    return isPlain ? openToOf(own, marks.get(type) ?? []) : own
  }
}
