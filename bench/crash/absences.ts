import { type RedisServer, startRedis } from '#test/harness/redis'
import type { DrillWorld } from '../drills/world.ts'
import type { Cell } from './matrix.ts'

/** Takes a part away; it is back when the returned call resolves, or at once where there is none. */
export async function takeAway(
  part: Cell['away'],
  world: DrillWorld,
  redis: { server: RedisServer },
): Promise<(() => Promise<unknown>) | undefined> {
  const { procoreUrl, wireUrl, sandboxControl } = world
  const times = Number.MAX_SAFE_INTEGER
  switch (part) {
    case 'PROCORE':
      await sandboxControl(procoreUrl, 'POST', 'faults', { kind: 'reset', match: '/rest', times })
      return () => sandboxControl(procoreUrl, 'DELETE', 'faults')
    case 'SAGE':
      await sandboxControl(wireUrl, 'POST', 'faults', { kind: 'refuse', times })
      await sandboxControl(wireUrl, 'POST', 'faults', { kind: 'drop', times })
      return () => sandboxControl(wireUrl, 'DELETE', 'faults')
    case 'POSTGRES':
      await world.restartStore()
      return undefined
    case 'REDIS': {
      const { port } = redis.server
      await redis.server.stop()
      return async () => {
        redis.server = await startRedis(port)
      }
    }
    case 'NOTHING':
      return undefined
  }
}
