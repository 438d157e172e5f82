import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { log } from '#lib/log'
import type { AnsweredContext, Engine } from '../engine/index.ts'
import { limits } from '../engine/limits.ts'
import { formatError, logDefect } from './errors.ts'

/**
 * Apollo Server makes the answer of what the engine returned: it carries a request that was admitted through its
 * stages. It has nothing left to decide: documents come parsed and validated out of the guard, and the engine
 * has run what the guard admitted.
 */
export async function startApollo(engine: Engine): Promise<ApolloServer<AnsweredContext>> {
  const apollo = new ApolloServer<AnsweredContext>({
    gateway: engine,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    dangerouslyDisableValidation: true,
    documentStore: {
      get: async key => engine.documentOf(key.slice(key.lastIndexOf(':') + 1)),
      // What is not known any more is parsed once more and forgotten: only the guard remembers.
      set: async () => undefined,
      delete: async () => undefined,
    },
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: {
      debug: (message?: unknown) => log.debug('apollo', { message: String(message) }),
      info: (message?: unknown) => log.debug('apollo', { message: String(message) }),
      warn: (message?: unknown) => log.warn('apollo', { message: String(message) }),
      error: (message?: unknown) => log.error('apollo', { message: String(message) }),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      nameRequests,
    ],
  })
  await apollo.start()
  return apollo
}

/** Every error of an answer says which request it belongs to, and defects go to the log. */
const nameRequests: ApolloServerPlugin<AnsweredContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) logDefect(error, contextValue.requestId)
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        const result = response.body.singleResult
        if (!result.errors) return
        const { requestId } = contextValue
        result.errors = result.errors.map(error => ({
          ...error,
          extensions: { ...error.extensions, requestId },
        }))
      },
    }
  },
}
