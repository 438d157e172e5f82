import assert from 'node:assert/strict'
import test from 'node:test'
import { pollProcore } from '../../subgraphs/reconcile/intake/poll.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { company } from './kit.ts'

const POLL_MS = 60 * 60_000

test('what was read and could not be judged is judged with the next look, though nothing is news by then', async t => {
  const { pool } = await company(t)
  const ending = new AbortController()
  const events: string[] = []
  let readCount = 0
  const parts = {
    pool,
    sources: { ask: async () => ({ budget: null }) },
    refresh: {
      pollable: async () => [],
      async readDuePart() {
        readCount += 1
        return readCount === 1 ? { projectId: 'one', isNews: true } : undefined
      },
    },
    reconciler: {
      async reconcileDue() {
        events.push(events.length === 0 ? 'failed' : 'judged')
        if (events.length === 1) throw new Error('The store is away.')
        ending.abort()
      },
    },
  }
  await pollProcore(parts as never, { ...testContext(), signal: ending.signal }, POLL_MS)
  assert.deepEqual(events, ['failed', 'judged'])
})
