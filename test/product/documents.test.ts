import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Kind, valueFromASTUntyped, visit } from 'graphql'
import { errorCatalogue } from '#lib/errors'
import { readDocuments } from '../../gateway/documents.ts'
import { rowKinds } from '../../subgraphs/reconcile/rows/kinds.ts'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'

const documents = readDocuments()

describe('a trusted document', () => {
  let tieout: AskedSample

  before(async () => {
    tieout = await askSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('answers to its name and nothing else, each of them, as it stands', async () => {
    assert.ok(documents.length > 10)
    for (const { name, description, operation } of documents) {
      assert.match(description, /^For .*\.$/, name)
      const asksNothing = operation.variableDefinitions?.every(
        ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue,
      )
      if (operation.operation !== 'query' || !asksNothing) continue
      const { status, body } = await get({ documentId: name })
      assert.deepEqual([name, status, body.errors], [name, 200, undefined])
    }
  })

  it('takes variables in the address', async () => {
    const { body } = await get({
      documentId: 'Retainage',
      variables: JSON.stringify({ number: 'SC-2003' }),
    })
    assert.equal(body.data.commitment.number, 'SC-2003')
  })

  it('that writes is run by no address, and plans unless it is told to write', async () => {
    const writing = documents.filter(({ operation }) => operation.operation === 'mutation')
    assert.ok(writing.length > 0)
    for (const { name, operation } of writing) {
      assert.equal((await get({ documentId: name })).status, 405, name)
      const dryRun = operation.variableDefinitions?.find(
        ({ variable }) => variable.name.value === 'dryRun',
      )
      assert.deepEqual(dryRun?.defaultValue && valueFromASTUntyped(dryRun.defaultValue), true, name)
    }
  })

  it('for rows has every column of them', () => {
    for (const { rows, columns } of rowKinds) {
      const document = documents.find(({ name }) => name.toLowerCase() === rows.toLowerCase())
      assert.ok(document, rows)
      const asked: string[] = []
      visit(document.operation, {
        Field: field => {
          if (field.selectionSet === undefined) asked.push(field.name.value)
        },
      })
      for (const { name } of columns) assert.ok(asked.includes(name), `${rows}.${name}`)
    }
  })

  it('gives nobody a right that he does not have', async () => {
    assert.equal((await get({ documentId: 'Sources' }, {})).status, 401)
    const wrong = await get({ documentId: 'Sources' }, { authorization: 'Bearer nobody' })
    assert.equal(wrong.status, 401)
  })

  it('that is not there is refused with those that are', async () => {
    const { status, body } = await get({ documentId: 'Secrets' })
    assert.equal(status, 400)
    assert.match(
      body.errors[0].message,
      /no document named Secrets; there are ChangeOrderExport, ChangeOrderRows,/,
    )
  })

  it('is in the explorer by its name', async () => {
    const page = await (await fetch(tieout.url)).text()
    const [, text = ''] =
      /<script id="settings" type="application\/json">(.*?)<\/script>/.exec(page) ?? []
    const names = JSON.parse(text).documents.map(({ name }: { name: string }) => name)
    assert.deepEqual(
      names,
      documents.map(({ name }) => name),
    )
    const [, choice = ''] = /<select name="documentId"[^>]*>(.*?)<\/select>/.exec(page) ?? []
    for (const [kind, name] of [
      ['BI', 'InvoiceRows'],
      ['a controller', 'Retainage'],
      ['other apps', 'InvoiceExport'],
    ]) {
      const [, own = ''] =
        new RegExp(`<optgroup label="For ${kind}">(.*?)</optgroup>`).exec(choice) ?? []
      assert.ok(own.includes(`<option>${name}</option>`), `${name} is for ${kind}`)
    }
  })

  it('rests on a schema that /docs describes without a network: every type, argument and error', async () => {
    const page = async (path: string) => {
      const answer = await fetch(`${tieout.url}${path}`)
      const policy = answer.headers.get('content-security-policy')
      assert.match(policy ?? '', /^default-src 'none'/)
      const text = await answer.text()
      assert.doesNotMatch(text, /(src|href)="(https?:)?\/\//)
      return { status: answer.status, text }
    }
    const seen = new Set(['/docs'])
    for (const path of seen) {
      const { status, text } = await page(path)
      assert.equal(status, 200, path)
      for (const [, link = ''] of text.matchAll(/href="(\/docs\/\w+)"/g)) seen.add(link)
    }
    const { __schema } = (await tieout.ask('{ __schema { types { name } } }')).data
    for (const { name } of __schema.types) {
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(name)
      if (!isRoot && !name.startsWith('__')) assert.ok(seen.has(`/docs/${name}`), name)
    }
    const { text } = await page('/docs')
    for (const code of Object.keys(errorCatalogue)) assert.ok(text.includes(`id="${code}"`), code)
    assert.match(text, /changeOrderExport: .*ChangeOrderExportPayload/)
    assert.equal((await fetch(`${tieout.url}/docs/Secret`)).status, 404)
    assert.equal((await fetch(`${tieout.url}/docs/__proto__`)).status, 404)
  })

  async function get(
    query: Record<string, string>,
    headers: Record<string, string> = { authorization: 'Bearer sandbox-reader' },
  ) {
    const address = `${tieout.url}/graphql?${new URLSearchParams(query)}`
    const answer = await fetch(address, {
      headers: { 'apollo-require-preflight': 'true', ...headers },
    })
    // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asserts
    return { status: answer.status, body: (await answer.json()) as any }
  }
})
