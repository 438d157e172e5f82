import assert from 'node:assert/strict'
import test from 'node:test'
import { TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'

/** The lines that `work` writes. */
function written(work: () => void): Record<string, unknown>[] {
  const lines: string[] = []
  const write = process.stderr.write
  process.stderr.write = ((text: string) => lines.push(text) > 0) as typeof write
  try {
    work()
  } finally {
    process.stderr.write = write
  }
  return lines.map(line => JSON.parse(line))
}

test('the same trouble is said once, other trouble beside it, and every request by itself', () => {
  const lines = written(() => {
    for (let times = 0; times < 5; times += 1) {
      log.warn('store.away', { message: 'does not answer' })
      log.warn('store.away', { message: 'is full' })
      log.error('request.failed', { message: 'defect', requestId: `r${times}` })
      log.info('refresh.done')
    }
  })
  const count = (event: string) => lines.filter(line => line['event'] === event).length
  assert.deepEqual([count('store.away'), count('request.failed'), count('refresh.done')], [2, 5, 5])
})

test('trouble that has a code is said once in whatever words, and of every record by itself', () => {
  const lines = written(() => {
    for (const words of ['the server starts', 'the connection ended', 'nobody listens']) {
      const thrown = new TieoutError('STORE_UNREACHABLE', words)
      log.warn('by.code', troubleOf(thrown))
      for (const id of ['INVOICES', 'VENDORS']) log.warn('by.record', { id, ...troubleOf(thrown) })
      log.error('by.defect', { ...troubleOf(new TieoutError('INTERNAL', words)), code: 'INTERNAL' })
    }
  })
  const count = (event: string) => lines.filter(line => line['event'] === event).length
  assert.deepEqual([count('by.code'), count('by.record'), count('by.defect')], [1, 2, 3])
})

test('after a minute it is said again, with how often it went unsaid', t => {
  let now = performance.now()
  t.mock.method(performance, 'now', () => now)
  const say = () => log.warn('store.away', { message: 'by the clock' })
  const lines = written(() => {
    for (let times = 0; times < 3; times += 1) say()
    now += 61_000
    say()
  })
  assert.deepEqual(
    lines.map(line => line['unsaidCount']),
    [undefined, 2],
  )
})
