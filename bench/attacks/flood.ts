import { workerData } from 'node:worker_threads'
import type { Attack, Attacker } from './attack.ts'
import { sent } from './send.ts'

/** Every attack at once and again, and between them strangers, each with a key of his own that is none. */
const FLOODERS_COUNT = 16
const { url, tokens, attacks } = workerData as {
  url: string
  tokens: Record<Attacker, string>
  attacks: Attack[]
}

for (let place = 0; place < FLOODERS_COUNT; place += 1) void flood(place)

async function flood(place: number): Promise<void> {
  for (let turn = place; ; turn += 1) {
    const attack = attacks[turn % attacks.length]
    if (attack) await sent(url, tokens, turn % 2 ? attack : stranger(turn)).catch(() => undefined)
  }
}

function stranger(turn: number): Attack {
  const authorization = `Bearer tieout_${String(turn).padStart(43, 'A')}`
  return { name: 'a stranger', as: 'nobody', query: '{ __typename }', headers: { authorization } }
}
