import { isUtf8 } from 'node:buffer'
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type SelectionSetNode,
} from 'graphql'
import { keyInPlan } from './aliases.ts'
import { limits } from './limits.ts'
import { isIntrospection } from './operation.ts'
import {
  generateObjectScan,
  isAt,
  type Scan,
  scanAny,
  scanBoolean,
  scanEnum,
  scanFloat,
  scanInt,
  scanList,
  scanNullable,
  scanText,
} from './scans.ts'
import { type Compiler, collectAll, compilerOf, selectionsOf } from './selections.ts'
import type { SubgraphRequest } from './types.ts'

/** The part of a subgraph's answer that is the client's, to the byte; undefined where it has to be read. */
export type Verbatim = NonNullable<SubgraphRequest['verbatim']>

/** The size that shaping reckons with is never more than this many times the bytes. */
const RECKONED_RATIO_MAX = 2
const HEAD = Buffer.from('{"data":')

/**
 * Where one subgraph answers a query alone, its answer is often what the client is to get: the same fields in the same
 * order, all of their kinds, no null where none may be. This is the look at its bytes that tells so, after which they
 * are passed on. It takes a fraction of the time of reading them as JSON, shaping that and writing it again; and what it
 * takes is what would have come out of that. At the first byte that could be otherwise it gives up, and the answer is
 * read. Compiled when first used: a subgraph in this process has no bytes.
 */
export function verbatimOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  taken: ReadonlySet<string>,
): Verbatim {
  let scan: Scan | undefined
  return answer => {
    if (answer.length * RECKONED_RATIO_MAX > limits.answer) return undefined
    if (!isAt(answer, 0, HEAD)) return undefined
    scan ??= compile(schema, document, taken) ?? (() => -1)
    const end = scan(answer, HEAD.length)
    if (end < 0 || answer[end] !== BRACE_END || !isBlank(answer, end + 1)) return undefined
    return isUtf8(answer) ? answer.toString('utf8', 0, end + 1) : undefined
  }
}

/** Undefined for an operation whose answer depends on the types of objects, or that changes something. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  taken: ReadonlySet<string>,
): Scan | undefined {
  const { root, selectionSet, compiler } = compilerOf(schema, document, taken)
  return root === schema.getQueryType() ? scanObject(root, [selectionSet], compiler) : undefined
}

const BRACE_END = 125

/** Some end an answer with a line feed. */
function isBlank(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== 10 && byte !== 13 && byte !== 32 && byte !== 9) return false
  }
  return true
}

function scanObject(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Scan | undefined {
  const fields: { key: string; scan: Scan | string }[] = []
  for (const [key, nodes] of collectAll(type, selections, compiler)) {
    const [node] = nodes
    const name = node?.name.value ?? key
    // What the subgraph is asked under another name, or not at all.
    if (!node || keyInPlan(node, compiler.taken) !== key || isIntrospection(name)) return undefined
    if (name === '__typename') {
      if (type === compiler.schema.getQueryType()) return undefined
      fields.push({ key, scan: JSON.stringify(type.name) })
      continue
    }
    const field = type.getFields()[name]
    const scan = field && scanOf(field.type, selectionsOf(nodes), compiler)
    if (!scan) return undefined
    fields.push({ key, scan })
  }
  return fields.length > 0 ? generateObjectScan(fields) : undefined
}

function scanOf(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Scan | undefined {
  const scan = scanPresent(getNullableType(type), selections, compiler)
  return scan && !isNonNullType(type) ? scanNullable(scan) : scan
}

function scanPresent(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  compiler: Compiler,
): Scan | undefined {
  if (isListType(type)) {
    const item = scanOf(type.ofType, selections, compiler)
    return item && scanList(item)
  }
  if (isEnumType(type)) return scanEnum(type.getValues().map(({ name }) => name))
  if (isLeafType(type)) return isSpecifiedScalarType(type) ? BUILT_IN[type.name] : scanAny
  return isObjectType(type) ? scanObject(type, selections, compiler) : undefined
}

const BUILT_IN: Readonly<Record<string, Scan>> = {
  String: scanText,
  ID: scanText,
  Int: scanInt,
  Float: scanFloat,
  Boolean: scanBoolean,
}
