import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { execute, parse } from 'graphql'
import { createCache } from '#lib/cache'
import { setLogLevel } from '#lib/log'
import { createSage300Subgraph } from '#sage300'
import type { OwnAccess } from './own-sage.ts'

/** A Tieout of its own at this Sage: it imports what comes on stdin, one a line, and says what came of it. */
setLogLevel('error')
const access: OwnAccess = JSON.parse(process.argv[2] ?? '{}')
const cache = createCache(undefined)
const { schema } = createSage300Subgraph({ ...access, cache })
const document = parse(`mutation ($input: SageChangeOrderImportInput!) {
  sageChangeOrderImport(input: $input) { outcome userErrors { code message } }
}`)
const lines = createInterface({ input: process.stdin })
lines.on('line', async line => {
  const result = await execute({
    schema,
    document,
    variableValues: { input: JSON.parse(line) },
    contextValue: { requestId: 'drill', signal: new AbortController().signal },
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
})
await once(lines, 'close')
