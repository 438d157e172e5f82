import { execute, parse } from 'graphql'
import { createCache } from '#lib/cache'
import { createSage300Subgraph, type SageAccess } from '#sage300'

/**
 * A process that imports into Sage and dies by SIGKILL at the moment that it logs the event which
 * its second argument names; the first is JSON: the options of the subgraph, the mutation, its input.
 */
const [told = '', moment = ''] = process.argv.slice(2)
const { options, mutation, input } = JSON.parse(told) as {
  options: SageAccess
  mutation: string
  input: object
}

const write = process.stderr.write.bind(process.stderr)
process.stderr.write = (chunk: string | Uint8Array) => {
  if (String(chunk).includes(`"event":"${moment}"`)) process.kill(process.pid, 'SIGKILL')
  return write(chunk)
}

const { schema } = createSage300Subgraph({ ...options, cache: createCache(undefined) })
await execute({ schema, document: parse(mutation), variableValues: { input } })
