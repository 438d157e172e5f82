import type {
  EntityBatchAlias,
  FetchNode,
  FlattenNodePathSegment,
} from '@graphql-hive/router-query-planner'
import { type DocumentNode, parse } from 'graphql'
import { TieoutError } from '#lib/errors'
import { nameOfClient } from './aliases.ts'
import { type Answer, callSubgraph } from './call.ts'
import { isData } from './data.ts'
import { compileCopy, compileMerge, mergeShapeOf } from './merge.ts'
import { compileLocator, type Locator, type TypeConditions } from './paths.ts'
import { compileProject } from './requires.ts'
import { compileRewrites, renameInShape, renamesOf } from './rewrites.ts'
import type { Data, Path, Run, Step, SubgraphExecutor } from './types.ts'

export interface Subgraphs {
  executors: Readonly<Record<string, SubgraphExecutor>>
  conditions: TypeConditions
  timeoutMs: number
}

type Fetch = Pick<FetchNode, 'serviceName' | 'operation' | 'operationName' | 'variableUsages'>
type Ask = (run: Run, representations?: Record<string, Data[]>) => Promise<Answer> | Answer

/** A fetch that starts at the root of the subgraph. */
export function compileRootFetch(node: FetchNode, subgraphs: Subgraphs): Step {
  const { ask, document } = compileAsk(node, subgraphs)
  const shape = mergeShapeOf(document)
  renameInShape(shape, node.outputRewrites)
  const merge = compileMerge(shape)
  const rewrite = compileRewrites(node.outputRewrites, subgraphs.conditions)
  const renames = renamesOf(node.outputRewrites)
  const asked = [...shape.keys.keys()]
    .filter(key => !renames.has(key))
    .map((key): Path => [nameOfClient(key)])
  const clientPaths = (path: Path): readonly Path[] =>
    path.length > 0 ? [renamed(path, renames)] : asked
  const isMutation = node.operationKind === 'mutation'

  const take = (run: Run, answer: Answer): void => {
    if ('result' in answer && answer.result.written) {
      run.written = answer.result.written
      return
    }
    const data = dataOf(node.serviceName, run, answer, clientPaths)
    if (data) {
      rewrite?.(data)
      merge(run.data, data)
      return
    }
    run.errors.lose([], new Set(asked.map(([key]) => String(key))))
    if (isMutation) run.isHalted = true
  }
  return run => {
    if (run.isHalted) {
      run.errors.add(node.serviceName, notBegun(), () => asked)
      return undefined
    }
    return then(ask(run), answer => take(run, answer))
  }
}

/** The entities of one place of the response, or of several when the planner batched them. */
export type EntityFetch = Pick<EntityBatchAlias, 'alias' | 'representationsVariableName'> &
  Pick<EntityBatchAlias, 'paths' | 'requires' | 'inputRewrites' | 'outputRewrites'>

interface Targets {
  representations: Data[]
  /** entities[i] are the objects of the response that representation i stands for. */
  entities: Data[][]
}

/** A fetch of further fields of objects that the response already holds. */
export function compileEntityFetch(
  node: Fetch,
  aliases: readonly EntityFetch[],
  subgraphs: Subgraphs,
): Step {
  const { ask, document } = compileAsk(node, subgraphs)
  const shape = mergeShapeOf(document)
  const parts = aliases.map(alias => {
    const entityShape = shape.keys.get(alias.alias) ?? { keys: new Map() }
    renameInShape(entityShape, alias.outputRewrites)
    return {
      alias: alias.alias,
      variable: alias.representationsVariableName,
      gather: compileGather(alias, subgraphs.conditions),
      merge: compileMerge(entityShape),
      copy: compileCopy(entityShape),
      keys: new Set([...entityShape.keys.keys()].map(nameOfClient)),
      rewrite: compileRewrites(alias.outputRewrites, subgraphs.conditions),
    }
  })
  const renames = renamesOf(aliases.flatMap(alias => alias.outputRewrites ?? []))

  return run => {
    const variables: Record<string, Data[]> = {}
    const targets = parts.map(part => {
      const gathered = part.gather.targets(run.data)
      variables[part.variable] = gathered.representations
      return gathered
    })
    if (targets.every(gathered => gathered.representations.length === 0)) return undefined

    // An error at _entities[3] concerns every place that holds the third entity; one without a path
    // concerns all places.
    const clientPaths = (path: Path): Path[] => {
      const [alias, index, ...rest] = path
      const at = parts.findIndex(part => part.alias === alias)
      const tail = renamed(rest, renames)
      return parts.flatMap((part, partIndex) => {
        if (at !== -1 && at !== partIndex) return []
        const hit = typeof index === 'number' ? targets[partIndex]?.entities[index] : undefined
        const concerned = new Set(hit ?? targets[partIndex]?.entities.flat())
        return part.gather
          .paths(run.data)
          .filter(([entity]) => concerned.has(entity))
          .map(([, entityPath]) => [...entityPath, ...tail])
      })
    }
    return then(ask(run, variables), answer => {
      const data = dataOf(node.serviceName, run, answer, clientPaths)
      if (!data) return
      for (const [partIndex, part] of parts.entries()) {
        const given = data[part.alias]
        const results: unknown[] = Array.isArray(given) ? given : []
        const failed = failedIn(answer, part.alias)
        const lost = new Set<Data>()
        for (const [index, entities] of targets[partIndex]?.entities.entries() ?? []) {
          const result = results[index]
          if (!isData(result)) {
            if (failed.has(index)) for (const entity of entities) lost.add(entity)
            if (result !== null && !hasErrors(answer)) {
              run.errors.add(node.serviceName, unanswered(), () => clientPaths([part.alias, index]))
            }
            continue
          }
          part.rewrite?.(result)
          // The first takes the answer itself; the others must not share its objects.
          for (let other = entities.length - 1; other >= 0; other--) {
            const entity = entities[other]
            if (entity) part.merge(entity, other === 0 ? result : part.copy(result))
          }
        }
        if (lost.size === 0) continue
        for (const [entity, path] of part.gather.paths(run.data)) {
          if (lost.has(entity)) run.errors.lose(path, part.keys)
        }
      }
    })
  }
}

