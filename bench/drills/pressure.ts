import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { inputsOf } from '#test/harness/write-inputs'
import { Random } from '../../sandbox/generate/random.ts'
import { queryOf } from '../crash/writes.ts'
import { problemsOf } from './checks.ts'
import { type DrillAnswer, type DrillWorld, until } from './world.ts'

/** Something that happens to a deployment while clients read and write. */
export interface Happening {
  what: string
  begin(): Promise<void>
  end(): Promise<void>
  /** Between the two. */
  awayMs: number
}

/** What clients saw while it happened, and how long afterwards everything was answered whole again. */
export interface Seen {
  what: string
  answered: number
  partly: number
  unanswered: number
  healthyAfterMs: number
}

export interface PressureReport {
  happenings: Seen[]
  /** By kind and state. */
  operations: Record<string, number>
  failures: Failure[]
  problems: string[]
}

/** Why operations FAILED. Each try is one, also those under the same key. */
export interface Failure {
  reason: string
  /** A system could not be asked, and refused nothing. */
  wasUnasked: boolean
  operations: number
  targets: number
  /** After which nothing came of their key. */
  lasting: number
}

const CLIENTS_COUNT = 3
/** Of what is sent, so much writes. */
const WRITE_PERCENT = 25
const PAUSE_MS = 150
/** No request lives longer than a minute; the rest is what a busy machine adds. */
const HANG_MS = 75_000
const HEALTHY_LIMIT_MS = 120_000
const SETTLE_LIMIT_MS = 240_000

/** Through all three subgraphs, so that both systems are asked. */
const READ = `{ commitments(first: 5) { totalCount nodes {
  number verdict procore { revisedAmount } sage { revisedAmount } findings { code } } } }`
/** What may be said of a part that is away. */
const HONEST =
  /^(SUBGRAPH_FAILED|STORE_UNREACHABLE|(PROCORE|SAGE)_(UNREACHABLE|TIMEOUT|UNAVAILABLE|RATE_LIMITED)|ANSWER_INCOMPLETE)$/

/** Lets it all happen, one after another, to what answers at `url`, which has read all that there is to read. */
export async function underPressure(options: {
  world: DrillWorld
  url: string
  happenings: readonly Happening[]
  seed: string
  onProgress(line: string): void
}): Promise<PressureReport> {
  const { world, url, seed } = options
  const random = new Random(`${seed} pressure`)
  const wishes = await until('something to write', async () => {
    const found = await wishesOf(world, random)
    return found.length > 0 && found
  })
  const answered: { key: string; isDone: boolean; codes: string[] }[] = []
  const problems = new Set<string>()
  const counts = { answered: 0, partly: 0, unanswered: 0 }
  let isOver = false

  function ask(query: string, variables = {}): Promise<DrillAnswer> {
    return asked(url, world.token, query, variables)
  }

  async function timed(query: string, variables = {}): Promise<DrillAnswer | undefined> {
    const begun = performance.now()
    const answer = await ask(query, variables).catch((thrown: unknown) => {
      if (performance.now() - begun > HANG_MS) problems.add(`no answer came: ${messageOf(thrown)}`)
      return undefined
    })
    if (!answer) counts.unanswered += 1
    else if (answer.errors.length > 0) counts.partly += 1
    else counts.answered += 1
    for (const { message, extensions } of answer?.errors ?? []) {
      if (!HONEST.test(extensions?.code ?? '')) problems.add(`${extensions?.code}: ${message}`)
    }
    return answer
  }

  async function write(wish: Wish, key: string): Promise<void> {
    const input = { ...wish.input, idempotencyKey: key }
    for (const late = performance.now() + SETTLE_LIMIT_MS; performance.now() < late; ) {
      const payload = (await timed(wish.query, { input }))?.data?.answer
      const codes = payload?.userErrors.map((error: { code: string }) => error.code)
      const state = payload?.operation?.state
      // Under the same key until it has ended: where a system could not be asked, that tries it again.
      if (codes && !codes.includes('IN_PROGRESS') && state !== 'RUNNING') {
        if ([undefined, 'SUCCEEDED', 'FAILED'].includes(state)) {
          answered.push({ key, isDone: codes.length === 0, codes })
        }
        // What nothing came of is there to be written still.
        if (state === 'FAILED') wishes.unshift(wish)
        return
      }
      await delay(PAUSE_MS)
    }
  }

  async function client(index: number): Promise<void> {
    const own = new Random(`${seed} ${index}`)
    for (let turn = 0; !isOver; turn += 1) {
      const wish = own.chance(WRITE_PERCENT) ? wishes.pop() : undefined
      if (wish) await write(wish, `${seed}-${index}-${turn}`)
      else await timed(READ)
      await delay(PAUSE_MS)
    }
  }

  const happenings: Seen[] = []
  const happen = async ({ what, begin, end, awayMs }: Happening) => {
    Object.assign(counts, { answered: 0, partly: 0, unanswered: 0 })
    await begin()
    await delay(awayMs)
    await end()
    const mended = performance.now()
    // A connection that was kept may still lead to the one that was killed.
    const isHealthy = () => ask(READ).then(isWhole, () => false)
    await until('a whole answer', isHealthy, HEALTHY_LIMIT_MS).catch(() =>
      problems.add(`${what}: nothing whole was answered within ${HEALTHY_LIMIT_MS / 1000} s after`),
    )
    const healthyAfterMs = Math.round(performance.now() - mended)
    happenings.push({ what, ...counts, healthyAfterMs })
    options.onProgress(`${what}: ${JSON.stringify({ ...counts, healthyAfterMs })}`)
  }
  const clients = Array.from({ length: CLIENTS_COUNT }, (_, index) => client(index))
  for (const happening of options.happenings) await happen(happening)
  isOver = true
  await Promise.all(clients)
  const lasting = await lastingProblems(world, answered)
  const states = await world.store.query<{ what: string; count: number }>(
    `select kind || ' ' || state as what, count(*)::int as count from tieout.operation group by 1 order by 1`,
  )
  const failures = await failuresIn(world)
  return {
    happenings,
    operations: Object.fromEntries(states.rows.map(row => [row.what, row.count])),
    failures,
    problems: [...problems, ...lasting, ...unmended(failures)],
  }
}

