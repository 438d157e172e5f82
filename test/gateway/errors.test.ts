import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildSchema, isEnumType } from 'graphql'
import { errorCatalogue } from '#lib/errors'

/** docs/errors.md is a promise to other programs, so it says what the catalogue says and no more. */

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/errors.md', root), 'utf8')

test('every code is documented with its meaning and whether to try again, and no other is', () => {
  const expected = Object.entries(errorCatalogue).map(
    ([code, { retryable, meaning }]) => `| \`${code}\` | ${retryable} | ${meaning} |`,
  )
  const documented = page.match(/^\| `\w+` \| (YES|NO|LOOK_FIRST) \|.*$/gm)
  assert.deepEqual(documented, expected)
})

test('every code stands under the system that it belongs to', () => {
  const headings = { TIEOUT: 'Tieout', PROCORE: 'Procore', SAGE300: 'Sage 300 CRE' }
  for (const [code, { system }] of Object.entries(errorCatalogue)) {
    const before = page.slice(0, page.indexOf(`| \`${code}\` |`))
    assert.equal(before.split(/^## /m).at(-1)?.split('\n')[0], headings[system], code)
  }
})

test('every code of a user error is documented, and no other is', () => {
  const type = buildSchema(readFileSync(new URL('schema/api.graphql', root), 'utf8')).getType(
    'UserErrorCode',
  )
  assert.ok(isEnumType(type))
  const section = page.slice(page.indexOf('## User errors'))
  const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)
  assert.deepEqual(
    documented.toSorted(),
    type
      .getValues()
      .map(value => value.name)
      .toSorted(),
  )
})

test('every code is named by a test', () => {
  const tests = textOf(
    'test/',
    file => file.endsWith('.test.ts') && file !== 'gateway/errors.test.ts',
  )
  const untested = Object.keys(errorCatalogue).filter(code => !tests.includes(`'${code}'`))
  assert.deepEqual(untested, [])
})

function textOf(folder: string, isWanted: (file: string) => boolean): string {
  const path = fileURLToPath(new URL(folder, root))
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(isWanted)
    .map(file => readFileSync(`${path}${file}`, 'utf8'))
    .join('\n')
}