/** Collects the objects to ask about; equal representations are sent once. */
function compileGather(alias: EntityFetch, conditions: TypeConditions) {
  const locators: Locator[] = alias.paths.map((path: FlattenNodePathSegment[]) =>
    compileLocator(path, conditions),
  )
  const project = compileProject(alias.requires, conditions)
  const rewrite = compileRewrites(alias.inputRewrites, conditions)
  return {
    targets(data: Data): Targets {
      const found: Data[] = []
      for (const locator of locators) locator.collect(data, found)
      const places = new Map<string, Data[]>()
      const targets: Targets = { representations: [], entities: [] }
      for (const entity of found) {
        const representation = project(entity)
        if (!representation) continue
        rewrite?.(representation)
        const key = keyOf(representation)
        const known = places.get(key)
        if (known) {
          known.push(entity)
          continue
        }
        const entities = [entity]
        places.set(key, entities)
        targets.representations.push(representation)
        targets.entities.push(entities)
      }
      return targets
    },
    paths(data: Data): [Data, Path][] {
      return locators.flatMap(locator => {
        const found: Data[] = []
        locator.collect(data, found)
        const paths = locator.paths(data)
        return found.map((entity, index): [Data, Path] => [entity, paths[index] ?? []])
      })
    },
  }
}

/** Equal for equal representations. Most have a type and one text. */
function keyOf(representation: Data): string {
  let key = ''
  for (const name in representation) {
    const value = representation[name]
    if (typeof value !== 'string') return JSON.stringify(representation)
    key += `${name}:${value.length}:${value}`
  }
  return key
}

function compileAsk(node: Fetch, subgraphs: Subgraphs): { ask: Ask; document: DocumentNode } {
  const { serviceName, operation, operationName } = node
  const execute = subgraphs.executors[serviceName]
  if (!execute) {
    throw new TieoutError('INTERNAL', `The plan asks ${serviceName}, which is not connected.`)
  }
  const document = parse(operation, { noLocation: true })
  const names = (node.variableUsages ?? []).map(name => [name, nameOfClient(name)] as const)
  const ask: Ask = (run, representations) => {
    const variables: Record<string, unknown> = { ...representations }
    for (const [name, given] of names) {
      if (Object.hasOwn(run.variables, given)) variables[name] = run.variables[given]
    }
    const request = {
      query: operation,
      document,
      variables,
      ...(operationName && { operationName }),
      ...(run.verbatim && { verbatim: run.verbatim }),
    }
    return callSubgraph(serviceName, execute, request, run, subgraphs.timeoutMs)
  }
  return { ask, document }
}

/** Which entities have an error of their own, by their place in the list. */
function failedIn(answer: Answer, alias: string): ReadonlySet<unknown> {
  const errors = ('result' in answer && answer.result.errors) || []
  return new Set(errors.filter(({ path }) => path?.[0] === alias).map(({ path }) => path?.[1]))
}

/** Reports what went wrong at the client's paths, and answers with the data if there is any. */
function dataOf(
  subgraph: string,
  run: Run,
  answer: Answer,
  clientPaths: (path: Path) => readonly Path[],
): Data | undefined {
  if ('failure' in answer) {
    run.errors.add(subgraph, answer.failure, () => clientPaths([]))
    return undefined
  }
  for (const error of answer.result.errors ?? []) {
    run.errors.add(subgraph, error, () => clientPaths(error.path ?? []))
  }
  if (isData(answer.result.data)) return answer.result.data
  if (!hasErrors(answer)) run.errors.add(subgraph, unanswered(), () => clientPaths([]))
  return undefined
}

function hasErrors(answer: Answer): boolean {
  return 'result' in answer && Boolean(answer.result.errors?.length)
}

/** A subgraph that breaks the protocol. */
function unanswered(): TieoutError {
  return new TieoutError('SUBGRAPH_FAILED', 'It was asked for, and neither data nor an error came.')
}

function notBegun(): TieoutError {
  return new TieoutError(
    'SUBGRAPH_FAILED',
    'It was not begun, since one before it failed; look at that one first, then send it again.',
  )
}

function renamed(path: Path, renames: ReadonlyMap<string, string>): Path {
  return path.map(segment =>
    typeof segment === 'string' ? nameOfClient(renames.get(segment) ?? segment) : segment,
  )
}

function then(answer: Promise<Answer> | Answer, take: (answer: Answer) => void): ReturnType<Step> {
  if (answer instanceof Promise) return answer.then(take)
  take(answer)
  return undefined
}
