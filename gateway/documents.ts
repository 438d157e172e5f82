import { readdirSync, readFileSync } from 'node:fs'
import { Kind, type OperationDefinitionNode, parse } from 'graphql'

/**
 * Trusted documents: the operations of documents/, each in a file of its name. GET /graphql?documentId=
 * runs one, and the explorer opens them. They give nobody a right: whoever runs one must be allowed to.
 */
export interface TrustedDocument {
  name: string
  text: string
  /** Whom it is for and what it answers: the comment that the file begins with. */
  description: string
  operation: OperationDefinitionNode
}

const folder = new URL('../documents/', import.meta.url)
const FILE = /^(\w+)\.graphql$/

export function readDocuments(): TrustedDocument[] {
  return readdirSync(folder)
    .sort()
    .flatMap(file => {
      const name = FILE.exec(file)?.[1]
      return name === undefined ? [] : documentOf(name, readFileSync(new URL(file, folder), 'utf8'))
    })
}

function documentOf(name: string, text: string): TrustedDocument {
  const [operation, ...others] = parse(text).definitions
  if (
    operation?.kind !== Kind.OPERATION_DEFINITION ||
    operation.name?.value !== name ||
    others.length > 0
  ) {
    throw new Error(`documents/${name}.graphql is not one operation named ${name}`)
  }
  const comment = /^(?:#.*\n)+/.exec(text)?.[0] ?? ''
  return {
    name,
    text,
    description: comment.replaceAll(/^# ?/gm, '').replaceAll('\n', ' ').trim(),
    operation,
  }
}
