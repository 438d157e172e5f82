import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { readRequirements } from '#lib/scopes'
import { readMarks } from '../../gateway/engine/bounds.ts'
import { type Attack, BOUND, type Bound, type Foreign } from './attack.ts'

/**
 * Everything that is open to a key that is bound, from every field at the root as far as it leads, so that nothing is
 * refused before a row is looked for. What comes back must be its own.
 */
const fileOf = (name: string) =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')
const graph = buildSchema(fileOf('api'), { assumeValidSDL: true })
const supergraph = parse(fileOf('supergraph'))
const openTo = readMarks(supergraph)
const requirements = readRequirements(supergraph)

/** Below the limits of a query. */
const FIELDS_MAX = 900
const ALIASES_MAX = 100
const FIRST = 20
const FIRST_BELOW = 2

type Field = GraphQLField<unknown, unknown>

export function walkAttacks(foreign: Foreign): Attack[] {
  return BOUND.flatMap(as => {
    const roots = Object.values(graph.getQueryType()?.getFields() ?? {})
    return roots
      .filter(({ name }) => openTo('Query', name, false).includes(as))
      .flatMap(root => [
        ...(isAskedBare(root) ? [walk(root, as, 'all that is open', pageOf(root))] : []),
        ...(as === 'owner' ? ownersAims(root, foreign) : aims(root, foreign)).map(
          ([aim, given, code]) => walk(root, as, aim, given, code),
        ),
      ])
  })
}

/** An owner names his project; another one is refused before anything is read, and a cursor leads nowhere else. */
function ownersAims(
  root: Field,
  { ids, ownProcoreProjectId, procoreProjectId }: Foreign,
): [aim: string, given: string, code?: string][] {
  const of = (id: string, more = '') =>
    `(first: ${FIRST}, filter: { projectId: ${JSON.stringify(id)} }${more})`
  const cursors = ids.slice(-2).map(id => Buffer.from(id).toString('base64url'))
  return [
    ['all that is open', of(ownProcoreProjectId)],
    ...cursors.map((after): [string, string] => [
      'a cursor of another',
      of(ownProcoreProjectId, `, after: ${JSON.stringify(after)}`),
    ]),
    ['another project', of(procoreProjectId), 'FORBIDDEN'],
    [
      'another beside his own',
      `${of(ownProcoreProjectId)} { __typename } other: ${root.name}${of(procoreProjectId)}`,
      'FORBIDDEN',
    ],
  ]
}

/** Ways to ask this field for what is another's: by each id, by his number, by a page that begins behind his. */
function aims(
  root: Field,
  { ids, number }: Foreign,
): [aim: string, given: string, code?: string][] {
  const has = (name: string) => root.args.some(arg => arg.name === name)
  const text = JSON.stringify(number)
  const id = (of: string) => JSON.stringify(of)
  return [
    ...(has('id')
      ? ids.map((of): [string, string] => [`id ${kindOf(of)}`, `(id: ${id(of)})`])
      : []),
    ...(has('number') ? [['the number of another', `(number: ${text})`] as [string, string]] : []),
    ...(has('asOf') && has('first')
      ? [['another day', `(first: ${FIRST}, asOf: "2026-09-30")`] as [string, string]]
      : []),
    ...(has('after') && has('first')
      ? ids
          .slice(0, 2)
          .map((of): [string, string] => [
            `a cursor of another, ${kindOf(of)}`,
            `(first: ${FIRST}, after: ${JSON.stringify(Buffer.from(of).toString('base64url'))})`,
          ])
      : []),
  ]
}

function kindOf(id: string): string {
  return id.split('/').slice(2, 4).join(' ')
}

function pageOf({ args }: Field): string {
  return args.some(({ name }) => name === 'first') ? `(first: ${FIRST})` : ''
}

/** As far as a query may lead; further is another walk's. */
function walk(root: Field, as: Bound, aim: string, given: string, code?: string): Attack {
  const query = (depth: number) => `{ ${root.name}${given} ${selectionOf(root.type, as, depth)} }`
  const fits = [4, 3, 2, 1]
    .map(query)
    .find(text => fieldsIn(text) <= FIELDS_MAX && aliasesIn(text) <= ALIASES_MAX)
  return {
    name: `${as} walks from Query.${root.name}: ${aim}`,
    as,
    query: fits ?? query(0),
    ...(code === undefined ? { mustRun: true } : { codes: [code] }),
  }
}

function aliasesIn(text: string): number {
  return text.match(/\w+_\w+: /g)?.length ?? 0
}

function fieldsIn(text: string): number {
  return text.match(/\w+/g)?.length ?? 0
}

function selectionOf(type: GraphQLOutputType, as: Bound, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (isAbstractType(named)) {
    const possible = graph.getPossibleTypes(named)
    const apart = namesApart(possible)
    const parts = possible.flatMap(one => {
      const fields = openFields(one, as, depth, apart)
      return fields ? [`... on ${one.name} { ${fields} }`] : []
    })
    return `{ __typename ${parts.join(' ')} }`
  }
  return `{ __typename ${openFields(named, as, depth)} }`
}

/** What is of one kind here and of another there, and so cannot stand under one name. */
function namesApart(types: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const kinds = new Map<string, string>()
  const apart = new Set<string>()
  for (const { name, type } of types.flatMap(one => Object.values(one.getFields()))) {
    if ((kinds.get(name) ?? String(type)) !== String(type)) apart.add(name)
    kinds.set(name, String(type))
  }
  return apart
}

function openFields(
  type: unknown,
  as: Bound,
  depth: number,
  apart: ReadonlySet<string> = new Set(),
): string {
  if (!isObjectType(type)) return ''
  const isPage = /(Connection|Edge|Page)$/.test(type.name)
  return Object.values(type.getFields())
    .filter(isAskedBare)
    .flatMap(field => {
      const { name, args } = field
      const isPlain = isLeafType(getNamedType(field.type))
      if (!openTo(type.name, name, isPlain).includes(as)) return []
      if (requirements.has(`${type.name}.${name}`)) return []
      const key = apart.has(name) ? `${type.name}_${name}: ` : ''
      if (isPlain) return [key + name]
      if (isPage ? /^(edges|pageInfo)$/.test(name) : depth === 0) return []
      const page = args.some(arg => arg.name === 'first') ? `(first: ${FIRST_BELOW})` : ''
      const inner = selectionOf(field.type, as, isPage ? depth : depth - 1)
      return [`${key}${name}${page} ${inner}`]
    })
    .join(' ')
}

function isAskedBare({ args }: Field): boolean {
  return args.every(arg => !isNonNullType(arg.type) || arg.defaultValue !== undefined)
}
