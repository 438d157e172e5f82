import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { priceOf } from '../../gateway/engine/prices.ts'
import { composeSchema } from '../../scripts/compose.ts'

/**
 * The rules of the contract, each with its id. An audit names every place that breaks its rule, so a
 * failure reads as a list of things to mend.
 */
const api = buildSchema(
  readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
  {
    assumeValidSDL: true,
  },
)
const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')
const types = Object.values(api.getTypeMap()).filter(type => !type.name.startsWith('__'))
const objects = types.filter(isObjectType)
const composites = types.filter(type => isObjectType(type) || isInterfaceType(type))
const members = composites.flatMap(type =>
  Object.values(type.getFields()).map(field => ({ at: `${type.name}.${field.name}`, type, field })),
)
const nodes = objects.filter(type => type.getInterfaces().some(({ name }) => name === 'Node'))
const mutations = Object.values(api.getMutationType()?.getFields() ?? {})

/** Words that Sage and Procore have never seen, or that say nothing, as parts of a name. */
const ABBREVIATIONS = /(^|[a-z])(Amt|Qty|Desc|Num|Pct|Inv|Cmt|Retn|Ret|Co|Acct|Vend|Dist)([A-Z]|$)/
const VERBS = /^(get|list|find|fetch|load|search|query|show|read|calculate|compute)[A-Z]/
const PASCAL = /^[A-Z][A-Za-z0-9]*$/
const CAMEL = /^[a-z][A-Za-z0-9]*$/
const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

/** What every type says in words or in a shape of its own: see docs/decisions/0017-one-selection-for-many-types.md. */
const APART_AMONG_NODES = new Set([
  ...['commitment', 'costCode', 'events', 'findings', 'isExecuted', 'kind'],
  ...['number', 'project', 'state', 'status', 'summary', 'updatedAt'],
])

