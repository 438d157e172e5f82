import type { FastifyInstance } from 'fastify'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { errorCatalogue, TieoutError } from '#lib/errors'
import type { Engine } from '../engine/index.ts'
import { Refusal } from '../engine/refusal.ts'
import { KEPT, kept } from './compression.ts'

/**
 * The reference at /docs: every type of the schema and every error code, written from the schema and the catalogue
 * themselves, for whoever has no way out of the building. It says what introspection says, and needs no script.
 */
export function addReference(
  app: FastifyInstance,
  { apiSchema: schema }: Pick<Engine, 'apiSchema'>,
): void {
  const first = kept(() => pageOf('Tieout: reference', overview(schema)))
  app.get('/docs', KEPT, (request, reply) => first(request, reply.headers(HEADERS)))
  const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type))
  const pages = new Map(
    types.map(type => [type.name, kept(() => pageOf(type.name, described(type, schema)))]),
  )
  app.get<{ Params: { type: string } }>('/docs/:type', KEPT, (request, reply) => {
    const page = pages.get(request.params.type)
    if (page) return page(request, reply.headers(HEADERS))
    const message = `There is no type ${JSON.stringify(request.params.type)}; /docs lists them.`
    throw Refusal.ofRequest(404, new TieoutError('NOT_FOUND', message))
  })
}

const CACHE_SECONDS = 3_600
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': `public, max-age=${CACHE_SECONDS}`,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

const STYLE = `body { margin: 0 auto; max-width: 50rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1c1e21 }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere }
dt { margin-top: .8rem } dd { margin: 0 0 0 1rem } li { margin: .2rem 0 }
nav { font-size: .9rem } .args { font-size: .9rem }`

function overview(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const types = Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(type => !roots.some(root => root === type))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
  const errors = Object.entries(errorCatalogue).map(
    ([code, { system, retryable, meaning }]) =>
      `<dt id="${code}"><code>${code}</code></dt><dd>${escaped(meaning)} System: ${system}. Retryable: ${retryable}.</dd>`,
  )
  return [
    '<nav><a href="#queries">Queries</a> · <a href="#mutations">Mutations</a> · <a href="#subscriptions">Subscriptions</a> · <a href="#types">Types</a> · <a href="#errors">Errors</a> · <a href="/">Explorer</a></nav>',
    ...['queries', 'mutations', 'subscriptions'].flatMap((name, place) => {
      const root = roots[place]
      const title = `${name[0]?.toUpperCase()}${name.slice(1)}`
      return root
        ? [`<h2 id="${name}">${title}</h2>`, fieldsOf(Object.values(root.getFields()))]
        : []
    }),
    `<h2 id="types">Types</h2><ul>${types.map(type => `<li>${linkTo(type.name)}</li>`).join('')}</ul>`,
    `<h2 id="errors">Errors</h2><dl>${errors.join('')}</dl>`,
  ].join('\n')
}

function described(type: GraphQLNamedType, schema: GraphQLSchema): string {
  const parts = ['<nav><a href="/docs">Reference</a></nav>', told(type.description)]
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces = type.getInterfaces()
    if (interfaces.length > 0) parts.push(`<p>Is a ${listed(interfaces)}.</p>`)
    parts.push(fieldsOf(Object.values(type.getFields())))
  }
  if (isInterfaceType(type))
    parts.push(`<p>Is one of: ${listed(schema.getPossibleTypes(type))}.</p>`)
  if (isUnionType(type)) parts.push(`<p>Is one of: ${listed(type.getTypes())}.</p>`)
  if (isInputObjectType(type)) parts.push(fieldsOf(Object.values(type.getFields())))
  if (isEnumType(type)) {
    const values = type
      .getValues()
      .map(value => `<dt><code>${value.name}</code></dt><dd>${told(value.description)}</dd>`)
    parts.push(`<dl>${values.join('')}</dl>`)
  }
  return parts.join('\n')
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField

function fieldsOf(fields: readonly Field[]): string {
  const each = fields.map(field => {
    const given = 'args' in field ? field.args.map(argumentOf) : []
    const old = field.deprecationReason
      ? `<p>Deprecated: ${escaped(field.deprecationReason)}</p>`
      : ''
    const list = given.length > 0 ? `<ul class="args">${given.join('')}</ul>` : ''
    return `<dt><code>${field.name}: ${typeLink(field.type as GraphQLOutputType)}</code></dt><dd>${told(field.description)}${old}${list}</dd>`
  })
  return `<dl>${each.join('\n')}</dl>`
}

function argumentOf(argument: GraphQLArgument): string {
  const type = typeLink(argument.type as GraphQLOutputType)
  return `<li><code>${argument.name}: ${type}</code> ${escaped(argument.description ?? '')}</li>`
}

function typeLink(type: GraphQLOutputType): string {
  const { name } = getNamedType(type)
  return escaped(String(type)).replace(name, () => linkTo(name))
}

function listed(types: readonly GraphQLNamedType[]): string {
  return types.map(({ name }) => linkTo(name)).join(', ')
}

function linkTo(name: string): string {
  return `<a href="/docs/${name}">${name}</a>`
}

function told(description: string | null | undefined): string {
  return `<p>${escaped(description ?? '')}</p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`
}
