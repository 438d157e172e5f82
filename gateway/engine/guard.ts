import { hash } from 'node:crypto'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  validate,
} from 'graphql'
import { TieoutError } from '#lib/errors'
import type { Caller } from '#lib/request'
import { type BoundRule, type BoundRuleOf, checkOpen, checkProjects } from './bounds.ts'
import { checkCost } from './cost.ts'
import { FairCache } from './fair-cache.ts'
import { limits, tooLarge } from './limits.ts'
import { mergingRule } from './merging.ts'
import { asksOnlySchema, type Operation, operationOf } from './operation.ts'
import { Refusal } from './refusal.ts'
import { checkScopes, type Requirement, type RequirementsOf } from './scopes.ts'
import { checkDocumentSize } from './size.ts'
import { readText } from './text.ts'
import type { Data } from './types.ts'
import { coerceVariables } from './variables.ts'

/** A document with a hundred mistakes is mended from the first ones. */
const ERRORS_MAX = 10
const DOCUMENTS_BYTES_MAX = 32 * 1024 * 1024
/** What a parsed document takes, measured over queries of all sizes. */
const DOCUMENT_BYTES = 12 * 1024
const DOCUMENT_BYTES_PER_CHARACTER = 50
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/

const RULES = [
  ...specifiedRules.filter(rule => rule !== OverlappingFieldsCanBeMergedRule),
  mergingRule,
]

export interface GuardedRequest {
  query: string
  operationName?: string | null | undefined
  variables?: Readonly<Record<string, unknown>> | null | undefined
  caller: Caller | undefined
  /** False for GET: it is sent by links and prefetched. */
  mayWrite: boolean
  /** Only where events are sent. */
  mayStream?: boolean
}

/** A request that may run: everything that could refuse it has been asked. */
export interface Admitted {
  /** Equal for equal texts and operations. */
  key: string
  operation: Operation
  /** Selections once all fragments are spread, and the length of the text: what its plan's size goes by. */
  fields: number
  characters: number
  variables: Data
  caller: Caller | undefined
}

export interface Guard {
  /** Throws Refusal or TieoutError, before anything of the request is carried out. */
  admit(request: GuardedRequest): Admitted
  /** The document of this hash, if it is still known. */
  documentOf(hash: string): DocumentNode | undefined
}

interface KnownOperation extends Operation {
  key: string
  requirements: readonly Requirement[]
  boundRule: BoundRule
}

interface KnownDocument {
  hash: string
  document: DocumentNode
  fields: number
  /** Those that were asked for, by name; '' is the one without a name. */
  operations: Map<string, KnownOperation>
}

/**
 * The one place that decides whether a request runs, and the only one that says which operation of a
 * document it asks for: what is checked here is what runs. The order is from the cheap to the dear.
 */
export function createGuard(
  schema: GraphQLSchema,
  requirementsOf: RequirementsOf,
  boundRuleOf: BoundRuleOf,
): Guard {
  const documents = new FairCache<KnownDocument>(DOCUMENTS_BYTES_MAX)

  const documentFor = ({ query, caller }: GuardedRequest): KnownDocument => {
    const id = hash('sha256', query)
    const known = documents.get(id)
    if (known) return known
    const read = { ...validDocument(schema, query), hash: id, operations: new Map() }
    const bytes = DOCUMENT_BYTES + DOCUMENT_BYTES_PER_CHARACTER * query.length
    documents.set(id, read, bytes, caller?.name ?? '')
    return read
  }

  const operationFor = (known: KnownDocument, definition: OperationDefinitionNode) => {
    const name = definition.name?.value ?? ''
    let operation = known.operations.get(name)
    if (!operation) {
      const one = operationOf(known.document, definition)
      const { document } = one
      const requirements = requirementsOf(document)
      const key = `${known.hash}:${name}`
      operation = { ...one, key, requirements, boundRule: boundRuleOf(document) }
      known.operations.set(name, operation)
    }
    return operation
  }

  return {
    admit(request) {
      const { caller, operationName } = request
      const known = documentFor(request)
      const definition = definitionOf(known.document, operationName)
      checkMethod(definition, request)
      const operation = operationFor(known, definition)
      checkCaller(operation, caller)
      checkScopes(operation.requirements, caller)
      checkOpen(operation.boundRule, caller)
      const variables = request.variables ?? {}
      checkCost(schema, operation.document, definition, variables)
      const coerced = coerceVariables(schema, operation, variables)
      checkProjects(operation.boundRule, caller, schema, coerced)
      const { fields } = known
      const characters = request.query.length
      return { key: operation.key, operation, fields, characters, variables: coerced, caller }
    },
    documentOf: id => documents.get(id)?.document,
  }
}