/** In sentences. */
export function tellPressure({
  happenings,
  operations,
  failures,
  problems,
}: PressureReport): string {
  const lines = [
    ...happenings.map(
      ({ what, answered, partly, unanswered, healthyAfterMs }) =>
        `${what}: ${answered} answered, ${partly} in part, ${unanswered} not; whole again after ${healthyAfterMs} ms.`,
    ),
    `Operations by kind and state: ${JSON.stringify(operations)}`,
    ...failures.map(
      ({ reason, operations: count, targets, lasting }) =>
        `  ${count} about ${targets}, ${lasting} of them for good: ${reason}`,
    ),
    problems.length === 0
      ? 'Every request was answered or said why not, and nothing is lost or there twice.'
      : `${problems.length} problems:`,
    ...problems.map(problem => `  ${problem}`),
  ]
  return `${lines.join('\n')}\n`
}

interface Wish {
  query: string
  input: Record<string, unknown>
}

async function wishesOf(world: DrillWorld, random: Random): Promise<Wish[]> {
  const query = queryOf('changeOrderExport', 'operation { state } userErrors { code message }')
  const inputs = (await inputsOf['changeOrderExport']?.(world.store)) ?? []
  return shuffled(inputs, random).map(input => ({ query, input }))
}

/** Numbers and ids left out, so that what is said of many is one reason. */
async function failuresIn({ store }: DrillWorld): Promise<Failure[]> {
  const { rows } = await store.query<Failure>(
    `with failed as (
       select *, user_errors = '[]' as was_unasked,
         not exists (
           select from tieout.operation as later
           where later.requested_by = operation.requested_by
             and later.idempotency_key = operation.idempotency_key
             and later.position > operation.position
         ) as is_last
       from tieout.operation where state = 'FAILED'
     )
     select kind || ' ' || coalesce(said ->> 'code', '') || ': '
        || regexp_replace(coalesce(said ->> 'message', ''), '[A-Z]+-?[0-9]+\\S*|[0-9][0-9.,]*', '#', 'g') as reason,
       was_unasked as "wasUnasked", count(*)::int as operations, count(distinct target)::int as targets,
       count(*) filter (where is_last)::int as lasting
     from failed
     cross join lateral jsonb_array_elements(
       case when was_unasked then jsonb_build_array(result -> 'failure') else user_errors end
     ) as said
     group by 1, 2 order by 3 desc, 1`,
  )
  return rows
}

/** Where a system could not be asked nothing was written, and who asks again under the same key gets it done. */
function unmended(failures: readonly Failure[]): string[] {
  return failures
    .filter(({ wasUnasked, lasting }) => wasUnasked && lasting > 0)
    .map(
      ({ reason, lasting }) => `${lasting} FAILED for good, though only the way was cut: ${reason}`,
    )
}

/** After so long as anything goes on, and a while more. */
async function lastingProblems(
  world: DrillWorld,
  answered: Parameters<typeof problemsOf>[1],
): Promise<string[]> {
  let problems = await problemsOf(world, answered)
  let before = ''
  for (let late = 0; problems.length > 0; ) {
    const told = await progressOf(world)
    if (told !== before) late = performance.now() + SETTLE_LIMIT_MS
    else if (performance.now() > late) break
    before = told
    await delay(1_000)
    problems = await problemsOf(world, answered)
  }
  return problems
}

/** Changes with whatever an operation does, but for looking again in vain. */
async function progressOf({ store }: DrillWorld): Promise<string> {
  const { rows } = await store.query<{ told: string }>(
    `select concat_ws(' ', (select count(*) from tieout.operation where state = 'RUNNING'),
       (select count(*) from tieout.operation_step),
       (select count(*) from tieout.operation_step where finished_at is not null)) as told`,
  )
  return rows[0]?.told ?? ''
}

async function asked(
  url: string,
  token: string,
  query: string,
  variables: object,
): Promise<DrillAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(HANG_MS),
  })
  const answer = (await response.json()) as Partial<DrillAnswer>
  return { data: answer.data, errors: answer.errors ?? [] }
}

function isWhole({ data, errors }: DrillAnswer): boolean {
  return errors.length === 0 && data?.commitments.totalCount > 0
}

export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map(value => ({ value, place: random.below(1_000_000) }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ value }) => value)
}
