import { parseArgs } from 'node:util'
import { setLogLevel } from '#lib/log'
import { Random } from '../sandbox/generate/random.ts'
import { madeGraph } from './fuzz/made-graph.ts'
import { type Finding, openTrial, ownGraph, type Trial } from './fuzz/trial.ts'
import { counted } from './world.ts'

const help = `Asks the engine random queries and mutations, with a subgraph down at random, over data that is made
up, and graphql-js the same over the same data in one piece: first of the graph that is served, then of small
federated graphs that are random themselves. What is compared is the data, and where an answer has errors.

  npm run bench:fuzz -- [options]

  --count N     how many questions, half of them of random graphs (10000)
  --seed N      the first one (1)
  --help        prints this

It ends with 1 when an answer differs, and prints what was asked.`

const QUESTIONS_PER_SEED = 500
const QUESTIONS_PER_MADE_GRAPH = 25
const SHOWN_MAX = 5

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else process.exitCode = await run()

async function run(): Promise<number> {
  setLogLevel('error')
  const [count, first] = [counted('count', values.count), counted('seed', values.seed)]
  const own = await askMany(Math.ceil(count / 2), first, QUESTIONS_PER_SEED, seed =>
    openTrial(ownGraph(), seed),
  )
  print('the graph that is served', own)
  const made = await askMany(Math.floor(count / 2), first, QUESTIONS_PER_MADE_GRAPH, seed =>
    openTrial(madeGraph(seed), seed),
  )
  print('random graphs', made)
  return own.different + made.different === 0 ? 0 : 1
}

type Total = Trial['counts'] & { different: number; graphs: number }

async function askMany(
  count: number,
  first: number,
  perTrial: number,
  open: (seed: number) => Trial,
): Promise<Total> {
  const total: Total = {
    asked: 0,
    refused: 0,
    down: 0,
    withErrors: 0,
    mutations: 0,
    different: 0,
    graphs: 0,
    unplanned: 0,
  }
  for (let seed = first; total.asked < count; seed++) {
    const trial = open(seed)
    const random = new Random(`fuzz ${seed}`)
    const due = Math.min(perTrial, count - total.asked)
    for (let index = 0; index < due; index++) {
      const finding = await trial.ask(random)
      if (finding && total.different++ < SHOWN_MAX) show(seed, finding)
    }
    total.graphs++
    for (const name of [
      'asked',
      'refused',
      'down',
      'withErrors',
      'mutations',
      'unplanned',
    ] as const) {
      total[name] += trial.counts[name]
    }
  }
  return total
}

function print(what: string, total: Total): void {
  console.log(
    `${what}: ${total.asked} questions (${total.graphs} seeds, ${total.mutations} mutations, ${total.down} with a subgraph down, ${total.withErrors} with errors, ${total.unplanned} refused by the planner), ${total.different} differences`,
  )
}

function show(seed: number, { query, variables, down, plan, what }: Finding): void {
  console.log(`seed ${seed}${down === undefined ? '' : `, ${down} down`}; asked: ${plan}`)
  console.log(`${query}\n${JSON.stringify(variables)}\n${what}\n`)
}
