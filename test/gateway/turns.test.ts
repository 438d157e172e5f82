import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createAdmitInTurn, createRunDocument } from '../../gateway/front/run-document.ts'
import { createTurns } from '../../gateway/front/turns.ts'

const { signal } = new AbortController()

function runningOn(engine: object) {
  const apollo = {
    executeOperation: async () => ({ body: { kind: 'single', singleResult: {} }, http: {} }),
  }
  const whole = { run: async () => ({}), ...engine } as never
  return createRunDocument(whole, apollo as never, createAdmitInTurn(whole, createTurns()))
}

test('whoever sends hundreds at once waits for his own, and another begins as if he were alone', async () => {
  const turns = createTurns()
  const begun: string[] = []
  const send = (caller: string) =>
    turns.take(caller, signal).then(async end => {
      begun.push(caller)
      await turn()
      end()
    })
  const flood = Array.from({ length: 150 }, () => send('flood'))
  await turn()
  const others = Promise.all(['ann', 'bob'].map(send))
  await others
  assert.ok(begun.length <= 8, String(begun))
  await Promise.all(flood)
  assert.equal(begun.filter(caller => caller === 'flood').length, 150)
})

test('one caller has no more under way than he may, and what he gave up takes no turn', async () => {
  const turns = createTurns()
  const ends = await Promise.all(Array.from({ length: 8 }, () => turns.take('ann', signal)))
  const gone = new AbortController()
  let begun = 0
  const left = turns.take('ann', gone.signal)
  const waits = turns.take('ann', signal).then(end => {
    begun += 1
    end()
  })
  await turn()
  await turn()
  assert.equal(begun, 0)
  gone.abort()
  await assert.rejects(left, { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 1 })
  ends[0]?.()
  await waits
  assert.equal(begun, 1)
  await turns.take('bob', signal)
})

test('whoever was refused waits nine times as long as that took, and nobody else waits for him', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const turns = createTurns()
  const begun: string[] = []
  const send = (caller: string) =>
    turns.take(caller, signal).then(end => {
      begun.push(caller)
      end()
    })
  turns.refused('ann', 10)
  const waits = send('ann')
  await send('bob')
  await send('bob')
  t.mock.timers.tick(89)
  await send('bob')
  assert.deepEqual(begun, ['bob', 'bob', 'bob'])
  t.mock.timers.tick(1)
  await waits
  turns.refused('ann', 300)
  const again = send('ann')
  t.mock.timers.tick(2_699)
  await send('bob')
  assert.equal(begun.length, 5)
  t.mock.timers.tick(1)
  await again
  assert.equal(begun.length, 6)
})

test('those who are refused at the same time wait for each other’s time as well', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const turns = createTurns()
  const begun: string[] = []
  const send = (caller: string) =>
    turns.take(caller, signal).then(end => {
      begun.push(caller)
      end()
    })
  turns.refused('ann', 10)
  turns.refused('bob', 10)
  const [ann, bob] = [send('ann'), send('bob')]
  t.mock.timers.tick(90)
  await ann
  t.mock.timers.tick(89)
  await send('zoe')
  assert.deepEqual(begun, ['ann', 'zoe'])
  t.mock.timers.tick(1)
  await bob
  turns.refused('bob', 10)
  const again = send('bob')
  t.mock.timers.tick(90)
  await again
})

test('a document that is refused counts for its caller, and one that runs does not', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const run = runningOn({
    admit({ query }: { query: string }) {
      if (query === 'refused') throw new Error(query)
      return { operation: { definition: {} } }
    },
  })
  const ask = (query: string, name: string) => {
    const caller = { name, scopes: new Set(['read'] as const) }
    return run({ query, caller, mayWrite: false, requestId: 'a', signal })
  }
  await ask('runs', 'ann')
  await ask('runs', 'ann')
  await assert.rejects(ask('refused', 'ann'))
  let isAnswered = false
  const waits = ask('runs', 'ann').then(() => {
    isAnswered = true
  })
  await ask('runs', 'bob')
  await ask('runs', 'bob')
  assert.equal(isAnswered, false)
  t.mock.timers.tick(500)
  await waits
})

test('of two refusals of a caller the longer pause counts', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const turns = createTurns()
  turns.refused('ann', 50)
  turns.refused('ann', 1)
  let isBegun = false
  const begun = turns.take('ann', signal).then(end => {
    isBegun = true
    end()
  })
  t.mock.timers.tick(100)
  for (let count = 0; count < 20; count += 1) await turn()
  assert.equal(isBegun, false)
  t.mock.timers.tick(350)
  await begun
})

test('too many that wait are refused at once, and say when to come again', async () => {
  const turns = createTurns()
  const ends = await Promise.all(Array.from({ length: 8 }, () => turns.take('ann', signal)))
  const waiting = Array.from({ length: 200 }, () => turns.take('ann', signal))
  await assert.rejects(async () => turns.take('ann', signal), { code: 'TOO_MANY_REQUESTS' })
  ;(await turns.take('bob', signal))()
  for (const end of ends) end()
  for (const one of waiting) (await one)()
})

test('a request is under way until its answer is taken, so that nobody piles up answers', async () => {
  const run = runningOn({ admit: () => ({ operation: { definition: {} } }) })
  const request = { query: '', caller: undefined, mayWrite: false, requestId: 'a', signal }
  const takers: (() => void)[] = []
  let answered = 0
  const ask = () =>
    run({ ...request, taken: new Promise(resolve => takers.push(resolve)) }).then(() => {
      answered += 1
    })
  const first = Array.from({ length: 8 }, ask)
  const ninth = ask()
  await Promise.all(first)
  for (let turns = 0; turns < 20; turns += 1) await turn()
  assert.equal(answered, 8)
  takers[0]?.()
  await ninth
  assert.equal(answered, 9)
})

test('what a caller asks is answered while his writes wait for two systems, of which he has only so many at once', async () => {
  const systems = Promise.withResolvers<void>()
  let written = 0
  const run = runningOn({
    admit: ({ query }: { query: string }) => ({ operation: { definition: { operation: query } } }),
    async run({ operation }: { operation: { definition: { operation: string } } }) {
      if (operation.definition.operation !== 'mutation') return {}
      written += 1
      return systems.promise.then(() => ({}))
    },
  })
  const request = { caller: undefined, mayWrite: true, requestId: 'a', signal }
  const writes = Array.from({ length: 40 }, () => run({ ...request, query: 'mutation' }))
  await run({ ...request, query: 'query' })
  for (let turns = 0; turns < 100; turns += 1) await turn()
  assert.equal(written, 32)
  await run({ ...request, query: 'query' })
  systems.resolve()
  await Promise.all(writes)
  assert.equal(written, 40)
})
