import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Procore's API description (OpenAPI 3.0), which the sandbox and the client are held to. It is not
 * ours to publish: a checkout has none, unless it lies in a folder beside the project's own.
 */
export const descriptionFile = join(import.meta.dirname, '../../../shared/procore/openapi.json')

/** Why the tests that read the description are skipped; false when they can run. */
export const skipWithoutDescription: string | false = existsSync(descriptionFile)
  ? false
  : `Procore's API description is not at ${descriptionFile}`

type Node = Record<string, unknown>

/** Where an answer differs from the description. */
export interface Breach {
  /** "line_items.*.wbs_code.id"; empty for the body itself. */
  place: string
  rule: string
  value: unknown
}

/** Views and other shapes that a query parameter chooses. */
const shapeParameters = ['view', 'serializer_view']

export interface Description {
  /** "GET /rest/v1.0/projects/{}": placeholders have names of their own in every path. */
  operations: ReadonlySet<string>
  /** Whether the operation cannot be asked without the query parameter. */
  requires(operation: string, parameter: string): boolean
  /** Every query that chooses a shape of the answer: "", "view=compact". */
  shapes(operation: string): string[]
  /** Throws when the description does not have the operation. */
  check(operation: string, status: number, body: unknown): Breach[]
}

const methods = ['get', 'post', 'patch', 'put', 'delete']

export function readDescription(): Description {
  const document = JSON.parse(readFileSync(descriptionFile, 'utf8')) as Node
  const operations = new Map<string, Node>()
  for (const [path, item] of Object.entries(document['paths'] as Record<string, Node>)) {
    for (const method of methods) {
      const operation = item[method] as Node | undefined
      if (operation) operations.set(operationKey(`${method} ${path}`), operation)
    }
  }

  const checker = new Checker(document)

  function described(operation: string): Node {
    const found = operations.get(operationKey(operation))
    if (!found) throw new Error(`The description has no operation ${operation}`)
    return found
  }

  function parametersOf(operation: string): Node[] {
    return ((described(operation)['parameters'] ?? []) as Node[]).map(checker.resolved)
  }

  function schemaOf(operation: string, status: number): Node | undefined {
    const found = described(operation)
    const responses = found['responses'] as Record<string, Node>
    const response = checker.resolved(responses[status] ?? responses['default'] ?? {})
    const content = response['content'] as Record<string, Node> | undefined
    return content?.['application/json']?.['schema'] as Node | undefined
  }

  return {
    operations: new Set(operations.keys()),
    requires: (operation, parameter) =>
      parametersOf(operation).some(
        ({ in: place, name, required }) => place === 'query' && name === parameter && required,
      ),
    shapes(operation) {
      const chosen = parametersOf(operation).flatMap(({ name, schema }) => {
        const values = (schema as Node | undefined)?.['enum'] as string[] | undefined
        return shapeParameters.includes(String(name)) && values
          ? values.map(value => `${name}=${value}`)
          : []
      })
      return ['', ...chosen]
    },
    check(operation, status, body) {
      const schema = schemaOf(operation, status)
      return schema ? checker.breaches(schema, body, '') : []
    },
  }
}

export function operationKey(operation: string): string {
  const [method = '', path = ''] = operation.split(' ')
  return `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`
}

/** Holds values to the schemas of one document. */
class Checker {
  readonly #document: Node
  readonly #nullableNames = new Set<string>()

