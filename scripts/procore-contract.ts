/**
 * Records in subgraphs/procore/contract/ the shape of what is read of Procore: its own description of
 * the API, an OpenAPI file, joined with what the mapping reads. Run it when either changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type Contract,
  contractFileOf,
  type FieldShape,
} from '../subgraphs/procore/watch/contract.ts'
import { readings } from '../subgraphs/procore/watch/readings.ts'
import { undescribed, undescribedInsurance } from '../subgraphs/procore/watch/undescribed.ts'
import { resources } from '../subgraphs/procore/wire/resources.ts'

const usage = `Usage: node scripts/procore-contract.ts --openapi FILE [--check]

Writes subgraphs/procore/contract/ from Procore's OpenAPI description and subgraphs/procore/records/, or
with --check tells whether it is as they say. Format it afterwards: npx biome format --write subgraphs/procore/contract
`

interface Schema {
  $ref?: string
  type?: string
  nullable?: boolean
  enum?: unknown[]
  properties?: Record<string, Schema>
  items?: Schema
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
}

interface OpenApi {
  paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> } }
  >
  components: { schemas: Record<string, Schema> }
}

const { values } = parseArgs({
  options: {
    openapi: { type: 'string' },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || values.openapi === undefined) {
  process.stdout.write(usage)
  process.exit(values.help ? 0 : 1)
}
const api = JSON.parse(readFileSync(values.openapi, 'utf8')) as OpenApi

/**
 * No field of these that is not recorded is news: the columns of a budget are each company's own, and
 * the list of insurances is not described.
 */
const openRecords = new Set(['budgetRows', 'insurances'])

for (const key of Object.keys(resources) as (keyof typeof resources)[]) {
  const { name, path } = resources[key]
  const record = key === 'insurances' ? {} : recordAt(path)
  const fields: Record<string, FieldShape> = {}
  const known: Record<string, string[]> = openRecords.has(key) ? {} : { '': namesIn(record) }
  for (const [field, reads] of Object.entries(readings[key])) {
    const described = schemaAt(record, field)
    fields[field] = { reads, ...(described ? shapeOf(described) : addedShape(key, field)) }
    const inner = described && innerOf(described)
    if (inner) known[inner.isList ? `${field}[]` : field] = namesIn(inner.schema)
  }
  const contract: Contract = { resource: name, path, fields, known }
  const file = contractFileOf(name)
  if (!values.check) writeFileSync(file, `${JSON.stringify(contract, null, 2)}\n`)
  else if (JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) !== JSON.stringify(contract)) {
    process.stderr.write(`${name} is recorded otherwise than its records and the description say\n`)
    process.exitCode = 1
  }
}

function addedShape(resource: string, field: string): Omit<FieldShape, 'reads'> {
  const types = (resource === 'insurances' ? undescribedInsurance : undescribed)[field]
  if (!types) throw new Error(`${resource}: ${field} is in neither the description nor undescribed`)
  return { types, isUndescribed: true }
}

/** What one record of the resource looks like. */
function recordAt(path: string): Schema {
  const wanted = path.replace(/\{\w+\}/g, '{}')
  const found = Object.entries(api.paths).find(
    ([each]) => each.replace(/\{\w+\}/g, '{}') === wanted,
  )
  const schema = found?.[1].get?.responses['200']?.content?.['application/json']?.schema
  if (!schema) throw new Error(`the description has no GET ${path}`)
  const body = resolved(schema)
  const data = propertiesOf(body)['data']
  const value = data ? resolved(data) : body
  return value.items ? resolved(value.items) : value
}

function schemaAt(record: Schema, field: string): Schema | undefined {
  let at: Schema | undefined = record
  for (const step of field.split('.')) {
    at = at && propertiesOf(at)[step.replace('[]', '')]
    at = at && resolved(at)
    if (step.endsWith('[]')) at = at?.items && resolved(at.items)
  }
  return at
}

function shapeOf(schema: Schema): Omit<FieldShape, 'reads'> {
  const words = schema.enum?.filter(word => typeof word === 'string')
  return {
    types: schema.type ? [schema.type] : ['object'],
    ...(schema.nullable && { isNullable: true }),
    ...(words && words.length > 0 && { enum: words }),
  }
}

function innerOf(schema: Schema): { schema: Schema; isList: boolean } | undefined {
  if (schema.items) return { schema: resolved(schema.items), isList: true }
  return namesIn(schema).length > 0 ? { schema, isList: false } : undefined
}

function namesIn(schema: Schema): string[] {
  return Object.keys(propertiesOf(schema)).toSorted()
}

/** Variants of one record count as one that has the fields of all. */
function propertiesOf(schema: Schema): Record<string, Schema> {
  const variants = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  const inherited = variants.map(variant => propertiesOf(resolved(variant)))
  return Object.assign({}, ...inherited, schema.properties)
}

function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema
  const found = api.components.schemas[schema.$ref.split('/').at(-1) ?? '']
  if (!found) throw new Error(`the description lacks ${schema.$ref}`)
  return resolved(found)
}