describe('the contract keeps its rules', () => {
  audit('N1', 'types are PascalCase, fields camelCase, enum values UPPER_SNAKE', () => [
    ...types.filter(type => !PASCAL.test(type.name)).map(type => type.name),
    ...members.filter(({ field }) => !CAMEL.test(field.name)).map(({ at }) => at),
    ...types
      .filter(isEnumType)
      .flatMap(type => type.getValues().map(value => value.name))
      .filter(name => !UPPER_SNAKE.test(name)),
  ])

  audit('N2', 'queries have no verbs, and booleans begin with is, has or can', () => [
    ...Object.keys(api.getQueryType()?.getFields() ?? {}).filter(name => VERBS.test(name)),
    ...members
      .filter(({ field }) => getNamedType(field.type).name === 'Boolean')
      // Relay fixes the names of its page facts.
      .filter(
        ({ field, type }) => type.name !== 'PageInfo' && !/^(is|has|can)[A-Z]/.test(field.name),
      )
      // Its name is fixed, for other programs rely on it.
      .filter(({ at }) => at !== 'ResolutionProposal.needsApproval')
      .map(({ at }) => at),
  ])

  audit('N3', 'a mutation is a noun, then a verb', () =>
    mutations
      .map(field => field.name)
      .filter(
        name =>
          !/(Link|Unlink|Refresh|Export|Create|Approve|Release|Map|Accept|Assign|Reopen|Replay|Discard|Reject|Settle|Certify|Lock|Resolve|Correct|Comment|Subscribe|Unsubscribe)$/.test(
            name,
          ),
      ),
  )

  audit('N5', 'names are not abbreviated', () => [
    ...types.map(type => type.name).filter(name => ABBREVIATIONS.test(name)),
    ...members.filter(({ field }) => ABBREVIATIONS.test(field.name)).map(({ at }) => at),
  ])

  audit('N6', 'DateTime ends in At, Date in On, and nothing else does', () =>
    members
      .filter(({ field }) => {
        const name = getNamedType(field.type).name
        return (
          (name === 'DateTime') !== /At$/.test(field.name) ||
          (name === 'Date') !== /On$/.test(field.name)
        )
      })
      .map(({ at }) => at),
  )

  audit('I1', 'what has a key is a Node with an id', () => {
    const keyed = [
      ...supergraph.matchAll(/^type (\w+)[^{]*@join__type\(graph: \w+, key: "id"/gm),
    ].map(match => match[1])
    return objects
      .filter(type => keyed.includes(type.name))
      .filter(type => !type.getInterfaces().some(each => each.name === 'Node') || !isId(type))
      .map(type => type.name)
  })

  audit('I1', 'what is a Node and has a number is Numbered', () =>
    nodes
      .filter(type => type.getFields()['number'] !== undefined)
      .filter(type => !type.getInterfaces().some(each => each.name === 'Numbered'))
      .map(type => type.name),
  )

  audit('I1', 'types of one interface stand in one selection, whatever they have in common', () => {
    const interfaces = types.filter(isInterfaceType).filter(({ name }) => name !== 'Node')
    const apart = interfaces
      .filter(({ name }) => name !== 'Numbered')
      .flatMap(each => conflictsAmong(api.getPossibleTypes(each)))
    const ofNodes = conflictsAmong(nodes)
    return [...apart, ...ofNodes.filter(field => !APART_AMONG_NODES.has(field))]
  })

  audit('I3', 'an output links objects and never hands out a bare id of another record', () =>
    members
      .filter(
        ({ field, type }) =>
          /[a-z]Id$/.test(field.name) && !EXTERNAL_IDS.has(`${type.name}.${field.name}`),
      )
      .map(({ at }) => at),
  )

  audit('L1', 'a field that another system answers is nullable', () =>
    members
      .filter(({ type }) => !isSourceType(type))
      .filter(({ field }) => isSourceType(getNamedType(field.type)))
      .filter(({ field }) => isNonNullType(field.type) && isNonNullType(itemOf(field.type)))
      .map(({ at }) => at),
  )

  audit('L2', 'lists and their items are never null', () =>
    members
      .filter(({ type }) => !type.name.endsWith('Payload') && type.name !== 'Query')
      .filter(({ field, type }) => {
        const inner = isNonNullType(field.type) ? field.type.ofType : field.type
        if (!isListType(inner)) return false
        const isOptionalField = /^(field)$/.test(field.name)
        // What another system answers may be null by itself, as L1 says.
        const isOptionalItem = isSourceType(getNamedType(field.type)) && !isSourceType(type)
        return (
          (!isNonNullType(inner.ofType) && !isOptionalItem) ||
          (!isNonNullType(field.type) && !isOptionalField)
        )
      })
      .map(({ at }) => at),
  )

  audit(
    'P1',
    'a connection has edges, nodes, pageInfo and totalCount, and takes first and after',
    () => [
      ...objects
        .filter(type => type.name.endsWith('Connection'))
        .filter(
          type =>
            !['edges', 'nodes', 'pageInfo', 'totalCount'].every(name => name in type.getFields()),
        )
        .map(type => type.name),
      ...members
        .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
        .filter(({ field }) => !isPaged(field))
        .map(({ at }) => at),
    ],
  )

  audit('M1', 'money is Decimal and Float occurs only in rows for BI', () =>
    members
      .filter(
        ({ field, type }) =>
          getNamedType(field.type).name === 'Float' && !type.name.endsWith('Row'),
      )
      .map(({ at }) => at),
  )

  audit(
    'M3',
    'a Decimal is an amount, a percent, a quantity or a difference; a count is an Int',
    () => [
      ...members
        .filter(({ field }) => getNamedType(field.type).name === 'Decimal')
        .filter(
          ({ field }) => !/(^a|A)mount$|(^p|P)ercent$|^quantity$|(^d|D)ifference$/.test(field.name),
        )
        .map(({ at }) => at),
      ...members
        .filter(({ field }) => /Count$/.test(field.name) && getNamedType(field.type).name !== 'Int')
        .map(({ at }) => at),
    ],
  )

  audit('L9', 'a list is priced by every argument that says how long it is', () =>
    members
      .filter(({ type, field }) => {
        const lengths = field.args.filter(({ name }) => name === 'first' || name === 'last')
        const { slicingArguments } = priceOf(api, type.name, field.name) ?? assert.fail(field.name)
        return !lengths.every(({ name }) => slicingArguments.includes(name))
      })
      .map(({ at }) => at),
  )

  audit('M5', 'nothing is a bare balance', () =>
    members.filter(({ field }) => /^balance$/i.test(field.name)).map(({ at }) => at),
  )

  audit('M6', 'every scalar of ours says where it is specified', () =>
    types
      .filter(isScalarType)
      .filter(type => !isSpecifiedScalarType(type) && !type.specifiedByURL)
      .map(type => type.name),
  )

  audit('U1', 'a mutation takes one input and returns a nullable payload named after it', () =>
    mutations
      .filter(field => {
        const name = field.name[0]?.toUpperCase() + field.name.slice(1)
        return (
          field.args.map(arg => String(arg.type)).join() !== `${name}Input!` ||
          field.args[0]?.name !== 'input' ||
          String(field.type) !== `${name}Payload`
        )
      })
      .map(field => field.name),
  )

  audit(
    'U2',
    'every input of a mutation has an idempotency key, and a dry run where a source is written',
    () =>
      mutations
        .map(field => getNamedType(field.args[0]?.type))
        .filter(isInputObjectType)
        .filter(type => {
          const fields = type.getFields()
          const payload = api.getType(type.name.replace(/Input$/, 'Payload')) as GraphQLObjectType
          const writes = 'plan' in payload.getFields()
          const dryRun = fields['dryRun']
          return (
            String(fields['idempotencyKey']?.type) !== 'ID!' ||
            (writes && (String(dryRun?.type) !== 'Boolean!' || dryRun?.defaultValue !== false))
          )
        })
        .map(type => type.name),
  )

  audit('U3', 'a payload has userErrors and nullable objects', () =>
    mutations
      .map(field => getNamedType(field.type))
      .filter(isObjectType)
      .filter(type => {
        const { userErrors, plan: _plan, ...objectsOf } = type.getFields()
        return (
          String(userErrors?.type) !== '[UserError!]!' ||
          Object.values(objectsOf).some(field => isNonNullType(field.type))
        )
      })
      .map(type => type.name),
  )

  audit('U6', 'the steps of workflows are not in the public graph', () =>
    types.map(type => type.name).filter(name => /^Sage.*Import(Input|Payload)$|Health$/.test(name)),
  )

  audit('D1', 'every type, field, argument and enum value is described', () => [
    ...types.filter(type => !isSpecified(type) && !type.description).map(type => type.name),
    ...members.filter(({ field }) => !field.description).map(({ at }) => at),
    ...members.flatMap(({ at, field }) =>
      field.args.filter(arg => !arg.description).map(arg => `${at}(${arg.name})`),
    ),
    ...types
      .filter(isEnumType)
      .flatMap(type => type.getValues().map(value => ({ at: `${type.name}.${value.name}`, value })))
      .filter(({ value }) => !value.description)
      .map(({ at }) => at),
    ...types
      .filter(isInputObjectType)
      .flatMap(type =>
        Object.values(type.getFields()).map(field => ({ at: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => !field.description)
      .map(({ at }) => at),
  ])

  audit('D3', 'a deprecation says until when and what to use instead', () =>
    members
      .filter(
        ({ field }) =>
          field.deprecationReason && !/^\d{4}-\d{2}-\d{2}: use /.test(field.deprecationReason),
      )
      .map(({ at }) => at),
  )

  it('is composed: the supergraph and the public graph on disk are what the subgraphs make', () => {
    const composed = composeSchema()
    assert.equal(supergraph, composed.supergraph)
    assert.equal(
      readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
      composed.api,
    )
  })
})

function audit(id: string, sentence: string, offenders: () => (string | undefined)[]): void {
  it(`${id} ${sentence}`, () => assert.deepEqual(offenders(), []))
}

/** Ids that other systems gave: they name no record of the graph. */
const EXTERNAL_IDS = new Set([
  'Evidence.recordId',
  'ProcoreCommitment.originId',
  'ProcoreInvoiceLine.sourceLineId',
])

/** Of a list its item, and of anything else itself. */
function itemOf(type: GraphQLOutputType): GraphQLOutputType {
  const inner = isNonNullType(type) ? type.ofType : type
  return isListType(inner) ? inner.ofType : type
}

function isSourceType(type: GraphQLNamedType): boolean {
  return /^(Procore|Sage)[A-Z]/.test(type.name)
}

function isSpecified(type: GraphQLNamedType): boolean {
  return (
    (isScalarType(type) && isSpecifiedScalarType(type)) || ['Query', 'Mutation'].includes(type.name)
  )
}

function isId(type: GraphQLObjectType): boolean {
  return String(type.getFields()['id']?.type) === 'ID!'
}

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  const first = field.args.find(arg => arg.name === 'first')
  const after = field.args.find(arg => arg.name === 'after')
  return (
    String(first?.type) === 'Int!' && first?.defaultValue === 50 && String(after?.type) === 'String'
  )
}

/** The fields that some of these types have in common and that cannot stand under one name in one answer. */
function conflictsAmong(some: readonly GraphQLObjectType[]): string[] {
  const shapes = new Map<string, Set<string>>()
  for (const { name, type } of some.flatMap(each => Object.values(each.getFields()))) {
    shapes.set(name, (shapes.get(name) ?? new Set()).add(shapeOf(type)))
  }
  return [...shapes].flatMap(([name, { size }]) => (size > 1 ? name : []))
}

/** As SameResponseShape of the specification compares: what has fields of its own is any object. */
function shapeOf(type: GraphQLOutputType): string {
  const { name } = getNamedType(type)
  return isLeafType(getNamedType(type)) ? String(type) : String(type).replace(name, '{}')
}