/** Parses and validates. The size is looked at before each, since each takes time of its own. */
function validDocument(
  schema: GraphQLSchema,
  query: string,
): Pick<KnownDocument, 'document' | 'fields'> {
  const document = parsed(query)
  let fields = 0
  let errors: readonly GraphQLError[]
  try {
    fields = checkDocumentSize(document)
    errors = validate(schema, document, RULES, { maxErrors: ERRORS_MAX })
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError)) throw thrown
    errors = [thrown]
  }
  if (errors.length > 0) throw Refusal.ofDocument('GRAPHQL_VALIDATION_FAILED', errors)
  forgetLocations(document)
  return { document, fields }
}

function parsed(query: string): DocumentNode {
  try {
    return readText(query)
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError)) throw thrown
    if (TOO_MANY_TOKENS.test(thrown.message)) throw tooLarge('tokens', 'split the query.')
    throw Refusal.ofDocument('GRAPHQL_PARSE_FAILED', [thrown])
  }
}

/** GetOperation of the specification, §6.1: an empty name is a name, which no operation has. */
function definitionOf(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode {
  const operations = document.definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION)
  const [only] = operations
  const found =
    typeof name === 'string'
      ? operations.find(node => node.name?.value === name)
      : operations.length === 1
        ? only
        : undefined
  if (found) return found
  const names = operations.map(node => node.name?.value ?? 'one without a name').slice(0, 10)
  const message =
    typeof name === 'string'
      ? `The document has no operation named ${JSON.stringify(name.slice(0, limits.name))}; it has ${names.join(', ')}.`
      : `The document has ${operations.length} operations; name one in operationName.`
  throw Refusal.ofDocument('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(message)])
}

function checkMethod(
  { operation }: OperationDefinitionNode,
  { mayWrite, mayStream = false }: GuardedRequest,
): void {
  if (operation === 'subscription') {
    if (mayStream) return
    throw new TieoutError(
      'BAD_USER_INPUT',
      'Subscriptions are streamed by POST /graphql/stream; or ask for changes(since:).',
    )
  }
  if (operation === 'query' || mayWrite) return
  const error = new TieoutError('BAD_USER_INPUT', 'GET never runs a mutation; send it by POST.')
  throw Refusal.ofRequest(405, error, ['POST'])
}

/** Without a token the schema may be read and nothing else; whatever a token may do, it reads. */
function checkCaller(operation: Operation, caller: Caller | undefined): void {
  if (!caller && !asksOnlySchema(operation)) {
    throw new TieoutError(
      'UNAUTHENTICATED',
      'A valid bearer token is needed; send the header Authorization: Bearer <token>.',
    )
  }
  if (caller && !caller.scopes.has('read')) {
    throw new TieoutError('FORBIDDEN', 'The token lacks the scope read.')
  }
}

/** The tokens of a document take several times what the document takes. */
function forgetLocations(node: object): void {
  if ('loc' in node) node.loc = undefined
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) forgetLocations(one)
    else if (typeof value === 'object' && value !== null) forgetLocations(value)
  }
}
