import { scopes } from '#lib/request'
import type { Issuer } from '../front/auth.ts'
import type { Reader } from './reader.ts'

/** Whose tokens let in, and which groups of theirs may do what; none where only keys let in. */
export function readIssuers(reader: Reader): Issuer[] {
  const addresses = listIn(reader.text('JWT_ISSUER'))
  const audiences = listIn(reader.text('JWT_AUDIENCE'))
  const groupScopes = readGroupScopes(reader)
  if (addresses.length === 0 && audiences.length === 0) return []
  if (addresses.length === 0)
    reader.required('JWT_ISSUER', 'JWT_AUDIENCE means nothing without it.')
  if (audiences.length === 0) reader.required('JWT_AUDIENCE', 'a token for anyone would be let in.')
  if (addresses.some(address => !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))) {
    reader.problem('JWT_ISSUER', 'is not an address that begins with https:// or http://.')
  }
  if (audiences.length > 1 && audiences.length !== addresses.length) {
    reader.problem('JWT_AUDIENCE', 'has one value for all issuers, or one for each in their order.')
  }
  return addresses.map((issuer, place) => {
    const [first = ''] = audiences
    return { issuer, audience: audiences[place] ?? first, groupScopes }
  })
}

/** Accounting=read write; Controllers=approve */
function readGroupScopes(reader: Reader): ReadonlyMap<string, readonly string[]> {
  const entries = (reader.text('JWT_GROUP_SCOPES') ?? '').split(';').filter(part => part.trim())
  return new Map(
    entries.map(entry => {
      const at = entry.lastIndexOf('=')
      const words = entry
        .slice(at + 1)
        .split(/[\s,]+/)
        .filter(Boolean)
      const isRight = at > 0 && words.length > 0 && words.every(word => isScope(word))
      if (!isRight) {
        reader.problem(
          'JWT_GROUP_SCOPES',
          `has ${JSON.stringify(entry.trim())}; write <group>=<scopes>; …, of ${scopes.join(', ')}.`,
        )
      }
      return [entry.slice(0, at).trim(), words]
    }),
  )
}

function isScope(word: string): boolean {
  return (scopes as readonly string[]).includes(word)
}

function listIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
}
