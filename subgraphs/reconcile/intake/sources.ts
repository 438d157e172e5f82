import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, GraphQLError, print } from 'graphql'
import { unlessAborted } from '#lib/deadline'
import { type ErrorCode, errorCatalogue, messageOf, TieoutError } from '#lib/errors'
import type { RequestContext, SubgraphExecutor } from '#lib/request'

/**
 * The other two subgraphs as reconcile sees them: it asks them typed GraphQL questions, as any client
 * would, and takes a whole answer or none. A partial answer would look like deleted records.
 */
export type System = 'PROCORE' | 'SAGE300'

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
    pageSize?: number,
  ): AsyncGenerator<readonly Node[], void, undefined>
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
    pages(system, document, variables, context, pageSize) {
      check(document)
      return pages(system, document, variables, context, pageSize)
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
/** The first read of a large project waits for Procore's hourly budget, perhaps more than once. */
const ANSWER_TIMEOUT_MS = 4 * 60 * 60_000

export function createSources(executors: {
  procore: SubgraphExecutor
  sage300: SubgraphExecutor
}): Sources {
  const executorOf = { PROCORE: executors.procore, SAGE300: executors.sage300 }
  const textOf = new WeakMap<object, string>()

  async function ask<Answer, Variables extends object>(
    system: System,
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
    context: RequestContext,
  ): Promise<Answer> {
    const query = textOf.get(document) ?? print(document)
    textOf.set(document, query)
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)])
    const result = await unlessAborted(
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
    const [error] = result.errors ?? []
    if (error) throw failureOf(system, error)
    if (!result.data) throw failureOf(system, new Error('the answer has no data'))
    return result.data as Answer
  }

  async function* pages<Node, Variables extends PageVariables>(
    system: System,
    document: TypedDocumentNode<PageAnswer<Node>, Variables>,
    variables: Omit<Variables, keyof PageVariables>,
    context: RequestContext,
    pageSize = PAGE_SIZE,
  ): AsyncGenerator<readonly Node[], void, undefined> {
    for (let after: string | null = null; ; ) {
      const asked = { ...variables, first: pageSize, after } as unknown as Variables
      const { page }: PageAnswer<Node> = await ask(system, document, asked, context)
      if (!page) throw failureOf(system, new Error('a list is missing from the answer'))
      yield page.nodes
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
