import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, describe, it, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildSchema, isEnumType, Kind, parse, print } from 'graphql'
import { configNames } from '#gateway/config/whole'
import { errorCatalogue } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { boundWords } from '#lib/request'
import { readMarks } from '../../gateway/engine/bounds.ts'
import { TABLES } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'

/** What the documentation says is tried here, as far as a program can try it. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'sandbox/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => `docs/${file}`),
]
const readme = read('README.md')
const schema = buildSchema(read('schema/api.graphql'))
const codes = enumNames('FindingCode')

describe('what the README tells a newcomer to try', () => {
  let tieout: AskedSample
  before(async () => {
    setLogLevel('error')
    tieout = await askSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('answers the first query with the answer that is printed below it', async () => {
    const [, token, body] =
      /curl .*?Bearer ([\w-]+)'.*?-d '(\{.*?\})'\n```/s.exec(readme) ?? assert.fail('no curl')
    const [, answer] = /```json\n(.*?)```/s.exec(readme) ?? assert.fail('no answer')
    assert.deepEqual(await post(tieout, token, body), JSON.parse(answer ?? ''))
  })

  it('plans the change order that it says is missing in Sage, and writes nothing', async () => {
    const [, token, file] =
      /Bearer ([\w-]+)'[^`]*-d @(\S+)/.exec(readme) ?? assert.fail('no dry run')
    const { data } = await post(tieout, token, read(file ?? ''))
    const { plan, operation, userErrors } = data.changeOrderExport
    assert.deepEqual(userErrors, [])
    assert.equal(operation, null)
    assert.equal(plan.length, 1)
    assert.equal(plan[0].target, 'commitment SC-2001, change order 002')
    assert.equal(plan[0].before.changeOrder, null)
    assert.equal(plan[0].after.changeOrder.amount, '-10000.00')
  })
})

for (const page of pages) {
  const text = read(page)
  const folder = dirname(page)

  test(`every link of ${page} leads somewhere`, () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
    for (const target of targets.filter(each => !/^https?:/.test(each))) {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : join(folder, path)
      assert.ok(existsSync(join(root, file)), `${page} links to ${target}`)
      if (anchor !== undefined) assert.ok(anchorsOf(read(file)).includes(anchor), target)
    }
  })

  test(`every file that ${page} names is there`, () => {
    const named = spansOf(text).filter(span => /^[\w.-]+(\/[\w.-]+)+$/.test(span))
    const tops = new Set(readdirSync(root))
    const paths = named.filter(path => tops.has(path.split('/')[0] ?? ''))
    for (const path of paths) assert.ok(existsSync(join(root, path)), `${page} names ${path}`)
  })

  test(`every command of ${page} exists`, () => {
    const { scripts } = JSON.parse(read('package.json'))
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[name], name)
    for (const [, file = ''] of text.matchAll(/node --test (\S+?)[`\s]/g)) {
      assert.ok(existsSync(join(root, file)), file)
    }
  })

  test(`every setting that ${page} names is read`, () => {
    const systems = /^(PROCORE|SAGE|SAGE300|JWT|SUBGRAPH|RECONCILE|DATABASE|REDIS)_[A-Z_]+$/
    const known: readonly string[] = [
      ...configNames,
      ...namesReadByCommands(),
      ...Object.keys(errorCatalogue),
      ...codes,
    ]
    const named = [...text.matchAll(/`([A-Z0-9_]+)`|^\s*([A-Z0-9_]+)=/gm)]
    for (const [, span, assigned] of named) {
      const name = span ?? assigned ?? ''
      if (assigned || systems.test(name)) assert.ok(known.includes(name), `${page}: ${name}`)
    }
  })
}

/** A command that asks a running Tieout has settings of its own. */
function namesReadByCommands(): string[] {
  const files = readdirSync(join(root, 'scripts')).filter(file => file.endsWith('.ts'))
  return files.flatMap(file =>
    [...read(`scripts/${file}`).matchAll(/process\.env\['(\w+)'\]/g)].map(([, name = '']) => name),
  )
}

