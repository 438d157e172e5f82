import type { FastifyInstance } from 'fastify'
import { type ExecutionResult, type GraphQLSchema, isEnumType } from 'graphql'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { TieoutError } from '#lib/errors'
import type { Caller, SubgraphExecutor } from '#lib/request'
import type { TrustedDocument } from '../documents.ts'
import { type Authenticate, authenticated } from './auth.ts'
import type { RunDocument } from './run-document.ts'

/**
 * GET /metrics, as Prometheus reads it: what this process does, and what the graph says of the sources, the
 * differences and the operations. Nothing in it names a caller, a record or a document of the caller's own.
 */
export interface Metrics {
  /** Times every question to a subgraph. */
  timed(subgraphs: Record<string, SubgraphExecutor>): Record<string, SubgraphExecutor>
  /** Times every document; one that is not trusted is `other`. */
  watched(run: RunDocument): RunDocument
  serve(
    app: FastifyInstance,
    how: { schema: GraphQLSchema; run: RunDocument; authenticate: Authenticate },
  ): void
}

/** From an answer out of memory to one that waits for a source. */
const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30]
const ANSWER_TIMEOUT_MS = 10_000
/** Asks in the name of Tieout itself, whatever the token of the scraper may do. */
const ITSELF: Caller = { name: 'metrics', scopes: new Set(['read']) }

/** These have ended, so that nobody has to look. */
const ENDED = new Set(['SUCCEEDED', 'FAILED'])

interface Told {
  sources?: {
    system: string
    state: string
    lastRefreshedAt: string | null
    isDegraded: boolean
    budget: { leftCount: number } | null
  }[]
  [counted: string]: unknown
}

export function createMetrics(documents: readonly TrustedDocument[]): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `tieout_${name}`, help, labelNames, registers })
  const timer = (name: string, help: string, ...labelNames: string[]) =>
    new Histogram({ name: `tieout_${name}`, help, labelNames, buckets: SECONDS, registers })

  const requests = timer('http_seconds', 'Answers by address and status.', 'address', 'status')
  const runs = timer('document_seconds', 'Documents by name and outcome.', 'document', 'outcome')
  const asked = timer(
    'subgraph_seconds',
    'Questions to a subgraph by outcome.',
    'subgraph',
    'outcome',
  )
  const findings = gauge('findings', 'Differences that stand, by severity.', 'severity')
  const operations = gauge('operations', 'Operations that have not ended well, by state.', 'state')
  const isUp = gauge('source_up', 'Whether a source answers.', 'system')
  const isDegraded = gauge('source_degraded', 'Whether parts of a source are not read.', 'system')
  const refreshed = gauge(
    'source_refreshed_seconds',
    'When a source was last read, in epoch seconds.',
    'system',
  )
  const calls = gauge(
    'source_calls_left',
    'Calls that a source still takes in this hour.',
    'system',
  )
  const isAnswered = gauge('store_up', 'Whether the store answers.')

  const nameOf = new Map(documents.map(({ name, text }) => [text, name]))

  const tell = ({ sources = [], ...counted }: Told, { severities, states }: Counted) => {
    for (const { system, state, isDegraded: hasGaps, lastRefreshedAt, budget } of sources) {
      isUp.set({ system }, state === 'UP' ? 1 : 0)
      isDegraded.set({ system }, hasGaps ? 1 : 0)
      if (lastRefreshedAt) refreshed.set({ system }, Date.parse(lastRefreshedAt) / 1_000)
      if (budget) calls.set({ system }, budget.leftCount)
    }
    const known = Object.entries(counted).flatMap(([name, told]) => {
      const count = (told as { totalCount: number } | null)?.totalCount
      return count === undefined ? [] : [[name, count] as const]
    })
    for (const [name, count] of known) {
      if (severities.includes(name)) findings.set({ severity: name }, count)
      if (states.includes(name)) operations.set({ state: name }, count)
    }
    isAnswered.set(known.length === severities.length + states.length ? 1 : 0)
  }

  return {
    timed: subgraphs =>
      Object.fromEntries(
        Object.entries(subgraphs).map(([subgraph, execute]) => [
          subgraph,
          Object.assign(
            timedOne(execute, () => asked.startTimer({ subgraph })),
            execute,
          ),
        ]),
      ),
    watched: run => async request => {
      const end = runs.startTimer({ document: nameOf.get(request.query) ?? 'other' })
      try {
        const answer = await run(request)
        end({ outcome: answer.result.errors?.length ? 'errors' : 'whole' })
        return answer
      } catch (thrown) {
        end({ outcome: 'refused' })
        throw thrown
      }
    },
    serve(app, { schema, run, authenticate }) {
      const counted = {
        severities: valuesOf(schema, 'Severity'),
        states: valuesOf(schema, 'OperationState').filter(state => !ENDED.has(state)),
      }
      const questions = questionsOf(counted)
      app.addHook('onResponse', async (request, reply) => {
        const address = request.routeOptions.url ?? 'none'
        requests.observe({ address, status: reply.statusCode }, reply.elapsedTime / 1_000)
      })
      app.get('/metrics', {
        async onRequest({ headers: { authorization } }) {
          const caller = await authenticated(authorization, authenticate)
          if (caller.bound)
            throw new TieoutError(
              'FORBIDDEN',
              'A bound token reads no metrics: they count the whole company.',
            )
        },
        async handler({ id: requestId }, reply) {
          const how = {
            caller: ITSELF,
            mayWrite: false,
            requestId,
            signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
          }
          const answers = await Promise.all(questions.map(query => run({ query, ...how })))
          tell(Object.assign({}, ...answers.map(({ result }) => result.data)) as Told, counted)
          return reply.type(register.contentType).send(await register.metrics())
        },
      })
    },
  }
}

interface Counted {
  severities: readonly string[]
  states: readonly string[]
}

/** A few documents, since one has few fields at its root; what is counted has its own name there. */
function questionsOf({ severities, states }: Counted): string[] {
  const found = severities.map(
    value => `${value}: findings(first: 1, filter: { severities: [${value}] }) { totalCount }`,
  )
  const open = states.map(
    value => `${value}: operations(first: 1, filter: { states: [${value}] }) { totalCount }`,
  )
  const sources = 'sources { system state lastRefreshedAt isDegraded budget { leftCount } }'
  return [[sources], found, open].map(fields => `query Metrics { ${fields.join(' ')} }`)
}

function valuesOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the contract`)
  return type.getValues().map(value => value.name)
}

/** An answer that is there at once stays so. */
function timedOne(
  execute: SubgraphExecutor,
  start: () => (labels: { outcome: string }) => void,
): SubgraphExecutor {
  return request => {
    const end = start()
    const told = (answer: ExecutionResult) => {
      end({ outcome: answer.errors?.length ? 'errors' : 'whole' })
      return answer
    }
    const answer = execute(request)
    if (!(answer instanceof Promise)) return told(answer)
    return answer.then(told, thrown => {
      end({ outcome: 'none' })
      throw thrown
    })
  }
}
