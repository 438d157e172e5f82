import type { PlanNode } from '@graphql-hive/router-query-planner'
import { TieoutError } from '#lib/errors'
import { compileEntityFetch, compileRootFetch, type Subgraphs } from './fetch.ts'
import type { Run, Step } from './types.ts'

/**
 * Compiles a plan into one function, once per query. Conditions never occur in it: @skip and
 * @include are decided before planning, see operation.ts.
 */
export function compilePlan(node: PlanNode, subgraphs: Subgraphs): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(node, subgraphs)
    case 'BatchFetch':
      return compileEntityFetch(node, node.entityBatch.aliases, subgraphs)
    case 'Flatten': {
      const fetch = node.node
      if (fetch.kind !== 'Fetch' || !fetch.requires) throw unsupported(`Flatten of ${fetch.kind}`)
      const { requires, inputRewrites, outputRewrites } = fetch
      const alias = {
        alias: '_entities',
        representationsVariableName: 'representations',
        paths: [node.path],
        requires,
        ...(inputRewrites && { inputRewrites }),
        ...(outputRewrites && { outputRewrites }),
      }
      return compileEntityFetch(fetch, [alias], subgraphs)
    }
    case 'Sequence':
      return inSequence(node.nodes.map(child => compilePlan(child, subgraphs)))
    case 'Parallel':
      return inParallel(node.nodes.map(child => compilePlan(child, subgraphs)))
    default:
      throw unsupported(node.kind)
  }
}

/** `reconcile, (procore + sage300)`: one after another, and at once. */
export function describePlan(node: PlanNode): string {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return node.serviceName
    case 'Flatten':
      return describePlan(node.node)
    case 'Sequence':
      return node.nodes.map(describePlan).join(', ')
    case 'Parallel':
      return `(${node.nodes.map(describePlan).join(' + ')})`
    default:
      return node.kind
  }
}

function inSequence(steps: readonly Step[]): Step {
  const runFrom = (run: Run, from: number): Promise<void> | undefined => {
    for (let index = from; index < steps.length; index++) {
      const waiting = steps[index]?.(run)
      if (waiting) return waiting.then(() => runFrom(run, index + 1))
    }
    return undefined
  }
  return run => runFrom(run, 0)
}

function inParallel(steps: readonly Step[]): Step {
  return run => {
    const waiting: Promise<void>[] = []
    for (const step of steps) {
      const promise = step(run)
      if (promise) waiting.push(promise)
    }
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined
  }
}

function unsupported(what: string): TieoutError {
  return new TieoutError('PLAN_FAILED', `The query needs a ${what} step, which Tieout cannot run.`)
}
