import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'

const DEPLOY = fileURLToPath(new URL('../../deploy', import.meta.url))

describe('what Prometheus reads', () => {
  let tieout: AskedSample

  before(async () => {
    tieout = await askSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('says what stands: differences, operations, sources and the store', async () => {
    const text = await scrape()
    const [high] = valuesOf(text, 'tieout_findings', /severity="HIGH"/)
    const { findings } = (
      await tieout.ask('{ findings(first: 1, filter: { severities: [HIGH] }) { totalCount } }')
    ).data
    assert.equal(high, findings.totalCount)
    assert.deepEqual(valuesOf(text, 'tieout_operations', /state="DEAD_LETTER"/), [0])
    assert.deepEqual(valuesOf(text, 'tieout_operations', /state="SUCCEEDED"/), [])
    for (const system of ['PROCORE', 'SAGE300']) {
      assert.deepEqual(valuesOf(text, 'tieout_source_up', new RegExp(system)), [1])
    }
    assert.deepEqual(valuesOf(text, 'tieout_store_up', /^/), [1])
    assert.match(text, /nodejs_eventloop_lag_seconds/)
  })

  it('times trusted documents by their name, others by none, and each subgraph', async () => {
    const counts = (text: string) =>
      [
        ['tieout_document_seconds_count', /"Operation",outcome="whole"/],
        ['tieout_document_seconds_count', /"other",outcome="refused"/],
        ['tieout_subgraph_seconds_count', /"reconcile",outcome="whole"/],
      ].map(([name, labels]) => valuesOf(text, name as string, labels as RegExp)[0] ?? 0)
    const before = counts(await scrape())
    const headers = { authorization: 'Bearer sandbox-reader', 'apollo-require-preflight': 'true' }
    const query = new URLSearchParams({
      documentId: 'Operation',
      variables: '{"id":"gid://tieout/Operation/00000000-0000-4000-8000-000000000000"}',
    })
    await fetch(`${tieout.url}/graphql?${query}`, { headers })
    await tieout.ask('query Secret { sources { system } }')
    await tieout.ask('query Secret { nonsense }')
    const text = await scrape()
    const [named = 0, refused = 0, asked = 0] = counts(text).map(
      (count, place) => count - (before[place] ?? 0),
    )
    // Others ask the same Tieout, by no name of a document but this.
    assert.equal(named, 1)
    assert.ok(refused >= 1)
    assert.ok(asked >= 2)
    assert.ok(valuesOf(text, 'tieout_http_seconds_count', /address="\/graphql"/).length > 0)
    assert.doesNotMatch(text, /Secret|nonsense|sandbox-reader/)
  })

  it('has every metric, and every label, that an alert or the dashboard looks at', async () => {
    const text = await scrape()
    const names = new Set(text.split('\n').map(line => line.replace(/[{ ].*/, '')))
    const asked = readdirSync(DEPLOY, { recursive: true, encoding: 'utf8' })
      .filter(file => /(alerts\.yaml|grafana.*\.json)$/.test(file))
      .map(file => readFileSync(join(DEPLOY, file), 'utf8'))
      .join('\n')
    const found = [...asked.matchAll(/\b(?:tieout|nodejs|process)_\w+/g)].map(([name]) => name)
    assert.ok(found.length > 20)
    for (const name of found) assert.ok(names.has(name), name)
    for (const [, name = '', label = ''] of asked.matchAll(/(tieout_\w+)\{(\w+)/g)) {
      assert.match(text, new RegExp(`^${name}\\{.*\\b${label}=`, 'm'))
    }
    const { groups } = parse(readFileSync(join(DEPLOY, 'alerts.yaml'), 'utf8'))
    for (const { alert, expr, labels, annotations } of groups[0].rules) {
      assert.ok(alert && expr && labels.severity && annotations.summary, alert)
    }
  })

  it('is for who has a token', async () => {
    const { status, headers } = await fetch(`${tieout.url}/metrics`)
    assert.deepEqual([status, headers.get('www-authenticate')], [401, 'Bearer realm="Tieout"'])
  })

  async function scrape(): Promise<string> {
    const headers = { authorization: 'Bearer sandbox-reader' }
    const answer = await fetch(`${tieout.url}/metrics`, { headers })
    assert.deepEqual(
      [answer.status, answer.headers.get('content-type')?.slice(0, 10)],
      [200, 'text/plain'],
    )
    return answer.text()
  }
})

function valuesOf(text: string, name: string, labels: RegExp): number[] {
  return text
    .split('\n')
    .filter(line => line.replace(/[{ ].*/, '') === name && labels.test(line))
    .map(line => Number(line.slice(line.lastIndexOf(' ') + 1)))
}