test('docs/operating.md gives every limit and time-out as the code has it', () => {
  const rows = [
    ...read('docs/operating.md').matchAll(/^\| (.+?) \| (.+?) \| `(\w+)` \| `(\S+)` \|$/gm),
  ]
  assert.ok(rows.length > 20)
  for (const [, , documented, name = '', file = ''] of rows) {
    const [, code] =
      new RegExp(`\\b${name}(?: =|:) ([\\d_* ]+)`).exec(read(file)) ??
      assert.fail(`${file} has no ${name}`)
    assert.equal(documented, inWords(name, productOf(code ?? '')), `${name} in ${file}`)
  }
})

test('docs/operating.md has the scopes and the bounds as the contract has them', () => {
  const text = read('docs/operating.md')
  const supergraph = parse(read('schema/supergraph.graphql'))
  const fieldsOf = (name: string) =>
    supergraph.definitions.flatMap(type =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === name
        ? (type.fields ?? [])
        : [],
    )
  const cellsOf = (row: string) =>
    new RegExp(`^\\| ${row} \\|(.*)\\|$`, 'm').exec(text)?.[1] ?? assert.fail(row)
  for (const scope of ['link', 'write', 'approve']) {
    const needing = fieldsOf('Mutation').filter(field =>
      field.directives?.some(directive => print(directive).includes(`["${scope}"]`)),
    )
    const named = spansOf(cellsOf(`\`${scope}\``)).filter(name => !name.startsWith('sage'))
    assert.deepEqual(named, needing.map(field => field.name.value).toSorted(), scope)
  }
  const openTo = readMarks(supergraph)
  const bounds = { vendor: 'a vendor', project: 'projects', owner: 'an owner' } as const
  for (const to of boundWords) {
    const open = fieldsOf('Query').map(field => field.name.value)
    assert.deepEqual(
      spansOf(cellsOf(bounds[to]).split('|').at(-1) ?? ''),
      open.filter(name => openTo('Query', name, false).includes(to)).toSorted(),
      to,
    )
  }
})

test('docs/connecting.md names the tables of Sage that are read, and no other', () => {
  const named = new Set(read('docs/connecting.md').match(/\b[A-Z]{3}_[A-Z]+__[A-Z_]+\b/g))
  const known = TABLES.map(({ name }) => name).filter(name => name.includes('__'))
  assert.deepEqual([...named].toSorted(), known.toSorted())
})

test('docs/domain.md describes every verdict, and every class of finding has a rule and a row', () => {
  const text = read('docs/domain.md')
  const sql = join(root, 'subgraphs/reconcile/sql')
  const judged = readdirSync(sql, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.sql'))
    .map(file => readFileSync(join(sql, file), 'utf8'))
    .join('\n')
  const classesIn = (part: string) =>
    [...part.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) => spansOf(cell)).toSorted()
  assert.deepEqual(classesIn(text.slice(text.indexOf('## Findings'))), codes.toSorted())
  assert.deepEqual(
    codes.filter(code => !judged.includes(`'${code}'`)),
    [],
  )
  const verdicts = text.slice(text.indexOf('## Verdicts'), text.indexOf('## Findings'))
  assert.deepEqual(classesIn(verdicts), enumNames('Verdict').toSorted())
})

async function post({ url }: AskedSample, token = '', body = '') {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape, compared with another
  return (await response.json()) as any
}

function enumNames(name: string): string[] {
  const type = schema.getType(name)
  assert.ok(isEnumType(type))
  return type.getValues().map(value => value.name)
}

function spansOf(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '')
}

/** The anchors that headings get where Markdown is shown. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

/** "15 * 60_000" → 900000 */
function productOf(code: string): number {
  return code
    .split('*')
    .map(factor => Number(factor.replaceAll('_', '').trim()))
    .reduce((product, factor) => product * factor, 1)
}

/** The value of a constant as the table writes it; the end of its name is its unit. */
function inWords(name: string, value: number): string {
  if (/bytes/i.test(name)) return `${value / 1024 ** 2} MiB`
  if (!/(_MS|Ms)$/.test(name)) return String(value)
  if (value < 1000) return `${value} ms`
  return value > 60_000 ? `${value / 60_000} min` : `${value / 1000} s`
}
