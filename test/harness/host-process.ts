import { messageOf } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import type { HostAnswer, HostedTieout, HostRequest } from './hosts.ts'
import { startHere } from './tieout.ts'

/** Keeps Tieouts for whoever began this process, until that goes away; see hosts.ts. */
setLogLevel('error')
const running = new Map<number, HostedTieout>()
process.on('message', message => {
  const request = message as HostRequest
  const done = 'env' in request ? start(request) : close(request)
  void done
    .catch((thrown: unknown): HostAnswer => ({ id: request.id, failure: messageOf(thrown) }))
    .then(answer => process.connected && process.send?.(answer))
})
process.once('disconnect', async () => {
  await Promise.allSettled([...running.values()].map(tieout => tieout.close()))
})

async function start({ id, env }: Extract<HostRequest, { env: unknown }>): Promise<HostAnswer> {
  const tieout = await startHere(env)
  running.set(id, tieout)
  const { url, sandboxUrl } = tieout
  return { id, url, ...(sandboxUrl !== undefined && { sandboxUrl }) }
}

async function close({ id }: HostRequest): Promise<HostAnswer> {
  await running.get(id)?.close()
  running.delete(id)
  return { id }
}