  constructor(document: Node) {
    this.#document = document
    collectNullable(document, this.#nullableNames)
  }

  resolved = (node: Node): Node => {
    const reference = node['$ref']
    if (typeof reference !== 'string') return node
    const path = reference.slice(2).split('/')
    const target = path.reduce<unknown>((at, key) => (at as Node)[key], this.#document)
    return this.resolved(target as Node)
  }

  /** The breaches of `value`; of several views, those of the one that fits best. */
  breaches(given: Node, value: unknown, place: string): Breach[] {
    const schema = this.resolved(given)
    if (value === null) {
      const rule = 'is not nullable'
      return this.#mayBeNull(schema, place) ? [] : [{ place, rule, value }]
    }
    const views = (schema['oneOf'] ?? schema['anyOf']) as Node[] | undefined
    if (views) {
      const each = views.map(view => this.breaches(view, value, place))
      return each.toSorted((left, right) => left.length - right.length)[0] ?? []
    }
    const parts = schema['allOf'] as Node[] | undefined
    if (parts) return this.breaches(merged(parts.map(this.resolved)), value, place)
    const rule = scalarRule(schema, value)
    if (rule) return [{ place, rule, value }]
    if (Array.isArray(value)) {
      const items = (schema['items'] ?? {}) as Node
      return value.flatMap(item => this.breaches(items, item, inside(place, '*')))
    }
    return typeof value === 'object' ? this.#fieldBreaches(schema, value as Node, place) : []
  }

  #fieldBreaches(schema: Node, value: Node, place: string): Breach[] {
    const properties = (schema['properties'] ?? {}) as Record<string, Node>
    const required = (schema['required'] ?? []) as string[]
    // Without a list of fields any may come; with one, a field beside it is made up.
    const listsFields = Object.keys(properties).length > 0
    const others = schema['additionalProperties'] ?? !listsFields
    const missing = required
      .filter(field => !(field in value))
      .map(field => ({ place: inside(place, field), rule: 'is required', value: undefined }))
    const wrong = Object.entries(value).flatMap(([field, inner]) => {
      const at = inside(place, field)
      const described = Object.hasOwn(properties, field) ? properties[field] : others
      if (!described) return [{ place: at, rule: 'is not described', value: inner }]
      return described === true ? [] : this.breaches(described as Node, inner, at)
    })
    return [...missing, ...wrong]
  }

  /**
   * The description says of a field in one operation that it may be null, and forgets to in the
   * next: deleted_at of a live contract. So a name that may be null anywhere may be everywhere,
   * save an id and a name, which every record has.
   */
  #mayBeNull(schema: Node, place: string): boolean {
    if (schema['nullable'] || isFree(schema)) return true
    // Procore keeps a malformed date as none, so every date may be missing.
    if (schema['format'] === 'date') return true
    const name = place.split('.').at(-1) ?? ''
    return !alwaysThere.has(name) && this.#nullableNames.has(name)
  }
}

const alwaysThere = new Set(['id', 'name'])

function collectNullable(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  const { properties } = node as { properties?: Record<string, Node> }
  for (const [name, schema] of Object.entries(properties ?? {})) {
    if (schema['nullable']) names.add(name)
  }
  for (const inner of Object.values(node)) collectNullable(inner, names)
}

function inside(place: string, field: string): string {
  return place ? `${place}.${field}` : field
}

const formats: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  decimal: /^-?\d+(\.\d+)?$/,
  float: /^-?\d+(\.\d+)?$/,
}

function scalarRule(schema: Node, value: unknown): string | undefined {
  const type = schema['type']
  if (type !== undefined && !isOfType(value, String(type))) return `is not of type ${type}`
  const allowed = schema['enum'] as unknown[] | undefined
  if (allowed && !allowed.includes(value)) return `is not one of ${allowed.join(', ')}`
  const format = typeof value === 'string' ? formats[String(schema['format'])] : undefined
  return format && !format.test(String(value)) ? `is not a ${schema['format']}` : undefined
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && !Array.isArray(value)
    case 'integer':
      return Number.isSafeInteger(value)
    default:
      return typeof value === type
  }
}

/** A schema that says nothing, as where the description was cut off. */
function isFree(schema: Node): boolean {
  return !['type', 'oneOf', 'anyOf', 'allOf', 'enum'].some(word => word in schema)
}

function merged(parts: Node[]): Node {
  return {
    ...Object.assign({}, ...parts),
    allOf: undefined,
    properties: Object.assign({}, ...parts.map(part => part['properties'])),
    required: parts.flatMap(part => (part['required'] ?? []) as string[]),
  }
}
