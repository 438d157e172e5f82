import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, type ExecutionResult, GraphQLError, print } from 'graphql'
import { unlessAborted } from '#lib/deadline'
import { type ErrorCode, errorCatalogue, messageOf, TieoutError } from '#lib/errors'
import type { RequestContext, SubgraphExecutor } from '#lib/request'
import { isOfList } from './failures.ts'
import { nextWithout, type Place, placeOf, type Unreadable, withoutFields } from './unreadable.ts'

/**
 * The other two subgraphs as reconcile sees them: it asks them typed GraphQL questions, as any client
 * would, and takes a whole answer or none. A partial answer would look like deleted records.
 */
export type System = 'PROCORE' | 'SAGE300'

/** Where the records of each system come from; of one that is OFF nothing is asked. */
export type Origins = Readonly<Record<System, 'REAL' | 'SANDBOX' | 'OFF'>>

export const SYSTEMS: readonly System[] = ['PROCORE', 'SAGE300']

export function systemsIn(origins: Origins): System[] {
  return SYSTEMS.filter(system => origins[system] !== 'OFF')
}

export interface Sources {
  /**
   * Asks `system` one question. Throws TieoutError with the code that the subgraph gave, or
   * SUBGRAPH_FAILED when there was no answer; errors beside data count as failure too.
   */
  ask<Answer, Variables extends object>(
    system: System,
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    context: RequestContext,
  ): Promise<Answer>
  /** The pages of a list, one at a time, so that a long list never stands in memory. Throws as `ask`. */
  pages<Node, Variables extends PageVariables>(
    system: System,
    document: TypedDocumentNode<PageAnswer<Node>, Variables>,
    variables: Omit<Variables, keyof PageVariables>,
    context: RequestContext,
    options?: PagesOptions,
  ): AsyncGenerator<readonly Node[], void, undefined>
}

export interface PagesOptions {
  pageSize?: number
  /**
   * Told of each record that could not be read, which is then left out of the pages. Without it, and of
   * too many of them, the list fails.
   */
  onUnreadable?: ((record: Unreadable) => void) | undefined
}

/** The same, for who asks these questions alone and has said so; another one is a defect. */
export function limitedTo(questions: readonly DocumentNode[], { ask, pages }: Sources): Sources {
  const check = (document: DocumentNode) => {
    if (!questions.includes(document)) throw new TypeError('a question that was not declared')
  }
  return {
    ask(system, document, variables, context) {
      check(document)
      return ask(system, document, variables, context)
    },
    pages(system, document, variables, context, options) {
      check(document)
      return pages(system, document, variables, context, options)
    },
  }
}

/** Every list question names its list `page` and takes these two variables. */
export interface PageVariables {
  first: number
  after?: string | null | undefined
}

export interface PageAnswer<Node> {
  readonly page: {
    readonly nodes: readonly Node[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  } | null
}

const PAGE_SIZE = 1000
/** Where so many records of one list cannot be read, something else is wrong with it than they are. */
const UNREADABLE_MAX = 20
/** The first read of a large project waits for Procore's hourly budget, perhaps more than once. */
const ANSWER_TIMEOUT_MS = 4 * 60 * 60_000

export function createSources(executors: {
  procore: SubgraphExecutor
  sage300: SubgraphExecutor
}): Sources {
  const executorOf = { PROCORE: executors.procore, SAGE300: executors.sage300 }
  const textOf = new WeakMap<object, string>()

  async function answerOf(
    system: System,
    document: DocumentNode,
    variables: object,
    context: RequestContext,
  ): Promise<ExecutionResult> {
    const query = textOf.get(document) ?? print(document)
    textOf.set(document, query)
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)])
    return unlessAborted(
      async () =>
        executorOf[system]({
          query,
          document,
          variables: variables as Record<string, unknown>,
          context,
          signal,
        }),
      signal,
    ).catch((thrown: unknown) => {
      throw failureOf(system, thrown)
    })
  }

  async function ask<Answer, Variables extends object>(
    system: System,
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    context: RequestContext,
  ): Promise<Answer> {
    return dataOf<Answer>(system, await answerOf(system, document, variables, context))
  }

  async function* pages<Node, Variables extends PageVariables>(
    system: System,
    document: TypedDocumentNode<PageAnswer<Node>, Variables>,
    variables: Omit<Variables, keyof PageVariables>,
    context: RequestContext,
    { pageSize = PAGE_SIZE, onUnreadable }: PagesOptions = {},
  ): AsyncGenerator<readonly Node[], void, undefined> {
    let unreadableCount = 0
    const answerAt = (after: string | null, first: number, question: DocumentNode = document) =>
      answerOf(system, question, { ...variables, first, after }, context)

    /** The one record after the cursor, without what fails of it. */
    async function part(after: string | null, place: Place, failure: TieoutError) {
      const without: string[] = []
      for (let failed: Place | undefined = place; failed?.field !== undefined; ) {
        const field = nextWithout(failed.field, without)
        // Nothing of it can be read but that it is there.
        if (field === undefined) break
        without.push(field)
        const answer = await answerAt(after, 1, withoutFields(document, without))
        failed = answer.errors && placeOf(answer.errors)
        if (answer.errors) continue
        const { page } = dataOf<PageAnswer<{ id: string }>>(system, answer)
        const [node] = page?.nodes ?? []
        if (!page || !node) break
        onUnreadable?.({ id: node.id, node, without, failure })
        return page
      }
      throw failure
    }

    for (let after: string | null = null, first = pageSize; ; ) {
      const answer = await answerAt(after, first)
      const place = answer.errors && placeOf(answer.errors)
      let page: PageAnswer<unknown>['page']
      if (
        !place ||
        !onUnreadable ||
        answer.errors?.some(error => !isOfList(failureOf(system, error)))
      ) {
        ;({ page } = dataOf<PageAnswer<unknown>>(system, answer))
        if (!page) throw failureOf(system, new Error('a list is missing from the answer'))
        yield page.nodes as readonly Node[]
        first = pageSize
      } else if (place.index > 0 && place.index < first) {
        first = place.index
        continue
      } else {
        const failure = failureOf(system, answer.errors?.[0])
        unreadableCount += 1
        if (unreadableCount > UNREADABLE_MAX) throw failure
        page = await part(after, place, failure)
        first = pageSize
      }
      const { hasNextPage, endCursor } = page.pageInfo
      if (!hasNextPage) return
      if (endCursor === null || endCursor === after) {
        throw failureOf(system, new Error('a list goes on but its cursor does not'))
      }
      after = endCursor
    }
  }

  return { ask, pages }
}

/** The data of a whole answer. Throws the first error of another. */
function dataOf<Answer>(system: System, { data, errors }: ExecutionResult): Answer {
  const [error] = errors ?? []
  if (error) throw failureOf(system, error)
  if (!data) throw failureOf(system, new Error('the answer has no data'))
  return data as Answer
}

/** The catalogued failure that a subgraph reported, in process or over the wire. */
function failureOf(system: System, thrown: unknown): TieoutError {
  const original = thrown instanceof GraphQLError ? thrown.originalError : thrown
  if (original instanceof TieoutError) return original
  const code = thrown instanceof GraphQLError ? thrown.extensions['code'] : undefined
  if (isErrorCode(code)) return new TieoutError(code, messageOf(thrown), { cause: thrown })
  const text = `The ${system} subgraph gave no whole answer: ${messageOf(thrown)}.`
  return new TieoutError('SUBGRAPH_FAILED', text, { cause: thrown })
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code)
}
